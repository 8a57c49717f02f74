#pragma once
// What to run, under which rules, and what came of it: the engine's front door.

#include "tickscope/trace.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace tickscope {

enum class Environment : std::uint8_t { Node, Browser, Test262 };

// Limits of one run. Exceeding one ends the run cleanly with a StopReason; the trace up to there is whole.
struct Budgets {
    std::uint64_t steps = 0;       // statements and equal-cost units of native work; 0 = default
    std::uint64_t memoryBytes = 0; // 0 = default (256 MiB)
    std::uint64_t events = 0;      // recorded events; 0 = default
    VirtualTime virtualTime{0};    // 0 = default (24 virtual hours)
    std::uint32_t callDepth = 0;   // frames before RangeError; 0 = default
};

struct Scenario {
    // A name that ends in .ts, .mts or .cts says that the program is TypeScript. Under another name it is if
    // it is no JavaScript. A .ts file with import or export statements is an ES module.
    std::string fileName = "program.js";
    // UTF-8; invalid bytes become U+FFFD. May hold several files: a line `// @file lib/util.js` begins one.
    std::string source;
    std::string
        mainFile; // which of them to start with, "/worker.js"; empty: the first, or the one of fileName
    Environment environment = Environment::Node;
    bool environmentForced = false; // true: a `// @env` pragma in the source is ignored
    bool isModule = false;          // ES module (.mjs); otherwise a CommonJS script
    bool blockingIo = false;        // policy: every I/O operation and timeout freezes the thread
    std::optional<std::uint64_t> seed;
    // For the first choice points of the run, in turn: which alternative to take (ChoicePoint's `object`).
    std::vector<std::uint32_t> choices;
    Budgets budgets;
    bool record = true; // false: no events are kept (tick run --plain)
};

// One thing wrong with the program text or its pragmas.
struct ProgramDiagnostic {
    SourceSpan range;       // in the scenario's text
    std::uint32_t line = 1; // in its file
    std::uint32_t column = 1;
    std::string message;   // "Unexpected token ')'"
    std::string hint;      // one helpful sentence, or empty
    std::string formatted; // file:line:col, the line, a caret range, message and hint
    std::string file;      // which file of the scenario
};

struct RunHooks {
    // Program output as it appears, text with its final newline, UTF-8.
    std::function<void(OutputStream, std::string_view)> onOutput;
    // Polled about once per thousand steps; set it from any thread to stop the run.
    const std::atomic<bool>* cancel = nullptr;
    // The process ends soon after the run, and with it the run's memory.
    bool endsProcess = false;
};

struct RunResult {
    std::vector<ProgramDiagnostic> diagnostics; // non-empty: the program never started
    StopReason stopReason = StopReason::Finished;
    std::string stopMessage; // for budgets: which, where, and why it is likely; empty when finished
    int exitStatus = 0;      // as Node's process would have
    std::uint64_t steps = 0;
    std::uint64_t peakMemoryBytes = 0;
    Trace trace; // empty unless scenario.record
};

// Runs the scenario to its end on a fresh isolate, in the calling thread's time but on a stack of its
// own. Never throws; safe to call from several threads at once, with equal results.
RunResult run(const Scenario& scenario, const RunHooks& hooks = {});

const char* versionString();

} // namespace tickscope
