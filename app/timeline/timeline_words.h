#pragma once
// The timeline in words: what a bar is, how long it was and when, and what a measured span says.

#include "recording.h"
#include "timeline_measure.h"

#include <QStringList>

namespace tickscope {

class TimelineWords {
public:
    explicit TimelineWords(const Recording& recording) : m_recording(recording) {}

    // What runs or waits: "setTimeout callback". May be empty.
    QString name(BarPlace place) const;
    // What of that kind: "microtask", "suspended at an await".
    QString kind(BarPlace place) const;
    int line(BarPlace place) const; // of the program; 0 for nowhere
    // For a tip: what, which line, how long and when. Several lines.
    QString describe(BarPlace place) const;
    // The same in one line, for a screen reader.
    QString speak(BarPlace place) const;
    // Of several bars drawn as one, from `place` on.
    QString describeFold(BarPlace place, std::size_t count) const;
    // What stands on a bar when there is room; shorter ones after it.
    QStringList labels(BarPlace place) const;

    // "50.0 ms: thread free for 49.9 ms, busy for 0.1 ms"
    QString measured(const SpanMeasure& measure, TimelineAxis axis) const;
    // "await: 50.0 ms suspended, thread free for 49.9 ms"
    QString measuredWait(const SpanMeasure& measure, BarPlace place) const;
    // What lies in the span: "3 callbacks, 2 lines printed".
    QString contents(const SpanMeasure& measure) const;

private:
    const TimelineData& data() const { return m_recording.timeline(); }
    const TimelineLane& lane(BarPlace place) const { return data().lanes()[place.lane]; }
    const Trace& trace(BarPlace place) const;
    std::int64_t timeOf(BarPlace place, EventIndex event) const;
    SpanMeasure measure(BarPlace place) const;
    QString duration(BarPlace place) const;

    const Recording& m_recording;
};

} // namespace tickscope
