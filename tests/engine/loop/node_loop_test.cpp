#include "engine/loop/trace_of.h"
#include "support/catch.h"

using namespace tickscope;

TEST_CASE("the clock jumps to the next timer when nothing is runnable") {
    const RunResult result = runProgram("setTimeout(() => {}, 50);").result;
    const auto jumps = eventsOf(result.trace, EventKind::ClockMoved);
    REQUIRE(jumps.size() == 1);
    CHECK(jumps[0].time == VirtualTime::fromMs(50));
}

TEST_CASE("a statement costs what @cpu says") {
    const auto nowAfterTwoStatements = [](const std::string& head) {
        return runProgram(head + "let a;\nconsole.log(performance.now());").out;
    };
    CHECK(nowAfterTwoStatements("// @cpu 500us\n") == "1\n");
    CHECK(nowAfterTwoStatements("// @cpu 2ms\n") == "4\n");
}

TEST_CASE("block burns exactly its milliseconds") {
    CHECK(runProgram("// @cpu 0us\nblock(12.5); console.log(performance.now());").out == "12.5\n");
}

TEST_CASE("from the main script setTimeout 0 comes before setImmediate, and the choice is recorded") {
    const ProgramOutput output = runProgram(
        "setImmediate(() => console.log('immediate')); setTimeout(() => console.log('timer'), 0);");
    CHECK(output.out == "timer\nimmediate\n");
    CHECK(textsOf(output.result.trace, EventKind::ChoicePoint) ==
          std::vector<std::string>{"the timer before setImmediate"});
}

TEST_CASE("a cleared timer does not wake the loop") {
    const RunResult result =
        runProgram("clearTimeout(setTimeout(() => {}, 10)); setTimeout(() => {}, 30);").result;
    const auto jumps = eventsOf(result.trace, EventKind::ClockMoved);
    REQUIRE(jumps.size() == 1);
    CHECK(jumps[0].time == VirtualTime::fromMs(30));
}

TEST_CASE("every timer task names the timer that made it") {
    const Trace trace = runProgram("setTimeout(function tick() {}, 5);").result.trace;
    const auto expired = eventsOf(trace, EventKind::TimerExpired);
    const auto queued = eventsOf(trace, EventKind::TaskQueued);
    const auto started = eventsOf(trace, EventKind::TaskStarted);
    REQUIRE((expired.size() == 1 && queued.size() == 1 && started.size() == 1));
    CHECK(trace[expired[0].cause].kind == EventKind::TimerSet);
    CHECK(trace[queued[0].cause].kind == EventKind::TimerExpired);
    CHECK(trace[started[0].cause].kind == EventKind::TaskQueued);
    CHECK(queued[0].object == expired[0].subject);
    CHECK(trace.text(queued[0]) == "tick");
}

TEST_CASE("two operations of equal latency are a choice point") {
    const ProgramOutput output =
        runProgram("// @io fetch * 20ms -> 1\n"
                   "fetch('/a').then(() => console.log('a')); fetch('/b').then(() => console.log('b'));\n");
    CHECK(output.out == "a\nb\n");
    CHECK(textsOf(output.result.trace, EventKind::ChoicePoint).empty()); // started one statement apart
    const ProgramOutput together =
        runProgram("// @cpu 0us\n// @io fetch * 20ms -> 1\nfetch('/a'); fetch('/b');\n");
    CHECK(textsOf(together.result.trace, EventKind::ChoicePoint) ==
          std::vector<std::string>{"fetch /a before fetch /b"});
}

TEST_CASE("blocking I/O freezes the thread for the latency") {
    Scenario scenario;
    scenario.source = "// @cpu 0us\n// @io fetch * 20ms -> 1\nfetch('/a'); console.log(performance.now());";
    CHECK(runScenario(scenario).out == "0\n");
    scenario.blockingIo = true;
    CHECK(runScenario(scenario).out == "20\n");
}

TEST_CASE("equal scenarios give equal traces, recorded output does not depend on recording") {
    const std::string source = "let n = 0; const id = setInterval(() => { console.log(n, Math.random());"
                               " if (++n === 5) clearInterval(id); Promise.resolve().then(() => {}); }, 7);";
    const ProgramOutput first = runProgram(source);
    const ProgramOutput second = runProgram(source);
    CHECK(first.result.trace.hash() == second.result.trace.hash());
    Scenario plain;
    plain.source = source;
    plain.record = false;
    const ProgramOutput unrecorded = runScenario(plain);
    CHECK(unrecorded.out == first.out);
    CHECK(unrecorded.result.trace.isEmpty());
}
