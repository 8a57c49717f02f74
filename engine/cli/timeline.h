#pragma once
// A run as readable text: one line per thing that happens, at its virtual time.

#include "tickscope/export.h"
#include "tickscope/trace.h"

namespace tickscope::cli {

struct TimelineStyle {
    bool colour = false;
    bool verbose = false; // also every statement, return, promise and reaction
};

void writeTimeline(const Trace& trace, const TimelineStyle& style, const TextSink& sink);

} // namespace tickscope::cli
