#include "analysis/metrics_delays.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace tickscope {

namespace {

Durations summarised(std::vector<VirtualTime> durations) {
    if (durations.empty()) return {};
    std::sort(durations.begin(), durations.end());
    const auto percentile = [&](std::size_t percent) {
        const std::size_t rank = (durations.size() * percent + 99) / 100;
        return durations[rank - 1];
    };
    return {static_cast<std::uint32_t>(durations.size()), percentile(50), percentile(99), durations.back()};
}

class Follower {
public:
    explicit Follower(Metrics& metrics) : m_metrics(metrics) {}

    void follow(const Event& event) {
        followTasks(event);
        followState(event);
    }
    void finish() {
        m_metrics.taskLatency = summarised(std::move(m_taskDelays));
        m_metrics.jobLatency = summarised(std::move(m_jobDelays));
        m_metrics.timerDrift = summarised(std::move(m_timerDelays));
    }

private:
    // Since when a task could have run, and whether a timer is behind it.
    struct Ready {
        VirtualTime since;
        bool isTimer = false;
    };

    void followTasks(const Event& event) {
        switch (event.kind) {
        case EventKind::TimerSet:
            if (waitsForTime(static_cast<TimerKind>(event.detail)))
                m_timersDue[event.subject] = event.time + VirtualTime::fromMs(event.object);
            break;
        case EventKind::OperationStarted:
            m_operationsDue[event.subject] = event.time + VirtualTime{event.object};
            break;
        case EventKind::TaskQueued:
            m_tasks[event.subject] = readyTask(event);
            break;
        case EventKind::TaskStarted:
            taskStarted(event);
            break;
        case EventKind::JobQueued:
            m_jobs[event.subject] = event.time;
            break;
        case EventKind::JobStarted:
            if (const auto queued = m_jobs.find(event.subject); queued != m_jobs.end()) {
                m_jobDelays.push_back(event.time - queued->second);
                m_jobs.erase(queued);
            }
            break;
        default:
            break;
        }
    }

    Ready readyTask(const Event& queued) const {
        const auto source = static_cast<TaskSource>(queued.detail);
        const auto& due = source == TaskSource::Timer ? m_timersDue : m_operationsDue;
        if (source == TaskSource::Timer || source == TaskSource::Io) {
            // Node counts in whole milliseconds: a timer may run a fraction of one before.
            const auto known = due.find(queued.object);
            if (known != due.end())
                return {std::min(known->second, queued.time), source == TaskSource::Timer};
        }
        return {queued.time, false};
    }

    void taskStarted(const Event& event) {
        const auto task = m_tasks.find(event.subject);
        if (task == m_tasks.end()) return;
        const VirtualTime delay = event.time - task->second.since;
        m_taskDelays.push_back(delay);
        if (task->second.isTimer) m_timerDelays.push_back(delay);
        m_metrics.loopLag.push_back({event.time, delay.us});
        m_tasks.erase(task);
    }

    void followState(const Event& event) {
        switch (event.kind) {
        case EventKind::OperationStarted:
            return change(m_metrics.operationsInFlight, event, 1);
        case EventKind::OperationCompleted:
            return change(m_metrics.operationsInFlight, event, -1);
        case EventKind::FrameSuspended:
            if (m_suspended.insert(event.subject).second) change(m_metrics.suspendedFunctions, event, 1);
            return;
        case EventKind::FrameResumed:
        case EventKind::FrameLeft: // one that is closed while it waits
            if (m_suspended.erase(event.subject) > 0) change(m_metrics.suspendedFunctions, event, -1);
            return;
        case EventKind::PromiseCreated:
            return change(m_metrics.unsettledPromises, event, 1);
        case EventKind::PromiseSettled:
            return change(m_metrics.unsettledPromises, event, -1);
        default:
            return;
        }
    }

    // Several changes at one moment are one sample.
    static void change(Series& series, const Event& event, std::int64_t by) {
        const std::int64_t value = std::max<std::int64_t>(0, (series.empty() ? 0 : series.back().value) + by);
        if (!series.empty() && series.back().at == event.time)
            series.back().value = value;
        else
            series.push_back({event.time, value});
    }

    Metrics& m_metrics;
    std::unordered_map<std::uint32_t, VirtualTime> m_timersDue, m_operationsDue, m_jobs; // looked up only
    std::unordered_map<std::uint32_t, Ready> m_tasks;                                    // looked up only
    std::unordered_set<std::uint32_t> m_suspended;                                       // looked up only
    std::vector<VirtualTime> m_taskDelays, m_jobDelays, m_timerDelays;
};

} // namespace

std::int64_t largest(const Series& series) {
    std::int64_t most = 0;
    for (const Sample& sample : series)
        most = std::max(most, sample.value);
    return most;
}

void measureDelays(Metrics& metrics, const Trace& trace) {
    Follower follower(metrics);
    for (const Event& event : trace.events)
        follower.follow(event);
    follower.finish();
}

} // namespace tickscope
