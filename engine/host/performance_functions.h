#pragma once

#include "vm/isolate.h"

namespace tickscope {

// What the library perf_hooks needs of the loop: its idle time, and the delays of its turns.
Object* createPerformanceFunctions(Isolate&);

// The object `performance`, which at first can only tell the time: its library comes when more is asked of
// it.
Object* createPerformance(Isolate&);

} // namespace tickscope
