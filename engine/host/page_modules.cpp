// The files of a scenario as a page loads them: ES modules by import, classic scripts by script elements,
// data by fetch.

#include "host/page_modules.h"

#include "host/module_import.h"
#include "host/require.h"
#include "loop/browser_loop.h"
#include "vm/interpreter.h"
#include "vm/module.h"
#include "vm/operations.h"

namespace tickscope {

namespace {

constexpr VirtualTime kFetchLatency = VirtualTime::fromMs(100);
constexpr std::string_view kOrigin = "http://localhost";

// The file that an address means, seen from a file of the page; nullptr: there is none.
const ScenarioFile* fileAt(const Isolate& vm, std::string_view url, std::string_view from) {
    if (url.starts_with(kOrigin)) url.remove_prefix(kOrigin.size());
    url = url.substr(0, url.find_first_of("?#"));
    if (url.empty() || url.find("://") != url.npos) return nullptr;
    return vm.files().find(absolutePath(url, directoryOf(from)));
}

// HTML 8.1.6.2 "resolve a module specifier", without an import map.
bool isAddress(std::string_view specifier) {
    return specifier.starts_with("./") || specifier.starts_with("../") || specifier.starts_with('/') ||
           specifier.find("://") != specifier.npos;
}

// A worker's text of a data: or blob: URL: there is no path that others could start from.
bool hasBase(const std::string& referrer) {
    return !referrer.starts_with("data:") && !referrer.starts_with("blob:");
}

// runFile(url): runs a file as a classic script; false when there is none.
Value runFile(Isolate& vm, const CallArguments& arguments) {
    const ScenarioFile* file = fileAt(vm, toString(vm, arguments[0])->utf8(), vm.files().main().path);
    if (!file) return Value::boolean(false);
    vm.interpreter().runLoadedScript(Interpreter::SourceUnit(vm.files().source(*file)));
    return Value::boolean(true);
}

// fileText(url): what is in a file, or undefined
Value fileText(Isolate& vm, const CallArguments& arguments) {
    const ScenarioFile* file = fileAt(vm, toString(vm, arguments[0])->utf8(), vm.files().main().path);
    return file ? Value(vm.string(vm.files().text(*file))) : Value::undefined();
}

} // namespace

void definePageFiles(Isolate& vm, Object* host) {
    defineFunction(vm, host, "runFile", runFile, 1);
    defineFunction(vm, host, "fileText", fileText, 1);
}

HostHooks::ModuleSource BrowserLoop::loadModule(Isolate& vm, const std::string& referrer,
                                                std::u16string_view specifier, std::u16string_view type) {
    const std::string text = utf16ToUtf8(specifier);
    if (!isAddress(text))
        vm.throwTypeError("Failed to resolve module specifier '" + text +
                          "'. Relative references must start with either \"/\", \"./\", or \"../\".");
    if (!hasBase(referrer) && text.find("://") == text.npos)
        vm.throwTypeError("Failed to resolve module specifier '" + text +
                          "'. Invalid relative url or base scheme isn't hierarchical.");
    const ScenarioFile* file = fileAt(vm, text, pathOf(vm, referrer));
    const std::string path = file ? file->path : absolutePath(text, directoryOf(pathOf(vm, referrer)));
    const bool isData = path.ends_with(".json");
    if (!file || isData != (type == u"json"))
        vm.throwTypeError("Failed to fetch dynamically imported module: " +
                          (text.find("://") == text.npos ? std::string(kOrigin) + path : text));
    if (isData) return {file->name, std::nullopt, {}};
    return {file->name, vm.files().source(*file), {}};
}

Value BrowserLoop::evaluateSynthetic(Isolate& vm, const std::string& name) {
    return parseJsonFile(vm, *vm.files().named(name));
}

bool BrowserLoop::readsLater(Isolate& vm, const std::string& referrer, std::u16string_view specifier,
                             Continuation* then) {
    const std::string text = utf16ToUtf8(specifier);
    const bool isWhole = hasBase(referrer) || text.find("://") != text.npos;
    const ScenarioFile* file = isAddress(text) && isWhole ? fileAt(vm, text, pathOf(vm, referrer)) : nullptr;
    if (!file || vm.interpreter().modules().isLoaded(file->name)) return false;
    startImport(vm, file->name, kFetchLatency, then);
    return true;
}

void BrowserLoop::initializeImportMeta(Isolate& vm, const SourceText& module, Object* meta) {
    meta->createDataProperty(vm, vm.key("url"), vm.string(std::string(kOrigin) + pathOf(vm, module.name())));
}

} // namespace tickscope
