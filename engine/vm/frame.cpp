#include "vm/frame.h"

#include "vm/script_function.h"

namespace tickscope {

void Frame::visitEdges(EdgeVisitor& v) {
    v.visit(caller);
    v.visit(code);
    v.visit(function);
    v.visit(environment);
    v.visit(newTarget);
    v.visit(thisValue);
    v.visit(receiver);
    v.visit(generator);
    for (std::uint32_t i = 0; i < stackTop; ++i)
        v.visit(values()[i]);
    for (Value a : arguments)
        v.visit(a);
}

} // namespace tickscope
