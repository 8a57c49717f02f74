// Async-from-Sync iterators (ECMA-262 27.1.4, ES2023).

#include "builtins/install.h"
#include "builtins/promise_functions.h"

namespace tickscope {

namespace {

// 27.1.4.3: an object with a [[SyncIteratorRecord]].
class AsyncFromSyncIterator final : public Object {
public:
    static constexpr ObjectKind kKind = ObjectKind::AsyncFromSyncIterator;
    AsyncFromSyncIterator(Shape* shape, IteratorRecord record)
        : Object(shape, ObjectKind::AsyncFromSyncIterator), record(record) {}
    IteratorRecord record;
    void visitEdges(EdgeVisitor& visitor) override {
        Object::visitEdges(visitor);
        visitor.visit(record.iterator);
        visitor.visit(record.nextMethod);
    }
};

// The closure `unwrap` of AsyncFromSyncIteratorContinuation, step 9. Captured: 0 done.
Value unwrap(Isolate& vm, const CallArguments& arguments) {
    return createIterResultObject(vm, arguments[0], arguments.callee->captured(0).asBoolean());
}

// 27.1.4.4 AsyncFromSyncIteratorContinuation ( result, promiseCapability ); throws where the standard says
// IfAbruptRejectPromise.
void continueWith(Isolate& vm, Value result, const PromiseCapability& capability) {
    const bool done = iteratorComplete(vm, result);
    const Value value = iteratorValue(vm, result);
    const Value valueWrapper = promiseResolve(vm, vm.realm().promiseConstructor, value, PromiseOrigin::Await);
    NativeFunction* onFulfilled = newNativeFunction(vm, "", unwrap, 1);
    onFulfilled->setCaptured(0, Value::boolean(done));
    performPromiseThen(vm, as<PromiseObject>(valueWrapper), onFulfilled, Value::undefined(), capability);
}

template <typename Body>
Value withCapability(Isolate& vm, Body&& body) {
    const PromiseCapability capability = newDirectCapability(vm, PromiseOrigin::Await);
    const CompletionRecord completion = vm.completionOf([&] {
        body(capability);
        return Value::undefined();
    });
    if (completion.isThrow()) rejectCapability(vm, capability, completion.value);
    return capability.promise;
}

std::span<const Value> onlyIfPresent(const CallArguments& arguments) {
    return arguments.values.first(std::min<std::size_t>(arguments.size(), 1));
}

void requireObject(Isolate& vm, Value result) {
    if (!result.isObject())
        vm.throwTypeError("Iterator result " + describeValue(vm, result) + " is not an object");
}

// 27.1.4.2.1 %AsyncFromSyncIteratorPrototype%.next ( [ value ] )
Value next(Isolate& vm, const CallArguments& arguments) {
    auto* self = as<AsyncFromSyncIterator>(arguments.thisValue);
    return withCapability(vm, [&](const PromiseCapability& capability) {
        const Value result =
            call(vm, self->record.nextMethod, self->record.iterator, onlyIfPresent(arguments));
        requireObject(vm, result);
        continueWith(vm, result, capability);
    });
}

// 27.1.4.2.2 %AsyncFromSyncIteratorPrototype%.return ( [ value ] )
Value returnMethod(Isolate& vm, const CallArguments& arguments) {
    auto* self = as<AsyncFromSyncIterator>(arguments.thisValue);
    return withCapability(vm, [&](const PromiseCapability& capability) {
        const Value method = getMethod(vm, self->record.iterator, vm.names.return_);
        if (method.isUndefined()) {
            resolveCapability(vm, capability, createIterResultObject(vm, arguments[0], true));
            return;
        }
        const Value result = call(vm, method, self->record.iterator, onlyIfPresent(arguments));
        requireObject(vm, result);
        continueWith(vm, result, capability);
    });
}

// 27.1.4.2.3 %AsyncFromSyncIteratorPrototype%.throw ( [ value ] )
Value throwMethod(Isolate& vm, const CallArguments& arguments) {
    auto* self = as<AsyncFromSyncIterator>(arguments.thisValue);
    return withCapability(vm, [&](const PromiseCapability& capability) {
        const Value method = getMethod(vm, self->record.iterator, vm.names.throw_);
        if (method.isUndefined()) {
            rejectCapability(vm, capability, arguments[0]);
            return;
        }
        const Value result = call(vm, method, self->record.iterator, onlyIfPresent(arguments));
        requireObject(vm, result);
        continueWith(vm, result, capability);
    });
}

} // namespace

// 27.1.4.1 CreateAsyncFromSyncIterator ( syncIteratorRecord ). The loop that asked for it fetches `next`
// itself.
Object* createAsyncFromSyncIterator(Isolate& vm, IteratorRecord record) {
    return vm.heap.allocate<AsyncFromSyncIterator>(vm.shapeFor(vm.realm().asyncFromSyncIteratorPrototype),
                                                   record);
}

void installAsyncFromSyncIterator(Isolate& vm, Realm& realm) {
    Object* prototype = vm.newObject(realm.asyncIteratorPrototype);
    realm.asyncFromSyncIteratorPrototype = prototype;
    defineFunction(vm, prototype, "next", next, 1);
    defineFunction(vm, prototype, "return", returnMethod, 1);
    defineFunction(vm, prototype, "throw", throwMethod, 1);
}

} // namespace tickscope
