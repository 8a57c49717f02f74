#include "host/module_resolution.h"

#include "host/modules.h"
#include "host/unsimulated.h"
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

bool endsAsDirectory(std::string_view specifier) {
    return specifier.ends_with('/') || specifier.ends_with("/.") || specifier.ends_with("/..") ||
           specifier == "." || specifier == "..";
}

constexpr std::string_view kRequireConditions[] = {"node", "require", "module-sync", "node-addons"};
constexpr std::string_view kImportConditions[] = {"node", "import", "module-sync", "node-addons"};

using Failure = ResolvedModule::Failure;
using Kind = PackageTarget::Kind;

ResolvedModule found(const ScenarioFile* file) { return {.file = file, .path = file->path}; }
ResolvedModule failed(Failure failure, std::string path, const std::string& from) {
    return {.failure = failure, .path = std::move(path), .from = from};
}
ResolvedModule failed(ResolutionError error) {
    return {.failure = Failure::Package, .error = std::move(error)};
}
ResolvedModule invalidSpecifier(std::string_view specifier, std::string_view why, const std::string& from) {
    return failed({"ERR_INVALID_MODULE_SPECIFIER",
                   "Invalid module \"" + std::string(specifier) + "\" " + std::string(why) +
                       (from.empty() ? "" : " imported from " + from),
                   true});
}

// A member of a package.json; null counts as none.
const JsonValue* memberOf(const JsonValue* config, std::string_view name) {
    const JsonValue* member = config ? config->member(name) : nullptr;
    return member && member->kind != JsonValue::Kind::Null ? member : nullptr;
}
std::string textOf(const JsonValue* config, std::string_view name) {
    const JsonValue* member = memberOf(config, name);
    return member && member->kind == JsonValue::Kind::String ? member->text : "";
}

// A slash or a backslash that is written as %2F or %5C.
bool hasEncodedSlash(std::string_view path) {
    for (const char* encoded : {"%2f", "%2F", "%5c", "%5C"})
        if (path.find(encoded) != std::string_view::npos) return true;
    return false;
}

} // namespace

bool isTypeScriptName(std::string_view name) {
    return name.ends_with(".ts") || name.ends_with(".mts") || name.ends_with(".cts");
}

// The file itself; among TypeScript files util.js may be written for what will be compiled from util.ts.
const ScenarioFile* ModuleResolution::exactly(const std::string& path, bool prefersTypeScript) const {
    if (const ScenarioFile* file = m_files.find(path)) return file;
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

// LOAD_AS_FILE(X)
const ScenarioFile* ModuleResolution::fileAt(const std::string& path, bool prefersTypeScript) const {
    if (const ScenarioFile* file = m_files.find(path)) return file;
    for (const char* extension : {".js", ".json", ".ts"})
        if (const ScenarioFile* file = m_files.find(path + extension)) return file;
    return exactly(path, prefersTypeScript);
}

// LOAD_AS_DIRECTORY(X)
const ScenarioFile* ModuleResolution::directoryAt(const std::string& path, bool prefersTypeScript) const {
    const auto* config = configAt(path);
    if (const std::string main = config && *config ? textOf(&**config, "main") : ""; !main.empty()) {
        const std::string target = absolutePath(main, path);
        if (const ScenarioFile* file = fileAt(target, prefersTypeScript)) return file;
        if (const ScenarioFile* file = fileAt(joined(target, "index"), prefersTypeScript)) return file;
    }
    return fileAt(joined(path, "index"), prefersTypeScript);
}

bool ModuleResolution::isDirectory(const std::string& path) const {
    return std::any_of(m_files.all().begin(), m_files.all().end(),
                       [&](const ScenarioFile& file) { return file.path.starts_with(joined(path, "")); });
}

// --- package.json

// nullptr: there is none. Nothing: it is not JSON.
const std::optional<JsonValue>* ModuleResolution::configAt(const std::string& directory) const {
    const ScenarioFile* file = m_files.find(joined(directory, "package.json"));
    if (!file) return nullptr;
    const auto known = m_configs.find(directory);
    if (known != m_configs.end()) return &known->second;
    return &m_configs.emplace(directory, parseJson(m_files.text(*file))).first->second;
}

// LOOKUP_PACKAGE_SCOPE
Package ModuleResolution::scopeOf(const std::string& path) const {
    for (std::string directory = directoryOf(path);; directory = directoryOf(directory)) {
        if (const auto* config = configAt(directory)) return {directory, *config ? &**config : nullptr};
        if (directory == "/") return {directory, nullptr};
    }
}

// --- require

ResolvedModule ModuleResolution::required(std::string_view specifier, const std::string& from) const {
    return isPath(specifier) ? requiredPath(specifier, from) : requiredPackage(specifier, from);
}

ResolvedModule ModuleResolution::requiredPath(std::string_view specifier, const std::string& from) const {
    const std::string path = absolutePath(specifier, directoryOf(from));
    const bool prefersTypeScript = isTypeScriptName(from);
    const ScenarioFile* file = endsAsDirectory(specifier) ? nullptr : fileAt(path, prefersTypeScript);
    if (!file) file = directoryAt(path, prefersTypeScript);
    return file ? found(file) : failed(Failure::NoModule, path, from);
}

// LOAD_PACKAGE_IMPORTS, LOAD_PACKAGE_SELF, LOAD_NODE_MODULES
ResolvedModule ModuleResolution::requiredPackage(std::string_view specifier, const std::string& from) const {
    const Package scope = scopeOf(from);
    if (specifier.starts_with('#') && memberOf(scope.config, "imports"))
        return requiredTarget(packageImportsResolve(specifier, scope, kRequireConditions, from), scope,
                              specifier, from);
    const PackageName name = parsePackageName(specifier);
    if (memberOf(scope.config, "exports") && textOf(scope.config, "name") == name.name)
        return requiredTarget(packageExportsResolve(scope, name.subpath, kRequireConditions, from), scope,
                              specifier, from);
    for (std::string directory = directoryOf(from);; directory = directoryOf(directory)) {
        const std::string modules = joined(directory, "node_modules"), path = joined(modules, specifier);
        const auto* config = configAt(joined(modules, name.name));
        if (config && !*config)
            return failed(Failure::NotJson, joined(modules, name.name) + "/package.json", from);
        const Package package{joined(modules, name.name), config ? &**config : nullptr};
        if (name.isValid && memberOf(package.config, "exports"))
            return requiredTarget(packageExportsResolve(package, name.subpath, kRequireConditions, ""),
                                  package, specifier, "");
        if (const ScenarioFile* file = fileAt(path, false)) return found(file);
        if (const ScenarioFile* file = directoryAt(path, false)) return found(file);
        if (const std::string main = textOf(package.config, "main"); !main.empty() && name.subpath == ".") {
            ResolvedModule result = failed(Failure::NoMain, absolutePath(main, path), from);
            result.package = packageConfigPath(package);
            return result;
        }
        if (directory == "/") return failed(Failure::NoPackage, std::string(specifier), from);
    }
}

// finalizeEsmResolution: only the file itself will do.
ResolvedModule ModuleResolution::requiredTarget(PackageTarget target, const Package& package,
                                                std::string_view specifier, const std::string& from) const {
    ResolvedModule result;
    if (target.kind == Kind::Specifier) {
        result = packageResolve(target.text, packageConfigPath(package), kRequireConditions);
        if (result.failure == Failure::NoPackage && !isUnsimulated(result.path))
            return failed(Failure::NoModule, std::string(specifier), from);
    } else {
        result = importedTarget(std::move(target), package, kRequireConditions, from);
    }
    if (!result.builtin.empty())
        return failed({"ERR_INVALID_URL_SCHEME", "The URL must be of scheme file", true});
    if (result.failure == Failure::Directory) result.failure = Failure::NoModule;
    result.package = packageConfigPath(package);
    return result;
}

// --- import

// ESM_RESOLVE
ResolvedModule ModuleResolution::imported(std::string_view specifier, const std::string& from) const {
    constexpr std::string_view kFile = "file://";
    if (specifier.starts_with(kFile)) specifier.remove_prefix(kFile.size());
    if (isPath(specifier)) return importedPath(specifier, absolutePath(specifier, directoryOf(from)), from);
    if (!specifier.starts_with('#')) return packageResolve(specifier, from, kImportConditions);
    const Package scope = scopeOf(from);
    return importedTarget(packageImportsResolve(specifier, scope, kImportConditions, from), scope,
                          kImportConditions, from);
}

// Only the file itself will do, except among TypeScript files; but what require finds is worth a hint.
ResolvedModule ModuleResolution::importedPath(std::string_view specifier, const std::string& path,
                                              const std::string& from) const {
    if (!specifier.ends_with('/'))
        if (const ScenarioFile* file = m_files.find(path)) return found(file);
    const ScenarioFile* other = required(specifier, from).file;
    if (other && isTypeScriptName(from) && isPath(specifier)) return found(other);
    ResolvedModule result = failed(isDirectory(path) ? Failure::Directory : Failure::NoModule, path, from);
    if (specifier.ends_with('/')) result.path += '/';
    if (!other || !other->path.starts_with(path)) return result;
    while (specifier.ends_with('/'))
        specifier.remove_suffix(1);
    result.suggestion = std::string(specifier) + other->path.substr(path.size());
    return result;
}

ResolvedModule ModuleResolution::importedTarget(PackageTarget target, const Package& package,
                                                Conditions conditions, const std::string& from) const {
    if (target.kind == Kind::Error) return failed(std::move(target.error));
    if (target.kind == Kind::Specifier)
        return packageResolve(target.text, packageConfigPath(package), conditions);
    if (hasEncodedSlash(target.text))
        return invalidSpecifier((from.empty() ? "file://" : "") + target.text,
                                "must not include encoded \"/\" or \"\\\" characters", from);
    if (const ScenarioFile* file = exactly(target.text, isTypeScriptName(from))) return found(file);
    return failed(isDirectory(target.text) ? Failure::Directory : Failure::NoModule, target.text, from);
}

// PACKAGE_RESOLVE(packageSpecifier, parentURL)
ResolvedModule ModuleResolution::packageResolve(std::string_view specifier, const std::string& from,
                                                Conditions conditions) const {
    if (Modules::isBuiltin(specifier)) return {.builtin = std::string(specifier)};
    const PackageName name = parsePackageName(specifier);
    if (!name.isValid) return invalidSpecifier(specifier, "is not a valid package name", from);
    if (const Package scope = scopeOf(from);
        memberOf(scope.config, "exports") && textOf(scope.config, "name") == name.name)
        return importedTarget(packageExportsResolve(scope, name.subpath, conditions, from), scope, conditions,
                              from);
    for (std::string directory = directoryOf(from);; directory = directoryOf(directory)) {
        const std::string path = joined(joined(directory, "node_modules"), name.name);
        if (isDirectory(path)) {
            const auto* config = configAt(path);
            if (config && !*config) return failed(Failure::NotJson, path + "/package.json", from);
            const Package package{path, config ? &**config : nullptr};
            if (memberOf(package.config, "exports"))
                return importedTarget(packageExportsResolve(package, name.subpath, conditions, from), package,
                                      conditions, from);
            if (name.subpath == ".") return mainOf(package, from);
            return importedPath(specifier, absolutePath(name.subpath, path), from);
        }
        if (directory == "/") break;
    }
    ResolvedModule result = failed(Failure::NoPackage, name.name, from);
    if (const ScenarioFile* file = required(specifier, from).file) result.suggestion = "file://" + file->path;
    return result;
}

// legacyMainResolve
ResolvedModule ModuleResolution::mainOf(const Package& package, const std::string& from) const {
    const std::string main = textOf(package.config, "main");
    const std::string target = absolutePath(main.empty() ? "index.js" : main, package.directory);
    if (!main.empty())
        for (const char* ending : {"", ".js", ".json", "/index.js", "/index.json"})
            if (const ScenarioFile* file = m_files.find(target + ending)) return found(file);
    for (const char* name : {"index.js", "index.json", "index.ts"})
        if (const ScenarioFile* file = m_files.find(joined(package.directory, name))) return found(file);
    return failed(Failure::NoPackage, target, from);
}

bool ModuleResolution::declaresFormat(const ScenarioFile& file) const {
    const std::string_view path = file.path;
    if (!path.ends_with(".js") && !path.ends_with(".ts")) return true;
    return !textOf(scopeOf(file.path).config, "type").empty();
}

ModuleFormat ModuleResolution::formatOf(const ScenarioFile& file) const {
    const std::string_view path = file.path;
    if (path.ends_with(".json")) return ModuleFormat::Json;
    if (path.ends_with(".mjs") || path.ends_with(".mts")) return ModuleFormat::Module;
    if (path.ends_with(".cjs") || path.ends_with(".cts")) return ModuleFormat::CommonJs;
    if (textOf(scopeOf(file.path).config, "type") == "module") return ModuleFormat::Module;
    const SourceText source = m_files.source(file);
    if (path.ends_with(".ts")) return hasModuleSyntax(source) ? ModuleFormat::Module : ModuleFormat::CommonJs;
    ParseOptions options;
    options.language = languageOf(file.path);
    return isOnlyModule(source, options) ? ModuleFormat::Module : ModuleFormat::CommonJs;
}

} // namespace tickscope
