#pragma once
// How the main thread spent a span of the run. Plain values; the cost does not depend on the span's length.

#include "timeline_data.h"

namespace tickscope {

struct SpanMeasure {
    std::int64_t begin = 0, end = 0; // microseconds
    std::int64_t idle = 0;           // the thread was free
    std::int64_t blocked = 0;        // it was stuck in single statements
    std::int64_t busy = 0;           // it ran code, blocked or not
    std::size_t steps = 0;
    std::size_t callbacks = 0; // begun in the span: the main script, tasks and jobs
    std::size_t lines = 0;     // printed
    std::int64_t length() const { return end - begin; }
};

// Of the span between two places of an axis, in any order.
SpanMeasure measureSpan(const TimelineData& data, TimelineAxis axis, double from, double to);

} // namespace tickscope
