#include "tree_text.h"

#include "support/catch.h"

using namespace tickscope;
using namespace tickscope::test;

namespace {

const FunctionNode* functionNamed(const ParseResult& result, std::u16string_view name) {
    REQUIRE(errorOf(result) == "OK");
    for (const FunctionNode* function : result.program->functions)
        if (function->name && function->name->text == name) return function;
    FAIL("no such function");
    return nullptr;
}

} // namespace

TEST_CASE("arrow functions are told from parentheses and calls") {
    CHECK(treeOf("a => b => c") == "(arrow [a] (arrow [b] c))");
    CHECK(treeOf("(a, [b] = [], {c = 1, ...d}, ...e) => {}") == "(arrow [a [b]=(array) {c:c=1 ...d} ...e])");
    CHECK(treeOf("() => ({})") == "(arrow [] (object))");
    CHECK(treeOf("(a, b)") == "(, a b)");
    CHECK(treeOf("async (a) => await a") == "(async-arrow [a] (await a))");
    CHECK(treeOf("async a => a") == "(async-arrow [a] a)");
    CHECK(treeOf("a ? (b) : c => d") == "(? a b (arrow [c] d))");
    CHECK(treeOf("a ? (b, c) => d : e") == "(? a (arrow [b c] d) e)");
}

TEST_CASE("generators and async functions") {
    CHECK(treeOf("function* g() { yield; yield a; yield* b }") ==
          "(function* g [] (yield -) (yield a) (yield* b))");
    CHECK(treeOf("async function f() { await a; for await (b of c); }") ==
          "(async-function f [] (await a) (for-await b c (empty)))");
    CHECK(treeOf("async function* f() { yield await a }") == "(async-function* f [] (yield (await a)))");
}

TEST_CASE("the expected length stops at the first default or rest parameter") {
    const auto lengthOf = [](const char* parameters) {
        const ParseResult result = parseScript(sourceOf(std::string("function f(") + parameters + ") {}"));
        return functionNamed(result, u"f")->expectedLength;
    };
    CHECK(lengthOf("") == 0);
    CHECK(lengthOf("a, [b], {c}") == 3);
    CHECK(lengthOf("a, b = 1, c") == 1);
    CHECK(lengthOf("a, ...b") == 1);
}

TEST_CASE("what a function uses is known, through its arrow functions only") {
    const ParseResult result = parseScript(sourceOf("function f() { () => [this, arguments, new.target] }"
                                                    "function g() { function h() { this; eval('') } }"));
    const FunctionNode* f = functionNamed(result, u"f");
    CHECK(f->usesThis);
    CHECK(f->usesArguments);
    CHECK(f->usesNewTarget);
    CHECK_FALSE(f->containsDirectEval);
    const FunctionNode* g = functionNamed(result, u"g");
    CHECK_FALSE(g->usesThis);
    CHECK_FALSE(g->containsDirectEval);
    CHECK(functionNamed(result, u"h")->containsDirectEval);
    CHECK(functionNamed(result, u"h")->usesArguments);
}

TEST_CASE("what arrow parameters use belongs to the arrow function and those around it") {
    const ParseResult result =
        parseScript(sourceOf("function f() { (a = this) => 1; (b = function () { arguments }) => 1 }"));
    const FunctionNode* f = functionNamed(result, u"f");
    CHECK(f->usesThis);
    CHECK_FALSE(f->usesArguments);
    for (const FunctionNode* function : result.program->functions)
        if (function->isArrow()) CHECK(function->usesThis == (function->range.begin < 20));
}

TEST_CASE("scopes and functions in arrow parameters belong to the arrow function") {
    const ParseResult result = parseScript(sourceOf("(a = function inner() {}, b = class {}) => 1"));
    REQUIRE(errorOf(result) == "OK");
    const FunctionNode* inner = functionNamed(result, u"inner");
    REQUIRE(inner->parent);
    CHECK(inner->parent->isArrow());
    CHECK(inner->nameScope->parent == inner->parent->scope);
    for (const Scope& scope : result.program->scopes)
        if (scope.kind == Scope::Kind::Class) {
            CHECK(scope.parent == inner->parent->scope);
            CHECK(scope.function == inner->parent);
        }
}

TEST_CASE("strictness comes from directives, outer code and classes") {
    const ParseResult result = parseScript(sourceOf(
        "function f() { 'use strict'; function g() {} } function h() { ('use strict') } class C { m() { "
        "function k() {} } }"));
    CHECK(functionNamed(result, u"f")->isStrict);
    CHECK(functionNamed(result, u"g")->isStrict);
    CHECK_FALSE(functionNamed(result, u"h")->isStrict);
    CHECK(functionNamed(result, u"k")->isStrict);
}

TEST_CASE("a function's range is its source text") {
    const SourceText source =
        sourceOf("x = { async  m ( ) { } , f: function ( ) { } }; class C { static get p() {} }");
    const ParseResult result = parseScript(source);
    REQUIRE(errorOf(result) == "OK");
    CHECK(source.slice(result.program->functions[0]->range) == u"async  m ( ) { }");
    CHECK(source.slice(result.program->functions[1]->range) == u"function ( ) { }");
    CHECK(source.slice(result.program->functions[2]->range) == u"get p() {}");
}

TEST_CASE("classes") {
    CHECK(treeOf(
              "class A extends B { constructor() { super(1) } a = 1; static #b; static { c } get d() {} }") ==
          "(class A extends B (constructor [] (super-call 1)) (field a (field [] 1)) (static-field #b) "
          "(static-block (static-block [] c)) (get d (getter [])))");
    CHECK(treeOf("(class { static async *[a]() {} 'b'() {} static static() {} get; static })") ==
          "(class - (static-method [a] (async-method* [])) (method b (method [])) (static-method static "
          "(method "
          "[])) (field get) (field static))");
    CHECK(treeOf("class A { #x; has(o) { return #x in o && o.#x } }") ==
          "(class A (field #x) (method has (method [o] (return (&& (in #x o) (. o #x))))))");
}

TEST_CASE("private names are listed once, accessor pairs as one") {
    const ParseResult result =
        parseScript(sourceOf("(class { #a; get #b() {} set #b(x) {} static #c() {} })"));
    REQUIRE(errorOf(result) == "OK");
    const auto* expression =
        to<ClassExpression>(to<ExpressionStatement>(result.program->body[0])->expression);
    const auto& names = expression->definition->privateNames;
    REQUIRE(names.size() == 3);
    CHECK(names[0].kind == PrivateName::Kind::Field);
    CHECK(names[1].kind == PrivateName::Kind::Accessor);
    CHECK(names[2].kind == PrivateName::Kind::Method);
    CHECK(names[2].isStatic);
}

TEST_CASE("CommonJS files are the body of a function with five parameters") {
    const SourceText source = sourceOf("#!node\nreturn [exports, arguments, new.target, await]");
    const ParseResult result = parseCommonJs(source);
    REQUIRE(errorOf(result) == "OK");
    const FunctionNode* wrapper = result.program->function;
    REQUIRE(wrapper->parameters.size() == 5);
    CHECK(treeText(wrapper->parameters[3].target) == "__filename");
    CHECK(wrapper->usesArguments);
    CHECK(errorOf(parseCommonJs(sourceOf("let require"))) ==
          "Identifier 'require' has already been declared");
    CHECK(errorOf(parseCommonJs(sourceOf("import x from 'y'"))) ==
          "Cannot use import statement outside a module");
}

TEST_CASE("dynamic functions are put together as the standard says") {
    const DynamicFunctionResult function =
        parseDynamicFunction(DynamicFunctionKind::AsyncGenerator, u"a,b", u"yield await a");
    REQUIRE(errorOf(function.result) == "OK");
    CHECK(function.source.text() == u"async function* anonymous(a,b\n) {\nyield await a\n}");
    CHECK(function.result.program->function->parameters.size() == 2);
    CHECK(errorOf(parseDynamicFunction(DynamicFunctionKind::Normal, u"a //", u"return a").result) == "OK");
    CHECK(errorOf(parseDynamicFunction(DynamicFunctionKind::Normal, u"", u"super.x").result) ==
          "'super' keyword unexpected here");
}

TEST_CASE("the parts of a dynamic function must stand alone") {
    const auto error = [](std::u16string_view parameters, std::u16string_view body) {
        return errorOf(parseDynamicFunction(DynamicFunctionKind::Normal, parameters, body).result);
    };
    CHECK(error(u"/*", u"*/){") != "OK");
    CHECK(error(u"a = function (", u") {}") != "OK");
    CHECK(error(u"", u"}, function () {") != "OK");
    CHECK(error(u"a){}, function (", u"") != "OK");
}

TEST_CASE("eval code sees what its caller allows") {
    EvalContext method;
    method.inFunction = method.inMethod = true;
    method.privateNames = {u"x"};
    CHECK(errorOf(parseEval(sourceOf("new.target; super.a; this.#x"), method)) == "OK");
    CHECK(errorOf(parseEval(sourceOf("super()"), method)) == "'super' keyword unexpected here");
    CHECK(errorOf(parseEval(sourceOf("this.#y"), method)) ==
          "Private field '#y' must be declared in an enclosing class");
    EvalContext field;
    field.inClassFieldInitializer = true;
    CHECK(errorOf(parseEval(sourceOf("() => arguments"), field)) ==
          "'arguments' is not allowed in class field initializer or static initialization block");
    CHECK(errorOf(parseEval(sourceOf("new.target"), {})) == "new.target expression is not allowed here");
    ParseOptions strict;
    strict.strict = true;
    CHECK(errorOf(parseEval(sourceOf("with (a) {}"), {}, strict)) ==
          "Strict mode code may not include a with statement");
}
