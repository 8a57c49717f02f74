#pragma once
// How Node prints the error that ends it, on stderr.

#include "vm/isolate.h"

namespace tickscope {

// Records the error and prints it: the place in the program, the line, and the error as the console would
// show it.
void reportFatalException(Isolate&, Value error);

} // namespace tickscope
