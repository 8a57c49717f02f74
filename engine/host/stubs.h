#pragma once
// Names that the program uses and does not define, as `// @stub` pragmas define them.

#include "vm/isolate.h"

namespace tickscope {

// Defines a global for each pragma; of `api.getUser` the objects on the way, too.
[[gnu::cold]] void installStubs(Isolate&, Realm&);

} // namespace tickscope
