// Async generator functions and async generators (ECMA-262 27.4, 27.6).

#include "builtins/generator_functions.h"
#include "builtins/install.h"
#include "vm/dynamic_function.h"

namespace tickscope {

namespace {

using State = AsyncGeneratorObject::State;
using Request = AsyncGeneratorObject::Request;

// 27.4.1.1 AsyncGeneratorFunction ( ...parameterArgs, bodyArg )
Value asyncGeneratorFunctionConstructor(Isolate& vm, const CallArguments& arguments) {
    return createDynamicFunction(vm, arguments.callee, arguments.newTarget,
                                 DynamicFunctionKind::AsyncGenerator, arguments.values);
}

// 27.6.3.5 AsyncGeneratorCompleteStep, for a normal completion
void completeStep(Isolate& vm, AsyncGeneratorObject* generator, Value value, bool done) {
    const Request request = generator->queue.front();
    generator->queue.pop_front();
    resolveCapability(vm, request.capability, createIterResultObject(vm, value, done));
}

// 27.6.3.5 AsyncGeneratorCompleteStep, for a throw completion
void completeStepWithThrow(Isolate& vm, AsyncGeneratorObject* generator, Value reason) {
    const Request request = generator->queue.front();
    generator->queue.pop_front();
    rejectCapability(vm, request.capability, reason);
}

void drainQueue(Isolate& vm, AsyncGeneratorObject* generator);

// The closures of AsyncGeneratorAwaitReturn (27.6.3.9, steps 9 and 11).
class ReturnContinuation final : public Continuation {
public:
    explicit ReturnContinuation(AsyncGeneratorObject* generator) : m_generator(generator) {}
    void run(Isolate& vm, ResumeMode mode, Value value) override {
        if (mode == ResumeMode::Throw)
            completeStepWithThrow(vm, m_generator, value);
        else
            completeStep(vm, m_generator, value, true);
        drainQueue(vm, m_generator);
    }
    JobKind jobKind() const override { return JobKind::AsyncGenerator; }
    TextId label(Isolate& vm) const override { return vm.recorder.textId("finish return()"); }
    void visitEdges(EdgeVisitor& visitor) override { visitor.visit(m_generator); }

private:
    AsyncGeneratorObject* m_generator;
};

// 27.6.3.9 AsyncGeneratorAwaitReturn ( generator ). False when the value could not be awaited: the request
// was then answered with the error.
bool awaitReturn(Isolate& vm, AsyncGeneratorObject* generator) {
    generator->state = State::DrainingQueue;
    const Value value = generator->queue.front().value;
    const CompletionRecord promise = vm.completionOf(
        [&] { return promiseResolve(vm, vm.realm().promiseConstructor, value, PromiseOrigin::Await); });
    if (promise.isThrow()) {
        completeStepWithThrow(vm, generator, promise.value);
        return false;
    }
    performPromiseThen(vm, as<PromiseObject>(promise.value), vm.heap.allocate<ReturnContinuation>(generator));
    return true;
}

// 27.6.3.10 AsyncGeneratorDrainQueue ( generator )
void drainQueue(Isolate& vm, AsyncGeneratorObject* generator) {
    while (!generator->queue.empty()) {
        const Request next = generator->queue.front();
        if (next.mode == ResumeMode::Return) {
            if (awaitReturn(vm, generator)) return; // goes on when the value has settled
        } else if (next.mode == ResumeMode::Throw) {
            completeStepWithThrow(vm, generator, next.value);
        } else {
            completeStep(vm, generator, Value::undefined(), true);
        }
    }
    generator->state = State::Completed;
}

// AsyncGeneratorStart's closure after the body has ended (27.6.3.2, steps 4.g to 4.l).
void finish(Isolate& vm, AsyncGeneratorObject* generator, const FrameOutcome& outcome) {
    generator->state = State::DrainingQueue;
    generator->frame = nullptr;
    if (outcome.kind == FrameOutcome::Kind::Threw)
        completeStepWithThrow(vm, generator, outcome.value);
    else
        completeStep(vm, generator, outcome.value, true);
    drainQueue(vm, generator);
}

// What follows when the body has stopped running for any reason. 27.6.3.8 AsyncGeneratorYield goes on at once
// with the next request when one is waiting.
void handleOutcome(Isolate& vm, AsyncGeneratorObject* generator, FrameOutcome outcome) {
    while (outcome.kind == FrameOutcome::Kind::Yielded) {
        completeStep(vm, generator, outcome.value, false);
        if (generator->queue.empty()) {
            generator->state = State::SuspendedYield;
            return;
        }
        const Request next = generator->queue.front();
        outcome = vm.interpreter().resume(generator->frame, next.mode, next.value);
    }
    if (outcome.kind != FrameOutcome::Kind::Awaiting) finish(vm, generator, outcome);
}

// 27.6.3.6 AsyncGeneratorResume ( generator, completion )
void resume(Isolate& vm, AsyncGeneratorObject* generator, ResumeMode mode, Value value) {
    Isolate::NativeDepth depth(vm);
    generator->state = State::Executing;
    handleOutcome(vm, generator, vm.interpreter().resume(generator->frame, mode, value));
}

// 27.6.3.3 AsyncGeneratorValidate, with the rejection that every caller makes of its failure
AsyncGeneratorObject* validate(Isolate& vm, const CallArguments& arguments, std::string_view method,
                               const PromiseCapability& capability) {
    if (auto* generator = as<AsyncGeneratorObject>(arguments.thisValue)) return generator;
    rejectCapability(vm, capability,
                     vm.newError(ErrorType::TypeError, "Method [AsyncGenerator].prototype." +
                                                           std::string(method) +
                                                           " called on incompatible receiver " +
                                                           describeValue(vm, arguments.thisValue)));
    return nullptr;
}

PromiseCapability newRequestCapability(Isolate& vm) {
    return {newPromise(vm, PromiseOrigin::AsyncFunction), Value::undefined(), Value::undefined()};
}

// 27.6.3.4 AsyncGeneratorEnqueue
void enqueue(Isolate& vm, AsyncGeneratorObject* generator, ResumeMode mode, Value value,
             const PromiseCapability& capability) {
    vm.heap.chargeExternal(sizeof(Request));
    generator->queue.push_back({mode, value, capability});
}

bool isSuspended(const AsyncGeneratorObject* generator) {
    return generator->state == State::SuspendedStart || generator->state == State::SuspendedYield;
}

// A generator that is ended before it began runs none of its code.
void abandonUnstarted(Isolate& vm, AsyncGeneratorObject* generator, Completion completion) {
    if (generator->state != State::SuspendedStart) return;
    announceFrameAbandoned(vm, generator->frame, completion);
    generator->state = State::Completed;
    generator->frame = nullptr;
}

// 27.6.1.2 %AsyncGeneratorPrototype%.next ( value )
Value next(Isolate& vm, const CallArguments& arguments) {
    const PromiseCapability capability = newRequestCapability(vm);
    AsyncGeneratorObject* generator = validate(vm, arguments, "next", capability);
    if (!generator) return capability.promise;
    if (generator->state == State::Completed) {
        resolveCapability(vm, capability, createIterResultObject(vm, Value::undefined(), true));
        return capability.promise;
    }
    enqueue(vm, generator, ResumeMode::Next, arguments[0], capability);
    if (isSuspended(generator)) resume(vm, generator, ResumeMode::Next, arguments[0]);
    return capability.promise;
}

// 27.6.1.3 %AsyncGeneratorPrototype%.return ( value )
Value returnMethod(Isolate& vm, const CallArguments& arguments) {
    const PromiseCapability capability = newRequestCapability(vm);
    AsyncGeneratorObject* generator = validate(vm, arguments, "return", capability);
    if (!generator) return capability.promise;
    enqueue(vm, generator, ResumeMode::Return, arguments[0], capability);
    abandonUnstarted(vm, generator, Completion::Normal);
    if (generator->state == State::Completed) {
        if (!awaitReturn(vm, generator)) drainQueue(vm, generator);
    } else if (generator->state == State::SuspendedYield) {
        resume(vm, generator, ResumeMode::Return, arguments[0]);
    }
    return capability.promise;
}

// 27.6.1.4 %AsyncGeneratorPrototype%.throw ( exception )
Value throwMethod(Isolate& vm, const CallArguments& arguments) {
    const PromiseCapability capability = newRequestCapability(vm);
    AsyncGeneratorObject* generator = validate(vm, arguments, "throw", capability);
    if (!generator) return capability.promise;
    abandonUnstarted(vm, generator, Completion::Threw);
    if (generator->state == State::Completed) {
        rejectCapability(vm, capability, arguments[0]);
        return capability.promise;
    }
    enqueue(vm, generator, ResumeMode::Throw, arguments[0], capability);
    if (isSuspended(generator)) resume(vm, generator, ResumeMode::Throw, arguments[0]);
    return capability.promise;
}

} // namespace

void AsyncGeneratorObject::visitEdges(EdgeVisitor& visitor) {
    Object::visitEdges(visitor);
    visitor.visit(frame);
    for (const Request& request : queue) {
        visitor.visit(request.value);
        request.capability.visit(visitor);
    }
}

AsyncGeneratorObject* newAsyncGenerator(Isolate& vm, Shape* shape, Frame* frame) {
    auto* generator = vm.heap.allocate<AsyncGeneratorObject>(shape);
    generator->frame = frame;
    frame->generator = generator;
    return generator;
}

void asyncGeneratorHandleOutcome(Isolate& vm, Frame* frame, const FrameOutcome& outcome) {
    handleOutcome(vm, as<AsyncGeneratorObject>(frame->generator), outcome);
}

void installAsyncGenerator(Isolate& vm, Realm& realm) {
    realm.asyncGeneratorFunctionPrototype = vm.newObject(realm.functionPrototype);
    realm.asyncGeneratorFunctionConstructor =
        installFunctionKind(vm, "AsyncGeneratorFunction", asyncGeneratorFunctionConstructor,
                            realm.asyncGeneratorFunctionPrototype);
    Object* prototype = vm.newObject(realm.asyncIteratorPrototype);
    realm.asyncGeneratorPrototype = prototype;
    linkInstancePrototype(vm, realm.asyncGeneratorFunctionPrototype, prototype, "AsyncGenerator");
    defineFunction(vm, prototype, "next", next, 1);
    defineFunction(vm, prototype, "return", returnMethod, 1);
    defineFunction(vm, prototype, "throw", throwMethod, 1);
}

} // namespace tickscope
