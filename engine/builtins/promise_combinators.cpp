// Promise.all, allSettled, any and race (ECMA-262 27.2.4.1, 27.2.4.2, 27.2.4.3, 27.2.4.5).

#include "builtins/error.h"
#include "builtins/promise_functions.h"

namespace tickscope {

namespace {

// What all the element functions of one call share: values (or errors), remainingElementsCount,
// resultCapability.
class Collected final : public Cell {
public:
    explicit Collected(PromiseCapability capability) : Cell(CellKind::Other), capability(capability) {}
    PromiseCapability capability;
    std::vector<Value> values;
    std::uint64_t remaining = 1;
    void visitEdges(EdgeVisitor& visitor) override {
        capability.visit(visitor);
        for (const Value value : values)
            visitor.visit(value);
    }
    std::size_t externalBytes() const override { return values.capacity() * sizeof(Value); }
};

// [[AlreadyCalled]], shared by the two element functions of allSettled.
class AlreadyCalled final : public Cell {
public:
    AlreadyCalled() : Cell(CellKind::Other) {}
    bool value = false;
};

// Element functions capture: 0 AlreadyCalled, 1 Collected, 2 index.
NativeFunction* newElementFunction(Isolate& vm, NativeCode code, AlreadyCalled* alreadyCalled,
                                   Collected* collected, std::size_t index) {
    NativeFunction* function = newNativeFunction(vm, "", code, 1);
    function->setCaptured(0, Value::cell(alreadyCalled));
    function->setCaptured(1, Value::cell(collected));
    function->setCaptured(2, Value::number(static_cast<std::uint64_t>(index)));
    return function;
}

bool isFirstCall(const CallArguments& arguments) {
    auto* alreadyCalled = static_cast<AlreadyCalled*>(arguments.callee->captured(0).asCell());
    return !std::exchange(alreadyCalled->value, true);
}

void resolveWithValues(Isolate& vm, Collected* collected) {
    resolveCapability(vm, collected->capability, vm.newArray(collected->values));
}

// The AggregateError of Promise.any (27.2.4.3.1, step 4.b).
Object* newAggregateError(Isolate& vm, Collected* collected) {
    ErrorObject* error = newErrorObject(vm, vm.realm().aggregateErrorPrototype);
    error->setPendingStack(vm, vm.string("")); // made by a job: there are no frames
    error->putDirect(vm.names.message, vm.string("All promises were rejected"), kMethodAttributes);
    error->putDirect(vm.names.errors, vm.newArray(collected->values), kMethodAttributes);
    return error;
}

void rejectWithErrors(Isolate& vm, Collected* collected) {
    rejectCapability(vm, collected->capability, newAggregateError(vm, collected));
}

// The steps that all element functions share: store, count down, finish.
Value storeElement(Isolate& vm, const CallArguments& arguments, Value element,
                   void (*finish)(Isolate&, Collected*)) {
    auto* collected = static_cast<Collected*>(arguments.callee->captured(1).asCell());
    collected->values[static_cast<std::size_t>(arguments.callee->captured(2).asNumber())] = element;
    if (--collected->remaining == 0) finish(vm, collected);
    return Value::undefined();
}

// 27.2.4.1.3 Promise.all Resolve Element Functions
Value allResolveElement(Isolate& vm, const CallArguments& arguments) {
    if (!isFirstCall(arguments)) return Value::undefined();
    return storeElement(vm, arguments, arguments[0], resolveWithValues);
}

// { status, value } or { status, reason }
Value settledRecord(Isolate& vm, std::string_view status, PropertyKey key, Value value) {
    Object* record = vm.newObject();
    record->putDirect(vm.names.status, vm.string(status));
    record->putDirect(key, value);
    return record;
}

// 27.2.4.2.2 Promise.allSettled Resolve Element Functions
Value allSettledResolveElement(Isolate& vm, const CallArguments& arguments) {
    if (!isFirstCall(arguments)) return Value::undefined();
    return storeElement(vm, arguments, settledRecord(vm, "fulfilled", vm.names.value, arguments[0]),
                        resolveWithValues);
}

// 27.2.4.2.3 Promise.allSettled Reject Element Functions
Value allSettledRejectElement(Isolate& vm, const CallArguments& arguments) {
    if (!isFirstCall(arguments)) return Value::undefined();
    return storeElement(vm, arguments, settledRecord(vm, "rejected", vm.names.reason, arguments[0]),
                        resolveWithValues);
}

// 27.2.4.3.2 Promise.any Reject Element Functions
Value anyRejectElement(Isolate& vm, const CallArguments& arguments) {
    if (!isFirstCall(arguments)) return Value::undefined();
    return storeElement(vm, arguments, arguments[0], rejectWithErrors);
}

// What distinguishes the four combinators.
struct Combinator {
    std::string_view name;
    NativeCode onFulfilled;               // nullptr: the capability's resolve
    NativeCode onRejected;                // nullptr: the capability's reject
    void (*finish)(Isolate&, Collected*); // nullptr: nothing is collected (race)
};

constexpr Combinator kAll{"Promise.all", allResolveElement, nullptr, resolveWithValues};
constexpr Combinator kAllSettled{"Promise.allSettled", allSettledResolveElement, allSettledRejectElement,
                                 resolveWithValues};
constexpr Combinator kAny{"Promise.any", nullptr, anyRejectElement, rejectWithErrors};
constexpr Combinator kRace{"Promise.race", nullptr, nullptr, nullptr};

// 27.2.4.1.1 GetPromiseResolve ( promiseConstructor )
Value getPromiseResolve(Isolate& vm, Object* constructor) {
    const Value resolve = constructor->get(vm, vm.names.resolve);
    if (!isCallable(resolve)) vm.throwTypeError("resolve is not a function");
    return resolve;
}

// 27.2.4.1.2 PerformPromiseAll and its sisters (27.2.4.2.1, 27.2.4.3.1, 27.2.4.5.1). `isStepping` tells the
// caller that the iterator itself failed and must not be closed.
void performCombinator(Isolate& vm, const Combinator& combinator, IteratorRecord& iterator,
                       Object* constructor, const PromiseCapability& capability, Value resolve,
                       bool& isStepping) {
    auto* collected = vm.heap.allocate<Collected>(capability);
    for (std::size_t index = 0;; ++index) {
        isStepping = true;
        Value next;
        const bool hasNext = iteratorStepValue(vm, iterator, next);
        if (!hasNext) break;
        isStepping = false;
        vm.charge(1);
        if (combinator.finish) {
            if (collected->values.size() == collected->values.capacity())
                vm.heap.chargeExternal((collected->values.capacity() + 1) * sizeof(Value));
            collected->values.push_back(Value::undefined());
        }
        const Value nextPromise = call(vm, resolve, constructor, {next});
        auto* alreadyCalled = vm.heap.allocate<AlreadyCalled>();
        const auto handler = [&](NativeCode code, Value otherwise) {
            return code ? Value(newElementFunction(vm, code, alreadyCalled, collected, index)) : otherwise;
        };
        const Value onFulfilled = handler(combinator.onFulfilled, capability.resolve);
        const Value onRejected = handler(combinator.onRejected, capability.reject);
        ++collected->remaining;
        invoke(vm, nextPromise, vm.names.then, {onFulfilled, onRejected});
    }
    if (!combinator.finish || --collected->remaining > 0) return;
    if (combinator.finish == rejectWithErrors) vm.throwValue(newAggregateError(vm, collected));
    combinator.finish(vm, collected);
}

// The iterator of the combinator's argument, with V8's message.
IteratorRecord getCombinatorIterator(Isolate& vm, Value iterable) {
    if (!iterable.isNullish()) {
        const Value method = getMethod(vm, iterable, vm.key(vm.names.symbol_iterator));
        if (!method.isUndefined()) return getIteratorFromMethod(vm, iterable, method);
    }
    vm.throwTypeError(describeOperand(iterable) +
                      " is not iterable (cannot read property Symbol(Symbol.iterator))");
}

Value runCombinator(Isolate& vm, const Combinator& combinator, const CallArguments& arguments) {
    // 1. - 2.
    const Value thisValue = arguments.thisValue;
    if (!thisValue.isObject()) vm.throwTypeError(std::string(combinator.name) + " called on non-object");
    const PromiseCapability capability = newPromiseCapability(vm, thisValue, PromiseOrigin::Combinator);
    Object* constructor = thisValue.asObject();
    // 3. - 8. Every abrupt completion rejects the promise (IfAbruptRejectPromise, 27.2.1.1.1).
    IteratorRecord iterator;
    bool hasIterator = false;
    bool isStepping = false;
    const CompletionRecord result = vm.completionOf([&] {
        const Value resolve = getPromiseResolve(vm, constructor);
        iterator = getCombinatorIterator(vm, arguments[0]);
        hasIterator = true;
        performCombinator(vm, combinator, iterator, constructor, capability, resolve, isStepping);
        return Value::undefined();
    });
    if (!result.isThrow()) return capability.promise;
    if (hasIterator && !isStepping) iteratorCloseQuietly(vm, iterator);
    rejectCapability(vm, capability, result.value);
    return capability.promise;
}

Value all(Isolate& vm, const CallArguments& arguments) { return runCombinator(vm, kAll, arguments); }
Value allSettled(Isolate& vm, const CallArguments& arguments) {
    return runCombinator(vm, kAllSettled, arguments);
}
Value any(Isolate& vm, const CallArguments& arguments) { return runCombinator(vm, kAny, arguments); }
Value race(Isolate& vm, const CallArguments& arguments) { return runCombinator(vm, kRace, arguments); }

} // namespace

std::string combinatorFunctionLabel(const NativeFunction* function) {
    const NativeCode code = function->code();
    if (code == allResolveElement) return "Promise.all element";
    if (code == allSettledResolveElement || code == allSettledRejectElement)
        return "Promise.allSettled element";
    if (code == anyRejectElement) return "Promise.any element";
    return {};
}

void installPromiseCombinators(Isolate& vm, Object* constructor) {
    defineFunction(vm, constructor, "all", all, 1);
    defineFunction(vm, constructor, "allSettled", allSettled, 1);
    defineFunction(vm, constructor, "any", any, 1);
    defineFunction(vm, constructor, "race", race, 1);
}

} // namespace tickscope
