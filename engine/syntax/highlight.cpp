#include "tickscope/highlight.h"

#include "syntax/highlight_types.h"
#include "syntax/lexer.h"

#include <algorithm>

namespace tickscope {

namespace {

// Reads tokens without a parser: decides between division and regular expression, and between brace and
// template, by what came before.
class TokenReader {
public:
    TokenReader(std::u16string_view text, std::vector<SourceRange>& comments)
        : m_text(text), m_names(m_arena, m_nameList),
          m_lexer(text, m_names, m_arena, Lexer::HtmlComments::Forbidden) {
        m_lexer.collectComments(&comments);
        if (text.starts_with(u"#!")) // read in the constructor, before there was a list
            comments.push_back({0, m_lexer.position()});
    }

    std::vector<Token> readAll() {
        std::vector<Token> tokens;
        tokens.reserve(m_text.size() / 4);
        while (true) {
            Token token = m_lexer.next();
            if (token.kind == TokenKind::EndOfInput) return tokens;
            token = reread(token);
            follow(token);
            if (token.kind != TokenKind::Error || token.error != LexicalError::UnterminatedComment)
                tokens.push_back(token);
        }
    }

private:
    struct Bracket {
        TokenKind kind;
        bool beforeOperand; // what comes after its end is an operand, so that / starts a regular expression
    };

    Token reread(Token token) {
        const bool isSlash = token.kind == TokenKind::Slash || token.kind == TokenKind::SlashAssign;
        if (isSlash && m_operandNext) {
            const Token regExp = m_lexer.rescanAsRegExp(token);
            if (regExp.kind == TokenKind::RegExp) return regExp;
            m_lexer.rewind(token.range.end); // still being typed, or a division after all
        } else if (token.kind == TokenKind::RightBrace && !m_brackets.empty() &&
                   m_brackets.back().kind == TokenKind::Template) {
            m_brackets.pop_back();
            return m_lexer.rescanAsTemplateContinuation(token);
        } else if (token.kind == TokenKind::Error && isQuote(m_text[token.range.begin])) {
            skipBrokenString(token);
        } else if (token.kind == TokenKind::Error && token.error == LexicalError::HtmlCommentInModule) {
            token.range.end = token.range.begin + 1;
            m_lexer.rewind(token.range.end);
        }
        return token;
    }

    static bool isQuote(char16_t c) { return c == '"' || c == '\''; }

    // A bad escape does not end a string for the reader's eye.
    void skipBrokenString(Token& token) {
        const char16_t quote = m_text[token.range.begin];
        uint32_t at = token.range.begin + 1;
        while (at < m_text.size() && m_text[at] != quote && !isLineTerminator(m_text[at]))
            at += m_text[at] == '\\' ? 2 : 1;
        if (at < m_text.size() && m_text[at] == quote) ++at;
        token.range.end = std::min(at, static_cast<uint32_t>(m_text.size()));
        token.kind = TokenKind::String;
        m_lexer.rewind(token.range.end);
    }

    // Keeps track of the brackets and of whether an operand or an operator is next.
    void follow(const Token& token) {
        switch (token.kind) {
        case TokenKind::LeftParen: {
            const bool isHead = m_previous == TokenKind::If || m_previous == TokenKind::While ||
                                m_previous == TokenKind::For || m_previous == TokenKind::With;
            open(token.kind, isHead);
            break;
        }
        case TokenKind::LeftBracket:
            open(token.kind, false);
            break;
        case TokenKind::LeftBrace:
            open(token.kind, startsBlock());
            break;
        case TokenKind::RightParen:
        case TokenKind::RightBracket:
        case TokenKind::RightBrace:
            m_operandNext = !m_brackets.empty() && m_brackets.back().beforeOperand;
            if (!m_brackets.empty()) m_brackets.pop_back();
            break;
        case TokenKind::Template:
            m_operandNext = !token.templateTail;
            if (!token.templateTail) m_brackets.push_back({token.kind, false});
            break;
        case TokenKind::This:
        case TokenKind::Super:
        case TokenKind::Null:
        case TokenKind::True:
        case TokenKind::False:
        case TokenKind::Identifier:
        case TokenKind::EscapedKeyword:
        case TokenKind::PrivateName:
        case TokenKind::Number:
        case TokenKind::BigInt:
        case TokenKind::String:
        case TokenKind::RegExp:
        case TokenKind::Increment:
        case TokenKind::Decrement:
            m_operandNext = false;
            break;
        default:
            m_operandNext = m_previous != TokenKind::Dot || !isKeyword(token.kind);
        }
        m_previous = token.kind;
    }

    void open(TokenKind kind, bool beforeOperand) {
        m_brackets.push_back({kind, beforeOperand});
        m_operandNext = true;
    }

    // Whether a { here opens a block rather than an object.
    bool startsBlock() const {
        switch (m_previous) {
        case TokenKind::EndOfInput:
        case TokenKind::RightParen:
        case TokenKind::Semicolon:
        case TokenKind::LeftBrace:
        case TokenKind::RightBrace:
        case TokenKind::Else:
        case TokenKind::Do:
        case TokenKind::Try:
        case TokenKind::Finally:
            return true;
        default:
            return false;
        }
    }

    std::u16string_view m_text;
    Arena m_arena;
    std::vector<const InternedName*> m_nameList;
    NameTable m_names;
    Lexer m_lexer;
    std::vector<Bracket> m_brackets;
    TokenKind m_previous = TokenKind::EndOfInput;
    bool m_operandNext = true;
};

// A token and its neighbours, to tell what a name is.
class Classifier {
public:
    explicit Classifier(const std::vector<Token>& tokens) : m_tokens(tokens) {}

    HighlightKind classify(size_t index) const {
        const Token& token = m_tokens[index];
        switch (token.kind) {
        case TokenKind::Number:
        case TokenKind::BigInt:
            return HighlightKind::Number;
        case TokenKind::String:
            return HighlightKind::String;
        case TokenKind::RegExp:
            return HighlightKind::RegExp;
        case TokenKind::Template:
            return HighlightKind::Template;
        case TokenKind::PrivateName:
            return kindAt(index + 1) == TokenKind::LeftParen ? HighlightKind::FunctionName
                                                             : HighlightKind::Property;
        case TokenKind::Identifier:
        case TokenKind::EscapedKeyword:
            return classifyName(index);
        case TokenKind::Error:
            return classifyError(token);
        default:
            return isKeyword(token.kind) ? classifyName(index) : HighlightKind::Punctuation;
        }
    }

private:
    TokenKind kindAt(size_t index) const {
        return index < m_tokens.size() ? m_tokens[index].kind : TokenKind::EndOfInput;
    }
    TokenKind kindBefore(size_t index) const {
        return index > 0 ? m_tokens[index - 1].kind : TokenKind::EndOfInput;
    }

    static HighlightKind classifyError(const Token& token) {
        switch (token.error) {
        case LexicalError::UnterminatedTemplate:
            return HighlightKind::Template;
        case LexicalError::UnexpectedCharacter:
        case LexicalError::HtmlCommentInModule:
            return HighlightKind::Punctuation;
        case LexicalError::InvalidUnicodeEscape:
            return HighlightKind::Identifier;
        default:
            return HighlightKind::Number;
        }
    }

    HighlightKind classifyName(size_t index) const {
        const TokenKind before = kindBefore(index);
        const TokenKind after = kindAt(index + 1);
        const bool isCalled = after == TokenKind::LeftParen;
        if (before == TokenKind::Dot || before == TokenKind::QuestionDot)
            return isCalled ? HighlightKind::FunctionName : HighlightKind::Property;
        const bool isKey =
            after == TokenKind::Colon && (before == TokenKind::LeftBrace || before == TokenKind::Comma);
        if (isKey) return HighlightKind::Property;
        if (isKeyword(kindAt(index)) || isContextualKeyword(index)) return HighlightKind::Keyword;
        const bool isDeclared = before == TokenKind::Function || (before == TokenKind::Star && index > 1 &&
                                                                  kindAt(index - 2) == TokenKind::Function);
        return isCalled || isDeclared ? HighlightKind::FunctionName : HighlightKind::Identifier;
    }

    static bool startsName(TokenKind kind) {
        return kind == TokenKind::Identifier || kind == TokenKind::PrivateName || kind == TokenKind::String ||
               kind == TokenKind::Number || kind == TokenKind::LeftBracket || isKeyword(kind);
    }

    bool isContextualKeyword(size_t index) const {
        const Token& token = m_tokens[index];
        const TokenKind before = kindBefore(index);
        const TokenKind after = kindAt(index + 1);
        const bool startsElement = before == TokenKind::LeftBrace || before == TokenKind::Comma ||
                                   before == TokenKind::Semicolon || before == TokenKind::RightBrace ||
                                   (index > 0 && m_tokens[index - 1].is(Word::Static));
        if (token.is(Word::Await) || token.is(Word::Yield))
            return after != TokenKind::Colon && after != TokenKind::Assign;
        if (token.is(Word::Let))
            return after == TokenKind::Identifier || after == TokenKind::LeftBracket ||
                   after == TokenKind::LeftBrace;
        if (token.is(Word::Async))
            return after == TokenKind::Function || after == TokenKind::Star ||
                   after == TokenKind::Identifier || (after == TokenKind::LeftParen && !startsElement) ||
                   (startsElement && startsName(after));
        if (token.is(Word::Get) || token.is(Word::Set)) return startsElement && startsName(after);
        if (token.is(Word::Static))
            return startsName(after) || after == TokenKind::LeftBrace || after == TokenKind::Star;
        const bool afterBinding = before == TokenKind::Identifier || before == TokenKind::RightBrace ||
                                  before == TokenKind::RightBracket;
        if (token.is(Word::Of))
            return afterBinding && after != TokenKind::Assign && after != TokenKind::Dot &&
                   !m_tokens[index - 1].is(Word::Of);
        if (token.is(Word::From))
            return (afterBinding || before == TokenKind::Star) && after == TokenKind::String;
        if (token.is(Word::As))
            return (before == TokenKind::Star || before == TokenKind::Identifier ||
                    before == TokenKind::Default || before == TokenKind::String) &&
                   (startsName(after) || after == TokenKind::Default);
        return false;
    }

    const std::vector<Token>& m_tokens;
};

void appendTemplate(std::vector<HighlightSpan>& spans, const Token& token, std::u16string_view text) {
    uint32_t begin = token.range.begin;
    uint32_t end = token.range.end;
    if (text[begin] == '}') {
        spans.push_back({begin, begin + 1, HighlightKind::Punctuation});
        ++begin;
    }
    const bool opensExpression = token.kind == TokenKind::Template && !token.templateTail;
    if (opensExpression) end -= 2;
    if (begin < end) spans.push_back({begin, end, HighlightKind::Template});
    if (opensExpression) spans.push_back({end, end + 2, HighlightKind::Punctuation});
}

} // namespace

std::vector<HighlightSpan> highlight(std::u16string_view text, HighlightTypes wanted) {
    std::vector<SourceRange> comments;
    TokenReader reader(text, comments); // owns the names of the tokens
    const std::vector<Token> tokens = reader.readAll();
    const Classifier classifier(tokens);
    TypePlaces types(wanted == HighlightTypes::Find ? text : std::u16string_view());
    std::vector<HighlightSpan> spans;
    spans.reserve(tokens.size() + comments.size());
    for (size_t i = 0; i < tokens.size(); ++i) {
        const HighlightKind kind = types.classify(tokens, i).value_or(classifier.classify(i));
        if (kind == HighlightKind::Template)
            appendTemplate(spans, tokens[i], text);
        else
            spans.push_back({tokens[i].range.begin, tokens[i].range.end, kind});
    }
    const auto middle = static_cast<std::ptrdiff_t>(spans.size());
    for (const SourceRange comment : comments)
        spans.push_back({comment.begin, comment.end, HighlightKind::Comment});
    std::inplace_merge(spans.begin(), spans.begin() + middle, spans.end(),
                       [](const HighlightSpan& a, const HighlightSpan& b) { return a.begin < b.begin; });
    return spans;
}

} // namespace tickscope
