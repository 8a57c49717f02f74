#pragma once

#include "vm/isolate.h"

namespace tickscope {

// Adds to the `host` of the embedded libraries what buffer and text_encoding need.
void defineByteFunctions(Isolate&, Object* host);

} // namespace tickscope
