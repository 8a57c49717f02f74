// The programs of tests/programs/why say themselves, in comments, which facts an explanation must name:
//
//     // why: FIRST < SECOND: RULE QUEUE LINE, QUEUE LINE
//     // chain: TEXT: KIND LINE, KIND LINE, ...
//
// QUEUE and LINE are left out where there are none; "hops N M" may follow. A chain is told without its first
// step, which is the printed line itself.

#include "engine/host/program_output.h"
#include "support/catch.h"
#include "tickscope/why.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace tickscope;

namespace {

struct Program {
    std::string name;
    std::string source;
};

std::vector<Program> programsIn(const std::string& folder) {
    std::vector<Program> programs;
    const std::filesystem::path root = std::string(TICKSCOPE_SOURCE_DIR) + "/tests/programs/" + folder;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
        const std::string extension = entry.path().extension().string();
        if (extension != ".js" && extension != ".mjs" && extension != ".ts") continue;
        std::ifstream file(entry.path());
        std::stringstream text;
        text << file.rdbuf();
        programs.push_back({entry.path().filename().string(), text.str()});
    }
    std::sort(programs.begin(), programs.end(),
              [](const Program& a, const Program& b) { return a.name < b.name; });
    return programs;
}

Trace traceOf(const Program& program) {
    Scenario scenario;
    scenario.source = program.source;
    scenario.fileName = program.name;
    scenario.isModule = program.name.ends_with(".mjs");
    scenario.budgets.events = 50'000;
    return run(scenario, {}).trace;
}

std::vector<std::string> expectationsOf(const Program& program, const std::string& mark) {
    std::vector<std::string> found;
    std::istringstream lines(program.source);
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with(mark)) found.push_back(line.substr(mark.size()));
    return found;
}

EventIndex outputOf(const Trace& trace, std::string_view text) {
    for (EventIndex i = 0; i < trace.size(); ++i)
        if (trace[i].kind == EventKind::ConsoleOutput && trace.text(trace[i]) == text) return i;
    return kNoEvent;
}

std::string with(std::string_view word, std::uint32_t line) {
    if (line == 0) return std::string(word);
    return std::string(word) + (word.empty() ? "" : " ") + std::to_string(line);
}

std::string sideText(const WhyBefore::Side& side, bool isFirst) {
    if (side.queue == WhyQueue::None && isFirst) return with("", side.line);
    return with(nameOf(side.queue), side.line);
}

// The facts of a comparison, as the programs write them. `expected` begins with the two texts.
std::string compared(const Trace& trace, const std::string& expected) {
    const std::size_t less = expected.find(" < "), colon = expected.find(": ", less);
    const std::string first = expected.substr(0, less);
    const std::string second = expected.substr(less + 3, colon - less - 3);
    StateTimeline timeline(trace);
    const WhyBefore before = whyBefore(trace, timeline, outputOf(trace, second), outputOf(trace, first));
    if (before.sentence.text.empty()) return "nothing to compare";
    const auto printed = [&](const WhyBefore::Side& side) {
        return std::string(trace.text(trace[side.output]));
    };
    std::string facts = printed(before.first) + " < " + printed(before.second) + ": ";
    facts += std::string(nameOf(before.rule)) + " " + sideText(before.first, true) + ", " +
             sideText(before.second, false);
    if (before.rule == WhyRule::FewerHops)
        facts += ", hops " + std::to_string(before.first.hops) + " " + std::to_string(before.second.hops);
    return facts;
}

std::string chainText(const Trace& trace, const std::string& expected) {
    const std::string printed = expected.substr(0, expected.find(": "));
    StateTimeline timeline(trace);
    std::string text = printed + ":";
    const std::vector<WhyStep> chain = whyChain(trace, timeline, outputOf(trace, printed) + 1);
    for (std::size_t i = 1; i < chain.size(); ++i)
        text += (i == 1 ? " " : ", ") + with(nameOf(chain[i].kind), chain[i].line);
    return text;
}

bool linksAreInRange(const WhySentence& sentence, const Trace& trace) {
    std::size_t end = 0;
    for (const WhyLink& link : sentence.links) {
        if (link.begin < end || link.end <= link.begin || link.end > sentence.text.size() ||
            link.target >= trace.size())
            return false;
        end = link.end;
    }
    return true;
}

bool isEnd(WhyKind kind) {
    return kind == WhyKind::MainScript || kind == WhyKind::Worker || kind == WhyKind::Outside ||
           kind == WhyKind::Start;
}

std::vector<const Trace*> threadsOf(const Trace& trace) {
    std::vector<const Trace*> threads{&trace};
    for (const Trace& worker : trace.workers)
        threads.push_back(&worker);
    return threads;
}

// What is wrong with the chain of a moment; empty when nothing is.
std::string faultOfChain(const Trace& trace, StateTimeline& timeline, EventIndex position) {
    const std::vector<WhyStep> chain = whyChain(trace, timeline, position);
    if (chain.empty() || !isEnd(chain.back().kind)) return "it has no beginning";
    for (std::size_t i = 0; i < chain.size(); ++i) {
        const WhyStep& step = chain[i];
        if (step.event >= trace.size()) return "a step is nowhere";
        if (step.kind == WhyKind::Skipped ? step.count == 0 : step.sentence.text.empty())
            return "a step says nothing";
        if (!linksAreInRange(step.sentence, trace)) return "a link is out of range";
        if (i > 0 && step.event > chain[i - 1].event) return "a step comes after its effect";
        if (step.line > trace.lineCount()) return "there is no such line";
    }
    return {};
}

// What is wrong with a comparison: whatever rule it names, its facts must say so.
std::string faultOfComparison(const Trace& trace, StateTimeline& timeline, EventIndex first,
                              EventIndex second) {
    const WhyBefore before = whyBefore(trace, timeline, second, first);
    if (before.first.output != first || before.second.output != second) return "the lines are mixed up";
    if (before.sentence.text.empty()) return "it says nothing";
    if (!linksAreInRange(before.sentence, trace)) return "a link is out of range";
    const WhyBefore::Side &one = before.first, &other = before.second;
    const auto holds = [&] {
        switch (before.rule) {
        case WhyRule::TimerSetOrder:
        case WhyRule::QueueOrder:
        case WhyRule::ReactionOrder:
            return one.decisive < other.decisive && one.queue == other.queue;
        case WhyRule::RunToCompletion:
            return other.decisive < second && one.decisive == first;
        case WhyRule::CausedBy:
            return first < other.decisive && other.decisive < second;
        case WhyRule::SameFunction:
            return first < other.decisive && trace[other.decisive].kind == EventKind::FrameSuspended;
        case WhyRule::DueTime:
            return one.ready < other.ready;
        case WhyRule::ReadyEarlier:
            return trace[first].time <= trace[second].time && other.ready <= trace[second].time;
        case WhyRule::FewerHops:
            return one.hops < other.hops;
        case WhyRule::MicrotaskBeforeTask:
            return one.queue == WhyQueue::Microtasks && other.queue > WhyQueue::NextTicks;
        case WhyRule::NextTickBeforeMicrotask:
            return one.queue == WhyQueue::NextTicks && other.queue == WhyQueue::Microtasks;
        case WhyRule::MicrotasksBeforeNextTick:
            return one.queue == WhyQueue::Microtasks && other.queue == WhyQueue::NextTicks;
        default:
            return true;
        }
    };
    return holds() ? std::string() : "the facts deny " + std::string(nameOf(before.rule));
}

} // namespace

TEST_CASE("why programs: the comparison of two lines names the rule, the queues and the lines") {
    std::size_t count = 0;
    for (const Program& program : programsIn("why")) {
        const std::vector<std::string> expectations = expectationsOf(program, "// why: ");
        INFO(program.name);
        CHECK_FALSE(expectations.empty());
        const Trace trace = traceOf(program);
        for (const std::string& expected : expectations)
            CHECK(compared(trace, expected) == expected);
        ++count;
    }
    CHECK(count >= 40);
}

TEST_CASE("why programs: the chain of a printed line names its steps and their lines") {
    std::size_t count = 0;
    for (const Program& program : programsIn("why")) {
        INFO(program.name);
        const Trace trace = traceOf(program);
        for (const std::string& expected : expectationsOf(program, "// chain: ")) {
            CHECK(chainText(trace, expected) == expected);
            ++count;
        }
    }
    CHECK(count >= 10);
}

TEST_CASE("why programs: every moment of every program has a sentence and a chain with a beginning") {
    for (const Program& program : programsIn("")) {
        const Trace run = traceOf(program);
        for (const Trace* trace : threadsOf(run)) {
            StateTimeline timeline(*trace);
            const std::size_t stride = std::max<std::size_t>(1, trace->size() / 60);
            std::string fault;
            for (EventIndex position = 1; position <= trace->size() && fault.empty(); position += stride)
                fault = faultOfChain(*trace, timeline, position);
            INFO(program.name << " thread " << trace->thread);
            CHECK(fault == "");
        }
    }
}

TEST_CASE("why programs: whatever rule a comparison names, its facts agree") {
    constexpr std::size_t kReach = 4;
    for (const Program& program : programsIn("")) {
        const Trace run = traceOf(program);
        for (const Trace* trace : threadsOf(run)) {
            StateTimeline timeline(*trace);
            const std::vector<EventIndex> outputs = timeline.console();
            const std::size_t stride = std::max<std::size_t>(1, outputs.size() / 50);
            std::string fault;
            for (std::size_t i = 0; i < outputs.size() && fault.empty(); i += stride)
                for (std::size_t j = i + 1; j < std::min(outputs.size(), i + kReach) && fault.empty(); ++j)
                    fault = faultOfComparison(*trace, timeline, outputs[i], outputs[j]);
            INFO(program.name << " thread " << trace->thread);
            CHECK(fault == "");
        }
    }
}

TEST_CASE("why: two outputs are compared, in whichever order they are named") {
    const Trace trace = traceOf({"a.js", "console.log('a');\nconsole.log('b');\n"});
    StateTimeline timeline(trace);
    const EventIndex a = outputOf(trace, "a"), b = outputOf(trace, "b");
    CHECK(whyBefore(trace, timeline, a, b).sentence.text == whyBefore(trace, timeline, b, a).sentence.text);
    CHECK(whyBefore(trace, timeline, b, a).first.output == a);
}

TEST_CASE("why: what is no printed line is not compared") {
    const Trace trace = traceOf({"a.js", "console.log('a');\n"});
    StateTimeline timeline(trace);
    const EventIndex a = outputOf(trace, "a");
    CHECK(whyBefore(trace, timeline, a, a).sentence.text.empty());
    CHECK(whyBefore(trace, timeline, a, 0).sentence.text.empty());
    CHECK(whyBefore(trace, timeline, a, kNoEvent).sentence.text.empty());
}

TEST_CASE("why: the chain of a jump of the clock leads to what it waits for") {
    const Trace trace = traceOf({"a.js", "\nsetTimeout(() => {}, 50);\n"});
    StateTimeline timeline(trace);
    EventIndex jump = 0;
    while (trace[jump].kind != EventKind::ClockMoved)
        ++jump;
    const auto chain = whyChain(trace, timeline, jump + 1);
    REQUIRE(chain.size() == 3);
    CHECK(chain[1].kind == WhyKind::TimerSet);
    CHECK(chain[1].line == 2);
    CHECK(chain[2].kind == WhyKind::MainScript);
}

TEST_CASE("why: a long chain leaves out steps and says how many, but never its beginning") {
    const Trace trace = traceOf({"a.js", "let p = Promise.resolve();\n"
                                         "for (let i = 0; i < 300; i++) p = p.then(() => {});\n"
                                         "p.then(() => console.log('end'));\n"});
    StateTimeline timeline(trace);
    const auto chain = whyChain(trace, timeline, outputOf(trace, "end") + 1, 20);
    CHECK(chain.size() == 20);
    CHECK(chain[18].kind == WhyKind::Skipped);
    CHECK(chain[18].count == 601 + 1 - 18);
    CHECK(chain[19].kind == WhyKind::MainScript);
}

namespace {

constexpr const char* kPageWithWorker = "// @env browser\n"
                                        "const worker = new Worker('w.js');\n"
                                        "worker.onmessage = (e) => console.log('answer');\n"
                                        "worker.postMessage('hi');\n"
                                        "console.log('script');\n"
                                        "// @file w.js\n"
                                        "onmessage = () => { console.log('asked'); postMessage(''); };\n";

// "RULE first second" of two printed lines of any threads, named by their text.
std::string comparedThreads(const Trace& trace, std::string_view one, std::string_view other) {
    const auto find = [&](std::string_view text) {
        for (const Trace* thread : threadsOf(trace)) {
            const EventIndex event = outputOf(*thread, text);
            if (event != kNoEvent) return ThreadEvent{thread->thread, event};
        }
        return ThreadEvent{};
    };
    const WhyBefore before = whyBefore(trace, find(one), find(other));
    return std::string(nameOf(before.rule)) + " " + std::to_string(before.first.thread) + " " +
           std::to_string(before.second.thread) + " " + before.sentence.text;
}

} // namespace

TEST_CASE("why: a message orders what two threads print") {
    const Trace trace = traceOf({"page.js", kPageWithWorker});
    CHECK(comparedThreads(trace, "answer", "asked") ==
          "message 1 0 \"asked\" prints before \"answer\" because worker 1 had printed it when it posted at "
          "line 1 of w.js the message of which the other comes.");
}

TEST_CASE("why: without a message two threads only happen to print in some order") {
    const Trace trace = traceOf({"page.js", kPageWithWorker});
    CHECK(comparedThreads(trace, "script", "asked").starts_with("otherThread 0 1 "));
}

TEST_CASE("why: the end of a worker comes after all that it prints") {
    const Trace trace =
        traceOf({"main.js", "const { Worker, isMainThread } = require('worker_threads');\n"
                            "if (isMainThread)\n"
                            "  new Worker(__filename).on('exit', () => console.log('exit'));\n"
                            "else console.log('in the worker');\n"});
    REQUIRE(trace.workers.size() == 1);
    const ThreadEvent said{1, outputOf(trace.workers[0], "in the worker")};
    const ThreadEvent exit{0, outputOf(trace, "exit")};
    CHECK(whyBefore(trace, exit, said).rule == WhyRule::Message);
    CHECK(whyBefore(trace, exit, said).first.output == said.event);
}

TEST_CASE("why: in Node the main thread prints what a worker says, in a page each thread does") {
    const Trace page = traceOf({"page.js", kPageWithWorker});
    CHECK(outputsOfThreads(page).size() == 3);
    const Trace node = traceOf({"main.js", "const { Worker, isMainThread } = require('worker_threads');\n"
                                           "if (isMainThread) new Worker(__filename);\n"
                                           "console.log('both');\n"});
    const std::vector<ThreadEvent> outputs = outputsOfThreads(node);
    REQUIRE(outputs.size() == 2);
    CHECK(outputs[0].thread == 0);
    CHECK(outputs[1].thread == 0);
}

TEST_CASE("why: threads and events that are not there are not compared") {
    const Trace page = traceOf({"page.js", kPageWithWorker});
    CHECK(whyBefore(page, ThreadEvent{0, 0}, ThreadEvent{7, 0}).sentence.text.empty());
    CHECK(whyBefore(page, ThreadEvent{0, kNoEvent}, ThreadEvent{1, 2}).sentence.text.empty());
}
