#pragma once
// Loads and servers, written briefly.

#include "support/catch.h"
#include "tickscope/load.h"

#include <string>
#include <utility>

namespace tickscope::load::test {

#ifdef TICKSCOPE_CATCH2_V2
using ::Approx;
#else
using Catch::Approx;
#endif

inline WorkSpan cpu(std::int64_t ms) { return {WorkSpan::Kind::Cpu, VirtualTime::fromMs(ms)}; }
inline WorkSpan io(std::int64_t ms) { return {WorkSpan::Kind::Io, VirtualTime::fromMs(ms)}; }

inline Arrivals constant(double rate, std::int64_t seconds) {
    return {.kind = Arrivals::Kind::Constant, .rate = rate, .duration = VirtualTime::fromMs(seconds * 1000)};
}

inline Arrivals poisson(double rate, std::int64_t seconds) {
    return {.kind = Arrivals::Kind::Poisson, .rate = rate, .duration = VirtualTime::fromMs(seconds * 1000)};
}

inline Arrivals burst(std::int64_t size) { return {.kind = Arrivals::Kind::Burst, .size = size}; }

inline Load loadOf(Arrivals arrivals, Profile work) {
    return {.arrivals = {arrivals}, .requests = {{"request", 1, std::move(work)}}};
}

// Servers whose threads cost nothing to switch, so that figures come out round.
inline Server serverOf(Model model) {
    Server server;
    server.model = model;
    server.contextSwitch = {0};
    return server;
}

inline Server eventLoop() { return serverOf(Model::EventLoop); }

inline Server threadPool(std::int32_t threads) {
    Server server = serverOf(Model::Threads);
    server.threads = threads;
    return server;
}

inline Server cluster(std::int32_t processes) {
    Server server = serverOf(Model::Cluster);
    server.processes = processes;
    return server;
}

inline Server workerPool(std::int32_t workers) {
    Server server = serverOf(Model::EventLoopWithWorkers);
    server.workers = workers;
    return server;
}

} // namespace tickscope::load::test
