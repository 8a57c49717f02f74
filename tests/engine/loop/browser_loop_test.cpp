// The event loop of a page against the HTML standard; each test names the step it is about.

#include "engine/loop/trace_of.h"
#include "support/catch.h"

#include <algorithm>

using namespace tickscope;

namespace {

ProgramOutput runPage(const std::string& source) {
    return runProgram("// @env browser\n// @cpu 0us\n" + source);
}

std::vector<std::string> phasesOf(const Trace& trace) {
    std::vector<std::string> phases;
    for (const Event& event : eventsOf(trace, EventKind::PhaseEntered))
        phases.emplace_back(nameOf(static_cast<Phase>(event.detail)));
    return phases;
}

} // namespace

TEST_CASE("8.1.7.3 step 2: microtasks of the script come before the first task") {
    CHECK(runPage("setTimeout(() => console.log('task'), 0);"
                  "Promise.resolve().then(() => console.log('microtask'));"
                  "console.log('script');")
              .out == "script\nmicrotask\ntask\n");
}

TEST_CASE("8.1.7.3: a checkpoint follows every task") {
    CHECK(runPage("setTimeout(() => { console.log('a'); queueMicrotask(() => console.log('a micro')); });"
                  "setTimeout(() => console.log('b'));")
              .out == "a\na micro\nb\n");
}

TEST_CASE("a microtask checkpoint: microtasks queued by microtasks run in the same checkpoint") {
    CHECK(runPage("setTimeout(() => console.log('task'));"
                  "queueMicrotask(() => queueMicrotask(() => queueMicrotask(() => console.log('third'))));")
              .out == "third\ntask\n");
}

TEST_CASE("8.6 run steps after a timeout: timers of equal timeout run in the order of setting") {
    CHECK(runPage("for (const name of ['a', 'b', 'c']) setTimeout(() => console.log(name), 5);").out ==
          "a\nb\nc\n");
}

TEST_CASE("8.6: a shorter timer that was set later comes first") {
    CHECK(runPage("setTimeout(() => console.log('10'), 10); setTimeout(() => console.log('5'), 5);").out ==
          "5\n10\n");
}

TEST_CASE("8.6 step 4: a negative timeout is zero, and zero is not raised to one") {
    const RunResult result = runPage("setTimeout(() => {}, -5); setTimeout(() => {}, 1);").result;
    const auto expired = eventsOf(result.trace, EventKind::TimerExpired);
    REQUIRE(expired.size() == 2);
    CHECK(expired[0].time == VirtualTime{0});
    CHECK(expired[1].time == VirtualTime::fromMs(1));
}

TEST_CASE("8.6 step 5: nested more than five deep, a timer waits at least 4 ms") {
    CHECK(
        runPage("const gaps = []; let last = performance.now();"
                "(function next(n) { setTimeout(() => { const now = performance.now(); gaps.push(now - last);"
                "  last = now; n < 8 ? next(n + 1) : console.log(gaps.join()); }, 0); })(1);")
            .out == "0,0,0,0,0,0,4,4\n");
}

TEST_CASE("8.6: an interval is clamped like nested timers") {
    CHECK(runPage("let n = 0; const times = [];"
                  "const i = setInterval(() => { times.push(performance.now());"
                  "  if (++n === 8) { clearInterval(i); console.log(times.join()); } }, 1);")
              .out == "1,2,3,4,5,6,10,14\n");
}

TEST_CASE("8.6 step 9: an interval counts its next time from the end of its callback and its microtasks") {
    CHECK(runPage("let n = 0;"
                  "const i = setInterval(() => { console.log(performance.now()); block(7);"
                  "  queueMicrotask(() => block(1)); if (++n === 3) clearInterval(i); }, 10);")
              .out == "10\n28\n46\n");
}

TEST_CASE("8.6 step 9.1: a timer that is cleared while its task waits does nothing") {
    CHECK(runPage("setTimeout(() => { console.log('a'); clearTimeout(b); });"
                  "const b = setTimeout(() => console.log('b')); block(5);")
              .out == "a\n");
}

TEST_CASE(
    "8.6: a timer's handle is a number, its handler may be a text, and further arguments are passed on") {
    CHECK(runPage("console.log(typeof setTimeout('console.log(\"text\")', 1));"
                  "setTimeout((a, b) => console.log(a, b), 2, 'x', 'y');")
              .out == "number\ntext\nx y\n");
}

TEST_CASE("a timer's callback is called with the window as this") {
    CHECK(runPage("setTimeout(function () { console.log(this === window); });").out == "true\n");
}

TEST_CASE("8.1.7.3 update the rendering: there are sixty opportunities a second") {
    CHECK(runPage("let n = 0; (function frame(t) { if (n++) console.log(t); if (n < 5) "
                  "requestAnimationFrame(frame); })();")
              .out == "16.666\n33.333\n50\n66.666\n");
}

TEST_CASE("animation frame callbacks: one that asks for another waits for the next frame") {
    CHECK(runPage("requestAnimationFrame((t) => { console.log('first', t);"
                  "  requestAnimationFrame((u) => console.log('next', u)); });"
                  "requestAnimationFrame((t) => console.log('second', t));")
              .out == "first 16.666\nsecond 16.666\nnext 33.333\n");
}

TEST_CASE("animation frame callbacks: a checkpoint follows each") {
    CHECK(runPage("for (const name of ['a', 'b']) requestAnimationFrame(() => { console.log(name);"
                  "  Promise.resolve().then(() => console.log(name, 'micro')); });")
              .out == "a\na micro\nb\nb micro\n");
}

TEST_CASE("animation frame callbacks: one may cancel another of the same frame") {
    CHECK(runPage("requestAnimationFrame(() => { console.log('a'); cancelAnimationFrame(b); });"
                  "const b = requestAnimationFrame(() => console.log('b'));")
              .out == "a\n");
}

TEST_CASE("a task that takes long delays the frame, which is drawn as soon as it ends") {
    CHECK(runPage("requestAnimationFrame(() => console.log('frame', performance.now())); block(30);").out ==
          "frame 30\n");
}

TEST_CASE("timers come before the frame when they are due before it") {
    CHECK(runPage("requestAnimationFrame(() => console.log('frame'));"
                  "setTimeout(() => console.log('10'), 10); setTimeout(() => console.log('20'), 20);")
              .out == "10\nframe\n20\n");
}

TEST_CASE("a page that draws nothing has no rendering phase") {
    const auto phases = phasesOf(runPage("setTimeout(() => {}, 100);").result.trace);
    CHECK(std::find(phases.begin(), phases.end(), "rendering") == phases.end());
}

TEST_CASE("idle callbacks run when no task can, until something is due") {
    CHECK(runPage("requestIdleCallback((d) => console.log('idle', d.timeRemaining(), d.didTimeout));"
                  "setTimeout(() => console.log('timer'), 20); queueMicrotask(() => console.log('micro'));")
              .out == "micro\nidle 20 false\ntimer\n");
}

TEST_CASE("an idle period lasts at most 50 ms") {
    CHECK(runPage("requestIdleCallback((d) => console.log(d.timeRemaining()));").out == "50\n");
}

TEST_CASE("an idle callback with a timeout runs in a task when the page is busy") {
    CHECK(runPage("requestIdleCallback((d) => { console.log(performance.now(), d.didTimeout); done = true; "
                  "}, { timeout: 5 });"
                  "var done = false; (function busy() { block(2); if (!done) setTimeout(busy); })();")
              .out == "6 true\n");
}

TEST_CASE("8.1.4.6 report an exception: the page goes on") {
    const ProgramOutput output = runPage(
        "setTimeout(() => { throw new Error('boom'); }); setTimeout(() => console.log('still here'));");
    CHECK(output.out == "still here\n");
    CHECK(output.err.find("Uncaught Error: boom") != std::string::npos);
    CHECK(output.result.stopReason == StopReason::Finished);
}

TEST_CASE("an exception of the script does not keep its microtasks from running") {
    CHECK(runPage("queueMicrotask(() => console.log('micro')); throw 1;").out == "micro\n");
}

TEST_CASE("an exception of a microtask does not stop the next one") {
    CHECK(runPage("queueMicrotask(() => { throw 1; }); queueMicrotask(() => console.log('next'));").out ==
          "next\n");
}

TEST_CASE("8.1.4.7 notify about rejected promises: in a task, after the checkpoint") {
    const ProgramOutput output =
        runPage("Promise.reject(new Error('no')); queueMicrotask(() => console.log('micro'));"
                "setTimeout(() => console.log('task'), 1);");
    CHECK(output.out == "micro\ntask\n");
    CHECK(output.err.find("Uncaught (in promise) Error: no") != std::string::npos);
    CHECK(eventsOf(output.result.trace, EventKind::UnhandledRejection).size() == 1);
}

TEST_CASE("a rejection that is handled in the same checkpoint is not reported") {
    CHECK(runPage("const p = Promise.reject(1); queueMicrotask(() => p.catch(() => {}));").err.empty());
}

TEST_CASE("a rejection that is handled in a later task was reported before") {
    CHECK(runPage("const p = Promise.reject(1); setTimeout(() => p.catch(() => {}), 5);")
              .err.find("Uncaught (in promise) 1") != std::string::npos);
}

TEST_CASE("what has become due while a task ran comes before what the task queues") {
    CHECK(runPage("setTimeout(() => console.log('timer'), 1);"
                  "Promise.reject(0).catch(() => {}); block(5); Promise.reject('late');")
              .out == "timer\n");
    const Trace trace = runPage("setTimeout(() => {}, 1); block(5); Promise.reject('late');").result.trace;
    CHECK(textsOf(trace, EventKind::TaskQueued) ==
          std::vector<std::string>{"setTimeout callback", "report unhandled rejections"});
}

TEST_CASE("tasks of different sources that wait together are a choice point") {
    const ProgramOutput output =
        runPage("// @io fetch * 5ms -> 1\nfetch('/a'); setTimeout(() => {}, 3); block(10);");
    CHECK(textsOf(output.result.trace, EventKind::ChoicePoint) ==
          std::vector<std::string>{"setTimeout callback before fetch /a"});
}

TEST_CASE("a page has no process, no require and no setImmediate") {
    CHECK(
        runPage(
            "console.log(typeof process, typeof require, typeof setImmediate, typeof Buffer, typeof global);")
            .out == "undefined undefined undefined undefined undefined\n");
}

TEST_CASE("window, self and globalThis are the same object") {
    CHECK(runPage("console.log(window === self && self === globalThis && window.window === window);").out ==
          "true\n");
}

TEST_CASE("a module script that is rejected is reported, and the page goes on") {
    Scenario scenario;
    scenario.environment = Environment::Browser;
    scenario.isModule = true;
    scenario.source = "setTimeout(() => console.log('on')); await null; throw new Error('module');";
    const ProgramOutput output = runScenario(scenario);
    CHECK(output.result.stopReason == StopReason::Finished);
    CHECK(output.out == "on\n");
    CHECK(output.err.find("Uncaught Error: module") != std::string::npos);
}

TEST_CASE("a page's script may be TypeScript") {
    Scenario scenario;
    scenario.fileName = "page.ts";
    scenario.source = "// @env browser\nconst n: number = 1; console.log(n);";
    CHECK(runScenario(scenario).out == "1\n");
}

TEST_CASE("a builtin that waits is shown where the program has set it") {
    for (const char* call :
         {"setTimeout(Object)", "requestAnimationFrame(Object)", "requestIdleCallback(Object)"}) {
        const Trace trace = runPage(call).result.trace;
        CHECK(trace.sourceText(eventsOf(trace, EventKind::TimerSet).at(0).range).starts_with(call));
    }
}

TEST_CASE("a page's run is the same every time") {
    const std::string source = "requestAnimationFrame(() => setTimeout(() => Promise.reject(1)));"
                               "requestIdleCallback(() => {}); fetch('/x').then(() => {});";
    CHECK(runPage(source).result.trace.hash() == runPage(source).result.trace.hash());
}
