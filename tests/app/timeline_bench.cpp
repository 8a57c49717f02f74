// How long the timeline takes for a run of more than a million events: making its data, the memory of it, and
// every frame of scrubbing, zooming and panning. Not a test: prints a table.
// QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software timeline_bench [FILE]
// timeline_bench --pictures DIRECTORY [FILE [HEIGHT]] saves pictures of what is hard to reach otherwise: a
// deep zoom, a measured span, arrows and tips, the keyboard's choice; in both themes.

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
#include <time.h>

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

// Processor time of this thread, which does all of the drawing: other work on the machine matters less.
double threadMilliseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

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
        std::printf("%-34s %7s %7s %7s %7s   ms a frame; pieces\n", "", "frames", "p50", "p95", "max");
    }

    // A frame: the change, the bindings it sets off, and the drawing of what is dirty.
    void measure(const char* name, int count, const std::function<void(int)>& change) {
        std::vector<double> frames;
        int pieces = 0;
        for (int i = 0; i < count; ++i) {
            QCoreApplication::processEvents();
            const double before = threadMilliseconds();
            change(i);
            QEvent draw(QEvent::UpdateRequest);
            QCoreApplication::sendEvent(m_window, &draw);
            frames.push_back(threadMilliseconds() - before);
            pieces = std::max(pieces, m_item->drawnPieces());
        }
        std::printf("%-34s %7d %7.2f %7.2f %7.2f   %d\n", name, count, at(frames, 0.5), at(frames, 0.95),
                    at(frames, 1), pieces);
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

// Runs the program (once more), and says for how long the interface was busy at most meanwhile: it draws.
void measureArrival(Session& session, const std::function<void()>& start) {
    QElapsedTimer timer;
    double longest = 0;
    const RecordingPtr before = session.playhead()->recording();
    timer.start();
    start();
    double arrived = 0; // its first frames follow
    while (arrived == 0 || milliseconds(timer) < arrived + 300) {
        const double busy = threadMilliseconds();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        longest = std::max(longest, threadMilliseconds() - busy);
        const RecordingPtr& now = session.playhead()->recording();
        if (now && now != before && session.status() == Session::Ready && arrived == 0)
            arrived = milliseconds(timer);
    }
    std::printf("run, recorded and prepared: %.0f ms; the interface was busy for %.1f ms at most\n", arrived,
                longest);
}

void click(QQuickWindow* window, QPointF at, QPointF to, Qt::KeyboardModifiers modifiers) {
    QTest::mousePress(window, Qt::LeftButton, modifiers, at.toPoint());
    for (int i = 1; i <= 8; ++i)
        QTest::mouseMove(window, (at + (to - at) * i / 8).toPoint());
    QTest::mouseRelease(window, Qt::LeftButton, modifiers, to.toPoint());
}

// Pictures of one view, at one size and in one theme.
class Album {
public:
    Album(QQuickWindow* window, Session* session, TimelineItem* item, QString prefix)
        : m_window(window), m_session(session), m_item(item), m_prefix(std::move(prefix)) {}

    void take() {
        const auto place = [this](LaneKind kind, bool last) { return barOf(kind, last); };
        m_item->fit();
        save("whole");
        m_item->pan(0, -1e6);
        save("scrolled");
        m_item->pan(0, 1e6);
        if (const auto bar = place(LaneKind::Function, true)) {
            hover(*bar);
            save("hover");
            QTest::mouseMove(m_window, QPoint(4, 4));
        }
        if (const auto bar = thinBar()) {
            const QRectF rect = m_item->scene().rectOf(*bar);
            const QPointF corner = m_item->mapToScene({0, rect.center().y()});
            click(m_window, corner + QPointF(std::max(rect.left(), 2.0) + 1, 0),
                  corner + QPointF(std::min(rect.right(), m_item->width()) - 1, 0), Qt::ShiftModifier);
            save("measure");
            m_item->clearSelection();
        }
        m_item->setFocus(false);
        m_item->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(m_window, Qt::Key_Down);
        QTest::keyClick(m_window, Qt::Key_Down);
        QTest::keyClick(m_window, Qt::Key_Right);
        save("keys");
        m_item->setFocus(false);
        m_session->playhead()->seekStep(m_session->playhead()->stepCount() / 3);
        for (int i = 0; i < 60 && m_item->drawnPieces() > 25; ++i) {
            m_item->zoom(m_item->playheadX(), 1.3);
            m_item->ensurePolished();
        }
        save("deep");
    }

private:
    std::optional<BarPlace> barOf(LaneKind kind, bool last) const {
        const TimelineData& data = *m_item->scene().data();
        for (std::size_t i = 0; i < data.lanes().size(); ++i)
            if (data.lanes()[i].kind == kind && data.lanes()[i].thread == 0)
                return BarPlace{i, 0, last ? data.lanes()[i].rows[0].size() - 1 : 0};
        return std::nullopt;
    }
    std::optional<BarPlace> thinBar() const {
        const auto first = barOf(LaneKind::Function, false);
        if (!first) return std::nullopt;
        const TimelineRow& row = m_item->scene().data()->lanes()[first->lane].rows[0];
        std::size_t longest = row.size();
        for (std::size_t i = 0; i < row.size(); ++i)
            if (row[i].style == BarStyle::Thin &&
                (longest == row.size() || width(first->lane, i) > width(first->lane, longest)))
                longest = i;
        return longest == row.size() ? std::nullopt : std::optional(BarPlace{first->lane, 0, longest});
    }
    double width(std::size_t lane, std::size_t bar) const {
        return m_item->scene().rectOf(BarPlace{lane, 0, bar}).width();
    }
    void hover(BarPlace place) {
        const QPointF at = m_item->mapToScene(m_item->scene().rectOf(place).center());
        QTest::mouseMove(m_window, at.toPoint());
        QTest::qWait(500);
    }
    void save(const char* name) {
        QTest::qWait(60);
        const QString path = m_prefix + QLatin1String(name) + QStringLiteral(".png");
        std::printf("%s %s\n", qPrintable(path), m_window->grabWindow().save(path) ? "" : "not saved");
    }

    QQuickWindow* m_window;
    Session* m_session;
    TimelineItem* m_item;
    QString m_prefix;
};

} // namespace

int main(int argc, char** argv) {
    Preferences::useMemoryOnly();
    LessonShelf::keepNothing();
    QApplication application(argc, argv);
    QApplication::setFont(QFont(QStringLiteral("Inter")));
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    Preferences::instance()->setReducedMotion(true);
    QStringList arguments = application.arguments().mid(1);
    QString pictures;
    if (arguments.value(0) == QLatin1String("--pictures")) {
        pictures = arguments.value(1) + u'/';
        arguments = arguments.mid(2);
    }
    QString source = QString::fromLatin1(kProgram);
    if (!arguments.isEmpty()) {
        QFile file(arguments.first());
        if (!file.open(QIODevice::ReadOnly)) return 1;
        source = QString::fromUtf8(file.readAll());
    }

    Session session;
    session.setLevel(Preferences::Full);
    measureArrival(session, [&] { session.show(QStringLiteral("program.js"), source, Session::Beginning); });
    if (session.playhead()->size() == 0) return 1;
    if (pictures.isEmpty()) measureData(*session.playhead()->recording());

    QQmlEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    QQmlComponent component(&engine);
    component.setData(kWindow, QUrl());
    const bool isAlbum = !pictures.isEmpty();
    const int albumHeight = arguments.size() > 1 ? arguments[1].toInt() : 300; // of the pane
    for (const int height : {900, 300}) {
        auto* const window = qobject_cast<QQuickWindow*>(
            component.createWithInitialProperties({{"session", QVariant::fromValue(&session)},
                                                   {"width", 1440},
                                                   {"height", isAlbum ? albumHeight + 10 : 900},
                                                   {"paneHeight", isAlbum ? albumHeight : height}}));
        auto* const item =
            window ? qobject_cast<TimelineItem*>(find(window->contentItem(), QStringLiteral("timeline")))
                   : nullptr;
        if (!item) {
            std::fprintf(stderr, "%s\n", qPrintable(component.errorString()));
            return 1;
        }
        if (!QTest::qWaitForWindowExposed(window)) return 1;
        if (isAlbum) {
            for (const bool dark : {true, false})
                for (const bool steps : {true, false}) {
                    Preferences::instance()->setTheme(dark ? Preferences::Dark : Preferences::Light);
                    Preferences::instance()->setStepsAxis(steps);
                    Album(window, &session, item,
                          pictures + (dark ? "dark-" : "light-") + (steps ? "steps-" : "time-"))
                        .take();
                }
            delete window;
            return 0;
        }
        std::printf("\nwindow of 1440x900, timeline pane %d high; %s\n", height,
                    window->rendererInterface()->graphicsApi() == QSGRendererInterface::Software
                        ? "software renderer"
                        : "GPU renderer");
        measureFrames(window, &session, item);
        std::printf("once more, with this window: ");
        measureArrival(session, [&] { session.run(Session::Beginning); });
        delete window;
    }
    return 0;
}
