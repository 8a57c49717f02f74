#pragma once
// What a recorded handler asks of a server: the profile of one task's tree in a trace.

#include "tickscope/load.h"
#include "tickscope/trace.h"

namespace tickscope::load {

// The spans of everything that `root` led to: itself, the jobs it queued, the operations and timers it
// started, the tasks that delivered these, the functions they resumed. The main script is TaskId{}.
// Cpu: the main thread ran a part of the tree. Io: the tree had to wait for an operation or a timer.
// Time in which the tree could have run, but something else did, is no part of it: that is the queue, which
// the simulation makes itself. Empty when the trace has no such task.
Profile profileOf(const Trace& trace, TaskId root);

} // namespace tickscope::load
