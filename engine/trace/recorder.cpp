#include "trace/recorder.h"

#include "trace/event_fields.h"
#include "trace/event_log_append.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <utility>

namespace tickscope {

namespace {

// A program that prints megabytes in a loop must not fill the memory with texts.
constexpr std::size_t kMaxTextBytes = std::size_t{256} << 20;

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
[[gnu::always_inline]] inline void Recorder::followContext(EventKind kind, std::uint32_t subject,
                                                           SourceSpan range, EventIndex index) {
    switch (kind) {
    case EventKind::RunStarted:
        m_currentCause = index;
        break;
    case EventKind::Statement:
        if (index != kNoEvent) m_currentCause = index;
        m_currentRange = range;
        break;
    case EventKind::FrameEntered:
        push({Context::Kind::Frame, subject, index, m_currentCause, m_currentRange});
        break;
    case EventKind::FrameResumed:
        enter(Context::Kind::Frame, subject, index);
        break;
    case EventKind::JobStarted:
        enter(Context::Kind::Job, subject, index);
        break;
    case EventKind::TaskStarted:
        enter(Context::Kind::Task, subject, index);
        break;
    case EventKind::FrameLeft:
    case EventKind::FrameSuspended:
        leave(Context::Kind::Frame, subject);
        break;
    case EventKind::JobFinished:
        leave(Context::Kind::Job, subject);
        break;
    case EventKind::TaskFinished:
        leave(Context::Kind::Task, subject);
        break;
    default:
        break;
    }
}

// What is not to be done for each event. False when the next one, of this kind, is not to be kept.
[[gnu::noinline]] bool Recorder::makeRoom(EventKind kind) {
    if (!accepts(kind)) return false;
    const std::uint64_t index = size();
    if (index % EventLog::kBlockEvents == 0) m_trace.events.beginBlock();
    if (index + 1 >= m_maxEvents) {
        m_full = true;
        m_roomUntil = index + 1;
    } else {
        m_roomUntil =
            std::min((index / EventLog::kBlockEvents + 1) * EventLog::kBlockEvents, m_maxEvents - 1);
    }
    m_roomUntil = std::min(m_roomUntil, m_pauseAt - 1);
    return true;
}

void Recorder::pauseAt(std::uint64_t position, std::function<void()> pause) {
    m_pauseAt = position;
    m_pause = std::move(pause);
    m_roomUntil = 0;
}

[[gnu::noinline]] void Recorder::noticePause() {
    if (size() != m_pauseAt) return;
    m_pauseAt = kNever;
    const std::function<void()> pause = std::move(m_pause); // which may set the next one
    pause();
}

[[gnu::noinline]] void Recorder::growContexts() {
    m_contexts.resize(2 * m_depth + 16);
    m_contextRoom = m_contexts.size();
}

// Which fields the events of each kind have.
struct FieldMask {
    bool detail = false, subject = false, object = false, text = false;
};
constexpr auto kFieldMasks = [] {
    std::array<FieldMask, kEventKinds> masks{};
    for (std::size_t kind = 0; kind < kEventKinds; ++kind) {
        const EventFields fields = fieldsOf(static_cast<EventKind>(kind));
        masks[kind] = {!fields.detail.empty(), !fields.subject.empty(), !fields.object.empty(),
                       !fields.text.empty()};
    }
    return masks;
}();

// Writes an event whose range has the index `span`, for which there is room.
[[gnu::always_inline]] inline EventIndex Recorder::write(EventKind kind, std::uint8_t detail, Ids ids,
                                                         TextId text, std::uint32_t span, EventIndex cause) {
    const FieldMask& has = kFieldMasks[static_cast<std::size_t>(kind)];
    return m_trace.events.append({.kind = kind,
                                  .detail = has.detail ? detail : std::uint8_t{0},
                                  .cause = cause,
                                  .time = m_time,
                                  .subject = has.subject ? ids.subject : 0,
                                  .object = has.object ? ids.object : 0,
                                  .text = has.text ? text : 0},
                                 span);
}

[[gnu::always_inline]] inline EventIndex Recorder::causeOr(EventKind kind, EventIndex cause) const {
    if (cause != kNoEvent) return cause;
    return kind == EventKind::Statement ? contextCause() : m_currentCause;
}

// Calls nothing but, at its end, appendWithChores(): so few registers have to be saved.
template <EventKind Kind>
EventIndex Recorder::append(std::uint8_t detail, Ids ids, TextId text, SourceSpan range, EventIndex cause) {
    const bool hasRoom = size() < m_roomUntil && (!begins(Kind) || m_depth < m_contextRoom);
    std::uint32_t span = 0;
    if (!hasRoom || !m_trace.events.findSpan(range, span)) [[unlikely]]
        return appendWithChores({Kind, detail}, ids, text, range, cause);
    const EventIndex index = write(Kind, detail, ids, text, span, causeOr(Kind, cause));
    followContext(Kind, ids.subject, range, index);
    return index;
}

// For any event, but meant for one in some hundred.
[[gnu::noinline]] EventIndex Recorder::appendWithChores(KindAndDetail what, Ids ids, TextId text,
                                                        SourceSpan range, EventIndex cause) {
    const bool hadRoom = size() < m_roomUntil;
    EventIndex index = kNoEvent;
    if (hadRoom || makeRoom(what.kind))
        index = write(what.kind, what.detail, ids, text, m_trace.events.spanIndex(range),
                      causeOr(what.kind, cause));
    if (m_depth == m_contextRoom) growContexts();
    followContext(what.kind, ids.subject, range, index);
    if (!hadRoom) noticePause();
    return index;
}

// Instantiates them for all files.
[[gnu::used]] static const auto kAppenders = Recorder::Appenders::kByKind;

Trace Recorder::take(std::string fileName, std::string source) {
    m_trace.fileName = std::move(fileName);
    m_trace.source = std::move(source);
    m_trace.indexLines();
    m_textSlots.clear();
    m_roomUntil = 0;
    return std::exchange(m_trace, Trace());
}

TextId Recorder::intern(std::string_view text) {
    if (text.empty()) return 0;
    if (2 * (m_internedTexts + 1) > m_textSlots.size()) growTextSlots();
    TextId& slot = slotOf(text);
    if (slot == 0) {
        slot = m_trace.texts.add(text);
        ++m_internedTexts;
        if (m_trace.texts.byteSize() > kMaxTextBytes) m_full = true;
    }
    return slot;
}

// Where the id of this text stands, or would stand.
TextId& Recorder::slotOf(std::string_view text) {
    const std::size_t mask = m_textSlots.size() - 1;
    for (std::size_t i = std::hash<std::string_view>()(text);; ++i) {
        TextId& slot = m_textSlots[i & mask];
        if (slot == 0 || m_trace.texts.stored(slot) == text) return slot;
    }
}

void Recorder::growTextSlots() {
    std::vector<TextId> old(std::max<std::size_t>(64, 2 * m_textSlots.size()));
    old.swap(m_textSlots);
    for (const TextId id : old)
        if (id != 0) slotOf(m_trace.texts.stored(id)) = id;
}

} // namespace tickscope
