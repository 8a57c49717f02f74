#include "syntax/highlight_types.h"

#include "syntax/parser.h"

#include <algorithm>

namespace tickscope {

namespace {

ParseResult parseAsFile(const SourceText& source, const ParseOptions& options) {
    ParseResult result = parseCommonJs(source, options);
    if (!result && result.diagnostics.front().needsModule) return parseModule(source, options);
    return result;
}

std::vector<SourceRange> withoutOverlaps(std::vector<SourceRange> ranges) {
    std::sort(ranges.begin(), ranges.end(), [](SourceRange a, SourceRange b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    std::vector<SourceRange> result;
    for (const SourceRange range : ranges)
        if (result.empty() || range.begin >= result.back().end) result.push_back(range);
    return result;
}

TokenKind kindAt(const std::vector<Token>& tokens, size_t index) {
    return index < tokens.size() ? tokens[index].kind : TokenKind::EndOfInput;
}

bool startsName(TokenKind kind) {
    return kind == TokenKind::Identifier || kind == TokenKind::PrivateName || isKeyword(kind);
}

bool endsOperand(TokenKind kind) {
    switch (kind) {
    case TokenKind::Identifier:
    case TokenKind::Number:
    case TokenKind::String:
    case TokenKind::Template:
    case TokenKind::RightParen:
    case TokenKind::RightBracket:
    case TokenKind::RightBrace:
    case TokenKind::Not:
    case TokenKind::This:
    case TokenKind::Null:
    case TokenKind::True:
    case TokenKind::False:
        return true;
    default:
        return false;
    }
}

bool isTypeOperator(const Token& token) {
    return token.is(Word::Keyof) || token.is(Word::Infer) || token.is(Word::Is) || token.is(Word::Asserts) ||
           token.is(Word::Unique) || token.is(Word::Readonly);
}

HighlightKind kindInType(const std::vector<Token>& tokens, size_t index) {
    const Token& token = tokens[index];
    const TokenKind before = index > 0 ? tokens[index - 1].kind : TokenKind::EndOfInput;
    TokenKind after = kindAt(tokens, index + 1);
    if (after == TokenKind::Question) after = kindAt(tokens, index + 2);
    const bool isMember = (after == TokenKind::Colon && before != TokenKind::Question) ||
                          (after == TokenKind::LeftParen && !isKeyword(token.kind) && !isTypeOperator(token));
    if (isMember) return HighlightKind::Property;
    if (isKeyword(token.kind) || (isTypeOperator(token) && after != TokenKind::Comma))
        return HighlightKind::Keyword;
    return HighlightKind::Type;
}

// Words that TypeScript adds, outside of types.
bool isTypeScriptKeyword(const std::vector<Token>& tokens, size_t index) {
    const Token& token = tokens[index];
    const TokenKind after = kindAt(tokens, index + 1);
    if (token.is(Word::As) || token.is(Word::Satisfies))
        return index > 0 && endsOperand(tokens[index - 1].kind) && after != TokenKind::Assign &&
               after != TokenKind::Dot && after != TokenKind::Comma && after != TokenKind::RightParen;
    if (token.is(Word::Interface) || token.is(Word::Type) || token.is(Word::Declare) ||
        token.is(Word::Abstract) || token.is(Word::Implements) || token.is(Word::Namespace))
        return startsName(after) || (token.is(Word::Type) && after == TokenKind::LeftBrace);
    if (token.is(Word::Public) || token.is(Word::Private) || token.is(Word::Protected) ||
        token.is(Word::Readonly) || token.is(Word::Override))
        return startsName(after) || after == TokenKind::LeftBracket || after == TokenKind::LeftBrace ||
               after == TokenKind::Star || after == TokenKind::String;
    return false;
}

} // namespace

TypePlaces::TypePlaces(std::u16string_view text) {
    const SourceText source("", std::u16string(text));
    ParseOptions options;
    if (parseAsFile(source, options)) return;
    std::vector<SourceRange> ranges;
    options.language = Language::TypeScript;
    options.typeRanges = &ranges;
    parseAsFile(source, options);
    m_ranges = withoutOverlaps(std::move(ranges));
}

bool TypePlaces::isInType(SourceRange range) {
    while (m_next < m_ranges.size() && m_ranges[m_next].end <= range.begin)
        ++m_next;
    return m_next < m_ranges.size() && m_ranges[m_next].begin <= range.begin;
}

std::optional<HighlightKind> TypePlaces::classify(const std::vector<Token>& tokens, size_t index) {
    if (m_ranges.empty()) return std::nullopt;
    const Token& token = tokens[index];
    const bool isName = token.kind == TokenKind::Identifier || isKeyword(token.kind);
    const bool isTyped = isInType(token.range);
    if (!isName) return std::nullopt;
    if (isTyped) return kindInType(tokens, index);
    if (isTypeScriptKeyword(tokens, index)) return HighlightKind::Keyword;
    return std::nullopt;
}

} // namespace tickscope
