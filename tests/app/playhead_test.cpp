// Travelling through a recording.

#include "playhead.h"
#include "support/catch.h"
#include "trace_fixture.h"

#include <QSignalSpy>

using namespace tickscope;

namespace {

RecordingPtr overtake() {
    return std::make_shared<const Recording>(fixture::resultOf(fixture::overtakeTrace()));
}

struct Travel {
    Playhead playhead;
    QSignalSpy moves{&playhead, &Playhead::moved};
    RecordingPtr recording = overtake();
    Travel() {
        playhead.setRecording(recording, recording->stops(StepGrain::Statement).front());
        moves.clear();
    }
};

} // namespace

TEST_CASE("A playhead without a recording shows an empty machine and does not move") {
    Playhead playhead;
    CHECK(!playhead.isReady());
    CHECK(playhead.state().stack.empty());
    CHECK(!playhead.stepForward(Playhead::Statement));
    CHECK(!playhead.stepBack(Playhead::Turn));
    playhead.togglePlay();
    CHECK(!playhead.isPlaying());
}

TEST_CASE("A step emits moved once and says that it was a single step") {
    Travel t;
    REQUIRE(t.playhead.stepForward(Playhead::Statement));
    CHECK(t.moves.count() == 1);
    CHECK(t.playhead.wasSingleStep());
    t.playhead.end();
    CHECK(t.moves.count() == 2);
    CHECK(!t.playhead.wasSingleStep());
}

TEST_CASE("Each grain forwards and back visits the same moments") {
    for (const auto grain : {Playhead::Statement, Playhead::Callback, Playhead::Turn, Playhead::Output}) {
        Travel t;
        std::vector<int> there{t.playhead.position()}, back;
        while (t.playhead.stepForward(grain))
            there.push_back(t.playhead.position());
        CHECK(t.playhead.atEnd());
        back.push_back(t.playhead.position());
        while (t.playhead.stepBack(grain))
            back.push_back(t.playhead.position());
        CHECK(t.playhead.atStart());
        std::reverse(back.begin(), back.end());
        CHECK(there == back);
    }
}

TEST_CASE("The line follows the innermost frame that has a place in the program") {
    Travel t;
    t.playhead.home();
    while (t.playhead.line() != 10 && t.playhead.stepForward(Playhead::Statement)) {
    }
    CHECK(t.playhead.line() == 10); // console.log('end')
    t.playhead.stepForward(Playhead::Output);
    CHECK(t.playhead.state().consoleLines == 1);
}

TEST_CASE("A callback step into a promise job shows where its callback is written") {
    Travel t;
    t.playhead.seek(static_cast<int>(t.recording->interestingMoment()));
    CHECK(t.playhead.state().runningJob.value == 1);
    CHECK(t.playhead.state().timers.size() == 1);
    CHECK(t.playhead.line() == 8);
}

TEST_CASE("seekToLine goes to the next time the line runs, and round") {
    Travel t;
    REQUIRE(t.playhead.seekToLine(4));
    CHECK(t.playhead.line() == 4);
    t.playhead.end();
    REQUIRE(t.playhead.seekToLine(7)); // both the main script and the timer's callback are in line 7
    CHECK(t.playhead.line() == 7);
    CHECK(!t.playhead.seekToLine(6));
}

TEST_CASE("Step numbers count the statement stops") {
    Travel t;
    CHECK(t.playhead.stepNumber() == 1);
    t.playhead.seekStep(5);
    CHECK(t.playhead.stepNumber() == 5);
    t.playhead.seekStep(100000);
    CHECK(t.playhead.stepNumber() == t.playhead.stepCount());
    CHECK(t.playhead.atEnd());
}

TEST_CASE("Play moves by time, not by ticks, and stops at the end") {
    Travel t;
    t.playhead.setGrain(Playhead::Callback);
    t.playhead.togglePlay();
    REQUIRE(t.playhead.isPlaying());
    t.playhead.advance(1000);
    CHECK(t.moves.count() == 0);
    t.playhead.advance(200); // 1.2 s: one callback is due at 1.1 s
    CHECK(t.moves.count() == 1);
    CHECK(t.playhead.wasSingleStep());
    t.playhead.setSpeed(16);
    for (int i = 0; i < 200; ++i)
        t.playhead.advance(100);
    CHECK(t.playhead.atEnd());
    CHECK(!t.playhead.isPlaying());
    t.playhead.togglePlay(); // from the end: again from the start
    CHECK(t.playhead.atStart());
}

TEST_CASE("Speeds go up and down in known steps") {
    Playhead playhead;
    playhead.faster();
    CHECK(playhead.speed() == 2.0);
    for (int i = 0; i < 20; ++i)
        playhead.faster();
    CHECK(playhead.speed() == 32.0);
    for (int i = 0; i < 20; ++i)
        playhead.slower();
    CHECK(playhead.speed() == 0.25);
}
