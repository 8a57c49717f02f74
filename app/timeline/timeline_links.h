#pragma once
// Which moments of the timeline led to which: an await to its resumption, what queued a job to its start, a
// timer or an operation to its task, a message to its receiver. Followed along the causes of the trace.

#include "recording.h"

namespace tickscope {

struct TimelineLink {
    struct End {
        std::size_t lane = 0, row = 0;
        EventIndex position = 0; // of the lane's thread
        bool operator==(const End&) const = default;
    };
    End from, to;
    std::uint8_t role = 0; // the ColorRole of what is caused
    bool operator==(const TimelineLink&) const = default;
};

// The links that begin or end at a bar; at most a few.
std::vector<TimelineLink> linksOf(const Recording& recording, BarPlace place);

// The bar of a thread's own lane at a position: what it runs then. None when it is idle.
std::optional<BarPlace> runAt(const TimelineData& data, std::uint32_t thread, EventIndex position);

} // namespace tickscope
