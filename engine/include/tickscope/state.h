#pragma once
// The machine at one moment: a pure fold of a trace's events [0, position).
// StateTimeline keeps keyframes so that any moment costs at most one keyframe interval of folding.

#include "tickscope/sequence.h"
#include "tickscope/trace.h"

#include <memory>
#include <vector>

namespace tickscope {

class SubjectIndex; // trace/subject_index.h

// One call on the call stack or one suspended function.
struct FrameView {
    FrameId id;
    FrameKind kind = FrameKind::Function;
    TextId name = 0;
    SourceSpan function; // the whole function
    SourceSpan current;  // the statement it is at, or the await/yield it waits in
    PromiseId result;    // an async function's promise
    PromiseId awaiting;  // while suspended at an await
    EventIndex entered = kNoEvent;
    EventIndex suspended = kNoEvent; // the FrameSuspended event, while suspended
    std::uint32_t resumptions = 0;   // how often it has been resumed: its "state number"
    bool operator==(const FrameView&) const = default;
};

struct JobView {
    JobId id;
    JobKind kind = JobKind::Reaction;
    PromiseId promise;
    TextId label = 0;
    SourceSpan range;
    EventIndex queued = kNoEvent;
    bool operator==(const JobView&) const = default;
};

struct TaskView {
    TaskId id;
    TaskSource source = TaskSource::Timer;
    std::uint32_t origin = 0; // TimerId or OperationId, raw
    TextId label = 0;
    SourceSpan range;
    EventIndex queued = kNoEvent;
    bool operator==(const TaskView&) const = default;
};

struct TimerView {
    TimerId id;
    TimerKind kind = TimerKind::Timeout;
    VirtualTime set;
    VirtualTime due;
    TextId label = 0;
    SourceSpan range;
    EventIndex created = kNoEvent;
    bool operator==(const TimerView&) const = default;
};

struct OperationView {
    OperationId id;
    VirtualTime started;
    VirtualTime begins; // later than `started` while it waits for a free thread or connection
    VirtualTime due;
    TextId waitsFor = 0;
    TextId label = 0;
    SourceSpan range;
    EventIndex created = kNoEvent;
    bool operator==(const OperationView&) const = default;
};

struct State {
    EventIndex position = 0; // number of events folded in
    VirtualTime now;
    Position at;
    Phase phase = Phase::Main;
    std::vector<FrameView> stack;  // bottom first
    Sequence<FrameView> suspended; // in order of suspension
    Sequence<JobView> microtasks;  // head first
    Sequence<JobView> nextTicks;   // head first
    Sequence<TaskView> tasks;      // ready to run, in the order they will run within their phase
    Sequence<TimerView> timers;    // waiting, by due time then id; immediates are here until the check phase
    Sequence<OperationView> operations;        // in flight, by due time then id
    JobId runningJob;                          // the microtask or nextTick callback now running
    JobView runningJobView;                    // valid while runningJob
    TaskId runningTask;                        // the task now running (0 during the main script)
    TaskView runningTaskView;                  // valid while runningTask
    std::uint32_t consoleLines = 0;            // number of ConsoleOutput events so far
    StopReason stopped = StopReason::Finished; // meaningful once finished
    bool finished = false;

    void apply(const Trace& trace, EventIndex index); // folds in exactly the next event
    bool operator==(const State&) const = default;
};

// Random access to the states of one trace. The trace must outlive it and not change.
class StateTimeline {
public:
    explicit StateTimeline(const Trace& trace);
    ~StateTimeline();
    StateTimeline(StateTimeline&&) noexcept;

    // The state after the first `position` events (0 .. trace.size()). The reference is valid
    // until the next call. Amortised: forwards one event per event; backwards one keyframe interval.
    const State& seek(EventIndex position);

    // The moments at which a reader pauses, as positions (arguments for seek). Each is the position just
    // after the event that begins the step, so that the Statement/JobStarted/... is already folded in.
    // Statements, starts of jobs and tasks, suspensions and resumptions, clock jumps, errors nobody caught,
    // a spent budget and the end of the run.
    const std::vector<EventIndex>& statementStops() const;
    const std::vector<EventIndex>& callbackStops() const; // main script, every task and job start, end of run
    const std::vector<EventIndex>& turnStops() const;     // main script, every turn, end of run
    const std::vector<EventIndex>& outputStops() const;   // just after each console output

    // One promise's life, from an index over the trace: its state at `position`.
    struct PromiseLife {
        EventIndex created = kNoEvent;
        EventIndex locked = kNoEvent;
        EventIndex settled = kNoEvent;
        EventIndex handled = kNoEvent;
    };
    PromiseLife promise(PromiseId id) const;
    PromiseState promiseState(PromiseId id, EventIndex position) const;

    // All console outputs as event indices in order.
    const std::vector<EventIndex>& console() const;

    // The events by the frame, promise, job, ... that they are of; made when first asked for.
    const SubjectIndex& subjects() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace tickscope
