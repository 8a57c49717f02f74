#include "support/catch.h"
#include "vm/operations.h"
#include "world.h"

using namespace tickscope;

namespace {

Value countArguments(Isolate&, const CallArguments& arguments) {
    return Value::number(static_cast<double>(arguments.size()));
}

Value callItself(Isolate& vm, const CallArguments& arguments) {
    return call(vm, arguments.callee, Value::undefined());
}

Value makeObject(Isolate& vm, const CallArguments& arguments) {
    Object* object = vm.newObject();
    object->putDirect(vm.names.value, Value::boolean(arguments.newTarget == arguments.callee));
    return object;
}

struct Functions : test::World {
    Value evaluate(Object* function, std::string_view method, std::initializer_list<Value> arguments) {
        return invoke(vm, function, vm.key(method), arguments);
    }
    std::string textOf(Value value) { return toString(vm, value)->utf8(); }
};

} // namespace

TEST_CASE_METHOD(Functions, "a builtin function has a name and a length that cannot be written") {
    NativeFunction* function = newNativeFunction(vm, "count", countArguments, 2);
    CHECK(textOf(function->get(vm, vm.names.name)) == "count");
    CHECK(function->get(vm, vm.names.length).asNumber() == 2);
    CHECK_FALSE(function->set(vm, vm.names.name, Value::int32(1), function));
    CHECK_FALSE(function->isConstructor());
    NativeFunction* named = newNativeFunction(vm, Value(vm.names.symbol_species), countArguments, 0,
                                              NativeFunction::Constructs::No, nullptr, "get");
    CHECK(textOf(named->get(vm, vm.names.name)) == "get [Symbol.species]");
}

TEST_CASE_METHOD(Functions, "missing arguments read as undefined") {
    CallArguments arguments{Value::undefined(), {}};
    CHECK(arguments[3].isUndefined());
}

TEST_CASE_METHOD(Functions, "endless native recursion is a RangeError") {
    NativeFunction* function = newNativeFunction(vm, "f", callItself, 0);
    const CompletionRecord result = vm.completionOf([&] { return call(vm, function, Value::undefined()); });
    REQUIRE(result.isThrow());
    CHECK(describeValue(vm, result.value) == "RangeError: Maximum call stack size exceeded");
    const CompletionRecord again = vm.completionOf([&] { return call(vm, function, Value::undefined()); });
    CHECK(again.isThrow()); // the depth was given back
}

TEST_CASE_METHOD(Functions, "a bound function remembers its arguments, its name and what it constructs") {
    NativeFunction* target =
        newNativeFunction(vm, Value(vm.string("Target")), makeObject, 3, NativeFunction::Constructs::Yes);
    Object* bound = evaluate(target, "bind", {Value::null(), Value::int32(1)}).asObject();
    CHECK(textOf(bound->get(vm, vm.names.name)) == "bound Target");
    CHECK(bound->get(vm, vm.names.length).asNumber() == 2);
    CHECK(bound->isConstructor());
    // new.target of the bound function is its target.
    CHECK(construct(vm, bound, {})->get(vm, vm.names.value).isTrue());
    NativeFunction* counter = newNativeFunction(vm, "count", countArguments, 0);
    Object* boundCounter =
        evaluate(counter, "bind", {Value::null(), Value::int32(1), Value::int32(2)}).asObject();
    const Value more[] = {Value::int32(3)};
    CHECK(call(vm, boundCounter, Value::undefined(), more).asNumber() == 3);
}

TEST_CASE_METHOD(Functions, "call and apply pass their arguments on") {
    NativeFunction* counter = newNativeFunction(vm, "count", countArguments, 0);
    CHECK(evaluate(counter, "call", {Value::null(), Value::int32(1)}).asNumber() == 1);
    CHECK(evaluate(counter, "call", {}).asNumber() == 0);
    const Value list[] = {Value::int32(1), Value::int32(2), Value::int32(3)};
    CHECK(evaluate(counter, "apply", {Value::null(), Value(vm.newArray(list))}).asNumber() == 3);
    CHECK(evaluate(counter, "apply", {Value::null(), Value::null()}).asNumber() == 0);
}

TEST_CASE_METHOD(Functions, "an error's stack is headed by the name it has when first read") {
    Object* error = vm.newError(ErrorType::TypeError, "late");
    error->putDirect(vm.names.name, vm.string("Renamed"), kMethodAttributes);
    const std::string stack = textOf(error->get(vm, vm.names.stack));
    CHECK(stack.substr(0, stack.find('\n')) == "Renamed: late");
    error->putDirect(vm.names.name, vm.string("Again"), kMethodAttributes);
    CHECK(textOf(error->get(vm, vm.names.stack)) == stack);
    const OwnPropertyKeys keys(vm, error);
    CHECK(describeKey(vm, *keys.begin()) == "stack");
}

TEST_CASE_METHOD(Functions, "a step budget ends the run with its reason") {
    Scenario small;
    small.budgets.steps = 100;
    Isolate other(small, hooks);
    bool aborted = false;
    try {
        for (int i = 0; i < 1000; ++i)
            other.charge(1);
    } catch (const RunAborted& abort) {
        aborted = abort.reason == AbortReason::StepBudget;
    }
    CHECK(aborted);
    CHECK(other.abortMessage == "stopped after 100 steps: the loop never ends or takes very long");
}

TEST_CASE_METHOD(Functions, "random numbers repeat with their seed") {
    Isolate other(scenario, hooks);
    Scenario seeded;
    seeded.seed = 2;
    Isolate third(seeded, hooks);
    const double first = vm.random();
    CHECK(first == other.random());
    CHECK(first != third.random());
    CHECK((first >= 0 && first < 1));
}
