#include "vm/arguments_object.h"

#include "vm/interpreter_support.h"

namespace tickscope {

ArgumentsObject::ArgumentsObject(Shape* shape, EnvironmentRecord* environment,
                                 std::vector<std::uint32_t> slots)
    : Object(shape, ObjectKind::Arguments), m_environment(environment), m_slots(std::move(slots)) {
    m_isExoticForIndexed = !m_slots.empty();
}

Value* ArgumentsObject::mapped(PropertyKey key) {
    if (!key.isIndex() || key.asIndex() >= m_slots.size() || m_slots[key.asIndex()] == kNoSlot)
        return nullptr;
    return &m_environment->values()[m_slots[key.asIndex()]];
}

// 10.4.4.1
std::optional<PropertyDescriptor> ArgumentsObject::getOwnProperty(Isolate&, PropertyKey key) {
    auto d = ordinaryGetOwnProperty(key);
    if (d)
        if (const Value* binding = mapped(key)) d->value = *binding;
    return d;
}

// 10.4.4.2
bool ArgumentsObject::defineOwnProperty(Isolate& vm, PropertyKey key, const PropertyDescriptor& descriptor) {
    Value* const binding = mapped(key);
    PropertyDescriptor d = descriptor;
    if (binding && d.isDataDescriptor() && !d.value && d.writable == false) d.value = *binding;
    if (!ordinaryDefineOwnProperty(vm, key, d)) return false;
    if (!binding) return true;
    if (descriptor.isAccessorDescriptor())
        m_slots[key.asIndex()] = kNoSlot;
    else {
        if (descriptor.value) *binding = *descriptor.value;
        if (descriptor.writable == false) m_slots[key.asIndex()] = kNoSlot;
    }
    return true;
}

// 10.4.4.3
Value ArgumentsObject::get(Isolate& vm, PropertyKey key, Value receiver) {
    const Value* const binding = mapped(key);
    return binding ? *binding : ordinaryGet(vm, key, receiver);
}

// 10.4.4.4
bool ArgumentsObject::set(Isolate& vm, PropertyKey key, Value value, Value receiver) {
    Value* const binding = receiver.isObject() && receiver.asObject() == this ? mapped(key) : nullptr;
    if (binding) *binding = value;
    return ordinarySet(vm, key, value, receiver);
}

// 10.4.4.5
bool ArgumentsObject::deleteProperty(Isolate&, PropertyKey key) {
    const bool isMapped = mapped(key) != nullptr;
    if (!ordinaryDelete(key)) return false;
    if (isMapped) m_slots[key.asIndex()] = kNoSlot;
    return true;
}

void ArgumentsObject::visitEdges(EdgeVisitor& v) {
    Object::visitEdges(v);
    v.visit(m_environment);
}

namespace support {

// CreateUnmappedArgumentsObject and CreateMappedArgumentsObject (10.4.4.6, 10.4.4.7)
Object* createArguments(Isolate& vm, Frame& frame, bool isMapped) {
    std::vector<std::uint32_t> slots;
    if (isMapped) {
        slots = frame.code->mappedSlots;
        slots.resize(std::min(slots.size(), frame.arguments.size()));
    }
    auto* object =
        vm.heap.allocate<ArgumentsObject>(vm.realm().objectShape, frame.environment, std::move(slots));
    object->putDirect(vm.names.length, Value::number(static_cast<std::uint64_t>(frame.arguments.size())),
                      kMethodAttributes);
    for (std::size_t i = 0; i < frame.arguments.size(); ++i)
        object->putDirect(PropertyKey::index(static_cast<std::uint32_t>(i)), frame.arguments[i]);
    object->putDirect(PropertyKey::symbol(vm.names.symbol_iterator), Value(vm.realm().arrayProtoValues),
                      kMethodAttributes);
    if (isMapped)
        object->putDirect(vm.names.callee, Value(frame.function), kMethodAttributes);
    else if (Object* const thrower = vm.realm().throwTypeError)
        object->putAccessorDirect(vm.names.callee, thrower, thrower, 0);
    return object;
}

} // namespace support

} // namespace tickscope
