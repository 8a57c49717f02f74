// Classes of TypeScript: modifiers, members that leave nothing, and parameter properties.
#include "syntax/parser_internal.h"

namespace tickscope {

// ---- Modifiers
// --------------------------------------------------------------------------------------------------

bool Parser::atMemberModifier() {
    if (!at(TokenKind::Identifier) || m_token.escaped) return false;
    const bool isStatic = atWord(Word::Static);
    const bool isAccessor = atWord(Word::Accessor);
    if (!isStatic && !isAccessor && !atWord(Word::Public) && !atWord(Word::Private) &&
        !atWord(Word::Protected) && !atWord(Word::Readonly) && !atWord(Word::Override) &&
        !atWord(Word::Abstract) && !atWord(Word::Declare))
        return false;
    const Token next = peekNext();
    if (next.newlineBefore && !isStatic) return false;
    const bool isModifier = startsPropertyName(next) || next.kind == TokenKind::Star ||
                            (isStatic && next.kind == TokenKind::LeftBrace);
    if (isModifier && isAccessor)
        failUnsupported(m_token.range, "Accessor fields are not supported",
                        "Write a private field, and get and set accessors for it.");
    return isModifier;
}

bool Parser::atParameterModifier() {
    if (!atWord(Word::Public) && !atWord(Word::Private) && !atWord(Word::Protected) &&
        !atWord(Word::Readonly) && !atWord(Word::Override))
        return false;
    const Token next = peekNext();
    return next.kind == TokenKind::Identifier || next.kind == TokenKind::LeftBrace ||
           next.kind == TokenKind::LeftBracket;
}

// ---- Heads
// ------------------------------------------------------------------------------------------------------

// `extends A<T>, B` and `implements C`, of types only.
void Parser::skipHeritage() {
    while (at(TokenKind::Extends) || atWord(Word::Implements)) {
        advance();
        skipTypeList();
    }
}

// What may follow the expression behind extends, or the class's name.
void Parser::skipClassHeritage() {
    if (atTypeArguments()) skipTypeArguments();
    if (!atWord(Word::Implements)) return;
    advance();
    skipTypeList();
}

// ---- Members without effect
// -------------------------------------------------------------------------------------

// Of a field that is abstract or declared, from its annotation on.
void Parser::skipErasedField() {
    skipAnnotation();
    if (at(TokenKind::Assign))
        fail(m_token.range, "An abstract or declared field cannot have an initializer");
    consumeSemicolon();
}

void Parser::noteOverload(const PropertyName& key) {
    if (key.kind == PropertyName::Kind::Computed) return;
    m_class->overload = key.name ? key.name : m_names.word(Word::Empty);
    m_class->overloadRange = key.range;
}

// The method must come right behind its overloads.
void Parser::checkOverload(const PropertyName& key) {
    if (!m_class->overload) return;
    const InternedName* name = key.name ? key.name : m_names.word(Word::Empty);
    if (key.kind == PropertyName::Kind::Computed || name != m_class->overload)
        failOverload(m_class->overloadRange);
    m_class->overload = nullptr;
}

// ---- Parameter properties
// ---------------------------------------------------------------------------------------

void Parser::noteParameterProperty(SourceRange modifier, const PatternElement& parameter) {
    const FunctionKind kind = m_function->node->functionKind;
    if (kind != FunctionKind::ClassConstructor && kind != FunctionKind::DerivedConstructor)
        fail(modifier, "A parameter property is only allowed in a constructor implementation");
    auto* name = as<Identifier>(parameter.target);
    if (!name || parameter.isRest)
        fail(parameter.range, name ? "A parameter property cannot be declared using a rest parameter"
                                   : "A parameter property may not be declared using a binding pattern");
    m_function->parameterProperties.push_back(name);
}

// `this.name = name`
Statement* Parser::makeParameterAssignment(Identifier* parameter) {
    const SourceRange range = parameter->range;
    const auto at = [range](auto* node) {
        node->range = range;
        return node;
    };
    auto* member = at(make<Member>(range.begin));
    member->object = at(make<This>(range.begin));
    member->property = parameter->name;
    member->propertyRange = range;
    auto* assignment = at(make<Assignment>(range.begin));
    assignment->assignmentKind = AssignmentKind::Plain;
    assignment->target = member;
    assignment->value = makeReference(parameter->name, range);
    assignment->operatorRange = range;
    auto* statement = at(make<ExpressionStatement>(range.begin));
    statement->expression = assignment;
    return statement;
}

static bool isDirective(const Statement* statement) {
    const auto* expression = as<ExpressionStatement>(statement);
    return expression && expression->expression->kind == NodeKind::StringLiteral &&
           !expression->expression->parenthesized;
}

static bool isSuperCall(const Statement* statement) {
    const auto* expression = as<ExpressionStatement>(statement);
    return expression && expression->expression->kind == NodeKind::SuperCall;
}

// At the end of the constructor's body: the fields, and their assignments at its start, or behind super().
void Parser::assignParameterProperties(std::vector<Statement*>& body) {
    size_t start = 0;
    while (start < body.size() && isDirective(body[start]))
        ++start;
    if (m_function->node->functionKind == FunctionKind::DerivedConstructor) {
        while (start < body.size() && !isSuperCall(body[start]))
            ++start;
        if (start == body.size())
            fail(m_function->parameterProperties.front()->range,
                 "A 'super' call must be a root-level statement within a constructor of a derived class that "
                 "contains initialized properties, parameter properties, or private identifiers");
        ++start;
    }
    std::vector<Statement*> assignments;
    for (Identifier* parameter : m_function->parameterProperties) {
        ClassElement field;
        field.kind = ClassElement::Kind::Field;
        field.range = field.key.range = parameter->range;
        field.key.name = parameter->name;
        m_class->parameterFields.push_back(field);
        assignments.push_back(makeParameterAssignment(parameter));
    }
    m_function->uses.thisValue = true;
    body.insert(body.begin() + static_cast<std::ptrdiff_t>(start), assignments.begin(), assignments.end());
}

} // namespace tickscope
