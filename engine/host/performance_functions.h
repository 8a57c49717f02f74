#pragma once

#include "vm/isolate.h"

namespace tickscope {

// What the library perf_hooks needs of the loop: its idle time, and the delays of its turns.
Object* createPerformanceFunctions(Isolate&);

} // namespace tickscope
