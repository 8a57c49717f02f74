// What the compiler makes of a function, apart from the instructions themselves (those are tested by running
// programs).

#include "bytecode/compiler.h"
#include "engine/vm/world.h"
#include "support/catch.h"
#include "syntax/parser.h"

using namespace tickscope;

namespace {

struct Compiled {
    explicit Compiled(const char* text)
        : source(std::make_shared<SourceText>("test.js", toUtf16(text))), code(compile()) {}
    // The nth function declared at the top level.
    const Code& function(std::size_t n) const { return *code->functions.at(n); }
    std::string statement(const Code& of, std::size_t n) const {
        return toUtf8(source->slice(of.statements.at(n)));
    }

    test::World world;
    std::shared_ptr<const SourceText> source;
    Code* code;

private:
    Code* compile() {
        ParseResult parsed = parseScript(*source, {});
        REQUIRE(parsed);
        return compileProgram(world.vm, *parsed.program, source);
    }
};

} // namespace

TEST_CASE("bindings that no closure captures need no environment") {
    const Compiled compiled("function f(a) { let b = a; { const c = b; return c; } }");
    CHECK(compiled.function(0).layouts.empty());
    CHECK(compiled.function(0).localCount >= 3);
}

TEST_CASE("a captured binding lives in an environment, the others beside it do not") {
    const Compiled compiled("function f(a) { let b = a, c = 1; return () => b + c; }");
    REQUIRE(compiled.function(0).layouts.size() == 1);
}

TEST_CASE("a loop whose body captures nothing makes no environment for each round") {
    CHECK(Compiled("function f() { for (let i = 0; i < 3; ++i) g(i); }").function(0).layouts.empty());
    CHECK(!Compiled("function f() { for (let i = 0; i < 3; ++i) g(() => i); }").function(0).layouts.empty());
}

TEST_CASE("direct eval keeps every binding reachable by name") {
    CHECK(!Compiled("function f(a) { let b = 1; eval('a + b'); }").function(0).layouts.empty());
}

TEST_CASE("arguments are kept only for functions that ask for them") {
    const Compiled compiled("function f(a) { return a; }\n"
                            "function g() { return arguments.length; }\n"
                            "function h(...rest) { return rest; }");
    CHECK_FALSE(compiled.function(0).needsArguments);
    CHECK(compiled.function(1).needsArguments);
    CHECK(compiled.function(2).needsArguments);
}

TEST_CASE("formal parameters up to the first default make the expected length") {
    const Compiled compiled("function f(a, b = 1, c) {}\nfunction g(a, b, ...c) {}");
    CHECK(compiled.function(0).expectedLength == 1);
    CHECK(compiled.function(1).expectedLength == 2);
}

TEST_CASE("each statement has the range of its source") {
    const Compiled compiled("function f(a) {\n  const b = a;\n  if (b)\n    return g(b);\n  throw b;\n}");
    const Code& f = compiled.function(0);
    REQUIRE(f.statements.size() == 4);
    CHECK(compiled.statement(f, 0) == "const b = a;");
    CHECK(compiled.statement(f, 2) == "return g(b);");
    CHECK(compiled.statement(f, 3) == "throw b;");
}

TEST_CASE("try, catch and finally are handlers, inner before outer") {
    const Compiled compiled("function f() { try { try { g(); } catch { h(); } } finally { k(); } }");
    const auto& handlers = compiled.function(0).handlers;
    REQUIRE(handlers.size() >= 2);
    CHECK(handlers[0].end - handlers[0].begin < handlers[1].end - handlers[1].begin);
    CHECK(handlers[1].begin <= handlers[0].begin);
}

TEST_CASE("positions are in the order of the instructions") {
    const Compiled compiled("function f(a) { return a.b(a.c + 1, ...a.d)[a.e]; }");
    const auto& positions = compiled.function(0).positions;
    REQUIRE(positions.size() > 3);
    for (std::size_t i = 1; i < positions.size(); ++i)
        CHECK(positions[i - 1].word <= positions[i].word);
}

TEST_CASE("use strict reaches the functions inside") {
    const Compiled compiled("'use strict'; function f() { return () => this; }");
    CHECK(compiled.code->isStrict);
    CHECK(compiled.function(0).isStrict);
    CHECK(compiled.function(0).functions.at(0)->isStrict);
}
