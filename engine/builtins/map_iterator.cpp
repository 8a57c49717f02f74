// Map Iterator objects (ECMA-262 24.1.5).
#include "builtins/collection_iterator.h"

namespace tickscope {

namespace {

// 24.1.5.2.1 %MapIteratorPrototype%.next
Value mapIteratorNext(Isolate& vm, const CallArguments& arguments) {
    auto* iterator = as<MapIteratorObject>(arguments.thisValue);
    if (!iterator) {
        vm.throwTypeError("Method Map Iterator.prototype.next called on incompatible receiver " +
                          describeValue(vm, arguments.thisValue));
    }
    const OrderedTable::Entry* entry =
        iterator->collection ? iterator->collection->entries.next(iterator->cursor) : nullptr;
    if (!entry) {
        iterator->collection = nullptr;
        return createIterResultObject(vm, Value::undefined(), true);
    }
    const Value pair[] = {entry->key, entry->value};
    switch (iterator->iterated) {
    case PropertyListKind::Key:
        return createIterResultObject(vm, pair[0], false);
    case PropertyListKind::Value:
        return createIterResultObject(vm, pair[1], false);
    default:
        return createIterResultObject(vm, vm.newArray(pair), false);
    }
}

} // namespace

MapIteratorObject* createMapIterator(Isolate& vm, MapObject* map, PropertyListKind iterated) {
    return vm.heap.allocate<MapIteratorObject>(vm.shapeFor(vm.realm().mapIteratorPrototype), map, iterated);
}

void installMapIterator(Isolate& vm, Realm& realm) {
    Object* prototype = vm.newObject(realm.iteratorPrototype);
    realm.mapIteratorPrototype = prototype;
    defineFunction(vm, prototype, "next", mapIteratorNext, 0);
    prototype->putDirect(PropertyKey::symbol(vm.names.symbol_toStringTag), vm.string("Map Iterator"),
                         kConfigurable);
}

} // namespace tickscope
