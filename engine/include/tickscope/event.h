#pragma once
// One entry of the trace: what happened, when in virtual time, where in the source and because of what.

#include "tickscope/ids.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tickscope {

// What one event says. "subject" and "object" are the raw values of the ids named here; "text" is
// an index into the trace's string table; "detail" is the value of the enum named here.
enum class EventKind : std::uint8_t {
    RunStarted,
    TurnStarted,     // one iteration of the loop begins. subject = turn number (main script is 0)
    PhaseEntered,    // detail = Phase
    ClockMoved,      // the loop was idle and time jumped to `time`; subject = µs jumped (saturated)
    Statement,       // a statement is about to run. subject = FrameId; range = the statement
    FrameEntered,    // subject = FrameId; object = PromiseId of an async function's result promise (or 0);
                     //   detail = FrameKind; text = function name; range = the function
    FrameLeft,       // subject = FrameId; detail = Completion; text = preview of the value
    FrameSuspended,  // subject = FrameId; object = PromiseId awaited (0 for yield); detail = SuspendKind;
                     //   range = the await or yield expression
    FrameResumed,    // subject = FrameId; detail = Completion (Threw: resumed with a throw completion)
    PromiseCreated,  // subject = PromiseId; object = parent PromiseId (then's receiver) or 0; detail =
                     // PromiseOrigin
    PromiseLocked,   // resolved with another promise or thenable: subject follows object (PromiseId, 0 if a
                     // foreign thenable)
    PromiseReaction, // then/await registered: subject = PromiseId; object = derived PromiseId (0 for await);
                     //   detail = 1 when the promise was pending (the reaction waits), 0 when it was settled
    PromiseSettled,  // subject = PromiseId; detail = PromiseState (Fulfilled/Rejected); text = preview of
                     // value
    PromiseHandled,  // a rejected promise gained its first handler. subject = PromiseId
    JobQueued,       // subject = JobId; object = PromiseId concerned (0 if none); detail = JobKind;
                     //   text = label; range = callback or await expression
    JobStarted,      // subject = JobId
    JobFinished,     // subject = JobId; detail = Completion
    TimerSet,     // subject = TimerId; object = delay in ms (saturated); detail = TimerKind; text = callback
                  // name;
                  //   range = callback (a builtin's: the call that set it)
    TimerCleared, // subject = TimerId
    TimerExpired, // it was due and leaves the world; subject = TimerId; object = TaskId that will run it
    OperationStarted, // subject = OperationId; object = µs until it completes; text = "fs.readFile
                      // config.json"
    OperationWaits, // it cannot begin yet: subject = OperationId; object = µs until it does; text = for what
    OperationCompleted, // subject = OperationId; object = TaskId that will deliver it
    TaskQueued,         // subject = TaskId; object = TimerId or OperationId raw value; detail = TaskSource;
                        //   text = label; range = callback
    TaskStarted,        // subject = TaskId
    TaskFinished,       // subject = TaskId; detail = Completion
    ConsoleOutput,      // detail = OutputStream; text = the text, without its final newline; range = the call
    ChoicePoint, // the platform does not define this order: subject = number of alternatives; object = the
                 // one that was chosen, from 0; text = what comes before what
    UnhandledRejection, // subject = PromiseId; text = message
    UncaughtException,  // text = message
    Notice,             // a remark of the engine for the reader (e.g. a warning Node would print). text
    BudgetExceeded,     // detail = StopReason; text = the whole message
    RunFinished,        // subject = exit status; detail = StopReason
    // Between threads. The main thread is number 0; each thread has a trace of its own (Trace::workers).
    WorkerStarted,   // another thread is made. subject = its number; text = its name; range = the call
    WorkerEnded,     // this thread hears of its end. subject = its number; object = exit status
    MessagePosted,   // to a port of another thread. subject = number of the message; object = that thread;
                     //   text = preview
    MessageReceived, // subject = number of the message; object = the thread that posted it; text = where:
                     //   "worker.js:3"
};
inline constexpr std::size_t kEventKinds = static_cast<std::size_t>(EventKind::MessageReceived) + 1;

enum class Phase : std::uint8_t {
    Main,
    Timers, // Node: timers to close
    Pending,
    Poll,
    Check,
    Close,
    Microtasks, // browser: from here on
    Rendering,
    Idle,
    Task,
    Style,
    Layout,
    Paint
};
// The name of a frame that runs the main file's own code; of another file's it is that file's name.
inline constexpr std::string_view kMainProgram = "main script";
enum class FrameKind : std::uint8_t {
    Script,
    Module,
    Function,
    AsyncFunction,
    Generator,
    AsyncGenerator,
    Native
};
enum class Completion : std::uint8_t { Normal, Threw };
enum class SuspendKind : std::uint8_t { Await, Yield };
enum class PromiseState : std::uint8_t { Pending, Fulfilled, Rejected };
enum class PromiseOrigin : std::uint8_t {
    Constructor,
    Then,
    AsyncFunction,
    Combinator,
    Resolve,
    Await,
    Host
};
enum class JobKind : std::uint8_t {
    Reaction,
    ResolveThenable,
    AwaitResume,
    QueueMicrotask,
    NextTick,
    AsyncGenerator,
    Other
};
// The last two wait for a frame and for an idle moment: their delay says nothing.
enum class TimerKind : std::uint8_t { Timeout, Interval, Immediate, AnimationFrame, IdleCallback };
inline constexpr bool waitsForTime(TimerKind kind) {
    return kind == TimerKind::Timeout || kind == TimerKind::Interval;
}
enum class TaskSource : std::uint8_t {
    Script,
    Timer,
    Immediate,
    Io,
    Close,
    Host,
    UserInteraction, // browser: from here on
    DomManipulation,
    PostedMessage,
    Rendering,
    Idle
};
enum class OutputStream : std::uint8_t { Stdout, Stderr };
enum class StopReason : std::uint8_t {
    Finished,          // nothing left to do
    Exited,            // process.exit
    UncaughtException, // ended as Node does
    SyntaxError,       // never started
    StepBudget,
    MemoryBudget,
    TimeBudget, // virtual time
    EventBudget,
    Cancelled,
};

using TextId = std::uint32_t; // of a text in Trace::texts; 0 is the empty one

struct Event {
    EventKind kind = EventKind::RunStarted;
    std::uint8_t detail = 0;
    EventIndex cause = kNoEvent; // the earlier event that made this one happen
    VirtualTime time;
    std::uint32_t subject = 0;
    std::uint32_t object = 0;
    TextId text = 0;
    SourceSpan range;
    constexpr bool operator==(const Event&) const = default;
};

} // namespace tickscope
