#include "support/catch.h"

#include "host/console.h"
#include "host/inspect.h"
#include "host/inspect_text.h"
#include "vm/string.h"

using namespace tickscope;

static std::string quoted(std::u16string_view text) { return utf16ToUtf8(quoteText(text)); }

TEST_CASE("Quotes are chosen so that fewest need escapes") {
    CHECK(quoted(u"plain") == "'plain'");
    CHECK(quoted(u"it's") == "\"it's\"");
    CHECK(quoted(u"it's \"so\"") == "`it's \"so\"`");
    CHECK(quoted(u"' \" `") == "'\\' \" `'");
    CHECK(quoted(u"' \" ${") == "'\\' \" ${'");
}

TEST_CASE("Control characters and lone surrogates are escaped") {
    CHECK(quoted(u"\n\t\b\f\r\v") == "'\\n\\t\\b\\f\\r\\x0B'");
    CHECK(quoted(std::u16string(1, u'\0') + u"\x7f\x9f") == "'\\x00\\x7F\\x9F'");
    CHECK(quoted(u"back\\slash") == "'back\\\\slash'");
    CHECK(quoted(std::u16string(1, char16_t(0xd800))) == "'\\ud800'");
    CHECK(quoted(u"\U0001f600") == "'\U0001f600'");
}

TEST_CASE("Digits are grouped by three") {
    CHECK(groupDigits(u"123") == u"123");
    CHECK(groupDigits(u"1234567") == u"1_234_567");
    CHECK(groupDigits(u"-123456") == u"-123_456");
    CHECK(groupFractionDigits(u"1234567") == u"123_456_7");
}

TEST_CASE("Keys that are identifiers need no quotes") {
    CHECK(isIdentifierKey(u"a_1"));
    CHECK_FALSE(isIdentifierKey(u"1a"));
    CHECK_FALSE(isIdentifierKey(u""));
    CHECK_FALSE(isIdentifierKey(u"$"));
}

TEST_CASE("Texts are measured in terminal columns") {
    CHECK(displayWidth(u"abc") == 3);
    CHECK(displayWidth(u"\u4e2d\u6587") == 4);
    CHECK(displayWidth(u"e\u0301") == 1);
    CHECK(displayWidth(u"\U0001f600") == 2);
    CHECK(displayWidth(u"\x1b[31mred\x1b[39m") == 3);
    CHECK(stripEscapeSequences(u"\x1b[31mred\x1b[39m") == u"red");
}

TEST_CASE("Durations are written as Node writes them") {
    CHECK(formatDuration({0}) == "0ms");
    CHECK(formatDuration({1234}) == "1.234ms");
    CHECK(formatDuration({999'999}) == "999.999ms");
    CHECK(formatDuration({1'000'000}) == "1.000s");
    CHECK(formatDuration({62'345'000}) == "1:02.345 (m:ss.mmm)");
    CHECK(formatDuration({3'723'004'000}) == "1:02:03.004 (h:mm:ss.mmm)");
}
