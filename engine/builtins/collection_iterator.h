#pragma once
// Map Iterator and Set Iterator objects (ECMA-262 24.1.5, 24.2.5), which differ in their collection alone.

#include "builtins/map.h"
#include "builtins/set.h"
#include "vm/operations.h"

namespace tickscope {

template <typename Collection, ObjectKind theKind>
class CollectionIterator final : public Object {
public:
    static constexpr ObjectKind kKind = theKind;
    CollectionIterator(Shape* shape, Collection* collection, PropertyListKind iterated)
        : Object(shape, theKind), collection(collection), iterated(iterated) {}
    void visitEdges(EdgeVisitor& visitor) override {
        Object::visitEdges(visitor);
        visitor.visit(collection);
    }
    Collection* collection; // nullptr once exhausted
    PropertyListKind iterated;
    OrderedTable::Cursor cursor;
};

using MapIteratorObject = CollectionIterator<MapObject, ObjectKind::MapIterator>;
using SetIteratorObject = CollectionIterator<SetObject, ObjectKind::SetIterator>;

MapIteratorObject* createMapIterator(Isolate&, MapObject*, PropertyListKind); // 24.1.5.1
SetIteratorObject* createSetIterator(Isolate&, SetObject*, PropertyListKind); // 24.2.5.1

[[gnu::cold]] void installMapIterator(Isolate&, Realm&);
[[gnu::cold]] void installSetIterator(Isolate&, Realm&);

} // namespace tickscope
