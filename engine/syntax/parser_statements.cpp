// Statements (ECMA-262, 14), loops aside.
#include "syntax/parser_internal.h"

namespace tickscope {

Statement* Parser::parseStatement(Place place) {
    Depth depth(*this);
    const uint32_t begin = m_token.range.begin;
    switch (m_token.kind) {
    case TokenKind::LeftBrace:
        return parseBlock();
    case TokenKind::Semicolon:
        advance();
        return finish(make<Empty>(begin));
    case TokenKind::Var:
        return parseVariableStatement(VariableKind::Var);
    case TokenKind::Const:
        if (place != Place::List) unexpected();
        if (m_typeScript && peekNext().kind == TokenKind::Enum) {
            advance();
            return parseEnum(begin);
        }
        return parseVariableStatement(VariableKind::Const);
    case TokenKind::Function:
        return parseFunctionStatement(place, begin, false);
    case TokenKind::Class:
        if (place != Place::List) unexpected();
        return parseClassDeclaration(false);
    case TokenKind::If:
        return parseIf();
    case TokenKind::For:
        return parseFor();
    case TokenKind::While:
        return parseWhile();
    case TokenKind::Do:
        return parseDoWhile();
    case TokenKind::Continue:
    case TokenKind::Break:
        return parseJump();
    case TokenKind::Return:
        return parseReturn();
    case TokenKind::With:
        return parseWith();
    case TokenKind::Switch:
        return parseSwitch();
    case TokenKind::Throw:
        return parseThrow();
    case TokenKind::Try:
        return parseTry();
    case TokenKind::Debugger:
        advance();
        consumeSemicolon();
        return finish(make<Debugger>(begin));
    case TokenKind::Enum:
        if (!m_typeScript || place != Place::List) unexpected();
        return parseEnum(begin);
    case TokenKind::Import: {
        const TokenKind next = peekNext().kind;
        if (next == TokenKind::LeftParen || next == TokenKind::Dot) return parseExpressionStatement();
        if (m_typeScript && place == Place::List)
            if (Statement* statement = parseTypeScriptImport()) return statement;
        if (!m_isModule || m_scope->kind != Scope::Kind::Module || place != Place::List)
            failOutsideModule(
                m_token.range, "Cannot use import statement outside a module",
                m_isModule ? "import statements belong to the top level of the file; import() works anywhere."
                           : "import needs an ES module (.mjs file); in a script use require() or import().");
        return parseImport();
    }
    case TokenKind::Export:
        if (m_typeScript && place == Place::List)
            if (Statement* statement = parseTypeScriptExport()) return statement;
        if (!m_isModule || m_scope->kind != Scope::Kind::Module || place != Place::List)
            failOutsideModule(
                m_token.range, "Unexpected token 'export'",
                m_isModule ? "export statements belong to the top level of the file."
                           : "export needs an ES module (.mjs file); in a script assign to module.exports.");
        return parseExport();
    case TokenKind::Identifier:
        return parseIdentifierStatement(place);
    default:
        return parseExpressionStatement();
    }
}

// A statement of a list, and what it leaves to be done behind it.
void Parser::appendStatement(std::vector<Statement*>& body) {
    body.push_back(parseStatement(Place::List));
    if (m_following.empty()) return;
    body.insert(body.end(), m_following.begin(), m_following.end());
    m_following.clear();
}

// Statements that begin with a word that is not reserved.
Statement* Parser::parseIdentifierStatement(Place place) {
    const uint32_t begin = m_token.range.begin;
    if (atWord(Word::Let) && isLetDeclaration(place)) {
        if (place != Place::List)
            fail(m_token.range, "Lexical declaration cannot appear in a single-statement context",
                 "Put braces around the body to declare something in it.");
        return parseVariableStatement(VariableKind::Let);
    }
    if (atWord(Word::Async)) {
        const Token next = peekNext();
        if (next.kind == TokenKind::Function && !next.newlineBefore) {
            if (place != Place::List)
                fail(m_token.range,
                     "Async functions can only be declared at the top level or inside a block.");
            advance();
            return parseFunctionStatement(place, begin, true);
        }
    }
    if (m_typeScript && place == Place::List)
        if (Statement* declaration = parseTypeScriptDeclaration()) return declaration;
    const Token first = m_token;
    Expression* expression = parseExpression();
    auto* label = as<Identifier>(expression);
    if (at(TokenKind::Colon) && label && !label->parenthesized && label->range == first.range)
        return parseLabelled(place, label);
    consumeSemicolon();
    auto* statement = make<ExpressionStatement>(begin);
    statement->expression = expression;
    return finish(statement);
}

Statement* Parser::parseExpressionStatement() {
    auto* statement = make<ExpressionStatement>(m_token.range.begin);
    statement->expression = parseExpression();
    consumeSemicolon();
    return finish(statement);
}

// ---- Declarations
// -----------------------------------------------------------------------------------------------

// At the word let: does a declaration follow, or is it a variable of that name (sloppy code)?
bool Parser::isLetDeclaration(Place place) {
    const Token next = peekNext();
    if (next.kind == TokenKind::LeftBracket) return true;
    // After `if (x) let` on its own line, the next line is a statement of its own.
    if (place != Place::List && next.newlineBefore) return false;
    return next.kind == TokenKind::LeftBrace || next.kind == TokenKind::Identifier ||
           (m_strict && isKeyword(next.kind) && next.kind != TokenKind::In &&
            next.kind != TokenKind::Instanceof);
}

Statement* Parser::parseFunctionStatement(Place place, uint32_t begin, bool isAsync) {
    if (place != Place::List) {
        if (m_strict)
            fail(m_token.range,
                 "In strict mode code, functions can only be declared at top level or inside a block.");
        if (peekNext().kind == TokenKind::Star)
            fail(m_token.range, "Generators can only be declared at the top level or inside a block.");
        if (place == Place::Body)
            fail(m_token.range,
                 "In non-strict mode code, functions can only be declared at top level, inside a "
                 "block, or as the body of an if statement.");
    }
    return parseFunctionDeclaration(begin, isAsync, false);
}

Statement* Parser::parseVariableStatement(VariableKind kind) {
    VariableDeclaration* declaration = parseVariableDeclaration(kind, false);
    consumeSemicolon();
    return finish(declaration);
}

// From the keyword to the last initializer. In the head of a loop the caller checks what must have one.
VariableDeclaration* Parser::parseVariableDeclaration(VariableKind kind, bool inForHead) {
    auto* declaration = make<VariableDeclaration>(m_token.range.begin);
    declaration->variableKind = kind;
    std::vector<VariableDeclarator> declarators;
    const BindingUse use = kind == VariableKind::Var   ? BindingUse::Var
                           : kind == VariableKind::Let ? BindingUse::Let
                                                       : BindingUse::Const;
    advance();
    do {
        VariableDeclarator declarator;
        declarator.range.begin = m_token.range.begin;
        declarator.target = parseBindingTarget();
        declarePattern(declarator.target, use);
        if (m_typeScript) {
            if (!m_token.newlineBefore) eat(TokenKind::Not);
            skipAnnotation();
        }
        if (eat(TokenKind::Assign)) declarator.initializer = parseAssignment();
        declarator.range.end = m_previousEnd;
        declarators.push_back(declarator);
        if (!inForHead) checkInitializer(kind, declarator);
    } while (eat(TokenKind::Comma));
    declaration->declarators = m_arena.list(declarators);
    return finish(declaration);
}

void Parser::checkInitializer(VariableKind kind, const VariableDeclarator& declarator) {
    if (declarator.initializer) return;
    if (declarator.target->kind != NodeKind::Identifier)
        fail(declarator.target->range, "Missing initializer in destructuring declaration",
             "A pattern takes a value apart: write = and the value after it.");
    if (kind == VariableKind::Const)
        fail(declarator.range, "Missing initializer in const declaration",
             "A constant gets its value where it is declared; use let to assign it later.");
}

void Parser::addLabel(Identifier* label) {
    for (const Label& existing : m_function->labels)
        if (existing.name == label->name)
            fail(label->range, "Label '" + toUtf8(label->name->text) + "' has already been declared", {},
                 {existing.range, "the first one is here"});
    m_function->labels.push_back({label->name, label->range, label->range.begin, false});
}

// At the colon.
Statement* Parser::parseLabelled(Place place, Identifier* label) {
    auto* statement = make<Labelled>(label->range.begin);
    statement->label = label->name;
    addLabel(label);
    advance();
    const uint32_t bodyBegin = m_token.range.begin;
    const bool isLoop = at(TokenKind::For) || at(TokenKind::While) || at(TokenKind::Do);
    // `a: b: while`: all labels in a row stand before the same statement.
    for (size_t i = m_function->labels.size(); i-- > 0;) {
        Label& known = m_function->labels[i];
        if (known.bodyBegin != label->range.begin) break;
        known.bodyBegin = bodyBegin;
        known.isLoop = isLoop;
    }
    if (at(TokenKind::Function)) {
        // Annex B.3.1; not as the body of an if or loop.
        const Place inner = place == Place::List || place == Place::Labelled ? Place::Labelled : Place::Body;
        statement->body = parseFunctionStatement(inner, bodyBegin, false);
    } else {
        statement->body =
            parseStatement(place == Place::List || place == Place::Labelled ? Place::Labelled : Place::Body);
    }
    m_function->labels.pop_back();
    return finish(statement);
}

// ---- Blocks and branches
// ----------------------------------------------------------------------------------------

Block* Parser::parseBlock() {
    auto* block = make<Block>(m_token.range.begin);
    block->scope = newScope(Scope::Kind::Block);
    ScopeGuard scope(*this, block->scope);
    std::vector<Statement*> body;
    expect(TokenKind::LeftBrace);
    while (!at(TokenKind::RightBrace))
        appendStatement(body);
    advance();
    block->body = m_arena.list(body);
    return finish(block);
}

Expression* Parser::parseParenthesizedCondition() {
    expect(TokenKind::LeftParen);
    Expression* condition = parseExpressionIn();
    expect(TokenKind::RightParen);
    return condition;
}

// A chain of else if is read by a loop, however long it is.
Statement* Parser::parseIf() {
    std::vector<If*> chain;
    while (true) {
        auto* statement = make<If>(m_token.range.begin);
        chain.push_back(statement);
        advance();
        statement->test = parseParenthesizedCondition();
        statement->consequent = at(TokenKind::Function) ? parseIfFunction() : parseStatement(Place::IfBody);
        if (!eat(TokenKind::Else)) break;
        if (at(TokenKind::If)) continue;
        statement->alternate = at(TokenKind::Function) ? parseIfFunction() : parseStatement(Place::IfBody);
        break;
    }
    for (size_t i = chain.size(); i-- > 0;) {
        if (i + 1 < chain.size()) chain[i]->alternate = chain[i + 1];
        finish(chain[i]);
    }
    return chain.front();
}

// Annex B.3.4: `if (x) function f() {}` as if it were in a block.
Statement* Parser::parseIfFunction() {
    auto* block = make<Block>(m_token.range.begin);
    block->scope = newScope(Scope::Kind::Block);
    ScopeGuard scope(*this, block->scope);
    Statement* function = parseFunctionStatement(Place::IfBody, m_token.range.begin, false);
    block->body = m_arena.list(&function, 1);
    return finish(block);
}

Statement* Parser::parseSwitch() {
    auto* statement = make<Switch>(m_token.range.begin);
    advance();
    statement->discriminant = parseParenthesizedCondition();
    statement->scope = newScope(Scope::Kind::Switch);
    ScopeGuard scope(*this, statement->scope);
    expect(TokenKind::LeftBrace);
    ++m_function->breakables;
    std::vector<SwitchCase> cases;
    SourceRange firstDefault;
    while (!at(TokenKind::RightBrace)) {
        SwitchCase clause;
        clause.range.begin = m_token.range.begin;
        const SourceRange keyword = m_token.range;
        if (eat(TokenKind::Default)) {
            if (firstDefault.length())
                fail(keyword, "More than one default clause in switch statement", {},
                     {firstDefault, "the first one is here"});
            firstDefault = keyword;
        } else {
            expect(TokenKind::Case);
            clause.test = parseExpressionIn();
        }
        expect(TokenKind::Colon);
        std::vector<Statement*> body;
        while (!at(TokenKind::Case) && !at(TokenKind::Default) && !at(TokenKind::RightBrace))
            appendStatement(body);
        clause.body = m_arena.list(body);
        clause.range.end = m_previousEnd;
        cases.push_back(clause);
    }
    advance();
    --m_function->breakables;
    statement->cases = m_arena.list(cases);
    return finish(statement);
}

Statement* Parser::parseTry() {
    auto* statement = make<Try>(m_token.range.begin);
    advance();
    statement->block = parseBlock();
    if (at(TokenKind::Catch)) parseCatch(statement);
    if (eat(TokenKind::Finally)) statement->finalizer = parseBlock();
    if (!statement->handler && !statement->finalizer)
        fail(m_token.range, "Missing catch or finally after try");
    return finish(statement);
}

Statement* Parser::parseCatch(Try* statement) {
    advance();
    statement->catchScope = newScope(Scope::Kind::Catch);
    ScopeGuard scope(*this, statement->catchScope);
    if (eat(TokenKind::LeftParen)) {
        statement->parameter = parseBindingTarget();
        if (statement->parameter->kind == NodeKind::Identifier)
            m_simpleCatchScopes.insert(statement->catchScope->id);
        declarePattern(statement->parameter, BindingUse::Catch);
        if (m_typeScript) skipAnnotation();
        expect(TokenKind::RightParen);
    }
    statement->handler = parseBlock();
    return statement;
}

Statement* Parser::parseWith() {
    auto* statement = make<With>(m_token.range.begin);
    if (m_strict) fail(m_token.range, "Strict mode code may not include a with statement");
    advance();
    statement->object = parseParenthesizedCondition();
    statement->scope = newScope(Scope::Kind::With);
    ScopeGuard scope(*this, statement->scope);
    for (Scope* outer = m_scope; outer && !outer->containsWith; outer = outer->parent)
        outer->containsWith = true;
    statement->body = parseStatement(Place::Body);
    return finish(statement);
}

// ---- Jumps
// ------------------------------------------------------------------------------------------------------

// break and continue
Statement* Parser::parseJump() {
    const SourceRange keyword = m_token.range;
    const bool isBreak = at(TokenKind::Break);
    advance();
    const InternedName* label = nullptr;
    const Label* target = nullptr;
    if (at(TokenKind::Identifier) && !m_token.newlineBefore) {
        const Identifier* name = parseIdentifier();
        label = name->name;
        for (const Label& known : m_function->labels)
            if (known.name == label) target = &known;
        const std::string text = "'" + toUtf8(label->text) + "'";
        if (!target)
            fail(name->range, "Undefined label " + text,
                 "A label marks a statement around this one, as in: " + toUtf8(label->text) +
                     ": for (...) { ... }");
        if (!isBreak && !target->isLoop)
            fail(name->range,
                 "Illegal continue statement: " + text + " does not denote an iteration statement");
    } else if (isBreak && !m_function->breakables) {
        fail(keyword, "Illegal break statement",
             "break leaves a loop or a switch, and there is none around it.");
    } else if (!isBreak && !m_function->loops) {
        fail(keyword, "Illegal continue statement: no surrounding iteration statement");
    }
    consumeSemicolon();
    if (isBreak) {
        auto* statement = make<Break>(keyword.begin);
        statement->label = label;
        return finish(statement);
    }
    auto* statement = make<Continue>(keyword.begin);
    statement->label = label;
    return finish(statement);
}

Statement* Parser::parseReturn() {
    if (!m_function->allowReturn)
        fail(m_token.range, "Illegal return statement", "return only works inside of functions.");
    auto* statement = make<Return>(m_token.range.begin);
    advance();
    if (!at(TokenKind::Semicolon) && !at(TokenKind::RightBrace) && !at(TokenKind::EndOfInput) &&
        !m_token.newlineBefore)
        statement->argument = parseExpression();
    consumeSemicolon();
    return finish(statement);
}

Statement* Parser::parseThrow() {
    auto* statement = make<Throw>(m_token.range.begin);
    advance();
    if (m_token.newlineBefore)
        fail({statement->range.begin, m_previousEnd}, "Illegal newline after throw",
             "The value must start on the same line as throw.");
    statement->argument = parseExpression();
    consumeSemicolon();
    return finish(statement);
}

} // namespace tickscope
