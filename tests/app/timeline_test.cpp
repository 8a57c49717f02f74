// The timeline's pure parts: pixels and values, bars and rows.

#include "recording.h"
#include "support/catch.h"
#include "timeline_mapping.h"
#include "trace_fixture.h"

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
        for (const auto& row : lane.rows)
            for (std::size_t i = 1; i < row.size(); ++i)
                CHECK(row[i].first >= row[i - 1].first);
}
