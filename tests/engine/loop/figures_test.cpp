// The figures by which synchronous and asynchronous runs of the same work are compared, each seen on a trace.

#include "engine/loop/trace_of.h"
#include "support/catch.h"
#include "tickscope/metrics.h"

using namespace tickscope;

namespace {

enum class Policy : bool { Overlapped, Blocking };

Metrics runAs(Policy policy, const std::string& source) {
    Scenario scenario;
    scenario.source = "// @cpu 0us\n" + source;
    scenario.blockingIo = policy == Policy::Blocking;
    return measure(run(scenario).trace);
}

VirtualTime ms(std::int64_t milliseconds) { return VirtualTime::fromMs(milliseconds); }

// Reads 50 ms, parses 5 ms, queries 30 ms, responds 10 ms, for `requests` requests.
std::string server(int requests) {
    return "// @stub read 50ms -> 1\n// @stub query 30ms -> 1\n// @stub respond 10ms -> 1\n"
           "async function handle() { await read(); block(5); await query(); await respond(); }\n"
           "for (let i = 0; i < " +
           std::to_string(requests) + "; ++i) handle();";
}

} // namespace

TEST_CASE("one request of 50, 5, 30 and 10 ms takes 95 ms either way; only the thread's time differs") {
    const Metrics blocking = runAs(Policy::Blocking, server(1)),
                  overlapped = runAs(Policy::Overlapped, server(1));
    CHECK(blocking.total == ms(95));
    CHECK(blocking.busy == ms(95));
    CHECK(overlapped.total == ms(95));
    CHECK(overlapped.busy == ms(5));
}

TEST_CASE("ten such requests take 950 ms one after the other, and 140 ms overlapped") {
    CHECK(runAs(Policy::Blocking, server(10)).total == ms(950));
    // All reads end at 50; parsing takes the thread ten times 5 ms; the last one still queries and responds.
    CHECK(runAs(Policy::Overlapped, server(10)).total == ms(140));
}

TEST_CASE("three operations of 200 ms: 600 ms against 200 ms") {
    const std::string source = "// @stub load 200ms -> 1\nPromise.all([load(1), load(2), load(3)]);";
    CHECK(runAs(Policy::Blocking, source).total == ms(600));
    CHECK(runAs(Policy::Overlapped, source).total == ms(200));
}

TEST_CASE("two awaits of 50 ms in turn take 100 ms, together 50 ms") {
    const std::string head = "// @stub user 50ms -> 1\n// @stub orders 50ms -> 1\n";
    CHECK(runAs(Policy::Overlapped, head + "(async () => { await user(); await orders(); })();").total ==
          ms(100));
    CHECK(runAs(Policy::Overlapped, head + "(async () => { await Promise.all([user(), orders()]); })();")
              .total == ms(50));
}

TEST_CASE("six requests of 500 ms: 3 s against 500 ms") {
    const std::string source =
        "// @io fetch * 500ms -> 1\nPromise.all([1, 2, 3, 4, 5, 6].map((i) => fetch(`/${i}`)));";
    CHECK(runAs(Policy::Blocking, source).total == ms(3000));
    CHECK(runAs(Policy::Overlapped, source).total == ms(500));
}

TEST_CASE("ten calls of 80 ms in a loop with await take 800 ms, started together 80 ms") {
    const std::string head = "// @stub call 80ms -> 1\n";
    CHECK(runAs(Policy::Overlapped, head + "(async () => { for (let i = 0; i < 10; ++i) await call(i); })();")
              .total == ms(800));
    CHECK(runAs(Policy::Overlapped, head + "Promise.all(Array.from({ length: 10 }, (_, i) => call(i)));")
              .total == ms(80));
}

TEST_CASE("50, 60 and 40 ms take 150 ms in turn and 60 ms together") {
    const std::string head = "// @stub a 50ms -> 1\n// @stub b 60ms -> 1\n// @stub c 40ms -> 1\n";
    CHECK(runAs(Policy::Blocking, head + "Promise.all([a(), b(), c()]);").total == ms(150));
    CHECK(runAs(Policy::Overlapped, head + "Promise.all([a(), b(), c()]);").total == ms(60));
}

TEST_CASE("under the blocking policy the waiting shows as blocked time of the thread") {
    const Metrics blocking = runAs(Policy::Blocking, server(1));
    CHECK(blocking.blocked == ms(95));
    CHECK(blocking.idle == ms(0));
}

// --- Timers as the work

namespace {

const char* const kSleep = "const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));\n";

std::string together(const char* times) {
    return std::string(kSleep) + "Promise.all(" + times + ".map((ms) => sleep(ms)));";
}
std::string inTurn(const char* times) {
    return std::string(kSleep) + "(async () => { for (const ms of " + times + ") await sleep(ms); })();";
}

} // namespace

TEST_CASE("timers of 50, 5, 30 and 10 ms: the thread is frozen for all of the 95 ms, or free for them") {
    const char* const times = "[50, 5, 30, 10]";
    CHECK(runAs(Policy::Blocking, inTurn(times)).total == ms(95));
    CHECK(runAs(Policy::Blocking, inTurn(times)).blocked == ms(95));
    CHECK(runAs(Policy::Overlapped, inTurn(times)).total == ms(95));
    CHECK(runAs(Policy::Overlapped, inTurn(times)).blocked == ms(0));
    CHECK(runAs(Policy::Overlapped, together(times)).total == ms(50));
}

TEST_CASE("timers started together still take their sum when each freezes the thread") {
    CHECK(runAs(Policy::Blocking, together("[200, 200, 200]")).total == ms(600));
    CHECK(runAs(Policy::Overlapped, together("[200, 200, 200]")).total == ms(200));
    CHECK(runAs(Policy::Overlapped, inTurn("[50, 50]")).total == ms(100));
    CHECK(runAs(Policy::Overlapped, together("[50, 50]")).total == ms(50));
    CHECK(runAs(Policy::Blocking, together("Array(6).fill(500)")).total == ms(3000));
    CHECK(runAs(Policy::Overlapped, together("Array(6).fill(500)")).total == ms(500));
    CHECK(runAs(Policy::Blocking, together("Array(10).fill(80)")).total == ms(800));
    CHECK(runAs(Policy::Overlapped, together("Array(10).fill(80)")).total == ms(80));
    CHECK(runAs(Policy::Blocking, together("[50, 60, 40]")).total == ms(150));
    CHECK(runAs(Policy::Overlapped, together("[50, 60, 40]")).total == ms(60));
}

TEST_CASE("timers/promises and the timers of a page freeze the thread as well") {
    CHECK(runAs(Policy::Blocking, "const { setTimeout: wait } = require('timers/promises');\n"
                                  "Promise.all([wait(30), wait(20)]);")
              .total == ms(50));
    CHECK(runAs(Policy::Blocking, "// @env browser\n" + together("[30, 20]")).total == ms(50));
}

TEST_CASE("an interval and a library's own timeout are not waited for, and the run ends") {
    CHECK(runAs(Policy::Blocking, std::string(kSleep) + "const id = setInterval(() => {}, 10);\n"
                                                        "sleep(35).then(() => clearInterval(id));")
              .total == ms(35));
    CHECK(runAs(Policy::Blocking,
                "let n = 0; const id = setInterval(() => ++n === 3 && clearInterval(id), 10);")
              .total == ms(30));
    CHECK(runAs(Policy::Blocking, "const id = setTimeout(() => {}, 40); clearTimeout(id);").total == ms(40));
    CHECK(runAs(Policy::Blocking, "AbortSignal.timeout(5000);").total == ms(0));
}
