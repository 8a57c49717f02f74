#include "host/simulated_io.h"

#include "builtins/promise.h"
#include "loop/event_loop.h"
#include "vm/operations.h"
#include "vm/preview.h"

#include <algorithm>
#include <memory>

namespace tickscope {

namespace {

// A number in [-1, 1] that depends on nothing but the seed and the attempt, so that Math.random is not
// disturbed.
double spread(std::uint64_t seed, std::uint64_t attempt) {
    std::uint64_t z = seed + (attempt + 1) * 0x9e3779b97f4a7c15ull;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
    z ^= z >> 31;
    return static_cast<double>(z >> 11) * 0x1.0p-52 - 1.0;
}

VirtualTime latencyOf(Isolate& vm, const IoRule& rule, std::uint64_t attempt) {
    const std::uint64_t seed = vm.scenario().seed.value_or(1) + rule.range.begin;
    const auto jitter =
        static_cast<std::int64_t>(spread(seed, attempt) * static_cast<double>(rule.jitter.us));
    const std::int64_t latency = std::max<std::int64_t>(0, rule.latency.us + jitter);
    return {latency};
}

VirtualTime transferOf(const IoRule& rule) {
    if (rule.bytesPerSecond <= 0 || !rule.body) return {};
    return {static_cast<std::int64_t>(static_cast<double>(rule.body->size()) * 1e6 / rule.bytesPerSecond)};
}

// Whether one more start now is too many; counts it if not.
bool exceedsRate(IoRuleUse& use, const IoRule& rule, VirtualTime now) {
    if (rule.perSecond == 0) return false;
    constexpr VirtualTime kSecond{1'000'000};
    while (!use.starts.empty() && use.starts.front() + kSecond <= now)
        use.starts.pop_front();
    if (use.starts.size() >= rule.perSecond) return true;
    use.starts.push_back(now);
    return false;
}

// What libuv does on its threads.
bool usesThreadPool(std::string_view operation) {
    for (const std::string_view prefix : {"fs.", "dns.lookup", "crypto.", "zlib."})
        if (operation.starts_with(prefix)) return true;
    return false;
}

Value optionalText(Isolate& vm, const std::optional<std::string>& text) {
    return text ? Value(vm.string(*text)) : Value::undefined();
}

// Calls callback(failure, body, transferMs): texts or undefined, and how long the body still takes.
class CallbackCompletion final : public IoCompletion {
public:
    CallbackCompletion(Value callback, Value failure, Value body, VirtualTime transfer, SourceSpan range)
        : m_callback(callback), m_failure(failure), m_body(body), m_transfer(transfer), m_range(range) {}
    void complete(Isolate& vm) override {
        call(vm, m_callback, Value::undefined(), {m_failure, m_body, Value::number(m_transfer.ms())});
    }
    SourceSpan range() const override { return m_range; }
    void visitEdges(EdgeVisitor& visitor) override {
        for (const Value value : {m_callback, m_failure, m_body})
            visitor.visit(value);
    }

private:
    Value m_callback, m_failure, m_body;
    VirtualTime m_transfer;
    SourceSpan m_range;
};

VirtualTime millisecondsOf(Isolate& vm, Value value) {
    return {static_cast<std::int64_t>(std::clamp(toNumber(vm, value), 0.0, 1e9) * 1000)};
}

std::string labelOf(const std::string& operation, const std::string& target) {
    return target.empty() ? operation : operation + " " + target;
}

// startOperation(operation, target, defaultMs, callback, shownCallback, method, isStreamed, calls): a method
// other than GET is named; of a streamed operation the callback comes before the body does; the operation is
// made of so many system calls, one by default
Value startOperation(Isolate& vm, const CallArguments& arguments) {
    const std::string operation = toString(vm, arguments[0])->utf8();
    const std::string target = toString(vm, arguments[1])->utf8();
    const IoOutcome outcome = ioOutcome(vm, operation, target, millisecondsOf(vm, arguments[2]));
    const VirtualTime transfer = toBoolean(arguments[6]) ? outcome.transfer : VirtualTime{};
    const Value failure = optionalText(vm, outcome.failure), body = optionalText(vm, outcome.body);
    auto* completion = vm.heap.allocate<CallbackCompletion>(arguments[3], failure, body, transfer,
                                                            sourceRangeOf(arguments[4]));
    std::string label = operation;
    if (arguments[5].isString() && arguments[5].asString()->view() != u"GET")
        label += " " + arguments[5].asString()->utf8();
    const std::uint32_t calls =
        arguments[7].isUndefined() ? 1 : static_cast<std::uint32_t>(toNumber(vm, arguments[7]));
    EventLoop::of(vm).io().start(labelOf(label, target), outcome.latency - transfer, completion,
                                 outcome.slots, calls - 1);
    return Value::undefined();
}

// runOperation(operation, target, defaultMs): { failure, body }, after blocking the thread for the latency
Value runOperation(Isolate& vm, const CallArguments& arguments) {
    const std::string operation = toString(vm, arguments[0])->utf8();
    const std::string target = toString(vm, arguments[1])->utf8();
    const IoOutcome outcome = ioOutcome(vm, operation, target, millisecondsOf(vm, arguments[2]));
    EventLoop::of(vm).clock().burn(outcome.latency);
    Object* result = vm.newObject();
    result->putDirect(vm.key("failure"), optionalText(vm, outcome.failure));
    result->putDirect(vm.key("body"), optionalText(vm, outcome.body));
    return result;
}

// addServiceRule(operation, latencyMs, jitterMs, failures, connections, perSecond): its number
Value addServiceRule(Isolate& vm, const CallArguments& arguments) {
    const auto count = [&](std::size_t i) { return static_cast<std::uint32_t>(toNumber(vm, arguments[i])); };
    IoRule rule;
    rule.operation = toString(vm, arguments[0])->utf8();
    rule.latency = millisecondsOf(vm, arguments[1]);
    rule.jitter = millisecondsOf(vm, arguments[2]);
    rule.failures = count(3);
    rule.connections = count(4);
    rule.perSecond = count(5);
    EventLoop& loop = EventLoop::of(vm);
    const std::size_t index = loop.addServiceRule(std::move(rule));
    // Jitter differs from rule to rule.
    loop.serviceRule(index).rule.range.begin = static_cast<std::uint32_t>(index + 1);
    return Value::number(static_cast<double>(index));
}

// startService(rule, arguments, callback, shownCallback): callback(failure, body); the failure is empty where
// the program has said itself how the call fails
Value startService(Isolate& vm, const CallArguments& arguments) {
    EventLoop& loop = EventLoop::of(vm);
    auto& [rule, use] = loop.serviceRule(static_cast<std::size_t>(toNumber(vm, arguments[0])));
    std::vector<Value> given;
    const auto* list = as<ArrayObject>(arguments[1]);
    const auto size =
        static_cast<std::uint32_t>(toNumber(vm, const_cast<ArrayObject*>(list)->get(vm, vm.key("length"))));
    for (std::uint32_t i = 0; i < size; ++i)
        given.push_back(const_cast<ArrayObject*>(list)->get(vm, PropertyKey::index(i)));
    const std::string label = callText(vm, rule.operation, given);
    const bool isRuled =
        loop.world().ruleFor(rule.operation, label.substr(rule.operation.size())).has_value();
    const IoOutcome outcome =
        isRuled ? ioOutcome(vm, rule.operation, label.substr(rule.operation.size()), rule.latency)
                : attemptRule(vm, rule, use);
    const Value failure = optionalText(vm, outcome.failure), body = optionalText(vm, outcome.body);
    loop.io().start(label, outcome.latency,
                    vm.heap.allocate<CallbackCompletion>(arguments[2], failure, body, outcome.transfer,
                                                         sourceRangeOf(arguments[3])),
                    outcome.slots);
    return Value::undefined();
}

// scenarioFiles(): [{ path, text }]
Value scenarioFiles(Isolate& vm, const CallArguments&) {
    ArrayObject* result = vm.newArray();
    for (const ScenarioFile& file : vm.files().all()) {
        Object* entry = vm.newObject();
        entry->putDirect(vm.key("path"), vm.string(file.path));
        entry->putDirect(vm.key("text"), vm.string(vm.files().text(file)));
        result->push(entry);
    }
    return result;
}

} // namespace

IoOutcome attemptRule(Isolate& vm, const IoRule& rule, IoRuleUse& use) {
    const VirtualTime transfer = transferOf(rule);
    IoOutcome outcome{.latency = latencyOf(vm, rule, use.attempts) + transfer, .transfer = transfer};
    if (exceedsRate(use, rule, vm.now())) {
        outcome.failure = "429 Too Many Requests";
        return outcome;
    }
    if (rule.connections > 0 && !use.connections)
        use.connections = std::make_unique<IoSlots>("a free connection", rule.connections);
    outcome.slots = use.connections.get();
    if (use.attempts++ < rule.failures)
        outcome.failure = rule.failure;
    else
        outcome.body = rule.body;
    return outcome;
}

std::string callText(Isolate& vm, const std::string& name, std::span<const Value> arguments) {
    std::string text = name + "(";
    for (std::size_t i = 0; i < arguments.size(); ++i)
        text += (i ? ", " : "") + previewValue(vm, arguments[i]);
    return text + ")";
}

IoOutcome ioOutcome(Isolate& vm, std::string_view operation, std::string_view target,
                    VirtualTime defaultLatency) {
    EventLoop& loop = EventLoop::of(vm);
    IoOutcome outcome{.latency = defaultLatency};
    if (const auto rule = loop.world().ruleFor(operation, target))
        outcome = attemptRule(vm, loop.world().rules[*rule], loop.useOfRule(*rule));
    if (!outcome.slots && usesThreadPool(operation)) outcome.slots = loop.threadPool();
    return outcome;
}

void defineSimulatedIo(Isolate& vm, Object* host) {
    defineFunction(vm, host, "startOperation", startOperation, 7);
    defineFunction(vm, host, "runOperation", runOperation, 3);
    defineFunction(vm, host, "scenarioFiles", scenarioFiles, 0);
    defineFunction(vm, host, "addServiceRule", addServiceRule, 6);
    defineFunction(vm, host, "startService", startService, 4);
}

} // namespace tickscope
