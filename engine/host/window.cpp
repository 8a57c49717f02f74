#include "host/window.h"

#include "host/process.h"
#include "loop/browser_loop.h"
#include "vm/operations.h"

#include <algorithm>

namespace tickscope {

namespace {

BrowserLoop& loopOf(Isolate& vm) { return BrowserLoop::of(vm); }

// --- Timers (HTML 8.6)

Value startTimer(Isolate& vm, const CallArguments& arguments, WindowTimers::Repeat repeat) {
    if (arguments.size() == 0) vm.throwTypeError("1 argument required, but only 0 present.");
    // A TimerHandler is a function or a text.
    const Value handler = isCallable(arguments[0]) ? arguments[0] : Value(toString(vm, arguments[0]));
    const std::int32_t timeout = toInt32(vm, arguments[1]);
    std::vector<Value> rest;
    if (arguments.size() > 2) {
        vm.heap.chargeExternal((arguments.size() - 2) * sizeof(Value));
        rest.assign(arguments.values.begin() + 2, arguments.values.end());
    }
    return Value::number(loopOf(vm).timers().set(handler, std::move(rest), timeout, repeat));
}

Value setTimeout(Isolate& vm, const CallArguments& arguments) {
    return startTimer(vm, arguments, WindowTimers::Repeat::No);
}
Value setInterval(Isolate& vm, const CallArguments& arguments) {
    return startTimer(vm, arguments, WindowTimers::Repeat::Yes);
}
Value clearTimer(Isolate& vm, const CallArguments& arguments) {
    loopOf(vm).timers().clear(static_cast<std::uint32_t>(toInt32(vm, arguments[0])));
    return Value::undefined();
}

// --- Frames and idle moments

void requireFunction(Isolate& vm, Value value, const char* function) {
    if (isCallable(value)) return;
    vm.throwTypeError("Failed to execute '" + std::string(function) +
                      "' on 'Window': parameter 1 is not of type 'Function'.");
}

Value requestAnimationFrame(Isolate& vm, const CallArguments& arguments) {
    requireFunction(vm, arguments[0], "requestAnimationFrame");
    return Value::number(loopOf(vm).animationFrames().add(arguments[0]));
}
Value cancelAnimationFrame(Isolate& vm, const CallArguments& arguments) {
    loopOf(vm).animationFrames().remove(static_cast<std::uint32_t>(toInt32(vm, arguments[0])));
    return Value::undefined();
}

// requestIdleCallback(callback, { timeout })
Value requestIdleCallback(Isolate& vm, const CallArguments& arguments) {
    requireFunction(vm, arguments[0], "requestIdleCallback");
    std::optional<VirtualTime> deadline;
    if (arguments[1].isObject()) {
        const double timeout = toNumber(vm, arguments[1].asObject()->get(vm, vm.key("timeout")));
        if (timeout > 0)
            deadline = vm.now() + VirtualTime::fromMs(static_cast<std::int64_t>(std::min(timeout, 1e9)));
    }
    return Value::number(loopOf(vm).idleCallbacks().add(arguments[0], deadline));
}
Value cancelIdleCallback(Isolate& vm, const CallArguments& arguments) {
    loopOf(vm).idleCallbacks().remove(static_cast<std::uint32_t>(toInt32(vm, arguments[0])));
    return Value::undefined();
}

// IdleDeadline.timeRemaining. Captured: 0 the deadline in microseconds.
Value timeRemaining(Isolate& vm, const CallArguments& arguments) {
    const double left = arguments.callee->captured(0).asNumber() - static_cast<double>(vm.now().us);
    return Value::number(std::max(0.0, left / 1000));
}

// --- For the libraries

// callBack(function, this, arguments): a callback of the platform: an error is reported, and when none of the
// program's functions is running the microtasks follow (HTML 8.1.4.4). Undefined after an error.
Value callBack(Isolate& vm, const CallArguments& arguments) {
    const CompletionRecord result = vm.completionOf([&] {
        RootedValues values(vm.heap);
        createListFromArrayLike(vm, arguments[2], values);
        return call(vm, arguments[0], arguments[1], values);
    });
    if (result.isThrow()) loopOf(vm).reportException(result.value);
    loopOf(vm).cleanUpAfterCallback();
    return result.isThrow() ? Value::undefined() : result.value;
}

// reportException(error)
Value reportExceptionFunction(Isolate& vm, const CallArguments& arguments) {
    loopOf(vm).reportException(arguments[0]);
    return Value::undefined();
}

// queueTask(source, label, callback, shown): source is "dom", "message" or "user"
Value queueTask(Isolate& vm, const CallArguments& arguments) {
    const std::string name = toString(vm, arguments[0])->utf8();
    const TaskSource source = name == "message" ? TaskSource::PostedMessage
                              : name == "user"  ? TaskSource::UserInteraction
                                                : TaskSource::DomManipulation;
    loopOf(vm).queueTask(source, toString(vm, arguments[1])->utf8(), arguments[2], arguments[3]);
    return Value::undefined();
}

// queueMicrotask(callback): its name is what the trace calls it
Value queueMicrotaskFunction(Isolate& vm, const CallArguments& arguments) {
    loopOf(vm).enqueuePromiseJob(newCallbackJob(vm, JobKind::Other, arguments[0], {}));
    return Value::undefined();
}

// invalidate(): something visible has changed
Value invalidate(Isolate& vm, const CallArguments&) {
    loopOf(vm).invalidate();
    return Value::undefined();
}

// burn(milliseconds): the thread is busy
Value burn(Isolate& vm, const CallArguments& arguments) {
    loopOf(vm).clock().burn({static_cast<std::int64_t>(toNumber(vm, arguments[0]) * 1000)});
    return Value::undefined();
}

// forceLayout(): a size or a place is asked for
Value forceLayout(Isolate& vm, const CallArguments&) {
    loopOf(vm).forceLayout();
    return Value::undefined();
}

// print(text): a line on the console
Value printLine(Isolate& vm, const CallArguments& arguments) {
    writeToStream(vm, OutputStream::Stdout, toString(vm, arguments[0])->utf8() + "\n");
    return Value::undefined();
}

// warn(text): a remark for the reader, as a warning of the console
Value warn(Isolate& vm, const CallArguments& arguments) {
    const std::string text = toString(vm, arguments[0])->utf8();
    vm.recorder.record(EventKind::Notice, {.text = text, .range = vm.recorder.currentRange()});
    writeToStream(vm, OutputStream::Stderr, text + "\n");
    return Value::undefined();
}

// dialogMs(): how long a user looks at a dialog
Value dialogMs(Isolate& vm, const CallArguments&) {
    return Value::number(loopOf(vm).world().dialogTime.ms());
}

// pageHtml(): what the @html pragmas say
Value pageHtml(Isolate& vm, const CallArguments&) { return vm.string(loopOf(vm).world().html); }

void defineGlobal(Isolate& vm, Realm& realm, std::string_view name, NativeCode code, int length) {
    NativeFunction* function = newNativeFunction(vm, name, code, length);
    defineValue(vm, realm.globalObject, name, function, kDefaultAttributes);
    loopOf(vm).modules().rememberNative(name, function);
}

} // namespace

namespace {

void installWindowTimers(Isolate& vm, Realm& realm) {
    defineGlobal(vm, realm, "setTimeout", setTimeout, 1);
    defineGlobal(vm, realm, "setInterval", setInterval, 1);
    defineGlobal(vm, realm, "clearTimeout", clearTimer, 0);
    defineGlobal(vm, realm, "clearInterval", clearTimer, 0);
}

} // namespace

Object* newIdleDeadline(Isolate& vm, VirtualTime deadline, bool didTimeout) {
    Object* object = vm.newObject();
    object->putDirect(vm.key("didTimeout"), Value::boolean(didTimeout));
    NativeFunction* remaining = newNativeFunction(vm, "timeRemaining", timeRemaining, 0);
    remaining->setCaptured(0, Value::number(static_cast<double>(deadline.us)));
    object->putDirect(vm.key("timeRemaining"), remaining);
    object->putDirect(vm.key(vm.names.symbol_toStringTag), vm.string("IdleDeadline"), kConfigurable);
    return object;
}

void installWindow(Isolate& vm, Realm& realm) {
    for (const char* name : {"window", "self", "frames", "parent", "top"})
        defineValue(vm, realm.globalObject, name, realm.globalObject);
    realm.globalObject->putDirect(vm.key(vm.names.symbol_toStringTag), vm.string("Window"), kConfigurable);
    installWindowTimers(vm, realm);
    defineGlobal(vm, realm, "requestAnimationFrame", requestAnimationFrame, 1);
    defineGlobal(vm, realm, "cancelAnimationFrame", cancelAnimationFrame, 1);
    defineGlobal(vm, realm, "requestIdleCallback", requestIdleCallback, 1);
    defineGlobal(vm, realm, "cancelIdleCallback", cancelIdleCallback, 1);
    defineGlobal(vm, realm, "reportError", reportExceptionFunction, 1);
}

void installWorkerScope(Isolate& vm, Realm& realm) {
    defineValue(vm, realm.globalObject, "self", realm.globalObject);
    realm.globalObject->putDirect(vm.key(vm.names.symbol_toStringTag),
                                  vm.string("DedicatedWorkerGlobalScope"), kConfigurable);
    installWindowTimers(vm, realm);
    defineGlobal(vm, realm, "reportError", reportExceptionFunction, 1);
}

void definePageFunctions(Isolate& vm, Object* host) {
    defineFunction(vm, host, "callBack", callBack, 3);
    defineFunction(vm, host, "reportException", reportExceptionFunction, 1);
    defineFunction(vm, host, "queueTask", queueTask, 4);
    defineFunction(vm, host, "queueMicrotask", queueMicrotaskFunction, 1);
    defineFunction(vm, host, "invalidate", invalidate, 0);
    defineFunction(vm, host, "burn", burn, 1);
    defineFunction(vm, host, "pageHtml", pageHtml, 0);
    defineFunction(vm, host, "forceLayout", forceLayout, 0);
    defineFunction(vm, host, "print", printLine, 1);
    defineFunction(vm, host, "warn", warn, 1);
    defineFunction(vm, host, "dialogMs", dialogMs, 0);
}

} // namespace tickscope
