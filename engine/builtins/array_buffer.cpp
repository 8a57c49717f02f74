// ArrayBuffer (ECMA-262 25.1) and SharedArrayBuffer (25.2).
#include "builtins/array_buffer.h"

#include "builtins/array_operations.h"
#include "builtins/install.h"

#include <cstring>

namespace tickscope {

namespace {

// What V8 can address, if not allocate.
constexpr double kMaxByteLength = 9007199254740991.0, kMaxAllocation = 8589934592.0;
// Clearing memory counts as work.
constexpr std::size_t kBytesPerStep = 4096;

std::vector<std::uint8_t> zeros(Isolate& vm, std::size_t byteLength) {
    if (static_cast<double>(byteLength) > kMaxAllocation)
        vm.throwRangeError("Array buffer allocation failed");
    vm.charge(byteLength / kBytesPerStep);
    vm.heap.chargeExternal(byteLength);
    return std::vector<std::uint8_t>(byteLength);
}

enum class Sharing : bool { Unshared, Shared };

constexpr std::string_view className(Sharing sharing) {
    return sharing == Sharing::Shared ? "SharedArrayBuffer" : "ArrayBuffer";
}

// 25.1.3.7 GetArrayBufferMaxByteLengthOption
std::optional<std::size_t> maxByteLengthOption(Isolate& vm, Value options) {
    if (!options.isObject()) return {};
    const Value max = options.asObject()->get(vm, vm.key("maxByteLength"));
    if (max.isUndefined()) return {};
    return bufferIndex(vm, max, "Invalid array buffer max length");
}

// 25.1.4.1 ArrayBuffer, 25.2.3.1 SharedArrayBuffer
template <Sharing sharing>
Value arrayBufferConstructor(Isolate& vm, const CallArguments& arguments) {
    if (!arguments.newTarget)
        vm.throwTypeError("Constructor " + std::string(className(sharing)) + " requires 'new'");
    const std::size_t byteLength = bufferIndex(vm, arguments[0], "Invalid array buffer length");
    const auto maxByteLength = maxByteLengthOption(vm, arguments[1]);
    if (maxByteLength && byteLength > *maxByteLength) vm.throwRangeError("Invalid array buffer max length");
    constexpr auto intrinsic =
        sharing == Sharing::Shared ? &Realm::sharedArrayBufferPrototype : &Realm::arrayBufferPrototype;
    Object* prototype = getPrototypeFromConstructor(vm, arguments.newTarget, intrinsic);
    if (maxByteLength && static_cast<double>(*maxByteLength) > kMaxAllocation)
        vm.throwRangeError("Array buffer allocation failed");
    constexpr ObjectKind kind =
        sharing == Sharing::Shared ? ObjectKind::SharedArrayBuffer : ObjectKind::ArrayBuffer;
    std::vector<std::uint8_t> bytes = zeros(vm, byteLength);
    return vm.heap.allocate<ArrayBufferObject>(vm.shapeFor(prototype), std::move(bytes), maxByteLength, kind);
}

template <Sharing sharing>
ArrayBufferObject* thisBuffer(Isolate& vm, const CallArguments& arguments, std::string_view method) {
    ArrayBufferObject* buffer = asArrayBuffer(arguments.thisValue);
    if (buffer && buffer->isShared() == (sharing == Sharing::Shared)) return buffer;
    std::string name = std::string(className(sharing)) + ".prototype." + std::string(method);
    if (method.starts_with("get ")) name = "get " + name.replace(name.find("get "), 4, "");
    vm.throwTypeError("Method " + name + " called on incompatible receiver " +
                      describeValue(vm, arguments.thisValue));
}

constexpr Sharing kUnshared = Sharing::Unshared, kShared = Sharing::Shared;

// 25.1.5.1 ArrayBuffer.isView
Value isView(Isolate&, const CallArguments& arguments) {
    if (!arguments[0].isObject()) return Value::boolean(false);
    const ObjectKind kind = arguments[0].asObject()->kind();
    return Value::boolean(kind == ObjectKind::TypedArray || kind == ObjectKind::DataView);
}

Value species(Isolate&, const CallArguments& arguments) { return arguments.thisValue; }

// 25.1.6.1 get ArrayBuffer.prototype.byteLength
template <Sharing sharing>
Value byteLength(Isolate& vm, const CallArguments& arguments) {
    return Value::number(std::uint64_t{thisBuffer<sharing>(vm, arguments, "get byteLength")->byteLength()});
}

template <Sharing sharing>
Value maxByteLength(Isolate& vm, const CallArguments& arguments) {
    const auto* buffer = thisBuffer<sharing>(vm, arguments, "get maxByteLength");
    return Value::number(std::uint64_t{buffer->maxByteLength.value_or(buffer->byteLength())});
}

template <Sharing sharing>
Value isResizable(Isolate& vm, const CallArguments& arguments) {
    return Value::boolean(thisBuffer<sharing>(vm, arguments, "get resizable")->isResizable());
}

Value isDetached(Isolate& vm, const CallArguments& arguments) {
    return Value::boolean(thisBuffer<kUnshared>(vm, arguments, "get detached")->isDetached());
}

// 25.1.6.7 ArrayBuffer.prototype.slice, 25.2.5.6 for shared ones
template <Sharing sharing>
Value slice(Isolate& vm, const CallArguments& arguments) {
    ArrayBufferObject* buffer = thisBuffer<sharing>(vm, arguments, "slice");
    const std::string method = std::string(className(sharing)) + ".prototype.slice";
    if (buffer->isDetached()) throwDetached(vm, method);
    const std::uint64_t length = buffer->byteLength();
    const std::uint64_t first = relativeIndex(vm, arguments[0], length);
    const std::uint64_t final = relativeEnd(vm, arguments[1], length);
    const std::uint64_t newLength = final > first ? final - first : 0;
    Object* defaultConstructor =
        sharing == kShared ? vm.realm().sharedArrayBufferConstructor : vm.realm().arrayBufferConstructor;
    Object* constructor = speciesConstructor(vm, buffer, defaultConstructor);
    const Value argument = Value::number(newLength);
    Object* made = construct(vm, constructor, std::span<const Value>(&argument, 1));
    ArrayBufferObject* result = asArrayBuffer(made);
    if (!result || result->isShared() != buffer->isShared())
        vm.throwTypeError("Method " + method + " called on incompatible receiver " + describeValue(vm, made));
    if (result->isDetached()) throwDetached(vm, method);
    if (result == buffer) vm.throwTypeError("ArrayBuffer subclass returned this from species constructor");
    if (result->byteLength() < newLength)
        vm.throwTypeError("Species constructor returned a too small ArrayBuffer");
    if (buffer->isDetached()) throwDetached(vm, method);
    const std::uint64_t available = buffer->byteLength(); // it may have shrunk meanwhile
    if (first < available && newLength > 0)
        std::memcpy(result->data(), buffer->data() + first, std::min(newLength, available - first));
    vm.charge(newLength / kBytesPerStep);
    return result;
}

// 25.1.6.6 ArrayBuffer.prototype.resize
Value resize(Isolate& vm, const CallArguments& arguments) {
    auto* buffer = thisBuffer<kUnshared>(vm, arguments, "resize");
    if (!buffer->isResizable())
        vm.throwTypeError("Method ArrayBuffer.prototype.resize called on incompatible receiver " +
                          describeValue(vm, buffer));
    constexpr std::string_view kMessage = "ArrayBuffer.prototype.resize: Invalid length parameter";
    const std::size_t newLength = bufferIndex(vm, arguments[0], kMessage);
    if (buffer->isDetached()) throwDetached(vm, "ArrayBuffer.prototype.resize");
    if (newLength > *buffer->maxByteLength) vm.throwRangeError(kMessage);
    if (newLength > buffer->byteLength()) vm.heap.chargeExternal(newLength);
    buffer->resize(newLength);
    return Value::undefined();
}

// 25.2.5.3 SharedArrayBuffer.prototype.grow
Value grow(Isolate& vm, const CallArguments& arguments) {
    auto* buffer = thisBuffer<kShared>(vm, arguments, "grow");
    if (!buffer->isResizable())
        vm.throwTypeError("Method SharedArrayBuffer.prototype.grow called on incompatible receiver " +
                          describeValue(vm, buffer));
    constexpr std::string_view kMessage = "SharedArrayBuffer.prototype.grow: Invalid length parameter";
    const std::size_t newLength = bufferIndex(vm, arguments[0], kMessage);
    if (newLength > *buffer->maxByteLength || newLength < buffer->byteLength()) vm.throwRangeError(kMessage);
    vm.heap.chargeExternal(newLength - buffer->byteLength());
    buffer->resize(newLength);
    return Value::undefined();
}

// 25.1.3.3 ArrayBufferCopyAndDetach
Value copyAndDetach(Isolate& vm, const CallArguments& arguments, std::string_view method,
                    bool staysResizable) {
    auto* buffer = thisBuffer<kUnshared>(vm, arguments, method);
    const std::size_t newLength = arguments[0].isUndefined()
                                      ? buffer->byteLength()
                                      : bufferIndex(vm, arguments[0], "Invalid array buffer length");
    if (buffer->isDetached()) throwDetached(vm, "ArrayBuffer.prototype." + std::string(method));
    const auto max = staysResizable ? buffer->maxByteLength : std::nullopt;
    if (max && newLength > *max) vm.throwRangeError("Invalid array buffer length");
    if (static_cast<double>(newLength) > kMaxAllocation) vm.throwRangeError("Array buffer allocation failed");
    if (newLength > buffer->byteLength()) vm.heap.chargeExternal(newLength);
    std::vector<std::uint8_t> bytes = buffer->detach();
    bytes.resize(newLength);
    ArrayBufferObject* result = newArrayBuffer(vm, std::move(bytes));
    result->maxByteLength = max;
    return result;
}

// 25.1.6.8 ArrayBuffer.prototype.transfer
Value transfer(Isolate& vm, const CallArguments& arguments) {
    return copyAndDetach(vm, arguments, "transfer", true);
}

// 25.1.6.9 ArrayBuffer.prototype.transferToFixedLength
Value transferToFixedLength(Isolate& vm, const CallArguments& arguments) {
    return copyAndDetach(vm, arguments, "transferToFixedLength", false);
}

void setTag(Isolate& vm, Object* prototype, std::string_view tag) {
    prototype->putDirect(PropertyKey::symbol(vm.names.symbol_toStringTag), vm.string(tag), kConfigurable);
}

} // namespace

ArrayBufferObject* newArrayBuffer(Isolate& vm, std::vector<std::uint8_t> bytes, Object* prototype) {
    Shape* shape = vm.shapeFor(prototype ? prototype : vm.realm().arrayBufferPrototype);
    return vm.heap.allocate<ArrayBufferObject>(shape, std::move(bytes));
}

ArrayBufferObject* newArrayBuffer(Isolate& vm, std::span<const std::uint8_t> bytes) {
    ArrayBufferObject* buffer = allocateArrayBuffer(vm, bytes.size());
    std::copy(bytes.begin(), bytes.end(), buffer->data());
    return buffer;
}

ArrayBufferObject* allocateArrayBuffer(Isolate& vm, std::size_t byteLength, Object* prototype) {
    return newArrayBuffer(vm, zeros(vm, byteLength), prototype);
}

std::size_t bufferIndex(Isolate& vm, Value value, std::string_view rangeMessage) {
    const double integer = toIntegerOrInfinity(vm, value);
    if (integer < 0 || integer > kMaxByteLength) vm.throwRangeError(rangeMessage);
    return static_cast<std::size_t>(integer);
}

void detachArrayBuffer(Isolate& vm, ArrayBufferObject* buffer) {
    if (buffer->isShared()) vm.throwTypeError("A shared array buffer cannot be detached");
    buffer->detach();
}

void throwDetached(Isolate& vm, std::string_view operation) {
    vm.throwTypeError("Cannot perform " + std::string(operation) + " on a detached ArrayBuffer");
}

void installArrayBuffer(Isolate& vm, Realm& realm) {
    Object* prototype = vm.newObject();
    realm.arrayBufferPrototype = prototype;
    NativeFunction* constructor =
        defineConstructor(vm, "ArrayBuffer", arrayBufferConstructor<kUnshared>, 1, prototype);
    realm.arrayBufferConstructor = constructor;
    defineFunction(vm, constructor, "isView", isView, 1);
    defineGetter(vm, constructor, PropertyKey::symbol(vm.names.symbol_species), "[Symbol.species]", species);
    defineGetter(vm, prototype, vm.key("byteLength"), "byteLength", byteLength<kUnshared>);
    defineFunction(vm, prototype, "slice", slice<kUnshared>, 2);
    defineGetter(vm, prototype, vm.key("maxByteLength"), "maxByteLength", maxByteLength<kUnshared>);
    defineGetter(vm, prototype, vm.key("resizable"), "resizable", isResizable<kUnshared>);
    defineFunction(vm, prototype, "resize", resize, 1);
    defineFunction(vm, prototype, "transfer", transfer, 0);
    defineFunction(vm, prototype, "transferToFixedLength", transferToFixedLength, 0);
    defineGetter(vm, prototype, vm.key("detached"), "detached", isDetached);
    setTag(vm, prototype, "ArrayBuffer");
    defineValue(vm, realm.globalObject, "ArrayBuffer", constructor);
}

void installSharedArrayBuffer(Isolate& vm, Realm& realm) {
    Object* prototype = vm.newObject();
    realm.sharedArrayBufferPrototype = prototype;
    NativeFunction* constructor =
        defineConstructor(vm, "SharedArrayBuffer", arrayBufferConstructor<kShared>, 1, prototype);
    realm.sharedArrayBufferConstructor = constructor;
    defineGetter(vm, constructor, PropertyKey::symbol(vm.names.symbol_species), "[Symbol.species]", species);
    defineGetter(vm, prototype, vm.key("byteLength"), "byteLength", byteLength<kShared>);
    defineFunction(vm, prototype, "slice", slice<kShared>, 2);
    defineGetter(vm, prototype, vm.key("maxByteLength"), "maxByteLength", maxByteLength<kShared>);
    defineGetter(vm, prototype, vm.key("growable"), "growable", isResizable<kShared>);
    defineFunction(vm, prototype, "grow", grow, 1);
    setTag(vm, prototype, "SharedArrayBuffer");
    defineValue(vm, realm.globalObject, "SharedArrayBuffer", constructor);
}

} // namespace tickscope
