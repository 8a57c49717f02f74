#include "loop/browser_loop.h"

#include "bytecode/code.h"
#include "host/inspect.h"
#include "host/process.h"
#include "host/window.h"
#include "vm/interpreter.h"
#include "vm/operations.h"
#include "vm/preview.h"

#include <algorithm>

namespace tickscope {

namespace {

constexpr std::int64_t kFramesPerSecond = 60;
constexpr std::int64_t kSecondUs = 1'000'000;
// "start an idle period algorithm": so that input that comes meanwhile does not wait noticeably.
constexpr VirtualTime kLongestIdlePeriod = VirtualTime::fromMs(50);

VirtualTime frameTime(std::int64_t frame) { return {frame * kSecondUs / kFramesPerSecond}; }
// The first frame after `now`.
std::int64_t frameAfter(VirtualTime now) {
    std::int64_t frame = now.us * kFramesPerSecond / kSecondUs;
    while (frameTime(frame) <= now)
        ++frame;
    return frame;
}

void keepEarlier(std::optional<VirtualTime>& earliest, std::optional<VirtualTime> other) {
    if (other && (!earliest || *other < *earliest)) earliest = other;
}

// The module script's promise was rejected (8.1.4.4 "run a module script", step 7).
class ModuleFailure final : public Continuation {
public:
    explicit ModuleFailure(BrowserLoop& loop) : m_loop(loop) {}
    void run(Isolate&, ResumeMode mode, Value value) override {
        if (mode == ResumeMode::Throw) m_loop.reportException(value);
    }
    TextId label(Isolate& vm) const override { return vm.recorder.textId("the module has run"); }

private:
    BrowserLoop& m_loop;
};

} // namespace

// --- Tasks

class BrowserLoop::CallbackTask final : public BrowserTask {
public:
    CallbackTask(TaskSource source, Value callback) : BrowserTask(source), m_callback(callback) {}
    void steps(Isolate& vm) override { call(vm, m_callback, Value::undefined(), {}); }
    void visitEdges(EdgeVisitor& visitor) override { visitor.visit(m_callback); }

private:
    Value m_callback;
};

class BrowserLoop::CompletionTask final : public BrowserTask {
public:
    explicit CompletionTask(IoCompletion* completion)
        : BrowserTask(TaskSource::Io), m_completion(completion) {}
    void steps(Isolate& vm) override { m_completion->complete(vm); }
    void visitEdges(EdgeVisitor& visitor) override { visitor.visit(m_completion); }

private:
    IoCompletion* m_completion;
};

class BrowserLoop::RenderingTask final : public BrowserTask {
public:
    explicit RenderingTask(BrowserLoop& loop) : BrowserTask(TaskSource::Rendering), m_loop(loop) {}
    void steps(Isolate&) override { m_loop.updateTheRendering(); }

private:
    BrowserLoop& m_loop;
};

class BrowserLoop::IdleTimeoutTask final : public BrowserTask {
public:
    IdleTimeoutTask(BrowserLoop& loop, std::uint32_t handle)
        : BrowserTask(TaskSource::Idle), m_loop(loop), m_handle(handle) {}
    void steps(Isolate& vm) override {
        m_loop.m_idleCallbacks.run(m_handle, TaskSource::Idle, newIdleDeadline(vm, vm.now(), true));
    }

private:
    BrowserLoop& m_loop;
    std::uint32_t m_handle;
};

class BrowserLoop::RejectionTask final : public BrowserTask {
public:
    RejectionTask(BrowserLoop& loop, std::vector<PromiseObject*> promises)
        : BrowserTask(TaskSource::DomManipulation), m_loop(loop), m_promises(std::move(promises)) {}
    void steps(Isolate&) override {
        for (PromiseObject* promise : m_promises)
            if (!promise->isHandled) m_loop.reportRejection(promise);
    }
    void visitEdges(EdgeVisitor& visitor) override {
        for (const PromiseObject* promise : m_promises)
            visitor.visit(promise);
    }

private:
    BrowserLoop& m_loop;
    std::vector<PromiseObject*> m_promises;
};

// Calls a function of the page's library.
class BrowserLoop::PageTask final : public BrowserTask {
public:
    PageTask(TaskSource source, std::string function, Value first, Value second, Value third)
        : BrowserTask(source), m_function(std::move(function)), m_arguments{first, second, third} {}
    void steps(Isolate& vm) override {
        Object* page = EventLoop::of(vm).modules().get("internal/page");
        invoke(vm, page, vm.key(m_function), m_arguments);
    }
    void visitEdges(EdgeVisitor& visitor) override {
        for (const Value argument : m_arguments)
            visitor.visit(argument);
    }

private:
    std::string m_function;
    std::array<Value, 3> m_arguments;
};

// The first message of a port (HTML 9.4.4, "message port post message steps", step 7).
class BrowserLoop::MessageTask final : public BrowserTask {
public:
    MessageTask(MessagePorts& ports, PortObject* port)
        : BrowserTask(TaskSource::PostedMessage), m_ports(ports), m_port(port) {}
    void steps(Isolate&) override {
        PortEnd* end = m_port->end();
        if (!end || end->queued == 0) return; // it was closed or transferred meanwhile
        --end->queued;
        PortMessage message = std::move(end->messages.front());
        end->messages.pop_front();
        m_ports.dispatch(m_port, std::move(message));
    }
    void visitEdges(EdgeVisitor& visitor) override { visitor.visit(m_port); }

private:
    MessagePorts& m_ports;
    PortObject* m_port;
};

BrowserLoop::BrowserLoop(Isolate& vm, World world, IoSimulator::Policy ioPolicy, JsThread& thread)
    : EventLoop(vm, std::move(world), ioPolicy, thread), m_tasks(vm, m_choices), m_timers(vm),
      m_animationFrames(vm, TimerKind::AnimationFrame), m_idleCallbacks(vm, TimerKind::IdleCallback),
      m_isDirty(!m_world.html.empty()), m_needsLayout(m_isDirty) {
    std::stable_sort(m_world.userEvents.begin(), m_world.userEvents.end(),
                     [](const UserEvent& a, const UserEvent& b) { return a.at < b.at; });
}

void BrowserLoop::visitRoots(EdgeVisitor& visitor) const {
    EventLoop::visitRoots(visitor);
    m_tasks.visitRoots(visitor);
    m_timers.visitRoots(visitor);
    m_animationFrames.visitRoots(visitor);
    m_idleCallbacks.visitRoots(visitor);
    for (const Job* job : m_microtasks)
        visitor.visit(job);
    for (const PromiseObject* promise : m_aboutToBeNotified)
        visitor.visit(promise);
    for (const PromiseObject* promise : m_outstandingRejections)
        visitor.visit(promise);
}

void BrowserLoop::perform(const TaskDescription& description, IoCompletion* callback) {
    m_tasks.append(m_vm.heap.allocate<CompletionTask>(callback), description);
}

void BrowserLoop::queueTask(TaskSource source, std::string_view label, Value callback, Value shown) {
    append(m_vm.heap.allocate<CallbackTask>(source, callback),
           {.source = source, .label = label, .range = sourceRangeOf(shown)});
}

// --- The processing model

// Calls back; what is thrown is reported (8.1.4.6, "report an exception").
template <typename Callback>
void BrowserLoop::runReporting(Callback&& callback) {
    const CompletionRecord completion = m_vm.completionOf([&] {
        callback();
        return Value::undefined();
    });
    if (completion.isThrow()) reportException(completion.value);
}

void BrowserLoop::runMain(const std::function<void()>& script) {
    enterPhase(Phase::Main);
    runReporting(script);
    performMicrotaskCheckpoint();
    if (!m_awaitsModule) endParsing();
}

// Only a page that has asked for the document can notice.
void BrowserLoop::endParsing() {
    if (m_workerSide || !m_modules.isLoaded("internal/page")) return;
    for (const char* event : {"fireContentLoaded", "fireLoad"}) {
        auto* task =
            m_vm.heap.allocate<PageTask>(TaskSource::DomManipulation, event, Value(), Value(), Value());
        append(task, {.source = TaskSource::DomManipulation,
                      .label = event == std::string_view("fireLoad") ? "load" : "DOMContentLoaded"});
    }
}

void BrowserLoop::setEntryModule(PromiseObject* evaluation) {
    if (evaluation) performPromiseThen(m_vm, evaluation, m_vm.heap.allocate<ModuleFailure>(*this));
}

void BrowserLoop::run() {
    while (!m_isClosed) {
        queueWhatIsDue();
        if (BrowserTask* task = m_tasks.takeNext()) {
            runOneTask(task);
        } else if (!runIdleCallback()) {
            const auto wakeUp = nextDue();
            if (!wakeUp && !m_vm.interleaving()) return;
            waitUntil(wakeUp);
        }
    }
}

// Steps 2 and 3 of 8.1.7.3.
void BrowserLoop::runOneTask(BrowserTask* task) {
    m_streak = {};
    beginTurn();
    const bool isAnnounced = static_cast<bool>(task->announced.id);
    if (isAnnounced) enterPhase(Phase::Task);
    runReporting([&] {
        if (isAnnounced)
            runTask(m_vm, task->announced, [&] { task->steps(m_vm); });
        else
            task->steps(m_vm);
    });
    performMicrotaskCheckpoint();
    task->afterCheckpoint();
    m_timers.setNestingLevel(0);
}

void BrowserLoop::append(BrowserTask* task, const TaskDescription& description) {
    RootedValues rooted(m_vm.heap);
    rooted.push(Value::cell(task));
    queueWhatIsDue();
    m_tasks.append(task, description);
}

void BrowserLoop::queueWhatIsDue() {
    for (;;) {
        const VirtualTime now = m_vm.now();
        // An opportunity to render that nobody wants passes by.
        if (!wantsToRender()) m_nextFrame = std::max(m_nextFrame, frameAfter(now));
        const bool mayRender = wantsToRender() && !m_hasRenderingTask;
        std::optional<VirtualTime> earliest;
        keepEarlier(earliest, nextUserEvent());
        keepEarlier(earliest, m_io.nextDue());
        keepEarlier(earliest, m_timers.nextDue());
        keepEarlier(earliest, m_idleCallbacks.nextDeadline());
        keepEarlier(earliest, m_thread.nextNotice());
        keepEarlier(earliest, m_ports.nextArrival());
        if (mayRender) keepEarlier(earliest, frameTime(m_nextFrame));
        if (!earliest || *earliest > now) return;
        if (nextUserEvent() == earliest) {
            queueUserEvent();
        } else if (m_io.nextDue() == earliest) {
            const auto ready = m_io.takeReady();
            auto* task = m_vm.heap.allocate<CompletionTask>(ready->completion);
            task->announced = ready->task;
            m_tasks.append(task, {.source = TaskSource::Io, .label = ready->label});
        } else if (m_timers.nextDue() == earliest) {
            m_timers.queueNext(m_tasks);
        } else if (m_thread.nextNotice() == earliest) {
            m_thread.takeNotice(now)->tell(*this);
        } else if (m_ports.nextArrival() == earliest) {
            queueArrivedMessage();
        } else if (m_idleCallbacks.nextDeadline() == earliest) {
            m_tasks.appendUnannounced(
                m_vm.heap.allocate<IdleTimeoutTask>(*this, m_idleCallbacks.takeExpired()),
                "an idle callback");
        } else {
            m_hasRenderingTask = true;
            m_tasks.appendUnannounced(m_vm.heap.allocate<RenderingTask>(*this), "drawing the page");
        }
    }
}

std::optional<VirtualTime> BrowserLoop::nextDue() const {
    std::optional<VirtualTime> due = nextUserEvent();
    keepEarlier(due, m_io.nextDue());
    keepEarlier(due, m_timers.nextDue());
    keepEarlier(due, m_idleCallbacks.nextDeadline());
    keepEarlier(due, m_thread.nextNotice());
    keepEarlier(due, m_ports.nextArrival());
    if (wantsToRender()) keepEarlier(due, frameTime(m_nextFrame));
    return due;
}

std::optional<VirtualTime> BrowserLoop::nextUserEvent() const {
    const auto& events = m_world.userEvents;
    return m_userEvents < events.size() ? std::optional(events[m_userEvents].at) : std::nullopt;
}

// A user's action: its event is dispatched by a task of the user interaction source.
void BrowserLoop::queueUserEvent() {
    const UserEvent& event = m_world.userEvents[m_userEvents++];
    auto* task = m_vm.heap.allocate<PageTask>(TaskSource::UserInteraction, "dispatchUserEvent",
                                              m_vm.string(event.type), m_vm.string(event.selector),
                                              m_vm.string(event.detail));
    m_tasks.append(task, {.source = TaskSource::UserInteraction, .label = event.type + " " + event.selector});
}

// Messages of this thread become tasks when they are posted, or when the port is started.
void BrowserLoop::noticeMessage(PortEnd& end) {
    while (end.port && end.port->isStarted && end.queued < end.messages.size() &&
           end.messages[end.queued].arrival <= m_vm.now())
        queueMessage(end.port);
}

void BrowserLoop::queueMessage(PortObject* port) {
    PortEnd& end = *port->end();
    const PortMessage& message = end.messages[end.queued++];
    const bool isForeign = message.number != 0;
    std::string label = isForeign ? "message " + message.preview : "message";
    if (end.channel() && end.channel()->isBroadcast) label = "message " + end.channel()->name;
    const EventIndex cause = isForeign ? m_ports.noteReceived(message) : kNoEvent;
    auto* task = m_vm.heap.allocate<MessageTask>(m_ports, port);
    const TaskDescription description{.source = TaskSource::PostedMessage,
                                      .origin = message.number,
                                      .label = label,
                                      .range = sourceRangeOf(port->shown),
                                      .cause = cause};
    isForeign ? m_tasks.append(task, description) : append(task, description);
}

void BrowserLoop::queueArrivedMessage() {
    const auto arrival = m_ports.nextArrival();
    for (PortObject* port : m_ports.all()) {
        const PortEnd& end = *port->end();
        if (!port->isStarted || end.queued >= end.messages.size()) continue;
        if (end.messages[end.queued].arrival == arrival) return queueMessage(port);
    }
}

// --- Microtasks

void BrowserLoop::performMicrotaskCheckpoint() {
    if (m_isInCheckpoint) return;
    m_isInCheckpoint = true;
    if (!m_microtasks.empty()) enterPhase(Phase::Microtasks);
    while (!m_microtasks.empty()) {
        Job* job = m_microtasks.front();
        m_microtasks.pop_front();
        ++m_streak.microtasks;
        m_streak.lastRange = job->range();
        runReporting([&] { runJob(m_vm, job); });
    }
    m_isInCheckpoint = false;
    notifyAboutRejectedPromises();
}

void BrowserLoop::cleanUpAfterCallback() {
    // Listeners of an error run before the script that threw is cleaned up after: the checkpoint comes then.
    if (m_isReporting) return;
    for (const Frame* frame = m_vm.interpreter().currentFrame(); frame; frame = frame->caller)
        if (!frame->code->isEmbedded) return;
    performMicrotaskCheckpoint();
}

// --- Rendering

// "Update the rendering" (8.1.7.3): the animation frame callbacks, each followed by a checkpoint; then what
// they have changed is drawn.
void BrowserLoop::updateTheRendering() {
    m_hasRenderingTask = false;
    m_nextFrame = frameAfter(m_vm.now());
    const Value timestamp = Value::number(frameTime(m_nextFrame - 1).ms());
    enterPhase(Phase::Rendering);
    // Callbacks that are added from now on wait for the next frame.
    const std::uint32_t last = m_animationFrames.last().value_or(0);
    for (auto next = m_animationFrames.first(); next && *next <= last; next = m_animationFrames.first()) {
        runReporting([&] { m_animationFrames.run(*next, TaskSource::Rendering, timestamp); });
        performMicrotaskCheckpoint();
    }
    m_needsLayout = false;
    if (!std::exchange(m_isDirty, false)) return;
    for (const Phase step : {Phase::Style, Phase::Layout, Phase::Paint})
        enterPhase(step);
}

void BrowserLoop::forceLayout() {
    if (!std::exchange(m_needsLayout, false)) return;
    const Phase interrupted = m_phase;
    for (const Phase step : {Phase::Style, Phase::Layout, interrupted})
        enterPhase(step);
}

// --- Idle periods

// How long an idle period that begins now may last: until something else will have to run.
VirtualTime BrowserLoop::idleDeadline() const {
    std::optional<VirtualTime> deadline = m_vm.now() + kLongestIdlePeriod;
    keepEarlier(deadline, m_timers.nextDue());
    keepEarlier(deadline, m_io.nextDue());
    keepEarlier(deadline, nextUserEvent());
    if (wantsToRender()) keepEarlier(deadline, frameTime(m_nextFrame));
    return *deadline;
}

// One callback of the idle period under way, or of a new one: what is requested in a period belongs to the
// next.
bool BrowserLoop::runIdleCallback() {
    const auto first = m_idleCallbacks.first();
    if (!first) return false;
    const bool isNewPeriod = *first > m_idlePeriod.last || m_vm.now() >= m_idlePeriod.deadline;
    if (isNewPeriod) m_idlePeriod = {idleDeadline(), *m_idleCallbacks.last()};
    m_streak = {};
    beginTurn();
    enterPhase(Phase::Idle);
    runReporting([&] {
        m_idleCallbacks.run(*first, TaskSource::Idle, newIdleDeadline(m_vm, m_idlePeriod.deadline, false));
    });
    performMicrotaskCheckpoint();
    return true;
}

// --- Errors

// HostPromiseRejectionTracker (8.1.6.4).
void BrowserLoop::promiseRejectionTracker(PromiseObject* promise, RejectionOperation operation) {
    if (operation == RejectionOperation::Reject) {
        m_aboutToBeNotified.push_back(promise);
        return;
    }
    if (std::erase(m_aboutToBeNotified, promise) > 0) return;
    if (m_outstandingRejections.erase(promise) == 0) return;
    auto* task =
        m_vm.heap.allocate<PageTask>(TaskSource::DomManipulation, "dispatchRejection",
                                     m_vm.string("rejectionhandled"), Value(promise), promise->result);
    append(task, {.source = TaskSource::DomManipulation, .label = "rejectionhandled"});
}

// "Notify about rejected promises" (8.1.4.7).
void BrowserLoop::notifyAboutRejectedPromises() {
    if (m_aboutToBeNotified.empty()) return;
    auto* task = m_vm.heap.allocate<RejectionTask>(*this, std::move(m_aboutToBeNotified));
    m_aboutToBeNotified.clear();
    append(task, {.source = TaskSource::DomManipulation, .label = "report unhandled rejections"});
}

void BrowserLoop::reportRejection(PromiseObject* promise) {
    if (m_vm.recorder.isEnabled()) {
        m_vm.recorder.record(EventKind::UnhandledRejection, {.subject = promise->id.value,
                                                             .text = previewValue(m_vm, promise->result),
                                                             .cause = promise->settledEvent});
    }
    const bool isCanceled =
        callPage("dispatchRejection", {m_vm.string("unhandledrejection"), promise, promise->result});
    if (!promise->isHandled) m_outstandingRejections.insert(promise);
    if (!isCanceled) printUncaught("Uncaught (in promise) ", promise->result);
}

void BrowserLoop::reportException(Value error) {
    m_vm.forgetThrowSite();
    RootedValues rooted(m_vm.heap);
    rooted.push(error);
    const bool isHandled = !std::exchange(m_isReporting, true) && callPage("dispatchError", {error});
    m_isReporting = false;
    if (isHandled) return;
    m_vm.recorder.record(EventKind::UncaughtException,
                         {.text = previewValue(m_vm, error), .range = m_vm.recorder.currentRange()});
    if (m_workerSide)
        reportToParent(error);
    else
        printUncaught("Uncaught ", error);
}

// 8.1.4.6, step 7.1: what a worker does not handle is an error event of the Worker.
void BrowserLoop::reportToParent(Value error) {
    WorkerReport report{.kind = WorkerReport::Kind::Error, .text = {}, .error = {}};
    m_vm.completionOf([&] {
        const Value described = invoke(m_vm, m_modules.get("internal/page"), m_vm.key("describe"), {error});
        report.error = structuredSerialize(m_vm, described, {});
        return Value::undefined();
    });
    m_workerSide->report(std::move(report));
}

// True when the page has listened and taken care of it.
bool BrowserLoop::callPage(const char* function, std::initializer_list<Value> arguments) {
    if (!m_modules.isLoaded("internal/page")) return false;
    const CompletionRecord result = m_vm.completionOf([&] {
        return invoke(m_vm, m_modules.get("internal/page"), m_vm.key(function),
                      std::span(arguments.begin(), arguments.size()));
    });
    return !result.isThrow() && result.value.isTrue();
}

void BrowserLoop::printUncaught(const char* prefix, Value error) {
    const CompletionRecord text = m_vm.completionOf(
        [&] { return Value(m_vm.string(inspect(m_vm, error, defaultInspectOptions(m_vm)))); });
    const std::string shown = text.isThrow() ? describeValue(m_vm, error) : text.value.asString()->utf8();
    writeToStream(m_vm, OutputStream::Stderr, prefix + shown + "\n");
}

} // namespace tickscope
