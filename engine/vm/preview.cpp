#include "vm/preview.h"

#include "builtins/promise.h"
#include "vm/bigint.h"
#include "vm/function.h"
#include "vm/operations.h"
#include "vm/script_function.h"

#include <fmt/format.h>

#include <optional>

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

bool hasContent(Object* object) {
    return !object->shape()->properties().empty() || !object->elements().empty() ||
           object->hasSparseElements();
}

std::string plainPreview(Isolate& vm, Object* object) {
    std::string name = classNameOf(vm, object);
    if (name.empty() || name == "Object") return hasContent(object) ? "{…}" : "{}";
    return name += hasContent(object) ? " {…}" : " {}";
}

// The name property of a function, seen through bind() and the closures of finally. Empty when it is no
// string.
Value nameOfFunction(Isolate& vm, Value function) {
    if (!function.isObject() || !function.asObject()->isFunctionKind()) return Value::empty();
    Object* object = function.asObject();
    if (auto* native = as<NativeFunction>(object)) {
        if (const Value wrapped = wrappedCallback(native); wrapped.isObject())
            return nameOfFunction(vm, wrapped);
    }
    const Value name = object->getDirect(vm.names.name);
    return name.isString() ? name : Value::empty();
}

Value nameOfClass(Isolate& vm, Object* object) {
    for (Object* holder = object; holder && holder->kind() != ObjectKind::Proxy;
         holder = holder->prototype()) {
        const Value name = nameOfFunction(vm, holder->getDirect(vm.names.constructor));
        if (name.isString() && !name.asString()->isEmpty()) return name;
    }
    return Value::empty();
}

std::string labelFrom(Value name) {
    return name.isString() ? shortened(name.asString()->view()) : std::string();
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

namespace {

// What a preview follows from, when that is a value that does not change.
struct PreviewSource {
    Value value;
    PreviewTexts::Form form = PreviewTexts::Form::Value;
};
std::optional<PreviewSource> previewSource(Isolate& vm, Value value) {
    using Form = PreviewTexts::Form;
    if (!value.isObject()) return PreviewSource{value};
    Object* object = value.asObject();
    if (object->isFunctionKind()) return std::nullopt;
    switch (object->kind()) {
    case ObjectKind::Array:
        return PreviewSource{Value::undefined(), static_cast<ArrayObject*>(object)->length() == 0
                                                     ? Form::EmptyArray
                                                     : Form::Array};
    case ObjectKind::Promise:
        return PreviewSource{Value::number(static_cast<double>(static_cast<PromiseObject*>(object)->state)),
                             Form::Promise};
    case ObjectKind::Error:
    case ObjectKind::Proxy:
        return std::nullopt;
    default:
        return PreviewSource{nameOfClass(vm, object),
                             hasContent(object) ? Form::Instance : Form::EmptyInstance};
    }
}

} // namespace

TextId previewTextIdOfOther(Isolate& vm, Value value) {
    const std::optional<PreviewSource> source = previewSource(vm, value);
    if (!source) return vm.recorder.textId(previewValue(vm, value));
    TextId& id = vm.previewTexts.of(source->value.bits(), source->form);
    if (id == 0) id = vm.recorder.textId(previewValue(vm, value));
    return id;
}

std::string functionLabel(Isolate& vm, Value function) { return labelFrom(nameOfFunction(vm, function)); }

SourceSpan sourceRangeOf(Value function) {
    if (!function.isObject()) return {};
    if (auto* script = as<ScriptFunction>(function)) return script->sourceSpan();
    if (auto* bound = as<BoundFunction>(function)) return sourceRangeOf(bound->target());
    if (auto* native = as<NativeFunction>(function)) return sourceRangeOf(wrappedCallback(native));
    return {};
}

std::string classNameOf(Isolate& vm, Object* object) { return labelFrom(nameOfClass(vm, object)); }

} // namespace tickscope
