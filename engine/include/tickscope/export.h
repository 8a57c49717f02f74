#pragma once
// A trace as text for other programs. Deterministic: equal traces give equal bytes. Valid UTF-8.

#include "tickscope/trace.h"

#include <functional>
#include <string>
#include <string_view>

namespace tickscope {

// Takes the text in pieces, in order.
using TextSink = std::function<void(std::string_view)>;

// Tickscope's own format, described in engine/trace/TRACE_FORMAT.md.
void writeJson(const Trace& trace, const TextSink& sink);
std::string toJson(const Trace& trace);

// Chrome Trace Event format (JSON object form), for Perfetto and chrome://tracing: the main thread's
// tasks, jobs and calls as slices; suspended functions, timers and operations as async slices;
// console output as instants. Timestamps are virtual microseconds.
void writeChromeTrace(const Trace& trace, const TextSink& sink);
std::string toChromeTrace(const Trace& trace);

} // namespace tickscope
