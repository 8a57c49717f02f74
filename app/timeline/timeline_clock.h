#pragma once
// Tables from the events of one thread to the time and to the number of steps, and back. Plain values.

#include "tickscope/trace.h"

#include <vector>

namespace tickscope {

// Ascending event indices, with a mark for every 256 events, so that looking one up touches little memory.
class EventTable {
public:
    EventTable() = default;
    explicit EventTable(std::vector<EventIndex> events);

    std::size_t size() const { return m_events.size(); }
    EventIndex operator[](std::size_t index) const { return m_events[index]; }
    // How many of them are not after `event`.
    std::size_t countUpTo(EventIndex event) const;

private:
    static constexpr unsigned kShift = 8;
    std::vector<EventIndex> m_events;
    std::vector<std::uint32_t> m_marks; // [n]: how many are below n * 256
};

// When the events of one thread were. Only changes of the time are kept.
class EventClock {
public:
    EventClock() = default;
    explicit EventClock(const Trace& trace);

    // The time after the first `position` events, in microseconds.
    std::int64_t at(EventIndex position) const;
    // The last position whose time is not after `us`.
    EventIndex positionAt(double us) const;
    EventIndex size() const { return m_size; }
    std::int64_t end() const { return m_times.empty() ? 0 : m_times.back(); }

private:
    EventTable m_changes;              // events with a new time
    std::vector<std::int64_t> m_times; // theirs
    EventIndex m_size = 0;
};

// Stretches of time, ascending and apart from each other, with the sum of their lengths.
class TimeStretches {
public:
    void add(std::int64_t begin, std::int64_t end);
    std::int64_t total() const { return m_all.empty() ? 0 : m_all.back().before + length(m_all.back()); }
    // How much of the time up to `us` lies in them.
    std::int64_t until(std::int64_t us) const;
    std::int64_t between(std::int64_t begin, std::int64_t end) const { return until(end) - until(begin); }

private:
    struct Stretch {
        std::int64_t begin, end, before;
    };
    static std::int64_t length(const Stretch& stretch) { return stretch.end - stretch.begin; }
    std::vector<Stretch> m_all;
};

} // namespace tickscope
