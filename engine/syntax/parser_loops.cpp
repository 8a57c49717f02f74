// Loops (ECMA-262, 14.7).
#include "syntax/parser_internal.h"

namespace tickscope {

Statement* Parser::parseLoopBody() {
    ++m_function->loops;
    ++m_function->breakables;
    Statement* body = parseStatement(Place::Body);
    --m_function->loops;
    --m_function->breakables;
    return body;
}

Statement* Parser::parseWhile() {
    auto* statement = make<While>(m_token.range.begin);
    advance();
    statement->test = parseParenthesizedCondition();
    statement->body = parseLoopBody();
    return finish(statement);
}

Statement* Parser::parseDoWhile() {
    auto* statement = make<DoWhile>(m_token.range.begin);
    advance();
    statement->body = parseLoopBody();
    expect(TokenKind::While);
    statement->test = parseParenthesizedCondition();
    eat(TokenKind::Semicolon); // may be left out even on the same line
    return finish(statement);
}

// ---- for
// --------------------------------------------------------------------------------------------------------

Statement* Parser::parseFor() {
    const uint32_t begin = m_token.range.begin;
    advance();
    bool isAwait = false;
    if (atWord(Word::Await)) {
        if (!m_function->isAsync) fail(m_token.range, "Unexpected reserved word", awaitHint());
        isAwait = true;
        m_function->containsAwait = true;
        advance();
    }
    expect(TokenKind::LeftParen);
    Scope* scope = newScope(Scope::Kind::For);
    ScopeGuard guard(*this, scope);
    switch (m_token.kind) {
    case TokenKind::Semicolon:
        if (isAwait) unexpected();
        return parseForRest(begin, scope, nullptr);
    case TokenKind::Var:
        return parseForDeclaration(begin, scope, VariableKind::Var, isAwait);
    case TokenKind::Const:
        return parseForDeclaration(begin, scope, VariableKind::Const, isAwait);
    default:
        break;
    }
    if (atWord(Word::Let)) {
        const Token next = peekNext();
        if (next.kind == TokenKind::Identifier || next.kind == TokenKind::LeftBracket ||
            next.kind == TokenKind::LeftBrace)
            return parseForDeclaration(begin, scope, VariableKind::Let, isAwait);
    }
    return parseForExpression(begin, scope, isAwait);
}

// From the first semicolon on.
Statement* Parser::parseForRest(uint32_t begin, Scope* scope, Node* initializer) {
    auto* statement = make<For>(begin);
    statement->scope = scope;
    statement->initializer = initializer;
    expect(TokenKind::Semicolon);
    if (!at(TokenKind::Semicolon)) statement->test = parseExpression();
    expect(TokenKind::Semicolon);
    if (!at(TokenKind::RightParen)) statement->update = parseExpression();
    expect(TokenKind::RightParen);
    statement->body = parseLoopBody();
    return finish(statement);
}

// From `in` or `of` on.
template <typename T>
Statement* Parser::parseForEach(uint32_t begin, Scope* scope, Node* left, bool isAwait) {
    auto* statement = make<T>(begin);
    statement->left = left;
    statement->scope = scope;
    statement->isAwait = isAwait;
    advance();
    statement->right = T::kKind == NodeKind::ForIn ? parseExpression() : parseAssignment();
    expect(TokenKind::RightParen);
    statement->body = parseLoopBody();
    return finish(statement);
}

void Parser::checkForEachDeclaration(const VariableDeclaration* declaration) {
    const std::string loop = at(TokenKind::In) ? "for-in" : "for-of";
    if (declaration->declarators.size() != 1)
        fail(declaration->range, "Invalid left-hand side in " + loop + " loop: Must have a single binding.");
    const VariableDeclarator& declarator = declaration->declarators[0];
    // Annex B.3.5 allows `for (var x = 1 in o)`.
    const bool mayInitialize = at(TokenKind::In) && !m_strict &&
                               declaration->variableKind == VariableKind::Var &&
                               declarator.target->kind == NodeKind::Identifier;
    if (declarator.initializer && !mayInitialize)
        fail(declarator.range, loop + " loop variable declaration may not have an initializer.");
}

Statement* Parser::parseForDeclaration(uint32_t begin, Scope* scope, VariableKind kind, bool isAwait) {
    VariableDeclaration* declaration = nullptr;
    {
        Scoped<bool> allowIn(m_allowIn, false);
        declaration = parseVariableDeclaration(kind, true);
    }
    const bool isOf = atWord(Word::Of);
    if (isOf || (at(TokenKind::In) && !isAwait)) {
        checkForEachDeclaration(declaration);
        return isOf ? parseForEach<ForOf>(begin, scope, declaration, isAwait)
                    : parseForEach<ForIn>(begin, scope, declaration, false);
    }
    if (isAwait || !at(TokenKind::Semicolon)) unexpected();
    for (const VariableDeclarator& declarator : declaration->declarators)
        checkInitializer(kind, declarator);
    return parseForRest(begin, scope, declaration);
}

Statement* Parser::parseForExpression(uint32_t begin, Scope* scope, bool isAwait) {
    const Token first = m_token;
    Expression* left = nullptr;
    const CoverErrors outerCover = std::exchange(m_cover, {});
    {
        Scoped<bool> allowIn(m_allowIn, false);
        left = parseExpression(Cover::Allowed);
    }
    const bool isOf = atWord(Word::Of);
    if (!isOf && (!at(TokenKind::In) || isAwait)) {
        checkCover(m_cover);
        m_cover = outerCover;
        if (isAwait) unexpected();
        return parseForRest(begin, scope, left);
    }
    m_cover = outerCover;
    if (isOf && first.is(Word::Let))
        fail(first.range, "The left-hand side of a for-of loop may not start with 'let'.");
    if (isOf && !isAwait && first.is(Word::Async) && left->kind == NodeKind::Identifier &&
        !left->parenthesized)
        fail(first.range, "The left-hand side of a for-of loop may not be 'async'.");
    Node* target = left;
    if (!left->parenthesized &&
        (left->kind == NodeKind::ArrayExpression || left->kind == NodeKind::ObjectExpression))
        target = toTarget(left, PatternUse::Assignment);
    else
        checkSimpleTarget(left, "Invalid left-hand side in for-loop", true);
    return isOf ? parseForEach<ForOf>(begin, scope, target, isAwait)
                : parseForEach<ForIn>(begin, scope, target, false);
}

} // namespace tickscope
