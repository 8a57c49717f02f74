// The wheel of the event loop, and the pace of steps.

#include "loop_phases.h"
#include "playhead.h"
#include "stage_model.h"
#include "step_pace.h"
#include "support/catch.h"
#include "wheel_painter.h"

#include <QImage>
#include <QPainter>

using namespace tickscope;

TEST_CASE("Each level and platform has its phases in their order") {
    LoopPhases phases;
    CHECK(phases.names() == QStringList{"timers", "poll", "check"});
    phases.setLevel(Preferences::Full);
    CHECK(phases.names() == QStringList{"timers", "pending", "poll", "check", "close"});
    phases.setBrowser(true);
    CHECK(phases.names() ==
          QStringList{"task", "microtasks", "animation", "style", "layout", "paint", "idle"});
    for (int i = 0; i < phases.count(); ++i)
        CHECK(!phases.meaning(i).isEmpty());
    CHECK(phases.meaning(phases.count()).isEmpty());
}

TEST_CASE("A part of rendering is rendering where it has no place of its own") {
    LoopPhases phases;
    phases.setBrowser(true);
    CHECK(phases.indexOf(Playhead::Paint) == phases.indexOf(Playhead::Rendering));
    phases.setLevel(Preferences::Full);
    CHECK(phases.indexOf(Playhead::Paint) != phases.indexOf(Playhead::Rendering));
    CHECK(phases.indexOf(Playhead::Main) == -1);
}

TEST_CASE("The wheel finds the segment under the mouse") {
    WheelPainter wheel;
    wheel.setSize({100, 100});
    wheel.setRoles({3, 4, 3, 1});
    CHECK(wheel.segmentAt(50 + 33, 50 - 33) == 0);
    CHECK(wheel.segmentAt(50 + 33, 50 + 33) == 1);
    CHECK(wheel.segmentAt(50 - 33, 50 + 33) == 2);
    CHECK(wheel.segmentAt(50 - 33, 50 - 33) == 3);
    CHECK(wheel.segmentAt(50, 50) == -1);
    CHECK(wheel.segmentAt(0, 0) == -1);
}

TEST_CASE("The live segment of the wheel is drawn in its colour") {
    WheelPainter wheel;
    wheel.setSize({100, 100});
    wheel.setPalette({Qt::red, Qt::blue});
    wheel.setRoles({0, 1, 0, 1});
    wheel.setLive(1);
    wheel.setBead(WheelPainter::middleOf(3, 4)); // out of the way
    QImage image(100, 100, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    wheel.paint(&painter);
    CHECK(image.pixelColor(50 + 31, 50 + 31) == QColor(Qt::blue));
    CHECK(image.pixelColor(50 + 31, 50 - 31) != QColor(Qt::red)); // a trace of it
    CHECK(image.pixelColor(50 + 31, 50 - 31) != QColor(Qt::white));
    CHECK(image.pixelColor(50, 50) == QColor(Qt::white));
}

TEST_CASE("Cards fly at a slow pace, fade at a fast one, and stand still on a jump") {
    StepPace pace;
    CHECK(pace.motion() == StepPace::Still);
    pace.step(1000);
    CHECK(pace.motion() == StepPace::Move);
    CHECK(pace.moveMs() == 200);
    pace.step(100); // ten steps a second: over before the next
    CHECK(pace.motion() == StepPace::Move);
    CHECK(pace.moveMs() < 100);
    pace.step(49); // more than twenty
    CHECK(pace.motion() == StepPace::Fade);
    pace.jump();
    CHECK(pace.motion() == StepPace::Still);
}
