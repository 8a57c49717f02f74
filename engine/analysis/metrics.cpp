#include "tickscope/metrics.h"

#include "analysis/metrics_delays.h"
#include "tickscope/lanes.h"

#include <optional>

namespace tickscope {

namespace {

double share(VirtualTime part, VirtualTime total) {
    return static_cast<double>(part.us) / static_cast<double>(total.us);
}

std::optional<CallbackTime::Kind> callbackKind(SpanKind kind) {
    switch (kind) {
    case SpanKind::Script:
        return CallbackTime::Kind::Script;
    case SpanKind::Task:
        return CallbackTime::Kind::Task;
    case SpanKind::Microtask:
    case SpanKind::NextTick:
        return CallbackTime::Kind::Job;
    default:
        return std::nullopt;
    }
}

void count(Metrics& metrics, const Event& event) {
    switch (event.kind) {
    case EventKind::Statement:
        ++metrics.statements;
        break;
    case EventKind::FrameEntered:
        ++metrics.calls;
        break;
    case EventKind::TurnStarted:
        ++metrics.turns;
        break;
    case EventKind::TaskStarted:
        ++metrics.tasks;
        break;
    case EventKind::TimerSet:
        ++metrics.timers;
        break;
    case EventKind::OperationStarted:
        ++metrics.operations;
        break;
    case EventKind::PromiseCreated:
        ++metrics.promises;
        break;
    case EventKind::FrameSuspended:
        ++metrics.suspensions;
        break;
    case EventKind::ConsoleOutput:
        ++metrics.outputs;
        break;
    case EventKind::UnhandledRejection:
        ++metrics.unhandledRejections;
        break;
    default:
        break;
    }
}

} // namespace

double Metrics::busyShare() const { return total.us == 0 ? 1.0 : share(busy, total); }
double Metrics::blockedShare() const { return total.us == 0 ? 0.0 : share(blocked, total); }

Metrics measure(const Trace& trace) {
    Metrics metrics;
    for (const Event& event : trace.events)
        count(metrics, event);
    measureDelays(metrics, trace);

    const Lanes lanes = makeLanes(trace);
    // A worker's life begins later than the run.
    metrics.total = lanes.end - (trace.isEmpty() ? VirtualTime{} : trace[0].time);
    for (const Lane& lane : lanes.lanes) {
        if (lane.kind == LaneKind::Microtasks) {
            for (const LaneSpan& span : lane.spans) {
                ++(span.kind == SpanKind::NextTick ? metrics.nextTicks : metrics.microtasks);
            }
        }
        if (lane.kind != LaneKind::MainThread) continue;
        for (const LaneSpan& span : lane.spans) {
            const VirtualTime duration = span.end - span.begin;
            if (span.kind == SpanKind::Idle) metrics.idle = metrics.idle + duration;
            if (span.kind == SpanKind::Blocked) metrics.blocked = metrics.blocked + duration;
            if (const auto kind = callbackKind(span.kind)) {
                metrics.callbacks.push_back({*kind, span.subject, span.beginEvent, span.endEvent, duration});
            }
        }
    }
    metrics.busy = metrics.total - metrics.idle;
    return metrics;
}

} // namespace tickscope
