#include "builtins/data_view.h"

#include "builtins/array_buffer.h"
#include "builtins/install.h"
#include "vm/typed_array.h"

#include <algorithm>

namespace tickscope {

namespace {

// 25.3.2.1 DataView
Value dataViewConstructor(Isolate& vm, const CallArguments& arguments) {
    if (!arguments.newTarget) vm.throwTypeError("Constructor DataView requires 'new'");
    ArrayBufferObject* buffer = asArrayBuffer(arguments[0]);
    if (!buffer) vm.throwTypeError("First argument to DataView constructor must be an ArrayBuffer");
    const auto outsideMessage = [&](double offset) {
        return "Start offset " + numberToUtf8(offset) + " is outside the bounds of the buffer";
    };
    const double offset = toIntegerOrInfinity(vm, arguments[1]);
    if (offset < 0) vm.throwRangeError(outsideMessage(offset));
    if (buffer->isDetached()) throwDetached(vm, "DataView constructor");
    if (offset > static_cast<double>(buffer->byteLength())) vm.throwRangeError(outsideMessage(offset));
    const auto byteOffset = static_cast<std::size_t>(offset);
    std::optional<std::size_t> byteLength;
    if (!arguments[2].isUndefined()) {
        const double length = toIntegerOrInfinity(vm, arguments[2]);
        if (length < 0 || offset + length > static_cast<double>(buffer->byteLength()))
            vm.throwRangeError("Invalid DataView length " + numberToUtf8(length));
        byteLength = static_cast<std::size_t>(length);
    } else if (!buffer->isResizable()) {
        byteLength = buffer->byteLength() - byteOffset;
    }
    Object* prototype = getPrototypeFromConstructor(vm, arguments.newTarget, &Realm::dataViewPrototype);
    // Fetching the prototype may have detached or resized the buffer.
    if (buffer->isDetached()) throwDetached(vm, "DataView constructor");
    const BufferView view{buffer, byteOffset, byteLength};
    if (view.isOutOfBounds()) vm.throwRangeError(outsideMessage(offset));
    return vm.heap.allocate<DataViewObject>(vm.shapeFor(prototype), view);
}

DataViewObject* thisView(Isolate& vm, const CallArguments& arguments, const std::string& method) {
    if (auto* view = as<DataViewObject>(arguments.thisValue)) return view;
    vm.throwTypeError("Method " + method + " called on incompatible receiver " +
                      describeValue(vm, arguments.thisValue));
}

void requireInBounds(Isolate& vm, const BufferView& view, const std::string& method) {
    if (view.buffer->isDetached()) throwDetached(vm, method);
    if (view.isOutOfBounds())
        vm.throwTypeError("Invalid DataView accessor " + method + " on an out-of-bounds view");
}

// 25.3.4.1 get DataView.prototype.buffer
Value buffer(Isolate& vm, const CallArguments& arguments) {
    return thisView(vm, arguments, "get DataView.prototype.buffer")->view.buffer;
}

// 25.3.4.2 get DataView.prototype.byteLength
Value byteLength(Isolate& vm, const CallArguments& arguments) {
    const BufferView& view = thisView(vm, arguments, "get DataView.prototype.byte_length")->view;
    requireInBounds(vm, view, "DataView.prototype.byteLength");
    return Value::number(std::uint64_t{view.byteLength()});
}

// 25.3.4.3 get DataView.prototype.byteOffset
Value byteOffset(Isolate& vm, const CallArguments& arguments) {
    const BufferView& view = thisView(vm, arguments, "get DataView.prototype.byte_offset")->view;
    requireInBounds(vm, view, "DataView.prototype.byteOffset");
    return Value::number(std::uint64_t{view.byteOffset});
}

struct Access {
    std::string_view name; // "Int8"
    ElementType type;
};
constexpr Access kAccesses[] = {
    {"Int8", ElementType::Int8},         {"Uint8", ElementType::Uint8},
    {"Int16", ElementType::Int16},       {"Uint16", ElementType::Uint16},
    {"Int32", ElementType::Int32},       {"Uint32", ElementType::Uint32},
    {"Float32", ElementType::Float32},   {"Float64", ElementType::Float64},
    {"BigInt64", ElementType::BigInt64}, {"BigUint64", ElementType::BigUint64},
};

const Access& accessOf(const CallArguments& arguments) {
    return kAccesses[static_cast<std::size_t>(arguments.callee->captured(0).asInt32())];
}

constexpr std::string_view kOutOfBounds = "Offset is outside the bounds of the DataView";

// The bytes of one element in a view, checked: steps 7 to 12 of the two operations below.
std::uint8_t* elementBytes(Isolate& vm, const BufferView& view, std::size_t index, std::size_t size,
                           const std::string& method) {
    requireInBounds(vm, view, method);
    const std::size_t viewSize = view.byteLength();
    if (size > viewSize || index > viewSize - size) vm.throwRangeError(kOutOfBounds);
    return view.data() + index;
}

// 25.3.1.5 GetViewValue
Value getViewValue(Isolate& vm, const CallArguments& arguments) {
    const Access& access = accessOf(arguments);
    const std::string method = "DataView.prototype.get" + std::string(access.name);
    const BufferView& view = thisView(vm, arguments, method)->view;
    const std::size_t index = bufferIndex(vm, arguments[0], kOutOfBounds);
    const bool isLittleEndian = toBoolean(arguments[1]);
    const std::size_t size = infoOf(access.type).size;
    const std::uint8_t* from = elementBytes(vm, view, index, size, method);
    std::uint8_t bytes[8];
    std::copy(from, from + size, bytes);
    if (!isLittleEndian) std::reverse(bytes, bytes + size);
    return loadElement(vm, access.type, bytes);
}

// 25.3.1.6 SetViewValue
Value setViewValue(Isolate& vm, const CallArguments& arguments) {
    const Access& access = accessOf(arguments);
    const std::string method = "DataView.prototype.set" + std::string(access.name);
    const BufferView& view = thisView(vm, arguments, method)->view;
    const std::size_t index = bufferIndex(vm, arguments[0], kOutOfBounds);
    const Value numeric = toElementNumeric(vm, access.type, arguments[1]);
    const bool isLittleEndian = toBoolean(arguments[2]);
    const std::size_t size = infoOf(access.type).size;
    std::uint8_t* to = elementBytes(vm, view, index, size, method);
    std::uint8_t bytes[8];
    storeElement(access.type, bytes, numeric);
    if (!isLittleEndian) std::reverse(bytes, bytes + size);
    std::copy(bytes, bytes + size, to);
    return Value::undefined();
}

} // namespace

void installDataView(Isolate& vm, Realm& realm) {
    Object* prototype = vm.newObject();
    realm.dataViewPrototype = prototype;
    NativeFunction* constructor = defineConstructor(vm, "DataView", dataViewConstructor, 1, prototype);
    defineGetter(vm, prototype, vm.key("buffer"), "buffer", buffer);
    defineGetter(vm, prototype, vm.key("byteLength"), "byteLength", byteLength);
    defineGetter(vm, prototype, vm.key("byteOffset"), "byteOffset", byteOffset);
    for (std::size_t i = 0; i < std::size(kAccesses); ++i) {
        const std::string name(kAccesses[i].name);
        const Value index = Value::int32(static_cast<std::int32_t>(i));
        defineFunction(vm, prototype, "get" + name, getViewValue, 1)->setCaptured(0, index);
        defineFunction(vm, prototype, "set" + name, setViewValue, 2)->setCaptured(0, index);
    }
    prototype->putDirect(PropertyKey::symbol(vm.names.symbol_toStringTag), vm.string("DataView"),
                         kConfigurable);
    defineValue(vm, realm.globalObject, "DataView", constructor);
}

} // namespace tickscope
