#include "commands.h"
#include "output.h"
#include "tickscope/trace_file.h"
#include "timeline.h"

#include <atomic>
#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace tickscope::cli {

namespace {

std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free, "set in a signal handler");

// The first Ctrl+C asks the run to end; the second one ends the process.
void onInterrupt(int) {
    interrupted.store(true);
    std::signal(SIGINT, SIG_DFL);
}

bool isBudget(StopReason reason) {
    switch (reason) {
    case StopReason::StepBudget:
    case StopReason::MemoryBudget:
    case StopReason::TimeBudget:
    case StopReason::EventBudget:
        return true;
    default:
        return false;
    }
}

int exitStatusOf(const RunResult& result) {
    if (isBudget(result.stopReason)) return kBudgetExceeded;
    if (result.stopReason == StopReason::Cancelled) return kInterrupted;
    return result.exitStatus;
}

int runPlain(const Scenario& scenario) {
    Output out(STDOUT_FILENO, "standard output");
    Output err(STDERR_FILENO, "standard error");
    RunHooks hooks;
    // Each text goes out at once, as Node's does: a reader at the other end of a pipe sees it in order.
    hooks.onOutput = [&](OutputStream stream, std::string_view text) {
        Output& output = stream == OutputStream::Stdout ? out : err;
        output.write(text);
        output.flush();
    };
    hooks.endsProcess = true;
    const Outcome outcome = runScenario(scenario, hooks);
    reportStop(outcome.result);
    return outcome.exitStatus;
}

// A program that has ended because a name is defined nowhere: what would define it.
void adviseOnNames(const Scenario& scenario, const Trace& trace) {
    std::string message;
    for (const Event& event : trace.events)
        if (event.kind == EventKind::UncaughtException) message = trace.text(event).str();
    constexpr std::string_view kBegin = "ReferenceError: ", kEnd = " is not defined";
    if (!message.starts_with(kBegin) || !message.ends_with(kEnd)) return;
    const std::string name(message.substr(kBegin.size(), message.size() - kBegin.size() - kEnd.size()));
    for (const UnresolvedName& each : unresolvedNames(scenario))
        if (each.name == name || each.name.starts_with(name + "."))
            std::fprintf(stderr, "tick: %s", adviceFor(each).c_str());
}

int runTimeline(const Options& options) {
    const Outcome outcome = outcomeOf(options);
    if (!outcome.started) return outcome.exitStatus;
    TimelineStyle style;
    style.colour =
        options.colour == Colour::Always || (options.colour == Colour::Auto && wantsColour(STDOUT_FILENO));
    style.verbose = options.verbose;
    Output out(STDOUT_FILENO, "standard output");
    writeTimeline(outcome.result.trace, style, [&](std::string_view text) { out.write(text); });
    out.flush();
    reportStop(outcome.result);
    if (outcome.result.stopReason == StopReason::UncaughtException)
        adviseOnNames(options.scenario, outcome.result.trace);
    return outcome.exitStatus;
}

} // namespace

Outcome outcomeOf(const Options& options) {
    const std::string& bytes = options.scenario.source;
    if (!isTraceFile(bytes)) return runScenario(options.scenario, {});
    Outcome outcome;
    TraceFileResult file = readTraceFile(bytes);
    outcome.started = file.trace.has_value();
    if (file.trace) {
        outcome.result.trace = std::move(*file.trace);
    } else {
        std::fprintf(stderr, "tick: %s: %s\n", options.scenario.fileName.c_str(), file.error.c_str());
        outcome.exitStatus = kBadUsage;
    }
    return outcome;
}

Outcome runScenario(const Scenario& scenario, RunHooks hooks) {
    std::signal(SIGINT, onInterrupt);
    hooks.cancel = &interrupted;
    Outcome outcome;
    outcome.result = run(scenario, hooks);
    std::signal(SIGINT, SIG_DFL);
    if (outcome.result.diagnostics.empty()) {
        outcome.exitStatus = exitStatusOf(outcome.result);
        return outcome;
    }
    outcome.started = false;
    outcome.exitStatus = kSyntaxError;
    for (const ProgramDiagnostic& diagnostic : outcome.result.diagnostics) {
        std::string text = diagnostic.formatted;
        if (text.empty() || text.back() != '\n') text += '\n';
        std::fputs(text.c_str(), stderr);
    }
    return outcome;
}

void reportStop(const RunResult& result) {
    if (isBudget(result.stopReason)) std::fprintf(stderr, "tick: %s\n", result.stopMessage.c_str());
    if (result.stopReason == StopReason::Cancelled) std::fputs("tick: interrupted\n", stderr);
}

int runCommand(const Options& options) {
    if (!options.plain) return runTimeline(options);
    if (!isTraceFile(options.scenario.source)) return runPlain(options.scenario);
    std::fputs("tick: a trace file is the record of a run that is over; --plain needs a program\n", stderr);
    return kBadUsage;
}

} // namespace tickscope::cli
