// Source text -> tokens (ECMA-262, clause 12). The reader of the tokens decides what `/` and `}` mean: ask
// for the other reading with rescanAsRegExp() and rescanAsTemplateContinuation().
#pragma once

#include "syntax/names.h"
#include "syntax/source.h"

#include <string>
#include <string_view>
#include <vector>

namespace tickscope {

enum class TokenKind : uint8_t {
// Keywords first, in the order of Word.
#define X(name, text) name,
    TICKSCOPE_KEYWORDS(X)
#undef X
        EndOfInput,
    Error,          // see Token::error
    Identifier,     // contextual words (let, async, yield, ...) too
    EscapedKeyword, // a keyword written with escapes: good for a property name only
    PrivateName,
    Number,
    BigInt,
    String,
    Template, // from ` or } to ${ or `
    RegExp,
    // Punctuators
    LeftBrace,
    RightBrace,
    LeftParen,
    RightParen,
    LeftBracket,
    RightBracket,
    Dot,
    Ellipsis,
    Semicolon,
    Comma,
    Question,
    QuestionDot,
    Colon,
    Arrow,
    Tilde,
    Not,
    Increment,
    Decrement,
    // Binary operators
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Equal,
    NotEqual,
    StrictEqual,
    StrictNotEqual,
    Plus,
    Minus,
    Star,
    StarStar,
    Slash,
    Percent,
    ShiftLeft,
    ShiftRight,
    ShiftRightUnsigned,
    And,
    Or,
    Xor,
    AndAnd,
    OrOr,
    Coalesce,
    // Assignment operators
    Assign,
    PlusAssign,
    MinusAssign,
    StarAssign,
    StarStarAssign,
    SlashAssign,
    PercentAssign,
    ShiftLeftAssign,
    ShiftRightAssign,
    ShiftRightUnsignedAssign,
    AndAssign,
    OrAssign,
    XorAssign,
    AndAndAssign,
    OrOrAssign,
    CoalesceAssign,
};

inline bool isKeyword(TokenKind kind) { return static_cast<uint32_t>(kind) < kKeywordCount; }
inline bool isAssignmentOperator(TokenKind kind) { return kind >= TokenKind::Assign; }

enum class LexicalError : uint8_t {
    None,
    UnexpectedCharacter,
    UnterminatedString,
    UnterminatedTemplate,
    UnterminatedComment,
    UnterminatedRegExp,
    InvalidHexEscape,
    InvalidUnicodeEscape,
    UndefinedCodePoint,
    OctalInTemplate,
    EightOrNineInTemplate,
    MissingDigits,
    IdentifierAfterNumber,
    SeparatorAtEnd,
    SeparatorDoubled,
    SeparatorAfterZero,
    HtmlCommentInModule,
};

// What strict code forbids in a literal.
enum class LegacySyntax : uint8_t {
    None,
    OctalLiteral,
    DecimalWithLeadingZero,
    OctalEscape,
    EightOrNineEscape
};

struct Token {
    TokenKind kind = TokenKind::EndOfInput;
    LexicalError error = LexicalError::None; // of an Error; of a Template, the first invalid escape
    LegacySyntax legacy = LegacySyntax::None;
    bool newlineBefore = false;
    bool escaped = false;      // an identifier, keyword or string written with escapes
    bool templateTail = false; // a Template that ends in `
    SourceRange range;
    SourceRange errorRange;             // where the error is, or the legacy syntax
    const InternedName* name = nullptr; // an identifier's or keyword's name, without #; a string's value; a
                                        // template's cooked text, null if it has an invalid escape
    const InternedName* raw = nullptr;  // a template's raw text
    std::u16string_view text;  // a BigInt's digits as in BigIntLiteral; a regular expression's pattern
    std::u16string_view flags; // a regular expression's
    double number = 0;

    bool is(Word word) const { return isWord(name, word) && !escaped && kind == TokenKind::Identifier; }
};

class Lexer {
public:
    enum class HtmlComments : uint8_t { Allowed, Forbidden };

    // The text must outlive the lexer; tokens point into the arena. What is before `begin` is not read.
    Lexer(std::u16string_view text, NameTable& names, Arena& arena, HtmlComments htmlComments,
          uint32_t begin = 0);

    Token next();
    // The token given was a Slash or SlashAssign, and the last one read.
    Token rescanAsRegExp(const Token& slash);
    // The token given was a RightBrace, and the last one read.
    Token rescanAsTemplateContinuation(const Token& brace);

    uint32_t position() const { return m_position; }
    // Reads on from here; nothing else is remembered except whether a line has begun.
    void rewind(uint32_t position) { m_position = position; }
    // Comments are appended here as they are skipped (hashbang included); for highlighting.
    void collectComments(std::vector<SourceRange>* comments) { m_comments = comments; }

private:
    char16_t peek(uint32_t ahead = 0) const {
        return m_position + ahead < m_text.size() ? m_text[m_position + ahead] : u'\0';
    }
    bool atEnd(uint32_t ahead = 0) const { return m_position + ahead >= m_text.size(); }
    bool take(char16_t c);
    char32_t codePointAt(uint32_t position) const;

    LexicalError skipTrivia(bool& newline, SourceRange& errorRange);
    void skipLineComment();
    LexicalError skipBlockComment(bool& newline);

    Token token(TokenKind kind, uint32_t begin);
    Token error(LexicalError error, uint32_t begin, uint32_t end);
    TokenKind scanPunctuator(char16_t c);
    Token scanIdentifier(uint32_t begin, bool isPrivate);
    Token scanEscapedIdentifier(uint32_t begin, bool isPrivate);
    Token scanNumber(uint32_t begin);
    Token scanRadixNumber(uint32_t begin, unsigned radix);
    Token finishNumber(Token result);
    LexicalError scanDigits(unsigned radix, SourceRange& errorRange);
    Token scanString(uint32_t begin, char16_t quote);
    Token scanTemplate(uint32_t begin);
    // After the backslash. Appends to m_buffer; the position ends behind the escape, or behind what made it
    // invalid.
    LexicalError scanEscape(Token& token, bool inTemplate);
    LexicalError scanUnicodeEscape(char32_t& result);

    std::u16string_view m_text;
    NameTable& m_names;
    Arena& m_arena;
    bool m_htmlComments;
    uint32_t m_begin, m_position;
    std::u16string m_buffer;
    std::vector<SourceRange>* m_comments = nullptr;
};

bool isIdentifierStart(char32_t c);
bool isIdentifierPart(char32_t c);
inline bool isLineTerminator(char16_t c) { return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029; }
bool isWhiteSpace(char16_t c);

} // namespace tickscope
