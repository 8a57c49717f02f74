#include "tickscope/why.h"

#include <array>

namespace tickscope {

namespace {

constexpr auto kQueues = std::to_array<std::string_view>(
    {"none", "microtasks", "nextTicks", "timers", "immediates", "io", "events", "tasks", "frames", "idle"});
static_assert(kQueues.size() == static_cast<std::size_t>(WhyQueue::Idle) + 1);

constexpr auto kRules = std::to_array<std::string_view>({"timeOrder",
                                                         "programOrder",
                                                         "runToCompletion",
                                                         "causedBy",
                                                         "sameFunction",
                                                         "waitsForAll",
                                                         "checkpointBetween",
                                                         "fewerHops",
                                                         "queueOrder",
                                                         "reactionOrder",
                                                         "microtaskBeforeTask",
                                                         "nextTickBeforeMicrotask",
                                                         "nextTickBeforeTask",
                                                         "microtasksBeforeNextTick",
                                                         "dueTime",
                                                         "timerSetOrder",
                                                         "timerLists",
                                                         "completion",
                                                         "readyEarlier",
                                                         "phaseOrder",
                                                         "taskOrder",
                                                         "openOrder",
                                                         "frameTime",
                                                         "idleLast",
                                                         "failureTime",
                                                         "atTheEnd",
                                                         "message",
                                                         "otherThread"});
static_assert(kRules.size() == kWhyRules);

constexpr auto kKinds = std::to_array<std::string_view>(
    {"moment", "call", "microtask", "nextTick", "task", "settled", "queued", "timerSet", "operation",
     "skipped", "mainScript", "worker", "outside", "start"});
static_assert(kKinds.size() == static_cast<std::size_t>(WhyKind::Start) + 1);

template <typename Names, typename Enum>
std::string_view lookUp(const Names& names, Enum value) {
    const auto index = static_cast<std::size_t>(value);
    return index < names.size() ? names[index] : "unknown";
}

} // namespace

std::string_view nameOf(WhyQueue queue) { return lookUp(kQueues, queue); }
std::string_view nameOf(WhyRule rule) { return lookUp(kRules, rule); }
std::string_view nameOf(WhyKind kind) { return lookUp(kKinds, kind); }

} // namespace tickscope
