#include "host/cjs_exports.h"

#include "syntax/arena.h"
#include "syntax/lexer.h"
#include "syntax/names.h"

#include <algorithm>

namespace tickscope {

namespace {

// All tokens of a file, with regular expressions and templates told apart by what comes before them.
std::vector<Token> tokensOf(const SourceText& source, Arena& arena, NameTable& names) {
    Lexer lexer(source.text(), names, arena, Lexer::HtmlComments::Allowed, source.range().begin);
    std::vector<Token> tokens;
    std::vector<bool> braces; // whether a closing brace goes on with a template
    const auto endsOperand = [](const Token& token) {
        switch (token.kind) {
        case TokenKind::Identifier:
        case TokenKind::Number:
        case TokenKind::String:
        case TokenKind::RightParen:
        case TokenKind::RightBracket:
        case TokenKind::RightBrace:
            return true;
        case TokenKind::Template:
            return token.templateTail;
        default:
            return isWord(token.name, Word::This);
        }
    };
    for (Token token = lexer.next();; token = lexer.next()) {
        const bool isSlash = token.kind == TokenKind::Slash || token.kind == TokenKind::SlashAssign;
        if (isSlash && (tokens.empty() || !endsOperand(tokens.back()))) token = lexer.rescanAsRegExp(token);
        if (token.kind == TokenKind::RightBrace && !braces.empty()) {
            const bool isTemplate = braces.back();
            braces.pop_back();
            if (isTemplate) token = lexer.rescanAsTemplateContinuation(token);
        }
        if (token.kind == TokenKind::LeftBrace) braces.push_back(false);
        if (token.kind == TokenKind::Template && !token.templateTail) braces.push_back(true);
        if (token.kind == TokenKind::EndOfInput || token.kind == TokenKind::Error) return tokens;
        tokens.push_back(token);
    }
}

class Scanner {
public:
    explicit Scanner(std::vector<Token> tokens) : m_tokens(std::move(tokens)) {}

    CjsExports scan() {
        for (m_at = 0; m_at < m_tokens.size(); ++m_at) {
            if (m_at > 0 && is(TokenKind::Dot, m_at - 1)) continue;
            std::size_t at = m_at;
            if (takeExportsObject(at)) {
                assigned(at);
            } else if (isNamed(u"Object", at) && is(TokenKind::Dot, at + 1) &&
                       isNamed(u"defineProperty", at + 2)) {
                defined(at + 3);
            } else if (isNamed(u"__exportStar", at) || isNamed(u"__export", at)) {
                if (is(TokenKind::LeftParen, at + 1)) takeRequire(at += 2);
            }
        }
        return std::move(m_result);
    }

private:
    bool is(TokenKind kind, std::size_t at) const {
        return at < m_tokens.size() && m_tokens[at].kind == kind;
    }
    bool isNamed(std::u16string_view name, std::size_t at) const {
        return isWordToken(at) && m_tokens[at].name->text == name;
    }
    bool isWordToken(std::size_t at) const {
        return at < m_tokens.size() && m_tokens[at].name &&
               (m_tokens[at].kind == TokenKind::Identifier || isKeyword(m_tokens[at].kind));
    }
    // What begins with = counts, as in the lexer of Node.
    bool isAssigned(std::size_t at) const {
        return is(TokenKind::Assign, at) || is(TokenKind::Equal, at) || is(TokenKind::StrictEqual, at) ||
               is(TokenKind::Arrow, at);
    }
    std::u16string nameAt(std::size_t at) const { return std::u16string(m_tokens[at].name->text); }
    void add(std::u16string name) {
        if (name != u"default" &&
            std::find(m_result.names.begin(), m_result.names.end(), name) == m_result.names.end())
            m_result.names.push_back(std::move(name));
    }

    // `exports` or `module.exports`
    bool takeExportsObject(std::size_t& at) {
        m_isModuleExports =
            isNamed(u"module", at) && is(TokenKind::Dot, at + 1) && isNamed(u"exports", at + 2);
        if (!m_isModuleExports && !isNamed(u"exports", at)) return false;
        at += m_isModuleExports ? 3 : 1;
        return true;
    }

    // `.name =`, `['name'] =`, or for module.exports `= {...}` and `= require('...')`
    void assigned(std::size_t at) {
        if (is(TokenKind::Dot, at) && isWordToken(at + 1) && isAssigned(at + 2)) return add(nameAt(at + 1));
        if (is(TokenKind::LeftBracket, at) && is(TokenKind::String, at + 1) &&
            is(TokenKind::RightBracket, at + 2) && isAssigned(at + 3))
            return add(nameAt(at + 1));
        if (!m_isModuleExports || !is(TokenKind::Assign, at)) return;
        m_result.reexports.clear();
        if (is(TokenKind::LeftBrace, at + 1)) return literal(at + 2);
        takeRequire(++at);
    }

    // Names up to the first value that is more than a name.
    void literal(std::size_t at) {
        for (;; ++at) {
            if (is(TokenKind::Ellipsis, at)) {
                if (takeRequire(++at)) {
                } else if (isWordToken(at)) {
                    ++at;
                }
            } else if (isWordToken(at) && !is(TokenKind::Colon, at + 1)) {
                add(nameAt(at++));
            } else if ((isWordToken(at) || is(TokenKind::String, at)) && is(TokenKind::Colon, at + 1) &&
                       isWordToken(at + 2)) {
                add(nameAt(at));
                at += 3;
            } else {
                return;
            }
            if (!is(TokenKind::Comma, at)) return;
        }
    }

    // `require('...')`; then `at` is behind it.
    bool takeRequire(std::size_t& at) {
        if (!isNamed(u"require", at) || !is(TokenKind::LeftParen, at + 1) || !is(TokenKind::String, at + 2) ||
            !is(TokenKind::RightParen, at + 3))
            return false;
        m_result.reexports.push_back(nameAt(at + 2));
        at += 4;
        return true;
    }

    // `(exports, 'name', { enumerable: true, value: ... or get ...`
    void defined(std::size_t at) {
        if (!is(TokenKind::LeftParen, at) || !takeExportsObject(++at)) return;
        if (!is(TokenKind::Comma, at) || !is(TokenKind::String, at + 1) || !is(TokenKind::Comma, at + 2) ||
            !is(TokenKind::LeftBrace, at + 3))
            return;
        const std::size_t name = at + 1;
        at += 4;
        if (isNamed(u"enumerable", at) && is(TokenKind::Colon, at + 1) && is(TokenKind::Comma, at + 3))
            at += 4;
        if ((isNamed(u"value", at) && is(TokenKind::Colon, at + 1)) || isPlainGetter(at)) add(nameAt(name));
    }

    // `get: function () { return a.b` or `get() { return a`
    bool isPlainGetter(std::size_t at) const {
        if (!isNamed(u"get", at++)) return false;
        if (is(TokenKind::Colon, at)) {
            if (!isNamed(u"function", ++at)) return false;
            if (isWordToken(++at)) ++at;
        }
        return is(TokenKind::LeftParen, at) && is(TokenKind::RightParen, at + 1) &&
               is(TokenKind::LeftBrace, at + 2) && isNamed(u"return", at + 3) && isWordToken(at + 4);
    }

    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    bool m_isModuleExports = false;
    CjsExports m_result;
};

} // namespace

CjsExports cjsExportsOf(const SourceText& source) {
    Arena arena;
    std::vector<const InternedName*> list;
    NameTable names(arena, list);
    return Scanner(tokensOf(source, arena, names)).scan();
}

} // namespace tickscope
