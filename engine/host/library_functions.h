#pragma once

#include "vm/isolate.h"

namespace tickscope {

// The `host` argument of the embedded libraries: errors with codes, timers, inspection, simulated I/O.
Object* createLibraryFunctions(Isolate&);

} // namespace tickscope
