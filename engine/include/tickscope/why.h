#pragma once
// Why is this happening now? One or two plain sentences for any moment of a run, made from the causal
// chain of its trace.

#include "tickscope/state.h"
#include "tickscope/trace.h"

#include <cstddef>
#include <string>
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

} // namespace tickscope
