#include "recording.h"

#include <algorithm>

namespace tickscope {

namespace {

std::vector<EventIndex> sortedUnique(std::vector<EventIndex> stops) {
    std::sort(stops.begin(), stops.end());
    stops.erase(std::unique(stops.begin(), stops.end()), stops.end());
    return stops;
}

std::vector<std::unique_ptr<ThreadRecord>> recordsOf(const Trace& trace) {
    std::vector<std::unique_ptr<ThreadRecord>> threads;
    threads.push_back(std::make_unique<ThreadRecord>(trace));
    for (const Trace& worker : trace.workers)
        threads.push_back(std::make_unique<ThreadRecord>(worker));
    return threads;
}

} // namespace

Recording::Recording(RunResult result, Environment environment)
    : m_result(std::move(result)), m_environment(environment), m_threads(recordsOf(m_result.trace)),
      m_narrationStates(std::make_unique<StateTimeline>(m_result.trace)), m_traffic(m_result.trace) {
    m_narrationStates->subjects(); // made now, not when the interface first asks why
    m_callbackStops = sortedUnique(states().callbackStops());
    m_turnStops = sortedUnique(states().turnStops());
    m_outputStops = sortedUnique(states().outputStops());
    m_statementStops = states().statementStops();
    m_statementStops.insert(m_statementStops.end(), m_callbackStops.begin(), m_callbackStops.end());
    m_statementStops.push_back(size());
    m_statementStops = sortedUnique(std::move(m_statementStops));
    m_timeline = TimelineData(trace(), m_statementStops);
    m_breaks = BreakIndex(trace());
    m_interesting = findInteresting();
}

Recording::Recording(RunResult result, Scenario scenario)
    : Recording(std::move(result), scenario.environment) {
    m_scenario = std::move(scenario);
}

VirtualTime Recording::endTime() const {
    return trace().isEmpty() ? VirtualTime{} : trace().events.back().time;
}

const std::vector<EventIndex>& Recording::stops(StepGrain grain) const {
    switch (grain) {
    case StepGrain::Callback:
        return m_callbackStops;
    case StepGrain::Turn:
        return m_turnStops;
    case StepGrain::Output:
        return m_outputStops;
    case StepGrain::Statement:
        break;
    }
    return m_statementStops;
}

EventIndex Recording::findInteresting() const {
    std::uint32_t waiting = 0;
    for (EventIndex i = 0; i < size(); ++i) {
        switch (trace()[i].kind) {
        case EventKind::TimerSet:
            ++waiting;
            break;
        case EventKind::TimerExpired:
        case EventKind::TimerCleared:
            if (waiting) --waiting;
            break;
        case EventKind::JobStarted:
            if (waiting) return i + 1;
            break;
        default:
            break;
        }
    }
    if (m_callbackStops.size() > 2) return m_callbackStops[1];
    return m_statementStops.empty() ? 0 : m_statementStops.front();
}

} // namespace tickscope
