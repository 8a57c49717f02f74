#pragma once

#include "vm/isolate.h"

namespace tickscope {

// Defines groupBy on Object and Map, which must be there.
[[gnu::cold]] void installGroupBy(Isolate&, Realm&);

} // namespace tickscope
