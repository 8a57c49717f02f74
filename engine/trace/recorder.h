#pragma once
// Writes the trace while the program runs. The VM, the promise machinery, the loop and the host call it;
// it never calls back. With recording off every function is a cheap no-op that still hands out ids,
// so that a recorded and an unrecorded run are the same run.

#include "tickscope/trace.h"

#include <array>
#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tickscope {

class Recorder {
public:
    // About 15 MB of trace.
    static constexpr std::uint64_t kDefaultMaxEvents = 2'000'000;

    Recorder(bool enabled, std::uint64_t maxEvents); // maxEvents 0: the default

    bool isEnabled() const { return m_enabled; }
    bool isFull() const { return m_full; } // the event budget is spent: the VM ends the run
    std::uint64_t size() const { return m_trace.events.size(); }
    // Threads of one run share a budget: what is left for this one changes.
    void setMaxEvents(std::uint64_t maxEvents) {
        m_maxEvents = maxEvents;
        m_full = m_full || size() >= maxEvents;
        m_roomUntil = 0;
    }

    // Calls `pause` once, as soon as the trace has `position` events (more than now). It must record nothing.
    void pauseAt(std::uint64_t position, std::function<void()> pause);
    const Trace& trace() const { return m_trace; } // the events and texts so far

    // The virtual time stamped on events from now on.
    void setTime(VirtualTime time) { m_time = time; }
    VirtualTime time() const { return m_time; }

    // Ids, in order of creation.
    FrameId newFrameId() { return {++m_frames}; }
    PromiseId newPromiseId() { return {++m_promises}; }
    JobId newJobId() { return {++m_jobs}; }
    TaskId newTaskId() { return {++m_tasks}; }
    TimerId newTimerId() { return {++m_timers}; }
    OperationId newOperationId() { return {++m_operations}; }

    // Appends an event and returns its index (kNoEvent when off). The cause is `cause`, or, when that is
    // kNoEvent, the obvious one: for a Statement the FrameEntered/FrameResumed/... it runs under, otherwise
    // currentCause().
    struct Fields {
        std::uint8_t detail = 0;
        std::uint32_t subject = 0;
        std::uint32_t object = 0;
        std::string_view text = {};
        SourceSpan range = {};
        EventIndex cause = kNoEvent;
        TextId textId = 0; // instead of `text`, when its id is known
    };
    EventIndex record(EventKind kind, const Fields& fields);
    // The id of a text in the trace under way.
    TextId textId(std::string_view text, EventKind kind = EventKind::Statement) {
        return accepts(kind) ? intern(text) : 0;
    }
    TextId textIdOf(std::int32_t integer) { // of its decimal digits
        return TextTable::hasOwnId(integer) ? TextTable::idOf(integer) : textId(std::to_string(integer));
    }

    // The event that explains what happens now: the running statement, else the start of the job or
    // task, else RunStarted. Statement/JobStarted/TaskStarted/FrameResumed set it by being recorded;
    // FrameLeft/FrameSuspended/JobFinished/TaskFinished bring back what it was before (for a frame:
    // before its FrameEntered or FrameResumed), and the range with it.
    EventIndex currentCause() const { return m_currentCause; }
    void setCurrentCause(EventIndex event) { m_currentCause = event; }
    // The range of the running statement (for console output and the like).
    SourceSpan currentRange() const { return m_currentRange; }

    // Hands over the finished trace.
    Trace take(std::string fileName, std::string source);

    struct Appenders; // what record() calls, by kind

private:
    // After the event budget is spent the VM still has to notice it and to wind up: these events more
    // are kept, so that the trace up to the end of the running statement is whole.
    static constexpr std::uint64_t kGraceEvents = 4096;

    // What was going on when a frame, a job or a task began.
    struct Context {
        enum class Kind : std::uint8_t { Frame, Job, Task };
        Kind kind = Kind::Frame;
        std::uint32_t subject = 0;
        EventIndex begin = kNoEvent; // the event that began it
        EventIndex cause = kNoEvent; // the interrupted cause and range
        SourceSpan range;
    };

    bool accepts(EventKind kind) const {
        return m_trace.events.size() < m_maxEvents + kGraceEvents || kind == EventKind::BudgetExceeded ||
               kind == EventKind::RunFinished;
    }
    // A statement runs because its frame was entered or resumed, not because of the statement before it.
    EventIndex contextCause() const {
        if (m_depth == 0 || m_contexts[m_depth - 1].begin == kNoEvent) return m_currentCause;
        return m_contexts[m_depth - 1].begin;
    }
    // record() of each kind: a function of its own, so that the compiler knows what it means and the
    // processor learns how it goes. What it is given fits into registers.
    struct Ids {
        std::uint32_t subject = 0;
        std::uint32_t object = 0;
    };
    template <EventKind Kind>
    EventIndex append(std::uint8_t detail, Ids ids, TextId text, SourceSpan range, EventIndex cause);
    struct KindAndDetail { // in one register
        EventKind kind = EventKind::RunStarted;
        std::uint8_t detail = 0;
    };
    EventIndex appendWithChores(KindAndDetail what, Ids ids, TextId text, SourceSpan range, EventIndex cause);
    EventIndex write(EventKind kind, std::uint8_t detail, Ids ids, TextId text, std::uint32_t span,
                     EventIndex cause);
    EventIndex causeOr(EventKind kind, EventIndex cause) const;
    static constexpr bool begins(EventKind kind) { // a context
        return kind == EventKind::FrameEntered || kind == EventKind::FrameResumed ||
               kind == EventKind::JobStarted || kind == EventKind::TaskStarted;
    }
    bool makeRoom(EventKind kind);
    void growContexts();
    void noticePause();
    void followContext(EventKind kind, std::uint32_t subject, SourceSpan range, EventIndex index);
    void enter(Context::Kind kind, std::uint32_t subject, EventIndex index);
    void push(const Context& context) { m_contexts[m_depth++] = context; } // there is room
    void leave(Context::Kind kind, std::uint32_t subject);
    TextId intern(std::string_view text);
    TextId& slotOf(std::string_view text);
    void growTextSlots();

    bool m_enabled;
    bool m_full = false;
    std::uint64_t m_maxEvents;
    std::uint64_t m_roomUntil = 0; // events before this one need no makeRoom() and no noticePause()
    static constexpr std::uint64_t kNever = std::numeric_limits<std::uint64_t>::max();
    std::uint64_t m_pauseAt = kNever;
    std::function<void()> m_pause;
    VirtualTime m_time;
    EventIndex m_currentCause = kNoEvent;
    SourceSpan m_currentRange;
    std::uint32_t m_frames = 0, m_promises = 0, m_jobs = 0, m_tasks = 0, m_timers = 0, m_operations = 0;
    std::vector<Context> m_contexts; // a stack of m_depth, and room
    std::size_t m_depth = 0, m_contextRoom = 0;
    Trace m_trace;
    // A hash table of the texts' ids, 0 where there is none. No order in it ever shows.
    std::vector<TextId> m_textSlots;
    std::size_t m_internedTexts = 0;
};

struct Recorder::Appenders {
    using Append = EventIndex (Recorder::*)(std::uint8_t, Ids, TextId, SourceSpan, EventIndex);
    static constexpr auto kByKind = []<std::size_t... Kinds>(std::index_sequence<Kinds...>) {
        return std::array<Append, kEventKinds>{&Recorder::append<static_cast<EventKind>(Kinds)>...};
    }
    (std::make_index_sequence<kEventKinds>());
};

// Inline, so that the fields are never in memory.
inline EventIndex Recorder::record(EventKind kind, const Fields& fields) {
    if (!m_enabled) return kNoEvent;
    const TextId text = fields.text.empty() ? fields.textId : textId(fields.text, kind);
    return (this->*Appenders::kByKind[static_cast<std::size_t>(kind)])(
        fields.detail, {fields.subject, fields.object}, text, fields.range, fields.cause);
}

} // namespace tickscope
