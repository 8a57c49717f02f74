#include "fuzz/pieces.h"

#include <algorithm>
#include <initializer_list>
#include <span>

namespace tickscope::fuzz {

namespace {

bool isWordByte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '$' || c == '#' || static_cast<unsigned char>(c) >= 0x80;
}
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

constexpr std::string_view kKeywords[] = {
    "async",    "await",    "break",  "case",   "catch",  "class",      "const",   "continue",
    "debugger", "default",  "delete", "do",     "else",   "export",     "extends", "finally",
    "for",      "function", "if",     "import", "in",     "instanceof", "let",     "new",
    "of",       "return",   "static", "super",  "switch", "throw",      "try",     "typeof",
    "var",      "void",     "while",  "with",   "yield"};

bool isOneOf(std::string_view word, std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}
bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// The end of a text in quotes. One in ' or " also ends with its line; a template is one piece, ${} included.
std::size_t endOfText(std::string_view text, std::size_t at) {
    const char quote = text[at++];
    for (; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == quote)
            return at + 1;
        else if (text[at] == '\n' && quote != '`')
            return at;
    }
    return text.size();
}

std::size_t endOfComment(std::string_view text, std::size_t at) {
    const bool isLine = text[at + 1] == '/';
    const std::size_t end = text.find(isLine ? "\n" : "*/", at + 2);
    if (end == std::string_view::npos) return text.size();
    return isLine ? end : end + 2;
}

std::size_t endOfPunctuator(std::string_view text, std::size_t at) {
    constexpr std::string_view kLong[] = {"...", "=>",  "?.", "?\?=", "??", "&&=", "||=", "&&", "||",
                                          "===", "!==", "==", "!=",   "**", "++",  "--",  "+=", "-="};
    for (const std::string_view punctuator : kLong)
        if (text.substr(at).starts_with(punctuator)) return at + punctuator.size();
    return at + 1;
}

Piece pieceAt(std::string_view text, std::size_t at) {
    using Kind = Piece::Kind;
    const char c = text[at];
    const char next = at + 1 < text.size() ? text[at + 1] : '\0';
    if (c == '\'' || c == '"' || c == '`') return {Kind::Text, at, endOfText(text, at)};
    if (c == '/' && (next == '/' || next == '*')) return {Kind::Comment, at, endOfComment(text, at)};
    if (isWordByte(c)) {
        std::size_t end = at;
        while (end < text.size() && (isWordByte(text[end]) || (isDigit(c) && text[end] == '.')))
            ++end;
        return {isDigit(c) ? Kind::Number : Kind::Word, at, end};
    }
    if (c == '(' || c == '[' || c == '{') return {Kind::Open, at, at + 1};
    if (c == ')' || c == ']' || c == '}') return {Kind::Close, at, at + 1};
    return {Kind::Punctuator, at, endOfPunctuator(text, at)};
}

} // namespace

Pieces::Pieces(std::string_view text) : m_text(text) {
    for (std::size_t at = 0; at < text.size();) {
        if (isSpace(text[at])) {
            ++at;
            continue;
        }
        Piece piece = pieceAt(text, at);
        piece.partner = m_tokens.size();
        at = piece.end;
        m_tokens.push_back(piece);
    }
    pairBrackets();
}

void Pieces::pairBrackets() {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < m_tokens.size(); ++i) {
        if (m_tokens[i].kind == Piece::Kind::Close && !open.empty()) {
            m_tokens[i].partner = open.back();
            m_tokens[open.back()].partner = i;
            open.pop_back();
        }
        m_tokens[i].parent = open.empty() ? Piece::kNone : open.back();
        if (m_tokens[i].kind == Piece::Kind::Open) open.push_back(i);
    }
}

bool Pieces::isName(std::size_t token) const {
    return m_tokens[token].kind == Piece::Kind::Word && !isOneOf(word(token), kKeywords);
}

bool Pieces::isOperand(std::size_t token) const {
    const Piece& piece = m_tokens[token];
    const std::string_view before = token > 0 ? word(token - 1) : std::string_view();
    const std::string_view after = word(std::max(token, piece.partner) + 1);
    if (piece.kind == Piece::Kind::Close || piece.kind == Piece::Kind::Punctuator ||
        piece.kind == Piece::Kind::Comment)
        return false;
    if (isOneOf(before, {".", "?.", "function", "class", "var", "let", "const", "catch", "get", "set", "*",
                         "async", "import", "export"}))
        return false;
    if (isOneOf(after, {"=>", ":", "="})) return false;
    if (piece.parent != Piece::kNone) { // not among parameters or in a pattern
        const std::string_view behind = word(m_tokens[piece.parent].partner + 1);
        if (isOneOf(behind, {"=>", "=", "{", "of"})) return false;
    }
    if (piece.kind == Piece::Kind::Word) {
        const std::size_t next = token + 1;
        const bool isMethod = after == "(" && word(m_tokens[next].partner + 1) == "{";
        return isName(token) && !isMethod;
    }
    if (piece.kind != Piece::Kind::Open) return true;
    if (piece.partner == token) return false;
    if (word(token) == "{") return isOneOf(before, {"=", "(", ",", "return", "[", "?"});
    const bool isPostfix =
        token > 0 && (isName(token - 1) || m_tokens[token - 1].kind == Piece::Kind::Close ||
                      isOneOf(before, {"if", "while", "for", "switch", "super"}));
    return !isPostfix && after != "{";
}

Range Pieces::expressionAt(std::size_t token) const {
    const std::size_t begin = m_tokens[token].begin;
    std::size_t last = std::max(token, m_tokens[token].partner);
    while (last + 1 < m_tokens.size()) {
        const Piece& next = m_tokens[last + 1];
        const std::string_view following = text(next);
        if ((following == "." || following == "?.") && last + 2 < m_tokens.size())
            last = std::max(last + 2, m_tokens[last + 2].partner);
        else if ((following == "(" || following == "[") && next.partner > last)
            last = next.partner;
        else
            break;
    }
    return {begin, std::max(begin, m_tokens[last].end)};
}

// A brace with statements in it, rather than properties or members.
bool Pieces::isBlock(std::size_t bracket) const {
    if (word(bracket) != "{") return false;
    if (bracket == 0) return true;
    return isOneOf(word(bracket - 1),
                   {")", "=>", "else", "try", "finally", "do", ";", "{", "}", "catch", "static"});
}

bool Pieces::beginsStatement(std::size_t token) const {
    if (token == 0 || m_tokens[token].parent == token - 1) return true;
    const Piece& before = m_tokens[token - 1];
    if (before.kind == Piece::Kind::Comment || text(before) == ";") return true;
    if (isOneOf(word(token), {".", "?.", "else", "catch", "finally", "while"})) return false;
    const bool startsLine =
        text(Range{before.end, m_tokens[token].begin}).find('\n') != std::string_view::npos;
    return startsLine && before.kind != Piece::Kind::Punctuator;
}

Range Pieces::statementAround(std::size_t token) const {
    std::size_t first = token;
    while (m_tokens[first].parent != Piece::kNone && !isBlock(m_tokens[first].parent))
        first = m_tokens[first].parent;
    if (m_tokens[first].kind == Piece::Kind::Close) first = std::min(first, m_tokens[first].partner);
    std::size_t last = first;
    while (!beginsStatement(first)) {
        --first;
        if (m_tokens[first].kind == Piece::Kind::Close) first = std::min(first, m_tokens[first].partner);
    }
    for (;; ++last) {
        last = std::max(last, m_tokens[last].partner);
        if (last + 1 >= m_tokens.size() || text(m_tokens[last]) == ";") break;
        if (m_tokens[last + 1].kind == Piece::Kind::Close || beginsStatement(last + 1)) break;
    }
    return {m_tokens[first].begin, std::max(m_tokens[first].begin, m_tokens[last].end)};
}

} // namespace tickscope::fuzz
