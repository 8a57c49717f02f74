#pragma once
// The runs of code of a trace and what each came from. A run is what happens from an empty call stack to the
// next empty one: the main script, a microtask, a task. It was made to wait by something that happened in an
// earlier run, its parent, or outside of the program.
//
// A trace may be damaged: causes are earlier than their effects, nothing else is relied upon.

#include "tickscope/why.h"

#include <vector>

namespace tickscope {

enum class RunKind : std::uint8_t {
    Root, // no code: the run of the program as a whole, from which runs without a parent come
    Main, // the main script or module of this thread
    Job,
    Task,
    Host, // code that the platform calls outside of jobs and tasks, such as 'exit' listeners
};

struct Run {
    EventIndex begin = 0; // JobStarted, TaskStarted, or the outermost FrameEntered
    RunKind kind = RunKind::Root;
    bool operator==(const Run&) const = default;
};

class CauseGraph {
public:
    CauseGraph(const Trace& trace, const StateTimeline& timeline) : m_trace(trace), m_timeline(timeline) {}

    // The run that an event belongs to.
    Run runOf(EventIndex event) const;
    // JobQueued or TaskQueued of a job or task; kNoEvent for other runs.
    EventIndex queuedOf(Run run) const;
    // What made it wait: JobQueued, TimerSet, OperationStarted, MessageReceived, TaskQueued. Of a
    // listener for failures: what failed. kNoEvent for others.
    EventIndex originOf(Run run) const;
    // The run in which that happened. Begins earlier, but for the root, which is its own parent.
    Run parentOf(Run run) const;
    // Of a job that a promise has queued: the PromiseReaction that attached it. Else kNoEvent.
    EventIndex reactionOf(Run run) const;
    // The frames on the call stack at an event, the innermost first, with the event each of them was at: its
    // statement as a rule.
    struct FrameAt {
        std::uint32_t frame = 0;
        EventIndex event = kNoEvent;
        EventIndex entered = kNoEvent; // FrameEntered or FrameResumed
    };
    std::vector<FrameAt> stackAt(EventIndex event) const;

    bool isMicrotask(Run run) const { return run.kind == RunKind::Job && !isNextTick(run); }
    bool isNextTick(Run run) const;

private:
    EventIndex failureBefore(EventIndex begin) const;
    EventIndex previousRound(EventIndex timerSet) const;

    const Trace& m_trace;
    const StateTimeline& m_timeline;
};

} // namespace tickscope
