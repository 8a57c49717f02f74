// Object types, mapped types and signatures of TypeScript: read and dropped.
#include "syntax/parser_internal.h"
#include "syntax/parser_trial.h"

namespace tickscope {

// ---- Mapped types
// -----------------------------------------------------------------------------------------------

static bool isSign(TokenKind kind) { return kind == TokenKind::Plus || kind == TokenKind::Minus; }

// At the brace: `{[K in ...`, `{readonly [K in ...`, `{-readonly ...`
bool Parser::startsMappedType() {
    return lookAhead([&] {
        advance();
        if (isSign(m_token.kind)) {
            advance();
            return atWord(Word::Readonly);
        }
        if (atWord(Word::Readonly)) advance();
        if (!eat(TokenKind::LeftBracket) || !at(TokenKind::Identifier)) return false;
        advance();
        return at(TokenKind::In);
    });
}

void Parser::skipMappedType() {
    Scoped<bool> nested(m_noConditionalType, false);
    advance();
    if (isSign(m_token.kind)) advance();
    if (atWord(Word::Readonly)) advance();
    expect(TokenKind::LeftBracket);
    if (!at(TokenKind::Identifier)) unexpected();
    advance();
    expect(TokenKind::In);
    skipType();
    if (atWord(Word::As)) {
        advance();
        skipType();
    }
    expect(TokenKind::RightBracket);
    if (isSign(m_token.kind)) advance();
    eat(TokenKind::Question);
    skipAnnotation();
    if (!at(TokenKind::RightBrace)) skipTypeMemberEnd();
    expect(TokenKind::RightBrace);
}

// ---- Object types
// -----------------------------------------------------------------------------------------------

void Parser::skipObjectType() {
    TypeRange range(*this);
    Scoped<bool> nested(m_noConditionalType, false);
    expect(TokenKind::LeftBrace);
    while (!at(TokenKind::RightBrace))
        skipTypeMember();
    advance();
}

void Parser::skipTypeMemberEnd() {
    if (eat(TokenKind::Comma)) return;
    consumeSemicolon();
}

void Parser::skipTypeMember() {
    Depth depth(*this);
    const auto startsParameters = [](TokenKind kind) {
        return kind == TokenKind::LeftParen || kind == TokenKind::Less;
    };
    if (startsParameters(m_token.kind) || (at(TokenKind::New) && startsParameters(peekNext().kind))) {
        eat(TokenKind::New);
        skipSignature();
        return skipTypeMemberEnd();
    }
    if (atWord(Word::Readonly) && startsPropertyName(peekNext())) advance();
    if (at(TokenKind::LeftBracket) && startsIndexSignature()) {
        skipIndexSignature();
        return skipTypeMemberEnd();
    }
    if ((atWord(Word::Get) || atWord(Word::Set)) && startsPropertyName(peekNext())) advance();
    skipTypePropertyName();
    eat(TokenKind::Question);
    if (startsParameters(m_token.kind))
        skipSignature();
    else
        skipAnnotation();
    skipTypeMemberEnd();
}

// At the bracket: `[key: string]`, and not a computed name
bool Parser::startsIndexSignature() {
    return lookAhead([&] {
        advance();
        if (!at(TokenKind::Identifier)) return false;
        advance();
        return at(TokenKind::Colon);
    });
}

void Parser::skipIndexSignature() {
    advance();
    advance();
    skipAnnotation();
    eat(TokenKind::Comma);
    expect(TokenKind::RightBracket);
    skipAnnotation();
}

void Parser::skipTypePropertyName() {
    if (at(TokenKind::LeftBracket)) return skipBalanced();
    if (!startsPropertyName(m_token)) unexpected();
    advance();
}

// ---- Signatures
// -------------------------------------------------------------------------------------------------

// `<T>(a: A): B`
void Parser::skipSignature() {
    TypeRange range(*this);
    Scoped<bool> nested(m_noConditionalType, false);
    if (at(TokenKind::Less)) skipTypeParameters();
    skipSignatureParameters();
    skipReturnType();
}

void Parser::skipSignatureParameters() {
    Scoped<bool> nested(m_noConditionalType, false);
    expect(TokenKind::LeftParen);
    while (!at(TokenKind::RightParen)) {
        eat(TokenKind::Ellipsis);
        if (!skipParameterStart()) unexpected();
        eat(TokenKind::Question);
        skipAnnotation();
        if (!at(TokenKind::RightParen)) expect(TokenKind::Comma);
    }
    advance();
}

// The name, pattern or `this` of a parameter in a type, if there is one.
bool Parser::skipParameterStart() {
    while (atParameterModifier())
        advance();
    switch (m_token.kind) {
    case TokenKind::Identifier:
    case TokenKind::This:
        advance();
        return true;
    case TokenKind::LeftBrace:
    case TokenKind::LeftBracket:
        skipBalanced();
        return true;
    default:
        return false;
    }
}

// From an opening bracket to behind its closing one, whatever is between.
void Parser::skipBalanced() {
    const size_t outside = m_openBrackets.size();
    do {
        if (at(TokenKind::EndOfInput)) unexpected();
        const bool closesTemplate = at(TokenKind::RightBrace) && !m_openBrackets.empty() &&
                                    m_openBrackets.back().kind == TokenKind::Template;
        if (closesTemplate) {
            m_openBrackets.pop_back();
            install(m_lexer.rescanAsTemplateContinuation(m_token));
        }
        advance();
    } while (m_openBrackets.size() > outside);
}

} // namespace tickscope
