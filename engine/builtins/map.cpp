#include "builtins/map.h"

#include "builtins/collection_iterator.h"
#include "builtins/collection_support.h"
#include "builtins/install.h"

namespace tickscope {

namespace {

MapObject* thisMap(Isolate& vm, const CallArguments& arguments, std::string_view method) {
    return collectionReceiver<MapObject>(vm, arguments, method);
}

// 24.1.3.9 Map.prototype.set
Value mapSet(Isolate& vm, const CallArguments& arguments) {
    MapObject* map = thisMap(vm, arguments, "Map.prototype.set");
    map->entries.set(vm.heap, arguments[0], arguments[1]);
    return map;
}

// 24.1.1.1 Map
Value mapConstructor(Isolate& vm, const CallArguments& arguments) {
    auto* map = newCollection<MapObject>(vm, arguments, "Map", &Realm::mapPrototype);
    if (arguments[0].isNullish()) return map;
    const Value adder = adderOf(vm, map, vm.names.set);
    const auto* native = as<NativeFunction>(adder);
    const bool isBuiltinAdder = native && native->code() == mapSet;
    forEachEntryOf(vm, arguments[0], [&](Value key, Value value) {
        if (isBuiltinAdder) {
            map->entries.set(vm.heap, key, value);
        } else {
            call(vm, adder, map, {key, value});
        }
    });
    return map;
}

// 24.1.2.2 get Map [ @@species ]
Value mapSpecies(Isolate&, const CallArguments& arguments) { return arguments.thisValue; }

// 24.1.3.1 Map.prototype.clear
Value mapClear(Isolate& vm, const CallArguments& arguments) {
    thisMap(vm, arguments, "Map.prototype.clear")->entries.clear();
    return Value::undefined();
}

// 24.1.3.3 Map.prototype.delete
Value mapDelete(Isolate& vm, const CallArguments& arguments) {
    return Value::boolean(thisMap(vm, arguments, "Map.prototype.delete")->entries.remove(arguments[0]));
}

// 24.1.3.4 Map.prototype.entries
Value mapEntries(Isolate& vm, const CallArguments& arguments) {
    return createMapIterator(vm, thisMap(vm, arguments, "Map.prototype.entries"), PropertyListKind::KeyValue);
}

// 24.1.3.5 Map.prototype.forEach
Value mapForEach(Isolate& vm, const CallArguments& arguments) {
    MapObject* map = thisMap(vm, arguments, "Map.prototype.forEach");
    const Value callback = arguments[0];
    if (!isCallable(callback)) vm.throwTypeError(describeOperand(callback) + " is not a function");
    OrderedTable::Cursor cursor;
    while (const OrderedTable::Entry* entry = map->entries.next(cursor)) {
        vm.charge(1);
        call(vm, callback, arguments[1], {entry->value, entry->key, map});
    }
    return Value::undefined();
}

// 24.1.3.6 Map.prototype.get
Value mapGet(Isolate& vm, const CallArguments& arguments) {
    const OrderedTable::Entry* entry =
        thisMap(vm, arguments, "Map.prototype.get")->entries.find(arguments[0]);
    return entry ? entry->value : Value::undefined();
}

// 24.1.3.7 Map.prototype.has
Value mapHas(Isolate& vm, const CallArguments& arguments) {
    return Value::boolean(thisMap(vm, arguments, "Map.prototype.has")->entries.find(arguments[0]) != nullptr);
}

// 24.1.3.8 Map.prototype.keys
Value mapKeys(Isolate& vm, const CallArguments& arguments) {
    return createMapIterator(vm, thisMap(vm, arguments, "Map.prototype.keys"), PropertyListKind::Key);
}

// 24.1.3.10 get Map.prototype.size
Value mapSize(Isolate& vm, const CallArguments& arguments) {
    return Value::number(std::uint64_t{thisMap(vm, arguments, "get Map.prototype.size")->entries.size()});
}

// 24.1.3.11 Map.prototype.values
Value mapValues(Isolate& vm, const CallArguments& arguments) {
    return createMapIterator(vm, thisMap(vm, arguments, "Map.prototype.values"), PropertyListKind::Value);
}

} // namespace

void installMap(Isolate& vm, Realm& realm) {
    Object* prototype = vm.newObject();
    realm.mapPrototype = prototype;
    realm.mapConstructor = defineConstructor(vm, "Map", mapConstructor, 0, prototype);
    defineGetter(vm, realm.mapConstructor, PropertyKey::symbol(vm.names.symbol_species), "[Symbol.species]",
                 mapSpecies);
    defineFunction(vm, prototype, "get", mapGet, 1);
    defineFunction(vm, prototype, "set", mapSet, 2);
    defineFunction(vm, prototype, "has", mapHas, 1);
    defineFunction(vm, prototype, "delete", mapDelete, 1);
    defineFunction(vm, prototype, "clear", mapClear, 0);
    Object* entries = defineFunction(vm, prototype, "entries", mapEntries, 0);
    defineFunction(vm, prototype, "forEach", mapForEach, 1);
    defineFunction(vm, prototype, "keys", mapKeys, 0);
    defineGetter(vm, prototype, vm.names.size, "size", mapSize);
    defineFunction(vm, prototype, "values", mapValues, 0);
    prototype->putDirect(PropertyKey::symbol(vm.names.symbol_toStringTag), vm.string("Map"), kConfigurable);
    prototype->putDirect(PropertyKey::symbol(vm.names.symbol_iterator), entries, kMethodAttributes);
    installMapIterator(vm, realm);
    defineValue(vm, realm.globalObject, "Map", realm.mapConstructor);
}

} // namespace tickscope
