// run(): one scenario, from source text to result, on a stack of its own.

#include "host/scenario_pragmas.h"
#include "host/test262.h"
#include "loop/native_thread.h"
#include "loop/observed_run.h"
#include "loop/platform.h"
#include "loop/program.h"
#include "loop/runaway.h"
#include "loop/shell_loop.h"
#include "loop/uncaught_report.h"
#include "vm/interpreter.h"

#include <new>

namespace tickscope {

namespace {

constexpr int kBudgetExitStatus = 1;

class Run {
public:
    Run(const Scenario& scenario, const RunHooks& hooks, RunObserver* observer, RunResult& result)
        : m_given(scenario), m_hooks(hooks), m_result(result), m_threads(hooks) {
        m_threads.observer = observer;
    }

    void execute() {
        ParsedPragmas pragmas = parsePragmas(m_given.fileName, m_given.source);
        if (!pragmas.diagnostics.empty()) {
            m_result.diagnostics = std::move(pragmas.diagnostics);
            return refuse();
        }
        m_scenario = withPragmas(m_given, pragmas.world);
        m_threads.delays = pragmas.world.threadDelays;
        m_threads.scenario = &m_scenario;
        Isolate vm(m_scenario, m_hooks);
        vm.heap.setStackBase(m_stackBase);
        if (m_threads.observer) m_threads.observer->isolateMade(vm, 0);
        if (pragmas.world.statementCost) vm.setStatementCost(pragmas.world.statementCost->us);
        if (m_scenario.environment == Environment::Test262)
            runInShell(vm);
        else
            runInLoop(vm, std::move(pragmas.world));
        m_result.steps = vm.steps() + m_threads.workerSteps();
        m_result.peakMemoryBytes = vm.heap.peakBytes();
        if (!m_result.diagnostics.empty()) return refuse();
        vm.recorder.record(EventKind::RunFinished,
                           {.detail = static_cast<std::uint8_t>(m_result.stopReason),
                            .subject = static_cast<std::uint32_t>(m_result.exitStatus)});
        if (!m_scenario.record) return;
        m_result.trace = vm.recorder.take(m_scenario.fileName, m_scenario.source);
        m_result.trace.workers = m_threads.takeTraces();
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
        const std::unique_ptr<EventLoop> loop = makeLoop(vm, std::move(world), m_threads.mainThread());
        try {
            runProgram(vm, *loop, m_result.diagnostics);
            m_result.exitStatus = loop->exitStatus();
        } catch (const RunAborted& aborted) {
            stop(vm, *loop, aborted.reason);
        }
        m_threads.stopAll();
    }

    void stop(Isolate& vm, EventLoop& loop, AbortReason reason) {
        if (reason == AbortReason::Exit) {
            m_result.stopReason = loop.stopReason();
            m_result.exitStatus = loop.exitStatus();
            return;
        }
        if (m_threads.isStuck()) return endForever(vm, loop);
        m_result.stopReason = stopReasonOf(reason);
        const std::string& worker = m_threads.abortMessage();
        m_result.stopMessage = worker.empty() ? describeRunaway(vm, loop, reason) : worker;
        m_result.exitStatus = kBudgetExitStatus;
        vm.recorder.record(EventKind::BudgetExceeded,
                           {.detail = static_cast<std::uint8_t>(m_result.stopReason),
                            .text = m_result.stopMessage,
                            .range = vm.recorder.currentRange()});
    }

    // Nothing can happen any more. A page is like that most of the time; Node would go on waiting.
    void endForever(Isolate& vm, EventLoop& loop) {
        m_result.exitStatus = loop.exitStatus();
        if (m_scenario.environment == Environment::Browser) return;
        vm.recorder.record(EventKind::Notice,
                           {.text =
                                "Nothing can happen any more, but Node would go on waiting: an open port or "
                                "a worker that listens keeps the program alive."});
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
    ThreadGroup m_threads;
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
    return runObserved(scenario, hooks, nullptr);
}

RunResult runObserved(const Scenario& scenario, const RunHooks& hooks, RunObserver* observer) {
    RunResult result;
    Run run(scenario, hooks, observer, result);
    NativeThread thread;
    if (!thread.start(runOnThread, &run)) {
        result.stopReason = StopReason::MemoryBudget;
        result.stopMessage = "there is not enough memory to start the run";
        result.exitStatus = kBudgetExitStatus;
    }
    thread.join();
    return result;
}

} // namespace tickscope
