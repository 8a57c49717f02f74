#include "tickscope/state.h"

#include <algorithm>

namespace tickscope {

// Every function here is tolerant: the trace of a run that a budget cut short, or that began in the
// middle, folds without complaint. What is not there cannot be removed; what comes back from nowhere
// is shown with what the event tells.

namespace {

// The first element with this id, or size() when there is none. Queues lose their head first, so the
// search nearly always ends at once.
template <typename Row, typename Identity>
std::size_t indexOf(const Row& row, Identity id) {
    const auto found = std::find_if(row.begin(), row.end(), [id](const auto& item) { return item.id == id; });
    return static_cast<std::size_t>(found - row.begin());
}

template <typename T, typename Identity>
bool removeById(Sequence<T>& row, Identity id) {
    const std::size_t index = indexOf(row, id);
    if (index == row.size()) return false;
    row.erase(index);
    return true;
}

// Inserts by due time, then id.
template <typename T>
void insertByDue(Sequence<T>& row, const T& item) {
    const auto earlier = [](const T& a, const T& b) { return a.due != b.due ? a.due < b.due : a.id < b.id; };
    const auto place = std::upper_bound(row.begin(), row.end(), item, earlier);
    row.insert(static_cast<std::size_t>(place - row.begin()), item);
}

// The frame's index on the stack, searched from the top; size() when it is not there.
std::size_t indexOnStack(const std::vector<FrameView>& stack, FrameId id) {
    for (std::size_t i = stack.size(); i-- > 0;) {
        if (stack[i].id == id) return i;
    }
    return stack.size();
}

void eraseFrame(std::vector<FrameView>& stack, std::size_t index) {
    stack.erase(stack.begin() + static_cast<std::ptrdiff_t>(index));
}

void enterFrame(State& state, const Event& event, EventIndex index) {
    FrameView frame;
    frame.id = {event.subject};
    frame.kind = static_cast<FrameKind>(event.detail);
    frame.name = event.text;
    frame.function = event.range;
    frame.result = {event.object};
    frame.entered = index;
    state.stack.push_back(frame);
}

void leaveFrame(State& state, const Event& event) {
    const FrameId id{event.subject};
    const std::size_t onStack = indexOnStack(state.stack, id);
    if (onStack < state.stack.size()) {
        eraseFrame(state.stack, onStack);
        return;
    }
    removeById(state.suspended, id); // a generator closed while it was suspended
}

void suspendFrame(State& state, const Event& event, EventIndex index) {
    FrameView frame;
    frame.id = {event.subject};
    const std::size_t onStack = indexOnStack(state.stack, frame.id);
    if (onStack < state.stack.size()) {
        frame = state.stack[onStack];
        eraseFrame(state.stack, onStack);
    }
    if (!event.range.isNowhere()) frame.current = event.range;
    frame.awaiting = {event.object};
    frame.suspended = index;
    state.suspended.push_back(frame);
}

void resumeFrame(State& state, const Event& event) {
    FrameView frame;
    frame.id = {event.subject};
    const std::size_t waiting = indexOf(state.suspended, frame.id);
    if (waiting < state.suspended.size()) {
        frame = state.suspended[waiting];
        state.suspended.erase(waiting);
    } else if (indexOnStack(state.stack, frame.id) < state.stack.size()) {
        return;
    }
    frame.awaiting = {};
    frame.suspended = kNoEvent;
    ++frame.resumptions;
    state.stack.push_back(frame);
}

void reachStatement(State& state, const Event& event) {
    ++state.at.step;
    const std::size_t onStack = indexOnStack(state.stack, {event.subject});
    if (onStack < state.stack.size()) state.stack[onStack].current = event.range;
}

void queueJob(State& state, const Event& event, EventIndex index) {
    JobView job;
    job.id = {event.subject};
    job.kind = static_cast<JobKind>(event.detail);
    job.promise = {event.object};
    job.label = event.text;
    job.range = event.range;
    job.queued = index;
    (job.kind == JobKind::NextTick ? state.nextTicks : state.microtasks).push_back(job);
}

void startJob(State& state, const Event& event) {
    state.runningJob = {event.subject};
    state.runningJobView = {};
    state.runningJobView.id = state.runningJob;
    for (Sequence<JobView>* queue : {&state.microtasks, &state.nextTicks}) {
        // Only a head can start in a true run; looking there first spares the search of the other queue.
        if (queue->empty() || queue->front().id != state.runningJob) continue;
        state.runningJobView = queue->front();
        queue->erase(0);
        return;
    }
    for (Sequence<JobView>* queue : {&state.microtasks, &state.nextTicks}) {
        const std::size_t index = indexOf(*queue, state.runningJob);
        if (index == queue->size()) continue;
        state.runningJobView = (*queue)[index];
        queue->erase(index);
        return;
    }
}

void beginCallback(State& state) {
    ++state.at.job;
    state.at.step = 0;
}

void queueTask(State& state, const Event& event, EventIndex index) {
    TaskView task;
    task.id = {event.subject};
    task.source = static_cast<TaskSource>(event.detail);
    task.origin = event.object;
    task.label = event.text;
    task.range = event.range;
    task.queued = index;
    state.tasks.push_back(task);
}

void startTask(State& state, const Event& event) {
    state.runningTask = {event.subject};
    state.runningTaskView = {};
    state.runningTaskView.id = state.runningTask;
    const std::size_t index = indexOf(state.tasks, state.runningTask);
    if (index == state.tasks.size()) return;
    state.runningTaskView = state.tasks[index];
    state.tasks.erase(index);
}

void setTimer(State& state, const Event& event, EventIndex index) {
    TimerView timer;
    timer.id = {event.subject};
    timer.kind = static_cast<TimerKind>(event.detail);
    timer.set = event.time;
    timer.due = waitsForTime(timer.kind) ? event.time + VirtualTime::fromMs(event.object) : event.time;
    timer.label = event.text;
    timer.range = event.range;
    timer.created = index;
    // Only an interval is announced again; it may still be here when its last expiry was not recorded.
    if (timer.kind == TimerKind::Interval) removeById(state.timers, timer.id);
    insertByDue(state.timers, timer);
}

void startOperation(State& state, const Event& event, EventIndex index) {
    OperationView operation;
    operation.id = {event.subject};
    operation.started = operation.begins = event.time;
    operation.due = event.time + VirtualTime{event.object};
    operation.label = event.text;
    operation.range = event.range;
    operation.created = index;
    insertByDue(state.operations, operation);
}

void delayOperation(State& state, const Event& event) {
    for (OperationView& operation : state.operations) {
        if (operation.id.value != event.subject) continue;
        operation.begins = event.time + VirtualTime{event.object};
        operation.waitsFor = event.text;
    }
}

} // namespace

void State::apply(const Trace& trace, EventIndex index) {
    const Event& event = trace[index];
    position = index + 1;
    now = event.time;
    switch (event.kind) {
    case EventKind::TurnStarted:
        at.turn = event.subject;
        break;
    case EventKind::PhaseEntered:
        phase = static_cast<Phase>(event.detail);
        break;
    case EventKind::Statement:
        reachStatement(*this, event);
        break;
    case EventKind::FrameEntered:
        enterFrame(*this, event, index);
        break;
    case EventKind::FrameLeft:
        leaveFrame(*this, event);
        break;
    case EventKind::FrameSuspended:
        suspendFrame(*this, event, index);
        break;
    case EventKind::FrameResumed:
        resumeFrame(*this, event);
        break;
    case EventKind::JobQueued:
        queueJob(*this, event, index);
        break;
    case EventKind::JobStarted:
        beginCallback(*this);
        startJob(*this, event);
        break;
    case EventKind::JobFinished:
        runningJob = {};
        runningJobView = {};
        break;
    case EventKind::TimerSet:
        setTimer(*this, event, index);
        break;
    case EventKind::TimerCleared:
    case EventKind::TimerExpired:
        removeById(timers, TimerId{event.subject});
        break;
    case EventKind::OperationStarted:
        startOperation(*this, event, index);
        break;
    case EventKind::OperationWaits:
        delayOperation(*this, event);
        break;
    case EventKind::OperationCompleted:
        removeById(operations, OperationId{event.subject});
        break;
    case EventKind::TaskQueued:
        queueTask(*this, event, index);
        break;
    case EventKind::TaskStarted:
        beginCallback(*this);
        startTask(*this, event);
        break;
    case EventKind::TaskFinished:
        runningTask = {};
        runningTaskView = {};
        break;
    case EventKind::ConsoleOutput:
        ++consoleLines;
        break;
    case EventKind::BudgetExceeded:
        stopped = static_cast<StopReason>(event.detail);
        break;
    case EventKind::RunFinished:
        stopped = static_cast<StopReason>(event.detail);
        finished = true;
        break;
    // These say something about a moment and change nothing that the state shows; promises have an
    // index of their own (StateTimeline::promise).
    case EventKind::RunStarted:
    case EventKind::WorkerStarted:
    case EventKind::WorkerEnded:
    case EventKind::MessagePosted:
    case EventKind::MessageReceived:
    case EventKind::ClockMoved:
    case EventKind::PromiseCreated:
    case EventKind::PromiseLocked:
    case EventKind::PromiseReaction:
    case EventKind::PromiseSettled:
    case EventKind::PromiseHandled:
    case EventKind::ChoicePoint:
    case EventKind::UnhandledRejection:
    case EventKind::UncaughtException:
    case EventKind::Notice:
        break;
    }
}

} // namespace tickscope
