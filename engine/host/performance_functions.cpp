#include "host/performance_functions.h"

#include "loop/node_loop.h"
#include "vm/operations.h"

namespace tickscope {

namespace {

Value epoch(Isolate& vm, const CallArguments&) { return Value::number(vm.host().epochMs()); }

// loopTimes(): { loopStart, idle } in milliseconds; loopStart is -1 before the loop runs
Value loopTimes(Isolate& vm, const CallArguments&) {
    const NodeLoop& loop = NodeLoop::of(vm);
    Object* times = vm.newObject();
    const std::optional<VirtualTime> start = loop.started();
    times->putDirect(vm.key("loopStart"), Value::number(start ? start->ms() : -1));
    times->putDirect(vm.key("idle"), Value::number(loop.idle().ms()));
    return times;
}

std::size_t monitorArgument(const CallArguments& arguments) {
    return static_cast<std::size_t>(arguments[0].asNumber());
}

// addMonitor(resolution): its number
Value addMonitor(Isolate& vm, const CallArguments& arguments) {
    const auto resolution = static_cast<std::int64_t>(arguments[0].asNumber());
    return Value::number(std::uint64_t{NodeLoop::of(vm).delayMonitors().add(resolution)});
}

Value startMonitor(Isolate& vm, const CallArguments& arguments) {
    NodeLoop& loop = NodeLoop::of(vm);
    loop.delayMonitors().start(monitorArgument(arguments), loop.loopTime());
    return Value::undefined();
}

Value stopMonitor(Isolate& vm, const CallArguments& arguments) {
    NodeLoop::of(vm).delayMonitors().stop(monitorArgument(arguments));
    return Value::undefined();
}

// takeDelays(monitor): what was measured since the last call, in nanoseconds
Value takeDelays(Isolate& vm, const CallArguments& arguments) {
    ArrayObject* delays = vm.newArray();
    for (const std::int64_t delay : NodeLoop::of(vm).delayMonitors().takeDelays(monitorArgument(arguments)))
        delays->push(Value::number(delay));
    return delays;
}

// --- The object

Value now(Isolate& vm, const CallArguments&) { return Value::number(vm.now().ms()); }

// What stands for a property until the library is there: it makes the object a Performance. Captured: 0 key.
Value becomeComplete(Isolate& vm, const CallArguments& arguments) {
    EventLoop::of(vm).modules().get("internal/performance");
    const PropertyKey key = toPropertyKey(vm, arguments.callee->captured(0));
    return arguments.thisValue.asObject()->get(vm, key);
}

constexpr std::string_view kOthers[] = {"constructor",      "clearMarks",
                                        "clearMeasures",    "clearResourceTimings",
                                        "getEntries",       "getEntriesByName",
                                        "getEntriesByType", "mark",
                                        "measure",          "setResourceTimingBufferSize",
                                        "toJSON",           "eventLoopUtilization",
                                        "nodeTiming",       "timerify",
                                        "addEventListener", "removeEventListener",
                                        "dispatchEvent"};

} // namespace

Object* createPerformance(Isolate& vm) {
    Object* prototype = vm.newObject();
    defineFunction(vm, prototype, "now", now, 0);
    defineGetter(vm, prototype, vm.key("timeOrigin"), "timeOrigin", epoch);
    const auto defineLater = [&](Value name) {
        NativeFunction* getter = newNativeFunction(vm, "get", becomeComplete, 0);
        getter->setCaptured(0, name);
        prototype->putAccessorDirect(toPropertyKey(vm, name), getter, nullptr, kConfigurable);
    };
    for (const std::string_view name : kOthers)
        defineLater(vm.string(name));
    defineLater(vm.symbolFor(vm.atoms.intern("nodejs.util.inspect.custom")));
    prototype->putDirect(vm.key(vm.names.symbol_toStringTag), vm.string("Performance"), kConfigurable);
    return vm.newObject(prototype);
}

Object* createPerformanceFunctions(Isolate& vm) {
    Object* exports = vm.newObject();
    defineFunction(vm, exports, "epoch", epoch, 0);
    if (vm.scenario().environment == Environment::Browser) return exports;
    defineFunction(vm, exports, "loopTimes", loopTimes, 0);
    defineFunction(vm, exports, "addMonitor", addMonitor, 1);
    defineFunction(vm, exports, "startMonitor", startMonitor, 1);
    defineFunction(vm, exports, "stopMonitor", stopMonitor, 1);
    defineFunction(vm, exports, "takeDelays", takeDelays, 1);
    return exports;
}

} // namespace tickscope
