// %TypedArray%.prototype: methods that write in place (ECMA-262 23.2.3).
#include "builtins/array_operations.h"
#include "builtins/typed_array_functions.h"
#include "builtins/typed_array_operations.h"

#include <cmath>
#include <cstring>

namespace tickscope::typed_array_prototype {

namespace {

constexpr std::string_view kSet = "%TypedArray%.prototype.set";
constexpr std::size_t kElementsPerStep = 256;

[[noreturn]] void throwOffsetOutOfBounds(Isolate& vm) { vm.throwRangeError("offset is out of bounds"); }

// 23.2.3.26.1 SetTypedArrayFromTypedArray
void setFromTypedArray(Isolate& vm, TypedArrayObject* target, double offset, TypedArrayObject* source) {
    requireInBounds(vm, target, kSet);
    requireInBounds(vm, source, kSet);
    requireSameContentType(vm, target->isBigInt(), source->isBigInt());
    const std::size_t count = source->length();
    if (offset + static_cast<double>(count) > static_cast<double>(target->length()))
        throwOffsetOutOfBounds(vm);
    if (count == 0) return;
    vm.charge(count / kElementsPerStep + 1);
    std::uint8_t* to = target->elementAddress(static_cast<std::size_t>(offset));
    const std::uint8_t* from = source->elementAddress(0);
    if (target->type() == source->type() || target->buffer() != source->buffer()) {
        copyElements(target->type(), to, source->type(), from, count);
        return;
    }
    // What is still to be read must not be written over.
    const std::size_t bytes = count * source->elementSize();
    vm.heap.chargeExternal(bytes);
    const std::vector<std::uint8_t> copy(from, from + bytes);
    copyElements(target->type(), to, source->type(), copy.data(), count);
}

// 23.2.3.26.2 SetTypedArrayFromArrayLike
void setFromArrayLike(Isolate& vm, TypedArrayObject* target, double offset, Value value) {
    requireInBounds(vm, target, kSet);
    const std::size_t targetLength = target->length();
    Object* source = toObject(vm, value);
    const std::uint64_t count = lengthOfArrayLike(vm, source);
    if (offset + static_cast<double>(count) > static_cast<double>(targetLength)) throwOffsetOutOfBounds(vm);
    const auto first = static_cast<std::size_t>(offset);
    for (std::uint64_t i = 0; i < count; ++i) {
        if (i % 16 == 0) vm.charge(1);
        target->setElement(vm, first + i, getElement(vm, source, i));
    }
}

} // namespace

// 23.2.3.6 %TypedArray%.prototype.copyWithin
Value copyWithin(Isolate& vm, const CallArguments& arguments) {
    constexpr std::string_view kMethod = "%TypedArray%.prototype.copyWithin";
    auto* array = validateTypedArray(vm, arguments.thisValue, kMethod);
    const std::uint64_t length = array->length();
    const std::uint64_t to = relativeIndex(vm, arguments[0], length);
    const std::uint64_t from = relativeIndex(vm, arguments[1], length);
    const std::uint64_t final = relativeEnd(vm, arguments[2], length);
    if (final <= from || to >= length) return array;
    requireInBounds(vm, array, kMethod);
    // The conversions may have shrunk the array.
    const std::uint64_t available = array->length();
    if (from >= available || to >= available) return array;
    const std::uint64_t count = std::min({final - from, length - to, available - from, available - to});
    vm.charge(count / kElementsPerStep + 1);
    std::memmove(array->elementAddress(to), array->elementAddress(from), count * array->elementSize());
    return array;
}

// 23.2.3.9 %TypedArray%.prototype.fill
Value fill(Isolate& vm, const CallArguments& arguments) {
    constexpr std::string_view kMethod = "%TypedArray%.prototype.fill";
    auto* array = validateTypedArray(vm, arguments.thisValue, kMethod);
    const std::uint64_t length = array->length();
    const Value numeric = toElementNumeric(vm, array->type(), arguments[0]);
    const std::uint64_t start = relativeIndex(vm, arguments[1], length);
    std::uint64_t end = relativeEnd(vm, arguments[2], length);
    requireInBounds(vm, array, kMethod);
    end = std::min<std::uint64_t>(end, array->length());
    if (start >= end) return array;
    vm.charge((end - start) / kElementsPerStep + 1);
    for (std::uint64_t k = start; k < end; ++k)
        storeElement(array->type(), array->elementAddress(k), numeric);
    return array;
}

// 23.2.3.25 %TypedArray%.prototype.reverse
Value reverse(Isolate& vm, const CallArguments& arguments) {
    auto* array = validateTypedArray(vm, arguments.thisValue, "%TypedArray%.prototype.reverse");
    const std::size_t length = array->length(), size = array->elementSize();
    vm.charge(length / kElementsPerStep + 1);
    for (std::size_t low = 0; low < length / 2; ++low) {
        std::uint8_t* a = array->elementAddress(low);
        std::swap_ranges(a, a + size, array->elementAddress(length - 1 - low));
    }
    return array;
}

// 23.2.3.26 %TypedArray%.prototype.set
Value set(Isolate& vm, const CallArguments& arguments) {
    auto* target = as<TypedArrayObject>(arguments.thisValue);
    if (!target) vm.throwTypeError("this is not a typed array.");
    const double offset = toIntegerOrInfinity(vm, arguments[1]);
    if (offset < 0) throwOffsetOutOfBounds(vm);
    if (auto* source = as<TypedArrayObject>(arguments[0]))
        setFromTypedArray(vm, target, offset, source);
    else
        setFromArrayLike(vm, target, offset, arguments[0]);
    return Value::undefined();
}

} // namespace tickscope::typed_array_prototype
