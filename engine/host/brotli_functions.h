#pragma once

#include "vm/isolate.h"

namespace tickscope {

// What the library zlib needs of Brotli: streams that compress and decompress piece by piece. Without
// functions when the engine was built without it.
Object* createBrotliFunctions(Isolate&);

} // namespace tickscope
