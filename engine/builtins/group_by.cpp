// Object.groupBy and Map.groupBy (ECMA-262 20.1.2.13, 24.1.2.1).

#include "builtins/group_by.h"

#include "builtins/map.h"
#include "vm/operations.h"

namespace tickscope {

namespace {

enum class KeyCoercion : bool { Property, Collection };

// 7.3.35 GroupBy: a map from each key to the array of its elements, in the order of the first of each.
MapObject* groupBy(Isolate& vm, const CallArguments& arguments, KeyCoercion coercion,
                   std::string_view method) {
    requireObjectCoercible(vm, arguments[0], method);
    const Value callback = arguments[1];
    if (!isCallable(callback)) vm.throwTypeError(describeOperand(callback) + " is not a function");
    auto* groups = vm.heap.allocate<MapObject>(vm.shapeFor(vm.realm().mapPrototype));
    std::uint64_t index = 0;
    forEachOfIterable(vm, arguments[0], [&](Value element) {
        vm.charge(1);
        Value key = call(vm, callback, Value::undefined(), {element, Value::number(index++)});
        if (coercion == KeyCoercion::Property) key = vm.keyToValue(toPropertyKey(vm, key));
        const OrderedTable::Entry* entry = groups->entries.find(key);
        ArrayObject* elements = entry ? static_cast<ArrayObject*>(entry->value.asObject()) : vm.newArray();
        if (!entry) groups->entries.set(vm.heap, key, elements);
        elements->push(element);
        return true;
    });
    return groups;
}

Value objectGroupBy(Isolate& vm, const CallArguments& arguments) {
    const MapObject* groups = groupBy(vm, arguments, KeyCoercion::Property, "Object.groupBy");
    Object* result = vm.newObject(static_cast<Object*>(nullptr));
    OrderedTable::Cursor cursor;
    while (const OrderedTable::Entry* entry = groups->entries.next(cursor))
        result->createDataPropertyOrThrow(vm, toPropertyKey(vm, entry->key), entry->value);
    return result;
}

Value mapGroupBy(Isolate& vm, const CallArguments& arguments) {
    return groupBy(vm, arguments, KeyCoercion::Collection, "Map.groupBy");
}

} // namespace

void installGroupBy(Isolate& vm, Realm& realm) {
    defineFunction(vm, realm.objectConstructor, "groupBy", objectGroupBy, 2);
    defineFunction(vm, realm.mapConstructor, "groupBy", mapGroupBy, 2);
}

} // namespace tickscope
