#include "vm/module.h"

#include "builtins/regexp_syntax.h"
#include "bytecode/compiler.h"
#include "syntax/parser.h"
#include "vm/module_record.h"
#include "vm/operations.h"
#include "vm/script_function.h"

#include <algorithm>

namespace tickscope {

Value loadImport(Isolate& vm, Value slotValue, JsString* name) {
    if (slotValue.isCell()) {
        const auto* binding = static_cast<ImportBinding*>(slotValue.asCell());
        slotValue = binding->environment->values()[binding->slot];
        if (slotValue.isCell()) return loadImport(vm, slotValue, name);
    }
    if (slotValue.isEmpty())
        vm.throwReferenceError("Cannot access '" + name->utf8() + "' before initialization");
    return slotValue;
}

// --- Loading

Module* ModuleLoader::parse(const Interpreter::SourceUnit& unit,
                            std::vector<ProgramDiagnostic>* diagnostics) {
    auto source = std::make_shared<SourceText>(SourceText::fromUtf8(unit.fileName, unit.utf8));
    ParseOptions options;
    options.validateRegExp = validateRegExp;
    if (m_vm.scenario().environment != Environment::Test262) options.language = languageOf(unit.fileName);
    ParseResult parsed = parseModule(*source, options);
    if (!parsed) {
        if (!diagnostics) m_vm.throwSyntaxError(parsed.diagnostics.front().message);
        for (const Diagnostic& d : parsed.diagnostics) {
            const SourcePosition at = source->positionAt(d.range.begin);
            diagnostics->push_back({{d.range.begin, d.range.end},
                                    at.line,
                                    at.column,
                                    d.message,
                                    d.hint,
                                    formatDiagnostic(*source, d)});
        }
        return nullptr;
    }
    auto* module = m_vm.heap.allocate<Module>();
    module->name = unit.fileName;
    m_modules[unit.fileName] = module;
    const ParsedProgram& program = *parsed.program;
    module->code = compileProgram(m_vm, program, source);
    module->hasTopLevelAwait = program.module.hasTopLevelAwait;
    const auto atom = [this](const InternedName* n) { return n ? m_vm.atoms.intern(n->text) : nullptr; };
    for (const ModuleRequest& r : program.module.requestedModules)
        module->requested.push_back({std::u16string(r.specifier->text), nullptr});
    loadRequested(module);
    const auto requested = [&](const InternedName* specifier) -> Module* {
        if (!specifier) return nullptr;
        for (const auto& [s, m] : module->requested)
            if (s == specifier->text) return m;
        return nullptr;
    };
    for (const ImportEntry& e : program.module.importEntries)
        module->imports.push_back({requested(e.moduleRequest), atom(e.importName), atom(e.localName)});
    const auto exports = [&](const std::vector<ExportEntry>& from, std::vector<Module::Export>& to) {
        for (const ExportEntry& e : from)
            to.push_back(
                {atom(e.exportName), requested(e.moduleRequest), atom(e.importName), atom(e.localName)});
    };
    exports(program.module.localExportEntries, module->localExports);
    exports(program.module.indirectExportEntries, module->indirectExports);
    exports(program.module.starExportEntries, module->starExports);
    return module;
}

Module* ModuleLoader::loadEntry(const Interpreter::SourceUnit& unit,
                                std::vector<ProgramDiagnostic>& diagnostics) {
    return parse(unit, &diagnostics);
}

void ModuleLoader::loadRequested(Module* module) {
    for (std::size_t i = 0; i < module->requested.size(); ++i)
        module->requested[i].second = load(module->name, module->requested[i].first);
}

// A module of the host: its default export is the object, its named exports are the object's own properties.
Module* ModuleLoader::hostModule(const std::string& name, Object* exports) {
    auto* module = m_vm.heap.allocate<Module>();
    module->name = name;
    m_modules[name] = module;
    auto* layout = m_vm.heap.allocate<EnvironmentLayout>();
    RootedValues values(m_vm.heap);
    const auto add = [&](JsString* exportName, Value value) {
        layout->bindings.push_back({exportName, true, false, false});
        values.push(value);
        module->localExports.push_back({exportName, nullptr, nullptr, exportName});
    };
    JsString* const defaultName = m_vm.names.default_.asAtom();
    add(defaultName, Value(exports));
    for (const PropertyKey key : OwnPropertyKeys(m_vm, exports))
        if (key.isAtom() && key.asAtom() != defaultName) add(key.asAtom(), exports->get(m_vm, key));
    module->environment = EnvironmentRecord::create(m_vm, nullptr, layout);
    std::copy(values.begin(), values.end(), module->environment->values());
    module->status = Module::Status::Evaluated;
    module->isBound = true;
    module->cycleRoot = module;
    return module;
}

Module* ModuleLoader::load(const std::string& referrer, std::u16string_view specifier) {
    const std::string text = utf16ToUtf8(specifier);
    if (const auto found = m_modules.find("host:" + text); found != m_modules.end()) return found->second;
    if (Object* const exports = m_vm.host().builtinModule(m_vm, specifier))
        return hostModule("host:" + text, exports);
    Interpreter::SourceUnit unit;
    if (!m_vm.host().loadSource(referrer, specifier, unit.fileName, unit.utf8))
        m_vm.throwTypeError("Cannot find module '" + text + "' imported from " + referrer);
    if (const auto found = m_modules.find(unit.fileName); found != m_modules.end()) return found->second;
    return parse(unit, nullptr);
}

// --- Linking: first every environment, then the imports that refer to them.

void ModuleLoader::instantiate(Module* module) {
    if (module->environment) return;
    module->frame = m_vm.interpreter().instantiateModule(module->code);
    module->environment = module->frame->environment;
    for (auto& [specifier, m] : module->requested)
        instantiate(m);
}

void ModuleLoader::bindImports(Module* module) {
    if (module->isBound) return;
    module->isBound = true;
    JsString* const defaultName = m_vm.names.default_.asAtom();
    for (const Module::Export& e : module->indirectExports) {
        Module::ResolveSet set;
        const auto r = module->resolveExport(e.exportName, set, defaultName);
        if (r.kind != Module::Resolution::Kind::Found)
            m_vm.throwSyntaxError("The requested module '" + e.module->name +
                                  "' does not provide an export named '" +
                                  (e.importName ? e.importName : e.exportName)->utf8() + "'");
    }
    for (const Module::Import& i : module->imports) {
        std::uint32_t slot = 0;
        module->findSlot(i.localName, slot);
        Value& target = module->environment->values()[slot];
        if (!i.importName) {
            target = Value(namespaceOf(i.module));
            continue;
        }
        Module::ResolveSet set;
        const auto r = i.module->resolveExport(i.importName, set, defaultName);
        if (r.kind != Module::Resolution::Kind::Found) {
            const std::string name =
                i.module->name.starts_with("host:") ? i.module->name.substr(5) : i.module->name;
            m_vm.throwSyntaxError(
                r.kind == Module::Resolution::Kind::Ambiguous
                    ? "The requested module '" + name + "' contains conflicting star exports for name '" +
                          i.importName->utf8() + "'"
                    : "The requested module '" + name + "' does not provide an export named '" +
                          i.importName->utf8() + "'");
        }
        if (!r.bindingName) {
            target = Value(namespaceOf(r.module));
            continue;
        }
        std::uint32_t from = 0;
        r.module->findSlot(r.bindingName, from);
        target = Value::cell(m_vm.heap.allocate<ImportBinding>(r.module->environment, from));
    }
    for (auto& [specifier, m] : module->requested)
        bindImports(m);
}

void ModuleLoader::link(Module* module) {
    instantiate(module);
    bindImports(module);
}

Object* ModuleLoader::namespaceOf(Module* module) {
    if (module->namespaceObject) return module->namespaceObject;
    JsString* const defaultName = m_vm.names.default_.asAtom();
    std::vector<JsString*> names;
    std::vector<const Module*> visited;
    module->exportedNames(names, visited, defaultName);
    std::sort(names.begin(), names.end(), [](JsString* a, JsString* b) { return a->view() < b->view(); });
    names.erase(std::unique(names.begin(), names.end()), names.end());
    instantiate(module);
    RootedValues roots(m_vm.heap);
    std::vector<ModuleNamespaceObject::Entry> entries;
    for (JsString* n : names) {
        Module::ResolveSet set;
        const auto r = module->resolveExport(n, set, defaultName);
        if (r.kind != Module::Resolution::Kind::Found) continue;
        Value binding;
        if (!r.bindingName)
            binding = Value(namespaceOf(r.module));
        else {
            instantiate(r.module);
            std::uint32_t slot = 0;
            r.module->findSlot(r.bindingName, slot);
            binding = Value::cell(m_vm.heap.allocate<ImportBinding>(r.module->environment, slot));
        }
        roots.push(binding);
        entries.push_back({n, binding});
    }
    auto* object = m_vm.heap.allocate<ModuleNamespaceObject>(m_vm.shapeFor(nullptr), std::move(entries));
    object->putDirect(PropertyKey::symbol(m_vm.names.symbol_toStringTag), Value(m_vm.string("Module")), 0);
    object->clearExtensibleFlag();
    return module->namespaceObject = object;
}

void ModuleLoader::visitRoots(EdgeVisitor& v) {
    for (auto& [name, module] : m_modules)
        v.visit(module);
    for (auto& [code, meta] : m_metas)
        v.visit(meta);
}

Object* ModuleLoader::metaOf(Code& code) {
    Object*& meta = m_metas[&code];
    if (!meta) {
        meta = m_vm.newObject(static_cast<Object*>(nullptr));
        m_vm.host().initializeImportMeta(m_vm, meta);
    }
    return meta;
}

Value importMeta(Isolate& vm, Code& code) { return Value(vm.interpreter().modules().metaOf(code)); }

// --- Evaluation (16.2.1.5.3)

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
    std::string label() const override { return "module evaluated"; }
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
    for (Module* m : module->asyncParents)
        asyncRejected(m, error);
    if (module->topLevelPromise) rejectPromise(m_vm, module->topLevelPromise, error);
}

namespace {

// Settles the promise of a dynamic import once the module has been evaluated (13.3.10.1.1
// ContinueDynamicImport).
class ImportContinuation final : public Continuation {
public:
    ImportContinuation(PromiseObject* promise, Module* module) : m_promise(promise), m_module(module) {}
    void run(Isolate& vm, ResumeMode mode, Value value) override {
        if (mode == ResumeMode::Throw)
            rejectPromise(vm, m_promise, value);
        else
            resolvePromise(vm, m_promise, Value(vm.interpreter().modules().namespaceOf(m_module)));
    }
    std::string label() const override { return "import()"; }
    void visitEdges(EdgeVisitor& v) override {
        v.visit(m_promise);
        v.visit(m_module);
    }

private:
    PromiseObject* m_promise;
    Module* m_module;
};

} // namespace

Value importCall(Isolate& vm, Code& referrer, Value specifier) {
    PromiseObject* const promise = newPromise(vm, PromiseOrigin::Host);
    const CompletionRecord result = vm.completionOf([&] {
        ModuleLoader& modules = vm.interpreter().modules();
        Module* const module = modules.load(referrer.source->name(), toString(vm, specifier)->view());
        modules.link(module);
        performPromiseThen(vm, modules.evaluate(module),
                           vm.heap.allocate<ImportContinuation>(promise, module));
        return Value();
    });
    if (result.isThrow()) rejectPromise(vm, promise, result.value);
    return Value(promise);
}

Value Interpreter::runModule(const SourceUnit& unit, std::vector<ProgramDiagnostic>& diagnostics) {
    Module* const module = m_modules->loadEntry(unit, diagnostics);
    if (!module) return Value::empty();
    m_modules->link(module);
    return Value(m_modules->evaluate(module));
}

// Runs the module's code up to the point where its environment and functions exist.
Frame* Interpreter::instantiateModule(Code* code) {
    auto* function =
        m_vm.heap.allocate<ScriptFunction>(m_vm.realm().functionShape, &m_vm.realm(), code, nullptr);
    Frame* const frame = newFrame(function, Value::undefined(), {}, nullptr);
    frame->isEntry = true;
    enter(frame);
    runTop();
    return frame;
}

} // namespace tickscope
