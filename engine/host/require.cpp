#include "host/require.h"

#include "builtins/json.h"
#include "builtins/proxy.h"
#include "host/node_errors.h"
#include "host/unsimulated.h"
#include "loop/node_loop.h"
#include "vm/interpreter.h"
#include "vm/operations.h"

#include <algorithm>
#include <array>

namespace tickscope {

namespace {

// --- The functions a file sees. Captured of each: 0 the path of the file, 1 its module or undefined.

struct Caller {
    std::string path;
    Object* module;
};
Caller callerOf(const CallArguments& arguments) {
    const Value module = arguments.callee->captured(1);
    return {arguments.callee->captured(0).asString()->utf8(),
            module.isObject() ? module.asObject() : nullptr};
}

std::string specifierOf(Isolate& vm, Value value, std::string_view name) {
    if (!value.isString()) throwInvalidArgType(vm, name, "of type string", value);
    return value.asString()->utf8();
}

// require(id)
Value requireFunction(Isolate& vm, const CallArguments& arguments) {
    const std::string specifier = specifierOf(vm, arguments[0], "id");
    if (specifier.empty())
        throwNodeError(vm, ErrorType::TypeError, "ERR_INVALID_ARG_VALUE",
                       "The argument 'id' must be a non-empty string. Received ''");
    const Caller caller = callerOf(arguments);
    return NodeLoop::of(vm).commonJs().require(specifier, caller.path, caller.module);
}

// require.resolve(request)
Value requireResolve(Isolate& vm, const CallArguments& arguments) {
    const std::string specifier = specifierOf(vm, arguments[0], "request");
    const Caller caller = callerOf(arguments);
    return vm.string(NodeLoop::of(vm).commonJs().resolve(specifier, caller.path, caller.module));
}

Object* pathsAbove(Isolate& vm, std::string directory) {
    ArrayObject* paths = vm.newArray();
    for (;; directory = directoryOf(directory)) {
        paths->push(vm.string((directory == "/" ? "" : directory) + "/node_modules"));
        if (directory == "/") return paths;
    }
}

// require.resolve.paths(request)
Value resolvePaths(Isolate& vm, const CallArguments& arguments) {
    const std::string specifier = specifierOf(vm, arguments[0], "request");
    if (NodeLoop::of(vm).modules().find(specifier)) return Value::null();
    const std::string directory = directoryOf(callerOf(arguments).path);
    if (!specifier.starts_with(".")) return pathsAbove(vm, directory);
    ArrayObject* paths = vm.newArray();
    paths->push(vm.string(directory));
    return paths;
}

NativeFunction* newFunction(Isolate& vm, std::string_view name, NativeCode code, Value path, Value module) {
    NativeFunction* function = newNativeFunction(vm, name, code, 1);
    function->setCaptured(0, path);
    function->setCaptured(1, module);
    return function;
}

// A property of an object that need not be there.
Value memberOf(Isolate& vm, const Object* object, std::string_view name) {
    return const_cast<Object*>(object)->get(vm, vm.key(name));
}

} // namespace

// --- Finding

[[noreturn]] void CommonJs::throwNotFound(std::string_view specifier, const std::string& from,
                                          const Object* parent) {
    const std::string name(specifier);
    noteMissingModule(m_vm, specifier);
    ArrayObject* stack = m_vm.newArray();
    std::string list = "- " + from;
    stack->push(m_vm.string(from));
    for (Value above = parent ? memberOf(m_vm, parent, "parent") : Value::undefined(); above.isObject();
         above = memberOf(m_vm, above.asObject(), "parent")) {
        const Value file = memberOf(m_vm, above.asObject(), "filename");
        if (!file.isString()) break;
        list += "\n- " + file.asString()->utf8();
        stack->push(file);
    }
    const std::string reason =
        isUnsimulated(specifier) ? notSimulatedMessage(specifier) : "Cannot find module '" + name + "'";
    Object* error = m_vm.newError(ErrorType::Error, reason + "\nRequire stack:\n" + list);
    error->putDirect(m_vm.names.code, m_vm.string("MODULE_NOT_FOUND"));
    error->putDirect(m_vm.key("requireStack"), stack);
    m_vm.throwValue(error);
}

void throwResolutionError(Isolate& vm, const ResolutionError& error) {
    throwNodeError(vm, error.isTypeError ? ErrorType::TypeError : ErrorType::Error, error.code,
                   error.message);
}

// tryPackage, createEsmNotFoundErr, readPackage
void CommonJs::throwFailure(const ResolvedModule& missing, std::string_view specifier,
                            const std::string& from, const Object* parent) {
    using Failure = ResolvedModule::Failure;
    if (missing.failure == Failure::Package) throwResolutionError(m_vm, missing.error);
    if (missing.failure == Failure::NotJson)
        parseJsonFile(m_vm, *m_vm.files().find(missing.path), "Error parsing ");
    const bool isPath = specifier.starts_with('.') || specifier.starts_with('/');
    if (missing.failure == Failure::NoPackage || isPath) throwNotFound(specifier, from, parent);
    noteMissingModule(m_vm, missing.path);
    const bool isMain = missing.failure == Failure::NoMain;
    Object* error =
        m_vm.newError(ErrorType::Error,
                      "Cannot find module '" + missing.path + "'" +
                          (isMain ? ". Please verify that the package.json has a valid \"main\" entry" : ""));
    error->putDirect(m_vm.names.code, m_vm.string("MODULE_NOT_FOUND"));
    if (!missing.package.empty()) error->putDirect(m_vm.key("path"), m_vm.string(missing.package));
    if (isMain) error->putDirect(m_vm.key("requestPath"), m_vm.string(specifier));
    m_vm.throwValue(error);
}

std::string CommonJs::resolve(std::string_view specifier, const std::string& from, const Object* parent) {
    if (NodeLoop::of(m_vm).modules().find(specifier)) return std::string(specifier);
    const ResolvedModule target = m_resolution.required(specifier, from);
    if (target.file) return target.file->path;
    throwFailure(target, specifier, from, parent);
}

Value CommonJs::require(std::string_view specifier, const std::string& from, Object* parent) {
    if (Object* exports = NodeLoop::of(m_vm).modules().find(specifier)) return exports;
    if (specifier.starts_with("node:") && !isUnsimulated(specifier))
        throwNodeError(m_vm, ErrorType::Error, "ERR_UNKNOWN_BUILTIN_MODULE",
                       "No such built-in module: " + std::string(specifier));
    const ResolvedModule target = m_resolution.required(specifier, from);
    if (target.file) return load(*target.file, parent);
    throwFailure(target, specifier, from, parent);
}

// --- Loading

Object* CommonJs::cache() {
    if (!m_cache) m_cache = m_vm.newObject(nullptr);
    return m_cache;
}

Value CommonJs::exportsOf(Object* module) { return memberOf(m_vm, module, "exports"); }

// updateChildren
void CommonJs::adopt(Object* parent, Object* module) {
    if (!parent) return;
    auto* children = as<ArrayObject>(memberOf(m_vm, parent, "children"));
    if (!children) return;
    const double count = toNumber(m_vm, children->get(m_vm, m_vm.key("length")));
    for (std::uint32_t i = 0; i < count; ++i)
        if (sameValue(children->get(m_vm, PropertyKey::index(i)), module)) return;
    children->push(module);
}

// Module._load
Value CommonJs::load(const ScenarioFile& file, Object* parent) {
    const PropertyKey key = m_vm.key(file.path);
    if (const Value cached = cache()->get(m_vm, key); cached.isObject()) {
        Object* module = cached.asObject();
        adopt(parent, module);
        if (!toBoolean(memberOf(m_vm, module, "loaded"))) watchPartialExports(module);
        return exportsOf(module);
    }
    if (m_resolution.formatOf(file) == ModuleFormat::Module)
        return NodeLoop::of(m_vm).requireModule(file, parent);
    Object* module = newModule(file, parent);
    adopt(parent, module);
    cache()->setOrThrow(m_vm, key, module);
    try {
        loadInto(module, file);
    } catch (const ThrowCompletion&) {
        const Value error = m_vm.takeThrown();
        cache()->deleteProperty(m_vm, key);
        if (auto* children = parent ? as<ArrayObject>(memberOf(m_vm, parent, "children")) : nullptr) {
            const double count = toNumber(m_vm, children->get(m_vm, m_vm.key("length")));
            if (count > 0) children->setOrThrow(m_vm, m_vm.key("length"), Value::number(count - 1));
        }
        m_vm.throwValue(error);
    }
    unwatchExports(module);
    return exportsOf(module);
}

Value CommonJs::exportsForImport(const ScenarioFile& file) { return load(file, nullptr); }

void CommonJs::loadInto(Object* module, const ScenarioFile& file) {
    if (file.path.ends_with(".json"))
        module->setOrThrow(m_vm, m_vm.key("exports"), parseJsonFile(m_vm, file));
    else
        runFile(module, file, nullptr);
    module->setOrThrow(m_vm, m_vm.key("loaded"), Value::boolean(true));
}

void CommonJs::runFile(Object* module, const ScenarioFile& file,
                       std::vector<ProgramDiagnostic>* diagnostics) {
    const Interpreter::SourceUnit unit(m_vm.files().source(file));
    const Value exports = exportsOf(module);
    // A text that lies nowhere: "[worker eval]".
    const std::string& shownPath = file.name.starts_with('[') ? file.name : file.path;
    const std::array<Value, 5> wrapper{exports, newRequire(file.path, module), module, m_vm.string(shownPath),
                                       m_vm.string(directoryOf(file.path))};
    if (diagnostics)
        m_vm.interpreter().runCommonJs(unit, wrapper, *diagnostics);
    else
        m_vm.interpreter().runRequired(unit, wrapper);
}

void CommonJs::runMain(std::vector<ProgramDiagnostic>& diagnostics) {
    const ScenarioFile& file = m_vm.files().main();
    m_mainModule = newModule(file, nullptr);
    m_mainModule->setOrThrow(m_vm, m_vm.key("id"), m_vm.string("."));
    cache()->setOrThrow(m_vm, m_vm.key(file.path), m_mainModule);
    runFile(m_mainModule, file, &diagnostics);
    unwatchExports(m_mainModule);
    m_mainModule->setOrThrow(m_vm, m_vm.key("loaded"), Value::boolean(true));
}

Value parseJsonFile(Isolate& vm, const ScenarioFile& file, std::string_view what) {
    const CompletionRecord parsed =
        vm.completionOf([&] { return jsonParse(vm, vm.string(vm.files().text(file))); });
    if (!parsed.isThrow()) return parsed.value;
    if (parsed.value.isObject()) {
        Object* error = parsed.value.asObject();
        const Value message = error->get(vm, vm.names.message);
        error->setOrThrow(vm, vm.names.message,
                          vm.string(std::string(what) + file.path + ": " + toString(vm, message)->utf8()));
        if (!what.empty()) error->setOrThrow(vm, vm.key("path"), vm.string(file.path));
    }
    vm.throwValue(parsed.value);
}

// --- Objects

Object* CommonJs::newModule(const ScenarioFile& file, Object* parent) {
    Object* module = m_vm.newObject();
    const std::string directory = directoryOf(file.path);
    const auto put = [&](std::string_view name, Value value) { module->putDirect(m_vm.key(name), value); };
    put("id", m_vm.string(file.path));
    put("path", m_vm.string(directory));
    put("exports", m_vm.newObject());
    put("filename", m_vm.string(file.path));
    put("loaded", Value::boolean(false));
    put("children", m_vm.newArray());
    put("paths", pathsAbove(m_vm, directory));
    const bool isMain = &file == &m_vm.files().main();
    const Value above = parent ? Value(parent) : isMain ? Value::null() : Value::undefined();
    defineValue(m_vm, module, "parent", above);
    defineValue(m_vm, module, "require",
                newFunction(m_vm, "require", requireFunction, m_vm.string(file.path), module));
    return module;
}

Object* CommonJs::newRequire(const std::string& path, Object* module) {
    const Value from = m_vm.string(path), moduleValue = module ? Value(module) : Value::undefined();
    NativeFunction* require = newFunction(m_vm, "require", requireFunction, from, moduleValue);
    NativeFunction* resolve = newFunction(m_vm, "resolve", requireResolve, from, moduleValue);
    resolve->putDirect(m_vm.key("paths"), newFunction(m_vm, "paths", resolvePaths, from, moduleValue));
    require->putDirect(m_vm.key("resolve"), resolve);
    require->putDirect(m_vm.key("main"), m_mainModule ? Value(m_mainModule) : Value::undefined());
    require->putDirect(m_vm.key("cache"), cache());
    return require;
}

// --- Cycles: what a file sees of another one that is still running

// getExportsForCircularRequire: names that are not there yet are worth a warning.
void CommonJs::watchPartialExports(Object* module) {
    const Value exports = exportsOf(module);
    if (!exports.isObject() || as<ProxyObject>(exports)) return;
    Object* object = exports.asObject();
    if (object->getPrototypeOf(m_vm) != m_vm.realm().objectPrototype) return;
    if (toBoolean(object->get(m_vm, m_vm.key("__esModule")))) return;
    if (!m_circularProxy) m_circularProxy = NodeLoop::of(m_vm).modules().get("internal/circular_require");
    object->setPrototypeOf(m_vm, m_circularProxy);
}

void CommonJs::unwatchExports(Object* module) {
    const Value exports = exportsOf(module);
    if (!m_circularProxy || !exports.isObject() || as<ProxyObject>(exports)) return;
    Object* object = exports.asObject();
    if (object->getPrototypeOf(m_vm) == m_circularProxy)
        object->setPrototypeOf(m_vm, m_vm.realm().objectPrototype);
}

void CommonJs::visitRoots(EdgeVisitor& visitor) const {
    visitor.visit(m_cache);
    visitor.visit(m_mainModule);
    visitor.visit(m_circularProxy);
}

} // namespace tickscope
