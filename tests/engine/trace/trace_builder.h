#pragma once
// Makes small traces by hand, through the recorder, as the VM would. Places in the program are named by the
// text that stands there.

#include "trace/recorder.h"

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

namespace tickscope::test {

// The start of a trace's events, as if the run had been cut short.
inline EventLog firstEvents(const Trace& trace, std::size_t count) {
    EventLog events;
    for (std::size_t i = 0; i < count; ++i)
        events.push_back(trace.events[i]);
    return events;
}

class TraceBuilder {
public:
    explicit TraceBuilder(std::string source = "") : m_source(std::move(source)), m_recorder(true, 0) {
        m_recorder.record(EventKind::RunStarted, {});
    }

    // The first place where `code` stands (the sources of tests are ASCII).
    SourceSpan at(std::string_view code) const {
        const std::size_t begin = m_source.find(code);
        if (begin == std::string::npos) throw std::logic_error("not in the source: " + std::string(code));
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + code.size())};
    }

    TraceBuilder& time(std::int64_t us) {
        m_recorder.setTime({us});
        return *this;
    }
    EventIndex event(EventKind kind, const Recorder::Fields& fields = {}) {
        return m_recorder.record(kind, fields);
    }

    FrameId enter(FrameKind kind, std::string_view name, PromiseId result = {}, SourceSpan range = {}) {
        const FrameId frame = m_recorder.newFrameId();
        event(EventKind::FrameEntered, {detail(kind), frame.value, result.value, name, range});
        return frame;
    }
    FrameId enterScript() { return enter(FrameKind::Script, ""); }
    void leave(FrameId frame, Completion completion = Completion::Normal, std::string_view value = {}) {
        event(EventKind::FrameLeft, {detail(completion), frame.value, 0, value});
    }
    EventIndex statement(FrameId frame, std::string_view code) {
        return event(EventKind::Statement, {0, frame.value, 0, {}, at(code)});
    }
    void suspend(FrameId frame, PromiseId awaited, std::string_view code,
                 SuspendKind kind = SuspendKind::Await) {
        event(EventKind::FrameSuspended, {detail(kind), frame.value, awaited.value, {}, at(code)});
    }
    void resume(FrameId frame, Completion completion = Completion::Normal) {
        event(EventKind::FrameResumed, {detail(completion), frame.value});
    }

    PromiseId promise(PromiseOrigin origin = PromiseOrigin::Constructor, PromiseId parent = {}) {
        const PromiseId id = m_recorder.newPromiseId();
        event(EventKind::PromiseCreated, {detail(origin), id.value, parent.value});
        return id;
    }
    EventIndex settle(PromiseId id, PromiseState state = PromiseState::Fulfilled,
                      std::string_view value = {}) {
        return event(EventKind::PromiseSettled, {detail(state), id.value, 0, value});
    }
    void react(PromiseId id, bool isPending, SourceSpan range = {}) {
        event(EventKind::PromiseReaction,
              {static_cast<std::uint8_t>(isPending ? 1 : 0), id.value, 0, {}, range});
    }

    JobId queueJob(JobKind kind, PromiseId promise = {}, std::string_view label = {}, SourceSpan range = {}) {
        const JobId job = m_recorder.newJobId();
        m_queuedJobs[job.value] =
            event(EventKind::JobQueued, {detail(kind), job.value, promise.value, label, range});
        return job;
    }
    EventIndex startJob(JobId job) {
        return event(EventKind::JobStarted,
                     {.subject = job.value, .cause = announced(m_queuedJobs, job.value)});
    }
    void finishJob(JobId job) { event(EventKind::JobFinished, {0, job.value}); }

    TimerId setTimer(std::uint32_t ms, TimerKind kind = TimerKind::Timeout) {
        const TimerId timer = m_recorder.newTimerId();
        m_setTimers[timer.value] = event(EventKind::TimerSet, {detail(kind), timer.value, ms});
        return timer;
    }
    TaskId expire(TimerId timer, TaskSource source = TaskSource::Timer) {
        const TaskId task = m_recorder.newTaskId();
        const EventIndex expired = event(
            EventKind::TimerExpired,
            {.subject = timer.value, .object = task.value, .cause = announced(m_setTimers, timer.value)});
        queueTask(task, source, timer.value, expired);
        return task;
    }
    OperationId startOperation(std::uint32_t us, std::string_view label) {
        const OperationId operation = m_recorder.newOperationId();
        m_operations[operation.value] = event(EventKind::OperationStarted, {0, operation.value, us, label});
        return operation;
    }
    TaskId complete(OperationId operation) {
        const TaskId task = m_recorder.newTaskId();
        const EventIndex completed =
            event(EventKind::OperationCompleted, {.subject = operation.value,
                                                  .object = task.value,
                                                  .cause = announced(m_operations, operation.value)});
        queueTask(task, TaskSource::Io, operation.value, completed);
        return task;
    }
    EventIndex startTask(TaskId task) {
        return event(EventKind::TaskStarted,
                     {.subject = task.value, .cause = announced(m_queuedTasks, task.value)});
    }
    void finishTask(TaskId task) { event(EventKind::TaskFinished, {0, task.value}); }

    EventIndex print(std::string_view text, OutputStream stream = OutputStream::Stdout) {
        return event(EventKind::ConsoleOutput, {detail(stream), 0, 0, text, m_recorder.currentRange()});
    }
    void finish(StopReason reason = StopReason::Finished, std::uint32_t status = 0) {
        event(EventKind::RunFinished, {detail(reason), status});
    }

    Recorder& recorder() { return m_recorder; }
    Trace take() { return m_recorder.take("program.js", m_source); }

    template <typename Enum>
    static std::uint8_t detail(Enum value) {
        return static_cast<std::uint8_t>(value);
    }

private:
    using Announced = std::map<std::uint32_t, EventIndex>;
    static EventIndex announced(const Announced& events, std::uint32_t id) {
        const auto found = events.find(id);
        return found == events.end() ? kNoEvent : found->second;
    }
    void queueTask(TaskId task, TaskSource source, std::uint32_t origin, EventIndex cause) {
        m_queuedTasks[task.value] =
            event(EventKind::TaskQueued,
                  {.detail = detail(source), .subject = task.value, .object = origin, .cause = cause});
    }

    std::string m_source;
    Recorder m_recorder;
    // By id, what announced it: the cause of what comes of it.
    Announced m_queuedJobs, m_queuedTasks, m_setTimers, m_operations;
};

} // namespace tickscope::test
