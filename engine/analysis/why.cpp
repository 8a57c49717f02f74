#include "tickscope/why.h"

#include "analysis/explanation.h"

#include <algorithm>

namespace tickscope {

std::string atSentenceStart(std::string functionName) {
    char& first = functionName.front();
    if (!functionName.ends_with("()") && first >= 'a' && first <= 'z')
        first = static_cast<char>(first - 'a' + 'A');
    return functionName;
}

void Explanation::explain() {
    const TraceText message = m_trace.text(m_event);
    switch (m_event.kind) {
    case EventKind::RunStarted:
        if (m_trace.thread == 0)
            m_text << "The program starts: its main script runs first, from its first line to its last.";
        else
            m_text << "Worker " << std::uint64_t(m_trace.thread) << " starts: it runs beside "
                   << nameOfThread(m_trace.parentThread)
                   << ", with a call stack, queues and an event loop of its own.";
        return;
    case EventKind::TurnStarted:
        m_text << "The event loop begins turn " << std::uint64_t(m_event.subject) << ".";
        return;
    case EventKind::PhaseEntered:
        return phaseEntered();
    case EventKind::ClockMoved:
        return clockMoved();
    case EventKind::Statement:
        return statement();
    case EventKind::FrameEntered:
        return frameEntered();
    case EventKind::FrameLeft:
        return frameLeft();
    case EventKind::FrameSuspended:
        return frameSuspended();
    case EventKind::FrameResumed:
        return frameResumed();
    case EventKind::PromiseCreated:
    case EventKind::PromiseLocked:
    case EventKind::PromiseHandled:
        return promiseEvent();
    case EventKind::PromiseReaction:
        return promiseReaction();
    case EventKind::PromiseSettled:
        return promiseSettled();
    case EventKind::JobQueued:
        return jobQueued();
    case EventKind::JobStarted:
        return jobStarted();
    case EventKind::JobFinished:
        m_text << "This callback is done and the call stack is empty again.";
        return;
    case EventKind::TimerSet:
        return timerSet();
    case EventKind::TimerCleared:
    case EventKind::TimerExpired:
        return timerGone();
    case EventKind::OperationStarted:
    case EventKind::OperationWaits:
    case EventKind::OperationCompleted:
        return operationEvent();
    case EventKind::TaskQueued:
        return taskQueued();
    case EventKind::TaskStarted:
        return taskStarted();
    case EventKind::TaskFinished:
        m_text << "This task is done and the call stack is empty again.";
        return;
    case EventKind::ConsoleOutput:
        return consoleOutput();
    case EventKind::ChoicePoint:
        m_text << "The platform leaves this order open. This run chose: " << message << ".";
        return;
    case EventKind::UnhandledRejection:
        return unhandledRejection();
    case EventKind::UncaughtException:
        return uncaughtException();
    case EventKind::Notice:
        m_text << message.orElse("A remark of the platform.");
        return;
    case EventKind::BudgetExceeded:
        m_text << message.orElse("The run used up its budget and was stopped.");
        return;
    case EventKind::RunFinished:
        return runFinished();
    case EventKind::WorkerStarted:
    case EventKind::WorkerEnded:
        return workerEvent();
    case EventKind::MessagePosted:
    case EventKind::MessageReceived:
        return messageEvent();
    }
}

std::string Explanation::nameOfFrame(FrameId id) const {
    for (const FrameView& frame : m_before.stack) {
        if (frame.id == id) return m_sources.functionName(frame);
    }
    for (const FrameView& frame : m_before.suspended) {
        if (frame.id == id) return m_sources.functionName(frame);
    }
    return "a function";
}

// --- Code that runs -------------------------------------------------------------------------------

void Explanation::statement() {
    const FrameId frame{m_event.subject};
    line(m_sources.placeOf(m_index));
    m_text << " runs in " << nameOfFrame(frame);
    // The first statement after the frame began or continued also says why the frame is here.
    const EventIndex before =
        m_sources.findLast(m_index, SubjectKind::Frame, m_event.subject,
                           {EventKind::Statement, EventKind::FrameEntered, EventKind::FrameResumed});
    if (before != kNoEvent && m_trace[before].kind == EventKind::FrameEntered) {
        const EventIndex cause = m_trace[before].cause;
        if (cause < before && m_trace[cause].kind == EventKind::Statement) {
            m_text << ", called at ";
            line(m_sources.placeOf(cause));
        }
    } else if (before != kNoEvent && m_trace[before].kind == EventKind::FrameResumed) {
        const EventIndex suspended =
            m_sources.findLast(before, SubjectKind::Frame, m_event.subject, {EventKind::FrameSuspended});
        if (suspended != kNoEvent && !m_trace[suspended].range.isNowhere()) {
            const bool awaits = static_cast<SuspendKind>(m_trace[suspended].detail) == SuspendKind::Await;
            m_text << ", which continues after its " << (awaits ? "await" : "yield") << " at ";
            m_text.link(m_sources.lineOf(m_trace[suspended].range), suspended);
        }
    }
    const std::string code = m_sources.excerpt(m_event.range);
    if (code.empty()) {
        m_text << ".";
    } else {
        m_text << ": " << code;
    }
}

void Explanation::frameEntered() {
    const auto kind = static_cast<FrameKind>(m_event.detail);
    const std::string name = atSentenceStart(m_sources.functionName(kind, m_event.text));
    if (kind == FrameKind::Script || kind == FrameKind::Module) {
        m_text << name << " begins: it runs to its end before any callback can.";
        return;
    }
    m_text << name << " is called";
    here(m_index);
    if (kind == FrameKind::Generator || kind == FrameKind::AsyncGenerator) {
        m_text << "; its body runs when its next() is called.";
    } else if (kind == FrameKind::AsyncFunction) {
        m_text << ": an async function runs at once, up to its first await.";
    } else {
        m_text << ".";
    }
}

void Explanation::frameLeft() {
    const std::string name = atSentenceStart(nameOfFrame({m_event.subject}));
    const bool threw = static_cast<Completion>(m_event.detail) == Completion::Threw;
    if (!name.ends_with("()")) {
        m_text << name << (threw ? " ends with an exception." : " has run to its end.");
        return;
    }
    m_text << name << (threw ? " ends with an exception" : " returns");
    const std::string value = WhySources::shortened(m_trace.text(m_event).str(), kQuoteLength);
    if (!value.empty()) m_text << (threw ? ": " : " ") << value;
    m_text << ".";
}

void Explanation::frameSuspended() {
    m_text << atSentenceStart(nameOfFrame({m_event.subject})) << " pauses";
    if (!m_event.range.isNowhere()) {
        m_text << " at ";
        m_text.link(m_sources.lineOf(m_event.range), m_index);
    }
    if (static_cast<SuspendKind>(m_event.detail) == SuspendKind::Yield) {
        m_text << " and hands out a value: it goes on when next() is called again.";
        return;
    }
    const PromiseId awaited{m_event.object};
    const EventIndex settled = settledBefore(awaited, m_index);
    if (!awaited) {
        m_text << " until the awaited value is there; its caller goes on meanwhile.";
    } else if (settled != kNoEvent) {
        m_text << " although ";
        m_sources.namePromise(m_text, awaited);
        m_text << " is already ";
        m_text.link(pastOf(static_cast<PromiseState>(m_trace[settled].detail)), settled);
        m_text << ": after an await the rest always runs later, as a microtask.";
    } else {
        m_text << " until ";
        m_sources.namePromise(m_text, awaited);
        m_text << " is settled; its caller goes on meanwhile.";
    }
}

void Explanation::frameResumed() {
    m_text << atSentenceStart(nameOfFrame({m_event.subject})) << " continues";
    const EventIndex suspended =
        m_sources.findLast(m_index, SubjectKind::Frame, m_event.subject, {EventKind::FrameSuspended});
    if (suspended == kNoEvent) {
        m_text << ".";
        return;
    }
    const Event& pause = m_trace[suspended];
    const bool awaits = static_cast<SuspendKind>(pause.detail) == SuspendKind::Await;
    if (!pause.range.isNowhere()) {
        m_text << " after its " << (awaits ? "await" : "yield") << " at ";
        m_text.link(m_sources.lineOf(pause.range), suspended);
    }
    if (!awaits) {
        m_text << ", because its next() was called";
        here(m_index);
        m_text << ".";
        return;
    }
    const PromiseId awaited{pause.object};
    const EventIndex settled = settledBefore(awaited, m_index);
    if (settled != kNoEvent) {
        m_text << ", because ";
        settlement(awaited, settled);
    }
    m_text << ".";
    if (static_cast<Completion>(m_event.detail) == Completion::Threw) {
        m_text << " The await throws the reason of the rejection.";
    } else if (m_event.time - pause.time >= kNoticeable) {
        m_text << " It was paused for " << (m_event.time - pause.time) << ".";
    }
}

// --- Promises -------------------------------------------------------------------------------------

void Explanation::settlement(PromiseId promise, EventIndex settled) {
    const Event& event = m_trace[settled];
    m_sources.namePromise(m_text, promise);
    m_text << " was ";
    m_text.link(pastOf(static_cast<PromiseState>(event.detail)), settled);
    m_sources.namePlace(m_text, m_sources.placeWithin(settled));
}

void Explanation::promiseEvent() {
    const PromiseId promise{m_event.subject};
    if (m_event.kind == EventKind::PromiseCreated) {
        m_text << "A promise is made";
        here(m_index);
        m_text << "; it is pending.";
    } else if (m_event.kind == EventKind::PromiseHandled) {
        m_text << "The rejection of ";
        m_sources.namePromise(m_text, promise);
        m_text << " is handled from now on.";
    } else {
        m_text << "From now on ";
        m_sources.namePromise(m_text, promise);
        m_text << " follows ";
        if (m_event.object != 0) {
            m_sources.namePromise(m_text, {m_event.object});
        } else {
            m_text << "another thenable";
        }
        m_text << ": it stays pending until that is settled.";
    }
}

void Explanation::promiseReaction() {
    const PromiseId promise{m_event.subject};
    m_text << (m_event.object == 0 ? "An await" : "A callback") << " is attached to ";
    m_sources.namePromise(m_text, promise);
    here(m_index);
    if (m_event.detail != 0) {
        m_text << "; it waits, because the promise is pending.";
    } else {
        m_text << "; it becomes a microtask at once, because the promise is already settled.";
    }
}

void Explanation::promiseSettled() {
    const PromiseId promise{m_event.subject};
    const bool rejected = static_cast<PromiseState>(m_event.detail) == PromiseState::Rejected;
    m_sources.namePromise(m_text, promise);
    m_text << (rejected ? " is rejected" : " is fulfilled");
    const std::string value = WhySources::shortened(m_trace.text(m_event).str(), kQuoteLength);
    if (!value.empty()) m_text << " with " << value;
    here(m_index);
    m_text << ".";

    const auto lifeSoFar = m_sources.eventsOf(SubjectKind::Promise, promise.value, 0, m_index);
    const auto waiting =
        static_cast<std::uint64_t>(std::count_if(lifeSoFar.begin(), lifeSoFar.end(), [&](EventIndex i) {
            return m_trace[i].kind == EventKind::PromiseReaction && m_trace[i].detail != 0;
        }));
    if (waiting == 0) return;
    if (waiting == 1) {
        m_text << " What waits for it is queued as a microtask.";
    } else {
        m_text << " The " << waiting << " callbacks that wait for it are queued as microtasks, in order.";
    }
}

// --- Output and endings ---------------------------------------------------------------------------

void Explanation::consoleOutput() {
    const Place place = m_sources.placeWithin(m_index);
    if (place.kind == Place::Kind::Line) {
        line(place);
        m_text << " prints ";
    } else {
        m_text << "Printed: ";
    }
    const std::string output = WhySources::shortened(m_trace.text(m_event).str(), kQuoteLength);
    m_text << (output.empty() ? std::string("an empty line") : "\"" + output + "\"");
    if (static_cast<OutputStream>(m_event.detail) == OutputStream::Stderr) m_text << " to the error output";
    m_text << ".";
}

// True when the error just reported is followed by the end of the run for that reason.
bool Explanation::endsTheProgram() const {
    for (EventIndex i = m_index + 1; i < m_trace.size() && i <= m_index + 8; ++i) {
        if (m_trace[i].kind == EventKind::RunFinished) {
            return static_cast<StopReason>(m_trace[i].detail) == StopReason::UncaughtException;
        }
    }
    return false;
}

void Explanation::unhandledRejection() {
    const PromiseId promise{m_event.subject};
    const EventIndex settled = settledBefore(promise, m_index);
    m_text << "Nothing handles the rejection of ";
    m_sources.namePromise(m_text, promise);
    if (settled != kNoEvent) {
        m_text << ", ";
        m_text.link("rejected", settled);
        m_sources.namePlace(m_text, m_sources.placeWithin(settled));
    }
    m_text << (endsTheProgram() ? ": the program ends." : ".");
}

void Explanation::uncaughtException() {
    m_text << "An exception that nothing catches";
    const Place place = m_sources.placeOf(m_index);
    if (place.kind == Place::Kind::Line) {
        m_text << ", thrown at ";
        line(place);
        m_text << ",";
    }
    m_text << (endsTheProgram() ? " ends the program" : " is reported");
    const std::string message = WhySources::shortened(m_trace.text(m_event).str(), kQuoteLength);
    if (!message.empty()) m_text << ": " << message;
    if (message.empty() || message.back() != '.') m_text << ".";
}

void Explanation::runFinished() {
    switch (static_cast<StopReason>(m_event.detail)) {
    case StopReason::Finished: {
        m_text << "The program is finished: no code is running and nothing is left to wait for.";
        const std::size_t stuck = m_before.suspended.size();
        if (stuck == 0) return;
        const FrameView& first = m_before.suspended[0];
        if (stuck > 1) {
            m_text << " " << std::uint64_t(stuck) << " paused functions will never continue.";
            return;
        }
        m_text << " " << atSentenceStart(m_sources.functionName(first)) << ", paused";
        if (!first.current.isNowhere()) {
            m_text << " at ";
            m_text.link(m_sources.lineOf(first.current), first.suspended);
        }
        m_text << ", will never continue.";
        return;
    }
    case StopReason::Exited:
        m_text << "The program ended itself";
        here(m_index);
        m_text << " with exit status " << std::uint64_t(m_event.subject) << ".";
        return;
    case StopReason::UncaughtException:
        m_text << "The program was ended by an error that nothing caught; its exit status is "
               << std::uint64_t(m_event.subject) << ".";
        return;
    case StopReason::SyntaxError:
        m_text << "The program could not start: it has a syntax error.";
        return;
    case StopReason::StepBudget:
    case StopReason::MemoryBudget:
    case StopReason::TimeBudget:
    case StopReason::EventBudget: {
        m_text << "The run was stopped because it used up its budget.";
        EventIndex exceeded = m_index;
        while (exceeded > 0 && m_trace[exceeded].kind != EventKind::BudgetExceeded)
            --exceeded;
        if (exceeded > 0) {
            m_text << " ";
            m_text.link("See why", exceeded);
            m_text << ".";
        }
        return;
    }
    case StopReason::Cancelled:
        m_text << "The run was cancelled.";
        return;
    }
}

WhySentence why(const Trace& trace, StateTimeline& timeline, EventIndex position) {
    position = std::min(position, static_cast<EventIndex>(trace.size()));
    if (position == 0) return {"Nothing has run yet.", {}};
    return inSentenceCase(Explanation(trace, timeline, position - 1).make());
}

} // namespace tickscope
