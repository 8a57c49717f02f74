#include "syntax/parser.h"
#include "syntax/parser_internal.h"

namespace tickscope {

Parser::Parser(const SourceText& source, const ParseOptions& options, ParsedProgram& program)
    : m_source(source), m_options(options), m_program(program), m_arena(program.arena),
      m_names(program.arena, program.names),
      m_lexer(source.text(), m_names, program.arena,
              program.kind == ProgramKind::Module ? Lexer::HtmlComments::Forbidden
                                                  : Lexer::HtmlComments::Allowed,
              source.range().begin),
      m_typeScript(options.language == Language::TypeScript),
      m_strict(options.strict || program.kind == ProgramKind::Module),
      m_isModule(program.kind == ProgramKind::Module) {}

void Parser::Uses::add(const Uses& other) {
    thisValue |= other.thisValue;
    arguments |= other.arguments;
    superProperty |= other.superProperty;
    superCall |= other.superCall;
    newTarget |= other.newTarget;
    directEval |= other.directEval;
}

// ---- Tokens
// -----------------------------------------------------------------------------------------------------

void Parser::install(Token token) {
    m_token = token;
    if (m_token.kind == TokenKind::Error) failLexical(m_token.error, m_token.errorRange);
}

// Brackets are remembered while they are open, to say later which one was never closed.
void Parser::trackBrackets(const Token& token) {
    switch (token.kind) {
    case TokenKind::LeftBrace:
    case TokenKind::LeftParen:
    case TokenKind::LeftBracket:
        m_openBrackets.push_back({token.kind, token.range});
        break;
    case TokenKind::RightBrace:
    case TokenKind::RightParen:
    case TokenKind::RightBracket:
        if (!m_openBrackets.empty()) m_openBrackets.pop_back();
        break;
    case TokenKind::Template:
        if (!token.templateTail)
            m_openBrackets.push_back({token.kind, {token.range.end - 2, token.range.end}});
        break;
    default:
        break;
    }
}

void Parser::advance() {
    trackBrackets(m_token);
    m_previousKind = m_token.kind;
    m_previousRange = m_token.range;
    m_previousName = m_token.name;
    m_previousEnd = m_token.range.end;
    install(m_lexer.next());
}

Token Parser::peekNext() {
    const uint32_t position = m_lexer.position();
    const Token next = m_lexer.next();
    m_lexer.rewind(position);
    return next;
}

bool Parser::eat(TokenKind kind) {
    if (!at(kind)) return false;
    advance();
    return true;
}

void Parser::expect(TokenKind kind) {
    if (!eat(kind)) unexpected();
}

// ECMA-262, 12.10 Automatic Semicolon Insertion
void Parser::consumeSemicolon() {
    if (eat(TokenKind::Semicolon)) return;
    if (at(TokenKind::RightBrace) || at(TokenKind::EndOfInput) || m_token.newlineBefore) return;
    if (m_previousKind == TokenKind::Identifier && isWord(m_previousName, Word::Await) &&
        !m_function->isAsync)
        failAwaitOutsideAsync(m_previousRange);
    unexpected();
}

bool Parser::startsPropertyName(const Token& token) {
    switch (token.kind) {
    case TokenKind::Identifier:
    case TokenKind::EscapedKeyword:
    case TokenKind::PrivateName:
    case TokenKind::String:
    case TokenKind::Number:
    case TokenKind::BigInt:
    case TokenKind::LeftBracket:
        return true;
    default:
        return isKeyword(token.kind);
    }
}

// ---- Programs
// ---------------------------------------------------------------------------------------------------

void Parser::parseProgram(ProgramKind kind, FunctionState& state, Scope::Kind scopeKind) {
    m_program.kind = kind;
    m_function = &state;
    m_program.scope = newScope(scopeKind);
    m_scope = m_program.scope;
    std::vector<Statement*> body;
    install(m_lexer.next());
    parseBodyStatements(body, TokenKind::EndOfInput);
    hoistBlockFunctions();
    m_program.body = m_arena.list(body);
    m_program.isStrict = m_strict;
    m_program.scope->isStrict = m_strict;
    m_program.usesThis = state.uses.thisValue;
    m_program.usesArguments = state.uses.arguments;
    m_program.usesSuperProperty = state.uses.superProperty;
    m_program.usesSuperCall = state.uses.superCall;
    m_program.usesNewTarget = state.uses.newTarget;
    m_program.containsDirectEval = state.uses.directEval;
}

void Parser::parseScriptProgram() {
    FunctionState state;
    parseProgram(ProgramKind::Script, state, Scope::Kind::Script);
}

void Parser::parseModuleProgram() {
    FunctionState state;
    state.isAsync = true;
    parseProgram(ProgramKind::Module, state, Scope::Kind::Module);
    m_program.module.hasTopLevelAwait = state.containsAwait;
    if (m_typeScript) {
        elideImports();
        elideDefaultExport();
    }
    resolveExports();
}

void Parser::parseEvalProgram(const EvalContext& context) {
    FunctionState state;
    state.allowNewTarget = context.inFunction;
    state.allowSuperProperty = context.inMethod;
    state.allowSuperCall = context.inDerivedConstructor;
    state.forbidArguments = context.inClassFieldInitializer;
    ClassState visible;
    for (const std::u16string& name : context.privateNames)
        visible.names.push_back({m_names.intern(name)});
    if (!visible.names.empty()) m_class = &visible;
    parseProgram(ProgramKind::Eval, state, Scope::Kind::Eval);
    if (m_class) closeClassState(visible);
}

void Parser::parseCommonJsProgram() {
    FunctionState top;
    m_program.kind = ProgramKind::CommonJs;
    m_function = &top;
    m_program.scope = newScope(Scope::Kind::Script);
    m_scope = m_program.scope;
    FunctionNode* node = newFunction(FunctionKind::Ordinary, false, false, 0);
    m_program.function = node;
    FunctionState state;
    enterFunction(state, node);
    ScopeGuard scope(*this, node->scope);
    std::vector<PatternElement> parameters;
    for (const char16_t* name : {u"exports", u"require", u"module", u"__filename", u"__dirname"}) {
        auto* parameter = make<Identifier>(0);
        parameter->name = m_names.intern(name);
        parameters.push_back({parameter, nullptr, false, {}});
    }
    setParameters(node, parameters);
    std::vector<Statement*> body;
    install(m_lexer.next());
    parseBodyStatements(body, TokenKind::EndOfInput);
    node->body = m_arena.list(body);
    node->range = node->bodyRange = m_source.range();
    leaveFunction(state);
    m_program.isStrict = node->isStrict;
}

void Parser::parseDynamicFunctionProgram() {
    FunctionState top;
    m_function = &top;
    m_program.scope = newScope(Scope::Kind::Script);
    m_scope = m_program.scope;
    install(m_lexer.next());
    const bool isAsync = atWord(Word::Async);
    if (isAsync) advance();
    auto* expression = to<FunctionExpression>(parseFunctionExpression(isAsync, 0));
    if (!at(TokenKind::EndOfInput)) unexpected();
    m_program.function = expression->function;
    m_program.function->nameScope = nullptr; // 20.2.1.1.1: "anonymous" is a name, but no binding
    m_program.isStrict = expression->function->isStrict;
}

void Parser::checkDynamicPart(DynamicFunctionKind kind, bool isBody) {
    FunctionState top;
    m_function = &top;
    m_scope = newScope(Scope::Kind::Script);
    const bool isAsync = kind == DynamicFunctionKind::Async || kind == DynamicFunctionKind::AsyncGenerator;
    const bool isGenerator =
        kind == DynamicFunctionKind::Generator || kind == DynamicFunctionKind::AsyncGenerator;
    FunctionNode* node = newFunction(FunctionKind::Ordinary, isAsync, isGenerator, 0);
    FunctionState state;
    enterFunction(state, node);
    ScopeGuard scope(*this, node->scope);
    install(m_lexer.next());
    if (isBody) {
        std::vector<Statement*> body;
        openFunctionBody(node);
        parseBodyStatements(body, TokenKind::EndOfInput);
    } else {
        parseParameters(node);
        if (!at(TokenKind::EndOfInput)) unexpected();
    }
    leaveFunction(state);
}

// ---- The entry points
// -------------------------------------------------------------------------------------------

namespace {

template <typename Run>
ParseResult parseIn(Language language, ProgramKind kind, const SourceText& source, const ParseOptions& given,
                    Run run) {
    ParseOptions options = given;
    options.language = language;
    ParseResult result;
    auto program = std::make_unique<ParsedProgram>();
    program->kind = kind;
    try {
        Parser parser(source, options, *program);
        try {
            run(parser);
        } catch (SyntaxFailure& failure) {
            parser.explainJsx(failure.diagnostic);
            throw;
        }
        result.program = std::move(program);
    } catch (SyntaxFailure& failure) {
        result.diagnostics.push_back(std::move(failure.diagnostic));
    }
    return result;
}

// A program never changes its meaning by looking like TypeScript: it is JavaScript if it can be.
template <typename Run>
ParseResult parseAs(ProgramKind kind, const SourceText& source, const ParseOptions& options, Run run) {
    if (options.language != Language::Detect) return parseIn(options.language, kind, source, options, run);
    ParseResult asJavaScript = parseIn(Language::JavaScript, kind, source, options, run);
    if (asJavaScript) return asJavaScript;
    ParseResult asTypeScript = parseIn(Language::TypeScript, kind, source, options, run);
    const auto offset = [](const ParseResult& result) { return result.diagnostics.front().range.begin; };
    // What is right in neither language is reported as the one that understood more of it.
    if (asTypeScript || asTypeScript.diagnostics.front().isUnsupported ||
        offset(asTypeScript) > offset(asJavaScript))
        return asTypeScript;
    return asJavaScript;
}

} // namespace

ParseResult parseScript(const SourceText& source, const ParseOptions& options) {
    return parseAs(ProgramKind::Script, source, options, [](Parser& parser) { parser.parseScriptProgram(); });
}

ParseResult parseModule(const SourceText& source, const ParseOptions& options) {
    return parseAs(ProgramKind::Module, source, options, [](Parser& parser) { parser.parseModuleProgram(); });
}

ParseResult parseCommonJs(const SourceText& source, const ParseOptions& options) {
    return parseAs(ProgramKind::CommonJs, source, options,
                   [](Parser& parser) { parser.parseCommonJsProgram(); });
}

Language languageOf(std::string_view fileName) {
    for (const std::string_view ending : {".ts", ".mts", ".cts"})
        if (fileName.ends_with(ending)) return Language::TypeScript;
    return Language::Detect;
}

bool hasModuleSyntax(const SourceText& source) {
    ParseOptions options;
    options.language = Language::TypeScript;
    const ParseResult result = parseCommonJs(source, options);
    return !result && result.diagnostics.front().needsModule;
}

bool isOnlyModule(const SourceText& source, const ParseOptions& options) {
    const auto has = [&](std::u16string_view word) {
        return source.slice(source.range()).find(word) != std::u16string_view::npos;
    };
    if (!has(u"import") && !has(u"export") && !has(u"await")) return false;
    return !parseCommonJs(source, options) && parseModule(source, options);
}

ParseResult parseEval(const SourceText& source, const EvalContext& context, const ParseOptions& options) {
    return parseAs(ProgramKind::Eval, source, options,
                   [&](Parser& parser) { parser.parseEvalProgram(context); });
}

// ECMA-262, 20.2.1.1.1 CreateDynamicFunction, steps 6 to 20
DynamicFunctionResult parseDynamicFunction(DynamicFunctionKind kind, std::u16string_view parameters,
                                           std::u16string_view body, const ParseOptions& options) {
    std::u16string_view prefix;
    switch (kind) {
    case DynamicFunctionKind::Normal:
        prefix = u"function";
        break;
    case DynamicFunctionKind::Generator:
        prefix = u"function*";
        break;
    case DynamicFunctionKind::Async:
        prefix = u"async function";
        break;
    case DynamicFunctionKind::AsyncGenerator:
        prefix = u"async function*";
        break;
    }
    std::u16string text(prefix);
    text.append(u" anonymous(").append(parameters).append(u"\n) {\n").append(body).append(u"\n}");
    DynamicFunctionResult result{SourceText("anonymous", std::move(text)), {}};
    result.result = parseAs(ProgramKind::Function, result.source, options,
                            [](Parser& parser) { parser.parseDynamicFunctionProgram(); });
    if (!result.result) {
        // V8 puts the function into parentheses, and then finds the closing one.
        Diagnostic& problem = result.result.diagnostics.front();
        const bool isAtEnd = problem.range.begin >= result.source.text().size();
        if (isAtEnd && problem.message == "Unexpected end of input") problem.message = "Unexpected token ')'";
        return result;
    }
    // Neither part may close the other's brackets or comments: `new Function("/*", "*/){")` is an error.
    const SourceText parts[] = {SourceText("anonymous", std::u16string(parameters) + u"\n"),
                                SourceText("anonymous", u"\n" + std::u16string(body) + u"\n")};
    for (const bool isBody : {false, true}) {
        ParseResult part = parseAs(ProgramKind::Function, parts[isBody], options,
                                   [&](Parser& parser) { parser.checkDynamicPart(kind, isBody); });
        if (part) continue;
        Diagnostic& problem = part.diagnostics.front();
        const auto before =
            static_cast<uint32_t>(isBody ? prefix.size() + 11 + parameters.size() + 4 : prefix.size() + 11);
        problem.range = {problem.range.begin + before, problem.range.end + before};
        problem.notes.clear();
        result.result = std::move(part);
        break;
    }
    return result;
}

} // namespace tickscope
