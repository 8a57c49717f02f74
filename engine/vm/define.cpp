// Helpers that build the global objects.

#include "vm/function.h"
#include "vm/isolate.h"
#include "vm/operations.h"

namespace tickscope {

// 10.3.3 CreateBuiltinFunction
NativeFunction* newNativeFunction(Isolate& vm, Value name, NativeCode code, int length,
                                  NativeFunction::Constructs constructs, Object* prototype,
                                  std::string_view namePrefix) {
    Realm& realm = vm.realm();
    Shape* shape = prototype ? vm.shapeFor(prototype) : realm.functionShape;
    auto* function = vm.heap.allocate<NativeFunction>(shape, &realm, code, constructs);
    setFunctionLength(vm, function, length);
    setFunctionName(vm, function, name, namePrefix);
    return function;
}

NativeFunction* newNativeFunction(Isolate& vm, std::string_view name, NativeCode code, int length) {
    return newNativeFunction(vm, vm.atoms.intern(name), code, length);
}

NativeFunction* defineFunction(Isolate& vm, Object* on, std::string_view name, NativeCode code, int length) {
    NativeFunction* function = newNativeFunction(vm, name, code, length);
    on->putDirect(vm.key(name), function, kMethodAttributes);
    return function;
}

NativeFunction* defineFunction(Isolate& vm, Object* on, Symbol* name, std::string_view functionName,
                               NativeCode code, int length, Attributes attributes) {
    NativeFunction* function = newNativeFunction(vm, functionName, code, length);
    on->putDirect(PropertyKey::symbol(name), function, attributes);
    return function;
}

void defineGetter(Isolate& vm, Object* on, PropertyKey key, std::string_view functionName, NativeCode getter,
                  NativeCode setter) {
    NativeFunction* getterFunction = newNativeFunction(vm, "get " + std::string(functionName), getter, 0);
    NativeFunction* setterFunction =
        setter ? newNativeFunction(vm, "set " + std::string(functionName), setter, 1) : nullptr;
    on->putAccessorDirect(key, getterFunction, setterFunction, kConfigurable);
}

void defineValue(Isolate& vm, Object* on, std::string_view name, Value value, Attributes attributes) {
    on->putDirect(vm.key(name), value, attributes);
}

NativeFunction* defineConstructor(Isolate& vm, std::string_view name, NativeCode code, int length,
                                  Object* prototype, Object* functionPrototype) {
    NativeFunction* constructor = newNativeFunction(vm, vm.atoms.intern(name), code, length,
                                                    NativeFunction::Constructs::Yes, functionPrototype);
    if (prototype) {
        constructor->putDirect(vm.names.prototype, prototype, 0);
        prototype->putDirect(vm.names.constructor, constructor, kMethodAttributes);
    }
    return constructor;
}

} // namespace tickscope
