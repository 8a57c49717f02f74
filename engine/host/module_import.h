#pragma once
// A file that has to be read before it can be imported: an operation "import NAME" of the simulated world.

#include "vm/isolate.h"

namespace tickscope {

// Calls then->run() when it has been read; with an error when the scenario's rules say so.
void startImport(Isolate&, const std::string& name, VirtualTime latency, Continuation* then);

// Calls then->run() after so many turns of the microtask queue, which the host's loader takes.
void continueAfterJobs(Isolate&, std::uint32_t count, Continuation* then);

} // namespace tickscope
