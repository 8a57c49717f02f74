#pragma once

#include "vm/isolate.h"

namespace tickscope {

// What the library zlib needs of zlib: streams that compress and decompress piece by piece, and checksums.
Object* createZlibFunctions(Isolate&);

} // namespace tickscope
