#include "engine/loop/trace_of.h"
#include "support/catch.h"

using namespace tickscope;

namespace {

Trace traceOf(const std::string& source) { return runProgram(source).result.trace; }

Event causeOf(const Trace& trace, const Event& event) { return trace[event.cause]; }

} // namespace

TEST_CASE("then names its parent and its derived promise") {
    const Trace trace = traceOf("const p = new Promise(() => {}); p.then(() => {});");
    const auto created = eventsOf(trace, EventKind::PromiseCreated);
    REQUIRE(created.size() == 2);
    CHECK(created[0].detail == static_cast<std::uint8_t>(PromiseOrigin::Constructor));
    CHECK(created[1].detail == static_cast<std::uint8_t>(PromiseOrigin::Then));
    CHECK(created[1].object == created[0].subject);
    const auto reactions = eventsOf(trace, EventKind::PromiseReaction);
    REQUIRE(reactions.size() == 1);
    CHECK(reactions[0].subject == created[0].subject);
    CHECK(reactions[0].object == created[1].subject);
    CHECK(reactions[0].detail == 1); // pending
}

TEST_CASE("a reaction queued by settling is caused by the settling") {
    const Trace trace = traceOf("let go; new Promise(r => { go = r; }).then(function after() {}); go('v');");
    const auto jobs = eventsOf(trace, EventKind::JobQueued);
    REQUIRE(jobs.size() == 1);
    CHECK(trace.text(jobs[0]) == "after");
    CHECK(trace.sourceText(jobs[0].range) == "function after() {}");
    CHECK(causeOf(trace, jobs[0]).kind == EventKind::PromiseSettled);
    CHECK(trace.text(causeOf(trace, jobs[0])) == "'v'");
}

TEST_CASE("a reaction to a settled promise is caused by its registration") {
    const Trace trace = traceOf("Promise.resolve(1).then(() => {});");
    const auto jobs = eventsOf(trace, EventKind::JobQueued);
    REQUIRE(jobs.size() == 1);
    CHECK(trace.text(jobs[0]) == "then callback");
    CHECK(causeOf(trace, jobs[0]).kind == EventKind::PromiseReaction);
    CHECK(causeOf(trace, jobs[0]).detail == 0);
}

TEST_CASE("every job starts because it was queued") {
    const Trace trace =
        traceOf("(async () => { await 1; })(); queueMicrotask(() => {}); process.nextTick(() => {});");
    for (const Event& started : eventsOf(trace, EventKind::JobStarted)) {
        CHECK(causeOf(trace, started).kind == EventKind::JobQueued);
        CHECK(causeOf(trace, started).subject == started.subject);
    }
    CHECK(eventsOf(trace, EventKind::JobStarted).size() == 3);
}

TEST_CASE("an await's job carries the await expression") {
    const Trace trace = traceOf("async function main() { await null; }\nmain();");
    const auto jobs = eventsOf(trace, EventKind::JobQueued);
    REQUIRE(jobs.size() == 1);
    CHECK(jobs[0].detail == static_cast<std::uint8_t>(JobKind::AwaitResume));
    CHECK(trace.text(jobs[0]) == "resume main");
    CHECK(trace.sourceText(jobs[0].range) == "await null");
    const auto suspended = eventsOf(trace, EventKind::FrameSuspended);
    REQUIRE(suspended.size() == 1);
    CHECK(suspended[0].object == jobs[0].object);
}

TEST_CASE("resolving with a promise locks, and its job is caused by the lock") {
    const Trace trace = traceOf("const inner = Promise.resolve(1); new Promise(r => r(inner));");
    const auto locked = eventsOf(trace, EventKind::PromiseLocked);
    const auto created = eventsOf(trace, EventKind::PromiseCreated);
    REQUIRE((locked.size() == 1 && created.size() >= 2));
    CHECK(locked[0].object == created[0].subject);
    CHECK(locked[0].subject == created[1].subject);
    const auto jobs = eventsOf(trace, EventKind::JobQueued);
    CHECK(jobs[0].detail == static_cast<std::uint8_t>(JobKind::ResolveThenable));
    CHECK(causeOf(trace, jobs[0]).kind == EventKind::PromiseLocked);
}

TEST_CASE("finally's callback is named by its jobs") {
    const Trace trace = traceOf("Promise.resolve().finally(function clean() {});");
    const auto jobs = eventsOf(trace, EventKind::JobQueued);
    REQUIRE_FALSE(jobs.empty());
    CHECK(trace.text(jobs[0]) == "clean");
    CHECK(trace.sourceText(jobs[0].range) == "function clean() {}");
}

TEST_CASE("unhandled and late handled rejections are recorded") {
    const Trace trace =
        traceOf("process.on('unhandledRejection', () => {}); const p = Promise.reject(new Error('x'));"
                "setTimeout(() => p.catch(() => {}), 1);");
    const auto unhandled = eventsOf(trace, EventKind::UnhandledRejection);
    REQUIRE(unhandled.size() == 1);
    CHECK(trace.text(unhandled[0]) == "Error: x");
    CHECK(causeOf(trace, unhandled[0]).kind == EventKind::PromiseSettled);
    CHECK(eventsOf(trace, EventKind::PromiseHandled).size() == 1);
}
