// %TypedArray%.prototype: methods that make another array of the elements (ECMA-262 23.2.3).
#include "builtins/array_operations.h"
#include "builtins/typed_array_functions.h"
#include "builtins/typed_array_operations.h"

#include <cstring>

namespace tickscope::typed_array_prototype {

namespace {

constexpr std::size_t kElementsPerStep = 256;

// Step 14.h of slice: byte by byte and upwards, which shows when both arrays lie on one buffer.
void copyBytesUpwards(std::uint8_t* to, const std::uint8_t* from, std::size_t count) {
    const bool overlaps = to > from && to < from + count;
    if (!overlaps) {
        std::memmove(to, from, count);
        return;
    }
    for (std::size_t i = 0; i < count; ++i)
        to[i] = from[i];
}

} // namespace

// 23.2.3.27 %TypedArray%.prototype.slice
Value slice(Isolate& vm, const CallArguments& arguments) {
    constexpr std::string_view kMethod = "%TypedArray%.prototype.slice";
    auto* array = validateTypedArray(vm, arguments.thisValue, kMethod, ReceiverMessage::Full);
    const std::uint64_t length = array->length();
    const std::uint64_t start = relativeIndex(vm, arguments[0], length);
    std::uint64_t end = relativeEnd(vm, arguments[1], length);
    const std::uint64_t count = end > start ? end - start : 0;
    TypedArrayObject* result = typedArraySpeciesCreateOfLength(vm, array, count, kMethod);
    if (count == 0) return result;
    requireInBounds(vm, array, kMethod);
    end = std::min<std::uint64_t>(end, array->length());
    vm.charge(count / kElementsPerStep + 1);
    if (result->type() != array->type()) {
        for (std::uint64_t k = start, n = 0; k < end; ++k, ++n)
            result->setElement(vm, n, array->element(vm, k));
    } else if (end > start) {
        const std::size_t available = std::min<std::size_t>(end - start, result->length());
        copyBytesUpwards(result->elementAddress(0), array->elementAddress(start),
                         available * array->elementSize());
    }
    return result;
}

// 23.2.3.30 %TypedArray%.prototype.subarray
Value subarray(Isolate& vm, const CallArguments& arguments) {
    constexpr std::string_view kMethod = "%TypedArray%.prototype.subarray";
    auto* array = as<TypedArrayObject>(arguments.thisValue);
    if (!array) throwIncompatibleReceiver(vm, Value::undefined(), kMethod); // V8 forgets what it was
    const std::uint64_t length = array->length();
    const std::uint64_t begin = relativeIndex(vm, arguments[0], length);
    const bool isTracking = array->isLengthTracking() && arguments[1].isUndefined();
    const std::uint64_t end = isTracking ? length : relativeEnd(vm, arguments[1], length);
    const std::uint64_t newLength = end > begin ? end - begin : 0;
    const std::uint64_t byteOffset = array->view().byteOffset + begin * array->elementSize();
    const Value values[] = {array->buffer(), Value::number(byteOffset), Value::number(newLength)};
    return typedArraySpeciesCreate(vm, array, std::span<const Value>(values, isTracking ? 2 : 3), kMethod);
}

// 23.2.3.32 %TypedArray%.prototype.toReversed
Value toReversed(Isolate& vm, const CallArguments& arguments) {
    auto* array = validateTypedArray(vm, arguments.thisValue, "%TypedArray%.prototype.toReversed",
                                     ReceiverMessage::Full);
    const std::size_t length = array->length(), size = array->elementSize();
    TypedArrayObject* result = allocateTypedArray(vm, array->type(), length);
    vm.charge(length / kElementsPerStep + 1);
    for (std::size_t k = 0; k < length; ++k)
        std::memcpy(result->elementAddress(k), array->elementAddress(length - 1 - k), size);
    return result;
}

// 23.2.3.36 %TypedArray%.prototype.with
Value with(Isolate& vm, const CallArguments& arguments) {
    auto* array = validateTypedArray(vm, arguments.thisValue, "%TypedArray%.prototype.with");
    const std::size_t length = array->length();
    const double relative = toIntegerOrInfinity(vm, arguments[0]);
    const double index = relative >= 0 ? relative : static_cast<double>(length) + relative;
    const Value numeric = toElementNumeric(vm, array->type(), arguments[1]);
    if (index < 0 || index >= static_cast<double>(array->length()))
        vm.throwRangeError("Invalid typed array index");
    TypedArrayObject* result = allocateTypedArray(vm, array->type(), length);
    vm.charge(length / 16 + 1);
    for (std::size_t k = 0; k < length; ++k) {
        const bool isReplaced = k == static_cast<std::size_t>(index);
        if (isReplaced)
            result->putElement(k, numeric);
        else
            result->setElement(vm, k, array->element(vm, k));
    }
    return result;
}

} // namespace tickscope::typed_array_prototype
