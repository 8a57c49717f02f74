#include "loop/window_timers.h"

#include "loop/event_loop.h"
#include "loop/timer_events.h"
#include "vm/operations.h"

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

    TracedTimer traced() const {
        return {repeats ? TimerKind::Interval : TimerKind::Timeout, id, handler, armed};
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
    timer->armed = recordTimerSet(m_vm, timer->traced(), static_cast<std::uint32_t>(timeout));
}

void WindowTimers::clear(std::uint32_t handle) {
    const auto known = m_active.find(handle);
    if (known == m_active.end()) return;
    Timer* timer = known->second;
    m_active.erase(known);
    if (m_waiting.erase(timer->due) > 0) recordTimerCleared(m_vm, timer->id);
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
    task->announced = announceExpired(m_vm, TaskSource::Timer, timer->traced());
    queue.append(task, {.source = TaskSource::Timer, .label = timerLabel(m_vm, timer->traced())});
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
