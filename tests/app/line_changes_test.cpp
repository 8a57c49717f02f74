// Lines that move with an edit.

#include "line_changes.h"
#include "support/catch.h"

using namespace tickscope;

namespace {
int moved(int line, const char* before, const char* after) {
    const QString a = QString::fromUtf8(before), b = QString::fromUtf8(after);
    return LineChange(a, b).moved(line);
}
} // namespace

TEST_CASE("Typing within a line moves nothing") {
    CHECK(moved(2, "a\nb\nc", "a\nbx\nc") == 2);
    CHECK(moved(3, "a\nb\nc", "a\nbx\nc") == 3);
    const QString before = "a\nb", after = "a\nbx";
    CHECK(!LineChange(before, after).movesLines());
}

TEST_CASE("A line break before a line takes it along, one behind it does not") {
    CHECK(moved(2, "a\nb\nc", "a\n\nb\nc") == 3);
    CHECK(moved(2, "a\nb\nc", "a\nb\n\nc") == 2);
    CHECK(moved(3, "a\nb\nc", "a\nb\n\nc") == 4);
    CHECK(moved(1, "a\nb", "\na\nb") == 2);
    CHECK(moved(2, "a\nb", "a\nb\n") == 2);
}

TEST_CASE("A broken line keeps its first part") {
    CHECK(moved(2, "a\nfoo(bar)\nc", "a\nfoo(\nbar)\nc") == 2);
    CHECK(moved(3, "a\nfoo(bar)\nc", "a\nfoo(\nbar)\nc") == 4);
}

TEST_CASE("A deleted line is gone, also between lines that begin alike") {
    CHECK(moved(2, "a\nb\nc", "a\nc") == 0);
    CHECK(moved(3, "a\nb\nc", "a\nc") == 2);
    CHECK(moved(2, "  one\n  two\n  three\n", "  one\n  three\n") == 0);
    CHECK(moved(3, "  one\n  two\n  three\n", "  one\n  three\n") == 2);
    CHECK(moved(3, "a\nb\nc", "a\nb") == 0);
}

TEST_CASE("Lines that change places are followed by their text") {
    CHECK(moved(2, "a\nb\nc\nd", "a\nc\nb\nd") == 3);
    CHECK(moved(3, "a\nb\nc\nd", "a\nc\nb\nd") == 2);
}

TEST_CASE("Lines that are commented out stay where they are") {
    CHECK(moved(2, "a\nb\nc\nd", "a\n// b\n// c\nd") == 2);
    CHECK(moved(3, "a\nb\nc\nd", "a\n// b\n// c\nd") == 3);
}

TEST_CASE("A repeated line is not mistaken for its copy") {
    CHECK(moved(2, "x\nx\nx", "x\nx\nx\nx") == 2);
    CHECK(moved(1, "x\n", "x\nx\n") == 1);
}

TEST_CASE("An empty text has one line, and everything may go") {
    CHECK(moved(1, "", "a\nb") == 1);
    CHECK(moved(2, "a\nb", "") == 1); // all of it was replaced by one empty line
    CHECK(moved(5, "a\nb", "a\nb") == 5);
}
