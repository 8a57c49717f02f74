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
constexpr std::string_view kMessageFlow = "message";

// Translates the log event by event. Slices of the main thread nest: what ends closes everything that
// was opened inside it and not closed (a trace cut by a budget), so that every B has its E.
class ChromeWriter {
public:
    ChromeWriter(const Trace& trace, JsonWriter& json)
        : m_trace(trace), m_json(json), m_thread(2 * std::int64_t{trace.thread} + 1),
          m_phaseThread(m_thread + 1) {}

    void write() {
        nameTracks();
        for (EventIndex i = 0; i < m_trace.size(); ++i) {
            writeEvent(i);
            writeFlow(i);
            writeCounter(i);
        }
        closeAll();
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

    bool isMain() const { return m_trace.thread == 0; }
    // "worker 1: text", or the text itself.
    std::string ofThread(std::string_view text) const {
        const std::string name(text);
        return isMain() ? name : "worker " + std::to_string(m_trace.thread) + ": " + name;
    }
    // Ids of one thread count by themselves: those of workers are texts.
    void writeId(std::uint32_t id) {
        if (isMain())
            m_json.member("id", id);
        else
            m_json.member("id", std::string_view(std::to_string(m_trace.thread) + "." + std::to_string(id)));
    }

    void nameTracks() {
        if (isMain()) nameTrack("process_name", m_thread, m_trace.fileName);
        nameTrack("thread_name", m_thread, isMain() ? "main thread" : ofThread(m_trace.threadName));
        nameTrack("thread_name", m_phaseThread, ofThread("event loop phase"));
    }

    void nameTrack(std::string_view what, std::int64_t thread, std::string_view name) {
        begin("M", what, {}, thread, {});
        m_json.key("args").beginObject();
        m_json.member("name", name);
        m_json.endObject();
        m_json.endObject();
    }

    void openSlice(Level level, EventIndex index, const Named& what, std::string_view category) {
        begin("B", what.name, category, m_thread, m_trace[index].time);
        writeArguments(index, what.range);
        m_json.endObject();
        m_slices.push_back({level, m_trace[index].subject});
    }

    void closeTopSlice(VirtualTime time) {
        begin("E", {}, {}, m_thread, time);
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
        begin("b", what.name, category, m_thread, event.time);
        writeId(event.subject);
        writeArguments(index, what.range);
        m_json.endObject();
        m_async[std::string(category)][event.subject] = what.name;
    }

    void closeAsync(std::string_view category, std::uint32_t id, VirtualTime time) {
        auto& open = m_async[std::string(category)];
        const auto found = open.find(id);
        if (found == open.end()) return;
        begin("e", found->second, category, m_thread, time);
        writeId(id);
        m_json.endObject();
        open.erase(found);
    }

    void instant(EventIndex index, std::string_view name, std::string_view category) {
        const Event& event = m_trace[index];
        begin("i", name, category, m_thread, event.time);
        m_json.member("s", "t");
        writeArguments(index, event.range);
        m_json.endObject();
    }

    void changePhase(EventIndex index) {
        const Event& event = m_trace[index];
        closePhase(event.time);
        begin("B", nameOf(static_cast<Phase>(event.detail)), "phase", m_phaseThread, event.time);
        m_json.endObject();
        m_inPhase = true;
    }

    void closePhase(VirtualTime time) {
        if (!m_inPhase) return;
        begin("E", {}, {}, m_phaseThread, time);
        m_json.endObject();
        m_inPhase = false;
    }

    // The text of the event, or a stand-in.
    std::string textOr(const Event& event, std::string_view otherwise) const {
        const TraceText text = m_trace.text(event);
        return text.empty() ? std::string(otherwise) : text.str();
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
    JsonWriter& m_json;
    std::int64_t m_thread, m_phaseThread;
    std::vector<OpenSlice> m_slices;
    bool m_inPhase = false;
    std::map<std::uint32_t, Named> m_frames;
    std::map<std::uint32_t, Named> m_jobs;
    std::map<std::uint32_t, std::string_view> m_jobCategories;
    std::map<std::uint32_t, Named> m_tasks;
    std::map<std::uint32_t, std::pair<std::string_view, std::uint32_t>> m_flowOfTask; // category and id
    std::uint32_t m_received = 0; // a message whose task is queued next
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
    case EventKind::WorkerStarted:
        return instant(index, "starts worker " + std::to_string(event.subject), "thread");
    case EventKind::WorkerEnded:
        return instant(index, "worker " + std::to_string(event.subject) + " has ended", "thread");
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
    case EventKind::MessagePosted:
        return flowEnd("s", kMessageFlow, event);
    case EventKind::MessageReceived:
        m_received = event.subject;
        return;
    case EventKind::TaskQueued:
        if (m_received != 0 && event.object == m_received &&
            static_cast<TaskSource>(event.detail) == TaskSource::PostedMessage) {
            m_flowOfTask[event.subject] = {kMessageFlow, std::exchange(m_received, 0)};
        }
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
    begin(phase, "caused", category, m_thread, event.time);
    // Between threads the id is one of the whole run.
    if (category == kMessageFlow)
        m_json.member("id", event.subject);
    else
        writeId(event.subject);
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
    begin("C", ofThread(name), {}, m_thread, time);
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

void writeChromeTrace(const Trace& trace, const TextSink& sink) {
    JsonWriter json(sink);
    json.beginObject();
    json.newLine();
    json.member("displayTimeUnit", "ms");
    json.key("otherData").beginObject();
    json.member("program", std::string_view(trace.fileName));
    json.member("clock", "virtual");
    json.endObject();
    json.newLine();
    json.key("traceEvents").beginArray();
    ChromeWriter(trace, json).write();
    for (const Trace& worker : trace.workers)
        ChromeWriter(worker, json).write();
    json.newLine();
    json.endArray();
    json.newLine();
    json.endObject();
    json.finish();
}

std::string toChromeTrace(const Trace& trace) {
    std::string text;
    writeChromeTrace(trace, [&](std::string_view piece) { text += piece; });
    return text;
}

} // namespace tickscope
