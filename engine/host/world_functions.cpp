#include "host/world_functions.h"

#include "loop/node_loop.h"
#include "vm/operations.h"

#include <algorithm>

namespace tickscope {

namespace {

using Fields = std::initializer_list<std::pair<std::string_view, Value>>;

Object* record(Isolate& vm, Fields fields) {
    Object* object = vm.newObject();
    for (const auto& [name, value] : fields)
        object->putDirect(vm.key(name), value);
    return object;
}

// ioRules(): [{ operation, pattern, body }] as the pragmas say; body is a text or undefined
Value ioRules(Isolate& vm, const CallArguments&) {
    ArrayObject* rules = vm.newArray();
    for (const IoRule& rule : EventLoop::of(vm).world().rules) {
        const Value body = rule.body ? Value(vm.string(*rule.body)) : Value::undefined();
        rules->push(record(vm, {{"operation", vm.string(rule.operation)},
                                {"pattern", vm.string(rule.pattern)},
                                {"body", body}}));
    }
    return rules;
}

// inputLines(): [{ ms, text }], the earliest first
Value inputLines(Isolate& vm, const CallArguments&) {
    std::vector<InputLine> lines = EventLoop::of(vm).world().inputLines;
    std::stable_sort(lines.begin(), lines.end(),
                     [](const InputLine& a, const InputLine& b) { return a.at < b.at; });
    ArrayObject* result = vm.newArray();
    for (const InputLine& line : lines)
        result->push(record(vm, {{"ms", Value::number(line.at.ms())}, {"text", vm.string(line.text)}}));
    return result;
}

// requestArrivals(): [{ method, path, body, firstMs, intervalMs, count }]
Value requestArrivals(Isolate& vm, const CallArguments&) {
    ArrayObject* result = vm.newArray();
    for (const RequestArrivals& requests : EventLoop::of(vm).world().requests)
        result->push(record(vm, {{"method", vm.string(requests.method)},
                                 {"path", vm.string(requests.path)},
                                 {"body", vm.string(requests.body)},
                                 {"firstMs", Value::number(requests.first.ms())},
                                 {"intervalMs", Value::number(requests.interval.ms())},
                                 {"count", Value::number(requests.count)}}));
    return result;
}

// notice(text): a line of the run's record that is not the program's output
Value notice(Isolate& vm, const CallArguments& arguments) {
    vm.recorder.record(EventKind::Notice,
                       {.text = toString(vm, arguments[0])->utf8(), .range = vm.recorder.currentRange()});
    return Value::undefined();
}

// endBySignal(number): the process ends, and 'exit' is not emitted
Value endBySignal(Isolate& vm, const CallArguments& arguments) {
    constexpr int kSignalBase = 128;
    NodeLoop::of(vm).exit(StopReason::Exited, kSignalBase + static_cast<int>(arguments[0].asNumber()));
}

// activeResources(): the names of the timers and immediates that keep the loop alive
Value activeResources(Isolate& vm, const CallArguments&) {
    ArrayObject* names = vm.newArray();
    NodeLoop& loop = NodeLoop::of(vm);
    for (std::size_t i = 0; i < loop.timers().refCount(); ++i)
        names->push(vm.string("Timeout"));
    for (std::size_t i = 0; i < loop.immediates().refCount(); ++i)
        names->push(vm.string("Immediate"));
    return names;
}

} // namespace

void defineWorldFunctions(Isolate& vm, Object* host) {
    defineFunction(vm, host, "ioRules", ioRules, 0);
    defineFunction(vm, host, "inputLines", inputLines, 0);
    defineFunction(vm, host, "requestArrivals", requestArrivals, 0);
    defineFunction(vm, host, "notice", notice, 1);
    defineFunction(vm, host, "endBySignal", endBySignal, 1);
    defineFunction(vm, host, "activeResources", activeResources, 0);
}

} // namespace tickscope
