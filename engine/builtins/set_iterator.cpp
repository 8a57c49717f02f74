// Set Iterator objects (ECMA-262 24.2.5).
#include "builtins/collection_iterator.h"

namespace tickscope {

namespace {

// 24.2.5.2.1 %SetIteratorPrototype%.next
Value setIteratorNext(Isolate& vm, const CallArguments& arguments) {
    auto* iterator = as<SetIteratorObject>(arguments.thisValue);
    if (!iterator) {
        vm.throwTypeError("Method Set Iterator.prototype.next called on incompatible receiver " +
                          describeValue(vm, arguments.thisValue));
    }
    const OrderedTable::Entry* entry =
        iterator->collection ? iterator->collection->entries.next(iterator->cursor) : nullptr;
    if (!entry) {
        iterator->collection = nullptr;
        return createIterResultObject(vm, Value::undefined(), true);
    }
    const Value pair[] = {entry->key, entry->key};
    if (iterator->iterated != PropertyListKind::KeyValue) return createIterResultObject(vm, pair[0], false);
    return createIterResultObject(vm, vm.newArray(pair), false);
}

} // namespace

SetIteratorObject* createSetIterator(Isolate& vm, SetObject* set, PropertyListKind iterated) {
    return vm.heap.allocate<SetIteratorObject>(vm.shapeFor(vm.realm().setIteratorPrototype), set, iterated);
}

void installSetIterator(Isolate& vm, Realm& realm) {
    Object* prototype = vm.newObject(realm.iteratorPrototype);
    realm.setIteratorPrototype = prototype;
    defineFunction(vm, prototype, "next", setIteratorNext, 0);
    prototype->putDirect(PropertyKey::symbol(vm.names.symbol_toStringTag), vm.string("Set Iterator"),
                         kConfigurable);
}

} // namespace tickscope
