#pragma once
// Map objects (ECMA-262 24.1).

#include "builtins/ordered_table.h"
#include "vm/object.h"

namespace tickscope {

class MapObject final : public Object {
public:
    static constexpr ObjectKind kKind = ObjectKind::Map;
    explicit MapObject(Shape* shape) : Object(shape, ObjectKind::Map) {}

    OrderedTable entries; // walk it with a Cursor: for (Cursor c; auto* entry = entries.next(c);)

    void visitEdges(EdgeVisitor& visitor) override {
        Object::visitEdges(visitor);
        entries.visitEdges(visitor);
    }
    std::size_t externalBytes() const override { return Object::externalBytes() + entries.externalBytes(); }
};

} // namespace tickscope
