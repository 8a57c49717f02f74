#pragma once
// Questions about the trace of a program.

#include "engine/host/program_output.h"
#include "tickscope/names.h"

#include <string>
#include <vector>

// The events of one kind, in order.
inline std::vector<tickscope::Event> eventsOf(const tickscope::Trace& trace, tickscope::EventKind kind) {
    std::vector<tickscope::Event> events;
    for (const tickscope::Event& event : trace.events)
        if (event.kind == kind) events.push_back(event);
    return events;
}

inline std::vector<std::string> textsOf(const tickscope::Trace& trace, tickscope::EventKind kind) {
    std::vector<std::string> texts;
    for (const tickscope::Event& event : eventsOf(trace, kind))
        texts.emplace_back(trace.text(event));
    return texts;
}
