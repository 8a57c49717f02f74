#include "builtins/install.h"
#include "vm/operations.h"

namespace tickscope {

namespace {

Object* targetOf(Isolate& vm, const CallArguments& arguments, std::string_view method) {
    if (!arguments[0].isObject())
        vm.throwTypeError("Reflect." + std::string(method) + " called on non-object");
    return arguments[0].asObject();
}

// 28.1.1 Reflect.apply
Value reflectApply(Isolate& vm, const CallArguments& arguments) {
    if (!isCallable(arguments[0])) {
        vm.throwTypeError("Function.prototype.apply was called on " + describeValue(vm, arguments[0]) +
                          ", which is " + describeType(arguments[0]) + " and not a function");
    }
    RootedValues list(vm.heap);
    createArgumentList(vm, arguments[2], list);
    return call(vm, arguments[0], arguments[1], list.values());
}

// 28.1.2 Reflect.construct
Value reflectConstruct(Isolate& vm, const CallArguments& arguments) {
    const auto requireConstructor = [&](Value value) {
        if (!isConstructor(value)) vm.throwTypeError(describeValue(vm, value) + " is not a constructor");
        return value.asObject();
    };
    Object* target = requireConstructor(arguments[0]);
    Object* newTarget = arguments.size() > 2 ? requireConstructor(arguments[2]) : target;
    RootedValues list(vm.heap);
    createArgumentList(vm, arguments[1], list);
    return construct(vm, target, list.values(), newTarget);
}

// 28.1.3 Reflect.defineProperty
Value reflectDefineProperty(Isolate& vm, const CallArguments& arguments) {
    Object* target = targetOf(vm, arguments, "defineProperty");
    const PropertyKey key = toPropertyKey(vm, arguments[1]);
    const PropertyDescriptor descriptor = toPropertyDescriptor(vm, arguments[2]);
    return Value::boolean(target->defineOwnProperty(vm, key, descriptor));
}

// 28.1.4 Reflect.deleteProperty
Value reflectDeleteProperty(Isolate& vm, const CallArguments& arguments) {
    Object* target = targetOf(vm, arguments, "deleteProperty");
    return Value::boolean(target->deleteProperty(vm, toPropertyKey(vm, arguments[1])));
}

// 28.1.5 Reflect.get
Value reflectGet(Isolate& vm, const CallArguments& arguments) {
    Object* target = targetOf(vm, arguments, "get");
    const PropertyKey key = toPropertyKey(vm, arguments[1]);
    return target->get(vm, key, arguments.size() > 2 ? arguments[2] : Value(target));
}

// 28.1.6 Reflect.getOwnPropertyDescriptor
Value reflectGetOwnPropertyDescriptor(Isolate& vm, const CallArguments& arguments) {
    Object* target = targetOf(vm, arguments, "getOwnPropertyDescriptor");
    return fromPropertyDescriptor(vm, target->getOwnProperty(vm, toPropertyKey(vm, arguments[1])));
}

// 28.1.7 Reflect.getPrototypeOf
Value reflectGetPrototypeOf(Isolate& vm, const CallArguments& arguments) {
    Object* prototype = targetOf(vm, arguments, "getPrototypeOf")->getPrototypeOf(vm);
    return prototype ? Value(prototype) : Value::null();
}

// 28.1.8 Reflect.has
Value reflectHas(Isolate& vm, const CallArguments& arguments) {
    Object* target = targetOf(vm, arguments, "has");
    return Value::boolean(target->hasProperty(vm, toPropertyKey(vm, arguments[1])));
}

// 28.1.9 Reflect.isExtensible
Value reflectIsExtensible(Isolate& vm, const CallArguments& arguments) {
    return Value::boolean(targetOf(vm, arguments, "isExtensible")->isExtensible(vm));
}

// 28.1.10 Reflect.ownKeys
Value reflectOwnKeys(Isolate& vm, const CallArguments& arguments) {
    const OwnPropertyKeys keys(vm, targetOf(vm, arguments, "ownKeys"));
    RootedValues list(vm.heap);
    for (const PropertyKey key : keys)
        list.push(vm.keyToValue(key));
    return vm.newArray(list.values());
}

// 28.1.11 Reflect.preventExtensions
Value reflectPreventExtensions(Isolate& vm, const CallArguments& arguments) {
    return Value::boolean(targetOf(vm, arguments, "preventExtensions")->preventExtensions(vm));
}

// 28.1.12 Reflect.set
Value reflectSet(Isolate& vm, const CallArguments& arguments) {
    Object* target = targetOf(vm, arguments, "set");
    const PropertyKey key = toPropertyKey(vm, arguments[1]);
    return Value::boolean(
        target->set(vm, key, arguments[2], arguments.size() > 3 ? arguments[3] : Value(target)));
}

// 28.1.13 Reflect.setPrototypeOf
Value reflectSetPrototypeOf(Isolate& vm, const CallArguments& arguments) {
    Object* target = targetOf(vm, arguments, "setPrototypeOf");
    const Value prototype = arguments[1];
    if (!prototype.isObject() && !prototype.isNull())
        vm.throwTypeError("Object prototype may only be an Object or null: " + describeValue(vm, prototype));
    return Value::boolean(target->setPrototypeOf(vm, prototype.isNull() ? nullptr : prototype.asObject()));
}

} // namespace

void installReflect(Isolate& vm, Realm& realm) {
    Object* reflect = vm.newObject();
    defineFunction(vm, reflect, "defineProperty", reflectDefineProperty, 3);
    defineFunction(vm, reflect, "deleteProperty", reflectDeleteProperty, 2);
    defineFunction(vm, reflect, "apply", reflectApply, 3);
    defineFunction(vm, reflect, "construct", reflectConstruct, 2);
    defineFunction(vm, reflect, "get", reflectGet, 2);
    defineFunction(vm, reflect, "getOwnPropertyDescriptor", reflectGetOwnPropertyDescriptor, 2);
    defineFunction(vm, reflect, "getPrototypeOf", reflectGetPrototypeOf, 1);
    defineFunction(vm, reflect, "has", reflectHas, 2);
    defineFunction(vm, reflect, "isExtensible", reflectIsExtensible, 1);
    defineFunction(vm, reflect, "ownKeys", reflectOwnKeys, 1);
    defineFunction(vm, reflect, "preventExtensions", reflectPreventExtensions, 1);
    defineFunction(vm, reflect, "set", reflectSet, 3);
    defineFunction(vm, reflect, "setPrototypeOf", reflectSetPrototypeOf, 2);
    reflect->putDirect(PropertyKey::symbol(vm.names.symbol_toStringTag), vm.string("Reflect"), kConfigurable);
    defineValue(vm, realm.globalObject, "Reflect", reflect);
}

} // namespace tickscope
