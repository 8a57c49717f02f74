#pragma once
// What a thread is doing at a moment of the run.

#include "recording.h"

namespace tickscope {

enum class ThreadStatus : std::uint8_t {
    Absent,   // nobody has started it yet
    Starting, // its thread is being made
    Running,  // code of it runs
    Waiting,  // for its loop to have something to do
    Ended,
};

// The state of a thread other than the play head's own. The reference is valid until the next call.
const State& threadStateAt(const Recording& recording, int thread, VirtualTime now);
ThreadStatus statusOf(const Recording& recording, int thread, const State& state, VirtualTime now);

// "main", or "worker 1 · primes.js".
QString threadTitle(const Recording& recording, int thread);

} // namespace tickscope
