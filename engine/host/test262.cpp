#include "host/test262.h"

#include "builtins/array_buffer.h"
#include "host/process.h"
#include "vm/interpreter.h"
#include "vm/operations.h"

namespace tickscope {

namespace {

Value print(Isolate& vm, const CallArguments& arguments) {
    writeToStream(vm, OutputStream::Stdout, toString(vm, arguments[0])->utf8() + "\n");
    return Value::undefined();
}

// Natives of a realm run in it, so that the current realm is the one whose $262 was called.

Value createNewRealm(Isolate& vm, const CallArguments&) {
    Realm* realm = createRealm(vm);
    installTest262(vm, *realm);
    return realm->globalObject->get(vm, vm.key("$262"));
}

Value evalScript(Isolate& vm, const CallArguments& arguments) {
    std::vector<ProgramDiagnostic> diagnostics;
    const std::string source = toString(vm, arguments[0])->utf8();
    const Value result = vm.interpreter().runScript({"evalScript", source}, diagnostics);
    if (!diagnostics.empty()) vm.throwSyntaxError(diagnostics.front().message);
    return result;
}

Value collectGarbage(Isolate& vm, const CallArguments&) {
    vm.heap.collect();
    return Value::undefined();
}

Value detachBuffer(Isolate& vm, const CallArguments& arguments) {
    ArrayBufferObject* buffer = asArrayBuffer(arguments[0]);
    if (!buffer) vm.throwTypeError("detachArrayBuffer needs an ArrayBuffer");
    detachArrayBuffer(vm, buffer);
    return Value::null();
}

// The agents of the suite are threads, which an isolate does not have.
Value noAgents(Isolate& vm, const CallArguments&) { vm.throwTypeError("there is only one agent"); }

} // namespace

void installTest262(Isolate& vm, Realm& realm) {
    Realm* previous = &vm.realm();
    vm.setRealm(&realm);
    defineFunction(vm, realm.globalObject, "print", print, 1);
    Object* host = vm.newObject();
    host->putDirect(vm.key("global"), realm.globalObject);
    defineFunction(vm, host, "createRealm", createNewRealm, 0);
    defineFunction(vm, host, "evalScript", evalScript, 1);
    defineFunction(vm, host, "gc", collectGarbage, 0);
    defineFunction(vm, host, "detachArrayBuffer", detachBuffer, 1);
    Object* agent = vm.newObject();
    for (const char* name : {"start", "broadcast", "getReport", "sleep", "monotonicNow"})
        defineFunction(vm, agent, name, noAgents, 0);
    host->putDirect(vm.key("agent"), agent);
    defineValue(vm, realm.globalObject, "$262", host);
    vm.setRealm(previous);
}

} // namespace tickscope
