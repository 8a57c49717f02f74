#pragma once
// Node's event loop, readable as libuv's uv_run (1.46) and the callbacks Node hangs into its phases. Each
// turn: timers, pending, idle and prepare, poll, check, close. After every callback process.nextTick's queue
// and the microtasks are emptied (TickQueues).

#include "host/modules.h"
#include "host/process.h"
#include "host/scenario_pragmas.h"
#include "loop/immediate_queue.h"
#include "loop/io_simulator.h"
#include "loop/rejection_tracker.h"
#include "loop/tick_queues.h"
#include "loop/timer_lists.h"
#include "loop/virtual_clock.h"
#include "vm/host_hooks.h"

#include <functional>
#include <optional>

namespace tickscope {

class NodeLoop final : public HostHooks, public TimerHost, public UncaughtHandler {
public:
    NodeLoop(Isolate& vm, World world, IoSimulator::Policy ioPolicy);
    static NodeLoop& of(Isolate& vm) { return static_cast<NodeLoop&>(vm.host()); }

    // Runs the main script as Node does: its error is an uncaught exception, then the queues are emptied.
    void runMain(const std::function<void()>& script);
    // Turns until nothing is left to do; 'beforeExit' and 'exit' included. Ends early with RunAborted.
    void run();
    // The evaluation promise of an ES module entry. One that never settles makes the exit status 13.
    void setEntryModule(PromiseObject* evaluation) { m_entryModule = evaluation; }

    VirtualClock& clock() { return m_clock; }
    TickQueues& ticks() { return m_ticks; }
    TimerLists& timers() { return m_timers; }
    ImmediateQueue& immediates() { return m_immediates; }
    IoSimulator& io() { return m_io; }
    ProcessState& process() { return m_process; }
    Modules& modules() { return m_modules; }
    World& world() { return m_world; }

    // How the run ended, once RunAborted{Exit} was thrown or run() has returned.
    StopReason stopReason() const { return m_stopReason; }
    std::uint32_t turn() const { return m_turn; }
    SourceSpan lastTimerRange() const { return m_lastTaskRange; }
    std::uint64_t stepsAtTaskStart() const { return m_stepsAtTaskStart; }

    // HostHooks
    void enqueuePromiseJob(Job* job) override { m_ticks.enqueueMicrotask(job); }
    void promiseRejectionTracker(PromiseObject* promise, RejectionOperation operation) override {
        m_rejections.track(promise, operation);
    }
    Object* builtinModule(Isolate& vm, std::u16string_view specifier) override;
    void initializeImportMeta(Isolate& vm, Object* meta) override;
    // TimerHost
    std::int64_t updatedLoopTime() override;
    void scheduleTimers(std::int64_t milliseconds) override { m_timersDue = m_loopTime + milliseconds; }
    void runNextTicks() override { m_ticks.runNextTicks(); }
    void enterTimerTask() override { enterTask(); }
    // UncaughtHandler
    void reportUncaught(Value error, RejectionTracker::FromPromise fromPromise) override;

    // process.exit and its like. Never returns.
    [[noreturn]] void exit(StopReason reason, int status);

private:
    enum class Turn : bool { First, Later };
    void runUntilIdle(); // uv_run(UV_RUN_DEFAULT)
    bool isAlive() const;
    void updateTime() { m_loopTime = m_clock.milliseconds(); }
    void beginTurn();
    void enterPhase(Phase phase);
    void enterTask();

    void timersPhase();
    void pollPhase();
    void checkPhase();
    std::optional<VirtualTime> wakeUpTime() const;
    void chooseBetweenTimerAndImmediate();
    void runCompletions();

    void closeCallbackScope();
    void emitBeforeExit();
    void emitExit();
    void visitRoots(EdgeVisitor&) const;

    Isolate& m_vm;
    World m_world;
    VirtualClock m_clock;
    Modules m_modules;
    ProcessState m_process;
    RejectionTracker m_rejections;
    TickQueues m_ticks;
    TimerLists m_timers;
    ImmediateQueue m_immediates;
    IoSimulator m_io;
    PromiseObject* m_entryModule = nullptr;

    std::int64_t m_loopTime = 0;              // uv_now: the clock when it was last looked at, in ms
    std::optional<std::int64_t> m_timersDue;  // the one libuv timer behind all of Node's
    std::optional<std::int64_t> m_lastChoice; // the due time a ChoicePoint was recorded for
    std::uint32_t m_turn = 0;
    Phase m_phase = Phase::Main;
    std::uint64_t m_stepsAtTaskStart = 0;
    SourceSpan m_lastTaskRange;
    StopReason m_stopReason = StopReason::Finished;
};

} // namespace tickscope
