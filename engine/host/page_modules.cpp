// The files of a scenario as a page loads them: ES modules by import, classic scripts by script elements,
// data by fetch.

#include "host/page_modules.h"

#include "host/module_import.h"
#include "host/require.h"
#include "loop/browser_loop.h"
#include "syntax/parser.h"
#include "vm/interpreter.h"
#include "vm/module.h"
#include "vm/operations.h"

#include <set>

namespace tickscope {

namespace {

constexpr VirtualTime kFetchLatency = VirtualTime::fromMs(100);
constexpr std::string_view kOrigin = "http://localhost";

// The file that an address means, seen from a file of the page; nullptr: there is none.
const ScenarioFile* fileAt(const Isolate& vm, std::string_view url, std::string_view from) {
    if (url.starts_with(kOrigin)) url.remove_prefix(kOrigin.size());
    url = url.substr(0, url.find_first_of("?#"));
    if (url.empty() || url.find("://") != std::string_view::npos) return nullptr;
    return vm.files().find(absolutePath(url, directoryOf(from)));
}

// HTML 8.1.6.2 "resolve a module specifier", without an import map.
bool isAddress(std::string_view specifier) {
    return specifier.starts_with("./") || specifier.starts_with("../") || specifier.starts_with('/') ||
           specifier.find("://") != std::string_view::npos;
}

// A worker's text of a data: or blob: URL: there is no path that others could start from.
bool hasBase(const std::string& referrer) {
    return !referrer.starts_with("data:") && !referrer.starts_with("blob:");
}

// The file that a module specifier means; nullptr: it means nothing here.
const ScenarioFile* moduleAt(const Isolate& vm, const std::string& specifier, const std::string& referrer) {
    const bool isWhole = hasBase(referrer) || specifier.find("://") != std::string_view::npos;
    return isAddress(specifier) && isWhole ? fileAt(vm, specifier, pathOf(vm, referrer)) : nullptr;
}

// HTML 8.1.4.2 "fetch the descendants of and link a module script": each file once, its imports as soon as it
// is there. What is wrong with a file is found again, and said, when the graph is loaded.
class GraphFetch final : public Cell {
public:
    explicit GraphFetch(Continuation* then) : Cell(CellKind::Other), m_then(then) {}

    void fetch(Isolate& vm, const ScenarioFile& file);
    // Whether anything is on its way afterwards.
    bool descend(Isolate& vm, const ScenarioFile& file) {
        if (file.path.ends_with(".json")) return m_pending > 0;
        const SourceText source = vm.files().source(file);
        ParseOptions options;
        options.language = languageOf(source.name());
        const ParseResult parsed = parseModule(source, options);
        if (!parsed) return m_pending > 0;
        for (const ModuleRequest& request : parsed.program->module.requestedModules)
            if (const ScenarioFile* next = moduleAt(vm, utf16ToUtf8(request.specifier->text), file.name))
                fetch(vm, *next);
        return m_pending > 0;
    }
    void arrived(Isolate& vm, const ScenarioFile& file, ResumeMode mode, Value failure) {
        --m_pending;
        if (mode == ResumeMode::Throw && m_failure.isUndefined()) m_failure = failure;
        if (m_failure.isUndefined()) descend(vm, file);
        if (m_pending == 0)
            m_then->run(vm, m_failure.isUndefined() ? ResumeMode::Next : ResumeMode::Throw, m_failure);
    }
    void visitEdges(EdgeVisitor& visitor) override {
        visitor.visit(m_then);
        visitor.visit(m_failure);
    }

private:
    Continuation* m_then;
    Value m_failure;
    std::set<std::string> m_visited; // names
    std::uint32_t m_pending = 0;
};

class FileArrived final : public Continuation {
public:
    FileArrived(GraphFetch* graph, const ScenarioFile& file) : m_graph(graph), m_file(file) {}
    void run(Isolate& vm, ResumeMode mode, Value failure) override {
        m_graph->arrived(vm, m_file, mode, failure);
    }
    void visitEdges(EdgeVisitor& visitor) override { visitor.visit(m_graph); }

private:
    GraphFetch* m_graph;
    const ScenarioFile& m_file;
};

void GraphFetch::fetch(Isolate& vm, const ScenarioFile& file) {
    const bool isThere = vm.interpreter().modules().isLoaded(file.name) || &file == &vm.files().main();
    if (isThere || !m_visited.insert(file.name).second) return;
    ++m_pending;
    startImport(vm, file.name, kFetchLatency, vm.heap.allocate<FileArrived>(this, file));
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

bool fetchImports(Isolate& vm, Continuation* then) {
    return vm.heap.allocate<GraphFetch>(then)->descend(vm, vm.files().main());
}

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
    if (!hasBase(referrer) && text.find("://") == std::string_view::npos)
        vm.throwTypeError("Failed to resolve module specifier '" + text +
                          "'. Invalid relative url or base scheme isn't hierarchical.");
    const ScenarioFile* file = fileAt(vm, text, pathOf(vm, referrer));
    const std::string path = file ? file->path : absolutePath(text, directoryOf(pathOf(vm, referrer)));
    const bool isData = path.ends_with(".json");
    if (!file || isData != (type == u"json"))
        vm.throwTypeError("Failed to fetch dynamically imported module: " +
                          (text.find("://") == std::string_view::npos ? std::string(kOrigin) + path : text));
    if (isData) return {file->name, std::nullopt, {}};
    return {file->name, vm.files().source(*file), {}};
}

Value BrowserLoop::evaluateSynthetic(Isolate& vm, const std::string& name) {
    return parseJsonFile(vm, *vm.files().named(name));
}

bool BrowserLoop::readsLater(Isolate& vm, const std::string& referrer, std::u16string_view specifier,
                             Continuation* then) {
    const ScenarioFile* file = moduleAt(vm, utf16ToUtf8(specifier), referrer);
    if (!file || vm.interpreter().modules().isLoaded(file->name)) return false;
    vm.heap.allocate<GraphFetch>(then)->fetch(vm, *file);
    return true;
}

void BrowserLoop::initializeImportMeta(Isolate& vm, const SourceText& module, Object* meta) {
    meta->createDataProperty(vm, vm.key("url"), vm.string(std::string(kOrigin) + pathOf(vm, module.name())));
}

} // namespace tickscope
