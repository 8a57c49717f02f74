#include "trace/event_fields.h"

#include "tickscope/names.h"

namespace tickscope {

namespace {

// The values of a PromiseReaction's detail.
enum class ReactionState : std::uint8_t { Ready, Waits };
std::string_view nameOf(ReactionState state) { return state == ReactionState::Ready ? "ready" : "waits"; }

// Calls visit() with the last value of the enumeration that the detail of such events belongs to. What it
// gives for a kind without one is Result().
template <typename Result, typename Visit>
Result visitDetail(EventKind kind, Visit visit) {
    switch (kind) {
    case EventKind::PhaseEntered:
        return visit(Phase::Paint);
    case EventKind::FrameEntered:
        return visit(FrameKind::Native);
    case EventKind::FrameLeft:
    case EventKind::FrameResumed:
    case EventKind::JobFinished:
    case EventKind::TaskFinished:
        return visit(Completion::Threw);
    case EventKind::FrameSuspended:
        return visit(SuspendKind::Yield);
    case EventKind::PromiseCreated:
        return visit(PromiseOrigin::Host);
    case EventKind::PromiseReaction:
        return visit(ReactionState::Waits);
    case EventKind::PromiseSettled:
        return visit(PromiseState::Rejected);
    case EventKind::JobQueued:
        return visit(JobKind::Other);
    case EventKind::TimerSet:
        return visit(TimerKind::IdleCallback);
    case EventKind::TaskQueued:
        return visit(TaskSource::Idle);
    case EventKind::ConsoleOutput:
        return visit(OutputStream::Stderr);
    case EventKind::BudgetExceeded:
    case EventKind::RunFinished:
        return visit(StopReason::Cancelled);
    default:
        return Result();
    }
}

} // namespace

std::string_view detailName(const Event& event) {
    return visitDetail<std::string_view>(
        event.kind, [&]<typename Detail>(Detail) { return nameOf(static_cast<Detail>(event.detail)); });
}

std::uint8_t largestDetail(EventKind kind) {
    return visitDetail<std::uint8_t>(kind, [](auto last) { return static_cast<std::uint8_t>(last); });
}

} // namespace tickscope
