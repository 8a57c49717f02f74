// import and export declarations, and the module record's lists (ECMA-262, 16.2).
#include "syntax/parser_internal.h"

namespace tickscope {

// ---- Parts
// ------------------------------------------------------------------------------------------------------

static bool isWellFormed(std::u16string_view text) {
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] < 0xd800 || text[i] >= 0xe000) continue;
        if (text[i] >= 0xdc00 || i + 1 == text.size() || text[i + 1] < 0xdc00 || text[i + 1] >= 0xe000)
            return false;
        ++i;
    }
    return true;
}

// An identifier, reserved or not, or a string.
const InternedName* Parser::parseModuleExportName() {
    if (at(TokenKind::String)) {
        checkLegacySyntax(m_token);
        if (!isWellFormed(m_token.name->text))
            fail(m_token.range, "Invalid module export name: contains unpaired surrogate character");
    } else if (!at(TokenKind::Identifier) && !at(TokenKind::EscapedKeyword) && !isKeyword(m_token.kind)) {
        unexpected();
    }
    const InternedName* name = m_token.name;
    advance();
    return name;
}

const InternedName* Parser::parseModuleSpecifier() {
    if (!at(TokenKind::String)) unexpected();
    checkLegacySyntax(m_token);
    const InternedName* specifier = m_token.name;
    const SourceRange range = m_token.range;
    advance();
    const InternedName* type = at(TokenKind::With) ? parseImportAttributes() : nullptr;
    auto& requests = m_program.module.requestedModules;
    bool isKnown = false;
    for (const ModuleRequest& request : requests)
        isKnown |= request.specifier == specifier;
    if (!isKnown) requests.push_back({specifier, range, type});
    return specifier;
}

// WithClause (16.2.2 of ECMA-262, 2025): the value of its `type`, the only attribute there is.
const InternedName* Parser::parseImportAttributes() {
    const InternedName* type = nullptr;
    std::vector<const InternedName*> keys;
    advance();
    expect(TokenKind::LeftBrace);
    while (!at(TokenKind::RightBrace)) {
        if (!at(TokenKind::String) && !at(TokenKind::Identifier) && !isKeyword(m_token.kind)) unexpected();
        const InternedName* key = m_token.name;
        if (std::find(keys.begin(), keys.end(), key) != keys.end())
            fail(m_token.range, "Import attributes has a duplicate key '" + toUtf8(key->text) + "'");
        keys.push_back(key);
        if (!isWord(key, Word::Type))
            fail(m_token.range, "Import attribute '" + toUtf8(key->text) + "' is not supported");
        advance();
        expect(TokenKind::Colon);
        if (!at(TokenKind::String)) unexpected();
        type = m_token.name;
        advance();
        if (!at(TokenKind::RightBrace)) expect(TokenKind::Comma);
    }
    advance();
    return type;
}

const InternedName* Parser::parseFromClause() {
    if (!atWord(Word::From)) unexpected();
    advance();
    return parseModuleSpecifier();
}

// ---- import
// -----------------------------------------------------------------------------------------------------

Identifier* Parser::parseImportBinding() {
    Identifier* binding = parseBindingIdentifier();
    declareLexical(binding->name, DeclarationKind::Import, binding->range);
    return binding;
}

void Parser::parseImportSpecifiers(std::vector<ImportEntry>& entries) {
    advance();
    while (!at(TokenKind::RightBrace)) {
        const bool isTypeOnly = m_typeScript && skipTypeModifier();
        if (isTypeOnly) {
            skipTypeOnlySpecifier();
            if (!at(TokenKind::RightBrace)) expect(TokenKind::Comma);
            continue;
        }
        const Token imported = m_token;
        ImportEntry entry{};
        entry.importName = parseModuleExportName();
        if (atWord(Word::As)) {
            advance();
            entry.localName = parseImportBinding()->name;
        } else {
            if (imported.kind != TokenKind::Identifier)
                unexpected(imported.kind == TokenKind::String ? m_token : imported);
            checkIdentifier(imported);
            checkBindingName(imported.name, imported.range);
            declareLexical(imported.name, DeclarationKind::Import, imported.range);
            entry.localName = imported.name;
        }
        entry.range = {imported.range.begin, m_previousEnd};
        entries.push_back(entry);
        if (!at(TokenKind::RightBrace)) expect(TokenKind::Comma);
    }
    advance();
}

Statement* Parser::parseImport() {
    auto* statement = make<Import>(m_token.range.begin);
    advance();
    if (at(TokenKind::String)) {
        m_keptRequests.insert(parseModuleSpecifier());
        consumeSemicolon();
        return finish(statement);
    }
    std::vector<ImportEntry> entries;
    bool isComplete = false;
    if (at(TokenKind::Identifier)) {
        const Identifier* local = parseImportBinding();
        entries.push_back({nullptr, m_names.word(Word::Default), local->name, local->range});
        isComplete = !eat(TokenKind::Comma);
    }
    if (!isComplete) {
        if (at(TokenKind::Star)) {
            const uint32_t begin = m_token.range.begin;
            advance();
            if (!atWord(Word::As)) unexpected();
            advance();
            const Identifier* local = parseImportBinding();
            entries.push_back({nullptr, nullptr, local->name, {begin, m_previousEnd}});
        } else if (at(TokenKind::LeftBrace)) {
            parseImportSpecifiers(entries);
        } else {
            unexpected();
        }
    }
    const InternedName* request = parseFromClause();
    consumeSemicolon();
    for (ImportEntry& entry : entries) {
        entry.moduleRequest = request;
        m_program.module.importEntries.push_back(entry);
    }
    return finish(statement);
}

// ---- export
// -----------------------------------------------------------------------------------------------------

void Parser::addExport(const InternedName* exportName, SourceRange range) {
    const auto [existing, isNew] = m_exportNames.try_emplace(exportName, range);
    if (!isNew)
        fail(range, "Duplicate export of '" + toUtf8(exportName->text) + "'", {},
             {existing->second, "the first one is here"});
}

void Parser::exportLocal(const InternedName* name, SourceRange range) {
    addExport(name, range);
    m_exports.push_back({{name, nullptr, nullptr, name, range}, true});
}

void Parser::exportBoundNames(Node* target) {
    if (auto* array = as<ArrayPattern>(target)) {
        for (const PatternElement& element : array->elements)
            if (element.target) exportBoundNames(element.target);
    } else if (auto* object = as<ObjectPattern>(target)) {
        for (const PatternProperty& property : object->properties)
            exportBoundNames(property.target);
        if (object->rest) exportBoundNames(object->rest);
    } else {
        exportLocal(to<Identifier>(target)->name, target->range);
    }
}

Statement* Parser::parseExport() {
    const uint32_t begin = m_token.range.begin;
    advance();
    switch (m_token.kind) {
    case TokenKind::Default:
        return parseExportDefault(begin);
    case TokenKind::Star:
        return parseExportAll(begin);
    case TokenKind::LeftBrace:
        return parseExportList(begin);
    default:
        return parseExportDeclaration(begin);
    }
}

Statement* Parser::parseExportDefault(uint32_t begin) {
    auto* statement = make<ExportDefault>(begin);
    const SourceRange keyword = m_token.range;
    const InternedName* exportName = m_token.name;
    addExport(exportName, keyword);
    advance();
    const InternedName* localName = m_names.word(Word::StarDefault);
    const uint32_t functionBegin = m_token.range.begin;
    bool isAsync = false;
    if (atWord(Word::Async)) {
        const Token next = peekNext();
        isAsync = next.kind == TokenKind::Function && !next.newlineBefore;
        if (isAsync) advance();
    }
    if (m_typeScript && atWord(Word::Abstract) && peekNext().kind == TokenKind::Class) advance();
    if (at(TokenKind::Function)) {
        Statement* function = parseFunctionDeclaration(functionBegin, isAsync, true);
        auto* declaration = as<FunctionDeclaration>(function);
        if (!declaration) { // an overload
            m_exportNames.erase(exportName);
            return function;
        }
        localName = declaration->name;
        statement->declaration = declaration;
    } else if (at(TokenKind::Class)) {
        ClassDeclaration* declaration = parseClassDeclaration(true);
        localName = declaration->name;
        statement->declaration = declaration;
    } else {
        statement->declaration = parseAssignmentIn();
        m_defaultExport = statement;
        declareLexical(localName, DeclarationKind::Let, keyword);
        consumeSemicolon();
    }
    m_exports.push_back({{exportName, nullptr, nullptr, localName, keyword}, true});
    return finish(statement);
}

// `export * from` and `export * as name from`
Statement* Parser::parseExportAll(uint32_t begin) {
    auto* statement = make<ExportAll>(begin);
    advance();
    ExportEntry entry{};
    entry.range = {begin, m_previousEnd};
    if (atWord(Word::As)) {
        advance();
        entry.range = m_token.range;
        entry.exportName = parseModuleExportName();
        addExport(entry.exportName, entry.range);
    }
    entry.moduleRequest = parseFromClause();
    consumeSemicolon();
    m_exports.push_back({entry, false});
    return finish(statement);
}

// `export {...}` and `export {...} from`
Statement* Parser::parseExportList(uint32_t begin) {
    auto* statement = make<ExportNamed>(begin);
    std::vector<ExportEntry> entries;
    std::vector<Token> locals;
    advance();
    while (!at(TokenKind::RightBrace)) {
        if (m_typeScript && skipTypeModifier()) {
            skipTypeOnlySpecifier();
            if (!at(TokenKind::RightBrace)) expect(TokenKind::Comma);
            continue;
        }
        ExportEntry entry{};
        locals.push_back(m_token);
        entry.localName = parseModuleExportName();
        entry.exportName = entry.localName;
        entry.range = m_previousRange;
        if (atWord(Word::As)) {
            advance();
            entry.exportName = parseModuleExportName();
            entry.range = m_previousRange;
        }
        addExport(entry.exportName, entry.range);
        entries.push_back(entry);
        if (!at(TokenKind::RightBrace)) expect(TokenKind::Comma);
    }
    advance();
    const bool isLocal = !atWord(Word::From);
    const InternedName* request = isLocal ? nullptr : parseFromClause();
    for (size_t i = 0; i < entries.size(); ++i) {
        ExportEntry& entry = entries[i];
        if (isLocal) {
            checkIdentifier(locals[i]); // a reference: neither a string nor reserved
            entry.range = locals[i].range;
            noteReference(entry.localName);
        } else {
            entry.moduleRequest = request;
            entry.importName = std::exchange(entry.localName, nullptr);
        }
        m_exports.push_back({entry, isLocal});
    }
    consumeSemicolon();
    return finish(statement);
}

Statement* Parser::parseExportDeclaration(uint32_t begin) {
    auto* statement = make<ExportNamed>(begin);
    switch (m_token.kind) {
    case TokenKind::Var:
    case TokenKind::Const:
    case TokenKind::Function:
    case TokenKind::Class:
        break;
    default:
        if (!atWord(Word::Let) && !(atWord(Word::Async) && peekNext().kind == TokenKind::Function) &&
            !(m_typeScript && (at(TokenKind::Enum) || atWord(Word::Abstract))))
            unexpected();
    }
    statement->declaration = parseStatement(Place::List);
    if (statement->declaration->kind == NodeKind::Empty) return statement->declaration; // an overload
    if (auto* variables = as<VariableDeclaration>(statement->declaration)) {
        for (const VariableDeclarator& declarator : variables->declarators)
            exportBoundNames(declarator.target);
    } else if (auto* function = as<FunctionDeclaration>(statement->declaration)) {
        exportLocal(function->name, function->function->nameRange);
    } else if (auto* definition = as<ClassDeclaration>(statement->declaration)) {
        exportLocal(definition->name, definition->definition->nameRange);
    }
    return finish(statement);
}

// ECMA-262, 16.2.1.7.1 ParseModule, steps 5 to 10
void Parser::resolveExports() {
    ModuleRecord& module = m_program.module;
    std::unordered_map<const InternedName*, const ImportEntry*> imports;
    for (const ImportEntry& entry : module.importEntries)
        imports.emplace(entry.localName, &entry);
    for (PendingExport& pending : m_exports) {
        ExportEntry& entry = pending.entry;
        if (!pending.isLocal) {
            (entry.exportName ? module.indirectExportEntries : module.starExportEntries).push_back(entry);
            continue;
        }
        if (isOnlyType(entry.localName)) continue;
        if (!m_program.scope->find(entry.localName))
            fail(entry.range, "Export '" + toUtf8(entry.localName->text) + "' is not defined in module");
        const auto imported = imports.find(entry.localName);
        if (imported == imports.end() || !imported->second->importName) {
            module.localExportEntries.push_back(entry);
            continue;
        }
        // Importing a name and exporting it again is one indirect export.
        entry.moduleRequest = imported->second->moduleRequest;
        entry.importName = imported->second->importName;
        entry.localName = nullptr;
        module.indirectExportEntries.push_back(entry);
    }
}

} // namespace tickscope
