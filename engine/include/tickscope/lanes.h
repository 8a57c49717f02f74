#pragma once
// The timeline's data: who was doing what, from when to when. A pure function of a trace. Every span has its
// place on both axes: virtual time, and steps (event indices), on which microtasks have a width too.

#include "tickscope/trace.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tickscope {

enum class LaneKind : std::uint8_t {
    MainThread, // Script, Task, Microtask, NextTick, Call; Blocked and Idle
    Function,   // one call of an async function or generator: Running, Suspended
    Timers,     // Waiting: each timer from set to expired or cleared
    Operations, // Waiting: each operation from start to completion
    Microtasks, // Microtask, NextTick: each job while it runs
    Console,    // Output: marks without width
    Phases,     // Phase
    Workers,    // Waiting: each worker that this thread has made, up to its end
};

enum class SpanKind : std::uint8_t {
    Script,    // the main script or module, up to its end or its first top-level await
    Task,      // one task; subject = TaskId, detail = TaskSource
    Microtask, // one promise job; subject = JobId, detail = JobKind
    NextTick,  // one process.nextTick callback; subject = JobId
    Call,      // code that ran outside of all of these; subject = FrameId
    Blocked,   // inside a run: the thread was stuck in one statement (block(), a synchronous host call)
    Idle,      // nothing could run
    Running,   // the function was on the call stack
    Suspended, // it was paused; detail = SuspendKind
    Waiting,   // a timer (detail = TimerKind), an operation or a worker was under way
    Output,    // detail = OutputStream
    Phase,     // detail = Phase
};

struct LaneSpan {
    VirtualTime begin;
    VirtualTime end;
    EventIndex beginEvent = 0;
    EventIndex endEvent = 0; // the event that ended it; the trace's size when the run ended before
    SpanKind kind = SpanKind::Running;
    std::uint8_t detail = 0;
    bool isOpen = false;       // it had not ended when the run did
    std::uint32_t subject = 0; // raw id; see the kinds
    std::uint32_t row = 0;     // for lanes whose spans overlap: the first row that is free
    TextId label = 0;          // index into Trace::texts
};

struct Lane {
    LaneKind kind = LaneKind::MainThread;
    std::uint32_t subject = 0; // Function: the FrameId
    TextId label = 0;          // Function: its name
    SourceSpan function;       // Function: where it is written
    std::uint32_t rows = 1;
    std::vector<LaneSpan> spans; // by beginEvent
};

// An arrow: this await was continued here. Both are events of the lane's function.
struct LaneLink {
    std::size_t lane = 0;          // index into Timeline::lanes
    EventIndex from = kNoEvent;    // FrameSuspended
    EventIndex to = kNoEvent;      // FrameResumed
    EventIndex settled = kNoEvent; // the PromiseSettled that allowed it; kNoEvent for yield
};

struct Lanes {
    std::vector<Lane> lanes; // main thread, functions by first call, timers, operations, microtasks, console,
                             // phases, workers; lanes without spans are left out
    std::vector<LaneLink> links; // by `to`
    VirtualTime end;             // time of the last event
    EventIndex events = 0;
};

Lanes makeLanes(const Trace& trace);

// A message from one thread to another: threads by number, an event of each one's trace.
struct ThreadLink {
    std::uint32_t fromThread = 0;
    EventIndex posted = kNoEvent; // MessagePosted
    std::uint32_t toThread = 0;
    EventIndex received = kNoEvent; // MessageReceived
};

// All messages that were received, of the main thread's trace and its workers', by receiving thread and
// event.
std::vector<ThreadLink> makeThreadLinks(const Trace& mainThread);

} // namespace tickscope
