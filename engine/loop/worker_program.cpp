// A worker's thread, from its isolate to its end.

#include "builtins/error.h"
#include "loop/observed_run.h"
#include "loop/program.h"
#include "loop/runaway.h"
#include "vm/interpreter.h"
#include "vm/operations.h"

namespace tickscope {

namespace {

constexpr int kFailed = 1;

// What the main thread alone sees of the world.
World worldOfWorker(World world) {
    world.userEvents.clear();
    world.inputLines.clear();
    world.requests.clear();
    world.html.clear();
    return world;
}

Scenario scenarioOfWorker(const Scenario& parent, WorkerRequest& request) {
    Scenario scenario = parent;
    scenario.fileName = request.fileName;
    scenario.source = std::move(request.source);
    scenario.mainFile = request.mainFile;
    scenario.isModule = request.isModule;
    scenario.choices.clear(); // those are the main thread's
    return scenario;
}

class WorkerProgram final : public ThreadProgram {
public:
    WorkerProgram(EventLoop& parent, Isolate& parentVm, WorkerRequest request)
        : m_request(std::move(request)), m_scenario(scenarioOfWorker(parentVm.scenario(), m_request)),
          m_world(worldOfWorker(parent.world())) {
        m_hooks.cancel = parentVm.runHooks().cancel;
    }

    void run(JsThread& thread) override {
        Isolate vm(m_scenario, m_hooks);
        if (RunObserver* observer = thread.group().observer) observer->isolateMade(vm, thread.number());
        vm.setNow(thread.now());
        vm.recorder.record(EventKind::RunStarted, {});
        if (m_world.statementCost) vm.setStatementCost(m_world.statementCost->us);
        {
            const std::unique_ptr<EventLoop> loop = makeLoop(vm, std::move(m_world), thread);
            loop->becomeWorker(std::move(m_request.data));
            try {
                runIn(vm, *loop);
                m_exitStatus = loop->exitStatus();
            } catch (const RunAborted& aborted) {
                stop(vm, *loop, aborted.reason);
            }
            // From here on no other thread gets its turn before this one has ended.
            vm.setInterleaving(nullptr);
            loop->ports().closeAll();
            loop->workers().terminateAll();
            loop->workerSide()->end(m_exitStatus);
        }
        vm.recorder.record(EventKind::RunFinished, {.detail = static_cast<std::uint8_t>(m_stopReason),
                                                    .subject = static_cast<std::uint32_t>(m_exitStatus)});
        if (m_scenario.record) keepTrace(vm, thread);
    }

private:
    void runIn(Isolate& vm, EventLoop& loop) {
        loop.workerSide()->report({.kind = WorkerReport::Kind::Online, .text = {}, .error = {}});
        std::vector<ProgramDiagnostic> diagnostics;
        if (!m_request.missing.empty())
            fail(vm, loop, [&] { throwMissing(vm); });
        else
            runProgram(vm, loop, diagnostics);
        if (!diagnostics.empty()) fail(vm, loop, [&] { vm.throwSyntaxError(diagnostics.front().message); });
    }

    [[noreturn]] void throwMissing(Isolate& vm) const {
        Object* error = vm.newError(ErrorType::Error, "Cannot find module '" + m_request.missing + "'");
        error->putDirect(vm.names.code, vm.string("MODULE_NOT_FOUND"));
        error->putDirect(vm.key("requireStack"), vm.newArray());
        vm.throwValue(error);
    }

    // Before the program could begin.
    template <typename Throwing>
    void fail(Isolate& vm, EventLoop& loop, Throwing throwing) {
        const CompletionRecord error = vm.completionOf([&] {
            throwing();
            return Value::undefined();
        });
        loop.reportException(error.value);
        m_exitStatus = kFailed;
    }

    void stop(Isolate& vm, EventLoop& loop, AbortReason reason) {
        if (reason == AbortReason::Exit) {
            m_stopReason = loop.stopReason();
            m_exitStatus = loop.exitStatus();
            return;
        }
        m_exitStatus = kFailed;
        m_stopReason = stopReasonOf(reason);
        if (reason == AbortReason::Stopped) return;
        ThreadGroup& threads = loop.thread().group();
        const std::string message =
            "worker " + std::to_string(loop.thread().number()) + ": " + describeRunaway(vm, loop, reason);
        vm.recorder.record(EventKind::BudgetExceeded, {.detail = static_cast<std::uint8_t>(m_stopReason),
                                                       .text = message,
                                                       .range = vm.recorder.currentRange()});
        threads.abort(reason, message);
    }

    void keepTrace(Isolate& vm, JsThread& thread) const {
        Trace trace = vm.recorder.take(m_scenario.fileName, m_scenario.source);
        trace.thread = thread.number();
        trace.threadName = thread.name();
        trace.parentThread = thread.parent()->number();
        thread.group().keepTrace(std::move(trace));
    }

    WorkerRequest m_request;
    Scenario m_scenario;
    World m_world;
    RunHooks m_hooks;
    int m_exitStatus = 0;
    StopReason m_stopReason = StopReason::Finished;
};

} // namespace

std::unique_ptr<ThreadProgram> newWorkerProgram(EventLoop& parent, Isolate& parentVm, WorkerRequest request) {
    return std::make_unique<WorkerProgram>(parent, parentVm, std::move(request));
}

} // namespace tickscope
