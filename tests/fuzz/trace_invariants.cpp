#include "fuzz/trace_invariants.h"

#include "fuzz/require.h"
#include "tickscope/export.h"
#include "tickscope/lanes.h"
#include "tickscope/metrics.h"
#include "tickscope/state.h"
#include "tickscope/why.h"
#include "trace/utf8.h"

#include <algorithm>
#include <array>
#include <vector>

namespace tickscope::fuzz {

namespace {

std::uint32_t lengthInUtf16(std::string_view source) {
    std::uint32_t length = 0;
    for (std::size_t at = 0; at < source.size();)
        length += utf8::utf16Length(utf8::next(source, at));
    return length;
}

// Where the things of one kind are in their lives, by id.
class Lives {
public:
    enum class Stage : std::uint8_t { Unknown, Waiting, Running, Over };

    void move(std::uint32_t id, Stage from, Stage to, const char* what) {
        require(id != 0, "what an event is about has an id");
        require(stageOf(id) == from, what);
        if (id >= m_stages.size()) m_stages.resize(std::size_t(id) + 1, Stage::Unknown);
        m_stages[id] = to;
    }
    void requireKnown(std::uint32_t id, const char* what) const {
        require(stageOf(id) != Stage::Unknown, what);
    }
    void requireKnownOrNone(std::uint32_t id, const char* what) const {
        if (id != 0) requireKnown(id, what);
    }
    Stage stageOf(std::uint32_t id) const { return id < m_stages.size() ? m_stages[id] : Stage::Unknown; }

private:
    std::vector<Stage> m_stages;
};

class Reader {
public:
    explicit Reader(const Trace& trace) : m_trace(trace), m_length(lengthInUtf16(trace.source)) {}

    void read() {
        for (EventIndex i = 0; i < m_trace.size(); ++i) {
            checkFields(m_trace[i], i);
            follow(m_trace[i]);
        }
    }

private:
    using Stage = Lives::Stage;

    void checkFields(const Event& event, EventIndex index) {
        require((event.kind == EventKind::RunStarted) == (index == 0), "a run starts once");
        require((event.kind == EventKind::RunFinished) == (index + 1 == m_trace.size()), "a run ends once");
        require(event.cause == kNoEvent ? index == 0 : event.cause < index, "a cause precedes its effect");
        require(event.time >= m_time, "time does not go back");
        m_time = event.time;
        require(m_trace.texts.has(event.text), "a text is in the table");
        require(event.range.begin <= event.range.end && event.range.end <= m_length,
                "a range lies in the source");
    }

    void follow(const Event& event) {
        switch (event.kind) {
        case EventKind::Statement:
        case EventKind::FrameEntered:
        case EventKind::FrameLeft:
        case EventKind::FrameSuspended:
        case EventKind::FrameResumed:
            return followFrame(event);
        case EventKind::PromiseCreated:
        case EventKind::PromiseLocked:
        case EventKind::PromiseReaction:
        case EventKind::PromiseSettled:
        case EventKind::PromiseHandled:
        case EventKind::UnhandledRejection:
            return followPromise(event);
        default:
            return followQueues(event);
        }
    }

    void followFrame(const Event& event) {
        switch (event.kind) {
        case EventKind::FrameEntered:
            m_promises.requireKnownOrNone(event.object, "a function's promise is known");
            return m_frames.move(event.subject, Stage::Unknown, Stage::Running, "a frame is entered once");
        case EventKind::Statement:
            return m_frames.move(event.subject, Stage::Running, Stage::Running, "statements run in a frame");
        case EventKind::FrameSuspended:
            m_promises.requireKnownOrNone(event.object, "an awaited promise is known");
            return m_frames.move(event.subject, Stage::Running, Stage::Waiting, "what runs is suspended");
        case EventKind::FrameResumed:
            return m_frames.move(event.subject, Stage::Waiting, Stage::Running, "what waits is resumed");
        default: // a generator that is closed leaves while it waits
            require(m_frames.stageOf(event.subject) != Stage::Over, "a frame is left once");
            m_frames.requireKnown(event.subject, "a frame that is left is known");
            return m_frames.move(event.subject, m_frames.stageOf(event.subject), Stage::Over, "");
        }
    }

    void followPromise(const Event& event) {
        switch (event.kind) {
        case EventKind::PromiseCreated:
            m_promises.requireKnownOrNone(event.object, "a promise's parent is known");
            return m_promises.move(event.subject, Stage::Unknown, Stage::Running, "a promise is made once");
        case EventKind::PromiseSettled:
            return m_promises.move(event.subject, Stage::Running, Stage::Over, "a promise settles once");
        case EventKind::PromiseLocked:
            m_promises.requireKnownOrNone(event.object, "a promise that is followed is known");
            require(m_promises.stageOf(event.subject) == Stage::Running,
                    "a settled promise follows no other");
            return;
        case EventKind::PromiseReaction:
            m_promises.requireKnownOrNone(event.object, "a derived promise is known");
            m_promises.requireKnown(event.subject, "a promise that is reacted to is known");
            return require((event.detail == 1) == (m_promises.stageOf(event.subject) == Stage::Running),
                           "a reaction knows whether its promise is pending");
        default:
            return m_promises.requireKnown(event.subject, "a promise is known");
        }
    }

    void followQueues(const Event& event) {
        switch (event.kind) {
        case EventKind::JobQueued:
            m_promises.requireKnownOrNone(event.object, "a job's promise is known");
            return m_jobs.move(event.subject, Stage::Unknown, Stage::Waiting, "a job is queued once");
        case EventKind::JobStarted:
            return m_jobs.move(event.subject, Stage::Waiting, Stage::Running, "a queued job starts once");
        case EventKind::JobFinished:
            return m_jobs.move(event.subject, Stage::Running, Stage::Over, "a running job ends once");
        case EventKind::TaskQueued:
            return m_tasks.move(event.subject, Stage::Unknown, Stage::Waiting, "a task is queued once");
        case EventKind::TaskStarted:
            return m_tasks.move(event.subject, Stage::Waiting, Stage::Running, "a queued task starts once");
        case EventKind::TaskFinished:
            return m_tasks.move(event.subject, Stage::Running, Stage::Over, "a running task ends once");
        case EventKind::TimerSet:
            // An interval is set anew after each of its turns.
            return m_timers.move(event.subject, m_timers.stageOf(event.subject), Stage::Waiting, "");
        case EventKind::TimerCleared:
        case EventKind::TimerExpired:
            return m_timers.requireKnown(event.subject, "a timer is known");
        case EventKind::OperationStarted:
            return m_operations.move(event.subject, Stage::Unknown, Stage::Waiting,
                                     "an operation starts once");
        case EventKind::OperationCompleted:
            return m_operations.move(event.subject, Stage::Waiting, Stage::Over, "an operation ends once");
        default:
            return;
        }
    }

    const Trace& m_trace;
    std::uint32_t m_length;
    VirtualTime m_time;
    Lives m_frames, m_promises, m_jobs, m_tasks, m_timers, m_operations;
};

} // namespace

void checkRun(const RunResult& result) {
    require(result.diagnostics.empty() == (result.stopReason != StopReason::SyntaxError),
            "a run that never started says why");
    if (!result.diagnostics.empty()) return require(result.trace.isEmpty(), "what never ran has no trace");
    require(!result.trace.isEmpty(), "a run has a trace");
    Reader(result.trace).read();
    const Event& last = result.trace.events.back();
    require(last.detail == static_cast<std::uint8_t>(result.stopReason), "the trace says how the run ended");
    require(last.subject == static_cast<std::uint32_t>(result.exitStatus), "and with which status");
}

void checkDerived(const Trace& trace) {
    StateTimeline timeline(trace);
    const auto size = static_cast<EventIndex>(trace.size());
    const std::array<EventIndex, 4> positions = {size / 3, size, size / 2, size - size / 7};
    std::array<State, 4> states;
    for (std::size_t i = 0; i < positions.size(); ++i) {
        states[i] = timeline.seek(positions[i]);
        require(!why(trace, timeline, positions[i]).text.empty() || positions[i] == 0,
                "every event has a sentence");
    }
    State folded;
    for (EventIndex i = 0; i <= size; ++i) {
        for (std::size_t k = 0; k < positions.size(); ++k)
            if (positions[k] == i) require(states[k] == folded, "seeking is folding");
        if (i < size) folded.apply(trace, i);
    }
    const Lanes lanes = makeLanes(trace);
    require(lanes.events == size, "lanes are of the whole trace");
    require(measure(trace).total == lanes.end, "metrics and lanes end together");
    require(!toJson(trace).empty() && !toChromeTrace(trace).empty(), "a trace can be exported");
}

} // namespace tickscope::fuzz
