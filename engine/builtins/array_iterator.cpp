#include "builtins/array_iterator.h"

#include "builtins/install.h"
#include "builtins/typed_array_operations.h"

namespace tickscope {

namespace {

// The length seen by one step (23.1.5.2.1 steps 1.b.ii to 1.b.iii): a typed array's own, not its property.
std::uint64_t iteratedLength(Isolate& vm, Object* array) {
    if (auto* plain = as<ArrayObject>(array)) return plain->length();
    if (auto* typed = as<TypedArrayObject>(array)) {
        requireInBounds(vm, typed, "%ArrayIteratorPrototype%.next");
        return typed->length();
    }
    return lengthOfArrayLike(vm, array);
}

// 23.1.5.2.1 %ArrayIteratorPrototype%.next
Value arrayIteratorNext(Isolate& vm, const CallArguments& arguments) {
    auto* iterator = as<ArrayIteratorObject>(arguments.thisValue);
    if (!iterator) {
        vm.throwTypeError("Method Array Iterator.prototype.next called on incompatible receiver " +
                          describeValue(vm, arguments.thisValue));
    }
    Value value;
    const bool hasValue = stepArrayIterator(vm, iterator, value);
    return createIterResultObject(vm, value, !hasValue);
}

} // namespace

ArrayIteratorObject* createArrayIterator(Isolate& vm, Object* array, PropertyListKind iterated) {
    Shape* shape = vm.shapeFor(vm.realm().arrayIteratorPrototype);
    return vm.heap.allocate<ArrayIteratorObject>(shape, array, iterated);
}

bool stepArrayIterator(Isolate& vm, ArrayIteratorObject* iterator, Value& out) {
    Object* array = iterator->array;
    if (!array) return false;
    const std::uint64_t index = iterator->nextIndex;
    if (index >= iteratedLength(vm, array)) {
        iterator->array = nullptr;
        return false;
    }
    iterator->nextIndex = index + 1;
    if (iterator->iterated == PropertyListKind::Key) {
        out = Value::number(index);
        return true;
    }
    out = array->get(vm, vm.keyFromLength(index));
    if (iterator->iterated == PropertyListKind::KeyValue) {
        const Value entry[] = {Value::number(index), out};
        out = vm.newArray(entry);
    }
    return true;
}

ArrayObject* arrayWithBuiltinIteration(Isolate& vm, Value value) {
    auto* array = as<ArrayObject>(value);
    const Realm& realm = vm.realm();
    if (!array || array->prototype() != realm.arrayPrototype) return nullptr;
    const PropertyKey key = PropertyKey::symbol(vm.names.symbol_iterator);
    if (array->shape() != realm.arrayShape && array->hasDirect(key)) return nullptr;
    if (realm.arrayPrototype->getDirect(key) != Value(realm.arrayProtoValues)) return nullptr;
    return realm.arrayIteratorPrototype->getDirect(vm.names.next) == Value(realm.arrayIteratorNext) ? array
                                                                                                    : nullptr;
}

// %ArrayIteratorPrototype% (23.1.5.2)
void installArrayIterator(Isolate& vm, Realm& realm) {
    Object* prototype = vm.newObject(realm.iteratorPrototype);
    realm.arrayIteratorPrototype = prototype;
    realm.arrayIteratorNext = defineFunction(vm, prototype, "next", arrayIteratorNext, 0);
    prototype->putDirect(PropertyKey::symbol(vm.names.symbol_toStringTag), vm.string("Array Iterator"),
                         kConfigurable);
}

} // namespace tickscope
