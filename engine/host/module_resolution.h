#pragma once
// Which file of the scenario a specifier means: Node's require (all together, from "Modules: CommonJS
// modules") and its resolution of ES modules, over the files of the scenario. Of package.json, "type" and
// "main" count.

#include "syntax/scenario_files.h"

#include <optional>
#include <string>
#include <string_view>

namespace tickscope {

enum class ModuleFormat : std::uint8_t { CommonJs, Module, Json };

class ModuleResolution {
public:
    explicit ModuleResolution(const ScenarioFiles& files) : m_files(files) {}

    // require(specifier) in the file at `from`, both absolute paths in the end; nullptr: there is none.
    const ScenarioFile* required(std::string_view specifier, std::string_view from) const;

    // import ... from specifier
    struct Imported {
        const ScenarioFile* file = nullptr;
        enum class Failure : std::uint8_t { None, NoModule, NoPackage, Directory } failure = Failure::None;
        std::string path;       // where the module would be; of a package its name
        std::string suggestion; // what would have been found: "./util.js"
    };
    Imported imported(std::string_view specifier, std::string_view from) const;

    // By the extension, the nearest package.json, and at last the text.
    ModuleFormat formatOf(const ScenarioFile&) const;

private:
    const ScenarioFile* fileAt(const std::string& path, bool prefersTypeScript) const;
    const ScenarioFile* directoryAt(const std::string& path, bool prefersTypeScript) const;
    const ScenarioFile* packageOf(std::string_view specifier, std::string_view from) const;
    std::optional<std::string> packageMember(const std::string& directory, std::string_view name) const;
    bool isInModulePackage(const std::string& path) const;
    const ScenarioFiles& m_files;
};

bool isTypeScriptName(std::string_view name);

} // namespace tickscope
