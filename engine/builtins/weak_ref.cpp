#include "builtins/weak_ref.h"

#include "builtins/collection_support.h"
#include "builtins/install.h"

namespace tickscope {

namespace {

// 26.1.1.1 WeakRef
Value weakRefConstructor(Isolate& vm, const CallArguments& arguments) {
    if (!arguments.newTarget) vm.throwTypeError("Constructor WeakRef requires 'new'");
    if (!canBeHeldWeakly(arguments[0])) vm.throwTypeError("WeakRef: invalid target");
    Object* prototype = getPrototypeFromConstructor(vm, arguments.newTarget, &Realm::weakRefPrototype);
    return vm.heap.allocate<WeakRefObject>(vm.shapeFor(prototype), arguments[0]);
}

// 26.1.3.2 WeakRef.prototype.deref
Value weakRefDeref(Isolate& vm, const CallArguments& arguments) {
    return collectionReceiver<WeakRefObject>(vm, arguments, "WeakRef.prototype.deref")->target();
}

} // namespace

void installWeakRef(Isolate& vm, Realm& realm) {
    Object* prototype = vm.newObject();
    realm.weakRefPrototype = prototype;
    NativeFunction* constructor = defineConstructor(vm, "WeakRef", weakRefConstructor, 1, prototype);
    defineFunction(vm, prototype, "deref", weakRefDeref, 0);
    prototype->putDirect(PropertyKey::symbol(vm.names.symbol_toStringTag), vm.string("WeakRef"),
                         kConfigurable);
    defineValue(vm, realm.globalObject, "WeakRef", constructor);
}

} // namespace tickscope
