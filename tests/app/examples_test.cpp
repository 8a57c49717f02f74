// The example programs of the resources.

#include "examples.h"
#include "tickscope/scenario.h"

#include "support/catch.h"

#include <QSet>

using namespace tickscope;

namespace {

QString text(const Examples& examples, int row, int role) {
    return examples.data(examples.index(row), role).toString();
}

} // namespace

TEST_CASE("There are thirty examples, each with a title and a reason of its own") {
    const Examples examples;
    REQUIRE(examples.rowCount() >= 30);
    QSet<QString> titles, reasons;
    for (int row = 0; row < examples.rowCount(); ++row) {
        INFO(examples.fileName(row).toStdString());
        const QString reason = text(examples, row, Examples::ReasonRole);
        CHECK(!text(examples, row, Examples::TitleRole).isEmpty());
        CHECK(reason.endsWith(u'.') | reason.endsWith(u'?'));
        CHECK(!reason.startsWith(u'@'));
        titles.insert(text(examples, row, Examples::TitleRole));
        reasons.insert(reason);
    }
    CHECK(titles.size() == examples.rowCount());
    CHECK(reasons.size() == examples.rowCount());
}

TEST_CASE("An example fits on a screen") {
    const Examples examples;
    for (int row = 0; row < examples.rowCount(); ++row) {
        INFO(examples.fileName(row).toStdString());
        const QStringList lines = examples.source(row).split(u'\n');
        CHECK(lines.size() <= 27);
        for (const QString& line : lines)
            CHECK(line.size() <= 110);
    }
}

TEST_CASE("Examples are found by the words of their titles, reasons, groups and programs") {
    Examples search;
    const int all = search.count();
    search.setWords("thread pool");
    REQUIRE(search.count() == 1);
    CHECK(search.source(0).contains("pbkdf2"));
    search.setWords("REQUESTANIMATIONFRAME");
    CHECK(search.count() == 1);
    search.setWords("browser");
    CHECK(search.count() >= 4);
    search.setWords("no such words anywhere");
    CHECK(search.count() == 0);
    search.setWords("  ");
    CHECK(search.count() == all);
}

TEST_CASE("A group's name stands above the first of its examples that is shown") {
    Examples examples;
    CHECK(text(examples, 0, Examples::HeadingRole) == "First steps");
    CHECK(text(examples, 1, Examples::HeadingRole).isEmpty());
    examples.setWords("starve");
    CHECK(text(examples, 0, Examples::HeadingRole) == "Pitfalls");
}
