// Array.prototype: finding elements (ECMA-262 23.1.3).
#include "builtins/array_functions.h"
#include "builtins/array_operations.h"

namespace tickscope::array_prototype {

namespace {

struct Found {
    bool found = false;
    std::uint64_t index = 0;
    Value value;
};
enum class Direction : bool { Ascending, Descending };

// 23.1.3.12.1 FindViaPredicate
Found findViaPredicate(Isolate& vm, const CallArguments& arguments, std::string_view method,
                       Direction direction) {
    requireObjectCoercible(vm, arguments.thisValue, method);
    Object* object = toObject(vm, arguments.thisValue);
    const std::uint64_t length = lengthOfArrayLike(vm, object);
    Object* predicate = callbackArgument(vm, arguments[0]);
    for (std::uint64_t i = 0; i < length; ++i) {
        const std::uint64_t k = direction == Direction::Ascending ? i : length - 1 - i;
        const Value value = getElement(vm, object, k);
        if (toBoolean(call(vm, predicate, arguments[1], {value, Value::number(k), object})))
            return {true, k, value};
    }
    return {};
}

Value indexOrMinusOne(const Found& found) {
    return found.found ? Value::number(found.index) : Value::int32(-1);
}

// Calls visit(index, value) for the plain elements from `from` on, then says where it stopped: at the end, at
// the first element that is not plain, or where visit returned true.
template <typename F>
std::uint64_t scanPlainElements(Object* object, std::uint64_t from, std::uint64_t length, F&& matches,
                                bool& found) {
    std::uint64_t k = from;
    for (; k < length && isPlainElement(object, k); ++k) {
        if (matches(object->elements()[k])) {
            found = true;
            break;
        }
    }
    return k;
}

} // namespace

// 23.1.3.1 Array.prototype.at
Value at(Isolate& vm, const CallArguments& arguments) {
    Object* object = toObject(vm, arguments.thisValue);
    const std::uint64_t length = lengthOfArrayLike(vm, object);
    const double relative = toIntegerOrInfinity(vm, arguments[0]);
    const double k = relative >= 0 ? relative : static_cast<double>(length) + relative;
    if (k < 0 || k >= static_cast<double>(length)) return Value::undefined();
    return getElement(vm, object, static_cast<std::uint64_t>(k));
}

// 23.1.3.9 Array.prototype.find
Value find(Isolate& vm, const CallArguments& arguments) {
    return findViaPredicate(vm, arguments, "Array.prototype.find", Direction::Ascending).value;
}

// 23.1.3.10 Array.prototype.findIndex
Value findIndex(Isolate& vm, const CallArguments& arguments) {
    return indexOrMinusOne(
        findViaPredicate(vm, arguments, "Array.prototype.findIndex", Direction::Ascending));
}

// 23.1.3.11 Array.prototype.findLast
Value findLast(Isolate& vm, const CallArguments& arguments) {
    return findViaPredicate(vm, arguments, "Array.prototype.findLast", Direction::Descending).value;
}

// 23.1.3.12 Array.prototype.findLastIndex
Value findLastIndex(Isolate& vm, const CallArguments& arguments) {
    return indexOrMinusOne(
        findViaPredicate(vm, arguments, "Array.prototype.findLastIndex", Direction::Descending));
}

// 23.1.3.16 Array.prototype.includes
Value includes(Isolate& vm, const CallArguments& arguments) {
    Object* object = toObject(vm, arguments.thisValue);
    const std::uint64_t length = lengthOfArrayLike(vm, object);
    if (length == 0) return Value::boolean(false);
    const Value sought = arguments[0];
    for (std::uint64_t k = relativeIndex(vm, arguments[1], length); k < length; ++k) {
        const std::uint64_t from = k;
        bool found = false;
        k = scanPlainElements(
            object, k, length, [&](Value v) { return sameValueZero(v, sought); }, found);
        vm.charge((k - from) / 16 + 1);
        if (found) return Value::boolean(true);
        if (k < length && sameValueZero(getElement(vm, object, k), sought)) return Value::boolean(true);
    }
    return Value::boolean(false);
}

// 23.1.3.17 Array.prototype.indexOf
Value indexOf(Isolate& vm, const CallArguments& arguments) {
    requireObjectCoercible(vm, arguments.thisValue, "Array.prototype.indexOf");
    Object* object = toObject(vm, arguments.thisValue);
    const std::uint64_t length = lengthOfArrayLike(vm, object);
    if (length == 0) return Value::int32(-1);
    const Value sought = arguments[0];
    for (std::uint64_t k = relativeIndex(vm, arguments[1], length); k < length; ++k) {
        const std::uint64_t from = k;
        bool found = false;
        k = scanPlainElements(
            object, k, length, [&](Value v) { return isStrictlyEqual(v, sought); }, found);
        vm.charge((k - from) / 16 + 1);
        if (found) return Value::number(k);
        Value value;
        if (k < length && getPresentElement(vm, object, k, value) && isStrictlyEqual(value, sought)) {
            return Value::number(k);
        }
    }
    return Value::int32(-1);
}

// 23.1.3.20 Array.prototype.lastIndexOf
Value lastIndexOf(Isolate& vm, const CallArguments& arguments) {
    Object* object = toObject(vm, arguments.thisValue);
    const std::uint64_t length = lengthOfArrayLike(vm, object);
    if (length == 0) return Value::int32(-1);
    const auto last = static_cast<double>(length) - 1;
    const double from = arguments.size() > 1 ? toIntegerOrInfinity(vm, arguments[1]) : last;
    const double start = from >= 0 ? std::min(from, last) : static_cast<double>(length) + from;
    if (start < 0) return Value::int32(-1);
    for (std::uint64_t k = static_cast<std::uint64_t>(start) + 1; k-- > 0;) {
        Value value;
        if (getPresentElement(vm, object, k, value) && isStrictlyEqual(value, arguments[0]))
            return Value::number(k);
        if (k % 16 == 0) vm.charge(1);
    }
    return Value::int32(-1);
}

} // namespace tickscope::array_prototype
