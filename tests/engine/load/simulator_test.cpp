#include "support/catch.h"
#include "worlds.h"

using namespace tickscope;
using namespace tickscope::load;
using namespace tickscope::load::test;

namespace {

constexpr Model kModels[] = {Model::Threads, Model::EventLoop, Model::EventLoopWithWorkers, Model::Cluster};

// A load with a bit of everything.
Load mixedLoad(std::uint64_t seed) {
    Load load;
    load.arrivals = {poisson(900, 5), burst(500), constant(50, 8)};
    load.arrivals[1].start = VirtualTime::fromMs(2000);
    load.requests = {{"light", 9, {cpu(1), io(20), cpu(1)}}, {"heavy", 1, {cpu(12), io(5)}}};
    load.timeout = VirtualTime::fromMs(400);
    load.seed = seed;
    return load;
}

} // namespace

TEST_CASE("equal input gives equal results to the bit") {
    for (const Model model : kModels) {
        Server server = serverOf(model);
        server.contextSwitch = {5};
        server.queueLimit = 300;
        const Result first = simulate(mixedLoad(1), server);
        CHECK(first == simulate(mixedLoad(1), server));
        CHECK_FALSE(first == simulate(mixedLoad(2), server));
    }
}

TEST_CASE("every request is answered, timed out or rejected") {
    for (const Model model : kModels) {
        for (const bool drops : {false, true}) {
            Server server = serverOf(model);
            server.threads = 20;
            server.cores = 2;
            server.queueLimit = 200;
            server.dropsAbandoned = drops;
            const Result result = simulate(mixedLoad(3), server);
            CHECK(result.arrived == result.answered + result.timedOut + result.rejected);
            Bucket sum;
            for (const Bucket& bucket : result.buckets) {
                sum.arrived += bucket.arrived;
                sum.answered += bucket.answered;
                sum.timedOut += bucket.timedOut;
                sum.rejected += bucket.rejected;
            }
            CHECK(sum.arrived == result.arrived);
            CHECK(sum.answered == result.answered);
            CHECK(sum.timedOut == result.timedOut);
            CHECK(sum.rejected == result.rejected);
            std::int64_t counted = 0;
            for (const LatencyBin& bin : result.histogram)
                counted += bin.count;
            CHECK(counted == result.answered);
        }
    }
}

TEST_CASE("the same requests come to every server") {
    const Result threads = simulate(mixedLoad(5), serverOf(Model::Threads));
    const Result loop = simulate(mixedLoad(5), eventLoop());
    CHECK(threads.arrived == loop.arrived);
    CHECK(threads.buckets.front().arrived == loop.buckets.front().arrived);
}

TEST_CASE("the processor works exactly as long as the requests ask for") {
    Server server = eventLoop();
    server.cores = 1;
    const Result result = simulate(loadOf(constant(100, 10), {cpu(3), io(10), cpu(2)}), server);
    CHECK(result.cpu * result.end.ms() == Approx(1000 * 5).epsilon(1e-12));
}

TEST_CASE("cores bound how many threads compute at a time") {
    const Load load = loadOf(constant(1000, 20), {cpu(10)});
    Server server = threadPool(100);
    for (const std::int32_t cores : {1, 2, 4}) {
        server.cores = cores;
        CHECK(simulate(load, server).throughput == Approx(100.0 * cores).epsilon(0.002));
    }
}

TEST_CASE("cores bound a cluster too") {
    Server server = cluster(8);
    server.cores = 2;
    CHECK(simulate(loadOf(constant(4000, 10), {cpu(4)}), server).throughput == Approx(500).epsilon(0.002));
}

TEST_CASE("context switches cost processor time, and only when a core changes threads") {
    const Load load = loadOf(constant(1000, 10), {cpu(1), io(5), cpu(1)});
    Server server = threadPool(50);
    server.cores = 1;
    server.contextSwitch = {250};
    const Result threads = simulate(load, server);
    CHECK(threads.contextSwitches > 10'000);
    CHECK(threads.switching.us == threads.contextSwitches * 250);
    CHECK(threads.throughput < 450); // 500 without
    server.model = Model::EventLoop;
    const Result loop = simulate(load, server);
    CHECK(loop.contextSwitches == 0);
    CHECK(loop.throughput == Approx(500).epsilon(0.002));
}

TEST_CASE("a thread that computes longer than its time slice lets others in between") {
    // 100 ms and 1 ms, at once, on one core.
    Load load = loadOf(burst(2), {cpu(100)});
    load.requests.push_back({"short", 1, {cpu(1)}});
    load.arrivals[0].size = 40;
    Server server = threadPool(40);
    server.cores = 1;
    server.timeSlice = VirtualTime::fromMs(5);
    const Result sliced = simulate(load, server);
    server.timeSlice = VirtualTime::fromMs(1000);
    const Result whole = simulate(load, server);
    CHECK(sliced.histogram.front().upTo <= whole.histogram.front().upTo);
    CHECK(sliced.latency.p50 < whole.latency.p50);
    CHECK(sliced.end == whole.end); // the work is the same
}

TEST_CASE("one slow request delays everybody behind it on an event loop, but not on threads") {
    Load load = loadOf(constant(100, 100), {cpu(1)});
    load.requests.push_back({"slow", 0, {cpu(300)}});
    load.requests[0].weight = 199;
    load.requests[1].weight = 1;
    CHECK(simulate(load, eventLoop()).latency.p90 > VirtualTime::fromMs(50));
    CHECK(simulate(load, threadPool(50)).latency.p90 == VirtualTime::fromMs(1));
}

TEST_CASE("requests beyond the queue limit are rejected at once") {
    Server server = threadPool(10);
    server.queueLimit = 5;
    const Result result = simulate(loadOf(burst(100), {io(100)}), server);
    CHECK(result.answered == 15);
    CHECK(result.rejected == 85);
    CHECK(result.longestQueue == 5);
    CHECK(result.latency.max == VirtualTime::fromMs(200));
}

TEST_CASE("the queue limit holds per process") {
    Server server = cluster(4);
    server.queueLimit = 5;
    CHECK(simulate(loadOf(burst(100), {cpu(10)}), server).rejected == 100 - 4 * (1 + 5));
}

TEST_CASE("an answer at the very timeout is in time, one later is not") {
    Load load = loadOf(burst(3), {cpu(10)});
    load.timeout = VirtualTime::fromMs(20);
    const Result result = simulate(load, eventLoop());
    CHECK(result.answered == 2);
    CHECK(result.timedOut == 1);
    CHECK(result.latency.max == VirtualTime::fromMs(20));
}

TEST_CASE("a server that does not notice abandoned requests works for nobody") {
    Load load = loadOf(constant(200, 10), {cpu(10)});
    load.timeout = VirtualTime::fromMs(500);
    const Result ignorant = simulate(load, eventLoop());
    CHECK(ignorant.wastedCpu.us == ignorant.timedOut * 10'000);
    CHECK(ignorant.wastedHeld == ignorant.wastedCpu);
    CHECK(ignorant.end == VirtualTime::fromMs(20'000));

    Server server = eventLoop();
    server.dropsAbandoned = true;
    const Result attentive = simulate(load, server);
    CHECK(attentive.wastedCpu.us == 9'510'000); // those that it begins too late: it cannot know
    CHECK(attentive.end < VirtualTime::fromMs(10'600));
}

TEST_CASE("a queue shorter than the timeout keeps all work useful") {
    Load load = loadOf(constant(200, 10), {cpu(10)});
    load.timeout = VirtualTime::fromMs(500);
    Server server = eventLoop();
    server.queueLimit = 45;
    const Result result = simulate(load, server);
    CHECK(result.timedOut == 0);
    CHECK(result.wastedCpu.us == 0);
    CHECK(result.answered > 1000);
    CHECK(simulate(load, eventLoop()).answered < 100);
}

TEST_CASE("a timeout is counted when the client gives up, not when the work ends") {
    Load load = loadOf(burst(1), {io(3000)});
    load.timeout = VirtualTime::fromMs(1000);
    load.arrivals[0].duration = VirtualTime::fromMs(3000);
    const Result result = simulate(load, eventLoop());
    const auto at = static_cast<std::size_t>(1'000'000 / result.bucketWidth.us);
    REQUIRE(at < result.buckets.size());
    CHECK(result.buckets[at].timedOut == 1);
}

TEST_CASE("percentiles are nearest ranks") {
    // Ten at once through one loop: 10, 20, ... 100 ms.
    const Latencies latency = simulate(loadOf(burst(10), {cpu(10)}), eventLoop()).latency;
    CHECK(latency.p50 == VirtualTime::fromMs(50));
    CHECK(latency.p90 == VirtualTime::fromMs(90));
    CHECK(latency.p99 == VirtualTime::fromMs(100));
    CHECK(latency.max == VirtualTime::fromMs(100));
    CHECK(latency.mean == VirtualTime::fromMs(55));
}

TEST_CASE("the histogram counts from the fastest answer to the slowest") {
    const Result result = simulate(loadOf(burst(10), {cpu(10)}), eventLoop());
    const std::vector<LatencyBin> expected = {{VirtualTime::fromMs(10), 1},
                                              {VirtualTime::fromMs(20), 1},
                                              {VirtualTime::fromMs(50), 3},
                                              {VirtualTime::fromMs(100), 5}};
    CHECK(result.histogram == expected);
}

TEST_CASE("the queue over time rises under a burst and drains after it") {
    Load load = loadOf(burst(1000), {cpu(1)});
    load.arrivals[0].duration = VirtualTime::fromMs(1000);
    const Result result = simulate(load, eventLoop());
    CHECK(result.longestQueue == 999);
    CHECK(result.queue == Approx(499.5).epsilon(0.001));
    CHECK(result.buckets.front().longestQueue == 999);
    CHECK(result.buckets.front().queue > result.buckets.back().queue);
    CHECK(result.buckets.front().cpu == Approx(1.0 / 8));
}

TEST_CASE("the number of buckets stays small however long the work takes") {
    const Result result = simulate(loadOf(burst(10'000), {cpu(1000)}), eventLoop());
    CHECK(result.end == VirtualTime::fromMs(10'000'000));
    CHECK(result.buckets.size() >= 70);
    CHECK(result.buckets.size() <= 150);
    CHECK(static_cast<std::int64_t>(result.buckets.size()) * result.bucketWidth.us >= result.end.us);
}

TEST_CASE("a request without work is answered at once") {
    for (const Model model : kModels) {
        Server server = serverOf(model);
        server.queueLimit = 0;
        const Result result = simulate(loadOf(burst(10), {}), server);
        CHECK(result.answered == 10);
        CHECK(result.latency.max.us == 0);
    }
}

TEST_CASE("a load without requests ends at once") {
    CHECK(simulate(Load{}, eventLoop()).arrived == 0);
    CHECK(simulate(loadOf(constant(100, 0), {cpu(1)}), eventLoop()).arrived == 0);
}

TEST_CASE("bursts repeat as long as they last") {
    Load load = loadOf(burst(7), {cpu(1)});
    load.arrivals[0].every = VirtualTime::fromMs(100);
    load.arrivals[0].duration = VirtualTime::fromMs(1000);
    CHECK(simulate(load, eventLoop()).arrived == 70);
    CHECK(requestCount(load) == 70);
}

TEST_CASE("kinds of requests come as often as their weights say") {
    Load load = loadOf(constant(1000, 100), {});
    load.requests[0].weight = 3;
    load.requests.push_back({"slow", 1, {io(10)}});
    const Result result = simulate(load, eventLoop());
    CHECK(result.inIo == Approx(0.25 * 1000 * 0.010).epsilon(0.02));
}

TEST_CASE("workers take long computations only, when told so") {
    const Load load = loadOf(constant(20, 10), {cpu(1), io(10), cpu(30)});
    Server server = workerPool(4);
    server.offloadFrom = VirtualTime::fromMs(5);
    const Result result = simulate(load, server);
    CHECK(result.loopsBusy.value() == Approx(20 * 0.001).epsilon(0.01));
    CHECK(result.threadsBusy.value() == Approx(20 * 0.030 / 4).epsilon(0.01));
}

TEST_CASE("giving work away costs the loop its share") {
    Server server = workerPool(4);
    server.handOff = VirtualTime::fromMs(1);
    const Result result = simulate(loadOf(constant(20, 10), {cpu(30)}), server);
    CHECK(result.loopsBusy.value() == Approx(20 * 0.002).epsilon(0.01));
    CHECK(result.latency.p50 == VirtualTime::fromMs(32));
}

TEST_CASE("memory grows with threads, processes and with the requests in the system") {
    const Load load = loadOf(burst(100), {io(10)});
    Server server = threadPool(10);
    server.processBytes = 1000;
    server.stackBytes = 100;
    server.requestBytes = 1;
    CHECK(simulate(load, server).memoryBytes == 1000 + 10 * 100 + 100);
    server.model = Model::EventLoop;
    CHECK(simulate(load, server).memoryBytes == 1000 + 100);
    server.model = Model::Cluster;
    server.processes = 3;
    CHECK(simulate(load, server).memoryBytes == 3000 + 100);
}
