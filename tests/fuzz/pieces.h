#pragma once
// A program cut into tokens, brackets, expressions and statements: by look, so that it works on any text.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace tickscope::fuzz {

struct Piece {
    enum class Kind : std::uint8_t { Word, Number, Text, Comment, Open, Close, Punctuator };
    Kind kind = Kind::Punctuator;
    std::size_t begin = 0; // bytes, half open
    std::size_t end = 0;
    std::size_t partner = 0;    // of brackets: the index of the other one, or its own
    std::size_t parent = kNone; // the bracket it is in
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
};

struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t length() const { return end - begin; }
};

class Pieces {
public:
    explicit Pieces(std::string_view text);

    std::string_view text() const { return m_text; }
    std::string_view text(Range range) const { return m_text.substr(range.begin, range.length()); }
    std::string_view text(const Piece& piece) const { return text(Range{piece.begin, piece.end}); }
    const std::vector<Piece>& tokens() const { return m_tokens; }
    bool isEmpty() const { return m_tokens.empty(); }

    // Whether an expression seems to begin at a token.
    bool isOperand(std::size_t token) const;
    // The primary expression that begins at a token, with the members and calls behind it.
    Range expressionAt(std::size_t token) const;
    // The statement that holds a token.
    Range statementAround(std::size_t token) const;
    bool isName(std::size_t token) const; // no keyword

private:
    void pairBrackets();
    bool isBlock(std::size_t bracket) const;
    bool beginsStatement(std::size_t token) const;
    // The text of a token; empty when there is none.
    std::string_view word(std::size_t token) const {
        return token < m_tokens.size() ? text(m_tokens[token]) : std::string_view();
    }

    std::string_view m_text;
    std::vector<Piece> m_tokens;
};

} // namespace tickscope::fuzz
