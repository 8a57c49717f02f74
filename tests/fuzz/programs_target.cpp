// Whole programs: each is run under small budgets, and its trace must hold what every trace holds.
// The last line may say how to run it: "//! module typescript test262 blocking seed".

#include "fuzz/mutator.h"
#include "fuzz/require.h"
#include "fuzz/trace_invariants.h"
#include "tickscope/scenario.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <string>
#include <string_view>

using namespace tickscope;
using namespace tickscope::fuzz;

namespace {

constexpr std::size_t kMaxProgram = 64 * 1024;

Scenario scenarioOf(std::string_view text) {
    Scenario scenario;
    const std::string_view options = optionsOf(text);
    const auto has = [&](std::string_view word) { return options.find(word) != std::string_view::npos; };
    scenario.source = text;
    scenario.isModule = has("module");
    scenario.fileName = has("typescript") ? "program.ts" : scenario.isModule ? "program.mjs" : "program.js";
    if (has("test262")) scenario.environment = Environment::Test262;
    scenario.blockingIo = has("blocking");
    if (has("seed")) scenario.seed = 7;
    scenario.budgets.steps = 30'000;
    scenario.budgets.memoryBytes = 24ull << 20;
    scenario.budgets.events = 20'000;
    scenario.budgets.virtualTime = VirtualTime::fromMs(60 * 60 * 1000);
    return scenario;
}

// Some programs, always the same, get the dear checks.
bool isChosen(std::string_view text, std::uint32_t oneIn) {
    std::uint32_t hash = 2166136261u;
    for (const char c : text)
        hash = (hash ^ static_cast<std::uint8_t>(c)) * 16777619u;
    return std::getenv("TICKSCOPE_FUZZ_ALL") || (hash >> 8) % oneIn == 0;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size > kMaxProgram) return -1; // not for the corpus
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const Scenario scenario = scenarioOf(text);
    const RunResult result = run(scenario);
    checkRun(result);
    if (!result.trace.isEmpty() && isChosen(text, 8)) checkDerived(result.trace);
    if (isChosen(text, 16)) {
        const RunResult again = run(scenario);
        require(again.trace.hash() == result.trace.hash(), "the same program makes the same trace");
        require(again.steps == result.steps, "in as many steps");
    }
    return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t maxSize,
                                               unsigned seed) {
    const std::string text =
        mutate(std::string_view(reinterpret_cast<const char*>(data), size), maxSize, seed);
    std::memcpy(data, text.data(), text.size());
    return text.size();
}

extern "C" std::size_t LLVMFuzzerCustomCrossOver(const std::uint8_t* first, std::size_t firstSize,
                                                 const std::uint8_t* second, std::size_t secondSize,
                                                 std::uint8_t* out, std::size_t maxSize, unsigned seed) {
    const std::string text =
        crossOver(std::string_view(reinterpret_cast<const char*>(first), firstSize),
                  std::string_view(reinterpret_cast<const char*>(second), secondSize), maxSize, seed);
    std::memcpy(out, text.data(), text.size());
    return text.size();
}
