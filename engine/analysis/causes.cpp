#include "analysis/causes.h"

#include "analysis/why_sources.h"

#include <algorithm>

namespace tickscope {

// From cause to cause: statement, call, statement, up to what the event loop began.
Run CauseGraph::runOf(EventIndex event) const {
    EventIndex outermost = kNoEvent; // a frame
    while (event < m_trace.size()) {
        const Event at = m_trace[event];
        if (at.kind == EventKind::TaskStarted) return {event, RunKind::Task};
        if (at.kind == EventKind::JobStarted) {
            const EventIndex queued = queuedOf({event, RunKind::Job});
            const EventIndex cause = queued == kNoEvent ? kNoEvent : m_trace[queued].cause;
            // The evaluation of the main module is a job that nothing but the start has queued.
            const bool isMain = cause < event && m_trace[cause].kind == EventKind::RunStarted;
            return {event, isMain ? RunKind::Main : RunKind::Job};
        }
        if (at.kind == EventKind::FrameEntered || at.kind == EventKind::FrameResumed) outermost = event;
        if (at.cause >= event) break;
        event = at.cause;
    }
    if (outermost == kNoEvent) return {};
    const auto kind = static_cast<FrameKind>(m_trace[outermost].detail);
    const bool isMain = m_trace[outermost].kind == EventKind::FrameEntered &&
                        (kind == FrameKind::Script || kind == FrameKind::Module);
    return {outermost, isMain ? RunKind::Main : RunKind::Host};
}

EventIndex CauseGraph::queuedOf(Run run) const {
    const Event started = m_trace[run.begin];
    const bool isJob = started.kind == EventKind::JobStarted;
    if (!isJob && started.kind != EventKind::TaskStarted) return kNoEvent;
    const EventKind announced = isJob ? EventKind::JobQueued : EventKind::TaskQueued;
    if (started.cause < run.begin && m_trace[started.cause].kind == announced) return started.cause;
    return WhySources(m_trace, m_timeline)
        .findLast(run.begin, isJob ? SubjectKind::Job : SubjectKind::Task, started.subject, {announced});
}

// The platform calls a listener right after what it tells of: an exception or a rejection that nothing
// caught.
EventIndex CauseGraph::failureBefore(EventIndex begin) const {
    if (begin == 0) return kNoEvent;
    EventIndex before = begin - 1;
    // An interval whose callback has thrown is set again in between.
    if (before > 0 && m_trace[before].kind == EventKind::TimerSet) --before;
    const Event event = m_trace[before];
    switch (event.kind) {
    case EventKind::UnhandledRejection:
        return before;
    case EventKind::FrameLeft:
    case EventKind::JobFinished:
    case EventKind::TaskFinished:
        return static_cast<Completion>(event.detail) == Completion::Threw ? before : kNoEvent;
    default:
        return kNoEvent;
    }
}

EventIndex CauseGraph::originOf(Run run) const {
    if (run.kind == RunKind::Host) return failureBefore(run.begin);
    const EventIndex queued = queuedOf(run);
    if (queued == kNoEvent || run.kind == RunKind::Job || run.kind == RunKind::Main) return queued;
    // TaskQueued, TimerExpired, TimerSet; or OperationCompleted, OperationStarted; or MessageReceived.
    EventIndex origin = queued;
    for (EventIndex cause = m_trace[queued].cause; cause < origin; cause = m_trace[cause].cause) {
        const EventKind kind = m_trace[cause].kind;
        const bool isOfTheWorld = kind == EventKind::TimerExpired || kind == EventKind::TimerSet ||
                                  kind == EventKind::OperationCompleted ||
                                  kind == EventKind::OperationStarted || kind == EventKind::MessageReceived;
        if (!isOfTheWorld) break;
        origin = cause;
    }
    return origin;
}

// The task that an interval ran as, the round before this one was set.
EventIndex CauseGraph::previousRound(EventIndex timerSet) const {
    if (static_cast<TimerKind>(m_trace[timerSet].detail) != TimerKind::Interval) return kNoEvent;
    const WhySources sources(m_trace, m_timeline);
    const EventIndex expired =
        sources.findLast(timerSet, SubjectKind::Timer, m_trace[timerSet].subject, {EventKind::TimerExpired});
    if (expired == kNoEvent) return kNoEvent;
    return sources.findLast(timerSet, SubjectKind::Task, m_trace[expired].object, {EventKind::TaskStarted});
}

Run CauseGraph::parentOf(Run run) const {
    if (run.kind == RunKind::Root || run.kind == RunKind::Main) return {};
    const EventIndex origin = originOf(run);
    if (origin == kNoEvent) return {};
    EventIndex cause = m_trace[origin].cause;
    if (m_trace[origin].kind == EventKind::TimerSet) {
        const EventIndex round = previousRound(origin);
        if (round != kNoEvent) cause = round;
    }
    if (cause >= origin) return {};
    const Run parent = runOf(cause);
    return parent.begin < run.begin ? parent : Run{};
}

bool CauseGraph::isNextTick(Run run) const {
    if (run.kind != RunKind::Job) return false;
    const EventIndex queued = queuedOf(run);
    return queued != kNoEvent && static_cast<JobKind>(m_trace[queued].detail) == JobKind::NextTick;
}

EventIndex CauseGraph::reactionOf(Run run) const {
    if (run.kind != RunKind::Job) return kNoEvent;
    const EventIndex queued = queuedOf(run);
    if (queued == kNoEvent) return kNoEvent;
    const auto kind = static_cast<JobKind>(m_trace[queued].detail);
    if (kind != JobKind::Reaction && kind != JobKind::AwaitResume) return kNoEvent;
    return WhySources(m_trace, m_timeline).reactionOf(queued);
}

std::vector<CauseGraph::FrameAt> CauseGraph::stackAt(EventIndex event) const {
    std::vector<FrameAt> stack;
    FrameAt current{0, event, kNoEvent};
    while (event < m_trace.size()) {
        const Event at = m_trace[event];
        if (at.kind == EventKind::Statement) current.event = event;
        if (at.kind == EventKind::FrameEntered || at.kind == EventKind::FrameResumed) {
            current.frame = at.subject;
            current.entered = event;
            stack.push_back(current);
            current = {0, at.cause, kNoEvent};
        }
        if (at.kind == EventKind::JobStarted || at.kind == EventKind::TaskStarted || at.cause >= event) break;
        event = at.cause;
    }
    return stack;
}

} // namespace tickscope
