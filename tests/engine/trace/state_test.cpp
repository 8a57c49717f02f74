#include "support/catch.h"

#include "tickscope/state.h"
#include "trace_builder.h"

using namespace tickscope;
using tickscope::test::TraceBuilder;

namespace {

State fold(TraceBuilder& builder) {
    const Trace trace = builder.take();
    State state;
    for (EventIndex i = 0; i < trace.size(); ++i)
        state.apply(trace, i);
    return state;
}

} // namespace

TEST_CASE("entering a frame puts it on the stack") {
    TraceBuilder builder("f()");
    builder.enterScript();
    builder.enter(FrameKind::AsyncFunction, "f", {7}, {0, 3});
    const State state = fold(builder);
    REQUIRE(state.stack.size() == 2);
    CHECK(state.stack[1].id == FrameId{2});
    CHECK(state.stack[1].kind == FrameKind::AsyncFunction);
    CHECK(state.stack[1].result == PromiseId{7});
    CHECK(state.stack[1].function == SourceSpan{0, 3});
    CHECK(state.stack[1].entered == 2);
}

TEST_CASE("leaving a frame takes it off the stack") {
    TraceBuilder builder;
    builder.enterScript();
    builder.leave(builder.enter(FrameKind::Function, "f"));
    CHECK(fold(builder).stack.size() == 1);
}

TEST_CASE("a statement moves its frame") {
    TraceBuilder builder("a; b;");
    const FrameId script = builder.enterScript();
    builder.statement(script, "a");
    builder.statement(script, "b");
    CHECK(fold(builder).stack[0].current == SourceSpan{3, 4});
}

TEST_CASE("a suspended frame leaves the stack and waits") {
    TraceBuilder builder("await x;");
    builder.enterScript();
    const FrameId f = builder.enter(FrameKind::AsyncFunction, "f");
    builder.suspend(f, {3}, "await x");
    const State state = fold(builder);
    CHECK(state.stack.size() == 1);
    REQUIRE(state.suspended.size() == 1);
    CHECK(state.suspended[0].awaiting == PromiseId{3});
    CHECK(state.suspended[0].current == SourceSpan{0, 7});
    CHECK(state.suspended[0].suspended == 3);
}

TEST_CASE("a resumed frame is on top of the stack again") {
    TraceBuilder builder("await x;");
    const FrameId f = builder.enter(FrameKind::AsyncFunction, "f");
    builder.suspend(f, {3}, "await x");
    builder.enterScript();
    builder.resume(f);
    const State state = fold(builder);
    CHECK(state.suspended.empty());
    REQUIRE(state.stack.size() == 2);
    CHECK(state.stack[1].id == f);
    CHECK(state.stack[1].resumptions == 1);
    CHECK_FALSE(state.stack[1].awaiting);
    CHECK(state.stack[1].suspended == kNoEvent);
}

TEST_CASE("a frame that ends while suspended is gone") {
    TraceBuilder builder("yield");
    const FrameId f = builder.enter(FrameKind::Generator, "g");
    builder.suspend(f, {}, "yield", SuspendKind::Yield);
    builder.leave(f);
    CHECK(fold(builder).suspended.empty());
}

TEST_CASE("microtasks and nextTicks queue apart") {
    TraceBuilder builder;
    builder.queueJob(JobKind::Reaction, {4}, "cb", {1, 2});
    builder.queueJob(JobKind::NextTick);
    const State state = fold(builder);
    REQUIRE(state.microtasks.size() == 1);
    REQUIRE(state.nextTicks.size() == 1);
    CHECK(state.microtasks[0].promise == PromiseId{4});
    CHECK(state.microtasks[0].range == SourceSpan{1, 2});
    CHECK(state.microtasks[0].queued == 1);
}

TEST_CASE("a job that starts leaves its queue and runs") {
    TraceBuilder builder;
    const JobId first = builder.queueJob(JobKind::Reaction);
    builder.queueJob(JobKind::Reaction);
    builder.startJob(first);
    const State state = fold(builder);
    CHECK(state.runningJob == first);
    CHECK(state.runningJobView.queued == 1);
    REQUIRE(state.microtasks.size() == 1);
    CHECK(state.microtasks[0].id == JobId{2});
}

TEST_CASE("a finished job is gone") {
    TraceBuilder builder;
    const JobId job = builder.queueJob(JobKind::Reaction);
    builder.startJob(job);
    builder.finishJob(job);
    const State state = fold(builder);
    CHECK_FALSE(state.runningJob);
    CHECK(state.runningJobView == JobView());
}

TEST_CASE("timers wait by due time, then in the order they were set") {
    TraceBuilder builder;
    builder.setTimer(20);
    builder.setTimer(5);
    builder.setTimer(20);
    const State state = fold(builder);
    REQUIRE(state.timers.size() == 3);
    CHECK(state.timers[0].id == TimerId{2});
    CHECK(state.timers[1].id == TimerId{1});
    CHECK(state.timers[2].id == TimerId{3});
}

TEST_CASE("a timer is due its delay after it is set") {
    TraceBuilder builder;
    builder.time(100).setTimer(2);
    CHECK(fold(builder).timers[0].due == VirtualTime{2100});
}

TEST_CASE("an immediate is due when it is set") {
    TraceBuilder builder;
    builder.time(100).setTimer(0, TimerKind::Immediate);
    const State state = fold(builder);
    CHECK(state.timers[0].kind == TimerKind::Immediate);
    CHECK(state.timers[0].due == VirtualTime{100});
}

TEST_CASE("an expired timer becomes a task") {
    TraceBuilder builder;
    const TaskId task = builder.expire(builder.setTimer(1));
    const State state = fold(builder);
    CHECK(state.timers.empty());
    REQUIRE(state.tasks.size() == 1);
    CHECK(state.tasks[0].id == task);
    CHECK(state.tasks[0].origin == 1);
}

TEST_CASE("a cleared timer is gone") {
    TraceBuilder builder;
    const TimerId timer = builder.setTimer(1);
    builder.event(EventKind::TimerCleared, {.subject = timer.value});
    CHECK(fold(builder).timers.empty());
}

TEST_CASE("an interval that is announced again is there once") {
    TraceBuilder builder;
    const TimerId timer = builder.setTimer(1, TimerKind::Interval);
    builder.time(1000).event(EventKind::TimerSet,
                             {TraceBuilder::detail(TimerKind::Interval), timer.value, 1});
    const State state = fold(builder);
    REQUIRE(state.timers.size() == 1);
    CHECK(state.timers[0].due == VirtualTime{2000});
}

TEST_CASE("an operation is in flight until it completes") {
    TraceBuilder builder;
    const OperationId slow = builder.startOperation(900, "slow");
    const OperationId fast = builder.startOperation(100, "fast");
    builder.complete(fast);
    const State state = fold(builder);
    REQUIRE(state.operations.size() == 1);
    CHECK(state.operations[0].id == slow);
    CHECK(state.operations[0].due == VirtualTime{900});
    CHECK(state.tasks[0].source == TaskSource::Io);
}

TEST_CASE("a task that starts leaves the queue and runs until it is finished") {
    TraceBuilder builder;
    const TaskId task = builder.expire(builder.setTimer(1));
    builder.startTask(task);
    State state = fold(builder);
    CHECK(state.tasks.empty());
    CHECK(state.runningTask == task);
    CHECK(state.runningTaskView.source == TaskSource::Timer);

    TraceBuilder whole;
    const TaskId same = whole.expire(whole.setTimer(1));
    whole.startTask(same);
    whole.finishTask(same);
    CHECK_FALSE(fold(whole).runningTask);
}

TEST_CASE("a position counts turns, callbacks and statements") {
    TraceBuilder builder("a; b;");
    const FrameId script = builder.enterScript();
    builder.statement(script, "a");
    builder.event(EventKind::TurnStarted, {.subject = 2});
    builder.startJob(builder.queueJob(JobKind::Reaction));
    builder.statement(script, "a");
    builder.statement(script, "b");
    const State state = fold(builder);
    CHECK(state.at == Position{2, 1, 2});
}

TEST_CASE("the state knows the time, the phase and the number of outputs") {
    TraceBuilder builder;
    builder.event(EventKind::PhaseEntered, {TraceBuilder::detail(Phase::Check)});
    builder.time(40).print("a");
    const State state = fold(builder);
    CHECK(state.phase == Phase::Check);
    CHECK(state.now == VirtualTime{40});
    CHECK(state.consoleLines == 1);
    CHECK_FALSE(state.finished);
}

TEST_CASE("the end of the run says why it ended") {
    TraceBuilder builder;
    builder.finish(StopReason::Exited, 2);
    const State state = fold(builder);
    CHECK(state.finished);
    CHECK(state.stopped == StopReason::Exited);
}

TEST_CASE("events about things that were never announced fold without harm") {
    TraceBuilder builder;
    for (int kind = 0; kind < static_cast<int>(kEventKinds); ++kind) {
        builder.event(static_cast<EventKind>(kind), {.subject = 99, .object = 98});
    }
    const State state = fold(builder);
    CHECK(state.finished);
}
