// Colours for an editor: JavaScript or TypeScript text -> classified spans.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace tickscope {

enum class HighlightKind : uint8_t {
    Keyword,
    Identifier,
    Property,
    FunctionName, // called or declared here
    String,
    Template, // the text of a template with its backticks; what is inside of ${} has its own spans
    Number,
    RegExp,
    Comment,
    Punctuation,
    Type, // a name in a type of TypeScript
};

struct HighlightSpan {
    uint32_t begin = 0; // UTF-16 units, half open
    uint32_t end = 0;
    HighlightKind kind = HighlightKind::Punctuation;

    friend bool operator==(const HighlightSpan&, const HighlightSpan&) = default;
};

// In source order, without overlaps; white space is in no span, except inside of comments and literals. Works
// on any text, also on one that is being typed: what cannot be decided without parsing is guessed.
//
// To find the types of TypeScript the whole text is parsed, which takes longer than all the rest; between two
// keys an editor can do without (and keep what it knew).
enum class HighlightTypes : uint8_t { Find, Ignore };
std::vector<HighlightSpan> highlight(std::u16string_view text, HighlightTypes types = HighlightTypes::Find);

} // namespace tickscope
