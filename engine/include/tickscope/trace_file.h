#pragma once
// A trace in a file: everything of it, packed as in memory (about five bytes an event). Equal traces give
// equal bytes, on every machine. The layout is described in engine/trace/TRACE_FORMAT.md.

#include "tickscope/export.h"
#include "tickscope/trace.h"

#include <optional>
#include <string>
#include <string_view>

namespace tickscope {

inline constexpr std::string_view kTraceFileExtension = ".ticktrace";

void writeTraceFile(const Trace& trace, const TextSink& sink);

// Whether these bytes begin as a trace file does.
bool isTraceFile(std::string_view bytes);

// Reads a whole file. Whatever the bytes are, the trace is one that the rest of the engine can show: causes
// precede, times do not run backwards, texts and places exist. Otherwise there is none, and `error` says in a
// sentence what is wrong and where.
struct TraceFileResult {
    std::optional<Trace> trace;
    std::string error;
};
TraceFileResult readTraceFile(std::string_view bytes);

} // namespace tickscope
