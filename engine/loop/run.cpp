// run(): one scenario, from source text to result, on a stack of its own.

#include "host/modules.h"
#include "host/scenario_pragmas.h"
#include "host/test262.h"
#include "loop/browser_loop.h"
#include "loop/node_loop.h"
#include "loop/platform.h"
#include "loop/runaway.h"
#include "loop/shell_loop.h"
#include "loop/uncaught_report.h"
#include "vm/interpreter.h"
#include "vm/operations.h"

#include <pthread.h>
#include <sys/mman.h>

#include <cstdlib>
#include <new>

namespace tickscope {

namespace {

constexpr std::size_t kStackBytes = 512ull << 20; // reserved, not touched before it is needed
constexpr int kBudgetExitStatus = 1;

Interpreter::SourceUnit mainUnit(const Isolate& vm) {
    return Interpreter::SourceUnit(vm.files().source(vm.files().main()));
}

// An ES module entry is evaluated inside a promise job, as in Node: that is why promise jobs come before
// nextTick callbacks when it ends.
class EntryModuleJob final : public Job {
public:
    EntryModuleJob(EventLoop& loop, std::vector<ProgramDiagnostic>& diagnostics)
        : m_loop(loop), m_diagnostics(diagnostics) {}
    void run(Isolate& vm) override {
        const Value evaluation = vm.interpreter().runModule(mainUnit(vm), m_diagnostics);
        m_loop.setEntryModule(as<PromiseObject>(evaluation));
    }

private:
    EventLoop& m_loop;
    std::vector<ProgramDiagnostic>& m_diagnostics;
};

void enqueueEntryModule(Isolate& vm, EventLoop& loop, std::vector<ProgramDiagnostic>& diagnostics) {
    auto* job = vm.heap.allocate<EntryModuleJob>(loop, diagnostics);
    job->id = vm.recorder.newJobId();
    job->queued =
        vm.recorder.record(EventKind::JobQueued, {.detail = static_cast<std::uint8_t>(JobKind::Other),
                                                  .subject = job->id.value,
                                                  .text = "evaluate the module"});
    loop.enqueuePromiseJob(job);
}

class Run {
public:
    Run(const Scenario& scenario, const RunHooks& hooks, RunResult& result)
        : m_given(scenario), m_hooks(hooks), m_result(result) {}

    void execute() {
        ParsedPragmas pragmas = parsePragmas(m_given.fileName, m_given.source);
        if (!pragmas.diagnostics.empty()) {
            m_result.diagnostics = std::move(pragmas.diagnostics);
            return refuse();
        }
        m_scenario = withPragmas(m_given, pragmas.world);
        Isolate vm(m_scenario, m_hooks);
        vm.heap.setStackBase(m_stackBase);
        if (pragmas.world.statementCost) vm.setStatementCost(pragmas.world.statementCost->us);
        if (m_scenario.environment == Environment::Test262)
            runInShell(vm);
        else
            runInLoop(vm, std::move(pragmas.world));
        m_result.steps = vm.steps();
        m_result.peakMemoryBytes = vm.heap.peakBytes();
        if (!m_result.diagnostics.empty()) return refuse();
        vm.recorder.record(EventKind::RunFinished,
                           {.detail = static_cast<std::uint8_t>(m_result.stopReason),
                            .subject = static_cast<std::uint32_t>(m_result.exitStatus)});
        if (m_scenario.record) m_result.trace = vm.recorder.take(m_scenario.fileName, m_scenario.source);
    }

    void setStackBase(const void* base) { m_stackBase = base; }
    // The run could not even report what it did.
    void abandon(AbortReason reason) {
        m_result.stopReason = stopReasonOf(reason);
        m_result.stopMessage = "there is not enough memory for the run";
        m_result.exitStatus = kBudgetExitStatus;
    }

private:
    void refuse() {
        m_result.stopReason = StopReason::SyntaxError;
        m_result.exitStatus = 1;
    }

    void runInLoop(Isolate& vm, World world) {
        const auto policy =
            m_scenario.blockingIo ? IoSimulator::Policy::Blocking : IoSimulator::Policy::Concurrent;
        const bool isPage = m_scenario.environment == Environment::Browser;
        std::unique_ptr<EventLoop> owned;
        if (isPage)
            owned = std::make_unique<BrowserLoop>(vm, std::move(world), policy);
        else
            owned = std::make_unique<NodeLoop>(vm, std::move(world), policy);
        EventLoop& loop = *owned;
        try {
            installPlatform(vm);
            vm.recorder.record(EventKind::RunStarted, {});
            loop.runMain([&] { isPage ? startPage(vm, loop) : startProgram(vm, loop); });
            if (!m_result.diagnostics.empty()) return;
            loop.run();
            m_result.exitStatus = loop.exitStatus();
        } catch (const RunAborted& aborted) {
            stop(vm, loop, aborted.reason);
        }
    }

    void startPage(Isolate& vm, EventLoop& loop) {
        const Interpreter::SourceUnit unit = mainUnit(vm);
        if (m_scenario.isModule)
            loop.setEntryModule(as<PromiseObject>(vm.interpreter().runModule(unit, m_result.diagnostics)));
        else
            vm.interpreter().runScript(unit, m_result.diagnostics);
    }

    void startProgram(Isolate& vm, EventLoop& loop) {
        if (m_scenario.isModule) return enqueueEntryModule(vm, loop, m_result.diagnostics);
        NodeLoop::of(vm).commonJs().runMain(m_result.diagnostics);
    }

    void stop(Isolate& vm, EventLoop& loop, AbortReason reason) {
        if (reason == AbortReason::Exit) {
            m_result.stopReason = loop.stopReason();
            m_result.exitStatus = loop.exitStatus();
            return;
        }
        m_result.stopReason = stopReasonOf(reason);
        m_result.stopMessage = describeRunaway(vm, loop, reason);
        m_result.exitStatus = kBudgetExitStatus;
        vm.recorder.record(EventKind::BudgetExceeded,
                           {.detail = static_cast<std::uint8_t>(m_result.stopReason),
                            .text = m_result.stopMessage,
                            .range = vm.recorder.currentRange()});
    }

    // --- The conformance suite's host

    void runInShell(Isolate& vm) {
        ShellLoop loop(vm);
        try {
            installTest262(vm, vm.realm());
            vm.recorder.record(EventKind::RunStarted, {});
            const CompletionRecord completion = vm.completionOf([&] { return runShellProgram(vm, loop); });
            if (!completion.isThrow()) return;
            reportFatalException(vm, completion.value);
            m_result.stopReason = StopReason::UncaughtException;
            m_result.exitStatus = 1;
        } catch (const RunAborted& aborted) {
            m_result.stopReason = stopReasonOf(aborted.reason);
            m_result.stopMessage = vm.abortMessage;
            m_result.exitStatus = kBudgetExitStatus;
        }
    }

    Value runShellProgram(Isolate& vm, ShellLoop& loop) {
        const Interpreter::SourceUnit unit{m_scenario.fileName, m_scenario.source};
        if (!m_scenario.isModule) {
            vm.interpreter().runScript(unit, m_result.diagnostics);
            loop.drain();
            return Value::undefined();
        }
        auto* evaluation = as<PromiseObject>(vm.interpreter().runModule(unit, m_result.diagnostics));
        loop.drain();
        if (evaluation && evaluation->state == PromiseState::Rejected) vm.throwValue(evaluation->result);
        return Value::undefined();
    }

    const Scenario& m_given;
    const RunHooks& m_hooks;
    RunResult& m_result;
    Scenario m_scenario;
    const void* m_stackBase = nullptr;
};

void* runOnThread(void* argument) {
    auto* run = static_cast<Run*>(argument);
    run->setStackBase(__builtin_frame_address(0));
    try {
        run->execute();
    } catch (const RunAborted& aborted) { // while the world was being set up
        run->abandon(aborted.reason);
    } catch (const std::bad_alloc&) {
        run->abandon(AbortReason::MemoryBudget);
    }
    return nullptr;
}

} // namespace

RunResult run(const Scenario& scenario, const RunHooks& hooks) {
    RunResult result;
    Run run(scenario, hooks, result);
    void* stack = mmap(nullptr, kStackBytes, PROT_READ | PROT_WRITE,
                       MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_t thread;
    const bool hasThread = stack != MAP_FAILED &&
                           pthread_attr_setstack(&attributes, stack, kStackBytes) == 0 &&
                           pthread_create(&thread, &attributes, runOnThread, &run) == 0;
    if (hasThread) {
        pthread_join(thread, nullptr);
    } else {
        result.stopReason = StopReason::MemoryBudget;
        result.stopMessage = "there is not enough memory to start the run";
        result.exitStatus = kBudgetExitStatus;
    }
    pthread_attr_destroy(&attributes);
    if (stack != MAP_FAILED) munmap(stack, kStackBytes);
    return result;
}

} // namespace tickscope
