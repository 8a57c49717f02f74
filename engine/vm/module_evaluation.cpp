// Evaluation of modules (ECMA-262 16.2.1.5.3).

#include "vm/module_record.h"

#include "vm/operations.h"

#include <algorithm>

namespace tickscope {

// Goes on with the modules that waited for this one.
class ModuleContinuation final : public Continuation {
public:
    ModuleContinuation(ModuleLoader& loader, Module* module) : m_loader(loader), m_module(module) {}
    void run(Isolate&, ResumeMode mode, Value value) override {
        if (mode == ResumeMode::Throw)
            m_loader.asyncRejected(m_module, value);
        else
            m_loader.asyncFulfilled(m_module);
    }
    TextId label(Isolate& vm) const override { return vm.recorder.textId("module evaluated"); }
    void visitEdges(EdgeVisitor& v) override { v.visit(m_module); }

private:
    ModuleLoader& m_loader;
    Module* m_module;
};

PromiseObject* ModuleLoader::evaluate(Module* module) {
    if (module->status == Module::Status::EvaluatingAsync || module->status == Module::Status::Evaluated)
        module = module->cycleRoot ? module->cycleRoot : module;
    if (module->topLevelPromise) return module->topLevelPromise;
    PromiseObject* const promise = newPromise(m_vm, PromiseOrigin::Host);
    module->topLevelPromise = promise;
    std::vector<Module*> stack;
    const CompletionRecord result = m_vm.completionOf([&] {
        innerEvaluation(module, stack, 0);
        return Value();
    });
    if (result.isThrow()) {
        for (Module* m : stack) {
            m->status = Module::Status::Evaluated;
            m->hasError = true;
            m->error = result.value;
            if (!m->cycleRoot) m->cycleRoot = m;
        }
        if (!module->hasError) {
            module->hasError = true;
            module->error = result.value;
        }
        rejectPromise(m_vm, promise, result.value);
    } else if (!module->isAsync) {
        resolvePromise(m_vm, promise, Value::undefined());
    }
    return promise;
}

int ModuleLoader::innerEvaluation(Module* module, std::vector<Module*>& stack, int index) {
    using Status = Module::Status;
    if (module->status == Status::EvaluatingAsync || module->status == Status::Evaluated) {
        if (module->hasError) m_vm.throwValue(module->error);
        return index;
    }
    if (module->status == Status::Evaluating) return index;
    module->status = Status::Evaluating;
    module->dfsIndex = module->dfsAncestorIndex = index++;
    module->pendingAsyncDependencies = 0;
    stack.push_back(module);
    for (auto& [specifier, required] : module->requested) {
        Module* r = required;
        index = innerEvaluation(r, stack, index);
        if (r->status == Status::Evaluating) {
            module->dfsAncestorIndex = std::min(module->dfsAncestorIndex, r->dfsAncestorIndex);
        } else {
            if (r->cycleRoot) r = r->cycleRoot;
            if (r->hasError) m_vm.throwValue(r->error);
        }
        if (r->isAsync && r->status != Status::Evaluated) {
            ++module->pendingAsyncDependencies;
            r->asyncParents.push_back(module);
        }
    }
    if (module->pendingAsyncDependencies > 0 || module->hasTopLevelAwait) {
        module->isAsync = true;
        module->asyncOrder = m_asyncOrder++;
        if (module->pendingAsyncDependencies == 0) executeAsync(module);
    } else
        execute(module);
    if (module->dfsAncestorIndex == module->dfsIndex)
        for (Module* m = nullptr; m != module;) {
            m = stack.back();
            stack.pop_back();
            m->status = m->isAsync ? Status::EvaluatingAsync : Status::Evaluated;
            m->cycleRoot = module;
        }
    return index;
}

void ModuleLoader::execute(Module* module) {
    if (!module->code) return executeSynthetic(module);
    const FrameOutcome outcome =
        m_vm.interpreter().resume(module->frame, ResumeMode::Next, Value::undefined());
    if (outcome.kind == FrameOutcome::Kind::Threw) m_vm.throwValue(outcome.value);
}

void ModuleLoader::executeAsync(Module* module) {
    auto* const promise = newPromise(m_vm, PromiseOrigin::AsyncFunction);
    performPromiseThen(m_vm, promise, m_vm.heap.allocate<ModuleContinuation>(*this, module));
    module->frame->generator = promise;
    m_vm.interpreter().resume(module->frame, ResumeMode::Next, Value::undefined());
}

void ModuleLoader::gatherAvailable(Module* module, std::vector<Module*>& out) {
    for (Module* m : module->asyncParents) {
        if (std::find(out.begin(), out.end(), m) != out.end() || (m->cycleRoot && m->cycleRoot->hasError))
            continue;
        if (--m->pendingAsyncDependencies != 0) continue;
        out.push_back(m);
        if (!m->hasTopLevelAwait) gatherAvailable(m, out);
    }
}

void ModuleLoader::asyncFulfilled(Module* module) {
    if (module->status == Module::Status::Evaluated) return;
    module->status = Module::Status::Evaluated;
    if (module->topLevelPromise) resolvePromise(m_vm, module->topLevelPromise, Value::undefined());
    std::vector<Module*> available;
    gatherAvailable(module, available);
    std::sort(available.begin(), available.end(),
              [](Module* a, Module* b) { return a->asyncOrder < b->asyncOrder; });
    for (Module* m : available) {
        if (m->status == Module::Status::Evaluated) continue;
        if (m->hasTopLevelAwait) {
            executeAsync(m);
            continue;
        }
        const CompletionRecord result = m_vm.completionOf([&] {
            execute(m);
            return Value();
        });
        if (result.isThrow()) {
            asyncRejected(m, result.value);
            continue;
        }
        m->status = Module::Status::Evaluated;
        if (m->topLevelPromise) resolvePromise(m_vm, m->topLevelPromise, Value::undefined());
    }
}

void ModuleLoader::asyncRejected(Module* module, Value error) {
    if (module->status == Module::Status::Evaluated) return;
    module->status = Module::Status::Evaluated;
    module->hasError = true;
    module->error = error;
    if (module->topLevelPromise) rejectPromise(m_vm, module->topLevelPromise, error);
    for (Module* m : module->asyncParents)
        asyncRejected(m, error);
}

} // namespace tickscope
