// tick why: what led to a printed line, and why one came before another.

#include "commands.h"
#include "output.h"
#include "tickscope/names.h"
#include "tickscope/why.h"

#include <charconv>
#include <cstdio>
#include <optional>
#include <string>
#include <unistd.h>

namespace tickscope::cli {

namespace {

std::string_view firstLineOf(std::string_view text) { return text.substr(0, text.find('\n')); }

// A printed line by its number from 1, or by its text: then the first one that reads so.
std::optional<EventIndex> findOutput(const Trace& trace, const StateTimeline& timeline,
                                     const std::string& wanted) {
    const std::vector<EventIndex>& outputs = timeline.console();
    std::size_t number = 0;
    const char* const end = wanted.data() + wanted.size();
    const auto [stop, error] = std::from_chars(wanted.data(), end, number);
    if (error == std::errc() && stop == end && number >= 1 && number <= outputs.size())
        return outputs[number - 1];
    for (const EventIndex output : outputs)
        if (trace.text(trace[output]) == wanted) return output;
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

void writeChain(const Trace& trace, StateTimeline& timeline, EventIndex output, Output& out) {
    for (const WhyStep& step : whyChain(trace, timeline, output + 1)) {
        if (step.kind == WhyKind::Skipped) {
            out.write("  ... " + std::to_string(step.count) + " more\n");
            continue;
        }
        out.write(formatTime(trace[step.event].time) + "  " + step.sentence.text);
        out.write(factsOf(step.rule, step.queue, step.line));
    }
}

// Every printed line, and the callback that printed it.
void writeList(const Trace& trace, StateTimeline& timeline, Output& out) {
    std::size_t number = 0;
    for (const EventIndex output : timeline.console()) {
        out.write(std::to_string(++number) + "  " + std::string(firstLineOf(trace.text(trace[output]))) +
                  "\n");
        const std::vector<WhyStep> chain = whyChain(trace, timeline, output + 1);
        for (const WhyStep& step : chain) {
            if (step.kind == WhyKind::Moment || step.kind == WhyKind::Call || step.kind == WhyKind::Skipped)
                continue;
            out.write("     " + step.sentence.text + "\n");
            break;
        }
    }
}

} // namespace

int whyCommand(const Options& options) {
    const Outcome outcome = outcomeOf(options);
    if (!outcome.started) return outcome.exitStatus;
    const Trace& trace = outcome.result.trace;
    StateTimeline timeline(trace);
    Output out(STDOUT_FILENO, "standard output");
    if (!options.whyBefore.empty()) {
        const auto one = findOutput(trace, timeline, options.whyBefore[0]);
        if (!one) return complainAbout(options.whyBefore[0]);
        const auto other = findOutput(trace, timeline, options.whyBefore[1]);
        if (!other) return complainAbout(options.whyBefore[1]);
        if (one == other) return complainAbout(options.whyBefore[1] + " twice");
        const WhyBefore before = whyBefore(trace, timeline, *one, *other);
        out.write(before.sentence.text + "\n");
        out.write(factsOf(before.rule, before.first.queue, before.first.line));
        out.write(factsOf(before.rule, before.second.queue, before.second.line));
    } else if (!options.whyLine.empty()) {
        const auto output = findOutput(trace, timeline, options.whyLine);
        if (!output) return complainAbout(options.whyLine);
        writeChain(trace, timeline, *output, out);
    } else {
        writeList(trace, timeline, out);
    }
    out.flush();
    reportStop(outcome.result);
    return kOk;
}

} // namespace tickscope::cli
