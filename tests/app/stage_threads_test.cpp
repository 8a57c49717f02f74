// Threads side by side: what each does at a time, the messages between them, and a worker on the stage.

#include "stage_model.h"
#include "support/catch.h"
#include "thread_status.h"

#include <QAbstractItemModelTester>

#include <algorithm>

using namespace tickscope;

namespace {

constexpr const char* kTwice = R"(// @file main.js
const { Worker } = require('worker_threads');
const worker = new Worker('./twice.js');
worker.on('message', function hear(n) { console.log(n); worker.terminate(); });
worker.postMessage(21);
// @file twice.js
const { parentPort } = require('worker_threads');
parentPort.on('message', function twice(n) { parentPort.postMessage(n * 2); });
)";

RecordingPtr recordingOf(const char* source) {
    Scenario scenario;
    scenario.source = source;
    return std::make_shared<const Recording>(run(scenario));
}

EventIndex firstOf(const Trace& trace, EventKind kind) {
    for (EventIndex i = 0; i < trace.size(); ++i)
        if (trace[i].kind == kind) return i;
    FAIL("no such event");
    return 0;
}

std::vector<Card> cardsAt(const Recording& recording, int thread, EventIndex position, VirtualTime now) {
    const State& state = recording.thread(thread).states().seek(position);
    return stageCards({recording, thread, state, now}, Preferences::Queues).cards;
}

const Card* ofKind(const std::vector<Card>& cards, CardKind kind) {
    const auto found =
        std::find_if(cards.begin(), cards.end(), [kind](const Card& card) { return card.kind == kind; });
    return found == cards.end() ? nullptr : &*found;
}

struct Staged {
    Playhead playhead;
    StageModel model{&playhead};
    RecordingPtr recording;

    explicit Staged(const char* source) : recording(recordingOf(source)) {
        for (int pane = 0; pane < kPaneCount; ++pane)
            model.setPaneRect(static_cast<StageModel::Pane>(pane), pane * 300, 0, 280, 400);
        playhead.setRecording(recording, 0);
    }
};

} // namespace

TEST_CASE("A thread's position at a time is after all of its events until then") {
    const RecordingPtr recording = recordingOf(kTwice);
    const ThreadRecord& worker = recording->thread(1);
    CHECK(worker.positionAt({-1}) == 0);
    CHECK(worker.positionAt(worker.trace()[0].time - VirtualTime{1}) == 0);
    for (EventIndex i = 0; i < worker.size(); ++i) {
        const EventIndex position = worker.positionAt(worker.trace()[i].time);
        CHECK(position > i);
        if (position < worker.size()) CHECK(worker.trace()[position].time > worker.trace()[i].time);
    }
}

TEST_CASE("A worker is absent, starts, runs, waits and ends") {
    const RecordingPtr recording = recordingOf(kTwice);
    const auto at = [&](VirtualTime now) {
        return statusOf(*recording, 1, threadStateAt(*recording, 1, now), now);
    };
    const VirtualTime made = recording->trace()[firstOf(recording->trace(), EventKind::WorkerStarted)].time;
    const Trace& worker = recording->thread(1).trace();
    CHECK(at(made - VirtualTime{1}) == ThreadStatus::Absent);
    CHECK(at(made) == ThreadStatus::Starting);
    CHECK(at(worker[firstOf(worker, EventKind::Statement)].time) == ThreadStatus::Running);
    CHECK(at(recording->endTime()) == ThreadStatus::Ended);
    CHECK(threadTitle(*recording, 1).contains("twice.js"));
}

TEST_CASE("A message on its way is a card in both worlds, and becomes the task that delivers it") {
    const RecordingPtr recording = recordingOf(kTwice);
    REQUIRE(recording->traffic().flights.size() == 2);
    const Flight& flight = recording->traffic().flights.front();
    REQUIRE(flight.receivedAt != kNoEvent);
    const std::vector<Card> sent = cardsAt(*recording, 0, flight.postedAt + 1, flight.posted);
    REQUIRE(ofKind(sent, CardKind::Message));
    CHECK(ofKind(sent, CardKind::Message)->title == "21");
    CHECK(ofKind(sent, CardKind::Message)->subtitle.contains("twice.js"));
    CHECK(!ofKind(cardsAt(*recording, 0, flight.postedAt, flight.posted), CardKind::Message));
    CHECK(!ofKind(cardsAt(*recording, 0, recording->thread(0).positionAt(flight.received), flight.received),
                  CardKind::Message));

    const std::vector<Card> coming = cardsAt(*recording, 1, flight.receivedAt, flight.received);
    REQUIRE(ofKind(coming, CardKind::Message));
    const std::vector<Card> delivered = cardsAt(*recording, 1, flight.receivedAt + 2, flight.received);
    REQUIRE(ofKind(delivered, CardKind::Task));
    CHECK(ofKind(delivered, CardKind::Task)->id == ofKind(coming, CardKind::Message)->id);
}

TEST_CASE("A worker is a card of its parent's world from its start to its end") {
    const RecordingPtr recording = recordingOf(kTwice);
    const EventIndex started = firstOf(recording->trace(), EventKind::WorkerStarted);
    const EventIndex ended = firstOf(recording->trace(), EventKind::WorkerEnded);
    for (EventIndex position = 0; position <= recording->size(); ++position) {
        const VirtualTime now = position ? recording->trace()[position - 1].time : VirtualTime{};
        const bool shown = ofKind(cardsAt(*recording, 0, position, now), CardKind::Worker) != nullptr;
        INFO("position " << position);
        CHECK(shown == (position > started && position <= ended));
    }
}

TEST_CASE("A worker on the stage is at the time of the play head, until it is stepped alone") {
    Staged stage(kTwice);
    const ThreadRecord& worker = stage.recording->thread(1);
    stage.playhead.end();
    stage.model.setThread(1);
    CHECK(stage.model.isThreadAtEnd());
    stage.model.stepThread(false);
    CHECK(!stage.model.isThreadAtEnd());
    CHECK(stage.playhead.atEnd());
    CHECK(!stage.model.cards().empty());
    while (!stage.model.isThreadAtStart())
        stage.model.stepThread(false);
    stage.model.stepThread(false); // nothing is before the first
    CHECK(stage.model.threadClock() != stage.playhead.clockText());
    stage.playhead.home();
    CHECK(stage.model.threadClock() == stage.playhead.clockText());
    CHECK(stage.model.cards().empty()); // it does not exist yet
    stage.model.showEvent(static_cast<int>(firstOf(worker.trace(), EventKind::Statement)));
    CHECK(stage.model.cards().front().title == "twice.js");
    CHECK(stage.model.threadWhy().contains("Line 1 of twice.js"));
    stage.model.setThread(0);
    CHECK(stage.model.threadWhy().isEmpty());
}

TEST_CASE("A new run puts the main thread on the stage again") {
    Staged stage(kTwice);
    stage.model.setThread(1);
    stage.playhead.setRecording(recordingOf("console.log(1);"), 1);
    CHECK(stage.model.thread() == 0);
    stage.model.setThread(7); // there is none
    CHECK(stage.model.thread() == 0);
}

TEST_CASE("The list of threads follows the play head") {
    Staged stage(kTwice);
    ThreadList& threads = *stage.model.threads();
    QAbstractItemModelTester tester(&threads, QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(threads.count() == 2);
    const auto status = [&](int row) {
        return threads.data(threads.index(row), ThreadList::StatusRole).toInt();
    };
    stage.playhead.home();
    CHECK(status(0) == ThreadList::Running);
    CHECK(status(1) == ThreadList::Absent);
    CHECK(threads.data(threads.index(0), ThreadList::PlaceRole).toString().contains("line 2"));
    stage.playhead.end();
    CHECK(status(0) == ThreadList::Ended);
    CHECK(status(1) == ThreadList::Ended);
    stage.playhead.setRecording(recordingOf("console.log(1);"), 0);
    CHECK(threads.count() == 1);
}

TEST_CASE("The stage of every thread is the same whichever way a moment is reached") {
    const RecordingPtr recording = recordingOf(kTwice);
    for (int thread = 0; thread < recording->threadCount(); ++thread) {
        const EventIndex size = recording->thread(thread).size();
        std::vector<std::vector<Card>> forwards;
        for (EventIndex p = 0; p <= size; ++p)
            forwards.push_back(cardsAt(*recording, thread, p, recording->endTime()));
        for (EventIndex p = size + 1; p-- > 0;)
            CHECK(cardsAt(*recording, thread, p, recording->endTime()) == forwards[p]);
    }
}
