// Properties of %Object.prototype% (ECMA-262 20.1.3).

#include "builtins/install.h"
#include "builtins/object_functions.h"
#include "vm/operations.h"
#include "vm/preview.h"

namespace tickscope {

namespace {

// 20.1.3.2 Object.prototype.hasOwnProperty
Value hasOwnProperty(Isolate& vm, const CallArguments& arguments) {
    const PropertyKey key = toPropertyKey(vm, arguments[0]);
    return Value::boolean(toObject(vm, arguments.thisValue)->hasOwnProperty(vm, key));
}

// 20.1.3.3 Object.prototype.isPrototypeOf
Value isPrototypeOf(Isolate& vm, const CallArguments& arguments) {
    if (!arguments[0].isObject()) return Value::boolean(false);
    Object* object = toObject(vm, arguments.thisValue);
    for (Object* p = arguments[0].asObject()->getPrototypeOf(vm); p; p = p->getPrototypeOf(vm)) {
        if (p == object) return Value::boolean(true);
        vm.charge(1);
    }
    return Value::boolean(false);
}

// 20.1.3.4 Object.prototype.propertyIsEnumerable
Value propertyIsEnumerable(Isolate& vm, const CallArguments& arguments) {
    const PropertyKey key = toPropertyKey(vm, arguments[0]);
    const auto descriptor = toObject(vm, arguments.thisValue)->getOwnProperty(vm, key);
    return Value::boolean(descriptor && descriptor->enumerable.value_or(false));
}

// 20.1.3.5 Object.prototype.toLocaleString
Value toLocaleString(Isolate& vm, const CallArguments& arguments) {
    requireObjectCoercible(vm, arguments.thisValue, "Object.prototype.toLocaleString");
    return invoke(vm, arguments.thisValue, vm.names.toString);
}

// 20.1.3.6 Object.prototype.toString
Value objectToString(Isolate& vm, const CallArguments& arguments) {
    if (arguments.thisValue.isUndefined()) return vm.string("[object Undefined]");
    if (arguments.thisValue.isNull()) return vm.string("[object Null]");
    Object* object = toObject(vm, arguments.thisValue);
    const std::string_view builtin = isArray(vm, object) ? "Array" : builtinTagOf(object);
    const Value tag = object->get(vm, PropertyKey::symbol(vm.names.symbol_toStringTag));
    if (!tag.isString()) return vm.string("[object " + std::string(builtin) + "]");
    return vm.concat(vm.concat(vm.string("[object "), tag.asString()), vm.string("]"));
}

// 20.1.3.7 Object.prototype.valueOf
Value objectValueOf(Isolate& vm, const CallArguments& arguments) { return toObject(vm, arguments.thisValue); }

// 20.1.3.8.1 get Object.prototype.__proto__
Value getProto(Isolate& vm, const CallArguments& arguments) {
    Object* prototype = toObject(vm, arguments.thisValue)->getPrototypeOf(vm);
    return prototype ? Value(prototype) : Value::null();
}

// 20.1.3.8.2 set Object.prototype.__proto__
Value setProto(Isolate& vm, const CallArguments& arguments) {
    requireObjectCoercible(vm, arguments.thisValue, "set Object.prototype.__proto__");
    if (!arguments[0].isObject() && !arguments[0].isNull()) return Value::undefined();
    if (!arguments.thisValue.isObject()) return Value::undefined();
    Object* prototype = arguments[0].isNull() ? nullptr : arguments[0].asObject();
    Object* object = arguments.thisValue.asObject();
    if (!object->setPrototypeOf(vm, prototype)) throwCannotSetPrototype(vm, object, prototype);
    return Value::undefined();
}

enum class AccessorHalf : std::uint8_t { Getter, Setter };

// 20.1.3.9.1 and 20.1.3.9.2 __defineGetter__, __defineSetter__
template <AccessorHalf half>
Value defineAccessor(Isolate& vm, const CallArguments& arguments) {
    Object* object = toObject(vm, arguments.thisValue);
    if (!isCallable(arguments[1])) {
        vm.throwTypeError(std::string("Object.prototype.__define") +
                          (half == AccessorHalf::Getter ? "Getter" : "Setter") + "__: Expecting function");
    }
    PropertyDescriptor descriptor;
    (half == AccessorHalf::Getter ? descriptor.get : descriptor.set) = arguments[1];
    descriptor.enumerable = true;
    descriptor.configurable = true;
    object->definePropertyOrThrow(vm, toPropertyKey(vm, arguments[0]), descriptor);
    return Value::undefined();
}

// 20.1.3.9.3 and 20.1.3.9.4 __lookupGetter__, __lookupSetter__
template <AccessorHalf half>
Value lookupAccessor(Isolate& vm, const CallArguments& arguments) {
    Object* object = toObject(vm, arguments.thisValue);
    const PropertyKey key = toPropertyKey(vm, arguments[0]);
    for (; object; object = object->getPrototypeOf(vm)) {
        vm.charge(1);
        const auto descriptor = object->getOwnProperty(vm, key);
        if (!descriptor) continue;
        if (!descriptor->isAccessorDescriptor()) return Value::undefined();
        return (half == AccessorHalf::Getter ? descriptor->get : descriptor->set)
            .value_or(Value::undefined());
    }
    return Value::undefined();
}

} // namespace

void installObjectPrototype(Isolate& vm, Realm& realm) {
    Object* prototype = realm.objectPrototype;
    const auto add = [&](std::string_view name, NativeCode code, int length) {
        return defineFunction(vm, prototype, name, code, length);
    };
    add("__defineGetter__", defineAccessor<AccessorHalf::Getter>, 2);
    add("__defineSetter__", defineAccessor<AccessorHalf::Setter>, 2);
    add("hasOwnProperty", hasOwnProperty, 1);
    add("__lookupGetter__", lookupAccessor<AccessorHalf::Getter>, 1);
    add("__lookupSetter__", lookupAccessor<AccessorHalf::Setter>, 1);
    add("isPrototypeOf", isPrototypeOf, 1);
    add("propertyIsEnumerable", propertyIsEnumerable, 1);
    realm.objectProtoToString = add("toString", objectToString, 0);
    add("valueOf", objectValueOf, 0);
    defineGetter(vm, prototype, vm.names.__proto__, "__proto__", getProto, setProto);
    add("toLocaleString", toLocaleString, 0);
}

} // namespace tickscope
