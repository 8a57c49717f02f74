// %TypedArray%.prototype: methods that call a function for each element, and iterators (ECMA-262 23.2.3).
#include "builtins/array_iterator.h"
#include "builtins/array_operations.h"
#include "builtins/typed_array_functions.h"
#include "builtins/typed_array_operations.h"

namespace tickscope::typed_array_prototype {

namespace {

constexpr std::string_view kPrefix = "%TypedArray%.prototype.";

// The steps these methods begin with, and the loop they share: it goes over the length seen at the start,
// elements lost meanwhile are undefined.
struct Loop {
    std::string method;
    TypedArrayObject* array;
    std::size_t length;
    Object* callback;

    Loop(Isolate& vm, const CallArguments& arguments, std::string_view name)
        : method(std::string(kPrefix).append(name)),
          array(validateTypedArray(vm, arguments.thisValue, method)), length(array->length()),
          callback(callbackArgument(vm, arguments[0])) {}

    Value callFor(Isolate& vm, Value thisArgument, std::size_t k, Value value) const {
        if (k % 16 == 0) vm.charge(1);
        return call(vm, callback, thisArgument, {value, Value::number(std::uint64_t{k}), array});
    }
    // visit(index, value, result of the callback) returns false to stop.
    template <typename F>
    void forEach(Isolate& vm, Value thisArgument, F&& visit) const {
        for (std::size_t k = 0; k < length; ++k) {
            const Value value = array->element(vm, k);
            if (!visit(k, value, callFor(vm, thisArgument, k, value))) return;
        }
    }
};

enum class Direction : bool { Ascending, Descending };
struct Found {
    bool found = false;
    std::size_t index = 0;
    Value value;
};

// 23.1.3.12.1 FindViaPredicate
Found findViaPredicate(Isolate& vm, const CallArguments& arguments, std::string_view method,
                       Direction direction) {
    const Loop loop(vm, arguments, method);
    for (std::size_t i = 0; i < loop.length; ++i) {
        const std::size_t k = direction == Direction::Ascending ? i : loop.length - 1 - i;
        const Value value = loop.array->element(vm, k);
        if (toBoolean(loop.callFor(vm, arguments[1], k, value))) return {true, k, value};
    }
    return {};
}

Value indexOrMinusOne(const Found& found) {
    return found.found ? Value::number(std::uint64_t{found.index}) : Value::int32(-1);
}

// 23.2.3.23 and 23.2.3.24, which differ in direction alone
Value reduceIn(Isolate& vm, const CallArguments& arguments, std::string_view method, Direction direction) {
    const Loop loop(vm, arguments, method);
    const auto indexOf = [&](std::size_t i) {
        return direction == Direction::Ascending ? i : loop.length - 1 - i;
    };
    std::size_t i = 0;
    Value accumulator = arguments[1];
    if (arguments.size() < 2) {
        if (loop.length == 0) vm.throwTypeError("Reduce of empty array with no initial value");
        accumulator = loop.array->element(vm, indexOf(i++));
    }
    for (; i < loop.length; ++i) {
        const std::size_t k = indexOf(i);
        if (i % 16 == 0) vm.charge(1);
        accumulator =
            call(vm, loop.callback, Value::undefined(),
                 {accumulator, loop.array->element(vm, k), Value::number(std::uint64_t{k}), loop.array});
    }
    return accumulator;
}

Value iteratorOf(Isolate& vm, const CallArguments& arguments, std::string_view method,
                 PropertyListKind iterated) {
    return createArrayIterator(
        vm, validateTypedArray(vm, arguments.thisValue, std::string(kPrefix).append(method)), iterated);
}

} // namespace

// 23.2.3.7 %TypedArray%.prototype.entries
Value entries(Isolate& vm, const CallArguments& arguments) {
    return iteratorOf(vm, arguments, "entries", PropertyListKind::KeyValue);
}

// 23.2.3.8 %TypedArray%.prototype.every
Value every(Isolate& vm, const CallArguments& arguments) {
    bool all = true;
    Loop(vm, arguments, "every").forEach(vm, arguments[1], [&](std::size_t, Value, Value result) {
        return all = toBoolean(result);
    });
    return Value::boolean(all);
}

// 23.2.3.10 %TypedArray%.prototype.filter
Value filter(Isolate& vm, const CallArguments& arguments) {
    const Loop loop(vm, arguments, "filter");
    RootedValues kept(vm.heap);
    loop.forEach(vm, arguments[1], [&](std::size_t, Value value, Value result) {
        if (toBoolean(result)) kept.push(value);
        return true;
    });
    TypedArrayObject* result = typedArraySpeciesCreateOfLength(vm, loop.array, kept.size(), loop.method);
    for (std::size_t k = 0; k < kept.size(); ++k)
        result->setElement(vm, k, kept[k]);
    return result;
}

// 23.2.3.11 %TypedArray%.prototype.find
Value find(Isolate& vm, const CallArguments& arguments) {
    return findViaPredicate(vm, arguments, "find", Direction::Ascending).value;
}

// 23.2.3.12 %TypedArray%.prototype.findIndex
Value findIndex(Isolate& vm, const CallArguments& arguments) {
    return indexOrMinusOne(findViaPredicate(vm, arguments, "findIndex", Direction::Ascending));
}

// 23.2.3.13 %TypedArray%.prototype.findLast
Value findLast(Isolate& vm, const CallArguments& arguments) {
    return findViaPredicate(vm, arguments, "findLast", Direction::Descending).value;
}

// 23.2.3.14 %TypedArray%.prototype.findLastIndex
Value findLastIndex(Isolate& vm, const CallArguments& arguments) {
    return indexOrMinusOne(findViaPredicate(vm, arguments, "findLastIndex", Direction::Descending));
}

// 23.2.3.15 %TypedArray%.prototype.forEach
Value forEach(Isolate& vm, const CallArguments& arguments) {
    Loop(vm, arguments, "forEach").forEach(vm, arguments[1], [](std::size_t, Value, Value) { return true; });
    return Value::undefined();
}

// 23.2.3.19 %TypedArray%.prototype.keys
Value keys(Isolate& vm, const CallArguments& arguments) {
    return iteratorOf(vm, arguments, "keys", PropertyListKind::Key);
}

// 23.2.3.22 %TypedArray%.prototype.map
Value map(Isolate& vm, const CallArguments& arguments) {
    const Loop loop(vm, arguments, "map");
    TypedArrayObject* mapped = typedArraySpeciesCreateOfLength(vm, loop.array, loop.length, loop.method);
    loop.forEach(vm, arguments[1], [&](std::size_t k, Value, Value result) {
        mapped->setElement(vm, k, result);
        return true;
    });
    return mapped;
}

// 23.2.3.23 %TypedArray%.prototype.reduce
Value reduce(Isolate& vm, const CallArguments& arguments) {
    return reduceIn(vm, arguments, "reduce", Direction::Ascending);
}

// 23.2.3.24 %TypedArray%.prototype.reduceRight
Value reduceRight(Isolate& vm, const CallArguments& arguments) {
    return reduceIn(vm, arguments, "reduceRight", Direction::Descending);
}

// 23.2.3.28 %TypedArray%.prototype.some
Value some(Isolate& vm, const CallArguments& arguments) {
    bool any = false;
    Loop(vm, arguments, "some").forEach(vm, arguments[1], [&](std::size_t, Value, Value result) {
        any = toBoolean(result);
        return !any;
    });
    return Value::boolean(any);
}

// 23.2.3.35 %TypedArray%.prototype.values
Value values(Isolate& vm, const CallArguments& arguments) {
    return iteratorOf(vm, arguments, "values", PropertyListKind::Value);
}

} // namespace tickscope::typed_array_prototype
