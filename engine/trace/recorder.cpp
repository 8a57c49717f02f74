#include "trace/recorder.h"

#include <utility>

namespace tickscope {

namespace {

// After the event budget is spent the VM still has to notice it and to wind up: these events more
// are kept, so that the trace up to the end of the running statement is whole.
constexpr std::uint64_t kGraceEvents = 4096;

// A program that prints megabytes in a loop must not fill the memory with texts.
constexpr std::uint64_t kMaxTextBytes = 256ull << 20;

bool endsTheRun(EventKind kind) {
    return kind == EventKind::BudgetExceeded || kind == EventKind::RunFinished;
}

} // namespace

Recorder::Recorder(bool enabled, std::uint64_t maxEvents)
    : m_enabled(enabled), m_maxEvents(maxEvents == 0 ? kDefaultMaxEvents : maxEvents) {}

EventIndex Recorder::record(EventKind kind, const Fields& fields) {
    if (!m_enabled) return kNoEvent;
    Event event;
    event.kind = kind;
    event.detail = fields.detail;
    event.time = m_time;
    event.subject = fields.subject;
    event.object = fields.object;
    event.range = fields.range;
    event.cause = fields.cause == kNoEvent ? defaultCause(event) : fields.cause;
    event.text = accepts(kind) ? intern(fields.text) : 0;
    const EventIndex index = append(event);
    followContext(event, index);
    followWaiting(event, index);
    return index;
}

void Recorder::statement(FrameId frame, SourceSpan range) {
    if (!m_enabled) return;
    Event event;
    event.kind = EventKind::Statement;
    event.cause = contextCause();
    event.time = m_time;
    event.subject = frame.value;
    event.range = range;
    const EventIndex index = append(event);
    if (index != kNoEvent) m_currentCause = index;
    m_currentRange = range;
}

Trace Recorder::take(std::string fileName, std::string source) {
    m_trace.fileName = std::move(fileName);
    m_trace.source = std::move(source);
    m_trace.indexLines();
    m_textIds.clear();
    return std::exchange(m_trace, Trace());
}

bool Recorder::accepts(EventKind kind) const {
    return m_trace.events.size() < m_maxEvents + kGraceEvents || endsTheRun(kind);
}

EventIndex Recorder::append(const Event& event) {
    if (!accepts(event.kind)) return kNoEvent;
    m_trace.events.push_back(event);
    if (m_trace.events.size() >= m_maxEvents) m_full = true;
    return static_cast<EventIndex>(m_trace.events.size() - 1);
}

// A statement runs because its frame was entered or resumed, not because of the statement before it.
EventIndex Recorder::contextCause() const {
    return m_contexts.empty() || m_contexts.back().begin == kNoEvent ? m_currentCause
                                                                     : m_contexts.back().begin;
}

EventIndex Recorder::defaultCause(const Event& event) const {
    const auto beginning = [&](Waiting what) {
        const auto found = m_waiting.find(waitingKey(what, event.subject));
        return found == m_waiting.end() ? m_currentCause : found->second;
    };
    switch (event.kind) {
    case EventKind::Statement:
        return contextCause();
    case EventKind::JobStarted:
        return beginning(Waiting::Job);
    case EventKind::TaskStarted:
        return beginning(Waiting::Task);
    case EventKind::TimerExpired:
        return beginning(Waiting::Timer);
    case EventKind::OperationCompleted:
        return beginning(Waiting::Operation);
    case EventKind::TaskQueued:
        // The loop queues it for what has just become due; only a host call queues one by itself.
        return m_arrivedTask == event.subject && m_arrival != kNoEvent ? m_arrival : m_currentCause;
    default:
        return m_currentCause;
    }
}

// Remembers what waits, from its announcement to its end.
void Recorder::followWaiting(const Event& event, EventIndex index) {
    switch (event.kind) {
    case EventKind::JobQueued:
        m_waiting[waitingKey(Waiting::Job, event.subject)] = index;
        break;
    case EventKind::JobStarted:
        m_waiting.erase(waitingKey(Waiting::Job, event.subject));
        break;
    case EventKind::TaskQueued:
        m_waiting[waitingKey(Waiting::Task, event.subject)] = index;
        break;
    case EventKind::TaskStarted:
        m_waiting.erase(waitingKey(Waiting::Task, event.subject));
        break;
    case EventKind::TimerSet:
        m_waiting[waitingKey(Waiting::Timer, event.subject)] = index;
        break;
    case EventKind::TimerCleared:
        m_waiting.erase(waitingKey(Waiting::Timer, event.subject));
        break;
    case EventKind::TimerExpired:
        m_waiting.erase(waitingKey(Waiting::Timer, event.subject));
        m_arrival = index;
        m_arrivedTask = event.object;
        break;
    case EventKind::OperationStarted:
        m_waiting[waitingKey(Waiting::Operation, event.subject)] = index;
        break;
    case EventKind::OperationCompleted:
        m_waiting.erase(waitingKey(Waiting::Operation, event.subject));
        m_arrival = index;
        m_arrivedTask = event.object;
        break;
    default:
        break;
    }
}

// What runs now explains what happens now. A call, a job or a task puts its own context on top of the one it
// interrupts, and the interrupted one is in force again when it ends: in `log(f())` the output is
// caused by this statement, not by the last one of f.
void Recorder::followContext(const Event& event, EventIndex index) {
    switch (event.kind) {
    case EventKind::RunStarted:
        m_currentCause = index;
        break;
    case EventKind::Statement:
        if (index != kNoEvent) m_currentCause = index;
        m_currentRange = event.range;
        break;
    case EventKind::FrameEntered:
        m_contexts.push_back({Context::Kind::Frame, event.subject, index, m_currentCause, m_currentRange});
        break;
    case EventKind::FrameResumed:
        enter(Context::Kind::Frame, event.subject, index);
        break;
    case EventKind::JobStarted:
        enter(Context::Kind::Job, event.subject, index);
        break;
    case EventKind::TaskStarted:
        enter(Context::Kind::Task, event.subject, index);
        break;
    case EventKind::FrameLeft:
    case EventKind::FrameSuspended:
        leave(Context::Kind::Frame, event.subject);
        break;
    case EventKind::JobFinished:
        leave(Context::Kind::Job, event.subject);
        break;
    case EventKind::TaskFinished:
        leave(Context::Kind::Task, event.subject);
        break;
    default:
        break;
    }
}

void Recorder::enter(Context::Kind kind, std::uint32_t subject, EventIndex index) {
    m_contexts.push_back({kind, subject, index, m_currentCause, m_currentRange});
    if (index != kNoEvent) m_currentCause = index;
    m_currentRange = {};
}

// Goes back to what ran before `subject` began. Contexts above it were never closed (their frames
// were dropped with an exception) and end with it; a subject that is not here (a generator that is
// closed while it is suspended) changes nothing.
void Recorder::leave(Context::Kind kind, std::uint32_t subject) {
    for (std::size_t i = m_contexts.size(); i-- > 0;) {
        if (m_contexts[i].kind != kind || m_contexts[i].subject != subject) continue;
        m_currentCause = m_contexts[i].cause;
        m_currentRange = m_contexts[i].range;
        m_contexts.resize(i);
        return;
    }
}

TextId Recorder::intern(std::string_view text) {
    if (text.empty()) return 0;
    if (const auto known = m_textIds.find(text); known != m_textIds.end()) return known->second;
    m_textBytes += text.size();
    if (m_textBytes > kMaxTextBytes) m_full = true;
    const auto id = static_cast<TextId>(m_trace.texts.size());
    m_trace.texts.emplace_back(text);
    m_textIds.emplace(text, id);
    return id;
}

} // namespace tickscope
