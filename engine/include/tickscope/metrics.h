#pragma once
// What a run did and how it spent its virtual time. A pure function of a trace.

#include "tickscope/trace.h"

#include <cstdint>
#include <vector>

namespace tickscope {

// How long one uninterrupted stretch of the main thread took: the main script, a task, or a job.
struct CallbackTime {
    enum class Kind : std::uint8_t { Script, Task, Job };
    Kind kind = Kind::Script;
    std::uint32_t subject = 0; // FrameId, TaskId or JobId, raw
    EventIndex begin = kNoEvent;
    EventIndex end = kNoEvent; // the trace's size when the run ended before
    VirtualTime duration;
};

struct Metrics {
    VirtualTime total;   // from the start to the last event
    VirtualTime busy;    // the thread was running code, or was blocked: total - idle
    VirtualTime blocked; // the part of busy spent stuck inside single statements (block(), synchronous I/O)
    VirtualTime idle;    // the thread was free

    std::uint32_t statements = 0;
    std::uint32_t calls = 0; // frames entered
    std::uint32_t turns = 0;
    std::uint32_t tasks = 0;      // started
    std::uint32_t microtasks = 0; // started, without nextTicks
    std::uint32_t nextTicks = 0;
    std::uint32_t timers = 0; // set
    std::uint32_t operations = 0;
    std::uint32_t promises = 0;
    std::uint32_t suspensions = 0;
    std::uint32_t outputs = 0;

    std::vector<CallbackTime> callbacks; // in order; microtasks are not part of the task before them

    // Parts of the total, 0..1; a run without duration is all busy.
    double busyShare() const;
    double idleShare() const { return 1.0 - busyShare(); }
    double blockedShare() const;
};

Metrics measure(const Trace& trace);

} // namespace tickscope
