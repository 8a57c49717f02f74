#pragma once

#include "vm/isolate.h"

namespace tickscope {

// process.env: an object whose properties are always texts (EnvSetter of Node).
Object* createProcessEnvironment(Isolate&);

} // namespace tickscope
