// The cards: identities that last, places that fit, and the same stage however a moment is reached.

#include "stage_model.h"
#include "support/catch.h"
#include "trace_fixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <map>
#include <set>

using namespace tickscope;

namespace {

struct Stage {
    Playhead playhead;
    StageModel model{&playhead};
    RecordingPtr recording;

    explicit Stage(Trace trace, double height = 400) {
        model.setAnimationsEnabled(false);
        for (int pane = 0; pane < kPaneCount; ++pane)
            model.setPaneRect(static_cast<StageModel::Pane>(pane), pane * 300, 0, 280, height);
        recording = std::make_shared<const Recording>(fixture::resultOf(std::move(trace)));
        playhead.setRecording(recording, 1);
    }

    const Card* find(const std::vector<Card>& cards, CardKind kind) const {
        const auto found =
            std::find_if(cards.begin(), cards.end(), [kind](const Card& c) { return c.kind == kind; });
        return found == cards.end() ? nullptr : &*found;
    }
    EventIndex after(EventKind kind, int nth = 1) const {
        for (EventIndex i = 0; i < recording->size(); ++i)
            if (recording->trace()[i].kind == kind && --nth == 0) return i + 1;
        FAIL("no such event");
        return 0;
    }
    std::vector<Card> at(EventIndex position) {
        playhead.seek(static_cast<int>(position));
        return model.cards();
    }
};

} // namespace

TEST_CASE("A timer, its task and the frame of its callback are one card") {
    Stage stage(fixture::overtakeTrace());
    std::vector<Card> cards = stage.at(stage.after(EventKind::TimerSet));
    REQUIRE(stage.find(cards, CardKind::Timer));
    const CardId id = stage.find(cards, CardKind::Timer)->id;
    CHECK(stage.find(cards, CardKind::Timer)->pane == StagePane::World);

    cards = stage.at(stage.after(EventKind::TaskQueued));
    REQUIRE(stage.find(cards, CardKind::Task));
    CHECK(stage.find(cards, CardKind::Task)->id == id);
    CHECK(stage.find(cards, CardKind::Task)->pane == StagePane::Tasks);

    cards = stage.at(stage.after(EventKind::TaskStarted));
    REQUIRE(stage.find(cards, CardKind::Task));
    CHECK(stage.find(cards, CardKind::Task)->id == id);
    CHECK(stage.find(cards, CardKind::Task)->pane == StagePane::CallStack);
    CHECK(stage.find(cards, CardKind::Task)->running);

    cards = stage.at(stage.after(EventKind::TaskStarted) + 1);
    REQUIRE(stage.find(cards, CardKind::Frame));
    CHECK(stage.find(cards, CardKind::Frame)->id == id);
}

TEST_CASE("A job that is queued, starts and enters its frame is one card") {
    Stage stage(fixture::overtakeTrace());
    std::vector<Card> cards = stage.at(stage.after(EventKind::JobQueued));
    REQUIRE(stage.find(cards, CardKind::Job));
    const CardId id = stage.find(cards, CardKind::Job)->id;
    CHECK(stage.find(cards, CardKind::Job)->pane == StagePane::Microtasks);
    cards = stage.at(stage.after(EventKind::JobStarted));
    REQUIRE(stage.find(cards, CardKind::Job));
    CHECK(stage.find(cards, CardKind::Job)->id == id);
    CHECK(stage.find(cards, CardKind::Job)->pane == StagePane::CallStack);
    cards = stage.at(stage.after(EventKind::JobStarted) + 1);
    CHECK(stage.find(cards, CardKind::Frame)->id == id);
}

TEST_CASE("An async function keeps its card while it is suspended and resumed") {
    Stage stage(fixture::overtakeTrace());
    std::vector<Card> cards = stage.at(stage.after(EventKind::FrameSuspended));
    REQUIRE(stage.find(cards, CardKind::Suspended));
    const CardId id = stage.find(cards, CardKind::Suspended)->id;
    CHECK(stage.find(cards, CardKind::Suspended)->title == "checkout");
    CHECK(stage.find(cards, CardKind::Suspended)->line == 4);
    cards = stage.at(stage.after(EventKind::FrameResumed));
    REQUIRE(stage.find(cards, CardKind::Frame));
    CHECK(stage.find(cards, CardKind::Frame)->id == id);
}

TEST_CASE("Each round of an interval is a card of its own") {
    Stage stage(fixture::intervalTrace());
    std::set<CardId> rounds;
    for (int round = 1; round <= 3; ++round) {
        const std::vector<Card> cards = stage.at(stage.after(EventKind::TaskStarted, round));
        REQUIRE(stage.find(cards, CardKind::Task));
        rounds.insert(stage.find(cards, CardKind::Task)->id);
        if (round < 3) {
            REQUIRE(stage.find(cards, CardKind::Timer));
            CHECK(stage.find(cards, CardKind::Timer)->id != stage.find(cards, CardKind::Task)->id);
        }
    }
    CHECK(rounds.size() == 3);
}

TEST_CASE("Backwards shows the same stage as forwards at every moment") {
    for (const auto level : {Preferences::Basic, Preferences::Queues, Preferences::Full}) {
        Stage stage(fixture::overtakeTrace());
        stage.model.setLevel(level);
        std::vector<std::vector<Card>> forwards;
        for (EventIndex p = 0; p <= stage.recording->size(); ++p)
            forwards.push_back(stage.at(p));
        for (EventIndex p = stage.recording->size() + 1; p-- > 0;) {
            INFO("position " << p);
            CHECK(stage.at(p) == forwards[p]);
        }
    }
}

TEST_CASE("An id means one thing at a time, and one thing for the whole run") {
    Stage stage(fixture::overtakeTrace());
    std::map<CardId, QString> titles;
    for (EventIndex p = 0; p <= stage.recording->size(); ++p) {
        std::set<CardId> seen;
        for (const Card& card : stage.at(p)) {
            INFO("position " << p << " card " << card.id << " " << card.title.toStdString());
            CHECK(seen.insert(card.id).second);
            // A frame keeps its name from entry to exit.
            if (card.kind == CardKind::Frame || card.kind == CardKind::Suspended) {
                const auto [known, isNew] = titles.emplace(card.id, card.title);
                if (!isNew) CHECK(known->second == card.title);
            }
        }
    }
}

TEST_CASE("The rows obey the rules of item models while the playhead jumps about") {
    Stage stage(fixture::overtakeTrace());
    stage.model.setAnimationsEnabled(true);
    QAbstractItemModelTester tester(&stage.model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    while (stage.playhead.stepForward(Playhead::Statement)) {
    }
    while (stage.playhead.stepBack(Playhead::Callback)) {
    }
    for (int p : {40, 3, 60, 17, 0, 55})
        stage.playhead.seek(p);
}

TEST_CASE("Rows are changed, never reset") {
    Stage stage(fixture::overtakeTrace());
    QSignalSpy resets(&stage.model, &QAbstractItemModel::modelReset);
    while (stage.playhead.stepForward(Playhead::Statement)) {
    }
    CHECK(resets.isEmpty());
}

TEST_CASE("A card that leaves on a single step stays for its fade; a jump removes it at once") {
    Stage stage(fixture::overtakeTrace());
    stage.model.setAnimationsEnabled(true);
    stage.playhead.seek(static_cast<int>(stage.after(EventKind::FrameLeft)) - 1);
    const auto before = stage.model.rowCount();
    stage.playhead.stepForward(Playhead::Statement);
    CHECK(stage.model.isAnimating());
    CHECK(stage.model.rowCount() > static_cast<int>(stage.model.cards().size()));
    stage.playhead.seek(0);
    CHECK(!stage.model.isAnimating());
    CHECK(stage.model.rowCount() == 0);
    CHECK(before > 0);
}

TEST_CASE("Cards lie inside their pane and do not overlap") {
    Stage stage(fixture::overtakeTrace());
    for (EventIndex p = 0; p <= stage.recording->size(); ++p) {
        const std::vector<Card> cards = stage.at(p);
        for (const Card& a : cards) {
            CHECK(QRectF(static_cast<int>(a.pane) * 300, 0, 280, 400).contains(a.place));
            for (const Card& b : cards)
                if (a.id != b.id) CHECK(!a.place.intersects(b.place));
        }
    }
}

TEST_CASE("A full pane shrinks its cards, then counts the rest") {
    fixture::TraceBuilder builder("f();");
    builder.add(EventKind::RunStarted);
    builder.add(EventKind::FrameEntered, {.detail = 0, .subject = 1, .text = "main"});
    for (std::uint32_t job = 1; job <= 500; ++job)
        builder.add(EventKind::JobQueued, {.detail = 0, .subject = job, .text = "f", .code = "f()"});
    Stage stage(builder.take(), 200);
    const std::vector<Card> cards = stage.at(stage.recording->size());
    CHECK(stage.model.counts()[StageModel::Microtasks] == 500);
    const Card* more = stage.find(cards, CardKind::More);
    REQUIRE(more);
    const auto shown =
        std::count_if(cards.begin(), cards.end(), [](const Card& c) { return c.kind == CardKind::Job; });
    CHECK(shown == 9); // 200 px hold five rows of two names; the last cell counts
    CHECK(more->title.contains("491"));
    CHECK(stage.find(cards, CardKind::Job)->size == CardSize::Slim);
}

TEST_CASE("A level changes how much is shown, never the order") {
    Stage stage(fixture::overtakeTrace());
    const EventIndex moment = stage.after(EventKind::JobQueued);
    stage.model.setLevel(Preferences::Basic);
    for (const Card& card : stage.at(moment))
        CHECK((card.pane == StagePane::CallStack || card.pane == StagePane::World ||
               card.pane == StagePane::WaitingRoom));
    CHECK(stage.model.counts()[StageModel::WaitingRoom] == 1);
    stage.model.setLevel(Preferences::Full);
    const std::vector<Card> cards = stage.model.cards();
    CHECK(stage.find(cards, CardKind::Job)->promiseText.contains("#1"));
}
