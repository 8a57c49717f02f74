// Why did one line print before another? The two causal chains are followed back to the run of code in which
// they part. From there on two callbacks compete, and the one whose turn came first decides.

#include "analysis/why_before.h"

#include <algorithm>
#include <map>
#include <set>

namespace tickscope {

namespace {

// Beyond so many callbacks on the way nobody wants to know, and a chain may have a million.
constexpr std::size_t kLongestWay = 20'000;

} // namespace

Comparison::Comparison(const Trace& trace, const StateTimeline& timeline, EventIndex first, EventIndex second)
    : m_trace(trace), m_timeline(timeline), m_words(trace, timeline) {
    m_result.first.output = first;
    m_result.second.output = second;
    m_result.first.thread = m_result.second.thread = trace.thread;
    m_first = m_words.graph().runOf(first);
    m_second = m_words.graph().runOf(second);
}

WhyBefore Comparison::make() {
    if (m_first == m_second && m_first.kind != RunKind::Root) {
        m_result.parted = m_first.begin;
        withinOneRun();
    } else if (!causes()) {
        race();
    }
    m_result.sentence = sentenceOf(m_words, m_trace, *this);
    return m_result;
}

// --- One run: program order ------------------------------------------------------------------------

void Comparison::withinOneRun() {
    m_result.rule = WhyRule::ProgramOrder;
    const EventIndex first = m_result.first.output, second = m_result.second.output;
    auto one = m_words.graph().stackAt(first), other = m_words.graph().stackAt(second);
    // The innermost frame that both are in: there their statements differ.
    while (!one.empty() && !other.empty()) {
        if (one.back().entered != other.back().entered) break;
        m_commonFrame = one.back().entered;
        m_result.first.decisive = one.back().event;
        m_result.second.decisive = other.back().event;
        one.pop_back();
        other.pop_back();
    }
    if (m_commonFrame == kNoEvent) {
        m_result.first.decisive = first;
        m_result.second.decisive = second;
    }
    setLines();
}

void Comparison::setLines() {
    for (WhyBefore::Side* side : {&m_result.first, &m_result.second}) {
        if (side->decisive == kNoEvent) continue;
        side->line = m_words.sources().lineNumberOf(m_words.sources().placeWithin(side->decisive));
    }
}

// --- Did the first lead to the second? -------------------------------------------------------------

// Follows everything that the second one depends on, back to the run of the first: what queued its callback,
// and where that was attached or awaited.
bool Comparison::causes() {
    if (m_first.kind == RunKind::Root) return false;
    std::map<EventIndex, Dependency> known; // by the run's begin: what depends on it
    std::vector<Run> open{m_second};
    std::set<EventIndex> seen{m_second.begin};
    const auto visit = [&](EventIndex at, Run run, Run from, Dependency::Kind kind) {
        if (run.kind == RunKind::Root || run.begin < m_first.begin || run.begin >= from.begin) return;
        // What queued it says more than where it was attached.
        const bool isNew = seen.insert(run.begin).second;
        if (isNew) {
            known[run.begin] = {at, from, kind};
            open.push_back(run);
        }
    };
    while (!open.empty() && seen.size() < kLongestWay && !known.contains(m_first.begin)) {
        // The latest first: then each run is met by way of the nearest.
        const auto latest =
            std::max_element(open.begin(), open.end(), [](Run a, Run b) { return a.begin < b.begin; });
        const Run run = *latest;
        open.erase(latest);
        if (run.begin <= m_first.begin) continue;
        dependenciesOf(run, visit);
    }
    const auto found = known.find(m_first.begin);
    if (found == known.end()) return false;
    explainCausation(found->second);
    return true;
}

template <typename Visit>
void Comparison::dependenciesOf(Run run, Visit visit) const {
    const CauseGraph& graph = m_words.graph();
    const EventIndex origin = graph.originOf(run);
    if (const Run parent = graph.parentOf(run); parent.kind != RunKind::Root)
        visit(origin, parent, run, Dependency::Kind::Queued);
    if (const EventIndex reaction = graph.reactionOf(run); reaction != kNoEvent)
        visit(reaction, graph.runOf(reaction), run, Dependency::Kind::Attached);
    if (run.kind != RunKind::Job || origin == kNoEvent) return;
    for (const EventIndex element : elementsOf(m_trace[origin].cause))
        visit(element, graph.runOf(element), run, Dependency::Kind::Element);
}

// The jobs that settled the other elements of a Promise.all or allSettled that is settled now.
std::vector<EventIndex> Comparison::elementsOf(EventIndex settled) const {
    std::vector<EventIndex> jobs;
    if (settled >= m_trace.size() || m_trace[settled].kind != EventKind::PromiseSettled) return jobs;
    const EventIndex created = m_timeline.promise({m_trace[settled].subject}).created;
    if (created >= settled ||
        static_cast<PromiseOrigin>(m_trace[created].detail) != PromiseOrigin::Combinator ||
        static_cast<PromiseState>(m_trace[settled].detail) != PromiseState::Fulfilled) {
        return jobs;
    }
    const Run last = m_words.graph().runOf(settled);
    const EventIndex queued = m_words.graph().queuedOf(last);
    if (queued == kNoEvent) return jobs;
    const TraceText label = m_trace.text(m_trace[queued]);
    if (label != "Promise.all element" && label != "Promise.allSettled element") return jobs;
    // Its elements' reactions follow its creation, within the same call.
    for (EventIndex i = created + 1; i < settled; ++i) {
        const Event event = m_trace[i];
        const bool isPartOfCall =
            event.kind == EventKind::PromiseCreated || event.kind == EventKind::PromiseReaction ||
            event.kind == EventKind::PromiseSettled || event.kind == EventKind::PromiseHandled ||
            event.kind == EventKind::JobQueued;
        if (!isPartOfCall) break;
        if (event.kind != EventKind::PromiseReaction || event.object == 0) continue;
        for (const EventIndex job :
             m_timeline.subjects().eventsOf(SubjectKind::PromiseJob, event.subject, i, settled)) {
            if (m_trace.text(m_trace[job]) == label) jobs.push_back(job);
        }
    }
    return jobs;
}

// `link`: what happened in the run of the first that the second depends on.
void Comparison::explainCausation(const Dependency& link) {
    m_result.parted = m_first.begin;
    m_cause = link.run;
    if (link.kind == Dependency::Kind::Element) {
        m_result.rule = WhyRule::WaitsForAll;
        m_result.second.decisive = m_timeline.promise({promiseAwaitedBy(link.run)}).created;
        m_result.first.decisive = m_result.first.output;
        m_result.second.queue = WhyQueue::Microtasks;
        setLines();
        return;
    }
    if (const auto await = awaitBetween(); await != kNoEvent) {
        m_result.rule = WhyRule::SameFunction;
        m_result.first.decisive = m_result.first.output;
        m_result.second.decisive = await;
        m_result.second.queue = WhyQueue::Microtasks;
        setLines();
        return;
    }
    const bool waitedAlready = link.at < m_result.first.output;
    m_result.rule = waitedAlready ? WhyRule::RunToCompletion : WhyRule::CausedBy;
    m_result.first.decisive = m_result.first.output;
    m_result.second.decisive = link.at;
    m_result.second.queue = m_words.factsOf(link.run).queue;
    m_result.second.ready = m_words.factsOf(link.run).ready;
    setLines();
    if (m_result.second.line == 0) {
        const Place place = m_words.placeOfReaction(link.run);
        m_result.second.line = m_words.sources().lineNumberOf(place);
    }
}

std::uint32_t Comparison::promiseAwaitedBy(Run run) const {
    const EventIndex queued = m_words.graph().queuedOf(run);
    return queued == kNoEvent ? 0 : m_trace[queued].object;
}

// An async function that both lines are printed in, or from: the await in between. kNoEvent: none.
EventIndex Comparison::awaitBetween() const {
    const auto one = m_words.graph().stackAt(m_result.first.output);
    const auto other = m_words.graph().stackAt(m_result.second.output);
    for (const CauseGraph::FrameAt& later : other) {
        for (const CauseGraph::FrameAt& earlier : one) {
            if (earlier.frame != later.frame || earlier.frame == 0) continue;
            if (m_trace[later.entered].kind != EventKind::FrameResumed) continue;
            for (const EventIndex i : m_words.sources().eventsOf(SubjectKind::Frame, earlier.frame,
                                                                 m_result.first.output, later.entered)) {
                const bool isAwait = m_trace[i].kind == EventKind::FrameSuspended &&
                                     static_cast<SuspendKind>(m_trace[i].detail) == SuspendKind::Await;
                if (isAwait) return i;
            }
        }
    }
    return kNoEvent;
}

// --- Two callbacks that compete --------------------------------------------------------------------

std::optional<Comparison::Ways> Comparison::ways() const {
    Ways ways;
    Run one = m_first, other = m_second;
    while (one != other) {
        if (ways.first.size() + ways.second.size() > kLongestWay) return std::nullopt;
        if (other.kind == RunKind::Root || (one.kind != RunKind::Root && one.begin > other.begin)) {
            ways.first.push_back(one);
            one = m_words.graph().parentOf(one);
        } else {
            ways.second.push_back(other);
            other = m_words.graph().parentOf(other);
        }
    }
    ways.parted = one;
    std::reverse(ways.first.begin(), ways.first.end());
    std::reverse(ways.second.begin(), ways.second.end());
    return ways;
}

void Comparison::race() {
    const auto found = ways();
    if (!found) return timeOrder(m_first, m_second);
    Ways way = *found;
    m_result.parted = way.parted.kind == RunKind::Root ? kNoEvent : way.parted.begin;
    m_result.first.hops = static_cast<std::uint32_t>(way.first.size());
    m_result.second.hops = static_cast<std::uint32_t>(way.second.size());
    const bool isRoot = way.parted.kind == RunKind::Root;
    if (isTheEnd()) {
        timeOrder(m_first, m_second);
        m_result.rule = WhyRule::AtTheEnd;
        return;
    }
    if (way.first.empty() || (way.second.empty() && isRoot)) return timeOrder(m_first, m_second);
    if (way.second.empty()) {
        // The first is printed by a job that ran in the middle of the task that prints the second.
        m_result.rule = WhyRule::CheckpointBetween;
        m_early = way.first.front();
        decideBy(m_result.first, way.first.front());
        m_result.second.decisive = m_result.second.output;
        setLines();
        return;
    }
    if (!hops(way)) decide(way);
}

// 'exit' listeners, and the report of the error that ends the program: the platform's last acts.
bool Comparison::isTheEnd() const {
    const auto isOfThePlatform = [](Run run) {
        return run.kind == RunKind::Host || run.kind == RunKind::Root;
    };
    if (!isOfThePlatform(m_second) || isOfThePlatform(m_first)) return false;
    if (m_second.kind == RunKind::Host && m_words.graph().originOf(m_second) != kNoEvent) return false;
    for (EventIndex i = m_result.second.output; i < m_trace.size(); ++i) {
        const EventKind kind = m_trace[i].kind;
        if (kind == EventKind::JobStarted || kind == EventKind::TaskStarted) return false;
        if (kind == EventKind::RunFinished) return true;
    }
    return false;
}

// Only microtasks on both ways: the queue serves all that the common run has queued, then all that those have
// queued, and so on. The shorter way is the earlier one.
bool Comparison::hops(const Ways& way) {
    const auto isMicrotask = [&](Run run) { return m_words.graph().isMicrotask(run); };
    if (way.first.size() >= way.second.size() ||
        !std::all_of(way.first.begin(), way.first.end(), isMicrotask) ||
        !std::all_of(way.second.begin(), way.second.end(), isMicrotask)) {
        return false;
    }
    m_result.rule = WhyRule::FewerHops;
    m_early = way.first.front();
    m_late = way.second.front();
    decideBy(m_result.first, m_early);
    decideBy(m_result.second, m_late);
    return true;
}

// Finds the two callbacks that waited at the same time, of which the first one's ran first.
void Comparison::decide(Ways& way) {
    const auto beginOf = [&](const std::vector<Run>& runs, std::size_t i) {
        return i == 0 ? way.parted.begin : runs[i - 1].begin;
    };
    for (;;) {
        const EventIndex last = way.first.back().begin;
        std::size_t passed = 0; // of the second way, before the first one's last callback
        while (passed < way.second.size() && way.second[passed].begin < last)
            ++passed;
        if (passed == way.second.size()) return timeOrder(m_first, m_second);
        const Run late = way.second[passed];
        std::size_t next = 0; // of the first way, what waited when the second one's last one ran
        while (way.first[next].begin < beginOf(way.second, passed))
            ++next;
        const bool isJob = late.kind == RunKind::Job;
        Run early = way.first.back();
        if (!isJob) {
            // The tasks decide; the jobs that follow the first one's task run right after it.
            for (std::size_t i = way.first.size(); late.kind == RunKind::Task && i-- > next;) {
                if (way.first[i].kind != RunKind::Task) continue;
                early = way.first[i];
                break;
            }
        }
        const bool sameQueue = isJob && early.kind == RunKind::Job &&
                               m_words.graph().isNextTick(early) == m_words.graph().isNextTick(late);
        // Both were queued by callbacks that differ: then those decide which of them was queued first.
        const bool deeper = sameQueue && way.first.size() > 1 && passed > 0;
        if (!deeper) return compare(early, late, way, passed);
        way.first.pop_back();
        way.second.resize(passed);
    }
}

void Comparison::decideBy(WhyBefore::Side& side, Run run) {
    const RunFacts facts = m_words.factsOf(run);
    side.decisive = facts.origin == kNoEvent ? run.begin : facts.origin;
    side.queue = facts.queue;
    side.ready = facts.ready;
    side.line = m_words.sources().lineNumberOf(facts.place);
}

void Comparison::timeOrder(Run early, Run late) {
    m_result.rule = WhyRule::TimeOrder;
    m_early = early;
    m_late = late;
    decideBy(m_result.first, early);
    decideBy(m_result.second, late);
}

void Comparison::compare(Run early, Run late, const Ways& way, std::size_t passed) {
    timeOrder(early, late);
    const RunFacts one = m_words.factsOf(early), other = m_words.factsOf(late);
    const bool oneIsTask = early.kind == RunKind::Task, otherIsTask = late.kind == RunKind::Task;
    if (early.kind == RunKind::Main) {
        compareWithMain(other);
    } else if (early.kind == RunKind::Job && late.kind == RunKind::Job) {
        compareJobs(one, other, way, passed);
    } else if (early.kind == RunKind::Job && otherIsTask) {
        const bool hadHappened =
            other.queue != WhyQueue::Events || m_words.graph().queuedOf(late) < early.begin;
        m_result.rule = !hadHappened                       ? WhyRule::ReadyEarlier
                        : one.queue == WhyQueue::NextTicks ? WhyRule::NextTickBeforeTask
                                                           : WhyRule::MicrotaskBeforeTask;
    } else if (oneIsTask && otherIsTask) {
        m_result.rule = compareTasks(one, other);
    } else if (early.kind == RunKind::Host || late.kind == RunKind::Host) {
        m_result.rule = compareListeners(early, late);
    }
}

// What comes from outside has either come meanwhile, and then waited for the main script, or later.
void Comparison::compareWithMain(const RunFacts& other) {
    if (m_late.kind != RunKind::Task) return;
    const bool hadCome = m_words.graph().queuedOf(m_late) < m_result.first.output;
    m_result.rule =
        hadCome || other.queue != WhyQueue::Events ? WhyRule::RunToCompletion : WhyRule::ReadyEarlier;
    m_cause = m_late;
    m_result.first.decisive = m_result.first.output;
    setLines();
}

// Listeners for what nobody caught. An exception is told at once; a rejection when the queues of jobs are
// empty, before the loop goes on.
WhyRule Comparison::compareListeners(Run early, Run late) const {
    const auto failureOf = [&](Run run) {
        const EventIndex failure = run.kind == RunKind::Host ? m_words.graph().originOf(run) : kNoEvent;
        return failure == kNoEvent ? EventKind::RunStarted : m_trace[failure].kind;
    };
    const EventKind one = failureOf(early), other = failureOf(late);
    if (early.kind == RunKind::Job && other == EventKind::UnhandledRejection) return WhyRule::FailureTime;
    if (late.kind == RunKind::Host || one == EventKind::RunStarted) return WhyRule::TimeOrder;
    const bool isRejection = one == EventKind::UnhandledRejection;
    return isRejection && late.kind == RunKind::Job ? WhyRule::TimeOrder : WhyRule::FailureTime;
}

void Comparison::compareJobs(const RunFacts& one, const RunFacts& other, const Ways& way,
                             std::size_t passed) {
    if (one.queue != other.queue) {
        m_result.rule = one.queue == WhyQueue::NextTicks ? WhyRule::NextTickBeforeMicrotask
                                                         : WhyRule::MicrotasksBeforeNextTick;
        return;
    }
    if (one.origin >= other.origin) return;
    m_result.rule = WhyRule::QueueOrder;
    if (passed > 0) return; // the other one was queued by a callback that ran meanwhile
    const Event oneQueued = m_trace[one.origin], otherQueued = m_trace[other.origin];
    const bool together = oneQueued.cause == otherQueued.cause && oneQueued.cause < one.origin &&
                          m_trace[oneQueued.cause].kind == EventKind::PromiseSettled;
    if (!together) return;
    const EventIndex oneReaction = m_words.graph().reactionOf(way.first.back());
    const EventIndex otherReaction = m_words.graph().reactionOf(way.second[passed]);
    if (oneReaction == kNoEvent || otherReaction == kNoEvent || oneReaction >= otherReaction) return;
    m_result.rule = WhyRule::ReactionOrder;
    m_result.first.decisive = oneReaction;
    m_result.second.decisive = otherReaction;
    m_result.first.line = m_words.sources().lineNumberOf(m_words.placeOfReaction(way.first.back()));
    m_result.second.line = m_words.sources().lineNumberOf(m_words.placeOfReaction(way.second[passed]));
}

// --- Tasks -----------------------------------------------------------------------------------------

WhyRule Comparison::compareTasks(RunFacts one, RunFacts other) {
    const auto earlierIf = [](bool isSo, WhyRule rule) { return isSo ? rule : WhyRule::TimeOrder; };
    const WhyQueue q = one.queue, r = other.queue;
    if (q == WhyQueue::Timers && r == WhyQueue::Timers) return compareTimers(one, other);
    if (wasOpen(one, other)) return WhyRule::OpenOrder;
    if (q == WhyQueue::Io && r == WhyQueue::Io) return WhyRule::Completion;
    if (r == WhyQueue::Idle && q != WhyQueue::Idle) return WhyRule::IdleLast;
    if (q == WhyQueue::Frames && r == WhyQueue::Frames && sameTurn())
        return earlierIf(one.origin < other.origin, WhyRule::QueueOrder);
    if (q == WhyQueue::Frames || r == WhyQueue::Frames) return WhyRule::FrameTime;
    if (q == WhyQueue::Immediates && r == WhyQueue::Immediates)
        return earlierIf(one.origin < other.origin, WhyRule::QueueOrder);
    if (wasNotReady(other)) return WhyRule::ReadyEarlier;
    const EventIndex oneQueued = m_words.graph().queuedOf(m_early);
    const EventIndex otherQueued = m_words.graph().queuedOf(m_late);
    if (one.isBrowser || q == r) return earlierIf(oneQueued < otherQueued, WhyRule::TaskOrder);
    return WhyRule::PhaseOrder;
}

// Could the later one not have run yet when the earlier one began? What Node hears of in its poll phase is
// announced only there: a poll phase in between shows that it was not there yet.
bool Comparison::wasNotReady(const RunFacts& late) {
    if (late.ready > m_trace[m_early.begin].time) return true;
    const EventIndex queued = m_words.graph().queuedOf(m_late);
    if (late.queue == WhyQueue::Timers || late.queue == WhyQueue::Immediates || queued < m_early.begin)
        return false;
    const bool isHeardOfInPoll = !late.isBrowser;
    if (!isHeardOfInPoll) return true;
    for (EventIndex i = m_early.begin; i-- > late.origin;) {
        const Event event = m_trace[i];
        if (event.time < late.ready) return false;
        if (event.kind == EventKind::PhaseEntered && static_cast<Phase>(event.detail) == Phase::Poll) {
            m_result.second.ready = m_trace[queued].time;
            return true;
        }
    }
    return false;
}

bool Comparison::sameTurn() const {
    for (EventIndex i = m_early.begin + 1; i < m_late.begin; ++i)
        if (m_trace[i].kind == EventKind::TurnStarted) return false;
    return true;
}

WhyRule Comparison::compareTimers(const RunFacts& one, const RunFacts& other) const {
    if (one.ready < other.ready) return WhyRule::DueTime;
    if (one.origin == kNoEvent || other.origin == kNoEvent) return WhyRule::TimeOrder;
    const bool sameDelay = m_trace[one.origin].object == m_trace[other.origin].object;
    if (one.ready == other.ready && (one.isBrowser || sameDelay))
        return one.origin < other.origin ? WhyRule::TimerSetOrder : WhyRule::TimeOrder;
    // Node looks at the lists when it gets to them: all that is due then runs, list by list.
    const bool bothWereDue = other.ready <= m_trace[m_early.begin].time;
    return !one.isBrowser && bothWereDue ? WhyRule::TimerLists : WhyRule::TimeOrder;
}

// Did the engine note that the platform leaves this order open, when it took the first one?
bool Comparison::wasOpen(const RunFacts& one, const RunFacts& other) const {
    const EventIndex bothWaited = std::max(one.origin, other.origin);
    const EventIndex oneQueued = m_words.graph().queuedOf(m_early);
    const EventIndex otherQueued = m_words.graph().queuedOf(m_late);
    if (bothWaited >= m_early.begin || oneQueued == kNoEvent || otherQueued == kNoEvent) return false;
    const auto isChoice = [&](EventIndex i) {
        return i > bothWaited && i < m_trace.size() && m_trace[i].kind == EventKind::ChoicePoint;
    };
    if (one.isBrowser) { // among the sources of tasks, before a turn begins
        if (m_trace[oneQueued].detail == m_trace[otherQueued].detail) return false;
        for (EventIndex i = m_early.begin; i > 0 && i + 3 >= m_early.begin; --i)
            if (isChoice(i - 1)) return otherQueued < i - 1;
        return false;
    }
    if (one.queue == WhyQueue::Io && other.queue == WhyQueue::Io) // each time one is taken
        return one.ready == other.ready && isChoice(m_trace[oneQueued].cause - 1);
    const bool isTimerFirst = one.queue == WhyQueue::Timers && other.queue == WhyQueue::Immediates;
    if (!isTimerFirst && !(one.queue == WhyQueue::Immediates && other.queue == WhyQueue::Timers))
        return false;
    const VirtualTime due = isTimerFirst ? one.ready : other.ready;
    for (EventIndex i = m_early.begin; i-- > bothWaited;) // once, before the phases of both
        if (isChoice(i) && m_trace.text(m_trace[i]).contains("setImmediate"))
            return due.us <= (m_trace[i].time.us / 1000 + 1) * 1000;
    return false;
}

WhyBefore whyBefore(const Trace& trace, StateTimeline& timeline, EventIndex one, EventIndex other) {
    const auto isOutput = [&](EventIndex event) {
        return event < trace.size() && trace[event].kind == EventKind::ConsoleOutput;
    };
    if (one == other || !isOutput(one) || !isOutput(other)) return {};
    return Comparison(trace, timeline, std::min(one, other), std::max(one, other)).make();
}

} // namespace tickscope
