#pragma once
// Node's event loop, readable as libuv's uv_run (1.46) and the callbacks Node hangs into its phases. Each
// turn: timers, pending, idle and prepare, poll, check, close. After every callback process.nextTick's queue
// and the microtasks are emptied (TickQueues).

#include "host/process.h"
#include "host/require.h"
#include "loop/delay_monitor.h"
#include "loop/event_loop.h"
#include "loop/immediate_queue.h"
#include "loop/rejection_tracker.h"
#include "loop/timer_lists.h"

#include <optional>

namespace tickscope {

class NodeLoop final : public EventLoop, public TimerHost, public UncaughtHandler {
public:
    NodeLoop(Isolate& vm, World world, IoSimulator::Policy ioPolicy, JsThread& thread);
    static NodeLoop& of(Isolate& vm) { return static_cast<NodeLoop&>(vm.host()); }

    // Runs the main script as Node does: its error is an uncaught exception, then the queues are emptied.
    void runMain(const std::function<void()>& script) override;
    // 'beforeExit' and 'exit' included.
    void run() override;
    // One that never settles makes the exit status 13.
    void setEntryModule(PromiseObject* evaluation) override { m_entryModule = evaluation; }
    int exitStatus() const override { return m_process.exitStatus(); }
    void reportException(Value error) override { reportUncaught(error, RejectionTracker::FromPromise::No); }
    const JobStreak& streak() const override { return m_ticks.streak(); }
    // Of as many threads as the main thread's process.env.UV_THREADPOOL_SIZE says when the first one or a
    // worker is needed, else four.
    IoSlots* threadPool() override;

    TickQueues& ticks() { return m_ticks; }
    TimerLists& timers() { return m_timers; }
    ImmediateQueue& immediates() { return m_immediates; }
    ProcessState& process() { return m_process; }
    DelayMonitors& delayMonitors() { return m_delayMonitors; }
    // When the loop began to run, and how long it has slept in the poll phase since.
    std::optional<VirtualTime> started() const { return m_started; }
    VirtualTime idle() const { return m_idle; }
    std::int64_t loopTime() const { return m_loopTime; } // uv_now
    CommonJs& commonJs() { return m_commonJs; }
    // What require gives of an ES module: its namespace, once it has run.
    Value requireModule(const ScenarioFile&, const Object* parent);

    void perform(const TaskDescription&, IoCompletion* callback) override;
    // The port hears no more, and will tell so in the close phase.
    void closePort(PortObject* port) override;

    // HostHooks
    void enqueuePromiseJob(Job* job) override { m_ticks.enqueueMicrotask(job); }
    void promiseRejectionTracker(PromiseObject* promise, RejectionOperation operation) override {
        m_rejections.track(promise, operation);
    }
    ModuleSource loadModule(Isolate&, const std::string& referrer, std::u16string_view specifier,
                            std::u16string_view type) override;
    Value evaluateSynthetic(Isolate&, const std::string& name) override;
    bool readsLater(Isolate&, const std::string& referrer, std::u16string_view specifier,
                    Continuation* then) override;
    bool settlesLater(Isolate&, Continuation* then) override;
    void initializeImportMeta(Isolate&, const SourceText& module, Object* meta) override;
    // TimerHost
    std::int64_t updatedLoopTime() override;
    void scheduleTimers(std::int64_t milliseconds) override { m_timersDue = m_loopTime + milliseconds; }
    void runNextTicks() override { m_ticks.runNextTicks(); }
    void enterTimerTask() override { m_ticks.endStreak(); }
    // UncaughtHandler
    void reportUncaught(Value error, RejectionTracker::FromPromise fromPromise) override;

    // process.exit and its like. Never returns.
    [[noreturn]] void exit(StopReason reason, int status);

private:
    enum class Turn : bool { First, Later };
    void runUntilIdle(); // uv_run(UV_RUN_DEFAULT)
    bool isAlive() const;
    void updateTime() { m_loopTime = m_clock.milliseconds(); }

    void timersPhase();
    void pollPhase();
    void checkPhase();
    void closePhase();
    std::optional<VirtualTime> wakeUpTime() const;
    void chooseBetweenTimerAndImmediate();
    bool runCompletions();
    bool hasTimersDue() const;
    void runAsTask(const TaskDescription&, const std::function<void()>& callback);
    void receiveMessages();
    void receiveMessagesOf(PortObject* port);
    bool mayBlock() const { return isAlive() && m_immediates.refCount() == 0 && m_closing.empty(); }

    void closeCallbackScope();
    void reportToParent(Value error);
    void emitBeforeExit();
    void emitExit();
    void visitRoots(EdgeVisitor&) const override;

    ProcessState m_process;
    CommonJs m_commonJs;
    RejectionTracker m_rejections;
    TickQueues m_ticks;
    TimerLists m_timers;
    ImmediateQueue m_immediates;
    DelayMonitors m_delayMonitors;
    PromiseObject* m_entryModule = nullptr;
    std::vector<PortObject*> m_closing; // uv_close was called: their callbacks run in the close phase

    std::optional<VirtualTime> m_started;
    VirtualTime m_idle;
    std::int64_t m_loopTime = 0;              // uv_now: the clock when it was last looked at, in ms
    std::optional<std::int64_t> m_timersDue;  // the one libuv timer behind all of Node's
    std::optional<std::int64_t> m_lastChoice; // the due time a ChoicePoint was recorded for
};

} // namespace tickscope
