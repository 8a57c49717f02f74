#include "trace/recorder.h"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

namespace tickscope {

namespace {

// A program that prints megabytes in a loop must not fill the memory with texts.
constexpr std::uint64_t kMaxTextBytes = 256ull << 20;

// Whether events of a kind take part in the bookkeeping of causes; the others only have one.
constexpr auto kIsLink = [] {
    std::array<bool, kEventKinds> isLink{};
    for (const EventKind kind :
         {EventKind::RunStarted, EventKind::Statement, EventKind::FrameEntered, EventKind::FrameLeft,
          EventKind::FrameSuspended, EventKind::FrameResumed, EventKind::JobQueued, EventKind::JobStarted,
          EventKind::JobFinished, EventKind::TimerSet, EventKind::TimerExpired, EventKind::OperationStarted,
          EventKind::OperationCompleted, EventKind::TaskQueued, EventKind::TaskStarted,
          EventKind::TaskFinished})
        isLink[static_cast<std::size_t>(kind)] = true;
    return isLink;
}();

} // namespace

Recorder::Recorder(bool enabled, std::uint64_t maxEvents)
    : m_enabled(enabled), m_maxEvents(maxEvents == 0 ? kDefaultMaxEvents : maxEvents) {}

EventIndex Recorder::recordEvent(Event& event, std::string_view text) {
    const bool isLink = kIsLink[static_cast<std::size_t>(event.kind)];
    if (event.cause == kNoEvent) event.cause = isLink ? defaultCause(event) : m_currentCause;
    if (!text.empty() && accepts(event.kind)) event.text = intern(text);
    const EventIndex index = append(event);
    if (isLink) {
        followContext(event, index);
        followWaiting(event, index);
    }
    return index;
}

Trace Recorder::take(std::string fileName, std::string source) {
    m_trace.fileName = std::move(fileName);
    m_trace.source = std::move(source);
    m_trace.indexLines();
    m_textSlots.clear();
    return std::exchange(m_trace, Trace());
}

EventIndex Recorder::defaultCause(const Event& event) const {
    const auto beginning = [&](Waiting what) {
        const auto& announced = m_announced[static_cast<std::size_t>(what)];
        const bool isKnown = event.subject < announced.size() && announced[event.subject] != kNoEvent;
        return isKnown ? announced[event.subject] : m_currentCause;
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

void Recorder::announce(Waiting what, std::uint32_t id, EventIndex index) {
    auto& announced = m_announced[static_cast<std::size_t>(what)];
    if (id >= announced.size()) announced.resize(std::size_t(id) + 1, kNoEvent);
    announced[id] = index;
}

// Remembers what waits.
void Recorder::followWaiting(const Event& event, EventIndex index) {
    switch (event.kind) {
    case EventKind::JobQueued:
        return announce(Waiting::Job, event.subject, index);
    case EventKind::TaskQueued:
        return announce(Waiting::Task, event.subject, index);
    case EventKind::TimerSet:
        return announce(Waiting::Timer, event.subject, index);
    case EventKind::OperationStarted:
        return announce(Waiting::Operation, event.subject, index);
    case EventKind::TimerExpired:
    case EventKind::OperationCompleted:
        m_arrival = index;
        m_arrivedTask = event.object;
        return;
    default:
        return;
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

TextId Recorder::textIdOf(std::int32_t integer) {
    IntegerText& known = m_integerTexts[static_cast<std::uint32_t>(integer) % m_integerTexts.size()];
    if (known.id != 0 && known.integer == integer) return known.id;
    if (!accepts(EventKind::Statement)) return 0;
    // Not looked up: a program that computes makes new numbers all the time.
    known = {integer, addText(std::to_string(integer))};
    return known.id;
}

TextId Recorder::addText(std::string_view text) {
    m_textBytes += text.size();
    if (m_textBytes > kMaxTextBytes) m_full = true;
    return m_trace.texts.add(text);
}

TextId Recorder::intern(std::string_view text) {
    if (text.empty()) return 0;
    if (2 * (m_internedTexts + 1) > m_textSlots.size()) growTextSlots();
    TextId& slot = slotOf(text);
    if (slot == 0) {
        slot = addText(text);
        ++m_internedTexts;
    }
    return slot;
}

// Where the id of this text stands, or would stand.
TextId& Recorder::slotOf(std::string_view text) {
    const std::size_t mask = m_textSlots.size() - 1;
    for (std::size_t i = std::hash<std::string_view>()(text);; ++i) {
        TextId& slot = m_textSlots[i & mask];
        if (slot == 0 || m_trace.texts[slot] == text) return slot;
    }
}

void Recorder::growTextSlots() {
    std::vector<TextId> old(std::max<std::size_t>(64, 2 * m_textSlots.size()));
    old.swap(m_textSlots);
    for (const TextId id : old)
        if (id != 0) slotOf(m_trace.texts[id]) = id;
}

} // namespace tickscope
