#pragma once
// monitorEventLoopDelay of perf_hooks (IntervalHistogram of Node): unreferenced timers of libuv's own that
// note how long it was since they ran last. No program sees them run, so the trace does not show them.

#include "tickscope/ids.h"

#include <cstdint>
#include <vector>

namespace tickscope {

class DelayMonitors {
public:
    // A new monitor that is not running yet. Times are in milliseconds of the loop.
    std::size_t add(std::int64_t resolution);
    void start(std::size_t monitor, std::int64_t loopTime);
    void stop(std::size_t monitor) { m_monitors[monitor].isRunning = false; }

    // The loop looks at its timers: `now` is the clock, `loopTime` what uv_now says. Only those due before
    // `limit` run.
    void run(VirtualTime now, std::int64_t loopTime, std::int64_t limit);
    // The loop sleeps from now until then, except for waking up for each monitor that becomes due.
    void sleep(VirtualTime now, VirtualTime wakeUp);
    // The delays in nanoseconds that were noted since the last call.
    std::vector<std::int64_t> takeDelays(std::size_t monitor);

private:
    struct Monitor {
        std::int64_t resolution, due = 0;
        std::int64_t previousUs = 0; // 0: has not run yet
        bool isRunning = false;
        std::vector<std::int64_t> delays;
    };
    static void note(Monitor&, VirtualTime now, std::int64_t loopTime);
    std::vector<Monitor> m_monitors;
};

} // namespace tickscope
