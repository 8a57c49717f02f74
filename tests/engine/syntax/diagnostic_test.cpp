#include "tree_text.h"

#include "support/catch.h"

using namespace tickscope;
using namespace tickscope::test;

namespace {

std::string formatted(std::string_view code) {
    const SourceText source = sourceOf(code);
    const ParseResult result = parseScript(source);
    REQUIRE_FALSE(result);
    return formatDiagnostic(source, result.diagnostics.at(0));
}

std::string hintOf(std::string_view code) {
    const ParseResult result = parseScript(sourceOf(code));
    REQUIRE_FALSE(result);
    return result.diagnostics.at(0).hint;
}

bool contains(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("a diagnostic shows the place, the line and the range") {
    CHECK(formatted("let total = 1;\nlet total = 2;") ==
          "test.js:2:5: error: Identifier 'total' has already been declared\n"
          "  2 | let total = 2;\n"
          "    |     ^~~~~\n"
          "  hint: A name can be declared only once in a scope with let, const or class; rename one of the "
          "two, or "
          "drop the second keyword to assign to the first.\n"
          "test.js:1:5: note: 'total' is declared here first\n"
          "  1 | let total = 1;\n"
          "    |     ^~~~~\n");
}

TEST_CASE("long lines are cut to a window around the range") {
    const std::string text = formatted(std::string(500, ' ') + "a b" + std::string(500, ' '));
    const size_t line = text.find("...");
    REQUIRE(line != std::string::npos);
    CHECK(text.substr(line, text.find('\n', line) - line).size() < 120);
    CHECK(contains(text, "a b"));
}

TEST_CASE("a missing bracket is told with the place where it was opened") {
    const ParseResult result = parseScript(sourceOf("function f() {\n  if (a) {\n    b();\n}"));
    REQUIRE_FALSE(result);
    const Diagnostic& problem = result.diagnostics.at(0);
    CHECK(problem.message == "Unexpected end of input");
    CHECK(problem.hint == "The '{' opened in line 1 is not closed: a '}' is missing.");
    REQUIRE(problem.notes.size() == 1);
    CHECK(problem.notes[0].range == SourceRange{13, 14});
    CHECK(contains(hintOf("f(a, [b, c)"), "The '[' opened in line 1 is not closed"));
    CHECK(contains(hintOf("let x = (a + b;"), "The '(' opened in line 1 is not closed"));
    CHECK(contains(hintOf("if (a {"), "The '(' opened in line 1 is not closed"));
    CHECK(contains(hintOf("a }"), "Nothing is open that this bracket could close"));
}

TEST_CASE("await in the wrong function names the function") {
    CHECK(contains(hintOf("function load() { await a }"), "'load' is not async"));
    CHECK(contains(hintOf("const f = () => { const x = await a }"), "arrow function around it is not async"));
    CHECK(contains(hintOf("function load() { g(await a) }"), "'load' is not async"));
    CHECK(contains(hintOf("const x = await a"), "top level"));
    const ParseResult module = parseModule(sourceOf("function load() { await a }"));
    CHECK(contains(module.diagnostics.at(0).hint, "'load' is not async"));
}

TEST_CASE("hints for common mistakes") {
    CHECK(contains(hintOf("if (a + 1 = b) {}"), "==="));
    CHECK(contains(hintOf("x = {a: 1 b: 2}"), "separated by commas"));
    CHECK(contains(hintOf("x = [1 2]"), "separated by commas"));
    CHECK(contains(hintOf("const class = 1"), "cannot be a name"));
    CHECK(contains(hintOf("const a = \xe2\x80\x9chello\xe2\x80\x9d"), "typographic quote"));
    CHECK(contains(hintOf("let a = 'abc\nlet b"), "never closed"));
    CHECK(contains(hintOf("let a = 1 /* abc"), "never closed"));
    CHECK(contains(hintOf("let a: string = 'b'"), "TypeScript"));
    CHECK(contains(hintOf("function f(a?: number) {}"), "TypeScript"));
    CHECK(contains(hintOf("interface Shape {}"), "TypeScript"));
    CHECK(contains(hintOf("let a = b as string"), "TypeScript"));
    CHECK(contains(hintOf("enum Color {}"), "TypeScript"));
    CHECK(contains(hintOf("else {}"), "no if"));
    CHECK(contains(hintOf("import fs from 'fs'"), "ES module"));
}

TEST_CASE("an unterminated template points to where it began") {
    const ParseResult result = parseScript(sourceOf("let a = `abc\ndef"));
    REQUIRE_FALSE(result);
    CHECK(result.diagnostics.at(0).range == SourceRange{8, 9});
}
