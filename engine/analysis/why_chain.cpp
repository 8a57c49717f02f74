// The causal chain of a moment, from the moment back to where it all began.

#include "analysis/explanation.h"
#include "analysis/why_words.h"

#include <algorithm>
#include <deque>

namespace tickscope {

namespace {

// Of calls within calls so many are told; a recursion would fill the chain otherwise.
constexpr std::size_t kMostCalls = 4;

class ChainBuilder {
public:
    ChainBuilder(const Trace& trace, StateTimeline& timeline, std::size_t most)
        : m_trace(trace), m_timeline(timeline), m_words(trace, timeline),
          m_most(std::max<std::size_t>(most, 3)) {}

    std::vector<WhyStep> build(EventIndex position) {
        const EventIndex event = position - 1;
        addMoment(position);
        Run run = begin(event);
        while (run.kind == RunKind::Job || run.kind == RunKind::Task ||
               (run.kind == RunKind::Host && m_words.graph().originOf(run) != kNoEvent))
            run = run.kind == RunKind::Host ? addListener(run) : addRun(run);
        addEnd(run);
        return std::move(m_steps);
    }

private:
    // Adds a step unless the chain is full; then it is only counted.
    template <typename Say>
    void add(EventIndex event, WhyKind kind, WhyRule rule, WhyQueue queue, Place place, Say say) {
        if (m_steps.size() + 2 >= m_most) {
            if (m_steps.empty() || m_steps.back().kind != WhyKind::Skipped)
                m_steps.push_back({.event = event, .kind = WhyKind::Skipped});
            ++m_steps.back().count;
            return;
        }
        WhyText text;
        say(text);
        m_steps.push_back({.event = event,
                           .kind = kind,
                           .rule = rule,
                           .queue = queue,
                           .line = m_words.sources().lineNumberOf(place),
                           .sentence = inSentenceCase(text.take())});
    }

    void addMoment(EventIndex position) {
        const EventIndex event = position - 1;
        const Event at = m_trace[event];
        const bool isStart = at.kind == EventKind::JobStarted || at.kind == EventKind::TaskStarted;
        const RunFacts facts = isStart ? m_words.factsOf(m_words.graph().runOf(event)) : RunFacts();
        const Place place = m_words.sources().placeWithin(event);
        m_steps.push_back({.event = event,
                           .kind = WhyKind::Moment,
                           .rule = isStart ? facts.rule
                                   : at.kind == EventKind::Statement || at.kind == EventKind::ConsoleOutput
                                       ? WhyRule::ProgramOrder
                                       : WhyRule::CausedBy,
                           .queue = facts.queue,
                           .line = m_words.sources().lineNumberOf(place),
                           .sentence = why(m_trace, m_timeline, position)});
    }

    // The run to go on with from the moment itself.
    Run begin(EventIndex event) {
        const Event at = m_trace[event];
        // A moment that is the end of a wait: go on with where the wait began.
        if (at.kind == EventKind::JobStarted || at.kind == EventKind::TaskStarted) {
            const Run run = m_words.graph().runOf(event);
            return run.kind == RunKind::Main ? run : addOrigin(run);
        }
        if (at.kind == EventKind::JobQueued || at.kind == EventKind::TimerExpired ||
            at.kind == EventKind::OperationCompleted || at.kind == EventKind::TaskQueued) {
            return climbTo(at.cause < event ? at.cause : kNoEvent);
        }
        if (at.kind == EventKind::ClockMoved) return climbTo(endOfWait(event));
        return addCalls(event);
    }

    // What the clock has jumped for: what comes of it next.
    EventIndex endOfWait(EventIndex moved) const {
        for (EventIndex i = moved + 1; i < m_trace.size(); ++i) {
            const Event next = m_trace[i];
            if (next.kind == EventKind::ClockMoved || next.kind == EventKind::TaskStarted) break;
            const bool isAnnounced =
                next.kind == EventKind::TimerExpired || next.kind == EventKind::OperationCompleted;
            if (isAnnounced && next.cause < moved) return next.cause;
        }
        return kNoEvent;
    }

    // From something that the event loop or a promise did on to the run in which that came about.
    Run climbTo(EventIndex cause) {
        if (cause == kNoEvent) return {};
        const Event at = m_trace[cause];
        switch (at.kind) {
        case EventKind::PromiseSettled:
            add(cause, WhyKind::Settled, WhyRule::CausedBy, WhyQueue::None,
                m_words.sources().placeWithin(cause), [&](WhyText& text) {
                    m_words.nameSettlement(text, cause);
                    text << ".";
                });
            return addCalls(cause);
        case EventKind::TimerExpired:
        case EventKind::OperationCompleted:
            return climbTo(at.cause < cause ? at.cause : kNoEvent);
        case EventKind::TimerSet:
            return addTimerSet(cause);
        case EventKind::OperationStarted:
            addOperation(cause);
            return addCalls(cause);
        default:
            return addCalls(cause);
        }
    }

    Run addTimerSet(EventIndex set) {
        // An interval is set again for each round: its first one tells.
        if (static_cast<TimerKind>(m_trace[set].detail) == TimerKind::Interval) {
            const auto events = m_timeline.subjects().eventsOf(SubjectKind::Timer, m_trace[set].subject);
            if (!events.empty() && events.front() < set) set = events.front();
        }
        const Event timer = m_trace[set];
        const Place place = m_words.sources().placeWithin(set);
        const auto kind = static_cast<TimerKind>(timer.detail);
        const WhyRule rule = waitsForTime(kind)                  ? WhyRule::DueTime
                             : kind == TimerKind::Immediate      ? WhyRule::PhaseOrder
                             : kind == TimerKind::AnimationFrame ? WhyRule::FrameTime
                                                                 : WhyRule::IdleLast;
        const WhyQueue queue = waitsForTime(kind)                  ? WhyQueue::Timers
                               : kind == TimerKind::Immediate      ? WhyQueue::Immediates
                               : kind == TimerKind::AnimationFrame ? WhyQueue::Frames
                                                                   : WhyQueue::Idle;
        add(set, WhyKind::TimerSet, rule, queue, place, [&](WhyText& text) {
            switch (kind) {
            case TimerKind::Timeout:
            case TimerKind::Interval:
                text << (kind == TimerKind::Interval ? "The interval of " : "The timer of ")
                     << VirtualTime::fromMs(timer.object) << " was ";
                text.link("set", set);
                break;
            case TimerKind::Immediate:
                text << "setImmediate was ";
                text.link("called", set);
                break;
            case TimerKind::AnimationFrame:
                text << "requestAnimationFrame was ";
                text.link("called", set);
                break;
            case TimerKind::IdleCallback:
                text << "requestIdleCallback was ";
                text.link("called", set);
                break;
            }
            m_words.sources().namePlace(text, place);
            text << ".";
        });
        return addCalls(set);
    }

    void addOperation(EventIndex started) {
        const Place place = m_words.sources().placeWithin(started);
        add(started, WhyKind::Operation, WhyRule::Completion, WhyQueue::Io, place, [&](WhyText& text) {
            const TraceText label = m_words.operationLabel(started);
            text.link(label.orElse("An operation"), started);
            text << " was started";
            m_words.sources().namePlace(text, place);
            text << ".";
        });
    }

    // The calls around an event, from the innermost to the outermost; returns the run they belong to.
    Run addCalls(EventIndex event) {
        const Run run = m_words.graph().runOf(event);
        std::size_t told = 0, untold = 0;
        EventIndex firstUntold = kNoEvent;
        for (const CauseGraph::FrameAt& frame : m_words.graph().stackAt(event)) {
            const EventIndex call = m_trace[frame.entered].cause;
            const bool isCall = call < frame.entered && m_trace[call].kind == EventKind::Statement;
            if (!isCall) break;
            if (told == kMostCalls) {
                if (untold++ == 0) firstUntold = frame.entered;
                continue;
            }
            ++told;
            addCall(frame.entered, call);
        }
        if (untold > 0) {
            m_steps.push_back({.event = firstUntold,
                               .kind = WhyKind::Skipped,
                               .count = static_cast<std::uint32_t>(untold)});
        }
        return run;
    }

    void addCall(EventIndex entered, EventIndex call) {
        const Place place = m_words.sources().placeOf(call);
        add(entered, WhyKind::Call, WhyRule::ProgramOrder, WhyQueue::None, place, [&](WhyText& text) {
            const bool isCall = m_trace[entered].kind == EventKind::FrameEntered;
            text << m_words.functionOf(entered) << (isCall ? " was " : " went on: next() was ");
            text.link("called", entered);
            m_words.sources().namePlace(text, place);
            text << ".";
        });
    }

    // A callback ran. Returns the run it came from.
    Run addRun(Run run) {
        const RunFacts facts = m_words.factsOf(run);
        run.kind == RunKind::Job ? addJob(run, facts) : addTask(run, facts);
        return addOrigin(run);
    }

    // Of exceptions and rejections that nothing has caught.
    Run addListener(Run run) {
        const EventIndex failure = m_words.graph().originOf(run);
        const bool isRejection = m_trace[failure].kind == EventKind::UnhandledRejection;
        const Place place{Place::Kind::Line, m_words.sources().lineOf(m_trace[run.begin].range), run.begin};
        add(run.begin, WhyKind::Task, WhyRule::CausedBy, WhyQueue::None, place, [&](WhyText& text) {
            m_words.nameRun(text, run);
            text << ": ";
            text.link(isRejection ? "a rejection that nothing handles" : "an exception that nothing catches",
                      failure);
            text << ".";
        });
        return climbTo(m_trace[failure].cause);
    }

    void addJob(Run run, const RunFacts& facts) {
        Place place = m_words.placeOfReaction(run);
        const bool isReaction = static_cast<bool>(place);
        if (!isReaction) place = facts.place;
        const WhyKind kind = facts.queue == WhyQueue::NextTicks ? WhyKind::NextTick : WhyKind::Microtask;
        add(run.begin, kind, facts.rule, facts.queue, place, [&](WhyText& text) {
            m_words.nameRun(text, run);
            const bool isAwait =
                m_words.graph().queuedOf(run) != kNoEvent &&
                static_cast<JobKind>(m_trace[m_words.graph().queuedOf(run)].detail) == JobKind::AwaitResume;
            if (isReaction && !isAwait) text << " attached";
            if (!isReaction) text << " queued";
            m_words.sources().namePlace(text, place);
            text << " ran" << (facts.queue == WhyQueue::NextTicks ? "" : " as a microtask");
            nameReadySettlement(text, run);
            text << ".";
        });
    }

    // Of a callback that was attached to a settled promise, the settlement is no step of the chain.
    void nameReadySettlement(WhyText& text, Run run) {
        const EventIndex reaction = m_words.graph().reactionOf(run);
        if (reaction == kNoEvent || m_trace[reaction].detail != 0) return;
        const PromiseId promise{m_trace[reaction].subject};
        const EventIndex settled = m_timeline.promise(promise).settled;
        if (settled >= reaction) return;
        text << ": ";
        m_words.sources().namePromise(text, promise);
        text << " was already ";
        text.link(pastOf(static_cast<PromiseState>(m_trace[settled].detail)), settled);
    }

    void addTask(Run run, const RunFacts& facts) {
        add(run.begin, WhyKind::Task, facts.rule, facts.queue, facts.place, [&](WhyText& text) {
            m_words.nameRun(text, run);
            text << " ran";
            if (facts.queue == WhyQueue::Timers)
                text << ": it was due at " << std::min(facts.ready, m_trace[run.begin].time);
            else if (facts.queue == WhyQueue::Immediates)
                text << " in the check phase of the loop";
            else if (facts.queue == WhyQueue::Io)
                text << ": it was completed at " << facts.ready;
            else if (facts.queue == WhyQueue::Frames)
                text << ": the page was drawn at " << m_trace[run.begin].time;
            else if (facts.queue == WhyQueue::Idle)
                text << ": nothing else could";
            else
                text << " at " << m_trace[run.begin].time;
            text << ".";
        });
    }

    Run addOrigin(Run run) {
        const EventIndex queued = m_words.graph().queuedOf(run);
        if (queued == kNoEvent) return {};
        const EventIndex origin = m_words.graph().originOf(run);
        const Event event = m_trace[origin];
        if (event.kind == EventKind::TimerSet || event.kind == EventKind::OperationStarted)
            return climbTo(origin);
        const EventIndex cause = event.cause;
        if (cause >= origin || m_trace[cause].kind == EventKind::RunStarted) {
            m_outside = origin;
            return {};
        }
        if (event.kind == EventKind::TaskQueued || m_words.graph().reactionOf(run) == kNoEvent)
            addQueued(origin);
        return climbTo(cause);
    }

    void addQueued(EventIndex queued) {
        const Event event = m_trace[queued];
        const bool isTask = event.kind == EventKind::TaskQueued;
        const Place place = m_words.sources().placeWithin(queued);
        const bool isTick = !isTask && static_cast<JobKind>(event.detail) == JobKind::NextTick;
        const WhyQueue queue = isTask ? WhyQueue::Tasks : isTick ? WhyQueue::NextTicks : WhyQueue::Microtasks;
        add(queued, WhyKind::Queued, WhyRule::CausedBy, queue, place, [&](WhyText& text) {
            if (isTask)
                text << "Its task was ";
            else if (!isTick && static_cast<JobKind>(event.detail) == JobKind::ResolveThenable)
                text << "A promise was resolved with another promise; that was ";
            else
                text << (isTick ? "process.nextTick " : "It was ");
            text.link("queued", queued);
            if (isTick) text << " it";
            m_words.sources().namePlace(text, place);
            text << ".";
        });
    }

    void addEnd(Run run) {
        WhyStep end{.event = run.begin};
        WhyText text;
        if (m_outside != kNoEvent) {
            sayOutside(end, text);
        } else if (run.kind == RunKind::Main) {
            end.kind = m_trace.thread == 0 ? WhyKind::MainScript : WhyKind::Worker;
            end.rule = WhyRule::RunToCompletion;
            if (m_trace.thread == 0)
                text << "The main script runs first, from its first line to its last.";
            else
                text << "Worker " << std::uint64_t(m_trace.thread) << " runs its script first; "
                     << m_words.threadName(m_trace.parentThread) << " made it.";
        } else if (run.kind == RunKind::Host) {
            end.kind = WhyKind::Outside;
            m_words.nameRun(text, run);
            text << ".";
        } else {
            end.kind = WhyKind::Start;
            text << "The run began.";
        }
        end.sentence = inSentenceCase(text.take());
        m_steps.push_back(std::move(end));
    }

    void sayOutside(WhyStep& end, WhyText& text) {
        const Event event = m_trace[m_outside];
        end.event = m_outside;
        end.kind = WhyKind::Outside;
        end.queue = WhyQueue::Events;
        end.rule = WhyRule::ReadyEarlier;
        const std::string label = WhySources::shortened(m_trace.text(event).str(), kQuoteLength);
        if (event.kind == EventKind::MessageReceived) {
            end.rule = WhyRule::Message;
            text << "A message came from " << m_words.threadName(event.object) << ", posted at " << label;
        } else if (event.kind == EventKind::OperationStarted) {
            text << "The platform started " << label;
        } else if (event.kind == EventKind::TaskQueued &&
                   static_cast<TaskSource>(event.detail) == TaskSource::UserInteraction) {
            text << "The user did " << label;
        } else {
            text << "From outside the program: " << (label.empty() ? std::string("an event") : label);
        }
        text << ", at " << event.time << ".";
    }

    const Trace& m_trace;
    StateTimeline& m_timeline;
    WhyWords m_words;
    std::size_t m_most;
    std::vector<WhyStep> m_steps;
    EventIndex m_outside = kNoEvent; // what came from there, once the chain gets to it
};

} // namespace

std::vector<WhyStep> whyChain(const Trace& trace, StateTimeline& timeline, EventIndex position,
                              std::size_t most) {
    position = std::min(position, static_cast<EventIndex>(trace.size()));
    if (position == 0) return {};
    return ChainBuilder(trace, timeline, most).build(position);
}

} // namespace tickscope
