#include "host/libcrypto.h"

#include <dlfcn.h>

namespace tickscope {

namespace {

template <typename Function>
bool find(void* library, const char* name, Function& function) {
    function = reinterpret_cast<Function>(dlsym(library, name));
    return function != nullptr;
}

struct Loaded {
    LibCrypto functions;
    bool isComplete = false;

    Loaded() {
        void* library = dlopen(TICKSCOPE_LIBCRYPTO, RTLD_NOW | RTLD_LOCAL);
        if (!library) return;
        isComplete = find(library, "EVP_get_digestbyname", functions.digestByName) &&
                     find(library, "EVP_MD_get_size", functions.digestSize) &&
                     find(library, "EVP_MD_CTX_new", functions.newContext) &&
                     find(library, "EVP_MD_CTX_free", functions.freeContext) &&
                     find(library, "EVP_DigestInit_ex", functions.digestInit) &&
                     find(library, "EVP_DigestUpdate", functions.digestUpdate) &&
                     find(library, "EVP_DigestFinal_ex", functions.digestFinal) &&
                     find(library, "EVP_DigestFinalXOF", functions.digestFinalOfLength) &&
                     find(library, "HMAC", functions.hmac) &&
                     find(library, "PKCS5_PBKDF2_HMAC", functions.pbkdf2) &&
                     find(library, "EVP_PBE_scrypt", functions.scrypt);
    }
};

} // namespace

const LibCrypto* libCrypto() {
    static const Loaded loaded; // constant, and the same for all isolates
    return loaded.isComplete ? &loaded.functions : nullptr;
}

} // namespace tickscope
