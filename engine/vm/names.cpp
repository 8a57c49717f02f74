#include "vm/names.h"

namespace tickscope {

Names::Names(Heap& heap, AtomTable& atoms) {
    heap.addRootVisitor([this](EdgeVisitor& visitor) { visit(visitor); });
#define X(name) name = PropertyKey::atom(atoms.pin(#name));
    TICKSCOPE_NAMES(X)
#undef X
#define X(name, text) name = PropertyKey::atom(atoms.pin(text));
    TICKSCOPE_KEYWORD_NAMES(X)
#undef X
#define X(name)                                                                                              \
    symbol_##name = heap.allocate<Symbol>(Value(atoms.intern(std::string_view("Symbol." #name))),            \
                                          Symbol::Sort::WellKnown);
    TICKSCOPE_WELL_KNOWN_SYMBOLS(X)
#undef X
}

// The names themselves are pinned in the atom table.
void Names::visit(EdgeVisitor& visitor) const {
#define X(name) visitor.visit(symbol_##name);
    TICKSCOPE_WELL_KNOWN_SYMBOLS(X)
#undef X
}

} // namespace tickscope
