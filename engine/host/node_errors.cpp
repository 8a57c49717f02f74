#include "host/node_errors.h"

#include "vm/operations.h"
#include "vm/preview.h"

namespace tickscope {

namespace {

constexpr std::size_t kMaxReceivedText = 28;

std::string_view typeName(ErrorType type) {
    switch (type) {
    case ErrorType::TypeError:
        return "TypeError";
    case ErrorType::RangeError:
        return "RangeError";
    case ErrorType::SyntaxError:
        return "SyntaxError";
    default:
        return "Error";
    }
}

} // namespace

// determineSpecificType of lib/internal/errors.js.
std::string describeReceived(Isolate& vm, Value value) {
    if (value.isNullish()) return value.isNull() ? "null" : "undefined";
    if (value.isObject()) {
        Object* object = value.asObject();
        if (object->isFunctionKind()) {
            const std::string name = functionLabel(vm, value);
            return name.empty() ? "function " : "function " + name;
        }
        const std::string name = classNameOf(vm, object);
        return name.empty() ? "[Object: null prototype] {}" : "an instance of " + name;
    }
    std::string text = previewValue(vm, value);
    if (text.size() > kMaxReceivedText) text = text.substr(0, kMaxReceivedText - 3) + "...";
    return "type " + std::string(typeOf(value)) + " (" + text + ")";
}

Object* newNodeError(Isolate& vm, ErrorType type, std::string_view code, std::string_view message) {
    Object* error = vm.newError(type, message);
    // The stack's first line carries the code; name and message do not.
    const Value stack = error->get(vm, vm.names.stack);
    const std::u16string name = utf8ToUtf16(typeName(type));
    if (stack.isString() && stack.asString()->view().starts_with(name)) {
        std::u16string text = name + u" [" + utf8ToUtf16(code) + u"]";
        text += stack.asString()->view().substr(name.size());
        const Value newStack = vm.string(std::move(text));
        error->definePropertyOrThrow(vm, vm.names.stack,
                                     PropertyDescriptor::data(newStack, kMethodAttributes));
    }
    error->putDirect(vm.names.code, vm.string(code));
    return error;
}

void throwNodeError(Isolate& vm, ErrorType type, std::string_view code, std::string_view message) {
    vm.throwValue(newNodeError(vm, type, code, message));
}

Object* newInvalidArgType(Isolate& vm, std::string_view name, std::string_view expected, Value received) {
    // "options.signal" is a property, everything else an argument.
    const bool isProperty = name.find('.') != std::string_view::npos;
    return newNodeError(vm, ErrorType::TypeError, "ERR_INVALID_ARG_TYPE",
                        "The \"" + std::string(name) +
                            (isProperty ? "\" property must be " : "\" argument must be ") +
                            std::string(expected) + ". Received " + describeReceived(vm, received));
}

void throwInvalidArgType(Isolate& vm, std::string_view name, std::string_view expected, Value received) {
    vm.throwValue(newInvalidArgType(vm, name, expected, received));
}

void validateFunction(Isolate& vm, Value value, std::string_view name) {
    if (!isCallable(value)) throwInvalidArgType(vm, name, "of type function", value);
}

} // namespace tickscope
