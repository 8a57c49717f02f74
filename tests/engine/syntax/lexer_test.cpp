#include "syntax/lexer.h"
#include "tree_text.h"

#include "support/catch.h"

#include <cmath>

using namespace tickscope;
using namespace tickscope::test;

namespace {

double numberOf(std::string_view code) {
    const ParseResult result = parseScript(sourceOf(code));
    REQUIRE(errorOf(result) == "OK");
    return to<NumericLiteral>(to<ExpressionStatement>(result.program->body[0])->expression)->value;
}

std::u16string stringOf(std::string_view code) {
    const ParseResult result = parseScript(sourceOf("(" + std::string(code) + ")"));
    REQUIRE(errorOf(result) == "OK");
    return std::u16string(
        to<StringLiteral>(to<ExpressionStatement>(result.program->body[0])->expression)->value->text);
}

} // namespace

TEST_CASE("numbers are rounded to the nearest double in every base") {
    CHECK(numberOf("0.1") == 0.1);
    CHECK(numberOf(".5e1") == 5);
    CHECK(numberOf("1_000_000") == 1000000);
    CHECK(numberOf("0xff") == 255);
    CHECK(numberOf("0o17") == 15);
    CHECK(numberOf("0b1010_1010") == 170);
    CHECK(numberOf("9007199254740993") == 9007199254740992);
    CHECK(numberOf("0x20000000000001") == 9007199254740992);
    CHECK(numberOf("0x20000000000003") == 9007199254740996);
    CHECK(numberOf("0x8000000000000400000000001") == std::ldexp(4503599627370497.0, 47));
    CHECK(std::isinf(numberOf("1e400")));
    CHECK(numberOf("1e-400") == 0);
    CHECK(numberOf("010") == 8);
    CHECK(numberOf("08.5") == 8.5);
}

TEST_CASE("BigInt literals keep their digits without separators") {
    CHECK(treeOf("1_000n") == "1000n");
    CHECK(treeOf("0XFfn") == "0xFfn");
    CHECK(treeOf("({0x10n: 1})") == "(object 16:1)");
    CHECK(treeOf("({1000000000000000000001n: 1})") == "(object 1000000000000000000001:1)");
}

TEST_CASE("string escapes") {
    CHECK(stringOf(R"('a\n\x41\u0042\u{1F600}\0')") == std::u16string(u"a\nAB\U0001F600\0", 7));
    CHECK(stringOf("'a\\\r\nb'") == u"ab");
    CHECK(stringOf(R"('\101\8')") == u"A8");
    CHECK(stringOf(R"('\ud800')") == std::u16string(1, char16_t(0xd800)));
    CHECK(stringOf("'\xe2\x80\xa8'") == u"\u2028");
}

TEST_CASE("templates cook escapes and line ends, and keep the raw text") {
    const ParseResult result = parseScript(sourceOf("tag`a\\n\r\n${1}\\xg`"));
    REQUIRE(errorOf(result) == "OK");
    const auto* tagged = to<TaggedTemplate>(to<ExpressionStatement>(result.program->body[0])->expression);
    CHECK(tagged->quasi->elements[0].cooked->text == u"a\n\n");
    CHECK(tagged->quasi->elements[0].raw->text == u"a\\n\n");
    CHECK(tagged->quasi->elements[1].cooked == nullptr);
    CHECK(tagged->quasi->elements[1].raw->text == u"\\xg");
}

TEST_CASE("identifiers may contain any Unicode letter, and escapes") {
    CHECK(treeOf("\xc3\xa9t\xc3\xa9") == "\xc3\xa9t\xc3\xa9");
    CHECK(treeOf("\xf0\xa0\xae\xb7") == "\xf0\xa0\xae\xb7");
    CHECK(treeOf("\\u{61}b\\u0063") == "abc");
    CHECK(scriptError("\\u0030") == "Invalid or unexpected token");
    CHECK(scriptError("v\\u0061r x") == "Keyword must not contain escaped characters");
}

TEST_CASE("equal names are one object") {
    const ParseResult result = parseScript(sourceOf("abc; \\u0061bc"));
    REQUIRE(errorOf(result) == "OK");
    const auto nameAt = [&](size_t i) {
        return to<Identifier>(to<ExpressionStatement>(result.program->body[i])->expression)->name;
    };
    CHECK(nameAt(0) == nameAt(1));
}

TEST_CASE("a slash is a division or a regular expression by its place") {
    CHECK(treeOf("a\n/b/c") == "(/ (/ a b) c)");
    CHECK(treeOf("{}/b/g") == "(block) /b/g");
    CHECK(treeOf("x = {}/1") == "(= x (/ (object) 1))");
    CHECK(treeOf("/[/]\\//.test(s)") == "(call (. /[/]\\// test) s)");
    CHECK(treeOf("a++ / 2") == "(/ (a ++) 2)");
}

TEST_CASE("comments, hashbang and HTML-like comments are skipped") {
    CHECK(treeOf("#!/usr/bin/env node\na // b\n/* c */") == "a");
    CHECK(treeOf("<!-- x\na\n--> y") == "a");
    CHECK(treeOf("a --> 0") == "(> (a --) 0)");
    CHECK(moduleError("<!-- x") == "HTML comments are not allowed in modules");
}

TEST_CASE("source positions count lines by all four line terminators") {
    const SourceText source("x", u"a\nb\r\nc\rd\u2028e");
    CHECK(source.lineCount() == 5);
    CHECK(source.positionAt(5) == SourcePosition{3, 1});
    CHECK(source.lineText(2) == u"b");
    CHECK(source.lineText(5) == u"e");
}

TEST_CASE("UTF-8 is decoded with replacement of what is malformed") {
    CHECK(toUtf16("a\xff\xe2\x82z") == u"a\ufffd\ufffdz");
    CHECK(toUtf8(u"\U0001F600") == "\xf0\x9f\x98\x80");
    CHECK(toUtf8(std::u16string(1, char16_t(0xdc00))) == "\xef\xbf\xbd");
}
