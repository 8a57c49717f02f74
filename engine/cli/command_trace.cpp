#include "commands.h"
#include "output.h"
#include "tickscope/export.h"
#include "tickscope/trace_file.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <unistd.h>

namespace tickscope::cli {

namespace {

// The trace is the result here: a program that threw has been traced well. Only what cuts the trace short
// (a budget, Ctrl+C) shows in the exit status.
bool endedByItself(StopReason reason) {
    return reason == StopReason::Finished || reason == StopReason::Exited ||
           reason == StopReason::UncaughtException;
}

TraceFormat formatOf(const Options& options) {
    if (options.format != TraceFormat::ByName) return options.format;
    return options.output.ends_with(kTraceFileExtension) ? TraceFormat::TraceFile : TraceFormat::Json;
}

void write(const Trace& trace, TraceFormat format, const TextSink& sink) {
    switch (format) {
    case TraceFormat::Chrome:
        return writeChromeTrace(trace, sink);
    case TraceFormat::TraceFile:
        return writeTraceFile(trace, sink);
    default:
        return writeJson(trace, sink);
    }
}

} // namespace

int traceCommand(const Options& options) {
    const Outcome outcome = outcomeOf(options);
    if (!outcome.started) return outcome.exitStatus;

    const bool toStandardOutput = options.output == "-";
    const int fd = toStandardOutput ? STDOUT_FILENO : createFile(options.output);
    if (fd < 0) {
        std::fprintf(stderr, "tick: cannot write '%s': %s\n", options.output.c_str(), std::strerror(errno));
        return kBadUsage;
    }
    Output out(fd, toStandardOutput ? "standard output" : "'" + options.output + "'");
    const TextSink sink = [&](std::string_view text) { out.write(text); };
    write(outcome.result.trace, formatOf(options), sink);
    toStandardOutput ? out.flush() : out.close();
    reportStop(outcome.result);
    return endedByItself(outcome.result.stopReason) ? kOk : outcome.exitStatus;
}

} // namespace tickscope::cli
