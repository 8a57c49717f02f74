#include "loop/timer_events.h"

#include "vm/preview.h"

namespace tickscope {

namespace {

const char* takerOf(TimerKind kind) {
    switch (kind) {
    case TimerKind::Timeout:
        return "setTimeout callback";
    case TimerKind::Interval:
        return "setInterval callback";
    case TimerKind::Immediate:
        return "setImmediate callback";
    case TimerKind::AnimationFrame:
        return "requestAnimationFrame callback";
    case TimerKind::IdleCallback:
        return "requestIdleCallback callback";
    }
    return "";
}

} // namespace

std::string timerLabel(Isolate& vm, const TracedTimer& timer) {
    if (!vm.recorder.isEnabled()) return {};
    std::string name = functionLabel(vm, timer.callback);
    return name.empty() ? takerOf(timer.kind) : name;
}

EventIndex recordTimerSet(Isolate& vm, const TracedTimer& timer, std::uint32_t delayMs) {
    if (!vm.recorder.isEnabled()) return kNoEvent;
    SourceSpan range = sourceRangeOf(timer.callback);
    // A builtin has no place of its own: `setTimeout(resolve)` is shown where it was called.
    if (range.isNowhere()) range = vm.recorder.currentRange();
    return vm.recorder.record(EventKind::TimerSet, {.detail = static_cast<std::uint8_t>(timer.kind),
                                                    .subject = timer.id.value,
                                                    .object = delayMs,
                                                    .text = timerLabel(vm, timer),
                                                    .range = range});
}

void recordTimerCleared(Isolate& vm, TimerId id) {
    vm.recorder.record(EventKind::TimerCleared, {.subject = id.value, .range = vm.recorder.currentRange()});
}

AnnouncedTask announceExpired(Isolate& vm, TaskSource source, const TracedTimer& timer) {
    const TaskId taskId = vm.recorder.newTaskId();
    if (!vm.recorder.isEnabled()) return {taskId};
    const EventIndex expired = vm.recorder.record(
        EventKind::TimerExpired, {.subject = timer.id.value, .object = taskId.value, .cause = timer.armed});
    const std::string label = timerLabel(vm, timer);
    return announceTask(vm, taskId,
                        {.source = source,
                         .origin = timer.id.value,
                         .label = label,
                         .range = sourceRangeOf(timer.callback),
                         .cause = expired});
}

} // namespace tickscope
