// How long a key keeps the interface busy in a program of 2,000 lines: the event, and the frame after it. In
// processor time, so that a busy machine tells the same.
// Not a test: prints a table. QT_QPA_PLATFORM=offscreen editor_bench [LINES [ts]]

#include "lesson_shelf.h"
#include "preferences.h"
#include "shell.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

using namespace tickscope;

namespace {

QString program(int lines, bool isTyped) {
    QString text;
    for (int n = 0; text.count(u'\n') < lines - 6; ++n)
        text += QStringLiteral(
                    "async function step%1(id, options = {}) {\n"
                    "  // waits for `the` answer number %1\n"
                    "  const answer = await fetch(`/items/${id}/${%1 + 1}`, { method: 'GET' });\n"
                    "  if (!answer.ok) throw new Error('failed: ' + answer.status);\n"
                    "  return (await answer.json()).items.map((item) => item.name.replace(/[^a-z]/gi, ''));\n"
                    "}\n")
                    .arg(n);
    if (isTyped) text.replace(QStringLiteral("(id, "), QStringLiteral("(id: number, "));
    return text;
}

void press(QQuickWindow* window, int key, Qt::KeyboardModifiers modifiers, const QString& text) {
    QKeyEvent down(QEvent::KeyPress, key, modifiers, text), up(QEvent::KeyRelease, key, modifiers, text);
    QCoreApplication::sendEvent(window, &down);
    QCoreApplication::sendEvent(window, &up);
}

QQuickItem* find(QQuickItem* item, const QString& name) {
    if (!item || item->objectName() == name) return item;
    for (QQuickItem* child : item->childItems())
        if (QQuickItem* found = find(child, name)) return found;
    return nullptr;
}

struct Key {
    const char* name;
    int key;
    Qt::KeyboardModifiers modifiers;
    const char* text;
    int count;
};

double at(std::vector<double> times, double share) {
    std::sort(times.begin(), times.end());
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
}

double processorMs() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

void measure(QQuickWindow* window, const Key& key) {
    std::vector<double> events, frames;
    for (int i = 0; i < key.count; ++i) {
        const double begin = processorMs();
        press(window, key.key, key.modifiers, QString::fromLatin1(key.text));
        const double pressed = processorMs();
        events.push_back(pressed - begin);
        QTest::qWait(20); // the frame, and what waits for a pause
        frames.push_back(processorMs() - pressed);
    }
    std::printf("%-28s %8.2f %8.2f %8.2f %10.2f\n", key.name, at(events, 0.5), at(events, 0.95),
                at(events, 1), at(frames, 0.5));
}

} // namespace

int main(int argc, char** argv) {
    Preferences::useMemoryOnly();
    LessonShelf::keepNothing();
    QApplication application(argc, argv);
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    const int lines = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 2000;

    Shell shell;
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setInitialProperties({{"shell", QVariant::fromValue(&shell)}, {"width", 1440}, {"height", 900}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Tickscope/Main.qml")));
    auto* const window = qobject_cast<QQuickWindow*>(engine.rootObjects().value(0));
    auto* const editor = window ? find(window->contentItem(), QStringLiteral("editor")) : nullptr;
    if (!editor) return 1;
    window->show();
    window->requestActivate();
    const QString text = program(lines, argc > 2);
    QElapsedTimer timer;
    timer.start();
    shell.session()->document()->load(QStringLiteral("long.js"), {}, text);
    std::printf("%d lines, %d characters; opened in %lld ms\n", shell.session()->document()->lineCount(),
                static_cast<int>(text.size()), static_cast<long long>(timer.elapsed()));
    QTest::qWait(3000); // the run of the program
    editor->forceActiveFocus();
    const int middle = static_cast<int>(text.indexOf(u'{', text.size() / 2)) + 1;
    editor->setProperty("cursorPosition", middle);
    QTest::qWait(200);

    std::printf("%-28s %8s %8s %8s %10s   (ms)\n", "key", "median", "95 %", "most", "frame");
    const auto control = Qt::ControlModifier;
    measure(window, {"Enter", Qt::Key_Return, Qt::NoModifier, "\r", 40});
    measure(window, {"a letter", Qt::Key_X, Qt::NoModifier, "x", 100});
    measure(window, {"Escape (closes the list)", Qt::Key_Escape, Qt::NoModifier, "", 1});
    measure(window, {"Backspace", Qt::Key_Backspace, Qt::NoModifier, "\b", 60});
    measure(window, {"a quote", Qt::Key_Apostrophe, Qt::NoModifier, "'", 40});
    measure(window, {"a backtick (opens a text)", Qt::Key_QuoteLeft, Qt::NoModifier, "`", 20});
    measure(window, {"Left", Qt::Key_Left, Qt::NoModifier, "", 40});
    measure(window, {"Ctrl+/", Qt::Key_Slash, control, "/", 40});
    measure(window, {"Ctrl+Z", Qt::Key_Z, control, "\x1a", 60});
    return 0;
}
