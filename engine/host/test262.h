#pragma once
// The host object $262 and print() of the conformance suite (its INTERPRETING.md).

#include "vm/isolate.h"

namespace tickscope {

// Defines them on a realm's global object.
void installTest262(Isolate&, Realm&);

} // namespace tickscope
