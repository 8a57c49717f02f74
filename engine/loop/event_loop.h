#pragma once
// What the event loops of all platforms share: the clock, simulated I/O, the world of the scenario, built-in
// modules, and how a run ends.

#include "host/modules.h"
#include "host/scenario_pragmas.h"
#include "loop/choices.h"
#include "loop/io_simulator.h"
#include "loop/message_ports.h"
#include "loop/thread_group.h"
#include "loop/tick_queues.h"
#include "loop/virtual_clock.h"
#include "loop/workers.h"
#include "vm/host_hooks.h"

#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace tickscope {

// How far a rule of the scenario's world has been used in this run.
struct IoRuleUse {
    std::uint32_t attempts = 0;
    std::deque<VirtualTime> starts; // within the last second, of rules with a rate
    std::unique_ptr<IoSlots> connections;
};

class EventLoop : public HostHooks {
public:
    EventLoop(Isolate& vm, World world, IoSimulator::Policy ioPolicy, JsThread& thread);
    ~EventLoop() override { m_thread.detach(); }
    static EventLoop& of(Isolate& vm) { return static_cast<EventLoop&>(vm.host()); }

    // Runs the main script and what follows it at once.
    virtual void runMain(const std::function<void()>& script) = 0;
    // Turns until nothing is left to do. Ends early with RunAborted.
    virtual void run() = 0;
    // The evaluation promise of an ES module entry.
    virtual void setEntryModule(PromiseObject* evaluation) = 0;
    virtual int exitStatus() const = 0;
    // An exception that no program can catch, of a callback that native code has called.
    virtual void reportException(Value error) = 0;
    // How many jobs have run in a row.
    virtual const JobStreak& streak() const = 0;

    VirtualClock& clock() { return m_clock; }
    Choices& choices() { return m_choices; }
    IoSimulator& io() { return m_io; }
    Modules& modules() { return m_modules; }
    World& world() { return m_world; }
    JsThread& thread() { return m_thread; }
    MessagePorts& ports() { return m_ports; }
    Workers& workers() { return m_workers; }
    // Of a worker: what it tells its parent. nullptr in the main thread.
    WorkerSide* workerSide() { return m_workerSide.get(); }
    void becomeWorker(SerializedValue data) {
        m_workerSide = std::make_unique<WorkerSide>(m_thread, std::move(data));
    }
    // The port hears no more, and the other end learns of it.
    virtual void closePort(PortObject* port) { m_ports.disentangle(port); }
    // A message of this thread's own has come to that end, or its port was started.
    virtual void noticeMessage(PortEnd&) {}
    // Something from outside of the thread has arrived: its callback runs as a task, at once or in its turn.
    virtual void perform(const TaskDescription&, IoCompletion* callback) = 0;
    IoRuleUse& useOfRule(std::size_t index) { return m_ruleUses[index]; }
    IoRuleUse& useOfStub(std::size_t index) { return m_stubUses[index]; }
    // Under the blocking policy a timeout that the program has set freezes the thread for its delay, as
    // sleep() does. One that a library sets for itself (AbortSignal.timeout) does not, nor does an interval:
    // nobody waits for those.
    void waitForTimeout(Value callback, double milliseconds);
    // Operations that the program itself has described: service().
    struct ServiceRule {
        IoRule rule;
        IoRuleUse use;
    };
    std::size_t addServiceRule(IoRule rule);
    ServiceRule& serviceRule(std::size_t index) { return m_serviceRules[index]; }
    // The threads that libuv hands blocking work to; nullptr where there are none (a page).
    virtual IoSlots* threadPool() { return nullptr; }

    // How the run ended, once RunAborted{Exit} was thrown or run() has returned.
    StopReason stopReason() const { return m_stopReason; }
    std::uint32_t turn() const { return m_turn; }

    Object* builtinModule(Isolate& vm, std::u16string_view specifier) override;
    void writeOutput(Isolate&, OutputStream, std::string_view utf8) override;

protected:
    void beginTurn();
    void enterPhase(Phase phase);
    // Nothing can run until then, or until something arrives from another thread.
    void waitUntil(std::optional<VirtualTime> wakeUp);
    virtual void visitRoots(EdgeVisitor&) const;

    Isolate& m_vm;
    World m_world;
    VirtualClock m_clock;
    Choices m_choices;
    Modules m_modules;
    IoSimulator m_io;
    JsThread& m_thread;
    MessagePorts m_ports;
    Workers m_workers;
    std::unique_ptr<WorkerSide> m_workerSide;
    Phase m_phase = Phase::Main; // the one entered last
    StopReason m_stopReason = StopReason::Finished;

private:
    std::uint32_t m_turn = 0;
    std::vector<IoRuleUse> m_ruleUses, m_stubUses;
    std::deque<ServiceRule> m_serviceRules;
};

} // namespace tickscope
