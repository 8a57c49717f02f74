#include "loop/runaway.h"

#include "vm/interpreter.h"

namespace tickscope {

namespace {

// So many callbacks in a row are no accident.
constexpr std::uint64_t kStarvingStreak = 100;
constexpr std::uint32_t kManyTurns = 1000;

std::string lineText(Isolate& vm, SourceSpan range) {
    if (range.isNowhere()) return {};
    return vm.files().lineText(range.begin);
}

std::string inParentheses(const std::string& text) { return text.empty() ? text : " (" + text + ")"; }

SourceSpan runningStatement(Isolate& vm) {
    for (const Frame* frame = vm.interpreter().currentFrame(); frame; frame = frame->caller)
        if (!frame->currentRange.isNowhere()) return frame->currentRange;
    return {};
}

std::string likelyCause(Isolate& vm, const EventLoop& loop) {
    const JobStreak& streak = loop.streak();
    const std::string callback = inParentheses(lineText(vm, streak.lastRange));
    if (streak.ticks > kStarvingStreak && streak.ticks >= streak.microtasks)
        return "nextTick callbacks keep queueing nextTick callbacks: the loop never goes on" + callback;
    if (streak.microtasks > kStarvingStreak)
        return "microtasks keep queueing microtasks: the loop never reaches the timers" + callback;
    const std::string line = lineText(vm, runningStatement(vm));
    if (loop.turn() > kManyTurns)
        return "timers or immediates keep coming: after " + std::to_string(loop.turn()) +
               " turns of the event loop there is still work" + inParentheses(line);
    if (!line.empty()) return "the loop at " + line + " never ends, or takes very long";
    return vm.steps() == 0 ? "the program's text is too long to begin with" : "the program never ends";
}

} // namespace

StopReason stopReasonOf(AbortReason reason) {
    switch (reason) {
    case AbortReason::StepBudget:
        return StopReason::StepBudget;
    case AbortReason::MemoryBudget:
        return StopReason::MemoryBudget;
    case AbortReason::TimeBudget:
        return StopReason::TimeBudget;
    case AbortReason::EventBudget:
        return StopReason::EventBudget;
    case AbortReason::Cancelled:
        return StopReason::Cancelled;
    case AbortReason::Exit:
        return StopReason::Exited;
    case AbortReason::Stopped:
        return StopReason::Cancelled;
    }
    return StopReason::Finished;
}

std::string describeRunaway(Isolate& vm, EventLoop& loop, AbortReason reason) {
    switch (reason) {
    case AbortReason::StepBudget:
        return "stopped after " + std::to_string(loop.thread().group().steps()) +
               " steps: " + likelyCause(vm, loop);
    case AbortReason::EventBudget:
        return "stopped because the record of the run is full: " + likelyCause(vm, loop);
    case AbortReason::MemoryBudget:
        return "stopped because more than " + std::to_string(vm.memoryBudget() >> 20) +
               " MB of memory were in use: " + likelyCause(vm, loop);
    case AbortReason::TimeBudget:
        return "stopped after " + std::to_string(vm.now().us / 1'000'000) +
               " s of virtual time: the program is still not finished; is a timer never cleared?";
    case AbortReason::Cancelled:
        return "stopped on request";
    case AbortReason::Exit:
    case AbortReason::Stopped:
        break;
    }
    return {};
}

} // namespace tickscope
