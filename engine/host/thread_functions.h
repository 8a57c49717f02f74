#pragma once
// What the libraries of ports and workers need from the threads.

#include "vm/isolate.h"

namespace tickscope {

// Adds threads(), which gives an object with these functions.
void defineThreadFunctions(Isolate&, Object* host);

} // namespace tickscope
