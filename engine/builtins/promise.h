#pragma once
// Promise objects and jobs (ECMA-262 27.2, 9.5). The interpreter and the host use this face.

#include "tickscope/ids.h"
#include "vm/frame.h"
#include "vm/interpreter.h"
#include "vm/operations.h"

#include <deque>

namespace tickscope {

class Frame;
class PromiseObject;

// PromiseCapability Record (27.2.1.1).
struct PromiseCapability {
    Value promise = Value::undefined(); // undefined: no capability
    // Undefined together with a promise: the promise is settled directly, because nobody could ever see the
    // functions.
    Value resolve, reject;
    bool isDirect() const { return resolve.isUndefined(); }
    void visit(EdgeVisitor& v) const {
        v.visit(promise);
        v.visit(resolve);
        v.visit(reject);
    }
};

// What happens when a promise settles, done by the engine itself instead of by a JavaScript function
// (await, and other algorithms of the standard whose handlers are not observable as functions).
class Continuation : public Cell {
public:
    Continuation() : Cell(CellKind::Other) {}
    virtual void run(Isolate&, ResumeMode, Value) = 0; // Next: fulfilled; Throw: rejected
    virtual JobKind jobKind() const { return JobKind::AwaitResume; }
    virtual SourceSpan range() const { return {}; }
    virtual TextId label(Isolate&) const { return 0; }       // asked for while a trace is recorded
    virtual Frame* awaitingFrame() const { return nullptr; } // the frame an await will resume
};

// One queued job (9.5): promise reactions, resolve-thenable jobs, queueMicrotask and nextTick callbacks.
class Job : public Cell {
public:
    Job() : Cell(CellKind::Other) {}
    virtual void
    run(Isolate&) = 0; // may throw ThrowCompletion (queueMicrotask, nextTick): the host reports it
    virtual SourceSpan range() const { return {}; } // of the callback or the await
    JobId id;
    EventIndex queued = kNoEvent; // its JobQueued event
};

// A then or an await registered on a promise: the fulfil and the reject reaction (27.2.1.2), which live and
// die together.
class PromiseReaction final : public Cell {
public:
    PromiseReaction() : Cell(CellKind::Other) {}
    PromiseCapability capability;
    Value onFulfilled, onRejected;        // callables or undefined
    Continuation* continuation = nullptr; // takes the place of both handlers
    void visitEdges(EdgeVisitor&) override;
};

class PromiseObject final : public Object {
public:
    static constexpr ObjectKind kKind = ObjectKind::Promise;
    explicit PromiseObject(Shape* shape) : Object(shape, ObjectKind::Promise) {}
    PromiseState state = PromiseState::Pending;
    Value result; // [[PromiseResult]]
    bool isHandled = false;
    PromiseId id;
    EventIndex settledEvent = kNoEvent;
    std::vector<PromiseReaction*> reactions; // in order of registration; none once settled
    void visitEdges(EdgeVisitor&) override;
    std::size_t externalBytes() const override {
        return Object::externalBytes() + reactions.capacity() * sizeof(PromiseReaction*);
    }
};

// A new pending promise of the intrinsic %Promise%, announced to the recorder.
PromiseObject* newPromise(Isolate&, PromiseOrigin, PromiseId parent = {});
// 27.2.1.5. Origin and parent describe the new promise in the trace.
PromiseCapability newPromiseCapability(Isolate&, Value constructor,
                                       PromiseOrigin = PromiseOrigin::Constructor, PromiseId parent = {});
// Calls the capability's function, which for a subclass may throw.
void resolveCapability(Isolate&, const PromiseCapability&, Value);
void rejectCapability(Isolate&, const PromiseCapability&, Value);
void fulfillPromise(Isolate&, PromiseObject*, Value); // 27.2.1.4
void rejectPromise(Isolate&, PromiseObject*, Value);  // 27.2.1.7
// What the promise's resolve function does (27.2.1.3.2), without the function object and its alreadyResolved.
void resolvePromise(Isolate&, PromiseObject*, Value resolution);
Value promiseResolve(Isolate&, Object* constructor, Value,
                     PromiseOrigin = PromiseOrigin::Resolve); // 27.2.4.7.1
// 27.2.5.4.1. Handlers are callables or undefined.
Value performPromiseThen(Isolate&, PromiseObject*, Value onFulfilled, Value onRejected,
                         const PromiseCapability& resultCapability);
// The same with an engine continuation and no result capability.
void performPromiseThen(Isolate&, PromiseObject*, Continuation*);

// Await(value) (27.7.5.3), steps 1-9, for the suspended frame: registers the continuation.
// May throw (promiseResolve may): then the frame continues with that throw completion instead.
// Returns the promise waited for, which FrameSuspended names.
PromiseId awaitValue(Isolate&, Frame*, Value, SourceSpan range);
// The suspended frame that waits for this promise by a plain await, or nullptr: the next line of an async
// stack trace.
Frame* frameAwaiting(const PromiseObject*);
// What a native closure of this room calls in the end (finally's callbacks), or undefined.
Value wrappedCallback(const NativeFunction*);

// Queues a callback as queueMicrotask / process.nextTick do; returns the job (the loop owns queueing of
// nextTick).
Job* newCallbackJob(Isolate&, JobKind, Value callback, std::span<const Value> arguments);

// --- generators (builtins/generator.cpp, builtins/async_generator.cpp)
class GeneratorObject final : public Object {
public:
    static constexpr ObjectKind kKind = ObjectKind::Generator;
    enum class State : std::uint8_t { SuspendedStart, SuspendedYield, Executing, Completed };
    explicit GeneratorObject(Shape* shape) : Object(shape, ObjectKind::Generator) {}
    Frame* frame = nullptr;
    State state = State::SuspendedStart;
    void visitEdges(EdgeVisitor&) override;
};

// The prototype-less part of AsyncGeneratorStart: an object whose requests wait in a queue (27.6.2).
class AsyncGeneratorObject final : public Object {
public:
    static constexpr ObjectKind kKind = ObjectKind::AsyncGenerator;
    enum class State : std::uint8_t { SuspendedStart, SuspendedYield, Executing, DrainingQueue, Completed };
    // AsyncGeneratorRequest Record (27.6.3.1).
    struct Request {
        ResumeMode mode = ResumeMode::Next;
        Value value;
        PromiseCapability capability;
    };
    explicit AsyncGeneratorObject(Shape* shape) : Object(shape, ObjectKind::AsyncGenerator) {}
    Frame* frame = nullptr;
    State state = State::SuspendedStart;
    std::deque<Request> queue;
    void visitEdges(EdgeVisitor&) override;
    std::size_t externalBytes() const override {
        return Object::externalBytes() + queue.size() * sizeof(Request);
    }
};
AsyncGeneratorObject* newAsyncGenerator(Isolate&, Shape*, Frame*); // suspended at its start
// Called when an async generator's frame, resumed after an await, has yielded, returned or thrown.
void asyncGeneratorHandleOutcome(Isolate&, Frame*, const FrameOutcome&);

} // namespace tickscope
