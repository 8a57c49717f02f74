// Operators, member expressions and calls (ECMA-262, 13.3 to 13.16).
#include "syntax/parser_internal.h"

namespace tickscope {

bool Parser::isBareArrow(const Expression* expression) {
    return expression->kind == NodeKind::FunctionExpression && !expression->parenthesized &&
           to<FunctionExpression>(expression)->function->isArrow();
}

// ---- Comma and assignment
// ---------------------------------------------------------------------------------------

Expression* Parser::parseExpression(Cover cover) {
    const uint32_t begin = m_token.range.begin;
    Expression* first = parseAssignment(cover);
    if (!at(TokenKind::Comma)) return first;
    if (cover == Cover::Allowed) checkCover(m_cover);
    std::vector<Expression*> expressions{first};
    while (eat(TokenKind::Comma))
        expressions.push_back(parseAssignment());
    auto* sequence = make<Sequence>(begin);
    sequence->expressions = m_arena.list(expressions);
    return finish(sequence);
}

Expression* Parser::parseExpressionIn() {
    Scoped<bool> allowIn(m_allowIn, true);
    return parseExpression();
}

Expression* Parser::parseAssignmentIn() {
    Scoped<bool> allowIn(m_allowIn, true);
    return parseAssignment();
}

Expression* Parser::parseAssignment(Cover cover) {
    Depth depth(*this);
    const uint32_t begin = m_token.range.begin;
    if (atWord(Word::Yield) && m_function->isGenerator) return parseYield();
    const CoverErrors outer = std::exchange(m_cover, {});
    m_potentialArrowAt = begin;
    Expression* result = parseConditional();
    if (isAssignmentOperator(m_token.kind) && !isBareArrow(result))
        result = parseAssignmentTail(result, begin);
    else if (at(TokenKind::Arrow) && !m_token.newlineBefore && !isBareArrow(result))
        fail({begin, m_previousEnd}, "Malformed arrow function parameter list");
    if (cover == Cover::Forbidden) {
        checkCover(m_cover);
        m_cover = outer;
    } else if (outer.any()) {
        m_cover = outer;
    }
    return result;
}

namespace {

// The operator of `+=` and its like; the caller knows it is one.
BinaryOperator compoundOperator(TokenKind kind) {
    switch (kind) {
    case TokenKind::PlusAssign:
        return BinaryOperator::Add;
    case TokenKind::MinusAssign:
        return BinaryOperator::Subtract;
    case TokenKind::StarAssign:
        return BinaryOperator::Multiply;
    case TokenKind::StarStarAssign:
        return BinaryOperator::Exponent;
    case TokenKind::SlashAssign:
        return BinaryOperator::Divide;
    case TokenKind::PercentAssign:
        return BinaryOperator::Remainder;
    case TokenKind::ShiftLeftAssign:
        return BinaryOperator::ShiftLeft;
    case TokenKind::ShiftRightAssign:
        return BinaryOperator::ShiftRight;
    case TokenKind::ShiftRightUnsignedAssign:
        return BinaryOperator::ShiftRightUnsigned;
    case TokenKind::AndAssign:
        return BinaryOperator::BitwiseAnd;
    case TokenKind::OrAssign:
        return BinaryOperator::BitwiseOr;
    default:
        return BinaryOperator::BitwiseXor;
    }
}

bool isLiteralPattern(const Expression* expression) {
    return !expression->parenthesized &&
           (expression->kind == NodeKind::ArrayExpression || expression->kind == NodeKind::ObjectExpression);
}

} // namespace

Expression* Parser::parseAssignmentTail(Expression* left, uint32_t begin) {
    auto* assignment = make<Assignment>(begin);
    const TokenKind kind = m_token.kind;
    assignment->operatorRange = m_token.range;
    switch (kind) {
    case TokenKind::Assign:
        assignment->assignmentKind = AssignmentKind::Plain;
        break;
    case TokenKind::AndAndAssign:
    case TokenKind::OrOrAssign:
    case TokenKind::CoalesceAssign:
        assignment->assignmentKind = AssignmentKind::Logical;
        assignment->logicalOperator = kind == TokenKind::AndAndAssign ? LogicalOperator::And
                                      : kind == TokenKind::OrOrAssign ? LogicalOperator::Or
                                                                      : LogicalOperator::Coalesce;
        break;
    default:
        assignment->assignmentKind = AssignmentKind::Compound;
        assignment->binaryOperator = compoundOperator(kind);
    }
    if (kind == TokenKind::Assign && isLiteralPattern(left)) {
        assignment->target = toTarget(left, PatternUse::Assignment);
        m_cover = {};
    } else {
        checkSimpleTarget(left, "Invalid left-hand side in assignment",
                          assignment->assignmentKind != AssignmentKind::Logical);
        assignment->target = left;
    }
    advance();
    assignment->value = parseAssignment();
    return finish(assignment);
}

Expression* Parser::parseYield() {
    auto* yield = make<Yield>(m_token.range.begin);
    const SourceRange range = m_token.range;
    if (m_function->inParameters) fail(range, "Yield expression not allowed in formal parameter");
    if (!m_function->hazards.yield.length()) m_function->hazards.yield = range;
    m_function->containsYield = true;
    advance();
    if (m_token.newlineBefore) return finish(yield);
    if (eat(TokenKind::Star)) {
        yield->isDelegate = true;
        yield->argument = parseAssignment();
        return finish(yield);
    }
    switch (m_token.kind) {
    case TokenKind::EndOfInput:
    case TokenKind::Semicolon:
    case TokenKind::RightBrace:
    case TokenKind::RightBracket:
    case TokenKind::RightParen:
    case TokenKind::Colon:
    case TokenKind::Comma:
    case TokenKind::In:
        return finish(yield);
    default:
        break;
    }
    yield->argument = parseAssignment();
    return finish(yield);
}

Expression* Parser::parseConditional() {
    const uint32_t begin = m_token.range.begin;
    Expression* test = parseBinary(1);
    if (!at(TokenKind::Question) || isBareArrow(test)) return test;
    if (m_typeScript && endsOptionalParameter()) return test;
    advance();
    auto* conditional = make<Conditional>(begin);
    conditional->test = test;
    {
        Scoped<size_t> consequent(m_consequentDepth, m_openBrackets.size());
        conditional->consequent = parseAssignmentIn();
    }
    expect(TokenKind::Colon);
    conditional->alternate = parseAssignment();
    return finish(conditional);
}

// ---- Binary operators
// -------------------------------------------------------------------------------------------

int Parser::precedence(TokenKind kind) {
    switch (kind) {
    case TokenKind::Coalesce:
    case TokenKind::OrOr:
        return 1; // mixing them is an error
    case TokenKind::AndAnd:
        return 2;
    case TokenKind::Or:
        return 3;
    case TokenKind::Xor:
        return 4;
    case TokenKind::And:
        return 5;
    case TokenKind::Equal:
    case TokenKind::NotEqual:
    case TokenKind::StrictEqual:
    case TokenKind::StrictNotEqual:
        return 6;
    case TokenKind::Less:
    case TokenKind::LessEqual:
    case TokenKind::Greater:
    case TokenKind::GreaterEqual:
    case TokenKind::Instanceof:
    case TokenKind::In:
        return 7;
    case TokenKind::ShiftLeft:
    case TokenKind::ShiftRight:
    case TokenKind::ShiftRightUnsigned:
        return 8;
    case TokenKind::Plus:
    case TokenKind::Minus:
        return 9;
    case TokenKind::Star:
    case TokenKind::Slash:
    case TokenKind::Percent:
        return 10;
    case TokenKind::StarStar:
        return 11;
    default:
        return 0;
    }
}

namespace {

BinaryOperator binaryOperator(TokenKind kind) {
    switch (kind) {
    case TokenKind::Equal:
        return BinaryOperator::Equal;
    case TokenKind::NotEqual:
        return BinaryOperator::NotEqual;
    case TokenKind::StrictEqual:
        return BinaryOperator::StrictEqual;
    case TokenKind::StrictNotEqual:
        return BinaryOperator::StrictNotEqual;
    case TokenKind::Less:
        return BinaryOperator::Less;
    case TokenKind::LessEqual:
        return BinaryOperator::LessEqual;
    case TokenKind::Greater:
        return BinaryOperator::Greater;
    case TokenKind::GreaterEqual:
        return BinaryOperator::GreaterEqual;
    case TokenKind::ShiftLeft:
        return BinaryOperator::ShiftLeft;
    case TokenKind::ShiftRight:
        return BinaryOperator::ShiftRight;
    case TokenKind::ShiftRightUnsigned:
        return BinaryOperator::ShiftRightUnsigned;
    case TokenKind::Plus:
        return BinaryOperator::Add;
    case TokenKind::Minus:
        return BinaryOperator::Subtract;
    case TokenKind::Star:
        return BinaryOperator::Multiply;
    case TokenKind::Slash:
        return BinaryOperator::Divide;
    case TokenKind::Percent:
        return BinaryOperator::Remainder;
    case TokenKind::StarStar:
        return BinaryOperator::Exponent;
    case TokenKind::Or:
        return BinaryOperator::BitwiseOr;
    case TokenKind::Xor:
        return BinaryOperator::BitwiseXor;
    case TokenKind::And:
        return BinaryOperator::BitwiseAnd;
    case TokenKind::In:
        return BinaryOperator::In;
    default:
        return BinaryOperator::Instanceof;
    }
}

bool isBareLogical(const Expression* expression) {
    return expression->kind == NodeKind::Logical && !expression->parenthesized;
}
bool isCoalesce(const Expression* expression) {
    return to<Logical>(expression)->op == LogicalOperator::Coalesce;
}

} // namespace

// Operators of at least this precedence, by precedence climbing: chains are a loop, only tighter operators
// recurse.
Expression* Parser::parseBinary(int minimum) {
    Expression* left = at(TokenKind::PrivateName) ? parsePrivateIn(minimum) : parseUnary();
    if (isBareArrow(left)) return left;
    while (true) {
        const int strength = precedence(m_token.kind);
        if (strength < minimum || (at(TokenKind::In) && !m_allowIn)) {
            if (!m_typeScript || !skipAsType(minimum)) return left;
            continue;
        }
        const Operator op{m_token.kind, m_token.range};
        advance();
        if (op.kind == TokenKind::StarStar) { // to the right
            Depth depth(*this);
            left = makeBinary(left, parseBinary(strength), op);
        } else {
            left = makeBinary(left, parseBinary(strength + 1), op);
        }
    }
}

Expression* Parser::makeBinary(Expression* left, Expression* right, Operator op) {
    const uint32_t begin = left->range.begin;
    if (op.kind == TokenKind::AndAnd || op.kind == TokenKind::OrOr || op.kind == TokenKind::Coalesce) {
        const bool coalesce = op.kind == TokenKind::Coalesce;
        const char* hint =
            "?? cannot be mixed with && or || without parentheses; add them to say which comes first.";
        const auto clash = [&](const Expression* operand, SourceRange range) {
            if (isBareLogical(operand) && isCoalesce(operand) != coalesce &&
                (coalesce || op.kind == TokenKind::OrOr || isCoalesce(operand)))
                fail(range, "Unexpected token '" + toUtf8(m_source.slice(range)) + "'", hint);
        };
        clash(left, op.range);
        clash(right, m_logicalOperator);
        auto* logical = make<Logical>(begin);
        logical->op = coalesce                       ? LogicalOperator::Coalesce
                      : op.kind == TokenKind::AndAnd ? LogicalOperator::And
                                                     : LogicalOperator::Or;
        logical->left = left;
        logical->right = right;
        m_logicalOperator = op.range;
        return finish(logical);
    }
    auto* binary = make<Binary>(begin);
    binary->op = binaryOperator(op.kind);
    binary->left = left;
    binary->right = right;
    binary->operatorRange = op.range;
    return finish(binary);
}

// `#name in object`; a private name can stand nowhere else at the start of an operand.
Expression* Parser::parsePrivateIn(int minimum) {
    auto* node = make<PrivateIn>(m_token.range.begin);
    const Token name = m_token;
    node->name = name.name;
    node->nameRange = name.range;
    advance();
    const int strength = precedence(TokenKind::In);
    if (!at(TokenKind::In) || !m_allowIn || minimum > strength) unexpected(name);
    referPrivateName(name.name, name.range);
    advance();
    node->object = parseBinary(strength + 1);
    return finish(node);
}

// ---- Unary operators
// --------------------------------------------------------------------------------------------

Expression* Parser::parseUnary() {
    switch (m_token.kind) {
    case TokenKind::Minus:
        return parsePrefix(UnaryOperator::Minus);
    case TokenKind::Plus:
        return parsePrefix(UnaryOperator::Plus);
    case TokenKind::Not:
        return parsePrefix(UnaryOperator::Not);
    case TokenKind::Tilde:
        return parsePrefix(UnaryOperator::BitwiseNot);
    case TokenKind::Typeof:
        return parsePrefix(UnaryOperator::Typeof);
    case TokenKind::Void:
        return parsePrefix(UnaryOperator::Void);
    case TokenKind::Delete:
        return parsePrefix(UnaryOperator::Delete);
    case TokenKind::Increment:
    case TokenKind::Decrement:
        return parseUpdatePrefix();
    case TokenKind::Less:
    case TokenKind::ShiftLeft:
        if (m_typeScript) return parseTypeAssertion();
        break;
    default:
        break;
    }
    if (atWord(Word::Await) && m_function->isAsync) return parseAwait();
    const uint32_t begin = m_token.range.begin;
    Expression* operand = parseLeftHandSide();
    if ((!at(TokenKind::Increment) && !at(TokenKind::Decrement)) || m_token.newlineBefore ||
        isBareArrow(operand))
        return operand;
    checkSimpleTarget(operand, "Invalid left-hand side expression in postfix operation", true);
    auto* update = make<Update>(begin);
    update->op = at(TokenKind::Increment) ? UpdateOperator::Increment : UpdateOperator::Decrement;
    update->isPrefix = false;
    update->argument = operand;
    advance();
    return finish(update);
}

namespace {

constexpr const char* kUnaryBeforeExponent = "Unary operator used immediately before exponentiation "
                                             "expression. Parenthesis must be used to disambiguate "
                                             "operator precedence";

// `delete this.#x`, `delete a?.#x`, and the same in parentheses.
bool isPrivateReference(const Expression* expression) {
    if (const auto* chain = as<OptionalChain>(expression)) expression = chain->expression;
    return expression->kind == NodeKind::PrivateMember;
}

} // namespace

Expression* Parser::parsePrefix(UnaryOperator op) {
    Depth depth(*this);
    auto* unary = make<Unary>(m_token.range.begin);
    unary->op = op;
    advance();
    unary->argument = parseUnary();
    if (isBareArrow(unary->argument)) unexpected();
    finish(unary);
    if (op == UnaryOperator::Delete) {
        if (m_strict && unary->argument->kind == NodeKind::Identifier)
            fail(unary->range, "Delete of an unqualified identifier in strict mode.",
                 "delete removes a property, as in delete object.name; a variable cannot be removed.");
        if (isPrivateReference(unary->argument)) fail(unary->range, "Private fields can not be deleted");
    }
    if (at(TokenKind::StarStar)) fail(unary->range, kUnaryBeforeExponent);
    return unary;
}

Expression* Parser::parseUpdatePrefix() {
    Depth depth(*this);
    auto* update = make<Update>(m_token.range.begin);
    update->op = at(TokenKind::Increment) ? UpdateOperator::Increment : UpdateOperator::Decrement;
    update->isPrefix = true;
    advance();
    update->argument = parseUnary();
    checkSimpleTarget(update->argument, "Invalid left-hand side expression in prefix operation", true);
    return finish(update);
}

Expression* Parser::parseAwait() {
    Depth depth(*this);
    auto* await = make<Await>(m_token.range.begin);
    const SourceRange range = m_token.range;
    if (m_function->inParameters)
        fail(range, "Illegal await-expression in formal parameters of async function");
    if (!m_function->hazards.await.length()) m_function->hazards.await = range;
    m_function->containsAwait = true;
    advance();
    await->argument = parseUnary();
    finish(await);
    if (at(TokenKind::StarStar)) fail(await->range, kUnaryBeforeExponent);
    return await;
}

// ---- Member expressions and calls
// -------------------------------------------------------------------------------

Expression* Parser::parseLeftHandSide() {
    const uint32_t begin = m_token.range.begin;
    Expression* base = nullptr;
    switch (m_token.kind) {
    case TokenKind::New:
        base = parseNew();
        break;
    case TokenKind::Super:
        base = parseSuper();
        break;
    case TokenKind::Import:
        base = parseImportExpression(false);
        break;
    default:
        base = parsePrimary();
    }
    return isBareArrow(base) ? base : parseSubscripts(base, begin, false);
}

Expression* Parser::parseSubscripts(Expression* base, uint32_t begin, bool isNewCallee) {
    bool inChain = false;
    while (true) {
        switch (m_token.kind) {
        case TokenKind::QuestionDot:
            if (isNewCallee) fail(m_token.range, "Invalid optional chain from new expression");
            inChain = true;
            advance();
            if (m_typeScript && atTypeArguments()) skipTypeArguments();
            if (at(TokenKind::LeftParen))
                base = parseCall(base, begin, true);
            else if (at(TokenKind::LeftBracket))
                base = parseComputedMember(base, begin, true);
            else if (at(TokenKind::Template))
                fail(m_token.range, "Invalid tagged template on optional chain");
            else
                base = parseDot(base, begin, true);
            break;
        case TokenKind::Dot:
            advance();
            base = parseDot(base, begin, false);
            break;
        case TokenKind::LeftBracket:
            base = parseComputedMember(base, begin, false);
            break;
        case TokenKind::LeftParen:
            if (isNewCallee) return base;
            if (m_asyncArrowAt == begin && base->kind == NodeKind::Identifier && !base->parenthesized &&
                m_previousEnd == base->range.end && !m_token.newlineBefore) {
                base = parseAsyncArrowOrCall(base, begin);
                if (isBareArrow(base)) return base;
            } else {
                base = parseCall(base, begin, false);
            }
            break;
        case TokenKind::Template:
            if (inChain) fail(m_token.range, "Invalid tagged template on optional chain");
            base = parseTaggedTemplate(base, begin);
            break;
        case TokenKind::Not:
        case TokenKind::Less:
        case TokenKind::ShiftLeft:
            if (m_typeScript && skipPostfixTypes()) break;
            [[fallthrough]];
        default:
            if (!inChain) return base;
            auto* chain = make<OptionalChain>(begin);
            chain->expression = base;
            return finish(chain);
        }
    }
}

// After the dot.
Expression* Parser::parseDot(Expression* object, uint32_t begin, bool isOptional) {
    const Token name = m_token;
    if (at(TokenKind::PrivateName)) {
        auto* member = make<PrivateMember>(begin);
        member->isOptional = isOptional;
        member->object = object;
        member->name = name.name;
        member->nameRange = name.range;
        referPrivateName(name.name, name.range);
        advance();
        return finish(member);
    }
    if (!at(TokenKind::Identifier) && !at(TokenKind::EscapedKeyword) && !isKeyword(m_token.kind))
        unexpected();
    auto* member = make<Member>(begin);
    member->isOptional = isOptional;
    member->object = object;
    member->property = name.name;
    member->propertyRange = name.range;
    advance();
    return finish(member);
}

Expression* Parser::parseComputedMember(Expression* object, uint32_t begin, bool isOptional) {
    auto* member = make<ComputedMember>(begin);
    advance();
    member->isOptional = isOptional;
    member->object = object;
    member->property = parseExpressionIn();
    expect(TokenKind::RightBracket);
    return finish(member);
}

Expression* Parser::parseCall(Expression* callee, uint32_t begin, bool isOptional) {
    auto* call = make<Call>(begin);
    call->isOptional = isOptional;
    call->callee = callee;
    const auto* name = as<Identifier>(callee);
    call->mayBeDirectEval = name && isWord(name->name, Word::Eval) && !isOptional;
    call->arguments = parseArguments();
    if (call->mayBeDirectEval) noteDirectEval();
    return finish(call);
}

NodeList<Expression*> Parser::parseArguments() {
    Scoped<bool> allowIn(m_allowIn, true);
    const SourceRange open = m_token.range;
    std::vector<Expression*> arguments;
    expect(TokenKind::LeftParen);
    while (!at(TokenKind::RightParen)) {
        if (at(TokenKind::Ellipsis)) {
            auto* spread = make<Spread>(m_token.range.begin);
            advance();
            spread->argument = parseAssignment();
            arguments.push_back(finish(spread));
        } else {
            arguments.push_back(parseAssignment());
        }
        if (!eat(TokenKind::Comma) && !at(TokenKind::RightParen)) failMissingParenAfterArguments(open);
    }
    advance();
    return m_arena.list(arguments);
}

Expression* Parser::parseNew() {
    Depth depth(*this);
    const uint32_t begin = m_token.range.begin;
    advance();
    if (eat(TokenKind::Dot)) {
        if (isWord(m_token.name, Word::Target) && m_token.escaped)
            fail(m_token.range, "'new.target' must not contain escaped characters");
        if (!atWord(Word::Target)) unexpected();
        auto* target = make<NewTarget>(begin);
        advance();
        finish(target);
        if (!m_function->allowNewTarget)
            fail(target->range, "new.target expression is not allowed here",
                 "new.target only exists inside of functions.");
        m_function->uses.newTarget = true;
        return target;
    }
    auto* node = make<New>(begin);
    const uint32_t calleeBegin = m_token.range.begin;
    Expression* callee = nullptr;
    switch (m_token.kind) {
    case TokenKind::New:
        callee = parseNew();
        break;
    case TokenKind::Super:
        callee = parseSuper();
        break;
    case TokenKind::Import:
        callee = parseImportExpression(true);
        break;
    default:
        callee = parsePrimary();
    }
    node->callee = parseSubscripts(callee, calleeBegin, true);
    if (at(TokenKind::LeftParen)) node->arguments = parseArguments();
    return finish(node);
}

Expression* Parser::parseSuper() {
    const uint32_t begin = m_token.range.begin;
    const SourceRange range = m_token.range;
    advance();
    if (at(TokenKind::LeftParen)) {
        if (!m_function->allowSuperCall)
            fail(range, "'super' keyword unexpected here",
                 "super() is only possible in the constructor of a class with extends.");
        m_function->uses.superCall = true;
        m_function->uses.thisValue = true;
        auto* call = make<SuperCall>(begin);
        call->arguments = parseArguments();
        return finish(call);
    }
    if (!m_function->allowSuperProperty || (!at(TokenKind::Dot) && !at(TokenKind::LeftBracket)))
        fail(range, "'super' keyword unexpected here", "super.name is only possible in methods.");
    m_function->uses.superProperty = true;
    m_function->uses.thisValue = true;
    auto* member = make<SuperMember>(begin);
    if (eat(TokenKind::Dot)) {
        if (at(TokenKind::PrivateName))
            fail(m_token.range, "Unexpected private field",
                 "Private members are reached through this, not super.");
        if (!at(TokenKind::Identifier) && !at(TokenKind::EscapedKeyword) && !isKeyword(m_token.kind))
            unexpected();
        member->property = m_token.name;
        member->propertyRange = m_token.range;
        advance();
    } else {
        advance();
        member->computed = parseExpressionIn();
        member->propertyRange = member->computed->range;
        expect(TokenKind::RightBracket);
    }
    return finish(member);
}

// `import(...)` or `import.meta`
Expression* Parser::parseImportExpression(bool isNewCallee) {
    const uint32_t begin = m_token.range.begin;
    const SourceRange range = m_token.range;
    advance();
    if (eat(TokenKind::Dot)) {
        if (isWord(m_token.name, Word::Meta) && m_token.escaped)
            fail(m_token.range, "'import.meta' must not contain escaped characters");
        if (!atWord(Word::Meta)) unexpected();
        advance();
        auto* meta = finish(make<ImportMeta>(begin));
        if (!m_isModule)
            failOutsideModule(meta->range, "Cannot use 'import.meta' outside a module",
                              "import.meta exists in ES modules (.mjs files) only.");
        return meta;
    }
    if (!at(TokenKind::LeftParen)) unexpected();
    if (isNewCallee) fail(range, "Cannot use new with import");
    Scoped<bool> allowIn(m_allowIn, true);
    auto* call = make<ImportCall>(begin);
    advance();
    if (at(TokenKind::RightParen)) fail(m_token.range, "import() requires a specifier");
    if (at(TokenKind::Ellipsis)) unexpected();
    call->specifier = parseAssignment();
    if (eat(TokenKind::Comma) && !at(TokenKind::RightParen)) {
        if (at(TokenKind::Ellipsis)) unexpected();
        call->options = parseAssignment();
        eat(TokenKind::Comma);
    }
    expect(TokenKind::RightParen);
    return finish(call);
}

} // namespace tickscope
