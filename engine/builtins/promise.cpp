#include "builtins/promise.h"

#include "builtins/promise_functions.h"
#include "vm/preview.h"

namespace tickscope {

namespace {

// [[AlreadyResolved]] of CreateResolvingFunctions: shared by the two functions.
class AlreadyResolved final : public Cell {
public:
    AlreadyResolved() : Cell(CellKind::Other) {}
    bool value = false;
};

// Marks the pair of resolving functions as used; false when it was used before.
bool takeFirstResolution(const CallArguments& arguments) {
    auto* alreadyResolved = static_cast<AlreadyResolved*>(arguments.callee->captured(1).asCell());
    return !std::exchange(alreadyResolved->value, true);
}

// 27.2.1.3.1 Promise Reject Functions
Value rejectFunction(Isolate& vm, const CallArguments& arguments) {
    if (takeFirstResolution(arguments))
        rejectPromise(vm, as<PromiseObject>(arguments.callee->captured(0)), arguments[0]);
    return Value::undefined();
}

// 27.2.1.3.2 Promise Resolve Functions
Value resolveFunction(Isolate& vm, const CallArguments& arguments) {
    if (takeFirstResolution(arguments))
        resolvePromise(vm, as<PromiseObject>(arguments.callee->captured(0)), arguments[0]);
    return Value::undefined();
}

// What a queued reaction is called on its card.
TextId reactionLabel(Isolate& vm, const PromiseReaction& reaction, PromiseState settledAs) {
    if (!vm.recorder.isEnabled()) return 0;
    if (reaction.continuation) return reaction.continuation->label(vm);
    const bool isFulfilled = settledAs == PromiseState::Fulfilled;
    const Value handler = isFulfilled ? reaction.onFulfilled : reaction.onRejected;
    if (handler.isUndefined())
        return vm.recorder.textId(isFulfilled ? "pass the value on" : "pass the error on");
    const std::string name = promiseFunctionLabel(vm, handler);
    if (!name.empty()) return vm.recorder.textId(name);
    return vm.recorder.textId(isFulfilled ? "then callback" : "catch callback");
}

// The job of NewPromiseReactionJob (27.2.2.1).
class ReactionJob final : public Job {
public:
    ReactionJob(PromiseReaction* reaction, PromiseState settledAs, Value argument)
        : m_reaction(reaction), m_settledAs(settledAs), m_argument(argument) {}

    void run(Isolate& vm) override {
        auto* derived = as<PromiseObject>(m_reaction->capability.promise);
        if (!vm.asyncContext.tracksPromises() || !derived) return react(vm);
        runInScope(vm.asyncContext, vm.asyncContext.scopeOf(derived), [&] {
            react(vm);
            if (m_reaction->continuation) vm.asyncContext.promiseResolved(derived);
        });
    }

    void react(Isolate& vm) {
        const bool isFulfilled = m_settledAs == PromiseState::Fulfilled;
        if (m_reaction->continuation) {
            m_reaction->continuation->run(vm, isFulfilled ? ResumeMode::Next : ResumeMode::Throw, m_argument);
            return;
        }
        const Value handler = isFulfilled ? m_reaction->onFulfilled : m_reaction->onRejected;
        CompletionRecord result{isFulfilled ? Completion::Normal : Completion::Threw, m_argument};
        if (!handler.isUndefined())
            result = vm.completionOf([&] { return call(vm, handler, Value::undefined(), {m_argument}); });
        if (m_reaction->capability.promise.isUndefined()) return;
        if (result.isThrow())
            rejectCapability(vm, m_reaction->capability, result.value);
        else
            resolveCapability(vm, m_reaction->capability, result.value);
    }

    SourceSpan range() const override {
        if (m_reaction->continuation) return m_reaction->continuation->range();
        return sourceRangeOf(m_settledAs == PromiseState::Fulfilled ? m_reaction->onFulfilled
                                                                    : m_reaction->onRejected);
    }

    void visitEdges(EdgeVisitor& visitor) override {
        visitor.visit(m_reaction);
        visitor.visit(m_argument);
    }

private:
    PromiseReaction* m_reaction;
    PromiseState m_settledAs;
    Value m_argument;
};

// The job of NewPromiseResolveThenableJob (27.2.2.2).
class ResolveThenableJob final : public Job {
public:
    ResolveThenableJob(PromiseObject* promise, Value thenable, Value then)
        : m_promise(promise), m_thenable(thenable), m_then(then) {}

    void run(Isolate& vm) override {
        if (!vm.asyncContext.tracksPromises()) return callThen(vm);
        runInScope(vm.asyncContext, vm.asyncContext.scopeOf(m_promise), [&] { callThen(vm); });
    }
    void callThen(Isolate& vm) {
        const ResolvingFunctions functions = createResolvingFunctions(vm, m_promise);
        const CompletionRecord result = vm.completionOf([&] {
            return call(vm, m_then, m_thenable, {functions.resolve, functions.reject});
        });
        if (result.isThrow()) call(vm, functions.reject, Value::undefined(), {result.value});
    }
    SourceSpan range() const override { return sourceRangeOf(m_then); }

    void visitEdges(EdgeVisitor& visitor) override {
        visitor.visit(m_promise);
        visitor.visit(m_thenable);
        visitor.visit(m_then);
    }

private:
    PromiseObject* m_promise;
    Value m_thenable, m_then;
};

void announceJob(Isolate& vm, Job* job, JobKind kind, PromiseId promise, TextId label, SourceSpan range,
                 EventIndex cause) {
    job->id = vm.recorder.newJobId();
    job->queued = vm.recorder.record(EventKind::JobQueued, {.detail = static_cast<std::uint8_t>(kind),
                                                            .subject = job->id.value,
                                                            .object = promise.value,
                                                            .range = range,
                                                            .cause = cause,
                                                            .textId = label});
}

// NewPromiseReactionJob and HostEnqueuePromiseJob for a promise that is settled.
void enqueueReaction(Isolate& vm, PromiseObject* promise, PromiseReaction* reaction, EventIndex cause) {
    auto* job = vm.heap.allocate<ReactionJob>(reaction, promise->state, promise->result);
    const JobKind kind = reaction->continuation ? reaction->continuation->jobKind() : JobKind::Reaction;
    const TextId label = reactionLabel(vm, *reaction, promise->state);
    announceJob(vm, job, kind, promise->id, label, job->range(), cause);
    vm.host().enqueuePromiseJob(job);
}

// The steps that FulfillPromise and RejectPromise share, with TriggerPromiseReactions (27.2.1.8).
void settle(Isolate& vm, PromiseObject* promise, PromiseState state, Value value) {
    if (vm.asyncContext.tracksPromises()) vm.asyncContext.promiseResolved(promise);
    promise->state = state;
    promise->result = value;
    if (vm.recorder.isEnabled()) {
        promise->settledEvent =
            vm.recorder.record(EventKind::PromiseSettled, {.detail = static_cast<std::uint8_t>(state),
                                                           .subject = promise->id.value,
                                                           .range = vm.recorder.currentRange(),
                                                           .textId = previewTextId(vm, value)});
    }
    if (state == PromiseState::Rejected && !promise->isHandled)
        vm.host().promiseRejectionTracker(promise, HostHooks::RejectionOperation::Reject);
    // No user code runs here, so nothing can be added to the list meanwhile.
    for (PromiseReaction* reaction : promise->reactions)
        enqueueReaction(vm, promise, reaction, promise->settledEvent);
    promise->reactions = {};
}

// GetCapabilitiesExecutor Functions (27.2.1.5.1). Captured: 0 resolve, 1 reject, 2 origin, 3 parent.
Value capabilitiesExecutor(Isolate& vm, const CallArguments& arguments) {
    NativeFunction* executor = arguments.callee;
    if (!executor->captured(0).isUndefined() || !executor->captured(1).isUndefined())
        vm.throwTypeError("Promise executor has already been invoked with non-undefined arguments");
    executor->setCaptured(0, arguments[0]);
    executor->setCaptured(1, arguments[1]);
    return Value::undefined();
}

// Steps 9 to 12 of PerformPromiseThen (27.2.5.4.1).
void registerReaction(Isolate& vm, PromiseObject* promise, PromiseReaction* reaction) {
    const auto* derived = reaction->continuation ? nullptr : as<PromiseObject>(reaction->capability.promise);
    const bool isPending = promise->state == PromiseState::Pending;
    const EventIndex registered = vm.recorder.record(
        EventKind::PromiseReaction,
        {.detail = static_cast<std::uint8_t>(isPending ? 1 : 0),
         .subject = promise->id.value,
         .object = derived ? derived->id.value : 0,
         .range = reaction->continuation ? reaction->continuation->range() : vm.recorder.currentRange()});
    if (isPending) {
        if (promise->reactions.size() == promise->reactions.capacity())
            vm.heap.chargeExternal((promise->reactions.capacity() + 1) * sizeof(PromiseReaction*));
        promise->reactions.push_back(reaction);
    } else {
        if (promise->state == PromiseState::Rejected && !promise->isHandled) {
            vm.recorder.record(EventKind::PromiseHandled,
                               {.subject = promise->id.value, .range = vm.recorder.currentRange()});
            vm.host().promiseRejectionTracker(promise, HostHooks::RejectionOperation::Handle);
        }
        enqueueReaction(vm, promise, reaction, registered);
    }
    promise->isHandled = true;
}

// A callback of queueMicrotask or process.nextTick.
class CallbackJob : public Job {
public:
    CallbackJob(Value callback, std::span<const Value> arguments)
        : m_callback(callback), m_arguments(arguments.begin(), arguments.end()) {}
    void run(Isolate& vm) override { call(vm, m_callback, Value::undefined(), m_arguments); }
    SourceSpan range() const override { return sourceRangeOf(m_callback); }
    void visitEdges(EdgeVisitor& visitor) override {
        visitor.visit(m_callback);
        for (const Value argument : m_arguments)
            visitor.visit(argument);
    }
    std::size_t externalBytes() const override { return m_arguments.capacity() * sizeof(Value); }

private:
    Value m_callback;
    std::vector<Value> m_arguments;
};

// The same in a program that uses async_hooks.
class ScopedCallbackJob final : public CallbackJob {
public:
    ScopedCallbackJob(Value callback, std::span<const Value> arguments, JobKind kind, AsyncScope* scope)
        : CallbackJob(callback, arguments), m_kind(kind), m_scope(scope) {}
    void run(Isolate& vm) override {
        AsyncContext& context = vm.asyncContext;
        runInScope(context, m_scope, [&] {
            try {
                CallbackJob::run(vm);
            } catch (const ThrowCompletion&) {
                context.destroy(m_scope);
                if (m_kind == JobKind::QueueMicrotask) context.leave(); // before its error is reported
                throw;
            }
            context.destroy(m_scope);
        });
    }
    void visitEdges(EdgeVisitor& visitor) override {
        CallbackJob::visitEdges(visitor);
        visitor.visit(m_scope);
    }

private:
    JobKind m_kind;
    AsyncScope* m_scope;
};

} // namespace

void PromiseReaction::visitEdges(EdgeVisitor& visitor) {
    capability.visit(visitor);
    visitor.visit(onFulfilled);
    visitor.visit(onRejected);
    visitor.visit(continuation);
}

void PromiseObject::visitEdges(EdgeVisitor& visitor) {
    Object::visitEdges(visitor);
    visitor.visit(result);
    for (const PromiseReaction* reaction : reactions)
        visitor.visit(reaction);
}

PromiseObject* newPromiseWithShape(Isolate& vm, Shape* shape, PromiseOrigin origin, PromiseId parent) {
    auto* promise = vm.heap.allocate<PromiseObject>(shape);
    promise->id = vm.recorder.newPromiseId();
    vm.recorder.record(EventKind::PromiseCreated, {.detail = static_cast<std::uint8_t>(origin),
                                                   .subject = promise->id.value,
                                                   .object = parent.value,
                                                   .range = vm.recorder.currentRange()});
    if (vm.asyncContext.tracksPromises()) vm.asyncContext.promiseCreated(promise);
    return promise;
}

PromiseObject* newPromise(Isolate& vm, PromiseOrigin origin, PromiseId parent) {
    return newPromiseWithShape(vm, vm.shapeFor(vm.realm().promisePrototype), origin, parent);
}

// 27.2.1.3 CreateResolvingFunctions ( promise )
ResolvingFunctions createResolvingFunctions(Isolate& vm, PromiseObject* promise) {
    auto* alreadyResolved = vm.heap.allocate<AlreadyResolved>();
    const auto make = [&](NativeCode code) {
        NativeFunction* function = newNativeFunction(vm, "", code, 1);
        function->setCaptured(0, promise);
        function->setCaptured(1, Value::cell(alreadyResolved));
        return function;
    };
    NativeFunction* resolve = make(resolveFunction);
    return {resolve, make(rejectFunction)};
}

// 27.2.1.4 FulfillPromise ( promise, value )
void fulfillPromise(Isolate& vm, PromiseObject* promise, Value value) {
    settle(vm, promise, PromiseState::Fulfilled, value);
}

// 27.2.1.7 RejectPromise ( promise, reason )
void rejectPromise(Isolate& vm, PromiseObject* promise, Value reason) {
    settle(vm, promise, PromiseState::Rejected, reason);
}

// 27.2.1.3.2 Promise Resolve Functions, from step 7
void resolvePromise(Isolate& vm, PromiseObject* promise, Value resolution) {
    // 7. A promise cannot wait for itself.
    if (resolution == Value(promise))
        return rejectPromise(
            vm, promise, vm.newError(ErrorType::TypeError, "Chaining cycle detected for promise #<Promise>"));
    // 8.
    if (!resolution.isObject()) return fulfillPromise(vm, promise, resolution);
    // 9. - 10.
    const CompletionRecord then =
        vm.completionOf([&] { return resolution.asObject()->get(vm, vm.names.then); });
    if (then.isThrow()) return rejectPromise(vm, promise, then.value);
    // 12.
    if (!isCallable(then.value)) return fulfillPromise(vm, promise, resolution);
    // 13. - 15.
    const auto* followed = as<PromiseObject>(resolution);
    const EventIndex locked =
        vm.recorder.record(EventKind::PromiseLocked, {.subject = promise->id.value,
                                                      .object = followed ? followed->id.value : 0,
                                                      .range = vm.recorder.currentRange()});
    auto* job = vm.heap.allocate<ResolveThenableJob>(promise, resolution, then.value);
    announceJob(vm, job, JobKind::ResolveThenable, promise->id, vm.recorder.textId("call then()"),
                sourceRangeOf(then.value), locked);
    vm.host().enqueuePromiseJob(job);
}

// 27.2.1.5 NewPromiseCapability ( C )
PromiseCapability newPromiseCapability(Isolate& vm, Value constructor, PromiseOrigin origin,
                                       PromiseId parent) {
    // `new Promise(executor)` of the intrinsic does nothing that a program could see.
    if (constructor == Value(vm.realm().promiseConstructor)) {
        PromiseObject* promise = newPromise(vm, origin, parent);
        const ResolvingFunctions functions = createResolvingFunctions(vm, promise);
        return {promise, functions.resolve, functions.reject};
    }
    if (!isConstructor(constructor))
        vm.throwTypeError(describeValue(vm, constructor) + " is not a constructor");
    NativeFunction* executor = newNativeFunction(vm, "", capabilitiesExecutor, 2);
    executor->setCaptured(2, Value::int32(static_cast<std::int32_t>(origin)));
    executor->setCaptured(3, Value::number(parent.value));
    const Value arguments[] = {executor};
    Object* promise = construct(vm, constructor.asObject(), arguments);
    const PromiseCapability capability{promise, executor->captured(0), executor->captured(1)};
    if (!isCallable(capability.resolve) || !isCallable(capability.reject))
        vm.throwTypeError("Promise resolve or reject function is not callable");
    return capability;
}

PromiseCapability newDirectCapability(Isolate& vm, PromiseOrigin origin, PromiseId parent) {
    return {newPromise(vm, origin, parent), Value::undefined(), Value::undefined()};
}

DeclaredOrigin originDeclaredBy(Value executor) {
    const auto* native = as<NativeFunction>(executor);
    if (!native || native->code() != capabilitiesExecutor) return {};
    return {static_cast<PromiseOrigin>(native->captured(2).asInt32()),
            PromiseId{static_cast<std::uint32_t>(native->captured(3).asNumber())}};
}

void resolveCapability(Isolate& vm, const PromiseCapability& capability, Value value) {
    if (capability.isDirect()) return resolvePromise(vm, as<PromiseObject>(capability.promise), value);
    call(vm, capability.resolve, Value::undefined(), {value});
}

void rejectCapability(Isolate& vm, const PromiseCapability& capability, Value reason) {
    if (capability.isDirect()) return rejectPromise(vm, as<PromiseObject>(capability.promise), reason);
    call(vm, capability.reject, Value::undefined(), {reason});
}

// 27.2.4.7.1 PromiseResolve ( C, x )
Value promiseResolve(Isolate& vm, Object* constructor, Value x, PromiseOrigin origin) {
    // 1.
    if (as<PromiseObject>(x)) {
        const Value xConstructor = x.asObject()->get(vm, vm.names.constructor);
        if (sameValue(xConstructor, constructor)) return x;
    }
    // 2. - 4.
    const bool isIntrinsic = constructor == vm.realm().promiseConstructor;
    const PromiseCapability capability =
        isIntrinsic ? newDirectCapability(vm, origin) : newPromiseCapability(vm, constructor, origin);
    resolveCapability(vm, capability, x);
    return capability.promise;
}

// 27.2.5.4.1 PerformPromiseThen ( promise, onFulfilled, onRejected, resultCapability )
Value performPromiseThen(Isolate& vm, PromiseObject* promise, Value onFulfilled, Value onRejected,
                         const PromiseCapability& resultCapability) {
    auto* reaction = vm.heap.allocate<PromiseReaction>();
    reaction->capability = resultCapability;
    reaction->onFulfilled = isCallable(onFulfilled) ? onFulfilled : Value::undefined();
    reaction->onRejected = isCallable(onRejected) ? onRejected : Value::undefined();
    registerReaction(vm, promise, reaction);
    return resultCapability.promise;
}

void performPromiseThen(Isolate& vm, PromiseObject* promise, Continuation* continuation) {
    auto* reaction = vm.heap.allocate<PromiseReaction>();
    reaction->continuation = continuation;
    if (vm.asyncContext.tracksPromises()) {
        // The throwaway promise of V8, which no program sees: the resource of what follows the await.
        vm.asyncContext.triggerNextBy(promise);
        auto* throwaway = vm.heap.allocate<PromiseObject>(vm.shapeFor(vm.realm().promisePrototype));
        reaction->capability.promise = throwaway;
        vm.asyncContext.promiseCreated(throwaway);
    }
    registerReaction(vm, promise, reaction);
}

namespace {

TextId callbackLabel(Isolate& vm, JobKind kind, Value callback) {
    if (!vm.recorder.isEnabled()) return 0;
    const std::string name = functionLabel(vm, callback);
    if (!name.empty()) return vm.recorder.textId(name);
    return vm.recorder.textId(kind == JobKind::NextTick ? "nextTick callback" : "queueMicrotask callback");
}

} // namespace

Job* newCallbackJob(Isolate& vm, JobKind kind, Value callback, std::span<const Value> arguments) {
    vm.heap.chargeExternal(arguments.size() * sizeof(Value));
    AsyncScope* const scope = vm.asyncContext.capture(kind == JobKind::NextTick ? "TickObject" : "Microtask");
    CallbackJob* const job = scope ? vm.heap.allocate<ScopedCallbackJob>(callback, arguments, kind, scope)
                                   : vm.heap.allocate<CallbackJob>(callback, arguments);
    announceJob(vm, job, kind, {}, callbackLabel(vm, kind, callback), sourceRangeOf(callback), kNoEvent);
    return job;
}

std::string resolvingFunctionLabel(const NativeFunction* function) {
    if (function->code() == resolveFunction) return "resolve";
    if (function->code() == rejectFunction) return "reject";
    return {};
}

} // namespace tickscope
