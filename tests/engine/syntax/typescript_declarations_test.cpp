#include "tree_text.h"

#include "support/catch.h"

using namespace tickscope;
using namespace tickscope::test;

TEST_CASE("declarations of types leave nothing") {
    CHECK(treeOfTypeScript("interface A<T> extends B, C<T> { a: string; b(): void } x") == treeOf("; x"));
    CHECK(treeOfTypeScript("type A<T = B> = T | C; x") == treeOf("; x"));
    CHECK(treeOfTypeScript("type A = {\n  a: B\n}\nx") == treeOf("; x"));
    CHECK(treeOfTypeScript("declare const a: A, b: B; declare let c; declare var d: D\nx") ==
          treeOf(";;; x"));
    CHECK(treeOfTypeScript("declare function f<T>(a: T): void; declare async function g(); x") ==
          treeOf(";; x"));
    CHECK(treeOfTypeScript("declare class A<T> extends B<{}> implements C { a: A; b(): void; #c } x") ==
          treeOf("; x"));
    CHECK(
        treeOfTypeScript("declare abstract class A {} declare enum B { C = 1 } declare const enum D {} x") ==
        treeOf(";;; x"));
    CHECK(treeOfTypeScript("declare namespace A.B { const a: `${C}`; } declare module 'x' { export {} } x") ==
          treeOf(";; x"));
    CHECK(treeOfTypeScript("declare global { interface A {} } declare module 'x'; x") == treeOf(";; x"));
}

TEST_CASE("their words stay names elsewhere") {
    for (const char* code :
         {"type = 1; type.a; type(b); type", "interface = 1; interface.a", "declare = 1; declare(a)",
          "abstract = 1; abstract.a", "namespace = 1; module.exports = 2; global.x = 3",
          "var as, satisfies, is",
          "var type, declare, readonly, keyof, infer, asserts, unique, override, out", "type\nA",
          "declare\nlet a", "abstract\nclass A {}", "interface\nA\n{}", "declare\ninterface\nA\n{}",
          "type: x", "type in a", "x = {type, declare, as: 1, readonly() {}}",
          "x = {get, set, static: 1, async}", "(type) => type"}) {
        INFO(code);
        CHECK(treeOfTypeScript(code) == treeOf(code));
    }
}

TEST_CASE("overloads leave the function they are about") {
    CHECK(treeOfTypeScript("function f(a: A): B; function f(a: C): D\nfunction f(a) {}") ==
          treeOf(";; function f(a) {}"));
    const ParseResult result = parseScript(sourceOf("function f(a: A): B; function f(a) { function g() {} }"),
                                           inLanguage(Language::TypeScript));
    REQUIRE(result);
    CHECK(result.program->functions.size() == 2);
    CHECK(typeScriptError("function f(a: A): B;") ==
          "Function implementation is missing or not immediately following the declaration");
    CHECK(typeScriptError("function f(): A; function g() {}") ==
          "Function implementation is missing or not immediately following the declaration");
}

TEST_CASE("an enum becomes an object") {
    CHECK(treeOfTypeScript("enum E {}") == treeOf("var E = {}"));
    CHECK(treeOfTypeScript("enum E { A }") == treeOf("var E = {}; E[E['A'] = 0] = 'A'"));
    CHECK(treeOfTypeScript("enum E { A, B = 5, C, 'd-e' }") ==
          treeOf("var E = {}; E[E['A'] = 0] = 'A', E[E['B'] = 5] = 'B', E[E['C'] = 6] = 'C', "
                 "E[E['d-e'] = 7] = 'd-e'"));
    CHECK(treeOfTypeScript("enum E { A = 'a', B = `b${1}`, C = 'c' + f() }") ==
          treeOf("var E = {}; E['A'] = 'a', E['B'] = `b${1}`, E['C'] = 'c' + f()"));
    CHECK(treeOfTypeScript("enum E { A = -1, B }") ==
          treeOf("var E = {}; E[E['A'] = -1] = 'A', E[E['B'] = 0] = 'B'"));
    CHECK(treeOfTypeScript("const enum E { A }") == treeOf("var E = {}; E[E['A'] = 0] = 'A'"));
}

TEST_CASE("members of an enum know those before them") {
    CHECK(treeOfTypeScript("enum E { A = 1 << 2, B, C = A | B, D = f(A) }") ==
          treeOf("var E = {}; E[E['A'] = 1 << 2] = 'A', E[E['B'] = E['A'] + 1] = 'B', "
                 "E[E['C'] = E['A'] | E['B']] = 'C', E[E['D'] = f(E['A'])] = 'D'"));
    CHECK(treeOfTypeScript("enum E { A = 'a', B = A }") ==
          treeOf("var E = {}; E['A'] = 'a', E['B'] = E['A']"));
    CHECK(treeOfTypeScript("enum E { A } enum E { B = A }") ==
          treeOf("var E = {}; E[E['A'] = 0] = 'A'; E[E['B'] = E['A']] = 'B'"));
    CHECK(treeOfTypeScript("{ enum E { A } }") == treeOf("{ let E = {}; E[E['A'] = 0] = 'A' }"));
    CHECK(treeOfTypeScript("function f() { enum E {} }") == treeOf("function f() { let E = {} }"));
    CHECK(typeScriptError("enum E { A = 'a', B }") == "Enum member must have initializer");
    CHECK(typeScriptError("enum E { [a] }") == "Computed property names are not allowed in enums");
    CHECK(typeScriptError("let E; enum E {}") == "Identifier 'E' has already been declared");
    CHECK(typeScriptError("if (a) enum E {}") == "Unexpected reserved word");
}

TEST_CASE("what is not supported says so") {
    CHECK(typeScriptError("namespace A { }") == "Namespaces are not supported");
    CHECK(typeScriptError("module A { }") == "Namespaces are not supported");
    CHECK(typeScriptError("class A { accessor a = 1 }") == "Accessor fields are not supported");
    for (const char* code : {"x = <div>a</div>", "x = <A b={c} />", "x = <>a</>", "f(<a><b>it's</b></a>)"}) {
        CHECK(typeScriptError(code) == "JSX is not supported");
        CHECK(errorOf(parseScript(sourceOf(code), inLanguage(Language::Detect))) == "JSX is not supported");
    }
    CHECK(errorOf(parseScript(sourceOf("namespace A {}"), inLanguage(Language::Detect))) ==
          "Namespaces are not supported");
    const ParseResult result = parseScript(sourceOf("@a class B {}"), inLanguage(Language::TypeScript));
    REQUIRE_FALSE(result);
    CHECK(result.diagnostics[0].hint.find("Decorators") == 0);
}
