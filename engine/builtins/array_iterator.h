#pragma once
// Array Iterator objects (ECMA-262 23.1.5).

#include "vm/operations.h"

namespace tickscope {

class ArrayIteratorObject final : public Object {
public:
    static constexpr ObjectKind kKind = ObjectKind::ArrayIterator;
    ArrayIteratorObject(Shape* shape, Object* array, PropertyListKind iterated)
        : Object(shape, ObjectKind::ArrayIterator), array(array), iterated(iterated) {}
    void visitEdges(EdgeVisitor& visitor) override {
        Object::visitEdges(visitor);
        visitor.visit(array);
    }
    Object* array; // nullptr once exhausted
    std::uint64_t nextIndex = 0;
    PropertyListKind iterated;
};

// 23.1.5.1 CreateArrayIterator
ArrayIteratorObject* createArrayIterator(Isolate&, Object* array, PropertyListKind iterated);

// The next value of a builtin array iterator, without a result object; false at the end.
bool stepArrayIterator(Isolate&, ArrayIteratorObject*, Value& out);

// The array, when iterating `value` does what it does in an untouched realm: the builtin values() method and
// the builtin next(), over an array. Then reading elements 0, 1, ... while index < length is not to be told
// apart. Only while that holds: user code run between two steps may change it, but not for an iteration under
// way except by replacing next on the iterator prototype, whose method was fetched at the start.
ArrayObject* arrayWithBuiltinIteration(Isolate&, Value value);

} // namespace tickscope
