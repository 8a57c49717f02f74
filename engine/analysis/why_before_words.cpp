// The sentence of a comparison.

#include "analysis/why_before.h"

namespace tickscope {

namespace {

std::string_view classOf(WhyQueue queue) {
    switch (queue) {
    case WhyQueue::None:
        return "code";
    case WhyQueue::Microtasks:
        return "microtasks";
    case WhyQueue::NextTicks:
        return "nextTick callbacks";
    case WhyQueue::Timers:
        return "timers";
    case WhyQueue::Immediates:
        return "setImmediate callbacks";
    case WhyQueue::Io:
        return "I/O callbacks";
    case WhyQueue::Events:
        return "events from outside";
    case WhyQueue::Tasks:
        return "tasks";
    case WhyQueue::Frames:
        return "animation frame callbacks";
    case WhyQueue::Idle:
        return "idle callbacks";
    }
    return "code";
}

std::string_view phaseOf(WhyQueue queue) {
    switch (queue) {
    case WhyQueue::Timers:
        return "the timers phase";
    case WhyQueue::Immediates:
        return "the check phase";
    default:
        return "the poll phase";
    }
}

class Words {
public:
    Words(const WhyWords& words, const Trace& trace, const Comparison& comparison)
        : m_words(words), m_trace(trace), m_comparison(comparison), m_result(comparison.result()) {}

    WhySentence make() {
        m_words.quote(m_text, m_result.first.output);
        m_text << " prints before ";
        m_words.quote(m_text, m_result.second.output);
        if (m_result.rule == WhyRule::TimeOrder) {
            timeOrder();
        } else {
            m_text << " because ";
            reason();
        }
        return m_text.take();
    }

private:
    void reason();
    void programOrder();
    void runToCompletion();
    void causedBy();
    void sameFunction();
    void fewerHops();
    void queueOrder();
    void reactionOrder();
    void beforeTask();
    void dueTime();
    void completion();
    void readyEarlier();
    void phaseOrder();
    void frameTime();
    void failureTime();
    void timeOrder();

    // " at line 3", with a link.
    void at(const Place& place) { m_words.sources().namePlace(m_text, place); }
    void line(EventIndex event) {
        const Place place = m_words.sources().placeWithin(event);
        if (place.kind == Place::Kind::Line)
            m_text.link(place.line, place.target);
        else
            m_text.link("there", event);
    }
    void output(EventIndex event) { m_words.quote(m_text, event); }
    // "the timer set at line 3"; or as a statement, "the timer was set at line 3".
    enum class Form { Noun, Statement };
    void wait(Run run, Form form = Form::Noun);
    void waitOfJob(Run run, EventIndex queued, Form form);
    // " (on the way to "B")", when the run is not the one that prints.
    void onTheWay(Run run, const WhyBefore::Side& side) {
        const bool isFirst = &side == &m_result.first;
        if (run == (isFirst ? m_comparison.runOfFirst() : m_comparison.runOfSecond())) return;
        m_text.comma() << " on the way to ";
        output(side.output);
        m_text.comma();
    }
    void early() {
        wait(m_comparison.early());
        onTheWay(m_comparison.early(), m_result.first);
    }
    void late() {
        wait(m_comparison.late());
        onTheWay(m_comparison.late(), m_result.second);
    }
    // An interval is set again for each round.
    bool isAgain(EventIndex event) const {
        if (m_trace[event].kind != EventKind::TimerSet) return false;
        const EventIndex before = m_words.sources().findLast(event, SubjectKind::Timer,
                                                             m_trace[event].subject, {EventKind::TimerSet});
        return before != kNoEvent;
    }
    Place placeOf(Run run) const { return m_words.factsOf(run).place; }

    const WhyWords& m_words;
    const Trace& m_trace;
    const Comparison& m_comparison;
    const WhyBefore& m_result;
    WhyText m_text;
};

void Words::reason() {
    switch (m_result.rule) {
    case WhyRule::TimeOrder:
    case WhyRule::OtherThread:
    case WhyRule::Message:
        return;
    case WhyRule::ProgramOrder:
        return programOrder();
    case WhyRule::RunToCompletion:
        return runToCompletion();
    case WhyRule::CausedBy:
        return causedBy();
    case WhyRule::SameFunction:
        return sameFunction();
    case WhyRule::WaitsForAll:
        m_text << "the second waits for ";
        m_words.sources().namePromise(m_text, {m_trace[m_result.second.decisive].subject});
        m_text
            << ", which is fulfilled only when all of its parts are, and the first is printed on the way to "
               "one of them.";
        return;
    case WhyRule::CheckpointBetween:
        early();
        m_text
            << " ran as soon as one callback of the task had returned and the call stack was empty, before "
               "the task's next callback.";
        return;
    case WhyRule::FewerHops:
        return fewerHops();
    case WhyRule::QueueOrder:
        return queueOrder();
    case WhyRule::ReactionOrder:
        return reactionOrder();
    case WhyRule::MicrotaskBeforeTask:
    case WhyRule::NextTickBeforeTask:
        return beforeTask();
    case WhyRule::NextTickBeforeMicrotask:
        m_text << "nextTick callbacks go before promise microtasks: ";
        early();
        m_text << " was served before ";
        late();
        m_text << " was.";
        return;
    case WhyRule::MicrotasksBeforeNextTick:
        m_text << "the microtask queue, once begun, is emptied before nextTick callbacks: ";
        early();
        m_text << " was part of it, and ";
        late();
        m_text << " had to wait.";
        return;
    case WhyRule::DueTime:
    case WhyRule::TimerSetOrder:
    case WhyRule::TimerLists:
    case WhyRule::Completion:
        return dueTime();
    case WhyRule::ReadyEarlier:
        return readyEarlier();
    case WhyRule::PhaseOrder:
        return phaseOrder();
    case WhyRule::TaskOrder:
        m_text << "tasks run in the order in which they were queued: ";
        early();
        m_text << " was queued as a task before ";
        late();
        m_text << " was.";
        return;
    case WhyRule::OpenOrder:
        m_text << "this run took it so: the platform leaves open which comes first, ";
        early();
        m_text.comma() << " or ";
        late();
        m_text.stop();
        return;
    case WhyRule::FrameTime:
        return frameTime();
    case WhyRule::FailureTime:
        return failureTime();
    case WhyRule::AtTheEnd:
        m_text << "the second is printed after the last callback of the program, by ";
        m_words.nameRun(m_text, m_comparison.runOfSecond());
        m_text << ".";
        return;
    case WhyRule::IdleLast:
        m_text << "idle callbacks run when nothing else can: ";
        late();
        m_text << " had to wait for ";
        early();
        m_text << ".";
        return;
    }
}

void Words::programOrder() {
    const EventIndex frame = m_comparison.commonFrame();
    if (frame == kNoEvent) {
        m_text << "both are printed while ";
        m_words.nameRun(m_text, m_comparison.runOfFirst());
        m_text << " runs, by one callback after another: ";
        line(m_result.first.decisive);
        m_text << ", then ";
        line(m_result.second.decisive);
        m_text << ".";
        return;
    }
    if (m_result.first.decisive == m_result.second.decisive) {
        m_text << "one statement prints both, step by step: ";
        line(m_result.first.decisive);
        m_text << " of " << m_words.functionOf(frame) << ".";
        return;
    }
    m_text << "code runs statement by statement: in " << m_words.functionOf(frame) << ", without a pause, ";
    line(m_result.first.decisive);
    m_text << " ran before ";
    line(m_result.second.decisive);
    m_text << ".";
}

void Words::runToCompletion() {
    m_words.nameRun(m_text, m_comparison.runOfFirst());
    m_text << " prints it itself, at ";
    line(m_result.first.output);
    m_text << ", and runs to its end before any callback can: ";
    const Run waiting =
        m_comparison.cause().kind == RunKind::Root ? m_comparison.runOfSecond() : m_comparison.cause();
    wait(waiting);
    onTheWay(waiting, m_result.second);
    m_text << " had to wait.";
}

void Words::causedBy() {
    const Run run = m_comparison.cause();
    const EventIndex event = m_result.second.decisive;
    m_text << "it was already printed, at ";
    line(m_result.first.output);
    m_text << ", when ";
    const bool isAwait = m_trace[event].kind == EventKind::JobQueued &&
                         static_cast<JobKind>(m_trace[event].detail) == JobKind::AwaitResume;
    const bool isReaction = m_trace[event].kind == EventKind::JobQueued &&
                            static_cast<JobKind>(m_trace[event].detail) == JobKind::Reaction;
    if (isAgain(event)) {
        m_text << "the next round of ";
        wait(run);
        m_text << " began to wait";
    } else if (isAwait || isReaction) {
        wait(run);
        m_text << " was queued";
        at(m_words.sources().placeWithin(m_trace[event].cause < event ? m_trace[event].cause : event));
    } else {
        wait(run, Form::Statement);
    }
    if (run == m_comparison.runOfSecond()) {
        m_text << ".";
        return;
    }
    m_text << ", which led to ";
    output(m_result.second.output);
    m_text << ".";
}

void Words::sameFunction() {
    const EventIndex suspended = m_result.second.decisive;
    m_text << "both belong to " << m_words.functionOf(suspended) << ": it gets to the first at ";
    line(m_result.first.output);
    m_text << ", then it pauses at its ";
    m_text.link("await", suspended);
    m_text << " at " << m_words.sources().lineOf(m_trace[suspended].range)
           << ", and the second comes after that.";
}

void Words::fewerHops() {
    const auto count = [&](std::uint32_t hops) {
        m_text << std::uint64_t(hops) << (hops == 1 ? " microtask" : " microtasks");
    };
    m_text << "it takes ";
    count(m_result.first.hops);
    m_text << " to get there and the second takes ";
    count(m_result.second.hops);
    m_text << ": each is queued only when the one before it has run. The first way begins with ";
    wait(m_comparison.early());
    m_text << ", the second with ";
    wait(m_comparison.late());
    m_text << ".";
}

void Words::queueOrder() {
    const WhyQueue queue = m_result.first.queue;
    const bool isJob = queue == WhyQueue::Microtasks || queue == WhyQueue::NextTicks;
    m_text << (queue == WhyQueue::Microtasks  ? "the microtask queue"
               : queue == WhyQueue::NextTicks ? "the nextTick queue"
                                              : "the queue of ")
           << (isJob ? std::string_view() : classOf(queue)) << " is first in, first out: ";
    early();
    m_text << (isJob ? " was queued before " : " was there before ");
    late();
    isJob ? m_text << " was." : m_text.stop();
}

void Words::reactionOrder() {
    m_text << "both waited for ";
    m_words.sources().namePromise(m_text, {m_trace[m_result.first.decisive].subject});
    m_text << ", and what waits for a promise runs in the order in which it was attached: ";
    early();
    m_text << " came before ";
    late();
    m_text.stop();
}

void Words::beforeTask() {
    m_text << classOf(m_result.first.queue) << " go before " << classOf(m_result.second.queue) << ": ";
    early();
    m_text << " ran as soon as the call stack was empty, and ";
    late();
    m_text << " had to wait for the event loop.";
}

void Words::dueTime() {
    switch (m_result.rule) {
    case WhyRule::DueTime:
        early();
        m_text << " was due at " << m_result.first.ready << ", and ";
        late();
        m_text << " at " << m_result.second.ready << ".";
        return;
    case WhyRule::TimerSetOrder:
        m_text << "both timers were due at " << m_result.first.ready
               << ", and then the one that was set first runs first: ";
        early();
        m_text << " was set before ";
        late();
        m_text.stop();
        return;
    case WhyRule::TimerLists:
        m_text << "both timers were due, and Node runs those list by list, one list for each delay: ";
        early();
        m_text << ", due at " << m_result.first.ready << ", was in the list that came first, before ";
        late();
        m_text << ", due at " << m_result.second.ready << ".";
        return;
    default:
        completion();
    }
}

void Words::completion() {
    const VirtualTime one = m_trace[m_words.graph().queuedOf(m_comparison.early())].time;
    const VirtualTime other = m_trace[m_words.graph().queuedOf(m_comparison.late())].time;
    early();
    if (one == other) {
        m_text << " was told of first; ";
        late();
        m_text << " was completed at " << other << " too.";
        return;
    }
    m_text << " was completed at " << one << ", and ";
    late();
    m_text << " at " << other << ".";
}

void Words::readyEarlier() {
    early();
    m_text << " ran at " << m_trace[m_comparison.early().begin].time << ", and ";
    late();
    switch (m_result.second.queue) {
    case WhyQueue::Timers:
        m_text << " was due only at ";
        break;
    case WhyQueue::Io:
        m_text << " was completed only at ";
        break;
    default:
        m_text << " came only at ";
        break;
    }
    m_text << m_result.second.ready << ".";
}

void Words::phaseOrder() {
    m_text << "the event loop was in " << phaseOf(m_result.first.queue) << ", where ";
    early();
    m_text << " runs; ";
    late();
    m_text << " had to wait for " << phaseOf(m_result.second.queue) << ".";
}

void Words::frameTime() {
    m_text << "animation frame callbacks run when the page is drawn: ";
    const bool isFirst = m_result.first.queue == WhyQueue::Frames;
    const bool isSecond = m_result.second.queue == WhyQueue::Frames;
    early();
    m_text << (isFirst ? " ran when it was drawn at " : " could run at ")
           << m_trace[m_comparison.early().begin].time << ", and ";
    late();
    m_text << (isSecond ? " when it was drawn at " : " could not before ")
           << (isSecond ? m_trace[m_comparison.late().begin].time : m_result.second.ready) << ".";
}

void Words::failureTime() {
    const Run listener =
        m_comparison.early().kind == RunKind::Host ? m_comparison.early() : m_comparison.late();
    const bool isRejection =
        m_trace[m_words.graph().originOf(listener)].kind == EventKind::UnhandledRejection;
    m_text << (isRejection ? "a rejection that nothing handles is reported when the nextTick and microtask "
                             "queues are empty, before the event loop goes on: "
                           : "an exception that nothing catches is reported at once: ");
    early();
    m_text << " came before ";
    late();
    m_text.stop();
}

void Words::timeOrder() {
    m_text << ": the one is printed at " << m_trace[m_result.first.output].time << ", by ";
    m_words.nameRun(m_text, m_comparison.runOfFirst());
    m_text << ", and the other after it at " << m_trace[m_result.second.output].time << ", by ";
    m_words.nameRun(m_text, m_comparison.runOfSecond());
    m_text << ".";
}

void Words::waitOfJob(Run run, EventIndex queued, Form form) {
    const std::string_view was = form == Form::Statement ? " was" : "";
    const Event job = m_trace[queued];
    const Place reaction = m_words.placeOfReaction(run);
    switch (static_cast<JobKind>(job.detail)) {
    case JobKind::NextTick:
        m_text << "the nextTick callback" << was << " queued";
        return at(placeOf(run));
    case JobKind::AwaitResume:
        if (run.begin + 1 < m_trace.size() && m_trace[run.begin + 1].kind == EventKind::FrameResumed) {
            m_text << "the rest of " << m_words.functionOf(run.begin + 1) << " after its await";
            return at(reaction);
        }
        m_text << "a microtask of the platform";
        return;
    case JobKind::Reaction:
        m_text << "the promise callback" << was << " attached";
        return at(reaction);
    case JobKind::ResolveThenable:
        m_text << "the microtask that calls then()" << (was.empty() ? "," : was) << " queued";
        return at(placeOf(run));
    default:
        m_text << "the microtask" << was << " queued";
        return at(placeOf(run));
    }
}

void Words::wait(Run run, Form form) {
    const std::string_view was = form == Form::Statement ? " was" : "";
    const EventIndex queued = m_words.graph().queuedOf(run);
    if (form == Form::Statement && run.kind == RunKind::Host) {
        m_text << "the platform called ";
        m_text.link(m_words.functionOf(run.begin), run.begin);
        return;
    }
    if (queued == kNoEvent || run.kind == RunKind::Main) {
        m_words.nameRun(m_text, run);
        if (run.kind == RunKind::Host) m_text.comma();
        return;
    }
    if (run.kind == RunKind::Job) return waitOfJob(run, queued, form);
    const EventIndex origin = m_words.graph().originOf(run);
    const Event event = m_trace[origin];
    if (event.kind == EventKind::TimerSet) {
        switch (static_cast<TimerKind>(event.detail)) {
        case TimerKind::Timeout:
            m_text << "the timer" << was << " set";
            break;
        case TimerKind::Interval:
            m_text << "the interval" << was << " set";
            break;
        case TimerKind::Immediate:
            m_text << "the setImmediate callback" << was << " set";
            break;
        case TimerKind::AnimationFrame:
            m_text << "the animation frame callback" << was << " asked for";
            break;
        case TimerKind::IdleCallback:
            m_text << "the idle callback" << was << " asked for";
            break;
        }
        return at(placeOf(run));
    }
    if (event.kind == EventKind::OperationStarted) {
        const std::string label = WhySources::shortened(m_words.operationLabel(origin).str(), kShortQuote);
        m_text.link(label.empty() ? std::string("the operation") : label, origin);
        m_text << (was.empty() ? "," : was) << " started";
        at(placeOf(run));
        if (was.empty()) m_text.comma();
        return;
    }
    const std::string label = WhySources::shortened(m_trace.text(m_trace[queued]).str(), kShortQuote);
    m_text.link(label.empty() ? std::string("a task") : label, queued);
    const Place place = placeOf(run);
    if (place.kind != Place::Kind::Line) return;
    m_text << (was.empty() ? "," : was) << " queued";
    at(place);
    if (was.empty()) m_text.comma();
}

} // namespace

WhySentence sentenceOf(const WhyWords& words, const Trace& trace, const Comparison& comparison) {
    return Words(words, trace, comparison).make();
}

} // namespace tickscope
