#include "timeline.h"

#include "tickscope/metrics.h"
#include "tickscope/names.h"
#include "tickscope/why.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <unordered_map>
#include <vector>

namespace tickscope::cli {

namespace {

// The colours of the application's theme, as far as the sixteen of a terminal go.
enum class Ink { Plain, Running, Microtask, Tick, Timer, Io, Dim, Output, Error };

std::string_view escapeOf(Ink ink) {
    switch (ink) {
    case Ink::Plain:
        return "";
    case Ink::Running:
        return "\033[1;34m";
    case Ink::Microtask:
        return "\033[35m";
    case Ink::Tick:
        return "\033[1;35m";
    case Ink::Timer:
        return "\033[33m";
    case Ink::Io:
        return "\033[36m";
    case Ink::Dim:
        return "\033[2m";
    case Ink::Output:
        return "\033[1;32m";
    case Ink::Error:
        return "\033[31m";
    }
    return "";
}

// Program texts go to a terminal: their control characters must not.
std::string printable(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte < 0x20 && c != '\t') || byte == 0x7F) {
            result += fmt::format("\\x{:02x}", byte);
        } else {
            result += c;
        }
    }
    return result;
}

// "Runs now because a. Queued at b." in its two parts.
std::string_view firstSentence(std::string_view text) {
    const std::size_t end = text.find(". ");
    return end == std::string_view::npos ? text : text.substr(0, end + 1);
}

std::string_view afterFirstSentence(std::string_view text) {
    const std::size_t end = text.find(". ");
    return end == std::string_view::npos ? std::string_view() : text.substr(end + 2);
}

// Of a file's own code.
std::string programName(FrameKind kind, std::string_view given) {
    if (given != kMainProgram && !given.empty()) return printable(given);
    return kind == FrameKind::Script ? "main script" : "main module";
}

// Points below points, for the eye to run down.
std::string column(VirtualTime time) {
    return fmt::format("{:>10}", fmt::format("{}.{:03}", time.us / 1000, time.us % 1000)) + " ms";
}

std::string trimmed(const std::string& name) { return name.substr(0, name.find_last_not_of(' ') + 1); }

std::string percent(double share) { return fmt::format("{:.1f} %", share * 100.0); }

class TimelineWriter {
public:
    // `name` of the thread marks its lines, when there are several.
    TimelineWriter(const Trace& trace, std::string name, const TimelineStyle& style, const TextSink& sink)
        : m_trace(trace), m_name(std::move(name)), m_style(style), m_sink(sink), m_states(trace) {}

    bool isAtEnd() const { return m_next >= m_trace.size(); }
    VirtualTime nextTime() const { return m_trace[m_next].time; }
    void writeNext() {
        nest(m_next);
        writeEvent(m_next++);
    }
    void summary();

private:
    void writeEvent(EventIndex index);
    void writeCode(EventIndex index);
    void writeWorld(EventIndex index);
    void writePromise(EventIndex index);
    void nest(EventIndex index);
    void output(EventIndex index);
    void jobQueued(EventIndex index);
    void jobStarted(EventIndex index);
    void taskStarted(EventIndex index);
    void writeThreads(EventIndex index);

    void line(EventIndex index, Ink ink, std::string_view text, std::string_view remark = {});
    void underneath(std::string_view text);
    void heading();
    std::string paint(Ink ink, std::string_view text) const;
    std::string indent() const { return std::string(2 * m_depth, ' '); }
    // Which thread the line is of.
    std::string marker() const { return m_name.empty() ? "" : paint(Ink::Dim, m_name + "| "); }
    std::string reason(EventIndex index) { return printable(why(m_trace, m_states, index + 1).text); }
    // ", line 4", or nothing.
    std::string atLine(const Event& event) const {
        return event.range.isNowhere() ? "" : printable(m_trace.lineText(event.range.begin));
    }
    std::string text(const Event& event) const { return printable(m_trace.text(event).str()); }
    std::string frameName(std::uint32_t frame) const {
        const auto found = m_frameNames.find(frame);
        return found == m_frameNames.end() ? "a function" : found->second;
    }

    const Trace& m_trace;
    const std::string m_name;
    EventIndex m_next = 0;
    const TimelineStyle& m_style;
    const TextSink& m_sink;
    StateTimeline m_states;
    std::unordered_map<std::uint32_t, std::string> m_frameNames;
    std::unordered_map<std::uint32_t, std::pair<JobKind, std::string>> m_jobs;
    std::unordered_map<std::uint32_t, std::string> m_operations;
    std::size_t m_depth = 0;
    std::string m_turn, m_phase; // headings that wait for something to happen under them
};

std::string TimelineWriter::paint(Ink ink, std::string_view text) const {
    const std::string_view escape = m_style.colour ? escapeOf(ink) : std::string_view();
    if (escape.empty() || text.empty()) return std::string(text);
    return fmt::format("{}{}\033[0m", escape, text);
}

void TimelineWriter::heading() {
    if (m_turn.empty() && m_phase.empty()) return;
    const std::string separator = m_turn.empty() || m_phase.empty() ? "" : ", ";
    const std::string thread = m_name.empty() ? "" : trimmed(m_name) + ": ";
    m_sink(paint(Ink::Dim, fmt::format("--- {}{}{}{} ---", thread, m_turn, separator, m_phase)) + "\n");
    m_turn.clear();
    m_phase.clear();
}

void TimelineWriter::line(EventIndex index, Ink ink, std::string_view text, std::string_view remark) {
    heading();
    std::string row = paint(Ink::Dim, column(m_trace[index].time));
    row += "  " + marker() + indent() + paint(ink, text);
    if (!remark.empty()) row += "  " + paint(Ink::Dim, remark);
    m_sink(row + "\n");
}

// A remark on the line above, on a line of its own.
void TimelineWriter::underneath(std::string_view text) {
    m_sink(std::string(15, ' ') + marker() + indent() + "  " + paint(Ink::Dim, text) + "\n");
}

// How deep the event lies: in the calls on the stack before it, within a task or job.
void TimelineWriter::nest(EventIndex index) {
    constexpr std::size_t deepest = 20; // a deep recursion stays on the page
    const State& state = m_states.seek(index);
    const bool inCallback = state.runningJob || state.runningTask;
    m_depth = std::min(state.stack.size() + (inCallback ? 1 : 0), deepest);
}

void TimelineWriter::writeEvent(EventIndex index) {
    const Event& event = m_trace[index];
    switch (event.kind) {
    case EventKind::TurnStarted:
        if (event.subject > 0) m_turn = fmt::format("turn {}", event.subject);
        return;
    case EventKind::PhaseEntered: {
        const auto phase = static_cast<Phase>(event.detail);
        m_phase = phase == Phase::Main ? "" : std::string(nameOf(phase));
        return;
    }
    case EventKind::ClockMoved:
        return line(index, Ink::Dim, "(idle)", reason(index));
    case EventKind::ConsoleOutput:
        return output(index);
    case EventKind::ChoicePoint:
        return line(index, Ink::Dim, "choice: " + text(event));
    case EventKind::Notice:
        return line(index, Ink::Dim, "note: " + text(event));
    case EventKind::UnhandledRejection:
        line(index, Ink::Error, "unhandled rejection: " + text(event));
        return underneath(reason(index));
    case EventKind::UncaughtException:
        return line(index, Ink::Error, "uncaught exception: " + text(event));
    case EventKind::BudgetExceeded:
        return line(index, Ink::Error, text(event));
    case EventKind::WorkerStarted:
    case EventKind::WorkerEnded:
    case EventKind::MessagePosted:
    case EventKind::MessageReceived:
        return writeThreads(index);
    default:
        writeCode(index);
        writeWorld(index);
        if (m_style.verbose) writePromise(index);
    }
}

void TimelineWriter::writeCode(EventIndex index) {
    const Event& event = m_trace[index];
    switch (event.kind) {
    case EventKind::FrameEntered: {
        const auto kind = static_cast<FrameKind>(event.detail);
        const TraceText given = m_trace.text(event);
        std::string name =
            given.empty() || given.view().front() == '(' ? "(anonymous)" : printable(given) + "()";
        if (kind == FrameKind::Script || kind == FrameKind::Module) name = programName(kind, given);
        m_frameNames[event.subject] = name;
        if (kind == FrameKind::Native && !m_style.verbose) return;
        return line(index, Ink::Running, name, m_style.verbose ? reason(index) : atLine(event));
    }
    case EventKind::FrameLeft: {
        const bool threw = static_cast<Completion>(event.detail) == Completion::Threw;
        if (!threw && !m_style.verbose) return;
        return line(index, threw ? Ink::Error : Ink::Dim,
                    frameName(event.subject) + (threw ? " throws" : " returns"), text(event));
    }
    case EventKind::FrameSuspended:
    case EventKind::FrameResumed:
        return line(index, Ink::Dim, reason(index));
    case EventKind::Statement:
        if (!m_style.verbose) return;
        return line(index, Ink::Plain, reason(index));
    case EventKind::JobQueued:
        return jobQueued(index);
    case EventKind::JobStarted:
        return jobStarted(index);
    case EventKind::TaskStarted:
        return taskStarted(index);
    default:
        return;
    }
}

void TimelineWriter::writeWorld(EventIndex index) {
    const Event& event = m_trace[index];
    switch (event.kind) {
    case EventKind::TimerSet: {
        const auto kind = static_cast<TimerKind>(event.detail);
        std::string words = fmt::format("+ {} {}", nameOf(kind), event.subject);
        if (waitsForTime(kind)) words += ": " + formatTime(VirtualTime::fromMs(event.object));
        return line(index, Ink::Timer, words, atLine(event));
    }
    case EventKind::TimerCleared:
        return line(index, Ink::Timer, fmt::format("- timer {} cancelled", event.subject));
    case EventKind::OperationStarted:
        m_operations[event.subject] = text(event);
        return line(index, Ink::Io, fmt::format("+ {}", text(event)),
                    fmt::format("takes {}", formatTime(VirtualTime{event.object})));
    case EventKind::OperationWaits:
        return line(index, Ink::Io,
                    fmt::format("  {} waits for {}", m_operations[event.subject], text(event)),
                    fmt::format("begins in {}", formatTime(VirtualTime{event.object})));
    case EventKind::OperationCompleted:
        return line(index, Ink::Io, fmt::format("{} is complete", m_operations[event.subject]));
    case EventKind::TimerExpired:
    case EventKind::TaskQueued:
        if (!m_style.verbose) return;
        return line(index, Ink::Timer, reason(index));
    default:
        return;
    }
}

void TimelineWriter::writeThreads(EventIndex index) {
    const Event& event = m_trace[index];
    const auto nameOfThread = [](std::uint32_t number) {
        return number == 0 ? std::string("the main thread") : fmt::format("worker {}", number);
    };
    switch (event.kind) {
    case EventKind::WorkerStarted:
        return line(index, Ink::Io, fmt::format("+ worker {}: {}", event.subject, text(event)),
                    atLine(event));
    case EventKind::WorkerEnded:
        return line(index, Ink::Io,
                    fmt::format("worker {} has ended with exit status {}", event.subject, event.object));
    case EventKind::MessagePosted:
        return line(index, Ink::Io, fmt::format("-> {}: {}", nameOfThread(event.object), text(event)),
                    atLine(event));
    default: // the task that tells it follows
        if (m_style.verbose) line(index, Ink::Io, reason(index));
    }
}

void TimelineWriter::writePromise(EventIndex index) {
    switch (m_trace[index].kind) {
    case EventKind::PromiseCreated:
    case EventKind::PromiseLocked:
    case EventKind::PromiseReaction:
    case EventKind::PromiseSettled:
    case EventKind::PromiseHandled:
        return line(index, Ink::Microtask, fmt::format("promise {}", m_trace[index].subject), reason(index));
    default:
        return;
    }
}

void TimelineWriter::output(EventIndex index) {
    const Event& event = m_trace[index];
    const bool isError = static_cast<OutputStream>(event.detail) == OutputStream::Stderr;
    const TraceText text = m_trace.text(event);
    std::string_view rest = text;
    for (bool first = true; first || !rest.empty(); first = false) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string words = (isError ? "! " : "> ") + printable(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (first) {
            line(index, isError ? Ink::Error : Ink::Output, words, atLine(event));
        } else {
            m_sink(std::string(15, ' ') + marker() + indent() +
                   paint(isError ? Ink::Error : Ink::Output, words) + "\n");
        }
    }
}

void TimelineWriter::jobQueued(EventIndex index) {
    const Event& event = m_trace[index];
    const auto kind = static_cast<JobKind>(event.detail);
    std::string name =
        fmt::format("{} {}", kind == JobKind::NextTick ? "nextTick" : "microtask", event.subject);
    if (event.text != 0) name += ": " + text(event);
    m_jobs[event.subject] = {kind, name};
    line(index, kind == JobKind::NextTick ? Ink::Tick : Ink::Microtask, "+ " + name,
         afterFirstSentence(reason(index)));
}

void TimelineWriter::jobStarted(EventIndex index) {
    const std::uint32_t job = m_trace[index].subject;
    const auto found = m_jobs.find(job);
    const bool isTick = found != m_jobs.end() && found->second.first == JobKind::NextTick;
    line(index, isTick ? Ink::Tick : Ink::Microtask,
         found == m_jobs.end() ? fmt::format("microtask {}", job) : found->second.second,
         firstSentence(reason(index)));
    if (found != m_jobs.end()) m_jobs.erase(found);
}

void TimelineWriter::taskStarted(EventIndex index) {
    const std::uint32_t id = m_trace[index].subject;
    const State& state = m_states.seek(index + 1);
    const std::string label = printable(m_trace.texts[state.runningTaskView.label].str());
    const bool isIo = state.runningTaskView.source == TaskSource::Io;
    line(index, isIo ? Ink::Io : Ink::Timer, fmt::format("task {}{}{}", id, label.empty() ? "" : ": ", label),
         reason(index));
}

void TimelineWriter::summary() {
    const Metrics metrics = measure(m_trace);
    const auto counted = [](std::uint32_t count, std::string_view one, std::string_view many) {
        return fmt::format("{} {}", count, count == 1 ? one : many);
    };
    m_sink(m_name.empty() ? "\n" : fmt::format("\n{}: ", trimmed(m_name)));
    const bool finished = !m_trace.isEmpty() && m_trace.events.back().kind == EventKind::RunFinished;
    const auto reason =
        finished ? static_cast<StopReason>(m_trace.events.back().detail) : StopReason::Cancelled;
    const bool isGood = reason == StopReason::Finished || reason == StopReason::Exited;
    std::string end = isGood ? "finished" : fmt::format("stopped ({})", nameOf(reason));
    const bool endedItself = isGood || reason == StopReason::UncaughtException;
    if (finished && endedItself) end += fmt::format(" with exit status {}", m_trace.events.back().subject);
    m_sink(paint(isGood ? Ink::Output : Ink::Error, end) +
           fmt::format(" after {} of virtual time: thread busy {} ({}), free {}\n", formatTime(metrics.total),
                       formatTime(metrics.busy), percent(metrics.busyShare()), formatTime(metrics.idle)));
    if (metrics.blocked.us > 0) m_sink(fmt::format("blocked {} of it\n", formatTime(metrics.blocked)));
    m_sink(fmt::format(
        "{}, {}, {}, {}; {}, {}, {}\n", counted(metrics.statements, "statement", "statements"),
        counted(metrics.tasks, "task", "tasks"), counted(metrics.microtasks, "microtask", "microtasks"),
        counted(metrics.nextTicks, "nextTick", "nextTicks"), counted(metrics.timers, "timer", "timers"),
        counted(metrics.operations, "I/O operation", "I/O operations"),
        counted(metrics.outputs, "output", "outputs")));
}

} // namespace

namespace {

// The thread that wrote last goes on as long as no other is behind it.
void writeInOrderOfTime(const std::vector<std::unique_ptr<TimelineWriter>>& threads) {
    TimelineWriter* current = threads.front().get();
    for (;;) {
        if (current->isAtEnd()) current = nullptr;
        for (const auto& thread : threads) {
            if (thread->isAtEnd()) continue;
            if (!current || thread->nextTime() < current->nextTime()) current = thread.get();
        }
        if (!current) return;
        current->writeNext();
    }
}

} // namespace

void writeTimeline(const Trace& trace, const TimelineStyle& style, const TextSink& sink) {
    sink(fmt::format("{}\n\n", printable(trace.fileName)));
    // The name of each thread, all equally long.
    const bool isAlone = trace.workers.empty();
    std::vector<std::string> names{isAlone ? "" : "main"};
    for (const Trace& worker : trace.workers)
        names.push_back(fmt::format("worker {}", worker.thread));
    std::size_t width = 0;
    for (const std::string& name : names)
        width = std::max(width, name.size());
    std::vector<std::unique_ptr<TimelineWriter>> threads;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!isAlone) names[i].resize(width + 1, ' ');
        const Trace& own = i == 0 ? trace : trace.workers[i - 1];
        threads.push_back(std::make_unique<TimelineWriter>(own, names[i], style, sink));
    }
    writeInOrderOfTime(threads);
    for (const auto& thread : threads)
        thread->summary();
}

} // namespace tickscope::cli
