// The behaviours of inspect() one by one; tests/programs/console compares whole outputs with Node's.

#include "program_output.h"
#include "support/catch.h"

TEST_CASE("Strings are bare at the top and quoted inside") { CHECK(logged("'a', ['a']") == "a [ 'a' ]"); }

TEST_CASE("Negative zero, bigints and symbols show what they are") {
    CHECK(logged("-0, 1n, Symbol('s'), [-0]") == "-0 1n Symbol(s) [ -0 ]");
}

TEST_CASE("Objects deeper than two levels are outlined") {
    CHECK(logged("{ a: { b: { c: {} } } }") == "{ a: { b: { c: {} } } }");
    CHECK(logged("{ a: { b: { c: { d: 1 } } } }") == "{ a: { b: { c: [Object] } } }");
    CHECK(logged("[[[[1]]]]") == "[ [ [ [Array] ] ] ]");
}

TEST_CASE("Circles get a number at both ends") {
    CHECK(logged("(() => { const a = {}; a.a = a; return a; })()") == "<ref *1> { a: [Circular *1] }");
}

TEST_CASE("Long arrays are laid out in columns, numbers to the right") {
    CHECK(logged("[1, 2, 3, 4, 5, 6]") == "[ 1, 2, 3, 4, 5, 6 ]");
    CHECK(logged("[1, 2, 3, 4, 5, 6, 7]") == "[\n  1, 2, 3, 4,\n  5, 6, 7\n]");
}

TEST_CASE("Arrays are cut after a hundred elements") {
    const std::string text = logged("Array(101).fill(0)");
    CHECK(text.find("... 1 more item\n]") != std::string::npos);
}

TEST_CASE("Holes are counted") { CHECK(logged("[, , 1, ,]") == "[ <2 empty items>, 1, <1 empty item> ]"); }

TEST_CASE("Functions say what kind they are") {
    CHECK(logged("() => {}") == "[Function (anonymous)]");
    CHECK(logged("async function* f() {}") == "[AsyncGeneratorFunction: f]");
    CHECK(logged("class A extends Array {}") == "[class A extends Array]");
}

TEST_CASE("Instances carry the name of their class") {
    CHECK(logged("new (class Foo { x = 1 })()") == "Foo { x: 1 }");
    CHECK(logged("Object.create(null)") == "[Object: null prototype] {}");
}

TEST_CASE("Promises show their state") {
    CHECK(logged("Promise.resolve(1), new Promise(() => {})") == "Promise { 1 } Promise { <pending> }");
}

TEST_CASE("Accessors are not called") { CHECK(logged("{ get a() { throw 1; } }") == "{ a: [Getter] }"); }

TEST_CASE("A proxy shows its target without running traps") {
    CHECK(logged("new Proxy({ a: 1 }, { get() { throw 1; } })") == "{ a: 1 }");
}

TEST_CASE("A deep structure is inspected to its end") {
    const auto output =
        runProgram("let a = {}; for (let i = 0; i < 200; i++) a = { a };"
                   "console.log(require('util').inspect(a, { depth: Infinity }).includes('a:'));"
                   "console.log('alive');");
    CHECK(output.out.ends_with("alive\n"));
}

TEST_CASE("Inspecting what doubles at every level ends") {
    const auto output = runProgram("let a = [1]; for (let i = 0; i < 60; i++) a = [a, a];"
                                   "console.log(require('util').inspect(a, { depth: null }).length);");
    CHECK(output.result.stopReason != tickscope::StopReason::Finished);
}
