#pragma once
// Operations of the outside world as the scenario's pragmas describe them: latency, failures, results.

#include "vm/isolate.h"

namespace tickscope {

// Adds startOperation, runOperation, programName and programSource to the functions the embedded libraries
// get.
void defineSimulatedIo(Isolate&, Object* host);
// Defines a global function for each `// @stub` pragma.
[[gnu::cold]] void installStubs(Isolate&, Realm&);

} // namespace tickscope
