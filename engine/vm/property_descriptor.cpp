// Property descriptors as objects (ECMA-262 6.2.6).

#include "vm/operations.h"

namespace tickscope {

namespace {

// Get of a field that HasProperty found, or nothing.
std::optional<Value> field(Isolate& vm, Object* object, PropertyKey name) {
    if (!object->hasProperty(vm, name)) return std::nullopt;
    return object->get(vm, name);
}

std::optional<bool> booleanField(Isolate& vm, Object* object, PropertyKey name) {
    const auto value = field(vm, object, name);
    return value ? std::optional(toBoolean(*value)) : std::nullopt;
}

std::optional<Value> accessorField(Isolate& vm, Object* object, PropertyKey name, std::string_view role) {
    const auto value = field(vm, object, name);
    if (value && !value->isUndefined() && !isCallable(*value))
        vm.throwTypeError(std::string(role) + " must be a function: " + describeValue(vm, *value));
    return value;
}

} // namespace

// 6.2.6.5 ToPropertyDescriptor
PropertyDescriptor toPropertyDescriptor(Isolate& vm, Value value) {
    if (!value.isObject())
        vm.throwTypeError("Property description must be an object: " + describeValue(vm, value));
    Object* object = value.asObject();
    PropertyDescriptor descriptor;
    descriptor.enumerable = booleanField(vm, object, vm.names.enumerable);
    descriptor.configurable = booleanField(vm, object, vm.names.configurable);
    descriptor.value = field(vm, object, vm.names.value);
    descriptor.writable = booleanField(vm, object, vm.names.writable);
    descriptor.get = accessorField(vm, object, vm.names.get, "Getter");
    descriptor.set = accessorField(vm, object, vm.names.set, "Setter");
    if (descriptor.isAccessorDescriptor() && descriptor.isDataDescriptor()) {
        vm.throwTypeError(
            "Invalid property descriptor. Cannot both specify accessors and a value or writable attribute, " +
            describeValue(vm, value));
    }
    return descriptor;
}

// 6.2.6.4 FromPropertyDescriptor
Value fromPropertyDescriptor(Isolate& vm, const std::optional<PropertyDescriptor>& descriptor) {
    if (!descriptor) return Value::undefined();
    Object* object = vm.newObject();
    if (descriptor->value) object->putDirect(vm.names.value, *descriptor->value);
    if (descriptor->writable) object->putDirect(vm.names.writable, Value::boolean(*descriptor->writable));
    if (descriptor->get) object->putDirect(vm.names.get, *descriptor->get);
    if (descriptor->set) object->putDirect(vm.names.set, *descriptor->set);
    if (descriptor->enumerable)
        object->putDirect(vm.names.enumerable, Value::boolean(*descriptor->enumerable));
    if (descriptor->configurable)
        object->putDirect(vm.names.configurable, Value::boolean(*descriptor->configurable));
    return object;
}

} // namespace tickscope
