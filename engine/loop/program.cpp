#include "loop/program.h"

#include "host/block.h"
#include "host/console.h"
#include "host/modules.h"
#include "host/process.h"
#include "host/queue_microtask.h"
#include "host/require.h"
#include "host/simulated_io.h"
#include "host/timers.h"
#include "host/window.h"
#include "loop/browser_loop.h"
#include "loop/node_loop.h"
#include "syntax/parser.h"
#include "vm/interpreter.h"
#include "vm/operations.h"

namespace tickscope {

namespace {

// An ES module entry is evaluated inside a promise job, as in Node: that is why promise jobs come before
// nextTick callbacks when it ends.
class EntryModuleJob final : public Job {
public:
    EntryModuleJob(EventLoop& loop, std::vector<ProgramDiagnostic>& diagnostics)
        : m_loop(loop), m_diagnostics(diagnostics) {}
    void run(Isolate& vm) override {
        const Value evaluation =
            vm.interpreter().runModule({vm.scenario().fileName, vm.scenario().source}, m_diagnostics);
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

void installNode(Isolate& vm) {
    Realm& realm = vm.realm();
    defineValue(vm, realm.globalObject, "global", realm.globalObject);
    installProcess(vm, realm);
    installTimers(vm, realm);
    installQueueMicrotask(vm, realm);
    installConsole(vm, realm);
    installBlock(vm, realm);
    installModuleGlobals(vm, realm);
    installStubs(vm, realm);
}

void installPage(Isolate& vm) {
    Realm& realm = vm.realm();
    EventLoop::of(vm).workerSide() ? installWorkerScope(vm, realm) : installWindow(vm, realm);
    installQueueMicrotask(vm, realm);
    installConsole(vm, realm);
    installBlock(vm, realm);
    installModuleGlobals(vm, realm);
    installStubs(vm, realm);
}

void startPage(Isolate& vm, EventLoop& loop, std::vector<ProgramDiagnostic>& diagnostics) {
    const Interpreter::SourceUnit unit{vm.scenario().fileName, vm.scenario().source};
    if (vm.scenario().isModule)
        loop.setEntryModule(as<PromiseObject>(vm.interpreter().runModule(unit, diagnostics)));
    else
        vm.interpreter().runScript(unit, diagnostics);
}

void startProgram(Isolate& vm, EventLoop& loop, std::vector<ProgramDiagnostic>& diagnostics) {
    if (vm.scenario().isModule) return enqueueEntryModule(vm, loop, diagnostics);
    const std::array<Value, 5> wrapper = createCommonJsArguments(vm);
    vm.interpreter().runCommonJs({vm.scenario().fileName, vm.scenario().source}, wrapper, diagnostics);
}

bool isPage(const Isolate& vm) { return vm.scenario().environment == Environment::Browser; }

} // namespace

bool looksLikeModule(const Scenario& scenario) {
    const SourceText source = SourceText::fromUtf8(scenario.fileName, scenario.source);
    if (scenario.fileName.ends_with(".ts")) return hasModuleSyntax(source);
    const bool isOpen = scenario.environment == Environment::Node && !scenario.fileName.ends_with(".cjs") &&
                        !scenario.fileName.ends_with("ts");
    if (!isOpen) return false;
    ParseOptions options;
    options.language = languageOf(scenario.fileName);
    return isOnlyModule(source, options);
}

std::unique_ptr<EventLoop> makeLoop(Isolate& vm, World world, JsThread& thread) {
    const auto policy =
        vm.scenario().blockingIo ? IoSimulator::Policy::Blocking : IoSimulator::Policy::Concurrent;
    if (isPage(vm)) return std::make_unique<BrowserLoop>(vm, std::move(world), policy, thread);
    return std::make_unique<NodeLoop>(vm, std::move(world), policy, thread);
}

void runProgram(Isolate& vm, EventLoop& loop, std::vector<ProgramDiagnostic>& diagnostics) {
    isPage(vm) ? installPage(vm) : installNode(vm);
    if (loop.workerSide())
        loop.modules().get(isPage(vm) ? "internal/page" : "internal/worker_scope");
    else
        vm.recorder.record(EventKind::RunStarted, {});
    loop.runMain(
        [&] { isPage(vm) ? startPage(vm, loop, diagnostics) : startProgram(vm, loop, diagnostics); });
    if (diagnostics.empty()) loop.run();
}

} // namespace tickscope
