#include "trace/recorder.h"

#include "trace/event_log_append.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <string>
#include <utility>

namespace tickscope {

namespace {

// A program that prints megabytes in a loop must not fill the memory with texts.
constexpr std::uint64_t kMaxTextBytes = 256ull << 20;

} // namespace

Recorder::Recorder(bool enabled, std::uint64_t maxEvents)
    : m_enabled(enabled), m_maxEvents(maxEvents == 0 ? kDefaultMaxEvents : maxEvents) {}

[[gnu::always_inline]] inline void Recorder::enter(Context::Kind kind, std::uint32_t subject,
                                                   EventIndex index) {
    push({kind, subject, index, m_currentCause, m_currentRange});
    if (index != kNoEvent) m_currentCause = index;
    m_currentRange = {};
}

// Goes back to what ran before `subject` began. Contexts above it were never closed (their frames
// were dropped with an exception) and end with it; a subject that is not here (a generator that is
// closed while it is suspended) changes nothing.
[[gnu::always_inline]] inline void Recorder::leave(Context::Kind kind, std::uint32_t subject) {
    for (std::size_t i = m_depth; i-- > 0;) {
        if (m_contexts[i].kind != kind || m_contexts[i].subject != subject) continue;
        m_currentCause = m_contexts[i].cause;
        m_currentRange = m_contexts[i].range;
        m_depth = i;
        return;
    }
}

// What runs now explains what happens now. A call, a job or a task puts its own context on top of the one it
// interrupts, and the interrupted one is in force again when it ends: in `log(f())` the output is
// caused by this statement, not by the last one of f.
[[gnu::always_inline]] inline void Recorder::followContext(const Event& event, EventIndex index) {
    switch (event.kind) {
    case EventKind::RunStarted:
        m_currentCause = index;
        break;
    case EventKind::Statement:
        if (index != kNoEvent) m_currentCause = index;
        m_currentRange = event.range;
        break;
    case EventKind::FrameEntered:
        push({Context::Kind::Frame, event.subject, index, m_currentCause, m_currentRange});
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

[[gnu::always_inline]] inline EventIndex Recorder::append(const Event& event) {
    if (!accepts(event.kind)) return kNoEvent;
    const auto index = static_cast<EventIndex>(m_trace.events.size());
    m_trace.events.append(event);
    noticeSize();
    return index;
}

template <EventKind Kind>
EventIndex Recorder::recordOf(const Fields& fields) {
    const bool hasText = !fields.text.empty() && accepts(Kind);
    const Event event{.kind = Kind,
                      .detail = fields.detail,
                      .cause = fields.cause != kNoEvent       ? fields.cause
                               : Kind == EventKind::Statement ? contextCause()
                                                              : m_currentCause,
                      .time = m_time,
                      .subject = fields.subject,
                      .object = fields.object,
                      .text = hasText ? intern(fields.text) : fields.textId,
                      .range = fields.range};
    const EventIndex index = append(event);
    followContext(event, index);
    return index;
}

const std::array<Recorder::RecordOf, kEventKinds> Recorder::kRecordOf =
    []<std::size_t... Kinds>(std::index_sequence<Kinds...>) {
    return std::array<RecordOf, kEventKinds>{&Recorder::recordOf<static_cast<EventKind>(Kinds)>...};
}
(std::make_index_sequence<kEventKinds>());

void Recorder::recordStatement(FrameId frame, SourceSpan range) {
    m_currentRange = range;
    const EventIndex index = append({.kind = EventKind::Statement,
                                     .cause = contextCause(),
                                     .time = m_time,
                                     .subject = frame.value,
                                     .range = range});
    if (index != kNoEvent) m_currentCause = index;
}

void Recorder::recordFrameEntered(const FrameEvent& entered, PromiseId result) {
    const EventIndex index = append({.kind = EventKind::FrameEntered,
                                     .detail = entered.detail,
                                     .cause = m_currentCause,
                                     .time = m_time,
                                     .subject = entered.frame.value,
                                     .object = result.value,
                                     .text = entered.text,
                                     .range = entered.range});
    push({Context::Kind::Frame, entered.frame.value, index, m_currentCause, m_currentRange});
}

void Recorder::recordFrameLeft(const FrameEvent& left) {
    append({.kind = EventKind::FrameLeft,
            .detail = left.detail,
            .cause = m_currentCause,
            .time = m_time,
            .subject = left.frame.value,
            .text = left.text,
            .range = left.range});
    leave(Context::Kind::Frame, left.frame.value);
}

Trace Recorder::take(std::string fileName, std::string source) {
    m_trace.fileName = std::move(fileName);
    m_trace.source = std::move(source);
    m_trace.indexLines();
    m_textSlots.clear();
    return std::exchange(m_trace, Trace());
}

TextId Recorder::textIdOf(std::int32_t integer) {
    IntegerText& known = m_integerTexts[static_cast<std::uint32_t>(integer) % m_integerTexts.size()];
    if (known.id != 0 && known.integer == integer) return known.id;
    if (!accepts(EventKind::Statement)) return 0;
    // Not looked up: a program that computes makes new numbers all the time.
    std::array<char, 12> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), integer).ptr;
    known = {integer, addText({digits.data(), static_cast<std::size_t>(end - digits.data())})};
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
