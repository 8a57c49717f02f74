// `declare ...`: what exists elsewhere. Read and dropped.
#include "syntax/parser_internal.h"
#include "syntax/parser_trial.h"

namespace tickscope {

// At the word declare. Null if it is an ordinary name here, and nothing has been read.
Statement* Parser::parseAmbient(uint32_t begin) {
    const bool isDeclared = lookAhead([&] {
        advance();
        if (at(TokenKind::Var) || at(TokenKind::Const) || at(TokenKind::Function) || at(TokenKind::Class) ||
            at(TokenKind::Enum))
            return true;
        const bool isWordOfDeclaration =
            atWord(Word::Let) || atWord(Word::Interface) || atWord(Word::Type) || atWord(Word::Namespace) ||
            atWord(Word::Module) || atWord(Word::Global) || atWord(Word::Abstract) || atWord(Word::Async);
        return isWordOfDeclaration && !peekNext().newlineBefore;
    });
    if (!isDeclared) return nullptr;
    advance();
    if (atWord(Word::Interface) || atWord(Word::Type)) {
        if (Statement* declaration = parseTypeScriptDeclaration()) return declaration;
        unexpected();
    }
    if (atWord(Word::Namespace) || atWord(Word::Module) || atWord(Word::Global)) {
        skipAmbientModule();
        return finishErased(begin);
    }
    if (atWord(Word::Abstract) || at(TokenKind::Class)) {
        skipAmbientClass();
        return finishErased(begin);
    }
    if (atWord(Word::Async) || at(TokenKind::Function)) {
        if (atWord(Word::Async)) advance();
        expect(TokenKind::Function);
        eat(TokenKind::Star);
        if (!at(TokenKind::Identifier)) unexpected();
        noteTypeName(m_token.name);
        advance();
        skipSignature();
        consumeSemicolon();
        return finishErased(begin);
    }
    if (at(TokenKind::Enum) || (at(TokenKind::Const) && peekNext().kind == TokenKind::Enum)) {
        eat(TokenKind::Const);
        advance();
        if (!at(TokenKind::Identifier)) unexpected();
        noteTypeName(m_token.name);
        advance();
        if (!at(TokenKind::LeftBrace)) unexpected();
        skipBalanced();
        return finishErased(begin);
    }
    skipAmbientVariables();
    consumeSemicolon();
    return finishErased(begin);
}

// At var, let or const.
void Parser::skipAmbientVariables() {
    do {
        advance();
        if (at(TokenKind::LeftBrace) || at(TokenKind::LeftBracket)) {
            skipBalanced();
        } else {
            if (!at(TokenKind::Identifier)) unexpected();
            noteTypeName(m_token.name);
            advance();
        }
        skipAnnotation();
        if (eat(TokenKind::Assign)) parseAssignment();
    } while (at(TokenKind::Comma));
}

void Parser::skipAmbientClass() {
    if (atWord(Word::Abstract)) advance();
    expect(TokenKind::Class);
    if (!at(TokenKind::Identifier)) unexpected();
    noteTypeName(m_token.name);
    advance();
    if (at(TokenKind::Less)) skipTypeParameters();
    skipHeritage();
    if (!at(TokenKind::LeftBrace)) unexpected();
    skipBalanced();
}

// `namespace A.B {...}`, `module "x" {...}`, `module "x";` and `global {...}`
void Parser::skipAmbientModule() {
    const bool isGlobal = atWord(Word::Global);
    advance();
    if (!isGlobal) {
        if (!at(TokenKind::String) && !at(TokenKind::Identifier)) unexpected();
        if (at(TokenKind::Identifier)) noteTypeName(m_token.name);
        advance();
        while (eat(TokenKind::Dot))
            advance();
    }
    if (at(TokenKind::LeftBrace))
        skipBalanced();
    else
        consumeSemicolon();
}

} // namespace tickscope
