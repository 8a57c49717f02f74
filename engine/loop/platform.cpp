#include "loop/platform.h"

#include "host/block.h"
#include "host/console.h"
#include "host/module_resolution.h"
#include "host/modules.h"
#include "host/process.h"
#include "host/queue_microtask.h"
#include "host/stubs.h"
#include "host/timers.h"
#include "host/window.h"
#include "loop/program.h"
#include "vm/operations.h"

namespace tickscope {

Scenario withPragmas(const Scenario& given, const World& world) {
    Scenario scenario = given;
    if (world.environment && !given.environmentForced && given.environment != Environment::Test262)
        scenario.environment = *world.environment;
    if (!scenario.seed) scenario.seed = world.seed;
    if (scenario.environment == Environment::Test262) return scenario;
    const ScenarioFiles files(scenario);
    const ScenarioFile& main = files.main();
    if (main.name != scenario.fileName) scenario.isModule = false; // its own name decides
    const bool isOpen = scenario.environment == Environment::Node || main.name.ends_with(".ts") ||
                        main.name != scenario.fileName;
    if (!scenario.isModule && isOpen)
        scenario.isModule = ModuleResolution(files).formatOf(main) == ModuleFormat::Module;
    return scenario;
}

namespace {

void installNode(Isolate& vm) {
    Realm& realm = vm.realm();
    defineValue(vm, realm.globalObject, "global", realm.globalObject);
    installProcess(vm, realm);
    installTimers(vm, realm);
}

} // namespace

void installPlatform(Isolate& vm) {
    Realm& realm = vm.realm();
    if (vm.scenario().environment != Environment::Browser)
        installNode(vm);
    else if (EventLoop::of(vm).workerSide())
        installWorkerScope(vm, realm);
    else
        installWindow(vm, realm);
    installQueueMicrotask(vm, realm);
    installConsole(vm, realm);
    installBlock(vm, realm);
    installModuleGlobals(vm, realm);
    installStubs(vm, realm);
}

std::set<std::string> platformGlobals(const Scenario& given, World world) {
    Scenario scenario = given;
    scenario.record = false;
    scenario.budgets = {};
    scenario.blockingIo = false;
    const RunHooks hooks;
    ThreadGroup threads(hooks);
    threads.scenario = &scenario;
    Isolate vm(scenario, hooks);
    int base = 0;
    vm.heap.setStackBase(&base);
    const std::unique_ptr<EventLoop> loop = makeLoop(vm, std::move(world), threads.mainThread());
    installPlatform(vm);
    // What the parameters of a CommonJS file are, and what a function has.
    std::set<std::string> names{"arguments", "eval"};
    for (Object* object = vm.realm().globalObject; object; object = object->getPrototypeOf(vm))
        for (const PropertyKey key : OwnPropertyKeys(vm, object))
            if (key.isAtom()) names.insert(key.asAtom()->utf8());
    return names;
}

} // namespace tickscope
