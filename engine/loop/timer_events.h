#pragma once
// What the trace hears of timers, immediates and frame callbacks, whoever keeps them.

#include "loop/task.h"

#include <string>

namespace tickscope {

struct TracedTimer {
    TimerKind kind = TimerKind::Timeout;
    TimerId id;
    Value callback;
    EventIndex armed = kNoEvent; // its TimerSet
};

// The callback's name, or that of the function that took it; empty when nobody records.
std::string timerLabel(Isolate&, const TracedTimer&);
EventIndex recordTimerSet(Isolate&, const TracedTimer&, std::uint32_t delayMs = 0);
void recordTimerCleared(Isolate&, TimerId);
// It is due: what will run it.
AnnouncedTask announceExpired(Isolate&, TaskSource, const TracedTimer&);

} // namespace tickscope
