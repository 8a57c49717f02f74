#pragma once
// Compiles one function body (or program top level). Private to the bytecode room.

#include "bytecode/compiler.h"
#include "bytecode/value_source.h"
#include "syntax/names.h"
#include "vm/isolate.h"

#include <array>
#include <deque>

namespace tickscope {

struct ProgramContext {
    Isolate& vm;
    std::shared_ptr<const SourceText> source;
    ScopeAnalysis analysis;
    CompileOptions options;
    ProgramKind kind;
    RootedValues codes; // keeps every Code made so far alive
};

// Where a name lives at run time.
struct Place {
    enum class Kind : std::uint8_t { Local, Environment, Global, Import, Dynamic } kind = Kind::Global;
    std::uint32_t index = 0; // local, or environment slot
    std::uint32_t hops = 0;
    bool isLexical = false; // must be checked for initialisation
    bool isConst = false;
    bool isSilent = false;       // assignments are ignored (unless strict)
    bool* initialized = nullptr; // the scope's note that initialisation has been compiled; same function only
};

// f(...) or new F(...): V8 can say of these that they may not have returned what was wanted.
inline bool isCallOfName(const Expression* node) {
    if (auto* call = as<Call>(static_cast<const Node*>(node)))
        return call->callee->kind == NodeKind::Identifier;
    return node->kind == NodeKind::New;
}

class FunctionCompiler;

// A scope whose code is being compiled.
struct OpenScope {
    Scope* scope = nullptr;
    OpenScope* outer = nullptr;
    FunctionCompiler* owner = nullptr;
    bool hasEnvironment = false;
    bool isDynamic = false; // `with`, or may gain variables by sloppy direct eval
    struct Binding {
        Place place;
        bool initialized = false;
    };
    std::deque<Binding> bindings; // parallel to scope->declarations
    std::unique_ptr<Binding> thisBinding, argumentsBinding;
    const ClassNode* classNode = nullptr;
    std::vector<Place> privateNames; // parallel to classNode->privateNames
    std::size_t tableEntry = 0;      // in Code::scopes, when that is kept
};

class FunctionCompiler {
public:
    FunctionCompiler(ProgramContext& program, OpenScope* outer);
    Code* compileFunction(FunctionNode* function, JsString* name);
    Code* compileTopLevel(const ParsedProgram& program);

private:
    friend struct OpenScope;
    // ---- emission (function_compiler.cpp)
    struct Label {
        std::int64_t position = -1;
        std::vector<std::pair<std::uint32_t, bool>> uses; // word index, true: whole word
    };
    std::uint32_t emit(Op op, int effect, std::uint32_t a = 0);
    void word(std::uint32_t w) { m_code->words.push_back(w); }
    void jump(Op op, int effect, Label& label);
    void wordLabel(Label& label); // a following word that holds a target
    void bind(Label& label);
    void pop();
    void position(SourceRange range) { position(range, range.begin); }
    void position(SourceRange range, std::uint32_t at);
    static std::uint32_t callOffset(const Expression* callee, SourceRange call);
    static std::uint32_t targetOffset(const Node* target);
    std::uint32_t constant(Value v);
    std::uint32_t atom(const InternedName* name) { return atom(name->text); }
    std::uint32_t atom(std::u16string_view text);
    std::uint32_t cache();
    std::uint32_t newLocal() { return m_code->localCount++; }
    std::uint32_t newLocals(std::uint32_t n) {
        const auto first = m_code->localCount;
        m_code->localCount += n;
        return first;
    }
    void number(double d);
    void statement(SourceRange range);
    void setDepth(int depth) { m_depth = depth; }
    struct HandlerRange {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> segments;
        std::uint32_t begin = 0;
        bool isOpen = false;
        int depth = 0;
    };
    void openHandler(HandlerRange& range);
    void closeHandler(HandlerRange& range);
    void bindHandler(HandlerRange& range); // the handler's code starts here, with the exception pushed
    Code* finish();

    // ---- scopes (compiler_scopes.cpp)
    Place resolve(const InternedName* name);
    Place resolveThis(bool& isBinding);
    Place resolvePrivate(const InternedName* name);
    void openScope(OpenScope& open, Scope* scope, const ClassNode* node = nullptr);
    void closeScope(OpenScope& open, bool popEnvironment = true);
    void declareFunctions(Scope* scope);
    EnvironmentLayout* newLayout();
    void openTableEntry(OpenScope& open);
    void fillTableEntry(const OpenScope& open, EnvironmentLayout* layout);
    void addLayoutBinding(EnvironmentLayout* layout, JsString* name, const Place& place);
    void loadPlace(const Place& place, const InternedName* name);
    void storePlace(const Place& place, const InternedName* name);      // v -> v
    void initializePlace(const Place& place, const InternedName* name); // v ->
    void loadThis(SourceRange range);
    void loadPrivateName(const InternedName* name);
    std::uint32_t privateAtom(const InternedName* name);

    // ---- functions (compiler_functions.cpp)
    void functionPrologue(FunctionNode* f);
    void initializeInstance();
    void initializer(FunctionNode* f, bool isStatic); // of a class field, or a static block
    void bindParameters(FunctionNode* f);
    void functionBody(FunctionNode* f);
    void closure(FunctionNode* f, JsString* name);
    void closureFor(FunctionNode* f, const InternedName* name);
    void emitReturn();      // v -> ; leaves the function through finally blocks and iterators
    void emitFinalReturn(); // v -> ; the constructor checks and the Return
    void globalDeclarations(const ParsedProgram& program);
    void evalDeclarations(const ParsedProgram& program);

    // ---- classes (compiler_classes.cpp)
    void classDefinition(ClassNode* node, const InternedName* bindingName,
                         bool nameOnStack); // [key?] -> [key?] F
    Code* classConstructor(ClassNode* node, JsString* name);
    void classElement(ClassElement& element);

    // ---- control flow
    struct Control {
        // Guard: a try block with a catch clause, which must not catch what leaving it throws.
        enum class Kind : std::uint8_t { Target, Finally, Iterator, Guard } kind;
        // Target: break and continue of a loop, a switch or a labelled statement
        std::vector<const InternedName*> labels;
        Label* breakLabel = nullptr;
        Label* continueLabel = nullptr;
        bool acceptsPlainBreak = false;
        int environmentDepth = 0;
        // Finally
        Label* finallyLabel = nullptr;
        std::uint32_t typeLocal = 0, valueLocal = 0;
        struct Pending {
            int type;
            Control* target; // nullptr: return
            bool isContinue;
        };
        std::vector<Pending> pending;
        // Iterator (for-of and array destructuring)
        std::uint32_t iteratorLocals = 0;
        bool isAsync = false;
        bool onlyIfNotDone = false; // destructuring
        HandlerRange* handler =
            nullptr; // of Finally and Iterator: not in force while the control is being left
    };
    void emitJump(Control* target, bool isContinue, std::size_t from);
    void unwind(std::size_t from, Control* target, bool isContinue);
    void closeIteratorInline(Control& control);
    void asyncIteratorClose(std::uint32_t locals);
    Control* findTarget(const InternedName* label, bool isContinue);

    // ---- statements (compiler_statements.cpp)
    void statementNode(Node* node);
    void statements(NodeList<Statement*> list);
    void block(Block* node);
    void variableDeclaration(VariableDeclaration* node);
    void ifStatement(If* node);
    void forStatement(For* node);
    void forIn(ForIn* node);
    void forOf(ForOf* node);
    void bindForEachTarget(ForEach* node); // v ->
    void forEachHead(ForEach* node); // -> value of the right side, evaluated with the names uninitialised
    void whileStatement(While* node);
    void doWhile(DoWhile* node);
    void withStatement(With* node);
    void switchStatement(Switch* node);
    void tryStatement(Try* node);
    void tryCatch(Try* node);
    void labelled(Labelled* node);
    void loopTest(Expression* test);
    void resetCompletion();

    // ---- expressions (compiler_expressions.cpp, compiler_calls.cpp)
    void expression(Node* node);
    void discard(Expression* node);                         // evaluates and drops
    void named(Expression* node, const InternedName* name); // names an anonymous function
    bool namedByKeyOnStack(Expression* node);               // k -> k v
    static bool isAnonymousFunction(const Node* node);
    void binary(Binary* node);
    void logical(Logical* node);
    void unary(Unary* node);
    void deleteExpression(Expression* node);
    void update(Update* node, bool isDiscarded);
    void assignment(Assignment* node);
    void conditional(Conditional* node);
    void templateLiteral(TemplateLiteral* node);
    void arrayExpression(ArrayExpression* node);
    void objectExpression(ObjectExpression* node);
    void propertyName(const PropertyName& key);   // -> property key value
    void member(Expression* node, bool asCallee); // -> v, or f this
    void callee(Expression* node);                // -> f this
    void call(Call* node);
    void newExpression(New* node);
    void superCall(SuperCall* node);
    void taggedTemplate(TaggedTemplate* node);
    bool hasSpread(NodeList<Expression*> arguments);
    void argumentArray(NodeList<Expression*> arguments);
    void optionalChain(OptionalChain* node, bool asCallee, bool isDelete);
    void checkOptional(bool isOptional, bool isCallee);
    void superKey(SuperMember* node); // -> this key
    void yieldExpression(Yield* node);
    void yieldDelegate(Yield* node);
    void awaitTop(SourceRange range); // v -> awaited

    // References: operands pushed by prepare, kept by load, consumed by store.
    struct Reference {
        enum class Kind : std::uint8_t {
            Place,
            Dynamic,
            Member,
            Element,
            Private,
            Super,
            Invalid
        } kind = Kind::Place;
        int operands = 0;
        Place place;
        const InternedName* name = nullptr;
        SourceRange range;
        std::uint32_t loadOffset = 0, storeOffset = 0;
    };
    Reference prepare(Node* target);
    void load(const Reference& reference);
    void store(const Reference& reference);        // refs v -> v
    void dropOperands(const Reference& reference); // refs v -> v

    // ---- patterns (compiler_patterns.cpp)
    enum class Binding : std::uint8_t { Assign, Initialize, Var };
    void pattern(Node* target, Binding binding);  // v ->
    void assignTo(Node* target, Binding binding); // v -> for any target
    void arrayPattern(ArrayPattern* node, Binding binding);
    void objectPattern(ObjectPattern* node, Binding binding);
    void defaultValue(Expression* value, Node* target);                          // v -> v
    void nestedPattern(Node* target, Expression* defaultValue, Binding binding); // v ->

    // The class being defined by this function's code keeps its own Control list etc.
    ProgramContext& m_program;
    Isolate& m_vm;
    Code* m_code;
    OpenScope* m_scope;
    FunctionNode* m_function = nullptr;
    bool m_initializesInstance = false; // the constructor of a base class with instance elements
    int m_depth = 0;
    std::int64_t m_lastLabel = -1;
    std::uint32_t m_lastEmit = 0;
    int m_environmentDepth = 0;
    std::vector<Control*> m_controls;
    std::vector<const InternedName*> m_pendingLabels;
    struct OptionalContext {
        Label none, one;
        int depth = 0;
    };
    OptionalContext* m_optional = nullptr;
    ValueSource m_patternSource = ValueSource::Nested; // of the next pattern
    std::int64_t m_completion = -1;                    // local for the completion value of eval code
    std::vector<std::pair<std::uint64_t, std::uint32_t>> m_smallConstants;
    std::unordered_map<std::uint64_t, std::uint32_t> m_constantIndex;
};

} // namespace tickscope
