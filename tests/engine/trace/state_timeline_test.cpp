#include "support/catch.h"

#include "random_trace.h"
#include "tickscope/state.h"
#include "trace_builder.h"

using namespace tickscope;
using tickscope::test::RandomTrace;
using tickscope::test::TraceBuilder;

namespace {

using Positions = std::vector<EventIndex>;

// The states of a whole trace, each folded from the start.
std::vector<State> allStates(const Trace& trace) {
    std::vector<State> states(1);
    for (EventIndex i = 0; i < trace.size(); ++i) {
        states.push_back(states.back());
        states.back().apply(trace, i);
    }
    return states;
}

void checkSeeks(const Trace& trace, const Positions& positions) {
    const std::vector<State> expected = allStates(trace);
    StateTimeline timeline(trace);
    std::size_t wrong = 0;
    for (const EventIndex position : positions)
        wrong += timeline.seek(position) != expected[position];
    CHECK(wrong == 0);
}

Positions shuffled(const Trace& trace, std::uint64_t seed, std::size_t count) {
    Positions positions;
    for (std::size_t i = 0; i < count; ++i) {
        seed = seed * 6364136223846793005ull + 1442695040888963407ull;
        positions.push_back(static_cast<EventIndex>((seed >> 33) % (trace.size() + 1)));
    }
    return positions;
}

Trace twoOutputs() {
    TraceBuilder builder("a; b; c;");
    const FrameId script = builder.enterScript(); // 1
    builder.statement(script, "a");               // 2
    builder.print("a");                           // 3
    const JobId job = builder.queueJob(JobKind::Reaction);
    builder.leave(script);
    builder.startJob(job); // 6
    const FrameId f = builder.enter(FrameKind::Function, "f");
    builder.statement(f, "b"); // 8
    builder.print("b");        // 9
    builder.leave(f);
    builder.finishJob(job);
    builder.event(EventKind::TurnStarted, {.subject = 1}); // 12
    builder.event(EventKind::ClockMoved);                  // 13
    builder.finish();                                      // 14
    return builder.take();
}

} // namespace

TEST_CASE("seeking in random order gives what a fresh fold gives") {
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        const Trace trace = RandomTrace(seed, seed % 2 == 0 ? 300 : 3).make(4000);
        checkSeeks(trace, shuffled(trace, seed, 1500));
    }
}

TEST_CASE("stepping back through a whole run gives what a fresh fold gives") {
    for (const std::uint32_t burst : {2u, 800u}) {
        const Trace trace = RandomTrace(11, burst).make(5000);
        Positions positions;
        for (auto i = static_cast<EventIndex>(trace.size()); i > 0; --i)
            positions.push_back(i);
        checkSeeks(trace, positions);
    }
}

TEST_CASE("going to and fro around one moment gives what a fresh fold gives") {
    const Trace trace = RandomTrace(5, 200).make(3000);
    Positions positions;
    for (EventIndex i = 0; i < 1000; ++i)
        positions.push_back(1500 + (i * 37) % 200 - (i * 53) % 300);
    checkSeeks(trace, positions);
}

TEST_CASE("seeking beyond the end shows the end") {
    const Trace trace = twoOutputs();
    StateTimeline timeline(trace);
    CHECK(timeline.seek(1000).position == trace.size());
}

TEST_CASE("an empty trace has one state and no stops") {
    const Trace trace;
    StateTimeline timeline(trace);
    CHECK(timeline.seek(5) == State());
    CHECK(timeline.statementStops().empty());
    CHECK(timeline.callbackStops().empty());
    CHECK(timeline.turnStops().empty());
}

TEST_CASE("statement stops are where a reader pauses") {
    const Trace trace = twoOutputs();
    CHECK(StateTimeline(trace).statementStops() == Positions{3, 7, 9, 14, 15});
}

TEST_CASE("callback stops are the main script, each job and task, and the end") {
    const Trace trace = twoOutputs();
    CHECK(StateTimeline(trace).callbackStops() == Positions{2, 7, 15});
}

TEST_CASE("turn stops are the main script, each turn and the end") {
    const Trace trace = twoOutputs();
    CHECK(StateTimeline(trace).turnStops() == Positions{2, 13, 15});
}

TEST_CASE("output stops come just after each output") {
    const Trace trace = twoOutputs();
    StateTimeline timeline(trace);
    CHECK(timeline.outputStops() == Positions{4, 10});
    CHECK(timeline.console() == Positions{3, 9});
}

TEST_CASE("a run cut short ends with a stop at its last event") {
    Trace trace = twoOutputs();
    trace.events = tickscope::test::firstEvents(trace, 10);
    StateTimeline timeline(trace);
    CHECK(timeline.statementStops().back() == 10);
    CHECK(timeline.callbackStops().back() == 10);
}

TEST_CASE("a promise's life is known from its events") {
    TraceBuilder builder;
    const PromiseId promise = builder.promise();                                // 1
    const EventIndex settled = builder.settle(promise, PromiseState::Rejected); // 2
    const Trace trace = builder.take();
    StateTimeline timeline(trace);
    CHECK(timeline.promise(promise).created == 1);
    CHECK(timeline.promise(promise).settled == settled);
    CHECK(timeline.promise(promise).locked == kNoEvent);
    CHECK(timeline.promiseState(promise, settled) == PromiseState::Pending);
    CHECK(timeline.promiseState(promise, settled + 1) == PromiseState::Rejected);
    CHECK(timeline.promise({77}).created == kNoEvent);
}

TEST_CASE("a timeline that was moved still seeks") {
    const Trace trace = twoOutputs();
    StateTimeline first(trace);
    StateTimeline second = std::move(first);
    CHECK(second.seek(4).consoleLines == 1);
}
