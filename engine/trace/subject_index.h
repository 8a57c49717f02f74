#pragma once
// The events of one frame, promise, job, timer, operation or task, without searching the whole trace.

#include "tickscope/trace.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace tickscope {

// What kind of thing an event's subject is. PromiseJob: jobs queued for a promise, which is their object.
enum class SubjectKind : std::uint8_t { Frame, Promise, PromiseJob, Job, Timer, Operation, Task };
inline constexpr std::size_t kSubjectKinds = 7;

// Built once from a whole trace, in time and memory proportional to it (about 5 bytes an event).
class SubjectIndex {
public:
    explicit SubjectIndex(const Trace& trace);

    // In the order of the trace; empty for an unknown id. The view lives as long as the index.
    std::span<const EventIndex> eventsOf(SubjectKind kind, std::uint32_t id) const;
    // Those of them within [begin, end).
    std::span<const EventIndex> eventsOf(SubjectKind kind, std::uint32_t id, EventIndex begin,
                                         EventIndex end) const;

private:
    struct Table {
        std::vector<std::uint32_t> starts; // of the events of an id; one more than there are ids
        std::vector<EventIndex> events;
    };
    std::array<Table, kSubjectKinds> m_tables;
};

} // namespace tickscope
