// Classes (ECMA-262, 15.7).
#include "syntax/parser_internal.h"

namespace tickscope {

Expression* Parser::parseClassExpression() {
    auto* expression = make<ClassExpression>(m_token.range.begin);
    expression->definition = parseClass(false);
    return finish(expression);
}

ClassDeclaration* Parser::parseClassDeclaration(bool isDefaultExport) {
    auto* declaration = make<ClassDeclaration>(m_token.range.begin);
    const SourceRange keyword = m_token.range;
    ClassNode* definition = parseClass(!isDefaultExport);
    declaration->definition = definition;
    declaration->name = definition->name ? definition->name : m_names.word(Word::StarDefault);
    declareLexical(declaration->name, DeclarationKind::Class,
                   definition->name ? definition->nameRange : keyword);
    return finish(declaration);
}

// At the word class. All of a class is strict code.
ClassNode* Parser::parseClass(bool nameRequired) {
    Depth depth(*this);
    Scoped<bool> strict(m_strict, true);
    auto* node = make<ClassNode>(m_token.range.begin);
    node->id = m_program.classCount++;
    advance();
    const bool isAnonymous = m_typeScript && !nameRequired && atWord(Word::Implements);
    if (nameRequired || (at(TokenKind::Identifier) && !isAnonymous)) {
        if (!at(TokenKind::Identifier)) unexpected();
        const Identifier* name = parseBindingIdentifier();
        node->name = name->name;
        node->nameRange = name->range;
    }
    node->scope = newScope(Scope::Kind::Class);
    ScopeGuard scope(*this, node->scope);
    if (node->name) addDeclaration(node->scope, node->name, DeclarationKind::ClassName, node->nameRange);
    if (m_typeScript && at(TokenKind::Less)) skipTypeParameters();
    if (eat(TokenKind::Extends)) node->superClass = parseLeftHandSide();
    if (node->superClass && isBareArrow(node->superClass)) unexpected();
    if (m_typeScript) skipClassHeritage();
    parseClassBody(node);
    return finish(node);
}

void Parser::parseClassBody(ClassNode* node) {
    Scoped<bool> allowIn(m_allowIn, true);
    ClassState state;
    state.outer = m_class;
    Scoped<ClassState*> current(m_class, &state);
    std::vector<ClassElement> elements;
    expect(TokenKind::LeftBrace);
    while (!at(TokenKind::RightBrace)) {
        if (!eat(TokenKind::Semicolon)) parseClassElement(node, elements);
    }
    if (state.overload) failOverload(state.overloadRange);
    closeClassState(state);
    advance();
    elements.insert(elements.begin(), state.parameterFields.begin(), state.parameterFields.end());
    node->elements = m_arena.list(elements);
    node->privateNames = m_arena.list(state.names);
}

// ---- Elements
// ---------------------------------------------------------------------------------------------------

// static, async, *, get and set, unless they are names themselves. functionBegin: where toString() starts.
Parser::ElementModifiers Parser::parseElementModifiers(uint32_t& functionBegin) {
    ElementModifiers modifiers;
    while (m_typeScript && atMemberModifier()) {
        modifiers.isStatic |= atWord(Word::Static);
        modifiers.isErased |= atWord(Word::Abstract) || atWord(Word::Declare);
        advance();
    }
    functionBegin = m_token.range.begin;
    if (atWord(Word::Static)) {
        const Token next = peekNext();
        if (startsPropertyName(next) || next.kind == TokenKind::Star || next.kind == TokenKind::LeftBrace) {
            modifiers.isStatic = true;
            advance();
            functionBegin = m_token.range.begin;
        }
    }
    if (atWord(Word::Async)) {
        const Token next = peekNext();
        modifiers.isAsync = !next.newlineBefore && (startsPropertyName(next) || next.kind == TokenKind::Star);
    } else if ((atWord(Word::Get) || atWord(Word::Set)) && startsPropertyName(peekNext())) {
        modifiers.kind = atWord(Word::Get) ? ClassElement::Kind::Get : ClassElement::Kind::Set;
    }
    if (modifiers.isAsync || modifiers.kind != ClassElement::Kind::Method) advance();
    if (modifiers.kind == ClassElement::Kind::Method) modifiers.isGenerator = eat(TokenKind::Star);
    return modifiers;
}

static bool isNamed(const PropertyName& key, Word word) {
    return key.kind == PropertyName::Kind::Name && isWord(key.name, word);
}

void Parser::parseClassElement(ClassNode* node, std::vector<ClassElement>& elements) {
    ClassElement element;
    element.range.begin = m_token.range.begin;
    uint32_t functionBegin = 0;
    const ElementModifiers modifiers = parseElementModifiers(functionBegin);
    element.kind = modifiers.kind;
    element.isStatic = modifiers.isStatic;
    if (at(TokenKind::LeftBrace) && modifiers.isStatic && !modifiers.isAsync && !modifiers.isGenerator) {
        parseStaticBlock(node, element);
        elements.push_back(element);
        return;
    }
    if (m_typeScript && at(TokenKind::LeftBracket) && startsIndexSignature()) {
        skipIndexSignature();
        return skipTypeMemberEnd();
    }
    element.key = parsePropertyName();
    checkOverload(element.key);
    const bool isOptional = m_typeScript && (eat(TokenKind::Question) || eat(TokenKind::Not));
    const bool isMethod = at(TokenKind::LeftParen) || (m_typeScript && at(TokenKind::Less)) ||
                          modifiers.isAsync || modifiers.isGenerator ||
                          modifiers.kind != ClassElement::Kind::Method;
    if (element.key.kind == PropertyName::Kind::Private && isWord(element.key.name, Word::Constructor))
        fail(element.key.range, isMethod ? "Class constructor may not be a private method"
                                         : "Classes may not have a field named 'constructor'");
    if (element.isStatic && isNamed(element.key, Word::Prototype))
        fail(element.key.range, "Classes may not have a static property named 'prototype'");
    const bool isConstructor = isMethod && !element.isStatic && isNamed(element.key, Word::Constructor);
    if (!isMethod && modifiers.isErased) return skipErasedField();
    if (!isMethod) {
        parseField(node, element);
    } else if (isConstructor ? !parseConstructor(node, element, modifiers, functionBegin)
                             : !parseClassMethod(element, modifiers, functionBegin)) {
        if (!modifiers.isErased && !isOptional) noteOverload(element.key);
        return skipTypeMemberEnd();
    }
    element.range.end = m_previousEnd;
    if (!isConstructor) elements.push_back(element);
}

// False if it has no body.
bool Parser::parseClassMethod(ClassElement& element, const ElementModifiers& modifiers, uint32_t begin) {
    const FunctionKind kind = modifiers.kind == ClassElement::Kind::Get   ? FunctionKind::Getter
                              : modifiers.kind == ClassElement::Kind::Set ? FunctionKind::Setter
                                                                          : FunctionKind::Method;
    element.function = parseMethod(kind, modifiers.isAsync, modifiers.isGenerator, begin, Body::Optional);
    if (element.function && element.key.kind == PropertyName::Kind::Private) declarePrivateName(element);
    return element.function;
}

// False if it has no body.
bool Parser::parseConstructor(ClassNode* node, const ClassElement& element, const ElementModifiers& modifiers,
                              uint32_t begin) {
    if (modifiers.kind != ClassElement::Kind::Method)
        fail(element.key.range, "Class constructor may not be an accessor");
    if (modifiers.isAsync && modifiers.isGenerator)
        fail(element.key.range, "Class constructor may not be a generator");
    if (modifiers.isGenerator) fail(element.key.range, "Class constructor may not be a generator");
    if (modifiers.isAsync)
        fail(element.key.range, "Class constructor may not be an async method",
             "A constructor must return its object at once; an async static method can create and prepare "
             "one.");
    if (node->constructor)
        fail(element.key.range, "A class may only have one constructor", {},
             {{node->constructor->range.begin, node->constructor->bodyRange.begin}, "the first one is here"});
    const FunctionKind kind =
        node->superClass ? FunctionKind::DerivedConstructor : FunctionKind::ClassConstructor;
    FunctionNode* constructor = parseMethod(kind, false, false, begin, Body::Optional);
    if (!constructor) return false;
    node->constructor = constructor;
    constructor->ownerClass = node;
    return true;
}

void Parser::parseField(ClassNode* node, ClassElement& element) {
    element.kind = ClassElement::Kind::Field;
    if (isNamed(element.key, Word::Constructor))
        fail(element.key.range, "Classes may not have a field named 'constructor'");
    if (element.key.kind == PropertyName::Kind::Private) declarePrivateName(element);
    if (m_typeScript) skipAnnotation();
    if (eat(TokenKind::Assign)) {
        FunctionNode* function = newFunction(FunctionKind::ClassField, false, false, m_token.range.begin);
        function->ownerClass = node;
        FunctionState state;
        enterFunction(state, function);
        ScopeGuard scope(*this, function->scope);
        function->expression = parseAssignmentIn();
        function->bodyRange = {function->range.begin, m_previousEnd};
        leaveFunction(state);
        element.function = function;
    }
    consumeSemicolon();
}

void Parser::parseStaticBlock(ClassNode* node, ClassElement& element) {
    element.kind = ClassElement::Kind::StaticBlock;
    FunctionNode* function = newFunction(FunctionKind::ClassStaticBlock, false, false, m_token.range.begin);
    function->ownerClass = node;
    FunctionState state;
    enterFunction(state, function);
    ScopeGuard scope(*this, function->scope);
    std::vector<Statement*> body;
    advance();
    while (!at(TokenKind::RightBrace))
        appendStatement(body);
    advance();
    function->body = m_arena.list(body);
    function->bodyRange = {function->range.begin, m_previousEnd};
    leaveFunction(state);
    element.function = function;
    element.range.end = m_previousEnd;
}

// ---- Private names
// ----------------------------------------------------------------------------------------------

void Parser::declarePrivateName(const ClassElement& element) {
    PrivateName name{element.key.name, PrivateName::Kind::Field, element.isStatic, element.key.range};
    switch (element.kind) {
    case ClassElement::Kind::Get:
        name.kind = PrivateName::Kind::Getter;
        break;
    case ClassElement::Kind::Set:
        name.kind = PrivateName::Kind::Setter;
        break;
    case ClassElement::Kind::Method:
        name.kind = PrivateName::Kind::Method;
        break;
    default:
        break;
    }
    for (PrivateName& existing : m_class->names) {
        if (existing.name != name.name) continue;
        const bool isPair =
            (existing.kind == PrivateName::Kind::Getter && name.kind == PrivateName::Kind::Setter) ||
            (existing.kind == PrivateName::Kind::Setter && name.kind == PrivateName::Kind::Getter);
        if (!isPair || existing.isStatic != name.isStatic)
            fail(name.range, "Identifier '#" + toUtf8(name.name->text) + "' has already been declared", {},
                 {existing.range, "it is declared here first"});
        existing.kind = PrivateName::Kind::Accessor;
        return;
    }
    m_class->names.push_back(name);
}

bool Parser::isPrivateNameKnown(const ClassState& state, const InternedName* name) const {
    for (const PrivateName& known : state.names)
        if (known.name == name) return true;
    return false;
}

static std::string undeclaredPrivateName(const InternedName* name) {
    return "Private field '#" + toUtf8(name->text) + "' must be declared in an enclosing class";
}

// The class that declares the name may do so further down: what is not known is settled at the class's end.
void Parser::referPrivateName(const InternedName* name, SourceRange range) {
    if (!m_class) fail(range, undeclaredPrivateName(name));
    m_class->references.push_back({name, range});
}

void Parser::closeClassState(ClassState& state) {
    for (const PrivateReference& reference : state.references) {
        if (isPrivateNameKnown(state, reference.name)) continue;
        if (!state.outer)
            fail(reference.range, undeclaredPrivateName(reference.name),
                 "Private members must be declared in the body of the class, as in: #" +
                     toUtf8(reference.name->text) + ";");
        state.outer->references.push_back(reference);
    }
}

} // namespace tickscope
