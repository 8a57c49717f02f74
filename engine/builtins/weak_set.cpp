// WeakSet objects (ECMA-262 24.4).
#include "builtins/collection_support.h"
#include "builtins/install.h"
#include "builtins/weak_table.h"

namespace tickscope {

namespace {

WeakSetObject* thisWeakSet(Isolate& vm, const CallArguments& arguments, std::string_view method) {
    return collectionReceiver<WeakSetObject>(vm, arguments, method);
}

// 24.4.3.1 WeakSet.prototype.add
Value weakSetAdd(Isolate& vm, const CallArguments& arguments) {
    WeakSetObject* set = thisWeakSet(vm, arguments, "WeakSet.prototype.add");
    if (!canBeHeldWeakly(arguments[0])) vm.throwTypeError("Invalid value used in weak set");
    set->entries.set(vm.heap, arguments[0], Value::boolean(true));
    return set;
}

// 24.4.1.1 WeakSet
Value weakSetConstructor(Isolate& vm, const CallArguments& arguments) {
    auto* set = newCollection<WeakSetObject>(vm, arguments, "WeakSet", &Realm::weakSetPrototype);
    if (arguments[0].isNullish()) return set;
    const Value adder = adderOf(vm, set, vm.names.add);
    forEachValueOf(vm, arguments[0], [&](Value value) { call(vm, adder, set, {value}); });
    return set;
}

// 24.4.3.3 WeakSet.prototype.delete
Value weakSetDelete(Isolate& vm, const CallArguments& arguments) {
    return Value::boolean(
        thisWeakSet(vm, arguments, "WeakSet.prototype.delete")->entries.remove(arguments[0]));
}

// 24.4.3.4 WeakSet.prototype.has
Value weakSetHas(Isolate& vm, const CallArguments& arguments) {
    return Value::boolean(thisWeakSet(vm, arguments, "WeakSet.prototype.has")->entries.find(arguments[0]) !=
                          nullptr);
}

} // namespace

void installWeakSet(Isolate& vm, Realm& realm) {
    Object* prototype = vm.newObject();
    realm.weakSetPrototype = prototype;
    NativeFunction* constructor = defineConstructor(vm, "WeakSet", weakSetConstructor, 0, prototype);
    defineFunction(vm, prototype, "delete", weakSetDelete, 1);
    defineFunction(vm, prototype, "has", weakSetHas, 1);
    defineFunction(vm, prototype, "add", weakSetAdd, 1);
    prototype->putDirect(PropertyKey::symbol(vm.names.symbol_toStringTag), vm.string("WeakSet"),
                         kConfigurable);
    defineValue(vm, realm.globalObject, "WeakSet", constructor);
}

} // namespace tickscope
