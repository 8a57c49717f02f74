#pragma once

#include "syntax/dynamic_function_kind.h"
#include "vm/isolate.h"

#include <span>

namespace tickscope {

// CreateDynamicFunction (ECMA-262 20.2.1.1.1). The last argument is the body, the others are parameters.
Object* createDynamicFunction(Isolate&, Object* constructor, Object* newTarget, DynamicFunctionKind kind,
                              std::span<const Value> arguments);

} // namespace tickscope
