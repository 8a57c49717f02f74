#include "trace/subject_index.h"

#include <algorithm>
#include <optional>

namespace tickscope {

namespace {

std::optional<SubjectKind> kindOfSubject(EventKind kind) {
    switch (kind) {
    case EventKind::Statement:
    case EventKind::FrameEntered:
    case EventKind::FrameLeft:
    case EventKind::FrameSuspended:
    case EventKind::FrameResumed:
        return SubjectKind::Frame;
    case EventKind::PromiseCreated:
    case EventKind::PromiseLocked:
    case EventKind::PromiseReaction:
    case EventKind::PromiseSettled:
    case EventKind::PromiseHandled:
    case EventKind::UnhandledRejection:
        return SubjectKind::Promise;
    case EventKind::JobQueued:
    case EventKind::JobStarted:
    case EventKind::JobFinished:
        return SubjectKind::Job;
    case EventKind::TimerSet:
    case EventKind::TimerCleared:
    case EventKind::TimerExpired:
        return SubjectKind::Timer;
    case EventKind::OperationStarted:
    case EventKind::OperationWaits:
    case EventKind::OperationCompleted:
        return SubjectKind::Operation;
    case EventKind::TaskQueued:
    case EventKind::TaskStarted:
    case EventKind::TaskFinished:
        return SubjectKind::Task;
    default:
        return std::nullopt;
    }
}

// Calls visit(kind, id) for each subject of the event.
template <typename Visit>
void forEachSubject(const Event& event, std::uint32_t largestId, Visit visit) {
    const auto kind = kindOfSubject(event.kind);
    if (kind && event.subject <= largestId) visit(*kind, event.subject);
    if (event.kind == EventKind::JobQueued && event.object != 0 && event.object <= largestId)
        visit(SubjectKind::PromiseJob, event.object);
}

} // namespace

SubjectIndex::SubjectIndex(const Trace& trace) {
    // Each id is announced by an event of its own, so that only a damaged trace has larger ones.
    const auto largestId = static_cast<std::uint32_t>(trace.size());
    const auto table = [&](SubjectKind kind) -> Table& { return m_tables[static_cast<std::size_t>(kind)]; };
    for (const Event& event : trace.events) {
        forEachSubject(event, largestId, [&](SubjectKind kind, std::uint32_t id) {
            auto& counts = table(kind).starts;
            if (counts.size() < id + 2u) counts.resize(id + 2u);
            ++counts[id + 1];
        });
    }
    for (Table& t : m_tables) {
        for (std::size_t i = 1; i < t.starts.size(); ++i)
            t.starts[i] += t.starts[i - 1];
        t.events.resize(t.starts.empty() ? 0 : t.starts.back());
    }
    std::array<std::vector<std::uint32_t>, kSubjectKinds> next;
    for (std::size_t kind = 0; kind < kSubjectKinds; ++kind)
        next[kind] = m_tables[kind].starts;
    for (EventIndex i = 0; i < trace.size(); ++i) {
        forEachSubject(trace[i], largestId, [&](SubjectKind kind, std::uint32_t id) {
            table(kind).events[next[static_cast<std::size_t>(kind)][id]++] = i;
        });
    }
}

std::span<const EventIndex> SubjectIndex::eventsOf(SubjectKind kind, std::uint32_t id) const {
    const Table& table = m_tables[static_cast<std::size_t>(kind)];
    if (id + std::size_t(1) >= table.starts.size()) return {};
    return std::span(table.events).subspan(table.starts[id], table.starts[id + 1] - table.starts[id]);
}

std::span<const EventIndex> SubjectIndex::eventsOf(SubjectKind kind, std::uint32_t id, EventIndex begin,
                                                   EventIndex end) const {
    const auto all = eventsOf(kind, id);
    const auto from = std::lower_bound(all.begin(), all.end(), begin);
    const auto to = std::lower_bound(from, all.end(), end);
    return {from, to};
}

} // namespace tickscope
