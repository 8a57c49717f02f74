// TypeScript within expressions: assertions, type arguments, and arrow functions with types.
#include "syntax/parser_internal.h"
#include "syntax/parser_trial.h"

namespace tickscope {

// ---- Assertions
// -------------------------------------------------------------------------------------------------

// `as T` and `satisfies T`, as strong as a comparison.
bool Parser::skipAsType(int minimum) {
    if (m_token.newlineBefore || minimum > precedence(TokenKind::Less)) return false;
    if (!atWord(Word::As) && !atWord(Word::Satisfies)) return false;
    advance();
    skipType();
    return true;
}

// What was read as `<T>operand` and led to an error on its line may have been an element of JSX.
void Parser::explainJsx(Diagnostic& problem) const {
    if (!m_lastAssertion.length() || problem.range.begin < m_lastAssertion.begin) return;
    const std::u16string_view text = m_source.text();
    uint32_t end = problem.range.begin;
    while (end < text.size() && !isLineTerminator(text[end]))
        ++end;
    const std::u16string_view element = m_source.slice({m_lastAssertion.begin, end});
    const auto contains = [&](std::u16string_view part) { return element.find(part) != element.npos; };
    if (!contains(u"</") && !contains(u"/>")) return;
    problem = {
        m_lastAssertion, "JSX is not supported", "JSX must be compiled to calls before it can run.", {}};
    problem.isUnsupported = true;
}

// `<T>operand`, or an arrow function with type parameters.
Expression* Parser::parseTypeAssertion() {
    Depth depth(*this);
    m_lastAssertion = m_token.range;
    const uint32_t begin = m_token.range.begin;
    const bool mayBeArrow = begin == m_potentialArrowAt && tryRead([&] {
                                skipTypeParameters();
                                return at(TokenKind::LeftParen);
                            });
    if (!mayBeArrow) {
        skipTypeArguments();
        return parseUnary();
    }
    m_potentialArrowAt = m_token.range.begin;
    Expression* operand = parseUnary();
    if (isBareArrow(operand)) {
        operand->range.begin = begin;
        to<FunctionExpression>(operand)->function->range.begin = begin;
    }
    return operand;
}

// ---- Behind an operand
// ------------------------------------------------------------------------------------------

// `!`, or the type arguments of a call, a tagged template or a reference.
bool Parser::skipPostfixTypes() {
    if (at(TokenKind::Not)) {
        if (m_token.newlineBefore) return false;
        advance();
        return true;
    }
    return tryRead([&] {
        openTypeArguments();
        skipTypeList();
        return eat(TokenKind::Greater) && canFollowTypeArguments();
    });
}

// Whether `a < b > ...` is a name with type arguments rather than two comparisons, by what follows.
bool Parser::canFollowTypeArguments() const {
    switch (m_token.kind) {
    case TokenKind::LeftParen:
    case TokenKind::Template:
        return true;
    case TokenKind::Less:
    case TokenKind::Greater:
    case TokenKind::Plus:
    case TokenKind::Minus:
        return false;
    case TokenKind::Number:
    case TokenKind::BigInt:
    case TokenKind::String:
    case TokenKind::RegExp:
    case TokenKind::PrivateName:
    case TokenKind::LeftBrace:
    case TokenKind::LeftBracket:
    case TokenKind::Not:
    case TokenKind::Tilde:
    case TokenKind::Increment:
    case TokenKind::Decrement:
    case TokenKind::Slash:
    case TokenKind::SlashAssign:
    case TokenKind::This:
    case TokenKind::Super:
    case TokenKind::Null:
    case TokenKind::True:
    case TokenKind::False:
    case TokenKind::Function:
    case TokenKind::Class:
    case TokenKind::New:
    case TokenKind::Typeof:
    case TokenKind::Void:
    case TokenKind::Delete:
    case TokenKind::Import:
        return m_token.newlineBefore && !at(TokenKind::Slash);
    case TokenKind::Identifier:
        return m_token.newlineBefore || atWord(Word::As) || atWord(Word::Satisfies);
    default:
        return true;
    }
}

// ---- Arrow functions
// --------------------------------------------------------------------------------------------

// At `async <T>(...)`: the arrow function, or a call of a function named async. Null if it is neither.
Expression* Parser::parseGenericAsyncArrow(uint32_t begin) {
    const Token async = m_token;
    const bool found = tryRead([&] {
        advance();
        skipTypeParameters();
        return at(TokenKind::LeftParen);
    });
    return found ? parseAsyncArrowOrCall(makeIdentifier(async), begin) : nullptr;
}

// At the ? of what may be `(a?)`, `(a?, b)`, `(a?: T)` or `(a? = 1)`.
bool Parser::endsOptionalParameter() {
    switch (peekNext().kind) {
    case TokenKind::Comma:
    case TokenKind::RightParen:
    case TokenKind::Colon:
    case TokenKind::Assign:
        return true;
    default:
        return false;
    }
}

// What only a parameter can have behind it, its name or pattern being read as an expression. `typed` keeps
// the first token of it, for the case that this is no parameter.
Expression* Parser::parseArrowParameterTail(Expression* parameter, Token& typed) {
    if (!at(TokenKind::Question) && !at(TokenKind::Colon)) return parameter;
    if (!typed.range.length()) typed = m_token;
    eat(TokenKind::Question);
    skipAnnotation();
    return at(TokenKind::Assign) ? parseAssignmentTail(parameter, parameter->range.begin) : parameter;
}

// Behind the parentheses that began at the offset: whether a return type and => follow, which have been read
// up to the latter then.
bool Parser::skipArrowReturnType(uint32_t begin) {
    if (!at(TokenKind::Colon) || m_noArrow.contains(begin)) return false;
    const bool found = tryRead([&] {
        skipReturnType();
        return at(TokenKind::Arrow) && !m_token.newlineBefore;
    });
    if (found) m_maybeTypedArrow.insert(begin);
    return found;
}

} // namespace tickscope
