#pragma once
// What the timeline draws, as plain values: the engine's lanes with texts and colour roles, and the mapping
// of event indices and times onto the two axes. Built once per recording, in whatever thread; never changed.

#include "tickscope/lanes.h"
#include "timeline_clock.h"
#include "timeline_row.h"

#include <QString>

#include <optional>
#include <vector>

namespace tickscope {

enum class TimelineAxis : std::uint8_t { Time, Steps };

struct TimelineLane {
    LaneKind kind = LaneKind::MainThread;
    QString label;
    std::uint32_t thread = 0;  // 0 is the main thread, n the n-th worker of the trace
    std::uint32_t subject = 0; // Function: its FrameId
    std::uint32_t hidden = 0;  // how many calls share this lane because there are too many of them
    std::vector<TimelineRow> rows;
};

inline constexpr std::size_t kMaxLaneRows = 4;       // more at once are one bar in the last row
inline constexpr std::size_t kMaxFunctionLanes = 24; // of a thread; later calls share lanes
inline constexpr std::size_t kFewFunctionLanes = 10; // up to here each call has a lane
inline constexpr std::size_t kMaxCallLanes = 3;      // of one function, when there are more

// One bar of one lane.
struct BarPlace {
    std::size_t lane = 0, row = 0, bar = 0;
    bool operator==(const BarPlace&) const = default;
};

class TimelineData {
public:
    TimelineData() = default;
    // `stops` are the moments between which a reader steps: the unit of the axis of steps.
    TimelineData(const Trace& trace, const std::vector<EventIndex>& stops);

    const std::vector<TimelineLane>& lanes() const { return m_lanes; }
    const TimelineBar& bar(BarPlace place) const { return m_lanes[place.lane].rows[place.row][place.bar]; }
    // The first lane of a kind in a thread.
    std::optional<std::size_t> findLane(LaneKind kind, std::uint32_t thread) const;
    // What the call of an async function (by its FrameId) was doing from an event on.
    std::optional<BarPlace> findCall(std::uint32_t thread, std::uint32_t frame, EventIndex event) const;
    // The bar of a lane that begins with an event, or else one that has it inside.
    std::optional<BarPlace> findBar(std::size_t lane, EventIndex event) const;

    // The two axes. Time: microseconds. Steps: the number of stops up to a position, with a fraction between
    // stops. What a worker does has the step that the main thread is at.
    double value(TimelineAxis axis, std::uint32_t thread, EventIndex position) const;
    double length(TimelineAxis axis) const {
        return axis == TimelineAxis::Time ? m_timeLength : m_stepLength;
    }
    // The last position of a thread whose value is not after this one.
    EventIndex position(TimelineAxis axis, std::uint32_t thread, double value) const;
    // The time at a place of an axis, in microseconds.
    double timeAt(TimelineAxis axis, double value) const;

    double timeOf(EventIndex position) const { return value(TimelineAxis::Time, 0, position); }
    double stepOf(EventIndex position) const;
    // The stop at or before a step.
    EventIndex positionAtStep(double step) const;
    EventIndex positionAtTime(double us) const { return position(TimelineAxis::Time, 0, us); }

    // The main thread: when it could do nothing, and when it was stuck inside a run.
    const TimeStretches& idle() const { return m_idle; }
    const TimeStretches& blocked() const { return m_blocked; }
    const EventTable& callbacks() const { return m_callbacks; } // where each run of the main thread begins
    const EventTable& printed() const { return m_printed; }
    const EventTable& stops() const { return m_stops; }
    // Between threads, which are numbered as lanes number them.
    const std::vector<ThreadLink>& messages() const { return m_messages; }

private:
    void addMainThread(const Lanes& lanes);
    void addThread(const Trace& trace, std::uint32_t thread);
    double stepAtTime(double us) const;
    double positionAtExactStep(double step) const;

    std::vector<TimelineLane> m_lanes;
    std::vector<EventClock> m_clocks; // by thread
    EventTable m_stops, m_callbacks, m_printed;
    TimeStretches m_idle, m_blocked;
    std::vector<ThreadLink> m_messages;
    double m_timeLength = 1;
    double m_stepLength = 1;
};

} // namespace tickscope
