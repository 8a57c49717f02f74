// Identifiers, binding patterns, and expressions that turn out to be patterns
// (ECMA-262, 13.1, 13.15.5, 14.3.3).
#include "syntax/parser_internal.h"

namespace tickscope {

// ---- Identifiers
// ------------------------------------------------------------------------------------------------

bool Parser::awaitIsReserved() const {
    return m_isModule || m_function->isAsync || m_function->isStaticBlock;
}

bool Parser::yieldIsReserved() const { return m_strict || m_function->isGenerator; }

// Whether the token may be an identifier here (ECMA-262, 13.1.1).
void Parser::checkIdentifier(const Token& token) {
    if (token.kind != TokenKind::Identifier) unexpected(token);
    const InternedName* name = token.name;
    const bool isAwait = isWord(name, Word::Await), isYield = isWord(name, Word::Yield);
    if ((isAwait && awaitIsReserved()) || (isYield && yieldIsReserved()) ||
        (m_strict && isStrictReserved(name))) {
        if (token.escaped && !(isYield && !m_function->isGenerator))
            fail(token.range, "Keyword must not contain escaped characters");
        unexpected(token);
    }
    if (isAwait && !m_function->hazards.awaitIdentifier.length())
        m_function->hazards.awaitIdentifier = token.range;
}

void Parser::checkBindingName(const InternedName* name, SourceRange range) {
    if (m_strict && isEvalOrArguments(name))
        fail(range, "Unexpected eval or arguments in strict mode",
             "'" + toUtf8(name->text) + "' has a fixed meaning in strict mode; choose another name.");
}

Identifier* Parser::makeIdentifier(const Token& token) {
    auto* identifier = make<Identifier>(token.range.begin);
    identifier->range.end = token.range.end;
    identifier->name = token.name;
    return identifier;
}

Identifier* Parser::parseIdentifier() {
    checkIdentifier(m_token);
    Identifier* identifier = makeIdentifier(m_token);
    advance();
    return identifier;
}

Identifier* Parser::parseBindingIdentifier() {
    checkIdentifier(m_token);
    checkBindingName(m_token.name, m_token.range);
    return parseIdentifier();
}

// ---- Binding patterns
// -------------------------------------------------------------------------------------------

Node* Parser::parseBindingTarget() {
    switch (m_token.kind) {
    case TokenKind::LeftBracket:
        return parseArrayBindingPattern();
    case TokenKind::LeftBrace:
        return parseObjectBindingPattern();
    default:
        return parseBindingIdentifier();
    }
}

// `target`, `target = default` or `...target`
PatternElement Parser::parseBindingElement(Element kind) {
    PatternElement element;
    element.range.begin = m_token.range.begin;
    element.isRest = eat(TokenKind::Ellipsis);
    element.target = parseBindingTarget();
    if (m_typeScript && kind == Element::Parameter) {
        eat(TokenKind::Question);
        skipAnnotation();
    }
    if (!element.isRest && eat(TokenKind::Assign)) element.defaultValue = parseAssignmentIn();
    if (element.isRest && m_function->inParameters && at(TokenKind::Assign))
        fail(m_token.range, "Rest parameter may not have a default initializer");
    element.range.end = m_previousEnd;
    return element;
}

// A token that starts no binding in a pattern: is it at least some expression?
static bool startsLiteral(TokenKind kind) {
    return kind == TokenKind::Number || kind == TokenKind::String || kind == TokenKind::BigInt ||
           kind == TokenKind::LeftParen || kind == TokenKind::This || kind == TokenKind::Null ||
           kind == TokenKind::True || kind == TokenKind::False;
}

Node* Parser::parseArrayBindingPattern() {
    Depth depth(*this);
    auto* pattern = make<ArrayPattern>(m_token.range.begin);
    std::vector<PatternElement> elements;
    advance();
    while (!at(TokenKind::RightBracket)) {
        if (at(TokenKind::Comma)) {
            elements.push_back({nullptr, nullptr, false, m_token.range});
            advance();
            continue;
        }
        if (startsLiteral(m_token.kind)) fail(m_token.range, "Invalid destructuring assignment target");
        elements.push_back(parseBindingElement());
        if (elements.back().isRest && at(TokenKind::Comma))
            fail(elements.back().range, "Rest element must be last element");
        if (!at(TokenKind::RightBracket)) expect(TokenKind::Comma);
    }
    advance();
    pattern->elements = m_arena.list(elements);
    return finish(pattern);
}

Node* Parser::parseObjectBindingPattern() {
    Depth depth(*this);
    auto* pattern = make<ObjectPattern>(m_token.range.begin);
    std::vector<PatternProperty> properties;
    advance();
    while (!at(TokenKind::RightBrace)) {
        const uint32_t begin = m_token.range.begin;
        if (eat(TokenKind::Ellipsis)) {
            if (at(TokenKind::LeftBrace) || at(TokenKind::LeftBracket))
                fail(m_token.range, "`...` must be followed by an identifier in declaration contexts");
            pattern->rest = parseBindingIdentifier();
            if (at(TokenKind::Comma)) fail({begin, m_previousEnd}, "Rest element must be last element");
            break;
        }
        PatternProperty property;
        const Token name = m_token;
        if (at(TokenKind::PrivateName)) unexpected();
        property.key = parsePropertyName();
        if (eat(TokenKind::Colon)) {
            if (startsLiteral(m_token.kind)) fail(m_token.range, "Invalid destructuring assignment target");
            property.target = parseBindingTarget();
        } else {
            if (name.kind != TokenKind::Identifier) failShorthand(name);
            checkIdentifier(name);
            checkBindingName(name.name, name.range);
            property.target = makeIdentifier(name);
        }
        if (eat(TokenKind::Assign)) property.defaultValue = parseAssignmentIn();
        property.range = {begin, m_previousEnd};
        properties.push_back(property);
        if (!at(TokenKind::RightBrace)) expect(TokenKind::Comma);
    }
    expect(TokenKind::RightBrace);
    pattern->properties = m_arena.list(properties);
    return finish(pattern);
}

// ---- Expressions as targets
// -------------------------------------------------------------------------------------

static bool isMemberExpression(const Node* node) {
    return node->kind == NodeKind::Member || node->kind == NodeKind::ComputedMember ||
           node->kind == NodeKind::PrivateMember || node->kind == NodeKind::SuperMember;
}

void Parser::checkSimpleTarget(Expression* target, const char* message, bool allowCall) {
    if (const auto* identifier = as<Identifier>(target))
        return checkBindingName(identifier->name, identifier->range);
    if (isMemberExpression(target)) return;
    // For the sake of old web pages a call is an error only when it is evaluated.
    if (allowCall && !m_strict && target->kind == NodeKind::Call) return;
    std::string hint = "Only a variable or a property can be assigned to";
    hint += target->kind == NodeKind::OptionalChain ? "; ?. can only read."
            : at(TokenKind::Assign)                 ? "; to compare two values, write === instead of =."
                                                    : ".";
    fail(target->range, message, hint);
}

void Parser::failTarget(const Node* node) {
    fail(node->range, "Invalid destructuring assignment target",
         "Each place of a pattern must be a name, a property or another pattern.");
}

Node* Parser::toTarget(Node* node, PatternUse use) {
    const bool isParenthesized = to<Expression>(node)->parenthesized;
    if (isParenthesized && use == PatternUse::Parameter) failTarget(node);
    switch (node->kind) {
    case NodeKind::Identifier:
        checkBindingName(to<Identifier>(node)->name, node->range);
        return node;
    case NodeKind::ArrayExpression:
        if (isParenthesized) failTarget(node);
        return toArrayPattern(to<ArrayExpression>(node), use);
    case NodeKind::ObjectExpression:
        if (isParenthesized) failTarget(node);
        return toObjectPattern(to<ObjectExpression>(node), use);
    case NodeKind::ArrayPattern:
    case NodeKind::ObjectPattern:
        // The target of an assignment that is now a default value.
        if (use == PatternUse::Parameter) requireBindingPattern(node);
        return node;
    default:
        if (use == PatternUse::Parameter || !isMemberExpression(node)) failTarget(node);
        return node;
    }
}

// `target` or `target = default`, both read as expressions.
PatternElement Parser::toElement(Expression* expression, PatternUse use) {
    PatternElement element;
    element.range = expression->range;
    auto* assignment = as<Assignment>(expression);
    if (assignment && !assignment->parenthesized && assignment->assignmentKind == AssignmentKind::Plain) {
        element.target = toTarget(assignment->target, use);
        element.defaultValue = assignment->value;
    } else {
        element.target = toTarget(expression, use);
    }
    return element;
}

Node* Parser::toArrayPattern(ArrayExpression* array, PatternUse use) {
    auto* pattern = make<ArrayPattern>(array->range.begin);
    pattern->range = array->range;
    std::vector<PatternElement> elements;
    for (Expression*& expression : array->elements) {
        if (!expression) {
            elements.push_back({});
            continue;
        }
        auto* spread = as<Spread>(expression);
        if (!spread) {
            elements.push_back(toElement(expression, use));
            continue;
        }
        if (&expression != &array->elements.back() || isRestFollowedByComma(spread->argument))
            fail(spread->range, "Rest element must be last element");
        elements.push_back({toTarget(spread->argument, use), nullptr, true, spread->range});
    }
    pattern->elements = m_arena.list(elements);
    return pattern;
}

Node* Parser::toObjectPattern(ObjectExpression* object, PatternUse use) {
    auto* pattern = make<ObjectPattern>(object->range.begin);
    pattern->range = object->range;
    std::vector<PatternProperty> properties;
    for (const Property& property : object->properties) {
        switch (property.kind) {
        case Property::Kind::Value:
        case Property::Kind::Prototype:
        case Property::Kind::Shorthand: {
            const PatternElement element = toElement(property.value, use);
            properties.push_back({property.key, element.target, element.defaultValue, property.range});
            break;
        }
        case Property::Kind::Spread:
            if (&property != &object->properties.back() || isRestFollowedByComma(property.value))
                fail(property.range, "Rest element must be last element");
            if (use == PatternUse::Parameter && property.value->kind != NodeKind::Identifier)
                fail(property.value->range,
                     "`...` must be followed by an identifier in declaration contexts");
            if (property.value->kind != NodeKind::Identifier && !isMemberExpression(property.value))
                fail(property.value->range,
                     "`...` must be followed by an assignable reference in assignment contexts");
            pattern->rest = toTarget(property.value, use);
            break;
        default:
            failTarget(property.value);
        }
    }
    pattern->properties = m_arena.list(properties);
    return pattern;
}

// An assignment pattern as part of arrow parameters: only names can be bound.
void Parser::requireBindingPattern(Node* pattern) {
    const auto require = [this](Node* target) {
        if (target->kind == NodeKind::ArrayPattern || target->kind == NodeKind::ObjectPattern)
            requireBindingPattern(target);
        else if (target->kind != NodeKind::Identifier || to<Identifier>(target)->parenthesized)
            failTarget(target);
    };
    if (auto* array = as<ArrayPattern>(pattern)) {
        for (const PatternElement& element : array->elements)
            if (element.target) require(element.target);
        return;
    }
    auto* object = to<ObjectPattern>(pattern);
    for (const PatternProperty& property : object->properties)
        require(property.target);
    if (object->rest) require(object->rest);
}

} // namespace tickscope
