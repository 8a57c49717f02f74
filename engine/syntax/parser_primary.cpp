// Primary expressions (ECMA-262, 13.2), and the parentheses that may turn out to be arrow parameters.
#include "syntax/parser_internal.h"
#include "syntax/parser_trial.h"

namespace tickscope {

Expression* Parser::parsePrimary() {
    const uint32_t begin = m_token.range.begin;
    switch (m_token.kind) {
    case TokenKind::Identifier:
        return parseIdentifierExpression();
    case TokenKind::Number:
        return parseNumber();
    case TokenKind::BigInt:
        return parseBigInt();
    case TokenKind::String:
        return parseString();
    case TokenKind::Template:
        return parseTemplate(false);
    case TokenKind::LeftParen:
        return parseParenthesized();
    case TokenKind::LeftBracket:
        return parseArrayLiteral();
    case TokenKind::LeftBrace:
        return parseObjectLiteral();
    case TokenKind::Function:
        return parseFunctionExpression(false, begin);
    case TokenKind::Class:
        return parseClassExpression();
    case TokenKind::Slash:
    case TokenKind::SlashAssign:
        return parseRegExp();
    case TokenKind::This:
        m_function->uses.thisValue = true;
        advance();
        return finish(make<This>(begin));
    case TokenKind::Null:
        advance();
        return finish(make<NullLiteral>(begin));
    case TokenKind::True:
    case TokenKind::False: {
        auto* literal = make<BooleanLiteral>(begin);
        literal->value = at(TokenKind::True);
        advance();
        return finish(literal);
    }
    default:
        unexpected();
    }
}

Expression* Parser::parseIdentifierExpression() {
    const uint32_t begin = m_token.range.begin;
    const bool mayBeArrow = begin == m_potentialArrowAt;
    if (atWord(Word::Async)) {
        const uint32_t position = m_lexer.position();
        const Token next = m_lexer.next();
        const Token afterNext = next.kind == TokenKind::Identifier ? m_lexer.next() : Token();
        m_lexer.rewind(position);
        if (next.kind == TokenKind::Function && !next.newlineBefore) {
            advance();
            return parseFunctionExpression(true, begin);
        }
        if (mayBeArrow && next.kind == TokenKind::Identifier && !next.newlineBefore &&
            afterNext.kind == TokenKind::Arrow) {
            advance();
            const SourceRange parameter = m_token.range;
            if (isWord(m_token.name, Word::Await)) fail(parameter, kAwaitName);
            return parseSimpleArrow(parseIdentifier(), begin, true);
        }
        if (mayBeArrow) m_asyncArrowAt = begin;
        if (m_typeScript && mayBeArrow && next.kind == TokenKind::Less)
            if (Expression* arrow = parseGenericAsyncArrow(begin)) return arrow;
    }
    Identifier* identifier = parseIdentifier();
    if (at(TokenKind::Arrow) && mayBeArrow && !m_token.newlineBefore)
        return parseSimpleArrow(identifier, begin, false);
    if (isWord(identifier->name, Word::Arguments)) {
        if (m_function->forbidArguments)
            fail(identifier->range,
                 "'arguments' is not allowed in class field initializer or static initialization block");
        m_function->uses.arguments = true;
    }
    noteReference(identifier->name);
    if (m_enum)
        if (Expression* member = findEnumMember(identifier)) return member;
    return identifier;
}

// ---- Parentheses
// ------------------------------------------------------------------------------------------------

// Either an expression in parentheses, or the parameters of an arrow function and the rest of it.
Expression* Parser::parseParenthesized() {
    if (m_typeScript && inConsequent()) return retryWithoutReturnType([this] { return parseParentheses(); });
    return parseParentheses();
}

Expression* Parser::parseParentheses() {
    Depth depth(*this);
    const SourceRange open = m_token.range;
    const bool mayBeArrow = open.begin == m_potentialArrowAt;
    const ArrowWindow window = openArrowWindow();
    const CoverErrors outerCover = std::exchange(m_cover, {});
    std::vector<Expression*> items;
    PatternElement rest;
    bool trailingComma = false;
    Token typed; // what only the parameters of an arrow function can have
    {
        Scoped<bool> allowIn(m_allowIn, true);
        advance();
        while (!at(TokenKind::RightParen)) {
            if (at(TokenKind::Ellipsis) && mayBeArrow) {
                rest = parseArrowRest();
                break;
            }
            items.push_back(parseAssignment(Cover::Allowed));
            if (m_typeScript && mayBeArrow) items.back() = parseArrowParameterTail(items.back(), typed);
            if (!eat(TokenKind::Comma)) break;
            trailingComma = at(TokenKind::RightParen);
        }
        expect(TokenKind::RightParen);
    }
    const SourceRange close = m_previousRange;
    const ArrowWindow seen = closeArrowWindow(window);
    const CoverErrors cover = std::exchange(m_cover, outerCover);
    if (mayBeArrow && at(TokenKind::Arrow) && !m_token.newlineBefore)
        return finishArrowParameters(items, rest, open.begin, window, seen);
    if (m_typeScript && mayBeArrow && skipArrowReturnType(open.begin))
        return finishArrowParameters(items, rest, open.begin, window, seen);
    if (typed.range.length()) unexpected(typed);
    if (rest.target) fail({rest.range.begin, rest.range.begin + 3}, "Unexpected token '...'");
    if (trailingComma) items.clear();
    checkCover(cover);
    return finishParenthesized(items, open, close);
}

PatternElement Parser::parseArrowRest() {
    const PatternElement rest = parseBindingElement(Element::Parameter);
    if (at(TokenKind::Comma)) fail(rest.range, "Rest parameter must be last formal parameter");
    if (at(TokenKind::Assign)) fail(m_token.range, "Rest parameter may not have a default initializer");
    return rest;
}

Expression* Parser::finishArrowParameters(std::vector<Expression*>& items, const PatternElement& rest,
                                          uint32_t begin, const ArrowWindow& window,
                                          const ArrowWindow& seen) {
    std::vector<PatternElement> parameters;
    parameters.reserve(items.size() + 1);
    for (Expression* item : items)
        parameters.push_back(toElement(item, PatternUse::Parameter));
    if (rest.target) parameters.push_back(rest);
    return parseArrow(parameters, begin, false, window, seen);
}

// No items: what was read makes no expression, and would have been the parameters of an arrow function only.
Expression* Parser::finishParenthesized(std::vector<Expression*>& items, SourceRange open,
                                        SourceRange close) {
    if (items.empty()) {
        if (at(TokenKind::Arrow)) unexpected();
        fail(close, "Unexpected token ')'", "An expression is missing before this parenthesis.",
             {open, "opened here"});
    }
    if (items.size() == 1) {
        items[0]->parenthesized = true;
        return items[0];
    }
    auto* sequence = make<Sequence>(items.front()->range.begin);
    sequence->range.end = items.back()->range.end;
    sequence->expressions = m_arena.list(items);
    sequence->parenthesized = true;
    return sequence;
}

// ---- Array and object literals
// ----------------------------------------------------------------------------------

// After a literal that only a pattern can excuse: is what follows something that a pattern could stand
// before?
void Parser::checkCoverContinues() {
    if (!m_cover.any()) return;
    switch (m_token.kind) {
    case TokenKind::Assign:
    case TokenKind::Comma:
    case TokenKind::RightParen:
    case TokenKind::RightBracket:
    case TokenKind::RightBrace:
    case TokenKind::In:
        return;
    default:
        if (m_typeScript && (at(TokenKind::Colon) || at(TokenKind::Question))) return;
        if (!atWord(Word::Of)) checkCover(m_cover);
    }
}

Expression* Parser::parseArrayLiteral() {
    Depth depth(*this);
    auto* array = make<ArrayExpression>(m_token.range.begin);
    {
        Scoped<bool> allowIn(m_allowIn, true);
        std::vector<Expression*> elements;
        advance();
        while (!at(TokenKind::RightBracket)) {
            if (eat(TokenKind::Comma)) {
                elements.push_back(nullptr);
                continue;
            }
            if (at(TokenKind::Ellipsis)) {
                auto* spread = make<Spread>(m_token.range.begin);
                advance();
                spread->argument = parseAssignment(Cover::Allowed);
                elements.push_back(finish(spread));
                if (at(TokenKind::Comma)) m_commaAfterSpread.insert(spread->argument);
            } else {
                elements.push_back(parseAssignment(Cover::Allowed));
            }
            if (!at(TokenKind::RightBracket)) expect(TokenKind::Comma);
        }
        advance();
        array->elements = m_arena.list(elements);
    }
    finish(array);
    checkCoverContinues();
    return array;
}

Expression* Parser::parseObjectLiteral() {
    Depth depth(*this);
    auto* object = make<ObjectExpression>(m_token.range.begin);
    {
        Scoped<bool> allowIn(m_allowIn, true);
        Scoped<uint32_t> literal(m_inObjectLiteral, m_token.range.begin + 1);
        std::vector<Property> properties;
        SourceRange firstProto;
        advance();
        while (!at(TokenKind::RightBrace)) {
            properties.push_back(parseProperty(firstProto));
            if (!at(TokenKind::RightBrace)) expect(TokenKind::Comma);
        }
        advance();
        object->properties = m_arena.list(properties);
    }
    finish(object);
    checkCoverContinues();
    return object;
}

Property Parser::parseProperty(SourceRange& firstProto) {
    Property property;
    const uint32_t begin = m_token.range.begin;
    property.range.begin = begin;
    const auto finished = [&] {
        property.range.end = m_previousEnd;
        return property;
    };
    if (eat(TokenKind::Ellipsis)) {
        property.kind = Property::Kind::Spread;
        property.value = parseAssignment(Cover::Allowed);
        if (at(TokenKind::Comma)) m_commaAfterSpread.insert(property.value);
        return finished();
    }
    bool isAsync = false, isGenerator = false;
    FunctionKind kind = FunctionKind::Method;
    if (atWord(Word::Async)) {
        const Token next = peekNext();
        isAsync = (startsPropertyName(next) || next.kind == TokenKind::Star) && !next.newlineBefore;
    } else if ((atWord(Word::Get) || atWord(Word::Set)) && startsPropertyName(peekNext())) {
        kind = atWord(Word::Get) ? FunctionKind::Getter : FunctionKind::Setter;
    }
    if (isAsync || kind != FunctionKind::Method) advance();
    if (kind == FunctionKind::Method) isGenerator = eat(TokenKind::Star);
    const Token name = m_token;
    if (at(TokenKind::PrivateName)) unexpected();
    property.key = parsePropertyName();
    if (at(TokenKind::LeftParen) || (m_typeScript && at(TokenKind::Less)) || isAsync || isGenerator ||
        kind != FunctionKind::Method)
        return parsePropertyMethod(property, kind, isAsync, isGenerator);
    if (eat(TokenKind::Colon)) {
        if (property.key.kind == PropertyName::Kind::Name && isWord(property.key.name, Word::Proto)) {
            property.kind = Property::Kind::Prototype;
            if (firstProto.length() && !m_cover.duplicateProto.length())
                m_cover.duplicateProto = property.key.range;
            firstProto = property.key.range;
        }
        property.value = parseAssignment(Cover::Allowed);
        return finished();
    }
    if (name.kind != TokenKind::Identifier) failShorthand(name);
    checkIdentifier(name);
    if (isWord(name.name, Word::Arguments)) {
        if (m_function->forbidArguments)
            fail(name.range,
                 "'arguments' is not allowed in class field initializer or static initialization block");
        m_function->uses.arguments = true;
    }
    property.kind = Property::Kind::Shorthand;
    property.value = makeIdentifier(name);
    noteReference(name.name);
    if (at(TokenKind::Assign)) { // becomes a pattern, or an error
        if (!m_cover.shorthandInitializer.length()) m_cover.shorthandInitializer = m_token.range;
        auto* assignment = make<Assignment>(begin);
        assignment->operatorRange = m_token.range;
        assignment->target = property.value;
        advance();
        assignment->value = parseAssignment();
        property.value = finish(assignment);
    }
    return finished();
}

// A key alone that is no identifier: it is wrong itself, or what follows instead of a colon is.
void Parser::failShorthand(const Token& name) {
    const bool isAlone = at(TokenKind::Comma) || at(TokenKind::RightBrace) || at(TokenKind::Assign);
    unexpected(isAlone && name.kind != TokenKind::LeftBracket ? name : m_token);
}

Property Parser::parsePropertyMethod(Property property, FunctionKind kind, bool isAsync, bool isGenerator) {
    property.kind = kind == FunctionKind::Getter   ? Property::Kind::Get
                    : kind == FunctionKind::Setter ? Property::Kind::Set
                                                   : Property::Kind::Method;
    auto* value = make<FunctionExpression>(property.range.begin);
    value->function = parseMethod(kind, isAsync, isGenerator, property.range.begin);
    property.value = finish(value);
    property.range.end = m_previousEnd;
    return property;
}

namespace {

// A BigInt literal as a property key is its decimal text.
std::u16string decimalDigits(std::u16string_view literal) {
    unsigned radix = 10;
    if (literal.size() > 2 && literal[0] == '0') {
        radix = literal[1] == 'x' ? 16 : literal[1] == 'o' ? 8 : 2;
        literal.remove_prefix(2);
    }
    std::vector<uint32_t> limbs{0}; // base 1e9, lowest first
    for (const char16_t c : literal) {
        uint64_t carry = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
        for (uint32_t& limb : limbs) {
            carry += static_cast<uint64_t>(limb) * radix;
            limb = static_cast<uint32_t>(carry % 1'000'000'000);
            carry /= 1'000'000'000;
        }
        if (carry) limbs.push_back(static_cast<uint32_t>(carry));
    }
    std::string text = std::to_string(limbs.back());
    for (size_t i = limbs.size() - 1; i-- > 0;) {
        const std::string part = std::to_string(limbs[i]);
        text += std::string(9 - part.size(), '0') + part;
    }
    return {text.begin(), text.end()};
}

} // namespace

PropertyName Parser::parsePropertyName() {
    PropertyName key;
    key.range = m_token.range;
    switch (m_token.kind) {
    case TokenKind::String:
        checkLegacySyntax(m_token);
        [[fallthrough]];
    case TokenKind::Identifier:
    case TokenKind::EscapedKeyword:
        key.name = m_token.name;
        break;
    case TokenKind::PrivateName:
        key.kind = PropertyName::Kind::Private;
        key.name = m_token.name;
        break;
    case TokenKind::Number:
        checkLegacySyntax(m_token);
        key.kind = PropertyName::Kind::Number;
        key.number = m_token.number;
        break;
    case TokenKind::BigInt:
        key.name = m_names.intern(decimalDigits(m_token.text));
        break;
    case TokenKind::LeftBracket:
        advance();
        key.kind = PropertyName::Kind::Computed;
        key.expression = parseAssignmentIn();
        if (!at(TokenKind::RightBracket)) unexpected();
        key.range.end = m_token.range.end;
        break;
    default:
        if (!isKeyword(m_token.kind)) unexpected();
        key.name = m_token.name;
    }
    advance();
    return key;
}

// ---- Literals
// ---------------------------------------------------------------------------------------------------

Expression* Parser::parseNumber() {
    checkLegacySyntax(m_token);
    auto* literal = make<NumericLiteral>(m_token.range.begin);
    literal->value = m_token.number;
    advance();
    return finish(literal);
}

Expression* Parser::parseBigInt() {
    auto* literal = make<BigIntLiteral>(m_token.range.begin);
    literal->digits = m_token.text;
    advance();
    return finish(literal);
}

Expression* Parser::parseString() {
    checkLegacySyntax(m_token);
    auto* literal = make<StringLiteral>(m_token.range.begin);
    literal->value = m_token.name;
    advance();
    return finish(literal);
}

namespace {

bool areRegExpFlags(std::u16string_view flags) {
    for (size_t i = 0; i < flags.size(); ++i)
        if (std::u16string_view(u"dgimsuvy").find(flags[i]) == std::u16string_view::npos ||
            flags.find(flags[i], i + 1) != std::u16string_view::npos)
            return false;
    return flags.find(u'u') == std::u16string_view::npos || flags.find(u'v') == std::u16string_view::npos;
}

} // namespace

Expression* Parser::parseRegExp() {
    install(m_lexer.rescanAsRegExp(m_token));
    if (!areRegExpFlags(m_token.flags))
        fail(m_token.errorRange, "Invalid regular expression flags",
             "The flags are d, g, i, m, s, u, v and y, each at most once, and not both u and v.");
    if (m_options.validateRegExp)
        if (const auto problem = m_options.validateRegExp(m_token.text, m_token.flags))
            fail(m_token.range, *problem);
    auto* literal = make<RegExpLiteral>(m_token.range.begin);
    literal->pattern = m_token.text;
    literal->flags = m_token.flags;
    advance();
    return finish(literal);
}

// ---- Templates
// --------------------------------------------------------------------------------------------------

TemplateElement Parser::parseTemplateElement(bool isTagged) {
    if (!isTagged && m_token.error != LexicalError::None) failLexical(m_token.error, m_token.errorRange);
    TemplateElement element;
    element.cooked = m_token.name;
    element.raw = m_token.raw;
    element.range = {m_token.range.begin + 1, m_token.range.end - (m_token.templateTail ? 1 : 2)};
    return element;
}

TemplateLiteral* Parser::parseTemplate(bool isTagged) {
    Depth depth(*this);
    Scoped<bool> allowIn(m_allowIn, true);
    auto* literal = make<TemplateLiteral>(m_token.range.begin);
    std::vector<TemplateElement> elements;
    std::vector<Expression*> expressions;
    while (true) {
        elements.push_back(parseTemplateElement(isTagged));
        const bool isLast = m_token.templateTail;
        advance();
        if (isLast) break;
        expressions.push_back(parseExpression());
        if (!at(TokenKind::RightBrace))
            fail(m_token.range, "Missing } in template expression", {},
                 {m_openBrackets.back().range, "opened here"});
        m_openBrackets.pop_back();
        install(m_lexer.rescanAsTemplateContinuation(m_token));
    }
    literal->elements = m_arena.list(elements);
    literal->expressions = m_arena.list(expressions);
    return finish(literal);
}

Expression* Parser::parseTaggedTemplate(Expression* tag, uint32_t begin) {
    auto* tagged = make<TaggedTemplate>(begin);
    tagged->tag = tag;
    tagged->quasi = parseTemplate(true);
    tagged->site = m_program.templateSiteCount++;
    return finish(tagged);
}

} // namespace tickscope
