// However a moment is reached, everything shows the same: random journeys through the runs of the corpus,
// compared with models that were made at that moment and have never been anywhere else.

#include "bookmarks.h"
#include "breakpoints.h"
#include "console_model.h"
#include "preferences.h"
#include "stage_model.h"
#include "support/catch.h"
#include "why_line.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>
#include <random>

using namespace tickscope;

namespace {

constexpr std::size_t kMostEvents = 6000; // longer runs say nothing new here, but take long
constexpr int kMoves = 60;
constexpr int kEveryNthProgram = 4;

// A play head with all that follows it.
struct Desk {
    Document document;
    Playhead playhead;
    StageModel stage{&playhead};
    ConsoleModel console{&playhead};
    WhyLine why{&playhead};
    Breakpoints breakpoints{&document, &playhead};
    Bookmarks bookmarks{&playhead};

    Desk() {
        for (int pane = 0; pane < kPaneCount; ++pane)
            stage.setPaneRect(static_cast<StageModel::Pane>(pane), pane * 300, 0, 280, 400);
    }
    QJsonObject shown() {
        return {{"position", playhead.position()},
                {"step", playhead.stepNumber()},
                {"line", playhead.line()},
                {"span", QStringLiteral("%1-%2").arg(playhead.spanBegin()).arg(playhead.spanEnd())},
                {"clock", playhead.clockText()},
                {"turn", playhead.turn()},
                {"phase", playhead.phase()},
                {"why", why.text()},
                {"links", why.linkCount()},
                {"color", why.colorRole()},
                {"console", console.toJson()},
                {"printed", console.printed()},
                {"here", breakpoints.here()},
                {"stage", stage.toJson()}};
    }
};

struct Program {
    QString name;
    Scenario scenario;
};

std::vector<Program> programs() {
    std::vector<QString> paths;
    QDirIterator files(QStringLiteral(TICKSCOPE_PROGRAMS_DIR), {"*.js", "*.mjs", "*.ts"}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        paths.push_back(files.next());
    std::sort(paths.begin(), paths.end());
    std::vector<Program> found;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        // Every program with a world of its own kind, and some of the others.
        if (!paths[i].contains("/browser/") && i % kEveryNthProgram != 0) continue;
        QFile file(paths[i]);
        if (!file.open(QIODevice::ReadOnly)) continue;
        Program program;
        program.name = QDir(QStringLiteral(TICKSCOPE_PROGRAMS_DIR)).relativeFilePath(paths[i]);
        program.scenario.fileName = QFileInfo(paths[i]).fileName().toStdString();
        program.scenario.source = file.readAll().toStdString();
        program.scenario.isModule = paths[i].endsWith(".mjs");
        program.scenario.budgets.events = kMostEvents;
        found.push_back(std::move(program));
    }
    return found;
}

// Breakpoints that stop here and there in any program.
void placeBreakpoints(Desk& desk, int lines) {
    for (int line = 2; line <= lines; line += 5)
        desk.breakpoints.toggleLine(line);
    desk.breakpoints.addQueue(static_cast<int>(WatchedQueue::Microtasks), 1);
    desk.breakpoints.addPrints(QStringLiteral("e"));
    for (int row = desk.breakpoints.count() - 3; row < desk.breakpoints.count(); ++row)
        desk.breakpoints.setEnabled(row, true);
}

using Random = std::mt19937;

int below(Random& random, int end) {
    return end > 0 ? static_cast<int>(random() % static_cast<unsigned>(end)) : 0;
}

// One move of any kind that a reader has.
void move(Desk& desk, Random& random, int lines) {
    Playhead& playhead = desk.playhead;
    const auto grain = static_cast<Playhead::Grain>(below(random, 4));
    const auto anyRow = [&](const QAbstractItemModel& model) { return below(random, model.rowCount()); };
    switch (below(random, 19)) {
    case 0:
    case 1:
        playhead.stepForward(grain);
        break;
    case 2:
    case 3:
        playhead.stepBack(grain);
        break;
    case 4:
        playhead.seek(below(random, playhead.size() + 1));
        break;
    case 5:
        playhead.seekStep(below(random, playhead.stepCount() + 2));
        break;
    case 6:
        playhead.seekNear(below(random, playhead.size() + 1));
        break;
    case 7:
        playhead.seekToLine(below(random, lines + 2));
        break;
    case 8:
        below(random, 2) ? playhead.home() : playhead.end();
        break;
    case 9:
        playhead.continueForward();
        break;
    case 10:
        playhead.continueBack();
        break;
    case 11:
        playhead.runToLine(below(random, lines + 2));
        break;
    case 12:
        playhead.runBackToLine(below(random, lines + 2));
        break;
    case 13:
        desk.bookmarks.toggle();
        below(random, 2) ? desk.bookmarks.next() : desk.bookmarks.previous();
        break;
    case 14:
        playhead.setGrain(grain);
        playhead.togglePlay();
        for (int i = below(random, 8); i >= 0; --i)
            playhead.advance(700);
        playhead.pause();
        break;
    case 15:
        below(random, 2) ? playhead.loopFromHere() : playhead.loopToHere();
        if (below(random, 3) == 0) playhead.clearLoop();
        break;
    case 16:
        if (desk.console.count() > 0) desk.console.jump(anyRow(desk.console));
        break;
    case 17:
        if (desk.why.linkCount() > 0) desk.why.follow(below(random, desk.why.linkCount()));
        break;
    case 18:
        desk.breakpoints.goTo(anyRow(desk.breakpoints));
        break;
    }
}

QByteArray text(const QJsonObject& shown) { return QJsonDocument(shown).toJson(); }

} // namespace

TEST_CASE("Random journeys end where a fresh look begins, in programs of every kind") {
    Preferences::instance()->setMarks({});
    int checked = 0, browser = 0;
    unsigned seed = 1;
    for (const Program& program : programs()) {
        const RunResult result = run(program.scenario);
        if (result.trace.isEmpty() || !result.diagnostics.empty()) continue;
        INFO(program.name.toStdString());
        browser += program.name.startsWith("browser/");
        Desk traveller;
        traveller.document.load(program.name, {}, QString::fromStdString(program.scenario.source));
        const int lines = traveller.document.lineCount();
        traveller.playhead.setRecording(std::make_shared<const Recording>(result), 0);
        placeBreakpoints(traveller, lines);
        Random random(seed++);
        for (int i = 0; i < kMoves; ++i) {
            move(traveller, random, lines);
            if (i % 6 != 5) continue;
            Desk fresh;
            fresh.document.load(program.name, {}, traveller.document.text()); // with the same breakpoints
            fresh.playhead.setRecording(std::make_shared<const Recording>(result),
                                        static_cast<EventIndex>(traveller.playhead.position()));
            REQUIRE(fresh.playhead.state() == traveller.playhead.state());
            if (text(fresh.shown()) != text(traveller.shown()))
                REQUIRE(text(fresh.shown()).toStdString() == text(traveller.shown()).toStdString());
            ++checked;
        }
    }
    CHECK(checked > 1000);
    CHECK(browser > 5);
}

TEST_CASE("The lengths of all queues are those of the state, in programs of every kind") {
    std::size_t checked = 0;
    for (const Program& program : programs()) {
        const RunResult result = run(program.scenario);
        const BreakIndex index(result.trace);
        INFO(program.name.toStdString());
        StateTimeline states(result.trace);
        for (EventIndex position = 0; position <= result.trace.size(); ++position) {
            const State& state = states.seek(position);
            const bool isSame =
                index.lengthAt(WatchedQueue::Microtasks, position) == state.microtasks.size() &&
                index.lengthAt(WatchedQueue::NextTicks, position) == state.nextTicks.size() &&
                index.lengthAt(WatchedQueue::Tasks, position) == state.tasks.size() &&
                index.lengthAt(WatchedQueue::Timers, position) == state.timers.size();
            if (!isSame) FAIL("at position " << position);
            ++checked;
        }
    }
    CHECK(checked > 20'000);
}
