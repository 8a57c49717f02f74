#pragma once
// OpenSSL's libcrypto, loaded when a program first asks for a digest: linking it would make every start of
// tick a quarter slower.

#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace tickscope {

// The functions of libcrypto by their names there.
struct LibCrypto {
    decltype(&::EVP_get_digestbyname) digestByName = nullptr;
    decltype(&::EVP_MD_get_size) digestSize = nullptr;
    decltype(&::EVP_MD_CTX_new) newContext = nullptr;
    decltype(&::EVP_MD_CTX_free) freeContext = nullptr;
    decltype(&::EVP_DigestInit_ex) digestInit = nullptr;
    decltype(&::EVP_DigestUpdate) digestUpdate = nullptr;
    decltype(&::EVP_DigestFinal_ex) digestFinal = nullptr;
    decltype(&::EVP_DigestFinalXOF) digestFinalOfLength = nullptr;
    decltype(&::HMAC) hmac = nullptr;
    decltype(&::PKCS5_PBKDF2_HMAC) pbkdf2 = nullptr;
    decltype(&::EVP_PBE_scrypt) scrypt = nullptr;
};

// nullptr when the library is not there.
const LibCrypto* libCrypto();

} // namespace tickscope
