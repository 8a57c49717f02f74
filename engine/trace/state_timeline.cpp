#include "tickscope/state.h"
#include "trace/subject_index.h"

#include <algorithm>
#include <optional>
#include <span>
#include <unordered_map>

namespace tickscope {

namespace {

constexpr std::size_t kShortestInterval = 256;

std::size_t sizeOf(const State& state) {
    return state.stack.size() + state.suspended.size() + state.microtasks.size() + state.nextTicks.size() +
           state.tasks.size() + state.timers.size() + state.operations.size();
}

// The last state at or before `position`; `states` are in order of position and the first qualifies.
const State& lastAtOrBefore(std::span<const State> states, EventIndex position) {
    const auto after = std::upper_bound(states.begin(), states.end(), position,
                                        [](EventIndex p, const State& s) { return p < s.position; });
    return *(after - 1);
}

bool isStatementStop(EventKind kind) {
    switch (kind) {
    case EventKind::Statement:
    case EventKind::JobStarted:
    case EventKind::TaskStarted:
    case EventKind::FrameSuspended:
    case EventKind::FrameResumed:
    case EventKind::ClockMoved:
    case EventKind::UnhandledRejection:
    case EventKind::UncaughtException:
    case EventKind::BudgetExceeded:
    case EventKind::RunFinished:
        return true;
    default:
        return false;
    }
}

void addStop(std::vector<EventIndex>& stops, EventIndex position) {
    if (stops.empty() || stops.back() != position) stops.push_back(position);
}

} // namespace

struct StateTimeline::Impl {
    explicit Impl(const Trace& t) : trace(t) {
        fold();
        findMainScript();
    }

    const State& seek(EventIndex position);
    void fold();
    void index(EventIndex i);
    void findMainScript();
    void stepTo(EventIndex position);
    EventIndex restart(EventIndex position);
    void addRung();

    const Trace& trace;
    State current;

    // A keyframe is due after two events per element it would hold: all keyframes together then hold
    // at most half as many elements as the trace has events, however long the queues grow.
    std::vector<State> keyframes;

    // Going backwards through one keyframe interval folds it once and leaves states on the way, so
    // that the next step back folds only a rung's distance. The first `rungsUsed` are valid; the rest
    // are kept for their memory.
    std::vector<State> rungs;
    std::size_t rungsUsed = 0;
    EventIndex rungsFrom = kNoEvent; // the keyframe below them

    std::vector<EventIndex> statementStops, callbackStops, turnStops, outputStops, console;
    std::unordered_map<std::uint32_t, PromiseLife> promises; // looked up only; never iterated
    std::optional<SubjectIndex> subjects;
};

void StateTimeline::Impl::fold() {
    State state;
    keyframes.push_back(state);
    const auto count = static_cast<EventIndex>(trace.size());
    for (EventIndex i = 0; i < count; ++i) {
        state.apply(trace, i);
        index(i);
        const std::size_t since = state.position - keyframes.back().position;
        if (since >= kShortestInterval && since >= 2 * sizeOf(state)) keyframes.push_back(state);
    }
    for (auto* stops : {&statementStops, &callbackStops, &turnStops}) {
        if (count > 0) addStop(*stops, count);
    }
}

void StateTimeline::Impl::index(EventIndex i) {
    const Event& event = trace[i];
    const EventIndex after = i + 1;
    if (isStatementStop(event.kind)) addStop(statementStops, after);
    switch (event.kind) {
    case EventKind::JobStarted:
    case EventKind::TaskStarted:
    case EventKind::RunFinished:
        addStop(callbackStops, after);
        break;
    case EventKind::TurnStarted:
        addStop(turnStops, after);
        break;
    case EventKind::ConsoleOutput:
        addStop(outputStops, after);
        console.push_back(i);
        break;
    case EventKind::PromiseCreated:
        promises[event.subject].created = i;
        break;
    case EventKind::PromiseLocked:
        promises[event.subject].locked = i;
        break;
    case EventKind::PromiseSettled:
        promises[event.subject].settled = i;
        break;
    case EventKind::PromiseHandled:
        promises[event.subject].handled = i;
        break;
    default:
        break;
    }
}

// The main script is the first callback and the first turn, though no task brings it.
void StateTimeline::Impl::findMainScript() {
    for (EventIndex i = 0; i < trace.size(); ++i) {
        const Event& event = trace[i];
        if (event.kind == EventKind::JobStarted || event.kind == EventKind::TaskStarted) return;
        if (event.kind != EventKind::FrameEntered) continue;
        const EventIndex after = i + 1;
        callbackStops.insert(callbackStops.begin(), after);
        if (turnStops.empty() || turnStops.front() > after) turnStops.insert(turnStops.begin(), after);
        return;
    }
}

void StateTimeline::Impl::stepTo(EventIndex position) {
    while (current.position < position)
        current.apply(trace, current.position);
}

// Makes the nearest stored state the current one, and returns how far apart the rungs of its interval are.
EventIndex StateTimeline::Impl::restart(EventIndex position) {
    const State* keyframe = &lastAtOrBefore(keyframes, position);
    if (rungsFrom != keyframe->position) {
        rungsUsed = 0;
        rungsFrom = keyframe->position;
    }
    const bool haveRung = rungsUsed > 0 && rungs.front().position <= position;
    current = haveRung ? lastAtOrBefore(std::span(rungs).first(rungsUsed), position) : *keyframe;

    // Sixteen rungs, or fewer when each is very large.
    const State* next = keyframe == &keyframes.back() ? keyframe : keyframe + 1;
    const std::size_t largest = std::max(sizeOf(*keyframe), sizeOf(*next));
    const auto rungCount = static_cast<EventIndex>(std::clamp<std::size_t>(100'000 / (largest + 1), 4, 16));
    const EventIndex end = next == keyframe ? static_cast<EventIndex>(trace.size()) : next->position;
    return std::max<EventIndex>(16, (end - keyframe->position) / rungCount);
}

void StateTimeline::Impl::addRung() {
    if (rungsUsed > 0 && rungs[rungsUsed - 1].position >= current.position) return;
    if (rungsUsed == rungs.size()) rungs.emplace_back();
    rungs[rungsUsed++] = current;
}

const State& StateTimeline::Impl::seek(EventIndex position) {
    position = std::min(position, static_cast<EventIndex>(trace.size()));
    if (position >= current.position) {
        const State& keyframe = lastAtOrBefore(keyframes, position);
        if (keyframe.position > current.position) current = keyframe;
        stepTo(position);
        return current;
    }

    const EventIndex distance = restart(position);
    while (position - current.position > distance) {
        stepTo(current.position + distance);
        addRung();
    }
    stepTo(position);
    return current;
}

StateTimeline::StateTimeline(const Trace& trace) : m_impl(std::make_unique<Impl>(trace)) {}
StateTimeline::~StateTimeline() = default;
StateTimeline::StateTimeline(StateTimeline&&) noexcept = default;

const State& StateTimeline::seek(EventIndex position) { return m_impl->seek(position); }

const std::vector<EventIndex>& StateTimeline::statementStops() const { return m_impl->statementStops; }
const std::vector<EventIndex>& StateTimeline::callbackStops() const { return m_impl->callbackStops; }
const std::vector<EventIndex>& StateTimeline::turnStops() const { return m_impl->turnStops; }
const std::vector<EventIndex>& StateTimeline::outputStops() const { return m_impl->outputStops; }
const std::vector<EventIndex>& StateTimeline::console() const { return m_impl->console; }

const SubjectIndex& StateTimeline::subjects() const {
    if (!m_impl->subjects) m_impl->subjects.emplace(m_impl->trace);
    return *m_impl->subjects;
}

StateTimeline::PromiseLife StateTimeline::promise(PromiseId id) const {
    const auto found = m_impl->promises.find(id.value);
    return found == m_impl->promises.end() ? PromiseLife() : found->second;
}

PromiseState StateTimeline::promiseState(PromiseId id, EventIndex position) const {
    const EventIndex settled = promise(id).settled;
    if (settled == kNoEvent || settled >= position) return PromiseState::Pending;
    return static_cast<PromiseState>(m_impl->trace[settled].detail);
}

} // namespace tickscope
