// Declarations: which scope they belong to, which may not stand together (the early errors of
// ECMA-262, 14.2.1, 14.12.1, 14.15.1, 15.2.1, 16.1.1, 16.2.1.1), and the block functions of Annex B.3.
#include "syntax/parser_internal.h"

namespace tickscope {

Scope* Parser::newScope(Scope::Kind kind) {
    Scope& scope = m_program.scopes.emplace_back();
    scope.kind = kind;
    scope.isStrict = m_strict;
    scope.id = static_cast<uint32_t>(m_program.scopes.size() - 1);
    scope.parent = m_scope;
    scope.function = m_function ? m_function->node : nullptr;
    return &scope;
}

Declaration& Parser::addDeclaration(Scope* scope, const InternedName* name, DeclarationKind kind,
                                    SourceRange range) {
    Declaration declaration;
    declaration.name = name;
    declaration.kind = kind;
    declaration.range = range;
    scope->declarations.push_back(declaration);
    return scope->declarations.back();
}

Scope* Parser::varScope() const {
    Scope* scope = m_scope;
    while (!scope->isVarScope())
        scope = scope->parent;
    return scope;
}

// Whether a var of the same name that passes through the scope is an error.
bool Parser::isLexicallyVisible(const Declaration& declaration, const Scope* scope) const {
    switch (declaration.kind) {
    case DeclarationKind::Var:
    case DeclarationKind::Function:
    case DeclarationKind::Parameter:
    case DeclarationKind::FunctionExpressionName:
        return false;
    case DeclarationKind::CatchParameter:
        return !m_simpleCatchScopes.contains(scope->id); // Annex B.3.4
    default:
        return true;
    }
}

void Parser::declareVar(const InternedName* name, SourceRange range) {
    for (Scope* scope = m_scope;; scope = scope->parent) {
        Declaration* existing = scope->find(name);
        if (existing && isLexicallyVisible(*existing, scope)) failRedeclared(name, range, existing->range);
        if (scope->isVarScope()) {
            if (!existing) addDeclaration(scope, name, DeclarationKind::Var, range);
            return;
        }
        m_hoistedThrough.try_emplace(hoistKey(scope, name), range);
    }
}

void Parser::declareLexical(const InternedName* name, DeclarationKind kind, SourceRange range) {
    Scope* scope = m_scope;
    if (Declaration* existing = scope->find(name)) {
        // Annex B.3.2: sloppy blocks may repeat plain functions. The caller has seen to "plain".
        const bool mayRepeat = kind == DeclarationKind::LexicalFunction && !m_strict &&
                               existing->kind == DeclarationKind::LexicalFunction && existing->function &&
                               !existing->function->isAsync && !existing->function->isGenerator;
        if (!mayRepeat) failRedeclared(name, range, existing->range);
        return;
    }
    if (const auto hoisted = m_hoistedThrough.find(hoistKey(scope, name)); hoisted != m_hoistedThrough.end())
        failRedeclared(name, range, hoisted->second);
    // The block of a catch clause, and a body apart from its parameters, see the names next to them.
    const bool seesParent =
        (scope->kind == Scope::Kind::Block && scope->parent->kind == Scope::Kind::Catch) ||
        scope->kind == Scope::Kind::FunctionBody;
    if (seesParent)
        if (const Declaration* outer = scope->parent->find(name)) failRedeclared(name, range, outer->range);
    addDeclaration(scope, name, kind, range);
}

void Parser::declareFunction(FunctionDeclaration* declaration, SourceRange range) {
    FunctionNode* function = declaration->function;
    const InternedName* name = declaration->name;
    if (!m_scope->isVarScope() || m_scope->kind == Scope::Kind::Module) {
        const bool isPlain = !function->isAsync && !function->isGenerator;
        if (Declaration* existing = m_scope->find(name); existing && !isPlain)
            failRedeclared(name, range, existing->range);
        declareLexical(name, DeclarationKind::LexicalFunction, range);
        m_scope->find(name)->function = function;
        if (isPlain && !m_strict) m_function->blockFunctions.push_back({declaration, m_scope});
        return;
    }
    Declaration* existing = m_scope->find(name);
    if (existing && isLexicallyVisible(*existing, m_scope)) failRedeclared(name, range, existing->range);
    if (!existing)
        existing = &addDeclaration(m_scope, name, DeclarationKind::Function, range);
    else if (existing->kind == DeclarationKind::Var)
        existing->kind = DeclarationKind::Function;
    existing->function = function;
}

void Parser::declareParameter(const InternedName* name, SourceRange range) {
    if (!m_scope->find(name)) {
        addDeclaration(m_scope, name, DeclarationKind::Parameter, range);
        return;
    }
    m_function->node->hasDuplicateParameters = true;
    if (!m_function->duplicateParameter.length()) m_function->duplicateParameter = range;
}

void Parser::declareCatchParameter(const InternedName* name, SourceRange range) {
    if (const Declaration* existing = m_scope->find(name)) failRedeclared(name, range, existing->range);
    addDeclaration(m_scope, name, DeclarationKind::CatchParameter, range);
}

void Parser::declarePattern(Node* target, BindingUse use) {
    if (auto* array = as<ArrayPattern>(target)) {
        for (const PatternElement& element : array->elements)
            if (element.target) declarePattern(element.target, use);
        return;
    }
    if (auto* object = as<ObjectPattern>(target)) {
        for (const PatternProperty& property : object->properties)
            declarePattern(property.target, use);
        if (object->rest) declarePattern(object->rest, use);
        return;
    }
    const auto* identifier = to<Identifier>(target);
    const InternedName* name = identifier->name;
    switch (use) {
    case BindingUse::Var:
        return declareVar(name, identifier->range);
    case BindingUse::Parameter:
        return declareParameter(name, identifier->range);
    case BindingUse::Catch:
        return declareCatchParameter(name, identifier->range);
    case BindingUse::Let:
    case BindingUse::Const:
        if (isWord(name, Word::Let)) fail(identifier->range, "let is disallowed as a lexically bound name");
        return declareLexical(name, use == BindingUse::Let ? DeclarationKind::Let : DeclarationKind::Const,
                              identifier->range);
    }
}

// ---- Annex B.3.2 and B.3.3: functions in blocks of sloppy code
// --------------------------------------------------

// Whether `var F` in the place of the function would be no early error, and F is not a parameter's name.
bool Parser::canHoist(const BlockFunction& candidate, Scope* varScope) {
    const InternedName* name = candidate.declaration->name;
    for (Scope* scope = candidate.block->parent; scope != varScope; scope = scope->parent)
        if (const Declaration* existing = scope->find(name))
            if (isLexicallyVisible(*existing, scope)) return false;
    if (const Declaration* existing = varScope->find(name))
        if (existing->kind == DeclarationKind::Parameter || isLexicallyVisible(*existing, varScope))
            return false;
    if (varScope->kind == Scope::Kind::FunctionBody && varScope->parent->find(name)) return false;
    // Among the parameter names is that of the arguments object (10.2.11 step 22.f).
    if (isWord(name, Word::Arguments) && varScope->function && !varScope->function->isArrow()) return false;
    return true;
}

// At the end of a function or program, when all its declarations are known.
void Parser::hoistBlockFunctions() {
    if (m_function->blockFunctions.empty()) return;
    Scope* target = varScope();
    if (target->kind == Scope::Kind::Module) return;
    for (const BlockFunction& candidate : m_function->blockFunctions) {
        if (!canHoist(candidate, target)) continue;
        const InternedName* name = candidate.declaration->name;
        Declaration* lexical = candidate.block->find(name);
        candidate.declaration->assignsVar = true;
        lexical->alsoVar = true;
        if (!target->find(name))
            addDeclaration(target, name, DeclarationKind::Var, lexical->range).onlyForBlockFunction = true;
    }
}

// ---- Direct eval
// ------------------------------------------------------------------------------------------------

void Parser::noteDirectEval() {
    Uses& uses = m_function->uses;
    uses.directEval = true;
    uses.thisValue = true;
    uses.arguments = true;
    uses.newTarget |= m_function->allowNewTarget;
    uses.superProperty |= m_function->allowSuperProperty;
    uses.superCall |= m_function->allowSuperCall;
    for (Scope* scope = m_scope; scope && !scope->containsDirectEval; scope = scope->parent)
        scope->containsDirectEval = true;
    if (!m_strict) varScope()->mayGainVariables = true;
}

} // namespace tickscope
