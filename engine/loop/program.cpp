#include "loop/program.h"

#include "host/page_modules.h"
#include "loop/browser_loop.h"
#include "loop/node_loop.h"
#include "loop/platform.h"
#include "vm/interpreter.h"

namespace tickscope {

namespace {

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

// A page's module script once all that it imports has been fetched; only then is the page whole.
class StartModule final : public Continuation {
public:
    explicit StartModule(std::vector<ProgramDiagnostic>& diagnostics) : m_diagnostics(diagnostics) {}
    void run(Isolate& vm, ResumeMode mode, Value failure) override {
        BrowserLoop& loop = BrowserLoop::of(vm);
        const CompletionRecord completion = vm.completionOf([&] {
            if (mode == ResumeMode::Throw) vm.throwValue(failure);
            loop.setEntryModule(as<PromiseObject>(vm.interpreter().runModule(mainUnit(vm), m_diagnostics)));
            return Value();
        });
        if (completion.isThrow()) loop.reportException(completion.value);
        loop.endParsing();
    }

private:
    std::vector<ProgramDiagnostic>& m_diagnostics;
};

void startPage(Isolate& vm, EventLoop& loop, std::vector<ProgramDiagnostic>& diagnostics) {
    const Interpreter::SourceUnit unit = mainUnit(vm);
    if (!vm.scenario().isModule) {
        vm.interpreter().runScript(unit, diagnostics);
        return;
    }
    // What a worker imports is part of the time that it takes to begin.
    if (!loop.workerSide() && fetchImports(vm, vm.heap.allocate<StartModule>(diagnostics)))
        return BrowserLoop::of(vm).awaitModule();
    loop.setEntryModule(as<PromiseObject>(vm.interpreter().runModule(unit, diagnostics)));
}

void startProgram(Isolate& vm, EventLoop& loop, std::vector<ProgramDiagnostic>& diagnostics) {
    if (vm.scenario().isModule) return enqueueEntryModule(vm, loop, diagnostics);
    NodeLoop::of(vm).commonJs().runMain(diagnostics);
}

bool isPage(const Isolate& vm) { return vm.scenario().environment == Environment::Browser; }

} // namespace

std::unique_ptr<EventLoop> makeLoop(Isolate& vm, World world, JsThread& thread) {
    const auto policy =
        vm.scenario().blockingIo ? IoSimulator::Policy::Blocking : IoSimulator::Policy::Concurrent;
    if (isPage(vm)) return std::make_unique<BrowserLoop>(vm, std::move(world), policy, thread);
    return std::make_unique<NodeLoop>(vm, std::move(world), policy, thread);
}

void runProgram(Isolate& vm, EventLoop& loop, std::vector<ProgramDiagnostic>& diagnostics) {
    installPlatform(vm);
    if (loop.workerSide())
        loop.modules().get(isPage(vm) ? "internal/page" : "internal/worker_scope");
    else
        vm.recorder.record(EventKind::RunStarted, {});
    loop.runMain(
        [&] { isPage(vm) ? startPage(vm, loop, diagnostics) : startProgram(vm, loop, diagnostics); });
    if (diagnostics.empty()) loop.run();
}

} // namespace tickscope
