#include "tickscope/lanes.h"
#include "tickscope/load_profile.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace tickscope::load {

namespace {

// Ids are handed out in order: a set of them is a row of marks.
class IdSet {
public:
    void insert(std::uint32_t id) {
        if (id >= m_marks.size()) m_marks.resize(std::size_t{id} + 1);
        m_marks[id] = true;
    }
    bool contains(std::uint32_t id) const { return id < m_marks.size() && m_marks[id]; }

private:
    std::vector<bool> m_marks;
};

class TreeReader {
public:
    TreeReader(const Trace& trace, TaskId root) : m_trace(trace), m_root(root) {}

    Profile read() {
        const Lanes lanes = makeLanes(m_trace);
        if (lanes.lanes.empty() || lanes.lanes.front().kind != LaneKind::MainThread) return {};
        EventIndex seen = 0;
        for (const LaneSpan& run : lanes.lanes.front().spans) {
            if (run.kind == SpanKind::Idle || run.kind == SpanKind::Blocked) continue;
            for (; seen < run.beginEvent; ++seen)
                followLoop(m_trace[seen]);
            if (isInTree(run)) add(run);
            seen = std::max(seen, run.endEvent);
        }
        return std::move(m_profile);
    }

private:
    bool isInTree(const LaneSpan& run) const;
    EventIndex endOf(const LaneSpan& run) const;
    VirtualTime couldBegin(const LaneSpan& run) const;
    void add(const LaneSpan& run);
    void append(WorkSpan::Kind kind, VirtualTime duration);
    void followLoop(const Event& event);
    void followTree(const Event& event);

    // Something that the world does for the tree.
    struct Wait {
        VirtualTime due;
        VirtualTime period; // of a timer that is set again when it has expired
    };
    using Waits = std::unordered_map<std::uint32_t, Wait>; // looked up only

    const Trace& m_trace;
    TaskId m_root;
    Profile m_profile;
    VirtualTime m_end; // of the last run
    IdSet m_frames, m_jobs;
    Waits m_timers, m_operations, m_tasks;
};

EventIndex TreeReader::endOf(const LaneSpan& run) const {
    return std::min(run.endEvent, static_cast<EventIndex>(m_trace.size()));
}

bool TreeReader::isInTree(const LaneSpan& run) const {
    if (run.kind == SpanKind::Script) return !m_root;
    if (run.kind == SpanKind::Task) return run.subject == m_root.value || m_tasks.count(run.subject) != 0;
    // A function belongs to the tree that called it, whoever settles the promise that it awaits.
    for (EventIndex i = run.beginEvent; i < endOf(run); ++i) {
        const Event event = m_trace[i];
        if (event.kind == EventKind::FrameResumed) return m_frames.contains(event.subject);
        if (event.kind == EventKind::FrameEntered) break;
    }
    return run.kind != SpanKind::Call && m_jobs.contains(run.subject);
}

// From when on the run could have taken place, had nothing else kept the thread.
VirtualTime TreeReader::couldBegin(const LaneSpan& run) const {
    if (m_profile.empty()) return run.begin;
    VirtualTime due = run.begin; // a promise that somebody else settled
    if (run.kind == SpanKind::Task) {
        const auto task = m_tasks.find(run.subject);
        if (task != m_tasks.end()) due = std::min(due, task->second.due);
    } else if (m_jobs.contains(run.subject)) {
        due = m_end;
    }
    return std::max(due, m_end);
}

void TreeReader::add(const LaneSpan& run) {
    append(WorkSpan::Kind::Io, m_profile.empty() ? VirtualTime{} : couldBegin(run) - m_end);
    append(WorkSpan::Kind::Cpu, run.end - run.begin);
    m_end = run.end;
    for (EventIndex i = run.beginEvent; i < endOf(run); ++i)
        followTree(m_trace[i]);
}

void TreeReader::append(WorkSpan::Kind kind, VirtualTime duration) {
    if (duration.us <= 0 && !(m_profile.empty() && kind == WorkSpan::Kind::Cpu)) return;
    if (!m_profile.empty() && m_profile.back().kind == kind) {
        m_profile.back().duration = m_profile.back().duration + duration;
    } else {
        m_profile.push_back({kind, duration});
    }
}

// Between two runs: the loop finds that timers are due and that operations have completed.
void TreeReader::followLoop(const Event& event) {
    const bool isTimer = event.kind == EventKind::TimerExpired;
    if (!isTimer && event.kind != EventKind::OperationCompleted) return;
    Waits& waits = isTimer ? m_timers : m_operations;
    const auto found = waits.find(event.subject);
    if (found == waits.end()) return;
    Wait& wait = found->second;
    m_tasks[event.object] = {wait.due, {}};
    wait.due = std::max(wait.due, event.time) + wait.period;
}

// Inside a run of the tree: what comes of it is of the tree.
void TreeReader::followTree(const Event& event) {
    switch (event.kind) {
    case EventKind::FrameEntered:
        return m_frames.insert(event.subject);
    case EventKind::JobQueued:
        return m_jobs.insert(event.subject);
    case EventKind::TimerSet: {
        const bool isImmediate = static_cast<TimerKind>(event.detail) == TimerKind::Immediate;
        const VirtualTime delay = VirtualTime::fromMs(isImmediate ? 0 : event.object);
        m_timers[event.subject] = {event.time + delay, delay};
        break;
    }
    case EventKind::OperationStarted:
        m_operations[event.subject] = {event.time + VirtualTime{event.object}, {}};
        break;
    case EventKind::TaskQueued:
        m_tasks[event.subject] = {event.time, {}};
        break;
    default:
        break;
    }
}

} // namespace

Profile profileOf(const Trace& trace, TaskId root) { return TreeReader(trace, root).read(); }

} // namespace tickscope::load
