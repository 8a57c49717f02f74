// tick why: what led to a printed line, and why one came before another.

#include "commands.h"
#include "output.h"
#include "tickscope/names.h"
#include "tickscope/why.h"

#include <charconv>
#include <cstdio>
#include <map>
#include <optional>
#include <string>
#include <unistd.h>

namespace tickscope::cli {

namespace {

std::string firstLineOf(const std::string& text) { return text.substr(0, text.find('\n')); }

const Trace& traceOf(const Trace& mainThread, std::uint32_t thread) {
    for (const Trace& worker : mainThread.workers)
        if (worker.thread == thread) return worker;
    return mainThread;
}

TraceText textOf(const Trace& mainThread, ThreadEvent output) {
    const Trace& trace = traceOf(mainThread, output.thread);
    return trace.text(trace[output.event]);
}

// A printed line by its number from 1, or by its text: then the first one that reads so.
std::optional<ThreadEvent> findOutput(const Trace& mainThread, const std::string& wanted) {
    const std::vector<ThreadEvent> outputs = outputsOfThreads(mainThread);
    std::size_t number = 0;
    const char* const end = wanted.data() + wanted.size();
    const auto [stop, error] = std::from_chars(wanted.data(), end, number);
    if (error == std::errc() && stop == end && number >= 1 && number <= outputs.size())
        return outputs[number - 1];
    for (const ThreadEvent output : outputs)
        if (textOf(mainThread, output) == wanted) return output;
    return std::nullopt;
}

int complainAbout(const std::string& wanted) {
    std::fprintf(
        stderr,
        "tick: the program prints no line '%s'\nGive its number, from 1, or its whole text; 'tick why "
        "FILE' lists them.\n",
        wanted.c_str());
    return kBadUsage;
}

std::string factsOf(WhyRule rule, WhyQueue queue, std::uint32_t line) {
    std::string facts = "  [" + std::string(nameOf(rule));
    if (queue != WhyQueue::None) facts += ", " + std::string(nameOf(queue));
    if (line != 0) facts += ", line " + std::to_string(line);
    return facts + "]\n";
}

void writeChain(const Trace& mainThread, ThreadEvent output, Output& out) {
    const Trace& trace = traceOf(mainThread, output.thread);
    StateTimeline timeline(trace);
    for (const WhyStep& step : whyChain(trace, timeline, output.event + 1)) {
        if (step.kind == WhyKind::Skipped) {
            out.write("  ... " + std::to_string(step.count) + " more\n");
            continue;
        }
        out.write(formatTime(trace[step.event].time) + "  " + step.sentence.text);
        out.write(factsOf(step.rule, step.queue, step.line));
    }
}

// What printed a line: the innermost callback, or the script.
std::string printerOf(const Trace& trace, StateTimeline& timeline, EventIndex output) {
    for (const WhyStep& step : whyChain(trace, timeline, output + 1)) {
        const bool isWithin =
            step.kind == WhyKind::Moment || step.kind == WhyKind::Call || step.kind == WhyKind::Skipped;
        if (!isWithin) return step.sentence.text;
    }
    return {};
}

// Every printed line, and the callback that printed it.
void writeList(const Trace& mainThread, Output& out) {
    std::map<std::uint32_t, StateTimeline> timelines;
    std::size_t number = 0;
    for (const ThreadEvent output : outputsOfThreads(mainThread)) {
        const Trace& trace = traceOf(mainThread, output.thread);
        StateTimeline& timeline = timelines.try_emplace(output.thread, trace).first->second;
        out.write(std::to_string(++number) + "  " + firstLineOf(textOf(mainThread, output).str()));
        if (output.thread != 0) out.write("  (worker " + std::to_string(output.thread) + ")");
        out.write("\n     " + printerOf(trace, timeline, output.event) + "\n");
    }
}

} // namespace

int whyCommand(const Options& options) {
    const Outcome outcome = outcomeOf(options);
    if (!outcome.started) return outcome.exitStatus;
    const Trace& trace = outcome.result.trace;
    Output out(STDOUT_FILENO, "standard output");
    if (!options.whyBefore.empty()) {
        const auto one = findOutput(trace, options.whyBefore[0]);
        if (!one) return complainAbout(options.whyBefore[0]);
        const auto other = findOutput(trace, options.whyBefore[1]);
        if (!other) return complainAbout(options.whyBefore[1]);
        if (one == other) return complainAbout(options.whyBefore[1] + " twice");
        const WhyBefore before = whyBefore(trace, *one, *other);
        out.write(before.sentence.text + "\n");
        out.write(factsOf(before.rule, before.first.queue, before.first.line));
        out.write(factsOf(before.rule, before.second.queue, before.second.line));
    } else if (!options.whyLine.empty()) {
        const auto output = findOutput(trace, options.whyLine);
        if (!output) return complainAbout(options.whyLine);
        writeChain(trace, *output, out);
    } else {
        writeList(trace, out);
    }
    out.flush();
    reportStop(outcome.result);
    return kOk;
}

} // namespace tickscope::cli
