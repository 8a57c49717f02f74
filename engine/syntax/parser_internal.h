// The recursive-descent parser behind parser.h. One class; its members are defined by subject in
// parser_*.cpp.
//
// One token of lookahead, a cheap rewind for the few places that need two. What is ambiguous until later
// (patterns and arrow parameters look like expressions) is read as an expression and converted once, so that
// time stays linear.
#pragma once

#include "syntax/lexer.h"
#include "syntax/parser.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace tickscope {

inline constexpr const char* kAwaitName = "'await' is not a valid identifier name in an async function";

// Thrown inside the parser only: the first error ends the parse.
struct SyntaxFailure {
    Diagnostic diagnostic;
};

// Sets a value for the time of a C++ scope.
template <typename T>
class Scoped {
public:
    Scoped(T& target, T value) : m_target(target), m_saved(std::exchange(target, value)) {}
    Scoped(const Scoped&) = delete;
    ~Scoped() { m_target = m_saved; }

private:
    T& m_target;
    T m_saved;
};

class Parser {
public:
    Parser(const SourceText& source, const ParseOptions& options, ParsedProgram& program);

    void parseScriptProgram();
    void parseModuleProgram();
    void parseCommonJsProgram();
    void parseEvalProgram(const EvalContext& context);
    // The whole text of a dynamic function: one function expression.
    void parseDynamicFunctionProgram();
    // Of the error that ended the parse.
    void explainJsx(Diagnostic& problem) const;
    // Only the parameters or the body of one, to see that each stands alone.
    void checkDynamicPart(DynamicFunctionKind kind, bool isBody);

private:
    // ---- State that follows functions and classes
    // -----------------------------------------------------------
    struct Uses {
        bool thisValue = false, arguments = false, superProperty = false, superCall = false;
        bool newTarget = false, directEval = false;
        void add(const Uses& other);
    };
    // What an arrow function forbids in its parameters, if that is what they turn out to be.
    struct ArrowHazards {
        SourceRange yield, await, awaitIdentifier; // empty: none
    };
    struct Label {
        const InternedName* name = nullptr;
        SourceRange range;
        uint32_t bodyBegin = 0;
        bool isLoop = false;
    };
    struct BlockFunction {
        FunctionDeclaration* declaration;
        Scope* block;
    };
    struct FunctionState {
        FunctionState* outer = nullptr;
        FunctionNode* node = nullptr; // null at the top level of a program
        bool isAsync = false;         // await is an operator
        bool isGenerator = false;
        bool isStaticBlock = false;
        bool inParameters = false;
        bool allowReturn = false;
        bool allowNewTarget = false;
        bool allowSuperProperty = false;
        bool allowSuperCall = false;
        bool forbidArguments = false;
        Uses uses;
        ArrowHazards hazards;
        bool containsAwait = false;
        bool containsYield = false;
        std::vector<Label> labels;
        uint32_t breakables = 0; // enclosing loops and switches
        uint32_t loops = 0;
        std::vector<BlockFunction> blockFunctions;
        SourceRange duplicateParameter; // empty: none
        std::vector<Identifier*> parameterProperties;
    };
    struct PrivateReference {
        const InternedName* name = nullptr;
        SourceRange range;
    };
    struct ClassState {
        ClassState* outer = nullptr;
        std::vector<PrivateName> names;
        std::vector<PrivateReference> references;
        std::vector<ClassElement> parameterFields; // of the constructor's parameter properties
        const InternedName* overload = nullptr;    // a method whose body must follow
        SourceRange overloadRange;
    };
    // What only a pattern can excuse, found while reading an object literal.
    struct CoverErrors {
        SourceRange shorthandInitializer; // ({a = 1})
        SourceRange duplicateProto;
        bool any() const { return shorthandInitializer.length() || duplicateProto.length(); }
    };
    // The part of the state that must be known separately for what may become arrow parameters.
    struct ArrowWindow {
        Uses uses;
        ArrowHazards hazards;
        size_t firstScope = 0, firstFunction = 0;
    };
    // Where the reader of tokens stands. Valid as long as no bracket has been closed that was open then.
    struct TokenState {
        Token token;
        TokenKind previousKind = TokenKind::EndOfInput;
        SourceRange previousRange;
        const InternedName* previousName = nullptr;
        uint32_t previousEnd = 0, position = 0;
        size_t openBrackets = 0;
    };
    // What the program consists of so far.
    struct ProgramMark {
        size_t functions = 0, scopes = 0, references = 0;
    };
    // Where the parser stands within an expression, with all that reading on may change.
    struct Snapshot {
        TokenState tokens;
        ProgramMark program;
        FunctionState* function = nullptr;
        Uses uses;
        ArrowHazards hazards;
        bool containsAwait = false, containsYield = false;
        CoverErrors cover;
        uint32_t potentialArrowAt = 0, asyncArrowAt = 0;
        size_t privateReferences = 0;
        uint32_t classCount = 0, templateSiteCount = 0;
    };
    struct EnumMember {
        const InternedName* name;
        bool isString;
    };
    struct EnumState {
        const InternedName* name = nullptr;
        std::vector<EnumMember> members; // of all declarations of the name so far
    };
    enum class Cover : uint8_t { Forbidden, Allowed };
    // Where a statement stands.
    enum class Place : uint8_t { List, Body, IfBody, Labelled };
    struct BracketRecord {
        TokenKind kind = TokenKind::EndOfInput;
        SourceRange range;
    };
    class Depth {
    public:
        explicit Depth(Parser& parser) : m_parser(parser) {
            if (++parser.m_depth > kMaximumNesting) {
                --parser.m_depth;
                parser.failTooDeep();
            }
        }
        Depth(const Depth&) = delete;
        ~Depth() { --m_parser.m_depth; }

    private:
        Parser& m_parser;
    };
    // Notes the type that is read while it lives, for highlighting.
    class TypeRange {
    public:
        explicit TypeRange(Parser& parser) : m_parser(parser), m_begin(parser.m_token.range.begin) {}
        TypeRange(const TypeRange&) = delete;
        ~TypeRange() {
            if (m_parser.m_options.typeRanges && m_parser.m_previousEnd > m_begin)
                m_parser.m_options.typeRanges->push_back({m_begin, m_parser.m_previousEnd});
        }

    private:
        Parser& m_parser;
        uint32_t m_begin;
    };
    // Restores the current scope.
    class ScopeGuard {
    public:
        ScopeGuard(Parser& parser, Scope* scope) : m_scope(parser.m_scope, scope) {}

    private:
        Scoped<Scope*> m_scope;
    };

    // ---- Tokens (parser.cpp)
    // ----------------------------------------------------------------------------------
    void advance();
    Token peekNext();
    bool at(TokenKind kind) const { return m_token.kind == kind; }
    bool atWord(Word word) const { return m_token.is(word); }
    bool eat(TokenKind kind);
    void expect(TokenKind kind);
    void consumeSemicolon();
    void install(Token token);
    void trackBrackets(const Token& token);
    static bool startsPropertyName(const Token& token);

    template <typename T>
    T* make(uint32_t begin) {
        T* node = m_arena.create<T>();
        node->kind = T::kKind;
        node->range = {begin, begin};
        return node;
    }
    template <typename T>
    T* finish(T* node) {
        node->range.end = m_previousEnd;
        return node;
    }

    // ---- Errors (parser_errors.cpp)
    // -----------------------------------------------------------------------------
    // A note to print below, if its range is not empty.
    struct Note {
        SourceRange range;
        std::string_view text;
    };
    [[noreturn]] void fail(SourceRange range, std::string_view message, std::string_view hint = {},
                           Note note = {});
    [[noreturn]] void unexpected() { unexpected(m_token); }
    [[noreturn]] void unexpected(const Token& token);
    [[noreturn]] void failLexical(LexicalError error, SourceRange range);
    [[noreturn]] void failTooDeep();
    // About what an ES module could do, if this is none.
    [[noreturn]] void failOutsideModule(SourceRange range, std::string_view message,
                                        std::string_view hint) const;
    [[noreturn]] void failRedeclared(const InternedName* name, SourceRange range, SourceRange first);
    [[noreturn]] void failMissingParenAfterArguments(SourceRange open);
    [[noreturn]] void failAwaitOutsideAsync(SourceRange awaitRange);
    void explainUnexpected(const Token& token, Diagnostic& problem);
    void explainBrackets(const Token& token, Diagnostic& problem);
    bool explainTypeScript(const Token& token, Diagnostic& problem);
    std::string awaitHint();
    void checkLegacySyntax(const Token& token);
    void checkCover(const CoverErrors& errors);

    // ---- Scopes (parser_scopes.cpp)
    // -----------------------------------------------------------------------------
    Scope* newScope(Scope::Kind kind);
    Declaration& addDeclaration(Scope* scope, const InternedName* name, DeclarationKind kind,
                                SourceRange range);
    void declareVar(const InternedName* name, SourceRange range);
    void declareLexical(const InternedName* name, DeclarationKind kind, SourceRange range);
    void declareFunction(FunctionDeclaration* declaration, SourceRange nameRange);
    void declareParameter(const InternedName* name, SourceRange range);
    void declareCatchParameter(const InternedName* name, SourceRange range);
    enum class BindingUse : uint8_t { Var, Let, Const, Parameter, Catch };
    void declarePattern(Node* target, BindingUse use);
    void hoistBlockFunctions();
    bool canHoist(const BlockFunction& candidate, Scope* varScope);
    bool isLexicallyVisible(const Declaration& declaration, const Scope* scope) const;
    void noteDirectEval();
    Scope* varScope() const;
    static uint64_t hoistKey(const Scope* scope, const InternedName* name) {
        return static_cast<uint64_t>(scope->id) << 32 | name->index;
    }

    // ---- Expressions (parser_expressions.cpp, parser_primary.cpp)
    // ---------------------------------------------
    Expression* parseExpression(Cover cover = Cover::Forbidden);
    Expression* parseExpressionIn();
    Expression* parseAssignment(Cover cover = Cover::Forbidden);
    Expression* parseAssignmentIn();
    Expression* parseAssignmentTail(Expression* left, uint32_t begin);
    Expression* parseConditional();
    Expression* parseBinary(int minimum);
    Expression* parsePrivateIn(int minimum);
    struct Operator {
        TokenKind kind = TokenKind::EndOfInput;
        SourceRange range;
    };
    Expression* makeBinary(Expression* left, Expression* right, Operator op);
    Expression* parseUnary();
    Expression* parsePrefix(UnaryOperator op);
    Expression* parseUpdatePrefix();
    Expression* parseAwait();
    Expression* parseYield();
    Expression* parseLeftHandSide();
    Expression* parseSubscripts(Expression* base, uint32_t begin, bool isNewCallee);
    Expression* parseDot(Expression* object, uint32_t begin, bool isOptional);
    Expression* parseComputedMember(Expression* object, uint32_t begin, bool isOptional);
    Expression* parseCall(Expression* callee, uint32_t begin, bool isOptional);
    Expression* parseNew();
    Expression* parseSuper();
    Expression* parseImportExpression(bool isNewCallee);
    NodeList<Expression*> parseArguments();
    static bool isBareArrow(const Expression* expression);
    static int precedence(TokenKind kind);

    Expression* parsePrimary();
    Expression* parseIdentifierExpression();
    Expression* parseParenthesized();
    Expression* parseParentheses();
    PatternElement parseArrowRest();
    Expression* finishParenthesized(std::vector<Expression*>& items, SourceRange open, SourceRange close);
    Expression* finishArrowParameters(std::vector<Expression*>& items, const PatternElement& rest,
                                      uint32_t begin, const ArrowWindow& window, const ArrowWindow& seen);
    Expression* parseArrayLiteral();
    Expression* parseObjectLiteral();
    Property parseProperty(SourceRange& firstProto);
    [[noreturn]] void failShorthand(const Token& name);
    Property parsePropertyMethod(Property property, FunctionKind kind, bool isAsync, bool isGenerator);
    void checkCoverContinues();
    PropertyName parsePropertyName();
    Expression* parseNumber();
    Expression* parseBigInt();
    Expression* parseString();
    Expression* parseRegExp();
    TemplateLiteral* parseTemplate(bool isTagged);
    TemplateElement parseTemplateElement(bool isTagged);
    Expression* parseTaggedTemplate(Expression* tag, uint32_t begin);

    // ---- Identifiers (parser_patterns.cpp)
    // ----------------------------------------------------------------------
    bool awaitIsReserved() const;
    bool yieldIsReserved() const;
    void checkIdentifier(const Token& token);
    Identifier* parseIdentifier(); // of a reference or label
    Identifier* parseBindingIdentifier();
    Identifier* makeIdentifier(const Token& token);
    void checkBindingName(const InternedName* name, SourceRange range);

    // ---- Patterns (parser_patterns.cpp)
    // -----------------------------------------------------------------------
    Node* parseBindingTarget();
    enum class Element : uint8_t { OfPattern, Parameter };
    PatternElement parseBindingElement(Element kind = Element::OfPattern);
    Node* parseArrayBindingPattern();
    Node* parseObjectBindingPattern();
    void checkSimpleTarget(Expression* target, const char* message, bool allowCall);
    enum class PatternUse : uint8_t { Assignment, Parameter };
    Node* toTarget(Node* node, PatternUse use);
    PatternElement toElement(Expression* expression, PatternUse use);
    Node* toArrayPattern(ArrayExpression* array, PatternUse use);
    Node* toObjectPattern(ObjectExpression* object, PatternUse use);
    [[noreturn]] void failTarget(const Node* node);
    void requireBindingPattern(Node* pattern);
    bool isRestFollowedByComma(const Expression* argument) const {
        return m_commaAfterSpread.contains(argument);
    }

    // ---- Functions (parser_functions.cpp)
    // -----------------------------------------------------------------------
    FunctionNode* newFunction(FunctionKind kind, bool isAsync, bool isGenerator, uint32_t begin);
    void enterFunction(FunctionState& state, FunctionNode* node);
    void leaveFunction(FunctionState& state);
    Expression* parseFunctionExpression(bool isAsync, uint32_t begin);
    Statement* parseFunctionDeclaration(uint32_t begin, bool isAsync, bool isDefaultExport);
    // Optional: TypeScript's overloads and abstract methods end with their head; null or false then, and
    // nothing of them is left.
    enum class Body : uint8_t { Required, Optional };
    FunctionNode* parseMethod(FunctionKind kind, bool isAsync, bool isGenerator, uint32_t begin,
                              Body body = Body::Required);
    bool parseFunctionRest(FunctionNode* node, Body body = Body::Required);
    void parseParameters(FunctionNode* node);
    void setParameters(FunctionNode* node, std::vector<PatternElement>& parameters);
    void parseFunctionBody(FunctionNode* node);
    void openFunctionBody(FunctionNode* node);
    void parseBodyStatements(std::vector<Statement*>& body, TokenKind end);
    void parseDirectives(std::vector<Statement*>& body, TokenKind end);
    void becomeStrict(SourceRange directive);
    void checkFunctionStrictness(FunctionNode* node);
    void checkStrictName(const InternedName* name, SourceRange range);
    void checkAccessorParameters(const FunctionNode* node, SourceRange parametersRange);
    ArrowWindow openArrowWindow();
    // Gives what the window has seen, and puts the state from before back, the new added.
    ArrowWindow closeArrowWindow(const ArrowWindow& window);
    Expression* parseArrow(std::vector<PatternElement>& parameters, uint32_t begin, bool isAsync,
                           const ArrowWindow& window, const ArrowWindow& seen);
    Expression* parseSimpleArrow(Identifier* parameter, uint32_t begin, bool isAsync);
    Expression* parseAsyncArrowOrCall(Expression* callee, uint32_t begin);
    Expression* parseAsyncParentheses(Expression* callee, uint32_t begin);
    void adoptWindow(FunctionNode* node, const ArrowWindow& window);
    void parseArrowBody(FunctionNode* node);

    // ---- Classes (parser_classes.cpp)
    // -----------------------------------------------------------------------------
    ClassNode* parseClass(bool nameRequired);
    Expression* parseClassExpression();
    ClassDeclaration* parseClassDeclaration(bool isDefaultExport);
    void parseClassBody(ClassNode* node);
    struct ElementModifiers {
        bool isStatic = false, isAsync = false, isGenerator = false;
        bool isErased = false; // abstract or declare
        ClassElement::Kind kind = ClassElement::Kind::Method;
    };
    void parseClassElement(ClassNode* node, std::vector<ClassElement>& elements);
    ElementModifiers parseElementModifiers(uint32_t& functionBegin);
    void parseField(ClassNode* node, ClassElement& element);
    void parseStaticBlock(ClassNode* node, ClassElement& element);
    bool parseConstructor(ClassNode* node, const ClassElement& element, const ElementModifiers& modifiers,
                          uint32_t begin);
    bool parseClassMethod(ClassElement& element, const ElementModifiers& modifiers, uint32_t begin);
    void declarePrivateName(const ClassElement& element);
    void referPrivateName(const InternedName* name, SourceRange range);
    void closeClassState(ClassState& state);
    bool isPrivateNameKnown(const ClassState& state, const InternedName* name) const;

    // ---- TypeScript: positions and trials (parser_typescript.cpp)
    // -----------------------------------------------
    TokenState saveTokens() const;
    void restoreTokens(const TokenState& state);
    Snapshot save() const;
    void restore(const Snapshot& snapshot);
    ProgramMark mark() const {
        return {m_program.functions.size(), m_program.scopes.size(), m_references.size()};
    }
    void forgetSince(const ProgramMark& mark);
    // Whether the types could be read and the condition holds behind them; if not, nothing has been read.
    template <typename Read>
    bool tryRead(Read read);
    template <typename Look>
    bool lookAhead(Look look);

    // ---- TypeScript: types (parser_types.cpp, parser_type_members.cpp); none leaves a node
    // ----------------------
    void skipType();
    void skipUnionType();
    void skipTypeOperator();
    void skipInferType();
    void skipPostfixType();
    void skipPrimaryType();
    void skipTypeReference();
    void skipTypeQuery();
    void skipImportType();
    void skipTemplateType();
    void skipTupleType();
    void skipFunctionType();
    bool startsFunctionType();
    bool startsParenthesizedFunctionType();
    void skipAnnotation(); // `: Type`, if there is one
    void skipReturnType(); // of a function, from the colon on, if there is one
    void skipReturnTypeOrPredicate();
    void skipTypeArguments();
    void skipTypeParameters();
    void skipTypeList();
    bool atTypeArguments() const { return at(TokenKind::Less) || at(TokenKind::ShiftLeft); }
    void openTypeArguments();
    void closeTypeArguments();
    void skipObjectType();
    bool startsMappedType();
    void skipMappedType();
    void skipTypeMember();
    void skipTypeMemberEnd();
    bool startsIndexSignature();
    void skipIndexSignature();
    void skipTypePropertyName();
    void skipSignature();
    void skipSignatureParameters();
    bool skipParameterStart();
    void skipBalanced();
    bool atName() const {
        return at(TokenKind::Identifier) || at(TokenKind::EscapedKeyword) || isKeyword(m_token.kind);
    }

    // ---- TypeScript: expressions (parser_typescript_expressions.cpp)
    // --------------------------------------------
    bool skipAsType(int minimum);
    bool skipPostfixTypes();
    bool canFollowTypeArguments() const;
    Expression* parseTypeAssertion();
    Expression* parseGenericAsyncArrow(uint32_t begin);
    bool endsOptionalParameter();
    Expression* parseArrowParameterTail(Expression* parameter, Token& typed);
    bool inConsequent() const { return m_consequentDepth == m_openBrackets.size(); }
    bool skipArrowReturnType(uint32_t begin);
    template <typename Parse>
    Expression* retryWithoutReturnType(Parse parse);

    // ---- TypeScript: declarations (parser_typescript.cpp, parser_ambient.cpp, parser_enums.cpp)
    // -----------------
    Statement* parseTypeScriptDeclaration();
    Statement* parseInterface(uint32_t begin);
    Statement* parseTypeAlias(uint32_t begin);
    Statement* parseAmbient(uint32_t begin);
    void skipAmbientVariables();
    void skipAmbientClass();
    void skipAmbientModule();
    [[noreturn]] void failNamespace();
    // A part of TypeScript that is not supported.
    [[noreturn]] void failUnsupported(SourceRange range, std::string_view message, std::string_view hint);
    Statement* finishErased(uint32_t begin) { return finish(make<Empty>(begin)); }
    void noteTypeName(const InternedName* name) { m_typeNames.insert(name); }
    bool atFunctionEnd() const;
    Statement* finishOverload(uint32_t begin, const InternedName* name, SourceRange range);
    [[noreturn]] void failOverload(SourceRange range);
    Statement* parseEnum(uint32_t begin);
    Expression* parseEnumMember(EnumState& state, std::optional<double>& next);
    bool isEnumString(const EnumState& state, const Expression* value) const;
    Expression* findEnumMember(const Identifier* name);
    Expression* makeEnumReference(const InternedName* member, SourceRange range);
    StringLiteral* makeString(const InternedName* value, SourceRange range);
    Identifier* makeReference(const InternedName* name, SourceRange range);
    void appendStatement(std::vector<Statement*>& body);

    // ---- TypeScript: classes (parser_typescript_classes.cpp)
    // ----------------------------------------------------
    bool atMemberModifier();
    bool atParameterModifier();
    void skipHeritage();
    void skipClassHeritage();
    void skipErasedField();
    void noteOverload(const PropertyName& key);
    void checkOverload(const PropertyName& key);
    void noteParameterProperty(SourceRange modifier, const PatternElement& parameter);
    void assignParameterProperties(std::vector<Statement*>& body);
    Statement* makeParameterAssignment(Identifier* parameter);

    // ---- TypeScript: modules (parser_typescript_modules.cpp)
    // ----------------------------------------------------
    bool startsTypeOnlyImport();
    bool skipTypeModifier();
    Statement* parseTypeScriptImport();
    Statement* parseImportEquals(uint32_t begin, bool isTypeOnly);
    Statement* skipTypeOnlyImport(uint32_t begin);
    void skipTypeOnlySpecifier();
    void skipTypeOnlyClause();
    Statement* parseTypeScriptExport();
    Statement* parseExportAssignment(uint32_t begin);
    void noteReference(const InternedName* name) {
        if (m_typeScript && m_isModule) m_references.push_back({name, m_scope});
    }
    bool isOnlyType(const InternedName* name) {
        return m_typeNames.contains(name) && !m_program.scope->find(name);
    }
    void elideImports();
    void elideDefaultExport();

    // ---- Statements (parser_statements.cpp, parser_loops.cpp)
    // ---------------------------------------------------
    Statement* parseStatement(Place place);
    Statement* parseIdentifierStatement(Place place);
    Statement* parseExpressionStatement();
    Statement* parseLabelled(Place place, Identifier* label);
    void addLabel(Identifier* label);
    Statement* parseFunctionStatement(Place place, uint32_t begin, bool isAsync);
    Statement* parseVariableStatement(VariableKind kind);
    VariableDeclaration* parseVariableDeclaration(VariableKind kind, bool inForHead);
    void checkInitializer(VariableKind kind, const VariableDeclarator& declarator);
    bool isLetDeclaration(Place place);
    Block* parseBlock();
    Statement* parseIf();
    Statement* parseIfFunction();
    Statement* parseSwitch();
    Statement* parseTry();
    Statement* parseCatch(Try* statement);
    Statement* parseWith();
    Statement* parseJump();
    Statement* parseReturn();
    Statement* parseThrow();
    Statement* parseFor();
    Statement* parseForRest(uint32_t begin, Scope* scope, Node* initializer);
    template <typename T>
    Statement* parseForEach(uint32_t begin, Scope* scope, Node* left, bool isAwait);
    void checkForEachDeclaration(const VariableDeclaration* declaration);
    Statement* parseForDeclaration(uint32_t begin, Scope* scope, VariableKind kind, bool isAwait);
    Statement* parseForExpression(uint32_t begin, Scope* scope, bool isAwait);
    Statement* parseWhile();
    Statement* parseDoWhile();
    Statement* parseLoopBody();
    Expression* parseParenthesizedCondition();

    // ---- Modules (parser_modules.cpp)
    // ---------------------------------------------------------------------------
    Statement* parseImport();
    Statement* parseExport();
    Statement* parseExportDefault(uint32_t begin);
    Statement* parseExportAll(uint32_t begin);
    Statement* parseExportList(uint32_t begin);
    Statement* parseExportDeclaration(uint32_t begin);
    void parseImportSpecifiers(std::vector<ImportEntry>& entries);
    Identifier* parseImportBinding();
    const InternedName* parseModuleExportName();
    const InternedName* parseImportAttributes();
    const InternedName* parseFromClause();
    const InternedName* parseModuleSpecifier();
    void addExport(const InternedName* exportName, SourceRange range);
    void exportBoundNames(Node* target);
    void exportLocal(const InternedName* name, SourceRange range);
    void resolveExports();

    void parseProgram(ProgramKind kind, FunctionState& state, Scope::Kind scopeKind);

    const SourceText& m_source;
    const ParseOptions& m_options;
    ParsedProgram& m_program;
    Arena& m_arena;
    NameTable m_names;
    Lexer m_lexer;

    Token m_token; // the current one, not consumed yet
    TokenKind m_previousKind = TokenKind::EndOfInput;
    SourceRange m_previousRange;
    const InternedName* m_previousName = nullptr;
    uint32_t m_previousEnd = 0;
    std::vector<BracketRecord> m_openBrackets;

    const bool m_typeScript;
    bool m_strict = false;
    bool m_allowIn = true;
    bool m_isModule = false;
    uint32_t m_depth = 0;
    uint32_t m_potentialArrowAt = UINT32_MAX; // an arrow function may begin at this offset
    uint32_t m_asyncArrowAt = UINT32_MAX; // the word async there may begin an arrow function with parentheses
    Scope* m_scope = nullptr;
    FunctionState* m_function = nullptr;
    ClassState* m_class = nullptr;
    CoverErrors m_cover;
    uint32_t m_inObjectLiteral = 0; // the offset behind the brace of the innermost object literal being read
    SourceRange m_logicalOperator;  // of the last Logical made
    std::unordered_set<const Expression*> m_commaAfterSpread;
    // Blocks that a var declaration was hoisted through, by hoistKey.
    std::unordered_map<uint64_t, SourceRange> m_hoistedThrough;
    std::unordered_set<uint32_t> m_simpleCatchScopes; // Annex B.3.4, by Scope::id

    struct PendingExport {
        ExportEntry entry;
        bool isLocal = false;
    };
    std::vector<PendingExport> m_exports;
    std::unordered_map<const InternedName*, SourceRange> m_exportNames;

    // ---- TypeScript only
    // ------------------------------------------------------------------------------------
    bool m_noConditionalType = false;               // an `extends` here belongs to something outside
    size_t m_consequentDepth = SIZE_MAX;            // the open brackets around the innermost `a ? here : b`
    std::unordered_set<uint32_t> m_noArrow;         // parentheses whose colon is that of a conditional
    std::unordered_set<uint32_t> m_maybeTypedArrow; // parentheses behind which a return type could be read
    std::unordered_set<const InternedName*> m_typeNames; // declared as types
    SourceRange m_lastAssertion;                         // the < of `<T>operand`
    EnumState* m_enum = nullptr;                         // whose initializers are being read
    std::unordered_map<uint64_t, EnumState> m_enums;
    std::vector<Statement*> m_following; // what the last statement has left to be done behind it
    struct Reference {
        const InternedName* name;
        Scope* scope;
    };
    std::vector<Reference> m_references;                    // of a module's code to values
    std::unordered_set<const InternedName*> m_keptRequests; // of imports without bindings
    ExportDefault* m_defaultExport = nullptr;               // of an expression
};

} // namespace tickscope
