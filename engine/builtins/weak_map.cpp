// WeakMap objects (ECMA-262 24.3).
#include "builtins/collection_support.h"
#include "builtins/install.h"
#include "builtins/weak_table.h"

namespace tickscope {

namespace {

WeakMapObject* thisWeakMap(Isolate& vm, const CallArguments& arguments, std::string_view method) {
    return collectionReceiver<WeakMapObject>(vm, arguments, method);
}

void setEntry(Isolate& vm, WeakMapObject* map, Value key, Value value) {
    if (!canBeHeldWeakly(key)) vm.throwTypeError("Invalid value used as weak map key");
    map->entries.set(vm.heap, key, value);
}

// 24.3.3.5 WeakMap.prototype.set
Value weakMapSet(Isolate& vm, const CallArguments& arguments) {
    WeakMapObject* map = thisWeakMap(vm, arguments, "WeakMap.prototype.set");
    setEntry(vm, map, arguments[0], arguments[1]);
    return map;
}

// 24.3.1.1 WeakMap
Value weakMapConstructor(Isolate& vm, const CallArguments& arguments) {
    auto* map = newCollection<WeakMapObject>(vm, arguments, "WeakMap", &Realm::weakMapPrototype);
    if (arguments[0].isNullish()) return map;
    const Value adder = adderOf(vm, map, vm.names.set);
    forEachEntryOf(vm, arguments[0], [&](Value key, Value value) { call(vm, adder, map, {key, value}); });
    return map;
}

// 24.3.3.2 WeakMap.prototype.delete
Value weakMapDelete(Isolate& vm, const CallArguments& arguments) {
    return Value::boolean(
        thisWeakMap(vm, arguments, "WeakMap.prototype.delete")->entries.remove(arguments[0]));
}

// 24.3.3.3 WeakMap.prototype.get
Value weakMapGet(Isolate& vm, const CallArguments& arguments) {
    const Value* value = thisWeakMap(vm, arguments, "WeakMap.prototype.get")->entries.find(arguments[0]);
    return value ? *value : Value::undefined();
}

// 24.3.3.4 WeakMap.prototype.has
Value weakMapHas(Isolate& vm, const CallArguments& arguments) {
    return Value::boolean(thisWeakMap(vm, arguments, "WeakMap.prototype.has")->entries.find(arguments[0]) !=
                          nullptr);
}

} // namespace

void installWeakMap(Isolate& vm, Realm& realm) {
    Object* prototype = vm.newObject();
    realm.weakMapPrototype = prototype;
    NativeFunction* constructor = defineConstructor(vm, "WeakMap", weakMapConstructor, 0, prototype);
    defineFunction(vm, prototype, "delete", weakMapDelete, 1);
    defineFunction(vm, prototype, "get", weakMapGet, 1);
    defineFunction(vm, prototype, "set", weakMapSet, 2);
    defineFunction(vm, prototype, "has", weakMapHas, 1);
    prototype->putDirect(PropertyKey::symbol(vm.names.symbol_toStringTag), vm.string("WeakMap"),
                         kConfigurable);
    defineValue(vm, realm.globalObject, "WeakMap", constructor);
}

} // namespace tickscope
