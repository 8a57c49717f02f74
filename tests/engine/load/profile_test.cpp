#include "tickscope/load_profile.h"
#include "tickscope/scenario.h"
#include "worlds.h"

#include <string>
#include <vector>

using namespace tickscope;
using namespace tickscope::load;
using namespace tickscope::load::test;

namespace {

Trace traceOf(const std::string& source) {
    Scenario scenario;
    scenario.fileName = "handler.js";
    scenario.source = source;
    return run(scenario).trace;
}

// In whole ms, as "cpu 2, io 50": statements take a microsecond each, which is not the point here.
std::string textOf(const Profile& profile) {
    std::string text;
    for (const WorkSpan& span : profile) {
        const std::int64_t ms = (span.duration.us + 500) / 1000;
        if (ms == 0) continue;
        text += text.empty() ? "" : ", ";
        text += span.kind == WorkSpan::Kind::Cpu ? "cpu " : "io ";
        text += std::to_string(ms);
    }
    return text;
}

std::string scriptProfile(const std::string& source) { return textOf(profileOf(traceOf(source), TaskId{})); }

// The profile of the task with this label.
std::string taskProfile(const std::string& source, std::string_view label) {
    const Trace trace = traceOf(source);
    for (const Event event : trace.events) {
        if (event.kind == EventKind::TaskQueued && trace.text(event) == label)
            return textOf(profileOf(trace, TaskId{event.subject}));
    }
    return "no such task";
}

const std::string kSleep = "const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));\n";

} // namespace

TEST_CASE("a script that only computes is one span of computing") {
    CHECK(scriptProfile("block(5);") == "cpu 5");
}

TEST_CASE("awaited timers are spans of I/O between those of computing") {
    CHECK(scriptProfile(kSleep +
                        "async function handle() { block(2); await sleep(50); block(3); await sleep(20); "
                        "block(1); }\nhandle();") == "cpu 2, io 50, cpu 3, io 20, cpu 1");
}

TEST_CASE("operations at the same time wait once") {
    CHECK(scriptProfile(kSleep +
                        "async function handle() { await Promise.all([sleep(20), sleep(30), sleep(10)]); "
                        "block(4); }\nhandle();") == "io 30, cpu 4");
}

TEST_CASE("what a timer's callback starts is of the same tree") {
    CHECK(scriptProfile("setTimeout(() => { block(2); setTimeout(() => block(3), 7); }, 5);") ==
          "io 5, cpu 2, io 7, cpu 3");
}

TEST_CASE("immediates, ticks and microtasks do not wait") {
    CHECK(scriptProfile("block(1); setImmediate(() => { block(2); process.nextTick(() => block(3)); "
                        "queueMicrotask(() => block(4)); });") == "cpu 10");
}

TEST_CASE("a task's tree holds nothing of its neighbours") {
    const std::string program = kSleep +
                                "async function first() { block(2); await sleep(50); block(3); }\n"
                                "async function second() { block(20); await sleep(10); block(30); }\n"
                                "setTimeout(first, 1); setTimeout(second, 2);";
    CHECK(taskProfile(program, "first") == "cpu 2, io 50, cpu 3");
    CHECK(taskProfile(program, "second") == "cpu 20, io 10, cpu 30");
}

TEST_CASE("time in which something else kept the thread is no part of a tree") {
    // The 50 ms are over while the other one computes for 200.
    const std::string program = kSleep + "async function handle() { block(2); await sleep(50); block(3); }\n"
                                         "setTimeout(handle, 1); setTimeout(() => block(200), 10);";
    CHECK(taskProfile(program, "handle") == "cpu 2, io 50, cpu 3");
}

TEST_CASE("a function belongs to who called it, whoever settles what it awaits") {
    const std::string program = "let open; const gate = new Promise((resolve) => { open = resolve; });\n"
                                "async function handle() { block(2); await gate; block(3); }\n"
                                "function other() { block(5); open(); }\n"
                                "setTimeout(handle, 1); setTimeout(other, 41);";
    CHECK(taskProfile(program, "handle") == "cpu 2, io 43, cpu 3");
    CHECK(taskProfile(program, "other") == "cpu 5");
}

TEST_CASE("simulated operations are I/O for as long as they take") {
    CHECK(scriptProfile("// @io fs.readFile config.json 30ms -> \"text\"\n"
                        "require('fs').readFile('config.json', () => block(4));") == "io 30, cpu 4");
}

TEST_CASE("there is no profile of a task that never ran") {
    CHECK(profileOf(traceOf("1;"), TaskId{99}).empty());
    CHECK(profileOf(Trace{}, TaskId{}).empty());
}

TEST_CASE("a recorded handler has the ceiling of its computing") {
    const Trace trace =
        traceOf(kSleep + "async function handle() { block(2); await sleep(50); block(2); }\nhandle();");
    const Result result = simulate(loadOf(constant(400, 30), profileOf(trace, TaskId{})), eventLoop());
    CHECK(result.throughput == Approx(250).epsilon(0.01));
}
