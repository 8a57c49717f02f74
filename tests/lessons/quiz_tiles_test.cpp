// Tiles of an ordering question: shuffling, moving, putting aside, judging.

#include "quiz_tiles.h"
#include "support/catch.h"

#include <algorithm>

using namespace tickscope;

namespace {

const QStringList kPrinted{"A", "E", "C", "D", "B"};

int rowOf(const QuizTiles& tiles, const QString& text, int from = 0) {
    for (int row = from; row < tiles.count(); ++row)
        if (tiles.data(tiles.index(row), QuizTiles::TextRole).toString() == text) return row;
    return -1;
}

QuizTiles::Verdict verdict(const QuizTiles& tiles, int row) {
    return static_cast<QuizTiles::Verdict>(tiles.data(tiles.index(row), QuizTiles::VerdictRole).toInt());
}

void arrange(QuizTiles& tiles, const QStringList& order) {
    for (int i = 0; i < order.size(); ++i)
        tiles.move(rowOf(tiles, order[i], i), i);
}

} // namespace

TEST_CASE("Shuffling keeps every line, is the same for a seed, and never gives the answer away") {
    for (quint32 seed = 0; seed < 200; ++seed) {
        QuizTiles tiles, again;
        tiles.assign({"A", "B", "C"}, {}, seed);
        again.assign({"A", "B", "C"}, {}, seed);
        CHECK(tiles.answer() == again.answer());
        CHECK(tiles.answer() != QStringList({"A", "B", "C"}));
        QStringList sorted = tiles.answer();
        std::sort(sorted.begin(), sorted.end());
        CHECK(sorted == QStringList({"A", "B", "C"}));
    }
}

TEST_CASE("The right order has no difference") {
    QuizTiles tiles;
    tiles.assign(kPrinted, {}, 1);
    arrange(tiles, kPrinted);
    CHECK(tiles.judge(kPrinted) == -1);
    for (int row = 0; row < tiles.count(); ++row)
        CHECK(verdict(tiles, row) == QuizTiles::Right);
}

TEST_CASE("The first difference is found; what comes after it is left open") {
    QuizTiles tiles;
    tiles.assign(kPrinted, {}, 1);
    arrange(tiles, {"A", "E", "B", "C", "D"});
    CHECK(tiles.judge(kPrinted) == 2);
    CHECK(verdict(tiles, 1) == QuizTiles::Right);
    CHECK(verdict(tiles, 2) == QuizTiles::Wrong);
    CHECK(verdict(tiles, 3) == QuizTiles::After);
}

TEST_CASE("A decoy left in place is a difference; put aside it is right") {
    QuizTiles tiles;
    tiles.assign({"A", "B"}, {"never"}, 1);
    arrange(tiles, {"A", "B", "never"});
    SECTION("in place") { CHECK(tiles.judge({"A", "B"}) == 2); }
    SECTION("aside") {
        tiles.toggleAside(2);
        CHECK(tiles.judge({"A", "B"}) == -1);
        CHECK(verdict(tiles, 2) == QuizTiles::Right);
    }
    SECTION("a printed line aside") {
        tiles.toggleAside(2);
        tiles.toggleAside(1);
        CHECK(tiles.judge({"A", "B"}) == 1);
        CHECK(verdict(tiles, 1) == QuizTiles::Wrong);
    }
}

TEST_CASE("Equal lines may stand in for each other") {
    QuizTiles tiles;
    tiles.assign({"x", "y", "x"}, {}, 3);
    arrange(tiles, {"x", "y", "x"});
    CHECK(tiles.judge({"x", "y", "x"}) == -1);
}

TEST_CASE("Once judged, nothing moves") {
    QuizTiles tiles;
    tiles.assign(kPrinted, {"never"}, 1);
    tiles.judge(kPrinted);
    const QStringList before = tiles.answer();
    tiles.move(0, 2);
    tiles.toggleAside(0);
    CHECK(tiles.answer() == before);
}

TEST_CASE("A move out of range does nothing") {
    QuizTiles tiles;
    tiles.assign(kPrinted, {}, 1);
    const QStringList before = tiles.answer();
    tiles.move(-1, 2);
    tiles.move(0, 9);
    tiles.move(3, 3);
    tiles.toggleAside(9);
    CHECK(tiles.answer() == before);
}
