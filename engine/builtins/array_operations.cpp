#include "builtins/array_operations.h"

namespace tickscope {

// 10.4.2.2 ArrayCreate
ArrayObject* arrayCreate(Isolate& vm, std::uint64_t length, Object* prototype) {
    if (length > 0xffffffffu) vm.throwRangeError("Invalid array length");
    Shape* shape = prototype ? vm.shapeFor(prototype) : vm.realm().arrayShape;
    auto* array = vm.heap.allocate<ArrayObject>(shape);
    array->setLengthDirect(static_cast<std::uint32_t>(length));
    return array;
}

// 10.4.2.3 ArraySpeciesCreate
Object* arraySpeciesCreate(Isolate& vm, Object* original, std::uint64_t length) {
    if (!isArray(vm, original)) return arrayCreate(vm, length);
    Value constructor = original->get(vm, vm.names.constructor);
    if (isConstructor(constructor)) {
        Realm* realm = getFunctionRealm(vm, constructor.asObject());
        // Another realm's Array makes this realm's arrays.
        if (realm != &vm.realm() && constructor == Value(realm->arrayConstructor)) constructor = Value();
    }
    if (constructor.isObject()) {
        constructor = constructor.asObject()->get(vm, PropertyKey::symbol(vm.names.symbol_species));
        if (constructor.isNull()) constructor = Value();
    }
    if (constructor.isUndefined()) return arrayCreate(vm, length);
    if (!isConstructor(constructor)) {
        vm.throwTypeError("object.constructor[Symbol.species] is not a constructor");
    }
    const Value argument = Value::number(length);
    return construct(vm, constructor.asObject(), std::span<const Value>(&argument, 1));
}

Object* callbackArgument(Isolate& vm, Value value) {
    if (!isCallable(value)) vm.throwTypeError(describeValue(vm, value) + " is not a function");
    return value.asObject();
}

std::uint64_t relativeIndex(Isolate& vm, Value value, std::uint64_t length) {
    const double relative = toIntegerOrInfinity(vm, value);
    const auto limit = static_cast<double>(length);
    return static_cast<std::uint64_t>(relative < 0 ? std::max(limit + relative, 0.0)
                                                   : std::min(relative, limit));
}

std::uint64_t relativeEnd(Isolate& vm, Value value, std::uint64_t length) {
    return value.isUndefined() ? length : relativeIndex(vm, value, length);
}

Value getElementSlowly(Isolate& vm, Object* object, std::uint64_t index) {
    vm.charge(1);
    return object->get(vm, vm.keyFromLength(index));
}

bool getPresentElementSlowly(Isolate& vm, Object* object, std::uint64_t index, Value& out) {
    vm.charge(1);
    const PropertyKey key = vm.keyFromLength(index);
    if (!object->hasProperty(vm, key)) return false;
    out = object->get(vm, key);
    return true;
}

void setElement(Isolate& vm, Object* object, std::uint64_t index, Value value) {
    if (isPlainElement(object, index)) {
        object->elements()[index] = value;
    } else {
        vm.charge(1);
        object->setOrThrow(vm, vm.keyFromLength(index), value);
    }
}

void createElement(Isolate& vm, Object* object, std::uint64_t index, Value value) {
    object->createDataPropertyOrThrow(vm, vm.keyFromLength(index), value);
}

void deleteElement(Isolate& vm, Object* object, std::uint64_t index) {
    vm.charge(1);
    object->deletePropertyOrThrow(vm, vm.keyFromLength(index));
}

void setLengthProperty(Isolate& vm, Object* object, std::uint64_t length) {
    object->setOrThrow(vm, vm.names.length, Value::number(length));
}

ArrayObject* plainDenseArray(Object* object) {
    auto* array = as<ArrayObject>(object);
    return array && array->canPush() && array->prototypesLackElements() ? array : nullptr;
}

bool copyElementsInto(Isolate& vm, Object* target, std::uint64_t at, Object* source, std::uint64_t from,
                      std::uint64_t to) {
    ArrayObject* plain = plainDenseArray(source);
    auto* array = as<ArrayObject>(target);
    if (!plain || !array || array == plain || to > plain->length()) return false;
    if (array->hasSparseElements() || array->elements().size() != at || !array->extensibleFlag())
        return false;
    const std::uint64_t end = at + (to - from);
    if (end > 0xffffffffu || (end > array->length() && !array->isLengthWritable())) return false;
    vm.charge((to - from) / 64 + 1);
    array->reserveElements(end);
    const auto begin = plain->elements().begin();
    array->elements().insert(array->elements().end(), begin + static_cast<std::ptrdiff_t>(from),
                             begin + static_cast<std::ptrdiff_t>(to));
    if (end > array->length()) array->setLengthDirect(static_cast<std::uint32_t>(end));
    return true;
}

} // namespace tickscope
