// The figures that the lessons state. Each follows from arithmetic; the simulation must agree with it.

#include "support/catch.h"
#include "worlds.h"

using namespace tickscope;
using namespace tickscope::load;
using namespace tickscope::load::test;

namespace {

const Profile kCheckout = {io(200), io(80), io(350), io(120)}; // card, stock, mail, warehouse

} // namespace

TEST_CASE("200 threads that wait 750 ms each answer at most 266.7 requests per second") {
    const Result result = simulate(loadOf(constant(2000, 30), kCheckout), threadPool(200));
    CHECK(result.answered == 60'000);
    CHECK(result.throughput == Approx(200 / 0.75).epsilon(0.001));
    CHECK(result.throughput <= 200 / 0.75);
    CHECK(result.threadsBusy.value() == Approx(1.0).epsilon(1e-3));
    CHECK(result.cpu == 0);
}

TEST_CASE("an exhausted thread pool lets most of 2,000 requests per second time out") {
    Load load = loadOf(constant(2000, 30), kCheckout);
    load.timeout = VirtualTime::fromMs(5000);
    const Result result = simulate(load, threadPool(200));
    CHECK(result.answered + result.timedOut == result.arrived);
    CHECK(result.timedOut > result.arrived * 95 / 100); // the queue is five seconds long after a second
    CHECK(result.wastedHeld.us == result.timedOut * 750'000);
}

TEST_CASE("an event loop holds the checkouts that exhaust 200 threads") {
    Profile work = {cpu(0), io(750)};
    work[0].duration = {200};
    const Result result = simulate(loadOf(constant(2000, 30), work), eventLoop());
    CHECK(result.throughput == Approx(2000).epsilon(0.03));
    CHECK(result.latency.max.us == 750'200);
    CHECK(result.mostInFlight == 1501); // 2,000/s for 750.2 ms
    CHECK(result.longestQueue == 0);
}

TEST_CASE("an event loop with 4 ms of computing per request answers at most 250 per second") {
    const Result result = simulate(loadOf(constant(400, 60), {cpu(4), io(50)}), eventLoop());
    CHECK(result.throughput == Approx(250).epsilon(0.001));
    CHECK(result.throughput <= 250);
    CHECK(result.loopsBusy.value() == Approx(1.0).epsilon(0.001));
    CHECK(result.cpu == Approx(1.0 / 8).epsilon(0.001)); // one of eight cores
}

TEST_CASE("an unloaded event loop answers in the 54 ms that the request itself takes") {
    const Result result = simulate(loadOf(constant(10, 10), {cpu(4), io(50)}), eventLoop());
    CHECK(result.latency.p50.us == 54'000);
    CHECK(result.latency.max.us == 54'000);
    CHECK(result.throughput == 10);
}

TEST_CASE("a saturated event loop still answers in 54 ms as long as nothing queues") {
    const Result result = simulate(loadOf(constant(250, 60), {cpu(4), io(50)}), eventLoop());
    CHECK(result.latency.max.us == 54'000);
    CHECK(result.longestQueue == 0);
}

TEST_CASE("twelve to thirteen requests wait for their I/O at saturation") {
    const Result result = simulate(loadOf(constant(250, 600), {cpu(4), io(50)}), eventLoop());
    CHECK(result.inIo == Approx(12.5).epsilon(0.001));     // 250/s for 50 ms
    CHECK(result.inFlight == Approx(13.5).epsilon(0.001)); // and the one that computes
}

TEST_CASE("30 ms of computing leave an event loop 33 requests per second") {
    const Result result = simulate(loadOf(constant(100, 60), {cpu(30), io(50)}), eventLoop());
    CHECK(result.throughput == Approx(1000.0 / 30).epsilon(0.001));
}

TEST_CASE("eight processes answer 2,000 requests per second where one answers 250") {
    const Load load = loadOf(constant(4000, 30), {cpu(4), io(50)});
    const Result result = simulate(load, cluster(8));
    CHECK(result.throughput == Approx(8 * 250).epsilon(0.002));
    CHECK(result.loopsBusy.value() == Approx(1.0).epsilon(0.002));
    CHECK(simulate(load, cluster(1)).throughput == Approx(250).epsilon(0.002));
}

TEST_CASE("a thread per request needs 13 threads for what one event loop keeps in flight") {
    const Load load = loadOf(constant(240, 60), {cpu(4), io(50)});
    CHECK(simulate(load, threadPool(13)).longestQueue == 0);
    CHECK(simulate(load, threadPool(12)).longestQueue > 100);
}

TEST_CASE("one process keeps 10,000 connections where 100 threads keep 100") {
    const Load load = loadOf(burst(10'000), {io(1000)});
    CHECK(simulate(load, eventLoop()).mostInFlight == 10'000);
    CHECK(simulate(load, threadPool(100)).mostInFlight == 100);
}

TEST_CASE("a thousand idle threads of 1 MB take a gigabyte") {
    Server server = threadPool(1000);
    server.processBytes = 0;
    server.requestBytes = 0;
    CHECK(simulate(loadOf(burst(1), {io(1)}), server).memoryBytes == 1000 << 20);
    server.stackBytes = 8 << 20;
    server.threads = 10'000;
    CHECK(simulate(loadOf(burst(1), {io(1)}), server).memoryBytes == std::int64_t{10'000} * (8 << 20));
}

TEST_CASE("four worker threads lift a loop of 30 ms computations from 33 to 133 per second") {
    const Load load = loadOf(constant(400, 60), {cpu(30), io(50)});
    CHECK(simulate(load, workerPool(4)).throughput == Approx(4 / 0.030).epsilon(0.002));
    CHECK(simulate(load, eventLoop()).throughput == Approx(1 / 0.030).epsilon(0.002));
}
