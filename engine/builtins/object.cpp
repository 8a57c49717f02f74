// The Object constructor (ECMA-262 20.1.1, 20.1.2).

#include "builtins/install.h"
#include "builtins/object_functions.h"
#include "vm/operations.h"
#include "vm/typed_array.h"

namespace tickscope {

namespace {

Value prototypeValue(Object* prototypeOrNull) {
    return prototypeOrNull ? Value(prototypeOrNull) : Value::null();
}

Object* toPrototype(Isolate& vm, Value value) {
    if (value.isObject()) return value.asObject();
    if (value.isNull()) return nullptr;
    vm.throwTypeError("Object prototype may only be an Object or null: " + describeValue(vm, value));
}

// 20.1.1.1 Object
Value objectConstructor(Isolate& vm, const CallArguments& arguments) {
    if (arguments.newTarget && arguments.newTarget != arguments.callee)
        return vm.newObject(getPrototypeFromConstructor(vm, arguments.newTarget, &Realm::objectPrototype));
    if (arguments[0].isNullish()) return vm.newObject();
    return toObject(vm, arguments[0]);
}

// 20.1.2.1 Object.assign
Value objectAssign(Isolate& vm, const CallArguments& arguments) {
    Object* to = toObject(vm, arguments[0]);
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        if (arguments[i].isNullish()) continue;
        Object* from = toObject(vm, arguments[i]);
        const OwnPropertyKeys keys(vm, from);
        for (const PropertyKey key : keys) {
            const auto descriptor = from->getOwnProperty(vm, key);
            if (!descriptor || !descriptor->enumerable.value_or(false)) continue;
            to->setOrThrow(vm, key, from->get(vm, key));
        }
    }
    return to;
}

// 20.1.2.3.1 ObjectDefineProperties. All descriptors are read before the first is applied.
void defineProperties(Isolate& vm, Object* object, Value properties) {
    Object* source = toObject(vm, properties);
    const OwnPropertyKeys keys(vm, source);
    std::vector<std::pair<PropertyKey, PropertyDescriptor>> descriptors;
    RootedValues roots(vm.heap);
    for (const PropertyKey key : keys) {
        const auto own = source->getOwnProperty(vm, key);
        if (!own || !own->enumerable.value_or(false)) continue;
        PropertyDescriptor descriptor = toPropertyDescriptor(vm, source->get(vm, key));
        for (const auto& part : {descriptor.value, descriptor.get, descriptor.set})
            if (part) roots.push(*part);
        descriptors.emplace_back(key, descriptor);
    }
    for (const auto& [key, descriptor] : descriptors)
        object->definePropertyOrThrow(vm, key, descriptor);
}

// 20.1.2.2 Object.create
Value objectCreate(Isolate& vm, const CallArguments& arguments) {
    Object* object = vm.newObject(toPrototype(vm, arguments[0]));
    if (!arguments[1].isUndefined()) defineProperties(vm, object, arguments[1]);
    return object;
}

// 20.1.2.3 Object.defineProperties
Value objectDefineProperties(Isolate& vm, const CallArguments& arguments) {
    if (!arguments[0].isObject()) vm.throwTypeError("Object.defineProperties called on non-object");
    defineProperties(vm, arguments[0].asObject(), arguments[1]);
    return arguments[0];
}

// 20.1.2.4 Object.defineProperty
Value objectDefineProperty(Isolate& vm, const CallArguments& arguments) {
    if (!arguments[0].isObject()) vm.throwTypeError("Object.defineProperty called on non-object");
    const PropertyKey key = toPropertyKey(vm, arguments[1]);
    const PropertyDescriptor descriptor = toPropertyDescriptor(vm, arguments[2]);
    arguments[0].asObject()->definePropertyOrThrow(vm, key, descriptor);
    return arguments[0];
}

Value listProperties(Isolate& vm, Value value, PropertyListKind kind) {
    RootedValues list(vm.heap);
    enumerableOwnProperties(vm, toObject(vm, value), kind, list);
    return vm.newArray(list.values());
}

// 20.1.2.5 Object.entries
Value objectEntries(Isolate& vm, const CallArguments& arguments) {
    return listProperties(vm, arguments[0], PropertyListKind::KeyValue);
}

// 20.1.2.18 Object.keys
Value objectKeys(Isolate& vm, const CallArguments& arguments) {
    return listProperties(vm, arguments[0], PropertyListKind::Key);
}

// 20.1.2.23 Object.values
Value objectValues(Isolate& vm, const CallArguments& arguments) {
    return listProperties(vm, arguments[0], PropertyListKind::Value);
}

// What freeze, seal and preventExtensions say when a proxy refuses.
[[noreturn]] void throwCannotPreventExtensions(Isolate& vm, Object* object) {
    if (object->kind() == ObjectKind::Proxy)
        vm.throwTypeError("'preventExtensions' on proxy: trap returned falsish");
    vm.throwTypeError("Cannot prevent extensions");
}

Value setLevel(Isolate& vm, Value value, IntegrityLevel level) {
    if (value.isObject() && !setIntegrityLevel(vm, value.asObject(), level))
        throwCannotPreventExtensions(vm, value.asObject());
    return value;
}

// 20.1.2.6 Object.freeze
Value objectFreeze(Isolate& vm, const CallArguments& arguments) {
    const auto* typed = as<TypedArrayObject>(arguments[0]);
    if (typed && typed->length() > 0) vm.throwTypeError("Cannot freeze array buffer views with elements");
    return setLevel(vm, arguments[0], IntegrityLevel::Frozen);
}

// 20.1.2.22 Object.seal
Value objectSeal(Isolate& vm, const CallArguments& arguments) {
    return setLevel(vm, arguments[0], IntegrityLevel::Sealed);
}

// 20.1.2.20 Object.preventExtensions
Value objectPreventExtensions(Isolate& vm, const CallArguments& arguments) {
    if (arguments[0].isObject() && !arguments[0].asObject()->preventExtensions(vm))
        throwCannotPreventExtensions(vm, arguments[0].asObject());
    return arguments[0];
}

// 20.1.2.7 Object.fromEntries
Value objectFromEntries(Isolate& vm, const CallArguments& arguments) {
    if (arguments[0].isNullish()) vm.throwTypeError("undefined is not iterable"); // V8 says so of null too
    Object* object = vm.newObject();
    forEachOfIterable(vm, arguments[0], [&](Value item) {
        if (!item.isObject())
            vm.throwTypeError("Iterator value " + describeValue(vm, item) + " is not an entry object");
        const Value key = item.asObject()->get(vm, PropertyKey::index(0));
        const Value value = item.asObject()->get(vm, PropertyKey::index(1));
        object->createDataPropertyOrThrow(vm, toPropertyKey(vm, key), value);
        return true;
    });
    return object;
}

// 20.1.2.8 Object.getOwnPropertyDescriptor
Value objectGetOwnPropertyDescriptor(Isolate& vm, const CallArguments& arguments) {
    Object* object = toObject(vm, arguments[0]);
    return fromPropertyDescriptor(vm, object->getOwnProperty(vm, toPropertyKey(vm, arguments[1])));
}

// 20.1.2.9 Object.getOwnPropertyDescriptors
Value objectGetOwnPropertyDescriptors(Isolate& vm, const CallArguments& arguments) {
    Object* object = toObject(vm, arguments[0]);
    const OwnPropertyKeys keys(vm, object);
    Object* descriptors = vm.newObject();
    for (const PropertyKey key : keys) {
        const Value descriptor = fromPropertyDescriptor(vm, object->getOwnProperty(vm, key));
        if (!descriptor.isUndefined()) descriptors->createDataPropertyOrThrow(vm, key, descriptor);
    }
    return descriptors;
}

// 20.1.2.11.1 GetOwnPropertyKeys
template <bool (PropertyKey::*isWanted)() const>
Value ownKeysOfType(Isolate& vm, const CallArguments& arguments) {
    Object* object = toObject(vm, arguments[0]);
    const OwnPropertyKeys keys(vm, object);
    RootedValues list(vm.heap);
    for (const PropertyKey key : keys)
        if ((key.*isWanted)()) list.push(vm.keyToValue(key));
    return vm.newArray(list.values());
}

// 20.1.2.12 Object.getPrototypeOf
Value objectGetPrototypeOf(Isolate& vm, const CallArguments& arguments) {
    return prototypeValue(toObject(vm, arguments[0])->getPrototypeOf(vm));
}

// 20.1.2.13 Object.hasOwn
Value objectHasOwn(Isolate& vm, const CallArguments& arguments) {
    Object* object = toObject(vm, arguments[0]);
    return Value::boolean(object->hasOwnProperty(vm, toPropertyKey(vm, arguments[1])));
}

// 20.1.2.14 Object.is
Value objectIs(Isolate&, const CallArguments& arguments) {
    return Value::boolean(sameValue(arguments[0], arguments[1]));
}

// 20.1.2.15 Object.isExtensible
Value objectIsExtensible(Isolate& vm, const CallArguments& arguments) {
    return Value::boolean(arguments[0].isObject() && arguments[0].asObject()->isExtensible(vm));
}

// 20.1.2.16 Object.isFrozen
Value objectIsFrozen(Isolate& vm, const CallArguments& arguments) {
    return Value::boolean(!arguments[0].isObject() ||
                          testIntegrityLevel(vm, arguments[0].asObject(), IntegrityLevel::Frozen));
}

// 20.1.2.17 Object.isSealed
Value objectIsSealed(Isolate& vm, const CallArguments& arguments) {
    return Value::boolean(!arguments[0].isObject() ||
                          testIntegrityLevel(vm, arguments[0].asObject(), IntegrityLevel::Sealed));
}

// 20.1.2.21 Object.setPrototypeOf
Value objectSetPrototypeOf(Isolate& vm, const CallArguments& arguments) {
    requireObjectCoercible(vm, arguments[0], "Object.setPrototypeOf");
    Object* prototype = toPrototype(vm, arguments[1]);
    if (arguments[0].isObject() && !arguments[0].asObject()->setPrototypeOf(vm, prototype))
        throwCannotSetPrototype(vm, arguments[0].asObject(), prototype);
    return arguments[0];
}

} // namespace

void throwCannotSetPrototype(Isolate& vm, Object* object, Object*) {
    if (object->kind() == ObjectKind::Proxy)
        vm.throwTypeError("'setPrototypeOf' on proxy: trap returned falsish for property 'undefined'");
    if (object == vm.realm().objectPrototype)
        vm.throwTypeError("Immutable prototype object 'Object.prototype' cannot have their prototype set");
    if (!object->extensibleFlag()) vm.throwTypeError(describeValue(vm, object) + " is not extensible");
    vm.throwTypeError("Cyclic __proto__ value");
}

// %Object.prototype% itself exists already: every other object needs it.
void installObject(Isolate& vm, Realm& realm) {
    NativeFunction* constructor =
        defineConstructor(vm, "Object", objectConstructor, 1, realm.objectPrototype);
    realm.objectConstructor = constructor;
    const auto add = [&](std::string_view name, NativeCode code, int length) {
        defineFunction(vm, constructor, name, code, length);
    };
    add("assign", objectAssign, 2);
    add("getOwnPropertyDescriptor", objectGetOwnPropertyDescriptor, 2);
    add("getOwnPropertyDescriptors", objectGetOwnPropertyDescriptors, 1);
    add("getOwnPropertyNames", ownKeysOfType<&PropertyKey::isString>, 1);
    add("getOwnPropertySymbols", ownKeysOfType<&PropertyKey::isSymbol>, 1);
    add("hasOwn", objectHasOwn, 2);
    add("is", objectIs, 2);
    add("preventExtensions", objectPreventExtensions, 1);
    add("seal", objectSeal, 1);
    add("create", objectCreate, 2);
    add("defineProperties", objectDefineProperties, 2);
    add("defineProperty", objectDefineProperty, 3);
    add("freeze", objectFreeze, 1);
    add("getPrototypeOf", objectGetPrototypeOf, 1);
    add("setPrototypeOf", objectSetPrototypeOf, 2);
    add("isExtensible", objectIsExtensible, 1);
    add("isFrozen", objectIsFrozen, 1);
    add("isSealed", objectIsSealed, 1);
    add("keys", objectKeys, 1);
    add("entries", objectEntries, 1);
    add("fromEntries", objectFromEntries, 1);
    add("values", objectValues, 1);
    installObjectPrototype(vm, realm);
    defineValue(vm, realm.globalObject, "Object", constructor);
}

} // namespace tickscope
