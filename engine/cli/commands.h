#pragma once
// What the command line asked for, and the functions that do it.

#include "tickscope/scenario.h"
#include "tickscope/unresolved.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tickscope::cli {

// Exit statuses beyond the program's own.
inline constexpr int kOk = 0;
inline constexpr int kSyntaxError = 1;
inline constexpr int kBadUsage = 2;       // also a file that cannot be read or written
inline constexpr int kBudgetExceeded = 3; // steps, memory, virtual time or events
inline constexpr int kInterrupted = 130;  // Ctrl+C

enum class Colour { Auto, Always, Never };
enum class TraceFormat { ByName, Json, Chrome, TraceFile };

struct Options {
    std::string file;
    Scenario scenario;
    Colour colour = Colour::Auto;
    bool plain = false;
    bool verbose = false;
    std::string output = "-";
    TraceFormat format = TraceFormat::ByName; // of the output file: .ticktrace, else JSON
    std::optional<std::uint64_t> loadSeed;    // instead of the load file's
    bool loadAsJson = false;
    std::string whyLine;                // a printed line: its number from 1, or its text
    std::vector<std::string> whyBefore; // two of them, or empty
};

int runCommand(const Options& options);
int traceCommand(const Options& options);
int checkCommand(const Options& options);
int loadCommand(const Options& options);
int whyCommand(const Options& options);

// What to do about a name that is defined nowhere.
std::string adviceFor(const UnresolvedName& name);

// Runs the program, or reads the trace of an earlier run when the file is one.
struct Outcome;
Outcome outcomeOf(const Options& options);

// Runs the scenario; Ctrl+C stops it cleanly. Reports what kept it from starting or from ending on stderr
// and returns the exit status that goes with it.
struct Outcome {
    RunResult result;
    int exitStatus = 0;
    bool started = true; // false: what is wrong was printed, there is no run
};
Outcome runScenario(const Scenario& scenario, RunHooks hooks);
void reportStop(const RunResult& result);

} // namespace tickscope::cli
