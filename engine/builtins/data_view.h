#pragma once
// DataView objects (ECMA-262 25.3).

#include "vm/array_buffer.h"

namespace tickscope {

class DataViewObject final : public Object {
public:
    static constexpr ObjectKind kKind = ObjectKind::DataView;
    DataViewObject(Shape* shape, const BufferView& view) : Object(shape, ObjectKind::DataView), view(view) {}
    void visitEdges(EdgeVisitor& visitor) override {
        Object::visitEdges(visitor);
        visitor.visit(view.buffer);
    }
    const BufferView view;
};

} // namespace tickscope
