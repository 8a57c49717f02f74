#pragma once
// What the embedded libraries ask about the simulated world beyond single operations.

#include "vm/isolate.h"

namespace tickscope {

// Adds ioRules, inputLines, requestArrivals and notice to the functions the embedded libraries get.
void defineWorldFunctions(Isolate&, Object* host);

} // namespace tickscope
