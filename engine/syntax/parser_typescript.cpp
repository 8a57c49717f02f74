// TypeScript: trials, and the declarations that leave nothing behind.
#include "syntax/parser_internal.h"
#include "syntax/parser_trial.h"

namespace tickscope {

// ---- Positions
// --------------------------------------------------------------------------------------------------

Parser::TokenState Parser::saveTokens() const {
    return {m_token,       m_previousKind,     m_previousRange,      m_previousName,
            m_previousEnd, m_lexer.position(), m_openBrackets.size()};
}

void Parser::restoreTokens(const TokenState& state) {
    m_token = state.token;
    m_previousKind = state.previousKind;
    m_previousRange = state.previousRange;
    m_previousName = state.previousName;
    m_previousEnd = state.previousEnd;
    m_lexer.rewind(state.position);
    m_openBrackets.resize(state.openBrackets);
    if (!m_options.typeRanges) return;
    while (!m_options.typeRanges->empty() && m_options.typeRanges->back().begin >= m_token.range.begin)
        m_options.typeRanges->pop_back();
}

Parser::Snapshot Parser::save() const {
    return {saveTokens(),
            mark(),
            m_function,
            m_function->uses,
            m_function->hazards,
            m_function->containsAwait,
            m_function->containsYield,
            m_cover,
            m_potentialArrowAt,
            m_asyncArrowAt,
            m_class ? m_class->references.size() : 0,
            m_program.classCount,
            m_program.templateSiteCount};
}

void Parser::restore(const Snapshot& snapshot) {
    restoreTokens(snapshot.tokens);
    m_function = snapshot.function;
    m_function->uses = snapshot.uses;
    m_function->hazards = snapshot.hazards;
    m_function->containsAwait = snapshot.containsAwait;
    m_function->containsYield = snapshot.containsYield;
    m_cover = snapshot.cover;
    m_potentialArrowAt = snapshot.potentialArrowAt;
    m_asyncArrowAt = snapshot.asyncArrowAt;
    if (m_class) m_class->references.resize(snapshot.privateReferences);
    forgetSince(snapshot.program);
    m_program.classCount = snapshot.classCount;
    m_program.templateSiteCount = snapshot.templateSiteCount;
}

// What was read since is no part of the program. Its scopes' ids will be given again.
void Parser::forgetSince(const ProgramMark& mark) {
    m_program.functions.resize(mark.functions);
    m_references.resize(mark.references);
    const size_t scopes = mark.scopes;
    if (m_program.scopes.size() == scopes) return;
    m_program.scopes.resize(scopes);
    std::erase_if(m_hoistedThrough, [&](const auto& entry) { return entry.first >> 32 >= scopes; });
    std::erase_if(m_simpleCatchScopes, [&](uint32_t id) { return id >= scopes; });
    std::erase_if(m_enums, [&](const auto& entry) { return entry.first >> 32 >= scopes; });
}

// ---- Declarations of types
// --------------------------------------------------------------------------------------

// At a word that may begin a declaration; null if it does not, and nothing has been read.
Statement* Parser::parseTypeScriptDeclaration() {
    const uint32_t begin = m_token.range.begin;
    const Token next = peekNext();
    if (next.newlineBefore) return nullptr;
    const bool beforeName = next.kind == TokenKind::Identifier;
    if (atWord(Word::Interface)) return beforeName ? parseInterface(begin) : nullptr;
    if (atWord(Word::Type)) return beforeName ? parseTypeAlias(begin) : nullptr;
    if (atWord(Word::Declare)) return parseAmbient(begin);
    if (atWord(Word::Abstract) && next.kind == TokenKind::Class) {
        advance();
        return parseClassDeclaration(false);
    }
    if ((atWord(Word::Namespace) && beforeName) ||
        (atWord(Word::Module) && (beforeName || next.kind == TokenKind::String)))
        failNamespace();
    return nullptr;
}

void Parser::failUnsupported(SourceRange range, std::string_view message, std::string_view hint) {
    Diagnostic problem{range, std::string(message), std::string(hint), {}};
    problem.isUnsupported = true;
    throw SyntaxFailure{std::move(problem)};
}

void Parser::failNamespace() {
    failUnsupported(m_token.range, "Namespaces are not supported",
                    "Write an object, or a module of its own, in the place of the namespace.");
}

Statement* Parser::parseInterface(uint32_t begin) {
    advance();
    noteTypeName(m_token.name);
    {
        TypeRange name(*this);
        advance();
    }
    if (at(TokenKind::Less)) skipTypeParameters();
    skipHeritage();
    skipObjectType();
    return finishErased(begin);
}

Statement* Parser::parseTypeAlias(uint32_t begin) {
    advance();
    noteTypeName(m_token.name);
    {
        TypeRange name(*this);
        advance();
    }
    if (at(TokenKind::Less)) skipTypeParameters();
    expect(TokenKind::Assign);
    skipType();
    consumeSemicolon();
    return finishErased(begin);
}

// ---- Overloads
// --------------------------------------------------------------------------------------------------

// Whether a function's head may end here without a body.
bool Parser::atFunctionEnd() const {
    return at(TokenKind::Semicolon) || at(TokenKind::RightBrace) || at(TokenKind::EndOfInput) ||
           (m_token.newlineBefore && !at(TokenKind::LeftBrace));
}

void Parser::failOverload(SourceRange range) {
    fail(
        range, "Function implementation is missing or not immediately following the declaration",
        "A head without a body says how the function of the same name, which must come next, may be called.");
}

// Behind the head. The function, or another head of it, must be next.
Statement* Parser::finishOverload(uint32_t begin, const InternedName* name, SourceRange range) {
    consumeSemicolon();
    Statement* erased = finishErased(begin);
    const bool isContinued = lookAhead([&] {
        eat(TokenKind::Export);
        eat(TokenKind::Default);
        if (atWord(Word::Async)) advance();
        if (!eat(TokenKind::Function)) return false;
        eat(TokenKind::Star);
        return name ? m_token.name == name : at(TokenKind::LeftParen) || at(TokenKind::Less);
    });
    if (!isContinued) failOverload(range);
    return erased;
}

} // namespace tickscope
