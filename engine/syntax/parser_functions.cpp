// Functions, methods and arrow functions (ECMA-262, 15.1 to 15.6, 15.8, 15.9).
#include "syntax/parser_internal.h"
#include "syntax/parser_trial.h"

namespace tickscope {

// ---- Entering and leaving
// ---------------------------------------------------------------------------------------

FunctionNode* Parser::newFunction(FunctionKind kind, bool isAsync, bool isGenerator, uint32_t begin) {
    auto* node = make<FunctionNode>(begin);
    node->functionKind = kind;
    node->isAsync = isAsync;
    node->isGenerator = isGenerator;
    node->id = static_cast<uint32_t>(m_program.functions.size());
    node->parent = m_function->node;
    m_program.functions.push_back(node);
    node->scope = newScope(Scope::Kind::Function);
    node->scope->function = node;
    node->bodyScope = node->scope;
    return node;
}

void Parser::enterFunction(FunctionState& state, FunctionNode* node) {
    state.outer = m_function;
    state.node = node;
    state.isAsync = node->isAsync;
    state.isGenerator = node->isGenerator;
    state.isStaticBlock = node->functionKind == FunctionKind::ClassStaticBlock;
    const bool isField = node->functionKind == FunctionKind::ClassField;
    state.allowReturn = !state.isStaticBlock && !isField;
    if (node->isArrow()) {
        state.allowNewTarget = m_function->allowNewTarget;
        state.allowSuperProperty = m_function->allowSuperProperty;
        state.allowSuperCall = m_function->allowSuperCall;
        state.forbidArguments = m_function->forbidArguments;
    } else {
        state.allowNewTarget = true;
        state.allowSuperProperty = node->functionKind != FunctionKind::Ordinary;
        state.allowSuperCall = node->functionKind == FunctionKind::DerivedConstructor;
        state.forbidArguments = state.isStaticBlock || isField;
    }
    m_function = &state;
}

void Parser::leaveFunction(FunctionState& state) {
    hoistBlockFunctions();
    FunctionNode* node = state.node;
    node->isStrict = m_strict;
    node->scope->isStrict = node->bodyScope->isStrict = m_strict;
    node->usesThis = state.uses.thisValue;
    node->usesArguments = state.uses.arguments;
    node->usesSuperProperty = state.uses.superProperty;
    node->usesSuperCall = state.uses.superCall;
    node->usesNewTarget = state.uses.newTarget;
    node->containsDirectEval = state.uses.directEval;
    node->containsAwait = state.containsAwait;
    node->containsYield = state.containsYield;
    node->range.end = m_previousEnd;
    m_function = state.outer;
    if (node->isArrow()) m_function->uses.add(state.uses);
}

// ---- Function, generator, async
// ---------------------------------------------------------------------------------

// At the word function.
Expression* Parser::parseFunctionExpression(bool isAsync, uint32_t begin) {
    auto* expression = make<FunctionExpression>(begin);
    advance();
    const bool isGenerator = eat(TokenKind::Star);
    if (at(TokenKind::LeftParen) || (m_typeScript && at(TokenKind::Less))) {
        expression->function = newFunction(FunctionKind::Ordinary, isAsync, isGenerator, begin);
        parseFunctionRest(expression->function);
        return finish(expression);
    }
    Identifier* name = nullptr;
    {
        // The name is read by the rules of the function itself: yield is one in a generator, await in an
        // async one.
        Scoped<bool> asyncName(m_function->isAsync, isAsync);
        Scoped<bool> generatorName(m_function->isGenerator, isGenerator);
        Scoped<bool> staticBlockName(m_function->isStaticBlock, false);
        Scoped<ArrowHazards> hazards(m_function->hazards, {});
        name = parseBindingIdentifier();
    }
    Scope* nameScope = newScope(Scope::Kind::FunctionName);
    addDeclaration(nameScope, name->name, DeclarationKind::FunctionExpressionName, name->range);
    ScopeGuard scope(*this, nameScope);
    FunctionNode* node = newFunction(FunctionKind::Ordinary, isAsync, isGenerator, begin);
    node->name = name->name;
    node->nameRange = name->range;
    node->nameScope = nameScope;
    expression->function = node;
    parseFunctionRest(node);
    nameScope->isStrict = node->isStrict;
    return finish(expression);
}

// At the word function. Declares the name in the current scope.
Statement* Parser::parseFunctionDeclaration(uint32_t begin, bool isAsync, bool isDefaultExport) {
    auto* declaration = make<FunctionDeclaration>(begin);
    const SourceRange keyword = m_token.range;
    advance();
    const bool isGenerator = eat(TokenKind::Star);
    Identifier* name = nullptr;
    if (at(TokenKind::LeftParen) && !isDefaultExport)
        fail(m_token.range, "Function statements require a function name",
             "Write a name before the (, or put the whole function in parentheses to make it an expression.");
    if (!at(TokenKind::LeftParen) && !(m_typeScript && at(TokenKind::Less))) name = parseBindingIdentifier();
    const ProgramMark before = mark();
    FunctionNode* node = newFunction(FunctionKind::Ordinary, isAsync, isGenerator, begin);
    declaration->function = node;
    declaration->name = name ? name->name : m_names.word(Word::StarDefault);
    if (name) {
        node->name = name->name;
        node->nameRange = name->range;
    }
    if (!parseFunctionRest(node, Body::Optional)) {
        forgetSince(before);
        return finishOverload(begin, name ? name->name : nullptr, name ? name->range : keyword);
    }
    declareFunction(declaration, name ? name->range : keyword);
    return finish(declaration);
}

FunctionNode* Parser::parseMethod(FunctionKind kind, bool isAsync, bool isGenerator, uint32_t begin,
                                  Body body) {
    if (!at(TokenKind::LeftParen) && !(m_typeScript && at(TokenKind::Less))) unexpected();
    const uint32_t parametersBegin = m_token.range.begin;
    const ProgramMark before = mark();
    FunctionNode* node = newFunction(kind, isAsync, isGenerator, begin);
    if (!parseFunctionRest(node, body)) {
        forgetSince(before);
        return nullptr;
    }
    checkAccessorParameters(node, {parametersBegin, node->bodyRange.begin});
    return node;
}

void Parser::checkAccessorParameters(const FunctionNode* node, SourceRange parametersRange) {
    const auto& parameters = node->parameters;
    if (node->functionKind == FunctionKind::Getter && !parameters.empty())
        fail(parametersRange, "Getter must not have any formal parameters.");
    if (node->functionKind != FunctionKind::Setter) return;
    if (parameters.size() != 1) fail(parametersRange, "Setter must have exactly one formal parameter.");
    if (parameters[0].isRest)
        fail(parameters[0].range, "Setter function argument must not be a rest parameter");
}

// From the parameters on.
bool Parser::parseFunctionRest(FunctionNode* node, Body body) {
    FunctionState state;
    enterFunction(state, node);
    Scoped<bool> strict(m_strict, m_strict);
    Scoped<bool> allowIn(m_allowIn, true);
    ScopeGuard scope(*this, node->scope);
    if (m_typeScript && at(TokenKind::Less)) skipTypeParameters();
    expect(TokenKind::LeftParen);
    parseParameters(node);
    expect(TokenKind::RightParen);
    if (m_typeScript) skipReturnType();
    const bool hasBody = !m_typeScript || body == Body::Required || !atFunctionEnd();
    if (hasBody) parseFunctionBody(node);
    leaveFunction(state);
    return hasBody;
}

// ---- Parameters
// -------------------------------------------------------------------------------------------------

// Up to the closing parenthesis, or the end of a text that holds nothing else.
void Parser::parseParameters(FunctionNode* node) {
    std::vector<PatternElement> parameters;
    m_function->inParameters = true;
    while (!at(TokenKind::RightParen) && !at(TokenKind::EndOfInput)) {
        if (m_typeScript && at(TokenKind::This)) { // the type of `this`, no parameter
            advance();
            skipAnnotation();
            if (!eat(TokenKind::Comma)) break;
            continue;
        }
        SourceRange modifier;
        while (m_typeScript && atParameterModifier()) {
            if (!modifier.length()) modifier = m_token.range;
            advance();
        }
        parameters.push_back(parseBindingElement(Element::Parameter));
        if (modifier.length()) noteParameterProperty(modifier, parameters.back());
        if (parameters.back().isRest && at(TokenKind::Comma))
            fail(parameters.back().range, "Rest parameter must be last formal parameter");
        if (!eat(TokenKind::Comma)) break;
    }
    m_function->inParameters = false;
    setParameters(node, parameters);
}

// ECMA-262, 15.1.2 ContainsExpression
static bool containsExpression(const Node* target) {
    if (const auto* array = as<ArrayPattern>(target)) {
        for (const PatternElement& element : array->elements)
            if (element.defaultValue || (element.target && containsExpression(element.target))) return true;
    } else if (const auto* object = as<ObjectPattern>(target)) {
        for (const PatternProperty& property : object->properties)
            if (property.key.kind == PropertyName::Kind::Computed || property.defaultValue ||
                containsExpression(property.target))
                return true;
    }
    return false;
}

void Parser::setParameters(FunctionNode* node, std::vector<PatternElement>& parameters) {
    node->parameters = m_arena.list(parameters);
    bool countsToLength = true;
    for (const PatternElement& parameter : parameters) {
        countsToLength &= !parameter.defaultValue && !parameter.isRest;
        node->expectedLength += countsToLength ? 1 : 0;
        if (parameter.defaultValue || parameter.isRest || parameter.target->kind != NodeKind::Identifier)
            node->hasSimpleParameters = false;
        if (parameter.defaultValue || containsExpression(parameter.target))
            node->hasParameterExpressions = true;
        declarePattern(parameter.target, BindingUse::Parameter);
    }
}

// ---- Bodies
// -----------------------------------------------------------------------------------------------------

void Parser::openFunctionBody(FunctionNode* node) {
    if (!node->hasParameterExpressions) return;
    node->bodyScope = newScope(Scope::Kind::FunctionBody);
    m_scope = node->bodyScope;
}

void Parser::parseFunctionBody(FunctionNode* node) {
    std::vector<Statement*> body;
    node->bodyRange.begin = m_token.range.begin;
    expect(TokenKind::LeftBrace);
    openFunctionBody(node);
    parseBodyStatements(body, TokenKind::RightBrace);
    if (!m_function->parameterProperties.empty()) assignParameterProperties(body);
    node->body = m_arena.list(body);
    expect(TokenKind::RightBrace);
    node->bodyRange.end = m_previousEnd;
    checkFunctionStrictness(node);
}

void Parser::parseBodyStatements(std::vector<Statement*>& body, TokenKind end) {
    parseDirectives(body, end);
    while (!at(end))
        appendStatement(body);
}

// ECMA-262, 11.2.1 Directive Prologues
void Parser::parseDirectives(std::vector<Statement*>& body, TokenKind end) {
    Token firstLegacy;
    while (at(TokenKind::String) && !at(end)) {
        const Token token = m_token;
        Statement* statement = parseStatement(Place::List);
        body.push_back(statement);
        const auto* expression = as<ExpressionStatement>(statement);
        if (!expression || expression->expression->kind != NodeKind::StringLiteral ||
            expression->expression->parenthesized)
            return;
        if (isWord(token.name, Word::UseStrict) && !token.escaped) becomeStrict(token.range);
        if (token.legacy != LegacySyntax::None && firstLegacy.legacy == LegacySyntax::None)
            firstLegacy = token;
        checkLegacySyntax(firstLegacy);
    }
}

void Parser::becomeStrict(SourceRange directive) {
    if (m_function->node && !m_function->node->hasSimpleParameters)
        fail(directive, "Illegal 'use strict' directive in function with non-simple parameter list",
             "Put the directive at the top of the file, or keep default values and patterns out of the "
             "parameters.");
    m_strict = true;
    m_scope->isStrict = true;
}

void Parser::checkStrictName(const InternedName* name, SourceRange range) {
    checkBindingName(name, range);
    if (isStrictReserved(name)) fail(range, "Unexpected strict mode reserved word");
}

// What a body's own "use strict" forbids, its head being read already.
void Parser::checkFunctionStrictness(FunctionNode* node) {
    if (m_strict && node->functionKind == FunctionKind::Ordinary && node->name)
        checkStrictName(node->name, node->nameRange);
    if (m_strict && node->hasSimpleParameters)
        for (const PatternElement& parameter : node->parameters)
            checkStrictName(to<Identifier>(parameter.target)->name, parameter.range);
    const bool mustBeUnique =
        m_strict || !node->hasSimpleParameters || node->functionKind != FunctionKind::Ordinary;
    if (m_function->duplicateParameter.length() && mustBeUnique)
        fail(m_function->duplicateParameter, "Duplicate parameter name not allowed in this context");
}

// ---- Arrow functions
// --------------------------------------------------------------------------------------------

Parser::ArrowWindow Parser::openArrowWindow() {
    return {std::exchange(m_function->uses, {}), std::exchange(m_function->hazards, {}),
            m_program.scopes.size(), m_program.functions.size()};
}

Parser::ArrowWindow Parser::closeArrowWindow(const ArrowWindow& window) {
    const ArrowWindow seen{m_function->uses, m_function->hazards, window.firstScope, window.firstFunction};
    m_function->uses.add(window.uses);
    const auto keepFirst = [](SourceRange& now, SourceRange before) {
        if (before.length()) now = before;
    };
    keepFirst(m_function->hazards.yield, window.hazards.yield);
    keepFirst(m_function->hazards.await, window.hazards.await);
    keepFirst(m_function->hazards.awaitIdentifier, window.hazards.awaitIdentifier);
    return seen;
}

// What was read in the window belongs to the arrow function, as it now turns out.
void Parser::adoptWindow(FunctionNode* node, const ArrowWindow& window) {
    for (size_t i = window.firstScope; i < m_program.scopes.size(); ++i) {
        Scope& scope = m_program.scopes[i];
        if (&scope == node->scope) continue;
        if (scope.parent == m_scope) scope.parent = node->scope;
        if (scope.function == node->parent) scope.function = node;
        node->scope->containsDirectEval |= scope.containsDirectEval;
        node->scope->containsWith |= scope.containsWith;
    }
    for (size_t i = window.firstFunction; i < m_program.functions.size(); ++i)
        if (m_program.functions[i] != node && m_program.functions[i]->parent == node->parent)
            m_program.functions[i]->parent = node;
}

// At the =>, with the parameters read as expressions inside of the window and converted since.
Expression* Parser::parseArrow(std::vector<PatternElement>& parameters, uint32_t begin, bool isAsync,
                               const ArrowWindow& window, const ArrowWindow& seen) {
    if (seen.hazards.yield.length())
        fail(seen.hazards.yield, "Yield expression not allowed in formal parameter");
    if (seen.hazards.await.length())
        fail(seen.hazards.await, "Illegal await-expression in formal parameters of async function");
    if (isAsync && seen.hazards.awaitIdentifier.length()) fail(seen.hazards.awaitIdentifier, kAwaitName);
    auto* expression = make<FunctionExpression>(begin);
    FunctionNode* node = newFunction(FunctionKind::Arrow, isAsync, false, begin);
    expression->function = node;
    adoptWindow(node, window);
    FunctionState state;
    enterFunction(state, node);
    state.uses = seen.uses;
    if (seen.uses.directEval) {
        node->scope->containsDirectEval = true;
        node->scope->mayGainVariables |= !m_strict;
    }
    Scoped<bool> strict(m_strict, m_strict);
    ScopeGuard scope(*this, node->scope);
    setParameters(node, parameters);
    advance();
    parseArrowBody(node);
    leaveFunction(state);
    return finish(expression);
}

void Parser::parseArrowBody(FunctionNode* node) {
    if (at(TokenKind::LeftBrace)) {
        Scoped<bool> allowIn(m_allowIn, true);
        parseFunctionBody(node);
        return;
    }
    openFunctionBody(node);
    node->bodyRange.begin = m_token.range.begin;
    node->expression = parseAssignment();
    node->bodyRange.end = m_previousEnd;
    checkFunctionStrictness(node);
}

// `x => ...` or `async x => ...`, at the =>.
Expression* Parser::parseSimpleArrow(Identifier* parameter, uint32_t begin, bool isAsync) {
    if (m_token.newlineBefore) unexpected();
    checkBindingName(parameter->name, parameter->range);
    std::vector<PatternElement> parameters{{parameter, nullptr, false, parameter->range}};
    const ArrowWindow empty{{}, {}, m_program.scopes.size(), m_program.functions.size()};
    return parseArrow(parameters, begin, isAsync, empty, empty);
}

// At the parenthesis of `async (...)`: a call of a function named async, or an async arrow function.
Expression* Parser::parseAsyncArrowOrCall(Expression* callee, uint32_t begin) {
    if (m_typeScript && inConsequent())
        return retryWithoutReturnType([&] { return parseAsyncParentheses(callee, begin); });
    return parseAsyncParentheses(callee, begin);
}

Expression* Parser::parseAsyncParentheses(Expression* callee, uint32_t begin) {
    const SourceRange open = m_token.range;
    const ArrowWindow window = openArrowWindow();
    const CoverErrors outerCover = std::exchange(m_cover, {});
    std::vector<Expression*> arguments;
    SourceRange commaAfterRest;
    Token typed; // what only parameters can have
    {
        Scoped<bool> allowIn(m_allowIn, true);
        advance();
        while (!at(TokenKind::RightParen)) {
            auto* spread = at(TokenKind::Ellipsis) ? make<Spread>(m_token.range.begin) : nullptr;
            if (spread) {
                advance();
                spread->argument = parseAssignment(Cover::Allowed);
                arguments.push_back(finish(spread));
                if (m_typeScript) parseArrowParameterTail(spread->argument, typed);
                if (at(TokenKind::Comma)) commaAfterRest = spread->range;
            } else {
                arguments.push_back(parseAssignment(Cover::Allowed));
                if (m_typeScript) arguments.back() = parseArrowParameterTail(arguments.back(), typed);
            }
            if (!eat(TokenKind::Comma) && !at(TokenKind::RightParen)) failMissingParenAfterArguments(open);
        }
        advance();
    }
    const ArrowWindow seen = closeArrowWindow(window);
    const bool isTypedArrow = m_typeScript && skipArrowReturnType(open.begin);
    if (!isTypedArrow && (!at(TokenKind::Arrow) || m_token.newlineBefore)) {
        if (typed.range.length()) unexpected(typed);
        checkCover(m_cover);
        m_cover = outerCover;
        auto* call = make<Call>(begin);
        call->callee = callee;
        call->arguments = m_arena.list(arguments);
        return finish(call);
    }
    m_cover = outerCover;
    if (commaAfterRest.length()) fail(commaAfterRest, "Rest parameter must be last formal parameter");
    std::vector<PatternElement> parameters;
    for (Expression* argument : arguments) {
        if (auto* spread = as<Spread>(argument))
            parameters.push_back(
                {toTarget(spread->argument, PatternUse::Parameter), nullptr, true, spread->range});
        else
            parameters.push_back(toElement(argument, PatternUse::Parameter));
    }
    return parseArrow(parameters, begin, true, window, seen);
}

} // namespace tickscope
