#include "tree_text.h"

#include "support/catch.h"

using namespace tickscope;
using namespace tickscope::test;

TEST_CASE("a class drops its type parameters, heritage types and modifiers") {
    CHECK(treeOfTypeScript("class A<T> extends B<T> implements C, D<T> {}") ==
          treeOf("class A extends B {}"));
    CHECK(treeOfTypeScript("abstract class A {} x = class<T> {}; y = class implements B {}") ==
          treeOf("class A {} x = class {}; y = class {}"));
    CHECK(treeOfTypeScript("class A extends f<B>(c) {} class D extends (e as any) {}") ==
          treeOf("class A extends f(c) {} class D extends (e) {}"));
    CHECK(treeOfTypeScript(
              "class A { public a; private static b = 1; protected readonly c; static override d() {} "
              "private async *e() {} public get f() {} static readonly #g = 1 }") ==
          treeOf("class A { a; static b = 1; c; static d() {} async *e() {} get f() {} static #g = 1 }"));
    CHECK(treeOfTypeScript(
              "class A { public; private = 1; readonly() {} static; declare: B; abstract?; get; }") ==
          treeOf("class A { public; private = 1; readonly() {} static; declare; abstract; get; }"));
    CHECK(treeOfTypeScript("class A { static {} static async() {} readonly\nb }") ==
          treeOf("class A { static {} static async() {} readonly\nb }"));
}

TEST_CASE("fields and methods drop their types") {
    CHECK(treeOfTypeScript("class A { a: B; c?: D = 1; e!: F; 'g': H; [i]: J; #k: L = 2 }") ==
          treeOf("class A { a; c = 1; e; 'g'; [i]; #k = 2 }"));
    CHECK(treeOfTypeScript("class A { a<T>(b: T): T {} c?(): void {} get d(): D {} set d(v: D) {} }") ==
          treeOf("class A { a(b) {} c() {} get d() {} set d(v) {} }"));
}

TEST_CASE("members without effect leave nothing") {
    CHECK(treeOfTypeScript("class A { [key: string]: B; readonly [i: number]: C; static [s: symbol]: D }") ==
          treeOf("class A {}"));
    CHECK(treeOfTypeScript("abstract class A { abstract a: B; abstract c(): void; abstract get d(): D; "
                           "protected abstract readonly e: E }") == treeOf("class A {}"));
    CHECK(treeOfTypeScript("class A { declare a: B; declare readonly c; static declare d: D }") ==
          treeOf("class A {}"));
    CHECK(treeOfTypeScript(
              "class A { a(): void; a(b: B): void; a(b?) {} constructor(); constructor(a?) {} }") ==
          treeOf("class A { a(b) {} constructor(a) {} }"));
    CHECK(treeOfTypeScript("class A { #a(): void; #a() {} static b(): C\nstatic b() {} d?(): void }") ==
          treeOf("class A { #a() {} static b() {} }"));
    CHECK(typeScriptError("class A { a(): void; b() {} }") ==
          "Function implementation is missing or not immediately following the declaration");
    CHECK(typeScriptError("class A { a(): void }") ==
          "Function implementation is missing or not immediately following the declaration");
}

TEST_CASE("parameter properties become fields and assignments") {
    CHECK(treeOfTypeScript("class A { b = 1; constructor(private c: C, readonly d = 2, e?: E) { f() } }") ==
          treeOf("class A { c; d; b = 1; constructor(c, d = 2, e) { this.c = c; this.d = d; f() } }"));
    CHECK(treeOfTypeScript("class A { constructor(public a) { 'x'; b } }") ==
          treeOf("class A { a; constructor(a) { 'x'; this.a = a; b } }"));
    CHECK(treeOfTypeScript(
              "class A extends B { constructor(public override readonly a: C) { d(); super(a); e() } }") ==
          treeOf("class A extends B { a; constructor(a) { d(); super(a); this.a = a; e() } }"));
    CHECK(treeOfTypeScript("class A { constructor(readonly, b) {} }") ==
          treeOf("class A { constructor(readonly, b) {} }"));
}

TEST_CASE("parameter properties out of place are errors") {
    CHECK(typeScriptError("class A { b(private c) {} }") ==
          "A parameter property is only allowed in a constructor implementation");
    CHECK(typeScriptError("function f(readonly a) {}") ==
          "A parameter property is only allowed in a constructor implementation");
    CHECK(typeScriptError("class A { constructor(private {a}) {} }") ==
          "A parameter property may not be declared using a binding pattern");
    CHECK(typeScriptError("class A extends B { constructor(private a) {} }").find("A 'super' call must be") ==
          0);
    CHECK(typeScriptError("class A { abstract a = 1 }") ==
          "An abstract or declared field cannot have an initializer");
}
