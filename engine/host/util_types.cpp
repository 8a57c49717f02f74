// util.types: what a value is inside, whatever its prototype and tag say.

#include "host/util.h"

#include "vm/operations.h"
#include "vm/script_function.h"
#include "vm/typed_array.h"

namespace tickscope {

namespace {

template <ObjectKind... kinds>
Value isOfKind(Isolate&, const CallArguments& arguments) {
    if (!arguments[0].isObject()) return Value::boolean(false);
    const ObjectKind kind = arguments[0].asObject()->kind();
    return Value::boolean(((kind == kinds) || ...));
}

Value isAsyncFunction(Isolate&, const CallArguments& arguments) {
    auto* function = as<ScriptFunction>(arguments[0]);
    return Value::boolean(function && function->code()->isAsync);
}

Value isGeneratorFunction(Isolate&, const CallArguments& arguments) {
    auto* function = as<ScriptFunction>(arguments[0]);
    return Value::boolean(function && function->code()->isGenerator);
}

// Nothing of this kind exists here.
Value isNever(Isolate&, const CallArguments&) { return Value::boolean(false); }

// Captured: 0 the name of the class wanted.
Value isTypedArrayOf(Isolate& vm, const CallArguments& arguments) {
    const auto* array = as<TypedArrayObject>(arguments[0]);
    if (!array) return Value::boolean(false);
    const std::string name = toString(vm, arguments.callee->captured(0))->utf8();
    return Value::boolean(infoOf(array->type()).arrayName == name);
}

struct Test {
    std::string_view name;
    NativeCode code;
};
using K = ObjectKind;
constexpr Test kTests[] = {
    {"isExternal", isNever},
    {"isDate", isOfKind<K::Date>},
    {"isArgumentsObject", isOfKind<K::Arguments>},
    {"isBigIntObject", isOfKind<K::BigIntObject>},
    {"isBooleanObject", isOfKind<K::BooleanObject>},
    {"isNumberObject", isOfKind<K::NumberObject>},
    {"isStringObject", isOfKind<K::StringObject>},
    {"isSymbolObject", isOfKind<K::SymbolObject>},
    {"isBoxedPrimitive",
     isOfKind<K::NumberObject, K::StringObject, K::BooleanObject, K::BigIntObject, K::SymbolObject>},
    {"isNativeError", isOfKind<K::Error>},
    {"isRegExp", isOfKind<K::RegExp>},
    {"isAsyncFunction", isAsyncFunction},
    {"isGeneratorFunction", isGeneratorFunction},
    {"isGeneratorObject", isOfKind<K::Generator, K::AsyncGenerator>},
    {"isPromise", isOfKind<K::Promise>},
    {"isMap", isOfKind<K::Map>},
    {"isSet", isOfKind<K::Set>},
    {"isMapIterator", isOfKind<K::MapIterator>},
    {"isSetIterator", isOfKind<K::SetIterator>},
    {"isWeakMap", isOfKind<K::WeakMap>},
    {"isWeakSet", isOfKind<K::WeakSet>},
    {"isArrayBuffer", isOfKind<K::ArrayBuffer>},
    {"isDataView", isOfKind<K::DataView>},
    {"isSharedArrayBuffer", isOfKind<K::SharedArrayBuffer>},
    {"isProxy", isOfKind<K::Proxy>},
    {"isModuleNamespaceObject", isOfKind<K::ModuleNamespace>},
    {"isAnyArrayBuffer", isOfKind<K::ArrayBuffer, K::SharedArrayBuffer>},
    {"isCryptoKey", isNever},
    {"isKeyObject", isNever},
    {"isArrayBufferView", isOfKind<K::TypedArray, K::DataView>},
    {"isTypedArray", isOfKind<K::TypedArray>},
};
constexpr std::string_view kTypedArrays[] = {
    "Uint8Array", "Uint8ClampedArray", "Uint16Array",  "Uint32Array",   "Int8Array",     "Int16Array",
    "Int32Array", "Float32Array",      "Float64Array", "BigInt64Array", "BigUint64Array"};

} // namespace

Object* createUtilTypes(Isolate& vm) {
    Object* types = vm.newObject();
    for (const Test& test : kTests)
        types->putDirect(vm.key(test.name), newNativeFunction(vm, test.name, test.code, 1));
    for (const std::string_view name : kTypedArrays) {
        const std::string testName = "is" + std::string(name);
        NativeFunction* test = newNativeFunction(vm, testName, isTypedArrayOf, 1);
        test->setCaptured(0, vm.string(name));
        types->putDirect(vm.key(testName), test);
    }
    return types;
}

} // namespace tickscope
