#pragma once
// The syntax tree of a regular expression (ECMA-262 22.2.1 and Annex B.1.2).

#include "builtins/unicode/code_point_set.h"

#include <deque>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace tickscope {

struct RegExpFlags {
    bool hasIndices = false, global = false, ignoreCase = false, multiline = false, dotAll = false,
         unicode = false, unicodeSets = false, sticky = false;

    // The pattern is read and matched by code points rather than by code units.
    bool isUnicodeMode() const { return unicode || unicodeSets; }
};
// Nothing for an unknown or repeated flag, or u and v together.
std::optional<RegExpFlags> parseRegExpFlags(std::u16string_view text);

// What a character class matches: one code point of the set, or one of the strings (v flag only).
struct ClassContents {
    unicode::CodePointSet set;
    std::vector<std::u32string> strings; // none of exactly one code point
};

struct RegExpNode {
    enum class Kind : std::uint8_t {
        Empty,
        Character,     // character
        Class,         // contents; isNegated
        Sequence,      // children
        Alternatives,  // children
        Capture,       // children[0]; group
        Look,          // children[0]; isBehind, isNegated
        BackReference, // group (after resolution, for named ones)
        LineStart,
        LineEnd,
        WordBoundary, // isNegated
        Repeat,       // children[0]; minimum, maximum, isGreedy, firstGroup .. endGroup
    };
    static constexpr std::uint32_t kInfinity = std::numeric_limits<std::uint32_t>::max();

    Kind kind = Kind::Empty;
    bool isNegated = false, isBehind = false, isGreedy = true;
    char32_t character = 0;
    std::uint32_t group = 0;                    // capturing groups count from 1
    std::uint32_t firstGroup = 0, endGroup = 0; // the groups inside a Repeat: [firstGroup, endGroup)
    std::uint32_t minimum = 0, maximum = 0;
    ClassContents contents;
    std::vector<RegExpNode*> children;
};

struct RegExpGroupName {
    std::u16string name;
    std::uint32_t group;
};

struct RegExpTree {
    RegExpFlags flags;
    RegExpNode* root = nullptr;
    std::uint32_t groupCount = 0;            // capturing groups
    std::vector<RegExpGroupName> groupNames; // in order of the pattern
    std::deque<RegExpNode> nodes;            // owns all nodes
};

} // namespace tickscope
