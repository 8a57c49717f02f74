#include "host/async_functions.h"

#include "vm/operations.h"

namespace tickscope {

namespace {

AsyncScope* scopeArgument(const CallArguments& arguments) {
    return static_cast<AsyncScope*>(arguments[0].asObject());
}

// track(dispatch): from now on dispatch(event, asyncId, type, triggerAsyncId, resource) is called
Value track(Isolate& vm, const CallArguments& arguments) {
    vm.asyncContext.track(arguments[0]);
    return Value::undefined();
}

// setHooks(events): one bit for each AsyncContext::Event
Value setHooks(Isolate& vm, const CallArguments& arguments) {
    vm.asyncContext.setHooks(static_cast<unsigned>(arguments[0].asNumber()));
    return Value::undefined();
}

Value currentScope(Isolate& vm, const CallArguments&) { return vm.asyncContext.current(); }

// newScope(type, resource, triggerAsyncId)
Value newScope(Isolate& vm, const CallArguments& arguments) {
    const std::string type = toString(vm, arguments[0])->utf8();
    return vm.asyncContext.newScope(type, arguments[1], arguments[2].asNumber());
}

Value asyncIdOf(Isolate&, const CallArguments& arguments) {
    return Value::number(scopeArgument(arguments)->asyncId);
}
Value triggerAsyncIdOf(Isolate&, const CallArguments& arguments) {
    return Value::number(scopeArgument(arguments)->triggerAsyncId);
}
Value resourceOf(Isolate& vm, const CallArguments& arguments) {
    return vm.asyncContext.resourceOf(scopeArgument(arguments));
}
Value storesOf(Isolate&, const CallArguments& arguments) { return scopeArgument(arguments)->stores; }
Value setStores(Isolate&, const CallArguments& arguments) {
    scopeArgument(arguments)->stores = arguments[1];
    return Value::undefined();
}

// runInScope(scope, function, thisValue, ...arguments)
Value runInScopeFunction(Isolate& vm, const CallArguments& arguments) {
    const auto passed = arguments.values.subspan(std::min<std::size_t>(3, arguments.size()));
    vm.asyncContext.enter(scopeArgument(arguments));
    try {
        const Value result = call(vm, arguments[1], arguments[2], passed);
        vm.asyncContext.leave();
        return result;
    } catch (const ThrowCompletion&) {
        const Value thrown = vm.takeThrown();
        vm.asyncContext.leave();
        vm.setThrown(thrown);
        throw;
    }
}

Value destroy(Isolate& vm, const CallArguments& arguments) {
    vm.asyncContext.destroy(scopeArgument(arguments));
    return Value::undefined();
}

} // namespace

Object* createAsyncFunctions(Isolate& vm) {
    Object* exports = vm.newObject();
    defineFunction(vm, exports, "track", track, 1);
    defineFunction(vm, exports, "setHooks", setHooks, 1);
    defineFunction(vm, exports, "currentScope", currentScope, 0);
    defineFunction(vm, exports, "newScope", newScope, 3);
    defineFunction(vm, exports, "asyncIdOf", asyncIdOf, 1);
    defineFunction(vm, exports, "triggerAsyncIdOf", triggerAsyncIdOf, 1);
    defineFunction(vm, exports, "resourceOf", resourceOf, 1);
    defineFunction(vm, exports, "storesOf", storesOf, 1);
    defineFunction(vm, exports, "setStores", setStores, 2);
    defineFunction(vm, exports, "runInScope", runInScopeFunction, 3);
    defineFunction(vm, exports, "destroy", destroy, 1);
    return exports;
}

} // namespace tickscope
