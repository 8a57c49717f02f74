#include "analysis/why_words.h"

#include <algorithm>

namespace tickscope {

namespace {

// The phase is announced a few events before a task; further back it says nothing about this task.
constexpr EventIndex kFarthestPhase = 4096;

WhyQueue queueOfTimer(TimerKind kind) {
    switch (kind) {
    case TimerKind::Timeout:
    case TimerKind::Interval:
        return WhyQueue::Timers;
    case TimerKind::Immediate:
        return WhyQueue::Immediates;
    case TimerKind::AnimationFrame:
        return WhyQueue::Frames;
    case TimerKind::IdleCallback:
        return WhyQueue::Idle;
    }
    return WhyQueue::Tasks;
}

WhyRule ruleOfQueue(WhyQueue queue) {
    switch (queue) {
    case WhyQueue::None:
        return WhyRule::RunToCompletion;
    case WhyQueue::Microtasks:
        return WhyRule::MicrotaskBeforeTask;
    case WhyQueue::NextTicks:
        return WhyRule::NextTickBeforeMicrotask;
    case WhyQueue::Timers:
        return WhyRule::DueTime;
    case WhyQueue::Immediates:
        return WhyRule::PhaseOrder;
    case WhyQueue::Io:
        return WhyRule::Completion;
    case WhyQueue::Events:
        return WhyRule::ReadyEarlier;
    case WhyQueue::Tasks:
        return WhyRule::TaskOrder;
    case WhyQueue::Frames:
        return WhyRule::FrameTime;
    case WhyQueue::Idle:
        return WhyRule::IdleLast;
    }
    return WhyRule::TimeOrder;
}

} // namespace

bool WhyWords::isBrowserAt(EventIndex taskStarted) const {
    const EventIndex end = taskStarted > kFarthestPhase ? taskStarted - kFarthestPhase : 0;
    for (EventIndex i = taskStarted; i > end; --i) {
        const Event event = m_trace[i];
        if (event.kind != EventKind::PhaseEntered) continue;
        const auto phase = static_cast<Phase>(event.detail);
        if (phase != Phase::Main) return phase >= Phase::Microtasks;
    }
    return false;
}

VirtualTime WhyWords::dueOf(EventIndex timerSet, bool isBrowser) const {
    const Event timer = m_trace[timerSet];
    if (isBrowser) return timer.time + VirtualTime::fromMs(timer.object);
    return VirtualTime::fromMs(timer.time.us / 1000 + timer.object);
}

RunFacts WhyWords::factsOf(Run run) const {
    RunFacts facts;
    facts.ready = m_trace[run.begin].time;
    if (run.kind == RunKind::Host)
        facts.place = {Place::Kind::Line, m_sources.lineOf(m_trace[run.begin].range), run.begin};
    if (run.kind != RunKind::Job && run.kind != RunKind::Task) return facts;
    const EventIndex queued = m_graph.queuedOf(run);
    if (queued == kNoEvent) return facts;
    facts.origin = m_graph.originOf(run);
    facts.ready = m_trace[queued].time;
    if (run.kind == RunKind::Task) {
        taskFacts(run, queued, facts);
    } else {
        facts.queue = m_graph.isNextTick(run) ? WhyQueue::NextTicks : WhyQueue::Microtasks;
        facts.place = m_sources.placeWithin(queued);
    }
    facts.rule = ruleOfQueue(facts.queue);
    return facts;
}

void WhyWords::taskFacts(Run run, EventIndex queued, RunFacts& facts) const {
    const Event origin = m_trace[facts.origin];
    facts.isBrowser = isBrowserAt(run.begin);
    if (origin.kind == EventKind::TimerSet) {
        const auto kind = static_cast<TimerKind>(origin.detail);
        facts.queue = queueOfTimer(kind);
        facts.place = m_sources.placeOfTimer(facts.origin);
        if (waitsForTime(kind)) facts.ready = dueOf(facts.origin, facts.isBrowser);
        if (kind == TimerKind::Immediate) facts.ready = origin.time;
        return;
    }
    if (origin.kind == EventKind::OperationStarted) {
        facts.queue = WhyQueue::Io;
        facts.place = m_sources.placeWithin(facts.origin);
        facts.ready = origin.time + VirtualTime{origin.object};
        return;
    }
    facts.place = m_sources.placeWithin(facts.origin);
    switch (static_cast<TaskSource>(m_trace[queued].detail)) {
    case TaskSource::DomManipulation:
    case TaskSource::PostedMessage:
        facts.queue = origin.kind == EventKind::MessageReceived ? WhyQueue::Events : WhyQueue::Tasks;
        return;
    case TaskSource::Rendering:
        facts.queue = WhyQueue::Frames;
        return;
    case TaskSource::Idle:
        facts.queue = WhyQueue::Idle;
        return;
    case TaskSource::Timer:
        facts.queue = WhyQueue::Timers;
        return;
    case TaskSource::Immediate:
        facts.queue = WhyQueue::Immediates;
        return;
    case TaskSource::Io:
        facts.queue = WhyQueue::Io;
        return;
    case TaskSource::Script:
    case TaskSource::Close:
    case TaskSource::Host:
    case TaskSource::UserInteraction:
        facts.queue = WhyQueue::Events;
        return;
    }
}

Place WhyWords::placeOfReaction(Run run) const {
    const EventIndex reaction = m_graph.reactionOf(run);
    if (reaction == kNoEvent) return {};
    const Event job = m_trace[m_graph.queuedOf(run)];
    const Event attached = m_trace[reaction];
    // A callback written in the very call says the line best; one that is defined elsewhere says nothing.
    const bool isInline = !job.range.isNowhere() && attached.range.begin <= job.range.begin &&
                          job.range.end <= attached.range.end;
    if (!isInline) return m_sources.placeWithin(reaction);
    return {Place::Kind::Line, m_sources.lineOf(job.range), m_graph.queuedOf(run)};
}

TraceText WhyWords::operationLabel(EventIndex origin) const {
    if (m_trace[origin].kind != EventKind::OperationStarted) return {};
    return m_trace.text(m_trace[origin]);
}

std::string WhyWords::threadName(std::uint32_t number) const {
    return number == 0 ? "the main thread" : "worker " + std::to_string(number);
}

EventIndex WhyWords::suspensionOf(EventIndex resumed) const {
    return m_sources.findLast(resumed, SubjectKind::Frame, m_trace[resumed].subject,
                              {EventKind::FrameSuspended});
}

std::string WhyWords::functionOf(EventIndex enteredOrResumed) const {
    EventIndex entered = enteredOrResumed;
    if (m_trace[entered].kind != EventKind::FrameEntered)
        entered = m_sources.findLast(entered, SubjectKind::Frame, m_trace[entered].subject,
                                     {EventKind::FrameEntered});
    if (entered == kNoEvent) return "a function";
    const Event frame = m_trace[entered];
    return m_sources.functionName(static_cast<FrameKind>(frame.detail), frame.text);
}

void WhyWords::nameSettlement(WhyText& text, EventIndex settled) const {
    const Event event = m_trace[settled];
    m_sources.namePromise(text, {event.subject});
    text << " was ";
    const bool isRejected = static_cast<PromiseState>(event.detail) == PromiseState::Rejected;
    text.link(isRejected ? "rejected" : "fulfilled", settled);
    m_sources.namePlace(text, m_sources.placeWithin(settled));
}

void WhyWords::quote(WhyText& text, EventIndex output) const {
    const std::string shown = WhySources::shortened(m_trace.text(m_trace[output]).str(), kShortQuote);
    text.link(shown.empty() ? "the empty line" : "\"" + shown + "\"", output);
}

void WhyWords::nameRun(WhyText& text, Run run) const {
    if (run.kind == RunKind::Main) {
        text << (m_trace.thread == 0 ? "the main script" : "the worker's script");
        return;
    }
    if (run.kind == RunKind::Host) {
        text.link(m_trace[run.begin].kind == EventKind::FrameEntered ? functionOf(run.begin) : "a callback",
                  run.begin);
        text << ", called by the platform";
        return;
    }
    const EventIndex queued = m_graph.queuedOf(run);
    if (queued == kNoEvent) {
        text << "the platform";
        return;
    }
    const Event announced = m_trace[queued];
    if (run.kind == RunKind::Job) {
        switch (static_cast<JobKind>(announced.detail)) {
        case JobKind::NextTick:
            text.link("a nextTick callback", run.begin);
            return;
        case JobKind::AwaitResume: {
            // Of a library's own await there is no frame.
            const EventIndex resumed =
                run.begin + 1 < m_trace.size() && m_trace[run.begin + 1].kind == EventKind::FrameResumed
                    ? run.begin + 1
                    : kNoEvent;
            if (resumed == kNoEvent) {
                text.link("a microtask", run.begin);
                return;
            }
            text << "the rest of " << functionOf(resumed) << " after its ";
            text.link("await", run.begin);
            return;
        }
        case JobKind::ResolveThenable:
            text.link("the microtask that calls then()", run.begin);
            return;
        case JobKind::Reaction:
            text.link("a promise callback", run.begin);
            return;
        default:
            text.link("a microtask", run.begin);
            return;
        }
    }
    const EventIndex origin = m_graph.originOf(run);
    if (m_trace[origin].kind == EventKind::TimerSet) {
        static constexpr std::string_view kNames[] = {"a timer callback", "an interval callback",
                                                      "a setImmediate callback",
                                                      "an animation frame callback", "an idle callback"};
        const std::size_t kind = m_trace[origin].detail;
        text.link(kind < std::size(kNames) ? kNames[kind] : "a task", run.begin);
        return;
    }
    const TraceText label = m_trace.text(announced);
    if (label.empty()) {
        text.link("a task", run.begin);
        return;
    }
    text << "the callback of ";
    text.link(WhySources::shortened(label, kShortQuote), run.begin);
}

} // namespace tickscope
