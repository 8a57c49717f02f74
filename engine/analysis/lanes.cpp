#include "tickscope/lanes.h"

#include <algorithm>
#include <unordered_map>

namespace tickscope {

namespace {

// A statement that takes this long does more than run code: it holds the thread up.
constexpr VirtualTime kBlockedFrom{1000};

// A lane being filled: open spans are found by their subject. (The maps are looked up only.)
class LaneBuilder {
public:
    explicit LaneBuilder(LaneKind kind) { m_lane.kind = kind; }

    Lane& lane() { return m_lane; }

    void open(const Event& event, EventIndex index, SpanKind kind, TextId label, std::uint8_t detail) {
        close(event, index);
        LaneSpan span;
        span.begin = span.end = event.time;
        span.beginEvent = span.endEvent = index;
        span.kind = kind;
        span.detail = detail;
        span.subject = event.subject;
        span.label = label;
        span.isOpen = true;
        m_open[event.subject] = m_lane.spans.size();
        m_lane.spans.push_back(span);
    }

    // Ends the open span of the event's subject, if there is one.
    void close(const Event& event, EventIndex index) {
        const auto found = m_open.find(event.subject);
        if (found == m_open.end()) return;
        LaneSpan& span = m_lane.spans[found->second];
        span.end = event.time;
        span.endEvent = index;
        span.isOpen = false;
        m_open.erase(found);
    }

    Lane finish(VirtualTime end, EventIndex events) {
        for (LaneSpan& span : m_lane.spans) {
            if (!span.isOpen) continue;
            span.end = end;
            span.endEvent = events;
        }
        return std::move(m_lane);
    }

private:
    Lane m_lane;
    std::unordered_map<std::uint32_t, std::size_t> m_open;
};

// Gives overlapping spans rows of their own: the lowest that is free on the axis of steps (spans that
// do not overlap there do not overlap in time either).
void layOutRows(Lane& lane) {
    std::vector<EventIndex> freeFrom;
    for (LaneSpan& span : lane.spans) {
        auto row = std::find_if(freeFrom.begin(), freeFrom.end(),
                                [&](EventIndex end) { return end <= span.beginEvent; });
        if (row == freeFrom.end()) row = freeFrom.insert(freeFrom.end(), 0);
        *row = span.endEvent;
        span.row = static_cast<std::uint32_t>(row - freeFrom.begin());
    }
    lane.rows = std::max<std::uint32_t>(1, static_cast<std::uint32_t>(freeFrom.size()));
}

class LanesBuilder {
public:
    explicit LanesBuilder(const Trace& trace) : m_trace(trace) {}

    Lanes build() {
        for (EventIndex i = 0; i < m_trace.size(); ++i) {
            mainThread(i);
            functions(i);
            world(i);
        }
        return finish();
    }

private:
    struct Announced {
        TextId label = 0;
        std::uint8_t detail = 0;
    };
    // What the main thread runs at its outermost level.
    struct Run {
        EventKind begun = EventKind::FrameEntered;
        std::uint32_t subject = 0;
    };

    void mainThread(EventIndex index);
    void beginRun(EventIndex index, SpanKind kind, TextId label, std::uint8_t detail);
    void endRun(EventIndex index, EventKind begun);
    void noteBlocking(EventIndex index);
    void functions(EventIndex index);
    void resume(EventIndex index);
    void world(EventIndex index);
    Lanes finish();

    const Trace& m_trace;
    LaneBuilder m_main{LaneKind::MainThread};
    LaneBuilder m_timers{LaneKind::Timers};
    LaneBuilder m_operations{LaneKind::Operations};
    LaneBuilder m_microtasks{LaneKind::Microtasks};
    LaneBuilder m_console{LaneKind::Console};
    LaneBuilder m_phases{LaneKind::Phases};
    LaneBuilder m_workers{LaneKind::Workers};
    std::vector<LaneBuilder> m_functions;
    std::vector<LaneLink> m_links;

    bool m_isRunning = false;
    Run m_run;
    std::unordered_map<std::uint32_t, Announced> m_jobs, m_tasks;     // looked up only
    std::unordered_map<std::uint32_t, std::size_t> m_functionOfFrame; // index into m_functions
    std::unordered_map<std::uint32_t, EventIndex> m_pauses;           // frame: its FrameSuspended
    std::unordered_map<std::uint32_t, EventIndex> m_settled;          // promise: its PromiseSettled
    std::unordered_map<std::uint32_t, std::pair<FrameKind, TextId>> m_frames;
};

void LanesBuilder::beginRun(EventIndex index, SpanKind kind, TextId label, std::uint8_t detail) {
    if (m_isRunning) return;
    m_isRunning = true;
    m_run = {m_trace[index].kind, m_trace[index].subject};
    LaneSpan span;
    span.begin = span.end = m_trace[index].time;
    span.beginEvent = span.endEvent = index;
    span.kind = kind;
    span.detail = detail;
    span.subject = m_trace[index].subject;
    span.label = label;
    span.isOpen = true;
    m_main.lane().spans.push_back(span);
}

void LanesBuilder::endRun(EventIndex index, EventKind begun) {
    const Event& event = m_trace[index];
    if (!m_isRunning || m_run.begun != begun || m_run.subject != event.subject) return;
    m_isRunning = false;
    auto& spans = m_main.lane().spans;
    // Idle and blocked spans may lie behind it, but only the run itself is open.
    const auto run =
        std::find_if(spans.rbegin(), spans.rend(), [](const LaneSpan& span) { return span.isOpen; });
    run->end = event.time;
    run->endEvent = index;
    run->isOpen = false;
}

// Time that passed between two events while something was running was spent inside one statement.
void LanesBuilder::noteBlocking(EventIndex index) {
    if (!m_isRunning || index == 0) return;
    const VirtualTime before = m_trace[index - 1].time;
    const VirtualTime now = m_trace[index].time;
    if (now - before < kBlockedFrom || m_trace[index].kind == EventKind::ClockMoved) return;
    LaneSpan span;
    span.begin = before;
    span.end = now;
    span.beginEvent = index - 1;
    span.endEvent = index;
    span.kind = SpanKind::Blocked;
    m_main.lane().spans.push_back(span);
}

void LanesBuilder::mainThread(EventIndex index) {
    const Event& event = m_trace[index];
    noteBlocking(index);
    switch (event.kind) {
    case EventKind::JobQueued:
        m_jobs[event.subject] = {event.text, event.detail};
        break;
    case EventKind::TaskQueued:
        m_tasks[event.subject] = {event.text, event.detail};
        break;
    case EventKind::TaskStarted: {
        const Announced task = m_tasks[event.subject];
        beginRun(index, SpanKind::Task, task.label, task.detail);
        break;
    }
    case EventKind::TaskFinished:
        endRun(index, EventKind::TaskStarted);
        break;
    case EventKind::JobStarted: {
        const Announced job = m_jobs[event.subject];
        const bool isTick = static_cast<JobKind>(job.detail) == JobKind::NextTick;
        const SpanKind kind = isTick ? SpanKind::NextTick : SpanKind::Microtask;
        beginRun(index, kind, job.label, job.detail);
        m_microtasks.open(event, index, kind, job.label, job.detail);
        break;
    }
    case EventKind::JobFinished:
        endRun(index, EventKind::JobStarted);
        m_microtasks.close(event, index);
        break;
    case EventKind::FrameEntered: {
        const auto kind = static_cast<FrameKind>(event.detail);
        const bool isScript = kind == FrameKind::Script || kind == FrameKind::Module;
        beginRun(index, isScript ? SpanKind::Script : SpanKind::Call, event.text, event.detail);
        break;
    }
    case EventKind::FrameLeft:
    case EventKind::FrameSuspended:
        endRun(index, EventKind::FrameEntered);
        endRun(index, EventKind::FrameResumed);
        break;
    case EventKind::FrameResumed:
        beginRun(index, SpanKind::Call, 0, 0);
        break;
    case EventKind::ClockMoved: {
        if (index == 0) break;
        LaneSpan span;
        span.begin = m_trace[index - 1].time;
        span.end = event.time;
        span.beginEvent = index - 1;
        span.endEvent = index;
        span.kind = SpanKind::Idle;
        m_main.lane().spans.push_back(span);
        break;
    }
    default:
        break;
    }
}

void LanesBuilder::functions(EventIndex index) {
    const Event& event = m_trace[index];
    if (event.kind == EventKind::PromiseSettled) m_settled[event.subject] = index;
    if (event.kind == EventKind::FrameEntered) {
        const auto kind = static_cast<FrameKind>(event.detail);
        m_frames[event.subject] = {kind, event.text};
        if (kind == FrameKind::Script || kind == FrameKind::Module || kind == FrameKind::Function ||
            kind == FrameKind::Native) {
            return;
        }
        m_functionOfFrame[event.subject] = m_functions.size();
        LaneBuilder& lane = m_functions.emplace_back(LaneKind::Function);
        lane.lane().subject = event.subject;
        lane.lane().label = event.text;
        lane.lane().function = event.range;
        lane.open(event, index, SpanKind::Running, event.text, 0);
        return;
    }
    if (event.kind != EventKind::FrameSuspended && event.kind != EventKind::FrameResumed &&
        event.kind != EventKind::FrameLeft) {
        return;
    }
    auto found = m_functionOfFrame.find(event.subject);
    if (found == m_functionOfFrame.end()) {
        // A module gets a lane when it first waits at a top-level await.
        if (event.kind != EventKind::FrameSuspended) return;
        found = m_functionOfFrame.emplace(event.subject, m_functions.size()).first;
        LaneBuilder& lane = m_functions.emplace_back(LaneKind::Function);
        lane.lane().subject = event.subject;
        lane.lane().label = m_frames[event.subject].second;
    }
    LaneBuilder& lane = m_functions[found->second];
    if (event.kind == EventKind::FrameSuspended) {
        m_pauses[event.subject] = index;
        lane.open(event, index, SpanKind::Suspended, lane.lane().label, event.detail);
    } else if (event.kind == EventKind::FrameResumed) {
        lane.open(event, index, SpanKind::Running, lane.lane().label, 0);
        resume(index);
    } else {
        lane.close(event, index);
    }
}

void LanesBuilder::resume(EventIndex index) {
    const std::uint32_t frame = m_trace[index].subject;
    const auto pause = m_pauses.find(frame);
    if (pause == m_pauses.end()) return;
    const auto settled = m_settled.find(m_trace[pause->second].object);
    m_links.push_back({m_functionOfFrame[frame], pause->second, index,
                       settled == m_settled.end() ? kNoEvent : settled->second});
    m_pauses.erase(pause);
}

void LanesBuilder::world(EventIndex index) {
    const Event& event = m_trace[index];
    switch (event.kind) {
    case EventKind::TimerSet:
        m_timers.open(event, index, SpanKind::Waiting, event.text, event.detail);
        break;
    case EventKind::TimerExpired:
    case EventKind::TimerCleared:
        m_timers.close(event, index);
        break;
    case EventKind::OperationStarted:
        m_operations.open(event, index, SpanKind::Waiting, event.text, 0);
        break;
    case EventKind::OperationCompleted:
        m_operations.close(event, index);
        break;
    case EventKind::WorkerStarted:
        m_workers.open(event, index, SpanKind::Waiting, event.text, 0);
        break;
    case EventKind::WorkerEnded:
        m_workers.close(event, index);
        break;
    case EventKind::ConsoleOutput:
        m_console.open(event, index, SpanKind::Output, event.text, event.detail);
        m_console.close(event, index);
        break;
    case EventKind::PhaseEntered:
        // Phases have no subject: the open one is that of subject 0.
        m_phases.open(event, index, SpanKind::Phase, 0, event.detail);
        break;
    default:
        break;
    }
}

Lanes LanesBuilder::finish() {
    Lanes result;
    result.events = static_cast<EventIndex>(m_trace.size());
    if (!m_trace.isEmpty()) result.end = m_trace.events.back().time;
    const auto add = [&](LaneBuilder& builder) {
        Lane lane = builder.finish(result.end, result.events);
        if (!lane.spans.empty()) result.lanes.push_back(std::move(lane));
    };
    add(m_main);
    // Function lanes always have a span, so their indices move by the main lane only.
    const std::size_t firstFunction = result.lanes.size();
    for (LaneBuilder& function : m_functions)
        add(function);
    for (LaneLink& link : m_links)
        link.lane += firstFunction;
    result.links = std::move(m_links);
    for (LaneBuilder* builder :
         {&m_timers, &m_operations, &m_microtasks, &m_console, &m_phases, &m_workers}) {
        add(*builder);
    }
    for (Lane& lane : result.lanes) {
        if (lane.kind == LaneKind::Timers || lane.kind == LaneKind::Operations ||
            lane.kind == LaneKind::Workers)
            layOutRows(lane);
    }
    return result;
}

} // namespace

Lanes makeLanes(const Trace& trace) { return LanesBuilder(trace).build(); }

std::vector<ThreadLink> makeThreadLinks(const Trace& mainThread) {
    std::vector<const Trace*> threads{&mainThread};
    for (const Trace& worker : mainThread.workers)
        threads.push_back(&worker);
    std::unordered_map<std::uint32_t, std::pair<std::uint32_t, EventIndex>> posted; // by message
    for (const Trace* thread : threads) {
        for (EventIndex i = 0; i < thread->size(); ++i) {
            const Event event = (*thread)[i];
            if (event.kind == EventKind::MessagePosted) posted[event.subject] = {thread->thread, i};
        }
    }
    std::vector<ThreadLink> links;
    for (const Trace* thread : threads) {
        for (EventIndex i = 0; i < thread->size(); ++i) {
            const Event event = (*thread)[i];
            if (event.kind != EventKind::MessageReceived) continue;
            const auto found = posted.find(event.subject);
            if (found != posted.end())
                links.push_back({found->second.first, found->second.second, thread->thread, i});
        }
    }
    return links;
}

} // namespace tickscope
