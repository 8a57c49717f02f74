#include "trace/event_fields.h"

#include "tickscope/names.h"

namespace tickscope {

EventFields fieldsOf(EventKind kind) {
    constexpr auto none = FieldType::None;
    constexpr auto id = FieldType::Id;
    constexpr auto number = FieldType::Number;
    switch (kind) {
    case EventKind::RunStarted:
        return {};
    case EventKind::TurnStarted:
        return {number, "turn"};
    case EventKind::PhaseEntered:
        return {none, {}, none, {}, "phase"};
    case EventKind::ClockMoved:
        return {number, "jumpedUs"};
    case EventKind::Statement:
        return {id, "frame"};
    case EventKind::FrameEntered:
        return {id, "frame", id, "promise", "frameKind", "name"};
    case EventKind::FrameLeft:
        return {id, "frame", none, {}, "completion", "value"};
    case EventKind::FrameSuspended:
        return {id, "frame", id, "awaits", "suspendKind"};
    case EventKind::FrameResumed:
        return {id, "frame", none, {}, "completion"};
    case EventKind::PromiseCreated:
        return {id, "promise", id, "parent", "origin"};
    case EventKind::PromiseLocked:
        return {id, "promise", id, "follows"};
    case EventKind::PromiseReaction:
        return {id, "promise", id, "derived", "reaction"};
    case EventKind::PromiseSettled:
        return {id, "promise", none, {}, "state", "value"};
    case EventKind::PromiseHandled:
        return {id, "promise"};
    case EventKind::JobQueued:
        return {id, "job", id, "promise", "jobKind", "label"};
    case EventKind::JobStarted:
        return {id, "job"};
    case EventKind::JobFinished:
        return {id, "job", none, {}, "completion"};
    case EventKind::TimerSet:
        return {id, "timer", number, "delayMs", "timerKind", "label"};
    case EventKind::TimerCleared:
        return {id, "timer"};
    case EventKind::TimerExpired:
        return {id, "timer", id, "task"};
    case EventKind::OperationStarted:
        return {id, "operation", number, "latencyUs", {}, "label"};
    case EventKind::OperationWaits:
        return {id, "operation", number, "waitsUs", {}, "for"};
    case EventKind::OperationCompleted:
        return {id, "operation", id, "task"};
    case EventKind::TaskQueued:
        return {id, "task", id, "origin", "source", "label"};
    case EventKind::TaskStarted:
        return {id, "task"};
    case EventKind::TaskFinished:
        return {id, "task", none, {}, "completion"};
    case EventKind::ConsoleOutput:
        return {none, {}, none, {}, "stream", "output"};
    case EventKind::ChoicePoint:
        return {number, "alternatives", number, "choice", {}, "chosen"};
    case EventKind::UnhandledRejection:
        return {id, "promise", none, {}, {}, "message"};
    case EventKind::UncaughtException:
    case EventKind::Notice:
        return {none, {}, none, {}, {}, "message"};
    case EventKind::BudgetExceeded:
        return {none, {}, none, {}, "reason", "message"};
    case EventKind::RunFinished:
        return {number, "exitStatus", none, {}, "reason"};
    case EventKind::WorkerStarted:
        return {number, "thread", none, {}, {}, "name"};
    case EventKind::WorkerEnded:
        return {number, "thread", number, "exitStatus"};
    case EventKind::MessagePosted:
        return {id, "message", number, "to", {}, "value"};
    case EventKind::MessageReceived:
        return {id, "message", number, "from", {}, "posted"};
    }
    return {};
}

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
