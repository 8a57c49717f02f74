// Reading ahead and taking it back, for the few places where TypeScript cannot be told apart earlier.
#pragma once

#include "syntax/parser_internal.h"

namespace tickscope {

template <typename Read>
bool Parser::tryRead(Read read) {
    const TokenState before = saveTokens();
    try {
        if (read()) return true;
    } catch (const SyntaxFailure&) {
        // It is something else.
    }
    restoreTokens(before);
    return false;
}

template <typename Look>
bool Parser::lookAhead(Look look) {
    const TokenState before = saveTokens();
    bool found = false;
    try {
        found = look();
    } catch (const SyntaxFailure&) {
        found = false;
    }
    restoreTokens(before);
    return found;
}

// In `a ? (b) : c => d` a return type is only one if another colon follows the arrow function. The parser
// stands at the parenthesis.
template <typename Parse>
Expression* Parser::retryWithoutReturnType(Parse parse) {
    const Snapshot before = save();
    const uint32_t begin = m_token.range.begin;
    try {
        Expression* result = parse();
        if (at(TokenKind::Colon) || m_noArrow.contains(begin) || !m_maybeTypedArrow.contains(begin))
            return result;
    } catch (const SyntaxFailure&) {
        if (m_noArrow.contains(begin) || !m_maybeTypedArrow.contains(begin)) throw;
    }
    restore(before);
    m_noArrow.insert(begin);
    return parse();
}

} // namespace tickscope
