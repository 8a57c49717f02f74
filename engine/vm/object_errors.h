#pragma once
// The TypeErrors of failed internal methods, in V8's words. None runs user code.

#include "vm/object.h"

namespace tickscope {

// [[Set]] on `object` (or on a primitive `receiver`) returned false.
[[noreturn]] void throwCannotSet(Isolate&, Object* object, PropertyKey, Value receiver);
// [[DefineOwnProperty]] returned false.
[[noreturn]] void throwCannotDefine(Isolate&, Object* object, PropertyKey);
// [[Delete]] returned false.
[[noreturn]] void throwCannotDelete(Isolate&, Object* object, PropertyKey);

} // namespace tickscope
