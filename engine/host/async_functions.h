#pragma once

#include "vm/isolate.h"

namespace tickscope {

// What the library async_hooks needs of the isolate's AsyncContext. A scope is an object that only these
// functions understand.
Object* createAsyncFunctions(Isolate&);

} // namespace tickscope
