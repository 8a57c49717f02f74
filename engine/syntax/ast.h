// The syntax tree of JavaScript (ECMAScript 2023), as the parser leaves it and the compiler reads it.
//
// Nodes are plain structs in the ParsedProgram's arena: pointers stay valid as long as the program, nodes are
// never destroyed one by one. Cover grammars are resolved: an ArrayPattern is a pattern, whatever it was
// first read as. Parentheses leave no node, only Expression::parenthesized. A pointer may be null only where
// its comment says so.
#pragma once

#include "syntax/arena.h"
#include "syntax/scope.h"
#include "syntax/source.h"

#include <cstdint>
#include <deque>
#include <memory>
#include <string_view>
#include <vector>

namespace tickscope {

enum class NodeKind : uint8_t {
    // Expressions
    Identifier,
    NullLiteral,
    BooleanLiteral,
    NumericLiteral,
    BigIntLiteral,
    StringLiteral,
    RegExpLiteral,
    TemplateLiteral,
    TaggedTemplate,
    ArrayExpression,
    ObjectExpression,
    FunctionExpression,
    ClassExpression,
    Unary,
    Update,
    Binary,
    Logical,
    Assignment,
    Conditional,
    Call,
    New,
    Member,
    ComputedMember,
    PrivateMember,
    PrivateIn,
    OptionalChain,
    SuperCall,
    SuperMember,
    ImportCall,
    ImportMeta,
    NewTarget,
    This,
    Yield,
    Await,
    Sequence,
    Spread,
    // Patterns
    ArrayPattern,
    ObjectPattern,
    // Statements
    VariableDeclaration,
    FunctionDeclaration,
    ClassDeclaration,
    ExpressionStatement,
    Block,
    Empty,
    If,
    For,
    ForIn,
    ForOf,
    While,
    DoWhile,
    Continue,
    Break,
    Return,
    With,
    Switch,
    Labelled,
    Throw,
    Try,
    Debugger,
    Import,
    ExportNamed,
    ExportDefault,
    ExportAll,
    // Shared by several expressions and statements
    Function,
    Class,
};

struct Node {
    NodeKind kind{};
    SourceRange range;
};

struct Expression : Node {
    // The source has parentheses around it (they are outside of the range).
    bool parenthesized = false;
};
struct Statement : Node {};

// Node kinds know their own NodeKind: `as<Call>(node)` is null unless the node is a Call, `to<Call>(node)`
// trusts.
template <typename T>
T* as(Node* node) {
    return node && node->kind == T::kKind ? static_cast<T*>(node) : nullptr;
}
template <typename T>
const T* as(const Node* node) {
    return node && node->kind == T::kKind ? static_cast<const T*>(node) : nullptr;
}
template <typename T>
T* to(Node* node) {
    return static_cast<T*>(node);
}
template <typename T>
const T* to(const Node* node) {
    return static_cast<const T*>(node);
}

struct FunctionNode;
struct ClassNode;

// ---- Primary expressions
// --------------------------------------------------------------------------------------

// A reference, or where a pattern allows it, a binding.
struct Identifier : Expression {
    static constexpr NodeKind kKind = NodeKind::Identifier;
    const InternedName* name = nullptr;
};

struct NullLiteral : Expression {
    static constexpr NodeKind kKind = NodeKind::NullLiteral;
};

struct BooleanLiteral : Expression {
    static constexpr NodeKind kKind = NodeKind::BooleanLiteral;
    bool value = false;
};

struct NumericLiteral : Expression {
    static constexpr NodeKind kKind = NodeKind::NumericLiteral;
    double value = 0;
};

struct BigIntLiteral : Expression {
    static constexpr NodeKind kKind = NodeKind::BigIntLiteral;
    std::u16string_view digits; // "123", "0xff", "0o17" or "0b11": no separators, no n, prefix in lower case
};

struct StringLiteral : Expression {
    static constexpr NodeKind kKind = NodeKind::StringLiteral;
    const InternedName* value = nullptr;
};

struct RegExpLiteral : Expression {
    static constexpr NodeKind kKind = NodeKind::RegExpLiteral;
    std::u16string_view pattern;
    std::u16string_view flags;
};

struct TemplateElement {
    const InternedName* cooked = nullptr; // null for undefined: an invalid escape in a tagged template
    const InternedName* raw = nullptr;
    SourceRange range; // of the text between the delimiters
};

struct TemplateLiteral : Expression {
    static constexpr NodeKind kKind = NodeKind::TemplateLiteral;
    NodeList<TemplateElement> elements; // one more than expressions
    NodeList<Expression*> expressions;
};

struct TaggedTemplate : Expression {
    static constexpr NodeKind kKind = NodeKind::TaggedTemplate;
    Expression* tag = nullptr; // a member expression gives the receiver
    TemplateLiteral* quasi = nullptr;
    uint32_t site = 0; // dense within the program: identifies the template object's cache
};

struct Spread : Expression {
    static constexpr NodeKind kKind = NodeKind::Spread;
    Expression* argument = nullptr;
};

struct ArrayExpression : Expression {
    static constexpr NodeKind kKind = NodeKind::ArrayExpression;
    NodeList<Expression*> elements; // null is a hole; may be a Spread
};

struct PropertyName {
    enum class Kind : uint8_t {
        Name,   // an identifier, a string or a BigInt, by its text
        Number, // to be turned into a property key with Number::toString
        Computed,
        Private, // name has no #
    };
    Kind kind = Kind::Name;
    SourceRange range; // brackets and # included
    const InternedName* name = nullptr;
    double number = 0;
    Expression* expression = nullptr;
};

struct Property {
    enum class Kind : uint8_t {
        Value,
        Shorthand, // value is an Identifier
        Method,    // value is a FunctionExpression, as for the two accessors
        Get,
        Set,
        Spread,    // of value; no key
        Prototype, // `__proto__: value`, which sets the prototype instead of defining a property
    };
    Kind kind = Kind::Value;
    SourceRange range;
    PropertyName key;
    Expression* value = nullptr;
};

struct ObjectExpression : Expression {
    static constexpr NodeKind kKind = NodeKind::ObjectExpression;
    NodeList<Property> properties;
};

struct FunctionExpression : Expression { // arrow functions too
    static constexpr NodeKind kKind = NodeKind::FunctionExpression;
    FunctionNode* function = nullptr;
};

struct ClassExpression : Expression {
    static constexpr NodeKind kKind = NodeKind::ClassExpression;
    ClassNode* definition = nullptr;
};

struct This : Expression {
    static constexpr NodeKind kKind = NodeKind::This;
};

// ---- Operators
// --------------------------------------------------------------------------------------------------

enum class UnaryOperator : uint8_t { Minus, Plus, Not, BitwiseNot, Typeof, Void, Delete };

struct Unary : Expression {
    static constexpr NodeKind kKind = NodeKind::Unary;
    UnaryOperator op{};
    Expression* argument = nullptr;
};

enum class UpdateOperator : uint8_t { Increment, Decrement };

struct Update : Expression {
    static constexpr NodeKind kKind = NodeKind::Update;
    UpdateOperator op{};
    bool isPrefix = false;
    // A reference. In sloppy code also a Call: evaluate it, then throw a ReferenceError (as for web
    // compatibility).
    Expression* argument = nullptr;
};

enum class BinaryOperator : uint8_t {
    Equal,
    NotEqual,
    StrictEqual,
    StrictNotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    ShiftLeft,
    ShiftRight,
    ShiftRightUnsigned,
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    Exponent,
    BitwiseOr,
    BitwiseXor,
    BitwiseAnd,
    In,
    Instanceof,
};

// Chains such as a + b + c lean left and may be very long: walk them with a loop.
struct Binary : Expression {
    static constexpr NodeKind kKind = NodeKind::Binary;
    BinaryOperator op{};
    Expression* left = nullptr;
    Expression* right = nullptr;
    SourceRange operatorRange;
};

enum class LogicalOperator : uint8_t { And, Or, Coalesce };

struct Logical : Expression {
    static constexpr NodeKind kKind = NodeKind::Logical;
    LogicalOperator op{};
    Expression* left = nullptr;
    Expression* right = nullptr;
};

// `#name in object`
struct PrivateIn : Expression {
    static constexpr NodeKind kKind = NodeKind::PrivateIn;
    const InternedName* name = nullptr; // without #
    SourceRange nameRange;
    Expression* object = nullptr;
};

enum class AssignmentKind : uint8_t { Plain, Compound, Logical };

struct Assignment : Expression {
    static constexpr NodeKind kKind = NodeKind::Assignment;
    AssignmentKind assignmentKind{};
    BinaryOperator binaryOperator{};   // if Compound
    LogicalOperator logicalOperator{}; // if Logical
    // An Identifier, a member expression, or (if Plain) an ArrayPattern or ObjectPattern. In sloppy code also
    // a Call: evaluate it, then throw a ReferenceError.
    Node* target = nullptr;
    Expression* value = nullptr;
    SourceRange operatorRange;
};

struct Conditional : Expression {
    static constexpr NodeKind kKind = NodeKind::Conditional;
    Expression* test = nullptr;
    Expression* consequent = nullptr;
    Expression* alternate = nullptr;
};

struct Sequence : Expression {
    static constexpr NodeKind kKind = NodeKind::Sequence;
    NodeList<Expression*> expressions; // at least two
};

struct Yield : Expression {
    static constexpr NodeKind kKind = NodeKind::Yield;
    bool isDelegate = false;
    Expression* argument = nullptr; // may be null
};

struct Await : Expression {
    static constexpr NodeKind kKind = NodeKind::Await;
    Expression* argument = nullptr;
};

// ---- Member expressions and calls
// -------------------------------------------------------------------------------

// A chain `a?.b.c(d)` is one OptionalChain around ordinary nodes; those written with ?. have isOptional, and
// end the whole chain with undefined if their object (or callee) is null or undefined.
struct OptionalChain : Expression {
    static constexpr NodeKind kKind = NodeKind::OptionalChain;
    Expression* expression = nullptr;
};

struct Call : Expression {
    static constexpr NodeKind kKind = NodeKind::Call;
    bool isOptional = false;
    bool mayBeDirectEval = false; // the callee is the identifier eval
    Expression* callee = nullptr;
    NodeList<Expression*> arguments; // may be Spreads
};

struct New : Expression {
    static constexpr NodeKind kKind = NodeKind::New;
    Expression* callee = nullptr;
    NodeList<Expression*> arguments;
};

struct Member : Expression {
    static constexpr NodeKind kKind = NodeKind::Member;
    bool isOptional = false;
    Expression* object = nullptr;
    const InternedName* property = nullptr;
    SourceRange propertyRange;
};

struct ComputedMember : Expression {
    static constexpr NodeKind kKind = NodeKind::ComputedMember;
    bool isOptional = false;
    Expression* object = nullptr;
    Expression* property = nullptr;
};

struct PrivateMember : Expression {
    static constexpr NodeKind kKind = NodeKind::PrivateMember;
    bool isOptional = false;
    Expression* object = nullptr;
    const InternedName* name = nullptr; // without #
    SourceRange nameRange;
};

struct SuperCall : Expression {
    static constexpr NodeKind kKind = NodeKind::SuperCall;
    NodeList<Expression*> arguments;
};

struct SuperMember : Expression {
    static constexpr NodeKind kKind = NodeKind::SuperMember;
    const InternedName* property = nullptr; // null if computed
    Expression* computed = nullptr;         // null if not
    SourceRange propertyRange;
};

struct ImportCall : Expression {
    static constexpr NodeKind kKind = NodeKind::ImportCall;
    Expression* specifier = nullptr;
    Expression* options = nullptr; // the second argument, may be null
};

struct ImportMeta : Expression {
    static constexpr NodeKind kKind = NodeKind::ImportMeta;
};

struct NewTarget : Expression {
    static constexpr NodeKind kKind = NodeKind::NewTarget;
};

// ---- Patterns
// ---------------------------------------------------------------------------------------------------

// A target is an Identifier, an ArrayPattern, an ObjectPattern, or in assignments a member expression too
// (and in sloppy code a Call, see Assignment::target).
struct PatternElement {
    Node* target = nullptr;             // null is a hole
    Expression* defaultValue = nullptr; // may be null
    bool isRest = false;                // only the last one, without a default
    SourceRange range;
};

struct ArrayPattern : Expression {
    static constexpr NodeKind kKind = NodeKind::ArrayPattern;
    NodeList<PatternElement> elements;
};

struct PatternProperty {
    PropertyName key; // shorthand: the name of the target
    Node* target = nullptr;
    Expression* defaultValue = nullptr; // may be null
    SourceRange range;
};

struct ObjectPattern : Expression {
    static constexpr NodeKind kKind = NodeKind::ObjectPattern;
    NodeList<PatternProperty> properties;
    Node* rest = nullptr; // may be null
};

// ---- Functions and classes
// --------------------------------------------------------------------------------------

enum class FunctionKind : uint8_t {
    Ordinary, // declared or in an expression, arrows aside
    Arrow,
    Method, // also of an object literal
    Getter,
    Setter,
    ClassConstructor,
    DerivedConstructor,
    ClassField,       // the initialiser: a method without parameters whose body is `expression`
    ClassStaticBlock, // a method without parameters whose body is `body`
};

struct FunctionNode : Node {
    static constexpr NodeKind kKind = NodeKind::Function;
    FunctionKind functionKind{};
    bool isAsync = false;
    bool isGenerator = false;
    bool isStrict = false;
    bool hasSimpleParameters = true;      // identifiers only: no default, pattern or rest
    bool hasParameterExpressions = false; // a default value or a computed key in a pattern
    bool hasDuplicateParameters = false;
    // What the code uses, its arrow functions included (which take these from it). Each is true as well if
    // the code calls eval directly, as far as the name could mean something there.
    bool usesThis = false;
    bool usesArguments = false;
    bool usesSuperProperty = false;
    bool usesSuperCall = false;
    bool usesNewTarget = false;
    bool containsDirectEval = false; // in its own code or its arrow functions'
    bool containsAwait = false;      // in its own code, arrow functions not included; so is containsYield
    bool containsYield = false;
    uint32_t id = 0;                    // dense within the program
    uint32_t expectedLength = 0;        // parameters before the first default or rest: the "length" property
    const InternedName* name = nullptr; // as written; null if anonymous, and for methods: see their key
    SourceRange nameRange;              // empty if anonymous
    SourceRange bodyRange;              // braces included, or the expression of an arrow or field
    NodeList<PatternElement> parameters;
    NodeList<Statement*> body;
    Expression* expression = nullptr; // of an arrow without braces or a class field; may be null
    Scope* scope = nullptr;           // Function
    Scope* bodyScope = nullptr;       // FunctionBody if hasParameterExpressions, else the same as scope
    Scope* nameScope = nullptr;       // FunctionName, of a named function expression; may be null
    // The nearest enclosing function, arrows included; null at the top level.
    FunctionNode* parent = nullptr;
    // The class whose constructor, field initialiser or static block this is; null for all others.
    ClassNode* ownerClass = nullptr;

    bool isArrow() const { return functionKind == FunctionKind::Arrow; }
};

struct ClassElement {
    enum class Kind : uint8_t { Method, Get, Set, Field, StaticBlock };
    Kind kind = Kind::Method;
    bool isStatic = false;
    SourceRange range;
    PropertyName key; // not of a static block
    // The method, the accessor, the field's initialiser (null if it has none) or the static block.
    FunctionNode* function = nullptr;
};

// What a private name of a class stands for.
struct PrivateName {
    enum class Kind : uint8_t { Field, Method, Getter, Setter, Accessor /* getter and setter */ };
    const InternedName* name = nullptr; // without #
    Kind kind = Kind::Field;
    bool isStatic = false;
    SourceRange range;
};

struct ClassNode : Node {
    static constexpr NodeKind kKind = NodeKind::Class;
    const InternedName* name = nullptr; // null if anonymous
    SourceRange nameRange;
    Expression* superClass = nullptr;    // null without extends
    FunctionNode* constructor = nullptr; // null if there is none: the default one applies; not among elements
    NodeList<ClassElement> elements;     // in source order
    NodeList<PrivateName> privateNames;  // each name once
    Scope* scope = nullptr;              // Class
    uint32_t id = 0;                     // dense within the program
};

// ---- Statements
// -------------------------------------------------------------------------------------------------

enum class VariableKind : uint8_t { Var, Let, Const };

struct VariableDeclarator {
    Node* target = nullptr;            // an Identifier, ArrayPattern or ObjectPattern
    Expression* initializer = nullptr; // may be null
    SourceRange range;
};

struct VariableDeclaration : Statement {
    static constexpr NodeKind kKind = NodeKind::VariableDeclaration;
    VariableKind variableKind{};
    NodeList<VariableDeclarator> declarators;
};

struct FunctionDeclaration : Statement {
    static constexpr NodeKind kKind = NodeKind::FunctionDeclaration;
    FunctionNode* function = nullptr;
    const InternedName* name = nullptr; // "*default*" for an anonymous default export
    // Hoisting has set the binding. If this flag is set, evaluating the statement copies it to the var of
    // the same name (Annex B.3.3).
    bool assignsVar = false;
};

struct ClassDeclaration : Statement {
    static constexpr NodeKind kKind = NodeKind::ClassDeclaration;
    ClassNode* definition = nullptr;
    const InternedName* name = nullptr; // "*default*" for an anonymous default export
};

struct ExpressionStatement : Statement {
    static constexpr NodeKind kKind = NodeKind::ExpressionStatement;
    Expression* expression = nullptr;
};

struct Block : Statement {
    static constexpr NodeKind kKind = NodeKind::Block;
    NodeList<Statement*> body;
    Scope* scope = nullptr;
};

struct Empty : Statement {
    static constexpr NodeKind kKind = NodeKind::Empty;
};

// A chain of else if may be very long: walk it with a loop.
struct If : Statement {
    static constexpr NodeKind kKind = NodeKind::If;
    Expression* test = nullptr;
    Statement* consequent = nullptr;
    Statement* alternate = nullptr; // may be null
};

struct For : Statement {
    static constexpr NodeKind kKind = NodeKind::For;
    Node* initializer = nullptr;  // a VariableDeclaration, an Expression, or null
    Expression* test = nullptr;   // may be null
    Expression* update = nullptr; // may be null
    Statement* body = nullptr;
    Scope* scope = nullptr; // For, with the names of let and const; per-iteration copies if let
};

// ForIn and ForOf. The scope is that of each iteration; the right side is evaluated in a copy of it that is
// never initialised.
struct ForEach : Statement {
    // A VariableDeclaration with one declarator (with an initializer only in `for (var x = 1 in o)`, sloppy),
    // or an assignment target.
    Node* left = nullptr;
    Expression* right = nullptr;
    Statement* body = nullptr;
    Scope* scope = nullptr;
    bool isAwait = false;
};
struct ForIn : ForEach {
    static constexpr NodeKind kKind = NodeKind::ForIn;
};
struct ForOf : ForEach {
    static constexpr NodeKind kKind = NodeKind::ForOf;
};

struct While : Statement {
    static constexpr NodeKind kKind = NodeKind::While;
    Expression* test = nullptr;
    Statement* body = nullptr;
};

struct DoWhile : Statement {
    static constexpr NodeKind kKind = NodeKind::DoWhile;
    Statement* body = nullptr;
    Expression* test = nullptr;
};

struct Continue : Statement {
    static constexpr NodeKind kKind = NodeKind::Continue;
    const InternedName* label = nullptr; // may be null
};

struct Break : Statement {
    static constexpr NodeKind kKind = NodeKind::Break;
    const InternedName* label = nullptr; // may be null
};

struct Return : Statement {
    static constexpr NodeKind kKind = NodeKind::Return;
    Expression* argument = nullptr; // may be null
};

struct With : Statement {
    static constexpr NodeKind kKind = NodeKind::With;
    Expression* object = nullptr;
    Statement* body = nullptr;
    Scope* scope = nullptr; // With, around the body
};

struct SwitchCase {
    Expression* test = nullptr; // null for default
    NodeList<Statement*> body;
    SourceRange range;
};

struct Switch : Statement {
    static constexpr NodeKind kKind = NodeKind::Switch;
    Expression* discriminant = nullptr; // evaluated outside of the scope
    NodeList<SwitchCase> cases;
    Scope* scope = nullptr;
};

struct Labelled : Statement {
    static constexpr NodeKind kKind = NodeKind::Labelled;
    const InternedName* label = nullptr;
    Statement* body = nullptr;
};

struct Throw : Statement {
    static constexpr NodeKind kKind = NodeKind::Throw;
    Expression* argument = nullptr;
};

struct Try : Statement {
    static constexpr NodeKind kKind = NodeKind::Try;
    Block* block = nullptr;
    Node* parameter = nullptr;   // of catch; may be null
    Scope* catchScope = nullptr; // Catch; null without a catch clause
    Block* handler = nullptr;    // may be null
    Block* finalizer = nullptr;  // may be null
};

struct Debugger : Statement {
    static constexpr NodeKind kKind = NodeKind::Debugger;
};

// ---- Modules
// ----------------------------------------------------------------------------------------------------

struct Import : Statement { // nothing to evaluate: see ModuleRecord
    static constexpr NodeKind kKind = NodeKind::Import;
};

struct ExportNamed : Statement {
    static constexpr NodeKind kKind = NodeKind::ExportNamed;
    Statement* declaration =
        nullptr; // `export let x = 1`; null for `export {...}`, which has nothing to evaluate
};

struct ExportDefault : Statement {
    static constexpr NodeKind kKind = NodeKind::ExportDefault;
    // A FunctionDeclaration or ClassDeclaration, or an Expression whose value initialises "*default*".
    Node* declaration = nullptr;
};

struct ExportAll : Statement { // nothing to evaluate
    static constexpr NodeKind kKind = NodeKind::ExportAll;
};

// The lists of a Source Text Module Record (ECMA-262, 16.2.1.6), all in source order.
struct ImportEntry {
    const InternedName* moduleRequest = nullptr;
    const InternedName* importName = nullptr; // null for the namespace object
    const InternedName* localName = nullptr;
    SourceRange range;
};

struct ExportEntry {
    const InternedName* exportName = nullptr;    // null for `export * from`
    const InternedName* moduleRequest = nullptr; // null for local exports
    const InternedName* importName = nullptr;    // null for all of the module, and for local exports
    const InternedName* localName = nullptr;     // null unless local
    SourceRange range;
};

struct ModuleRequest {
    const InternedName* specifier = nullptr;
    SourceRange range;                  // of the first string that requests it
    const InternedName* type = nullptr; // of `with { type: 'json' }`, or null
};

struct ModuleRecord {
    std::vector<ModuleRequest> requestedModules; // each once
    std::vector<ImportEntry> importEntries;
    std::vector<ExportEntry> localExportEntries;
    std::vector<ExportEntry> indirectExportEntries; // re-exported imports included
    std::vector<ExportEntry> starExportEntries;
    bool hasTopLevelAwait = false;
};

// ---- The program
// ------------------------------------------------------------------------------------------------

enum class ProgramKind : uint8_t {
    Script,
    Module,
    Eval,
    CommonJs, // body is empty; function is the module wrapper with its five parameters
    Function, // of `new Function`: body is empty; function is the one to create
};

// A parsed text and everything its tree points to. Movable as a unique_ptr only.
struct ParsedProgram {
    Arena arena;
    ProgramKind kind = ProgramKind::Script;
    bool isStrict = false;
    // As in FunctionNode, for code at the top level.
    bool usesThis = false;
    bool usesArguments = false;
    bool usesSuperProperty = false;
    bool usesSuperCall = false;
    bool usesNewTarget = false;
    bool containsDirectEval = false;
    Scope* scope = nullptr;
    NodeList<Statement*> body;
    FunctionNode* function = nullptr;
    ModuleRecord module; // empty unless a module
    std::vector<const InternedName*> names;
    std::deque<Scope> scopes;             // by Scope::id
    std::vector<FunctionNode*> functions; // by FunctionNode::id
    uint32_t classCount = 0;
    uint32_t templateSiteCount = 0;
};

} // namespace tickscope
