#pragma once
// What a realm's RegExp constructor remembers: compiled programs, so that a literal in a loop is compiled
// once, and the last match for the legacy properties.

#include "builtins/regexp_program.h"
#include "vm/operations.h"

#include <map>
#include <memory>

namespace tickscope {

class RegExpCache final : public Cell {
public:
    RegExpCache() : Cell(CellKind::Other) {}

    std::shared_ptr<const RegExpProgram> find(std::u16string_view pattern, std::u16string_view flags) const;
    void add(std::u16string_view pattern, std::u16string_view flags,
             std::shared_ptr<const RegExpProgram> program);

    // The last match (Annex B style properties of the constructor).
    Value lastText; // a string, or undefined before the first match
    std::vector<std::int32_t> lastCaptures;
    Value input; // RegExp.input, which programs may set

    void visitEdges(EdgeVisitor& visitor) override {
        visitor.visit(lastText);
        visitor.visit(input);
    }
    std::size_t externalBytes() const override { return m_bytes; }

private:
    static constexpr std::size_t kMaxPrograms = 256;
    static constexpr std::size_t kMaxPatternLength = 1024; // longer ones are not worth remembering
    using Key = std::pair<std::u16string, std::u16string>;
    std::map<Key, std::shared_ptr<const RegExpProgram>> m_programs;
    std::size_t m_bytes = 0;
};

inline constexpr std::size_t kRegExpCacheSlot = 0; // among the constructor's captured values
RegExpCache& regExpCache(Isolate&);

} // namespace tickscope
