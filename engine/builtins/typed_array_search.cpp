// %TypedArray%.prototype: finding elements, and elements as text (ECMA-262 23.2.3).
#include "builtins/array_operations.h"
#include "builtins/typed_array_functions.h"
#include "builtins/typed_array_operations.h"

namespace tickscope::typed_array_prototype {

namespace {

// The index of the first element from `from` on that matches, or -1.
template <typename F>
Value indexFrom(Isolate& vm, const TypedArrayObject* array, std::size_t from, std::size_t length,
                F&& matches) {
    for (std::size_t k = from; k < length; ++k) {
        if (k % 16 == 0) vm.charge(1);
        if (matches(array->element(vm, k))) return Value::number(std::uint64_t{k});
    }
    return Value::int32(-1);
}

// What join and toLocaleString share: textOf(element) between separators.
template <typename F>
Value joined(Isolate& vm, const TypedArrayObject* array, std::size_t length, std::u16string_view separator,
             F&& textOf) {
    std::u16string text;
    for (std::size_t k = 0; k < length; ++k) {
        if (k > 0) text += separator;
        if (k % 16 == 0) vm.charge(1);
        const Value element = array->element(vm, k);
        if (!element.isUndefined()) text += textOf(element)->view();
        if (text.size() > kMaxStringLength) vm.throwRangeError("Invalid string length");
    }
    return vm.string(std::move(text));
}

} // namespace

// 23.2.3.1 %TypedArray%.prototype.at
Value at(Isolate& vm, const CallArguments& arguments) {
    auto* array =
        validateTypedArray(vm, arguments.thisValue, "%TypedArray%.prototype.at", ReceiverMessage::Full);
    const auto length = static_cast<double>(array->length());
    const double relative = toIntegerOrInfinity(vm, arguments[0]);
    const double k = relative >= 0 ? relative : length + relative;
    if (k < 0 || k >= length) return Value::undefined();
    return array->element(vm, static_cast<std::size_t>(k));
}

// 23.2.3.16 %TypedArray%.prototype.includes
Value includes(Isolate& vm, const CallArguments& arguments) {
    auto* array = validateTypedArray(vm, arguments.thisValue, "%TypedArray%.prototype.includes");
    const std::size_t length = array->length();
    if (length == 0) return Value::boolean(false);
    const std::size_t from = relativeIndex(vm, arguments[1], length);
    const Value found = indexFrom(vm, array, from, length,
                                  [&](Value element) { return sameValueZero(element, arguments[0]); });
    return Value::boolean(found != Value::int32(-1));
}

// 23.2.3.17 %TypedArray%.prototype.indexOf: elements lost meanwhile are absent, not undefined
Value indexOf(Isolate& vm, const CallArguments& arguments) {
    auto* array = validateTypedArray(vm, arguments.thisValue, "%TypedArray%.prototype.indexOf");
    const std::size_t length = array->length();
    if (length == 0) return Value::int32(-1);
    const std::size_t from = relativeIndex(vm, arguments[1], length);
    return indexFrom(vm, array, from, std::min(length, array->length()),
                     [&](Value element) { return isStrictlyEqual(element, arguments[0]); });
}

// 23.2.3.20 %TypedArray%.prototype.lastIndexOf
Value lastIndexOf(Isolate& vm, const CallArguments& arguments) {
    auto* array = validateTypedArray(vm, arguments.thisValue, "%TypedArray%.prototype.lastIndexOf");
    const auto length = static_cast<double>(array->length());
    if (length == 0) return Value::int32(-1);
    const double from = arguments.size() > 1 ? toIntegerOrInfinity(vm, arguments[1]) : length - 1;
    const double start = from >= 0 ? std::min(from, length - 1) : length + from;
    if (start < 0) return Value::int32(-1);
    const std::size_t end = std::min(static_cast<std::size_t>(start) + 1, array->length());
    for (std::size_t k = end; k-- > 0;) {
        if (k % 16 == 0) vm.charge(1);
        if (isStrictlyEqual(array->element(vm, k), arguments[0])) return Value::number(std::uint64_t{k});
    }
    return Value::int32(-1);
}

// 23.2.3.18 %TypedArray%.prototype.join
Value join(Isolate& vm, const CallArguments& arguments) {
    auto* array =
        validateTypedArray(vm, arguments.thisValue, "%TypedArray%.prototype.join", ReceiverMessage::Full);
    const std::size_t length = array->length();
    JsString* separator = arguments[0].isUndefined() ? vm.string(",") : toString(vm, arguments[0]);
    return joined(vm, array, length, separator->view(), [&](Value element) { return toString(vm, element); });
}

// 23.2.3.31 %TypedArray%.prototype.toLocaleString
Value toLocaleString(Isolate& vm, const CallArguments& arguments) {
    auto* array = validateTypedArray(vm, arguments.thisValue, "%TypedArray%.prototype.toLocaleString",
                                     ReceiverMessage::Full);
    const PropertyKey method = vm.key("toLocaleString");
    const auto localeArguments = arguments.values.first(std::min<std::size_t>(arguments.size(), 2));
    return joined(vm, array, array->length(), u",",
                  [&](Value element) { return toString(vm, invoke(vm, element, method, localeArguments)); });
}

} // namespace tickscope::typed_array_prototype
