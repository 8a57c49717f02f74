// The timeline's pure parts: pixels and values, bars and rows, folding, measuring, links and words.

#include "recording.h"
#include "support/catch.h"
#include "timeline_links.h"
#include "timeline_scene.h"
#include "timeline_words.h"
#include "trace_fixture.h"

#include <string>

using namespace tickscope;

namespace {
TimelineMapping mapping(double length, double width) {
    TimelineMapping m;
    m.length = length;
    m.width = width;
    m.fit();
    return m;
}
} // namespace

TEST_CASE("Fitted, the whole axis is visible with a margin") {
    const TimelineMapping m = mapping(50000, 1000);
    CHECK(m.toPixel(0) > 0);
    CHECK(m.toPixel(50000) < 1000);
    CHECK(m.isFitted());
}

TEST_CASE("Pixels and values are inverse to each other") {
    TimelineMapping m = mapping(50000, 1000);
    m.zoomAt(300, 7);
    for (const double x : {0.0, 1.0, 333.3, 999.0})
        CHECK(m.toPixel(m.toValue(x)) == Approx(x));
}

TEST_CASE("Zooming keeps the value under the cursor") {
    TimelineMapping m = mapping(50000, 1000);
    const double value = m.toValue(400);
    for (int i = 0; i < 10; ++i)
        m.zoomAt(400, 1.3);
    CHECK(m.toValue(400) == Approx(value));
    CHECK(!m.isFitted());
    for (int i = 0; i < 100; ++i)
        m.zoomAt(400, 0.5);
    CHECK(m.isFitted());
}

TEST_CASE("Zoom has a smallest span and panning stops at the ends") {
    TimelineMapping m = mapping(50000, 1000);
    for (int i = 0; i < 500; ++i)
        m.zoomAt(500, 2);
    CHECK(m.span >= m.smallestSpan());
    m.panBy(1e9);
    CHECK(m.start == Approx(-1000));
    m.panBy(-1e9);
    CHECK(m.start + m.span == Approx(51000));
}

TEST_CASE("Grid lines are 1, 2 or 5 times a power of ten, and far enough apart") {
    for (const double length : {3.0, 700.0, 50000.0, 8.64e10}) {
        const TimelineMapping m = mapping(length, 1200);
        const double step = m.tickStep(90);
        CHECK(step * m.pixelsPerUnit() >= 90);
        const double mantissa = step / std::pow(10.0, std::floor(std::log10(step) + 1e-9));
        CHECK((mantissa == Approx(1) || mantissa == Approx(2) || mantissa == Approx(5) ||
               mantissa == Approx(10)));
    }
}

TEST_CASE("Revealing a value moves the window only when it is outside") {
    TimelineMapping m = mapping(1000, 100);
    m.show(0, 100);
    CHECK(!m.reveal(50));
    CHECK(m.reveal(900));
    CHECK(m.toPixel(900) >= 0);
    CHECK(m.toPixel(900) <= 100);
}

TEST_CASE("The two axes agree about the order of positions") {
    const Recording recording(fixture::resultOf(fixture::overtakeTrace()));
    const TimelineData& data = recording.timeline();
    for (EventIndex p = 1; p <= recording.size(); ++p) {
        CHECK(data.timeOf(p) >= data.timeOf(p - 1));
        CHECK(data.stepOf(p) >= data.stepOf(p - 1));
        CHECK(data.positionAtTime(data.timeOf(p)) >= p);
    }
    for (const EventIndex stop : recording.stops(StepGrain::Statement))
        CHECK(data.positionAtStep(data.stepOf(stop)) == stop);
}

TEST_CASE("The lanes of the fixture: main thread, the async call, timers, I/O, console") {
    const Recording recording(fixture::resultOf(fixture::overtakeTrace()));
    const auto& lanes = recording.timeline().lanes();
    const auto find = [&lanes](LaneKind kind) -> const TimelineLane* {
        for (const TimelineLane& lane : lanes)
            if (lane.kind == kind) return &lane;
        return nullptr;
    };
    REQUIRE(find(LaneKind::MainThread));
    REQUIRE(find(LaneKind::Function));
    CHECK(find(LaneKind::Function)->label == "checkout");
    REQUIRE(find(LaneKind::Timers));
    CHECK(find(LaneKind::Timers)->rows[0][0].style == BarStyle::Waiting);
    REQUIRE(find(LaneKind::Operations));
    REQUIRE(find(LaneKind::Console));
    CHECK(find(LaneKind::Console)->rows[0].size() == 4);
    for (const TimelineLane& lane : lanes)
        for (const TimelineRow& row : lane.rows)
            for (std::size_t i = 1; i < row.size(); ++i)
                CHECK(row[i].first >= row[i - 1].first);
}

TEST_CASE("A tree over the bars finds the same as looking at each of them") {
    // Lengths and colours without a pattern, but the same on every run.
    std::uint32_t noise = 12345;
    const auto next = [&noise](std::uint32_t below) {
        noise = noise * 1664525u + 1013904223u;
        return (noise >> 8) % below;
    };
    std::vector<TimelineBar> bars;
    for (EventIndex first = 0; bars.size() < 5000; first += next(4))
        bars.push_back({.first = first,
                        .last = first + next(20) + (next(200) == 0 ? 3000 : 0),
                        .role = static_cast<std::uint8_t>(next(100) == 0 ? next(8) : 1)});
    const TimelineRow row(bars);
    for (int round = 0; round < 2000; ++round) {
        const std::size_t from = next(5000), to = from + next(static_cast<std::uint32_t>(5001 - from));
        const EventIndex position = next(bars.back().last + 10);
        std::size_t reaching = from, beginning = from;
        while (reaching < to && bars[reaching].last < position)
            ++reaching;
        while (beginning < bars.size() && bars[beginning].first < position)
            ++beginning;
        std::uint8_t roles = 0;
        for (std::size_t i = from; i < to; ++i)
            roles |= static_cast<std::uint8_t>(1u << bars[i].role);
        REQUIRE(row.firstReaching(from, to, position) == reaching);
        REQUIRE(row.firstFrom(from, position) == beginning);
        REQUIRE(row.roles(from, to) == roles);
    }
}

TEST_CASE("A table of events counts those up to an event") {
    const EventTable table({3, 4, 300, 301, 302, 1000});
    for (EventIndex event = 0; event < 1300; ++event) {
        std::size_t count = 0;
        while (count < table.size() && table[count] <= event)
            ++count;
        REQUIRE(table.countUpTo(event) == count);
    }
    CHECK(EventTable().countUpTo(7) == 0);
}

TEST_CASE("Stretches of time are summed up to any moment") {
    TimeStretches stretches;
    stretches.add(10, 20);
    stretches.add(50, 80);
    CHECK(stretches.total() == 40);
    CHECK(stretches.between(0, 100) == 40);
    CHECK(stretches.between(15, 60) == 15);
    CHECK(stretches.between(20, 50) == 0);
    CHECK(stretches.between(-5, 12) == 2);
}

namespace {

const TimelineData& longRun() {
    // 20,000 callbacks of a timer, every 100th followed by a printed line.
    static const TimelineData data = [] {
        using K = EventKind;
        fixture::TraceBuilder b{"setInterval(tick, 1);\n"};
        b.add(K::RunStarted);
        for (std::uint32_t n = 1; n <= 20000; ++n) {
            b.spend(1000);
            b.add(K::ClockMoved, {.subject = 1000});
            b.add(K::TaskStarted, {.subject = n});
            b.statement(n, "tick");
            if (n % 100 == 0) b.add(K::ConsoleOutput, {.text = "line"});
            b.add(K::TaskFinished, {.subject = n});
        }
        b.add(K::RunFinished);
        const Trace trace = b.take();
        std::vector<EventIndex> stops;
        for (EventIndex i = 0; i < trace.size(); ++i)
            if (trace[i].kind == K::Statement) stops.push_back(i + 1);
        return TimelineData(trace, stops);
    }();
    return data;
}

TimelineScene sceneOf(const TimelineData& data, TimelineAxis axis, double width = 1000) {
    TimelineScene scene;
    scene.setAxis(axis);
    scene.setSize(width, 400);
    scene.setData(&data);
    scene.build();
    return scene;
}

std::size_t barsIn(const TimelineScene& scene, std::size_t row) {
    std::size_t count = 0;
    for (const TimelinePiece& piece : scene.pieces())
        if (piece.row == row) count += piece.count;
    return count;
}

} // namespace

TEST_CASE("Folded, the pieces of a row hold every bar once and are as many as pixels allow") {
    for (const TimelineAxis axis : {TimelineAxis::Time, TimelineAxis::Steps}) {
        const TimelineScene scene = sceneOf(longRun(), axis);
        REQUIRE(scene.rows().size() == 2);
        CHECK(barsIn(scene, 0) == 40000); // each task, and the idle time before it
        CHECK(barsIn(scene, 1) == 200);
        CHECK(scene.pieces().size() < 2 * 1000 / 3);
        for (std::size_t i = 1; i < scene.rows()[0].pieces; ++i) {
            const TimelinePiece &before = scene.pieces()[i - 1], &piece = scene.pieces()[i];
            CHECK(piece.bar == before.bar + before.count);
            CHECK(piece.left >= before.left);
        }
    }
}

TEST_CASE("Zoomed in, each bar is a piece of its own, where the mapping says") {
    TimelineScene scene = sceneOf(longRun(), TimelineAxis::Time);
    scene.mapping.show(5'000'000, 5'000'050);
    scene.build();
    REQUIRE(scene.rows()[0].pieces == 2);
    CHECK(scene.pieces()[1].style == BarStyle::Idle);
    const TimelinePiece& piece = scene.pieces()[0];
    CHECK(!piece.isFold());
    const TimelineBar& bar = scene.data()->bar(scene.placeOf(piece));
    CHECK(piece.left == Approx(scene.toPixel(0, bar.first + 1)));
    CHECK(scene.rectOf(piece).contains(scene.rectOf(scene.placeOf(piece)).center()));
}

TEST_CASE("Panning does not shuffle what is folded together") {
    TimelineScene scene = sceneOf(longRun(), TimelineAxis::Time);
    scene.mapping.show(4'000'000, 8'000'000);
    scene.build();
    std::vector<std::size_t> before, after;
    for (const TimelinePiece& piece : scene.pieces())
        if (piece.row == 0 && piece.left > 50 && piece.left < 900) before.push_back(piece.bar);
    scene.mapping.panBy(-3.7);
    scene.build();
    for (const TimelinePiece& piece : scene.pieces())
        if (piece.row == 0 && piece.left > 46.3 && piece.left < 896.3) after.push_back(piece.bar);
    CHECK(before == after);
}

TEST_CASE("A long bar among folded ones is drawn for itself") {
    std::vector<TimelineBar> bars;
    using K = EventKind;
    fixture::TraceBuilder b{"block(50);\n"};
    b.add(K::RunStarted);
    for (std::uint32_t n = 1; n <= 300; ++n) {
        b.add(K::TaskStarted, {.subject = n});
        b.statement(n, "block(50);");
        if (n == 150) b.spend(100000); // the middle one takes nearly all of the time
        b.add(K::TaskFinished, {.subject = n});
    }
    b.add(K::RunFinished);
    const TimelineData data(b.take(), {});
    const TimelineScene scene = sceneOf(data, TimelineAxis::Time);
    std::size_t wide = 0;
    for (const TimelinePiece& piece : scene.pieces())
        if (piece.right - piece.left > 900) ++wide;
    CHECK(wide == 2); // the task, and what blocks the thread in it
    CHECK(barsIn(scene, 0) == 301);
}

TEST_CASE("The main thread stays in view while the other lanes scroll under it") {
    const Recording recording(fixture::resultOf(fixture::overtakeTrace()));
    TimelineScene scene;
    scene.setAxis(TimelineAxis::Steps);
    scene.setSize(1000, 80); // four rows; there are more
    scene.setData(&recording.timeline());
    REQUIRE(scene.pinnedRows() == 1);
    const std::size_t last = scene.rows().size() - 1;
    CHECK(scene.revealRow(last));
    scene.build();
    CHECK(scene.topOf(0) == 0);
    CHECK(scene.topOf(last) + scene.rowHeight() == Approx(80));
    CHECK(scene.rowAt(scene.rowHeight() / 2) == 0);
    CHECK(scene.rowAt(79) == last);
    for (std::size_t row = 1; row < last; ++row)
        if (scene.topOf(row) + scene.rowHeight() <= scene.rowHeight()) CHECK(scene.rows()[row].pieces == 0);
    CHECK(scene.rows()[0].pieces > 0);
    // The row next to it is brought out from under it.
    CHECK(scene.revealRow(1));
    CHECK(scene.topOf(1) == Approx(scene.rowHeight()));
    CHECK(!scene.revealRow(0));
}

TEST_CASE("The pointer finds the bar under it, and of two the narrower") {
    const Recording recording(fixture::resultOf(fixture::overtakeTrace()));
    const TimelineScene scene = sceneOf(recording.timeline(), TimelineAxis::Steps);
    for (const TimelinePiece& piece : scene.pieces()) {
        const QRectF rect = scene.rectOf(piece);
        const TimelinePiece* found = scene.pieceAt(rect.center().x(), rect.center().y());
        REQUIRE(found);
        CHECK(found->row == piece.row);
        CHECK(found->right - found->left <= piece.right - piece.left);
    }
    CHECK(!scene.pieceAt(500, scene.topOf(scene.rows().size()) + 5));
    CHECK(!scene.pieceAt(500, -1));
}

TEST_CASE("A span of the run is measured: free, busy, callbacks and lines in it") {
    const Recording recording(fixture::resultOf(fixture::overtakeTrace()));
    const TimelineData& data = recording.timeline();
    const SpanMeasure all = measureSpan(data, TimelineAxis::Time, 0, data.length(TimelineAxis::Time));
    CHECK(all.length() == recording.endTime().us);
    CHECK(all.idle == 995 + 49002);
    CHECK(all.busy == all.length() - all.idle);
    CHECK(all.blocked == 0);
    CHECK(all.lines == 4);
    CHECK(all.steps == recording.stops(StepGrain::Statement).size());
    CHECK(all.callbacks ==
          recording.stops(StepGrain::Callback).size() - 1); // that grain also stops at the end
    const SpanMeasure wait = measureSpan(data, TimelineAxis::Time, 40000, 2000);
    CHECK(wait.begin == 2000);
    CHECK(wait.idle == 38000);
    CHECK(wait.busy == 0);
    CHECK(wait.callbacks == 0);
}

TEST_CASE("Both axes measure the same span alike") {
    const Recording recording(fixture::resultOf(fixture::overtakeTrace()));
    const TimelineData& data = recording.timeline();
    const auto& stops = recording.stops(StepGrain::Statement);
    for (std::size_t i = 1; i < stops.size(); ++i) {
        const SpanMeasure steps =
            measureSpan(data, TimelineAxis::Steps, data.stepOf(stops[0]), data.stepOf(stops[i]));
        CHECK(steps.begin == std::llround(data.timeOf(stops[0])));
        CHECK(steps.end == std::llround(data.timeOf(stops[i])));
        CHECK(steps.steps == i);
    }
}

TEST_CASE("Bars and spans are told in words") {
    const Recording recording(fixture::resultOf(fixture::overtakeTrace()));
    const TimelineData& data = recording.timeline();
    const TimelineWords words(recording);
    const auto find = [&data](LaneKind kind, std::size_t bar) {
        return BarPlace{*data.findLane(kind, 0), 0, bar};
    };
    CHECK(words.describe(find(LaneKind::Operations, 0)) ==
          "fetch /cart/7 · under way outside\n50.0 ms, from 0.004 ms · line 4");
    CHECK(
        words.describe(find(LaneKind::Function, 1)) ==
        "checkout · suspended at an await\n50.0 ms, from 0.004 ms · thread free for 50.0 ms of it · line 4");
    CHECK(words.labels(find(LaneKind::Function, 1)).first() == "suspended 50.0 ms, thread free 50.0 ms");
    const SpanMeasure measure = measureSpan(data, TimelineAxis::Time, 4, 50004);
    CHECK(words.measuredWait(measure, find(LaneKind::Function, 1)) ==
          "await: 50.0 ms suspended, thread free for 50.0 ms");
    CHECK(words.measured(measure, TimelineAxis::Time) == "50.0 ms: thread free for 50.0 ms, busy for 3 µs");
    CHECK(words.contents(measure).toStdString() == "4 callbacks · 3 lines printed");
}

TEST_CASE("A resumption is linked to what settled its promise, and that to the operation which ended") {
    const Recording recording(fixture::resultOf(fixture::overtakeTrace()));
    const TimelineData& data = recording.timeline();
    const std::size_t function = *data.findLane(LaneKind::Function, 0),
                      main = *data.findLane(LaneKind::MainThread, 0),
                      io = *data.findLane(LaneKind::Operations, 0);
    const auto links = linksOf(recording, {function, 0, 2});
    REQUIRE(links.size() == 2);
    CHECK(links[0].from.lane == main);
    CHECK(links[0].to.lane == function);
    CHECK(recording.trace()[links[0].from.position - 1].kind == EventKind::PromiseSettled);
    CHECK(recording.trace()[links[0].to.position - 1].kind == EventKind::FrameResumed);
    CHECK(links[1].from.lane == io);
    CHECK(links[1].to.lane == main);
    // The await that waits for it shows the same, and so does the job on the main thread.
    CHECK(linksOf(recording, {function, 0, 1}) == links);
    CHECK(linksOf(recording, *runAt(data, 0, links[0].to.position)) == links);
}

TEST_CASE("A timer is linked to who set it and to the task that it became") {
    const Recording recording(fixture::resultOf(fixture::overtakeTrace()));
    const TimelineData& data = recording.timeline();
    const std::size_t timers = *data.findLane(LaneKind::Timers, 0),
                      main = *data.findLane(LaneKind::MainThread, 0);
    const auto links = linksOf(recording, {timers, 0, 0});
    REQUIRE(links.size() == 2);
    CHECK(links[0].from.lane == main);
    CHECK(links[0].to.lane == timers);
    CHECK(links[1].from.lane == timers);
    CHECK(links[1].to.lane == main);
    CHECK(recording.trace()[links[1].to.position - 1].kind == EventKind::TaskStarted);
}

TEST_CASE("Calls without a lane of their own are counted, not lost") {
    using K = EventKind;
    fixture::TraceBuilder b{"async function a() {}\nasync function b() {}\n"};
    b.add(K::RunStarted);
    const std::string_view codes[] = {"async function a() {}", "async function b() {}"};
    for (std::uint32_t n = 1; n <= 340; ++n) {
        b.add(K::FrameEntered, {.detail = std::uint8_t(FrameKind::AsyncFunction),
                                .subject = n,
                                .text = n % 2 ? "a" : "b",
                                .code = codes[n % 2 ? 0 : 1]});
        b.add(K::FrameSuspended, {.subject = n});
    }
    for (std::uint32_t n = 1; n <= 340; ++n) {
        b.add(K::FrameResumed, {.subject = n});
        b.add(K::FrameLeft, {.subject = n});
    }
    b.add(K::RunFinished);
    const TimelineData data(b.take(), {});
    std::vector<std::string> labels;
    std::size_t calls = 0;
    for (const TimelineLane& lane : data.lanes()) {
        if (lane.kind != LaneKind::Function) continue;
        labels.push_back(lane.label.toStdString());
        calls += lane.hidden > 0 ? lane.hidden : 1;
    }
    CHECK(labels ==
          std::vector<std::string>{"a", "a #2", "a #3", "a: 167 more", "b", "b #2", "b #3", "b: 167 more"});
    CHECK(calls == 340);
}

TEST_CASE("Lanes of many different functions end with a count of the rest") {
    using K = EventKind;
    std::string source;
    for (int n = 0; n < 336; ++n)
        source += "async function f" + std::to_string(n) + "() {}\n";
    fixture::TraceBuilder b{source};
    b.add(K::RunStarted);
    for (std::uint32_t n = 0; n < 336; ++n) {
        const std::string name = "f" + std::to_string(n);
        b.add(K::FrameEntered, {.detail = std::uint8_t(FrameKind::AsyncFunction),
                                .subject = n + 1,
                                .text = name,
                                .code = "async function " + name + "("});
        b.add(K::FrameLeft, {.subject = n + 1});
    }
    b.add(K::RunFinished);
    const TimelineData data(b.take(), {});
    CHECK(data.lanes().back().label == "and 312 more");
    CHECK(data.lanes().back().hidden == 312);
    CHECK(data.lanes().size() == 1 + kMaxFunctionLanes + 1);
}

TEST_CASE("Timers beyond the last row share it, counted") {
    using K = EventKind;
    fixture::TraceBuilder b{"setTimeout(f, 9);\n"};
    b.add(K::RunStarted);
    for (std::uint32_t n = 1; n <= 50; ++n)
        b.add(K::TimerSet, {.subject = n, .object = 9});
    b.spend(9000);
    for (std::uint32_t n = 1; n <= 50; ++n)
        b.add(K::TimerExpired, {.subject = n});
    b.add(K::RunFinished);
    const TimelineData data(b.take(), {});
    const TimelineLane& timers = data.lanes()[*data.findLane(LaneKind::Timers, 0)];
    REQUIRE(timers.rows.size() == kMaxLaneRows);
    std::size_t count = 0;
    for (const TimelineRow& row : timers.rows)
        for (const TimelineBar& bar : row.bars())
            count += bar.count;
    CHECK(count == 50);
    CHECK(timers.rows.back().size() == 1);
}

TEST_CASE("An empty trace and one of a single event have a timeline") {
    const TimelineData none(Trace{}, {});
    CHECK(none.lanes().empty());
    CHECK(none.value(TimelineAxis::Steps, 0, 5) == 0);
    CHECK(none.position(TimelineAxis::Time, 0, 5) == 0);
    CHECK(none.timeAt(TimelineAxis::Steps, 1) == 1);
    fixture::TraceBuilder b{""};
    b.add(EventKind::RunStarted);
    const TimelineData one(b.take(), {});
    const TimelineScene scene = sceneOf(one, TimelineAxis::Steps);
    CHECK(scene.pieces().empty());
    CHECK(measureSpan(one, TimelineAxis::Steps, 0, 1).length() == 0);
}

namespace {

// A worker that works from 2 to 5 ms and posts a message, which the main thread hears at 6 ms.
RunResult runWithWorker() {
    using K = EventKind;
    fixture::TraceBuilder worker{"parentPort.postMessage(1);\n"};
    worker.setTime(2000);
    worker.add(K::RunStarted);
    worker.add(K::FrameEntered, {.detail = std::uint8_t(FrameKind::Script), .subject = 1, .text = "main"});
    worker.setTime(5000);
    worker.add(K::MessagePosted, {.subject = 7, .object = 0, .text = "1"});
    worker.add(K::FrameLeft, {.subject = 1});
    worker.add(K::RunFinished);

    fixture::TraceBuilder main{"new Worker('w.js').on('message', heard);\n"};
    main.add(K::RunStarted);
    main.add(K::FrameEntered, {.detail = std::uint8_t(FrameKind::Script), .subject = 1, .text = "main"});
    main.statement(1, "new Worker('w.js')");
    main.add(K::WorkerStarted, {.subject = 1, .text = "w.js"});
    main.add(K::FrameLeft, {.subject = 1});
    main.setTime(6000);
    main.add(K::ClockMoved, {.subject = 5999});
    main.add(K::TaskStarted, {.subject = 1});
    main.add(K::MessageReceived, {.subject = 7, .object = 1});
    main.statement(1, "heard");
    main.add(K::TaskFinished, {.subject = 1});
    main.add(K::RunFinished);
    Trace trace = main.take();
    trace.workers.push_back(worker.take());
    trace.workers[0].thread = 1;
    trace.workers[0].threadName = "w.js";
    return fixture::resultOf(std::move(trace));
}

} // namespace

TEST_CASE("A worker has lanes of its own, at its times on both axes") {
    const Recording recording(runWithWorker());
    const TimelineData& data = recording.timeline();
    const auto lane = data.findLane(LaneKind::MainThread, 1);
    REQUIRE(lane);
    CHECK(data.lanes()[*lane].label == "w.js");
    CHECK(!data.findLane(LaneKind::Workers, 0)); // its own lanes say more
    const TimelineBar& bar = data.lanes()[*lane].rows[0][0];
    CHECK(data.value(TimelineAxis::Time, 1, bar.first + 1) == 2000);
    CHECK(data.value(TimelineAxis::Time, 1, bar.last + 1) == 5000);
    // On the axis of steps it lies within the main thread's wait, in proportion.
    const double idleFrom = data.stepOf(5), idleTo = data.stepOf(6);
    const double begin = data.value(TimelineAxis::Steps, 1, bar.first + 1),
                 end = data.value(TimelineAxis::Steps, 1, bar.last + 1);
    CHECK(begin > idleFrom);
    CHECK(end < idleTo);
    CHECK((end - begin) / (idleTo - idleFrom) == Approx(3000.0 / 5999));
    const TimelineScene scene = sceneOf(data, TimelineAxis::Steps);
    CHECK(barsIn(scene, scene.sceneRow(*lane, 0)) == data.lanes()[*lane].rows[0].size());
}

TEST_CASE("A message is an arrow from the worker that posted it to the task that heard it") {
    const Recording recording(runWithWorker());
    const TimelineData& data = recording.timeline();
    const std::size_t main = *data.findLane(LaneKind::MainThread, 0),
                      worker = *data.findLane(LaneKind::MainThread, 1);
    const auto links = linksOf(recording, {worker, 0, 0});
    REQUIRE(links.size() == 1);
    CHECK(links[0].from.lane == worker);
    CHECK(links[0].to.lane == main);
    CHECK(recording.trace()[links[0].to.position - 1].kind == EventKind::MessageReceived);
    CHECK(linksOf(recording, *runAt(data, 0, links[0].to.position)) == links);
    const TimelineWords words(recording);
    CHECK(words.speak({worker, 0, 0}).startsWith("main, runs to its end"));
}
