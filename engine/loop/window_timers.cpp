#include "loop/window_timers.h"

#include "loop/event_loop.h"

#include "vm/operations.h"
#include "vm/preview.h"

#include <algorithm>

namespace tickscope {

namespace {

// 8.6, timer initialization steps, 5: nested deeper than this, a timer waits at least so long.
constexpr std::uint32_t kUnclampedNesting = 5;
constexpr std::int32_t kNestedTimeoutMs = 4;

} // namespace

class WindowTimers::Timer final : public Cell {
public:
    Timer() : Cell(CellKind::Other) {}
    TimerId id;
    std::uint32_t handle = 0;
    Value handler;
    std::vector<Value> arguments;
    std::int32_t timeout = 0; // as asked for
    bool repeats = false;
    std::uint32_t nesting = 0; // of its task
    std::pair<VirtualTime, std::uint64_t> due;
    EventIndex armed = kNoEvent;

    std::string label(Isolate& vm) const {
        if (!vm.recorder.isEnabled()) return {};
        const std::string name = functionLabel(vm, handler);
        if (!name.empty()) return name;
        return repeats ? "setInterval callback" : "setTimeout callback";
    }
    void visitEdges(EdgeVisitor& visitor) override {
        visitor.visit(handler);
        for (const Value argument : arguments)
            visitor.visit(argument);
    }
};

class WindowTimers::TimerTask final : public BrowserTask {
public:
    TimerTask(WindowTimers& timers, Timer* timer)
        : BrowserTask(TaskSource::Timer), m_timers(timers), m_timer(timer) {}
    void steps(Isolate&) override { m_timers.run(m_timer); }
    void afterCheckpoint() override { m_timers.finish(m_timer); }
    void visitEdges(EdgeVisitor& visitor) override { visitor.visit(m_timer); }

private:
    WindowTimers& m_timers;
    Timer* m_timer;
};

std::uint32_t WindowTimers::set(Value handler, std::vector<Value> arguments, std::int32_t timeout,
                                Repeat repeat) {
    auto* timer = m_vm.heap.allocate<Timer>();
    timer->id = m_vm.recorder.newTimerId();
    timer->handle = ++m_lastHandle;
    timer->handler = handler;
    timer->arguments = std::move(arguments);
    timer->timeout = timeout;
    timer->repeats = repeat == Repeat::Yes;
    m_active.emplace(timer->handle, timer);
    arm(timer);
    const std::uint32_t result = timer->handle;
    if (!timer->repeats) EventLoop::of(m_vm).waitForTimeout(timer->handler, std::max(timer->timeout, 0));
    return result;
}

// Steps 3 to 13 of the timer initialization steps: a repeating timer comes here again after each run.
void WindowTimers::arm(Timer* timer) {
    std::int32_t timeout = std::max(timer->timeout, 0);
    if (m_nestingLevel > kUnclampedNesting) timeout = std::max(timeout, kNestedTimeoutMs);
    timer->nesting = m_nestingLevel + 1;
    timer->due = {m_vm.now() + VirtualTime::fromMs(timeout), m_armed++};
    m_waiting.emplace(timer->due, timer);
    const TimerKind kind = timer->repeats ? TimerKind::Interval : TimerKind::Timeout;
    timer->armed = m_vm.recorder.record(EventKind::TimerSet, {.detail = static_cast<std::uint8_t>(kind),
                                                              .subject = timer->id.value,
                                                              .object = static_cast<std::uint32_t>(timeout),
                                                              .text = timer->label(m_vm),
                                                              .range = sourceRangeOf(timer->handler)});
}

void WindowTimers::clear(std::uint32_t handle) {
    const auto known = m_active.find(handle);
    if (known == m_active.end()) return;
    Timer* timer = known->second;
    m_active.erase(known);
    if (m_waiting.erase(timer->due) > 0) {
        m_vm.recorder.record(EventKind::TimerCleared,
                             {.subject = timer->id.value, .range = m_vm.recorder.currentRange()});
    }
}

std::optional<VirtualTime> WindowTimers::nextDue() const {
    if (m_waiting.empty()) return std::nullopt;
    return m_waiting.begin()->first.first;
}

// 8.6, run steps after a timeout.
void WindowTimers::queueNext(BrowserTaskQueue& queue) {
    Timer* timer = m_waiting.begin()->second;
    m_waiting.erase(m_waiting.begin());
    auto* task = m_vm.heap.allocate<TimerTask>(*this, timer);
    const TaskId taskId = m_vm.recorder.newTaskId();
    const EventIndex expired = m_vm.recorder.record(
        EventKind::TimerExpired, {.subject = timer->id.value, .object = taskId.value, .cause = timer->armed});
    const std::string label = timer->label(m_vm);
    const TaskDescription description{.source = TaskSource::Timer,
                                      .origin = timer->id.value,
                                      .label = label,
                                      .range = sourceRangeOf(timer->handler),
                                      .cause = expired};
    task->announced = announceTask(m_vm, taskId, description);
    queue.append(task, description);
}

bool WindowTimers::isActive(const Timer* timer) const {
    const auto known = m_active.find(timer->handle);
    return known != m_active.end() && known->second == timer;
}

// The task of step 9. One that was cleared while its task waited does nothing (9.1).
void WindowTimers::run(Timer* timer) {
    m_nestingLevel = timer->nesting;
    if (!isActive(timer)) return;
    const Value window = m_vm.realm().globalObject;
    if (isCallable(timer->handler)) {
        call(m_vm, timer->handler, window, timer->arguments);
    } else {
        const Value eval = window.asObject()->get(m_vm, m_vm.key("eval"));
        call(m_vm, eval, window, {timer->handler});
    }
}

// Step 9.8: the microtasks of the callback have run.
void WindowTimers::finish(Timer* timer) {
    if (!isActive(timer)) return;
    if (timer->repeats)
        arm(timer);
    else
        m_active.erase(timer->handle);
}

void WindowTimers::visitRoots(EdgeVisitor& visitor) const {
    for (const auto& [handle, timer] : m_active)
        visitor.visit(timer);
    for (const auto& [due, timer] : m_waiting)
        visitor.visit(timer);
}

} // namespace tickscope
