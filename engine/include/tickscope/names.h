#pragma once
// The names of the trace's enumerations, as the exported formats and the command line write them:
// camelCase, stable. And times in words.

#include "tickscope/trace.h"

#include <string>
#include <string_view>

namespace tickscope {

std::string_view nameOf(EventKind kind); // "frameEntered"
std::string_view nameOf(Phase phase);
std::string_view nameOf(FrameKind kind);
std::string_view nameOf(Completion completion);
std::string_view nameOf(SuspendKind kind);
std::string_view nameOf(PromiseState state);
std::string_view nameOf(PromiseOrigin origin);
std::string_view nameOf(JobKind kind);
std::string_view nameOf(TimerKind kind);
std::string_view nameOf(TaskSource source);
std::string_view nameOf(OutputStream stream);
std::string_view nameOf(StopReason reason);

// "50 ms", "0.02 ms": milliseconds, without zeros that say nothing. Exact and independent of the locale.
std::string formatTime(VirtualTime time);

} // namespace tickscope
