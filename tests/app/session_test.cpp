// The program, its run and what the page says about them.

#include "examples.h"
#include "page_list.h"
#include "session.h"
#include "shortcut_map.h"
#include "support/catch.h"
#include "tickscope/trace_file.h"
#include "trace_fixture.h"

#include <QFile>
#include <QKeySequence>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace tickscope;

namespace {

RunResult fixtureRun(const Scenario& scenario, const RunHooks& hooks) {
    if (scenario.source.find("syntax error") != std::string::npos) {
        RunResult result;
        result.stopReason = StopReason::SyntaxError;
        result.diagnostics.push_back(
            {.range = {0, 6}, .line = 1, .message = "Unexpected word", .hint = "Remove it."});
        return result;
    }
    if (scenario.source.find("for ever") != std::string::npos) {
        while (!hooks.cancel->load())
            std::this_thread::yield();
        RunResult result = fixture::resultOf(fixture::intervalTrace());
        result.stopReason = StopReason::Cancelled;
        return result;
    }
    return fixture::resultOf(scenario.source.find("setInterval") != std::string::npos
                                 ? fixture::intervalTrace()
                                 : fixture::overtakeTrace());
}

struct Fixture {
    Session session{fixtureRun, nullptr};
    QSignalSpy shown{&session, &Session::shown};
    QSignalSpy failed{&session, &Session::failed};
    Fixture() { Preferences::instance()->setLiveRun(false); }
    void load(const QString& source) { session.document()->load("program.js", {}, source); }
};

const QString kProgram =
    QString::fromUtf8(fixture::overtakeSource().data(), qsizetype(fixture::overtakeSource().size()));

} // namespace

TEST_CASE("Loading a program runs it in the background and shows the run") {
    Fixture f;
    CHECK(f.session.status() == Session::Empty);
    f.load(kProgram);
    CHECK(f.session.status() == Session::Loading);
    REQUIRE(f.shown.wait());
    CHECK(f.session.status() == Session::Ready);
    CHECK(f.session.console()->count() == 4);
    CHECK(f.session.playhead()->atStart());
}

TEST_CASE("An edit makes the shown run stale until it is run again") {
    Fixture f;
    f.load(kProgram);
    REQUIRE(f.shown.wait());
    f.session.document()->setText(kProgram + "\n// changed");
    CHECK(f.session.status() == Session::Stale);
    CHECK(f.session.hasRun());
    f.session.run();
    REQUIRE(f.shown.wait());
    CHECK(f.session.status() == Session::Ready);
}

TEST_CASE("An error in the program keeps the last good run") {
    Fixture f;
    f.load(kProgram);
    REQUIRE(f.shown.wait());
    f.session.document()->setText("syntax error");
    f.session.run();
    REQUIRE(f.failed.wait());
    CHECK(f.session.status() == Session::Error);
    CHECK(f.session.diagnostics()->message() == "Unexpected word");
    CHECK(f.session.hasRun());
    f.session.document()->setText(kProgram);
    CHECK(f.session.status() != Session::Error);
}

TEST_CASE("Only the newest run is shown") {
    Fixture f;
    f.load("for ever");
    f.load("setInterval(tick, 8);");
    REQUIRE(f.shown.wait());
    QTest::qWait(50);
    CHECK(f.shown.count() == 1);
    CHECK(f.session.console()->count() == 0);
    CHECK(f.session.status() == Session::Ready);
}

TEST_CASE("Stopping a run keeps what was recorded and says so") {
    Fixture f;
    f.load("for ever");
    CHECK(f.session.runner()->isRunning());
    f.session.runner()->cancel();
    REQUIRE(f.shown.wait());
    CHECK(!f.session.runner()->isRunning());
    CHECK(f.session.isTruncated());
    CHECK(!f.session.stopMessage().isEmpty());
}

TEST_CASE("Typing runs the program again, if that is wanted, and keeps the step") {
    Fixture f;
    f.load(kProgram);
    REQUIRE(f.shown.wait());
    Preferences::instance()->setLiveRun(true);
    f.session.playhead()->seekStep(6);
    f.session.document()->setText(kProgram + " ");
    REQUIRE(f.shown.wait());
    CHECK(f.session.playhead()->stepNumber() == 6);
    Preferences::instance()->setLiveRun(false);
}

TEST_CASE("A run can start at its first interesting moment or at its end") {
    Fixture f;
    f.session.show("program.js", kProgram, Session::Interesting);
    REQUIRE(f.shown.wait());
    CHECK(f.session.playhead()->state().runningJob.value == 1);
    f.session.run(Session::End);
    REQUIRE(f.shown.wait());
    CHECK(f.session.playhead()->atEnd());
}

TEST_CASE("An @env line of the program wins over the preference") {
    Fixture f;
    f.load("// @env browser\nf();");
    CHECK(f.session.isBrowser());
    CHECK(f.session.isEnvironmentFixed());
    f.load("f();");
    CHECK(!f.session.isBrowser());
    CHECK(!f.session.isEnvironmentFixed());
    f.session.runner()->abandon();
}

TEST_CASE("A console row leads to the moment after it was printed") {
    Fixture f;
    f.load(kProgram);
    REQUIRE(f.shown.wait());
    ConsoleModel* console = f.session.console();
    console->jump(2);
    CHECK(console->printed() == 3);
    CHECK(console->index(2).data(ConsoleModel::CurrentRole).toBool());
    CHECK(console->index(3).data(ConsoleModel::FutureRole).toBool());
    CHECK(console->printedText() == "end\nmicro\ntimer\n");
}

TEST_CASE("WHY has a sentence at every moment, its links inside the text") {
    Fixture f;
    f.load(kProgram);
    REQUIRE(f.shown.wait());
    do {
        CHECK(!f.session.why()->text().isEmpty());
        CHECK(f.session.why()->html().count("<a href") == f.session.why()->linkCount());
    } while (f.session.playhead()->stepForward(Playhead::Statement));
}

TEST_CASE("Unsaved changes are asked about before another program is opened") {
    Fixture f;
    Document* document = f.session.document();
    f.load(kProgram);
    document->setText("edited");
    document->newFile();
    REQUIRE(document->isAsking());
    document->answer(Document::Cancel);
    CHECK(document->text() == "edited");
    document->newFile();
    document->answer(Document::Discard);
    CHECK(document->text().isEmpty());
    CHECK(!document->isModified());
    CHECK(document->mayClose());
}

TEST_CASE("A file is saved, remembered and read back") {
    Fixture f;
    QTemporaryDir directory;
    Document* document = f.session.document();
    document->setText("const größe = 1;\n");
    const QString path = directory.filePath("größe.mjs");
    REQUIRE(document->savePath(path));
    CHECK(!document->isModified());
    CHECK(document->isModule());
    CHECK(document->recentFiles().first() == path);
    document->load("x.js", {}, "");
    REQUIRE(document->loadPath(path));
    CHECK(document->text() == "const größe = 1;\n");
    CHECK(!document->loadPath(directory.filePath("absent.js")));
    CHECK(document->message().contains("absent.js"));
    f.session.runner()->abandon();
}

TEST_CASE("A trace file shows the run it holds, with its program") {
    QTemporaryDir directory;
    const QString path = directory.filePath("run.ticktrace");
    Trace trace = run({.fileName = "one.js", .source = "console.log('from the file');"}).trace;
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    writeTraceFile(trace, [&file](std::string_view text) { file.write(text.data(), qint64(text.size())); });
    file.close();

    Session session([](const Scenario&, const RunHooks&) -> RunResult { throw std::logic_error("runs"); },
                    nullptr);
    QSignalSpy shown(&session, &Session::shown);
    REQUIRE(session.document()->loadPath(path));
    REQUIRE(shown.wait());
    CHECK(session.document()->text() == "console.log('from the file');");
    CHECK(session.document()->fileName() == "one.js");
    CHECK(session.document()->filePath().isEmpty());
    CHECK(session.playhead()->recording()->trace().hash() == trace.hash());
}

TEST_CASE("A damaged trace file is refused with a reason, and the program stays") {
    QTemporaryDir directory;
    const QString path = directory.filePath("run.ticktrace");
    std::string bytes;
    writeTraceFile(run({.source = "1;"}).trace, [&bytes](std::string_view text) { bytes += text; });
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes.data(), qint64(bytes.size() / 2));
    file.close();

    Document document;
    document.setText("mine");
    CHECK(!document.loadPath(path));
    CHECK(document.message().contains("run.ticktrace cannot be opened"));
    CHECK(document.text() == "mine");
}

TEST_CASE("A long program is accepted with a warning") {
    Document document;
    document.setText(QString("f();\n").repeated(Document::kSoftLines - 1));
    CHECK(!document.isTooLarge());
    document.setText(QString("f();\n").repeated(Document::kSoftLines));
    CHECK(document.isTooLarge());
}

TEST_CASE("No two actions of a place share a key") {
    const ShortcutMap map;
    REQUIRE(map.rowCount() > 50);
    QSet<QString> taken;
    for (int row = 0; row < map.rowCount(); ++row) {
        const auto text = [&map, row](int role) { return map.data(map.index(row), role).toString(); };
        const QString group = text(ShortcutMap::GroupRole);
        if (group == "Lessons and quiz" || group == "Within a pane")
            continue; // where the others do not count
        QStringList keys = text(ShortcutMap::KeysRole).split("  ", Qt::SkipEmptyParts);
        keys += text(ShortcutMap::InEditorRole).split("  ", Qt::SkipEmptyParts);
        CHECK(!keys.isEmpty());
        for (const QString& key : keys) {
            INFO(text(ShortcutMap::TextRole).toStdString() << ": " << key.toStdString());
            CHECK(!QKeySequence(key).isEmpty());
            CHECK(!taken.contains(key));
            taken.insert(key);
        }
    }
}

TEST_CASE("The map of shortcuts stands in groups") {
    const ShortcutMap map;
    QSet<QString> seen;
    for (int row = 0; row < map.rowCount(); ++row) {
        const QString heading = map.data(map.index(row), ShortcutMap::HeadingRole).toString();
        if (heading.isEmpty()) continue;
        INFO(heading.toStdString());
        CHECK(!seen.contains(heading)); // a group is not torn apart
        seen.insert(heading);
    }
    CHECK(seen.size() >= 6);
}

TEST_CASE("The platform is read from the head of the program, as the engine does") {
    Session session(nullptr);
    const auto isFixed = [&](const char* text) {
        session.document()->setText(QString::fromUtf8(text));
        return session.isEnvironmentFixed();
    };
    CHECK(isFixed("#!/usr/bin/env node\n\n  //@env browser\n"));
    CHECK(session.isBrowser());
    CHECK(isFixed("// a remark\n// @env\tnode"));
    CHECK(!session.isBrowser());
    CHECK(!isFixed("f();\n// @env browser\n"));
    CHECK(!isFixed("// @environment browser\n"));
    CHECK(!isFixed("// @env nodejs\n"));
    CHECK(!isFixed(""));
}
