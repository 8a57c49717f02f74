#include "vm/frame.h"

#include "vm/script_function.h"

namespace tickscope {

Frame::Frame(Code* code, std::uint32_t valueCount)
    : Cell(CellKind::Frame), code(code), m_valueCount(valueCount) {
    for (std::uint32_t i = 0; i < code->localCount; ++i)
        values()[i] = Value::undefined();
    stackTop = code->localCount;
}

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
