#include "tickscope/export.h"

#include "tickscope/names.h"
#include "trace/json_writer.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace tickscope {

namespace {

constexpr std::int64_t kProcess = 1;
constexpr std::int64_t kMainThread = 1;
constexpr std::int64_t kPhaseThread = 2;

// Translates the log event by event. Slices of the main thread nest: what ends closes everything that
// was opened inside it and not closed (a trace cut by a budget), so that every B has its E.
class ChromeWriter {
public:
    ChromeWriter(const Trace& trace, const TextSink& sink) : m_trace(trace), m_json(sink) {}

    void write() {
        m_json.beginObject();
        m_json.newLine();
        m_json.member("displayTimeUnit", "ms");
        m_json.key("otherData").beginObject();
        m_json.member("program", std::string_view(m_trace.fileName));
        m_json.member("clock", "virtual");
        m_json.endObject();
        m_json.newLine();
        m_json.key("traceEvents").beginArray();
        nameTracks();
        for (EventIndex i = 0; i < m_trace.size(); ++i) {
            writeEvent(i);
            writeFlow(i);
            writeCounter(i);
        }
        closeAll();
        m_json.newLine();
        m_json.endArray();
        m_json.newLine();
        m_json.endObject();
        m_json.finish();
    }

private:
    enum class Level : std::uint8_t { Task, Job, Frame };
    struct OpenSlice {
        Level level;
        std::uint32_t id;
    };
    struct Named {
        std::string name;
        SourceSpan range;
    };

    // Opens an event and writes what each has; the caller adds more members and calls endObject().
    void begin(std::string_view phase, std::string_view name, std::string_view category, std::int64_t thread,
               VirtualTime time) {
        m_json.newLine();
        m_json.beginObject();
        m_json.member("ph", phase);
        if (!name.empty()) m_json.member("name", name);
        if (!category.empty()) m_json.member("cat", category);
        m_json.member("pid", kProcess);
        m_json.member("tid", thread);
        m_json.member("ts", time.us);
    }

    // The arguments that Perfetto shows for a selected slice.
    void writeArguments(EventIndex index, SourceSpan range) {
        m_json.key("args").beginObject();
        m_json.member("event", index);
        if (!range.isNowhere()) {
            m_json.member("line", m_trace.lineColumnInFile(range.begin).line);
            if (!m_trace.fileAt(range.begin).isMain)
                m_json.member("file", std::string_view(m_trace.fileAt(range.begin).name));
        }
        m_json.endObject();
    }

    void nameTracks() {
        nameTrack("process_name", kMainThread, m_trace.fileName);
        nameTrack("thread_name", kMainThread, "main thread");
        nameTrack("thread_name", kPhaseThread, "event loop phase");
    }

    void nameTrack(std::string_view what, std::int64_t thread, std::string_view name) {
        begin("M", what, {}, thread, {});
        m_json.key("args").beginObject();
        m_json.member("name", name);
        m_json.endObject();
        m_json.endObject();
    }

    void openSlice(Level level, EventIndex index, const Named& what, std::string_view category) {
        begin("B", what.name, category, kMainThread, m_trace[index].time);
        writeArguments(index, what.range);
        m_json.endObject();
        m_slices.push_back({level, m_trace[index].subject});
    }

    void closeTopSlice(VirtualTime time) {
        begin("E", {}, {}, kMainThread, time);
        m_json.endObject();
        m_slices.pop_back();
    }

    void closeSlice(Level level, const Event& event) {
        std::size_t depth = m_slices.size();
        while (depth > 0 &&
               !(m_slices[depth - 1].level == level && m_slices[depth - 1].id == event.subject)) {
            --depth;
        }
        if (depth == 0) return;
        while (m_slices.size() >= depth)
            closeTopSlice(event.time);
    }

    // Async slices: `id` keeps those of one category apart.
    void openAsync(std::string_view category, EventIndex index, const Named& what) {
        const Event& event = m_trace[index];
        closeAsync(category, event.subject, event.time);
        begin("b", what.name, category, kMainThread, event.time);
        m_json.member("id", event.subject);
        writeArguments(index, what.range);
        m_json.endObject();
        m_async[std::string(category)][event.subject] = what.name;
    }

    void closeAsync(std::string_view category, std::uint32_t id, VirtualTime time) {
        auto& open = m_async[std::string(category)];
        const auto found = open.find(id);
        if (found == open.end()) return;
        begin("e", found->second, category, kMainThread, time);
        m_json.member("id", id);
        m_json.endObject();
        open.erase(found);
    }

    void instant(EventIndex index, std::string_view name, std::string_view category) {
        const Event& event = m_trace[index];
        begin("i", name, category, kMainThread, event.time);
        m_json.member("s", "t");
        writeArguments(index, event.range);
        m_json.endObject();
    }

    void changePhase(EventIndex index) {
        const Event& event = m_trace[index];
        closePhase(event.time);
        begin("B", nameOf(static_cast<Phase>(event.detail)), "phase", kPhaseThread, event.time);
        m_json.endObject();
        m_inPhase = true;
    }

    void closePhase(VirtualTime time) {
        if (!m_inPhase) return;
        begin("E", {}, {}, kPhaseThread, time);
        m_json.endObject();
        m_inPhase = false;
    }

    // The text of the event, or a stand-in.
    std::string textOr(const Event& event, std::string_view otherwise) const {
        const std::string_view text = m_trace.text(event);
        return std::string(text.empty() ? otherwise : text);
    }

    static std::string_view categoryOf(JobKind kind) {
        return kind == JobKind::NextTick ? "nextTick" : "microtask";
    }

    void writeEvent(EventIndex index);
    void writeFlow(EventIndex index);
    void flowEnd(std::string_view phase, std::string_view category, const Event& event);
    void writeCounter(EventIndex index);
    void count(std::int64_t& counter, int change, std::string_view name, VirtualTime time);
    void writeFrameEvent(EventIndex index);
    void writeWorldEvent(EventIndex index);
    void closeAll();

    const Trace& m_trace;
    JsonWriter m_json;
    std::vector<OpenSlice> m_slices;
    bool m_inPhase = false;
    std::map<std::uint32_t, Named> m_frames;
    std::map<std::uint32_t, Named> m_jobs;
    std::map<std::uint32_t, std::string_view> m_jobCategories;
    std::map<std::uint32_t, Named> m_tasks;
    std::map<std::uint32_t, std::pair<std::string_view, std::uint32_t>> m_flowOfTask; // category and id
    std::int64_t m_waitingJobs = 0, m_waitingTimers = 0, m_operations = 0;
    std::map<std::string, std::map<std::uint32_t, std::string>> m_async; // open ones: category, id, name
};

void ChromeWriter::writeEvent(EventIndex index) {
    const Event& event = m_trace[index];
    switch (event.kind) {
    case EventKind::PhaseEntered:
        return changePhase(index);
    case EventKind::JobQueued: {
        const auto kind = static_cast<JobKind>(event.detail);
        m_jobs[event.subject] = {textOr(event, nameOf(kind)), event.range};
        m_jobCategories[event.subject] = categoryOf(kind);
        return;
    }
    case EventKind::JobStarted: {
        const bool known = m_jobs.contains(event.subject);
        openSlice(Level::Job, index, known ? m_jobs[event.subject] : Named{"microtask", {}},
                  known ? m_jobCategories[event.subject] : "microtask");
        m_jobs.erase(event.subject);
        return;
    }
    case EventKind::JobFinished:
        return closeSlice(Level::Job, event);
    case EventKind::TaskQueued: {
        const auto source = static_cast<TaskSource>(event.detail);
        m_tasks[event.subject] = {textOr(event, nameOf(source)), event.range};
        return;
    }
    case EventKind::TaskStarted: {
        const bool known = m_tasks.contains(event.subject);
        openSlice(Level::Task, index, known ? m_tasks[event.subject] : Named{"task", {}}, "task");
        m_tasks.erase(event.subject);
        return;
    }
    case EventKind::TaskFinished:
        return closeSlice(Level::Task, event);
    case EventKind::ConsoleOutput:
        return instant(index, textOr(event, "(empty line)"), "console");
    case EventKind::UnhandledRejection:
    case EventKind::UncaughtException:
    case EventKind::BudgetExceeded:
        return instant(index, textOr(event, nameOf(event.kind)), "error");
    case EventKind::Notice:
    case EventKind::ChoicePoint:
        return instant(index, textOr(event, nameOf(event.kind)), "notice");
    default:
        writeFrameEvent(index);
        writeWorldEvent(index);
    }
}

// An arrow from where a job or task was queued to where it runs. Its ends belong to the slices around them.
void ChromeWriter::writeFlow(EventIndex index) {
    const Event& event = m_trace[index];
    switch (event.kind) {
    case EventKind::JobQueued:
        return flowEnd("s", "job", event);
    case EventKind::JobStarted:
        return flowEnd("f", "job", event);
    case EventKind::TimerSet:
        return flowEnd("s", "timer", event);
    case EventKind::TimerExpired:
        m_flowOfTask[event.object] = {"timer", event.subject};
        return;
    case EventKind::OperationStarted:
        return flowEnd("s", "io", event);
    case EventKind::OperationCompleted:
        m_flowOfTask[event.object] = {"io", event.subject};
        return;
    case EventKind::TaskStarted: {
        const auto flow = m_flowOfTask.find(event.subject);
        if (flow == m_flowOfTask.end()) return;
        Event end = event;
        end.subject = flow->second.second;
        flowEnd("f", flow->second.first, end);
        m_flowOfTask.erase(flow);
        return;
    }
    default:
        return;
    }
}

void ChromeWriter::flowEnd(std::string_view phase, std::string_view category, const Event& event) {
    begin(phase, "caused", category, kMainThread, event.time);
    m_json.member("id", event.subject);
    if (phase == "f") m_json.member("bp", "e"); // the slice that begins here, not the next one
    m_json.endObject();
}

// How many things wait, as a curve.
void ChromeWriter::writeCounter(EventIndex index) {
    const Event& event = m_trace[index];
    switch (event.kind) {
    case EventKind::JobQueued:
        return count(m_waitingJobs, 1, "jobs queued", event.time);
    case EventKind::JobStarted:
        return count(m_waitingJobs, -1, "jobs queued", event.time);
    case EventKind::TimerSet:
        return count(m_waitingTimers, 1, "timers", event.time);
    case EventKind::TimerCleared:
    case EventKind::TimerExpired:
        return count(m_waitingTimers, -1, "timers", event.time);
    case EventKind::OperationStarted:
        return count(m_operations, 1, "I/O in flight", event.time);
    case EventKind::OperationCompleted:
        return count(m_operations, -1, "I/O in flight", event.time);
    default:
        return;
    }
}

void ChromeWriter::count(std::int64_t& counter, int change, std::string_view name, VirtualTime time) {
    counter = std::max<std::int64_t>(0, counter + change);
    begin("C", name, {}, kMainThread, time);
    m_json.key("args").beginObject();
    m_json.member("waiting", counter);
    m_json.endObject();
    m_json.endObject();
}

void ChromeWriter::writeFrameEvent(EventIndex index) {
    const Event& event = m_trace[index];
    switch (event.kind) {
    case EventKind::FrameEntered: {
        const auto kind = static_cast<FrameKind>(event.detail);
        const Named frame{textOr(event, kind == FrameKind::Script || kind == FrameKind::Module
                                            ? std::string_view("main script")
                                            : std::string_view("(anonymous)")),
                          event.range};
        m_frames[event.subject] = frame;
        return openSlice(Level::Frame, index, frame, "call");
    }
    case EventKind::FrameSuspended: {
        closeSlice(Level::Frame, event);
        const bool awaits = static_cast<SuspendKind>(event.detail) == SuspendKind::Await;
        return openAsync("suspended", index,
                         {m_frames[event.subject].name + (awaits ? ": await" : ": yield"), event.range});
    }
    case EventKind::FrameResumed:
        closeAsync("suspended", event.subject, event.time);
        if (!m_frames.contains(event.subject)) m_frames[event.subject] = {"(unknown function)", {}};
        return openSlice(Level::Frame, index, m_frames[event.subject], "call");
    case EventKind::FrameLeft:
        closeSlice(Level::Frame, event);
        m_frames.erase(event.subject);
        return closeAsync("suspended", event.subject, event.time);
    default:
        return;
    }
}

void ChromeWriter::writeWorldEvent(EventIndex index) {
    const Event& event = m_trace[index];
    switch (event.kind) {
    case EventKind::TimerSet:
        return openAsync("timer", index,
                         {std::string(nameOf(static_cast<TimerKind>(event.detail))) + " " +
                              formatTime(VirtualTime::fromMs(event.object)),
                          event.range});
    case EventKind::TimerCleared:
    case EventKind::TimerExpired:
        return closeAsync("timer", event.subject, event.time);
    case EventKind::OperationStarted:
        return openAsync("io", index, {textOr(event, "operation"), event.range});
    case EventKind::OperationCompleted:
        return closeAsync("io", event.subject, event.time);
    default:
        return;
    }
}

void ChromeWriter::closeAll() {
    const VirtualTime end = m_trace.isEmpty() ? VirtualTime{} : m_trace.events.back().time;
    while (!m_slices.empty())
        closeTopSlice(end);
    closePhase(end);
    for (auto& [category, open] : m_async) {
        while (!open.empty())
            closeAsync(category, open.begin()->first, end);
    }
}

} // namespace

void writeChromeTrace(const Trace& trace, const TextSink& sink) { ChromeWriter(trace, sink).write(); }

std::string toChromeTrace(const Trace& trace) {
    std::string text;
    writeChromeTrace(trace, [&](std::string_view piece) { text += piece; });
    return text;
}

} // namespace tickscope
