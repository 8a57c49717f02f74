// Where breakpoints of each kind stop.

#include "break_index.h"
#include "support/catch.h"
#include "tickscope/scenario.h"
#include "tickscope/state.h"
#include "trace_fixture.h"

using namespace tickscope;

namespace {

struct Indexed {
    RunResult result;
    BreakIndex index;
    explicit Indexed(std::string source, Environment environment = Environment::Node) {
        Scenario scenario;
        scenario.source = std::move(source);
        scenario.environment = environment;
        result = run(scenario);
        index = BreakIndex(result.trace);
    }
    int lineAt(EventIndex position) const {
        return static_cast<int>(result.trace.lineColumn(result.trace[position - 1].range.begin).line);
    }
    std::vector<int> thrownLines() const {
        std::vector<int> lines;
        for (const EventIndex position : index.ofRaised(Raised::Thrown))
            lines.push_back(lineAt(position));
        return lines;
    }
};

} // namespace

TEST_CASE("A line stops each time that a statement on it is about to run") {
    const Indexed run("for (let i = 0; i < 3; ++i)\n  console.log(i);\n// nothing\n");
    const Moments moments = run.index.ofLine(2);
    REQUIRE(moments.size() == 3);
    for (const EventIndex position : moments) {
        CHECK(run.result.trace[position - 1].kind == EventKind::Statement);
        CHECK(run.lineAt(position) == 2);
    }
    CHECK(run.index.ofLine(3).empty());
    CHECK(run.index.ofLine(0).empty());
    CHECK(run.index.ofLine(-7).empty());
    CHECK(run.index.ofLine(1'000'000).empty());
}

TEST_CASE("The nearest line with a statement lies below, or above") {
    const Indexed run("// head\nlet a = 1;\n\n\na = 2;\n// tail\n");
    CHECK(run.index.nearestLine(1) == 2);
    CHECK(run.index.nearestLine(2) == 2);
    CHECK(run.index.nearestLine(3) == 5);
    CHECK(run.index.nearestLine(6) == 0);
    CHECK(run.index.nearestLine(6, false) == 5);
    CHECK(run.index.nearestLine(4, false) == 2);
    CHECK(run.index.nearestLine(1, false) == 0);
}

TEST_CASE("A printed text is found as a part, or as the whole line") {
    const Indexed run("console.log('one'); console.log('one more'); console.error('none');\n");
    CHECK(run.index.ofOutput(run.result.trace, "one", false).size() == 3);
    const Moments whole = run.index.ofOutput(run.result.trace, "one", true);
    REQUIRE(whole.size() == 1);
    CHECK(run.result.trace.text(run.result.trace[whole[0] - 1]) == "one");
    CHECK(run.index.ofOutput(run.result.trace, "two", false).empty());
    CHECK(run.index.ofOutput(run.result.trace, "", false).empty());
}

TEST_CASE("A queue stops when it grows past a length, not while it stays there") {
    const Indexed run("for (let i = 0; i < 3; ++i) queueMicrotask(() => {});\n"
                      "setTimeout(() => { for (let i = 0; i < 3; ++i) queueMicrotask(() => {}); });\n");
    for (const std::uint32_t length : {0u, 1u, 2u}) {
        const Moments moments = run.index.ofQueue(WatchedQueue::Microtasks, length);
        CHECK(moments.size() == 2);
        for (const EventIndex position : moments)
            CHECK(run.index.lengthAt(WatchedQueue::Microtasks, position) == length + 1);
    }
    CHECK(run.index.ofQueue(WatchedQueue::Microtasks, 3).empty());
}

TEST_CASE("Queues are as long as the state says, everywhere") {
    const Indexed run(
        "const id = setInterval(() => { if (++n > 2) clearInterval(id); }, 5); let n = 0;\n"
        "setTimeout(() => setImmediate(() => {}), 1); const t = setTimeout(() => {}, 9);\n"
        "clearTimeout(t); clearTimeout(t); process.nextTick(() => Promise.resolve().then(() =>\n"
        "process.nextTick(() => {}))); fetch('/a').then(r => r.text()).then(console.log);\n");
    StateTimeline states(run.result.trace);
    for (EventIndex position = 0; position <= run.result.trace.size(); ++position) {
        const State& state = states.seek(position);
        REQUIRE(run.index.lengthAt(WatchedQueue::Microtasks, position) == state.microtasks.size());
        REQUIRE(run.index.lengthAt(WatchedQueue::NextTicks, position) == state.nextTicks.size());
        REQUIRE(run.index.lengthAt(WatchedQueue::Tasks, position) == state.tasks.size());
        REQUIRE(run.index.lengthAt(WatchedQueue::Timers, position) == state.timers.size());
    }
}

TEST_CASE("An exception stops where it is thrown, once, however far it travels") {
    const Indexed run("function deep() { throw new Error('a'); }\n"
                      "function middle() {\n"
                      "  deep();\n"
                      "}\n"
                      "try { middle(); } catch (e) {\n"
                      "  console.log(e.message);\n"
                      "}\n");
    CHECK(run.thrownLines() == std::vector<int>{1});
    CHECK(run.index.ofRaised(Raised::Uncaught).empty());
}

TEST_CASE("An exception of the engine stops at the statement that raised it") {
    const Indexed run("let x = null;\n"
                      "try {\n"
                      "  x.y;\n"
                      "} catch ({ message }) {\n"
                      "  // a comment\n"
                      "  console.log('caught');\n"
                      "}\n"
                      "Promise.resolve(1).catch(() => console.log('never'));\n");
    CHECK(run.thrownLines() == std::vector<int>{3});
}

TEST_CASE("An await of a rejected promise throws where it waits") {
    const Indexed run("async function f() {\n"
                      "  try {\n"
                      "    await Promise.reject(1);\n"
                      "  } catch (e) {\n"
                      "    console.log(e);\n"
                      "  }\n"
                      "}\n"
                      "f();\n");
    CHECK(run.thrownLines() == std::vector<int>{3});
}

TEST_CASE("What nobody handles is found") {
    const Indexed rejected("Promise.reject(new Error('a'));\n");
    CHECK(rejected.index.ofRaised(Raised::UnhandledRejection).size() == 1);
    const Indexed thrown("setTimeout(() => { null.x; });\n");
    CHECK(thrown.index.ofRaised(Raised::Uncaught).size() == 1);
    CHECK(thrown.thrownLines() == std::vector<int>{1});
}

TEST_CASE("A trace with impossible ids and places does no harm") {
    fixture::TraceBuilder builder("x\n");
    builder.add(EventKind::TimerSet, {.subject = 4'000'000'000u});
    builder.add(EventKind::JobQueued, {.subject = 4'000'000'000u});
    builder.add(EventKind::TaskStarted, {.subject = 3});
    Trace trace = builder.take();
    Event statement;
    statement.kind = EventKind::Statement;
    statement.range = {70'000, 70'001};
    trace.events.push_back(statement);
    const BreakIndex index(trace);
    CHECK(index.lengthAt(WatchedQueue::Timers, 4) == 0);
    CHECK(index.nearestLine(1) == 0);
}
