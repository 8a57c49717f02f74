// How long the timeline takes for a run of more than a million events: making its data, the memory of it, and
// every frame of scrubbing, zooming and panning. Not a test: prints a table.
// QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software timeline_bench [FILE]

#include "lesson_shelf.h"
#include "preferences.h"
#include "session.h"
#include "timeline_item.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTest>

#include <malloc.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using namespace tickscope;

namespace {

// An await loop, timers under way all the time, many calls at once, I/O and printed lines.
constexpr const char* kProgram = R"(
const sleep = ms => new Promise(done => setTimeout(done, ms));
async function awaits(count) {
  let sum = 0;
  for (let i = 0; i < count; i++) {
    sum += await i;
    if (i % 1000 === 0) await sleep(2);
  }
  console.log('awaits', sum);
}
async function leaf(i) { await null; return i; }
async function fanOut(rounds) {
  for (let round = 0; round < rounds; round++) {
    const all = await Promise.all(Array.from({ length: 300 }, (unused, i) => leaf(i)));
    if (round % 10 === 0) console.log('round', round, all.length);
    await sleep(5);
  }
}
let ticks = 0;
const beat = setInterval(() => {
  if (++ticks % 50 === 0) console.log('beat', ticks);
  if (ticks === 3000) clearInterval(beat);
}, 1);
for (let i = 0; i < 500; i++) setTimeout(() => { ticks += 0; }, i * 3);
awaits(60000);
fanOut(100);
setTimeout(() => block(40), 100);
)";

constexpr const char* kWindow = R"(
import QtQuick
import Tickscope
import Tickscope.App
Window {
    id: window
    required property Session session
    property real paneHeight: height
    visible: true
    color: Theme.background
    TimelinePane {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: window.paneHeight
        session: window.session
    }
}
)";

double at(std::vector<double> times, double share) {
    std::sort(times.begin(), times.end());
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
}

std::size_t allocated() { return mallinfo2().uordblks + mallinfo2().hblkhd; }

double milliseconds(const QElapsedTimer& timer) { return static_cast<double>(timer.nsecsElapsed()) / 1e6; }

QQuickItem* find(QQuickItem* item, const QString& name) {
    if (!item || item->objectName() == name) return item;
    for (QQuickItem* child : item->childItems())
        if (QQuickItem* found = find(child, name)) return found;
    return nullptr;
}

class Frames {
public:
    Frames(QQuickWindow* window, const TimelineItem* item) : m_window(window), m_item(item) {
        std::printf("%-34s %7s %7s %7s %7s   ms a frame; rectangles\n", "", "frames", "p50", "p95", "max");
    }

    // A frame: the change, the bindings it sets off, and the drawing of what is dirty.
    void measure(const char* name, int count, const std::function<void(int)>& change) {
        std::vector<double> frames;
        QElapsedTimer timer;
        int rects = 0;
        for (int i = 0; i < count; ++i) {
            QCoreApplication::processEvents();
            timer.start();
            change(i);
            QEvent draw(QEvent::UpdateRequest);
            QCoreApplication::sendEvent(m_window, &draw);
            frames.push_back(milliseconds(timer));
            rects = std::max(rects, m_item->drawnRects());
        }
        std::printf("%-34s %7d %7.2f %7.2f %7.2f   %d\n", name, count, at(frames, 0.5), at(frames, 0.95),
                    at(frames, 1), rects);
    }

private:
    QQuickWindow* m_window;
    const TimelineItem* m_item;
};

void measureData(const Recording& recording) {
    const std::size_t before = allocated();
    QElapsedTimer timer;
    timer.start();
    const TimelineData data(recording.trace(), recording.stops(StepGrain::Statement));
    const double took = milliseconds(timer);
    std::size_t bars = 0, rows = 0;
    for (const TimelineLane& lane : data.lanes())
        for (const auto& row : lane.rows)
            ++rows, bars += row.size();
    std::printf("%u events, %zu statement stops; %zu lanes, %zu rows, %zu bars\n", recording.size(),
                recording.stops(StepGrain::Statement).size(), data.lanes().size(), rows, bars);
    std::printf("timeline data: %.0f ms, %.1f MB (the trace itself: %.1f MB)\n", took,
                static_cast<double>(allocated() - before) / 1e6,
                static_cast<double>(recording.trace().events.byteSize()) / 1e6);
}

void measureFrames(QQuickWindow* window, Session* session, TimelineItem* item) {
    Playhead* const playhead = session->playhead();
    const double width = item->width();
    const int size = playhead->size();
    Frames frames(window, item);
    for (const bool steps : {false, true}) {
        Preferences::instance()->setStepsAxis(steps);
        std::printf("%s axis\n", steps ? "steps" : "time");
        item->fit();
        frames.measure("  scrub the whole run", 300,
                       [&](int i) { playhead->seek(static_cast<int>(qint64(size) * i / 300)); });
        frames.measure("  scrub, the play head alone", 300, [&](int) { emit playhead->moved(); });
        frames.measure("  zoom in at the cursor", 240, [&](int) { item->zoom(width * 0.4, 1.06); });
        frames.measure("  pan, single steps", 120, [&](int) { item->pan(-7, 0); });
        frames.measure("  zoom back out", 240, [&](int) { item->zoom(width * 0.4, 1 / 1.06); });
        for (int i = 0; i < 40; ++i)
            item->zoom(width / 2, 1.06);
        frames.measure("  pan, a tenth of the run", 240, [&](int) { item->pan(-9, 0); });
        item->zoom(width / 2, 40);
        frames.measure("  pan, a four-hundredth", 240, [&](int) { item->pan(9, 0); });
        item->fit();
        frames.measure("  scroll the lanes", 60, [&](int i) { item->pan(0, i < 30 ? -6 : 6); });
    }
}

} // namespace

int main(int argc, char** argv) {
    Preferences::useMemoryOnly();
    LessonShelf::keepNothing();
    QApplication application(argc, argv);
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    Preferences::instance()->setReducedMotion(true);
    QString source = QString::fromLatin1(kProgram);
    if (argc > 1) {
        QFile file(QString::fromLocal8Bit(argv[1]));
        if (!file.open(QIODevice::ReadOnly)) return 1;
        source = QString::fromUtf8(file.readAll());
    }

    Session session;
    session.setLevel(Preferences::Full);
    QElapsedTimer timer;
    timer.start();
    double longest = 0;
    session.show(QStringLiteral("program.js"), source, Session::Beginning);
    while (!session.hasRun()) {
        QElapsedTimer turn;
        turn.start();
        QCoreApplication::processEvents();
        longest = std::max(longest, milliseconds(turn));
    }
    if (session.playhead()->size() == 0) return 1;
    std::printf("run, recorded and prepared: %.0f ms; the interface was busy for %.1f ms at most\n",
                milliseconds(timer), longest);
    measureData(*session.playhead()->recording());

    QQmlEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    QQmlComponent component(&engine);
    component.setData(kWindow, QUrl());
    for (const int height : {900, 300}) {
        auto* const window = qobject_cast<QQuickWindow*>(
            component.createWithInitialProperties({{"session", QVariant::fromValue(&session)},
                                                   {"width", 1440},
                                                   {"height", 900},
                                                   {"paneHeight", height}}));
        auto* const item =
            window ? qobject_cast<TimelineItem*>(find(window->contentItem(), QStringLiteral("timeline")))
                   : nullptr;
        if (!item) {
            std::fprintf(stderr, "%s\n", qPrintable(component.errorString()));
            return 1;
        }
        if (!QTest::qWaitForWindowExposed(window)) return 1;
        std::printf("\nwindow of 1440x900, timeline pane %d high; %s\n", height,
                    window->rendererInterface()->graphicsApi() == QSGRendererInterface::Software
                        ? "software renderer"
                        : "GPU renderer");
        measureFrames(window, &session, item);
        if (qEnvironmentVariableIsSet("TIMELINE_BENCH_PICTURE"))
            window->grabWindow().save(qEnvironmentVariable("TIMELINE_BENCH_PICTURE"));
        delete window;
    }
    return 0;
}
