// Atomics (ECMA-262 25.4). An isolate is one thread: every operation is atomic as it is, nobody ever notifies
// a waiter, and waiting passes virtual time.
#include "builtins/array_buffer.h"
#include "builtins/install.h"
#include "builtins/typed_array_operations.h"
#include "vm/bigint.h"

#include <cmath>

namespace tickscope {

namespace {

enum class Waitable : bool { No, Yes };

// 25.4.3.1 ValidateIntegerTypedArray
TypedArrayObject* integerArray(Isolate& vm, Value value, std::string_view method, Waitable waitable) {
    auto* array = as<TypedArrayObject>(value);
    const auto isFit = [&](ElementType type) {
        if (waitable == Waitable::Yes) return type == ElementType::Int32 || type == ElementType::BigInt64;
        return type != ElementType::Float32 && type != ElementType::Float64 &&
               type != ElementType::Uint8Clamped;
    };
    if (!array || !isFit(array->type())) {
        vm.throwTypeError(describeValue(vm, value) + (waitable == Waitable::Yes
                                                          ? " is not an int32 or BigInt64 typed array."
                                                          : " is not an integer typed array."));
    }
    requireInBounds(vm, array, method);
    return array;
}

// 25.4.3.2 ValidateAtomicAccess
std::size_t accessIndex(Isolate& vm, const TypedArrayObject* array, Value value) {
    constexpr std::string_view kMessage = "Invalid atomic access index";
    const std::size_t length = array->length(); // before the conversion, which may change it
    const std::size_t index = bufferIndex(vm, value, kMessage);
    if (index >= length) vm.throwRangeError(kMessage);
    return index;
}

// The value as what the array holds, but not yet cut to its size: an integer or a BigInt.
Value operand(Isolate& vm, const TypedArrayObject* array, Value value) {
    if (array->isBigInt()) return toBigInt(vm, value);
    return Value::number(toIntegerOrInfinity(vm, value));
}

std::string methodName(std::string_view name) { return "Atomics." + std::string(name); }

// The conversions may have taken the buffer away.
std::size_t revalidated(Isolate& vm, const TypedArrayObject* array, std::size_t index,
                        std::string_view method) {
    requireInBounds(vm, array, method);
    if (index >= array->length()) vm.throwRangeError("Invalid atomic access index");
    return index;
}

// 25.4.3.17 AtomicReadModifyWrite: combine(old, operand) gives what is stored.
template <typename Combine>
Value readModifyWrite(Isolate& vm, const CallArguments& arguments, std::string_view name, Combine combine) {
    const std::string method = methodName(name);
    TypedArrayObject* array = integerArray(vm, arguments[0], method, Waitable::No);
    const std::size_t at = accessIndex(vm, array, arguments[1]);
    const Value value = operand(vm, array, arguments[2]);
    const std::size_t index = revalidated(vm, array, at, method);
    const Value old = array->element(vm, index);
    if (array->isBigInt()) {
        const std::uint64_t bits =
            combine(bigIntToUint64(old.asBigInt()->number()), bigIntToUint64(value.asBigInt()->number()));
        array->putElement(index, newBigInt(vm, bits));
    } else {
        const std::uint64_t bits =
            combine(std::uint64_t{toUint32(old.asNumber())}, std::uint64_t{toUint32(value.asNumber())});
        array->putElement(index, Value::number(static_cast<std::uint32_t>(bits)));
    }
    return old;
}

Value add(Isolate& vm, const CallArguments& arguments) {
    return readModifyWrite(vm, arguments, "add", [](std::uint64_t a, std::uint64_t b) { return a + b; });
}
Value sub(Isolate& vm, const CallArguments& arguments) {
    return readModifyWrite(vm, arguments, "sub", [](std::uint64_t a, std::uint64_t b) { return a - b; });
}
Value bitAnd(Isolate& vm, const CallArguments& arguments) {
    return readModifyWrite(vm, arguments, "and", [](std::uint64_t a, std::uint64_t b) { return a & b; });
}
Value bitOr(Isolate& vm, const CallArguments& arguments) {
    return readModifyWrite(vm, arguments, "or", [](std::uint64_t a, std::uint64_t b) { return a | b; });
}
Value bitXor(Isolate& vm, const CallArguments& arguments) {
    return readModifyWrite(vm, arguments, "xor", [](std::uint64_t a, std::uint64_t b) { return a ^ b; });
}
Value exchange(Isolate& vm, const CallArguments& arguments) {
    return readModifyWrite(vm, arguments, "exchange", [](std::uint64_t, std::uint64_t b) { return b; });
}

// 25.4.6 Atomics.compareExchange
Value compareExchange(Isolate& vm, const CallArguments& arguments) {
    const std::string method = methodName("compareExchange");
    TypedArrayObject* array = integerArray(vm, arguments[0], method, Waitable::No);
    const std::size_t at = accessIndex(vm, array, arguments[1]);
    const Value expected = operand(vm, array, arguments[2]);
    const Value replacement = operand(vm, array, arguments[3]);
    const std::size_t index = revalidated(vm, array, at, method);
    const Value old = array->element(vm, index);
    // Compared as the array would hold it.
    std::uint8_t bytes[8];
    const Value stored = array->isBigInt() ? expected : Value::number(toUint32(expected.asNumber()));
    storeElement(array->type(), bytes, stored);
    if (isStrictlyEqual(old, loadElement(vm, array->type(), bytes))) {
        array->putElement(index,
                          array->isBigInt() ? replacement : Value::number(toUint32(replacement.asNumber())));
    }
    return old;
}

// 25.4.8 Atomics.isLockFree
Value isLockFree(Isolate& vm, const CallArguments& arguments) {
    const double size = toIntegerOrInfinity(vm, arguments[0]);
    return Value::boolean(size == 1 || size == 2 || size == 4 || size == 8);
}

// 25.4.9 Atomics.load
Value load(Isolate& vm, const CallArguments& arguments) {
    const std::string method = methodName("load");
    TypedArrayObject* array = integerArray(vm, arguments[0], method, Waitable::No);
    const std::size_t at = accessIndex(vm, array, arguments[1]);
    return array->element(vm, revalidated(vm, array, at, method));
}

// 25.4.11 Atomics.store
Value store(Isolate& vm, const CallArguments& arguments) {
    const std::string method = methodName("store");
    TypedArrayObject* array = integerArray(vm, arguments[0], method, Waitable::No);
    const std::size_t at = accessIndex(vm, array, arguments[1]);
    const Value value = operand(vm, array, arguments[2]);
    const std::size_t index = revalidated(vm, array, at, method);
    array->putElement(index, array->isBigInt() ? value : Value::number(toUint32(value.asNumber())));
    return value;
}

// 25.4.13 Atomics.wait. Waiting without end ends the run.
Value wait(Isolate& vm, const CallArguments& arguments) {
    TypedArrayObject* array = integerArray(vm, arguments[0], methodName("wait"), Waitable::Yes);
    if (!array->buffer()->isShared())
        vm.throwTypeError(describeValue(vm, arguments[0]) + " is not a shared typed array.");
    const std::size_t index = accessIndex(vm, array, arguments[1]);
    const Value expected =
        array->isBigInt() ? Value(toBigInt(vm, arguments[2])) : Value::int32(toInt32(vm, arguments[2]));
    const double timeout = toNumber(vm, arguments[3]);
    std::uint8_t bytes[8];
    storeElement(array->type(), bytes, expected);
    if (!isStrictlyEqual(array->element(vm, index), loadElement(vm, array->type(), bytes)))
        return vm.string("not-equal");
    constexpr double kLongestMs = 1e9;
    if (timeout != timeout || timeout > kLongestMs) {
        vm.abortMessage = "Atomics.wait waits forever: there is no other thread that could notify it";
        throw RunAborted{AbortReason::TimeBudget};
    }
    if (timeout > 0) vm.setNow({vm.now().us + static_cast<std::int64_t>(timeout * 1000)});
    return vm.string("timed-out");
}

// 25.4.15 Atomics.notify: nobody waits.
Value notify(Isolate& vm, const CallArguments& arguments) {
    TypedArrayObject* array = integerArray(vm, arguments[0], methodName("notify"), Waitable::Yes);
    accessIndex(vm, array, arguments[1]);
    if (!arguments[2].isUndefined()) toIntegerOrInfinity(vm, arguments[2]);
    return Value::int32(0);
}

} // namespace

void installAtomics(Isolate& vm, Realm& realm) {
    Object* atomics = vm.newObject();
    const struct {
        std::string_view name;
        NativeCode code;
        int length;
    } functions[] = {{"load", load, 2},
                     {"store", store, 3},
                     {"add", add, 3},
                     {"sub", sub, 3},
                     {"and", bitAnd, 3},
                     {"or", bitOr, 3},
                     {"xor", bitXor, 3},
                     {"exchange", exchange, 3},
                     {"compareExchange", compareExchange, 4},
                     {"isLockFree", isLockFree, 1},
                     {"wait", wait, 4},
                     {"notify", notify, 3}};
    for (const auto& function : functions)
        defineFunction(vm, atomics, function.name, function.code, function.length);
    atomics->putDirect(PropertyKey::symbol(vm.names.symbol_toStringTag), vm.string("Atomics"), kConfigurable);
    defineValue(vm, realm.globalObject, "Atomics", atomics);
}

} // namespace tickscope
