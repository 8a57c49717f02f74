// The Promise constructor and its functions that make one promise (ECMA-262 27.2.3, 27.2.4).

#include "builtins/install.h"
#include "builtins/promise_functions.h"
#include "vm/preview.h"

namespace tickscope {

namespace {

// 27.2.3.1 Promise ( executor )
Value promiseConstructor(Isolate& vm, const CallArguments& arguments) {
    // 1. - 2.
    if (!arguments.newTarget) vm.throwTypeError("Promise constructor cannot be invoked without 'new'");
    const Value executor = arguments[0];
    if (!isCallable(executor))
        vm.throwTypeError("Promise resolver " + describeValue(vm, executor) + " is not a function");
    // 3. - 7.
    Object* prototype = getPrototypeFromConstructor(vm, arguments.newTarget, &Realm::promisePrototype);
    const DeclaredOrigin origin = originDeclaredBy(executor);
    PromiseObject* promise = newPromiseWithShape(vm, vm.shapeFor(prototype), origin.origin, origin.parent);
    // 8.
    const ResolvingFunctions functions = createResolvingFunctions(vm, promise);
    // 9. - 10.
    const CompletionRecord completion = vm.completionOf([&] {
        return call(vm, executor, Value::undefined(), {functions.resolve, functions.reject});
    });
    if (completion.isThrow()) call(vm, functions.reject, Value::undefined(), {completion.value});
    // 11.
    return promise;
}

// 27.2.4.6 Promise.reject ( r )
Value reject(Isolate& vm, const CallArguments& arguments) {
    if (!arguments.thisValue.isObject()) vm.throwTypeError("PromiseReject called on non-object");
    if (arguments.thisValue == Value(vm.realm().promiseConstructor)) {
        const PromiseCapability direct = newDirectCapability(vm, PromiseOrigin::Resolve);
        rejectCapability(vm, direct, arguments[0]);
        return direct.promise;
    }
    const PromiseCapability capability =
        newPromiseCapability(vm, arguments.thisValue, PromiseOrigin::Resolve);
    rejectCapability(vm, capability, arguments[0]);
    return capability.promise;
}

// 27.2.4.7 Promise.resolve ( x )
Value resolve(Isolate& vm, const CallArguments& arguments) {
    if (!arguments.thisValue.isObject()) vm.throwTypeError("PromiseResolve called on non-object");
    return promiseResolve(vm, arguments.thisValue.asObject(), arguments[0]);
}

// 27.2.4.8 Promise.withResolvers ( )
Value withResolvers(Isolate& vm, const CallArguments& arguments) {
    if (!arguments.thisValue.isObject()) vm.throwTypeError("Promise.withResolvers called on non-object");
    const PromiseCapability capability = newPromiseCapability(vm, arguments.thisValue);
    Object* result = vm.newObject();
    result->createDataPropertyOrThrow(vm, vm.names.promise, capability.promise);
    result->createDataPropertyOrThrow(vm, vm.names.resolve, capability.resolve);
    result->createDataPropertyOrThrow(vm, vm.names.reject, capability.reject);
    return result;
}

// 27.2.4.9 get Promise [ @@species ]
Value species(Isolate&, const CallArguments& arguments) { return arguments.thisValue; }

} // namespace

std::string promiseFunctionLabel(Isolate& vm, Value handler) {
    if (const auto* native = as<NativeFunction>(handler)) {
        if (std::string label = resolvingFunctionLabel(native); !label.empty()) return label;
        if (std::string label = combinatorFunctionLabel(native); !label.empty()) return label;
        if (std::string label = finallyFunctionLabel(vm, native); !label.empty()) return label;
    }
    return functionLabel(vm, handler);
}

void installPromise(Isolate& vm, Realm& realm) {
    Object* prototype = vm.newObject();
    realm.promisePrototype = prototype;
    NativeFunction* constructor = defineConstructor(vm, "Promise", promiseConstructor, 1, prototype);
    realm.promiseConstructor = constructor;
    installPromiseCombinators(vm, constructor);
    realm.promiseResolve = defineFunction(vm, constructor, "resolve", resolve, 1);
    defineFunction(vm, constructor, "reject", reject, 1);
    defineFunction(vm, constructor, "withResolvers", withResolvers, 0);
    defineGetter(vm, constructor, vm.key(vm.names.symbol_species), "[Symbol.species]", species);
    installPromisePrototype(vm, prototype);
    defineValue(vm, realm.globalObject, "Promise", constructor);
}

} // namespace tickscope
