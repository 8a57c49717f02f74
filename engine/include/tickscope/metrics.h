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

// A quantity from `at` on, until the next sample.
struct Sample {
    VirtualTime at;
    std::int64_t value = 0;
    bool operator==(const Sample&) const = default;
};
using Series = std::vector<Sample>;
std::int64_t largest(const Series& series); // 0 when it is empty

// A set of durations by the nearest-rank percentiles; all zero when there are none.
struct Durations {
    std::uint32_t count = 0;
    VirtualTime p50;
    VirtualTime p99;
    VirtualTime max;
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

    std::uint32_t unhandledRejections = 0;

    // How late callbacks started: after the moment a timer was due, an operation had completed, or another
    // task or job was queued. Loop lag is that of all tasks over time, in microseconds.
    Series loopLag;
    Durations taskLatency;
    Durations jobLatency;
    Durations timerDrift; // of timers alone

    Series operationsInFlight; // one sample at each change
    Series suspendedFunctions; // async functions and generators that wait to be resumed
    Series unsettledPromises;

    std::vector<CallbackTime> callbacks; // in order; microtasks are not part of the task before them

    // Parts of the total, 0..1; a run without duration is all busy.
    double busyShare() const;
    double idleShare() const { return 1.0 - busyShare(); }
    double blockedShare() const;
};

Metrics measure(const Trace& trace);

} // namespace tickscope
