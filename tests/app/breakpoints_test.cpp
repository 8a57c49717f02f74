// Breakpoints and bookmarks: what they stop at, how they follow the text, what is remembered.

#include "bookmarks.h"
#include "breakpoints.h"
#include "preferences.h"
#include "support/catch.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace tickscope;

namespace {

const QString kProgram = QStringLiteral("console.log('a');\n"
                                        "for (let i = 0; i < 3; ++i)\n"
                                        "  queueMicrotask(() => console.log('micro ' + i));\n"
                                        "setTimeout(() => { null.x; }, 5);\n"
                                        "console.log('b');\n");

RecordingPtr record(const QString& source) {
    Scenario scenario;
    scenario.source = source.toStdString();
    return std::make_shared<const Recording>(run(scenario));
}

struct Desk {
    Document document;
    Playhead playhead;
    Breakpoints breakpoints{&document, &playhead};
    Bookmarks bookmarks{&playhead};
    QAbstractItemModelTester breakpointRules{&breakpoints};
    QAbstractItemModelTester bookmarkRules{&bookmarks};

    explicit Desk(const QString& program = kProgram) {
        Preferences::instance()->setMarks({});
        open(program);
    }
    void open(const QString& program) {
        document.load(QStringLiteral("program.js"), {}, program);
        runIt();
    }
    void runIt() {
        playhead.setRecording(record(document.text()), 0);
        playhead.home();
    }
    QVariant at(int row, int role) const { return breakpoints.data(breakpoints.index(row), role); }
    int exceptionRow(int raised) const { return breakpoints.count() - 3 + raised; }
};

} // namespace

TEST_CASE("Continue goes from stop to stop and on to the end, and back the same way") {
    Desk desk;
    desk.breakpoints.toggleLine(3);
    desk.breakpoints.toggleLine(5);
    std::vector<int> there, back, lines;
    while (desk.playhead.continueForward()) {
        there.push_back(desk.playhead.position());
        lines.push_back(desk.playhead.line());
    }
    CHECK(lines == std::vector<int>{3, 3, 3, 5, 3, 3, 3});
    CHECK(desk.playhead.atEnd());
    while (desk.playhead.continueBack())
        back.push_back(desk.playhead.position());
    CHECK(desk.playhead.atStart());
    std::reverse(back.begin(), back.end());
    CHECK(there == back);
}

TEST_CASE("A breakpoint that is switched off does not stop") {
    Desk desk;
    desk.breakpoints.toggleLine(5);
    desk.breakpoints.setEnabled(0, false);
    CHECK(!desk.playhead.continueForward());
    CHECK(desk.breakpoints.markAt(5) == Breakpoints::Off);
    desk.breakpoints.switchLine(5);
    desk.playhead.home();
    CHECK(desk.playhead.continueForward());
    CHECK(desk.breakpoints.here() == QStringLiteral("Line 5"));
}

TEST_CASE("A line that the run never reaches is marked so") {
    Desk desk;
    desk.breakpoints.toggleLine(6);
    CHECK(desk.breakpoints.markAt(6) == Breakpoints::Unreached);
    desk.breakpoints.toggleLine(5);
    CHECK(desk.breakpoints.markAt(5) == Breakpoints::Armed);
    CHECK(desk.breakpoints.markAt(4) == Breakpoints::None);
    desk.breakpoints.toggleLine(99);
    CHECK(desk.breakpoints.markAt(99) == Breakpoints::None);
}

TEST_CASE("Play stops at a breakpoint, by every grain") {
    for (const auto grain : {Playhead::Statement, Playhead::Callback, Playhead::Turn, Playhead::Output}) {
        Desk desk;
        desk.breakpoints.addPrints(QStringLiteral("micro 1"));
        desk.playhead.setGrain(grain);
        desk.playhead.togglePlay();
        for (int i = 0; i < 500 && desk.playhead.isPlaying(); ++i)
            desk.playhead.advance(200);
        CHECK(!desk.playhead.isPlaying());
        CHECK(desk.breakpoints.here() == QStringLiteral("Prints this: micro 1"));
        desk.playhead.togglePlay(); // and goes on from there
        for (int i = 0; i < 500 && desk.playhead.isPlaying(); ++i)
            desk.playhead.advance(200);
        CHECK(desk.playhead.atEnd());
    }
}

TEST_CASE("A length of a queue and an exception stop") {
    Desk desk;
    desk.breakpoints.addQueue(static_cast<int>(WatchedQueue::Microtasks), 2);
    REQUIRE(desk.playhead.continueForward());
    CHECK(desk.playhead.state().microtasks.size() == 3);
    desk.breakpoints.setEnabled(desk.exceptionRow(static_cast<int>(Raised::Thrown)), true);
    REQUIRE(desk.playhead.continueForward());
    CHECK(desk.playhead.line() == 4);
    CHECK(desk.breakpoints.here() == QStringLiteral("Exception thrown"));
}

TEST_CASE("Lines are kept in order, exceptions stay at the end and cannot be removed") {
    Desk desk;
    desk.breakpoints.addPrints(QStringLiteral("b"), true);
    desk.breakpoints.toggleLine(5);
    desk.breakpoints.toggleLine(1);
    desk.breakpoints.addPrints(QStringLiteral("b"), true); // is there already
    CHECK(desk.breakpoints.count() == 6);
    CHECK(desk.at(0, Breakpoints::LineRole) == 1);
    CHECK(desk.at(1, Breakpoints::LineRole) == 5);
    CHECK(desk.at(2, Breakpoints::KindRole) == Breakpoints::Prints);
    CHECK(desk.at(2, Breakpoints::HitsRole) == 1);
    desk.breakpoints.remove(5);
    CHECK(desk.breakpoints.count() == 6);
    desk.breakpoints.removeAll();
    CHECK(desk.breakpoints.placed() == 0);
    CHECK(desk.breakpoints.count() == 3);
}

TEST_CASE("Lines move with the text") {
    Desk desk;
    desk.breakpoints.toggleLine(3);
    desk.breakpoints.toggleLine(5);
    desk.document.setText(QStringLiteral("// new\n") + kProgram);
    CHECK(desk.breakpoints.markAt(4) != Breakpoints::None);
    CHECK(desk.breakpoints.markAt(6) != Breakpoints::None);
    CHECK(desk.breakpoints.markAt(3) == Breakpoints::None);
    QString shorter = desk.document.text();
    shorter.replace(QStringLiteral("console.log('b');\n"), QString());
    desk.document.setText(shorter);
    CHECK(desk.breakpoints.placed() == 1);
    desk.runIt();
    CHECK(desk.breakpoints.markAt(4) == Breakpoints::Armed);
    CHECK(desk.playhead.continueForward());
    CHECK(desk.playhead.line() == 4);
}

TEST_CASE("A program finds its breakpoints again, another one has none") {
    Desk desk;
    desk.breakpoints.toggleLine(5);
    desk.breakpoints.addQueue(2, 7);
    desk.breakpoints.setEnabled(1, false);
    desk.breakpoints.setEnabled(desk.exceptionRow(2), true);
    desk.open(QStringLiteral("console.log(1);\n"));
    CHECK(desk.breakpoints.placed() == 0);
    CHECK(desk.breakpoints.armed() == 0);
    desk.open(kProgram);
    CHECK(desk.breakpoints.placed() == 2);
    CHECK(desk.breakpoints.markAt(5) == Breakpoints::Armed);
    CHECK(desk.at(1, Qt::DisplayRole) == QStringLiteral("More than 7 tasks"));
    CHECK(desk.at(1, Breakpoints::EnabledRole) == false);
    CHECK(desk.at(desk.exceptionRow(2), Breakpoints::EnabledRole) == true);
}

TEST_CASE("Writing a program leaves one entry in the store, not one for each run") {
    Desk desk;
    desk.breakpoints.toggleLine(1);
    for (int i = 0; i < 10; ++i) {
        desk.document.setText(desk.document.text() + QStringLiteral("// %1\n").arg(i));
        desk.runIt();
    }
    CHECK(Preferences::instance()->marks().size() == 2); // as it was opened, and as it is now
}

TEST_CASE("A breakpoint leads to its moments, one after the other and round") {
    Desk desk;
    desk.breakpoints.addPrints(QStringLiteral("micro"));
    std::vector<int> positions;
    for (int i = 0; i < 4; ++i) {
        desk.breakpoints.goTo(0);
        positions.push_back(desk.playhead.position());
    }
    CHECK(positions[0] < positions[1]);
    CHECK(positions[1] < positions[2]);
    CHECK(positions[3] == positions[0]);
}

TEST_CASE("Run to a line goes forwards or back, down to the next statement, and never round") {
    Desk desk;
    REQUIRE(desk.playhead.runToLine(5));
    CHECK(desk.playhead.line() == 5);
    CHECK(!desk.playhead.runToLine(5));
    CHECK(desk.playhead.line() == 5);
    REQUIRE(desk.playhead.runBackToLine(2));
    CHECK(desk.playhead.line() == 2);
    desk.playhead.home();
    CHECK(!desk.playhead.runBackToLine(1));
    CHECK(!desk.playhead.runToLine(6));
}

TEST_CASE("Play repeats a span until it is cleared") {
    Desk desk;
    desk.playhead.setGrain(Playhead::Statement);
    desk.playhead.seekStep(3);
    desk.playhead.loopFromHere();
    const int begin = desk.playhead.position();
    desk.playhead.seekStep(6);
    desk.playhead.loopToHere();
    const int end = desk.playhead.position();
    desk.playhead.home();
    desk.playhead.togglePlay();
    std::vector<int> seen;
    QObject::connect(&desk.playhead, &Playhead::moved, [&] { seen.push_back(desk.playhead.position()); });
    for (int i = 0; i < 9; ++i)
        desk.playhead.advance(600);
    REQUIRE(seen.size() == 9);
    CHECK(seen[0] == begin);
    CHECK(seen[3] == end);
    CHECK(seen[4] == begin);
    CHECK(seen[8] == begin);
    CHECK(desk.playhead.isPlaying());
    desk.playhead.clearLoop();
    for (int i = 0; i < 500; ++i)
        desk.playhead.advance(600);
    CHECK(desk.playhead.atEnd());
}

TEST_CASE("The two ends of a loop push each other along") {
    Desk desk;
    desk.playhead.seekStep(5);
    desk.playhead.loopToHere();
    CHECK(desk.playhead.loopBegin() == 0);
    desk.playhead.seekStep(8);
    desk.playhead.loopFromHere(); // behind its end: up to the end of the run
    CHECK(desk.playhead.loopEnd() == desk.playhead.size());
    desk.playhead.seekStep(2);
    desk.playhead.loopToHere(); // before its beginning: from the beginning of the run
    CHECK(desk.playhead.loopBegin() == 0);
    CHECK(desk.playhead.loopEnd() == desk.playhead.position());
    desk.playhead.setLoop(7, 7);
    CHECK(!desk.playhead.isLooping());
}

TEST_CASE("A bookmark is put down, named, found again and taken away") {
    Desk desk;
    desk.playhead.seekStep(4);
    desk.bookmarks.toggle();
    CHECK(desk.bookmarks.isHere());
    desk.bookmarks.rename(0, QStringLiteral("  the loop "));
    desk.playhead.end();
    desk.bookmarks.toggle();
    CHECK(desk.bookmarks.count() == 2);
    REQUIRE(desk.bookmarks.previous());
    CHECK(desk.playhead.stepNumber() == 4);
    CHECK(!desk.bookmarks.previous());
    CHECK(desk.bookmarks.next());
    CHECK(!desk.bookmarks.next());

    desk.open(QStringLiteral("console.log(1);\n"));
    CHECK(desk.bookmarks.count() == 0);
    desk.open(kProgram);
    REQUIRE(desk.bookmarks.count() == 2);
    CHECK(desk.bookmarks.data(desk.bookmarks.index(0), Qt::DisplayRole) == QStringLiteral("the loop"));
    desk.bookmarks.goTo(0);
    desk.bookmarks.toggle();
    CHECK(desk.bookmarks.count() == 1);
    CHECK(!desk.bookmarks.isHere());
}

TEST_CASE("What the store holds may be damaged") {
    Desk desk;
    desk.breakpoints.toggleLine(1);
    desk.bookmarks.toggle();
    QVariantList marks = Preferences::instance()->marks();
    QVariantMap mine = marks[0].toMap();
    mine["breakpoints"] =
        QByteArray("[{\"kind\":99,\"line\":-4},{\"kind\":0,\"line\":1e9},7,{\"kind\":2,\"queue\":77}]");
    mine["bookmarks.node"] = QByteArray("[{\"step\":-3},{\"step\":1000000},null,\"x\"]");
    marks[0] = mine;
    Preferences::instance()->setMarks(marks);
    desk.open(kProgram);
    CHECK(desk.breakpoints.placed() == 1);
    CHECK(desk.bookmarks.count() == 0);
}
