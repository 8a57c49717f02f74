// The threads of a run: virtual time in parallel, what each records, and how all of them end.

#include "../host/program_output.h"
#include "support/catch.h"
#include "tickscope/lanes.h"
#include "tickscope/metrics.h"
#include "tickscope/trace_file.h"
#include "tickscope/why.h"

#include <algorithm>

using namespace tickscope;

namespace {

// A main script and what the worker that it makes runs.
std::string withWorker(const std::string& main, const std::string& worker) {
    return "const { Worker, isMainThread, parentPort, workerData } = require('worker_threads');\n"
           "if (isMainThread) {\n" +
           main + "\n} else {\n" + worker + "\n}\n";
}

std::vector<Event> eventsOf(const Trace& trace, EventKind kind) {
    std::vector<Event> found;
    for (const Event& event : trace.events)
        if (event.kind == kind) found.push_back(event);
    return found;
}

} // namespace

TEST_CASE("threads that are busy at the same time share it") {
    const ProgramOutput output = runProgram(withWorker(
        "new Worker(__filename).on('message', () => console.log('worker', Math.floor(performance.now())));\n"
        "block(60); console.log('main', Math.floor(performance.now()));",
        "block(40); parentPort.postMessage(1);"));
    // The worker begins at 10 ms and is ready at 50; the main thread hears of it when it has time.
    CHECK(output.out == "main 60\nworker 60\n");
    CHECK(output.result.trace.workers.at(0).events.back().time.us / 1000 == 50);
}

TEST_CASE("a worker begins after the time that the scenario says, and so do messages arrive") {
    const std::string program = withWorker(
        "const worker = new Worker(__filename);\n"
        "worker.on('message', (sent) => console.log(Math.floor(sent), Math.floor(performance.now())));",
        "parentPort.postMessage(performance.now());");
    CHECK(runProgram(program).out == "10 10\n");
    CHECK(runProgram("// @worker 100ms\n// @message 20ms\n" + program).out == "100 120\n");
    CHECK(runProgram("// @message 0ms\n" + program).out == "10 10\n");
}

TEST_CASE("a message never arrives before it was posted, however busy its receiver is") {
    const ProgramOutput output =
        runProgram(withWorker("const worker = new Worker(__filename); let last = 0;\n"
                              "worker.on('message', (sent) => { console.assert(performance.now() >= sent && "
                              "sent >= last); last = sent;\n"
                              "  for (let i = 0; i < 50; ++i); });\n"
                              "worker.on('exit', () => console.log('exit'));",
                              "for (let i = 0; i < 100; ++i) parentPort.postMessage(performance.now());"));
    CHECK(output.out == "exit\n");
    CHECK(output.err.empty());
}

TEST_CASE("busy-waiting for the clock lets the other threads go on") {
    const ProgramOutput output = runProgram(
        withWorker("let n = 0; const worker = new Worker(__filename); worker.on('message', () => ++n);\n"
                   "setTimeout(() => { while (performance.now() < 50); setImmediate(() => { console.log(n); "
                   "worker.terminate(); }); }, 20);",
                   "setInterval(() => parentPort.postMessage(0), 2);"));
    CHECK(output.out == "19\n");
}

TEST_CASE("terminate stops a worker in the middle of a blocking call") {
    const ProgramOutput output =
        runProgram(withWorker("const worker = new Worker(__filename);\n"
                              "setTimeout(() => worker.terminate().then((code) => console.log(code, "
                              "Math.floor(performance.now()))), 30);",
                              "block(10000); console.log('never');"));
    CHECK(output.out == "1 31\n");
    const Trace& worker = output.result.trace.workers.at(0);
    CHECK(worker.events.back().kind == EventKind::RunFinished);
    CHECK(worker.events.back().time == VirtualTime{30'001 + 50});
}

TEST_CASE("the budget of steps is one for all threads") {
    Scenario scenario;
    scenario.source = withWorker("new Worker(__filename); for (;;);", "for (;;);");
    scenario.budgets.steps = 100'000;
    const RunResult result = run(scenario);
    CHECK(result.stopReason == StopReason::StepBudget);
    CHECK(result.stopMessage.find("100000 steps") != std::string::npos);
    CHECK(result.steps >= 100'000);
    CHECK(result.steps < 102'000);
    CHECK(result.trace.workers.at(0).events.back().kind == EventKind::RunFinished);
}

TEST_CASE("the budget of events is one for all threads") {
    Scenario scenario;
    scenario.source = withWorker("new Worker(__filename);", "for (;;);");
    scenario.budgets.events = 5000;
    const RunResult result = run(scenario);
    CHECK(result.stopReason == StopReason::EventBudget);
    CHECK(result.trace.size() + result.trace.workers.at(0).size() < 5000 + 2 * 4096 + 100);
}

TEST_CASE("the budget of memory is one for all threads") {
    Scenario scenario;
    scenario.source = withWorker("new Worker(__filename);",
                                 "const all = []; for (;;) all.push('x'.repeat(1000) + all.length);");
    scenario.budgets.memoryBytes = 32u << 20;
    const RunResult result = run(scenario);
    CHECK(result.stopReason == StopReason::MemoryBudget);
    CHECK(result.stopMessage.find("worker 1") != std::string::npos);
}

TEST_CASE("there are only so many threads") {
    const ProgramOutput output =
        runProgram("const { Worker } = require('worker_threads'); let n = 0;\n"
                   "try { for (;;) { new Worker('setInterval(() => {}, 1000)', { eval: true }); ++n; } }\n"
                   "catch (e) { console.log(n, e.code); process.exit(); }");
    CHECK(output.out == "63 ERR_WORKER_INIT_FAILED\n");
}

TEST_CASE("a run in which every thread waits for ever ends, and says so") {
    const ProgramOutput output =
        runProgram(withWorker("const worker = new Worker(__filename); worker.on('message', console.log);",
                              "parentPort.on('message', () => {}); parentPort.postMessage('ready');"));
    CHECK(output.out == "ready\n");
    CHECK(output.result.stopReason == StopReason::Finished);
    const auto notices = eventsOf(output.result.trace, EventKind::Notice);
    REQUIRE(notices.size() == 1);
    CHECK(std::string(output.result.trace.text(notices[0])).find("go on waiting") != std::string::npos);
}

TEST_CASE("the same program gives the same traces") {
    const std::string program = withWorker("for (let i = 0; i < 4; ++i) new Worker(__filename, { workerData: "
                                           "i }).on('message', (m) => console.log(i, m));\n"
                                           "let s = 0; for (let i = 0; i < 20000; ++i) s += i;",
                                           "let s = workerData; for (let i = 0; i < 5000; ++i) { s += i; if "
                                           "(i % 1000 === 0) parentPort.postMessage(s); }");
    const ProgramOutput first = runProgram(program), second = runProgram(program);
    CHECK(first.out == second.out);
    CHECK(first.result.trace.workers.size() == 4);
    CHECK(first.result.trace.hash() == second.result.trace.hash());
    CHECK(first.result.steps == second.result.steps);
    // What is recorded changes nothing.
    Scenario scenario;
    scenario.source = program;
    scenario.record = false;
    const ProgramOutput unrecorded = runScenario(scenario);
    CHECK(unrecorded.result.steps == first.result.steps);
    CHECK(unrecorded.out == first.out);
}

TEST_CASE("each thread has a trace, and messages link them") {
    const RunResult result =
        runProgram(withWorker("const worker = new Worker(__filename, { name: 'adder' });\n"
                              "worker.on('message', (sum) => console.log(sum));\nworker.postMessage([1, 2]);",
                              "parentPort.once('message', ([a, b]) => parentPort.postMessage(a + b));"))
            .result;
    const Trace& main = result.trace;
    const Trace& worker = main.workers.at(0);
    CHECK(worker.thread == 1);
    CHECK(worker.threadName == "adder");
    CHECK(worker.parentThread == 0);
    CHECK(worker.events.front().kind == EventKind::RunStarted);
    CHECK(worker.events.front().time > VirtualTime::fromMs(10));
    CHECK(main.text(eventsOf(main, EventKind::WorkerStarted).at(0)) == "adder");
    CHECK(eventsOf(main, EventKind::WorkerEnded).at(0).object == 0);

    const std::vector<ThreadLink> links = makeThreadLinks(main);
    REQUIRE(links.size() == 2);
    CHECK(links[0].fromThread == 1);
    CHECK(links[0].toThread == 0);
    CHECK(worker.text(worker[links[0].posted]) == "3");
    CHECK(main.text(main[links[0].received]) == "program.js:7");
    CHECK(links[1].fromThread == 0);
    CHECK(links[1].toThread == 1);
    CHECK(main[links[1].posted].time + VirtualTime{50} <= worker[links[1].received].time);

    const Lanes lanes = makeLanes(main);
    const auto lane = std::find_if(lanes.lanes.begin(), lanes.lanes.end(),
                                   [](const Lane& each) { return each.kind == LaneKind::Workers; });
    REQUIRE(lane != lanes.lanes.end());
    CHECK(lane->spans.at(0).subject == 1);
    CHECK_FALSE(lane->spans.at(0).isOpen);
    CHECK(measure(worker).total < VirtualTime::fromMs(1));
}

TEST_CASE("the sentences of a message's task name the other thread") {
    const RunResult result = runProgram(withWorker("new Worker(__filename).on('message', () => {});",
                                                   "parentPort.postMessage(1);"))
                                 .result;
    const auto sentenceOf = [](const Trace& trace, EventKind kind, std::string_view part) {
        StateTimeline timeline(trace);
        for (EventIndex i = 0; i < trace.size(); ++i) {
            if (trace[i].kind != kind) continue;
            const std::string text = why(trace, timeline, i + 1).text;
            if (text.find(part) != std::string::npos) return text;
        }
        return std::string();
    };
    CHECK(sentenceOf(result.trace, EventKind::TaskStarted, "message") ==
          "Runs now because a message from worker 1, posted at program.js:5, has arrived and the call stack "
          "is empty.");
    CHECK(sentenceOf(result.trace, EventKind::WorkerStarted, "") ==
          "A worker is made at line 3: as worker 1, program.js will run on a thread of its own. This thread "
          "goes on meanwhile.");
    CHECK(sentenceOf(result.trace, EventKind::WorkerEnded, "") == "Worker 1 has ended with exit status 0.");
    CHECK(sentenceOf(result.trace.workers.at(0), EventKind::MessagePosted, "") ==
          "A copy of the message is on its way to the main thread at line 5: it is heard when the event loop "
          "there gets to it.");
    CHECK(sentenceOf(result.trace.workers.at(0), EventKind::RunStarted, "") ==
          "Worker 1 starts: it runs beside the main thread, with a call stack, queues and an event loop of "
          "its own.");
}

TEST_CASE("a trace file holds the workers' traces") {
    const Trace trace = runProgram(withWorker("new Worker(__filename).on('message', () => {});",
                                              "parentPort.postMessage(1);"))
                            .result.trace;
    std::string bytes;
    writeTraceFile(trace, [&](std::string_view piece) { bytes += piece; });
    const TraceFileResult read = readTraceFile(bytes);
    REQUIRE(read.trace);
    CHECK(read.trace->workers.size() == 1);
    CHECK(read.trace->hash() == trace.hash());
    CHECK(read.trace->workers.at(0).source == trace.source);
}

TEST_CASE("what a worker in a file of its own does has its place in the scenario's text") {
    const ProgramOutput output =
        runProgram("const { Worker } = require('worker_threads');\n"
                   "new Worker('/worker.js').on('message', (message) => console.log(message));\n"
                   "// @file worker.js\n"
                   "const { parentPort } = require('worker_threads');\n"
                   "const { answer } = require('./lib/answer');\n"
                   "parentPort.postMessage(answer());\n"
                   "// @file lib/answer.js\n"
                   "exports.answer = () => 42;\n");
    CHECK(output.out == "42\n");
    const Trace& worker = output.result.trace.workers.at(0);
    CHECK(worker.source == output.result.trace.source);
    CHECK(worker.threadName == "worker.js");
    CHECK(worker.lineText(eventsOf(worker, EventKind::MessagePosted).at(0).range.begin) ==
          "line 3 of worker.js");
    std::vector<std::string> places;
    for (const Event& event : eventsOf(worker, EventKind::Statement))
        places.push_back(worker.lineText(event.range.begin));
    CHECK(std::find(places.begin(), places.end(), "line 1 of lib/answer.js") != places.end());
    const Event received = eventsOf(output.result.trace, EventKind::MessageReceived).at(0);
    CHECK(output.result.trace.text(received) == "worker.js:3");
}

TEST_CASE("all threads of a process share the threads of libuv's pool") {
    const std::string hash = "require('crypto').pbkdf2('p', 's', 1, 8, 'sha1', () => "
                             "console.log(Math.round(performance.now() / 10) * 10));";
    const std::string program =
        "// @io crypto.pbkdf2 * 100ms\n" +
        withWorker("process.env.UV_THREADPOOL_SIZE = '1'; " + hash + " new Worker(__filename);",
                   "process.env.UV_THREADPOOL_SIZE = '4'; " + hash);
    CHECK(runProgram(program).out == "100\n200\n");
}
