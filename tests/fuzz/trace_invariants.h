#pragma once
// What every trace holds, whatever the program was.

#include "tickscope/scenario.h"

namespace tickscope::fuzz {

// How a run ended, and the order, causes, ids, texts and ranges of its events.
void checkRun(const RunResult& result);

// What is derived from a trace: states forwards and backwards, lanes, metrics, sentences, exports.
void checkDerived(const Trace& trace);

} // namespace tickscope::fuzz
