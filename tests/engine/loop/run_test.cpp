#include "engine/loop/trace_of.h"
#include "support/catch.h"

using namespace tickscope;

namespace {

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a finished run") {
    const ProgramOutput output = runProgram("console.log('hello');");
    CHECK(output.out == "hello\n");
    CHECK(output.result.exitStatus == 0);
    CHECK(output.result.stopReason == StopReason::Finished);
    CHECK(output.result.trace.events.front().kind == EventKind::RunStarted);
    CHECK(output.result.trace.events.back().kind == EventKind::RunFinished);
}

TEST_CASE("a syntax error is a diagnostic, and nothing runs") {
    const ProgramOutput output = runProgram("console.log('never');\nlet x = ;");
    CHECK(output.out.empty());
    REQUIRE(output.result.diagnostics.size() == 1);
    CHECK(output.result.diagnostics[0].line == 2);
    CHECK(output.result.stopReason == StopReason::SyntaxError);
    CHECK(output.result.exitStatus == 1);
}

TEST_CASE("an uncaught exception is printed with its place") {
    const ProgramOutput output = runProgram("console.log('before');\nthrow new TypeError('broken');");
    CHECK(output.result.exitStatus == 1);
    CHECK(output.result.stopReason == StopReason::UncaughtException);
    CHECK(output.out == "before\n");
    CHECK(contains(output.err, "program.js:2\nthrow new TypeError('broken');\n"));
    CHECK(contains(output.err, "\n\nTypeError: broken\n    at "));
}

TEST_CASE("an unhandled rejection with a reason that is no error") {
    const ProgramOutput output = runProgram("Promise.reject('a text');");
    CHECK(output.result.exitStatus == 1);
    CHECK(contains(output.err,
                   "UnhandledPromiseRejection: This error originated either by throwing inside of an async "
                   "function without a catch block, or by rejecting a promise which was not handled with "
                   ".catch(). The promise rejected with the reason \"a text\".\n    at "));
    CHECK(contains(output.err, " {\n  code: 'ERR_UNHANDLED_REJECTION'\n}\n"));
}

TEST_CASE("microtasks that never end are told from loops that never end") {
    const RunResult starved =
        runProgram(
            "setTimeout(() => {}, 0);\nfunction again() {\n  Promise.resolve().then(again);\n}\nagain();")
            .result;
    CHECK(starved.stopReason == StopReason::StepBudget);
    CHECK(contains(starved.stopMessage,
                   "microtasks keep queueing microtasks: the loop never reaches the timers (line 2)"));
    const RunResult ticks = runProgram("function again() { process.nextTick(again); }\nagain();").result;
    CHECK(contains(ticks.stopMessage, "nextTick callbacks keep queueing"));
    const RunResult loop = runProgram("let n = 0;\nwhile (true) {\n  n++;\n}").result;
    CHECK(contains(loop.stopMessage, "never ends"));
    CHECK(contains(loop.stopMessage, "line 3"));
}

TEST_CASE("a run that exceeds its budget keeps its trace") {
    const RunResult result = runProgram("console.log('start'); for (;;);").result;
    CHECK(result.stopReason == StopReason::StepBudget);
    CHECK(result.exitStatus == 1);
    CHECK(eventsOf(result.trace, EventKind::BudgetExceeded).size() == 1);
    CHECK(result.trace.events.back().kind == EventKind::RunFinished);
}

TEST_CASE("memory and virtual time are limited") {
    Scenario scenario;
    scenario.source = "const a = []; for (;;) a.push(new Array(1000).fill(a));";
    scenario.budgets.memoryBytes = 32 << 20;
    CHECK(run(scenario).stopReason == StopReason::MemoryBudget);
    scenario = {};
    scenario.source = "setInterval(() => {}, 60 * 60 * 1000);";
    CHECK(run(scenario).stopReason == StopReason::TimeBudget);
    scenario.source = "setTimeout(() => {}, 2 ** 31 - 1);";
    CHECK(run(scenario).stopReason == StopReason::TimeBudget);
}

TEST_CASE("a run can be cancelled from outside") {
    const std::atomic<bool> cancel = true;
    RunHooks hooks;
    hooks.cancel = &cancel;
    Scenario scenario;
    scenario.source = "for (;;);";
    CHECK(run(scenario, hooks).stopReason == StopReason::Cancelled);
}

TEST_CASE("process.exit ends the run with its status") {
    const RunResult result = runProgram("process.exit(3);").result;
    CHECK(result.stopReason == StopReason::Exited);
    CHECK(result.exitStatus == 3);
}

TEST_CASE("code of eval and of libraries has no place in the program's text") {
    const std::string source = "eval('                                                  let x = 1; x;');\n"
                               "(0, eval)('async function late() { await null; }\\nlate();');\n"
                               "new Function('a', 'return a + 1')(1);\n"
                               "require('timers/promises').setTimeout(1);\n";
    const RunResult result = runProgram(source).result;
    CHECK(result.stopReason == StopReason::Finished);
    std::size_t faults = 0;
    for (const Event& event : result.trace.events) {
        faults += event.range.end > source.size();
        faults += event.kind == EventKind::Statement && event.subject == 0;
    }
    CHECK(faults == 0);
    CHECK(eventsOf(result.trace, EventKind::FrameSuspended).front().range.isNowhere());
}
