#pragma once
// require('util') of Node, without its encoders.

#include "vm/isolate.h"

namespace tickscope {

Object* createUtilModule(Isolate&);
// util.types
Object* createUtilTypes(Isolate&);

enum class Equality : std::uint8_t { Loose, Strict };
// util.isDeepStrictEqual and assert.deepEqual.
bool isDeepEqual(Isolate&, Value, Value, Equality);

} // namespace tickscope
