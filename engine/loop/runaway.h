#pragma once
// Why a run that exceeded a budget probably did so, in one sentence.

#include "loop/event_loop.h"

#include <string>

namespace tickscope {

StopReason stopReasonOf(AbortReason reason);
// "stopped after 2000000 steps: microtasks keep queueing microtasks: the loop never reaches the timers (line
// 4)"
std::string describeRunaway(Isolate&, EventLoop&, AbortReason);

} // namespace tickscope
