// Promise.prototype (ECMA-262 27.2.5).

#include "builtins/promise_functions.h"
#include "vm/preview.h"

namespace tickscope {

namespace {

// 27.2.5.4 Promise.prototype.then ( onFulfilled, onRejected )
Value then(Isolate& vm, const CallArguments& arguments) {
    auto* promise = as<PromiseObject>(arguments.thisValue);
    if (!promise) {
        vm.throwTypeError("Method Promise.prototype.then called on incompatible receiver " +
                          describeValue(vm, arguments.thisValue));
    }
    Object* constructor = speciesConstructor(vm, promise, vm.realm().promiseConstructor);
    if (vm.asyncContext.tracksPromises()) vm.asyncContext.triggerNextBy(promise);
    const PromiseCapability capability =
        constructor == vm.realm().promiseConstructor
            ? newDirectCapability(vm, PromiseOrigin::Then, promise->id)
            : newPromiseCapability(vm, constructor, PromiseOrigin::Then, promise->id);
    return performPromiseThen(vm, promise, arguments[0], arguments[1], capability);
}

// 27.2.5.1 Promise.prototype.catch ( onRejected )
Value catchMethod(Isolate& vm, const CallArguments& arguments) {
    return invoke(vm, arguments.thisValue, vm.names.then, {Value::undefined(), arguments[0]});
}

// The functions valueThunk and thrower that Promise.prototype.finally makes. Captured: 0 value.
Value returnCapturedValue(Isolate&, const CallArguments& arguments) { return arguments.callee->captured(0); }
Value throwCapturedValue(Isolate& vm, const CallArguments& arguments) {
    vm.throwValue(arguments.callee->captured(0));
}

// What thenFinally and catchFinally share. Captured: 0 onFinally, 1 C.
Value runFinally(Isolate& vm, const CallArguments& arguments, NativeCode afterwards) {
    NativeFunction* closure = arguments.callee;
    const Value result = call(vm, closure->captured(0), Value::undefined());
    const Value promise = promiseResolve(vm, closure->captured(1).asObject(), result);
    NativeFunction* continuation = newNativeFunction(vm, "", afterwards, 0);
    continuation->setCaptured(0, arguments[0]);
    return invoke(vm, promise, vm.names.then, {continuation});
}

// 27.2.5.3 Promise.prototype.finally, step 6.a thenFinallyClosure and 6.c catchFinallyClosure
Value thenFinally(Isolate& vm, const CallArguments& arguments) {
    return runFinally(vm, arguments, returnCapturedValue);
}
Value catchFinally(Isolate& vm, const CallArguments& arguments) {
    return runFinally(vm, arguments, throwCapturedValue);
}

// 27.2.5.3 Promise.prototype.finally ( onFinally )
Value finallyMethod(Isolate& vm, const CallArguments& arguments) {
    // 1. - 2.
    const Value promise = arguments.thisValue;
    if (!promise.isObject()) vm.throwTypeError("Promise.prototype.finally called on non-object");
    // 3.
    Object* constructor = speciesConstructor(vm, promise.asObject(), vm.realm().promiseConstructor);
    // 5.
    const Value onFinally = arguments[0];
    if (!isCallable(onFinally)) return invoke(vm, promise, vm.names.then, {onFinally, onFinally});
    // 6.
    const auto make = [&](NativeCode code) {
        NativeFunction* closure = newNativeFunction(vm, "", code, 1);
        closure->setCaptured(0, onFinally);
        closure->setCaptured(1, constructor);
        return closure;
    };
    NativeFunction* onFulfilled = make(thenFinally);
    NativeFunction* onRejected = make(catchFinally);
    // 7.
    return invoke(vm, promise, vm.names.then, {onFulfilled, onRejected});
}

} // namespace

Value wrappedCallback(const NativeFunction* function) {
    const bool isFinally = function->code() == thenFinally || function->code() == catchFinally;
    return isFinally ? function->captured(0) : Value::undefined();
}

std::string finallyFunctionLabel(Isolate& vm, const NativeFunction* function) {
    if (const Value callback = wrappedCallback(function); callback.isObject()) {
        const std::string name = functionLabel(vm, callback);
        return name.empty() ? "finally callback" : name;
    }
    if (function->code() == returnCapturedValue) return "after finally: keep the value";
    if (function->code() == throwCapturedValue) return "after finally: throw again";
    return {};
}

void installPromisePrototype(Isolate& vm, Object* prototype) {
    vm.realm().promiseThen = defineFunction(vm, prototype, "then", then, 2);
    defineFunction(vm, prototype, "catch", catchMethod, 1);
    defineFunction(vm, prototype, "finally", finallyMethod, 1);
    // 27.2.5.5 Promise.prototype [ @@toStringTag ]
    prototype->putDirect(vm.key(vm.names.symbol_toStringTag), vm.string("Promise"), kConfigurable);
}

} // namespace tickscope
