#pragma once

#include "vm/isolate.h"

namespace tickscope {

// What the library crypto needs of libcrypto for createCipheriv and createDecipheriv: AES in its ordinary
// modes. Functions that can fail give an object { message, library, reason } for what libcrypto says, or
// undefined if it says nothing; otherwise bytes as a Uint8Array, or true.
Object* createCipherFunctions(Isolate&);

} // namespace tickscope
