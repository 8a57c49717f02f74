#pragma once
// One finished run and all that the views derive from it. Prepared in the worker thread, then read by the GUI
// thread only; never changed afterwards.

#include "break_index.h"
#include "thread_record.h"
#include "thread_traffic.h"
#include "tickscope/scenario.h"
#include "timeline_data.h"

#include <QString>

#include <memory>
#include <vector>

namespace tickscope {

// The units in which a reader travels.
enum class StepGrain : std::uint8_t { Statement, Callback, Turn, Output };

class Recording {
public:
    explicit Recording(RunResult result, Environment environment = Environment::Node);
    // Of a run of this scenario, which can be replayed to look into it.
    Recording(RunResult result, Scenario scenario);

    const Trace& trace() const { return m_result.trace; }
    const RunResult& result() const { return m_result; }
    Environment environment() const { return m_environment; }
    const Scenario& scenario() const { return m_scenario; } // without a source: unknown
    StateTimeline& states() const { return m_threads.front()->states(); }
    // Asking why moves a timeline; this one is for that, so that states() stays where the play head is.
    StateTimeline& narrationStates() const { return *m_narrationStates; }
    const CardIndex& cards() const { return m_threads.front()->cards(); }
    // The main thread (0), then the workers by number.
    const ThreadRecord& thread(int number) const { return *m_threads[static_cast<std::size_t>(number)]; }
    int threadCount() const { return static_cast<int>(m_threads.size()); }
    const ThreadTraffic& traffic() const { return m_traffic; }
    const TimelineData& timeline() const { return m_timeline; }
    const BreakIndex& breaks() const { return m_breaks; }
    EventIndex size() const { return static_cast<EventIndex>(trace().size()); }
    VirtualTime endTime() const;

    // The moments of one grain, ascending, without doubles. Statement stops include the start of every
    // callback, so that a job without statements of its own is not stepped over.
    const std::vector<EventIndex>& stops(StepGrain grain) const;

    // The first moment worth a look: a microtask starts while a timer waits; else the first callback after
    // the main script; else the first statement.
    EventIndex interestingMoment() const { return m_interesting; }

    int lineOf(SourceSpan span) const { return m_threads.front()->lineOf(span); } // 0 for nowhere
    QString text(TextId id) const { return m_threads.front()->text(id); }

private:
    EventIndex findInteresting() const;

    RunResult m_result;
    Environment m_environment;
    Scenario m_scenario;
    std::vector<std::unique_ptr<ThreadRecord>> m_threads;
    std::unique_ptr<StateTimeline> m_narrationStates;
    ThreadTraffic m_traffic;
    std::vector<EventIndex> m_statementStops, m_callbackStops, m_turnStops, m_outputStops;
    TimelineData m_timeline;
    BreakIndex m_breaks;
    EventIndex m_interesting = 0;
};

using RecordingPtr = std::shared_ptr<const Recording>;

} // namespace tickscope
