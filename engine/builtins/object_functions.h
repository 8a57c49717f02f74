#pragma once
// Shared by the files of Object and Object.prototype.

#include "vm/object.h"

namespace tickscope {

[[gnu::cold]] void installObjectPrototype(Isolate&, Realm&);
// Why [[SetPrototypeOf]] of an object returned false, in V8's words.
[[noreturn]] void throwCannotSetPrototype(Isolate&, Object*, Object* prototypeOrNull);

} // namespace tickscope
