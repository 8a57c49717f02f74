// Operations on objects (ECMA-262 7.3) and tests of values (7.2).

#include "vm/operations.h"

#include "builtins/error.h"
#include "builtins/proxy.h"
#include "vm/script_function.h"

#include <algorithm>

namespace tickscope {

// 7.2.2 IsArray
bool isArray(Isolate& vm, Value value) {
    Object* object = value.isObject() ? value.asObject() : nullptr;
    while (auto* proxy = as<ProxyObject>(object)) {
        if (proxy->isRevoked())
            vm.throwTypeError("Cannot perform 'IsArray' on a proxy that has been revoked");
        object = proxy->target();
    }
    return object && object->kind() == ObjectKind::Array;
}

// 7.2.8 IsRegExp
bool isRegExp(Isolate& vm, Value value) {
    if (!value.isObject()) return false;
    const Value matcher = value.asObject()->get(vm, PropertyKey::symbol(vm.names.symbol_match));
    if (!matcher.isUndefined()) return toBoolean(matcher);
    return value.asObject()->kind() == ObjectKind::RegExp;
}

// 13.5.3 typeof
std::string_view typeOf(Value value) {
    if (value.isUndefined()) return "undefined";
    if (value.isBoolean()) return "boolean";
    if (value.isNumber()) return "number";
    if (value.isString()) return "string";
    if (value.isSymbol()) return "symbol";
    if (value.isBigInt()) return "bigint";
    return isCallable(value) ? "function" : "object";
}

// 7.3.3 GetV
Value getV(Isolate& vm, Value value, PropertyKey key) {
    if (value.isObject()) return value.asObject()->get(vm, key, value);
    if (value.isNullish()) {
        vm.throwTypeError("Cannot read properties of " + std::string(value.isNull() ? "null" : "undefined") +
                          " (reading '" + describeKey(vm, key) + "')");
    }
    if (value.isString()) {
        JsString* text = value.asString();
        if (key == vm.names.length) return Value::number(text->length());
        if (key.isIndex() && key.asIndex() < text->length()) {
            const char16_t unit = text->at(key.asIndex());
            return vm.atoms.intern(std::u16string_view(&unit, 1));
        }
    }
    // No wrapper is needed: the prototype is asked with the primitive as receiver.
    Realm& realm = vm.realm();
    Object* prototype = value.isString()    ? realm.stringPrototype
                        : value.isNumber()  ? realm.numberPrototype
                        : value.isBoolean() ? realm.booleanPrototype
                        : value.isSymbol()  ? realm.symbolPrototype
                                            : realm.bigintPrototype;
    return prototype->get(vm, key, value);
}

// 7.3.11 GetMethod
Value getMethod(Isolate& vm, Value value, PropertyKey key) {
    const Value method = getV(vm, value, key);
    if (method.isNullish()) return Value::undefined();
    if (!isCallable(method)) vm.throwTypeError(describeOperand(method) + " is not a function");
    return method;
}

// 7.3.14 Call
Value call(Isolate& vm, Value function, Value thisValue, std::span<const Value> arguments) {
    if (!isCallable(function)) vm.throwTypeError(describeValue(vm, function) + " is not a function");
    return function.asObject()->call(vm, thisValue, arguments);
}

// 7.3.15 Construct
Object* construct(Isolate& vm, Object* constructor, std::span<const Value> arguments, Object* newTarget) {
    return constructor->construct(vm, arguments, newTarget ? newTarget : constructor);
}

// 7.3.21 Invoke
Value invoke(Isolate& vm, Value value, PropertyKey key, std::span<const Value> arguments) {
    const Value function = getV(vm, value, key);
    if (!isCallable(function))
        vm.throwTypeError(describeValue(vm, value) + "." + describeKey(vm, key) + " is not a function");
    return call(vm, function, value, arguments);
}

// 7.3.19 LengthOfArrayLike
std::uint64_t lengthOfArrayLike(Isolate& vm, Object* object) {
    if (auto* array = as<ArrayObject>(object)) return array->length();
    return toLength(vm, object->get(vm, vm.names.length));
}

namespace {

void appendElements(Isolate& vm, Object* object, std::uint64_t length, RootedValues& out) {
    if (auto* array = as<ArrayObject>(object); array && array->isDense()) {
        // A getter cannot be met here, but a hole can: then the prototypes must be asked.
        const auto& elements = array->elements();
        if (std::none_of(elements.begin(), elements.end(), [](Value v) { return v.isEmpty(); })) {
            vm.charge(length / 16);
            for (const Value element : elements)
                out.push(element);
            return;
        }
    }
    for (std::uint64_t i = 0; i < length; ++i) {
        vm.charge(1);
        out.push(object->get(vm, vm.keyFromLength(i)));
    }
}

Object* requireArrayLike(Isolate& vm, Value value) {
    if (!value.isObject()) vm.throwTypeError("CreateListFromArrayLike called on non-object");
    return value.asObject();
}

} // namespace

// 7.3.20 CreateListFromArrayLike
void createListFromArrayLike(Isolate& vm, Value value, RootedValues& out) {
    Object* object = requireArrayLike(vm, value);
    const std::uint64_t length = lengthOfArrayLike(vm, object);
    if (length > 0xffffffffull) vm.throwRangeError("Invalid array length");
    appendElements(vm, object, length, out);
}

void createArgumentList(Isolate& vm, Value value, RootedValues& out) {
    Object* object = requireArrayLike(vm, value);
    const std::uint64_t length = lengthOfArrayLike(vm, object);
    if (length > 0xffffffffull) vm.throwRangeError("Invalid array length");
    if (length > kMaxCallArguments) vm.throwRangeError("Maximum call stack size exceeded");
    appendElements(vm, object, length, out);
}

// 7.3.23 SpeciesConstructor
Object* speciesConstructor(Isolate& vm, Object* object, Object* defaultConstructor) {
    const Value constructor = object->get(vm, vm.names.constructor);
    if (constructor.isUndefined()) return defaultConstructor;
    if (!constructor.isObject()) vm.throwTypeError("The .constructor property is not an object");
    const Value species = constructor.asObject()->get(vm, PropertyKey::symbol(vm.names.symbol_species));
    if (species.isNullish()) return defaultConstructor;
    if (!isConstructor(species)) vm.throwTypeError("object.constructor[Symbol.species] is not a constructor");
    return species.asObject();
}

// 7.3.22 OrdinaryHasInstance
bool ordinaryHasInstance(Isolate& vm, Value constructor, Value value) {
    if (!isCallable(constructor)) return false;
    if (auto* bound = as<BoundFunction>(constructor)) {
        const Isolate::NativeDepth depth(vm);
        return instanceofOperator(vm, value, bound->target());
    }
    if (!value.isObject()) return false;
    const Value prototype = constructor.asObject()->get(vm, vm.names.prototype);
    if (!prototype.isObject()) {
        vm.throwTypeError("Function has non-object prototype '" + describeValue(vm, prototype) +
                          "' in instanceof check");
    }
    for (Object* object = value.asObject()->getPrototypeOf(vm); object; object = object->getPrototypeOf(vm)) {
        if (object == prototype.asObject()) return true;
        vm.charge(1); // a proxy may answer for ever
    }
    return false;
}

// 13.10.2 InstanceofOperator
bool instanceofOperator(Isolate& vm, Value value, Value target) {
    if (!target.isObject()) vm.throwTypeError("Right-hand side of 'instanceof' is not an object");
    const Value handler = getMethod(vm, target, PropertyKey::symbol(vm.names.symbol_hasInstance));
    if (!handler.isUndefined()) return toBoolean(call(vm, handler, target, {value}));
    if (!isCallable(target)) vm.throwTypeError("Right-hand side of 'instanceof' is not callable");
    return ordinaryHasInstance(vm, target, value);
}

OwnPropertyKeys::OwnPropertyKeys(Isolate& vm, Object* object) : m_roots(vm.heap) {
    object->ownPropertyKeys(vm, m_keys);
    vm.charge(m_keys.size() / 8);
    for (const PropertyKey key : m_keys)
        if (!key.isIndex()) m_roots.push(key.raw());
}

// 7.3.16 SetIntegrityLevel
bool setIntegrityLevel(Isolate& vm, Object* object, IntegrityLevel level) {
    if (!object->preventExtensions(vm)) return false;
    const OwnPropertyKeys keys(vm, object);
    for (const PropertyKey key : keys) {
        PropertyDescriptor descriptor;
        descriptor.configurable = false;
        if (level == IntegrityLevel::Frozen) {
            const auto current = object->getOwnProperty(vm, key);
            if (!current) continue;
            if (!current->isAccessorDescriptor()) descriptor.writable = false;
        }
        object->definePropertyOrThrow(vm, key, descriptor);
    }
    return true;
}

// 7.3.17 TestIntegrityLevel
bool testIntegrityLevel(Isolate& vm, Object* object, IntegrityLevel level) {
    if (object->isExtensible(vm)) return false;
    const OwnPropertyKeys keys(vm, object);
    for (const PropertyKey key : keys) {
        const auto current = object->getOwnProperty(vm, key);
        if (!current) continue;
        if (current->configurable.value_or(false)) return false;
        if (level == IntegrityLevel::Frozen && current->isDataDescriptor() &&
            current->writable.value_or(false))
            return false;
    }
    return true;
}

// 7.3.24 EnumerableOwnProperties
void enumerableOwnProperties(Isolate& vm, Object* object, PropertyListKind kind, RootedValues& out) {
    const OwnPropertyKeys keys(vm, object);
    for (const PropertyKey key : keys) {
        if (!key.isString()) continue;
        const auto descriptor = object->getOwnProperty(vm, key);
        if (!descriptor || !descriptor->enumerable.value_or(false)) continue;
        if (kind == PropertyListKind::Key) {
            out.push(vm.keyToValue(key));
            continue;
        }
        const Value value = object->get(vm, key);
        if (kind == PropertyListKind::Value) {
            out.push(value);
        } else {
            const Value entry[] = {vm.keyToValue(key), value};
            out.push(vm.newArray(entry));
        }
    }
}

// 7.3.26 CopyDataProperties
void copyDataProperties(Isolate& vm, Object* target, Value source, std::span<const Value> excludedKeys) {
    if (source.isNullish()) return;
    Object* from = toObject(vm, source);
    std::vector<PropertyKey> excluded;
    RootedValues excludedRoots(vm.heap);
    for (const Value key : excludedKeys) {
        excluded.push_back(toPropertyKey(vm, key));
        excludedRoots.push(excluded.back().raw());
    }
    const OwnPropertyKeys keys(vm, from);
    for (const PropertyKey key : keys) {
        if (std::find(excluded.begin(), excluded.end(), key) != excluded.end()) continue;
        const auto descriptor = from->getOwnProperty(vm, key);
        if (!descriptor || !descriptor->enumerable.value_or(false)) continue;
        target->createDataProperty(vm, key, from->get(vm, key));
    }
}

// 7.3.25 GetFunctionRealm
Realm* getFunctionRealm(Isolate& vm, Object* function) {
    for (;;) {
        if (auto* script = as<ScriptFunction>(function)) return script->realm();
        if (auto* native = as<NativeFunction>(function)) return native->realm();
        if (auto* bound = as<BoundFunction>(function)) {
            function = bound->target();
        } else if (auto* proxy = as<ProxyObject>(function)) {
            if (proxy->isRevoked())
                vm.throwTypeError("Cannot perform 'get' on a proxy that has been revoked");
            function = proxy->target();
        } else {
            return &vm.realm();
        }
    }
}

// 10.1.14 GetPrototypeFromConstructor
Object* getPrototypeFromConstructor(Isolate& vm, Object* newTarget, Object* Realm::*fallback) {
    const Value prototype = newTarget->get(vm, vm.names.prototype);
    if (prototype.isObject()) return prototype.asObject();
    return getFunctionRealm(vm, newTarget)->*fallback;
}

// 10.2.9 SetFunctionName
void setFunctionName(Isolate& vm, Object* function, Value name, std::string_view prefix) {
    JsString* text = nullptr;
    if (name.isSymbol()) {
        const Value description = name.asSymbol()->description();
        if (description.isUndefined())
            text = vm.names.empty_.asAtom();
        else if (name.asSymbol()->isPrivate())
            text = description.asString();
        else
            text = vm.string(u"[" + std::u16string(description.asString()->view()) + u"]");
    } else {
        text = name.asString();
    }
    if (!prefix.empty()) text = vm.concat(vm.string(std::string(prefix) + " "), text);
    function->putDirect(vm.names.name, text, kConfigurable);
}

// 10.2.10 SetFunctionLength
void setFunctionLength(Isolate& vm, Object* function, double length) {
    function->putDirect(vm.names.length, Value::number(length), kConfigurable);
}

} // namespace tickscope
