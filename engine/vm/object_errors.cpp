#include "vm/object_errors.h"

#include "builtins/proxy.h"
#include "vm/operations.h"
#include "vm/typed_array.h"

namespace tickscope {

namespace {

// "object '#<Point>'"
std::string describeWithType(Isolate& vm, Value value) {
    return std::string(typeOf(value)) + " '" + describeValue(vm, value) + "'";
}

// The object on the chain that decides what [[Set]] does, or nullptr.
Object* findHolder(Isolate& vm, Object* object, PropertyKey key) {
    for (; object; object = object->prototype()) {
        if (object->kind() == ObjectKind::Proxy || object->hasDirect(key)) return object;
        if (object->kind() == ObjectKind::Array && key == vm.names.length) return object;
    }
    return nullptr;
}

[[noreturn]] void throwProxyRefused(Isolate& vm, std::string_view trap, PropertyKey key) {
    vm.throwTypeError("'" + std::string(trap) + "' on proxy: trap returned falsish for property '" +
                      describeKey(vm, key) + "'");
}

[[noreturn]] void throwReadOnly(Isolate& vm, PropertyKey key, Value receiver) {
    vm.throwTypeError("Cannot assign to read only property '" + describeKey(vm, key) + "' of " +
                      describeWithType(vm, receiver));
}

// The proxy whose handler has the trap, looking through proxies without it, or what lies behind them.
Object* behindProxies(Object* object, PropertyKey trap) {
    auto* proxy = as<ProxyObject>(object);
    while (proxy && !proxy->isRevoked() && !proxy->handler()->hasDirect(trap)) {
        object = proxy->target();
        proxy = as<ProxyObject>(object);
    }
    return object;
}

} // namespace

void throwCannotSet(Isolate& vm, Object* object, PropertyKey key, Value receiver) {
    Object* holder = findHolder(vm, object, key);
    if (auto* proxy = as<ProxyObject>(holder)) {
        Object* behind = behindProxies(proxy, vm.names.set);
        if (as<ProxyObject>(behind)) throwProxyRefused(vm, "set", key);
        const bool isPresent = findHolder(vm, behind, key) != nullptr;
        if (isPresent) throwCannotSet(vm, behind, key, receiver);
        if (receiver == Value(proxy)) throwCannotDefine(vm, proxy, key);
        throwProxyRefused(vm, "set", key);
    }
    if (holder && !holder->hasDirect(key)) throwReadOnly(vm, key, receiver); // an array's length
    if (holder && holder->getDirect(key).isEmpty()) {
        vm.throwTypeError("Cannot set property " + describeKey(vm, key) + " of " +
                          describeValue(vm, Value(holder)) + " which has only a getter");
    }
    const auto own = holder ? holder->ordinaryGetOwnProperty(key) : std::nullopt;
    if (own && !own->writable.value_or(true)) throwReadOnly(vm, key, receiver);
    if (!receiver.isObject()) {
        const auto* string = receiver.isString() ? receiver.asString() : nullptr;
        const bool isOwnOfString =
            string && (key == vm.names.length || (key.isIndex() && key.asIndex() < string->length()));
        if (isOwnOfString) throwReadOnly(vm, key, receiver);
        vm.throwTypeError("Cannot create property '" + describeKey(vm, key) + "' on " +
                          describeWithType(vm, receiver));
    }
    const auto* array = as<ArrayObject>(receiver);
    if (array && key.isIndex() && !array->isLengthWritable() && array->extensibleFlag()) {
        throwReadOnly(vm, vm.names.length, receiver);
    }
    if (object->hasOrdinaryNamedProperties() && object->hasOrdinaryElements()) {
        vm.throwTypeError("Cannot add property " + describeKey(vm, key) + ", object is not extensible");
    }
    throwReadOnly(vm, key, receiver);
}

void throwCannotDefine(Isolate& vm, Object* object, PropertyKey key) {
    object = behindProxies(object, vm.names.defineProperty);
    if (object->kind() == ObjectKind::Proxy) throwProxyRefused(vm, "defineProperty", key);
    if (auto* typed = as<TypedArrayObject>(object); typed && key.isIndex()) {
        if (key.asIndex() >= typed->length()) vm.throwTypeError("Invalid typed array index");
        vm.throwTypeError("Cannot redefine property: " + describeKey(vm, key));
    }
    const bool exists =
        object->hasDirect(key) || (object->kind() == ObjectKind::Array && key == vm.names.length);
    if (exists) vm.throwTypeError("Cannot redefine property: " + describeKey(vm, key));
    vm.throwTypeError("Cannot define property " + describeKey(vm, key) + ", object is not extensible");
}

void throwCannotDelete(Isolate& vm, Object* object, PropertyKey key) {
    object = behindProxies(object, vm.names.deleteProperty);
    if (object->kind() == ObjectKind::Proxy) throwProxyRefused(vm, "deleteProperty", key);
    vm.throwTypeError("Cannot delete property '" + describeKey(vm, key) + "' of " +
                      describeValue(vm, Value(object)));
}

} // namespace tickscope
