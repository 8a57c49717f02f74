// Modules of TypeScript: imports and exports of types, and those that only CommonJS knows.
#include "syntax/parser_internal.h"
#include "syntax/parser_trial.h"

namespace tickscope {

// ---- `type` in a list of names
// ----------------------------------------------------------------------------------

// At a specifier: whether it begins with the modifier `type`, which is read then. `type` alone, `type as x`
// and `type as as` are about a name that is `type`.
bool Parser::skipTypeModifier() {
    if (!atWord(Word::Type)) return false;
    const auto ends = [this] { return at(TokenKind::Comma) || at(TokenKind::RightBrace); };
    const bool isModifier = lookAhead([&] {
        advance();
        if (ends()) return false;
        if (!atWord(Word::As)) return true;
        advance();
        if (ends()) return true;
        if (!atWord(Word::As)) return false;
        advance();
        return !ends();
    });
    if (isModifier) advance();
    return isModifier;
}

// `A`, `A as B` or `"a" as B`, behind the modifier.
void Parser::skipTypeOnlySpecifier() {
    const InternedName* local = parseModuleExportName();
    if (atWord(Word::As)) {
        advance();
        local = parseModuleExportName();
    }
    noteTypeName(local);
}

// `{A, B as C}` or `* as N`
void Parser::skipTypeOnlyClause() {
    if (eat(TokenKind::Star)) {
        if (!atWord(Word::As)) return;
        advance();
        noteTypeName(parseModuleExportName());
        return;
    }
    expect(TokenKind::LeftBrace);
    while (!at(TokenKind::RightBrace)) {
        skipTypeModifier();
        skipTypeOnlySpecifier();
        if (!at(TokenKind::RightBrace)) expect(TokenKind::Comma);
    }
    advance();
}

// ---- import
// -----------------------------------------------------------------------------------------------------

// At the word type behind import: `import type from "x"` imports the default under that name.
bool Parser::startsTypeOnlyImport() {
    if (!atWord(Word::Type)) return false;
    advance();
    if (at(TokenKind::LeftBrace) || at(TokenKind::Star)) return true;
    if (!at(TokenKind::Identifier)) return false;
    if (!atWord(Word::From)) return true;
    advance();
    return !at(TokenKind::String);
}

// The imports that only TypeScript knows; null at any other, and nothing has been read.
Statement* Parser::parseTypeScriptImport() {
    const uint32_t begin = m_token.range.begin;
    const bool isTypeOnly = lookAhead([&] {
        advance();
        return startsTypeOnlyImport();
    });
    const bool isEquals = lookAhead([&] {
        advance();
        if (isTypeOnly) advance();
        return eat(TokenKind::Identifier) && at(TokenKind::Assign);
    });
    if (!isTypeOnly && !isEquals) return nullptr;
    advance();
    if (isTypeOnly) advance();
    return isEquals ? parseImportEquals(begin, isTypeOnly) : skipTypeOnlyImport(begin);
}

Statement* Parser::skipTypeOnlyImport(uint32_t begin) {
    bool isComplete = false;
    if (at(TokenKind::Identifier)) {
        noteTypeName(m_token.name);
        advance();
        isComplete = !eat(TokenKind::Comma);
    }
    if (!isComplete) skipTypeOnlyClause();
    if (!atWord(Word::From)) unexpected();
    advance();
    if (!eat(TokenKind::String)) unexpected();
    consumeSemicolon();
    return finishErased(begin);
}

// `import a = require("x")` is `const a = require("x")`, and `import a = b.c` is `var a = b.c`.
Statement* Parser::parseImportEquals(uint32_t begin, bool isTypeOnly) {
    const Token name = m_token;
    advance();
    advance();
    const bool isRequire = atWord(Word::Require) && peekNext().kind == TokenKind::LeftParen;
    if (isRequire && m_isModule && !isTypeOnly)
        fail({begin, m_token.range.end}, "Import assignment cannot be used in an ES module",
             "Write import " + toUtf8(name.name->text) + " from and the name of the module.");
    VariableDeclarator declarator;
    declarator.range.begin = name.range.begin;
    declarator.target = makeIdentifier(name);
    declarator.initializer = parseLeftHandSide();
    declarator.range.end = m_previousEnd;
    consumeSemicolon();
    if (isTypeOnly) {
        noteTypeName(name.name);
        return finishErased(begin);
    }
    declarePattern(declarator.target, isRequire ? BindingUse::Const : BindingUse::Var);
    auto* declaration = make<VariableDeclaration>(begin);
    declaration->variableKind = isRequire ? VariableKind::Const : VariableKind::Var;
    declaration->declarators = m_arena.list(&declarator, 1);
    return finish(declaration);
}

// ECMA-262 imports all names; TypeScript only those that are used as values, and with none, not the module
// either.
void Parser::elideImports() {
    ModuleRecord& module = m_program.module;
    Scope* moduleScope = m_program.scope;
    std::unordered_set<const InternedName*> used;
    for (const Reference& reference : m_references) {
        Scope* scope = reference.scope;
        while (scope != moduleScope && !scope->find(reference.name))
            scope = scope->parent;
        if (scope == moduleScope) used.insert(reference.name);
    }
    std::unordered_set<const InternedName*> unused;
    for (const ImportEntry& entry : module.importEntries)
        if (!used.contains(entry.localName)) unused.insert(entry.localName);
    std::erase_if(module.importEntries, [&](const ImportEntry& e) { return unused.contains(e.localName); });
    std::erase_if(moduleScope->declarations, [&](const Declaration& declaration) {
        return declaration.kind == DeclarationKind::Import && unused.contains(declaration.name);
    });
    moduleScope->m_index.clear();
    moduleScope->m_indexed = 0;
    for (const InternedName* name : unused)
        noteTypeName(name);
    for (const ImportEntry& entry : module.importEntries)
        m_keptRequests.insert(entry.moduleRequest);
    for (const PendingExport& pending : m_exports)
        if (!pending.isLocal) m_keptRequests.insert(pending.entry.moduleRequest);
    std::erase_if(module.requestedModules,
                  [&](const ModuleRequest& request) { return !m_keptRequests.contains(request.specifier); });
}

// ---- export
// -----------------------------------------------------------------------------------------------------

// The exports that only TypeScript knows and that leave no ES module's export; null at any other, and nothing
// has been read.
Statement* Parser::parseTypeScriptExport() {
    const uint32_t begin = m_token.range.begin;
    const Token next = peekNext();
    switch (next.kind) {
    case TokenKind::Assign:
        return parseExportAssignment(begin);
    case TokenKind::Import:
        failUnsupported(next.range, "'export import' is not supported",
                        "Import the name, and export it below.");
    case TokenKind::Default: {
        const bool isInterface = lookAhead([&] {
            advance();
            advance();
            return atWord(Word::Interface) && peekNext().kind == TokenKind::Identifier;
        });
        if (!isInterface) return nullptr;
        advance();
        advance();
        return parseTypeScriptDeclaration();
    }
    default:
        break;
    }
    if (next.is(Word::As)) { // `export as namespace name`
        advance();
        advance();
        if (!atWord(Word::Namespace)) unexpected();
        advance();
        if (!eat(TokenKind::Identifier)) unexpected();
        consumeSemicolon();
        return finishErased(begin);
    }
    if (!next.is(Word::Type) && !next.is(Word::Interface) && !next.is(Word::Declare) &&
        !next.is(Word::Namespace) && !next.is(Word::Module))
        return nullptr;
    advance();
    const TokenKind after = peekNext().kind;
    if (!atWord(Word::Type) || (after != TokenKind::LeftBrace && after != TokenKind::Star)) {
        Statement* declaration = parseTypeScriptDeclaration();
        if (!declaration) unexpected();
        return declaration;
    }
    advance();
    skipTypeOnlyClause();
    if (atWord(Word::From)) {
        advance();
        if (!eat(TokenKind::String)) unexpected();
    }
    consumeSemicolon();
    return finishErased(begin);
}

// `export = value` is `module.exports = value`.
Statement* Parser::parseExportAssignment(uint32_t begin) {
    advance();
    const SourceRange range = m_token.range;
    if (m_isModule)
        fail(range, "Export assignment cannot be used in an ES module",
             "Write export default instead of it.");
    advance();
    auto* member = make<Member>(begin);
    member->object = makeReference(m_names.word(Word::Module), range);
    member->property = m_names.word(Word::Exports);
    member->propertyRange = member->range = range;
    auto* assignment = make<Assignment>(begin);
    assignment->assignmentKind = AssignmentKind::Plain;
    assignment->target = member;
    assignment->operatorRange = range;
    assignment->value = parseAssignmentIn();
    auto* statement = make<ExpressionStatement>(begin);
    statement->expression = finish(assignment);
    consumeSemicolon();
    return finish(statement);
}

// `export default T` of a type leaves nothing.
void Parser::elideDefaultExport() {
    if (!m_defaultExport) return;
    const auto* name = as<Identifier>(m_defaultExport->declaration);
    if (!name || !isOnlyType(name->name)) return;
    m_defaultExport->kind = NodeKind::Empty;
    std::erase_if(m_exports, [&](const PendingExport& pending) {
        return isWord(pending.entry.localName, Word::StarDefault);
    });
}

} // namespace tickscope
