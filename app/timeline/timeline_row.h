#pragma once
// One row of the timeline: bars by the event they begin with, and a tree over them that finds bars and
// colours in any stretch without looking at each. Built once; plain values.

#include "tickscope/ids.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tickscope {

enum class BarStyle : std::uint8_t {
    Solid,   // code ran
    Waiting, // something outside was under way
    Thin,    // a function was suspended
    Mark,    // no length: a printed line
    Idle,    // the thread could do nothing
    Blocked, // the thread was stuck in one statement
};

// One interval: from just after the event `first` to just after the event `last` of its thread.
struct TimelineBar {
    EventIndex first = 0, last = 0;
    std::uint32_t label = 0; // a TextId of the thread's trace
    std::uint32_t count = 1; // how many intervals are one, where there was no row for each
    BarStyle style = BarStyle::Solid;
    std::uint8_t role = 0;   // a ColorRole
    std::uint8_t kind = 0;   // a SpanKind
    std::uint8_t detail = 0; // see SpanKind
};

class TimelineRow {
public:
    TimelineRow() = default;
    explicit TimelineRow(std::vector<TimelineBar> bars); // by `first`

    const std::vector<TimelineBar>& bars() const { return m_bars; }
    std::size_t size() const { return m_bars.size(); }
    const TimelineBar& operator[](std::size_t index) const { return m_bars[index]; }

    // The first bar of [from, to) that ends at `position` or later; `to` when there is none.
    std::size_t firstReaching(std::size_t from, std::size_t to, EventIndex position) const;
    // The first bar from `from` on that begins at `position` or later.
    std::size_t firstFrom(std::size_t from, EventIndex position) const;
    // The colours in [from, to): bit n for the ColorRole n.
    std::uint8_t roles(std::size_t from, std::size_t to) const;

private:
    static constexpr std::size_t kFanOut = 16;
    struct Node {
        EventIndex last = 0; // the highest of all bars below
        std::uint8_t roles = 0;
    };
    std::vector<TimelineBar> m_bars;
    std::vector<std::vector<Node>> m_levels; // [0]: of 16 bars each; [n]: of 16 nodes of the level before
};

} // namespace tickscope
