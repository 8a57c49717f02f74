#include "host/cipher_functions.h"

#include "builtins/array_buffer.h"
#include "builtins/typed_array_operations.h"

#include <algorithm>
#include <array>
#include <memory>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <span>

namespace tickscope {

namespace {

constexpr std::uint64_t kBytesPerStep = 256;
constexpr std::size_t kStateBytes = 1000; // about what a context takes
constexpr std::size_t kMostTagBytes = 16;

using ByteSpan = std::span<const std::uint8_t>;
using CipherPointer = std::unique_ptr<EVP_CIPHER, decltype(&EVP_CIPHER_free)>;
using ContextPointer = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

ByteSpan bytesArgument(Value value) {
    const auto* array = as<TypedArrayObject>(value);
    return array ? ByteSpan(array->view().data(), array->view().byteLength()) : ByteSpan();
}

Value newBytes(Isolate& vm, std::vector<std::uint8_t> bytes) {
    const std::size_t length = bytes.size();
    vm.heap.chargeExternal(length);
    ArrayBufferObject* buffer = newArrayBuffer(vm, std::move(bytes));
    return vm.heap.allocate<TypedArrayObject>(vm.shapeFor(vm.realm().uint8ArrayPrototype), ElementType::Uint8,
                                              buffer, 0, length);
}

// What libcrypto says of its last failure.
Value failure(Isolate& vm) {
    const unsigned long code = ERR_get_error();
    ERR_clear_error();
    if (code == 0) return Value::undefined();
    std::array<char, 256> message{};
    ERR_error_string_n(code, message.data(), message.size());
    const char *library = ERR_lib_error_string(code), *reason = ERR_reason_error_string(code);
    Object* result = vm.newObject();
    result->putDirect(vm.key("message"), vm.string(message.data()));
    result->putDirect(vm.key("library"), vm.string(library ? library : ""));
    result->putDirect(vm.key("reason"), vm.string(reason ? reason : ""));
    return result;
}

std::string_view modeName(int mode) {
    switch (mode) {
    case EVP_CIPH_CBC_MODE:
        return "cbc";
    case EVP_CIPH_CFB_MODE:
        return "cfb";
    case EVP_CIPH_CTR_MODE:
        return "ctr";
    case EVP_CIPH_ECB_MODE:
        return "ecb";
    case EVP_CIPH_GCM_MODE:
        return "gcm";
    case EVP_CIPH_OFB_MODE:
        return "ofb";
    default:
        return "";
    }
}

class Cipher final : public Object {
public:
    Cipher(Shape* shape, ContextPointer context, bool isEncrypting)
        : Object(shape, ObjectKind::Host), context(std::move(context)), isEncrypting(isEncrypting) {}
    std::size_t externalBytes() const override { return Object::externalBytes() + kStateBytes; }

    ContextPointer context;
    bool isEncrypting;
};

Cipher& cipherArgument(const CallArguments& arguments) {
    return *static_cast<Cipher*>(arguments[0].asObject());
}

CipherPointer cipherNamed(Isolate& vm, Value name) {
    // Without the machine's configuration file: the same everywhere.
    OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG | OPENSSL_INIT_ADD_ALL_CIPHERS, nullptr);
    const EVP_CIPHER* cipher = EVP_get_cipherbyname(toString(vm, name)->utf8().c_str());
    if (!cipher) return {nullptr, EVP_CIPHER_free};
    CipherPointer provided(EVP_CIPHER_fetch(nullptr, EVP_CIPHER_get0_name(cipher), nullptr), EVP_CIPHER_free);
    ERR_clear_error();
    return provided;
}

// info(name): { mode, name, nid, blockSize, ivLength, keyLength } with an empty mode for what is not
// simulated; undefined for an unknown one
Value info(Isolate& vm, const CallArguments& arguments) {
    const CipherPointer cipher = cipherNamed(vm, arguments[0]);
    if (!cipher) return Value::undefined();
    const int nid = EVP_CIPHER_get_nid(cipher.get());
    std::string name = OBJ_nid2sn(nid);
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const bool isAes =
        name.find("aes") != std::string_view::npos && name.find("hmac") == std::string_view::npos;
    Object* result = vm.newObject();
    const auto put = [&](std::string_view key, Value value) { result->putDirect(vm.key(key), value); };
    put("mode", vm.string(isAes ? modeName(EVP_CIPHER_get_mode(cipher.get())) : ""));
    put("name", vm.string(name));
    put("nid", Value::int32(nid));
    put("blockSize", Value::int32(EVP_CIPHER_get_block_size(cipher.get())));
    put("ivLength", Value::int32(EVP_CIPHER_get_iv_length(cipher.get())));
    put("keyLength", Value::int32(EVP_CIPHER_get_key_length(cipher.get())));
    return result;
}

// open(isEncrypting, name, key, iv)
Value open(Isolate& vm, const CallArguments& arguments) {
    vm.heap.chargeExternal(kStateBytes);
    const CipherPointer cipher = cipherNamed(vm, arguments[1]);
    const ByteSpan key = bytesArgument(arguments[2]), iv = bytesArgument(arguments[3]);
    const bool isEncrypting = arguments[0].asBoolean();
    ContextPointer context(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    const bool isDone =
        EVP_CipherInit_ex(context.get(), cipher.get(), nullptr, nullptr, nullptr, isEncrypting) &&
        (EVP_CIPHER_get_mode(cipher.get()) != EVP_CIPH_GCM_MODE ||
         EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_IVLEN, static_cast<int>(iv.size()), nullptr)) &&
        EVP_CipherInit_ex(context.get(), nullptr, nullptr, key.data(), iv.empty() ? nullptr : iv.data(),
                          isEncrypting);
    if (!isDone) return failure(vm);
    return vm.heap.allocate<Cipher>(vm.shapeFor(nullptr), std::move(context), isEncrypting);
}

// update(cipher, bytes)
Value update(Isolate& vm, const CallArguments& arguments) {
    EVP_CIPHER_CTX* context = cipherArgument(arguments).context.get();
    const ByteSpan bytes = bytesArgument(arguments[1]);
    vm.charge(bytes.size() / kBytesPerStep + 1);
    std::vector<std::uint8_t> result(bytes.size() + EVP_MAX_BLOCK_LENGTH);
    int length = 0;
    if (!EVP_CipherUpdate(context, result.data(), &length, bytes.data(), static_cast<int>(bytes.size())))
        return failure(vm);
    result.resize(static_cast<std::size_t>(length));
    return newBytes(vm, std::move(result));
}

// addData(cipher, bytes): what is authenticated and not encrypted
Value addData(Isolate& vm, const CallArguments& arguments) {
    const ByteSpan bytes = bytesArgument(arguments[1]);
    vm.charge(bytes.size() / kBytesPerStep + 1);
    int length = 0;
    const bool isDone = EVP_CipherUpdate(cipherArgument(arguments).context.get(), nullptr, &length,
                                         bytes.data(), static_cast<int>(bytes.size()));
    return isDone ? Value::boolean(true) : failure(vm);
}

// final(cipher)
Value final(Isolate& vm, const CallArguments& arguments) {
    std::vector<std::uint8_t> result(EVP_MAX_BLOCK_LENGTH);
    int length = 0;
    if (!EVP_CipherFinal_ex(cipherArgument(arguments).context.get(), result.data(), &length))
        return failure(vm);
    result.resize(static_cast<std::size_t>(length));
    return newBytes(vm, std::move(result));
}

// tag(cipher, length): after final()
Value tag(Isolate& vm, const CallArguments& arguments) {
    std::vector<std::uint8_t> result(
        std::min(static_cast<std::size_t>(arguments[1].asNumber()), kMostTagBytes));
    const bool isDone = EVP_CIPHER_CTX_ctrl(cipherArgument(arguments).context.get(), EVP_CTRL_AEAD_GET_TAG,
                                            static_cast<int>(result.size()), result.data());
    return isDone ? newBytes(vm, std::move(result)) : failure(vm);
}

// setTag(cipher, bytes)
Value setTag(Isolate& vm, const CallArguments& arguments) {
    const ByteSpan bytes = bytesArgument(arguments[1]);
    std::vector<std::uint8_t> copy(bytes.begin(), bytes.end());
    const bool isDone = EVP_CIPHER_CTX_ctrl(cipherArgument(arguments).context.get(), EVP_CTRL_AEAD_SET_TAG,
                                            static_cast<int>(copy.size()), copy.data());
    return isDone ? Value::boolean(true) : failure(vm);
}

// setPadding(cipher, whether)
Value setPadding(Isolate&, const CallArguments& arguments) {
    EVP_CIPHER_CTX_set_padding(cipherArgument(arguments).context.get(), toBoolean(arguments[1]));
    return Value::boolean(true);
}

} // namespace

Object* createCipherFunctions(Isolate& vm) {
    Object* exports = vm.newObject();
    defineFunction(vm, exports, "info", info, 1);
    defineFunction(vm, exports, "open", open, 4);
    defineFunction(vm, exports, "update", update, 2);
    defineFunction(vm, exports, "addData", addData, 2);
    defineFunction(vm, exports, "final", final, 1);
    defineFunction(vm, exports, "tag", tag, 2);
    defineFunction(vm, exports, "setTag", setTag, 2);
    defineFunction(vm, exports, "setPadding", setPadding, 2);
    return exports;
}

} // namespace tickscope
