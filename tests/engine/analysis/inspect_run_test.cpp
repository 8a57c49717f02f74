// How a moment is reached: by the same run, once more.

#include "inspect_fixture.h"
#include "support/catch.h"

using namespace tickscope;
using tickscope::test::Look;

TEST_CASE("going forward goes on with the run, going back begins it anew") {
    Look look("let n = 0;\nn++;\nn++;\nn++;\nvoid 0;\n");
    CHECK(look.atLine(3).text("module/n") == "1");
    CHECK(look.atLine(5).text("module/n") == "3");
    CHECK(look.inspection().runCount() == 1);
    CHECK(look.atLine(2).text("module/n") == "0");
    CHECK(look.inspection().runCount() == 2);
}

TEST_CASE("what is seen at a moment does not depend on the way there") {
    Look look("const o = { a: {} };\nconst l = [o, o.a];\nlet x = { o };\nx = { l };\nvoid 0;\n");
    look.atLine(5);
    const std::uint32_t direct = look.at("module/l/1").object;
    look.atLine(2);
    look.atLine(4);
    CHECK(look.atLine(5).at("module/l/1").object == direct);
    CHECK(look.at("module/o/.a").object == direct);
}

TEST_CASE("every moment of a run can be looked at") {
    Look look(
        "const p = new Promise(r => setTimeout(r, 1, { k: [1] }));\nasync function f(a = 1, { b } = {}) {\n  "
        "for (const x of [1, 2]) {\n    try { await p; throw x; } catch (e) { if (e > 1) throw e; }\n  }\n}\n"
        "f().catch(() => {});\nfunction* g() { yield 1; }\nfor (const y of g()) console.log(y);\n"
        "process.nextTick(() => eval('let z = 1; z++'));\n");
    std::size_t rows = 0;
    for (EventIndex i = 1; i <= look.trace().size(); ++i) {
        REQUIRE(look.inspection().moveTo(i) == InspectStatus::Ready);
        for (const InspectNode& frame : look.inspection().roots())
            for (const InspectNode& scope : look.inspection().children(frame.handle))
                for (const InspectNode& variable : look.inspection().children(scope.handle))
                    rows += 1 + look.inspection().children(variable.handle).size();
    }
    CHECK(rows > look.trace().size());
    CHECK(look.inspection().runCount() == 1);
}

TEST_CASE("looking changes nothing: the run goes on as it was recorded") {
    Look look(
        "let s = '';\nfor (let i = 0; i < 50; i++) s += i;\nconst m = new Map([[s, s]]);\nsetTimeout(() => "
        "console.log(s.length), 5);\n");
    for (EventIndex i = 1; i < look.trace().size(); i += 7) {
        REQUIRE(look.inspection().moveTo(i) == InspectStatus::Ready);
        look.inspection().children(look.inspection().roots().front().handle);
    }
    CHECK(look.inspection().moveTo(static_cast<EventIndex>(look.trace().size())) == InspectStatus::Ready);
}

TEST_CASE("a trace of another program shows nothing") {
    Look look("let n = 1;\nn = 2;\nvoid 0;\n");
    Scenario other = look.scenario();
    other.source = "let n = 1;\nif (n) n = 3;\nvoid 0;\n";
    Inspection inspection(other, std::make_shared<Trace>(look.trace()));
    CHECK(inspection.moveTo(static_cast<EventIndex>(look.trace().size() - 1)) == InspectStatus::Different);
    CHECK(inspection.position() == kNoEvent);
    CHECK(inspection.roots().empty());
}

TEST_CASE("a cancelled journey shows nothing, and the next one begins anew") {
    Look look("let n = 0;\nfor (let i = 0; i < 200000; i++) n += i;\nvoid n;\n");
    const std::atomic<bool> cancel = true;
    CHECK(look.inspection().moveTo(look.positionOfLine(3), &cancel) == InspectStatus::Cancelled);
    CHECK(look.inspection().roots().empty());
    CHECK(look.atLine(3).text("module/n") == "19999900000");
}

TEST_CASE("the last moments of a run that a budget ended can be looked at") {
    Scenario scenario;
    scenario.source = "let n = 0;\nwhile (true) n++;\n";
    scenario.budgets.steps = 5000;
    RunResult result = run(scenario);
    REQUIRE(result.stopReason == StopReason::StepBudget);
    const auto size = static_cast<EventIndex>(result.trace.size());
    Inspection inspection(scenario, std::make_shared<Trace>(std::move(result.trace)));
    CHECK(inspection.moveTo(size) == InspectStatus::Ready);
}

TEST_CASE("a worker's moments show the worker's variables") {
    Scenario scenario;
    scenario.source =
        "const { Worker } = require('worker_threads');\nnew Worker('./w.js', { workerData: 7 });\n"
        "// @file w.js\nconst { workerData } = require('worker_threads');\nlet twice = workerData "
        "* 2;\nvoid twice;\n";
    RunResult result = run(scenario);
    REQUIRE(result.trace.workers.size() == 1);
    auto trace = std::make_shared<Trace>(std::move(result.trace));
    EventIndex position = 0;
    const Trace& worker = trace->workers[0];
    for (EventIndex i = 0; i < worker.size(); ++i)
        if (worker[i].kind == EventKind::Statement) position = i + 1; // the last one
    Inspection inspection(scenario, trace, worker.thread);
    REQUIRE(inspection.moveTo(position) == InspectStatus::Ready);
    bool isFound = false;
    for (const InspectNode& scope : inspection.children(inspection.roots().at(0).handle))
        for (const InspectNode& variable : inspection.children(scope.handle))
            isFound = isFound || (variable.name == "twice" && variable.preview == "14");
    CHECK(isFound);
}

TEST_CASE("of very many suspended functions a part is listed at a time") {
    Look look("async function f() { await null; }\nfor (let i = 0; i < 1000; i++) f();\nvoid 0;\n");
    look.atLine(3);
    const std::vector<InspectNode> roots = look.inspection().roots();
    REQUIRE(roots.size() == 202);
    CHECK(roots.back().name == "800 more suspended");
    CHECK(look.inspection().children(roots.back().handle).size() == 201);
}

TEST_CASE("a stack as deep as it can be is no trouble") {
    Look look(
        "let depth = 0;\nfunction down() {\n  depth++;\n  down();\n}\ntry {\n  down();\n} catch {}\nvoid "
        "0;\n");
    CHECK(look.atLine(3, 5000).text("module/depth") == "4999");
    CHECK(look.inspection().roots().size() == 500);
}
