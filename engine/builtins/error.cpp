#include "builtins/error.h"

#include "builtins/install.h"
#include "vm/interpreter.h"
#include "vm/operations.h"

#include <algorithm>

namespace tickscope {

namespace {

constexpr double kDefaultStackTraceLimit = 10;
constexpr double kMaxStackTraceLimit = 1000;
// How many innermost frames captureStackTrace may leave out.
constexpr std::size_t kMaxHiddenFrames = 100;

std::size_t stackTraceLimit(Isolate& vm) {
    Object* constructor = vm.realm().errorConstructor;
    const Value limit = constructor ? constructor->getDirect(vm.key("stackTraceLimit")) : Value::undefined();
    if (!limit.isNumber() || !(limit.asNumber() > 0)) return 0;
    return static_cast<std::size_t>(std::min(limit.asNumber(), kMaxStackTraceLimit));
}

std::string frameName(const StackEntry& entry) {
    std::string name = utf16ToUtf8(entry.functionName);
    if (!entry.thisClassName.empty())
        name = utf16ToUtf8(entry.thisClassName) + "." + (name.empty() ? "<anonymous>" : name);
    else if (entry.isConstruct)
        name = "new " + (name.empty() ? "<anonymous>" : name);
    return entry.isAsync && !name.empty() ? "async " + name : name;
}

JsString* captureFrames(Isolate& vm, const Object* outsideOf = nullptr) {
    return vm.string(formatStackFrames(vm.interpreter().captureStack(stackTraceLimit(vm), outsideOf)));
}

// The frames outside the innermost call of `function`, which is found by its name.
JsString* captureFramesAbove(Isolate& vm, Value function) {
    const Value name = function.isObject() ? function.asObject()->getDirect(vm.names.name) : Value::empty();
    if (!isCallable(function) || !name.isString()) return captureFrames(vm);
    const std::size_t limit = stackTraceLimit(vm);
    std::vector<StackEntry> entries = vm.interpreter().captureStack(limit + kMaxHiddenFrames);
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const StackEntry& entry) {
        return entry.functionName == name.asString()->view();
    });
    if (found != entries.end()) entries.erase(entries.begin(), found + 1);
    entries.resize(std::min(entries.size(), limit));
    return vm.string(formatStackFrames(entries));
}

void installMessage(Isolate& vm, Object* error, Value message) {
    if (!message.isUndefined()) error->putDirect(vm.names.message, toString(vm, message), kMethodAttributes);
}

// 20.5.1.1 Error, 20.5.6.1.1 NativeError
template <Object* Realm::*fallback>
Value errorConstructor(Isolate& vm, const CallArguments& arguments) {
    Object* newTarget = arguments.newTarget ? arguments.newTarget : arguments.callee;
    ErrorObject* error = newErrorObject(vm, getPrototypeFromConstructor(vm, newTarget, fallback), newTarget);
    installMessage(vm, error, arguments[0]);
    installErrorCause(vm, error, arguments[1]);
    return error;
}

// 20.5.7.1.1 AggregateError
Value aggregateErrorConstructor(Isolate& vm, const CallArguments& arguments) {
    Object* newTarget = arguments.newTarget ? arguments.newTarget : arguments.callee;
    ErrorObject* error = newErrorObject(
        vm, getPrototypeFromConstructor(vm, newTarget, &Realm::aggregateErrorPrototype), newTarget);
    installMessage(vm, error, arguments[1]);
    installErrorCause(vm, error, arguments[2]);
    RootedValues errors(vm.heap);
    forEachOfIterable(vm, arguments[0], [&](Value value) {
        errors.push(value);
        return true;
    });
    error->putDirect(vm.names.errors, vm.newArray(errors.values()), kMethodAttributes);
    return error;
}

// 20.5.3.4 Error.prototype.toString
Value errorPrototypeToString(Isolate& vm, const CallArguments& arguments) {
    if (!arguments.thisValue.isObject()) {
        vm.throwTypeError("Method Error.prototype.toString called on incompatible receiver " +
                          describeValue(vm, arguments.thisValue));
    }
    return errorToString(vm, arguments.thisValue.asObject());
}

// Error.captureStackTrace (V8)
Value captureStackTrace(Isolate& vm, const CallArguments& arguments) {
    if (!arguments[0].isObject()) vm.throwTypeError("invalid_argument");
    Object* object = arguments[0].asObject();
    JsString* frames = captureFramesAbove(vm, arguments[1]);
    if (auto* error = as<ErrorObject>(object)) {
        error->setPendingStack(vm, frames);
        return Value::undefined();
    }
    const Value text = vm.concat(errorToString(vm, object), frames);
    object->definePropertyOrThrow(vm, vm.names.stack, PropertyDescriptor::data(text, kMethodAttributes));
    return Value::undefined();
}

NativeFunction* defineErrorClass(Isolate& vm, Realm& realm, std::string_view name, NativeCode code,
                                 int length, Object* prototype, Object* functionPrototype) {
    NativeFunction* constructor = defineConstructor(vm, name, code, length, prototype, functionPrototype);
    defineValue(vm, prototype, "name", vm.atoms.intern(name));
    defineValue(vm, prototype, "message", vm.names.empty_.asAtom());
    defineValue(vm, realm.globalObject, name, constructor);
    return constructor;
}

} // namespace

ErrorObject::ErrorObject(Shape* shape) : Object(shape, ObjectKind::Error) { m_isExoticForNamed = true; }

void ErrorObject::setPendingStack(Isolate& vm, JsString* frames) {
    if (!hasDirect(vm.names.stack)) {
        if (!extensibleFlag()) vm.throwTypeError("Cannot define property stack, object is not extensible");
        putDirect(vm.names.stack, Value::undefined(), kMethodAttributes);
    }
    m_pendingFrames = frames;
}

void ErrorObject::composeStack(Isolate& vm) {
    JsString* frames = std::exchange(m_pendingFrames, nullptr);
    const CompletionRecord headline = vm.completionOf([&] { return Value(errorToString(vm, this)); });
    JsString* text = headline.isThrow() ? vm.string("Error") : headline.value.asString();
    // Composing ran user code, which may have replaced or removed the property.
    if (hasDirect(vm.names.stack) && getDirect(vm.names.stack).isUndefined()) {
        const auto current = ordinaryGetOwnProperty(vm.names.stack);
        const auto attributes = static_cast<Attributes>((*current->writable ? kWritable : 0) |
                                                        (*current->enumerable ? kEnumerable : 0) |
                                                        (*current->configurable ? kConfigurable : 0));
        putDirect(vm.names.stack, vm.concat(text, frames), attributes);
    }
}

std::optional<PropertyDescriptor> ErrorObject::getOwnProperty(Isolate& vm, PropertyKey key) {
    if (m_pendingFrames && key == vm.names.stack) composeStack(vm);
    return ordinaryGetOwnProperty(key);
}

bool ErrorObject::defineOwnProperty(Isolate& vm, PropertyKey key, const PropertyDescriptor& descriptor) {
    if (m_pendingFrames && key == vm.names.stack) composeStack(vm);
    return ordinaryDefineOwnProperty(vm, key, descriptor);
}

Value ErrorObject::get(Isolate& vm, PropertyKey key, Value receiver) {
    if (m_pendingFrames && key == vm.names.stack) composeStack(vm);
    return ordinaryGet(vm, key, receiver);
}

bool ErrorObject::set(Isolate& vm, PropertyKey key, Value value, Value receiver) {
    if (m_pendingFrames && key == vm.names.stack) composeStack(vm);
    return ordinarySet(vm, key, value, receiver);
}

bool ErrorObject::deleteProperty(Isolate& vm, PropertyKey key) {
    if (m_pendingFrames && key == vm.names.stack) m_pendingFrames = nullptr;
    return ordinaryDelete(key);
}

void ErrorObject::visitEdges(EdgeVisitor& visitor) {
    Object::visitEdges(visitor);
    visitor.visit(m_pendingFrames);
}

ErrorObject* newErrorObject(Isolate& vm, Object* prototype, const Object* newTarget) {
    auto* error = vm.heap.allocate<ErrorObject>(vm.shapeFor(prototype));
    error->setPendingStack(vm, captureFrames(vm, newTarget));
    return error;
}

Object* errorPrototype(const Realm& realm, ErrorType type) {
    switch (type) {
    case ErrorType::Error:
        return realm.errorPrototype;
    case ErrorType::TypeError:
        return realm.typeErrorPrototype;
    case ErrorType::RangeError:
        return realm.rangeErrorPrototype;
    case ErrorType::SyntaxError:
        return realm.syntaxErrorPrototype;
    case ErrorType::ReferenceError:
        return realm.referenceErrorPrototype;
    case ErrorType::EvalError:
        return realm.evalErrorPrototype;
    case ErrorType::URIError:
        return realm.uriErrorPrototype;
    }
    return realm.errorPrototype;
}

Value newErrorWithValue(Isolate& vm, ErrorType type, Value message) {
    ErrorObject* error = newErrorObject(vm, errorPrototype(vm.realm(), type));
    error->putDirect(vm.names.message, message, kMethodAttributes);
    return error;
}

// 20.5.3.4 Error.prototype.toString
JsString* errorToString(Isolate& vm, Object* error) {
    const Value name = error->get(vm, vm.names.name);
    JsString* nameText = name.isUndefined() ? vm.string("Error") : toString(vm, name);
    const Value message = error->get(vm, vm.names.message);
    JsString* messageText = message.isUndefined() ? vm.names.empty_.asAtom() : toString(vm, message);
    if (nameText->isEmpty()) return messageText;
    if (messageText->isEmpty()) return nameText;
    return vm.concat(vm.concat(nameText, vm.string(": ")), messageText);
}

std::string formatStackFrames(std::span<const StackEntry> entries) {
    std::string text;
    for (const StackEntry& entry : entries) {
        const std::string place = entry.isNative ? "<anonymous>"
                                                 : entry.fileName + ":" + std::to_string(entry.line) + ":" +
                                                       std::to_string(entry.column);
        const std::string name = frameName(entry);
        text += "\n    at ";
        if (name.empty())
            text.append(entry.isAsync ? "async " : "").append(place);
        else
            text.append(name).append(" (").append(place).append(")");
    }
    return text;
}

// 20.5.8.1 InstallErrorCause
void installErrorCause(Isolate& vm, Object* error, Value options) {
    if (!options.isObject() || !options.asObject()->hasProperty(vm, vm.names.cause)) return;
    error->putDirect(vm.names.cause, options.asObject()->get(vm, vm.names.cause), kMethodAttributes);
}

void installError(Isolate& vm, Realm& realm) {
    realm.errorPrototype = vm.newObject();
    NativeFunction* error = defineErrorClass(vm, realm, "Error", errorConstructor<&Realm::errorPrototype>, 1,
                                             realm.errorPrototype, nullptr);
    realm.errorConstructor = error;
    defineFunction(vm, realm.errorPrototype, "toString", errorPrototypeToString, 0);
    defineFunction(vm, error, "captureStackTrace", captureStackTrace, 2);
    defineValue(vm, error, "stackTraceLimit", Value::number(kDefaultStackTraceLimit), kDefaultAttributes);

    const auto native = [&](std::string_view name, Object* Realm::*prototype, NativeCode code,
                            int length = 1) {
        realm.*prototype = vm.newObject(realm.errorPrototype);
        defineErrorClass(vm, realm, name, code, length, realm.*prototype, error);
    };
    native("AggregateError", &Realm::aggregateErrorPrototype, aggregateErrorConstructor, 2);
    native("EvalError", &Realm::evalErrorPrototype, errorConstructor<&Realm::evalErrorPrototype>);
    native("RangeError", &Realm::rangeErrorPrototype, errorConstructor<&Realm::rangeErrorPrototype>);
    native("ReferenceError", &Realm::referenceErrorPrototype,
           errorConstructor<&Realm::referenceErrorPrototype>);
    native("SyntaxError", &Realm::syntaxErrorPrototype, errorConstructor<&Realm::syntaxErrorPrototype>);
    native("TypeError", &Realm::typeErrorPrototype, errorConstructor<&Realm::typeErrorPrototype>);
    native("URIError", &Realm::uriErrorPrototype, errorConstructor<&Realm::uriErrorPrototype>);
}

} // namespace tickscope
