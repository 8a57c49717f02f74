#include "support/catch.h"

#include "builtins/regexp_program.h"
#include "builtins/regexp_syntax.h"

#include <stdexcept>

using namespace tickscope;

namespace {

struct OutOfSteps {};

class Budget final : public RegExpBudget {
public:
    void spendSteps(std::uint64_t instructions) override {
        m_spent += instructions;
        if (m_spent > 10'000'000) throw OutOfSteps();
    }
    void growStack(std::size_t) override {}

private:
    std::uint64_t m_spent = 0;
};

// Start and end of the match and of each group: "0-2 1-2 -"; "none" without a match.
std::string match(std::u16string_view pattern, std::u16string_view flags, std::u16string_view text,
                  std::size_t start = 0) {
    const auto parsedFlags = parseRegExpFlags(flags);
    REQUIRE(parsedFlags);
    auto tree = parseRegExp(pattern, *parsedFlags);
    REQUIRE(std::holds_alternative<RegExpTree>(tree));
    const RegExpProgram program = compileRegExp(std::get<RegExpTree>(tree));
    std::vector<std::int32_t> captures;
    Budget budget;
    if (!matchRegExp(program, text, start, parsedFlags->sticky, captures, budget)) return "none";
    std::string result;
    for (std::size_t i = 0; i < captures.size(); i += 2) {
        if (i) result += " ";
        result += captures[i] < 0 ? "-" : std::to_string(captures[i]) + "-" + std::to_string(captures[i + 1]);
    }
    return result;
}

} // namespace

TEST_CASE("alternatives are tried in order") {
    CHECK(match(u"a|ab", u"", u"abc") == "0-1");
    CHECK(match(u"((a)|(ab))((c)|(bc))", u"", u"abc") == "0-3 0-1 0-1 - 1-3 - 1-3");
}

TEST_CASE("quantifiers are greedy or lazy") {
    CHECK(match(u"a*", u"", u"aaa") == "0-3");
    CHECK(match(u"a*?", u"", u"aaa") == "0-0");
    CHECK(match(u"a{2,4}?b", u"", u"aaaab") == "0-5");
    CHECK(match(u"(z)((a+)?(b+)?(c))*", u"", u"zaacbbbcac") == "0-10 0-1 8-10 8-9 - 9-10");
    CHECK(match(u"(?:a|b){3}", u"", u"ababab") == "0-3");
}

TEST_CASE("groups inside a repetition are undefined again in each iteration") {
    CHECK(match(u"(?:(a)|b)*", u"", u"ab") == "0-2 -");
    CHECK(match(u"(?:(a)|(b)|(c)){2}", u"", u"abc") == "0-2 - 1-2 -");
}

TEST_CASE("an optional empty iteration does not count") {
    CHECK(match(u"(a*)*", u"", u"b") == "0-0 -");
    CHECK(match(u"(?:a*)*", u"", u"aab") == "0-2");
    CHECK(match(u"(a*)?", u"", u"b") == "0-0 -");
    CHECK(match(u"(?:){5}", u"", u"x") == "0-0");
    CHECK(match(u"(?:a*){4294967295}", u"", u"aa") == "0-2");
}

TEST_CASE("lookaheads give back no alternatives, and negative ones no captures") {
    CHECK(match(u"(?=(a+))a*b\\1", u"", u"baaabac") == "3-6 3-4");
    CHECK(match(u"(?=(a+))", u"", u"baaabac") == "1-1 1-4");
    CHECK(match(u"(.*?)a(?!(a+)b\\2c)\\2(.*)", u"", u"baaabaac") == "0-8 0-2 - 3-8");
}

TEST_CASE("lookbehinds match backwards, of any length") {
    CHECK(match(u"(?<=\\$\\d+\\.)\\d+", u"", u"price $12.50") == "10-12");
    CHECK(match(u"(?<=(\\d+)(\\d+))$", u"", u"1053") == "4-4 0-1 1-4");
    CHECK(match(u"(?<=\\1(a))b", u"", u"aab") == "2-3 1-2");
    CHECK(match(u"(?<!abc)def", u"", u"abcdef defdef") == "7-10");
    CHECK(match(u"(?<=^|,)b", u"", u"a,b") == "2-3");
}

TEST_CASE("references to groups without a match are empty") {
    CHECK(match(u"\\1(a)", u"", u"aa") == "0-1 0-1");
    CHECK(match(u"(?:(a)|b)\\1c", u"", u"bc") == "0-2 -");
    CHECK(match(u"(?<x>ab)\\k<x>", u"", u"abab") == "0-4 0-2");
    CHECK(match(u"(a)\\1", u"i", u"aA") == "0-2 0-1");
}

TEST_CASE("assertions") {
    CHECK(match(u"^b", u"", u"a\nb") == "none");
    CHECK(match(u"^b", u"m", u"a\nb") == "2-3");
    CHECK(match(u"a$", u"", u"a\n") == "none");
    CHECK(match(u"a$", u"m", u"a\u2028") == "0-1");
    CHECK(match(u"\\bfoo\\b", u"", u"a foo b") == "2-5");
    CHECK(match(u"\\Boo", u"", u"foo") == "1-3");
    CHECK(match(u".", u"", u"\n\r\u2028\u2029") == "none");
    CHECK(match(u".", u"s", u"\n") == "0-1");
}

TEST_CASE("code points with the u flag, code units without") {
    CHECK(match(u"^.$", u"", u"😀") == "none");
    CHECK(match(u"^.$", u"u", u"😀") == "0-2");
    CHECK(match(u"\\ude00", u"", u"😀") == "1-2");
    CHECK(match(u"\\ude00", u"u", u"😀") == "none");
    CHECK(match(u"[😀-😂]+", u"u", u"a😀😁b") == "1-5");
    CHECK(match(u"(?<=😀)b", u"u", u"a😀b") == "3-4");
    CHECK(match(u"\\u{1f600}", u"u", u"😀") == "0-2");
    CHECK(match(u"\\u{2}", u"", u"uu") == "0-2");
}

TEST_CASE("case is ignored by upper case, or by folding with u") {
    CHECK(match(u"[a-z]+", u"i", u"ABC") == "0-3");
    CHECK(match(u"ß", u"i", u"ẞ") == "none");
    CHECK(match(u"ß", u"iu", u"ẞ") == "0-1");
    CHECK(match(u"\\w", u"iu", u"ſ") == "0-1");
    CHECK(match(u"\\w", u"i", u"ſ") == "none");
    CHECK(match(u"[^x]", u"i", u"X") == "none");
    CHECK(match(u"\\u0390", u"iu", u"\u1fd3") == "0-1");
}

TEST_CASE("set operations and strings with the v flag") {
    CHECK(match(u"[\\p{L}--[a-z]]", u"v", u"aB") == "1-2");
    CHECK(match(u"[\\w&&[^b]]+", u"v", u"bac") == "1-3");
    CHECK(match(u"^[\\q{abc|ab|}x]$", u"v", u"ab") == "0-2");
    CHECK(match(u"^\\p{RGI_Emoji}$", u"v", u"👨‍👩‍👧") == "0-8");
    CHECK(match(u"[[a-z]--b]", u"iv", u"B") == "none");
    CHECK(match(u"[^\\P{Lu}]", u"iv", u"a") == "0-1");
}

TEST_CASE("Annex B spellings") {
    CHECK(match(u"\\101", u"", u"A") == "0-1");
    CHECK(match(u"\\8", u"", u"8") == "0-1");
    CHECK(match(u"\\c1", u"", u"\\c1") == "0-3");
    CHECK(match(u"[\\c1]", u"", u"\x11") == "0-1");
    CHECK(match(u"a{,2}", u"", u"a{,2}") == "0-5");
    CHECK(match(u"]}", u"", u"]}") == "0-2");
    CHECK(match(u"[\\d-x]+", u"", u"1-x") == "0-3");
}

TEST_CASE("sticky matches at its start only") {
    CHECK(match(u"b", u"y", u"ab") == "none");
    CHECK(match(u"b", u"y", u"ab", 1) == "1-2");
    CHECK(match(u"^b", u"", u"ab", 1) == "none");
}

TEST_CASE("catastrophic patterns spend their budget") {
    CHECK_THROWS_AS(match(u"(a+)+$", u"", std::u16string(40, u'a') + u"b"), OutOfSteps);
    CHECK(match(u"(?:.*,)*x", u"", u"a,b,c") == "none");
}
