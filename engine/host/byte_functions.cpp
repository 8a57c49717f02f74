#include "host/byte_functions.h"

#include "builtins/array_buffer.h"
#include "builtins/typed_array_operations.h"
#include "host/byte_text.h"

#include <algorithm>
#include <cstring>

namespace tickscope {

namespace {

constexpr std::size_t kBytesPerStep = 256;

using ByteSpan = std::span<const std::uint8_t>;

// The bytes of a Uint8Array, or of a short array of numbers, which are put into `storage`.
ByteSpan bytesOf(Isolate& vm, Value value, std::vector<std::uint8_t>& storage) {
    if (auto* array = as<TypedArrayObject>(value)) return {array->view().data(), array->view().byteLength()};
    if (auto* list = as<ArrayObject>(value))
        for (const Value item : list->elements())
            storage.push_back(static_cast<std::uint8_t>(toUint32(vm, item)));
    return storage;
}
ByteSpan bytesOf(Isolate& vm, Value value) {
    std::vector<std::uint8_t> unused;
    return as<TypedArrayObject>(value) ? bytesOf(vm, value, unused) : ByteSpan();
}

ByteEncoding encodingArgument(Isolate& vm, Value name) {
    return byteEncodingOf(toString(vm, name)->view()).value_or(ByteEncoding::Utf8);
}

std::size_t index(Value value, std::size_t limit) {
    const double number = value.isNumber() ? value.asNumber() : 0;
    return number > 0 ? static_cast<std::size_t>(std::min(number, static_cast<double>(limit))) : 0;
}

// encodeText(text, encoding) -> Uint8Array
Value encodeTextFunction(Isolate& vm, const CallArguments& arguments) {
    JsString* text = toString(vm, arguments[0]);
    vm.charge(text->length() / kBytesPerStep + 1);
    vm.heap.chargeExternal(std::size_t{text->length()} * 3);
    std::vector<std::uint8_t> bytes = encodeText(text->view(), encodingArgument(vm, arguments[1]));
    const std::size_t length = bytes.size();
    ArrayBufferObject* buffer = newArrayBuffer(vm, std::move(bytes));
    return vm.heap.allocate<TypedArrayObject>(vm.shapeFor(vm.realm().uint8ArrayPrototype), ElementType::Uint8,
                                              buffer, 0, length);
}

// decodeText(bytes, encoding, start, end)
Value decodeTextFunction(Isolate& vm, const CallArguments& arguments) {
    const ByteSpan bytes = bytesOf(vm, arguments[0]);
    const ByteEncoding encoding = encodingArgument(vm, arguments[1]);
    const std::size_t start = index(arguments[2], bytes.size()), end = index(arguments[3], bytes.size());
    const std::size_t count = end > start ? end - start : 0;
    vm.charge(count / kBytesPerStep + 1);
    vm.heap.chargeExternal(count * 4);
    std::u16string text = decodeText(bytes.subspan(start, count), encoding);
    if (text.size() > kMaxStringLength) vm.throwRangeError("Invalid string length");
    return vm.string(std::move(text));
}

// utf8Length(text)
Value utf8LengthFunction(Isolate& vm, const CallArguments& arguments) {
    JsString* text = toString(vm, arguments[0]);
    vm.charge(text->length() / kBytesPerStep + 1);
    return Value::number(std::uint64_t{utf8Length(text->view())});
}

// compareBytes(a, b): -1, 0 or 1
Value compareBytes(Isolate& vm, const CallArguments& arguments) {
    const ByteSpan a = bytesOf(vm, arguments[0]), b = bytesOf(vm, arguments[1]);
    const std::size_t common = std::min(a.size(), b.size());
    vm.charge(common / kBytesPerStep + 1);
    int order = common > 0 ? std::memcmp(a.data(), b.data(), common) : 0;
    if (order == 0) order = a.size() < b.size() ? -1 : a.size() > b.size() ? 1 : 0;
    return Value::int32(order < 0 ? -1 : order > 0 ? 1 : 0);
}

// findBytes(bytes, needle, start, isForward, unit): the index where the needle is, a multiple of the unit,
// or -1
Value findBytes(Isolate& vm, const CallArguments& arguments) {
    std::vector<std::uint8_t> storage;
    const ByteSpan bytes = bytesOf(vm, arguments[0]), needle = bytesOf(vm, arguments[1], storage);
    if (needle.empty() || needle.size() > bytes.size()) return Value::int32(-1);
    const auto unit = static_cast<std::size_t>(std::max(1.0, arguments[4].asNumber()));
    const std::size_t last = bytes.size() - needle.size();
    const std::size_t start = index(arguments[2], bytes.size()) / unit * unit;
    const auto isAt = [&](std::size_t i) {
        if (i % kBytesPerStep == 0) vm.charge(1);
        return std::equal(needle.begin(), needle.end(), bytes.begin() + static_cast<std::ptrdiff_t>(i));
    };
    if (toBoolean(arguments[3])) {
        for (std::size_t i = start; i <= last; i += unit)
            if (isAt(i)) return Value::number(std::uint64_t{i});
        return Value::int32(-1);
    }
    for (std::size_t i = std::min(start, last) + 1; i-- > 0;)
        if (i % unit == 0 && isAt(i)) return Value::number(std::uint64_t{i});
    return Value::int32(-1);
}

// isUtf8(bytes)
Value isUtf8(Isolate& vm, const CallArguments& arguments) {
    const ByteSpan bytes = bytesOf(vm, arguments[0]);
    vm.charge(bytes.size() / kBytesPerStep + 1);
    return Value::boolean(isWellFormedUtf8(bytes));
}

// incompleteUtf8(bytes)
Value incompleteUtf8(Isolate& vm, const CallArguments& arguments) {
    return Value::number(std::uint64_t{incompleteUtf8Bytes(bytesOf(vm, arguments[0]))});
}

// isKindOf(value, "ArrayBuffer" | "TypedArray" | the name of one)
Value isKindOf(Isolate& vm, const CallArguments& arguments) {
    const std::string name = toString(vm, arguments[1])->utf8();
    if (name == "ArrayBuffer") return Value::boolean(asArrayBuffer(arguments[0]) != nullptr);
    const auto* array = as<TypedArrayObject>(arguments[0]);
    return Value::boolean(array && (name == "TypedArray" || infoOf(array->type()).arrayName == name));
}

// ownNonIndexKeys(object, withHidden)
Value ownNonIndexKeys(Isolate& vm, const CallArguments& arguments) {
    ArrayObject* keys = vm.newArray();
    for (const ShapeProperty& property : arguments[0].asObject()->shape()->properties()) {
        const bool isListed = toBoolean(arguments[1]) || (property.attributes & kEnumerable);
        const bool isKey = property.key.isAtom() || (property.key.isSymbol() && !property.key.isPrivate());
        if (isListed && isKey) keys->push(property.key.raw());
    }
    return keys;
}

// random(): a number of the run's generator in [0, 1)
Value random(Isolate& vm, const CallArguments&) { return Value::number(vm.random()); }

// fillRandom(bytes): with bytes of the run's generator
Value fillRandom(Isolate& vm, const CallArguments& arguments) {
    auto* array = as<TypedArrayObject>(arguments[0]);
    const std::size_t length = array->view().byteLength();
    vm.charge(length / kBytesPerStep + 1);
    for (std::size_t i = 0; i < length; ++i)
        array->view().data()[i] = static_cast<std::uint8_t>(vm.random() * 256);
    return arguments[0];
}

} // namespace

void defineByteFunctions(Isolate& vm, Object* host) {
    defineFunction(vm, host, "encodeText", encodeTextFunction, 2);
    defineFunction(vm, host, "decodeText", decodeTextFunction, 4);
    defineFunction(vm, host, "utf8Length", utf8LengthFunction, 1);
    defineFunction(vm, host, "compareBytes", compareBytes, 2);
    defineFunction(vm, host, "findBytes", findBytes, 5);
    defineFunction(vm, host, "isUtf8", isUtf8, 1);
    defineFunction(vm, host, "incompleteUtf8", incompleteUtf8, 1);
    defineFunction(vm, host, "isKindOf", isKindOf, 2);
    defineFunction(vm, host, "ownNonIndexKeys", ownNonIndexKeys, 2);
    defineFunction(vm, host, "random", random, 0);
    defineFunction(vm, host, "fillRandom", fillRandom, 1);
}

} // namespace tickscope
