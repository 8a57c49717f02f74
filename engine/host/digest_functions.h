#pragma once

#include "vm/isolate.h"

namespace tickscope {

// What the library crypto needs of libcrypto: digests, HMAC and the derivation of keys. All give bytes as a
// Uint8Array, or undefined when libcrypto refuses.
Object* createDigestFunctions(Isolate&);

} // namespace tickscope
