// Array.prototype: methods that call a function for each element (ECMA-262 23.1.3).
#include "builtins/array_functions.h"
#include "builtins/array_operations.h"

namespace tickscope::array_prototype {

namespace {

// The steps these methods begin with, and the loop they share: absent elements are skipped, elements beyond
// the length seen at the start are not visited.
struct Loop {
    Object* object;
    std::uint64_t length;
    Object* callback;

    Loop(Isolate& vm, const CallArguments& arguments, std::string_view method) {
        requireObjectCoercible(vm, arguments.thisValue, method);
        object = toObject(vm, arguments.thisValue);
        length = lengthOfArrayLike(vm, object);
        callback = callbackArgument(vm, arguments[0]);
    }

    // visit(index, value, result of the callback) returns false to stop.
    template <typename F>
    void forEach(Isolate& vm, Value thisArgument, F&& visit) {
        for (std::uint64_t k = 0; k < length; ++k) {
            Value value;
            if (!getPresentElement(vm, object, k, value)) continue;
            const Value result = call(vm, callback, thisArgument, {value, Value::number(k), object});
            if (!visit(k, value, result)) return;
            if (k % 16 == 0) vm.charge(1);
        }
    }
};

enum class Direction : bool { Ascending, Descending };

// 23.1.3.24 and 23.1.3.25, which differ in direction alone
Value reduceIn(Isolate& vm, const CallArguments& arguments, std::string_view method, Direction direction) {
    const Loop loop(vm, arguments, method);
    const auto indexOf = [&](std::uint64_t i) {
        return direction == Direction::Ascending ? i : loop.length - 1 - i;
    };
    std::uint64_t i = 0;
    Value accumulator = arguments[1];
    if (arguments.size() < 2) {
        bool isPresent = false;
        while (i < loop.length && !isPresent)
            isPresent = getPresentElement(vm, loop.object, indexOf(i++), accumulator);
        if (!isPresent) vm.throwTypeError("Reduce of empty array with no initial value");
    }
    for (; i < loop.length; ++i) {
        Value value;
        const std::uint64_t k = indexOf(i);
        if (!getPresentElement(vm, loop.object, k, value)) continue;
        accumulator =
            call(vm, loop.callback, Value::undefined(), {accumulator, value, Value::number(k), loop.object});
    }
    return accumulator;
}

// 23.1.3.13.1 FlattenIntoArray
std::uint64_t flattenIntoArray(Isolate& vm, Object* target, Object* source, std::uint64_t sourceLength,
                               std::uint64_t start, double depth, Object* mapper = nullptr,
                               Value thisArgument = Value::undefined()) {
    const Isolate::NativeDepth nativeDepth(vm);
    std::uint64_t targetIndex = start;
    for (std::uint64_t k = 0; k < sourceLength; ++k) {
        Value element;
        if (!getPresentElement(vm, source, k, element)) continue;
        if (mapper) element = call(vm, mapper, thisArgument, {element, Value::number(k), source});
        if (depth > 0 && isArray(vm, element)) {
            Object* inner = element.asObject();
            targetIndex =
                flattenIntoArray(vm, target, inner, lengthOfArrayLike(vm, inner), targetIndex, depth - 1);
            continue;
        }
        if (targetIndex >= kMaxSafeLength) vm.throwTypeError("Invalid array length");
        createElement(vm, target, targetIndex++, element);
        if (targetIndex % 16 == 0) vm.charge(1);
    }
    return targetIndex;
}

} // namespace

// 23.1.3.6 Array.prototype.every
Value every(Isolate& vm, const CallArguments& arguments) {
    bool all = true;
    Loop(vm, arguments, "Array.prototype.every")
        .forEach(vm, arguments[1],
                 [&](std::uint64_t, Value, Value result) { return all = toBoolean(result); });
    return Value::boolean(all);
}

// 23.1.3.8 Array.prototype.filter
Value filter(Isolate& vm, const CallArguments& arguments) {
    Loop loop(vm, arguments, "Array.prototype.filter");
    Object* kept = arraySpeciesCreate(vm, loop.object, 0);
    std::uint64_t to = 0;
    loop.forEach(vm, arguments[1], [&](std::uint64_t, Value value, Value result) {
        if (toBoolean(result)) createElement(vm, kept, to++, value);
        return true;
    });
    return kept;
}

// 23.1.3.13 Array.prototype.flat
Value flat(Isolate& vm, const CallArguments& arguments) {
    Object* object = toObject(vm, arguments.thisValue);
    const std::uint64_t length = lengthOfArrayLike(vm, object);
    const double depth =
        arguments[0].isUndefined() ? 1 : std::max(toIntegerOrInfinity(vm, arguments[0]), 0.0);
    Object* result = arraySpeciesCreate(vm, object, 0);
    flattenIntoArray(vm, result, object, length, 0, depth);
    return result;
}

// 23.1.3.14 Array.prototype.flatMap
Value flatMap(Isolate& vm, const CallArguments& arguments) {
    Object* object = toObject(vm, arguments.thisValue);
    const std::uint64_t length = lengthOfArrayLike(vm, object);
    if (!isCallable(arguments[0])) vm.throwTypeError("flatMap mapper function is not callable");
    Object* result = arraySpeciesCreate(vm, object, 0);
    flattenIntoArray(vm, result, object, length, 0, 1, arguments[0].asObject(), arguments[1]);
    return result;
}

// 23.1.3.15 Array.prototype.forEach
Value forEach(Isolate& vm, const CallArguments& arguments) {
    Loop(vm, arguments, "Array.prototype.forEach").forEach(vm, arguments[1], [](std::uint64_t, Value, Value) {
        return true;
    });
    return Value::undefined();
}

// 23.1.3.21 Array.prototype.map
Value map(Isolate& vm, const CallArguments& arguments) {
    Loop loop(vm, arguments, "Array.prototype.map");
    Object* mapped = arraySpeciesCreate(vm, loop.object, loop.length);
    loop.forEach(vm, arguments[1], [&](std::uint64_t k, Value, Value result) {
        createElement(vm, mapped, k, result);
        return true;
    });
    return mapped;
}

// 23.1.3.24 Array.prototype.reduce
Value reduce(Isolate& vm, const CallArguments& arguments) {
    return reduceIn(vm, arguments, "Array.prototype.reduce", Direction::Ascending);
}

// 23.1.3.25 Array.prototype.reduceRight
Value reduceRight(Isolate& vm, const CallArguments& arguments) {
    return reduceIn(vm, arguments, "Array.prototype.reduceRight", Direction::Descending);
}

// 23.1.3.29 Array.prototype.some
Value some(Isolate& vm, const CallArguments& arguments) {
    bool any = false;
    Loop(vm, arguments, "Array.prototype.some")
        .forEach(vm, arguments[1], [&](std::uint64_t, Value, Value result) {
            any = toBoolean(result);
            return !any;
        });
    return Value::boolean(any);
}

} // namespace tickscope::array_prototype
