// What the event loop does: why this job, this task, this wait.

#include "analysis/explanation.h"

#include <algorithm>

namespace tickscope {

namespace {

template <typename T>
const T* findById(const Sequence<T>& row, std::uint32_t id) {
    for (const T& item : row) {
        if (item.id.value == id) return &item;
    }
    return nullptr;
}

} // namespace

// --- Jobs -----------------------------------------------------------------------------------------

void Explanation::jobQueued() {
    JobView job;
    job.kind = static_cast<JobKind>(m_event.detail);
    job.promise = {m_event.object};
    job.label = m_event.text;
    job.range = m_event.range;
    job.queued = m_index;
    const std::size_t ahead =
        (job.kind == JobKind::NextTick ? m_before.nextTicks : m_before.microtasks).size();
    m_text << (job.kind == JobKind::NextTick ? "A nextTick callback" : "A microtask") << " joins its queue";
    if (ahead > 0) m_text << " behind " << std::uint64_t(ahead) << (ahead == 1 ? " other" : " others");
    m_text << ". ";
    jobOrigin(job);
}

void Explanation::jobStarted() {
    JobView job;
    for (const auto* queue : {&m_before.microtasks, &m_before.nextTicks}) {
        for (const JobView& waiting : *queue) {
            if (waiting.id.value == m_event.subject) {
                job = waiting;
                break;
            }
        }
        if (job.id) break;
    }
    jobRule(job.kind);
    if (!job.id) return;
    m_text << " ";
    jobOrigin(job);
}

bool Explanation::waitsForTimer() const {
    const bool waits = std::any_of(m_before.timers.begin(), m_before.timers.end(),
                                   [](const TimerView& timer) { return waitsForTime(timer.kind); });
    return waits || std::any_of(m_before.tasks.begin(), m_before.tasks.end(),
                                [](const TaskView& task) { return task.source == TaskSource::Timer; });
}

// The rule that lets this job run before everything else that waits.
void Explanation::jobRule(JobKind kind) {
    m_text << "Runs now because ";
    if (m_before.stack.empty()) m_text << "the call stack is empty and ";
    const bool others = !m_before.tasks.empty() || !m_before.operations.empty() || !m_before.timers.empty();
    std::string_view outranked;
    if (waitsForTimer()) {
        outranked = "timers";
    } else if (others && m_before.operations.empty() && !m_before.timers.empty()) {
        outranked = "setImmediate callbacks";
    } else if (others) {
        outranked = "I/O callbacks";
    }
    if (kind == JobKind::NextTick) {
        if (!m_before.microtasks.empty()) {
            m_text << "nextTick callbacks go before promise microtasks.";
        } else if (!outranked.empty()) {
            m_text << "nextTick callbacks always go before " << outranked << ".";
        } else {
            m_text << "it is the first in the nextTick queue.";
        }
        return;
    }
    if (!m_before.nextTicks.empty()) {
        m_text << "the microtask queue, once begun, is emptied before nextTick callbacks.";
    } else if (!outranked.empty()) {
        m_text << "microtasks always go before " << outranked << ".";
    } else {
        m_text << "it is the first in the microtask queue.";
    }
}

void Explanation::jobOrigin(const JobView& job) {
    switch (job.kind) {
    case JobKind::Reaction:
        return reactionOrigin(job);
    case JobKind::AwaitResume:
        return awaitOrigin(job);
    case JobKind::ResolveThenable:
        m_text << "Queued";
        here(job.queued);
        m_text << ", where a promise was resolved with another promise: this job calls that one's then.";
        return;
    case JobKind::QueueMicrotask:
    case JobKind::NextTick:
        m_text << "Queued by " << (job.kind == JobKind::NextTick ? "process.nextTick" : "queueMicrotask");
        here(job.queued);
        m_text << ".";
        return;
    case JobKind::AsyncGenerator:
    case JobKind::Other:
        m_text << "Queued";
        here(job.queued);
        m_text << ".";
        return;
    }
}

// A reaction is queued when its promise settles, or at once when it is attached to a settled one.
void Explanation::reactionOrigin(const JobView& job) {
    const EventIndex settled = settledBefore(job.promise, job.queued);
    if (settled == kNoEvent) {
        m_text << "Queued";
        here(job.queued);
        m_text << ".";
        return;
    }
    const EventIndex reaction = m_sources.reactionOf(job.queued);
    const bool wasReady = reaction != kNoEvent && m_trace[reaction].detail == 0;
    Place attached = reaction == kNoEvent ? Place() : m_sources.placeWithin(reaction);
    // A callback written in the very call says the line best; one that is defined elsewhere says nothing.
    const bool isInline = reaction != kNoEvent && !job.range.isNowhere() &&
                          m_trace[reaction].range.begin <= job.range.begin &&
                          job.range.end <= m_trace[reaction].range.end;
    if (isInline) attached = {Place::Kind::Line, m_sources.lineOf(job.range), reaction};
    if (wasReady) {
        m_text << "Queued";
        m_sources.namePlace(m_text, attached);
        m_text << ", because ";
        m_sources.namePromise(m_text, job.promise);
        m_text << " was already ";
        m_text.link(pastOf(static_cast<PromiseState>(m_trace[settled].detail)), settled);
        m_text << ".";
        return;
    }
    m_text << "Attached";
    m_sources.namePlace(m_text, attached);
    m_text << " and queued when ";
    settlement(job.promise, settled);
    m_text << ".";
}

void Explanation::awaitOrigin(const JobView& job) {
    const auto waits =
        std::find_if(m_before.suspended.begin(), m_before.suspended.end(), [&](const FrameView& frame) {
            return frame.awaiting == job.promise && job.promise &&
                   (job.range.isNowhere() || frame.current == job.range);
        });
    m_text << "It continues ";
    if (waits != m_before.suspended.end()) {
        m_text << m_sources.functionName(*waits);
    } else if (!m_before.stack.empty()) {
        // Queued on the way into the await: the function has not left the stack yet.
        m_text << m_sources.functionName(m_before.stack.back());
    } else {
        m_text << "a function";
    }
    m_text << " after its await";
    if (!job.range.isNowhere()) {
        m_text << " at ";
        m_text.link(m_sources.lineOf(job.range),
                    waits != m_before.suspended.end() ? waits->suspended : job.queued);
    }
    const EventIndex settled = settledBefore(job.promise, m_index);
    if (settled != kNoEvent) {
        m_text << ": ";
        settlement(job.promise, settled);
    }
    m_text << ".";
}

// --- Timers, I/O, tasks ---------------------------------------------------------------------------

void Explanation::taskQueued() {
    m_text << "A task is ready to run";
    here(m_index);
    m_text << "; it waits until the call stack and the microtask queue are empty.";
}

void Explanation::taskStarted() {
    const auto waiting = std::find_if(m_before.tasks.begin(), m_before.tasks.end(),
                                      [&](const TaskView& t) { return t.id.value == m_event.subject; });
    if (waiting == m_before.tasks.end()) {
        m_text << "A task starts, because the call stack and the microtask queue are empty.";
        return;
    }
    const TaskView task = *waiting;
    switch (task.source) {
    case TaskSource::Timer:
        return timerTask(task);
    case TaskSource::Io:
        return operationTask(task);
    case TaskSource::Immediate: {
        m_text << "Runs now because the event loop is in its check phase, which runs setImmediate callbacks.";
        const EventIndex set =
            m_sources.findLast(task.queued, SubjectKind::Timer, task.origin, {EventKind::TimerSet});
        if (set == kNoEvent) return;
        m_text << " This one was set";
        m_sources.namePlace(m_text, m_sources.placeOfTimer(set));
        m_text << ".";
        return;
    }
    case TaskSource::Script:
        m_text << "The main script runs now: nothing else can before it.";
        return;
    case TaskSource::Close:
        m_text << "Runs now because the event loop is in its close phase, which runs close callbacks.";
        return;
    case TaskSource::Host: {
        const TraceText label = m_trace.texts[task.label];
        m_text << "Runs now because the call stack is empty and ";
        m_text.link(label.orElse("its event"), task.queued);
        m_text << " has happened";
        m_sources.namePlace(m_text, m_sources.placeWithin(task.queued));
        m_text << ".";
        return;
    }
    case TaskSource::UserInteraction:
        m_text << "Runs now because the user did ";
        m_text.link(m_trace.texts[task.label].str(), task.queued);
        m_text << " and the call stack and the microtask queue are empty.";
        return;
    case TaskSource::DomManipulation:
    case TaskSource::PostedMessage:
        if (messageTask(task)) return;
        m_text << "Runs now because ";
        m_text.link(m_trace.texts[task.label].str(), task.queued);
        m_text << " was queued as a task";
        m_sources.namePlace(m_text, m_sources.placeWithin(task.queued));
        m_text << ", and the call stack and the microtask queue are empty.";
        return;
    case TaskSource::Rendering:
        return frameTask(task, "the page is about to be drawn, and animation frame callbacks run first.");
    case TaskSource::Idle:
        return frameTask(task, "nothing else can run: the page is idle.");
    }
}

// A message of another thread. False: it is none.
bool Explanation::messageTask(const TaskView& task) {
    const EventIndex received = m_trace[task.queued].cause;
    if (received >= task.queued || m_trace[received].kind != EventKind::MessageReceived) return false;
    m_text << "Runs now because ";
    m_text.link("a message", received);
    m_text << " from " << nameOfThread(m_trace[received].object) << ", posted at "
           << m_trace.text(m_trace[received]).str() << ", has arrived and the call stack is empty.";
    return true;
}

// A callback of requestAnimationFrame or requestIdleCallback.
void Explanation::frameTask(const TaskView& task, std::string_view reason) {
    m_text << "Runs now because " << reason;
    const EventIndex set =
        m_sources.findLast(task.queued, SubjectKind::Timer, task.origin, {EventKind::TimerSet});
    if (set == kNoEvent) return;
    m_text << " This one was asked for";
    m_sources.namePlace(m_text, m_sources.placeOfTimer(set));
    m_text << ".";
}

void Explanation::timerTask(const TaskView& task) {
    const EventIndex set =
        m_sources.findLast(task.queued, SubjectKind::Timer, task.origin, {EventKind::TimerSet});
    if (set == kNoEvent) {
        m_text << "Runs now because its timer is due and the call stack is empty.";
        return;
    }
    const Event& timer = m_trace[set];
    const bool isInterval = static_cast<TimerKind>(timer.detail) == TimerKind::Interval;
    const VirtualTime due = timer.time + VirtualTime::fromMs(timer.object);
    m_text << "Runs now because the " << (isInterval ? "interval" : "timer") << " set";
    m_sources.namePlace(m_text, m_sources.placeOfTimer(set));
    m_text << " was due at ";
    // Node rounds to its loop's milliseconds: a timer may run a fraction of one before.
    m_text.link(formatTime(std::min(due, m_event.time)), task.queued);
    m_text << " and the call stack and the microtask queue are empty.";
    if (m_event.time - due >= kNoticeable) {
        m_text << " It is " << (m_event.time - due) << " late: other code kept the thread busy.";
    }
}

void Explanation::operationTask(const TaskView& task) {
    const EventIndex completed =
        m_sources.findLast(m_index, SubjectKind::Operation, task.origin, {EventKind::OperationCompleted});
    const EventIndex started =
        m_sources.findLast(m_index, SubjectKind::Operation, task.origin, {EventKind::OperationStarted});
    const TraceText label = started == kNoEvent ? TraceText() : m_trace.text(m_trace[started]);
    m_text << "Runs now because ";
    m_text.link(label.orElse("its operation"), completed == kNoEvent ? task.queued : completed);
    if (completed == kNoEvent) {
        m_text << " completed and the call stack is empty.";
    } else {
        m_text << " completed at " << m_trace[completed].time << " and the call stack is empty.";
    }
    if (started == kNoEvent) return;
    const Place place = m_sources.placeWithin(started);
    if (place.kind != Place::Kind::Line) return;
    m_text << " It was started at ";
    line(place);
    m_text << ".";
}

void Explanation::timerSet() {
    switch (static_cast<TimerKind>(m_event.detail)) {
    case TimerKind::Immediate:
        m_text << "setImmediate hands a callback to the check phase of the event loop";
        here(m_index);
        m_text << ".";
        return;
    case TimerKind::AnimationFrame:
        m_text << "requestAnimationFrame asks for a callback just before the page is drawn the next time";
        here(m_index);
        m_text << ".";
        return;
    case TimerKind::IdleCallback:
        m_text << "requestIdleCallback asks for a callback when nothing else can run";
        here(m_index);
        m_text << ".";
        return;
    case TimerKind::Timeout:
    case TimerKind::Interval:
        m_text << (static_cast<TimerKind>(m_event.detail) == TimerKind::Interval ? "An interval" : "A timer")
               << " of " << VirtualTime::fromMs(m_event.object) << " is set";
        here(m_index);
        m_text << ": its callback cannot run before " << (m_event.time + VirtualTime::fromMs(m_event.object))
               << ".";
        return;
    }
}

void Explanation::timerGone() {
    const EventIndex set =
        m_sources.findLast(m_index, SubjectKind::Timer, m_event.subject, {EventKind::TimerSet});
    const bool expired = m_event.kind == EventKind::TimerExpired;
    m_text << "The timer";
    if (set != kNoEvent) {
        m_text << " set";
        m_sources.namePlace(m_text, m_sources.placeOfTimer(set));
    }
    if (expired) {
        m_text << " is due: its callback becomes a task.";
        return;
    }
    m_text << " is cancelled";
    here(m_index);
    m_text << ": its callback will never run.";
}

void Explanation::operationEvent() {
    const bool starts = m_event.kind == EventKind::OperationStarted;
    const EventIndex started = starts ? m_index
                                      : m_sources.findLast(m_index, SubjectKind::Operation, m_event.subject,
                                                           {EventKind::OperationStarted});
    const TraceText label = started == kNoEvent ? TraceText() : m_trace.text(m_trace[started]);
    m_text.link(label.orElse("An operation"), started);
    if (starts) {
        m_text << " starts";
        here(m_index);
        m_text << " and takes " << VirtualTime{m_event.object} << " outside the program.";
        return;
    }
    if (m_event.kind == EventKind::OperationWaits) {
        m_text << " waits " << VirtualTime{m_event.object} << " for " << m_trace.text(m_event).str()
               << ": all of them are taken by operations that were started before.";
        return;
    }
    m_text << " is complete";
    if (started != kNoEvent) m_text << " after " << (m_event.time - m_trace[started].time);
    m_text << ": what waits for it can run.";
}

void Explanation::clockMoved() {
    // What the jump is for: what happens next; failing that, what is due first.
    const TimerView* timer = nullptr;
    const OperationView* operation = nullptr;
    for (EventIndex i = m_index + 1; i < m_trace.size() && !timer && !operation; ++i) {
        const Event& next = m_trace[i];
        if (next.kind == EventKind::ClockMoved || next.kind == EventKind::TaskStarted) break;
        if (next.kind == EventKind::MessageReceived) {
            m_text << "Nothing can run until ";
            m_text.link("a message", i);
            m_text << " from " << nameOfThread(next.object) << " arrives: the clock jumps from "
                   << m_before.now << " to " << m_event.time << ".";
            return;
        }
        if (next.kind == EventKind::TaskQueued && static_cast<TaskSource>(next.detail) == TaskSource::Host) {
            m_text << "Nothing can run until ";
            m_text.link(m_trace.text(next).str(), i);
            m_text << ": the clock jumps from " << m_before.now << " to " << m_event.time << ".";
            return;
        }
        if (next.kind == EventKind::TimerExpired) timer = findById(m_before.timers, next.subject);
        if (next.kind == EventKind::OperationCompleted) {
            operation = findById(m_before.operations, next.subject);
        }
    }
    if (!timer && !operation) {
        for (const TimerView& t : m_before.timers) {
            if (waitsForTime(t.kind) && (timer == nullptr || t.due < timer->due)) timer = &t;
        }
        if (!m_before.operations.empty()) operation = &m_before.operations[0];
    }
    m_text << "Nothing can run";
    if (operation != nullptr && (timer == nullptr || operation->due < timer->due)) {
        const TraceText label = m_trace.texts[operation->label];
        m_text << " until ";
        m_text.link(label.orElse("an operation"), operation->created);
        const Place place = m_sources.placeWithin(operation->created);
        if (place.kind == Place::Kind::Line) {
            m_text << ", started at ";
            line(place);
            m_text << ",";
        }
        m_text << " completes";
    } else if (timer != nullptr && !waitsForTime(timer->kind)) {
        m_text << (timer->kind == TimerKind::AnimationFrame
                       ? " until the page is drawn the next time, as asked for"
                       : " until the moment asked for");
        m_sources.namePlace(m_text, m_sources.placeOfTimer(timer->created));
    } else if (timer != nullptr) {
        m_text << " until the " << (timer->kind == TimerKind::Interval ? "interval" : "timer") << " set";
        m_sources.namePlace(m_text, m_sources.placeOfTimer(timer->created));
        m_text << " is due";
    }
    m_text << ": the clock jumps from " << m_before.now << " to " << m_event.time << ".";
}

// --- Other threads --------------------------------------------------------------------------------

void Explanation::workerEvent() {
    const std::string name = "orker " + std::to_string(m_event.subject);
    if (m_event.kind == EventKind::WorkerEnded) {
        m_text << "W" << name << " has ended with exit status " << std::uint64_t(m_event.object) << ".";
        return;
    }
    m_text << "A worker is made";
    here(m_index);
    m_text << ": as w" << name << ", " << m_trace.text(m_event).str()
           << " will run on a thread of its own. This thread goes on meanwhile.";
}

void Explanation::messageEvent() {
    const std::string other = nameOfThread(m_event.object);
    if (m_event.kind == EventKind::MessageReceived) {
        m_text << "A message from " << other << ", posted at " << m_trace.text(m_event).str()
               << ", has arrived.";
        return;
    }
    m_text << "A copy of the message is on its way to " << other;
    here(m_index);
    m_text << ": it is heard when the event loop there gets to it.";
}

void Explanation::phaseEntered() {
    switch (static_cast<Phase>(m_event.detail)) {
    case Phase::Main:
        m_text << "The main script runs before the event loop begins.";
        return;
    case Phase::Timers:
        m_text << "Timers phase: the loop runs the callbacks of timers that are due.";
        return;
    case Phase::Pending:
        m_text << "Pending phase: the loop runs I/O callbacks put off from the last turn.";
        return;
    case Phase::Poll:
        m_text << "Poll phase: the loop runs I/O callbacks, or waits for the next event.";
        return;
    case Phase::Check:
        m_text << "Check phase: the loop runs setImmediate callbacks.";
        return;
    case Phase::Close:
        m_text << "Close phase: the loop runs close callbacks.";
        return;
    case Phase::Microtasks:
        m_text << "Microtask checkpoint: the call stack is empty, so the microtask queue is emptied.";
        return;
    case Phase::Rendering:
        m_text << "Rendering: the browser runs animation frame callbacks and draws the page.";
        return;
    case Phase::Idle:
        m_text << "The loop is idle: nothing can run until something outside happens.";
        return;
    case Phase::Task:
        m_text << "The loop takes the oldest task that can run.";
        return;
    case Phase::Style:
        m_text << "Style: the browser works out which styles apply to what has changed.";
        return;
    case Phase::Layout:
        m_text << "Layout: the browser works out where everything is.";
        return;
    case Phase::Paint:
        m_text
            << "Paint: the browser draws the page. What the callbacks have changed is visible from now on.";
        return;
    }
}

} // namespace tickscope
