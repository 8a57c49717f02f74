#pragma once
// Macrotasks as the trace sees them: announced, started, finished.

#include "builtins/promise.h"
#include "vm/isolate.h"

namespace tickscope {

struct AnnouncedTask {
    TaskId id;
    EventIndex queued = kNoEvent;
};

struct TaskDescription {
    TaskSource source;
    std::uint32_t origin = 0; // TimerId or OperationId
    std::string_view label;
    SourceSpan range;
    EventIndex cause = kNoEvent;
};

inline AnnouncedTask announceTask(Isolate& vm, TaskId id, const TaskDescription& description) {
    return {id, vm.recorder.record(EventKind::TaskQueued,
                                   {.detail = static_cast<std::uint8_t>(description.source),
                                    .subject = id.value,
                                    .object = description.origin,
                                    .text = description.label,
                                    .range = description.range,
                                    .cause = description.cause})};
}

// What starting one callback counts for against the step budget: about what it costs to run an empty one.
inline constexpr std::uint64_t kJobSteps = 16;

// Runs the task's callback. A throw is recorded and passed on.
template <typename Callback>
void runTask(Isolate& vm, const AnnouncedTask& task, Callback&& callback) {
    vm.charge(kJobSteps);
    vm.recorder.record(EventKind::TaskStarted, {.subject = task.id.value, .cause = task.queued});
    const auto finish = [&](Completion completion) {
        vm.recorder.record(EventKind::TaskFinished,
                           {.detail = static_cast<std::uint8_t>(completion), .subject = task.id.value});
    };
    try {
        callback();
    } catch (const ThrowCompletion&) {
        finish(Completion::Threw);
        throw;
    }
    finish(Completion::Normal);
}

// Runs one job. A throw is recorded and passed on.
inline void runJob(Isolate& vm, Job* job) {
    vm.charge(kJobSteps);
    if (!job->id) return job->run(vm); // of the host, and not worth a word
    vm.recorder.record(EventKind::JobStarted, {.subject = job->id.value, .cause = job->queued});
    const auto finish = [&](Completion completion) {
        vm.recorder.record(EventKind::JobFinished,
                           {.detail = static_cast<std::uint8_t>(completion), .subject = job->id.value});
    };
    try {
        job->run(vm);
    } catch (const ThrowCompletion&) {
        finish(Completion::Threw);
        throw;
    }
    finish(Completion::Normal);
}

} // namespace tickscope
