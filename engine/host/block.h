#pragma once

#include "vm/isolate.h"

namespace tickscope {

// block(ms) on the global object: keeps the thread busy for exactly that long.
[[gnu::cold]] void installBlock(Isolate&, Realm&);

} // namespace tickscope
