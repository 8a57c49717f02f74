#include "host/module_resolution.h"

#include "syntax/parser.h"

#include <algorithm>
#include <array>

namespace tickscope {

namespace {

bool isRelative(std::string_view specifier) {
    return specifier.starts_with("./") || specifier.starts_with("../") || specifier == "." ||
           specifier == "..";
}
bool isPath(std::string_view specifier) { return isRelative(specifier) || specifier.starts_with('/'); }

std::string joined(const std::string& directory, std::string_view name) {
    return (directory == "/" ? "/" : directory + "/") + std::string(name);
}

// The value of a member of a JSON object that is a text. JSON is an expression of JavaScript, and so the
// parser reads it.
std::optional<std::string> textMember(std::string_view json, std::string_view name) {
    const ParseResult parsed =
        parseScript(SourceText::fromUtf8("package.json", "(" + std::string(json) + ")"));
    if (!parsed || parsed.program->body.size() != 1) return std::nullopt;
    const auto* statement = as<ExpressionStatement>(parsed.program->body.front());
    const auto* object = statement ? as<ObjectExpression>(statement->expression) : nullptr;
    if (!object) return std::nullopt;
    std::optional<std::string> result; // of members of one name, the last one counts
    for (const Property& property : object->properties) {
        if (!property.key.name || toUtf8(property.key.name->text) != name) continue;
        const auto* value = as<StringLiteral>(property.value);
        result = value ? std::optional(toUtf8(value->value->text)) : std::nullopt;
    }
    return result;
}

} // namespace

bool isTypeScriptName(std::string_view name) {
    return name.ends_with(".ts") || name.ends_with(".mts") || name.ends_with(".cts");
}

// LOAD_AS_FILE(X). Among TypeScript files, util.js may be written for what will be compiled from util.ts.
const ScenarioFile* ModuleResolution::fileAt(const std::string& path, bool prefersTypeScript) const {
    if (const ScenarioFile* file = m_files.find(path)) return file;
    for (const char* extension : {".js", ".json", ".ts"})
        if (const ScenarioFile* file = m_files.find(path + extension)) return file;
    if (!prefersTypeScript) return nullptr;
    constexpr std::array<std::array<std::string_view, 2>, 3> kCompiled{
        {{".js", ".ts"}, {".mjs", ".mts"}, {".cjs", ".cts"}}};
    for (const auto& [compiled, source] : kCompiled) {
        if (!path.ends_with(compiled)) continue;
        const std::string base = path.substr(0, path.size() - compiled.size());
        if (const ScenarioFile* file = m_files.find(base + std::string(source))) return file;
    }
    return nullptr;
}

// LOAD_AS_DIRECTORY(X)
const ScenarioFile* ModuleResolution::directoryAt(const std::string& path, bool prefersTypeScript) const {
    if (const auto main = packageMember(path, "main")) {
        const std::string target = absolutePath(*main, path);
        if (const ScenarioFile* file = fileAt(target, prefersTypeScript)) return file;
        if (const ScenarioFile* file = fileAt(joined(target, "index"), prefersTypeScript)) return file;
    }
    return fileAt(joined(path, "index"), prefersTypeScript);
}

// LOAD_NODE_MODULES(X, START)
const ScenarioFile* ModuleResolution::packageOf(std::string_view specifier, std::string_view from) const {
    std::string directory = directoryOf(from);
    for (;;) {
        const std::string path = joined(joined(directory, "node_modules"), specifier);
        if (const ScenarioFile* file = fileAt(path, false)) return file;
        if (const ScenarioFile* file = directoryAt(path, false)) return file;
        if (directory == "/") return nullptr;
        directory = directoryOf(directory);
    }
}

const ScenarioFile* ModuleResolution::required(std::string_view specifier, std::string_view from) const {
    if (!isPath(specifier)) return packageOf(specifier, from);
    const std::string path = absolutePath(specifier, directoryOf(from));
    const bool isDirectory = specifier.ends_with('/') || specifier.ends_with("/.") ||
                             specifier.ends_with("/..") || specifier == "." || specifier == "..";
    const bool prefersTypeScript = isTypeScriptName(from);
    const ScenarioFile* file = isDirectory ? nullptr : fileAt(path, prefersTypeScript);
    return file ? file : directoryAt(path, prefersTypeScript);
}

// ESM_RESOLVE: only the file itself will do, except among TypeScript files.
ModuleResolution::Imported ModuleResolution::imported(std::string_view specifier,
                                                      std::string_view from) const {
    using Failure = Imported::Failure;
    constexpr std::string_view kFile = "file://";
    if (specifier.starts_with(kFile)) specifier.remove_prefix(kFile.size());
    if (!isPath(specifier)) {
        if (const ScenarioFile* file = packageOf(specifier, from)) return {file, Failure::None, {}, {}};
        return {nullptr, Failure::NoPackage, std::string(specifier), {}};
    }
    const std::string path = absolutePath(specifier, directoryOf(from));
    const ScenarioFile* found = required(specifier, from);
    if (const ScenarioFile* file = m_files.find(path)) return {file, Failure::None, path, {}};
    if (found && isTypeScriptName(from)) return {found, Failure::None, path, {}};
    const bool isDirectory =
        std::any_of(m_files.all().begin(), m_files.all().end(),
                    [&](const ScenarioFile& file) { return file.path.starts_with(path + "/"); });
    if (!found) return {nullptr, isDirectory ? Failure::Directory : Failure::NoModule, path, {}};
    std::string suggestion(specifier);
    while (suggestion.ends_with('/'))
        suggestion.pop_back();
    suggestion += found->path.substr(path.size());
    return {nullptr, found->path.starts_with(path + "/") ? Failure::Directory : Failure::NoModule, path,
            suggestion};
}

std::optional<std::string> ModuleResolution::packageMember(const std::string& directory,
                                                           std::string_view name) const {
    const ScenarioFile* file = m_files.find(joined(directory, "package.json"));
    return file ? textMember(m_files.text(*file), name) : std::nullopt;
}

bool ModuleResolution::isInModulePackage(const std::string& path) const {
    for (std::string directory = directoryOf(path);; directory = directoryOf(directory)) {
        if (m_files.find(joined(directory, "package.json")))
            return packageMember(directory, "type") == "module";
        if (directory == "/") return false;
    }
}

ModuleFormat ModuleResolution::formatOf(const ScenarioFile& file) const {
    const std::string_view path = file.path;
    if (path.ends_with(".json")) return ModuleFormat::Json;
    if (path.ends_with(".mjs") || path.ends_with(".mts")) return ModuleFormat::Module;
    if (path.ends_with(".cjs") || path.ends_with(".cts")) return ModuleFormat::CommonJs;
    if (isInModulePackage(file.path)) return ModuleFormat::Module;
    const SourceText source = m_files.source(file);
    if (path.ends_with(".ts")) return hasModuleSyntax(source) ? ModuleFormat::Module : ModuleFormat::CommonJs;
    ParseOptions options;
    options.language = languageOf(file.path);
    return isOnlyModule(source, options) ? ModuleFormat::Module : ModuleFormat::CommonJs;
}

} // namespace tickscope
