#pragma once
// Which file of the scenario a specifier means: Node's require ("Modules: CommonJS modules", all together)
// and its resolution of ES modules, over the files of the scenario. Of package.json "exports", "imports",
// "main", "name" and "type" count.

#include "host/package_resolution.h"
#include "syntax/scenario_files.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace tickscope {

enum class ModuleFormat : std::uint8_t { CommonJs, Module, Json };

// What a specifier means, or why it means nothing.
struct ResolvedModule {
    enum class Failure : std::uint8_t {
        None,
        NoModule,  // there is nothing at `path`
        NoPackage, // no package `path`
        NoMain,    // the package at `package` has no file that it would begin with, which `path` should be
        Directory, // `path` is one
        NotJson,   // the package.json at `path`
        Package,   // a package.json says no: `error`
    };
    const ScenarioFile* file = nullptr;
    std::string builtin; // instead of a file: the module of Node that "imports" gives a name to
    Failure failure = Failure::None;
    std::string path;
    std::string from;       // whose specifier it was in the end: the file that asks, or a package.json
    std::string suggestion; // what would have been found: "./util.js"
    std::string package;    // the package.json that has led to `path`
    ResolutionError error;
};

class ModuleResolution {
public:
    explicit ModuleResolution(const ScenarioFiles& files) : m_files(files) {}

    // require(specifier) in the file at `from`, both absolute paths in the end.
    ResolvedModule required(std::string_view specifier, const std::string& from) const;
    // import ... from specifier
    ResolvedModule imported(std::string_view specifier, const std::string& from) const;

    // By the extension, the nearest package.json, and at last the text.
    ModuleFormat formatOf(const ScenarioFile&) const;
    // Whether the extension or the package.json alone says it.
    bool declaresFormat(const ScenarioFile&) const;

private:
    const ScenarioFile* exactly(const std::string& path, bool prefersTypeScript) const;
    const ScenarioFile* fileAt(const std::string& path, bool prefersTypeScript) const;
    const ScenarioFile* directoryAt(const std::string& path, bool prefersTypeScript) const;
    bool isDirectory(const std::string& path) const;
    ResolvedModule requiredPath(std::string_view specifier, const std::string& from) const;
    ResolvedModule requiredPackage(std::string_view specifier, const std::string& from) const;
    ResolvedModule requiredTarget(PackageTarget, const Package&, std::string_view specifier,
                                  const std::string& from) const;
    ResolvedModule importedPath(std::string_view specifier, const std::string& path,
                                const std::string& from) const;
    ResolvedModule importedTarget(PackageTarget, const Package&, Conditions, const std::string& from) const;
    ResolvedModule packageResolve(std::string_view specifier, const std::string& from, Conditions) const;
    ResolvedModule mainOf(const Package&, const std::string& from) const;
    const std::optional<JsonValue>* configAt(const std::string& directory) const;
    Package scopeOf(const std::string& path) const;
    const ScenarioFiles& m_files;
    mutable std::map<std::string, std::optional<JsonValue>> m_configs; // of directories; nothing: not JSON
};

bool isTypeScriptName(std::string_view name);

} // namespace tickscope
