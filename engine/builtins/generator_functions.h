#pragma once
// What generators and async generators have in common.

#include "builtins/promise.h"

namespace tickscope {

// The constructor of a kind of functions that are never constructors themselves (27.3.1, 27.4.1, 27.7.1),
// with its prototype object: `constructor` and toStringTag wired with the attributes the standard asks for.
NativeFunction* installFunctionKind(Isolate&, std::string_view name, NativeCode, Object* functionPrototype);
// Links `<function kind>.prototype.prototype` and `<instances' prototype>.constructor` (27.3.3.2, 27.5.1.1).
void linkInstancePrototype(Isolate&, Object* functionPrototype, Object* instancePrototype,
                           std::string_view tag);
// A suspended frame that will never run again leaves the trace's world.
void announceFrameAbandoned(Isolate&, Frame*, Completion);

} // namespace tickscope
