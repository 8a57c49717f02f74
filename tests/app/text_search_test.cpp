// Find and replace, and the cleaning of what is pasted.

#include "support/catch.h"

#include "paste_cleanup.h"
#include "text_search.h"

using namespace tickscope;

namespace {

const QString kText = QStringLiteral("then Then thenable\nthen()");

std::string allReplaced(const SearchQuery& query, const QString& text, const char* replacement) {
    return applied(TextSearch(query, text).replacedAll(QString::fromUtf8(replacement)), text).toStdString();
}

std::string cleaned(const char* text) { return cleanedPaste(QString::fromUtf8(text)).text.toStdString(); }

} // namespace

TEST_CASE("A search heeds case, words and regular expressions as asked") {
    CHECK(TextSearch({.pattern = "then"}, kText).count() == 4);
    CHECK(TextSearch({.pattern = "then", .matchCase = true}, kText).count() == 3);
    CHECK(TextSearch({.pattern = "then", .wholeWord = true}, kText).count() == 3);
    CHECK(TextSearch({.pattern = "^t.*n", .isRegExp = true}, kText).count() == 2);
    CHECK(TextSearch({.pattern = "()"}, kText).count() == 1);
    CHECK(TextSearch({.pattern = ""}, kText).count() == 0);
    CHECK(TextSearch({.pattern = "x*", .isRegExp = true}, kText).count() == 0); // nothing is no match
}

TEST_CASE("A wrong regular expression says what is wrong") {
    const TextSearch search({.pattern = "(a", .isRegExp = true}, kText);
    CHECK(search.count() == 0);
    CHECK_FALSE(search.problem().isEmpty());
}

TEST_CASE("The next and the previous match go round") {
    const TextSearch search({.pattern = "then", .matchCase = true}, kText); // at 0, 10 and 19
    CHECK(search.firstFrom(0) == 0);
    CHECK(search.firstFrom(1) == 1);
    CHECK(search.firstFrom(20) == 0);
    CHECK(search.lastBefore(10) == 0);
    CHECK(search.lastBefore(0) == 2);
    CHECK(search.exactly(10, 14) == 1);
    CHECK(search.exactly(10, 13) == -1);
}

TEST_CASE("All matches are replaced by one edit") {
    CHECK(allReplaced({.pattern = "b"}, QStringLiteral("abcb"), "xx") == "axxcxx");
    CHECK(allReplaced({.pattern = "(\\w)=(\\w)", .isRegExp = true}, QStringLiteral("a=b c=d"), "$2=$1$$") ==
          "b=a$ d=c$");
    CHECK(allReplaced({.pattern = "b"}, QStringLiteral("abc"), "$&") == "a$&c"); // plain text stays plain
    CHECK(allReplaced({.pattern = "z"}, QStringLiteral("abc"), "y") == "abc");
}

TEST_CASE("Curly quotes are straightened, but not inside of strings") {
    CHECK(cleaned("console.log(“hi”)") == "console.log(\"hi\")");
    CHECK(cleaned("f(‘a’, −1)") == "f('a', -1)");
    CHECK_FALSE(cleanedPaste(QStringLiteral("f('It\u2019s') // \u201cso\u201d")).isNeeded());
}

TEST_CASE("Line numbers are dropped when they count up on every line") {
    CHECK(cleaned("1 f(() => {\n2   g();\n3 });") == "f(() => {\n  g();\n});");
    CHECK(cleaned("9. a();\n10. b();") == "a();\nb();");
    CHECK(cleaned(" 7  a {\n 8    b\n 9\n10  }") == "a {\n  b\n\n}");
    CHECK(cleaned("1, 2,\n2, 3") == "1, 2,\n2, 3");
    CHECK(cleaned("1 a\n3 b") == "1 a\n3 b");
    CHECK(cleaned("1 a") == "1 a");
}

TEST_CASE("Prompts and odd spaces are dropped") {
    CHECK(cleaned("> f(() => {\n... g();\n... })") == "f(() => {\ng();\n})");
    CHECK(cleaned("let\u00a0a = 1;\u200b") == "let a = 1;");
    CHECK_FALSE(cleanedPaste(QStringLiteral("let a = 1;\n")).isNeeded());
}
