#include "tickscope/highlight.h"
#include "tree_text.h"

#include "support/catch.h"

using namespace tickscope;
using namespace tickscope::test;

namespace {

ParseResult detect(std::string_view code) {
    return parseScript(sourceOf(code), inLanguage(Language::Detect));
}

// The names that are types, and the words that are keywords.
std::string namesOf(std::string_view code, HighlightKind kind) {
    const std::u16string text = toUtf16(code);
    std::string out;
    for (const HighlightSpan& span : highlight(text))
        if (span.kind == kind)
            out += (out.empty() ? "" : " ") +
                   toUtf8(std::u16string_view(text).substr(span.begin, span.end - span.begin));
    return out;
}

} // namespace

TEST_CASE("a program is JavaScript if it can be") {
    const ParseResult result = detect("f(a < b, c > (d))");
    REQUIRE(result);
    const auto* statement = to<ExpressionStatement>(result.program->body[0]);
    CHECK(treeText(statement->expression) == "(call f (< a b) (> c d))");
    CHECK(treeOfTypeScript("f(a < b, c > (d))") == treeOf("f(a(d))"));
}

TEST_CASE("a program that is no JavaScript may be TypeScript") {
    CHECK(errorOf(detect("const a: number = 1")) == "OK");
    CHECK(errorOf(detect("interface A {}\nenum B { C }")) == "OK");
    CHECK(errorOf(parseModule(sourceOf("import type A from 'x'"), inLanguage(Language::Detect))) == "OK");
    CHECK(errorOf(parseScript(sourceOf("const a: number = 1"))) ==
          "Missing initializer in const declaration");
}

TEST_CASE("what is neither is reported by the language that understood more") {
    CHECK(errorOf(detect("let a = ;")) == "Unexpected token ';'");
    CHECK(errorOf(detect("let a: number = 1; let b = ;")) == "Unexpected token ';'");
    CHECK(errorOf(detect("let a; let a")) == "Identifier 'a' has already been declared");
    CHECK(errorOf(detect("await a")) ==
          "await is only valid in async functions and the top level bodies of modules");
    CHECK(errorOf(detect("foo(a b)")) == "missing ) after argument list");
}

TEST_CASE("files say by their names what they are") {
    CHECK(languageOf("a.ts") == Language::TypeScript);
    CHECK(languageOf("a.b.mts") == Language::TypeScript);
    CHECK(languageOf("a.js") == Language::Detect);
    CHECK(hasModuleSyntax(sourceOf("import a from 'b'; a")));
    CHECK(hasModuleSyntax(sourceOf("const a: A = 1; export {a}")));
    CHECK_FALSE(hasModuleSyntax(sourceOf("import type A from 'b'; import c = require('d')")));
    CHECK_FALSE(hasModuleSyntax(sourceOf("const a = import('b')")));
}

TEST_CASE("the names of types are coloured") {
    CHECK(namesOf("let a: B<string> = c", HighlightKind::Type) == "B string");
    CHECK(namesOf("interface A { b: C; d(e: F): void }", HighlightKind::Type) == "A C F");
    CHECK(namesOf("interface A { b: C; d(e: F): void }", HighlightKind::Property) == "b d e");
    CHECK(namesOf("interface A { b: C; d(e: F): void }", HighlightKind::Keyword) == "interface void");
    CHECK(namesOf("f<A>(b as C)", HighlightKind::Type) == "A C");
    CHECK(namesOf("a as B; class C { private readonly d: E }", HighlightKind::Keyword) ==
          "as class private readonly");
    CHECK(namesOf("type A = keyof B; declare const c: typeof d", HighlightKind::Keyword) ==
          "type keyof declare const typeof");
    CHECK(namesOf("let a: B = 1; let c = ", HighlightKind::Type) == "B");
}

TEST_CASE("JavaScript is coloured as before") {
    CHECK(namesOf("a < b > (c); d ? e : f; x = {g: h}", HighlightKind::Type) == "");
    CHECK(namesOf("type = as; declare(readonly)", HighlightKind::Keyword) == "");
    CHECK(namesOf("x = {a: b, c: ", HighlightKind::Type) == "");
}
