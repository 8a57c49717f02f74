#include "vm/realm.h"

#include "vm/global_scope.h"

namespace tickscope {

void Realm::visitEdges(EdgeVisitor& visitor) {
#define X(name) visitor.visit(name);
    TICKSCOPE_INTRINSICS(X)
#undef X
    visitor.visit(globalObject);
    visitor.visit(globalScope);
    visitor.visit(objectShape);
    visitor.visit(arrayShape);
    visitor.visit(iterResultShape);
    visitor.visit(functionShape);
}

} // namespace tickscope
