#include "vm/primitive_object.h"

#include "vm/operations.h"

namespace tickscope {

StringObject::StringObject(Shape* shape, JsString* text)
    : Object(shape, ObjectKind::StringObject), m_text(text) {
    m_isExoticForIndexed = true;
}

// 10.4.3.4 StringCreate
StringObject* StringObject::create(Isolate& vm, JsString* text, Object* prototype) {
    Shape* shape = vm.shapeFor(prototype ? prototype : vm.realm().stringPrototype);
    auto* object = vm.heap.allocate<StringObject>(shape, text);
    object->putDirect(vm.names.length, Value::number(text->length()), 0);
    return object;
}

Value StringObject::character(Isolate& vm, std::uint32_t index) const {
    const char16_t unit = m_text->at(index);
    return vm.atoms.intern(std::u16string_view(&unit, 1));
}

// 10.4.3.1 [[GetOwnProperty]]
std::optional<PropertyDescriptor> StringObject::getOwnProperty(Isolate& vm, PropertyKey key) {
    if (isTextIndex(key)) return PropertyDescriptor::data(character(vm, key.asIndex()), kEnumerable);
    return ordinaryGetOwnProperty(key);
}

// 10.4.3.2 [[DefineOwnProperty]]
bool StringObject::defineOwnProperty(Isolate& vm, PropertyKey key, const PropertyDescriptor& descriptor) {
    if (isTextIndex(key))
        return validateAndApplyPropertyDescriptor(nullptr, key, extensibleFlag(), descriptor,
                                                  getOwnProperty(vm, key));
    return ordinaryDefineOwnProperty(vm, key, descriptor);
}

bool StringObject::hasProperty(Isolate& vm, PropertyKey key) {
    return isTextIndex(key) || ordinaryHasProperty(vm, key);
}

Value StringObject::get(Isolate& vm, PropertyKey key, Value receiver) {
    if (isTextIndex(key)) return character(vm, key.asIndex());
    return ordinaryGet(vm, key, receiver);
}

bool StringObject::set(Isolate& vm, PropertyKey key, Value value, Value receiver) {
    if (isTextIndex(key)) return false; // the characters are not writable
    return ordinarySet(vm, key, value, receiver);
}

bool StringObject::deleteProperty(Isolate&, PropertyKey key) {
    if (isTextIndex(key)) return false;
    return ordinaryDelete(key);
}

// 10.4.3.3 [[OwnPropertyKeys]]
void StringObject::ownPropertyKeys(Isolate& vm, std::vector<PropertyKey>& out) {
    vm.charge(m_text->length() / 16 + 1);
    for (std::uint32_t i = 0; i < m_text->length(); ++i)
        out.push_back(PropertyKey::index(i));
    ordinaryOwnPropertyKeys(out);
}

void StringObject::visitEdges(EdgeVisitor& visitor) {
    Object::visitEdges(visitor);
    visitor.visit(m_text);
}

} // namespace tickscope
