#pragma once

#include "vm/isolate.h"

namespace tickscope {

// queueMicrotask(callback) on the global object.
[[gnu::cold]] void installQueueMicrotask(Isolate&, Realm&);

} // namespace tickscope
