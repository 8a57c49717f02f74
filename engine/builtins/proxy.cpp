#include "builtins/proxy.h"

#include "builtins/install.h"
#include "vm/operations.h"

#include <algorithm>
#include <unordered_set>

namespace tickscope {

namespace {

// The messages of broken invariants: "'get' on proxy: ...".
[[noreturn]] void throwInvariant(Isolate& vm, std::string_view trapName, const std::string& what) {
    vm.throwTypeError("'" + std::string(trapName) + "' on proxy: " + what);
}

std::string quoted(Isolate& vm, PropertyKey key) { return "'" + describeKey(vm, key) + "'"; }

Value protoValue(Object* prototypeOrNull) { return prototypeOrNull ? Value(prototypeOrNull) : Value::null(); }

// IsCompatiblePropertyDescriptor (10.1.6.2)
bool isCompatible(bool extensible, const PropertyDescriptor& descriptor,
                  const std::optional<PropertyDescriptor>& current) {
    return validateAndApplyPropertyDescriptor(nullptr, {}, extensible, descriptor, current);
}

// CompletePropertyDescriptor (6.2.6.6)
void complete(PropertyDescriptor& descriptor) {
    if (descriptor.isAccessorDescriptor()) {
        if (!descriptor.get) descriptor.get = Value::undefined();
        if (!descriptor.set) descriptor.set = Value::undefined();
    } else {
        if (!descriptor.value) descriptor.value = Value::undefined();
        if (!descriptor.writable) descriptor.writable = false;
    }
    if (!descriptor.enumerable) descriptor.enumerable = false;
    if (!descriptor.configurable) descriptor.configurable = false;
}

// CreateListFromArrayLike of property keys, without duplicates (10.5.11 steps 7-9).
void listKeys(Isolate& vm, Value result, std::vector<PropertyKey>& out, RootedValues& roots) {
    if (!result.isObject()) vm.throwTypeError("CreateListFromArrayLike called on non-object");
    Object* list = result.asObject();
    const std::uint64_t length = lengthOfArrayLike(vm, list);
    std::unordered_set<std::uint64_t> seen; // looked up only
    for (std::uint64_t i = 0; i < length; ++i) {
        vm.charge(1);
        const Value element = list->get(vm, vm.keyFromLength(i));
        if (!element.isString() && !element.isSymbol())
            vm.throwTypeError(describeValue(vm, element) + " is not a valid property name");
        const PropertyKey key = toPropertyKey(vm, element);
        roots.push(key.raw());
        out.push_back(key);
    }
    for (const PropertyKey key : out)
        if (!seen.insert(key.raw().bits()).second)
            throwInvariant(vm, "ownKeys", "trap returned duplicate entries");
}

} // namespace

ProxyObject::ProxyObject(Shape* shape, Object* target, Object* handler)
    : Object(shape, ObjectKind::Proxy), m_target(target), m_handler(handler),
      m_isCallable(target->isCallable()), m_isConstructor(target->isConstructor()) {
    m_isExoticForNamed = m_isExoticForIndexed = true;
}

Value ProxyObject::trap(Isolate& vm, PropertyKey name) {
    if (isRevoked())
        vm.throwTypeError("Cannot perform '" + describeKey(vm, name) + "' on a proxy that has been revoked");
    Object* const handler = m_handler; // which the getter may take away
    const Value method = handler->get(vm, name);
    if (method.isNullish()) return Value::undefined();
    if (!tickscope::isCallable(method)) {
        vm.throwTypeError("'" + describeValue(vm, method) + "' returned for property '" +
                          describeKey(vm, name) + "' of object '" + describeValue(vm, handler) +
                          "' is not a function");
    }
    return method;
}

// 10.5.1 [[GetPrototypeOf]]
Object* ProxyObject::getPrototypeOf(Isolate& vm) {
    const Isolate::NativeDepth depth(vm);
    Object* const target = m_target;
    Object* const handler = m_handler;
    const Value method = trap(vm, vm.names.getPrototypeOf);
    if (method.isUndefined()) return target->getPrototypeOf(vm);
    const Value result = tickscope::call(vm, method, handler, {Value(target)});
    if (!result.isObject() && !result.isNull())
        throwInvariant(vm, "getPrototypeOf", "trap returned neither object nor null");
    Object* prototype = result.isNull() ? nullptr : result.asObject();
    if (target->isExtensible(vm)) return prototype;
    if (target->getPrototypeOf(vm) != prototype) {
        throwInvariant(vm, "getPrototypeOf",
                       "proxy target is non-extensible but the trap did not return its actual prototype");
    }
    return prototype;
}

// 10.5.2 [[SetPrototypeOf]]
bool ProxyObject::setPrototypeOf(Isolate& vm, Object* prototypeOrNull) {
    const Isolate::NativeDepth depth(vm);
    Object* const target = m_target;
    Object* const handler = m_handler;
    const Value method = trap(vm, vm.names.setPrototypeOf);
    if (method.isUndefined()) return target->setPrototypeOf(vm, prototypeOrNull);
    if (!toBoolean(tickscope::call(vm, method, handler, {Value(target), protoValue(prototypeOrNull)})))
        return false;
    if (target->isExtensible(vm)) return true;
    if (target->getPrototypeOf(vm) != prototypeOrNull) {
        throwInvariant(vm, "setPrototypeOf",
                       "trap returned truish for setting a new prototype on the non-extensible proxy target");
    }
    return true;
}

// 10.5.3 [[IsExtensible]]
bool ProxyObject::isExtensible(Isolate& vm) {
    const Isolate::NativeDepth depth(vm);
    Object* const target = m_target;
    Object* const handler = m_handler;
    const Value method = trap(vm, vm.names.isExtensible);
    if (method.isUndefined()) return target->isExtensible(vm);
    const bool result = toBoolean(tickscope::call(vm, method, handler, {Value(target)}));
    const bool isTargetExtensible = target->isExtensible(vm);
    if (result != isTargetExtensible) {
        throwInvariant(vm, "isExtensible",
                       std::string("trap result does not reflect extensibility of proxy target (which is '") +
                           (isTargetExtensible ? "true" : "false") + "')");
    }
    return result;
}

// 10.5.4 [[PreventExtensions]]
bool ProxyObject::preventExtensions(Isolate& vm) {
    const Isolate::NativeDepth depth(vm);
    Object* const target = m_target;
    Object* const handler = m_handler;
    const Value method = trap(vm, vm.names.preventExtensions);
    if (method.isUndefined()) return target->preventExtensions(vm);
    const bool result = toBoolean(tickscope::call(vm, method, handler, {Value(target)}));
    if (result && target->isExtensible(vm))
        throwInvariant(vm, "preventExtensions", "trap returned truish but the proxy target is extensible");
    return result;
}

// 10.5.5 [[GetOwnProperty]]
std::optional<PropertyDescriptor> ProxyObject::getOwnProperty(Isolate& vm, PropertyKey key) {
    const Isolate::NativeDepth depth(vm);
    const PropertyKey name = vm.names.getOwnPropertyDescriptor;
    Object* const target = m_target;
    Object* const handler = m_handler;
    const Value method = trap(vm, name);
    if (method.isUndefined()) return target->getOwnProperty(vm, key);
    const auto broken = [&](const std::string& before, const std::string& after = {}) {
        throwInvariant(vm, "getOwnPropertyDescriptor", before + quoted(vm, key) + after);
    };
    const Value trapResult = tickscope::call(vm, method, handler, {Value(target), vm.keyToValue(key)});
    if (!trapResult.isObject() && !trapResult.isUndefined())
        broken("trap returned neither object nor undefined for property ");
    const auto targetDescriptor = target->getOwnProperty(vm, key);
    if (trapResult.isUndefined()) {
        if (!targetDescriptor) return std::nullopt;
        if (!*targetDescriptor->configurable)
            broken("trap returned undefined for property ", " which is non-configurable in the proxy target");
        if (!target->isExtensible(vm))
            broken("trap returned undefined for property ",
                   " which exists in the non-extensible proxy target");
        return std::nullopt;
    }
    const bool isTargetExtensible = target->isExtensible(vm);
    PropertyDescriptor result = toPropertyDescriptor(vm, trapResult);
    complete(result);
    if (!isCompatible(isTargetExtensible, result, targetDescriptor)) {
        broken("trap returned descriptor for property ",
               " that is incompatible with the existing property in the proxy target");
    }
    if (!*result.configurable) {
        if (!targetDescriptor || *targetDescriptor->configurable) {
            broken("trap reported non-configurability for property ",
                   " which is either non-existent or configurable in the proxy target");
        }
        if (result.writable && !*result.writable && *targetDescriptor->writable) {
            broken("trap reported non-configurable and writable for property ",
                   " which is non-configurable, non-writable in the proxy target");
        }
    }
    return result;
}

// 10.5.6 [[DefineOwnProperty]]
bool ProxyObject::defineOwnProperty(Isolate& vm, PropertyKey key, const PropertyDescriptor& descriptor) {
    const Isolate::NativeDepth depth(vm);
    Object* const target = m_target;
    Object* const handler = m_handler;
    const Value method = trap(vm, vm.names.defineProperty);
    if (method.isUndefined()) return target->defineOwnProperty(vm, key, descriptor);
    const Value descriptorObject = fromPropertyDescriptor(vm, descriptor);
    if (!toBoolean(
            tickscope::call(vm, method, handler, {Value(target), vm.keyToValue(key), descriptorObject})))
        return false;
    const auto broken = [&](const std::string& before, const std::string& after) {
        throwInvariant(vm, "defineProperty", before + quoted(vm, key) + after);
    };
    const auto targetDescriptor = target->getOwnProperty(vm, key);
    const bool isTargetExtensible = target->isExtensible(vm);
    const bool settingConfigFalse = descriptor.configurable && !*descriptor.configurable;
    if (!targetDescriptor) {
        if (!isTargetExtensible)
            broken("trap returned truish for adding property ", "  to the non-extensible proxy target");
        if (settingConfigFalse) {
            broken("trap returned truish for defining non-configurable property ",
                   " which is either non-existent or configurable in the proxy target");
        }
        return true;
    }
    if (!isCompatible(isTargetExtensible, descriptor, targetDescriptor)) {
        broken("trap returned truish for adding property ",
               "  that is incompatible with the existing property in the proxy target");
    }
    if (settingConfigFalse && *targetDescriptor->configurable) {
        broken("trap returned truish for defining non-configurable property ",
               " which is either non-existent or configurable in the proxy target");
    }
    if (targetDescriptor->isDataDescriptor() && !*targetDescriptor->configurable &&
        *targetDescriptor->writable && descriptor.writable && !*descriptor.writable) {
        broken("trap returned truish for defining non-configurable property ",
               " which cannot be non-writable, unless there exists a corresponding non-configurable, "
               "non-writable "
               "own property of the target object.");
    }
    return true;
}

// 10.5.7 [[HasProperty]]
bool ProxyObject::hasProperty(Isolate& vm, PropertyKey key) {
    const Isolate::NativeDepth depth(vm);
    Object* const target = m_target;
    Object* const handler = m_handler;
    const Value method = trap(vm, vm.names.has);
    if (method.isUndefined()) return target->hasProperty(vm, key);
    const bool result = toBoolean(tickscope::call(vm, method, handler, {Value(target), vm.keyToValue(key)}));
    if (result) return true;
    const auto targetDescriptor = target->getOwnProperty(vm, key);
    if (!targetDescriptor) return false;
    if (!*targetDescriptor->configurable) {
        throwInvariant(vm, "has",
                       "trap returned falsish for property " + quoted(vm, key) +
                           " which exists in the proxy target as non-configurable");
    }
    if (!target->isExtensible(vm)) {
        throwInvariant(vm, "has",
                       "trap returned falsish for property " + quoted(vm, key) +
                           " but the proxy target is not extensible");
    }
    return false;
}

// 10.5.8 [[Get]]
Value ProxyObject::get(Isolate& vm, PropertyKey key, Value receiver) {
    const Isolate::NativeDepth depth(vm);
    Object* const target = m_target;
    Object* const handler = m_handler;
    const Value method = trap(vm, vm.names.get);
    if (method.isUndefined()) return target->get(vm, key, receiver);
    const Value result = tickscope::call(vm, method, handler, {Value(target), vm.keyToValue(key), receiver});
    const auto targetDescriptor = target->getOwnProperty(vm, key);
    if (!targetDescriptor || *targetDescriptor->configurable) return result;
    if (targetDescriptor->isDataDescriptor() && !*targetDescriptor->writable &&
        !sameValue(result, *targetDescriptor->value)) {
        throwInvariant(vm, "get",
                       "property " + quoted(vm, key) +
                           " is a read-only and non-configurable data property on the proxy target but the "
                           "proxy did not return its actual value (expected '" +
                           describeValue(vm, *targetDescriptor->value) + "' but got '" +
                           describeValue(vm, result) + "')");
    }
    if (targetDescriptor->isAccessorDescriptor() && targetDescriptor->get->isUndefined() &&
        !result.isUndefined()) {
        throwInvariant(vm, "get",
                       "property " + quoted(vm, key) +
                           " is a non-configurable accessor property on the proxy target and does not have a "
                           "getter function, but the trap did not return 'undefined' (got '" +
                           describeValue(vm, result) + "')");
    }
    return result;
}

// 10.5.9 [[Set]]
bool ProxyObject::set(Isolate& vm, PropertyKey key, Value value, Value receiver) {
    const Isolate::NativeDepth depth(vm);
    Object* const target = m_target;
    Object* const handler = m_handler;
    const Value method = trap(vm, vm.names.set);
    if (method.isUndefined()) return target->set(vm, key, value, receiver);
    if (!toBoolean(
            tickscope::call(vm, method, handler, {Value(target), vm.keyToValue(key), value, receiver})))
        return false;
    const auto targetDescriptor = target->getOwnProperty(vm, key);
    if (!targetDescriptor || *targetDescriptor->configurable) return true;
    if (targetDescriptor->isDataDescriptor() && !*targetDescriptor->writable &&
        !sameValue(value, *targetDescriptor->value)) {
        throwInvariant(vm, "set",
                       "trap returned truish for property " + quoted(vm, key) +
                           " which exists in the proxy target as a non-configurable and non-writable data "
                           "property with a different value");
    }
    if (targetDescriptor->isAccessorDescriptor() && targetDescriptor->set->isUndefined()) {
        throwInvariant(
            vm, "set",
            "trap returned truish for property " + quoted(vm, key) +
                " which exists in the proxy target as a non-configurable and non-writable accessor "
                "property without a setter");
    }
    return true;
}

// 10.5.10 [[Delete]]
bool ProxyObject::deleteProperty(Isolate& vm, PropertyKey key) {
    const Isolate::NativeDepth depth(vm);
    Object* const target = m_target;
    Object* const handler = m_handler;
    const Value method = trap(vm, vm.names.deleteProperty);
    if (method.isUndefined()) return target->deleteProperty(vm, key);
    if (!toBoolean(tickscope::call(vm, method, handler, {Value(target), vm.keyToValue(key)}))) return false;
    const auto targetDescriptor = target->getOwnProperty(vm, key);
    if (!targetDescriptor) return true;
    if (!*targetDescriptor->configurable) {
        throwInvariant(vm, "deleteProperty",
                       "trap returned truish for property " + quoted(vm, key) +
                           " which is non-configurable in the proxy target");
    }
    if (!target->isExtensible(vm)) {
        throwInvariant(vm, "deleteProperty",
                       "trap returned truish for property " + quoted(vm, key) +
                           " but the proxy target is non-extensible");
    }
    return true;
}

// 10.5.11 [[OwnPropertyKeys]]
void ProxyObject::ownPropertyKeys(Isolate& vm, std::vector<PropertyKey>& out) {
    const Isolate::NativeDepth depth(vm);
    Object* const target = m_target;
    Object* const handler = m_handler;
    const Value method = trap(vm, vm.names.ownKeys);
    if (method.isUndefined()) return target->ownPropertyKeys(vm, out);
    const Value trapResult = tickscope::call(vm, method, handler, {Value(target)});
    std::vector<PropertyKey> keys;
    RootedValues roots(vm.heap);
    listKeys(vm, trapResult, keys, roots);
    const bool isTargetExtensible = target->isExtensible(vm);
    const OwnPropertyKeys targetKeys(vm, target);
    std::unordered_set<std::uint64_t> unchecked; // looked up only
    for (const PropertyKey key : keys)
        unchecked.insert(key.raw().bits());
    std::vector<PropertyKey> configurableKeys;
    const auto require = [&](PropertyKey key) {
        if (unchecked.erase(key.raw().bits()) == 0)
            throwInvariant(vm, "ownKeys", "trap result did not include " + quoted(vm, key));
    };
    std::vector<PropertyKey> nonconfigurableKeys;
    for (const PropertyKey key : targetKeys) {
        const auto descriptor = target->getOwnProperty(vm, key);
        (descriptor && !*descriptor->configurable ? nonconfigurableKeys : configurableKeys).push_back(key);
    }
    for (const PropertyKey key : nonconfigurableKeys)
        require(key);
    if (!isTargetExtensible) {
        for (const PropertyKey key : configurableKeys)
            require(key);
        if (!unchecked.empty())
            throwInvariant(vm, "ownKeys", "trap returned extra keys but proxy target is non-extensible");
    }
    // The caller sees only what `out` and the trap's result keep alive: the atoms are those of the result's
    // strings.
    out.insert(out.end(), keys.begin(), keys.end());
}

// 10.5.12 [[Call]]
Value ProxyObject::call(Isolate& vm, Value thisValue, std::span<const Value> arguments) {
    const Isolate::NativeDepth depth(vm);
    Object* const target = m_target;
    Object* const handler = m_handler;
    const Value method = trap(vm, vm.names.apply);
    if (method.isUndefined()) return target->call(vm, thisValue, arguments);
    return tickscope::call(vm, method, handler, {Value(target), thisValue, Value(vm.newArray(arguments))});
}

// 10.5.13 [[Construct]]
Object* ProxyObject::construct(Isolate& vm, std::span<const Value> arguments, Object* newTarget) {
    const Isolate::NativeDepth depth(vm);
    Object* const target = m_target;
    Object* const handler = m_handler;
    const Value method = trap(vm, vm.names.construct);
    if (method.isUndefined()) return target->construct(vm, arguments, newTarget);
    const Value result = tickscope::call(vm, method, handler,
                                         {Value(target), Value(vm.newArray(arguments)), Value(newTarget)});
    if (!result.isObject())
        throwInvariant(vm, "construct", "trap returned non-object ('" + describeValue(vm, result) + "')");
    return result.asObject();
}

void ProxyObject::visitEdges(EdgeVisitor& visitor) {
    Object::visitEdges(visitor);
    visitor.visit(m_target);
    visitor.visit(m_handler);
}

// 10.5.14 ProxyCreate
ProxyObject* proxyCreate(Isolate& vm, Value target, Value handler) {
    if (!target.isObject() || !handler.isObject())
        vm.throwTypeError("Cannot create proxy with a non-object as target or handler");
    return vm.heap.allocate<ProxyObject>(vm.shapeFor(nullptr), target.asObject(), handler.asObject());
}

namespace {

// 28.2.1.1 Proxy
Value proxyConstructor(Isolate& vm, const CallArguments& arguments) {
    if (!arguments.newTarget) vm.throwTypeError("Constructor Proxy requires 'new'");
    return proxyCreate(vm, arguments[0], arguments[1]);
}

Value revokeProxy(Isolate&, const CallArguments& arguments) {
    auto* proxy = as<ProxyObject>(arguments.callee->captured(0));
    if (!proxy) return Value::undefined();
    arguments.callee->setCaptured(0, Value::null());
    proxy->revoke();
    return Value::undefined();
}

// 28.2.2.1 Proxy.revocable
Value proxyRevocable(Isolate& vm, const CallArguments& arguments) {
    ProxyObject* proxy = proxyCreate(vm, arguments[0], arguments[1]);
    NativeFunction* revoker = newNativeFunction(vm, "", revokeProxy, 0);
    revoker->setCaptured(0, proxy);
    Object* result = vm.newObject();
    result->putDirect(vm.names.proxy, proxy);
    result->putDirect(vm.names.revoke, revoker);
    return result;
}

} // namespace

void installProxy(Isolate& vm, Realm& realm) {
    NativeFunction* constructor = defineConstructor(vm, "Proxy", proxyConstructor, 2, nullptr);
    realm.proxyConstructor = constructor;
    defineFunction(vm, constructor, "revocable", proxyRevocable, 2);
    defineValue(vm, realm.globalObject, "Proxy", constructor);
}

} // namespace tickscope
