#include "vm/environment.h"

#include "bytecode/code.h"
#include "vm/isolate.h"

namespace tickscope {

void EnvironmentLayout::visitEdges(EdgeVisitor& v) {
    for (auto& b : bindings)
        v.visit(b.name);
    v.visit(owner);
}

EnvironmentRecord* EnvironmentRecord::create(Isolate& vm, EnvironmentRecord* parent,
                                             EnvironmentLayout* layout) {
    const auto count = static_cast<std::uint32_t>(layout->bindings.size());
    auto* environment =
        vm.heap.allocateWithExtra<EnvironmentRecord>(count * sizeof(Value), parent, layout, count);
    for (std::uint32_t i = 0; i < count; ++i)
        if (layout->bindings[i].isLexical) environment->values()[i] = Value::empty();
    return environment;
}

void EnvironmentRecord::visitEdges(EdgeVisitor& v) {
    v.visit(m_parent);
    v.visit(m_layout);
    v.visit(bindingObject);
    for (std::uint32_t i = 0; i < m_count; ++i)
        v.visit(values()[i]);
}

} // namespace tickscope
