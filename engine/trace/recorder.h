#pragma once
// Writes the trace while the program runs. The VM, the promise machinery, the loop and the host call it;
// it never calls back. With recording off every function is a cheap no-op that still hands out ids,
// so that a recorded and an unrecorded run are the same run.

#include "tickscope/trace.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
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
        noticeSize();
    }

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
    // kNoEvent, the obvious one: for a Statement the FrameEntered/FrameResumed/... it runs under; for
    // JobStarted and TaskStarted their JobQueued and TaskQueued; for TimerExpired the TimerSet, for
    // OperationCompleted the OperationStarted, for a TaskQueued right after one of these two that event;
    // otherwise currentCause().
    struct Fields {
        std::uint8_t detail = 0;
        std::uint32_t subject = 0;
        std::uint32_t object = 0;
        std::string_view text = {};
        SourceSpan range = {};
        EventIndex cause = kNoEvent;
        TextId textId = 0; // instead of `text`, when its id is known
    };
    EventIndex record(EventKind kind, const Fields& fields) {
        if (!m_enabled) return kNoEvent;
        Event event{.kind = kind,
                    .detail = fields.detail,
                    .cause = fields.cause,
                    .time = m_time,
                    .subject = fields.subject,
                    .object = fields.object,
                    .text = fields.textId,
                    .range = fields.range};
        return recordEvent(event, fields.text);
    }
    // Hot path of record(Statement).
    void statement(FrameId frame, SourceSpan range) {
        if (!m_enabled) return;
        m_currentRange = range;
        if (!accepts(EventKind::Statement)) return;
        const auto index = static_cast<EventIndex>(m_trace.events.size());
        m_trace.events.pushStatement(contextCause(), m_time, frame, range);
        noticeSize();
        m_currentCause = index;
    }
    // Hot paths of record(FrameEntered) and record(FrameLeft).
    struct FrameEvent {
        FrameId frame;
        std::uint8_t detail = 0;
        TextId text = 0;
        SourceSpan range;
    };
    void frameEntered(const FrameEvent& entered, PromiseId result) {
        if (!m_enabled) return;
        const EventIndex index = append({.kind = EventKind::FrameEntered,
                                         .detail = entered.detail,
                                         .cause = m_currentCause,
                                         .time = m_time,
                                         .subject = entered.frame.value,
                                         .object = result.value,
                                         .text = entered.text,
                                         .range = entered.range});
        m_contexts.push_back(
            {Context::Kind::Frame, entered.frame.value, index, m_currentCause, m_currentRange});
    }
    void frameLeft(const FrameEvent& left) {
        if (!m_enabled) return;
        append({.kind = EventKind::FrameLeft,
                .detail = left.detail,
                .cause = m_currentCause,
                .time = m_time,
                .subject = left.frame.value,
                .text = left.text,
                .range = left.range});
        leave(Context::Kind::Frame, left.frame.value);
    }
    // The id of a text in the trace under way.
    TextId textId(std::string_view text) { return accepts(EventKind::Statement) ? intern(text) : 0; }
    TextId textIdOf(std::int32_t integer); // of its decimal digits; quick for those often asked for

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
    // What has been announced and not yet begun.
    enum class Waiting : std::uint8_t { Job, Task, Timer, Operation };
    static constexpr std::size_t kWaitingKinds = 4;
    void announce(Waiting what, std::uint32_t id, EventIndex index);

    bool accepts(EventKind kind) const {
        return m_trace.events.size() < m_maxEvents + kGraceEvents || kind == EventKind::BudgetExceeded ||
               kind == EventKind::RunFinished;
    }
    void noticeSize() {
        if (m_trace.events.size() >= m_maxEvents) m_full = true;
    }
    EventIndex append(const Event& event) {
        if (!accepts(event.kind)) return kNoEvent;
        m_trace.events.push_back(event);
        noticeSize();
        return static_cast<EventIndex>(m_trace.events.size() - 1);
    }
    // A statement runs because its frame was entered or resumed, not because of the statement before it.
    EventIndex contextCause() const {
        return m_contexts.empty() || m_contexts.back().begin == kNoEvent ? m_currentCause
                                                                         : m_contexts.back().begin;
    }
    EventIndex recordEvent(Event& event, std::string_view text);
    void followContext(const Event& event, EventIndex index);
    EventIndex defaultCause(const Event& event) const;
    void followWaiting(const Event& event, EventIndex index);
    void enter(Context::Kind kind, std::uint32_t subject, EventIndex index);
    void leave(Context::Kind kind, std::uint32_t subject);
    TextId intern(std::string_view text);
    TextId addText(std::string_view text);
    TextId& slotOf(std::string_view text);
    void growTextSlots();

    bool m_enabled;
    bool m_full = false;
    std::uint64_t m_maxEvents;
    std::uint64_t m_textBytes = 0;
    VirtualTime m_time;
    EventIndex m_currentCause = kNoEvent;
    SourceSpan m_currentRange;
    std::uint32_t m_frames = 0, m_promises = 0, m_jobs = 0, m_tasks = 0, m_timers = 0, m_operations = 0;
    std::vector<Context> m_contexts;
    // By id, the event that announced it; of those that have begun too.
    std::array<std::vector<EventIndex>, kWaitingKinds> m_announced;
    EventIndex m_arrival = kNoEvent; // the last TimerExpired or OperationCompleted,
    std::uint32_t m_arrivedTask = 0; // and the task that it announced
    Trace m_trace;
    // A hash table of the texts' ids, 0 where there is none. No order in it ever shows.
    std::vector<TextId> m_textSlots;
    std::size_t m_internedTexts = 0;
    struct IntegerText {
        std::int32_t integer = 0;
        TextId id = 0;
    };
    std::array<IntegerText, 1024> m_integerTexts; // the last ones, by their low bits
};

} // namespace tickscope
