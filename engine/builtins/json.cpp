#include "builtins/json.h"

#include "builtins/install.h"

namespace tickscope {

namespace {

// 25.5.1.1 InternalizeJSONProperty
Value internalize(Isolate& vm, Object* holder, PropertyKey key, Value reviver) {
    const Isolate::NativeDepth depth(vm);
    vm.charge(1);
    const Value value = holder->get(vm, key);
    if (value.isObject()) {
        Object* object = value.asObject();
        const auto reviveElement = [&](PropertyKey element) {
            const Value revived = internalize(vm, object, element, reviver);
            if (revived.isUndefined())
                object->deleteProperty(vm, element);
            else
                object->createDataProperty(vm, element, revived);
        };
        if (isArray(vm, value)) {
            const std::uint64_t length = lengthOfArrayLike(vm, object);
            for (std::uint64_t i = 0; i < length; ++i)
                reviveElement(vm.keyFromLength(i));
        } else {
            RootedValues keys(vm.heap);
            enumerableOwnProperties(vm, object, PropertyListKind::Key, keys);
            for (std::size_t i = 0; i < keys.size(); ++i)
                reviveElement(vm.key(keys[i].asString()));
        }
    }
    return call(vm, reviver, holder, {vm.keyToValue(key), value});
}

// 25.5.1 JSON.parse
Value jsonParseFunction(Isolate& vm, const CallArguments& arguments) {
    JsString* text = toString(vm, arguments[0]);
    const Value unfiltered = jsonParse(vm, text);
    if (!isCallable(arguments[1])) return unfiltered;
    Object* root = vm.newObject();
    root->createDataPropertyOrThrow(vm, vm.names.empty_, unfiltered);
    return internalize(vm, root, vm.names.empty_, arguments[1]);
}

// 25.5.2 JSON.stringify
Value jsonStringifyFunction(Isolate& vm, const CallArguments& arguments) {
    return jsonStringify(vm, arguments[0], arguments[1], arguments[2]);
}

} // namespace

void installJson(Isolate& vm, Realm& realm) {
    Object* json = vm.newObject();
    defineFunction(vm, json, "parse", jsonParseFunction, 2);
    defineFunction(vm, json, "stringify", jsonStringifyFunction, 3);
    json->putDirect(vm.key(vm.names.symbol_toStringTag), vm.string("JSON"), kConfigurable);
    defineValue(vm, realm.globalObject, "JSON", json);
}

} // namespace tickscope
