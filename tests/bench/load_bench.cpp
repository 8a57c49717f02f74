// How long the load model takes for 1,000,000 requests, per model of a server: one JSON object each on
// standard output. Exit status 1 when a result is not the same twice.
//
//   bench_load [REQUESTS]

#include "tickscope/load.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

namespace {

using namespace tickscope;
using namespace tickscope::load;

// Processor time, so that what else the machine does counts less.
double processorMilliseconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

Load loadOf(std::int64_t requests, double rate) {
    Load load;
    Arrivals arrivals;
    arrivals.kind = Arrivals::Kind::Poisson;
    arrivals.rate = rate;
    arrivals.duration = {static_cast<std::int64_t>(static_cast<double>(requests) * 1e6 / rate)};
    load.arrivals = {arrivals};
    load.requests = {{"request",
                      1,
                      {{WorkSpan::Kind::Cpu, {400}},
                       {WorkSpan::Kind::Io, VirtualTime::fromMs(50)},
                       {WorkSpan::Kind::Cpu, {200}}}}};
    load.timeout = VirtualTime::fromMs(5000);
    return load;
}

struct Case {
    const char* name;
    Model model;
    double rate; // requests per second
};

constexpr Case kCases[] = {
    {"threads", Model::Threads, 3500},
    {"threads, overloaded", Model::Threads, 8000},
    {"event loop", Model::EventLoop, 1500},
    {"event loop, overloaded", Model::EventLoop, 4000},
    {"event loop with workers", Model::EventLoopWithWorkers, 5000},
    {"cluster", Model::Cluster, 12000},
};

} // namespace

int main(int argc, char** argv) {
    const std::int64_t requests = argc > 1 ? std::max(1LL, std::atoll(argv[1])) : 1'000'000;
    int status = 0;
    for (const Case& one : kCases) {
        const Load load = loadOf(requests, one.rate);
        Server server;
        server.model = one.model;
        std::vector<double> times;
        Result first;
        for (int round = 0; round < 3; ++round) {
            const double start = processorMilliseconds();
            Result result = simulate(load, server);
            times.push_back(processorMilliseconds() - start);
            if (round == 0) {
                first = std::move(result);
            } else if (!(result == first)) {
                status = 1;
            }
        }
        std::sort(times.begin(), times.end());
        std::printf(
            "{\"server\": \"%s\", \"requests\": %lld, \"milliseconds\": %.1f, \"perRequestNs\": %.0f, "
            "\"throughput\": %.1f, \"p99Us\": %lld}\n",
            one.name, static_cast<long long>(first.arrived), times[1],
            times[1] * 1e6 / static_cast<double>(std::max<std::int64_t>(1, first.arrived)), first.throughput,
            static_cast<long long>(first.latency.p99.us));
    }
    return status;
}
