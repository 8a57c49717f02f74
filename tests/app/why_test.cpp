// The WHY line, the comparison of two printed lines and the chain of causes.

#include "session.h"
#include "support/catch.h"
#include "trace_fixture.h"

#include <QSignalSpy>

using namespace tickscope;

namespace {

// Prints: end, micro, timer, paid 42.
struct Fixture {
    Session session{
        [](const Scenario&, const RunHooks&) { return fixture::resultOf(fixture::overtakeTrace()); },
        nullptr};
    QSignalSpy shown{&session, &Session::shown};
    ConsoleModel& lines = *session.console();
    WhyLine& why = *session.why();
    Playhead& playhead = *session.playhead();

    Fixture() {
        Preferences::instance()->setLiveRun(false);
        const std::string_view source = fixture::overtakeSource();
        session.document()->load("program.js", {},
                                 QString::fromUtf8(source.data(), qsizetype(source.size())));
        REQUIRE(shown.wait());
    }
    int pickOf(int row) const { return lines.index(row).data(ConsoleModel::PickRole).toInt(); }
    QString step(int row, int role = WhyChain::TextRole) {
        return why.chain()->index(row).data(role).toString();
    }
};

} // namespace

TEST_CASE("Two picked lines are compared in the order in which they were printed") {
    Fixture f;
    f.lines.togglePick(2);
    CHECK_FALSE(f.why.isComparing());
    f.lines.togglePick(1);
    REQUIRE(f.why.isComparing());
    CHECK(f.why.text().startsWith("\"micro\" prints before \"timer\" because"));
    CHECK(f.why.linkCount() >= 2);
    CHECK(f.pickOf(1) == 1);
    CHECK(f.pickOf(2) == 2);
    CHECK(f.pickOf(0) == 0);
}

TEST_CASE("A third picked line takes the place of the one picked first") {
    Fixture f;
    for (const int row : {0, 2, 3})
        f.lines.togglePick(row);
    CHECK(f.lines.picked() == 2);
    CHECK(f.pickOf(0) == 0);
    CHECK(f.why.text().startsWith("\"timer\" prints before \"paid 42\""));
}

TEST_CASE("Picking a line again lets go of it and ends the comparison") {
    Fixture f;
    f.lines.togglePick(0);
    f.lines.togglePick(1);
    f.lines.togglePick(1);
    CHECK(f.lines.picked() == 1);
    CHECK_FALSE(f.why.isComparing());
}

TEST_CASE("A line is compared with the current one when none is picked") {
    Fixture f;
    f.lines.jump(0);
    f.lines.pickWith(3);
    CHECK(f.why.text().startsWith("\"end\" prints before \"paid 42\""));
}

TEST_CASE("Before anything is printed there is no current line to compare with") {
    Fixture f;
    f.playhead.home();
    f.lines.pickWith(3);
    CHECK(f.lines.picked() == 1);
    CHECK_FALSE(f.why.isComparing());
}

TEST_CASE("Extending goes line by line from the current one, and stops at the ends") {
    Fixture f;
    f.lines.jump(1);
    f.lines.extendPick(1);
    CHECK(f.why.text().startsWith("\"micro\" prints before \"timer\""));
    f.lines.extendPick(1);
    f.lines.extendPick(1);
    CHECK(f.why.text().startsWith("\"micro\" prints before \"paid 42\""));
    for (int i = 0; i < 9; ++i)
        f.lines.extendPick(-1);
    CHECK(f.why.text().startsWith("\"end\" prints before \"micro\""));
}

TEST_CASE("Rows that are not there cannot be picked") {
    Fixture f;
    f.lines.togglePick(-1);
    f.lines.togglePick(99);
    f.lines.pickWith(99);
    CHECK(f.lines.picked() == 0);
}

TEST_CASE("Closing a comparison lets go of its lines and says why the present moment is") {
    Fixture f;
    f.lines.jump(2);
    const QString moment = f.why.text();
    f.lines.pickWith(0);
    CHECK(f.why.text() != moment);
    f.why.closeComparison();
    CHECK(f.why.text() == moment);
    CHECK(f.lines.picked() == 0);
}

TEST_CASE("A link of a comparison leaves it open, every other move closes it") {
    Fixture f;
    f.lines.togglePick(1);
    f.lines.togglePick(2);
    const QString comparison = f.why.text();
    f.why.follow(0);
    CHECK(f.why.text() == comparison);
    CHECK(f.playhead.position() > 0);
    f.playhead.stepForward(Playhead::Statement);
    CHECK_FALSE(f.why.isComparing());
    CHECK(f.lines.picked() == 0);
}

TEST_CASE("A new run closes the comparison of the old one") {
    Fixture f;
    f.lines.togglePick(1);
    f.lines.togglePick(2);
    f.session.run();
    REQUIRE(f.shown.wait());
    CHECK_FALSE(f.why.isComparing());
    CHECK(f.lines.picked() == 0);
}

TEST_CASE("The chain of causes is made only while somebody looks") {
    Fixture f;
    f.lines.jump(1);
    CHECK(f.why.chain()->count() == 0);
    f.why.chain()->setActive(true);
    CHECK(f.why.chain()->count() >= 3);
    f.why.chain()->setActive(false);
    CHECK(f.why.chain()->count() == 0);
}

TEST_CASE("The chain leads from the present moment to the beginning") {
    Fixture f;
    f.lines.jump(1);
    f.why.chain()->setActive(true);
    CHECK(f.step(0) == f.why.text());
    CHECK(f.step(0, WhyChain::WordRole) == "this moment");
    CHECK(f.step(1, WhyChain::WordRole) == "microtask");
    CHECK(f.step(f.why.chain()->count() - 1, WhyChain::WordRole) == "the beginning");
}

TEST_CASE("A jump to a step of the chain leaves the chain as it is and marks the step") {
    Fixture f;
    f.lines.jump(1);
    WhyChain& chain = *f.why.chain();
    chain.setActive(true);
    const int count = chain.count();
    chain.jump(1);
    CHECK(chain.count() == count);
    CHECK(chain.index(1).data(WhyChain::HereRole).toBool());
    CHECK_FALSE(chain.index(0).data(WhyChain::HereRole).toBool());
}

TEST_CASE("Any other move makes the chain anew") {
    Fixture f;
    f.lines.jump(1);
    WhyChain& chain = *f.why.chain();
    chain.setActive(true);
    f.lines.jump(2);
    CHECK(f.step(1, WhyChain::WordRole) == "task");
    chain.jump(99);
    chain.jump(-1);
    CHECK(f.step(0) == f.why.text());
}
