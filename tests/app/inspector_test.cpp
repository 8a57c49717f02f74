// Variables and promises at the play head, on real runs.

#include "inspector_model.h"
#include "promise_graph_model.h"
#include "support/catch.h"

#include <QSignalSpy>

#include <algorithm>

using namespace tickscope;

namespace {

RecordingPtr recordingOf(const std::string& source) {
    Scenario scenario;
    scenario.source = source;
    return std::make_shared<const Recording>(run(scenario), scenario);
}

struct Fixture {
    Playhead playhead;
    InspectorModel model{&playhead};

    explicit Fixture(const std::string& source) {
        model.setActive(true);
        playhead.setRecording(recordingOf(source), 0);
        playhead.home();
        while (playhead.line() == 0)
            playhead.stepForward(Playhead::Statement);
        model.waitForAnswer();
    }
    void step(int count = 1) {
        for (int i = 0; i < count; ++i)
            playhead.stepForward(Playhead::Statement);
        model.waitForAnswer();
    }
    QVariant role(int row, int role) const { return model.data(model.index(row), role); }
    int rowOf(const QString& label) const {
        for (int row = 0; row < model.count(); ++row)
            if (role(row, InspectorModel::LabelRole).toString() == label) return row;
        return -1;
    }
    QString valueOf(const QString& label) const {
        return role(rowOf(label), InspectorModel::PreviewRole).toString();
    }
    bool hasChanged(const QString& label) const {
        return role(rowOf(label), InspectorModel::ChangedRole).toBool();
    }
    void open(const QString& label) {
        model.setOpen(rowOf(label), true);
        model.waitForAnswer();
    }
};

const std::string kCounting =
    "let n = 1;\nlet m = 5;\nn = 2;\nconst o = { k: { deep: 1 } };\no.k.deep = 2;\nvoid 0;\n";

} // namespace

TEST_CASE("The inspector shows the variables of the top frame, and what the last step has changed") {
    Fixture f(kCounting);
    CHECK(f.model.status() == InspectorModel::Ready);
    CHECK(f.role(0, InspectorModel::LabelRole).toString() == "main script");
    CHECK(f.role(0, InspectorModel::LineRole).toInt() == 1);
    CHECK(f.role(f.rowOf("n"), InspectorModel::ValueRole).toInt() == InspectorModel::Unset);
    f.step();
    CHECK(f.valueOf("n") == "1");
    CHECK(f.hasChanged("n"));
    CHECK_FALSE(f.hasChanged("m"));
    CHECK(f.model.changedCount() == 1);
    CHECK(f.role(f.rowOf("n"), InspectorModel::SpokenRole).toString().contains("changed"));
}

TEST_CASE("The mark of a change is that of the moment, however it was reached") {
    Fixture f(kCounting);
    f.step(3);
    CHECK(f.hasChanged("n"));
    f.step();
    f.playhead.stepBack(Playhead::Statement);
    f.model.waitForAnswer();
    CHECK(f.hasChanged("n"));
    CHECK(f.model.changedCount() == 1);
}

TEST_CASE("A change deep inside an object marks the object, and the member once it is open") {
    Fixture f(kCounting);
    f.step(4);
    f.open("o");
    f.step();
    CHECK(f.valueOf("o") == "{ k: { deep: 2 } }");
    CHECK(f.hasChanged("o"));
    CHECK(f.hasChanged("k"));
    CHECK_FALSE(f.hasChanged("m"));
}

TEST_CASE("A change of a private field marks the object that has it") {
    Fixture f("class C { #x = 1; inc() { this.#x++; } }\nconst c = new C();\nvoid 0;\nc.inc();\nvoid 0;\n");
    f.step(3);
    CHECK_FALSE(f.hasChanged("c"));
    while (f.playhead.line() != 5)
        f.step();
    f.playhead.seek(f.playhead.position());
    f.model.waitForAnswer();
    CHECK(f.rowOf("c") > 0);
}

TEST_CASE("Rows open and close, and stay open while the play head travels") {
    Fixture f(kCounting);
    f.step(4);
    const int before = f.model.count();
    f.open("o");
    CHECK(f.model.count() > before);
    CHECK(f.valueOf("k") == "{ deep: 1 }");
    CHECK(f.model.parentOf(f.rowOf("k")) == f.rowOf("o"));
    f.step();
    CHECK(f.valueOf("k") == "{ deep: 2 }");
    f.model.toggle(f.rowOf("o"));
    f.model.waitForAnswer();
    CHECK(f.rowOf("k") == -1);
}

TEST_CASE("Rows that stay are not replaced when one opens") {
    Fixture f(kCounting);
    f.step(4);
    QSignalSpy removed(&f.model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(&f.model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&f.model, &QAbstractItemModel::rowsInserted);
    const int row = f.rowOf("o");
    f.open("o");
    CHECK(removed.isEmpty());
    CHECK(reset.isEmpty());
    REQUIRE(inserted.size() == 1);
    CHECK(inserted.first().at(1).toInt() == row + 1);
}

TEST_CASE("Suspended functions are listed and closed at first") {
    Fixture f("async function wait() {\n  const inside = 7;\n  await null;\n  return "
              "inside;\n}\nwait();\nvoid 0;\n");
    while (f.playhead.line() != 7)
        f.step();
    const int row = f.rowOf("wait");
    REQUIRE(row > 0);
    CHECK(f.role(f.model.count() - 1, InspectorModel::SuspendedRole).toBool());
    CHECK(f.rowOf("inside") == -1);
    f.model.setOpen(f.model.count() - 1, true);
    f.model.waitForAnswer();
    f.model.setOpen(f.model.count() - 1, true);
    f.model.waitForAnswer();
    CHECK(f.valueOf("inside") == "7");
}

TEST_CASE("Objects that two rows show have a number") {
    Fixture f("const a = { x: 1 };\nconst b = a;\nconst c = { x: 1 };\nvoid 0;\n");
    f.step(3);
    const QString number = f.role(f.rowOf("a"), InspectorModel::SharedRole).toString();
    CHECK(number.startsWith('#'));
    CHECK(f.role(f.rowOf("b"), InspectorModel::SharedRole).toString() == number);
    CHECK(f.role(f.rowOf("c"), InspectorModel::SharedRole).toString().isEmpty());
}

TEST_CASE("A run that cannot be repeated shows no variables") {
    Scenario scenario;
    scenario.source = kCounting;
    RunResult result = run(scenario);
    scenario.source = "let n = 1;\nif (n) n = 5;\nvoid 0;\n";
    Playhead playhead;
    InspectorModel model(&playhead);
    model.setActive(true);
    playhead.setRecording(std::make_shared<const Recording>(std::move(result), scenario), 0);
    playhead.end();
    model.waitForAnswer();
    CHECK(model.status() == InspectorModel::Different);
    CHECK(model.count() == 0);
}

TEST_CASE("Nothing is replayed while nobody looks") {
    Playhead playhead;
    InspectorModel model(&playhead);
    playhead.setRecording(recordingOf(kCounting), 0);
    playhead.end();
    model.waitForAnswer();
    CHECK(model.status() == InspectorModel::Nothing);
    model.setActive(true);
    model.waitForAnswer();
    CHECK(model.status() == InspectorModel::Ready);
    model.setActive(false);
    CHECK(model.count() == 0);
}

TEST_CASE("The variables of a worker are shown when its thread is looked at") {
    Fixture f(
        "const { Worker } = require('worker_threads');\nconst w = new Worker('./w.js', { workerData: 7 });\n"
        "// @file w.js\nconst { workerData } = require('worker_threads');\nlet twice = workerData * "
        "2;\ntwice += "
        "1;\nvoid twice;\n");
    const RecordingPtr& recording = f.playhead.recording();
    REQUIRE(recording->threadCount() == 2);
    const auto& stops = recording->thread(1).states().statementStops();
    const auto line = [&](EventIndex stop) {
        const Event event = recording->thread(1).trace()[stop - 1];
        return event.kind == EventKind::Statement ? recording->thread(1).lineOf(event.range) : 0;
    };
    const auto stop = std::find_if(stops.begin(), stops.end(), [&](EventIndex s) { return line(s) == 7; });
    REQUIRE(stop != stops.end());
    f.model.lookAt(1, *stop);
    f.model.waitForAnswer();
    CHECK(f.valueOf("twice") == "15");
    CHECK(f.hasChanged("twice"));
    CHECK(f.role(0, InspectorModel::LineRole).toInt() == 7);
    f.model.lookAt(0, 0);
    f.model.waitForAnswer();
    CHECK(f.rowOf("w") > 0);
    CHECK(f.rowOf("twice") == -1);
}

TEST_CASE("Of many moves in a row the last one is shown") {
    Fixture f("let n = 0;\nfor (let i = 0; i < 20000; i++) n += i;\nvoid 0;\n");
    for (int i = 1; i <= 30; ++i)
        f.playhead.seekStep(i * 600);
    f.playhead.end();
    f.playhead.stepBack(Playhead::Statement);
    f.model.waitForAnswer();
    CHECK(f.valueOf("n") == "199990000");
}

TEST_CASE("A graph's boxes do not overlap and stand below what they wait for") {
    const RecordingPtr recording = recordingOf("const d = (n) => new Promise(r => setTimeout(r, n));\nasync "
                                               "function f(n) { await d(n); return n; }\n"
                                               "Promise.all([f(1), f(2), f(3), Promise.race([d(1), "
                                               "d(2)])]).then(() => f(4)).catch(() => {}).finally(() => "
                                               "d(1));\n");
    const PromiseGraph graph = promiseGraph(recording->trace());
    const PromisePicture picture = layOut(graph);
    REQUIRE(picture.boxes.size() == graph.nodes.size());
    for (std::size_t i = 0; i < picture.boxes.size(); ++i)
        for (std::size_t j = i + 1; j < picture.boxes.size(); ++j) {
            const PromiseBox &a = picture.boxes[i], &b = picture.boxes[j];
            const bool isApart = a.y != b.y || a.x + a.width <= b.x || b.x + b.width <= a.x;
            CHECK(isApart);
        }
    for (const PromiseLink& link : picture.links) {
        INFO(graph.nodes[picture.boxes[link.from].nodes.front()].label
             << " to " << graph.nodes[picture.boxes[link.to].nodes.front()].label);
        CHECK(picture.boxes[link.from].y < picture.boxes[link.to].y);
    }
    CHECK(picture.width > 0);
    CHECK(std::all_of(picture.boxes.begin(), picture.boxes.end(), [&](const PromiseBox& box) {
        return box.x >= 0 && box.x + box.width <= picture.width &&
               box.y + PromisePicture::kBoxHeight <= picture.height;
    }));
}

TEST_CASE("Thousands of promises share boxes, and a circle of boxes is no trouble") {
    const RecordingPtr recording = recordingOf(
        "let p = Promise.resolve();\nfor (let i = 0; i < 3000; i++) {\n  p = p.then(() => i).catch(() => "
        "0);\n}\n");
    const PromiseGraph graph = promiseGraph(recording->trace());
    REQUIRE(graph.nodes.size() > 6000);
    const PromisePicture picture = layOut(graph);
    CHECK(picture.isFolded);
    CHECK(picture.boxes.size() < 10);
}

TEST_CASE("The states of the graph are those at the play head") {
    Playhead playhead;
    PromiseGraphModel model(&playhead);
    model.setActive(true);
    playhead.setRecording(
        recordingOf("const p = new Promise((_, no) => setTimeout(no, 1, 'bad'));\np.catch(() => {});\n"), 0);
    playhead.home();
    REQUIRE(model.count() == 2);
    CHECK(model.stateOf(0) == PromiseGraphModel::Future);
    model.jump(0);
    CHECK(model.stateOf(0) == PromiseGraphModel::Pending);
    CHECK(model.current() == 0);
    CHECK(model.stateOf(1) == PromiseGraphModel::Future);
    model.jump(0); // where it was settled
    CHECK(model.stateOf(0) == PromiseGraphModel::Rejected);
    CHECK(model.data(model.index(0), PromiseGraphModel::SpokenRole).toString() ==
          "new Promise, line 1, rejected with 'bad' by a task");
    playhead.end();
    CHECK(model.stateOf(1) == PromiseGraphModel::Fulfilled);
    CHECK(model.neighbour(0, 0, 1) == 1);
    CHECK(model.neighbour(1, 0, 1) == 1);
}

TEST_CASE("A suspended function keeps its variables, in a line for its card") {
    Fixture f(
        "async function work(id) {\n  const total = id * 2;\n  const later = () => total;\n  await null;\n"
        "  return [id, total, later, after];\n  let after = 1;\n}\nwork(7);\nwork(8);\nvoid 0;\n");
    const auto kept = [&f] {
        QStringList lines;
        for (const FrameView& frame : f.playhead.state().suspended)
            lines << f.model.localsOf(static_cast<int>(frame.id.value));
        return lines;
    };
    while (f.playhead.state().suspended.size() < 2)
        f.playhead.stepForward(Playhead::Statement);
    f.model.waitForAnswer();
    CHECK(kept() == QStringList({"id = 7, total = 14", "id = 8, total = 16"}));
    f.playhead.home();
    f.model.waitForAnswer();
    CHECK(kept().isEmpty());
}
