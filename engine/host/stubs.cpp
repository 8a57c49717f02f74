#include "host/stubs.h"

#include "builtins/json.h"
#include "builtins/promise.h"
#include "host/simulated_io.h"
#include "loop/event_loop.h"
#include "vm/interpreter.h"
#include "vm/operations.h"
#include "vm/preview.h"

namespace tickscope {

namespace {

// Settles the promise that a stub has returned, or calls the callback it was given.
class StubCompletion final : public IoCompletion {
public:
    StubCompletion(PromiseObject* promise, Value callback, bool fails, Value value, SourceSpan range)
        : m_promise(promise), m_callback(callback), m_fails(fails), m_value(value), m_range(range) {}
    void complete(Isolate& vm) override {
        if (!m_promise && m_fails)
            call(vm, m_callback, Value::undefined(), {m_value});
        else if (!m_promise)
            call(vm, m_callback, Value::undefined(), {Value::null(), m_value});
        else if (m_fails)
            rejectPromise(vm, m_promise, m_value);
        else
            resolvePromise(vm, m_promise, m_value);
    }
    SourceSpan range() const override { return m_range; }
    void visitEdges(EdgeVisitor& visitor) override {
        visitor.visit(m_promise);
        visitor.visit(m_callback);
        visitor.visit(m_value);
    }

private:
    PromiseObject* m_promise; // nullptr: the callback
    Value m_callback;
    bool m_fails;
    Value m_value;
    SourceSpan m_range;
};

// The result after ->: JSON, or else the text itself.
Value parseBody(Isolate& vm, const std::optional<std::string>& body) {
    if (!body) return Value::undefined();
    const Value text = vm.string(*body);
    const CompletionRecord parsed = vm.completionOf([&] { return jsonParse(vm, text.asString()); });
    return parsed.isThrow() ? text : parsed.value;
}

// A stub's function. Captured: 0 index of the pragma.
Value callStub(Isolate& vm, const CallArguments& arguments) {
    EventLoop& loop = EventLoop::of(vm);
    const auto index = static_cast<std::size_t>(arguments.callee->captured(0).asInt32());
    const Stub& stub = loop.world().stubs[index];
    const IoOutcome outcome = attemptRule(vm, stub, loop.useOfStub(index));
    const Value value = outcome.failure ? Value(vm.newError(ErrorType::Error, *outcome.failure))
                                        : parseBody(vm, outcome.body);
    const Value last = arguments.values.empty() ? Value::undefined() : arguments.values.back();
    const bool callsBack = stub.kind == Stub::Kind::Callback && isCallable(last);
    PromiseObject* promise = callsBack ? nullptr : newPromise(vm, PromiseOrigin::Host);
    const auto shown = arguments.values.first(arguments.values.size() - callsBack);
    auto* completion = vm.heap.allocate<StubCompletion>(promise, last, outcome.failure.has_value(), value,
                                                        callsBack ? sourceRangeOf(last) : SourceSpan());
    loop.io().start(callText(vm, stub.operation, shown), outcome.latency, completion, outcome.slots);
    return promise ? Value(promise) : Value::undefined();
}

// A stub that gives its value at once. Captured: 0 the value.
Value giveValue(Isolate&, const CallArguments& arguments) { return arguments.callee->captured(0); }

Value valueOf(Isolate& vm, const Stub& stub, std::size_t index) {
    const std::string name = stub.operation.substr(stub.operation.rfind('.') + 1);
    if (stub.kind == Stub::Kind::Promise || stub.kind == Stub::Kind::Callback) {
        NativeFunction* function = newNativeFunction(vm, name, callStub, 0);
        function->setCaptured(0, Value::int32(static_cast<std::int32_t>(index)));
        return function;
    }
    const CompletionRecord evaluation = vm.completionOf(
        [&] { return vm.interpreter().evaluateEmbedded("stub", "(" + stub.expression + "\n)"); });
    const Value value = evaluation.isThrow() ? Value::undefined() : evaluation.value;
    if (evaluation.isThrow())
        vm.recorder.record(EventKind::Notice, {.text = "@stub " + stub.operation + " is undefined: " +
                                                       describeValue(vm, evaluation.value)});
    if (stub.kind == Stub::Kind::Value) return value;
    NativeFunction* function = newNativeFunction(vm, name, giveValue, 0);
    function->setCaptured(0, value);
    return function;
}

} // namespace

void installStubs(Isolate& vm, Realm& realm) {
    const std::vector<Stub>& stubs = EventLoop::of(vm).world().stubs;
    for (std::size_t i = 0; i < stubs.size(); ++i) {
        Object* target = realm.globalObject;
        std::string_view name = stubs[i].operation;
        for (std::size_t dot = name.find('.'); dot != name.npos; dot = name.find('.')) {
            const PropertyKey key = vm.key(name.substr(0, dot));
            Value next = target->get(vm, key);
            if (!next.isObject()) {
                next = vm.newObject();
                const bool isGlobal = target == realm.globalObject;
                target->putDirect(key, next, isGlobal ? kMethodAttributes : kDefaultAttributes);
            }
            target = next.asObject();
            name.remove_prefix(dot + 1);
        }
        const bool isGlobal = target == realm.globalObject;
        defineValue(vm, target, name, valueOf(vm, stubs[i], i),
                    isGlobal ? kMethodAttributes : kDefaultAttributes);
    }
}

} // namespace tickscope
