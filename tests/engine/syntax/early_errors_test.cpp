// What is rejected before it runs, in V8's words: programs see them as the message of a SyntaxError.
#include "tree_text.h"

#include "support/catch.h"

using namespace tickscope;
using namespace tickscope::test;

namespace {

struct Expected {
    const char* code;
    const char* message;
};

void checkAll(std::initializer_list<Expected> cases) {
    for (const Expected& expected : cases) {
        INFO(expected.code);
        CHECK(scriptError(expected.code) == expected.message);
    }
}

} // namespace

TEST_CASE("early errors: unexpected tokens") {
    checkAll({
        {"a b", "Unexpected identifier 'b'"},
        {"a 1", "Unexpected number"},
        {"a 'x'", "Unexpected string"},
        {")", "Unexpected token ')'"},
        {"(", "Unexpected end of input"},
        {"f(a b)", "missing ) after argument list"},
        {"`${a b}`", "Missing } in template expression"},
        {"var if", "Unexpected token 'if'"},
        {"enum", "Unexpected reserved word"},
        {"\"abc", "Invalid or unexpected token"},
        {"/a", "Invalid regular expression: missing /"},
        {"/a/gg", "Invalid regular expression flags"},
        {"1_", "Numeric separators are not allowed at the end of numeric literals"},
        {"1__0", "Only one underscore is allowed as numeric separator"},
        {"3in []", "Invalid or unexpected token"},
        {"'\\u{110000}'", "Undefined Unicode code-point"},
        {"`\\01`", "Octal escape sequences are not allowed in template strings."},
    });
}

TEST_CASE("early errors: assignment targets") {
    checkAll({
        {"1 = 2", "Invalid left-hand side in assignment"},
        {"a?.b = 1", "Invalid left-hand side in assignment"},
        {"({a}) = 1", "Invalid left-hand side in assignment"},
        {"f() = 1", "OK"}, // an error when it runs
        {"'use strict'; f() = 1", "Invalid left-hand side in assignment"},
        {"f() ||= 1", "Invalid left-hand side in assignment"},
        {"++1", "Invalid left-hand side expression in prefix operation"},
        {"1++", "Invalid left-hand side expression in postfix operation"},
        {"[1] = a", "Invalid destructuring assignment target"},
        {"[(a = 1)] = b", "Invalid destructuring assignment target"},
        {"({a: ({b})} = c)", "Invalid destructuring assignment target"},
        {"[...a, b] = c", "Rest element must be last element"},
        {"[...a,] = c", "Rest element must be last element"},
        {"({a = 1})", "Invalid shorthand property initializer"},
        {"({a = 1}).b", "Invalid shorthand property initializer"},
        {"({__proto__: a, '__proto__': b})", "Duplicate __proto__ fields are not allowed in object literals"},
        {"({__proto__: a, __proto__: b} = c)", "OK"},
        {"for (1 of a);", "Invalid left-hand side in for-loop"},
    });
}

TEST_CASE("early errors: arrow functions") {
    checkAll({
        {"()", "Unexpected token ')'"},
        {"(a,)", "Unexpected token ')'"},
        {"(...a)", "Unexpected token '...'"},
        {"a\n=> 1", "Unexpected token '=>'"},
        {"a + b => 1", "Malformed arrow function parameter list"},
        {"(a.b) => 1", "Invalid destructuring assignment target"},
        {"((a)) => 1", "Invalid destructuring assignment target"},
        {"([(a)] = 1) => 1", "Invalid destructuring assignment target"},
        {"(a, a) => 1", "Duplicate parameter name not allowed in this context"},
        {"() => {} + 1", "Unexpected token '+'"},
        {"function* g() { (a = yield) => 1 }", "Yield expression not allowed in formal parameter"},
        {"async (await) => 1", "'await' is not a valid identifier name in an async function"},
        {"async (a = () => await) => 1", "OK"},
    });
}

TEST_CASE("early errors: operators that need parentheses") {
    checkAll({
        {"a ?? b || c", "Unexpected token '||'"},
        {"a && b ?? c", "Unexpected token '?\?'"},
        {"-a ** b",
         "Unary operator used immediately before exponentiation expression. Parenthesis must be used to "
         "disambiguate operator precedence"},
        {"new a?.b()", "Invalid optional chain from new expression"},
        {"a?.`b`", "Invalid tagged template on optional chain"},
    });
}

TEST_CASE("early errors: declarations") {
    checkAll({
        {"let a; let a", "Identifier 'a' has already been declared"},
        {"let a; { var a }", "Identifier 'a' has already been declared"},
        {"{ var a } let a", "Identifier 'a' has already been declared"},
        {"function f(a) { let a }", "Identifier 'a' has already been declared"},
        {"function f(a = 1) { let a }", "Identifier 'a' has already been declared"},
        {"try {} catch (e) { let e }", "Identifier 'e' has already been declared"},
        {"try {} catch (e) { for (var e of []) {} }", "OK"},
        {"try {} catch ([e]) { var e }", "Identifier 'e' has already been declared"},
        {"switch (1) { case 1: let a; default: let a }", "Identifier 'a' has already been declared"},
        {"for (let a;;) { var a }", "Identifier 'a' has already been declared"},
        {"var f; function f() {}", "OK"},
        {"{ var f; function f() {} }", "Identifier 'f' has already been declared"},
        {"{ function f() {} function f() {} }", "OK"},
        {"'use strict'; { function f() {} function f() {} }", "Identifier 'f' has already been declared"},
        {"let let", "let is disallowed as a lexically bound name"},
        {"const a", "Missing initializer in const declaration"},
        {"let [a]", "Missing initializer in destructuring declaration"},
        {"if (1) let a", "Lexical declaration cannot appear in a single-statement context"},
        {"for (let a = 1 of b);", "for-of loop variable declaration may not have an initializer."},
        {"for (let a, b in c);", "Invalid left-hand side in for-in loop: Must have a single binding."},
        {"for (async of []);", "The left-hand side of a for-of loop may not be 'async'."},
    });
}

TEST_CASE("early errors: jumps and labels") {
    checkAll({
        {"break", "Illegal break statement"},
        {"continue", "Illegal continue statement: no surrounding iteration statement"},
        {"while (1) { (function () { break })() }", "Illegal break statement"},
        {"break a", "Undefined label 'a'"},
        {"a: { continue a }", "Illegal continue statement: 'a' does not denote an iteration statement"},
        {"a: a: b", "Label 'a' has already been declared"},
        {"return", "Illegal return statement"},
        {"throw\na", "Illegal newline after throw"},
        {"try {}", "Missing catch or finally after try"},
    });
}

TEST_CASE("early errors: functions and where their words are allowed") {
    checkAll({
        {"function f() { await a }",
         "await is only valid in async functions and the top level bodies of modules"},
        {"async function f(a = await 1) {}",
         "Illegal await-expression in formal parameters of async function"},
        {"function* f(a = yield) {}", "Yield expression not allowed in formal parameter"},
        {"function f(...a, b) {}", "Rest parameter must be last formal parameter"},
        {"function () {}", "Function statements require a function name"},
        {"({ get a(b) {} })", "Getter must not have any formal parameters."},
        {"({ set a() {} })", "Setter must have exactly one formal parameter."},
        {"new.target", "new.target expression is not allowed here"},
        {"super.a", "'super' keyword unexpected here"},
        {"({ f() { super() } })", "'super' keyword unexpected here"},
        {"while (1) function f() {}",
         "In non-strict mode code, functions can only be declared at top level, inside a "
         "block, or as the body of an if statement."},
    });
}

TEST_CASE("early errors: strict mode") {
    checkAll({
        {"'use strict'; 010", "Octal literals are not allowed in strict mode."},
        {"'\\1'; 'use strict'", "Octal escape sequences are not allowed in strict mode."},
        {"'use strict'; with (a) {}", "Strict mode code may not include a with statement"},
        {"'use strict'; delete a", "Delete of an unqualified identifier in strict mode."},
        {"'use strict'; eval = 1", "Unexpected eval or arguments in strict mode"},
        {"function eval() { 'use strict' }", "Unexpected eval or arguments in strict mode"},
        {"'use strict'; let static", "Unexpected strict mode reserved word"},
        {"function f(a, a) { 'use strict' }", "Duplicate parameter name not allowed in this context"},
        {"function f(a, a) {}", "OK"},
        {"(a = 1) => { 'use strict' }",
         "Illegal 'use strict' directive in function with non-simple parameter list"},
        {"'use\\x20strict'; with (a) {}", "OK"},
    });
}

TEST_CASE("early errors: classes") {
    checkAll({
        {"class A { constructor() {} constructor() {} }", "A class may only have one constructor"},
        {"class A { get constructor() {} }", "Class constructor may not be an accessor"},
        {"class A { async constructor() {} }", "Class constructor may not be an async method"},
        {"class A { constructor() { super() } }", "'super' keyword unexpected here"},
        {"class A { #a; #a }", "Identifier '#a' has already been declared"},
        {"class A { get #a() {} static set #a(b) {} }", "Identifier '#a' has already been declared"},
        {"class A { m() { this.#b } }", "Private field '#b' must be declared in an enclosing class"},
        {"class A { m() { this.#b } #b }", "OK"},
        {"class A { #a; m() { delete this.#a } }", "Private fields can not be deleted"},
        {"class A { a = arguments }",
         "'arguments' is not allowed in class field initializer or static initialization block"},
        {"class A { static { await } }", "Unexpected reserved word"},
        {"class A { static prototype() {} }", "Classes may not have a static property named 'prototype'"},
        {"class A { constructor = 1 }", "Classes may not have a field named 'constructor'"},
    });
}

TEST_CASE("early errors: a caller's validator judges regular expressions") {
    ParseOptions options;
    options.validateRegExp = [](std::u16string_view pattern,
                                std::u16string_view) -> std::optional<std::string> {
        if (pattern == u"(") return "Unterminated group it is";
        return std::nullopt;
    };
    CHECK(errorOf(parseScript(sourceOf("/(/u"), options)) == "Unterminated group it is");
    CHECK(errorOf(parseScript(sourceOf("/a/"), options)) == "OK");
}
