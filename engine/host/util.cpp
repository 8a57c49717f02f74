#include "host/util.h"

#include "builtins/promise.h"
#include "host/inspect.h"
#include "host/node_errors.h"
#include "vm/operations.h"

namespace tickscope {

namespace {

PropertyKey customPromisifyKey(Isolate& vm) {
    return PropertyKey::symbol(vm.symbolFor(vm.atoms.intern("nodejs.util.promisify.custom")));
}

void copyOwnProperties(Isolate& vm, Object* from, Object* to) {
    std::vector<PropertyKey> keys;
    from->ownPropertyKeys(vm, keys);
    for (const PropertyKey key : keys) {
        if (const auto property = from->getOwnProperty(vm, key))
            to->definePropertyOrThrow(vm, key, *property);
    }
}

void nextTick(Isolate& vm, std::initializer_list<Value> arguments) {
    invoke(vm, vm.realm().processObject, vm.key("nextTick"), arguments);
}

// --- promisify

// The callback handed to the original function. Captured: 0 the promise, 1 whether it was called.
Value settlePromisified(Isolate& vm, const CallArguments& arguments) {
    if (arguments.callee->captured(1).isTrue()) return Value::undefined();
    arguments.callee->setCaptured(1, Value::boolean(true));
    auto* promise = static_cast<PromiseObject*>(arguments.callee->captured(0).asObject());
    if (toBoolean(arguments[0]))
        rejectPromise(vm, promise, arguments[0]);
    else
        resolvePromise(vm, promise, arguments[1]);
    return Value::undefined();
}

// A promisified function. Captured: 0 the original.
Value callPromisified(Isolate& vm, const CallArguments& arguments) {
    PromiseObject* promise = newPromise(vm, PromiseOrigin::Host);
    NativeFunction* callback = newNativeFunction(vm, "", settlePromisified, 0);
    callback->setCaptured(0, promise);
    RootedValues values(vm.heap);
    for (const Value value : arguments.values)
        values.push(value);
    values.push(callback);
    const CompletionRecord result = vm.completionOf(
        [&] { return call(vm, arguments.callee->captured(0), arguments.thisValue, values.values()); });
    if (result.isThrow() && !callback->captured(1).isTrue()) {
        callback->setCaptured(1, Value::boolean(true));
        rejectPromise(vm, promise, result.value);
    }
    return promise;
}

Value promisify(Isolate& vm, const CallArguments& arguments) {
    validateFunction(vm, arguments[0], "original");
    Object* original = arguments[0].asObject();
    const PropertyKey key = customPromisifyKey(vm);
    const Value custom = original->get(vm, key);
    if (toBoolean(custom)) {
        validateFunction(vm, custom, "util.promisify.custom");
        custom.asObject()->definePropertyOrThrow(vm, key, PropertyDescriptor::data(custom, kConfigurable));
        return custom;
    }
    NativeFunction* function = newNativeFunction(vm, "fn", callPromisified, 0);
    function->setCaptured(0, original);
    function->setPrototypeOf(vm, original->getPrototypeOf(vm));
    function->definePropertyOrThrow(vm, key, PropertyDescriptor::data(function, kConfigurable));
    copyOwnProperties(vm, original, function);
    return function;
}

// --- callbackify

// Runs in the tick after a rejection. Arguments: reason, callback. A falsy reason would look like success.
Value deliverRejection(Isolate& vm, const CallArguments& arguments) {
    Value reason = arguments[0];
    if (!toBoolean(reason)) {
        Object* error = newNodeError(vm, ErrorType::Error, "ERR_FALSY_VALUE_REJECTION",
                                     "Promise was rejected with falsy value");
        error->createDataProperty(vm, vm.names.reason, reason);
        reason = error;
    }
    return call(vm, arguments[1], Value::undefined(), {reason});
}

// The handlers of the promise. Captured: 0 the callback bound to its `this`.
Value onCallbackifiedFulfilled(Isolate& vm, const CallArguments& arguments) {
    nextTick(vm, {arguments.callee->captured(0), Value::null(), arguments[0]});
    return Value::undefined();
}
Value onCallbackifiedRejected(Isolate& vm, const CallArguments& arguments) {
    nextTick(vm, {newNativeFunction(vm, "callbackifyOnRejected", deliverRejection, 2), arguments[0],
                  arguments.callee->captured(0)});
    return Value::undefined();
}

// A callbackified function. Captured: 0 the original.
Value callCallbackified(Isolate& vm, const CallArguments& arguments) {
    const Value last = arguments.size() > 0 ? arguments[arguments.size() - 1] : Value::undefined();
    validateFunction(vm, last, "last argument");
    const Value callback = invoke(vm, last, vm.names.bind, {arguments.thisValue});
    const Value promise = call(vm, arguments.callee->captured(0), arguments.thisValue,
                               arguments.values.first(arguments.size() - 1));
    NativeFunction* fulfilled = newNativeFunction(vm, "", onCallbackifiedFulfilled, 1);
    NativeFunction* rejected = newNativeFunction(vm, "", onCallbackifiedRejected, 1);
    fulfilled->setCaptured(0, callback);
    rejected->setCaptured(0, callback);
    invoke(vm, promise, vm.names.then, {fulfilled, rejected});
    return Value::undefined();
}

Value callbackify(Isolate& vm, const CallArguments& arguments) {
    validateFunction(vm, arguments[0], "original");
    Object* original = arguments[0].asObject();
    NativeFunction* function = newNativeFunction(vm, "callbackified", callCallbackified, 0);
    function->setCaptured(0, original);
    copyOwnProperties(vm, original, function);
    const auto length = original->getOwnProperty(vm, vm.names.length);
    if (length && length->value && length->value->isNumber())
        setFunctionLength(vm, function, length->value->asNumber() + 1);
    const auto name = original->getOwnProperty(vm, vm.names.name);
    if (name && name->value && name->value->isString())
        setFunctionName(vm, function, vm.concat(name->value->asString(), vm.string("Callbackified")));
    return function;
}

// --- inherits, deprecate

Value inherits(Isolate& vm, const CallArguments& arguments) {
    const Value constructor = arguments[0], parent = arguments[1];
    if (constructor.isNullish()) throwInvalidArgType(vm, "ctor", "of type function", constructor);
    if (parent.isNullish()) throwInvalidArgType(vm, "superCtor", "of type function", parent);
    const Value parentPrototype = getV(vm, parent, vm.names.prototype);
    if (parentPrototype.isUndefined())
        throwInvalidArgType(vm, "superCtor.prototype", "of type object", parentPrototype);
    if (!constructor.isObject()) vm.throwTypeError("Object.defineProperty called on non-object");
    constructor.asObject()->definePropertyOrThrow(vm, vm.key("super_"),
                                                  PropertyDescriptor::data(parent, kMethodAttributes));
    const Value prototype = constructor.asObject()->get(vm, vm.names.prototype);
    if (!prototype.isObject()) vm.throwTypeError("Object.setPrototypeOf called on null or undefined");
    prototype.asObject()->setPrototypeOf(vm,
                                         parentPrototype.isObject() ? parentPrototype.asObject() : nullptr);
    return Value::undefined();
}

// A deprecated function. Captured: 0 the original, 1 message, 2 code, 3 whether it has warned.
Value callDeprecated(Isolate& vm, const CallArguments& arguments) {
    NativeFunction* self = arguments.callee;
    if (!self->captured(3).isTrue()) {
        self->setCaptured(3, Value::boolean(true));
        invoke(vm, vm.realm().processObject, vm.key("emitWarning"),
               {self->captured(1), vm.string("DeprecationWarning"), self->captured(2)});
    }
    const Value original = self->captured(0);
    if (!arguments.newTarget) return call(vm, original, arguments.thisValue, arguments.values);
    if (!isConstructor(original)) vm.throwTypeError("deprecated is not a constructor");
    return construct(vm, original.asObject(), arguments.values,
                     arguments.newTarget == self ? nullptr : arguments.newTarget);
}

Value deprecate(Isolate& vm, const CallArguments& arguments) {
    if (!arguments[2].isUndefined() && !arguments[2].isString())
        throwInvalidArgType(vm, "code", "of type string", arguments[2]);
    validateFunction(vm, arguments[0], "fn");
    Object* original = arguments[0].asObject();
    NativeFunction* function = newNativeFunction(vm, vm.atoms.intern("deprecated"), callDeprecated, 0,
                                                 NativeFunction::Constructs::Yes);
    for (std::size_t i = 0; i < 3; ++i)
        function->setCaptured(i, arguments[i]);
    function->setPrototypeOf(vm, original);
    const Value prototype = original->get(vm, vm.names.prototype);
    if (toBoolean(prototype)) function->putDirect(vm.names.prototype, prototype, kWritable);
    return function;
}

// --- Texts

Value format(Isolate& vm, const CallArguments& arguments) {
    return vm.string(formatWithOptions(vm, defaultInspectOptions(vm), arguments.values));
}

Value formatWith(Isolate& vm, const CallArguments& arguments) {
    if (!arguments[0].isObject()) throwInvalidArgType(vm, "inspectOptions", "of type object", arguments[0]);
    InspectOptions options = defaultInspectOptions(vm);
    applyInspectOptions(vm, options, arguments[0]);
    return vm.string(formatWithOptions(vm, options, arguments.values.subspan(1)));
}

Value stripControlCharacters(Isolate& vm, const CallArguments& arguments) {
    if (!arguments[0].isString()) throwInvalidArgType(vm, "str", "of type string", arguments[0]);
    return vm.string(stripEscapeSequences(arguments[0].asString()->view()));
}

Value toUsvString(Isolate& vm, const CallArguments& arguments) {
    return vm.string(utf8ToUtf16(toString(vm, arguments[0])->utf8()));
}

Value styleText(Isolate& vm, const CallArguments& arguments) {
    if (!arguments[1].isString()) throwInvalidArgType(vm, "text", "of type string", arguments[1]);
    return arguments[1]; // the streams are no terminals
}

template <Equality equality>
Value deepEqual(Isolate& vm, const CallArguments& arguments) {
    return Value::boolean(isDeepEqual(vm, arguments[0], arguments[1], equality));
}

Value isArrayNative(Isolate& vm, const CallArguments& arguments) {
    return Value::boolean(isArray(vm, arguments[0]));
}

} // namespace

Object* createUtilModule(Isolate& vm) {
    Object* util = vm.newObject();
    const auto define = [&](std::string_view name, NativeCode code, int length) {
        NativeFunction* function = newNativeFunction(vm, name, code, length);
        util->putDirect(vm.key(name), function);
        return function;
    };
    define("callbackify", callbackify, 1);
    define("deprecate", deprecate, 4);
    define("format", format, 0);
    define("styleText", styleText, 2);
    define("formatWithOptions", formatWith, 1);
    define("inherits", inherits, 2);
    util->putDirect(vm.key("inspect"), inspectFunction(vm));
    define("isArray", isArrayNative, 1);
    define("isDeepStrictEqual", deepEqual<Equality::Strict>, 2);
    NativeFunction* promisifyFunction = define("promisify", promisify, 1);
    promisifyFunction->putDirect(vm.key("custom"), customPromisifyKey(vm).asSymbol());
    define("stripVTControlCharacters", stripControlCharacters, 1);
    define("toUSVString", toUsvString, 1);
    util->putDirect(vm.key("types"), createUtilTypes(vm));
    // Of use to the assert module; not part of Node's.
    defineFunction(vm, util, "isDeepLooselyEqual", deepEqual<Equality::Loose>, 2);
    return util;
}

} // namespace tickscope
