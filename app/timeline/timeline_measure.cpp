#include "timeline_measure.h"

#include <algorithm>
#include <cmath>

namespace tickscope {

SpanMeasure measureSpan(const TimelineData& data, TimelineAxis axis, double from, double to) {
    SpanMeasure measure;
    const double first = std::clamp(std::min(from, to), 0.0, data.length(axis)),
                 last = std::clamp(std::max(from, to), 0.0, data.length(axis));
    measure.begin = std::llround(data.timeAt(axis, first));
    measure.end = std::llround(data.timeAt(axis, last));
    measure.idle = data.idle().between(measure.begin, measure.end);
    measure.blocked = data.blocked().between(measure.begin, measure.end);
    measure.busy = measure.length() - measure.idle;
    // What happened at the very beginning is part of a span from there.
    const EventIndex begin = first > 0 ? data.position(axis, 0, first) : 0,
                     end = data.position(axis, 0, last);
    // Of an event with index i the position just after it, i + 1, lies in the span.
    const auto within = [&](const EventTable& table) {
        return (end > 0 ? table.countUpTo(end - 1) : 0) - (begin > 0 ? table.countUpTo(begin - 1) : 0);
    };
    measure.callbacks = within(data.callbacks());
    measure.lines = within(data.printed());
    measure.steps = static_cast<std::size_t>(data.stops().countUpTo(end) - data.stops().countUpTo(begin));
    return measure;
}

} // namespace tickscope
