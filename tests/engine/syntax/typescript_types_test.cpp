#include "tree_text.h"

#include "support/catch.h"

using namespace tickscope;
using namespace tickscope::test;

namespace {

// The type, as an annotation, leaves nothing.
bool isErased(std::string_view type) {
    INFO(type);
    const std::string code = "let x: " + std::string(type) + " = 1";
    return typeScriptError(code) == "OK" && treeOfTypeScript(code) == treeOf("let x = 1");
}

} // namespace

TEST_CASE("names, literals and operators of types are dropped") {
    for (const char* type : {"string",
                             "null",
                             "void",
                             "undefined",
                             "this",
                             "A.B.c",
                             "Map<string, number>",
                             "'a'",
                             "-1",
                             "10n",
                             "true",
                             "unique symbol",
                             "keyof T",
                             "readonly string[]",
                             "T[]",
                             "T[][]",
                             "T['a']",
                             "T[number][]",
                             "typeof a.b.c",
                             "typeof a<string>",
                             "typeof this.a",
                             "keyof typeof a",
                             "A | B",
                             "| A | B",
                             "A & (B | C)",
                             "(A)",
                             "import('x')",
                             "import('x').A.B<C>",
                             "typeof import('x')",
                             "`a${string}b${A | 'c'}`",
                             "`plain`"})
        CHECK(isErased(type));
}

TEST_CASE("function and constructor types are dropped") {
    for (const char* type : {"() => void",
                             "(a: A) => B",
                             "(a?, b?: B, ...c: C[]) => D",
                             "(this: A, b: B) => void",
                             "<T>(a: T) => T",
                             "<T extends A = B, U = T>() => U",
                             "new () => A",
                             "new <T>(a: T) => A<T>",
                             "abstract new () => A",
                             "({a, b}: A, [c]: B) => void",
                             "(a: A) => a is B",
                             "(a: A) => asserts a",
                             "(a: A) => asserts a is B",
                             "(this: A) => this is B",
                             "() => () => void",
                             "(() => void)[]",
                             "((a: A) => B) | C",
                             "A | (() => B)",
                             "(A | B)[]",
                             "(asserts: A) => asserts"})
        CHECK(isErased(type));
}

TEST_CASE("conditional types are dropped, an extends inside of another belongs to what it constrains") {
    for (const char* type :
         {"A extends B ? C : D", "A extends B ? C : D extends E ? F : G", "A extends (infer U)[] ? U : never",
          "A extends [infer U extends string, ...infer R] ? U : R", "A extends infer U extends B ? U : C",
          "A extends (infer U extends B ? 1 : 2) ? U : C", "A extends () => B extends C ? D : E ? F : G",
          "(<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false"})
        CHECK(isErased(type));
}

TEST_CASE("object, mapped and tuple types are dropped") {
    for (const char* type : {"{}",
                             "{a: A; b?: B, readonly c: C\n d: D}",
                             "{a(): A; b?<T>(x: T): void; 'c'(): C; 1: D; [e]: E}",
                             "{(a: A): B; new (a: A): C; <T>(a: T): T}",
                             "{[key: string]: A; readonly [i: number]: B}",
                             "{get a(): A; set a(value: A)}",
                             "{get: A; set?: B; readonly: C; new: D}",
                             "{[K in keyof T]: T[K]}",
                             "{readonly [K in A]?: B}",
                             "{-readonly [K in A]-?: B;}",
                             "{+readonly [K in A as `x${K}`]+?: B}",
                             "[]",
                             "[A, B?, ...C[]]",
                             "[a: A, b?: B, ...rest: C[]]",
                             "[...A, B]",
                             "readonly [A, B]",
                             "{a: {b: {c: [A, {d: E}]}}}",
                             "{a: Array<Array<Array<A>>>}",
                             "A<B<C<D>>>",
                             "A<<T>() => T>"})
        CHECK(isErased(type));
}

TEST_CASE("type arguments end where an operator begins with their bracket") {
    CHECK(treeOfTypeScript("let a: Array<B>= []") == treeOf("let a = []"));
    CHECK(treeOfTypeScript("let a: A<B<C>>= []") == treeOf("let a = []"));
    CHECK(treeOfTypeScript("let a: A<B<C<D>>>= []") == treeOf("let a = []"));
    CHECK(treeOfTypeScript("a as B<C> > d") == treeOf("a > d"));
}

TEST_CASE("a line break ends a type") {
    CHECK(treeOfTypeScript("let a: A\n[b] = c") == treeOf("let a\n;[b] = c"));
    CHECK(treeOfTypeScript("type A = B\n<C>(d)") == treeOf(";(d)"));
}

TEST_CASE("broken types are errors at their place") {
    const auto columnOf = [](std::string_view code) {
        const SourceText source = sourceOf(code);
        const ParseResult result = parseScript(source, inLanguage(Language::TypeScript));
        REQUIRE_FALSE(result);
        return source.positionAt(result.diagnostics[0].range.begin).column;
    };
    CHECK(columnOf("let a: ") == 8);
    CHECK(columnOf("let a: {b: }") == 12);
    CHECK(columnOf("let a: A<B") == 11);
    CHECK(columnOf("let a: [A; B]") == 10);
    CHECK(columnOf("let a: A extends B ? C") == 23);
    CHECK(typeScriptError("let a: (b: B) = 1") == "Unexpected token '='");
    CHECK(typeScriptError("let a: A[") == "Unexpected end of input");
}
