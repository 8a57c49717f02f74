#pragma once
// setTimeout and setInterval of a window (HTML 8.6). A timer counts from the moment it is set, in whole
// milliseconds; timers that are due at once run in the order of setting. Handles are small integers.

#include "loop/browser_task.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace tickscope {

class WindowTimers {
public:
    explicit WindowTimers(Isolate& vm) : m_vm(vm) {}

    enum class Repeat : bool { No, Yes };
    // The timer initialization steps. `handler` is a function or a text to evaluate; `timeout` is any long.
    std::uint32_t set(Value handler, std::vector<Value> arguments, std::int32_t timeout, Repeat repeat);
    void clear(std::uint32_t handle);

    std::optional<VirtualTime> nextDue() const;
    // Queues the task of the first timer; there must be one.
    void queueNext(BrowserTaskQueue& queue);

    // How deep the running task is nested in timers: 0 outside of them. The loop resets it after each task.
    void setNestingLevel(std::uint32_t level) { m_nestingLevel = level; }
    void visitRoots(EdgeVisitor&) const;

private:
    class Timer;
    class TimerTask;
    void arm(Timer*);
    bool isActive(const Timer*) const;
    void run(Timer*);
    void finish(Timer*);

    Isolate& m_vm;
    std::uint32_t m_lastHandle = 0;
    std::uint32_t m_nestingLevel = 0;
    std::uint64_t m_armed = 0;                // decides between timers that are due at the same time
    std::map<std::uint32_t, Timer*> m_active; // the map of setTimeout and setInterval IDs
    std::map<std::pair<VirtualTime, std::uint64_t>, Timer*> m_waiting;
};

} // namespace tickscope
