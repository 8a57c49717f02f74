#pragma once
// A run that somebody looks into: how a scenario is replayed to be inspected.

#include "tickscope/scenario.h"

namespace tickscope {

class Isolate;

class RunObserver {
public:
    virtual ~RunObserver() = default;
    // The isolate of a thread (0 is the main one) has been made and has run nothing yet.
    virtual void isolateMade(Isolate&, std::uint32_t thread) = 0;
};

// As run(). The observer is told in the threads of the run.
RunResult runObserved(const Scenario&, const RunHooks&, RunObserver*);

} // namespace tickscope
