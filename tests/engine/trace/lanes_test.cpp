#include "support/catch.h"

#include "random_trace.h"
#include "tickscope/lanes.h"
#include "tickscope/metrics.h"
#include "trace_builder.h"

#include <algorithm>

using namespace tickscope;
using tickscope::test::RandomTrace;
using tickscope::test::TraceBuilder;

namespace {

// The only lane of a kind; an empty one when there is none.
Lane laneOf(const Lanes& lanes, LaneKind kind) {
    const auto found =
        std::find_if(lanes.lanes.begin(), lanes.lanes.end(), [&](const Lane& l) { return l.kind == kind; });
    return found == lanes.lanes.end() ? Lane() : *found;
}

Lane laneOf(TraceBuilder& builder, LaneKind kind) { return laneOf(makeLanes(builder.take()), kind); }

std::vector<SpanKind> kindsOf(const Lane& lane) {
    std::vector<SpanKind> kinds;
    for (const LaneSpan& span : lane.spans)
        kinds.push_back(span.kind);
    return kinds;
}

// A script of 10 µs, a wait until 5 ms, a timer's task of 3 ms.
TraceBuilder& script(TraceBuilder& builder) {
    const FrameId main = builder.enterScript();
    const TimerId timer = builder.setTimer(5);
    builder.time(10).leave(main);
    builder.time(5000).event(EventKind::ClockMoved);
    const TaskId task = builder.expire(timer);
    builder.startTask(task);
    const FrameId f = builder.enter(FrameKind::Function, "f");
    builder.time(8000).leave(f);
    builder.finishTask(task);
    builder.finish();
    return builder;
}

} // namespace

TEST_CASE("lanes: the main thread runs the script, waits, and runs the task") {
    TraceBuilder builder;
    const Lane lane = laneOf(script(builder), LaneKind::MainThread);
    REQUIRE(kindsOf(lane) ==
            std::vector{SpanKind::Script, SpanKind::Idle, SpanKind::Task, SpanKind::Blocked});
    CHECK(lane.spans[0].end == VirtualTime{10});
    CHECK(lane.spans[1].begin == VirtualTime{10});
    CHECK(lane.spans[1].end == VirtualTime{5000});
    CHECK(lane.spans[2].begin == VirtualTime{5000});
    CHECK(lane.spans[2].end == VirtualTime{8000});
}

TEST_CASE("lanes: a statement that takes long blocks the thread") {
    TraceBuilder builder;
    const LaneSpan blocked = laneOf(script(builder), LaneKind::MainThread).spans[3];
    CHECK(blocked.begin == VirtualTime{5000});
    CHECK(blocked.end == VirtualTime{8000});
}

TEST_CASE("lanes: an async function runs, is suspended and runs again") {
    TraceBuilder builder("await p");
    const FrameId main = builder.enterScript();
    const PromiseId p = builder.promise();
    const FrameId f = builder.enter(FrameKind::AsyncFunction, "f"); // 3
    builder.suspend(f, p, "await p");                               // 4
    builder.leave(main);
    const EventIndex settled = builder.time(50).settle(p);
    builder.startJob(builder.queueJob(JobKind::AwaitResume, p));
    builder.resume(f); // 9
    builder.leave(f);
    const Trace trace = builder.take();
    const Lanes lanes = makeLanes(trace);
    const Lane lane = laneOf(lanes, LaneKind::Function);
    CHECK(lane.subject == f.value);
    CHECK(trace.texts[lane.label] == "f");
    REQUIRE(kindsOf(lane) == std::vector{SpanKind::Running, SpanKind::Suspended, SpanKind::Running});
    CHECK(lane.spans[1].beginEvent == 4);
    CHECK(lane.spans[1].endEvent == 9);
    CHECK(lane.spans[1].end == VirtualTime{50});
    REQUIRE(lanes.links.size() == 1);
    CHECK(lanes.links[0].from == 4);
    CHECK(lanes.links[0].to == 9);
    CHECK(lanes.links[0].settled == settled);
    CHECK(lanes.lanes[lanes.links[0].lane].subject == f.value);
}

TEST_CASE("lanes: a plain function has no lane") {
    TraceBuilder builder;
    builder.leave(builder.enter(FrameKind::Function, "f"));
    CHECK(laneOf(builder, LaneKind::Function).spans.empty());
}

TEST_CASE("lanes: a module gets a lane when it awaits") {
    TraceBuilder builder("await p");
    const FrameId module = builder.enter(FrameKind::Module, "");
    builder.suspend(module, {}, "await p");
    builder.resume(module);
    CHECK(kindsOf(laneOf(builder, LaneKind::Function)) ==
          std::vector{SpanKind::Suspended, SpanKind::Running});
}

TEST_CASE("lanes: timers that overlap lie in rows of their own") {
    TraceBuilder builder;
    const TimerId first = builder.setTimer(5);
    builder.setTimer(9);
    builder.expire(first);
    builder.setTimer(1);
    const Lane lane = laneOf(builder, LaneKind::Timers);
    REQUIRE(lane.spans.size() == 3);
    CHECK(lane.spans[0].row == 0);
    CHECK(lane.spans[1].row == 1);
    CHECK(lane.spans[2].row == 0);
    CHECK(lane.rows == 2);
}

TEST_CASE("lanes: what is under way when the run ends stays open") {
    TraceBuilder builder;
    builder.setTimer(5);
    builder.time(700).finish();
    const Trace trace = builder.take();
    const LaneSpan span = laneOf(makeLanes(trace), LaneKind::Timers).spans[0];
    CHECK(span.isOpen);
    CHECK(span.end == VirtualTime{700});
    CHECK(span.endEvent == trace.size());
}

TEST_CASE("lanes: microtasks have a width in steps when they have none in time") {
    TraceBuilder builder;
    const JobId job = builder.queueJob(JobKind::NextTick, {}, "cb");
    builder.startJob(job);
    builder.finishJob(job);
    const Lane lane = laneOf(builder, LaneKind::Microtasks);
    REQUIRE(kindsOf(lane) == std::vector{SpanKind::NextTick});
    CHECK(lane.spans[0].begin == lane.spans[0].end);
    CHECK(lane.spans[0].endEvent == lane.spans[0].beginEvent + 1);
}

TEST_CASE("lanes: phases follow each other") {
    TraceBuilder builder;
    builder.event(EventKind::PhaseEntered, {TraceBuilder::detail(Phase::Timers)});
    builder.time(5).event(EventKind::PhaseEntered, {TraceBuilder::detail(Phase::Poll)});
    const Lane lane = laneOf(builder, LaneKind::Phases);
    REQUIRE(lane.spans.size() == 2);
    CHECK(lane.spans[0].end == VirtualTime{5});
    CHECK(lane.spans[1].detail == TraceBuilder::detail(Phase::Poll));
}

TEST_CASE("lanes: console output is a mark") {
    TraceBuilder builder;
    builder.print("x", OutputStream::Stderr);
    const Lane lane = laneOf(builder, LaneKind::Console);
    REQUIRE(lane.spans.size() == 1);
    CHECK_FALSE(lane.spans[0].isOpen);
    CHECK(lane.spans[0].detail == TraceBuilder::detail(OutputStream::Stderr));
}

TEST_CASE("lanes: in any trace spans are in order and end after they begin") {
    const Trace trace = RandomTrace(8, 50).make(5000);
    const Lanes lanes = makeLanes(trace);
    std::size_t faults = 0;
    for (const Lane& lane : lanes.lanes) {
        EventIndex last = 0;
        for (const LaneSpan& span : lane.spans) {
            faults += span.beginEvent < last || span.endEvent < span.beginEvent || span.end < span.begin ||
                      span.row >= lane.rows;
            last = span.beginEvent;
        }
    }
    for (const LaneLink& link : lanes.links)
        faults += link.from >= link.to;
    CHECK(faults == 0);
}

TEST_CASE("metrics: time is busy, blocked or idle") {
    TraceBuilder builder;
    const Metrics metrics = measure(script(builder).take());
    CHECK(metrics.total == VirtualTime{8000});
    CHECK(metrics.idle == VirtualTime{4990});
    CHECK(metrics.busy == VirtualTime{3010});
    CHECK(metrics.blocked == VirtualTime{3000});
    CHECK(metrics.busyShare() == 3010.0 / 8000.0);
}

TEST_CASE("metrics: each callback has a duration") {
    TraceBuilder builder;
    const Metrics metrics = measure(script(builder).take());
    REQUIRE(metrics.callbacks.size() == 2);
    CHECK(metrics.callbacks[0].kind == CallbackTime::Kind::Script);
    CHECK(metrics.callbacks[0].duration == VirtualTime{10});
    CHECK(metrics.callbacks[1].kind == CallbackTime::Kind::Task);
    CHECK(metrics.callbacks[1].duration == VirtualTime{3000});
}

TEST_CASE("metrics: what happened is counted") {
    TraceBuilder builder("a;");
    const FrameId main = builder.enterScript();
    builder.statement(main, "a");
    builder.promise();
    builder.print("a");
    builder.startJob(builder.queueJob(JobKind::NextTick));
    builder.finishJob({1});
    builder.startJob(builder.queueJob(JobKind::Reaction));
    const Metrics metrics = measure(builder.take());
    CHECK(metrics.statements == 1);
    CHECK(metrics.promises == 1);
    CHECK(metrics.outputs == 1);
    CHECK(metrics.nextTicks == 1);
    CHECK(metrics.microtasks == 1);
}

TEST_CASE("metrics: a run without duration is all busy") { CHECK(measure(Trace()).busyShare() == 1.0); }
