// Metrics of runs, exact to the microsecond.

#include "engine/loop/trace_of.h"
#include "support/catch.h"
#include "tickscope/metrics.h"

using namespace tickscope;

namespace {

Metrics metricsOf(const std::string& source) {
    return measure(runProgram("// @cpu 0us\n" + source).result.trace);
}

} // namespace

TEST_CASE("loop lag is how late the callbacks of timers start") {
    const Metrics metrics =
        metricsOf("setTimeout(() => block(30), 10); setTimeout(() => {}, 15); setTimeout(() => {}, 100);");
    REQUIRE(metrics.loopLag.size() == 3);
    CHECK(metrics.loopLag[0] == Sample{VirtualTime::fromMs(10), 0});
    CHECK(metrics.loopLag[1] == Sample{VirtualTime::fromMs(40), 25'000});
    CHECK(metrics.loopLag[2] == Sample{VirtualTime::fromMs(100), 0});
    CHECK(metrics.timerDrift.count == 3);
    CHECK(metrics.timerDrift.p50 == VirtualTime{0});
    CHECK(metrics.timerDrift.max == VirtualTime::fromMs(25));
}

TEST_CASE("an operation's callback is late when the thread is busy at its completion") {
    const Metrics metrics =
        metricsOf("// @io fetch * 20ms -> 1\nfetch('/'); setTimeout(() => block(50), 5);");
    CHECK(metrics.taskLatency.count == 2);
    CHECK(metrics.taskLatency.max == VirtualTime::fromMs(35));
}

TEST_CASE("jobs wait while the code before them runs") {
    const Metrics metrics = metricsOf("queueMicrotask(() => block(2)); queueMicrotask(() => {}); block(3);");
    CHECK(metrics.jobLatency.count == 2);
    CHECK(metrics.jobLatency.p50 == VirtualTime::fromMs(3));
    CHECK(metrics.jobLatency.max == VirtualTime::fromMs(5));
}

TEST_CASE("operations in flight are counted over time") {
    const Metrics metrics =
        metricsOf("// @io fetch /a 10ms -> 1\n// @io fetch /b 30ms -> 1\nfetch('/a'); fetch('/b');");
    CHECK(metrics.operationsInFlight ==
          Series{{VirtualTime{0}, 2}, {VirtualTime::fromMs(10), 1}, {VirtualTime::fromMs(30), 0}});
    CHECK(largest(metrics.operationsInFlight) == 2);
}

TEST_CASE("suspended functions are counted until they are resumed or closed") {
    const Metrics metrics = metricsOf("const wait = (ms) => new Promise((r) => setTimeout(r, ms));"
                                      "async function f(ms) { await wait(ms); } f(5); f(10);");
    CHECK(largest(metrics.suspendedFunctions) == 2);
    CHECK(metrics.suspendedFunctions.back() == Sample{VirtualTime::fromMs(10), 0});
}

TEST_CASE("unhandled rejections are counted") {
    CHECK(metricsOf("process.on('unhandledRejection', () => {}); Promise.reject(1); "
                    "Promise.reject(2).catch(() => {});")
              .unhandledRejections == 1);
}
