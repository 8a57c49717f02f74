#include "timeline_links.h"

#include "stage_cards.h"

#include <algorithm>

namespace tickscope {

namespace {

constexpr int kMostMessages = 4; // of one bar
constexpr int kLookedAt = 512;   // bars behind an expired timer among which its task is looked for

class Links {
public:
    explicit Links(const Recording& recording) : m_recording(recording), m_data(recording.timeline()) {}

    std::vector<TimelineLink> of(BarPlace place) {
        const TimelineLane& lane = m_data.lanes()[place.lane];
        m_thread = lane.thread;
        m_trace = &m_recording.thread(static_cast<int>(m_thread)).trace();
        const TimelineBar& bar = m_data.bar(place);
        switch (lane.kind) {
        case LaneKind::MainThread:
            ofRun(place);
            break;
        case LaneKind::Microtasks:
            ofJob(bar.first, place);
            break;
        case LaneKind::Function:
            if (bar.style == BarStyle::Solid)
                ofResumption(bar.first);
            else
                ofResumption(bar.last);
            break;
        case LaneKind::Timers:
        case LaneKind::Operations:
            ofWaiting(place);
            break;
        default:
            break;
        }
        return std::move(m_links);
    }

private:
    using End = TimelineLink::End;

    End endAt(BarPlace place, EventIndex event) const { return {place.lane, place.row, event + 1}; }
    static std::uint8_t roleOf(ColorRole role) { return static_cast<std::uint8_t>(role); }
    void add(End from, End to, std::uint8_t role) {
        const TimelineLink link{from, to, role};
        if (std::find(m_links.begin(), m_links.end(), link) == m_links.end()) m_links.push_back(link);
    }
    bool isKind(EventIndex event, EventKind kind) const {
        return event < m_trace->size() && (*m_trace)[event].kind == kind;
    }
    // What the thread ran when an event happened.
    std::optional<BarPlace> runOf(EventIndex event) const { return runAt(m_data, m_thread, event + 1); }
    std::optional<BarPlace> barOf(LaneKind kind, EventIndex event) const {
        const auto lane = m_data.findLane(kind, m_thread);
        return lane ? m_data.findBar(*lane, event) : std::nullopt;
    }

    // A bar of the thread's own lane: what started it.
    void ofRun(BarPlace place) {
        const TimelineBar& bar = m_data.bar(place);
        if (isKind(bar.first, EventKind::JobStarted)) {
            const EventIndex resumed = resumptionIn(bar);
            if (resumed != kNoEvent)
                ofResumption(resumed);
            else
                ofJob(bar.first, place);
        } else if (isKind(bar.first, EventKind::TaskStarted)) {
            ofTask(bar.first, place);
        }
        ofMessages(place);
    }

    // The resumption that an await's job consists of.
    EventIndex resumptionIn(const TimelineBar& job) const {
        for (EventIndex i = job.first + 1; i <= job.last && i < job.first + 4; ++i)
            if (isKind(i, EventKind::FrameResumed)) return i;
        return kNoEvent;
    }

    void ofJob(EventIndex started, BarPlace place) {
        const EventIndex queued = (*m_trace)[started].cause;
        if (queued >= m_trace->size()) return;
        if (const auto source = runOf(queued))
            add(endAt(*source, queued), endAt(place, started), m_data.bar(place).role);
    }

    // A timer or an operation ended, which queued this task.
    void ofTask(EventIndex started, BarPlace place) {
        const EventIndex queued = (*m_trace)[started].cause;
        if (!isKind(queued, EventKind::TaskQueued)) return;
        const EventIndex ended = (*m_trace)[queued].cause;
        if (ended >= m_trace->size()) return;
        const bool isTimer = isKind(ended, EventKind::TimerExpired);
        if (!isTimer && !isKind(ended, EventKind::OperationCompleted)) {
            if (const auto source = runOf(queued); source && !(*source == place))
                add(endAt(*source, queued), endAt(place, started), m_data.bar(place).role);
            return;
        }
        const EventIndex begun = (*m_trace)[ended].cause;
        const LaneKind kind = isTimer ? LaneKind::Timers : LaneKind::Operations;
        if (const auto source = barOf(kind, begun < m_trace->size() ? begun : ended))
            add(endAt(*source, ended), endAt(place, started), m_data.bar(*source).role);
    }

    // A function went on: because a promise was settled, in a run which something else had started.
    void ofResumption(EventIndex resumed) {
        if (!isKind(resumed, EventKind::FrameResumed)) return;
        const auto target = m_data.findCall(m_thread, (*m_trace)[resumed].subject, resumed);
        const auto job = runOf(resumed);
        if (!target || !job || !isKind(m_data.bar(*job).first, EventKind::JobStarted)) return;
        const EventIndex queued = (*m_trace)[m_data.bar(*job).first].cause;
        if (queued >= m_trace->size()) return;
        const EventIndex settled = (*m_trace)[queued].cause;
        const EventIndex from = isKind(settled, EventKind::PromiseSettled) ? settled : queued;
        const auto source = runOf(from);
        if (!source) return;
        add(endAt(*source, from), endAt(*target, resumed), roleOf(ColorRole::Microtask));
        const EventIndex begun = m_data.bar(*source).first;
        if (isKind(begun, EventKind::TaskStarted)) ofTask(begun, *source);
    }

    // A timer or an operation: who began it, and the task that it led to.
    void ofWaiting(BarPlace place) {
        const TimelineBar& bar = m_data.bar(place);
        if (bar.count > 1) return;
        if (const auto source = runOf(bar.first))
            add(endAt(*source, bar.first), endAt(place, bar.first), bar.role);
        if (!isKind(bar.last, EventKind::TimerExpired) && !isKind(bar.last, EventKind::OperationCompleted))
            return;
        const std::uint32_t task = (*m_trace)[bar.last].object;
        const auto lane = m_data.findLane(LaneKind::MainThread, m_thread);
        if (!lane || task == 0) return;
        const TimelineRow& row = m_data.lanes()[*lane].rows[0];
        std::size_t next = row.firstFrom(0, bar.last);
        for (int tries = 0; next < row.size() && tries < kLookedAt; ++next, ++tries) {
            const EventIndex first = row[next].first;
            if (!isKind(first, EventKind::TaskStarted) || (*m_trace)[first].subject != task) continue;
            return add(endAt(place, bar.last), endAt({*lane, 0, next}, first), bar.role);
        }
    }

    // Messages of other threads that were received in a run.
    void ofMessages(BarPlace place) {
        const TimelineBar& bar = m_data.bar(place);
        int count = 0;
        for (const ThreadLink& message : m_data.messages()) {
            const bool sent =
                message.fromThread == m_thread && message.posted >= bar.first && message.posted <= bar.last;
            const bool got =
                message.toThread == m_thread && message.received >= bar.first && message.received <= bar.last;
            if ((!sent && !got) || ++count > kMostMessages) continue;
            const auto from = runAt(m_data, message.fromThread, message.posted + 1),
                       to = runAt(m_data, message.toThread, message.received + 1);
            if (from && to)
                add(endAt(*from, message.posted), endAt(*to, message.received), roleOf(ColorRole::Io));
        }
    }

    const Recording& m_recording;
    const TimelineData& m_data;
    const Trace* m_trace = nullptr;
    std::uint32_t m_thread = 0;
    std::vector<TimelineLink> m_links;
};

} // namespace

std::vector<TimelineLink> linksOf(const Recording& recording, BarPlace place) {
    return Links(recording).of(place);
}

std::optional<BarPlace> runAt(const TimelineData& data, std::uint32_t thread, EventIndex position) {
    const auto lane = data.findLane(LaneKind::MainThread, thread);
    if (!lane || position == 0 || data.lanes()[*lane].rows.empty()) return std::nullopt;
    const TimelineRow& row = data.lanes()[*lane].rows[0];
    // Blocked stretches lie inside of their run, idle ones between runs.
    std::size_t after = row.firstFrom(0, position);
    while (after > 0) {
        const TimelineBar& bar = row[--after];
        if (bar.style != BarStyle::Solid) continue;
        if (bar.last + 1 < position) return std::nullopt;
        return BarPlace{*lane, 0, after};
    }
    return std::nullopt;
}

} // namespace tickscope
