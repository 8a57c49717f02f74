#pragma once
// CommonJS modules as lib/internal/modules/cjs/loader.js of Node 20 loads them: require, module, exports, the
// cache.

#include "host/module_resolution.h"
#include "vm/isolate.h"

#include <string>
#include <string_view>

namespace tickscope {

class CommonJs {
public:
    explicit CommonJs(Isolate& vm) : m_vm(vm), m_resolution(vm.files()) {}

    const ModuleResolution& resolution() const { return m_resolution; }

    // Runs the main file; with diagnostics, nothing has run.
    void runMain(std::vector<ProgramDiagnostic>& diagnostics);
    // require(specifier) in the file at `from`, which `parent` (or nullptr) is the module of.
    Value require(std::string_view specifier, const std::string& from, Object* parent);
    // What require would load: a path, or the name of a built-in module. Throws MODULE_NOT_FOUND.
    std::string resolve(std::string_view specifier, const std::string& from, const Object* parent);
    // module.exports of a file that an ES module imports.
    Value exportsForImport(const ScenarioFile&);
    // module.createRequire(path)
    Object* createRequire(const std::string& path) { return newRequire(path, nullptr); }

    void visitRoots(EdgeVisitor&) const;

private:
    Object* newModule(const ScenarioFile&, Object* parent);
    Object* newRequire(const std::string& path, Object* module);
    Object* cache();
    Value exportsOf(Object* module);
    Value load(const ScenarioFile&, Object* parent);
    void loadInto(Object* module, const ScenarioFile&);
    void runFile(Object* module, const ScenarioFile&, std::vector<ProgramDiagnostic>* diagnostics);
    Value readJson(const ScenarioFile&);
    void adopt(Object* parent, Object* module);
    void watchPartialExports(Object* module);
    void unwatchExports(Object* module);
    [[noreturn]] void throwNotFound(std::string_view specifier, const std::string& from,
                                    const Object* parent);
    [[noreturn]] void throwFailure(const ResolvedModule&, std::string_view specifier, const std::string& from,
                                   const Object* parent);

    Isolate& m_vm;
    ModuleResolution m_resolution;
    Object* m_cache = nullptr;
    Object* m_mainModule = nullptr;
    Object* m_circularProxy = nullptr;
};

// The value of a JSON file; its errors name it, after `what`.
Value parseJsonFile(Isolate&, const ScenarioFile&, std::string_view what = {});
// What a package.json forbids.
[[noreturn]] void throwResolutionError(Isolate&, const ResolutionError&);
// Where the main file claims to lie.
inline const std::string& programPath(const Isolate& vm) { return vm.files().main().path; }
// Where the file lies that messages call so.
inline const std::string& pathOf(const Isolate& vm, const std::string& name) {
    const ScenarioFile* file = vm.files().named(name);
    return file ? file->path : programPath(vm);
}

} // namespace tickscope
