#include "support/catch.h"

#include "builtins/regexp_syntax.h"

using namespace tickscope;

namespace {

// The last part of the message, or "" for a good pattern.
std::string problem(std::u16string_view pattern, std::u16string_view flags = u"") {
    const auto flagsOrNothing = parseRegExpFlags(flags);
    REQUIRE(flagsOrNothing);
    const auto result = parseRegExp(pattern, *flagsOrNothing);
    const auto* text = std::get_if<std::string>(&result);
    return text ? *text : "";
}

} // namespace

TEST_CASE("a syntax error's message shows pattern and flags") {
    CHECK(validateRegExp(u"(", u"") == "Invalid regular expression: /(/: Unterminated group");
    CHECK(validateRegExp(u"(", u"u") == "Invalid regular expression: /(/u: Unterminated group");
    CHECK(validateRegExp(u"a", u"gg") == "Invalid regular expression flags");
    CHECK_FALSE(validateRegExp(u"a", u"dgimsuy"));
}

TEST_CASE("flags") {
    CHECK_FALSE(parseRegExpFlags(u"uv"));
    CHECK_FALSE(parseRegExpFlags(u"x"));
    CHECK(parseRegExpFlags(u"v")->isUnicodeMode());
}

TEST_CASE("quantifiers") {
    CHECK(problem(u"a**") == "Nothing to repeat");
    CHECK(problem(u"{1}") == "Nothing to repeat");
    CHECK(problem(u"x{1}{1}") == "Nothing to repeat");
    CHECK(problem(u"a{2,1}") == "numbers out of order in {} quantifier");
    CHECK(problem(u"a{99999999999999999999}") == "");
    CHECK(problem(u"{", u"u") == "Lone quantifier brackets");
    CHECK(problem(u"a{1", u"u") == "Incomplete quantifier");
    CHECK(problem(u"a{1") == "");
    CHECK(problem(u"(?=a)*") == "");
    CHECK(problem(u"(?=a)*", u"u") == "Invalid quantifier");
    CHECK(problem(u"(?<=a)*") == "Invalid quantifier");
}

TEST_CASE("groups and references") {
    CHECK(problem(u")") == "Unmatched ')'");
    CHECK(problem(u"(?a") == "Invalid group");
    CHECK(problem(u"(?<1a>)") == "Invalid capture group name");
    CHECK(problem(u"(?<𝒜>.)(?<\\u{1d49c}>.)") == "Duplicate capture group name");
    CHECK(problem(u"\\k<a>") == ""); // Annex B: no named groups, so k is a letter
    CHECK(problem(u"(?<a>)\\k<b>") == "Invalid named capture referenced");
    CHECK(problem(u"(?<a>)\\k") == "Invalid named reference");
    CHECK(problem(u"\\k<a>(?<a>x)") == "");
    CHECK(problem(u"\\2(a)") == "");
    CHECK(problem(u"\\2(a)", u"u") == "Invalid escape");
}

TEST_CASE("classes") {
    CHECK(problem(u"[") == "Unterminated character class");
    CHECK(problem(u"[b-a]") == "Range out of order in character class");
    CHECK(problem(u"[\\d-a]") == "");
    CHECK(problem(u"[\\d-a]", u"u") == "Invalid character class");
    CHECK(problem(u"[a&&&b]", u"v") == "Invalid character in character class");
    CHECK(problem(u"[a--b&&c]", u"v") == "Invalid set operation in character class");
    CHECK(problem(u"[^\\q{ab}]", u"v") == "Negated character class may contain strings");
    CHECK(problem(u"[(]", u"v") == "Invalid character in character class");
}

TEST_CASE("escapes") {
    CHECK(problem(u"\\") == "\\ at end of pattern");
    CHECK(problem(u"\\-", u"u") == "Invalid escape");
    CHECK(problem(u"\\u{110000}", u"u") == "Invalid Unicode escape");
    CHECK(problem(u"\\00", u"u") == "Invalid decimal escape");
    CHECK(problem(u"\\p{Foo}", u"u") == "Invalid property name");
    CHECK(problem(u"[\\p{Foo}]", u"u") == "Invalid property name in character class");
    CHECK(problem(u"\\p{RGI_Emoji}", u"u") == "Invalid property name");
    CHECK(problem(u"\\p{RGI_Emoji}", u"v") == "");
    CHECK(problem(u"\\p{Foo}") == "");
}

TEST_CASE("deep nesting is an error, not a crash") {
    CHECK(problem(std::u16string(100000, u'(')) == "Regular expression too large");
    CHECK(problem(std::u16string(100000, u'['), u"v") == "Regular expression too large");
}
