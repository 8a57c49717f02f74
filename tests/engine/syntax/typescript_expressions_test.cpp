#include "tree_text.h"

#include "support/catch.h"

using namespace tickscope;
using namespace tickscope::test;

TEST_CASE("assertions leave their operand") {
    CHECK(treeOfTypeScript("a as B") == treeOf("a"));
    CHECK(treeOfTypeScript("a as any as B[] | C") == treeOf("a"));
    CHECK(treeOfTypeScript("x = {a: 1} as const") == treeOf("x = {a: 1}"));
    CHECK(treeOfTypeScript("x = {a: 1} satisfies A") == treeOf("x = {a: 1}"));
    CHECK(treeOfTypeScript("<A>b.c") == treeOf("b.c"));
    CHECK(treeOfTypeScript("<A<B>>(c)") == treeOf("(c)"));
    CHECK(treeOfTypeScript("x = <const>[1, 2]") == treeOf("x = [1, 2]"));
    CHECK(treeOfTypeScript("(a as B).c = 1; (<A>b) = 2; (a as any)++") == treeOf("a.c = 1; b = 2; a++"));
    CHECK(treeOfTypeScript("[a as B, b!] = c; for (a as B of c);") == treeOf("[a, b] = c; for (a of c);"));
    CHECK(treeOfTypeScript("typeof a as B; await as C; -a as D") == treeOf("typeof a; await; -a"));
    CHECK(treeOfTypeScript("async () => await a as B") == treeOf("async () => await a"));
    CHECK(treeOfTypeScript("function* g() { yield a as B; yield <A>b }") ==
          treeOf("function* g() { yield a; yield b }"));
}

TEST_CASE("an assertion is as strong as a comparison") {
    CHECK(treeOfTypeScript("a + b as C && d") == treeOf("a + b && d"));
    CHECK(treeOfTypeScript("a as B === c") == treeOf("a === c"));
    CHECK(treeOfTypeScript("a as number < b") == treeOf("a < b"));
    CHECK(treeOfTypeScript("a ? b as B : c as C") == treeOf("a ? b : c"));
    CHECK(treeOfTypeScript("a || b as C ? d : e") == treeOf("a || b ? d : e"));
}

TEST_CASE("a value that is not null stays what it is") {
    CHECK(treeOfTypeScript("a!; a!.b!.c!(); a![0]!; new A!()") == treeOf("a; a.b.c(); a[0]; new A()"));
    CHECK(treeOfTypeScript("a?.b!.c; a?.b!(); a!?.b") == treeOf("a?.b.c; a?.b(); a?.b"));
    CHECK(treeOfTypeScript("a! = b; a!++; a! += 1; delete a!.b") == treeOf("a = b; a++; a += 1; delete a.b"));
    CHECK(treeOfTypeScript("a! as B; a! in b; a! == b; a!=b") == treeOf("a; a in b; a == b; a != b"));
    CHECK(treeOfTypeScript("a\n!b") == treeOf("a;!b"));
}

TEST_CASE("line breaks keep words apart") {
    CHECK(treeOfTypeScript("a\nas\nB") == treeOf("a;as;B"));
    CHECK(treeOfTypeScript("a\nsatisfies\nB") == treeOf("a;satisfies;B"));
    CHECK(treeOfTypeScript("x = a\nas = b") == treeOf("x = a; as = b"));
}

TEST_CASE("calls, constructions, templates and references take type arguments") {
    CHECK(treeOfTypeScript("f<A>(x); f<A, B<C>>(); a.b<C>()") == treeOf("f(x); f(); a.b()"));
    CHECK(treeOfTypeScript("new A<B>(c); new A<B>; new a.B<C<D>>()") == treeOf("new A(c); new A; new a.B()"));
    CHECK(treeOfTypeScript("f<A>`x`; a?.<B>(c); a?.b<C>()") == treeOf("f`x`; a?.(c); a?.b()"));
    CHECK(treeOfTypeScript("f<<T>(a: T) => T>(x)") == treeOf("f(x)"));
    CHECK(treeOfTypeScript("x = f<A>; y = [f<A>, g<B>]; f<A>\nz") == treeOf("x = f; y = [f, g]; f\nz"));
    CHECK(treeOfTypeScript("const s = new Set<string>, m = new Map<string, A[]>()") ==
          treeOf("const s = new Set, m = new Map()"));
}

TEST_CASE("comparisons stay comparisons") {
    for (const char* code :
         {"a < b > c", "a < b, c > d", "a < b >> (c)", "a < b && c > d", "f(a < b, c > +d)", "a < b >= c",
          "a << b", "a < b > -c", "i < 10; j", "a < (b + c)", "x = a < b ? c : d", "for (; i < n;) {}",
          "if (a < b || c > (d)) {}", "a < b\n>c"}) {
        INFO(code);
        CHECK(treeOfTypeScript(code) == treeOf(code));
    }
}

TEST_CASE("functions drop the types of parameters and results") {
    CHECK(treeOfTypeScript("function f<T>(this: A, a: T, b?: B, {c}: C = {}, ...d: D[]): T {}") ==
          treeOf("function f(a, b, {c} = {}, ...d) {}"));
    CHECK(treeOfTypeScript("function f(this: A) {} function g(a?) {}") ==
          treeOf("function f() {} function g(a) {}"));
    CHECK(treeOfTypeScript("function f(a): a is B {} function g(a): asserts a {}") ==
          treeOf("function f(a) {} function g(a) {}"));
    CHECK(treeOfTypeScript("x = function <T>(a: T) {}; y = async function* f<T>(): A<T> {}") ==
          treeOf("x = function (a) {}; y = async function* f() {}"));
    CHECK(treeOfTypeScript("x = {a<T>(b: T): T {}, get c(): C {}, set c(v: C) {}, async *d<T>(): A {}}") ==
          treeOf("x = {a(b) {}, get c() {}, set c(v) {}, async *d() {}}"));
    CHECK(treeOfTypeScript("try {} catch (e: unknown) {}") == treeOf("try {} catch (e) {}"));
    CHECK(treeOfTypeScript("let a!: A, b: B = 1, {c}: C = d; for (const e: E of f);") ==
          treeOf("let a, b = 1, {c} = d; for (const e of f);"));
}

TEST_CASE("arrow functions drop the types of parameters and results") {
    CHECK(treeOfTypeScript("(a: A) => a; (a?: A, b?) => 1; (): A => 1; (a): a is B => 1") ==
          treeOf("(a) => a; (a, b) => 1; () => 1; (a) => 1"));
    CHECK(treeOfTypeScript("(a: A = 1, {b}: B = {}, [c]: C, ...d: D[]): E => {}") ==
          treeOf("(a = 1, {b} = {}, [c], ...d) => {}"));
    CHECK(treeOfTypeScript("({a = 1}: A) => a; ({a = 1}?: A) => a") ==
          treeOf("({a = 1}) => a; ({a = 1}) => a"));
    CHECK(treeOfTypeScript("<T>(a: T) => a; <T,>(a: T): T => a; <const T extends A>(a: T) => a") ==
          treeOf("(a) => a; (a) => a; (a) => a"));
    CHECK(treeOfTypeScript("async (a: A): Promise<B> => a; async <T>(a: T) => a; async (...a: A[]) => 1") ==
          treeOf("async (a) => a; async (a) => a; async (...a) => 1"));
    CHECK(treeOfTypeScript("async<A>(b); async <A>(b)") == treeOf("async(b); async(b)"));
    CHECK(treeOfTypeScript("f((a: A): B => c, d)") == treeOf("f((a) => c, d)"));
}

TEST_CASE("a colon behind parentheses is that of the conditional, unless another one follows") {
    CHECK(treeOfTypeScript("a ? (b) : c => d") == treeOf("a ? (b) : c => d"));
    CHECK(treeOfTypeScript("a ? (b): c => d : e") == treeOf("a ? (b) => d : e"));
    CHECK(treeOfTypeScript("a ? (b, c) : d => e") == treeOf("a ? (b, c) : d => e"));
    CHECK(treeOfTypeScript("a ? (b) => (c) : d => e") == treeOf("a ? (b) => (c) : d => e"));
    CHECK(treeOfTypeScript("a ? x => ({y}) : z => ({w})") == treeOf("a ? x => ({y}) : z => ({w})"));
    CHECK(treeOfTypeScript("a ? b ? (c) : (d) : e => f") == treeOf("a ? b ? (c) : (d) : e => f"));
    CHECK(treeOfTypeScript("a ? f((b): c => d) : e") == treeOf("a ? f((b) => d) : e"));
    CHECK(treeOfTypeScript("a ? async (b) : c => d") == treeOf("a ? async (b) : c => d"));
    CHECK(treeOfTypeScript("a ? async (b): c => d : e") == treeOf("a ? async (b) => d : e"));
    CHECK(treeOfTypeScript("a ? (function () { return 1 }) : c => d") ==
          treeOf("a ? (function () { return 1 }) : c => d"));
    CHECK(treeOfTypeScript("a ? ((b) => {}) : c => d") == treeOf("a ? ((b) => {}) : c => d"));
}

TEST_CASE("nested trials do not multiply") {
    std::string code = "x = ";
    for (int i = 0; i < 100; ++i)
        code += "a ? (b) : c => ";
    CHECK(treeOfTypeScript(code + "d") == treeOf(code + "d"));
    std::string calls;
    for (int i = 0; i < 200; ++i)
        calls += "f < (a, ";
    CHECK(typeScriptError(calls) == "Unexpected end of input");
}

TEST_CASE("what was tried and given up leaves no functions and scopes") {
    const ParseResult result = parseScript(sourceOf("a ? (b = function () { var v }) : c => { let d }"),
                                           inLanguage(Language::TypeScript));
    REQUIRE(result);
    const ParseResult expected = parseScript(sourceOf("a ? (b = function () { var v }) : c => { let d }"));
    CHECK(scopesOf(*result.program) == scopesOf(*expected.program));
    CHECK(result.program->functions.size() == expected.program->functions.size());
}

TEST_CASE("positions are those of the source") {
    const SourceText source = sourceOf("const a: number = f<string>(b as any)!;");
    const ParseResult result = parseScript(source, inLanguage(Language::TypeScript));
    REQUIRE(result);
    const auto* declaration = to<VariableDeclaration>(result.program->body[0]);
    CHECK(toUtf8(source.slice(declaration->range)) == "const a: number = f<string>(b as any)!;");
    CHECK(toUtf8(source.slice(declaration->declarators[0].initializer->range)) == "f<string>(b as any)");
}

TEST_CASE("types outside of their places are errors") {
    CHECK(typeScriptError("(a: A)") == "Unexpected token ':'");
    CHECK(typeScriptError("(a?)") == "Unexpected token '?'");
    CHECK(typeScriptError("f(a: A)") == "missing ) after argument list");
    CHECK(typeScriptError("async (a: A)") == "Unexpected token ':'");
    CHECK(typeScriptError("x = {a: 1, b?: 2}") == "Unexpected token '?'");
    CHECK(typeScriptError("a as") == "Unexpected end of input");
}
