#pragma once
// Wrapper objects of primitive values: what `Object("text")` and a method call on a primitive's `this` give.

#include "vm/object.h"

namespace tickscope {

// Boolean, Number, Symbol and BigInt objects (20.3.5, 21.1.4, 20.4.4, 21.2.4): [[BooleanData]] and its
// sisters.
template <ObjectKind kindOfWrapper>
class PrimitiveObject final : public Object {
public:
    static constexpr ObjectKind kKind = kindOfWrapper;
    PrimitiveObject(Shape* shape, Value primitive) : Object(shape, kindOfWrapper), m_primitive(primitive) {}
    Value primitive() const { return m_primitive; }
    void setPrimitive(Value primitive) { m_primitive = primitive; }
    void visitEdges(EdgeVisitor& visitor) override {
        Object::visitEdges(visitor);
        visitor.visit(m_primitive);
    }

private:
    Value m_primitive;
};
using BooleanObject = PrimitiveObject<ObjectKind::BooleanObject>;
using NumberObject = PrimitiveObject<ObjectKind::NumberObject>;
using SymbolObject = PrimitiveObject<ObjectKind::SymbolObject>;
using BigIntObject = PrimitiveObject<ObjectKind::BigIntObject>;

// String exotic object (10.4.3). Its indices and `length` are own properties that cannot change.
class StringObject final : public Object {
public:
    static constexpr ObjectKind kKind = ObjectKind::StringObject;
    StringObject(Shape* shape, JsString* text);
    // StringCreate (10.4.3.4); nullptr stands for %String.prototype%.
    static StringObject* create(Isolate&, JsString* text, Object* prototype = nullptr);
    JsString* text() const { return m_text; }

    std::optional<PropertyDescriptor> getOwnProperty(Isolate&, PropertyKey) override;
    bool defineOwnProperty(Isolate&, PropertyKey, const PropertyDescriptor&) override;
    bool hasProperty(Isolate&, PropertyKey) override;
    using Object::get;
    Value get(Isolate&, PropertyKey, Value receiver) override;
    bool set(Isolate&, PropertyKey, Value, Value receiver) override;
    bool deleteProperty(Isolate&, PropertyKey) override;
    void ownPropertyKeys(Isolate&, std::vector<PropertyKey>& out) override;
    void visitEdges(EdgeVisitor&) override;

private:
    bool isTextIndex(PropertyKey key) const { return key.isIndex() && key.asIndex() < m_text->length(); }
    Value character(Isolate&, std::uint32_t index) const;
    JsString* m_text;
};

} // namespace tickscope
