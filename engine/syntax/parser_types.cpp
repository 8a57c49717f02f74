// The types of TypeScript: read, checked for their form, and dropped. Nothing here leaves a node.
#include "syntax/parser_internal.h"
#include "syntax/parser_trial.h"

namespace tickscope {

void Parser::skipAnnotation() {
    if (eat(TokenKind::Colon)) skipType();
}

void Parser::skipType() {
    Depth depth(*this);
    TypeRange range(*this);
    if (startsFunctionType()) return skipFunctionType();
    skipUnionType();
    if (m_noConditionalType || m_token.newlineBefore || !at(TokenKind::Extends)) return;
    advance();
    {
        Scoped<bool> extends(m_noConditionalType, true);
        skipType();
    }
    expect(TokenKind::Question);
    skipType();
    expect(TokenKind::Colon);
    skipType();
}

// Unions of intersections; their difference in strength has no effect on the form.
void Parser::skipUnionType() {
    if (at(TokenKind::Or) || at(TokenKind::And)) advance();
    while (true) {
        if (startsFunctionType())
            skipFunctionType();
        else
            skipTypeOperator();
        if (!at(TokenKind::Or) && !at(TokenKind::And)) return;
        advance();
    }
}

void Parser::skipTypeOperator() {
    while (atWord(Word::Keyof) || atWord(Word::Unique) || atWord(Word::Readonly))
        advance();
    if (atWord(Word::Infer)) return skipInferType();
    Scoped<bool> nested(m_noConditionalType, false);
    skipPostfixType();
}

// `infer T` and `infer T extends C`; in the latter a `?` behind C would make it a conditional type.
void Parser::skipInferType() {
    advance();
    if (!at(TokenKind::Identifier)) unexpected();
    advance();
    if (!at(TokenKind::Extends)) return;
    const bool isInExtends = m_noConditionalType;
    tryRead([&] {
        Scoped<bool> extends(m_noConditionalType, true);
        advance();
        skipType();
        return isInExtends || !at(TokenKind::Question);
    });
}

// `T[]` and `T[K]`
void Parser::skipPostfixType() {
    skipPrimaryType();
    while (at(TokenKind::LeftBracket) && !m_token.newlineBefore) {
        advance();
        if (!at(TokenKind::RightBracket)) skipType();
        expect(TokenKind::RightBracket);
    }
}

void Parser::skipPrimaryType() {
    Depth depth(*this);
    switch (m_token.kind) {
    case TokenKind::Identifier:
        return skipTypeReference();
    case TokenKind::Minus:
        advance();
        if (!at(TokenKind::Number) && !at(TokenKind::BigInt)) unexpected();
        return advance();
    case TokenKind::String:
    case TokenKind::Number:
    case TokenKind::BigInt:
    case TokenKind::True:
    case TokenKind::False:
    case TokenKind::Null:
    case TokenKind::Void:
    case TokenKind::This:
    case TokenKind::Const: // `as const`
        return advance();
    case TokenKind::Typeof:
        return skipTypeQuery();
    case TokenKind::Import:
        return skipImportType();
    case TokenKind::Template:
        return skipTemplateType();
    case TokenKind::LeftBrace:
        return startsMappedType() ? skipMappedType() : skipObjectType();
    case TokenKind::LeftBracket:
        return skipTupleType();
    case TokenKind::LeftParen:
        advance();
        skipType();
        return expect(TokenKind::RightParen);
    default:
        unexpected();
    }
}

// These take no type arguments: `a as number < b` is a comparison.
static bool isKeywordType(std::u16string_view name) {
    for (const std::u16string_view keyword : {u"any", u"bigint", u"boolean", u"never", u"number", u"object",
                                              u"string", u"symbol", u"undefined", u"unknown"})
        if (name == keyword) return true;
    return false;
}

// `a.b.C<T>`
void Parser::skipTypeReference() {
    const bool isKeyword = isKeywordType(m_token.name->text);
    advance();
    if (isKeyword && !at(TokenKind::Dot)) return;
    while (eat(TokenKind::Dot)) {
        if (!atName()) unexpected();
        advance();
    }
    if (atTypeArguments() && !m_token.newlineBefore) skipTypeArguments();
}

// `typeof a.b.#c<T>` and `typeof import("x")`
void Parser::skipTypeQuery() {
    advance();
    if (at(TokenKind::Import)) return skipImportType();
    if (!atName()) unexpected();
    advance();
    while (eat(TokenKind::Dot)) {
        if (!atName() && !at(TokenKind::PrivateName)) unexpected();
        advance();
    }
    if (atTypeArguments() && !m_token.newlineBefore) skipTypeArguments();
}

void Parser::skipImportType() {
    advance();
    if (!at(TokenKind::LeftParen)) unexpected();
    skipBalanced();
    while (eat(TokenKind::Dot)) {
        if (!atName()) unexpected();
        advance();
    }
    if (atTypeArguments() && !m_token.newlineBefore) skipTypeArguments();
}

void Parser::skipTemplateType() {
    while (true) {
        if (m_token.error != LexicalError::None) failLexical(m_token.error, m_token.errorRange);
        const bool isLast = m_token.templateTail;
        advance();
        if (isLast) return;
        skipType();
        if (!at(TokenKind::RightBrace)) unexpected();
        m_openBrackets.pop_back();
        install(m_lexer.rescanAsTemplateContinuation(m_token));
    }
}

// `[A, B?, name: C, ...rest: D[]]`
void Parser::skipTupleType() {
    advance();
    while (!at(TokenKind::RightBracket)) {
        eat(TokenKind::Ellipsis);
        const bool isNamed = atName() && lookAhead([&] {
                                 advance();
                                 eat(TokenKind::Question);
                                 return at(TokenKind::Colon);
                             });
        if (isNamed) {
            advance();
            eat(TokenKind::Question);
            advance();
            eat(TokenKind::Ellipsis);
        }
        skipType();
        eat(TokenKind::Question);
        if (!at(TokenKind::RightBracket)) expect(TokenKind::Comma);
    }
    advance();
}

// ---- Function types
// ---------------------------------------------------------------------------------------------

bool Parser::startsFunctionType() {
    switch (m_token.kind) {
    case TokenKind::Less:
    case TokenKind::New:
        return true;
    case TokenKind::LeftParen:
        return startsParenthesizedFunctionType();
    default:
        return atWord(Word::Abstract) && peekNext().kind == TokenKind::New;
    }
}

// At the parenthesis: of parameters, or of a type.
bool Parser::startsParenthesizedFunctionType() {
    return lookAhead([&] {
        advance();
        if (at(TokenKind::RightParen) || at(TokenKind::Ellipsis)) return true;
        if (!skipParameterStart()) return false;
        if (at(TokenKind::Colon) || at(TokenKind::Comma) || at(TokenKind::Question) || at(TokenKind::Assign))
            return true;
        return eat(TokenKind::RightParen) && at(TokenKind::Arrow);
    });
}

// `<T>(a: A) => B`, `new (a: A) => B` and `abstract new (a: A) => B`
void Parser::skipFunctionType() {
    if (atWord(Word::Abstract)) advance();
    eat(TokenKind::New);
    if (at(TokenKind::Less)) skipTypeParameters();
    skipSignatureParameters();
    expect(TokenKind::Arrow);
    skipReturnTypeOrPredicate();
}

void Parser::skipReturnType() {
    if (eat(TokenKind::Colon)) skipReturnTypeOrPredicate();
}

// A type, `x is T`, `asserts x` or `asserts x is T`
void Parser::skipReturnTypeOrPredicate() {
    TypeRange range(*this);
    Scoped<bool> nested(m_noConditionalType, false);
    const auto isSubject = [](const Token& token) {
        return (token.kind == TokenKind::Identifier || token.kind == TokenKind::This) && !token.newlineBefore;
    };
    if (atWord(Word::Asserts) && isSubject(peekNext()) && !peekNext().is(Word::Is)) {
        advance();
        advance();
        if (atWord(Word::Is) && !m_token.newlineBefore) {
            advance();
            skipType();
        }
        return;
    }
    if (at(TokenKind::Identifier) || at(TokenKind::This)) {
        const Token next = peekNext();
        if (next.is(Word::Is) && !next.newlineBefore) {
            advance();
            advance();
        }
    }
    skipType();
}

// ---- Arguments and parameters
// -----------------------------------------------------------------------------------

// The lexer reads `<<` and `>>` as one token; here their halves are brackets of their own.
void Parser::openTypeArguments() {
    if (at(TokenKind::ShiftLeft)) {
        m_token.kind = TokenKind::Less;
        m_token.range.end = m_token.range.begin + 1;
        m_lexer.rewind(m_token.range.end);
    }
    expect(TokenKind::Less);
}

void Parser::closeTypeArguments() {
    switch (m_token.kind) {
    case TokenKind::ShiftRight:
    case TokenKind::ShiftRightUnsigned:
    case TokenKind::GreaterEqual:
    case TokenKind::ShiftRightAssign:
    case TokenKind::ShiftRightUnsignedAssign:
        m_token.kind = TokenKind::Greater;
        m_token.range.end = m_token.range.begin + 1;
        m_lexer.rewind(m_token.range.end);
        break;
    default:
        break;
    }
    expect(TokenKind::Greater);
}

void Parser::skipTypeArguments() {
    openTypeArguments();
    skipTypeList();
    closeTypeArguments();
}

void Parser::skipTypeList() {
    do {
        Scoped<bool> nested(m_noConditionalType, false);
        skipType();
    } while (eat(TokenKind::Comma));
}

// `<const in out T extends C = D, ...>`
void Parser::skipTypeParameters() {
    TypeRange range(*this);
    Scoped<bool> nested(m_noConditionalType, false);
    expect(TokenKind::Less);
    do {
        if (at(TokenKind::Greater)) break;
        while (at(TokenKind::Const) || at(TokenKind::In) ||
               (atWord(Word::Out) && peekNext().kind == TokenKind::Identifier))
            advance();
        if (!at(TokenKind::Identifier)) unexpected();
        advance();
        if (eat(TokenKind::Extends)) skipType();
        if (eat(TokenKind::Assign)) skipType();
    } while (eat(TokenKind::Comma));
    closeTypeArguments();
}

} // namespace tickscope
