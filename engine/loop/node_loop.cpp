#include "loop/node_loop.h"

#include "loop/uncaught_report.h"
#include "vm/operations.h"
#include "vm/preview.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>

namespace tickscope {

namespace {

// Exit statuses of Node.
constexpr int kGenericUserError = 1;
constexpr int kExceptionInFatalExceptionHandler = 7;
constexpr int kUnsettledTopLevelAwait = 13;

// Whether a timer that is this close may or may not beat an immediate depends, in Node, on how fast the
// machine is.
constexpr std::int64_t kUndefinedOrderMs = 1;

} // namespace

NodeLoop::NodeLoop(Isolate& vm, World world, IoSimulator::Policy ioPolicy, JsThread& thread)
    : EventLoop(vm, std::move(world), ioPolicy, thread), m_process(vm, m_modules), m_commonJs(vm),
      m_rejections(vm, m_process), m_ticks(vm, m_rejections, *this), m_timers(vm, *this),
      m_immediates(vm, *this) {}

void NodeLoop::visitRoots(EdgeVisitor& visitor) const {
    EventLoop::visitRoots(visitor);
    m_process.visitRoots(visitor);
    m_commonJs.visitRoots(visitor);
    m_rejections.visitRoots(visitor);
    m_ticks.visitRoots(visitor);
    m_timers.visitRoots(visitor);
    m_immediates.visitRoots(visitor);
    visitor.visit(m_entryModule);
    for (const PortObject* port : m_closing)
        visitor.visit(port);
}

// --- uv_run

void NodeLoop::run() {
    m_started = m_clock.now();
    // SpinEventLoop of Node: 'beforeExit' listeners may start new work.
    do {
        runUntilIdle();
        emitBeforeExit();
    } while (isAlive());
    emitExit();
}

void NodeLoop::runUntilIdle() {
    bool alive = isAlive();
    updateTime();
    if (alive) {
        beginTurn();
        chooseBetweenTimerAndImmediate();
        timersPhase();
    }
    while (alive) {
        pollPhase();
        checkPhase();
        closePhase();
        updateTime();
        const bool hasTimersDue = m_timersDue && *m_timersDue <= m_loopTime && m_timers.nextExpiry();
        if (isAlive() || hasTimersDue) {
            beginTurn();
            chooseBetweenTimerAndImmediate();
            timersPhase();
        }
        alive = isAlive();
    }
}

bool NodeLoop::isAlive() const {
    return (m_timers.refCount() > 0 && m_timersDue) || m_immediates.refCount() > 0 || !m_io.isIdle() ||
           !m_closing.empty() || m_ports.hasReferenced() || m_workers.hasReferenced() ||
           (m_workerSide && m_workerSide->awaitsOutput());
}

std::int64_t NodeLoop::updatedLoopTime() {
    updateTime();
    return m_loopTime;
}

// --- Timers phase

// RunTimers of Node: the single timer it has in libuv runs all lists that are due.
void NodeLoop::timersPhase() {
    enterPhase(Phase::Timers);
    constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();
    m_delayMonitors.run(m_clock.now(), m_loopTime, m_timersDue.value_or(kNever));
    if (!m_timersDue || *m_timersDue > m_loopTime) return;
    m_timersDue.reset();
    const std::int64_t now = updatedLoopTime();
    for (bool done = false; !done;) {
        try {
            if (const auto next = m_timers.process(now))
                m_timersDue = m_loopTime + std::max<std::int64_t>(*next - m_loopTime, 1);
            done = true;
        } catch (const ThrowCompletion&) {
            reportUncaught(m_vm.takeThrown(), RejectionTracker::FromPromise::No);
        }
    }
    closeCallbackScope();
    m_delayMonitors.run(m_clock.now(), m_loopTime, kNever);
}

// setTimeout(..., 0) against setImmediate: Node does not define which comes first when the timer is not quite
// due. From the main script the timer wins here, as if starting the loop had taken the rest of its
// millisecond; later the clock decides.
void NodeLoop::chooseBetweenTimerAndImmediate() {
    if (!m_timersDue || m_timersDue == m_lastChoice || !m_immediates.hasCallback()) return;
    const std::int64_t wait = *m_timersDue - m_loopTime;
    if (wait <= 0 || wait > kUndefinedOrderMs || m_timers.nextExpiry() != m_timersDue) return;
    m_lastChoice = m_timersDue; // one remark for each timer is enough
    const std::array<std::string, 2> alternatives{"the timer", "setImmediate"};
    if (m_choices.decide(alternatives, turn() == 1 ? 0 : 1) != 0) return;
    m_clock.jumpTo(VirtualTime::fromMs(*m_timersDue));
    updateTime();
}

// --- Poll phase

void NodeLoop::pollPhase() {
    enterPhase(Phase::Poll);
    if (mayBlock()) {
        const VirtualTime begin = m_clock.now();
        waitUntil(wakeUpTime());
        m_delayMonitors.sleep(begin, m_clock.now());
        m_idle = m_idle + (m_clock.now() - begin);
    }
    updateTime();
    // As long as nothing of the other phases can run in between, the system calls of one operation follow
    // each other.
    for (;;) {
        const bool hasMoreSteps = runCompletions();
        receiveMessages();
        if (!hasMoreSteps || m_immediates.refCount() > 0 || !m_closing.empty() || hasTimersDue()) return;
        updateTime();
    }
}

bool NodeLoop::hasTimersDue() const {
    return m_timersDue && *m_timersDue <= m_clock.milliseconds() && m_timers.nextExpiry();
}

// How long poll may block (uv__backend_timeout), as far as this thread knows.
std::optional<VirtualTime> NodeLoop::wakeUpTime() const {
    std::optional<VirtualTime> wakeUp = m_io.nextDue();
    if (m_timersDue && m_timers.nextExpiry()) {
        // A cleared timer leaves an early date behind; waking up for nothing would only confuse.
        const VirtualTime due = VirtualTime::fromMs(std::max(*m_timersDue, *m_timers.nextExpiry()));
        wakeUp = wakeUp ? std::min(*wakeUp, due) : due;
    }
    return wakeUp;
}

// The completions that are there when poll returns; what completes meanwhile waits for the next turn. True:
// some operations need the loop again, for a further system call.
bool NodeLoop::runCompletions() {
    std::vector<AnnouncedTask> tasks;
    RootedValues completions(m_vm.heap), scopes(m_vm.heap);
    while (const auto ready = m_io.takeReady()) {
        tasks.push_back(ready->task);
        completions.push(Value::cell(ready->completion));
        scopes.push(ready->scope ? Value(ready->scope) : Value::undefined());
    }
    const bool hasMoreSteps = m_io.advanceSteps();
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        auto* completion = static_cast<IoCompletion*>(completions[i].asCell());
        m_ticks.endStreak();
        try {
            auto* scope = scopes[i].isUndefined() ? nullptr : static_cast<AsyncScope*>(scopes[i].asObject());
            runTask(m_vm, tasks[i],
                    [&] { runInScope(m_vm.asyncContext, scope, [&] { completion->complete(m_vm); }); });
            m_vm.asyncContext.destroy(scope);
        } catch (const ThrowCompletion&) {
            reportUncaught(m_vm.takeThrown(), RejectionTracker::FromPromise::No);
            continue; // as in Node, the queues then wait for the next callback
        }
        closeCallbackScope();
    }
    return hasMoreSteps;
}

// uv__async_io: what other threads have sent, and the messages of this one's own. Every port that has any is
// looked at once, in the order in which they were made.
void NodeLoop::receiveMessages() {
    while (const auto notice = m_thread.takeNotice(m_vm.now()))
        notice->tell(*this);
    if (m_ports.all().empty()) return;
    RootedValues ports(m_vm.heap);
    for (PortObject* port : m_ports.all())
        ports.push(port);
    for (std::size_t i = 0; i < ports.size(); ++i)
        receiveMessagesOf(static_cast<PortObject*>(ports[i].asObject()));
}

// MessagePort::OnMessage of Node: those that are there, and at least a thousand if they keep coming.
void NodeLoop::receiveMessagesOf(PortObject* port) {
    constexpr std::size_t kAtLeast = 1000;
    if (!port->end()) return;
    for (std::size_t left = std::max(port->end()->messages.size(), kAtLeast); left > 0 && port->end();
         --left) {
        const auto& messages = port->end()->messages;
        const bool isClosed = !messages.empty() && messages.front().isClosing;
        if (isClosed && messages.front().arrival <= m_vm.now()) return closePort(port);
        if (!port->isStarted) return;
        auto message = m_ports.take(port);
        if (!message) return;
        m_ticks.endStreak();
        try {
            m_ports.tell(port, std::move(*message));
        } catch (const ThrowCompletion&) {
            reportUncaught(m_vm.takeThrown(), RejectionTracker::FromPromise::No);
            return; // the rest in the next turn
        }
        closeCallbackScope();
    }
}

void NodeLoop::perform(const TaskDescription& description, IoCompletion* callback) {
    RootedValues rooted(m_vm.heap);
    rooted.push(Value::cell(callback));
    runAsTask(description, [&] { callback->complete(m_vm); });
}

void NodeLoop::runAsTask(const TaskDescription& description, const std::function<void()>& callback) {
    m_ticks.endStreak();
    try {
        runTask(m_vm, announceTask(m_vm, m_vm.recorder.newTaskId(), description), callback);
    } catch (const ThrowCompletion&) {
        reportUncaught(m_vm.takeThrown(), RejectionTracker::FromPromise::No);
        return;
    }
    closeCallbackScope();
}

// --- Close phase

void NodeLoop::closePort(PortObject* port) {
    if (std::exchange(port->isClosing, true)) return;
    m_closing.push_back(port);
}

// uv__run_closing_handles.
void NodeLoop::closePhase() {
    if (m_closing.empty()) return;
    enterPhase(Phase::Close);
    RootedValues closing(m_vm.heap);
    for (PortObject* port : std::exchange(m_closing, {}))
        closing.push(port);
    for (std::size_t i = 0; i < closing.size(); ++i) {
        m_ports.disentangle(static_cast<PortObject*>(closing[i].asObject()));
        Object* library = m_modules.get("internal/message_port");
        if (!toBoolean(invoke(m_vm, library, m_vm.key("hearsClose"), {closing[i]}))) continue;
        runAsTask({.source = TaskSource::Close, .label = "close of a port"},
                  [&] { invoke(m_vm, library, m_vm.key("closed"), {closing[i]}); });
    }
}

// --- Check phase

// CheckImmediate of Node.
void NodeLoop::checkPhase() {
    m_vm.asyncContext.emitDestroyed();
    closeCallbackScope(); // of RunAndClearNativeImmediates: a failed callback may have left the queues full
    if (m_immediates.count() == 0) return;
    enterPhase(Phase::Check);
    do {
        try {
            m_immediates.process();
        } catch (const ThrowCompletion&) {
            reportUncaught(m_vm.takeThrown(), RejectionTracker::FromPromise::No);
            continue;
        }
        closeCallbackScope();
    } while (m_immediates.hasOutstanding());
}

// --- The thread pool

namespace {

// uv_threadpool of libuv: 1 to 1024 threads; what is no number counts as 1.
std::uint32_t threadPoolSize(Isolate& vm, Object* process) {
    constexpr std::uint32_t kDefaultThreads = 4, kMostThreads = 1024;
    const CompletionRecord asked = vm.completionOf([&]() -> Value {
        const Value environment = process->get(vm, vm.key("env"));
        if (!environment.isObject()) return Value::undefined();
        return environment.asObject()->get(vm, vm.key("UV_THREADPOOL_SIZE"));
    });
    if (asked.isThrow() || !asked.value.isString()) return kDefaultThreads;
    const int size = std::atoi(asked.value.asString()->utf8().c_str());
    return static_cast<std::uint32_t>(std::clamp<int>(size, 1, kMostThreads));
}

} // namespace

IoSlots* NodeLoop::threadPool() {
    std::unique_ptr<IoSlots>& pool = m_thread.group().threadPool;
    if (!pool)
        pool = std::make_unique<IoSlots>("a free thread of the pool", threadPoolSize(m_vm, m_process.object));
    return pool.get();
}

// --- Callbacks

void NodeLoop::runMain(const std::function<void()>& script) {
    enterPhase(Phase::Main);
    m_vm.asyncContext.enterMain();
    try {
        script();
    } catch (const ThrowCompletion&) {
        reportUncaught(m_vm.takeThrown(), RejectionTracker::FromPromise::No);
    }
    m_vm.asyncContext.leaveMain();
    closeCallbackScope();
}

// InternalCallbackScope::Close of Node: what follows every callback that native code has called.
void NodeLoop::closeCallbackScope() {
    try {
        m_ticks.runNextTicks();
    } catch (const ThrowCompletion&) {
        reportUncaught(m_vm.takeThrown(), RejectionTracker::FromPromise::No);
    }
}

// --- Ends

void NodeLoop::emitBeforeExit() {
    m_vm.asyncContext.emitDestroyed();
    try {
        m_process.emit("beforeExit", {Value::int32(m_process.exitStatus())});
    } catch (const ThrowCompletion&) {
        reportUncaught(m_vm.takeThrown(), RejectionTracker::FromPromise::No);
        return;
    }
    closeCallbackScope();
}

void NodeLoop::emitExit() {
    m_process.isExiting = true;
    const Value status = Value::int32(m_process.exitStatus());
    if (m_entryModule && m_entryModule->state == PromiseState::Pending && m_process.exitCode.isUndefined())
        m_process.exitCode = Value::int32(kUnsettledTopLevelAwait);
    try {
        m_process.emit("exit", {status});
        closeCallbackScope();
    } catch (const ThrowCompletion&) {
        reportUncaught(m_vm.takeThrown(), RejectionTracker::FromPromise::No);
    }
}

void NodeLoop::exit(StopReason reason, int status) {
    m_stopReason = reason;
    m_process.exitCode = Value::int32(status);
    throw RunAborted{AbortReason::Exit};
}

// A worker's error becomes an 'error' event of the Worker that its parent has.
void NodeLoop::reportToParent(Value error) {
    m_vm.recorder.record(EventKind::UncaughtException,
                         {.text = previewValue(m_vm, error), .range = m_vm.recorder.currentRange()});
    const CompletionRecord described = m_vm.completionOf(
        [&] { return invoke(m_vm, m_modules.get("internal/worker_errors"), m_vm.key("describe"), {error}); });
    WorkerReport report{.kind = WorkerReport::Kind::Error, .text = {}, .error = {}};
    m_vm.completionOf([&] {
        report.error = structuredSerialize(m_vm, described.value, {});
        return Value::undefined();
    });
    m_workerSide->report(std::move(report));
}

// process._fatalException of Node (lib/internal/process/execution.js) and errors::TriggerUncaughtException.
void NodeLoop::reportUncaught(Value error, RejectionTracker::FromPromise fromPromise) {
    const bool isRejection = fromPromise == RejectionTracker::FromPromise::Yes;
    const Value origin = m_vm.string(isRejection ? "unhandledRejection" : "uncaughtException");
    const CompletionRecord handled = m_vm.completionOf([&] {
        m_process.emit("uncaughtExceptionMonitor", {error, origin});
        if (isCallable(m_process.captureCallback)) {
            call(m_vm, m_process.captureCallback, Value::undefined(), {error});
            return Value::boolean(true);
        }
        return Value::boolean(m_process.emit("uncaughtException", {error, origin}));
    });
    if (handled.isThrow()) {
        reportFatalException(m_vm, handled.value);
        exit(StopReason::UncaughtException, kExceptionInFatalExceptionHandler);
    }
    if (handled.value.isTrue()) {
        m_vm.asyncContext.unwind();
        // So that the queues are emptied soon even if nothing else runs.
        m_immediates.append(m_vm.heap.allocate<ImmediateObject>(m_vm.shapeFor(m_vm.realm().objectPrototype),
                                                                TimerId{}, Value::undefined(), ValueList()));
        return;
    }
    if (!std::exchange(m_process.isExiting, true)) {
        m_process.exitCode = Value::int32(kGenericUserError);
        // An error in an 'exit' listener changes nothing any more.
        m_vm.completionOf(
            [&] { return Value::boolean(m_process.emit("exit", {Value::int32(kGenericUserError)})); });
    }
    if (m_workerSide)
        reportToParent(error);
    else
        reportFatalException(m_vm, error, isRejection ? ErrorOrigin::Rejected : ErrorOrigin::Thrown);
    exit(StopReason::UncaughtException,
         m_process.exitCode.isUndefined() ? kGenericUserError : m_process.exitStatus());
}

} // namespace tickscope
