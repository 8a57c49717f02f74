// enum declarations of TypeScript. `enum E {A, B = "b"}` becomes
//
//     var E = {}; E[E["A"] = 0] = "A", E["B"] = "b";
//
// with `let` within functions and blocks; a second declaration of E adds to the first.
#include "syntax/parser_internal.h"

#include <optional>

namespace tickscope {

Identifier* Parser::makeReference(const InternedName* name, SourceRange range) {
    auto* identifier = make<Identifier>(range.begin);
    identifier->range = range;
    identifier->name = name;
    noteReference(name);
    return identifier;
}

StringLiteral* Parser::makeString(const InternedName* value, SourceRange range) {
    auto* literal = make<StringLiteral>(range.begin);
    literal->range = range;
    literal->value = value;
    return literal;
}

// `E["member"]`
Expression* Parser::makeEnumReference(const InternedName* member, SourceRange range) {
    auto* reference = make<ComputedMember>(range.begin);
    reference->range = range;
    reference->object = makeReference(m_enum->name, range);
    reference->property = makeString(member, range);
    return reference;
}

// In an initializer the members that are known already are names.
Expression* Parser::findEnumMember(const Identifier* name) {
    for (const EnumMember& member : m_enum->members)
        if (member.name == name->name) return makeEnumReference(name->name, name->range);
    return nullptr;
}

// A member with a text as its value has no reverse mapping.
bool Parser::isEnumString(const EnumState& state, const Expression* value) const {
    if (value->kind == NodeKind::StringLiteral || value->kind == NodeKind::TemplateLiteral) return true;
    if (const auto* sum = as<Binary>(value))
        return sum->op == BinaryOperator::Add &&
               (isEnumString(state, sum->left) || isEnumString(state, sum->right));
    const auto* reference = as<ComputedMember>(value);
    if (!reference || !as<StringLiteral>(reference->property)) return false;
    const auto* object = as<Identifier>(reference->object);
    if (!object || object->name != state.name) return false;
    for (const EnumMember& member : state.members)
        if (member.name == to<StringLiteral>(reference->property)->value) return member.isString;
    return false;
}

// Whether the expression is a number written out; its value.
static std::optional<double> numberOf(const Expression* value) {
    if (const auto* literal = as<NumericLiteral>(value)) return literal->value;
    const auto* unary = as<Unary>(value);
    if (!unary || unary->op != UnaryOperator::Minus) return std::nullopt;
    const auto* literal = as<NumericLiteral>(unary->argument);
    return literal ? std::optional(-literal->value) : std::nullopt;
}

// `next` is the value of a member without an initializer, or empty: one more than the last member then.
Expression* Parser::parseEnumMember(EnumState& state, std::optional<double>& next) {
    const uint32_t begin = m_token.range.begin;
    const SourceRange nameRange = m_token.range;
    PropertyName key = parsePropertyName();
    if (key.kind == PropertyName::Kind::Computed) {
        const auto* text = as<StringLiteral>(key.expression);
        if (!text) fail(key.range, "Computed property names are not allowed in enums");
        key.name = text->value;
    } else if (key.kind != PropertyName::Kind::Name) {
        fail(key.range, "An enum member must be named by a name or a string");
    }
    Expression* value = nullptr;
    if (eat(TokenKind::Assign)) {
        value = parseAssignmentIn();
        const std::optional<double> number = numberOf(value);
        next = number ? std::optional(*number + 1) : std::nullopt;
    } else if (next) {
        auto* literal = make<NumericLiteral>(begin);
        literal->range = nameRange;
        literal->value = *next;
        value = literal;
        next = *next + 1;
    } else {
        if (state.members.back().isString)
            fail(nameRange, "Enum member must have initializer",
                 "Only numbers are counted on; the member before this one is a string.");
        auto* one = make<NumericLiteral>(begin);
        one->range = nameRange;
        one->value = 1;
        auto* sum = make<Binary>(begin);
        sum->range = sum->operatorRange = nameRange;
        sum->op = BinaryOperator::Add;
        sum->left = makeEnumReference(state.members.back().name, nameRange);
        sum->right = one;
        value = sum;
    }
    const bool isString = isEnumString(state, value);
    const SourceRange range{begin, m_previousEnd};
    const auto assign = [&](Expression* property, Expression* to) {
        auto* member = make<ComputedMember>(begin);
        member->range = range;
        member->object = makeReference(state.name, range);
        member->property = property;
        auto* assignment = make<Assignment>(begin);
        assignment->range = assignment->operatorRange = range;
        assignment->assignmentKind = AssignmentKind::Plain;
        assignment->target = member;
        assignment->value = to;
        return assignment;
    };
    Expression* result = assign(makeString(key.name, nameRange), value);
    if (!isString) result = assign(result, makeString(key.name, nameRange));
    state.members.push_back({key.name, isString});
    return result;
}

// At the word enum.
Statement* Parser::parseEnum(uint32_t begin) {
    advance();
    const Identifier* name = parseBindingIdentifier();
    EnumState& state = m_enums[hoistKey(m_scope, name->name)];
    const bool isFirst = !state.name;
    state.name = name->name;
    const bool isTopLevel = m_scope->parent == nullptr || m_scope->function == m_program.function;
    const bool isVar = isTopLevel && m_scope->isVarScope();
    if (isFirst) {
        if (isVar)
            declareVar(name->name, name->range);
        else
            declareLexical(name->name, DeclarationKind::Let, name->range);
    }
    std::vector<Expression*> members;
    {
        Scoped<EnumState*> current(m_enum, &state);
        std::optional<double> next = 0;
        expect(TokenKind::LeftBrace);
        while (!at(TokenKind::RightBrace)) {
            members.push_back(parseEnumMember(state, next));
            if (!at(TokenKind::RightBrace)) expect(TokenKind::Comma);
        }
        advance();
    }
    Statement* definition = nullptr;
    if (!members.empty()) {
        auto* statement = make<ExpressionStatement>(begin);
        statement->expression = members.front();
        if (members.size() > 1) {
            auto* sequence = make<Sequence>(begin);
            sequence->expressions = m_arena.list(members);
            statement->expression = finish(sequence);
        }
        definition = finish(statement);
    }
    if (!isFirst) return definition ? definition : finishErased(begin);
    if (definition) m_following.push_back(definition);
    VariableDeclarator declarator;
    declarator.range = name->range;
    declarator.target = makeReference(name->name, name->range);
    auto* object = make<ObjectExpression>(begin);
    object->range = name->range;
    declarator.initializer = object;
    auto* declaration = make<VariableDeclaration>(begin);
    declaration->variableKind = isVar ? VariableKind::Var : VariableKind::Let;
    declaration->declarators = m_arena.list(&declarator, 1);
    return finish(declaration);
}

} // namespace tickscope
