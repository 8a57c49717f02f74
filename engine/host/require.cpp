#include "host/require.h"

#include "host/node_errors.h"
#include "loop/node_loop.h"
#include "vm/operations.h"

#include <algorithm>

namespace tickscope {

namespace {

// What Node has and this simulation does not.
constexpr std::string_view kUnsimulated[] = {"cluster", "dgram", "http2", "inspector", "net",
                                             "tls",     "tty",   "v8",    "vm",        "worker_threads"};

constexpr std::string_view kSimulated =
    "assert, async_hooks, buffer, child_process, console, crypto, dns, events, fs, http, "
    "https, os, path, perf_hooks, process, "
    "querystring, readline, stream, string_decoder, timers, url, util, zlib, and the "
    "packages p-limit, p-retry and rxjs";

bool isUnsimulated(std::string_view specifier) {
    if (specifier.starts_with("node:")) specifier.remove_prefix(5);
    return std::find(std::begin(kUnsimulated), std::end(kUnsimulated), specifier) != std::end(kUnsimulated);
}

[[noreturn]] void throwModuleNotFound(Isolate& vm, const std::string& specifier) {
    const std::string path = programPath(vm);
    if (isUnsimulated(specifier)) {
        vm.recorder.record(EventKind::Notice, {.text = "Node has a module '" + specifier +
                                                       "', but it is not simulated here. Simulated are: " +
                                                       std::string(kSimulated),
                                               .range = vm.recorder.currentRange()});
    }
    Object* error =
        vm.newError(ErrorType::Error, "Cannot find module '" + specifier + "'\nRequire stack:\n- " + path);
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
    NativeFunction* requireFunction = newNativeFunction(vm, "require", require, 1);
    requireFunction->putDirect(vm.key("main"), module);
    requireFunction->putDirect(vm.key("cache"), vm.newObject(nullptr));
    defineFunction(vm, requireFunction, "resolve", requireResolve, 1);
    return {exports, requireFunction, module, vm.string(path), vm.string("/")};
}

} // namespace tickscope
