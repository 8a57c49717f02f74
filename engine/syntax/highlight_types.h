// Where the types of a text are, if it is TypeScript.
#pragma once

#include "syntax/lexer.h"
#include "tickscope/highlight.h"

#include <optional>
#include <string_view>
#include <vector>

namespace tickscope {

class TypePlaces {
public:
    // Nothing is a type in a text that is JavaScript; in a broken one, only what comes before the first
    // error.
    explicit TypePlaces(std::u16string_view text);

    // What a token is, where types decide it. Tokens are asked for in source order.
    std::optional<HighlightKind> classify(const std::vector<Token>& tokens, size_t index);

private:
    bool isInType(SourceRange range);

    std::vector<SourceRange> m_ranges; // in source order, without overlaps
    size_t m_next = 0;
};

} // namespace tickscope
