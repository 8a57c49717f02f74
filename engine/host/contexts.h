#pragma once

#include "vm/isolate.h"

namespace tickscope {

// What the library vm needs: realms whose global object is an object of the program, and running texts in
// them.
Object* createContextFunctions(Isolate&);

} // namespace tickscope
