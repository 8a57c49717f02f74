#pragma once
// Why is this happening now, what led to it, and why did one line print before another? Plain sentences with
// links, and the facts behind them, made from the causal chain of a trace.

#include "tickscope/state.h"
#include "tickscope/trace.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tickscope {

// A part of the sentence that names another moment: the bytes [begin, end) of its UTF-8 text.
struct WhyLink {
    std::size_t begin = 0;
    std::size_t end = 0;
    EventIndex target = kNoEvent; // show it with seek(target + 1)
};

struct WhySentence {
    std::string text;
    std::vector<WhyLink> links; // in order, without overlaps
};

// Explains the event that the first `position` events end with: the one at position - 1, which is what
// a stop of the timeline points at. Every kind of event has a sentence. Moves the timeline.
WhySentence why(const Trace& trace, StateTimeline& timeline, EventIndex position);

// Where a piece of code waits for its turn.
enum class WhyQueue : std::uint8_t {
    None, // it does not wait: it runs within the code that calls it
    Microtasks,
    NextTicks,
    Timers,
    Immediates,
    Io,
    Events, // what happens outside: users' events, requests, messages, ends of workers
    Tasks,  // of a browser, where nothing above says it better
    Frames, // requestAnimationFrame
    Idle,   // requestIdleCallback
};

// The rule of the machine that decides when something runs.
enum class WhyRule : std::uint8_t {
    TimeOrder,           // nothing is known but that it happened so
    ProgramOrder,        // one run of code: one statement after another
    RunToCompletion,     // a callback waits until the code that runs has ended
    CausedBy,            // the later one's callback began to wait only afterwards
    SameFunction,        // one async function: the later one comes after an await
    WaitsForAll,         // the later one waits for Promise.all or allSettled, of which the first is a part
    CheckpointBetween,   // microtasks run as soon as one listener of an event has returned
    FewerHops,           // fewer microtasks lead to it
    QueueOrder,          // one queue: it was queued earlier
    ReactionOrder,       // callbacks of one promise: it was attached earlier
    MicrotaskBeforeTask, // the microtask queue is emptied before the loop goes on
    NextTickBeforeMicrotask,  // the nextTick queue is emptied before the microtask queue
    NextTickBeforeTask,       // the nextTick queue is emptied before the loop goes on
    MicrotasksBeforeNextTick, // the microtask queue, once begun, is emptied first
    DueTime,                  // timers: it was due earlier
    TimerSetOrder,            // timers due at the same time: it was set earlier
    TimerLists,               // Node runs the timers that are due list by list, one list for each delay
    Completion,               // I/O: it was completed earlier
    ReadyEarlier,             // the other one could not have run yet
    PhaseOrder,               // both could run, and the loop's phases come in this order
    TaskOrder,                // a browser's tasks: it was queued earlier
    OpenOrder,                // the platform leaves the order open, and this run took it so
    FrameTime,                // animation frame callbacks run when the page is drawn
    IdleLast,                 // idle callbacks run when nothing else can
    FailureTime,              // what nobody caught is reported at once, a rejection when the queues are empty
    AtTheEnd,                 // the platform prints it after the last callback
    Message,                  // threads: the first one's thread told the other
    OtherThread,              // threads run at the same time
};
inline constexpr std::size_t kWhyRules = static_cast<std::size_t>(WhyRule::OtherThread) + 1;

// What a step of the causal chain is.
enum class WhyKind : std::uint8_t {
    Moment,    // what is explained
    Call,      // a function was called, or a generator went on
    Microtask, // a callback ran
    NextTick,
    Task,
    Settled,   // a promise was fulfilled or rejected
    Queued,    // a callback began to wait: queueMicrotask, nextTick, a message was posted
    TimerSet,  // or setImmediate, requestAnimationFrame, ...
    Operation, // I/O was started
    Skipped,   // steps left out: WhyStep::count
    // The chain ends with one of these.
    MainScript,
    Worker,  // the start of this thread
    Outside, // the user, a request, another thread, the platform
    Start,   // the run began: of what no code has caused
};

struct WhyStep {
    EventIndex event = kNoEvent; // show it with seek(event + 1)
    WhyKind kind = WhyKind::Moment;
    WhyRule rule = WhyRule::TimeOrder; // by which it came to run
    WhyQueue queue = WhyQueue::None;   // where it waited
    std::uint32_t line = 0;            // of Trace::source, from 1; 0: nowhere
    std::uint32_t count = 0;           // Skipped: so many
    WhySentence sentence;
};

// What led to a moment: the newest step first, which is the moment itself (see why()), the last one being the
// start of the main script, of the worker, or what came from outside. Empty at position 0. Beyond `most`
// steps those next to the last are left out and counted. Moves the timeline.
std::vector<WhyStep> whyChain(const Trace& trace, StateTimeline& timeline, EventIndex position,
                              std::size_t most = 100);

// Why one console line came before another.
struct WhyBefore {
    // What was compared on one side: the callback on its way whose turn decided.
    struct Side {
        EventIndex output = kNoEvent;   // the ConsoleOutput
        EventIndex decisive = kNoEvent; // what put it where it waited: JobQueued, PromiseReaction, TimerSet,
                                        // OperationStarted, ...; ProgramOrder: the statement
        std::uint32_t line = 0;         // of that, from 1; 0: nowhere
        WhyQueue queue = WhyQueue::None;
        VirtualTime ready;      // when it could run at the earliest: due, completed, queued
        std::uint32_t hops = 0; // callbacks from where the two ways part up to the output
        std::uint32_t thread = 0;
    };
    WhyRule rule = WhyRule::TimeOrder;
    Side first;                   // in the order in which they were printed
    Side second;                  //
    EventIndex parted = kNoEvent; // the start of the run of code in which their ways part; kNoEvent: none
    WhySentence sentence;
};

// Compares two console outputs of one trace, in either order, at the point where their causal chains part.
// For anything but two different ConsoleOutput events the sentence is empty.
WhyBefore whyBefore(const Trace& trace, StateTimeline& timeline, EventIndex one, EventIndex other);

// An event of one thread's trace: thread 0 is the main thread's, the others are its workers'.
struct ThreadEvent {
    std::uint32_t thread = 0;
    EventIndex event = kNoEvent;
    bool operator==(const ThreadEvent&) const = default;
};

// The lines that a run with workers prints, in the order of their times; at one time the threads in their
// order. In Node the main thread prints what its workers say, when it hears of it: then these are its own
// outputs.
std::vector<ThreadEvent> outputsOfThreads(const Trace& mainThread);

// Compares outputs of any two threads. The links of the sentence lead to events of `first.thread` as far as
// they name the first output, else to those of `second.thread`.
WhyBefore whyBefore(const Trace& mainThread, ThreadEvent one, ThreadEvent other);

std::string_view nameOf(WhyQueue queue); // "microtasks"
std::string_view nameOf(WhyRule rule);   // "microtaskBeforeTask"
std::string_view nameOf(WhyKind kind);

} // namespace tickscope
