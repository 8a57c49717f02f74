// The Array constructor (ECMA-262 23.1.1, 23.1.2) and the assembly of Array.prototype.
#include "builtins/array_functions.h"
#include "builtins/array_iterator.h"
#include "builtins/array_operations.h"
#include "builtins/install.h"

namespace tickscope {

namespace {

// 23.1.1.1 Array
Value arrayConstructor(Isolate& vm, const CallArguments& arguments) {
    Object* newTarget = arguments.newTarget ? arguments.newTarget : arguments.callee;
    Object* prototype = getPrototypeFromConstructor(vm, newTarget, &Realm::arrayPrototype);
    if (arguments.size() == 1 && arguments[0].isNumber()) {
        const double length = arguments[0].asNumber();
        if (length != toUint32(length)) vm.throwRangeError("Invalid array length");
        return arrayCreate(vm, toUint32(length), prototype);
    }
    ArrayObject* array = arrayCreate(vm, 0, prototype);
    array->reserveElements(arguments.size());
    for (Value value : arguments.values)
        array->push(value);
    return array;
}

// The object that from and of fill: Construct(this, arguments) if it is a constructor, else an array.
Object* newByConstructor(Isolate& vm, Value constructor, std::optional<std::uint64_t> length) {
    if (!isConstructor(constructor)) return arrayCreate(vm, length.value_or(0));
    if (!length) return construct(vm, constructor.asObject(), {});
    const Value argument = Value::number(*length);
    return construct(vm, constructor.asObject(), std::span<const Value>(&argument, 1));
}

// 23.1.2.1 step 5: items is iterable
Value fromIterable(Isolate& vm, const CallArguments& arguments, Value usingIterator) {
    const Value mapper = arguments[1];
    Object* result = newByConstructor(vm, arguments.thisValue, std::nullopt);
    IteratorRecord record = getIteratorFromMethod(vm, arguments[0], usingIterator);
    for (std::uint64_t k = 0;; ++k) {
        Value next;
        if (!iteratorStepValue(vm, record, next)) {
            setLengthProperty(vm, result, k);
            return result;
        }
        try {
            if (!mapper.isUndefined()) next = call(vm, mapper, arguments[2], {next, Value::number(k)});
            createElement(vm, result, k, next);
        } catch (const ThrowCompletion&) {
            iteratorCloseQuietly(vm, record);
            throw;
        }
    }
}

// An untouched array into a plain array: no step can be observed but the mapper's calls.
Value fromArray(Isolate& vm, const CallArguments& arguments, ArrayObject* source) {
    const Value mapper = arguments[1];
    ArrayObject* result = arrayCreate(vm, 0);
    if (mapper.isUndefined()) result->reserveElements(source->elements().size());
    for (std::uint32_t k = 0; k < source->length(); ++k) {
        Value value = getElement(vm, source, k);
        if (!mapper.isUndefined()) value = call(vm, mapper, arguments[2], {value, Value::number(k)});
        createElement(vm, result, k, value);
        if (k % 16 == 0) vm.charge(1);
    }
    return result;
}

// 23.1.2.1 Array.from
Value arrayFrom(Isolate& vm, const CallArguments& arguments) {
    const Value mapper = arguments[1];
    if (!mapper.isUndefined()) callbackArgument(vm, mapper);
    const bool makesArray = arguments.thisValue == Value(vm.realm().arrayConstructor);
    if (makesArray) {
        if (ArrayObject* source = arrayWithBuiltinIteration(vm, arguments[0]))
            return fromArray(vm, arguments, source);
    }
    const PropertyKey iteratorKey = PropertyKey::symbol(vm.names.symbol_iterator);
    const Value items = arguments[0];
    if (items.isNullish()) {
        vm.throwTypeError(describeOperand(items) +
                          " is not iterable (cannot read property Symbol(Symbol.iterator))");
    }
    const Value usingIterator = getV(vm, items, iteratorKey);
    if (!usingIterator.isNullish()) {
        if (!isCallable(usingIterator)) {
            vm.throwTypeError("%Array%.from requires that the property of the first argument, "
                              "items[Symbol.iterator], when exists, be a function");
        }
        return fromIterable(vm, arguments, usingIterator);
    }
    Object* arrayLike = toObject(vm, items);
    const std::uint64_t length = lengthOfArrayLike(vm, arrayLike);
    Object* result = newByConstructor(vm, arguments.thisValue, length);
    for (std::uint64_t k = 0; k < length; ++k) {
        Value value = getElement(vm, arrayLike, k);
        if (!mapper.isUndefined()) value = call(vm, mapper, arguments[2], {value, Value::number(k)});
        createElement(vm, result, k, value);
    }
    setLengthProperty(vm, result, length);
    return result;
}

// 23.1.2.2 Array.isArray
Value arrayIsArray(Isolate& vm, const CallArguments& arguments) {
    return Value::boolean(isArray(vm, arguments[0]));
}

// 23.1.2.3 Array.of
Value arrayOf(Isolate& vm, const CallArguments& arguments) {
    Object* result = newByConstructor(vm, arguments.thisValue, arguments.size());
    for (std::size_t k = 0; k < arguments.size(); ++k)
        createElement(vm, result, k, arguments[k]);
    setLengthProperty(vm, result, arguments.size());
    return result;
}

// 23.1.2.5 get Array [ @@species ]
Value arraySpecies(Isolate&, const CallArguments& arguments) { return arguments.thisValue; }

// 23.1.3.41 Array.prototype [ @@unscopables ]
Object* newUnscopables(Isolate& vm) {
    Object* list = vm.newObject(nullptr);
    for (const char* name :
         {"at", "copyWithin", "entries", "fill", "find", "findIndex", "findLast", "findLastIndex", "flat",
          "flatMap", "includes", "keys", "values", "toReversed", "toSorted", "toSpliced"}) {
        list->putDirect(vm.key(name), Value::boolean(true));
    }
    return list;
}

} // namespace

[[gnu::cold]] void installArrayIterator(Isolate&, Realm&);

void installArray(Isolate& vm, Realm& realm) {
    auto* prototype = vm.heap.allocate<ArrayObject>(realm.objectShape);
    realm.arrayPrototype = prototype;
    realm.arrayShape = vm.shapeFor(prototype)->forExotics();
    NativeFunction* constructor = defineConstructor(vm, "Array", arrayConstructor, 1, prototype);
    realm.arrayConstructor = constructor;
    defineFunction(vm, constructor, "isArray", arrayIsArray, 1);
    defineFunction(vm, constructor, "from", arrayFrom, 1);
    defineFunction(vm, constructor, "of", arrayOf, 0);
    defineGetter(vm, constructor, PropertyKey::symbol(vm.names.symbol_species), "[Symbol.species]",
                 arraySpecies);

#define X(name, length) defineFunction(vm, prototype, #name, array_prototype::name, length);
    TICKSCOPE_ARRAY_METHODS(X)
#undef X
    realm.arrayProtoValues = prototype->getDirect(vm.names.values).asObject();
    realm.arrayProtoToString = prototype->getDirect(vm.names.toString).asObject();
    prototype->putDirect(PropertyKey::symbol(vm.names.symbol_iterator), realm.arrayProtoValues,
                         kMethodAttributes);
    prototype->putDirect(PropertyKey::symbol(vm.names.symbol_unscopables), newUnscopables(vm), kConfigurable);
    installArrayIterator(vm, realm);
    defineValue(vm, realm.globalObject, "Array", constructor);
}

} // namespace tickscope
