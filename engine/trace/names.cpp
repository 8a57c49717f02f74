#include "tickscope/names.h"

#include <array>
#include <cstdlib>

namespace tickscope {

namespace {

// A value from outside the enumeration (a damaged trace) is named, not read past the table.
template <std::size_t Count, typename Enum>
std::string_view lookUp(const std::array<std::string_view, Count>& names, Enum value) {
    const auto index = static_cast<std::size_t>(value);
    return index < Count ? names[index] : "unknown";
}

constexpr auto kEventNames = std::to_array<std::string_view>(
    {"runStarted",       "turnStarted",     "phaseEntered",       "clockMoved",         "statement",
     "frameEntered",     "frameLeft",       "frameSuspended",     "frameResumed",       "promiseCreated",
     "promiseLocked",    "promiseReaction", "promiseSettled",     "promiseHandled",     "jobQueued",
     "jobStarted",       "jobFinished",     "timerSet",           "timerCleared",       "timerExpired",
     "operationStarted", "operationWaits",  "operationCompleted", "taskQueued",         "taskStarted",
     "taskFinished",     "consoleOutput",   "choicePoint",        "unhandledRejection", "uncaughtException",
     "notice",           "budgetExceeded",  "runFinished",        "workerStarted",      "workerEnded",
     "messagePosted",    "messageReceived"});
static_assert(kEventNames.size() == kEventKinds);

constexpr auto kPhases =
    std::to_array<std::string_view>({"main", "timers", "pending", "poll", "check", "close", "microtasks",
                                     "rendering", "idle", "task", "style", "layout", "paint"});
static_assert(kPhases.size() == static_cast<std::size_t>(Phase::Paint) + 1);

constexpr auto kFrameKinds = std::to_array<std::string_view>(
    {"script", "module", "function", "asyncFunction", "generator", "asyncGenerator", "native"});
static_assert(kFrameKinds.size() == static_cast<std::size_t>(FrameKind::Native) + 1);

constexpr auto kCompletions = std::to_array<std::string_view>({"normal", "threw"});
constexpr auto kSuspendKinds = std::to_array<std::string_view>({"await", "yield"});
constexpr auto kPromiseStates = std::to_array<std::string_view>({"pending", "fulfilled", "rejected"});

constexpr auto kPromiseOrigins = std::to_array<std::string_view>(
    {"constructor", "then", "asyncFunction", "combinator", "resolve", "await", "host"});
static_assert(kPromiseOrigins.size() == static_cast<std::size_t>(PromiseOrigin::Host) + 1);

constexpr auto kJobKinds = std::to_array<std::string_view>(
    {"reaction", "resolveThenable", "awaitResume", "queueMicrotask", "nextTick", "asyncGenerator", "other"});
static_assert(kJobKinds.size() == static_cast<std::size_t>(JobKind::Other) + 1);

constexpr auto kTimerKinds =
    std::to_array<std::string_view>({"timeout", "interval", "immediate", "animationFrame", "idleCallback"});

constexpr auto kTaskSources =
    std::to_array<std::string_view>({"script", "timer", "immediate", "io", "close", "host", "userInteraction",
                                     "domManipulation", "postedMessage", "rendering", "idle"});
static_assert(kTaskSources.size() == static_cast<std::size_t>(TaskSource::Idle) + 1);

constexpr auto kOutputStreams = std::to_array<std::string_view>({"stdout", "stderr"});

constexpr auto kStopReasons =
    std::to_array<std::string_view>({"finished", "exited", "uncaughtException", "syntaxError", "stepBudget",
                                     "memoryBudget", "timeBudget", "eventBudget", "cancelled"});
static_assert(kStopReasons.size() == static_cast<std::size_t>(StopReason::Cancelled) + 1);

} // namespace

std::string_view nameOf(EventKind kind) { return lookUp(kEventNames, kind); }
std::string_view nameOf(Phase phase) { return lookUp(kPhases, phase); }
std::string_view nameOf(FrameKind kind) { return lookUp(kFrameKinds, kind); }
std::string_view nameOf(Completion completion) { return lookUp(kCompletions, completion); }
std::string_view nameOf(SuspendKind kind) { return lookUp(kSuspendKinds, kind); }
std::string_view nameOf(PromiseState state) { return lookUp(kPromiseStates, state); }
std::string_view nameOf(PromiseOrigin origin) { return lookUp(kPromiseOrigins, origin); }
std::string_view nameOf(JobKind kind) { return lookUp(kJobKinds, kind); }
std::string_view nameOf(TimerKind kind) { return lookUp(kTimerKinds, kind); }
std::string_view nameOf(TaskSource source) { return lookUp(kTaskSources, source); }
std::string_view nameOf(OutputStream stream) { return lookUp(kOutputStreams, stream); }
std::string_view nameOf(StopReason reason) { return lookUp(kStopReasons, reason); }

std::string formatTime(VirtualTime time) {
    std::string text = time.us < 0 ? "-" : "";
    const std::int64_t us = std::abs(time.us);
    text += std::to_string(us / 1000);
    if (us % 1000 != 0) {
        std::string fraction = std::to_string(1000 + us % 1000).substr(1);
        fraction.erase(fraction.find_last_not_of('0') + 1);
        text += "." + fraction;
    }
    return text + " ms";
}

} // namespace tickscope
