#pragma once
// What the timeline draws, as plain values: the engine's lanes with texts and colour roles, and the mapping
// of event indices and times onto the two axes. Built once per recording; never changed.

#include "tickscope/lanes.h"

#include <QString>

#include <vector>

namespace tickscope {

enum class BarStyle : std::uint8_t { Solid, Waiting, Thin, Mark, Blocked };

// One interval of a lane. Times in virtual time, moments as event indices [first, last].
struct TimelineBar {
    VirtualTime begin, end;
    EventIndex first = 0, last = 0;
    EventIndex cover = 0; // the highest `last` up to this bar of its row: finds the first one in a window
    BarStyle style = BarStyle::Solid;
    std::uint8_t role = 0; // a ColorRole
    TextId label = 0;
    const char* name = nullptr; // untranslated; stands for a label when there is none
    std::uint32_t line = 0;     // where its program text is; 0 for nowhere
};

struct TimelineLane {
    LaneKind kind = LaneKind::MainThread;
    QString label;
    std::vector<std::vector<TimelineBar>> rows; // by `first`; bars of one row hardly ever overlap
};

inline constexpr std::size_t kMaxLaneRows = 4;       // more at once share the last row
inline constexpr std::size_t kMaxFunctionLanes = 24; // later calls are not drawn

class TimelineData {
public:
    TimelineData() = default;
    TimelineData(const Trace& trace, const std::vector<EventIndex>& stops);

    const std::vector<TimelineLane>& lanes() const { return m_lanes; }

    // The two axes. Time: microseconds. Steps: the number of stops up to an event, with a fraction between
    // stops.
    double timeOf(EventIndex position) const;
    double stepOf(EventIndex position) const;
    double timeLength() const { return m_timeLength; }
    double stepLength() const { return m_stepLength; }
    // The last position whose time (step) is not after `value`.
    EventIndex positionAtTime(double us) const;
    EventIndex positionAtStep(double step) const;

private:
    std::vector<TimelineLane> m_lanes;
    std::vector<EventIndex> m_stops;
    std::vector<std::int64_t> m_times; // of every event
    double m_timeLength = 0;
    double m_stepLength = 0;
};

} // namespace tickscope
