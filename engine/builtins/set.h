#pragma once
// Set objects (ECMA-262 24.2).

#include "builtins/ordered_table.h"
#include "vm/object.h"

namespace tickscope {

class SetObject final : public Object {
public:
    static constexpr ObjectKind kKind = ObjectKind::Set;
    explicit SetObject(Shape* shape) : Object(shape, ObjectKind::Set) {}

    OrderedTable entries; // by key; the values mean nothing

    void visitEdges(EdgeVisitor& visitor) override {
        Object::visitEdges(visitor);
        entries.visitEdges(visitor);
    }
    std::size_t externalBytes() const override { return Object::externalBytes() + entries.externalBytes(); }
};

} // namespace tickscope
