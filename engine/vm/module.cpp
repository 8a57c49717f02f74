#include "vm/module.h"

#include "builtins/error.h"
#include "builtins/regexp_syntax.h"
#include "bytecode/compiler.h"
#include "syntax/parser.h"
#include "vm/interpreter_frames.h"
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

namespace {

// `import * as ns from M; export { ns }` exports what `export * as ns from M` does (16.2.1.6.3 step 5.a.ii).
void reexportNamespaces(Module& module) {
    std::vector<Module::Export> locals;
    for (const Module::Export& e : module.localExports) {
        const auto import = std::find_if(module.imports.begin(), module.imports.end(), [&](const auto& i) {
            return !i.importName && i.localName == e.localName;
        });
        if (import == module.imports.end())
            locals.push_back(e);
        else
            module.indirectExports.push_back({e.exportName, import->request, nullptr, nullptr});
    }
    module.localExports = std::move(locals);
}

} // namespace

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
    for (const ModuleRequest& r : program.module.requestedModules) {
        module->requested.push_back({std::u16string(r.specifier->text), nullptr});
        module->requestRanges.push_back(r.range);
    }
    const auto requestOf = [&](const InternedName* specifier) {
        for (std::size_t i = 0; specifier && i < module->requested.size(); ++i)
            if (module->requested[i].first == specifier->text) return static_cast<int>(i);
        return Module::kLocal;
    };
    for (const ImportEntry& e : program.module.importEntries)
        module->imports.push_back({requestOf(e.moduleRequest), atom(e.importName), atom(e.localName)});
    const auto exports = [&](const std::vector<ExportEntry>& from, std::vector<Module::Export>& to) {
        for (const ExportEntry& e : from)
            to.push_back(
                {atom(e.exportName), requestOf(e.moduleRequest), atom(e.importName), atom(e.localName)});
    };
    exports(program.module.localExportEntries, module->localExports);
    reexportNamespaces(*module);
    exports(program.module.indirectExportEntries, module->indirectExports);
    exports(program.module.starExportEntries, module->starExports);
    return module;
}

Module* ModuleLoader::loadEntry(const Interpreter::SourceUnit& unit,
                                std::vector<ProgramDiagnostic>& diagnostics) {
    Module* const module = parse(unit, &diagnostics);
    if (module) loadRequested(module);
    return module;
}

namespace {

// The error that was thrown, if it has no frames, is one of the declaration that imports.
void placeAtImport(Isolate& vm, const Module* module, std::size_t request) {
    const Value thrown = vm.thrownValue();
    if (!as<ErrorObject>(thrown) || !module->code) return;
    const Value stack = thrown.asObject()->get(vm, vm.names.stack);
    if (stack.isString() && stack.asString()->utf8().find("\n    at ") == std::string::npos) {
        const SourcePosition at = module->code->source->positionAt(module->requestRanges[request].begin);
        const std::string frame =
            "\n    at " + module->name + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
        thrown.asObject()->definePropertyOrThrow(
            vm, vm.names.stack,
            PropertyDescriptor::data(vm.string(stack.asString()->utf8() + frame), kMethodAttributes));
    }
    vm.setThrown(thrown);
}

} // namespace

void ModuleLoader::loadRequested(Module* module) {
    std::vector<Module*> visited;
    innerLoading(module, visited);
    for (Module* m : visited)
        m->status = Module::Status::Unlinked;
}

// InnerModuleLoading (16.2.1.5.1.1). Only once the whole graph is there can any part of it be linked.
void ModuleLoader::innerLoading(Module* module, std::vector<Module*>& visited) {
    if (module->status != Module::Status::New) return;
    if (std::find(visited.begin(), visited.end(), module) != visited.end()) return;
    visited.push_back(module);
    for (std::size_t i = 0; i < module->requested.size(); ++i) {
        auto& [specifier, required] = module->requested[i];
        try {
            if (!required) required = load(module->name, specifier);
        } catch (const ThrowCompletion&) {
            placeAtImport(m_vm, module, i);
            throw;
        }
        innerLoading(required, visited);
    }
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
        module->localExports.push_back({exportName, Module::kLocal, nullptr, exportName});
    };
    JsString* const defaultName = m_vm.names.default_.asAtom();
    add(defaultName, Value(exports));
    for (const PropertyKey key : OwnPropertyKeys(m_vm, exports))
        if (key.isAtom() && key.asAtom() != defaultName) add(key.asAtom(), exports->get(m_vm, key));
    module->environment = EnvironmentRecord::create(m_vm, nullptr, layout);
    std::copy(values.begin(), values.end(), module->environment->values());
    module->status = Module::Status::Evaluated;
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

void ModuleLoader::visitRoots(EdgeVisitor& v) {
    for (auto& [name, module] : m_modules)
        v.visit(module);
    for (auto& [code, meta] : m_metas)
        v.visit(meta);
}

Object* ModuleLoader::metaOf(Code& code) {
    Object*& meta = m_metas[code.source.get()];
    if (!meta) {
        meta = m_vm.newObject(static_cast<Object*>(nullptr));
        m_vm.host().initializeImportMeta(m_vm, meta);
    }
    return meta;
}

Value importMeta(Isolate& vm, Code& code) { return Value(vm.interpreter().modules().metaOf(code)); }

// --- Dynamic import

namespace {

// Settles the promise of a dynamic import once the module has been evaluated.
class ImportContinuation final : public Continuation {
public:
    ImportContinuation(PromiseObject* promise, Module* module) : m_promise(promise), m_module(module) {}
    void run(Isolate& vm, ResumeMode mode, Value value) override {
        if (mode == ResumeMode::Throw)
            rejectPromise(vm, m_promise, value);
        else
            resolvePromise(vm, m_promise, Value(vm.interpreter().modules().namespaceOf(m_module)));
    }
    TextId label(Isolate& vm) const override { return vm.recorder.textId("import()"); }
    void visitEdges(EdgeVisitor& v) override {
        v.visit(m_promise);
        v.visit(m_module);
    }

private:
    PromiseObject* m_promise;
    Module* m_module;
};

// linkAndEvaluate of ContinueDynamicImport (13.3.10.1.1): what happens once all sources are there.
class LinkAndEvaluate final : public Continuation {
public:
    LinkAndEvaluate(PromiseObject* promise, Module* module) : m_promise(promise), m_module(module) {}
    void run(Isolate& vm, ResumeMode mode, Value value) override {
        if (mode == ResumeMode::Throw) return rejectPromise(vm, m_promise, value);
        ModuleLoader& modules = vm.interpreter().modules();
        const CompletionRecord link = vm.completionOf([&] {
            modules.link(m_module);
            return Value();
        });
        if (link.isThrow()) return rejectPromise(vm, m_promise, link.value);
        auto* const settle = vm.heap.allocate<ImportContinuation>(m_promise, m_module);
        performPromiseThen(vm, modules.evaluate(m_module), settle);
    }
    TextId label(Isolate& vm) const override { return vm.recorder.textId("import()"); }
    void visitEdges(EdgeVisitor& v) override {
        v.visit(m_promise);
        v.visit(m_module);
    }

private:
    PromiseObject* m_promise;
    Module* m_module;
};

} // namespace

// EvaluateImportCall (13.3.10.2) from step 8, and ContinueDynamicImport.
Value importCall(Isolate& vm, Code& referrer, Value specifier) {
    PromiseObject* const promise = newPromise(vm, PromiseOrigin::Host);
    ModuleLoader& modules = vm.interpreter().modules();
    Module* module = nullptr;
    const CompletionRecord completion = vm.completionOf([&] {
        module = modules.load(referrer.source->referrer(), toString(vm, specifier)->view());
        return Value();
    });
    if (completion.isThrow()) {
        rejectPromise(vm, promise, completion.value);
        return Value(promise);
    }
    PromiseObject* const loading = newPromise(vm, PromiseOrigin::Host);
    performPromiseThen(vm, loading, vm.heap.allocate<LinkAndEvaluate>(promise, module));
    const CompletionRecord graph = vm.completionOf([&] {
        modules.loadRequested(module);
        return Value();
    });
    if (graph.isThrow())
        rejectPromise(vm, loading, graph.value);
    else
        resolvePromise(vm, loading, Value::undefined());
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
