// Hosts the Qt Quick tests. They get a Shell whose engine answers with hand-made recordings.

#include "lesson_shelf.h"
#include "preferences.h"
#include "shell.h"
#include "trace_fixture.h"

#include <QApplication>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickStyle>
#include <QTemporaryDir>
#include <QtQuickTest/quicktest.h>

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
    while (scenario.source.find("for ever") != std::string::npos && !hooks.cancel->load())
        std::this_thread::yield();
    return fixture::resultOf(fixture::overtakeTrace());
}

} // namespace

class Setup : public QObject {
    Q_OBJECT

public slots:
    void applicationAvailable() {
        Preferences::useMemoryOnly();
        LessonShelf::keepNothing();
        QQuickStyle::setStyle(QStringLiteral("Basic"));
        Preferences::instance()->setReducedMotion(true);
        Preferences::instance()->setLiveRun(false);
        Preferences::instance()->setHintSeen(true);
    }
    void qmlEngineAvailable(QQmlEngine* engine) {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        auto* shell = new Shell(fixtureRun, engine);
        const std::string_view source = fixture::overtakeSource();
        shell->session()->document()->load(QStringLiteral("overtake.js"), {},
                                           QString::fromUtf8(source.data(), qsizetype(source.size())));
        engine->rootContext()->setContextProperty(QStringLiteral("testShell"), shell);
        engine->rootContext()->setContextProperty(QStringLiteral("testFolder"), m_folder.path());
    }

private:
    QTemporaryDir m_folder; // for what tests write
};

int main(int argc, char** argv) {
    QTEST_SET_MAIN_SOURCE_PATH
    qputenv("QML_XHR_ALLOW_FILE_READ", "1"); // tests look at what was written
    QApplication application(argc, argv);    // file dialogs are widgets
    Setup setup;
    return quick_test_main_with_setup(argc, argv, "playground", QUICK_TEST_SOURCE_DIR, &setup);
}

#include "quick_test_main.moc"
