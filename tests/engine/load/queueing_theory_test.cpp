// What queueing theory proves, the simulation must find.

#include "support/catch.h"
#include "worlds.h"

using namespace tickscope;
using namespace tickscope::load;
using namespace tickscope::load::test;

namespace {

// Erlang's loss formula: the share of Poisson requests that find all servers taken.
double erlangB(int servers, double offered) {
    double loss = 1;
    for (int i = 1; i <= servers; ++i)
        loss = offered * loss / (i + offered * loss);
    return loss;
}

} // namespace

TEST_CASE("the mean latency of a loop under Poisson arrivals is Pollaczek and Khinchine's") {
    // M/D/1: s + rho s / 2 (1 - rho), with s = 4 ms and rho = 0.8
    const Result result = simulate(loadOf(poisson(200, 5000), {cpu(4)}), eventLoop());
    CHECK(result.latency.mean.ms() == Approx(4 + 0.8 * 4 / (2 * 0.2)).epsilon(0.02));
    CHECK(result.cpu * 8 == Approx(0.8).epsilon(0.01));
}

TEST_CASE("a pool without a queue rejects what Erlang's loss formula says") {
    Server server = threadPool(10);
    server.queueLimit = 0;
    const Result result = simulate(loadOf(poisson(80, 10'000), {io(100)}), server);
    const double share = static_cast<double>(result.rejected) / static_cast<double>(result.arrived);
    CHECK(share == Approx(erlangB(10, 8)).epsilon(0.02));
    CHECK(result.longestQueue == 0);
}

TEST_CASE("Little's law holds: requests in the system = rate x latency") {
    for (const Model model :
         {Model::Threads, Model::EventLoop, Model::EventLoopWithWorkers, Model::Cluster}) {
        Server server = serverOf(model);
        server.contextSwitch = {5};
        server.threads = 12;
        const Result result = simulate(loadOf(poisson(180, 2000), {cpu(2), io(50), cpu(2)}), server);
        const double seconds = result.end.ms() / 1000;
        const double rate = static_cast<double>(result.answered) / seconds;
        CHECK(result.queue + result.inFlight == Approx(rate * result.latency.mean.ms() / 1000).epsilon(1e-4));
    }
}

TEST_CASE("Poisson arrivals come at their rate, with the spread of independent ones") {
    const Result result = simulate(loadOf(poisson(1000, 1000), {}), eventLoop());
    CHECK(result.arrived == Approx(1'000'000).epsilon(0.004)); // 4 sigma
    // In a stretch of time the variance of the count is its mean.
    const double width = result.bucketWidth.ms();
    double variance = 0;
    std::size_t whole = result.buckets.size() - 1;
    for (std::size_t i = 0; i < whole; ++i) {
        const double away = static_cast<double>(result.buckets[i].arrived) - width;
        variance += away * away / static_cast<double>(whole);
    }
    CHECK(variance / width == Approx(1).epsilon(0.6));
}
