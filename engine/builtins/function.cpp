#include "builtins/install.h"
#include "vm/dynamic_function.h"
#include "vm/operations.h"
#include "vm/script_function.h"

#include <algorithm>
#include <limits>

namespace tickscope {

namespace {

// 20.2.1.1 Function
Value functionConstructor(Isolate& vm, const CallArguments& arguments) {
    return createDynamicFunction(vm, arguments.callee, arguments.newTarget, DynamicFunctionKind::Normal,
                                 arguments.values);
}

// 20.2.3.1 Function.prototype.apply
Value functionApply(Isolate& vm, const CallArguments& arguments) {
    const Value function = arguments.thisValue;
    if (!isCallable(function)) {
        vm.throwTypeError("Function.prototype.apply was called on " + describeValue(vm, function) +
                          ", which is " + describeType(function) + " and not a function");
    }
    if (arguments[1].isNullish()) return call(vm, function, arguments[0]);
    RootedValues list(vm.heap);
    createArgumentList(vm, arguments[1], list);
    return call(vm, function, arguments[0], list.values());
}

// 20.2.3.3 Function.prototype.call
Value functionCall(Isolate& vm, const CallArguments& arguments) {
    return call(vm, arguments.thisValue, arguments[0],
                arguments.values.subspan(std::min<std::size_t>(1, arguments.size())));
}

// The length of a bound function (20.2.3.2 steps 4-7).
double boundLength(Isolate& vm, Object* target, std::size_t boundCount) {
    if (!target->hasOwnProperty(vm, vm.names.length)) return 0;
    const Value length = target->get(vm, vm.names.length);
    if (!length.isNumber()) return 0;
    const double number = length.asNumber();
    if (std::isinf(number)) return number > 0 ? number : 0;
    return std::max(toIntegerOrInfinity(vm, length) - static_cast<double>(boundCount), 0.0);
}

// 20.2.3.2 Function.prototype.bind
Value functionBind(Isolate& vm, const CallArguments& arguments) {
    if (!isCallable(arguments.thisValue)) vm.throwTypeError("Bind must be called on a function");
    Object* target = arguments.thisValue.asObject();
    const auto boundArguments = arguments.values.subspan(std::min<std::size_t>(1, arguments.size()));
    // 10.4.1.3 BoundFunctionCreate
    Shape* shape = vm.shapeFor(target->getPrototypeOf(vm));
    auto* bound = vm.heap.allocate<BoundFunction>(
        shape, target, arguments[0], std::vector<Value>(boundArguments.begin(), boundArguments.end()));
    setFunctionLength(vm, bound, boundLength(vm, target, boundArguments.size()));
    const Value name = target->get(vm, vm.names.name);
    setFunctionName(vm, bound, name.isString() ? name : Value(vm.names.empty_.asAtom()), "bound");
    return bound;
}

// What the NativeFunction grammar admits: an identifier or a computed name, behind `get` or `set`. A program
// may have given the function another name.
bool isNativeFunctionName(std::u16string_view name) {
    if (name.starts_with(u"get ") || name.starts_with(u"set ")) name.remove_prefix(4);
    if (name.starts_with(u"[Symbol.") && name.ends_with(u']')) name = name.substr(8, name.size() - 9);
    return std::all_of(name.begin(), name.end(), [](char16_t c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') ||
               c == u'_' || c == u'$';
    });
}

// 20.2.3.5 Function.prototype.toString
Value functionToString(Isolate& vm, const CallArguments& arguments) {
    if (!isCallable(arguments.thisValue))
        vm.throwTypeError("Function.prototype.toString requires that 'this' be a Function");
    Object* function = arguments.thisValue.asObject();
    if (auto* script = as<ScriptFunction>(function)) return script->sourceText(vm);
    std::u16string text = u"function ";
    if (function->kind() == ObjectKind::NativeFunction) {
        const Value name = function->getDirect(vm.names.name);
        if (name.isString() && isNativeFunctionName(name.asString()->view())) text += name.asString()->view();
    }
    return vm.string(text + u"() { [native code] }");
}

// 20.2.3.6 Function.prototype [ @@hasInstance ]
Value functionHasInstance(Isolate& vm, const CallArguments& arguments) {
    return Value::boolean(ordinaryHasInstance(vm, arguments.thisValue, arguments[0]));
}

// V8's sloppy functions have `caller` and `arguments` of their own, null while they do not run.
bool hasLegacyProperties(Value value) {
    const auto* function = as<ScriptFunction>(value);
    return function && function->code()->kind == CodeKind::Function && !function->code()->isStrict &&
           function->isConstructor();
}

// 10.2.4.1 %ThrowTypeError%
Value throwTypeErrorCode(Isolate& vm, const CallArguments& arguments) {
    if (hasLegacyProperties(arguments.thisValue)) return Value::null();
    vm.throwTypeError(
        "'caller', 'callee', and 'arguments' properties may not be accessed on strict mode functions or the "
        "arguments objects for calls to them");
}

NativeFunction* newThrowTypeError(Isolate& vm) {
    NativeFunction* function = newNativeFunction(vm, "", throwTypeErrorCode, 0);
    function->putDirect(vm.names.length, Value::int32(0), 0);
    function->putDirect(vm.names.name, vm.names.empty_.asAtom(), 0);
    function->clearExtensibleFlag();
    return function;
}

} // namespace

// %Function.prototype% itself exists already: every other function needs it.
void installFunction(Isolate& vm, Realm& realm) {
    Object* prototype = realm.functionPrototype;
    setFunctionLength(vm, prototype, 0);
    setFunctionName(vm, prototype, vm.names.empty_.asAtom());
    realm.throwTypeError = newThrowTypeError(vm);
    // 10.2.4 AddRestrictedFunctionProperties
    for (const PropertyKey name : {vm.names.arguments, vm.names.caller})
        prototype->putAccessorDirect(name, realm.throwTypeError, realm.throwTypeError, kConfigurable);
    NativeFunction* constructor = defineConstructor(vm, "Function", functionConstructor, 1, prototype);
    realm.functionConstructor = constructor;
    defineFunction(vm, prototype, "apply", functionApply, 2);
    defineFunction(vm, prototype, "bind", functionBind, 1);
    defineFunction(vm, prototype, "call", functionCall, 1);
    defineFunction(vm, prototype, "toString", functionToString, 0);
    defineFunction(vm, prototype, vm.names.symbol_hasInstance, "[Symbol.hasInstance]", functionHasInstance, 1,
                   0);
    defineValue(vm, realm.globalObject, "Function", constructor);
}

} // namespace tickscope
