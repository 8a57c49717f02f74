#include "bytecode/code.h"

#include <algorithm>

namespace tickscope {

const char* opName(Op op) {
    static constexpr const char* kNames[] = {
#define X(name) #name,
        TICKSCOPE_OPCODES(X)
#undef X
    };
    return kNames[static_cast<std::size_t>(op)];
}

FrameKind Code::frameKind() const {
    if (kind == CodeKind::Module) return FrameKind::Module;
    if (kind == CodeKind::Script || kind == CodeKind::Eval || isMainScript) return FrameKind::Script;
    if (isAsync) return isGenerator ? FrameKind::AsyncGenerator : FrameKind::AsyncFunction;
    return isGenerator ? FrameKind::Generator : FrameKind::Function;
}

// Programs ask again and again for the places where they wait.
const PositionEntry* Code::positionEntryOf(std::uint32_t word) const {
    const auto isHere = [&](std::size_t i) {
        return positions[i].word <= word && (i + 1 == positions.size() || word < positions[i + 1].word);
    };
    if (lastPosition < positions.size() && isHere(lastPosition)) return &positions[lastPosition];
    const auto after = std::upper_bound(positions.begin(), positions.end(), word,
                                        [](std::uint32_t w, const PositionEntry& e) { return w < e.word; });
    if (after == positions.begin()) return nullptr;
    lastPosition = static_cast<std::uint32_t>(after - positions.begin() - 1);
    return &positions[lastPosition];
}

SourceRange Code::positionOf(std::uint32_t word) const {
    const PositionEntry* const entry = positionEntryOf(word);
    return entry ? entry->range : range;
}

std::uint32_t Code::offsetOf(std::uint32_t word) const {
    const PositionEntry* const entry = positionEntryOf(word);
    return entry ? entry->at : range.begin;
}

void Code::visitEdges(EdgeVisitor& v) {
    spareFrames = nullptr;
    for (Value c : constants)
        v.visit(c);
    for (Code* f : functions)
        v.visit(f);
    for (EnvironmentLayout* l : layouts)
        v.visit(l);
    for (GlobalDeclaration& g : globals)
        v.visit(g.name);
    for (InlineCache& c : caches) {
        v.visit(c.shape);
        v.visit(c.newShape);
        v.visit(c.holder);
    }
    for (auto& site : templateSites)
        for (auto& [cooked, raw] : site) {
            v.visit(cooked);
            v.visit(raw);
        }
    for (Object* o : templateObjects)
        v.visit(o);
    v.visit(name);
    v.visit(closureShape);
    v.visit(closureBase);
}

std::size_t Code::externalBytes() const {
    return words.capacity() * 4 + constants.capacity() * 8 + caches.capacity() * sizeof(InlineCache) +
           positions.capacity() * sizeof(PositionEntry) + statements.capacity() * sizeof(SourceRange);
}

} // namespace tickscope
