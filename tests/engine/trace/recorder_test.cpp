#include "support/catch.h"

#include "trace_builder.h"

#include <limits>
#include <string>

using namespace tickscope;
using tickscope::test::TraceBuilder;

TEST_CASE("a recorder that is off keeps nothing and still hands out ids") {
    Recorder recorder(false, 0);
    CHECK(recorder.record(EventKind::RunStarted, {}) == kNoEvent);
    recorder.record(EventKind::Statement, {.subject = 1, .range = {0, 4}});
    CHECK(recorder.newPromiseId() == PromiseId{1});
    CHECK(recorder.newPromiseId() == PromiseId{2});
    CHECK(recorder.take("a.js", "").isEmpty());
}

TEST_CASE("events carry the time that was set last") {
    TraceBuilder builder;
    builder.time(25).print("a");
    CHECK(builder.take().events.back().time == VirtualTime{25});
}

TEST_CASE("equal texts are kept once") {
    TraceBuilder builder;
    builder.print("a");
    builder.print("b");
    builder.print("a");
    const Trace trace = builder.take();
    CHECK(trace.texts.size() == 3);
    CHECK(trace.text(trace[1]) == "a");
    CHECK(trace[1].text == trace[3].text);
}

TEST_CASE("integers are texts without being kept") {
    Recorder recorder(true, 0);
    constexpr std::int32_t largest = (1 << 30) - 1;
    for (const std::int32_t integer : {0, 7, -7, largest, -largest - 1}) {
        const TextId id = recorder.textIdOf(integer);
        CHECK(recorder.trace().texts.has(id));
        CHECK(recorder.trace().texts[id] == std::to_string(integer));
    }
    CHECK(recorder.trace().texts.size() == 1);
}

TEST_CASE("an integer of more than 31 bits is kept as any other text") {
    Recorder recorder(true, 0);
    for (const std::int32_t integer : {1 << 30, -(1 << 30) - 1, std::numeric_limits<std::int32_t>::min()}) {
        const TextId id = recorder.textIdOf(integer);
        CHECK(id < recorder.trace().texts.size());
        CHECK(recorder.trace().texts[id] == std::to_string(integer));
    }
}

TEST_CASE("what a statement does is caused by it") {
    TraceBuilder builder("f(); g();");
    const FrameId script = builder.enterScript();
    builder.statement(script, "f()");
    const EventIndex second = builder.statement(script, "g()");
    const EventIndex output = builder.print("x");
    CHECK(builder.take()[output].cause == second);
}

TEST_CASE("a statement is caused by the entry of its frame") {
    TraceBuilder builder("f(); g();");
    const FrameId script = builder.enterScript(); // event 1
    builder.statement(script, "f()");
    const EventIndex second = builder.statement(script, "g()");
    CHECK(builder.take()[second].cause == 1);
}

TEST_CASE("after a call returns, its caller's statement is the cause again") {
    TraceBuilder builder("log(f()); inner;");
    const FrameId script = builder.enterScript();
    const EventIndex call = builder.statement(script, "log(f())");
    const FrameId f = builder.enter(FrameKind::Function, "f");
    builder.statement(f, "inner");
    builder.leave(f);
    CHECK(builder.recorder().currentCause() == call);
    CHECK(builder.recorder().currentRange() == builder.at("log(f())"));
}

TEST_CASE("after a suspension, the statement that was interrupted is the cause again") {
    TraceBuilder builder("f(); await x;");
    const FrameId script = builder.enterScript();
    const EventIndex call = builder.statement(script, "f()");
    const FrameId f = builder.enter(FrameKind::AsyncFunction, "f");
    builder.statement(f, "await x");
    builder.suspend(f, {1}, "await x");
    CHECK(builder.recorder().currentCause() == call);
}

TEST_CASE("frames dropped by an exception do not stay causes") {
    TraceBuilder builder("f(); throw 1;");
    const FrameId script = builder.enterScript();
    const EventIndex call = builder.statement(script, "f()");
    const FrameId f = builder.enter(FrameKind::Function, "f");
    const FrameId g = builder.enter(FrameKind::Function, "g");
    builder.statement(g, "throw 1");
    builder.leave(f); // g was never left
    CHECK(builder.recorder().currentCause() == call);
}

TEST_CASE("closing a suspended generator leaves the cause alone") {
    TraceBuilder builder("g.return();");
    const FrameId script = builder.enterScript();
    const FrameId generator = builder.enter(FrameKind::Generator, "g");
    builder.suspend(generator, {}, "g", SuspendKind::Yield);
    const EventIndex now = builder.statement(script, "g.return()");
    builder.leave(generator);
    CHECK(builder.recorder().currentCause() == now);
}

TEST_CASE("what a job does is caused by its start") {
    TraceBuilder builder;
    const JobId job = builder.queueJob(JobKind::Reaction); // event 1
    builder.print("x");
    const EventIndex started = builder.startJob(job);
    const EventIndex output = builder.print("y");
    const Trace trace = builder.take();
    CHECK(trace[started].cause == 1);
    CHECK(trace[output].cause == started);
}

TEST_CASE("a cause that is given is kept") {
    TraceBuilder builder;
    builder.print("a");
    const EventIndex event = builder.event(EventKind::Notice, {.cause = 1});
    CHECK(builder.take()[event].cause == 1);
}

TEST_CASE("a full recorder says so and keeps the end of the run") {
    Recorder recorder(true, 10);
    for (int i = 0; i < 9; ++i)
        recorder.record(EventKind::Notice, {});
    CHECK_FALSE(recorder.isFull());
    recorder.record(EventKind::Notice, {});
    CHECK(recorder.isFull());
    for (int i = 0; i < 10'000; ++i)
        recorder.record(EventKind::Notice, {});
    recorder.record(EventKind::BudgetExceeded, {});
    recorder.record(EventKind::RunFinished, {});
    const Trace trace = recorder.take("a.js", "");
    CHECK(trace.size() < 5000);
    CHECK(trace.events.back().kind == EventKind::RunFinished);
}
