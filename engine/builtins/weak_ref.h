#pragma once
// WeakRef objects (ECMA-262 26.1). The target is held: collection must never be observed.

#include "vm/object.h"

namespace tickscope {

class WeakRefObject final : public Object {
public:
    static constexpr ObjectKind kKind = ObjectKind::WeakRef;
    WeakRefObject(Shape* shape, Value target) : Object(shape, ObjectKind::WeakRef), m_target(target) {}
    Value target() const { return m_target; }
    void visitEdges(EdgeVisitor& visitor) override {
        Object::visitEdges(visitor);
        visitor.visit(m_target);
    }

private:
    Value m_target;
};

} // namespace tickscope
