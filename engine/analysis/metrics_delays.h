#pragma once
// The part of the metrics that follows things from their announcement to their end.

#include "tickscope/metrics.h"

namespace tickscope {

// Fills in what Metrics says about lateness and about what was under way.
void measureDelays(Metrics& metrics, const Trace& trace);

} // namespace tickscope
