#include "builtins/set.h"

#include "builtins/collection_iterator.h"
#include "builtins/collection_support.h"
#include "builtins/install.h"

namespace tickscope {

namespace {

SetObject* thisSet(Isolate& vm, const CallArguments& arguments, std::string_view method) {
    return collectionReceiver<SetObject>(vm, arguments, method);
}

// 24.2.3.1 Set.prototype.add
Value setAdd(Isolate& vm, const CallArguments& arguments) {
    SetObject* set = thisSet(vm, arguments, "Set.prototype.add");
    set->entries.set(vm.heap, arguments[0], Value::undefined());
    return set;
}

// 24.2.1.1 Set
Value setConstructor(Isolate& vm, const CallArguments& arguments) {
    auto* set = newCollection<SetObject>(vm, arguments, "Set", &Realm::setPrototype);
    if (arguments[0].isNullish()) return set;
    const Value adder = adderOf(vm, set, vm.names.add);
    const auto* native = as<NativeFunction>(adder);
    const bool isBuiltinAdder = native && native->code() == setAdd;
    forEachValueOf(vm, arguments[0], [&](Value value) {
        if (isBuiltinAdder) {
            set->entries.set(vm.heap, value, Value::undefined());
        } else {
            call(vm, adder, set, {value});
        }
    });
    return set;
}

// 24.2.2.2 get Set [ @@species ]
Value setSpecies(Isolate&, const CallArguments& arguments) { return arguments.thisValue; }

// 24.2.3.2 Set.prototype.clear
Value setClear(Isolate& vm, const CallArguments& arguments) {
    thisSet(vm, arguments, "Set.prototype.clear")->entries.clear();
    return Value::undefined();
}

// 24.2.3.4 Set.prototype.delete
Value setDelete(Isolate& vm, const CallArguments& arguments) {
    return Value::boolean(thisSet(vm, arguments, "Set.prototype.delete")->entries.remove(arguments[0]));
}

// 24.2.3.5 Set.prototype.entries
Value setEntries(Isolate& vm, const CallArguments& arguments) {
    return createSetIterator(vm, thisSet(vm, arguments, "Set.prototype.entries"), PropertyListKind::KeyValue);
}

// 24.2.3.6 Set.prototype.forEach
Value setForEach(Isolate& vm, const CallArguments& arguments) {
    SetObject* set = thisSet(vm, arguments, "Set.prototype.forEach");
    const Value callback = arguments[0];
    if (!isCallable(callback)) vm.throwTypeError(describeOperand(callback) + " is not a function");
    OrderedTable::Cursor cursor;
    while (const OrderedTable::Entry* entry = set->entries.next(cursor)) {
        vm.charge(1);
        call(vm, callback, arguments[1], {entry->key, entry->key, set});
    }
    return Value::undefined();
}

// 24.2.3.7 Set.prototype.has
Value setHas(Isolate& vm, const CallArguments& arguments) {
    return Value::boolean(thisSet(vm, arguments, "Set.prototype.has")->entries.find(arguments[0]) != nullptr);
}

// 24.2.3.9 get Set.prototype.size
Value setSize(Isolate& vm, const CallArguments& arguments) {
    return Value::number(std::uint64_t{thisSet(vm, arguments, "get Set.prototype.size")->entries.size()});
}

// 24.2.3.10 Set.prototype.values
Value setValues(Isolate& vm, const CallArguments& arguments) {
    return createSetIterator(vm, thisSet(vm, arguments, "Set.prototype.values"), PropertyListKind::Value);
}

} // namespace

void installSet(Isolate& vm, Realm& realm) {
    Object* prototype = vm.newObject();
    realm.setPrototype = prototype;
    realm.setConstructor = defineConstructor(vm, "Set", setConstructor, 0, prototype);
    defineGetter(vm, realm.setConstructor, PropertyKey::symbol(vm.names.symbol_species), "[Symbol.species]",
                 setSpecies);
    defineFunction(vm, prototype, "has", setHas, 1);
    defineFunction(vm, prototype, "add", setAdd, 1);
    defineFunction(vm, prototype, "delete", setDelete, 1);
    defineFunction(vm, prototype, "clear", setClear, 0);
    defineFunction(vm, prototype, "entries", setEntries, 0);
    defineFunction(vm, prototype, "forEach", setForEach, 1);
    defineGetter(vm, prototype, vm.names.size, "size", setSize);
    Object* values = defineFunction(vm, prototype, "values", setValues, 0);
    prototype->putDirect(vm.names.keys, values, kMethodAttributes);
    prototype->putDirect(PropertyKey::symbol(vm.names.symbol_toStringTag), vm.string("Set"), kConfigurable);
    prototype->putDirect(PropertyKey::symbol(vm.names.symbol_iterator), values, kMethodAttributes);
    installSetIterator(vm, realm);
    defineValue(vm, realm.globalObject, "Set", realm.setConstructor);
}

} // namespace tickscope
