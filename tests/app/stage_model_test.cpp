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

namespace {
// A program that has called itself 300 times and queued 1,000 jobs.
Trace crowdedTrace() {
    fixture::TraceBuilder builder("f();");
    builder.add(EventKind::RunStarted);
    for (std::uint32_t frame = 1; frame <= 300; ++frame)
        builder.add(EventKind::FrameEntered, {.detail = static_cast<std::uint8_t>(
                                                  frame == 1 ? FrameKind::Script : FrameKind::Function),
                                              .subject = frame,
                                              .text = frame == 1 ? kMainProgram : "f"});
    for (std::uint32_t job = 1; job <= 1000; ++job)
        builder.add(EventKind::JobQueued, {.detail = 0, .subject = job, .text = "f", .code = "f()"});
    return builder.take();
}
} // namespace

TEST_CASE("However much there is, only some of it is made into cards, and all of it counted") {
    Stage stage(crowdedTrace());
    stage.at(stage.recording->size());
    const StageCards cards = stageCards(
        {*stage.recording, 0, stage.playhead.state(), stage.playhead.state().now}, Preferences::Queues);
    CHECK(cards.cards.size() == 2 * kMaxCardsPerPane);
    CHECK(cards.counts[StageModel::CallStack] == 300);
    CHECK(cards.counts[StageModel::Microtasks] == 1000);
}

TEST_CASE("A deep stack shows its top calls, a count of the middle, and the main script at its foot") {
    Stage stage(crowdedTrace());
    std::vector<Card> stack = stage.at(stage.recording->size());
    std::erase_if(stack, [](const Card& card) { return card.pane != StagePane::CallStack; });
    std::sort(stack.begin(), stack.end(),
              [](const Card& a, const Card& b) { return a.place.y() < b.place.y(); });
    REQUIRE(stack.size() > 4);
    CHECK(stack.front().running);
    CHECK(stack.front().index == 0);
    CHECK(stack.back().title == "main script");
    CHECK(stack[stack.size() - 2].kind == CardKind::More);
    CHECK(stack[stack.size() - 2].title.contains(QString::number(300 - static_cast<int>(stack.size()) + 1)));
}

TEST_CASE("What is made flies from the code that makes it, and back when the step is undone") {
    Stage stage(fixture::overtakeTrace());
    stage.model.setAnimationsEnabled(true);
    qint64 now = 0;
    stage.model.setClock([&now] { return now; });
    const EventIndex queued = stage.after(EventKind::JobQueued);
    stage.playhead.seek(static_cast<int>(queued) - 1);
    const QPointF maker = stage.find(stage.model.cards(), CardKind::Frame)->place.topLeft();
    stage.playhead.stepForward(Playhead::Statement);
    const auto row = [&](int wanted) {
        for (int i = 0; i < stage.model.rowCount(); ++i)
            if (stage.model.data(stage.model.index(i), StageModel::KindRole).toInt() == wanted) return i;
        return -1;
    };
    const auto at = [&](int role) {
        return stage.model.data(stage.model.index(row(StageModel::JobCard)), role);
    };
    REQUIRE(row(StageModel::JobCard) >= 0);
    CHECK(QPointF(at(StageModel::BornXRole).toDouble(), at(StageModel::BornYRole).toDouble()) == maker);
    now += 1000;
    stage.playhead.stepBack(Playhead::Statement);
    REQUIRE(row(StageModel::JobCard) >= 0);
    CHECK(at(StageModel::LeavingRole).toBool());
    CHECK(QPointF(at(StageModel::XRole).toDouble(), at(StageModel::YRole).toDouble()) == maker);
}

TEST_CASE("Steps that follow each other too fast for the eye are not animated") {
    Stage stage(fixture::overtakeTrace());
    stage.model.setAnimationsEnabled(true);
    qint64 now = 0;
    stage.model.setClock([&now] { return now; });
    stage.playhead.stepForward(Playhead::Statement);
    CHECK(stage.model.isAnimating());
    now += 37;
    stage.playhead.stepForward(Playhead::Statement);
    CHECK(!stage.model.isAnimating());
    CHECK(stage.model.isFading());
    now += 500;
    stage.playhead.stepForward(Playhead::Statement);
    CHECK(stage.model.isAnimating());
    stage.playhead.seek(3);
    CHECK(!stage.model.isFading());
}

TEST_CASE("Fast play does not gather cards that have left") {
    Stage stage(fixture::intervalTrace());
    stage.model.setAnimationsEnabled(true);
    qint64 now = 0;
    stage.model.setClock([&now] { return now; });
    while (stage.playhead.stepForward(Playhead::Statement)) {
        now += 40;
        const int leaving = stage.model.rowCount() - static_cast<int>(stage.model.cards().size());
        CHECK(leaving <= 10); // those of the last 260 ms
    }
    now += 1000;
    stage.playhead.stepBack(Playhead::Statement);
    stage.playhead.stepForward(Playhead::Statement);
    CHECK(stage.model.rowCount() - static_cast<int>(stage.model.cards().size()) <= 2);
}

TEST_CASE("A step tells only what has changed") {
    Stage stage(fixture::overtakeTrace());
    stage.at(stage.after(EventKind::TimerSet));
    QSignalSpy changes(&stage.model, &QAbstractItemModel::dataChanged);
    stage.playhead.stepForward(Playhead::Statement);
    REQUIRE(!changes.isEmpty());
    for (const QList<QVariant>& change : changes) {
        const auto roles = change[2].value<QList<int>>();
        CHECK(!roles.isEmpty());
        CHECK(!roles.contains(StageModel::TitleRole)); // a name stays
    }
}

TEST_CASE("A suspended function shows the await, and what became of its promise") {
    Stage stage(fixture::overtakeTrace());
    std::vector<Card> cards = stage.at(stage.after(EventKind::FrameSuspended));
    REQUIRE(stage.find(cards, CardKind::Suspended));
    CHECK(stage.find(cards, CardKind::Suspended)->subtitle.contains("await fetch("));
    CHECK(stage.find(cards, CardKind::Suspended)->promise == PromiseMark::Pending);
    cards = stage.at(stage.after(EventKind::FrameResumed) - 2); // its job is queued
    REQUIRE(stage.find(cards, CardKind::Suspended));
    CHECK(stage.find(cards, CardKind::Suspended)->promise == PromiseMark::Fulfilled);
}

TEST_CASE("The keyboard goes from card to card in a pane, and from pane to pane") {
    Stage stage(fixture::overtakeTrace());
    stage.at(stage.after(EventKind::FrameSuspended));
    const auto card = [&](int row) {
        return stage.model.data(stage.model.index(row), StageModel::PaneRole).toInt();
    };
    const int first = stage.model.neighbour(-1, StageModel::NextCard);
    REQUIRE(first >= 0);
    CHECK(card(first) == stage.model.entryPane());
    int row = first;
    std::set<int> panes{card(row)};
    while (stage.model.neighbour(row, StageModel::NextPane) >= 0) {
        row = stage.model.neighbour(row, StageModel::NextPane);
        CHECK(panes.insert(card(row)).second);
    }
    CHECK(panes.size() == 4); // the stack, the world, a microtask, the suspended function
    while (stage.model.neighbour(row, StageModel::PreviousPane) >= 0)
        row = stage.model.neighbour(row, StageModel::PreviousPane);
    CHECK(row == first);
    CHECK(stage.model.neighbour(99, StageModel::NextPane) == first); // no such row: from the beginning
}

TEST_CASE("A statement that keeps the thread says for how long") {
    fixture::TraceBuilder builder("block(40); quick();");
    builder.add(EventKind::RunStarted);
    builder.add(EventKind::FrameEntered,
                {.detail = static_cast<std::uint8_t>(FrameKind::Script), .subject = 1, .text = kMainProgram});
    builder.statement(1, "block(40)");
    builder.spend(40'000);
    builder.statement(1, "quick()");
    builder.spend(999);
    builder.add(EventKind::FrameLeft, {.subject = 1});
    Stage stage(builder.take());
    std::vector<Card> cards = stage.at(stage.after(EventKind::Statement));
    REQUIRE(cards.size() == 1);
    CHECK(cards[0].role == ColorRole::Danger);
    CHECK(cards[0].meta.contains("40.0 ms"));
    cards = stage.at(stage.after(EventKind::Statement, 2));
    CHECK(cards[0].role == ColorRole::Running);
    CHECK(cards[0].meta.isEmpty());
}

TEST_CASE("The loop is idle when nothing can run but something is under way") {
    Stage stage(fixture::overtakeTrace());
    stage.at(stage.after(EventKind::TimerSet));
    CHECK(!stage.model.isIdle()); // the main script runs
    stage.at(stage.after(EventKind::ClockMoved) - 1);
    CHECK(stage.model.isIdle());
    stage.at(stage.recording->size());
    CHECK(!stage.model.isIdle()); // it is over
}

TEST_CASE("In a pane of any size cards keep apart, and shown and counted make all of them") {
    Stage stage(crowdedTrace());
    stage.at(stage.recording->size());
    const StageMoment moment{*stage.recording, 0, stage.playhead.state(), stage.playhead.state().now};
    const StageCards all = stageCards(moment, Preferences::Queues);
    for (const double scale : {0.8, 1.0, 1.8})
        for (int width = 20; width <= 900; width += 80)
            for (int height = 10; height <= 400; height += 30) {
                StageGeometry geometry;
                geometry.scale = scale;
                for (std::size_t pane = 0; pane < kPaneCount; ++pane)
                    geometry.panes[pane] = QRectF(0, static_cast<double>(pane) * 1000, width, height);
                StageCards laid = all;
                layoutCards(laid, geometry);
                INFO("scale " << scale << " pane " << width << " x " << height);
                for (const StagePane pane : {StagePane::CallStack, StagePane::Microtasks}) {
                    int shown = 0, counted = 0;
                    for (const Card& a : laid.cards) {
                        if (a.pane != pane) continue;
                        if (a.kind == CardKind::More)
                            counted = a.title.mid(2).split(u' ').first().toInt();
                        else
                            ++shown;
                        CHECK(a.place.right() <= width + 1);
                        for (const Card& b : laid.cards)
                            if (a.id < b.id) CHECK(!a.place.intersects(b.place));
                    }
                    CHECK(shown > 0);
                    const int total = all.counts[static_cast<std::size_t>(pane)];
                    if (counted) CHECK(shown + counted == total);
                }
            }
}

TEST_CASE("What is made while its queue is full is seen on its way into the pile") {
    fixture::TraceBuilder builder("f(); g();");
    builder.add(EventKind::RunStarted);
    builder.add(EventKind::FrameEntered,
                {.detail = static_cast<std::uint8_t>(FrameKind::Script), .subject = 1, .text = kMainProgram});
    for (std::uint32_t job = 1; job <= 100; ++job) {
        builder.statement(1, "f()");
        builder.add(EventKind::JobQueued, {.detail = 0, .subject = job, .text = "f", .code = "f()"});
    }
    builder.statement(1, "g()");
    Stage stage(builder.take());
    stage.model.setAnimationsEnabled(true);
    stage.playhead.seek(static_cast<int>(stage.after(EventKind::JobQueued, 98)));
    const std::size_t shown = stage.model.cards().size();
    qint64 now = 0;
    stage.model.setClock([&now] { return now; });
    stage.playhead.stepForward(Playhead::Statement); // to the statement that queues the next
    now += 1000;
    stage.playhead.stepForward(Playhead::Statement);
    CHECK(stage.model.cards().size() == shown); // none is there to stay
    REQUIRE(stage.model.rowCount() == static_cast<int>(shown) + 1);
    for (int row = 0; row < stage.model.rowCount(); ++row) {
        const auto at = [&](int role) { return stage.model.data(stage.model.index(row), role); };
        if (!at(StageModel::LeavingRole).toBool()) continue;
        const std::vector<Card> cards = stage.model.cards();
        const Card* more = stage.find(cards, CardKind::More);
        const Card* frame = stage.find(cards, CardKind::Frame);
        CHECK(at(StageModel::BornYRole).toDouble() == frame->place.y());
        CHECK(QPointF(at(StageModel::XRole).toDouble(), at(StageModel::YRole).toDouble()) ==
              more->place.topLeft());
    }
    stage.playhead.home();
    CHECK(stage.model.rowCount() == static_cast<int>(stage.model.cards().size()));
}
