// Nothing may overflow the native stack or take more than linear time.
#include "tree_text.h"

#include "support/catch.h"

using namespace tickscope;
using namespace tickscope::test;

namespace {

std::string repeated(std::string_view text, size_t count) {
    std::string out;
    for (size_t i = 0; i < count; ++i)
        out += text;
    return out;
}

std::string nested(std::string_view open, std::string_view middle, std::string_view close, size_t depth) {
    return repeated(open, depth) + std::string(middle) + repeated(close, depth);
}

struct Nesting {
    const char* open;
    const char* middle;
    const char* close;
};

constexpr Nesting kNestings[] = {
    {"(", "1", ")"},
    {"[", "", "]"},
    {"({a:", "1", "})"},
    {"{", "", "}"},
    {"function f() {", "", "}"},
    {"(function () {", "", "})()"},
    {"a => ", "1", ""},
    {"(a = ", "1", ") => 1"},
    {"!", "1", ""},
    {"`${", "1", "}`"},
    {"(class { static {", "", "} })"},
    {"(class { a = ", "1", " })"},
    {"f(", "1", ")"},
    {"a[", "1", "]"},
    {"new ", "a", ""},
    {"if (1) ", "a", ""},
    {"a ? ", "1", " : 2"},
    {"2 ** ", "1", ""},
    {"a = ", "1", ""},
    {"({m() {", "", "}})"},
    {"async (a = ", "1", ") => 1"},
};

} // namespace

TEST_CASE("nesting is fine up to a limit, and a clean error beyond it") {
    for (const Nesting& nesting : kNestings) {
        INFO(nesting.open);
        CHECK(scriptError(nested(nesting.open, nesting.middle, nesting.close, 120)) == "OK");
        CHECK(scriptError(nested(nesting.open, nesting.middle, nesting.close, 20000)) ==
              "Maximum call stack size exceeded");
    }
    const ParseResult result = parseScript(sourceOf(nested("(", "1", ")", 20000)));
    CHECK(result.diagnostics.at(0).isTooDeep);
    CHECK(scriptError("let " + nested("[", "a", "]", 20000) + " = 1") == "Maximum call stack size exceeded");
}

TEST_CASE("long chains are no nesting") {
    CHECK(scriptError("x = " + repeated("a + ", 100000) + "1") == "OK");
    CHECK(scriptError("x = a" + repeated(".b()", 100000)) == "OK");
    CHECK(scriptError("if (a) {}" + repeated(" else if (b) {}", 100000)) == "OK");
    CHECK(scriptError(repeated("a, ", 100000) + "1") == "OK");
    CHECK(scriptError("x = a" + repeated(" && b", 100000)) == "OK");
}

TEST_CASE("arrow functions in parameters of arrow functions take linear time") {
    CHECK(scriptError("x = " + nested("(a = ", "1", ") => 1", 300)) == "OK");
    CHECK(scriptError("x = " + nested("((", "1", "))", 200)) == "OK");
    CHECK(scriptError(nested("[a = ", "1", "] = b", 300)) == "OK");
}

TEST_CASE("many declarations in one scope") {
    std::string code;
    for (int i = 0; i < 20000; ++i)
        code += "let a" + std::to_string(i) + ";";
    CHECK(scriptError(code) == "OK");
    CHECK(scriptError(code + "let a7") == "Identifier 'a7' has already been declared");
}
