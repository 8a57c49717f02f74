// How long programs take, unrecorded and recorded, and how large their traces are: one JSON object per
// program on standard output.
//
//   bench_engine [--rounds N] [--recorded | --plain] FILE...      only rounds of that kind, for a profiler

#include "tickscope/scenario.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
#include <string>
#include <vector>

namespace {

using namespace tickscope;
// Processor time, so that what else the machine does counts less.
double processorMilliseconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

struct Measured {
    double milliseconds = 0; // of the processor; the median of all rounds
    RunResult result;        // of the last round
};

Scenario scenarioOf(const char* file, bool record) {
    std::ifstream in(file, std::ios::binary);
    Scenario scenario;
    scenario.fileName = file;
    scenario.source.assign(std::istreambuf_iterator<char>(in), {});
    scenario.record = record;
    constexpr auto unlimited = std::numeric_limits<std::uint64_t>::max() / 4;
    scenario.budgets.steps = unlimited;
    scenario.budgets.events = std::numeric_limits<std::uint32_t>::max() / 2;
    scenario.budgets.memoryBytes = std::uint64_t(8) << 30;
    return scenario;
}

Measured measure(const Scenario& scenario, int rounds) {
    Measured measured;
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        measured.result = {}; // to give the last trace back is no part of the next run
        const double start = processorMilliseconds();
        measured.result = run(scenario);
        times.push_back(processorMilliseconds() - start);
    }
    std::sort(times.begin(), times.end());
    measured.milliseconds = times.empty() ? 0 : times[times.size() / 2];
    return measured;
}

} // namespace

int main(int argc, char** argv) {
    int rounds = 3, status = 0;
    bool withPlain = true, withRecorded = true;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--rounds") == 0 && i + 1 < argc) {
            rounds = std::max(1, std::atoi(argv[++i]));
            continue;
        }
        if (std::strcmp(argv[i], "--recorded") == 0) {
            withPlain = false;
            continue;
        }
        if (std::strcmp(argv[i], "--plain") == 0) {
            withRecorded = false;
            continue;
        }
        const Measured plain = measure(scenarioOf(argv[i], false), withPlain ? rounds : 0);
        const Measured recorded = measure(scenarioOf(argv[i], true), withRecorded ? rounds : 0);
        const Trace& trace = recorded.result.trace;
        const auto events = static_cast<double>(trace.size());
        const auto bytes = static_cast<double>(trace.events.byteSize() + trace.texts.byteSize());
        if (plain.result.exitStatus != 0 || recorded.result.stopReason != StopReason::Finished) status = 1;
        std::printf("{\"program\": \"%s\", \"plainMs\": %.1f, \"recordedMs\": %.1f, \"events\": %zu, "
                    "\"bytesPerEvent\": %.1f, \"heapPeakMB\": %.1f}\n",
                    std::filesystem::path(argv[i]).stem().c_str(), plain.milliseconds, recorded.milliseconds,
                    trace.size(), bytes / std::max(1.0, events),
                    static_cast<double>(plain.result.peakMemoryBytes) / 1e6);
        std::fflush(stdout);
    }
    return status;
}
