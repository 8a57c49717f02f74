#include "support/catch.h"

#include "random_trace.h"
#include "tickscope/why.h"
#include "trace_builder.h"

using namespace tickscope;
using tickscope::test::RandomTrace;
using tickscope::test::TraceBuilder;

namespace {

// The sentence for one event of the finished trace.
WhySentence explain(TraceBuilder& builder, EventIndex event) {
    const Trace trace = builder.take();
    StateTimeline timeline(trace);
    return why(trace, timeline, event + 1);
}

std::string textOf(TraceBuilder& builder, EventIndex event) { return explain(builder, event).text; }

// Each link as "words->event".
std::vector<std::string> linksOf(const WhySentence& sentence) {
    std::vector<std::string> result;
    for (const WhyLink& link : sentence.links) {
        result.push_back(sentence.text.substr(link.begin, link.end - link.begin) + "->" +
                         std::to_string(link.target));
    }
    return result;
}

constexpr const char* kThenProgram = "const p = new Promise((resolve) => {\n"
                                     "  go = resolve;\n"
                                     "});\n"
                                     "p.then(show);\n"
                                     "setTimeout(later, 5);\n"
                                     "go(1);\n";

// Runs kThenProgram up to the start of the reaction job.
EventIndex runThenProgram(TraceBuilder& builder) {
    const FrameId script = builder.enterScript();
    builder.event(
        EventKind::Statement,
        {.subject = script.value,
         .range = {0, static_cast<std::uint32_t>(std::string_view(kThenProgram).find(";\np.then"))}});
    const PromiseId p = builder.promise(); // event 3
    builder.statement(script, "p.then(show)");
    builder.promise(PromiseOrigin::Then, p);
    builder.react(p, true, builder.at("show")); // event 6
    builder.statement(script, "setTimeout(later, 5)");
    builder.setTimer(5);
    builder.statement(script, "go(1)");
    builder.settle(p, PromiseState::Fulfilled, "1"); // event 10
    const JobId job = builder.queueJob(JobKind::Reaction, p, "show", builder.at("show"));
    builder.leave(script);
    return builder.startJob(job);
}

} // namespace

TEST_CASE("why: before the first event nothing has run") {
    TraceBuilder builder;
    const Trace trace = builder.take();
    StateTimeline timeline(trace);
    CHECK(why(trace, timeline, 0).text == "Nothing has run yet.");
}

TEST_CASE("why: a statement says what runs, and where") {
    TraceBuilder builder("a();\nconsole.log(\"x\");\n");
    const FrameId script = builder.enterScript();
    builder.statement(script, "a()");
    const EventIndex second = builder.statement(script, "console.log(\"x\");");
    const WhySentence sentence = explain(builder, second);
    CHECK(sentence.text == "Line 2 runs in the main script: console.log(\"x\")");
    CHECK(linksOf(sentence) == std::vector<std::string>{"Line 2->3"});
}

TEST_CASE("why: the first statement of a function says who called it") {
    TraceBuilder builder("f();\nreturn 1;\n");
    const FrameId script = builder.enterScript();
    builder.statement(script, "f()"); // event 2
    const FrameId f = builder.enter(FrameKind::Function, "f");
    const EventIndex statement = builder.statement(f, "return 1;");
    const WhySentence sentence = explain(builder, statement);
    CHECK(sentence.text == "Line 2 runs in f(), called at line 1: return 1");
    CHECK(linksOf(sentence) == std::vector<std::string>{"Line 2->4", "line 1->2"});
}

TEST_CASE("why: the first statement after an await says so") {
    TraceBuilder builder("await x;\nnext();\n");
    const FrameId f = builder.enter(FrameKind::AsyncFunction, "f");
    builder.statement(f, "await x");
    builder.suspend(f, {}, "await x");
    builder.resume(f);
    CHECK(textOf(builder, builder.statement(f, "next()")) ==
          "Line 2 runs in f(), which continues after its await at line 1: next()");
}

TEST_CASE("why: of a statement with a body only its head is quoted") {
    TraceBuilder builder("for (const x of xs) {\n  f(x);\n}\n");
    const FrameId script = builder.enterScript();
    const EventIndex loop = builder.statement(script, "for (const x of xs) {\n  f(x);\n}");
    CHECK(textOf(builder, loop) == "Line 1 runs in the main script: for (const x of xs) { …");
}

TEST_CASE("why: a reaction runs before a timer, queued when its promise was fulfilled") {
    TraceBuilder builder(kThenProgram);
    const WhySentence sentence = explain(builder, runThenProgram(builder));
    CHECK(sentence.text == "Runs now because the call stack is empty and microtasks always go before timers. "
                           "Attached at line 4 and queued when p was fulfilled at line 6.");
    CHECK(linksOf(sentence) == std::vector<std::string>{"line 4->6", "p->3", "fulfilled->10", "line 6->9"});
}

TEST_CASE("why: a reaction to a settled promise is queued at once") {
    TraceBuilder builder("const p = Promise.resolve(1);\np.then(show);\n");
    const FrameId script = builder.enterScript();
    builder.statement(script, "const p = Promise.resolve(1);");
    const PromiseId p = builder.promise(PromiseOrigin::Resolve);
    builder.settle(p);
    builder.statement(script, "p.then(show)");
    builder.promise(PromiseOrigin::Then, p);
    builder.react(p, false, builder.at("show"));
    const JobId job = builder.queueJob(JobKind::Reaction, p, "show", builder.at("show"));
    builder.leave(script);
    CHECK(textOf(builder, builder.startJob(job)) ==
          "Runs now because the call stack is empty and it is the first in the microtask queue. "
          "Queued at line 2, because p was already fulfilled.");
}

TEST_CASE("why: each reaction of a promise is told from the others") {
    TraceBuilder builder("p.then(a);\np.then(b);\nresolve();\n");
    const FrameId script = builder.enterScript();
    const PromiseId p = builder.promise();
    builder.statement(script, "p.then(a)");
    builder.react(p, true);
    builder.statement(script, "p.then(b)");
    builder.react(p, true);
    builder.statement(script, "resolve()");
    builder.settle(p);
    const JobId first = builder.queueJob(JobKind::Reaction, p, "a");
    builder.queueJob(JobKind::Reaction, p, "b");
    builder.leave(script);
    builder.startJob(first);
    builder.finishJob(first);
    const Trace trace = builder.take();
    StateTimeline timeline(trace);
    CHECK(why(trace, timeline, 10).text ==
          "A microtask joins its queue. Attached at line 1 and queued when the "
          "promise was fulfilled at line 3.");
    CHECK(why(trace, timeline, 11).text ==
          "A microtask joins its queue behind 1 other. Attached at line 2 and "
          "queued when the promise was fulfilled at line 3.");
}

TEST_CASE("why: only the last promise of a chain bears the variable's name") {
    TraceBuilder builder("const p = Promise.resolve(1).then(f);\n");
    const FrameId script = builder.enterScript();
    builder.statement(script, "const p = Promise.resolve(1).then(f);");
    const PromiseId first = builder.promise(PromiseOrigin::Resolve);
    const EventIndex settled = builder.settle(first);
    builder.promise(PromiseOrigin::Then, first);
    CHECK(textOf(builder, settled) == "The promise made at line 1 is fulfilled at line 1.");
}

TEST_CASE("why: an await continues because its promise was fulfilled") {
    TraceBuilder builder("await g();\ndone();\n");
    const FrameId script = builder.enterScript();
    builder.statement(script, "done()");
    const PromiseId result = builder.promise(PromiseOrigin::AsyncFunction);
    const FrameId g = builder.enter(FrameKind::AsyncFunction, "g", result);
    builder.leave(g);
    const FrameId f = builder.enter(FrameKind::AsyncFunction, "f");
    builder.suspend(f, result, "await g()");
    builder.settle(result);
    const JobId job = builder.queueJob(JobKind::AwaitResume, result, "f", builder.at("await g()"));
    builder.leave(script);
    const EventIndex started = builder.startJob(job);
    CHECK(textOf(builder, started) ==
          "Runs now because the call stack is empty and it is the first in the microtask queue. "
          "It continues f() after its await at line 1: the promise of g() was fulfilled at line 2.");
}

TEST_CASE("why: a nextTick callback goes before promise microtasks") {
    TraceBuilder builder("process.nextTick(f);\n");
    const FrameId script = builder.enterScript();
    builder.queueJob(JobKind::Reaction);
    builder.statement(script, "process.nextTick(f)");
    const JobId tick = builder.queueJob(JobKind::NextTick, {}, "f", builder.at("f"));
    builder.leave(script);
    CHECK(textOf(builder, builder.startJob(tick)) ==
          "Runs now because the call stack is empty and nextTick callbacks go before promise microtasks. "
          "Queued by process.nextTick at line 1.");
}

TEST_CASE("why: microtasks that run before nextTick callbacks say which rule lets them") {
    TraceBuilder builder("queueMicrotask(f);\n");
    const FrameId script = builder.enterScript();
    builder.statement(script, "queueMicrotask(f)");
    const JobId job = builder.queueJob(JobKind::QueueMicrotask, {}, "f", builder.at("f"));
    builder.queueJob(JobKind::NextTick);
    builder.leave(script);
    CHECK(textOf(builder, builder.startJob(job)) ==
          "Runs now because the call stack is empty and the microtask queue, once begun, is emptied before "
          "nextTick callbacks. Queued by queueMicrotask at line 1.");
}

TEST_CASE("why: a job that adopts a promise says what it does") {
    TraceBuilder builder("return q;\n");
    const FrameId script = builder.enterScript();
    builder.statement(script, "return q");
    const JobId job = builder.queueJob(JobKind::ResolveThenable);
    builder.leave(script);
    CHECK(
        textOf(builder, builder.startJob(job)) ==
        "Runs now because the call stack is empty and it is the first in the microtask queue. Queued at line "
        "1, where a promise was resolved with another promise: this job calls that one's then.");
}

TEST_CASE("why: a timer's task says when it was due and where it was set") {
    TraceBuilder builder("\n\nsetTimeout(f, 10);\n");
    const FrameId script = builder.enterScript();
    builder.statement(script, "setTimeout(f, 10)"); // event 2
    const TimerId timer = builder.time(20).setTimer(10);
    builder.leave(script);
    const TaskId task = builder.time(10'020).expire(timer); // events 5, 6
    const WhySentence sentence = explain(builder, builder.startTask(task));
    CHECK(sentence.text ==
          "Runs now because the timer set at line 3 was due at 10.02 ms and the call stack and "
          "the microtask queue are empty.");
    CHECK(linksOf(sentence) == std::vector<std::string>{"line 3->2", "10.02 ms->6"});
}

TEST_CASE("why: a late timer says how late") {
    TraceBuilder builder("setTimeout(f, 10);\n");
    const FrameId script = builder.enterScript();
    builder.statement(script, "setTimeout(f, 10)");
    const TimerId timer = builder.setTimer(10);
    builder.leave(script);
    const TaskId task = builder.time(50'000).expire(timer);
    CHECK(textOf(builder, builder.startTask(task)) ==
          "Runs now because the timer set at line 1 was due at 10 ms and the call stack and the microtask "
          "queue "
          "are empty. It is 40 ms late: other code kept the thread busy.");
}

TEST_CASE("why: an immediate runs in the check phase") {
    TraceBuilder builder("setImmediate(f);\n");
    const FrameId script = builder.enterScript();
    builder.statement(script, "setImmediate(f)");
    const TimerId timer = builder.setTimer(0, TimerKind::Immediate);
    builder.leave(script);
    const TaskId task = builder.expire(timer, TaskSource::Immediate);
    CHECK(
        textOf(builder, builder.startTask(task)) ==
        "Runs now because the event loop is in its check phase, which runs setImmediate callbacks. This one "
        "was set at line 1.");
}

TEST_CASE("why: an I/O callback says what completed and where it was started") {
    TraceBuilder builder("fs.readFile('a', f);\n");
    const FrameId script = builder.enterScript();
    builder.statement(script, "fs.readFile('a', f)");
    const OperationId operation = builder.startOperation(30'000, "fs.readFile a");
    builder.leave(script);
    const TaskId task = builder.time(30'000).complete(operation);
    CHECK(textOf(builder, builder.startTask(task)) ==
          "Runs now because fs.readFile a completed at 30 ms and the call stack is empty. It was started at "
          "line 1.");
}

TEST_CASE("why: an await pauses its function, not the program") {
    TraceBuilder builder("await p;\n");
    const FrameId f = builder.enter(FrameKind::AsyncFunction, "f");
    builder.statement(f, "await p");
    const PromiseId p = builder.promise();
    builder.suspend(f, p, "await p");
    CHECK(textOf(builder, 4) ==
          "f() pauses at line 1 until the promise made at line 1 is settled; its caller goes on meanwhile.");
}

TEST_CASE("why: an await pauses even when its promise is settled") {
    TraceBuilder builder("await p;\n");
    const FrameId f = builder.enter(FrameKind::AsyncFunction, "f");
    builder.statement(f, "await p");
    const PromiseId p = builder.promise();
    builder.settle(p);
    builder.suspend(f, p, "await p");
    CHECK(textOf(builder, 5) ==
          "f() pauses at line 1 although the promise made at line 1 is already fulfilled: "
          "after an await the rest always runs later, as a microtask.");
}

TEST_CASE("why: a resumed function says what it waited for and how long") {
    TraceBuilder builder("await p;\ngo();\n");
    const FrameId script = builder.enterScript();
    const FrameId f = builder.enter(FrameKind::AsyncFunction, "f");
    const PromiseId p = builder.promise();
    builder.suspend(f, p, "await p");
    builder.time(50'000).statement(script, "go()");
    builder.settle(p);
    builder.leave(script);
    builder.resume(f);
    CHECK(textOf(builder, 8) ==
          "f() continues after its await at line 1, because the promise was fulfilled at "
          "line 2. It was paused for 50 ms.");
}

TEST_CASE("why: a rejected await throws") {
    TraceBuilder builder("await p;\ngo();\n");
    const FrameId script = builder.enterScript();
    builder.statement(script, "go()");
    const PromiseId p = builder.promise();
    const FrameId f = builder.enter(FrameKind::AsyncFunction, "f");
    builder.suspend(f, p, "await p");
    builder.settle(p, PromiseState::Rejected, "Error: no");
    builder.resume(f, Completion::Threw);
    CHECK(textOf(builder, 7) ==
          "f() continues after its await at line 1, because the promise made at line 2 was "
          "rejected at line 2. The await throws the reason of the rejection.");
}

TEST_CASE("why: a generator pauses until its next() is called") {
    TraceBuilder builder("yield 1;\ng.next();\n");
    const FrameId script = builder.enterScript();
    const FrameId g = builder.enter(FrameKind::Generator, "g");
    builder.suspend(g, {}, "yield 1", SuspendKind::Yield); // event 3
    builder.statement(script, "g.next()");
    builder.resume(g); // event 5
    const Trace trace = builder.take();
    StateTimeline timeline(trace);
    CHECK(why(trace, timeline, 4).text ==
          "g() pauses at line 1 and hands out a value: it goes on when next() is called again.");
    CHECK(why(trace, timeline, 6).text ==
          "g() continues after its yield at line 1, because its next() was called at line 2.");
}

TEST_CASE("why: output names its line") {
    TraceBuilder builder("console.log('hi');\n");
    const FrameId script = builder.enterScript();
    builder.statement(script, "console.log('hi')");
    CHECK(textOf(builder, builder.print("hi")) == "Line 1 prints \"hi\".");
}

TEST_CASE("why: a settled promise says what happens to those that wait") {
    TraceBuilder builder(kThenProgram);
    runThenProgram(builder);
    CHECK(textOf(builder, 10) ==
          "p is fulfilled with 1 at line 6. What waits for it is queued as a microtask.");
}

TEST_CASE("why: a promise settled by the outside world names the operation") {
    TraceBuilder builder("fetch('/a');\n");
    const FrameId script = builder.enterScript();
    builder.statement(script, "fetch('/a')");
    const PromiseId p = builder.promise(PromiseOrigin::Host);
    const OperationId operation = builder.startOperation(50'000, "fetch /a");
    builder.leave(script);
    const TaskId task = builder.time(50'000).complete(operation);
    builder.startTask(task);
    CHECK(textOf(builder, builder.settle(p)) ==
          "The promise made at line 1 is fulfilled when fetch /a completed.");
}

TEST_CASE("why: the clock jumps to the timer that is due first") {
    TraceBuilder builder("\n\nsetTimeout(f, 50);\n");
    const FrameId script = builder.enterScript();
    builder.time(20).statement(script, "setTimeout(f, 50)");
    builder.time(0).setTimer(50);
    builder.time(20).leave(script);
    const EventIndex moved = builder.time(50'000).event(EventKind::ClockMoved);
    CHECK(textOf(builder, moved) ==
          "Nothing can run until the timer set at line 3 is due: the clock jumps from 0.02 ms to 50 ms.");
}

TEST_CASE("why: the clock jumps to the operation that completes first") {
    TraceBuilder builder("fetch('/a');\n");
    const FrameId script = builder.enterScript();
    builder.statement(script, "fetch('/a')");
    builder.setTimer(90);
    builder.startOperation(30'000, "fetch /a");
    builder.leave(script);
    const EventIndex moved = builder.time(30'000).event(EventKind::ClockMoved);
    CHECK(
        textOf(builder, moved) ==
        "Nothing can run until fetch /a, started at line 1, completes: the clock jumps from 0 ms to 30 ms.");
}

TEST_CASE("why: a spent budget is explained in the run's own words") {
    TraceBuilder builder;
    const EventIndex event = builder.event(EventKind::BudgetExceeded, {.text = "Too many steps at line 3."});
    CHECK(textOf(builder, event) == "Too many steps at line 3.");
}

TEST_CASE("why: an unhandled rejection says where it was rejected and that the program ends") {
    TraceBuilder builder("Promise.reject(1);\n");
    const FrameId script = builder.enterScript();
    builder.statement(script, "Promise.reject(1)");
    const PromiseId p = builder.promise(PromiseOrigin::Resolve);
    builder.settle(p, PromiseState::Rejected, "1");
    builder.leave(script);
    const EventIndex event = builder.event(EventKind::UnhandledRejection, {.subject = p.value});
    builder.finish(StopReason::UncaughtException, 1);
    CHECK(
        textOf(builder, event) ==
        "Nothing handles the rejection of the promise made at line 1, rejected at line 1: the program ends.");
}

TEST_CASE("why: the end names a function that will never continue") {
    TraceBuilder builder("await never;\n");
    const FrameId f = builder.enter(FrameKind::AsyncFunction, "f");
    builder.suspend(f, {}, "await never");
    builder.finish();
    CHECK(
        textOf(builder, 3) ==
        "The program is finished: no code is running and nothing is left to wait for. f(), paused at line 1, "
        "will never continue.");
}

TEST_CASE("why: every event of any trace has a sentence with sound links") {
    const Trace trace = RandomTrace(3, 20).make(3000);
    StateTimeline timeline(trace);
    std::size_t faults = 0;
    for (EventIndex position = 0; position <= trace.size(); ++position) {
        const WhySentence sentence = why(trace, timeline, position);
        std::size_t end = 0;
        faults += sentence.text.empty();
        for (const WhyLink& link : sentence.links) {
            faults += link.begin < end || link.end <= link.begin || link.end > sentence.text.size() ||
                      link.target >= trace.size();
            end = link.end;
        }
    }
    CHECK(faults == 0);
}

TEST_CASE("why: chains and comparisons hold for any trace, even one that no program has") {
    for (const std::uint32_t seed : {1u, 2u, 3u, 4u}) {
        const Trace trace = RandomTrace(seed, 20).make(2000);
        StateTimeline timeline(trace);
        std::size_t faults = 0;
        for (EventIndex position = 1; position <= trace.size(); position += 3) {
            const std::vector<WhyStep> chain = whyChain(trace, timeline, position);
            faults += chain.size() < 2 || chain.size() > 100;
            for (const WhyStep& step : chain)
                faults += step.event >= trace.size() || (step.count == 0 && step.sentence.text.empty());
        }
        const std::vector<EventIndex> outputs = timeline.console();
        for (std::size_t i = 1; i < outputs.size(); ++i) {
            const WhyBefore before = whyBefore(trace, timeline, outputs[i / 2], outputs[i]);
            faults += before.sentence.text.empty();
            for (const WhyLink& link : before.sentence.links)
                faults += link.end > before.sentence.text.size() || link.target >= trace.size();
        }
        CHECK(outputs.size() > 10);
        CHECK(faults == 0);
    }
}

TEST_CASE("why: events about things that were never announced have sentences too") {
    for (int kind = 0; kind < static_cast<int>(kEventKinds); ++kind) {
        TraceBuilder builder;
        const EventIndex event = builder.event(static_cast<EventKind>(kind), {.subject = 9, .object = 8});
        CHECK_FALSE(textOf(builder, event).empty());
    }
}
