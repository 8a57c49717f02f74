#pragma once
// Modules (ECMA-262 16.2.1): source text modules, host modules, namespace objects, dynamic import.

#include "bytecode/code.h"
#include "vm/interpreter.h"

#include <map>
#include <set>

namespace tickscope {

class PromiseObject;
class Module;

// A module's environment slot that stands for another module's binding.
class ImportBinding final : public Cell {
public:
    ImportBinding(EnvironmentRecord* environment, std::uint32_t slot)
        : Cell(CellKind::Other), environment(environment), slot(slot) {}
    EnvironmentRecord* environment;
    std::uint32_t slot;
    void visitEdges(EdgeVisitor& v) override { v.visit(environment); }
};

// The value of an imported name; ReferenceError while the exporting module has not initialised it.
Value loadImport(Isolate&, Value slotValue, JsString* name);
Value importCall(Isolate&, Code& referrer, Value specifier, Value options); // 13.3.10.1: a promise
Value importMeta(Isolate&, Code&);                                          // 13.3.12.1

// All modules of one isolate.
class ModuleLoader {
public:
    explicit ModuleLoader(Isolate& vm) : m_vm(vm) {}
    // Parses the entry module and all it requests. nullptr with diagnostics, or throws a SyntaxError or
    // TypeError.
    Module* loadEntry(const Interpreter::SourceUnit&, std::vector<ProgramDiagnostic>&);
    Module* load(const std::string& referrer, std::u16string_view specifier, std::u16string_view type = {});
    void loadRequested(Module*); // 16.2.1.5.1; throws the first error, and asks again the next time
    void link(Module*);          // 16.2.1.5.2
    bool isLoaded(const std::string& name) const { return m_modules.contains(name); }
    bool isBeingEvaluated(const Module*) const;
    bool hasTopLevelAwait(Module*) const; // itself, or one it depends on
    // Evaluates a graph without top-level await to its end, for require: the namespace, or throws.
    Value evaluateNow(Module*);
    PromiseObject* evaluate(Module*); // 16.2.1.5.3
    Object* namespaceOf(Module*);     // 16.2.1.10
    void visitRoots(EdgeVisitor&);
    Object* metaOf(Code&);

private:
    Module* parse(const Interpreter::SourceUnit&, std::vector<ProgramDiagnostic>*);
    Module* newModule(const std::string& name);
    Module* hostModule(const std::string& name, Object* exports);
    Module* syntheticModule(const HostHooks::ModuleSource&);
    Module* transpiledView(Module*);
    void executeSynthetic(Module*);
    void innerLoading(Module*, std::vector<Module*>& visited);
    void instantiate(Module*);
    int innerLinking(Module*, std::vector<Module*>& stack, int index);
    void initializeEnvironment(Module*);
    void initializeImport(Module*, std::size_t import);
    int innerEvaluation(Module*, std::vector<Module*>& stack, int index);
    void executeAsync(Module*);
    void gatherAvailable(Module*, std::vector<Module*>& out);
    void asyncFulfilled(Module*);
    void asyncRejected(Module*, Value error);
    void execute(Module*);
    friend class ModuleContinuation;

    Isolate& m_vm;
    std::map<std::string, Module*> m_modules;
    std::map<const SourceText*, Object*> m_metas; // looked up only
    int m_asyncOrder = 0;
    std::vector<ProgramDiagnostic>* m_diagnostics = nullptr; // while the entry's graph is being loaded
};

} // namespace tickscope
