#include "vm/preview.h"

#include "builtins/promise.h"
#include "vm/bigint.h"
#include "vm/function.h"
#include "vm/operations.h"
#include "vm/script_function.h"

#include <fmt/format.h>

namespace tickscope {

namespace {

constexpr std::size_t kMaxPreviewUnits = 40;

std::string shortened(std::u16string_view text) {
    if (text.size() <= kMaxPreviewUnits) return utf16ToUtf8(text);
    return utf16ToUtf8(text.substr(0, kMaxPreviewUnits)) + "…";
}

std::string quoted(std::u16string_view text) {
    std::string result = "'";
    for (const char c : shortened(text)) {
        if (c == '\n')
            result += "\\n";
        else if (c == '\'')
            result += "\\'";
        else
            result += c;
    }
    return result + "'";
}

std::string errorPreview(Isolate& vm, Object* error) {
    const Value name = quietLookup(error, vm.names.name);
    const Value message = quietLookup(error, vm.names.message);
    std::string text = name.isString() ? shortened(name.asString()->view()) : "Error";
    if (message.isString() && !message.asString()->isEmpty())
        text += ": " + shortened(message.asString()->view());
    return text;
}

std::string functionPreview(Isolate& vm, Object* function) {
    const std::string name = functionLabel(vm, function);
    return name.empty() ? "[Function (anonymous)]" : "[Function: " + name + "]";
}

std::string arrayPreview(ArrayObject* array) { return array->length() == 0 ? "[]" : "[…]"; }

std::string plainPreview(Isolate& vm, Object* object) {
    const bool hasContent =
        !object->shape()->properties().empty() || !object->elements().empty() || object->hasSparseElements();
    std::string name = classNameOf(vm, object);
    if (name.empty() || name == "Object") return hasContent ? "{…}" : "{}";
    return name += hasContent ? " {…}" : " {}";
}

std::string promisePreview(PromiseObject* promise) {
    switch (promise->state) {
    case PromiseState::Pending:
        return "Promise {pending}";
    case PromiseState::Fulfilled:
        return "Promise {fulfilled}";
    case PromiseState::Rejected:
        return "Promise {rejected}";
    }
    return "Promise";
}

std::string objectPreview(Isolate& vm, Object* object) {
    if (object->isFunctionKind()) return functionPreview(vm, object);
    switch (object->kind()) {
    case ObjectKind::Array:
        return arrayPreview(static_cast<ArrayObject*>(object));
    case ObjectKind::Error:
        return errorPreview(vm, object);
    case ObjectKind::Promise:
        return promisePreview(static_cast<PromiseObject*>(object));
    case ObjectKind::Proxy:
        return "Proxy {…}";
    default:
        return plainPreview(vm, object);
    }
}

} // namespace

Value quietLookup(Object* object, PropertyKey key) {
    for (; object && object->kind() != ObjectKind::Proxy; object = object->prototype())
        if (const auto own = object->findDirect(key)) return *own;
    return Value::empty();
}

std::string_view builtinTagOf(Object* object) {
    switch (object->kind()) {
    case ObjectKind::Array:
        return "Array";
    case ObjectKind::Arguments:
        return "Arguments";
    case ObjectKind::Error:
        return "Error";
    case ObjectKind::BooleanObject:
        return "Boolean";
    case ObjectKind::NumberObject:
        return "Number";
    case ObjectKind::StringObject:
        return "String";
    case ObjectKind::Date:
        return "Date";
    case ObjectKind::RegExp:
        return "RegExp";
    default:
        return object->isCallable() ? "Function" : "Object";
    }
}

std::string previewValue(Isolate& vm, Value value) {
    if (value.isString()) return quoted(value.asString()->view());
    if (value.isNumber()) {
        const double number = value.asNumber();
        return number == 0 && std::signbit(number) ? "-0" : numberToUtf8(number);
    }
    if (value.isObject()) return objectPreview(vm, value.asObject());
    if (value.isBigInt()) {
        // Writing out a huge BigInt costs quadratic time.
        const auto& number = value.asBigInt()->number();
        return number.backend().size() > 8 ? "a large BigInt" : bigIntToText(number, 10) + "n";
    }
    if (value.isSymbol()) {
        const Value description = value.asSymbol()->description();
        return "Symbol(" + (description.isString() ? shortened(description.asString()->view()) : "") + ")";
    }
    if (value.isBoolean()) return value.asBoolean() ? "true" : "false";
    if (value.isNull()) return "null";
    return "undefined";
}

TextId previewTextId(Isolate& vm, Value value) {
    return value.isInt32() ? vm.recorder.textIdOf(value.asInt32())
                           : vm.recorder.textId(previewValue(vm, value));
}

std::string functionLabel(Isolate& vm, Value function) {
    if (!function.isObject() || !function.asObject()->isFunctionKind()) return {};
    Object* object = function.asObject();
    if (auto* native = as<NativeFunction>(object)) {
        if (const Value wrapped = wrappedCallback(native); wrapped.isObject())
            return functionLabel(vm, wrapped);
    }
    const Value name = object->getDirect(vm.names.name);
    return name.isString() ? shortened(name.asString()->view()) : std::string();
}

SourceSpan sourceRangeOf(Value function) {
    if (!function.isObject()) return {};
    if (auto* script = as<ScriptFunction>(function)) return script->sourceSpan();
    if (auto* bound = as<BoundFunction>(function)) return sourceRangeOf(bound->target());
    if (auto* native = as<NativeFunction>(function)) return sourceRangeOf(wrappedCallback(native));
    return {};
}

std::string classNameOf(Isolate& vm, Object* object) {
    for (Object* holder = object; holder && holder->kind() != ObjectKind::Proxy;
         holder = holder->prototype()) {
        const Value constructor = holder->getDirect(vm.names.constructor);
        if (std::string name = functionLabel(vm, constructor); !name.empty()) return name;
    }
    return {};
}

} // namespace tickscope
