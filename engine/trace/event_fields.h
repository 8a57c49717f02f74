#pragma once
// What the raw fields of an event mean, by kind: the one table behind the exported formats.

#include "tickscope/trace.h"

#include <string_view>

namespace tickscope {

enum class FieldType : std::uint8_t {
    None,
    Id,     // 0 means none
    Number, // as it stands
};

struct EventFields {
    FieldType subjectType = FieldType::None;
    std::string_view subject = {}; // its name
    FieldType objectType = FieldType::None;
    std::string_view object = {};
    std::string_view detail = {}; // empty: the detail says nothing
    std::string_view text = {};   // empty: there is no text
};

constexpr EventFields fieldsOf(EventKind kind) {
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

// The name of the value of `event.detail`, in the enumeration that its kind uses.
std::string_view detailName(const Event& event);

// The largest value of `detail` that says something; 0 for kinds that have none.
std::uint8_t largestDetail(EventKind kind);

} // namespace tickscope
