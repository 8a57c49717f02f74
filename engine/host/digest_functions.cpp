#include "host/digest_functions.h"

#include "builtins/array_buffer.h"
#include "builtins/typed_array_operations.h"

#include <memory>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <span>

namespace tickscope {

namespace {

// What runs against the step budget: about a microsecond of work is one unit.
constexpr std::uint64_t kDigestBytesPerStep = 256;
constexpr std::uint64_t kScryptBlocksPerStep = 8;

using ByteSpan = std::span<const std::uint8_t>;

ByteSpan bytesArgument(Value value) {
    const auto* array = as<TypedArrayObject>(value);
    return array ? ByteSpan(array->view().data(), array->view().byteLength()) : ByteSpan();
}

const char* charsOf(ByteSpan bytes) { return reinterpret_cast<const char*>(bytes.data()); }

Value newBytes(Isolate& vm, std::vector<std::uint8_t> bytes) {
    const std::size_t length = bytes.size();
    vm.heap.chargeExternal(length);
    ArrayBufferObject* buffer = newArrayBuffer(vm, std::move(bytes));
    return vm.heap.allocate<TypedArrayObject>(vm.shapeFor(vm.realm().uint8ArrayPrototype), ElementType::Uint8,
                                              buffer, 0, length);
}

const EVP_MD* algorithmArgument(Isolate& vm, Value name) {
    // Without the machine's configuration file: the same everywhere.
    OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG | OPENSSL_INIT_ADD_ALL_DIGESTS, nullptr);
    return EVP_get_digestbyname(toString(vm, name)->utf8().c_str());
}

int lengthArgument(Value value) { return static_cast<int>(value.asNumber()); }

// digestSize(algorithm): undefined for an unknown one, null for one that OpenSSL knows and no longer provides
Value digestSize(Isolate& vm, const CallArguments& arguments) {
    const EVP_MD* algorithm = algorithmArgument(vm, arguments[0]);
    if (!algorithm) return Value::undefined();
    const std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> provided(
        EVP_MD_fetch(nullptr, EVP_MD_get0_name(algorithm), nullptr), EVP_MD_free);
    return provided ? Value::int32(EVP_MD_get_size(algorithm)) : Value::null();
}

// digest(algorithm, bytes, length): the length is undefined, except for the extendable functions
Value digest(Isolate& vm, const CallArguments& arguments) {
    const EVP_MD* algorithm = algorithmArgument(vm, arguments[0]);
    const ByteSpan bytes = bytesArgument(arguments[1]);
    if (!algorithm) return Value::undefined();
    vm.charge(bytes.size() / kDigestBytesPerStep + 1);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    const bool hasLength = arguments[2].isNumber();
    std::vector<std::uint8_t> result(hasLength ? static_cast<std::size_t>(lengthArgument(arguments[2]))
                                               : static_cast<std::size_t>(EVP_MD_get_size(algorithm)));
    const bool isDone = EVP_DigestInit_ex(context.get(), algorithm, nullptr) &&
                        EVP_DigestUpdate(context.get(), bytes.data(), bytes.size()) &&
                        (hasLength ? EVP_DigestFinalXOF(context.get(), result.data(), result.size())
                                   : EVP_DigestFinal_ex(context.get(), result.data(), nullptr));
    return isDone ? newBytes(vm, std::move(result)) : Value::undefined();
}

// hmac(algorithm, key, bytes)
Value hmac(Isolate& vm, const CallArguments& arguments) {
    const EVP_MD* algorithm = algorithmArgument(vm, arguments[0]);
    const ByteSpan key = bytesArgument(arguments[1]), bytes = bytesArgument(arguments[2]);
    if (!algorithm) return Value::undefined();
    vm.charge(bytes.size() / kDigestBytesPerStep + 1);
    std::vector<std::uint8_t> result(static_cast<std::size_t>(EVP_MD_get_size(algorithm)));
    const char* keyChars = key.empty() ? "" : charsOf(key); // nullptr would mean the key of before
    const bool isDone = HMAC(algorithm, keyChars, static_cast<int>(key.size()), bytes.data(), bytes.size(),
                             result.data(), nullptr) != nullptr;
    return isDone ? newBytes(vm, std::move(result)) : Value::undefined();
}

// pbkdf2(password, salt, iterations, length, algorithm)
Value pbkdf2(Isolate& vm, const CallArguments& arguments) {
    const ByteSpan password = bytesArgument(arguments[0]), salt = bytesArgument(arguments[1]);
    const int iterations = lengthArgument(arguments[2]), length = lengthArgument(arguments[3]);
    const EVP_MD* algorithm = algorithmArgument(vm, arguments[4]);
    if (!algorithm) return Value::undefined();
    const auto size = static_cast<std::uint64_t>(EVP_MD_get_size(algorithm));
    const auto blocks = static_cast<std::uint64_t>(length) / size + 1;
    vm.charge(blocks * static_cast<std::uint64_t>(iterations));
    std::vector<std::uint8_t> result(static_cast<std::size_t>(length));
    const bool isDone = length == 0 || PKCS5_PBKDF2_HMAC(charsOf(password), static_cast<int>(password.size()),
                                                         salt.data(), static_cast<int>(salt.size()),
                                                         iterations, algorithm, length, result.data());
    return isDone ? newBytes(vm, std::move(result)) : Value::undefined();
}

// scrypt(password, salt, N, r, p, maxmem, length); with a length of 0 only checks the parameters
Value scrypt(Isolate& vm, const CallArguments& arguments) {
    const ByteSpan password = bytesArgument(arguments[0]), salt = bytesArgument(arguments[1]);
    const auto number = [&](std::size_t i) { return static_cast<std::uint64_t>(arguments[i].asNumber()); };
    constexpr std::uint64_t kBlockBytes = 128;
    std::vector<std::uint8_t> result(number(6));
    if (!result.empty()) {
        vm.heap.chargeExternal(number(2) * number(3) * kBlockBytes);
        vm.charge(number(2) * number(3) * number(4) / kScryptBlocksPerStep + 1);
    }
    const bool isDone =
        EVP_PBE_scrypt(charsOf(password), password.size(), salt.data(), salt.size(), number(2), number(3),
                       number(4), number(5), result.empty() ? nullptr : result.data(), result.size());
    return isDone ? newBytes(vm, std::move(result)) : Value::undefined();
}

} // namespace

Object* createDigestFunctions(Isolate& vm) {
    Object* exports = vm.newObject();
    defineFunction(vm, exports, "digestSize", digestSize, 1);
    defineFunction(vm, exports, "digest", digest, 3);
    defineFunction(vm, exports, "hmac", hmac, 3);
    defineFunction(vm, exports, "pbkdf2", pbkdf2, 5);
    defineFunction(vm, exports, "scrypt", scrypt, 7);
    return exports;
}

} // namespace tickscope
