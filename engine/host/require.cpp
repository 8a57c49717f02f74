#include "host/require.h"

#include "host/node_errors.h"
#include "loop/node_loop.h"
#include "vm/operations.h"

#include <algorithm>

namespace tickscope {

namespace {

// What Node has and this simulation does not.
constexpr std::string_view kUnsimulated[] = {
    "cluster", "constants",    "dgram", "domain", "http2",         "inspector", "inspector/promises",
    "net",     "punycode",     "repl",  "sea",    "sys",           "test",      "test/reporters",
    "tls",     "trace_events", "vm",    "wasi",   "worker_threads"};

constexpr std::string_view kSimulated = "assert, async_hooks, buffer, child_process, console, crypto, "
                                        "diagnostics_channel, dns, events, fs, http, "
                                        "https, module, os, path, perf_hooks, process, querystring, "
                                        "readline, stream, string_decoder, timers, tty, "
                                        "url, util, v8, zlib";
constexpr std::string_view kSimulatedPackages = "p-limit, p-retry and rxjs";

bool isUnsimulated(std::string_view specifier) {
    if (specifier.starts_with("node:")) specifier.remove_prefix(5);
    return std::find(std::begin(kUnsimulated), std::end(kUnsimulated), specifier) != std::end(kUnsimulated);
}

std::string notSimulated(const std::string& specifier) {
    return "Node's module '" + specifier +
           "' is not simulated here. The modules that are: " + std::string(kSimulated);
}

// Why there is no such module here, beyond what Node would say.
void noteWhy(Isolate& vm, const std::string& specifier) {
    const bool isFile = specifier.starts_with(".") || specifier.starts_with("/");
    std::string why =
        isFile ? "A program here is one file: there is no other to load."
               : "Of npm's packages only " + std::string(kSimulatedPackages) + " are simulated here.";
    if (isUnsimulated(specifier)) why = notSimulated(specifier);
    vm.recorder.record(EventKind::Notice, {.text = why, .range = vm.recorder.currentRange()});
}

[[noreturn]] void throwModuleNotFound(Isolate& vm, const std::string& specifier) {
    const std::string path = programPath(vm);
    noteWhy(vm, specifier);
    const std::string reason =
        isUnsimulated(specifier) ? notSimulated(specifier) : "Cannot find module '" + specifier + "'";
    Object* error = vm.newError(ErrorType::Error, reason + "\nRequire stack:\n- " + path);
    error->putDirect(vm.names.code, vm.string("MODULE_NOT_FOUND"));
    const Value stack[] = {vm.string(path)};
    error->putDirect(vm.key("requireStack"), vm.newArray(stack));
    vm.throwValue(error);
}

// require(id): built-in modules only; a scenario is one file.
Value require(Isolate& vm, const CallArguments& arguments) {
    if (!arguments[0].isString()) throwInvalidArgType(vm, "id", "of type string", arguments[0]);
    const std::string specifier = arguments[0].asString()->utf8();
    if (specifier.empty())
        throwNodeError(vm, ErrorType::TypeError, "ERR_INVALID_ARG_VALUE",
                       "The argument 'id' must be a non-empty string. Received ''");
    if (Object* exports = NodeLoop::of(vm).modules().find(specifier)) return exports;
    if (specifier.starts_with("node:") && !isUnsimulated(specifier))
        throwNodeError(vm, ErrorType::Error, "ERR_UNKNOWN_BUILTIN_MODULE",
                       "No such built-in module: " + specifier);
    throwModuleNotFound(vm, specifier);
}

Value requireResolve(Isolate& vm, const CallArguments& arguments) {
    const std::string specifier = toString(vm, arguments[0])->utf8();
    if (!NodeLoop::of(vm).modules().find(specifier)) throwModuleNotFound(vm, specifier);
    return arguments[0];
}

} // namespace

namespace {

NativeFunction* newRequireFunction(Isolate& vm, Value mainModule) {
    NativeFunction* function = newNativeFunction(vm, "require", require, 1);
    function->putDirect(vm.key("main"), mainModule);
    function->putDirect(vm.key("cache"), vm.newObject(nullptr));
    defineFunction(vm, function, "resolve", requireResolve, 1);
    return function;
}

Value createRequire(Isolate& vm, const CallArguments&) { return newRequireFunction(vm, Value::undefined()); }

} // namespace

Object* createRequireFunctions(Isolate& vm) {
    Object* exports = vm.newObject();
    defineFunction(vm, exports, "createRequire", createRequire, 0);
    return exports;
}

void throwImportNotFound(Isolate& vm, const std::string& specifier) {
    const std::string path = programPath(vm);
    noteWhy(vm, specifier);
    if (specifier.starts_with("node:") && !isUnsimulated(specifier)) {
        throwNodeError(vm, ErrorType::Error, "ERR_UNKNOWN_BUILTIN_MODULE",
                       "No such built-in module: " + specifier);
    }
    const bool isFile = specifier.starts_with(".") || specifier.starts_with("/");
    const std::string name = specifier.substr(specifier.starts_with("./") ? 1 : 0);
    if (isUnsimulated(specifier))
        throwNodeError(vm, ErrorType::Error, "ERR_MODULE_NOT_FOUND", notSimulated(specifier));
    const std::string reason =
        isFile ? "Cannot find module '" + name + "'" : "Cannot find package '" + name + "'";
    throwNodeError(vm, ErrorType::Error, "ERR_MODULE_NOT_FOUND", reason + " imported from " + path);
}

std::string programPath(const Isolate& vm) {
    const std::string& name = vm.scenario().fileName;
    const std::size_t slash = name.find_last_of("/\\");
    return "/" + (slash == std::string::npos ? name : name.substr(slash + 1));
}

std::array<Value, 5> createCommonJsArguments(Isolate& vm) {
    Object* exports = vm.newObject();
    Object* module = vm.newObject();
    const std::string path = programPath(vm);
    const auto put = [&](std::string_view name, Value value) { module->putDirect(vm.key(name), value); };
    put("id", vm.string("."));
    put("path", vm.string("/"));
    put("exports", exports);
    put("filename", vm.string(path));
    put("loaded", Value::boolean(false));
    put("children", vm.newArray());
    put("paths", vm.newArray());
    return {exports, newRequireFunction(vm, module), module, vm.string(path), vm.string("/")};
}

} // namespace tickscope
