#include "tree_text.h"

#include "support/catch.h"

using namespace tickscope;
using namespace tickscope::test;

TEST_CASE("declarations") {
    CHECK(treeOf("var a, b = 1; let [c] = d; const {e: {f}} = g") ==
          "(var a b=1) (let [c]=d) (const {e:{f:f}}=g)");
}

TEST_CASE("branches") {
    CHECK(treeOf("if (a) b; else if (c) d; else e") == "(if a b (if c d e))");
    CHECK(treeOf("switch (a) { case 1: b; default: case 2: }") == "(switch a (case 1 b) (default) (case 2))");
    CHECK(treeOf("try { a } catch { b } finally { c }") ==
          "(try (block a) (catch - (block b)) (finally (block c)))");
    CHECK(treeOf("try {} catch ({a}) {}") == "(try (block) (catch {a:a} (block)))");
}

TEST_CASE("loops") {
    CHECK(treeOf("for (;;) ;") == "(for - - - (empty))");
    CHECK(treeOf("for (let i = 0, n = 1; i < n; i++) a") == "(for (let i=0 n=1) (< i n) (i ++) a)");
    CHECK(treeOf("for (const [k, v] of m) ;") == "(for-of (const [k v]) m (empty))");
    CHECK(treeOf("for (a.b in c, d) ;") == "(for-in (. a b) (, c d) (empty))");
    CHECK(treeOf("for ({a = 1} of b) ;") == "(for-of {a:a=1} b (empty))");
    CHECK(treeOf("for (let of of of) ;") == "(for-of (let of) of (empty))");
    CHECK(treeOf("for (let in a) ;") == "(for-in let a (empty))");
    CHECK(treeOf("for (async of => 1;;) ;") == "(for (async-arrow [of] 1) - - (empty))");
    CHECK(treeOf("for (var a = (b in c);;) ;") == "(for (var a=(in b c)) - - (empty))");
    CHECK(treeOf("do a; while (b) c") == "(do a b) c");
    CHECK(treeOf("while (a) { break; continue }") == "(while a (block (break -) (continue -)))");
}

TEST_CASE("labels") {
    CHECK(treeOf("a: b: for (;;) continue a") == "(a: (b: (for - - - (continue a))))");
    CHECK(treeOf("a: { break a }") == "(a: (block (break a)))");
    CHECK(treeOf("yield: await: a") == "(yield: (await: a))");
}

TEST_CASE("semicolons are inserted where the standard says") {
    CHECK(treeOf("a\nb") == "a b");
    CHECK(treeOf("a\n(b)") == "(call a b)");
    CHECK(treeOf("function f() { return\na }") == "(function f [] (return -) a)");
    CHECK(treeOf("a: while (1) { continue\na }") == "(a: (while 1 (block (continue -) a)))");
    CHECK(treeOf("var a\n++b") == "(var a) (++ b)");
    CHECK(treeOf("{ a }") == "(block a)");
    CHECK(scriptError("a b") == "Unexpected identifier 'b'");
}

TEST_CASE("functions as the body of an if are as in a block") {
    CHECK(treeOf("if (a) function f() {} else function g() {}") ==
          "(if a (block (function f [])) (block (function g [])))");
}
