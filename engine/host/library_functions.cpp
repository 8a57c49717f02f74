#include "host/library_functions.h"

#include "host/byte_functions.h"
#include "host/call_text.h"
#include "host/inspect.h"
#include "host/node_errors.h"
#include "host/node_modules.h"
#include "host/page_modules.h"
#include "host/simulated_io.h"
#include "host/thread_functions.h"
#include "host/timers.h"
#include "host/util.h"
#include "host/window.h"
#include "host/world_functions.h"
#include "loop/event_loop.h"
#include "vm/operations.h"

#include <cmath>

namespace tickscope {

namespace {

std::string text(Isolate& vm, Value value) { return toString(vm, value)->utf8(); }

// newError(type, code, message)
Value newErrorWithCode(Isolate& vm, const CallArguments& arguments) {
    const std::string type = text(vm, arguments[0]);
    const ErrorType errorType = type == "TypeError"    ? ErrorType::TypeError
                                : type == "RangeError" ? ErrorType::RangeError
                                                       : ErrorType::Error;
    return newNodeError(vm, errorType, text(vm, arguments[1]), text(vm, arguments[2]));
}

// invalidArgType(name, expected, received)
Value invalidArgType(Isolate& vm, const CallArguments& arguments) {
    return newInvalidArgType(vm, text(vm, arguments[0]), text(vm, arguments[1]), arguments[2]);
}

// Node groups the digits of integers beyond 32 bits: 562_949_953_421_312.
std::string describeNumber(Isolate& vm, Value value) {
    std::string described = describeValue(vm, value);
    if (!value.isNumber() || std::abs(value.asNumber()) <= 4294967296.0) return described;
    const bool isPlain = std::trunc(value.asNumber()) == value.asNumber() &&
                         described.find_first_not_of("-0123456789") == std::string::npos;
    if (!isPlain) return described;
    const std::size_t first = described.front() == '-' ? 1 : 0;
    for (std::size_t i = described.size(); i > first + 3; i -= 3)
        described.insert(i - 3, "_");
    return described;
}

// outOfRange(name, expected, received)
Value outOfRange(Isolate& vm, const CallArguments& arguments) {
    return newNodeError(vm, ErrorType::RangeError, "ERR_OUT_OF_RANGE",
                        "The value of \"" + text(vm, arguments[0]) + "\" is out of range. It must be " +
                            text(vm, arguments[1]) + ". Received " + describeNumber(vm, arguments[2]));
}

// missingArgs(...names)
Value missingArgs(Isolate& vm, const CallArguments& arguments) {
    std::string names;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (i > 0) names += i + 1 == arguments.size() ? " and " : ", ";
        names += "\"" + text(vm, arguments[i]) + "\"";
    }
    return newNodeError(vm, ErrorType::TypeError, "ERR_MISSING_ARGS",
                        "The " + names + (arguments.size() == 1 ? " argument" : " arguments") +
                            " must be specified");
}

// describeReceived(value): what the messages of ERR_INVALID_ARG_TYPE end with
Value describeReceivedFunction(Isolate& vm, const CallArguments& arguments) {
    return vm.string(describeReceived(vm, arguments[0]));
}

// abortError(cause): what an aborted operation of Node rejects with
Value abortError(Isolate& vm, const CallArguments& arguments) {
    Object* error = vm.newError(ErrorType::Error, "The operation was aborted");
    error->putDirect(vm.names.code, vm.string("ABORT_ERR"));
    error->putDirect(vm.names.name, vm.string("AbortError"), kMethodAttributes);
    if (!arguments[0].isUndefined()) error->putDirect(vm.names.cause, arguments[0], kMethodAttributes);
    return error;
}

// renameStack(error, headline): replaces the first line of error.stack
Value renameStack(Isolate& vm, const CallArguments& arguments) {
    Object* error = arguments[0].asObject();
    const std::string stack = text(vm, error->get(vm, vm.names.stack));
    const std::size_t frames = stack.find("\n    at ");
    const Value renamed =
        vm.string(text(vm, arguments[1]) + (frames == std::string::npos ? "" : stack.substr(frames)));
    error->definePropertyOrThrow(vm, vm.names.stack, PropertyDescriptor::data(renamed, kMethodAttributes));
    return Value::undefined();
}

Value format(Isolate& vm, const CallArguments& arguments) {
    return vm.string(formatWithOptions(vm, defaultInspectOptions(vm), arguments.values));
}

Value now(Isolate& vm, const CallArguments&) { return Value::number(vm.now().ms()); }

// isDeepEqual(a, b, strict)
Value isDeepEqualFunction(Isolate& vm, const CallArguments& arguments) {
    const Equality equality = toBoolean(arguments[2]) ? Equality::Strict : Equality::Loose;
    return Value::boolean(isDeepEqual(vm, arguments[0], arguments[1], equality));
}

} // namespace

Object* createLibraryFunctions(Isolate& vm) {
    const bool isPage = vm.scenario().environment == Environment::Browser;
    Object* host = isPage ? vm.newObject() : createTimerPromises(vm);
    if (isPage) definePageFunctions(vm, host);
    defineFunction(vm, host, "newError", newErrorWithCode, 3);
    defineFunction(vm, host, "invalidArgType", invalidArgType, 3);
    defineFunction(vm, host, "outOfRange", outOfRange, 3);
    defineFunction(vm, host, "missingArgs", missingArgs, 0);
    defineFunction(vm, host, "abortError", abortError, 1);
    defineFunction(vm, host, "renameStack", renameStack, 2);
    defineFunction(vm, host, "format", format, 0);
    defineFunction(vm, host, "now", now, 0);
    defineFunction(vm, host, "callText", callText, 0);
    defineFunction(vm, host, "isDeepEqual", isDeepEqualFunction, 3);
    host->putDirect(vm.key("inspect"), inspectFunction(vm));
    for (const char* name : {"setTimeout", "clearTimeout", "setImmediate", "nextTick", "emitWarning"})
        if (Object* native = EventLoop::of(vm).modules().native(name)) host->putDirect(vm.key(name), native);
    isPage ? definePageFiles(vm, host) : defineModuleFunctions(vm, host);
    defineFunction(vm, host, "describeReceived", describeReceivedFunction, 1);
    defineByteFunctions(vm, host);
    defineSimulatedIo(vm, host);
    defineWorldFunctions(vm, host);
    defineThreadFunctions(vm, host);
    return host;
}

} // namespace tickscope
