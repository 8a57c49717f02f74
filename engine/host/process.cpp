#include "host/process.h"

#include "host/node_errors.h"
#include "host/process_environment.h"
#include "host/process_warnings.h"
#include "loop/node_loop.h"
#include "vm/bigint.h"
#include "vm/operations.h"

#include <fmt/format.h>

namespace tickscope {

namespace {

constexpr std::string_view kVersion = "v20.0.0";
constexpr std::string_view kEmitterMethods[] = {"addListener",
                                                "emit",
                                                "eventNames",
                                                "getMaxListeners",
                                                "listenerCount",
                                                "listeners",
                                                "off",
                                                "on",
                                                "once",
                                                "prependListener",
                                                "prependOnceListener",
                                                "rawListeners",
                                                "removeAllListeners",
                                                "removeListener",
                                                "setMaxListeners"};

constexpr std::string_view kWritableMethods[] = {"cork",  "destroy", "end", "pipe", "setDefaultEncoding",
                                                 "uncork"};

ProcessState& stateOf(Isolate& vm) { return NodeLoop::of(vm).process(); }

// Stands for an EventEmitter method until one is used. Captured: 0 name.
Value forwardToEmitter(Isolate& vm, const CallArguments& arguments) {
    const Value name = arguments.callee->captured(0);
    stateOf(vm).becomeEmitter();
    return invoke(vm, arguments.thisValue, vm.key(name.asString()), arguments.values);
}

// process.nextTick(callback, ...args)
Value nextTick(Isolate& vm, const CallArguments& arguments) {
    validateFunction(vm, arguments[0], "callback");
    if (stateOf(vm).isExiting) return Value::undefined();
    NodeLoop::of(vm).ticks().enqueueNextTick(
        newCallbackJob(vm, JobKind::NextTick, arguments[0], arguments.values.subspan(1)));
    return Value::undefined();
}

// The statuses Node accepts: integers, and strings of integers.
Value validatedExitCode(Isolate& vm, Value code) {
    if (code.isNullish()) return Value::undefined();
    Value number = code;
    if (code.isString() && !code.asString()->isEmpty()) number = Value::number(toNumber(vm, code));
    if (!number.isNumber() || (code.isString() && number.asNumber() != number.asNumber()))
        throwInvalidArgType(vm, "code", "of type number", code);
    const double value = number.asNumber();
    if (value != std::trunc(value) || std::isinf(value)) {
        throwNodeError(vm, ErrorType::RangeError, "ERR_OUT_OF_RANGE",
                       "The value of \"code\" is out of range. It must be an integer. Received " +
                           numberToUtf8(value));
    }
    return Value::int32(toInt32(value) & 0xff);
}

// process.exit([code])
Value exitProcess(Isolate& vm, const CallArguments& arguments) {
    ProcessState& state = stateOf(vm);
    if (arguments.size() > 0 && !arguments[0].isUndefined())
        state.exitCode = validatedExitCode(vm, arguments[0]);
    if (!std::exchange(state.isExiting, true)) state.emit("exit", {Value::int32(state.exitStatus())});
    NodeLoop::of(vm).exit(StopReason::Exited, state.exitStatus());
}

Value abortProcess(Isolate& vm, const CallArguments&) { NodeLoop::of(vm).exit(StopReason::Exited, 134); }

Value getExitCode(Isolate& vm, const CallArguments&) { return stateOf(vm).exitCode; }
Value setExitCode(Isolate& vm, const CallArguments& arguments) {
    stateOf(vm).exitCode = validatedExitCode(vm, arguments[0]);
    return Value::undefined();
}

// --- Time

std::int64_t nanoseconds(Isolate& vm) { return vm.now().us * 1000; }

// process.hrtime([previous])
Value hrtime(Isolate& vm, const CallArguments& arguments) {
    constexpr std::int64_t kPerSecond = 1'000'000'000;
    std::int64_t elapsed = nanoseconds(vm);
    if (!arguments[0].isUndefined()) {
        if (!isArray(vm, arguments[0])) throwInvalidArgType(vm, "time", "an instance of Array", arguments[0]);
        Object* previous = arguments[0].asObject();
        const double seconds = toNumber(vm, previous->get(vm, vm.key(0u)));
        const double rest = toNumber(vm, previous->get(vm, vm.key(1u)));
        const double since = seconds * kPerSecond + rest;
        if (since >= 0 && since < 9e18) elapsed -= static_cast<std::int64_t>(since);
    }
    const Value parts[] = {Value::number(elapsed / kPerSecond), Value::number(elapsed % kPerSecond)};
    return vm.newArray(parts);
}

Value hrtimeBigInt(Isolate& vm, const CallArguments&) {
    return vm.heap.allocate<BigInt>(BigInt::Number(nanoseconds(vm)));
}

Value uptime(Isolate& vm, const CallArguments&) {
    return Value::number(static_cast<double>(vm.now().us) / 1e6);
}

// --- Things that only have to look plausible: fixed, so that runs are repeatable

constexpr int kResidentBytes = 48 * 1024 * 1024;

Value memoryUsage(Isolate& vm, const CallArguments&) {
    Object* usage = vm.newObject();
    const auto put = [&](std::string_view name, double bytes) {
        usage->putDirect(vm.key(name), Value::number(bytes));
    };
    put("rss", kResidentBytes);
    put("heapTotal", 6 * 1024 * 1024);
    put("heapUsed", 4 * 1024 * 1024);
    put("external", 1024 * 1024);
    put("arrayBuffers", 16 * 1024);
    return usage;
}

// process.memoryUsage.rss()
Value residentSetSize(Isolate&, const CallArguments&) { return Value::int32(kResidentBytes); }

// process.cpuUsage([previous])
Value cpuUsage(Isolate& vm, const CallArguments& arguments) {
    double user = static_cast<double>(vm.now().us);
    if (arguments[0].isObject()) user -= toNumber(vm, arguments[0].asObject()->get(vm, vm.key("user")));
    Object* usage = vm.newObject();
    usage->putDirect(vm.key("user"), Value::number(user));
    usage->putDirect(vm.key("system"), Value::int32(0));
    return usage;
}

// process.setUncaughtExceptionCaptureCallback(callback or null)
Value setCaptureCallback(Isolate& vm, const CallArguments& arguments) {
    Value& current = stateOf(vm).captureCallback;
    if (arguments[0].isNull()) {
        current = Value::undefined();
        return Value::undefined();
    }
    if (!isCallable(arguments[0])) throwInvalidArgType(vm, "fn", "of type function or null", arguments[0]);
    if (!current.isUndefined()) {
        throwNodeError(vm, ErrorType::Error, "ERR_UNCAUGHT_EXCEPTION_CAPTURE_ALREADY_SET",
                       "`process.setupUncaughtExceptionCapture()` was called while a capture callback was "
                       "already active");
    }
    current = arguments[0];
    return Value::undefined();
}
Value hasCaptureCallback(Isolate& vm, const CallArguments&) {
    return Value::boolean(!stateOf(vm).captureCallback.isUndefined());
}

// Methods that few programs call: they are in the library internal/process_methods. Captured: 0 name.
constexpr std::string_view kLibraryMethods[] = {"availableMemory",
                                                "chdir",
                                                "constrainedMemory",
                                                "cwd",
                                                "getActiveResourcesInfo",
                                                "getegid",
                                                "geteuid",
                                                "getgid",
                                                "getgroups",
                                                "getuid",

                                                "kill",
                                                "umask",
                                                "setSourceMapsEnabled",
                                                "loadEnvFile",
                                                "resourceUsage"};
constexpr std::string_view kLibraryValues[] = {"features", "config", "report", "allowedNodeEnvironmentFlags"};

Object* processLibrary(Isolate& vm) { return NodeLoop::of(vm).modules().get("internal/process_methods"); }

Value callLibrary(Isolate& vm, const CallArguments& arguments) {
    const PropertyKey name = vm.key(arguments.callee->captured(0).asString());
    return invoke(vm, processLibrary(vm), name, arguments.values);
}
Value getLibraryValue(Isolate& vm, const CallArguments& arguments) {
    return processLibrary(vm)->get(vm, vm.key(arguments.callee->captured(0).asString()));
}

// --- Streams

void recordOutput(Isolate& vm, OutputStream stream, std::string_view text) {
    if (text.ends_with('\n')) text.remove_suffix(1);
    vm.recorder.record(
        EventKind::ConsoleOutput,
        {.detail = static_cast<std::uint8_t>(stream), .text = text, .range = vm.recorder.currentRange()});
}

// Makes process.stdout or stderr a Writable stream, and calls that one's method.
Value invokeAsWritable(Isolate& vm, const CallArguments& arguments, PropertyKey method) {
    Object* stdio = NodeLoop::of(vm).modules().get("internal/stdio");
    invoke(vm, stdio, vm.key("becomeWritable"), {arguments.thisValue});
    return invoke(vm, arguments.thisValue, method, arguments.values);
}

// A method of process.stdout before it is a Writable stream. Captured: 0 name.
Value becomeWritable(Isolate& vm, const CallArguments& arguments) {
    return invokeAsWritable(vm, arguments, vm.key(arguments.callee->captured(0).asString()));
}

// stream.write(chunk[, encoding][, callback]). Captured: 0 the OutputStream.
Value writeChunk(Isolate& vm, const CallArguments& arguments) {
    const auto stream = static_cast<OutputStream>(arguments.callee->captured(0).asInt32());
    if (!arguments[0].isString()) return invokeAsWritable(vm, arguments, vm.key("write"));
    writeToStream(vm, stream, arguments[0].asString()->utf8());
    for (std::size_t i = 1; i < arguments.size() && i < 3; ++i) {
        if (!isCallable(arguments[i])) continue;
        NodeLoop::of(vm).ticks().enqueueNextTick(newCallbackJob(vm, JobKind::NextTick, arguments[i], {}));
    }
    return Value::boolean(true);
}

Object* newStream(Isolate& vm, OutputStream stream, int descriptor) {
    Object* object = vm.newObject();
    defineFunction(vm, object, "write", writeChunk, 1)
        ->setCaptured(0, Value::int32(static_cast<std::int32_t>(stream)));
    for (const std::string_view name : kEmitterMethods)
        defineFunction(vm, object, name, becomeWritable, 0)->setCaptured(0, vm.string(name));
    for (const std::string_view name : kWritableMethods)
        defineFunction(vm, object, name, becomeWritable, 0)->setCaptured(0, vm.string(name));
    defineValue(vm, object, "fd", Value::int32(descriptor));
    defineValue(vm, object, "writable", Value::boolean(true));
    defineValue(vm, object, "isTTY", Value::boolean(false));
    return object;
}

// The getter of process.stdin: a stream of what the pragmas say is typed. It replaces itself.
Value getStdin(Isolate& vm, const CallArguments&) {
    Object* stdio = NodeLoop::of(vm).modules().get("internal/stdio");
    const Value stream = stdio->get(vm, vm.key("stdin"));
    stateOf(vm).object->definePropertyOrThrow(vm, vm.key("stdin"),
                                              PropertyDescriptor::data(stream, kMethodAttributes));
    return stream;
}

// --- Building the object

Object* stringArray(Isolate& vm, std::initializer_list<std::string> texts) {
    ArrayObject* array = vm.newArray();
    for (const std::string& text : texts)
        array->push(vm.string(text));
    return array;
}

Object* stringRecord(Isolate& vm,
                     std::initializer_list<std::pair<std::string_view, std::string_view>> entries) {
    Object* record = vm.newObject();
    for (const auto& [name, text] : entries)
        record->putDirect(vm.key(name), vm.string(text));
    return record;
}

void defineFacts(Isolate& vm, Object* process) {
    const auto put = [&](std::string_view name, Value value) { process->putDirect(vm.key(name), value); };
    put("title", vm.string("node"));
    put("version", vm.string(kVersion));
    put("versions", stringRecord(vm, {{"node", kVersion.substr(1)},
                                      {"v8", "11.3.244.8-node.38"},
                                      {"uv", "1.46.0"},
                                      {"zlib", "1.3.1"},
                                      {"openssl", "3.0.0"}}));
    put("arch", vm.string("x64"));
    put("platform", vm.string("linux"));
    put("release", stringRecord(vm, {{"name", "node"}, {"lts", "Iron"}}));
    put("argv", stringArray(vm, {"/usr/bin/node", vm.files().main().path}));
    put("execArgv", vm.newArray());
    put("argv0", vm.string("node"));
    put("debugPort", Value::int32(9229));
    put("env", createProcessEnvironment(vm));
    put("pid", Value::int32(1));
    put("ppid", Value::int32(0));
    put("execPath", vm.string("/usr/bin/node"));
    put("stdout", newStream(vm, OutputStream::Stdout, 1));
    put("stderr", newStream(vm, OutputStream::Stderr, 2));
    defineGetter(vm, process, vm.key("stdin"), "stdin", getStdin);
}

void defineMethods(Isolate& vm, Object* process) {
    Modules& modules = NodeLoop::of(vm).modules();
    modules.rememberNative("nextTick", defineFunction(vm, process, "nextTick", nextTick, 1));
    modules.rememberNative("emitWarning", defineFunction(vm, process, "emitWarning", emitWarningFunction, 1));
    defineFunction(vm, process, "exit", exitProcess, 1);
    defineFunction(vm, process, "abort", abortProcess, 0);
    defineFunction(vm, process, "uptime", uptime, 0);
    NativeFunction* memory = defineFunction(vm, process, "memoryUsage", memoryUsage, 0);
    defineFunction(vm, memory, "rss", residentSetSize, 0);
    defineFunction(vm, process, "cpuUsage", cpuUsage, 1);
    defineFunction(vm, process, "setUncaughtExceptionCaptureCallback", setCaptureCallback, 1);
    defineFunction(vm, process, "hasUncaughtExceptionCaptureCallback", hasCaptureCallback, 0);
    for (const std::string_view name : kLibraryMethods)
        defineFunction(vm, process, name, callLibrary, 0)->setCaptured(0, vm.string(name));
    for (const std::string_view name : kLibraryValues) {
        NativeFunction* getter = newNativeFunction(vm, name, getLibraryValue, 0);
        getter->setCaptured(0, vm.string(name));
        process->putAccessorDirect(vm.key(name), getter, nullptr, kDefaultAttributes);
    }
    NativeFunction* highResolutionTime = defineFunction(vm, process, "hrtime", hrtime, 1);
    defineFunction(vm, highResolutionTime, "bigint", hrtimeBigInt, 0);
    defineGetter(vm, process, vm.key("exitCode"), "exitCode", getExitCode, setExitCode);
}

Value illegalConstructor(Isolate& vm, const CallArguments&) { vm.throwTypeError("Illegal constructor"); }

} // namespace

bool ProcessState::emit(std::string_view event, std::initializer_list<Value> arguments) {
    if (!m_isEmitter) return false; // nobody has ever listened
    RootedValues rooted(m_vm.heap);
    rooted.push(m_vm.string(event));
    for (const Value value : arguments)
        rooted.push(value);
    return toBoolean(invoke(m_vm, object, m_vm.key("emit"), rooted.values()));
}

void ProcessState::emitWarning(std::string_view name, std::string_view message) {
    tickscope::emitWarning(m_vm, name, message);
}

void ProcessState::becomeEmitter() {
    if (std::exchange(m_isEmitter, true)) return;
    Object* prototype = object->prototype();
    for (const std::string_view name : kEmitterMethods)
        prototype->deleteProperty(m_vm, m_vm.key(name));
    Object* emitter = m_modules.get("events");
    const Value emitterPrototype = emitter->get(m_vm, m_vm.names.prototype);
    prototype->setPrototypeOf(m_vm, emitterPrototype.asObject());
}

void writeToStream(Isolate& vm, OutputStream stream, std::string_view utf8) {
    recordOutput(vm, stream, utf8);
    vm.host().writeOutput(vm, stream, utf8);
}

namespace {

// Node 20 has the symbols of explicit resource management before the language does.
void installDisposeSymbols(Isolate& vm, Realm& realm) {
    Object* symbols = realm.globalObject->get(vm, vm.key("Symbol")).asObject();
    for (const std::string_view name : {"dispose", "asyncDispose"}) {
        auto* symbol =
            vm.heap.allocate<Symbol>(Value(vm.string("nodejs." + std::string(name))), Symbol::Sort::Unique);
        symbols->putDirect(vm.key(name), Value(symbol), 0);
    }
}

} // namespace

void installProcess(Isolate& vm, Realm& realm) {
    installDisposeSymbols(vm, realm);
    Object* prototype = vm.newObject();
    NativeFunction* constructor = newNativeFunction(vm, "process", illegalConstructor, 0);
    prototype->putDirect(vm.names.constructor, constructor, kMethodAttributes);
    for (const std::string_view name : kEmitterMethods)
        defineFunction(vm, prototype, name, forwardToEmitter, 0)->setCaptured(0, vm.string(name));
    Object* process = vm.newObject(prototype);
    process->putDirect(vm.key(vm.names.symbol_toStringTag), vm.string("process"), kConfigurable);
    defineFacts(vm, process);
    defineMethods(vm, process);
    realm.processObject = process;
    stateOf(vm).object = process;
    defineValue(vm, realm.globalObject, "process", process);
}

} // namespace tickscope
