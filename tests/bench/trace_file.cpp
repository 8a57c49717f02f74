// Records a program of at least 5,000,000 events, saves its trace, loads it again and moves about in it:
// one JSON object on standard output. Exit status 1 when the loaded trace is not the recorded one.
//
//   bench_trace_file [ROUNDS]      rounds of the program's loop; 500,000 by default

#include "tickscope/trace_file.h"
#include "tickscope/scenario.h"
#include "tickscope/state.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
#include <optional>
#include <string>
#include <sys/resource.h>

namespace {

using namespace tickscope;
using Clock = std::chrono::steady_clock;

template <typename F>
double milliseconds(F&& work) {
    const auto start = Clock::now();
    work();
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double residentMegabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

Trace record(int rounds) {
    Scenario scenario;
    scenario.fileName = "long.js";
    scenario.source = "async function main() { let sum = 0; for (let i = 0; i < " + std::to_string(rounds) +
                      "; ++i) sum += await i; console.log(sum); } main();";
    scenario.budgets.steps = std::numeric_limits<std::uint64_t>::max() / 4;
    scenario.budgets.events = std::numeric_limits<std::uint32_t>::max() / 2;
    scenario.budgets.memoryBytes = std::uint64_t(8) << 30;
    return run(scenario).trace;
}

std::string readFile(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

int main(int argc, char** argv) {
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 500'000;
    const std::string path = (std::filesystem::temp_directory_path() / "bench.ticktrace").string();

    Trace trace;
    const double recorded = milliseconds([&] { trace = record(rounds); });
    const double saved = milliseconds([&] {
        std::ofstream out(path, std::ios::binary);
        writeTraceFile(trace, [&](std::string_view piece) {
            out.write(piece.data(), static_cast<std::streamsize>(piece.size()));
        });
    });
    TraceFileResult loaded;
    std::size_t fileBytes = 0;
    const double read = milliseconds([&] {
        const std::string bytes = readFile(path);
        fileBytes = bytes.size();
        loaded = readTraceFile(bytes);
    });
    std::remove(path.c_str());
    if (!loaded.trace || loaded.trace->hash() != trace.hash()) return 1;

    std::optional<StateTimeline> timeline;
    const double indexed = milliseconds([&] { timeline.emplace(*loaded.trace); });
    constexpr int kSeeks = 10'000;
    std::uint64_t random = 1;
    std::size_t checksum = 0;
    const double sought = milliseconds([&] {
        for (int i = 0; i < kSeeks; ++i) {
            random = random * 6364136223846793005ull + 1442695040888963407ull;
            const auto position = static_cast<EventIndex>((random >> 33) % trace.size());
            checksum += timeline->seek(position).stack.size();
        }
    });
    std::printf("{\"events\": %zu, \"recordMs\": %.0f, \"saveMs\": %.0f, \"fileMB\": %.1f, \"loadMs\": %.0f, "
                "\"indexMs\": %.0f, \"seekUs\": %.1f, \"residentMB\": %.0f, \"checksum\": %zu}\n",
                trace.size(), recorded, saved, static_cast<double>(fileBytes) / 1e6, read, indexed,
                sought * 1000 / kSeeks, residentMegabytes(), checksum);
    return 0;
}
