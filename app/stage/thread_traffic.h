#pragma once
// What goes on between the threads of a run: messages on their way, and workers from their start to their
// end.

#include "tickscope/trace.h"

#include <vector>

namespace tickscope {

struct Flight {
    std::uint32_t number = 0; // of the message
    std::uint32_t from = 0, to = 0;
    VirtualTime posted, received;     // received: never, if the run ended first
    EventIndex postedAt = kNoEvent;   // in the trace of `from`
    EventIndex receivedAt = kNoEvent; // in the trace of `to`; kNoEvent: it never arrived
};

struct WorkerLife {
    std::uint32_t thread = 0, parent = 0;
    VirtualTime made, ended;                          // as its parent knows
    EventIndex madeAt = kNoEvent, endedAt = kNoEvent; // in the trace of `parent`
};

struct ThreadTraffic {
    std::vector<Flight> flights;     // by the time they were posted
    std::vector<WorkerLife> workers; // by number

    ThreadTraffic() = default;
    explicit ThreadTraffic(const Trace& mainThread);
};

} // namespace tickscope
