#include "vm/module.h"

#include "builtins/error.h"
#include "bytecode/compiler.h"
#include "vm/interpreter_frames.h"
#include "vm/module_record.h"
#include "vm/operations.h"
#include "vm/parse_options.h"
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

// Of a promise whose rejection has been dealt with.
class IgnoredOutcome final : public Continuation {
public:
    void run(Isolate&, ResumeMode, Value) override {}
};

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
    const std::shared_ptr<SourceText> source = unit.text;
    ParseResult parsed = parseModule(*source, fileParseOptions(*source, m_vm.scenario().environment));
    if (!parsed) {
        if (!diagnostics) throwSyntaxOfFile(m_vm, source, parsed.diagnostics.front());
        appendDiagnostics(*diagnostics, *source, parsed.diagnostics);
        return nullptr;
    }
    Module* const module = newModule(source->name());
    const ParsedProgram& program = *parsed.program;
    module->code = compileProgram(m_vm, program, source);
    module->hasTopLevelAwait = program.module.hasTopLevelAwait;
    const auto atom = [this](const InternedName* n) { return n ? m_vm.atoms.intern(n->text) : nullptr; };
    for (const ModuleRequest& r : program.module.requestedModules) {
        module->requested.emplace_back(r.specifier->text, nullptr);
        module->requestDetails.push_back(
            {std::u16string(r.type ? r.type->text : std::u16string_view()), r.range.begin});
    }
    const auto requestOf = [&](const InternedName* specifier) {
        for (std::size_t i = 0; specifier && i < module->requested.size(); ++i)
            if (module->requested[i].first == specifier->text) return static_cast<int>(i);
        return Module::kLocal;
    };
    for (const ImportEntry& e : program.module.importEntries)
        module->imports.push_back(
            {requestOf(e.moduleRequest), atom(e.importName), atom(e.localName), e.range.begin});
    const auto exports = [&](const std::vector<ExportEntry>& from, std::vector<Module::Export>& to) {
        for (const ExportEntry& e : from)
            to.push_back({atom(e.exportName), requestOf(e.moduleRequest), atom(e.importName),
                          atom(e.localName), e.range.begin});
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
    if (!module) return nullptr;
    // The suite tells the entry's own mistakes from those of what it imports.
    if (m_vm.scenario().environment != Environment::Test262) m_diagnostics = &diagnostics;
    try {
        loadRequested(module);
    } catch (const ThrowCompletion&) {
        m_diagnostics = nullptr;
        throw;
    }
    m_diagnostics = nullptr;
    return diagnostics.empty() ? module : nullptr;
}

void ModuleLoader::loadRequested(Module* module) {
    std::vector<Module*> visited;
    innerLoading(module, visited);
    for (Module* m : visited)
        m->status = Module::Status::Unlinked;
}

void throwAt(Isolate& vm, const Module& module, std::uint32_t offset, Value error) {
    const auto* object = error.isObject() ? as<ErrorObject>(error) : nullptr;
    const bool tellsPlace = vm.lastThrowSite().source && sameValue(vm.lastThrowSite().value, error);
    if (!object || tellsPlace) vm.throwValue(error);
    const SourceText& source = *module.code->source;
    const SourcePosition at = source.positionAt(offset);
    Object* const target = error.asObject();
    const Value stack = target->get(vm, vm.names.stack);
    if (stack.isString() && stack.asString()->utf8().find("\n    at ") == std::string::npos) {
        const std::string text = stack.asString()->utf8() + "\n    at " + source.name() + ":" +
                                 std::to_string(at.line) + ":" + std::to_string(at.column);
        target->definePropertyOrThrow(vm, vm.names.stack,
                                      PropertyDescriptor::data(vm.string(text), kMethodAttributes));
    }
    vm.throwFromStatement({error, module.code->source, offset});
}

// InnerModuleLoading (16.2.1.5.1.1). Only once the whole graph is there can any part of it be linked.
void ModuleLoader::innerLoading(Module* module, std::vector<Module*>& visited) {
    if (module->status != Module::Status::New) return;
    if (std::find(visited.begin(), visited.end(), module) != visited.end()) return;
    visited.push_back(module);
    for (std::size_t i = 0; i < module->requested.size(); ++i) {
        const std::u16string& specifier = module->requested[i].first;
        Module*& required = module->requested[i].second;
        if (!required) {
            const Module::RequestDetail& detail = module->requestDetails[i];
            const CompletionRecord loading = m_vm.completionOf([&] {
                required = load(module->name, specifier, detail.type);
                return Value();
            });
            if (loading.isThrow()) throwAt(m_vm, *module, detail.offset, loading.value);
        }
        if (!required) return; // the diagnostics say why
        innerLoading(required, visited);
    }
}

// One that is known by that name from now on.
Module* ModuleLoader::newModule(const std::string& name) {
    auto* module = m_vm.heap.allocate<Module>();
    module->name = name;
    m_modules[name] = module;
    return module;
}

namespace {

// The exports of a module without code, each bound in its environment under its own name.
class BareExports {
public:
    BareExports(Isolate& vm, Module* module)
        : m_vm(vm), m_module(module), m_layout(vm.heap.allocate<EnvironmentLayout>()), m_values(vm.heap) {}
    void add(JsString* name, Value value) {
        m_layout->bindings.push_back({name, true, false, false});
        m_values.push(value);
        m_module->localExports.push_back({name, Module::kLocal, nullptr, name});
    }
    void bind() {
        m_module->environment = EnvironmentRecord::create(m_vm, nullptr, m_layout);
        std::copy(m_values.begin(), m_values.end(), m_module->environment->values());
    }

private:
    Isolate& m_vm;
    Module* m_module;
    EnvironmentLayout* m_layout;
    RootedValues m_values;
};

void becomeEvaluated(Module* module) {
    module->status = Module::Status::Evaluated;
    module->cycleRoot = module;
}

} // namespace

// A module of the host: its default export is the object, its named exports are the object's own properties.
Module* ModuleLoader::hostModule(const std::string& name, Object* exports) {
    Module* const module = newModule(name);
    BareExports named(m_vm, module);
    JsString* const defaultName = m_vm.names.default_.asAtom();
    named.add(defaultName, Value(exports));
    for (const PropertyKey key : OwnPropertyKeys(m_vm, exports))
        if (key.isAtom() && key.asAtom() != defaultName) named.add(key.asAtom(), exports->get(m_vm, key));
    named.bind();
    becomeEvaluated(module);
    return module;
}

Module* ModuleLoader::load(const std::string& referrer, std::u16string_view specifier,
                           std::u16string_view type) {
    const std::u16string_view kPrefix = u"node:"; // the same module with and without it
    const std::string name =
        "host:" + utf16ToUtf8(specifier.starts_with(kPrefix) ? specifier.substr(kPrefix.size()) : specifier);
    Object* const exports = m_vm.host().builtinModule(m_vm, specifier);
    if (const auto found = m_modules.find(name); exports && found != m_modules.end()) return found->second;
    if (exports) return hostModule(name, exports);
    HostHooks::ModuleSource source = m_vm.host().loadModule(m_vm, referrer, specifier, type);
    if (const auto found = m_modules.find(source.name); found != m_modules.end()) return found->second;
    if (source.builtin) return hostModule(source.name, source.builtin);
    if (!source.text) return syntheticModule(source);
    return parse(Interpreter::SourceUnit(std::move(*source.text)), m_diagnostics);
}

HostHooks::ModuleSource HostHooks::loadModule(Isolate& vm, const std::string& referrer,
                                              std::u16string_view specifier, std::u16string_view) {
    ModuleSource result;
    std::string utf8;
    if (!loadSource(referrer, specifier, result.name, utf8))
        vm.throwTypeError("Cannot find module '" + utf16ToUtf8(specifier) + "' imported from " + referrer);
    result.text = SourceText::fromUtf8(result.name, utf8);
    return result;
}

// A module whose exports the host will know once it is evaluated (16.2.1.8.4 Synthetic Module Records).
Module* ModuleLoader::syntheticModule(const HostHooks::ModuleSource& source) {
    Module* const module = newModule(source.name);
    BareExports named(m_vm, module);
    named.add(m_vm.names.default_.asAtom(), Value::undefined());
    for (const std::u16string& name : source.exportNames)
        named.add(m_vm.atoms.intern(name), Value::undefined());
    named.bind();
    return module;
}

// Only the exports that are there by now get a value; a getter that throws gives none.
void ModuleLoader::executeSynthetic(Module* module) {
    const Value exports = m_vm.host().evaluateSynthetic(m_vm, module->name);
    const std::vector<BindingInfo>& bindings = module->environment->layout()->bindings;
    module->environment->values()[0] = exports;
    for (std::size_t i = 1; exports.isObject() && i < bindings.size(); ++i) {
        const CompletionRecord value = m_vm.completionOf([&] {
            const PropertyKey key = m_vm.key(bindings[i].name);
            if (!exports.asObject()->getOwnProperty(m_vm, key)) return Value::undefined();
            return exports.asObject()->get(m_vm, key);
        });
        if (!value.isThrow()) module->environment->values()[i] = value.value;
    }
}

// What require gives of a module with a default export: its names and __esModule, as transpilers have it.
Module* ModuleLoader::transpiledView(Module* original) {
    const std::string name = "required:" + original->name;
    if (const auto found = m_modules.find(name); found != m_modules.end()) return found->second;
    Module* const module = newModule(name);
    BareExports named(m_vm, module);
    named.add(m_vm.atoms.intern(std::u16string_view(u"__esModule")), Value::boolean(true));
    named.bind();
    JsString* const defaultName = m_vm.names.default_.asAtom();
    module->requested.emplace_back(utf8ToUtf16(original->name), original);
    module->indirectExports.push_back({defaultName, 0, defaultName, nullptr});
    module->starExports.push_back({nullptr, 0, nullptr, nullptr});
    becomeEvaluated(module);
    return module;
}

Value ModuleLoader::evaluateNow(Module* module) {
    PromiseObject* const evaluation = evaluate(module);
    if (evaluation->state == PromiseState::Rejected) {
        performPromiseThen(m_vm, evaluation, m_vm.heap.allocate<IgnoredOutcome>());
        m_vm.throwValue(evaluation->result);
    }
    std::vector<JsString*> names;
    std::vector<const Module*> visited;
    JsString* const defaultName = m_vm.names.default_.asAtom();
    module->exportedNames(names, visited, defaultName);
    const auto has = [&](const JsString* name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    const bool isPlain = !has(defaultName) || has(m_vm.atoms.intern(std::u16string_view(u"__esModule")));
    return Value(namespaceOf(isPlain ? module : transpiledView(module)));
}

bool ModuleLoader::isBeingEvaluated(const Module* module) const {
    return module->status == Module::Status::Evaluating;
}

bool ModuleLoader::hasTopLevelAwait(Module* module) const {
    std::vector<Module*> graph{module};
    for (std::size_t i = 0; i < graph.size(); ++i) {
        if (graph[i]->hasTopLevelAwait) return true;
        for (auto& [specifier, required] : graph[i]->requested)
            if (required && std::find(graph.begin(), graph.end(), required) == graph.end())
                graph.push_back(required);
    }
    return false;
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
        m_vm.host().initializeImportMeta(m_vm, *code.source, meta);
    }
    return meta;
}

Value importMeta(Isolate& vm, Code& code) { return Value(vm.interpreter().modules().metaOf(code)); }

// --- Dynamic import

namespace {

// A step of a dynamic import whose module is there.
class ImportStep : public Continuation {
public:
    ImportStep(PromiseObject* promise, Module* module) : m_promise(promise), m_module(module) {}
    TextId label(Isolate& vm) const override { return vm.recorder.textId("import()"); }
    void visitEdges(EdgeVisitor& v) override {
        v.visit(m_promise);
        v.visit(m_module);
    }

protected:
    PromiseObject* m_promise;
    Module* m_module;
};

// Settles the promise of a dynamic import once the module has been evaluated.
class ImportContinuation final : public ImportStep {
public:
    using ImportStep::ImportStep;
    void run(Isolate& vm, ResumeMode mode, Value value) override {
        if (mode == ResumeMode::Throw)
            rejectPromise(vm, m_promise, value);
        else
            resolvePromise(vm, m_promise, Value(vm.interpreter().modules().namespaceOf(m_module)));
    }
};

// linkAndEvaluate of ContinueDynamicImport (13.3.10.1.1): what happens once all sources are there.
class LinkAndEvaluate final : public ImportStep {
public:
    using ImportStep::ImportStep;
    void run(Isolate& vm, ResumeMode mode, Value value) override {
        if (mode == ResumeMode::Throw) return rejectPromise(vm, m_promise, value);
        ModuleLoader& modules = vm.interpreter().modules();
        const CompletionRecord link = vm.completionOf([&] {
            modules.link(m_module);
            return Value();
        });
        if (link.isThrow()) return rejectPromise(vm, m_promise, link.value);
        auto* const settle = vm.heap.allocate<ImportContinuation>(m_promise, m_module);
        const bool isSynthetic = !m_module->code && m_module->status == Module::Status::Linked;
        PromiseObject* const evaluation = modules.evaluate(m_module);
        if (isSynthetic && evaluation->state == PromiseState::Fulfilled && vm.host().settlesLater(vm, settle))
            return;
        performPromiseThen(vm, evaluation, settle);
    }
};

// HostLoadImportedModule and ContinueDynamicImport (13.3.10.1.1).
void loadImported(Isolate& vm, PromiseObject* promise, const std::string& referrer, JsString* specifier,
                  JsString* type) {
    ModuleLoader& modules = vm.interpreter().modules();
    Module* module = nullptr;
    const CompletionRecord completion = vm.completionOf([&] {
        module = modules.load(referrer, specifier->view(), type ? type->view() : std::u16string_view());
        return Value();
    });
    if (completion.isThrow()) return rejectPromise(vm, promise, completion.value);
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
}

// What follows when the host has read the files of an import().
class ContinueImport final : public Continuation {
public:
    ContinueImport(PromiseObject* promise, std::string referrer, JsString* specifier, JsString* type)
        : m_promise(promise), m_referrer(std::move(referrer)), m_specifier(specifier), m_type(type) {}
    void run(Isolate& vm, ResumeMode mode, Value value) override {
        if (mode == ResumeMode::Throw) return rejectPromise(vm, m_promise, value);
        loadImported(vm, m_promise, m_referrer, m_specifier, m_type);
    }
    void visitEdges(EdgeVisitor& v) override {
        v.visit(m_promise);
        v.visit(m_specifier);
        v.visit(m_type);
    }

private:
    PromiseObject* m_promise;
    std::string m_referrer;
    JsString* m_specifier;
    JsString* m_type;
};

// The `type` of `import(specifier, { with: { type } })`, or nullptr.
JsString* importType(Isolate& vm, Value options) {
    if (options.isUndefined()) return nullptr;
    if (!options.isObject()) vm.throwTypeError("The second argument of import() must be an object");
    const Value attributes = options.asObject()->get(vm, vm.key("with"));
    if (attributes.isUndefined()) return nullptr;
    if (!attributes.isObject()) vm.throwTypeError("The 'with' option must be an object");
    const Value type = attributes.asObject()->get(vm, vm.key("type"));
    if (type.isUndefined()) return nullptr;
    if (!type.isString()) vm.throwTypeError("Import attribute value must be a string");
    return type.asString();
}

} // namespace

// EvaluateImportCall (13.3.10.2) from step 8.
Value importCall(Isolate& vm, Code& referrer, Value specifier, Value options) {
    PromiseObject* const promise = newPromise(vm, PromiseOrigin::Host);
    const std::string& from = referrer.source->referrer();
    const CompletionRecord completion = vm.completionOf([&] {
        JsString* const text = toString(vm, specifier);
        JsString* const type = importType(vm, options);
        auto* const then = vm.heap.allocate<ContinueImport>(promise, from, text, type);
        if (!vm.host().readsLater(vm, from, text->view(), then)) loadImported(vm, promise, from, text, type);
        return Value();
    });
    if (completion.isThrow()) rejectPromise(vm, promise, completion.value);
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
