#include "builtins/install.h"

#include "builtins/group_by.h"

#include "vm/global_scope.h"
#include "vm/operations.h"

namespace tickscope {

namespace {

// 20.2.3: %Function.prototype% accepts anything and returns undefined.
Value functionPrototypeCode(Isolate&, const CallArguments&) { return Value::undefined(); }

// The objects and shapes that everything else is made from.
Realm* newBareRealm(Isolate& vm) {
    auto* realm = vm.heap.allocate<Realm>();
    auto* rootShape = vm.heap.allocate<Shape>(nullptr, false);
    realm->objectPrototype = vm.heap.allocate<Object>(rootShape);
    realm->objectPrototype->makePrototypeImmutable();
    realm->objectShape = rootShape->withPrototype(realm->objectPrototype);
    realm->functionPrototype = vm.heap.allocate<NativeFunction>(
        realm->objectShape, realm, functionPrototypeCode, NativeFunction::Constructs::No);
    realm->functionShape = realm->objectShape->withPrototype(realm->functionPrototype);
    realm->globalObject = vm.heap.allocate<Object>(realm->objectShape, ObjectKind::Global);
    realm->globalObject->markAsPrototype(); // changes of its layout bump the epoch that caches of globals ask
    realm->globalScope = vm.heap.allocate<GlobalScope>();
    return realm;
}

} // namespace

Realm* createRealm(Isolate& vm) {
    Realm* previous = vm.realmOrNull();
    Realm& realm = *newBareRealm(vm);
    vm.setRealm(&realm);
    installFunction(vm, realm); // first, for the order of Function.prototype's own properties
    installObject(vm, realm);
    installSymbol(vm, realm);
    installError(vm, realm);
    installGlobals(vm, realm); // before Number, which shares parseInt and parseFloat
    installIterator(vm, realm);
    installArray(vm, realm);
    installString(vm, realm);
    installNumber(vm, realm);
    installBoolean(vm, realm);
    installBigInt(vm, realm);
    installMath(vm, realm);
    installJson(vm, realm);
    installDate(vm, realm);
    installRegExp(vm, realm);
    installMap(vm, realm);
    installGroupBy(vm, realm);
    installSet(vm, realm);
    installWeakMap(vm, realm);
    installWeakSet(vm, realm);
    installWeakRef(vm, realm);
    installFinalizationRegistry(vm, realm);
    installPromise(vm, realm);
    installGenerator(vm, realm);
    installAsyncFunction(vm, realm);
    installAsyncGenerator(vm, realm);
    installAsyncFromSyncIterator(vm, realm);
    installReflect(vm, realm);
    installProxy(vm, realm);
    installArrayBuffer(vm, realm);
    installSharedArrayBuffer(vm, realm);
    installTypedArray(vm, realm);
    installDataView(vm, realm);
    installAtomics(vm, realm);
    installIntl(vm, realm);
    if (vm.scenario().environment != Environment::Test262) installStructuredClone(vm, realm);
    vm.setRealm(previous);
    return &realm;
}

} // namespace tickscope
