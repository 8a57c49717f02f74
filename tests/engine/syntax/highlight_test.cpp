#include "syntax/source.h"
#include "tickscope/highlight.h"

#include "support/catch.h"

using namespace tickscope;

namespace {

// Each span as "text/kind", kinds by their first two letters.
std::string spansOf(std::string_view code) {
    constexpr const char* kKinds[] = {"kw",  "id", "prop", "fn", "str", "tpl",
                                      "num", "re", "com",  ".",  "type"};
    const std::u16string text = toUtf16(code);
    std::string out;
    for (const HighlightSpan& span : highlight(text))
        out += (out.empty() ? "" : " ") +
               toUtf8(std::u16string_view(text).substr(span.begin, span.end - span.begin)) + "/" +
               kKinds[static_cast<int>(span.kind)];
    return out;
}

} // namespace

TEST_CASE("tokens are classified") {
    CHECK(spansOf("const x = 'a' + 1n;") == "const/kw x/id =/. 'a'/str +/. 1n/num ;/.");
    CHECK(spansOf("f(a.b, a.c())") == "f/fn (/. a/id ./. b/prop ,/. a/id ./. c/fn (/. )/. )/.");
    CHECK(spansOf("x = {key: this.#p, if: 1}") ==
          "x/id =/. {/. key/prop :/. this/kw ./. #p/prop ,/. if/prop :/. 1/num }/.");
    CHECK(spansOf("a // b\n/* c */d") == "a/id // b/com /* c *//com d/id");
}

TEST_CASE("contextual words are keywords only in their place") {
    CHECK(spansOf("async function f() { await x }") ==
          "async/kw function/kw f/fn (/. )/. {/. await/kw x/id }/.");
    CHECK(spansOf("for (let a of of) of") == "for/kw (/. let/kw a/id of/kw of/id )/. of/id");
    CHECK(spansOf("get = set") == "get/id =/. set/id");
    CHECK(spansOf("({get a() {}})") == "(/. {/. get/kw a/fn (/. )/. {/. }/. }/. )/.");
}

TEST_CASE("templates are split at their expressions") {
    CHECK(spansOf("`a${b}c`") == "`a/tpl ${/. b/id }/. c`/tpl");
    CHECK(spansOf("`${`x`}`") == "`/tpl ${/. `x`/tpl }/. `/tpl");
}

TEST_CASE("regular expressions are told from divisions") {
    CHECK(spansOf("a / b / c") == "a/id //. b/id //. c/id");
    CHECK(spansOf("x = /b/g") == "x/id =/. /b/g/re");
    CHECK(spansOf("if (a) /b/.test(c)") == "if/kw (/. a/id )/. /b//re ./. test/fn (/. c/id )/.");
    CHECK(spansOf("(a) / b") == "(/. a/id )/. //. b/id");
}

TEST_CASE("incomplete and broken text is highlighted as far as it goes") {
    CHECK(spansOf("x = 'abc\ny") == "x/id =/. 'abc/str y/id");
    CHECK(spansOf("x = 'a\\xg' + y") == "x/id =/. 'a\\xg'/str +/. y/id");
    CHECK(spansOf("`abc") == "`abc/tpl");
    CHECK(spansOf("a /* b") == "a/id /* b/com");
    CHECK(spansOf("x = /b") == "x/id =/. //. b/id");
    CHECK(spansOf("a @ b") == "a/id @/. b/id");
    CHECK(spansOf("}}} 0x") == "}/. }/. }/. 0x/num");
    CHECK(spansOf("1__a") == "1__/num a/id");
    CHECK(spansOf("0x__a") == "0x_/num _a/id");
    CHECK(spansOf("") == "");
}

TEST_CASE("spans never overlap and stay inside of the text") {
    const std::u16string text = u"a=`${'x\\u{zz}'}`/*\n*/<!--b\n-->\\u0061\\q #!x `${{}}`/re/u 1__0 '\\";
    for (size_t length = 0; length <= text.size(); ++length) {
        uint32_t end = 0;
        for (const HighlightSpan& span : highlight(std::u16string_view(text).substr(0, length))) {
            CHECK(span.begin >= end);
            CHECK(span.end > span.begin);
            end = span.end;
        }
        CHECK(end <= length);
    }
}
