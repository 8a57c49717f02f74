#include "host/process_warnings.h"

#include "builtins/error.h"
#include "host/node_errors.h"
#include "loop/node_loop.h"
#include "vm/operations.h"

namespace tickscope {

namespace {

std::string text(Isolate& vm, Value value) { return toString(vm, value)->utf8(); }

// What `onWarning` of Node writes.
std::string describeWarning(Isolate& vm, Object* warning, bool& isHelpShown) {
    const Value code = warning->get(vm, vm.names.code), detail = warning->get(vm, vm.key("detail"));
    const bool isDeprecation = text(vm, warning->get(vm, vm.names.name)) == "DeprecationWarning";
    std::string message = "(node:1) ";
    if (toBoolean(code)) message += "[" + text(vm, code) + "] ";
    message += text(vm, invoke(vm, warning, vm.names.toString));
    if (detail.isString()) message += "\n" + detail.asString()->utf8();
    if (!std::exchange(isHelpShown, true)) {
        message += std::string("\n(Use `node ") +
                   (isDeprecation ? "--trace-deprecation" : "--trace-warnings") +
                   " ...` to show where the warning was created)";
    }
    return message + "\n";
}

// The tick in which a warning comes out. Captured: 0 the warning.
Value deliverWarning(Isolate& vm, const CallArguments& arguments) {
    Object* warning = arguments.callee->captured(0).asObject();
    ProcessState& process = NodeLoop::of(vm).process();
    writeToStream(vm, OutputStream::Stderr, describeWarning(vm, warning, process.isWarningHelpShown));
    process.emit("warning", {warning});
    return Value::undefined();
}

void scheduleWarning(Isolate& vm, Object* warning) {
    vm.recorder.record(EventKind::Notice, {.text = text(vm, warning->get(vm, vm.names.name)) + ": " +
                                                   text(vm, warning->get(vm, vm.names.message)),
                                           .range = vm.recorder.currentRange()});
    NativeFunction* tick = newNativeFunction(vm, "emit warning", deliverWarning, 0);
    tick->setCaptured(0, warning);
    NodeLoop::of(vm).ticks().enqueueNextTick(newCallbackJob(vm, JobKind::NextTick, tick, {}));
}

struct WarningOptions {
    Value type, code, detail;
};

WarningOptions optionsOf(Isolate& vm, Value type, Value code) {
    if (type.isObject() && !isArray(vm, type) && !isCallable(type)) {
        Object* given = type.asObject();
        const Value detail = given->get(vm, vm.key("detail"));
        return {given->get(vm, vm.key("type")), given->get(vm, vm.names.code),
                detail.isString() ? detail : Value::undefined()};
    }
    if (isCallable(type)) return {};
    if (!type.isUndefined() && !type.isString()) throwInvalidArgType(vm, "type", "of type string", type);
    if (isCallable(code)) return {type, {}, {}};
    if (!code.isUndefined() && !code.isString()) throwInvalidArgType(vm, "code", "of type string", code);
    return {type, code, {}};
}

} // namespace

Value emitWarningFunction(Isolate& vm, const CallArguments& arguments) {
    const WarningOptions options = optionsOf(vm, arguments[1], arguments[2]);
    if (!arguments[0].isString()) {
        if (!as<ErrorObject>(arguments[0]))
            throwInvalidArgType(vm, "warning", "of type string or an instance of Error", arguments[0]);
        scheduleWarning(vm, arguments[0].asObject());
        return Value::undefined();
    }
    Object* warning = vm.newError(ErrorType::Error, arguments[0].asString()->utf8());
    const std::string name = toBoolean(options.type) ? text(vm, options.type) : "Warning";
    warning->putDirect(vm.names.name, vm.string(name), kMethodAttributes);
    if (!options.code.isUndefined()) warning->putDirect(vm.names.code, options.code);
    if (!options.detail.isUndefined()) warning->putDirect(vm.key("detail"), options.detail);
    scheduleWarning(vm, warning);
    return Value::undefined();
}

void emitWarning(Isolate& vm, std::string_view name, std::string_view message) {
    Object* warning = vm.newError(ErrorType::Error, message);
    warning->putDirect(vm.names.name, vm.string(name), kMethodAttributes);
    scheduleWarning(vm, warning);
}

} // namespace tickscope
