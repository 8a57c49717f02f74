#include "host/timers.h"

#include "host/node_errors.h"
#include "loop/node_loop.h"
#include "vm/operations.h"

namespace tickscope {

namespace {

constexpr double kMaxTimeout = 2147483647;

NodeLoop& loopOf(Isolate& vm) { return NodeLoop::of(vm); }

// Objects of the host are told apart by their C++ class.
template <typename T>
T* hostObject(Value value) {
    if (!value.isObject() || value.asObject()->kind() != ObjectKind::Host) return nullptr;
    return dynamic_cast<T*>(value.asObject());
}

template <typename T>
T& thisHostObject(Isolate& vm, const CallArguments& arguments) {
    T* object = hostObject<T>(arguments.thisValue);
    if (!object) vm.throwTypeError("Illegal invocation");
    return *object;
}

// The constructor of Timeout: delays outside 1 .. 2^31-1 become 1.
double clampDelay(Isolate& vm, Value delay) {
    const double after = toNumber(vm, delay);
    if (after >= 1 && after <= kMaxTimeout) return after;
    if (after > kMaxTimeout) {
        loopOf(vm).process().emitWarning("TimeoutOverflowWarning",
                                         numberToUtf8(after) + " does not fit into a 32-bit signed integer.\n"
                                                               "Timeout duration was set to 1.");
    }
    return 1;
}

// --- The objects' methods

Value timeoutRef(Isolate& vm, const CallArguments& arguments) {
    loopOf(vm).timers().setRefed(&thisHostObject<TimeoutObject>(vm, arguments), true);
    return arguments.thisValue;
}
Value timeoutUnref(Isolate& vm, const CallArguments& arguments) {
    loopOf(vm).timers().setRefed(&thisHostObject<TimeoutObject>(vm, arguments), false);
    return arguments.thisValue;
}
Value timeoutHasRef(Isolate& vm, const CallArguments& arguments) {
    return Value::boolean(thisHostObject<TimeoutObject>(vm, arguments).isRefed);
}
Value timeoutRefresh(Isolate& vm, const CallArguments& arguments) {
    loopOf(vm).timers().refresh(&thisHostObject<TimeoutObject>(vm, arguments));
    return arguments.thisValue;
}
Value timeoutClose(Isolate& vm, const CallArguments& arguments) {
    TimeoutObject& timer = thisHostObject<TimeoutObject>(vm, arguments);
    if (!timer.callback.isUndefined()) loopOf(vm).timers().clear(&timer);
    return arguments.thisValue;
}
Value timeoutToPrimitive(Isolate& vm, const CallArguments& arguments) {
    return Value::number(loopOf(vm).timers().primitiveOf(&thisHostObject<TimeoutObject>(vm, arguments)));
}

Value immediateRef(Isolate& vm, const CallArguments& arguments) {
    loopOf(vm).immediates().setRefed(&thisHostObject<ImmediateObject>(vm, arguments), true);
    return arguments.thisValue;
}
Value immediateUnref(Isolate& vm, const CallArguments& arguments) {
    loopOf(vm).immediates().setRefed(&thisHostObject<ImmediateObject>(vm, arguments), false);
    return arguments.thisValue;
}
Value immediateHasRef(Isolate& vm, const CallArguments& arguments) {
    return Value::boolean(thisHostObject<ImmediateObject>(vm, arguments).ref == ImmediateObject::Ref::Refed);
}

// Timeout and Immediate are classes of Node that no program can construct by name.
Value illegalConstructor(Isolate& vm, const CallArguments&) { vm.throwTypeError("Illegal constructor"); }

Object* newClassPrototype(Isolate& vm, std::string_view name) {
    Object* prototype = vm.newObject();
    defineConstructor(vm, name, illegalConstructor, 0, prototype);
    return prototype;
}

Object* newTimeoutPrototype(Isolate& vm) {
    Object* prototype = newClassPrototype(vm, "Timeout");
    defineFunction(vm, prototype, "refresh", timeoutRefresh, 0);
    defineFunction(vm, prototype, "unref", timeoutUnref, 0);
    defineFunction(vm, prototype, "ref", timeoutRef, 0);
    defineFunction(vm, prototype, "hasRef", timeoutHasRef, 0);
    defineFunction(vm, prototype, "close", timeoutClose, 0);
    defineFunction(vm, prototype, vm.names.symbol_toPrimitive, "[Symbol.toPrimitive]", timeoutToPrimitive, 0);
    return prototype;
}

Object* newImmediatePrototype(Isolate& vm) {
    Object* prototype = newClassPrototype(vm, "Immediate");
    defineFunction(vm, prototype, "ref", immediateRef, 0);
    defineFunction(vm, prototype, "unref", immediateUnref, 0);
    defineFunction(vm, prototype, "hasRef", immediateHasRef, 0);
    return prototype;
}

// --- The global functions. setTimeout, setInterval and setImmediate capture: 0 the prototype of what they
// return.

ValueList extraArguments(Isolate& vm, const CallArguments& arguments, std::size_t from) {
    ValueList extra;
    if (arguments.size() <= from) return extra;
    const auto passed = arguments.values.subspan(from);
    vm.heap.chargeExternal(passed.size() * sizeof(Value));
    extra.assign(passed.begin(), passed.end());
    return extra;
}

TimeoutObject* newTimeout(Isolate& vm, Object* prototype, Value callback, double after, ValueList arguments) {
    const TimerId id = vm.recorder.newTimerId();
    auto* timer =
        vm.heap.allocate<TimeoutObject>(vm.shapeFor(prototype), id, callback, after, std::move(arguments));
    timer->asyncId = id.value;
    vm.asyncContext.adopt(timer, "Timeout");
    return timer;
}

Value startTimer(Isolate& vm, const CallArguments& arguments, TimerKind kind) {
    validateFunction(vm, arguments[0], "callback");
    const double after = clampDelay(vm, arguments[1]);
    Object* prototype = arguments.callee->captured(0).asObject();
    TimeoutObject* timer = newTimeout(vm, prototype, arguments[0], after, extraArguments(vm, arguments, 2));
    if (kind == TimerKind::Interval) timer->repeat = after;
    loopOf(vm).timers().start(timer);
    if (timer->repeat == 0) loopOf(vm).waitForTimeout(timer->callback, timer->idleTimeout);
    return timer;
}

Value setTimeout(Isolate& vm, const CallArguments& arguments) {
    return startTimer(vm, arguments, TimerKind::Timeout);
}
Value setInterval(Isolate& vm, const CallArguments& arguments) {
    return startTimer(vm, arguments, TimerKind::Interval);
}

// clearTimeout and clearInterval: a timer object, or the number it was converted to.
Value clearTimer(Isolate& vm, const CallArguments& arguments) {
    const Value which = arguments[0];
    TimerLists& timers = loopOf(vm).timers();
    if (auto* timer = hostObject<TimeoutObject>(which)) {
        if (!timer->callback.isUndefined()) timers.clear(timer);
    } else if (which.isNumber() || which.isString()) {
        const double id = toNumber(vm, which);
        if (!(id >= 0 && id <= 4294967295.0)) return Value::undefined();
        if (TimeoutObject* known = timers.findById(static_cast<std::uint32_t>(id))) timers.clear(known);
    }
    return Value::undefined();
}

Value setImmediate(Isolate& vm, const CallArguments& arguments) {
    validateFunction(vm, arguments[0], "callback");
    Object* prototype = arguments.callee->captured(0).asObject();
    auto* immediate = vm.heap.allocate<ImmediateObject>(vm.shapeFor(prototype), vm.recorder.newTimerId(),
                                                        arguments[0], extraArguments(vm, arguments, 1));
    vm.asyncContext.adopt(immediate, "Immediate");
    loopOf(vm).immediates().append(immediate);
    return immediate;
}

Value clearImmediate(Isolate& vm, const CallArguments& arguments) {
    if (auto* immediate = hostObject<ImmediateObject>(arguments[0])) loopOf(vm).immediates().clear(immediate);
    return Value::undefined();
}

// --- timers/promises

// The callback of a promise timer. Captured: 0 promise, 1 value.
Value settleTimerPromise(Isolate& vm, const CallArguments& arguments) {
    resolvePromise(vm, as<PromiseObject>(arguments.callee->captured(0)), arguments.callee->captured(1));
    return Value::undefined();
}

NativeFunction* newTimerPromiseCallback(Isolate& vm, Object* promise, Value value, std::string_view name) {
    NativeFunction* callback = newNativeFunction(vm, name, settleTimerPromise, 0);
    callback->setCaptured(0, promise);
    callback->setCaptured(1, value);
    return callback;
}

// startTimeout(delay, value): { promise, timer }; the library adds signal and ref. Captured: 0 the setTimeout
// function.
Value timeoutPromise(Isolate& vm, const CallArguments& arguments) {
    PromiseObject* promise = newPromise(vm, PromiseOrigin::Host);
    NativeFunction* callback = newTimerPromiseCallback(vm, promise, arguments[1], "setTimeout promise");
    Object* result = vm.newObject();
    result->putDirect(vm.names.promise, promise);
    result->putDirect(vm.key("timer"),
                      call(vm, arguments.callee->captured(0), Value::undefined(), {callback, arguments[0]}));
    return result;
}

// startImmediate(value): { promise, timer }. Captured: 0 the setImmediate function.
Value immediatePromise(Isolate& vm, const CallArguments& arguments) {
    PromiseObject* promise = newPromise(vm, PromiseOrigin::Host);
    NativeFunction* callback = newTimerPromiseCallback(vm, promise, arguments[0], "setImmediate promise");
    Object* result = vm.newObject();
    result->putDirect(vm.names.promise, promise);
    result->putDirect(vm.key("timer"),
                      call(vm, arguments.callee->captured(0), Value::undefined(), {callback}));
    return result;
}

// setTimeout[util.promisify.custom]: the function of the same name in timers/promises. Captured: 0 that name.
Value promisifiedTimer(Isolate& vm, const CallArguments& arguments) {
    return loopOf(vm)
        .modules()
        .get("timers/promises")
        ->get(vm, vm.key(arguments.callee->captured(0).asString()));
}

void definePromisified(Isolate& vm, NativeFunction* function, std::string_view name) {
    NativeFunction* getter = newNativeFunction(vm, "get", promisifiedTimer, 0);
    getter->setCaptured(0, vm.atoms.intern(name));
    Symbol* custom = vm.symbolFor(vm.atoms.intern("nodejs.util.promisify.custom"));
    function->putAccessorDirect(PropertyKey::symbol(custom), getter, nullptr, kEnumerable);
}

} // namespace

void installTimers(Isolate& vm, Realm& realm) {
    Object* global = realm.globalObject;
    Object* timeoutPrototype = newTimeoutPrototype(vm);
    Object* immediatePrototype = newImmediatePrototype(vm);
    const auto define = [&](std::string_view name, NativeCode code, int length) {
        NativeFunction* function = newNativeFunction(vm, name, code, length);
        defineValue(vm, global, name, function, kDefaultAttributes);
        loopOf(vm).modules().rememberNative(name, function);
        return function;
    };
    define("clearImmediate", clearImmediate, 1);
    NativeFunction* immediate = define("setImmediate", setImmediate, 4);
    immediate->setCaptured(0, immediatePrototype);
    definePromisified(vm, immediate, "setImmediate");
    define("clearInterval", clearTimer, 1);
    define("clearTimeout", clearTimer, 1);
    define("setInterval", setInterval, 5)->setCaptured(0, timeoutPrototype);
    NativeFunction* timeout = define("setTimeout", setTimeout, 5);
    timeout->setCaptured(0, timeoutPrototype);
    definePromisified(vm, timeout, "setTimeout");
}

Object* createTimersModule(Isolate& vm) {
    Object* exports = vm.newObject();
    for (const char* name :
         {"setTimeout", "clearTimeout", "setImmediate", "clearImmediate", "setInterval", "clearInterval"})
        exports->putDirect(vm.key(name), loopOf(vm).modules().native(name));
    exports->putDirect(vm.key("promises"), loopOf(vm).modules().get("timers/promises"));
    return exports;
}

Object* createTimerPromises(Isolate& vm) {
    Object* host = vm.newObject();
    const Modules& modules = loopOf(vm).modules();
    defineFunction(vm, host, "startTimeout", timeoutPromise, 2)->setCaptured(0, modules.native("setTimeout"));
    defineFunction(vm, host, "startImmediate", immediatePromise, 1)
        ->setCaptured(0, modules.native("setImmediate"));
    for (const char* name : {"setInterval", "clearTimeout", "clearImmediate", "clearInterval"})
        host->putDirect(vm.key(name), modules.native(name));
    return host;
}

} // namespace tickscope
