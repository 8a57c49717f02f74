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
        return {none, {}, none, {}, {}, "message"};
    case EventKind::Notice:
        return {none, {}, none, {}, {}, "message"};
    case EventKind::BudgetExceeded:
        return {none, {}, none, {}, "reason", "message"};
    case EventKind::RunFinished:
        return {number, "exitStatus", none, {}, "reason"};
    }
    return {};
}

std::string_view detailName(const Event& event) {
    const auto as = [&]<typename Enum>(Enum) { return nameOf(static_cast<Enum>(event.detail)); };
    switch (event.kind) {
    case EventKind::PhaseEntered:
        return as(Phase());
    case EventKind::FrameEntered:
        return as(FrameKind());
    case EventKind::FrameLeft:
    case EventKind::FrameResumed:
    case EventKind::JobFinished:
    case EventKind::TaskFinished:
        return as(Completion());
    case EventKind::FrameSuspended:
        return as(SuspendKind());
    case EventKind::PromiseCreated:
        return as(PromiseOrigin());
    case EventKind::PromiseReaction:
        return event.detail == 0 ? "ready" : "waits";
    case EventKind::PromiseSettled:
        return as(PromiseState());
    case EventKind::JobQueued:
        return as(JobKind());
    case EventKind::TimerSet:
        return as(TimerKind());
    case EventKind::TaskQueued:
        return as(TaskSource());
    case EventKind::ConsoleOutput:
        return as(OutputStream());
    case EventKind::BudgetExceeded:
    case EventKind::RunFinished:
        return as(StopReason());
    default:
        return {};
    }
}

std::uint8_t largestDetail(EventKind kind) {
    const auto value = [](auto largest) { return static_cast<std::uint8_t>(largest); };
    switch (kind) {
    case EventKind::PhaseEntered:
        return value(Phase::Paint);
    case EventKind::FrameEntered:
        return value(FrameKind::Native);
    case EventKind::FrameLeft:
    case EventKind::FrameResumed:
    case EventKind::JobFinished:
    case EventKind::TaskFinished:
        return value(Completion::Threw);
    case EventKind::FrameSuspended:
        return value(SuspendKind::Yield);
    case EventKind::PromiseCreated:
        return value(PromiseOrigin::Host);
    case EventKind::PromiseReaction:
        return 1;
    case EventKind::PromiseSettled:
        return value(PromiseState::Rejected);
    case EventKind::JobQueued:
        return value(JobKind::Other);
    case EventKind::TimerSet:
        return value(TimerKind::IdleCallback);
    case EventKind::TaskQueued:
        return value(TaskSource::Idle);
    case EventKind::ConsoleOutput:
        return value(OutputStream::Stderr);
    case EventKind::BudgetExceeded:
    case EventKind::RunFinished:
        return value(StopReason::Cancelled);
    default:
        return 0;
    }
}

} // namespace tickscope
