// Class definitions (15.7.14), template objects, function names, rest objects.

#include "vm/interpreter_support.h"

namespace tickscope::support {

// GetTemplateObject (13.2.8.4)
Object* templateObject(Isolate& vm, Code& code, std::uint32_t site) {
    if (code.templateObjects[site]) return code.templateObjects[site];
    ArrayObject* const cooked = vm.newArray();
    ArrayObject* const raw = vm.newArray();
    for (const auto& [c, r] : code.templateSites[site]) {
        cooked->push(c);
        raw->push(r);
    }
    setIntegrityLevel(vm, raw, IntegrityLevel::Frozen);
    cooked->putDirect(vm.names.raw, Value(raw), 0);
    setIntegrityLevel(vm, cooked, IntegrityLevel::Frozen);
    code.templateObjects[site] = cooked;
    return cooked;
}

void setFunctionNameFromKey(Isolate& vm, Value key, Value function, std::uint32_t prefix) {
    if (!function.isObject()) return;
    static constexpr std::string_view kPrefixes[] = {"", "get", "set"};
    Value name = key;
    if (!key.isString() && !key.isSymbol()) name = vm.keyToValue(toPropertyKey(vm, key));
    setFunctionName(vm, function.asObject(), name, kPrefixes[prefix]);
    auto* const script = as<ScriptFunction>(function);
    if (!script || !script->code()->name->isEmpty()) return;
    // For stack traces: one site, one name in practice.
    const Value given = script->getDirect(vm.names.name);
    if (given.isString()) script->code()->name = vm.atoms.intern(given.asString());
}

void defineClass(Isolate& vm, Frame& frame, Code* code, Value superClass, Value name, Value& constructorOut,
                 Value& prototypeOut) {
    Realm& realm = vm.realm();
    Object* protoParent = realm.objectPrototype;
    Object* constructorParent = realm.functionPrototype;
    if (superClass.isNull())
        protoParent = nullptr;
    else if (!superClass.isEmpty()) {
        if (!isConstructor(superClass))
            vm.throwTypeError("Class extends value " + describeValue(vm, superClass) +
                              " is not a constructor or null");
        constructorParent = superClass.asObject();
        const Value parent = constructorParent->get(vm, vm.names.prototype);
        if (!parent.isObject() && !parent.isNull())
            vm.throwTypeError("Class extends value does not have valid prototype property " +
                              describeValue(vm, parent));
        protoParent = parent.isObject() ? parent.asObject() : nullptr;
    }
    Object* const prototype = vm.newObject(protoParent);
    ScriptFunction* const f = newScriptFunction(vm, code, frame.environment, constructorParent);
    f->setHomeObject(prototype);
    f->putDirect(vm.names.prototype, Value(prototype), 0);
    prototype->putDirect(vm.names.constructor, Value(f), kMethodAttributes);
    if (name.isString() && name.asString() != code->name) code->name = vm.atoms.intern(name.asString());
    setFunctionName(vm, f,
                    name.isString() || name.isSymbol() ? name : vm.keyToValue(toPropertyKey(vm, name)));
    constructorOut = Value(f);
    prototypeOut = Value(prototype);
}

namespace {

ClassData& classData(Isolate& vm, ScriptFunction* constructor) {
    if (!constructor->classData()) constructor->setClassData(vm.heap.allocate<ClassData>());
    return *constructor->classData();
}

} // namespace

void addField(Isolate& vm, ScriptFunction* constructor, Object* prototype, Value key, Value initializer,
              std::uint32_t flags) {
    const bool isStatic = (flags & 1) != 0;
    ClassFieldDefinition field{key, as<ScriptFunction>(initializer), (flags & 2) != 0};
    if (field.initializer) {
        field.initializer->setHomeObject(isStatic ? static_cast<Object*>(constructor) : prototype);
        field.initializer->setFieldKey(key);
    }
    auto& data = classData(vm, constructor);
    (isStatic ? data.staticElements : data.instanceFields).push_back(field);
}

void addPrivateMethod(Isolate& vm, ScriptFunction* constructor, Object* prototype, Symbol* name,
                      ScriptFunction* f, std::uint32_t flags) {
    const bool isStatic = (flags & 4) != 0;
    f->setHomeObject(isStatic ? static_cast<Object*>(constructor) : prototype);
    auto& data = classData(vm, constructor);
    (isStatic ? data.staticMethods : data.instanceMethods)
        .push_back({name, static_cast<ClassPrivateMethod::Kind>(flags & 3), f});
}

Value copyRest(Isolate& vm, Value source, std::span<const Value> keys) {
    Object* const rest = vm.newObject();
    copyDataProperties(vm, rest, source, keys);
    return Value(rest);
}

} // namespace tickscope::support
