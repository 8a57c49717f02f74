// The ordinary internal methods (ECMA-262 10.1). As long as objects are ordinary for the key they read
// storage directly and walk prototypes in a loop; at the first object that is not, its own virtual method
// takes over.
#include "vm/object.h"

#include "vm/isolate.h"
#include "vm/operations.h"

namespace tickscope {

namespace {

Value getterValue(const Accessor* accessor) {
    return accessor->getter ? Value(accessor->getter) : Value::undefined();
}

Value setterValue(const Accessor* accessor) {
    return accessor->setter ? Value(accessor->setter) : Value::undefined();
}

} // namespace

bool Object::isOrdinaryFor(Isolate& vm, PropertyKey key) const {
    if (key.isIndex()) return !m_isExoticForIndexed;
    return !m_isExoticForNamed && !(m_kind == ObjectKind::Array && key == vm.names.length);
}

// 10.1.2.1 OrdinarySetPrototypeOf
bool Object::ordinarySetPrototypeOf(Isolate&, Object* prototypeOrNull) {
    if (prototypeOrNull == prototype()) return true;
    if (!m_isExtensible || m_hasImmutablePrototype) return false;
    for (Object* p = prototypeOrNull; p && p->kind() != ObjectKind::Proxy; p = p->prototype()) {
        if (p == this) return false;
    }
    setShape(m_shape->withPrototype(prototypeOrNull));
    return true;
}

// 10.1.5.1 OrdinaryGetOwnProperty
std::optional<PropertyDescriptor> Object::ordinaryGetOwnProperty(PropertyKey key) {
    const Stored stored = findStored(key);
    if (!stored) return std::nullopt;
    PropertyDescriptor descriptor;
    if (stored.isAccessor()) {
        descriptor.get = getterValue(stored.accessor());
        descriptor.set = setterValue(stored.accessor());
    } else {
        descriptor.value = *stored.location;
        descriptor.writable = stored.isWritable();
    }
    descriptor.enumerable = (stored.attributes & kEnumerable) != 0;
    descriptor.configurable = (stored.attributes & kConfigurable) != 0;
    return descriptor;
}

// 10.1.7.1 OrdinaryHasProperty
bool Object::ordinaryHasProperty(Isolate& vm, PropertyKey key) {
    for (Object* object = this;;) {
        Object* parent;
        if (object->isOrdinaryFor(vm, key)) {
            if (object->findStored(key)) return true;
            parent = object->prototype();
        } else if (object == this) {
            if (getOwnProperty(vm, key)) return true;
            parent = getPrototypeOf(vm);
            return parent && parent->hasProperty(vm, key);
        } else {
            return object->hasProperty(vm, key);
        }
        if (!parent) return false;
        object = parent;
    }
}

// 10.1.8.1 OrdinaryGet
Value Object::ordinaryGet(Isolate& vm, PropertyKey key, Value receiver) {
    for (Object* object = this;;) {
        if (!object->isOrdinaryFor(vm, key)) {
            if (object != this) return object->get(vm, key, receiver);
            if (const auto own = getOwnProperty(vm, key)) {
                if (!own->isAccessorDescriptor()) return *own->value;
                return own->get->isUndefined() ? Value::undefined()
                                               : own->get->asObject()->call(vm, receiver, {});
            }
            Object* parent = getPrototypeOf(vm);
            return parent ? parent->get(vm, key, receiver) : Value::undefined();
        }
        if (const Stored stored = object->findStored(key)) {
            if (!stored.isAccessor()) return *stored.location;
            Object* getter = stored.accessor()->getter;
            return getter ? getter->call(vm, receiver, {}) : Value::undefined();
        }
        object = object->prototype();
        if (!object) return Value::undefined();
    }
}

// 10.1.9.1 OrdinarySet
bool Object::ordinarySet(Isolate& vm, PropertyKey key, Value value, Value receiver) {
    for (Object* object = this; object; object = object->prototype()) {
        if (!object->isOrdinaryFor(vm, key)) {
            if (object != this) return object->set(vm, key, value, receiver);
            return ordinarySetWithOwnDescriptor(vm, key, value, receiver, getOwnProperty(vm, key));
        }
        const Stored stored = object->findStored(key);
        if (!stored) continue;
        if (stored.isAccessor()) {
            Object* setter = stored.accessor()->setter;
            if (!setter) return false;
            setter->call(vm, receiver, std::span<const Value>(&value, 1));
            return true;
        }
        if (!stored.isWritable()) return false;
        if (receiver == Value(object)) {
            *stored.location = value;
            return true;
        }
        return setOnReceiver(vm, key, value, receiver, receiver == Value(this) && object != this);
    }
    return setOnReceiver(vm, key, value, receiver, receiver == Value(this));
}

// 10.1.9.2 OrdinarySetWithOwnDescriptor
bool Object::ordinarySetWithOwnDescriptor(Isolate& vm, PropertyKey key, Value value, Value receiver,
                                          const std::optional<PropertyDescriptor>& ownDescriptor) {
    if (!ownDescriptor) {
        if (Object* parent = getPrototypeOf(vm)) return parent->set(vm, key, value, receiver);
        return setOnReceiver(vm, key, value, receiver, false);
    }
    if (ownDescriptor->isAccessorDescriptor()) {
        if (!ownDescriptor->set || ownDescriptor->set->isUndefined()) return false;
        ownDescriptor->set->asObject()->call(vm, receiver, std::span<const Value>(&value, 1));
        return true;
    }
    return ownDescriptor->writable.value_or(false) && setOnReceiver(vm, key, value, receiver, false);
}

// 10.1.9.2 steps 2.b to 2.e: the inherited (or own) data property is writable, the receiver gets the value.
bool Object::setOnReceiver(Isolate& vm, PropertyKey key, Value value, Value receiver, bool isKnownAbsent) {
    if (!receiver.isObject()) return false;
    Object* target = receiver.asObject();
    if (target->isOrdinaryFor(vm, key)) {
        const Stored stored = isKnownAbsent ? Stored() : target->findStored(key);
        if (!stored) return target->addOwnProperty(key, value);
        if (stored.isAccessor() || !stored.isWritable()) return false;
        *stored.location = value;
        return true;
    }
    const auto existing = target->getOwnProperty(vm, key);
    if (!existing) return target->createDataProperty(vm, key, value);
    if (existing->isAccessorDescriptor() || !existing->writable.value_or(false)) return false;
    PropertyDescriptor valueOnly;
    valueOnly.value = value;
    return target->defineOwnProperty(vm, key, valueOnly);
}

// [[DefineOwnProperty]] of an absent data property with default attributes on an object ordinary for the key.
bool Object::addOwnProperty(PropertyKey key, Value value) {
    if (!m_isExtensible) return false;
    if (!key.isIndex()) {
        addNamed(key, value, kDefaultAttributes);
        return true;
    }
    if (m_kind == ObjectKind::Array) {
        const auto* array = static_cast<ArrayObject*>(this);
        if (key.asIndex() >= array->m_length && !array->m_isLengthWritable) return false; // 10.4.2.1 step 2.g
    }
    putDirect(key, value);
    return true;
}

// 10.1.10.1 OrdinaryDelete
bool Object::ordinaryDelete(PropertyKey key) {
    const Stored stored = findStored(key);
    if (!stored) return true;
    if (!(stored.attributes & kConfigurable)) return false;
    return removeDirect(key);
}

// 10.1.11.1 OrdinaryOwnPropertyKeys
void Object::ordinaryOwnPropertyKeys(std::vector<PropertyKey>& out) {
    if (m_sparse) {
        for (const auto& [index, property] : *m_sparse)
            out.push_back(PropertyKey::index(index));
    } else {
        for (std::size_t i = 0; i < m_elements.size(); ++i) {
            if (!m_elements[i].isEmpty()) out.push_back(PropertyKey::index(static_cast<std::uint32_t>(i)));
        }
    }
    const auto& properties = m_shape->properties();
    bool hasSymbols = false;
    for (const ShapeProperty& property : properties) {
        if (property.key.isSymbol()) {
            hasSymbols = true;
        } else {
            out.push_back(property.key);
        }
    }
    if (!hasSymbols) return;
    for (const ShapeProperty& property : properties) {
        if (property.key.isSymbol() && !property.key.isPrivate()) out.push_back(property.key);
    }
}

// 10.1.6.1 OrdinaryDefineOwnProperty
bool Object::ordinaryDefineOwnProperty(Isolate& vm, PropertyKey key, const PropertyDescriptor& descriptor) {
    const auto current = getOwnProperty(vm, key);
    return validateAndApplyPropertyDescriptor(this, key, isExtensible(vm), descriptor, current);
}

namespace {

// Whether a property that cannot be configured admits the change (10.1.6.3 step 5).
bool isAllowedOnFixed(const PropertyDescriptor& descriptor, const PropertyDescriptor& current) {
    if (descriptor.configurable.value_or(false)) return false;
    if (descriptor.enumerable && *descriptor.enumerable != current.enumerable.value_or(false)) return false;
    if (!descriptor.isGenericDescriptor() &&
        descriptor.isAccessorDescriptor() != current.isAccessorDescriptor()) {
        return false;
    }
    if (current.isAccessorDescriptor()) {
        if (descriptor.get && !sameValue(*descriptor.get, current.get.value_or(Value::undefined())))
            return false;
        return !descriptor.set || sameValue(*descriptor.set, current.set.value_or(Value::undefined()));
    }
    if (current.writable.value_or(false)) return true;
    if (descriptor.writable.value_or(false)) return false;
    return !descriptor.value || sameValue(*descriptor.value, current.value.value_or(Value::undefined()));
}

Object* functionOrNull(const std::optional<Value>& preferred, const std::optional<Value>& otherwise) {
    const Value function = preferred ? *preferred : otherwise.value_or(Value::undefined());
    return function.isObject() ? function.asObject() : nullptr;
}

// 10.1.6.3 steps 2.c to 2.e and 6: stores the descriptor, completed from the current property or by defaults.
void applyDescriptor(Object* object, PropertyKey key, const PropertyDescriptor& descriptor,
                     const PropertyDescriptor& current) {
    Attributes attributes = 0;
    if (descriptor.enumerable.value_or(current.enumerable.value_or(false))) attributes |= kEnumerable;
    if (descriptor.configurable.value_or(current.configurable.value_or(false))) attributes |= kConfigurable;
    const bool becomesAccessor = descriptor.isAccessorDescriptor() ||
                                 (descriptor.isGenericDescriptor() && current.isAccessorDescriptor());
    if (becomesAccessor) {
        object->putAccessorDirect(key, functionOrNull(descriptor.get, current.get),
                                  functionOrNull(descriptor.set, current.set), attributes);
        return;
    }
    if (descriptor.writable.value_or(current.writable.value_or(false))) attributes |= kWritable;
    const Value value = descriptor.value ? *descriptor.value : current.value.value_or(Value::undefined());
    object->putDirect(key, value, attributes);
}

} // namespace

bool validateAndApplyPropertyDescriptor(Object* object, PropertyKey key, bool isExtensible,
                                        const PropertyDescriptor& descriptor,
                                        const std::optional<PropertyDescriptor>& current) {
    if (!current) {
        if (!isExtensible) return false;
        if (object) applyDescriptor(object, key, descriptor, {});
        return true;
    }
    const bool saysNothing =
        descriptor.isGenericDescriptor() && !descriptor.enumerable && !descriptor.configurable;
    if (saysNothing) return true;
    if (!current->configurable.value_or(false) && !isAllowedOnFixed(descriptor, *current)) return false;
    if (object) applyDescriptor(object, key, descriptor, *current);
    return true;
}

} // namespace tickscope
