// FinalizationRegistry objects (ECMA-262 26.2). No callback is ever called during a run.
#include "builtins/collection_support.h"
#include "builtins/install.h"
#include "builtins/weak_table.h"

namespace tickscope {

namespace {

FinalizationRegistryObject* thisRegistry(Isolate& vm, const CallArguments& arguments,
                                         std::string_view method) {
    return collectionReceiver<FinalizationRegistryObject>(vm, arguments, method);
}

[[noreturn]] void throwInvalidToken(Isolate& vm, Value token) {
    vm.throwTypeError("Invalid unregisterToken ('" + describeValue(vm, token) + "')");
}

// 26.2.1.1 FinalizationRegistry
Value registryConstructor(Isolate& vm, const CallArguments& arguments) {
    if (!arguments.newTarget) vm.throwTypeError("Constructor FinalizationRegistry requires 'new'");
    if (!isCallable(arguments[0])) vm.throwTypeError("FinalizationRegistry: cleanup must be callable");
    return newCollection<FinalizationRegistryObject>(vm, arguments, "FinalizationRegistry",
                                                     &Realm::finalizationRegistryPrototype);
}

// 26.2.3.2 FinalizationRegistry.prototype.register
Value registryRegister(Isolate& vm, const CallArguments& arguments) {
    auto* registry = thisRegistry(vm, arguments, "FinalizationRegistry.prototype.register");
    const Value target = arguments[0], token = arguments[2];
    if (!canBeHeldWeakly(target))
        vm.throwTypeError("FinalizationRegistry.prototype.register: invalid target");
    if (sameValue(target, arguments[1])) {
        vm.throwTypeError("FinalizationRegistry.prototype.register: target and holdings must not be same");
    }
    if (canBeHeldWeakly(token)) {
        registry->entries.set(vm.heap, token, Value::boolean(true));
    } else if (!token.isUndefined()) {
        throwInvalidToken(vm, token);
    }
    return Value::undefined();
}

// 26.2.3.3 FinalizationRegistry.prototype.unregister
Value registryUnregister(Isolate& vm, const CallArguments& arguments) {
    auto* registry = thisRegistry(vm, arguments, "FinalizationRegistry.prototype.unregister");
    if (!canBeHeldWeakly(arguments[0])) throwInvalidToken(vm, arguments[0]);
    return Value::boolean(registry->entries.remove(arguments[0]));
}

} // namespace

void installFinalizationRegistry(Isolate& vm, Realm& realm) {
    Object* prototype = vm.newObject();
    realm.finalizationRegistryPrototype = prototype;
    NativeFunction* constructor =
        defineConstructor(vm, "FinalizationRegistry", registryConstructor, 1, prototype);
    defineFunction(vm, prototype, "register", registryRegister, 2);
    defineFunction(vm, prototype, "unregister", registryUnregister, 1);
    prototype->putDirect(PropertyKey::symbol(vm.names.symbol_toStringTag), vm.string("FinalizationRegistry"),
                         kConfigurable);
    defineValue(vm, realm.globalObject, "FinalizationRegistry", constructor);
}

} // namespace tickscope
