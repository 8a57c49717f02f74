#include "host/thread_functions.h"

#include "host/module_resolution.h"
#include "host/process.h"
#include "loop/browser_loop.h"
#include "syntax/scenario_files.h"
#include "vm/interpreter.h"
#include "vm/operations.h"

namespace tickscope {

namespace {

EventLoop& loopOf(Isolate& vm) { return EventLoop::of(vm); }
PortObject* portOf(Value value) {
    return value.isObject() ? dynamic_cast<PortObject*>(value.asObject()) : nullptr;
}
std::string text(Isolate& vm, Value value) {
    return value.isUndefined() ? std::string() : toString(vm, value)->utf8();
}

// --- Ports

// createChannel(prototype): two ports
Value createChannel(Isolate& vm, const CallArguments& arguments) {
    const auto [first, second] = loopOf(vm).ports().createChannel(arguments[0].asObject());
    const Value ports[] = {first, second};
    return vm.newArray(ports);
}

// createBroadcast(name, prototype)
Value createBroadcast(Isolate& vm, const CallArguments& arguments) {
    return loopOf(vm).ports().createBroadcast(text(vm, arguments[0]), arguments[1].asObject());
}

Value isPort(Isolate&, const CallArguments& arguments) {
    return Value::boolean(portOf(arguments[0]) != nullptr);
}

// isOpen(port): neither closed nor transferred
Value isOpen(Isolate&, const CallArguments& arguments) {
    const PortObject* port = portOf(arguments[0]);
    return Value::boolean(port && port->end() && !port->isClosing);
}

// post(port, message, transferList): whether somebody may hear it
Value post(Isolate& vm, const CallArguments& arguments) {
    PortObject* port = portOf(arguments[0]);
    if (!port) vm.throwTypeError("Illegal invocation");
    RootedValues transfer(vm.heap);
    createListFromArrayLike(vm, arguments[2], transfer);
    return Value::boolean(loopOf(vm).ports().post(port, arguments[1], transfer.values()));
}

// take(port): [message, ports] of the first message that is there, or undefined
Value take(Isolate& vm, const CallArguments& arguments) {
    PortObject* port = portOf(arguments[0]);
    if (!port) return Value::undefined();
    auto message = loopOf(vm).ports().take(port);
    if (!message || message->isClosing) return Value::undefined();
    RootedValues received(vm.heap);
    loopOf(vm).ports().noteReceived(*message);
    const Value data = structuredDeserialize(vm, std::move(message->value), &received);
    const Value values[] = {data, vm.newArray(received.values())};
    return vm.newArray(values);
}

Value startPort(Isolate& vm, const CallArguments& arguments) {
    PortObject* port = portOf(arguments[0]);
    if (!port || std::exchange(port->isStarted, true) || !port->end()) return Value::undefined();
    loopOf(vm).noticeMessage(*port->end());
    return Value::undefined();
}

// show(port, function): what the trace shows as the port's listener
Value show(Isolate&, const CallArguments& arguments) {
    if (PortObject* port = portOf(arguments[0])) port->shown = arguments[1];
    return Value::undefined();
}

// clone(message, transferList): [message, ports]
Value clone(Isolate& vm, const CallArguments& arguments) {
    RootedValues transfer(vm.heap), ports(vm.heap);
    createListFromArrayLike(vm, arguments[1], transfer);
    const Value data =
        structuredDeserialize(vm, structuredSerialize(vm, arguments[0], transfer.values()), &ports);
    const Value values[] = {data, vm.newArray(ports.values())};
    return vm.newArray(values);
}

// reference(port, whether): a referenced port keeps the program alive
Value reference(Isolate&, const CallArguments& arguments) {
    if (PortObject* port = portOf(arguments[0])) port->isReferenced = toBoolean(arguments[1]);
    return Value::undefined();
}

Value isReferenced(Isolate&, const CallArguments& arguments) {
    const PortObject* port = portOf(arguments[0]);
    return Value::boolean(port && port->isReferenced && !port->isClosing && port->end());
}

Value closePort(Isolate& vm, const CallArguments& arguments) {
    PortObject* port = portOf(arguments[0]);
    if (port && port->end()) loopOf(vm).closePort(port);
    return Value::undefined();
}

// --- Threads

Value number(Isolate& vm, const CallArguments&) {
    return Value::number(static_cast<double>(loopOf(vm).thread().number()));
}

// parentData(): what the parent has handed to this worker
Value parentData(Isolate& vm, const CallArguments&) {
    WorkerSide* side = loopOf(vm).workerSide();
    return side ? structuredDeserialize(vm, std::move(side->data)) : Value::undefined();
}

// All files of the run, whichever of its threads asks.
const Scenario& scenarioOf(Isolate& vm) { return *loopOf(vm).thread().group().scenario; }

// A worker that starts with a file of the scenario: the program's main one again, or another. The others are
// there for it, too.
void findFile(Isolate& vm, const std::string& path, WorkerRequest& request) {
    const Scenario& scenario = scenarioOf(vm);
    const ScenarioFiles files(scenario);
    const ScenarioFile* file = files.find(path);
    if (!file) {
        request.missing = path;
        return;
    }
    request.fileName = scenario.fileName;
    request.source = scenario.source;
    request.mainFile = file->path;
    if (request.name.empty()) request.name = file->name;
    const bool isMain = file == &files.main(); // then the caller has decided
    request.isModule =
        isMain ? scenario.isModule : ModuleResolution(files).formatOf(*file) == ModuleFormat::Module;
}

// The other files of the run behind a worker's text: it requires and imports them as any file does.
std::string withFiles(Isolate& vm, const std::string& fileName, const std::string& text) {
    const ScenarioFiles files(scenarioOf(vm));
    std::string whole = text + "\n";
    for (const ScenarioFile& file : files.all()) {
        const std::string name = file.path.substr(1);
        const bool isName =
            name.find_first_of(" \t") == name.npos && name.find('.', name.rfind('/') + 1) != name.npos;
        if (isName) whole += "// @file " + name + "\n" + files.text(file) + "\n";
    }
    // A text of comments alone would not be the main file.
    return ScenarioFiles(fileName, whole).main().name == fileName ? whole : text;
}

// startWorker(kind, path, source, name, data, transferList, listener): its number, or 0. kind is "file",
// "eval" or "module"
Value startWorker(Isolate& vm, const CallArguments& arguments) {
    const std::string kind = text(vm, arguments[0]), path = text(vm, arguments[1]);
    WorkerRequest request;
    request.fileName = path;
    request.source = kind.starts_with("file") ? "" : withFiles(vm, path, text(vm, arguments[2]));
    request.name = text(vm, arguments[3]);
    request.isModule = kind == "module";
    if (kind.starts_with("file")) findFile(vm, path, request);
    if (kind.starts_with("file as")) request.isModule = kind == "file as module";
    RootedValues transfer(vm.heap);
    createListFromArrayLike(vm, arguments[5], transfer);
    request.data = structuredSerialize(vm, arguments[4], transfer.values());
    return Value::number(static_cast<double>(loopOf(vm).workers().start(std::move(request), arguments[6])));
}

// hasFile(path): whether the scenario has one
Value hasFile(Isolate& vm, const CallArguments& arguments) {
    return Value::boolean(ScenarioFiles(scenarioOf(vm)).find(text(vm, arguments[0])));
}

// runFile(path): a classic script, within what runs
Value runFile(Isolate& vm, const CallArguments& arguments) {
    const ScenarioFile& file = *vm.files().find(text(vm, arguments[0]));
    vm.interpreter().runLoadedScript(Interpreter::SourceUnit(vm.files().source(file)));
    return Value::undefined();
}

// endWorker(): a page's worker ends after the running task
Value endWorker(Isolate& vm, const CallArguments&) {
    BrowserLoop::of(vm).close();
    return Value::undefined();
}

std::uint32_t numberOf(Isolate& vm, Value value) { return static_cast<std::uint32_t>(toNumber(vm, value)); }

Value terminate(Isolate& vm, const CallArguments& arguments) {
    loopOf(vm).workers().terminate(numberOf(vm, arguments[0]));
    return Value::undefined();
}

// referenceWorker(number, whether)
Value referenceWorker(Isolate& vm, const CallArguments& arguments) {
    loopOf(vm).workers().setReferenced(numberOf(vm, arguments[0]), toBoolean(arguments[1]));
    return Value::undefined();
}

// print(stream, text): what a worker has written
Value print(Isolate& vm, const CallArguments& arguments) {
    const bool isError = text(vm, arguments[0]) == "stderr";
    writeToStream(vm, isError ? OutputStream::Stderr : OutputStream::Stdout, text(vm, arguments[1]));
    return Value::undefined();
}

Value threads(Isolate& vm, const CallArguments&) {
    Object* functions = vm.newObject();
    defineFunction(vm, functions, "createChannel", createChannel, 1);
    defineFunction(vm, functions, "createBroadcast", createBroadcast, 2);
    defineFunction(vm, functions, "isPort", isPort, 1);
    defineFunction(vm, functions, "isOpen", isOpen, 1);
    defineFunction(vm, functions, "post", post, 3);
    defineFunction(vm, functions, "take", take, 1);
    defineFunction(vm, functions, "start", startPort, 1);
    defineFunction(vm, functions, "show", show, 2);
    defineFunction(vm, functions, "clone", clone, 2);
    defineFunction(vm, functions, "hasFile", hasFile, 1);
    defineFunction(vm, functions, "runFile", runFile, 1);
    defineFunction(vm, functions, "endWorker", endWorker, 0);
    defineFunction(vm, functions, "reference", reference, 2);
    defineFunction(vm, functions, "isReferenced", isReferenced, 1);
    defineFunction(vm, functions, "close", closePort, 1);
    defineFunction(vm, functions, "number", number, 0);
    defineFunction(vm, functions, "parentData", parentData, 0);
    defineFunction(vm, functions, "startWorker", startWorker, 7);
    defineFunction(vm, functions, "terminate", terminate, 1);
    defineFunction(vm, functions, "referenceWorker", referenceWorker, 2);
    defineFunction(vm, functions, "print", print, 2);
    return functions;
}

} // namespace

void defineThreadFunctions(Isolate& vm, Object* host) { defineFunction(vm, host, "threads", threads, 0); }

} // namespace tickscope
