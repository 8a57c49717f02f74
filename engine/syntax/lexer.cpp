#include "syntax/lexer.h"

#include <algorithm>
#include <iterator>

namespace tickscope {

namespace {

struct CodePointRun {
    uint32_t first;
    uint32_t count;
};

#include "syntax/unicode_id.inc"

template <size_t N>
bool contains(const CodePointRun (&runs)[N], char32_t c) {
    const auto* next = std::upper_bound(std::begin(runs), std::end(runs), c,
                                        [](char32_t value, CodePointRun run) { return value < run.first; });
    return next != std::begin(runs) && c - next[-1].first < next[-1].count;
}

bool isAsciiLetter(char32_t c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
bool isDigit(char32_t c) { return c >= '0' && c <= '9'; }

} // namespace

bool isIdentifierStart(char32_t c) {
    if (c < 0x80) return isAsciiLetter(c) || c == '$' || c == '_';
    return contains(kIdStart, c);
}

bool isIdentifierPart(char32_t c) {
    if (c < 0x80) return isAsciiLetter(c) || isDigit(c) || c == '$' || c == '_';
    // U+200C and U+200D, the zero-width (non-)joiners, are allowed by ECMA-262 itself.
    return c == 0x200c || c == 0x200d || contains(kIdStart, c) || contains(kIdContinueOnly, c);
}

bool isWhiteSpace(char16_t c) {
    if (c < 0x80) return c == ' ' || c == '\t' || c == '\v' || c == '\f';
    return c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x202f || c == 0x205f ||
           c == 0x3000 || c == 0xfeff;
}

Lexer::Lexer(std::u16string_view text, NameTable& names, Arena& arena, HtmlComments htmlComments,
             uint32_t begin)
    : m_text(text), m_names(names), m_arena(arena), m_htmlComments(htmlComments == HtmlComments::Allowed),
      m_begin(begin), m_position(begin) {
    if (m_text.substr(begin).starts_with(u"#!")) skipLineComment();
}

bool Lexer::take(char16_t c) {
    if (atEnd() || m_text[m_position] != c) return false;
    ++m_position;
    return true;
}

char32_t Lexer::codePointAt(uint32_t position) const {
    if (position >= m_text.size()) return 0;
    const char16_t c = m_text[position];
    if (c < 0xd800 || c >= 0xdc00 || position + 1 >= m_text.size()) return c;
    const char16_t low = m_text[position + 1];
    return low < 0xdc00 || low >= 0xe000 ? c : 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
}

Token Lexer::token(TokenKind kind, uint32_t begin) {
    Token token;
    token.kind = kind;
    token.range = {begin, m_position};
    return token;
}

// What the error covers has been read: the next token begins behind it.
Token Lexer::error(LexicalError error, uint32_t begin, uint32_t end) {
    m_position = std::max(m_position, end);
    Token result = token(TokenKind::Error, begin);
    result.error = error;
    result.errorRange = {begin, end};
    return result;
}

// ---- White space and comments
// -----------------------------------------------------------------------------------

void Lexer::skipLineComment() {
    const uint32_t begin = m_position;
    while (!atEnd() && !isLineTerminator(m_text[m_position]))
        ++m_position;
    if (m_comments) m_comments->push_back({begin, m_position});
}

LexicalError Lexer::skipBlockComment(bool& newline) {
    const uint32_t begin = m_position;
    LexicalError error = LexicalError::UnterminatedComment;
    for (m_position += 2; !atEnd(); ++m_position) {
        const char16_t c = m_text[m_position];
        if (c == '*' && peek(1) == '/') {
            m_position += 2;
            error = LexicalError::None;
            break;
        }
        newline |= isLineTerminator(c);
    }
    if (m_comments) m_comments->push_back({begin, m_position});
    return error;
}

LexicalError Lexer::skipTrivia(bool& newline, SourceRange& errorRange) {
    const bool atStart = m_position == m_begin;
    while (!atEnd()) {
        const char16_t c = m_text[m_position];
        if (isLineTerminator(c)) {
            newline = true;
            ++m_position;
        } else if (isWhiteSpace(c)) {
            ++m_position;
        } else if (c == '/' && peek(1) == '/') {
            skipLineComment();
        } else if (c == '/' && peek(1) == '*') {
            const uint32_t begin = m_position;
            if (const LexicalError error = skipBlockComment(newline); error != LexicalError::None) {
                errorRange = {begin, m_position};
                return error;
            }
        } else if ((c == '<' && m_text.substr(m_position, 4) == u"<!--") ||
                   (c == '-' && (newline || atStart) && m_text.substr(m_position, 3) == u"-->")) {
            // Annex B.1.1
            if (!m_htmlComments) {
                errorRange = {m_position, m_position + (c == '<' ? 4u : 3u)};
                return LexicalError::HtmlCommentInModule;
            }
            skipLineComment();
        } else {
            break;
        }
    }
    return LexicalError::None;
}

// ---- Tokens
// -----------------------------------------------------------------------------------------------------

Token Lexer::next() {
    bool newline = false;
    SourceRange errorRange;
    if (const LexicalError trivia = skipTrivia(newline, errorRange); trivia != LexicalError::None) {
        Token result = error(trivia, errorRange.begin, errorRange.end);
        result.newlineBefore = newline;
        return result;
    }
    const uint32_t begin = m_position;
    Token result;
    const char16_t c = peek();
    if (atEnd()) {
        result = token(TokenKind::EndOfInput, begin);
    } else if (isAsciiLetter(c) || c == '$' || c == '_') {
        result = scanIdentifier(begin, false);
    } else if (isDigit(c) || (c == '.' && isDigit(peek(1)))) {
        result = scanNumber(begin);
    } else if (c == '"' || c == '\'') {
        ++m_position;
        result = scanString(begin, c);
    } else if (c == '`') {
        ++m_position;
        result = scanTemplate(begin);
    } else if (c == '#') {
        ++m_position;
        const char32_t start = codePointAt(m_position);
        if (start == '\\' || isIdentifierStart(start))
            result = scanIdentifier(begin, true);
        else
            result = error(LexicalError::UnexpectedCharacter, begin, m_position);
    } else if (c == '\\' || c >= 0x80) {
        if (c == '\\' || isIdentifierStart(codePointAt(m_position))) {
            result = scanIdentifier(begin, false);
        } else {
            m_position += codePointAt(m_position) > 0xffff ? 2 : 1;
            result = error(LexicalError::UnexpectedCharacter, begin, m_position);
        }
    } else {
        ++m_position;
        const TokenKind kind = scanPunctuator(c);
        result = kind == TokenKind::Error ? error(LexicalError::UnexpectedCharacter, begin, m_position)
                                          : token(kind, begin);
    }
    result.newlineBefore = newline;
    return result;
}

// After the first character.
TokenKind Lexer::scanPunctuator(char16_t c) {
    using enum TokenKind;
    switch (c) {
    case '{':
        return LeftBrace;
    case '}':
        return RightBrace;
    case '(':
        return LeftParen;
    case ')':
        return RightParen;
    case '[':
        return LeftBracket;
    case ']':
        return RightBracket;
    case ';':
        return Semicolon;
    case ',':
        return Comma;
    case ':':
        return Colon;
    case '~':
        return Tilde;
    case '.':
        if (peek() == '.' && peek(1) == '.') {
            m_position += 2;
            return Ellipsis;
        }
        return Dot;
    case '?':
        if (peek() == '.' && !isDigit(peek(1))) {
            ++m_position;
            return QuestionDot;
        }
        if (take('?')) return take('=') ? CoalesceAssign : Coalesce;
        return Question;
    case '<':
        if (take('<')) return take('=') ? ShiftLeftAssign : ShiftLeft;
        return take('=') ? LessEqual : Less;
    case '>':
        if (take('>')) {
            if (take('>')) return take('=') ? ShiftRightUnsignedAssign : ShiftRightUnsigned;
            return take('=') ? ShiftRightAssign : ShiftRight;
        }
        return take('=') ? GreaterEqual : Greater;
    case '=':
        if (take('=')) return take('=') ? StrictEqual : Equal;
        return take('>') ? Arrow : Assign;
    case '!':
        if (take('=')) return take('=') ? StrictNotEqual : NotEqual;
        return Not;
    case '+':
        if (take('+')) return Increment;
        return take('=') ? PlusAssign : Plus;
    case '-':
        if (take('-')) return Decrement;
        return take('=') ? MinusAssign : Minus;
    case '*':
        if (take('*')) return take('=') ? StarStarAssign : StarStar;
        return take('=') ? StarAssign : Star;
    case '/':
        return take('=') ? SlashAssign : Slash;
    case '%':
        return take('=') ? PercentAssign : Percent;
    case '&':
        if (take('&')) return take('=') ? AndAndAssign : AndAnd;
        return take('=') ? AndAssign : And;
    case '|':
        if (take('|')) return take('=') ? OrOrAssign : OrOr;
        return take('=') ? OrAssign : Or;
    case '^':
        return take('=') ? XorAssign : Xor;
    default:
        return Error;
    }
}

// At the first character of the name. The usual case: no escape.
Token Lexer::scanIdentifier(uint32_t begin, bool isPrivate) {
    const uint32_t nameBegin = m_position;
    while (!atEnd()) {
        const char16_t c = m_text[m_position];
        if (c == '\\') return scanEscapedIdentifier(begin, isPrivate);
        if (c < 0x80) {
            if (!isIdentifierPart(c)) break;
            ++m_position;
        } else {
            const char32_t wide = codePointAt(m_position);
            if (!isIdentifierPart(wide)) break;
            m_position += wide > 0xffff ? 2 : 1;
        }
    }
    Token result = token(isPrivate ? TokenKind::PrivateName : TokenKind::Identifier, begin);
    result.name = m_names.intern(m_text.substr(nameBegin, m_position - nameBegin));
    if (!isPrivate && result.name->index < kKeywordCount)
        result.kind = static_cast<TokenKind>(result.name->index);
    return result;
}

// A name whose escape the position has reached: read it again from its start.
Token Lexer::scanEscapedIdentifier(uint32_t begin, bool isPrivate) {
    m_position = begin + (isPrivate ? 1 : 0);
    m_buffer.clear();
    while (!atEnd()) {
        const uint32_t partBegin = m_position;
        char32_t c = codePointAt(m_position);
        if (c == '\\') {
            ++m_position;
            if (!take('u')) return error(LexicalError::UnexpectedCharacter, partBegin, m_position);
            if (const LexicalError failure = scanUnicodeEscape(c); failure != LexicalError::None)
                return error(failure, partBegin, m_position);
            if (!(m_buffer.empty() ? isIdentifierStart(c) : isIdentifierPart(c)))
                return error(LexicalError::UnexpectedCharacter, partBegin, m_position);
        } else {
            if (!(m_buffer.empty() ? isIdentifierStart(c) : isIdentifierPart(c))) break;
            m_position += c > 0xffff ? 2 : 1;
        }
        if (c > 0xffff) {
            m_buffer += static_cast<char16_t>(0xd800 + ((c - 0x10000) >> 10));
            m_buffer += static_cast<char16_t>(0xdc00 + ((c - 0x10000) & 0x3ff));
        } else {
            m_buffer += static_cast<char16_t>(c);
        }
    }
    Token result = token(isPrivate ? TokenKind::PrivateName : TokenKind::Identifier, begin);
    result.name = m_names.intern(m_buffer);
    result.escaped = true;
    if (!isPrivate && result.name->index < kKeywordCount) result.kind = TokenKind::EscapedKeyword;
    return result;
}

} // namespace tickscope
