#include "loop/delay_monitor.h"

#include <algorithm>
#include <utility>

namespace tickscope {

std::size_t DelayMonitors::add(std::int64_t resolution) {
    m_monitors.push_back({.resolution = resolution});
    return m_monitors.size() - 1;
}

void DelayMonitors::start(std::size_t monitor, std::int64_t loopTime) {
    Monitor& started = m_monitors[monitor];
    started.isRunning = true;
    started.previousUs = 0;
    started.due = loopTime + started.resolution;
}

// uv_timer_again: the next time counts from the loop's time, not from when it was due.
void DelayMonitors::note(Monitor& monitor, VirtualTime now, std::int64_t loopTime) {
    constexpr std::size_t kMostDelays = 1'000'000;
    const std::int64_t delay = now.us - monitor.previousUs;
    if (monitor.previousUs > 0 && delay > 0 && monitor.delays.size() < kMostDelays)
        monitor.delays.push_back(delay * 1000);
    monitor.previousUs = now.us;
    monitor.due = loopTime + monitor.resolution;
}

void DelayMonitors::run(VirtualTime now, std::int64_t loopTime, std::int64_t limit) {
    for (Monitor& monitor : m_monitors)
        if (monitor.isRunning && monitor.due <= loopTime && monitor.due < limit) note(monitor, now, loopTime);
}

void DelayMonitors::sleep(VirtualTime now, VirtualTime wakeUp) {
    for (Monitor& monitor : m_monitors) {
        while (monitor.isRunning && VirtualTime::fromMs(monitor.due) < wakeUp) {
            const VirtualTime awake = std::max(now, VirtualTime::fromMs(monitor.due));
            note(monitor, awake, awake.us / 1000);
        }
    }
}

std::vector<std::int64_t> DelayMonitors::takeDelays(std::size_t monitor) {
    return std::exchange(m_monitors[monitor].delays, {});
}

} // namespace tickscope
