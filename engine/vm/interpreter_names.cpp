// Names that are not resolved at compile time: the global scope, `with`, and what direct eval declares.

#include "vm/global_scope.h"
#include "vm/interpreter_support.h"
#include "vm/module.h"

namespace tickscope::support {

void throwUninitialized(Isolate& vm, JsString* name) {
    if (name->view() == u"this")
        vm.throwReferenceError("Must call super constructor in derived class before accessing 'this' or "
                               "returning from derived constructor");
    vm.throwReferenceError("Cannot access '" + name->utf8() + "' before initialization");
}

namespace {

[[noreturn]] void throwNotDefined(Isolate& vm, JsString* name) {
    vm.throwReferenceError(name->utf8() + " is not defined");
}

} // namespace

// --- Global names (9.1.1.4): declarative part first, then the global object.

Value loadGlobal(Isolate& vm, JsString* name, InlineCache& cache, bool isTypeof) {
    Realm& realm = vm.realm();
    if (auto* binding = realm.globalScope->find(name)) {
        if (binding->value.isEmpty()) throwUninitialized(vm, name);
        return binding->value;
    }
    Object* const global = realm.globalObject;
    const PropertyKey key = vm.key(name);
    if (const ShapeProperty* p = key.isIndex() ? nullptr : global->shape()->find(key);
        p && !(p->attributes & kIsAccessor)) {
        // Holds until the global object's layout or the list of declarations changes: both bump the epoch.
        cache = {nullptr, global, nullptr, p->slot, vm.heap.prototypeEpoch};
        return global->slot(p->slot);
    }
    if (!global->hasProperty(vm, key)) {
        if (isTypeof) return Value::undefined();
        throwNotDefined(vm, name);
    }
    return global->get(vm, key);
}

void storeGlobal(Isolate& vm, JsString* name, Value value, bool isStrict) {
    Realm& realm = vm.realm();
    if (auto* binding = realm.globalScope->find(name)) {
        if (binding->value.isEmpty()) throwUninitialized(vm, name);
        if (binding->isConst) vm.throwTypeError("Assignment to constant variable.");
        binding->value = value;
        return;
    }
    const PropertyKey key = vm.key(name);
    if (isStrict && !realm.globalObject->hasProperty(vm, key)) throwNotDefined(vm, name);
    if (isStrict)
        realm.globalObject->setOrThrow(vm, key, value);
    else
        realm.globalObject->set(vm, key, value, Value(realm.globalObject));
}

void initializeGlobal(Isolate& vm, JsString* name, Value value) {
    if (auto* binding = vm.realm().globalScope->find(name)) {
        binding->value = value;
        return;
    }
    vm.realm().globalObject->set(vm, vm.key(name), value, Value(vm.realm().globalObject));
}

// 16.1.7 GlobalDeclarationInstantiation
void instantiateGlobals(Isolate& vm, Frame& frame) {
    Code& code = *frame.code;
    Realm& realm = vm.realm();
    Object* const global = realm.globalObject;
    const auto alreadyDeclared = [&](JsString* name) {
        vm.throwSyntaxError("Identifier '" + name->utf8() + "' has already been declared");
    };
    using Kind = GlobalDeclaration::Kind;
    for (const GlobalDeclaration& d : code.globals) {
        const PropertyKey key = vm.key(d.name);
        if (d.kind == Kind::Let || d.kind == Kind::Const) {
            if (realm.globalScope->find(d.name)) alreadyDeclared(d.name);
            const auto own = global->getOwnProperty(vm, key);
            if (own && own->configurable == false) alreadyDeclared(d.name);
        } else if (realm.globalScope->find(d.name)) {
            if (!d.onlyForBlockFunction) alreadyDeclared(d.name);
        }
    }
    const auto cannotDeclare = [&](JsString* name) {
        vm.throwTypeError("Cannot redeclare global '" + name->utf8() + "'");
    };
    for (const GlobalDeclaration& d : code.globals) { // CanDeclareGlobalFunction, CanDeclareGlobalVar
        if (d.kind != Kind::Function && d.kind != Kind::Var) continue;
        const auto own = global->getOwnProperty(vm, vm.key(d.name));
        if (!own) {
            if (!global->isExtensible(vm) && !d.onlyForBlockFunction) cannotDeclare(d.name);
        } else if (d.kind == Kind::Function && own->configurable == false &&
                   (own->isAccessorDescriptor() || own->writable == false || own->enumerable == false))
            cannotDeclare(d.name);
    }
    for (const GlobalDeclaration& d : code.globals)
        if (d.kind == Kind::Let || d.kind == Kind::Const)
            realm.globalScope->declare(d.name, d.kind == Kind::Const);
    ++vm.heap.prototypeEpoch;                         // what loads of globals remembered may be hidden now
    for (const GlobalDeclaration& d : code.globals) { // step 17: functions first
        if (d.kind != Kind::Function) continue;
        if (d.onlyForBlockFunction && realm.globalScope->find(d.name)) continue;
        const PropertyKey key = vm.key(d.name);
        const Value f(newScriptFunction(vm, code.functions[d.function], frame.environment));
        const auto own = global->getOwnProperty(vm, key);
        PropertyDescriptor descriptor;
        descriptor.value = f;
        if (!own || own->configurable == true)
            descriptor = PropertyDescriptor::data(f, kWritable | kEnumerable);
        global->definePropertyOrThrow(vm, key, descriptor);
        global->setOrThrow(vm, key, f);
    }
    for (const GlobalDeclaration& d : code.globals) {
        if (d.kind != Kind::Var || (d.onlyForBlockFunction && realm.globalScope->find(d.name))) continue;
        const PropertyKey key = vm.key(d.name);
        if (!global->hasOwnProperty(vm, key) && global->isExtensible(vm))
            global->defineOwnProperty(vm, key, PropertyDescriptor::data(Value(), kWritable | kEnumerable));
    }
}

// --- Names found at run time

namespace {

// HasBinding of an object environment record (9.1.1.2.1).
bool objectHasBinding(Isolate& vm, EnvironmentRecord* e, PropertyKey key) {
    if (!e->bindingObject->hasProperty(vm, key)) return false;
    if (!e->isWith) return true;
    const Value unscopables = e->bindingObject->get(vm, PropertyKey::symbol(vm.names.symbol_unscopables));
    return !unscopables.isObject() || !toBoolean(unscopables.asObject()->get(vm, key));
}

bool findSlot(EnvironmentRecord* e, JsString* name, std::uint32_t& slot) {
    const auto& bindings = e->layout()->bindings;
    for (std::uint32_t i = 0; i < bindings.size(); ++i)
        if (bindings[i].name == name) {
            slot = i;
            return true;
        }
    return false;
}

} // namespace

NameLookup findName(Isolate& vm, EnvironmentRecord* environment, JsString* name) {
    const PropertyKey key = vm.key(name);
    for (EnvironmentRecord* e = environment; e; e = e->parent()) {
        std::uint32_t slot = 0;
        if (!e->isWith && findSlot(e, name, slot)) return {e, slot, false, false};
        if (e->bindingObject && objectHasBinding(vm, e, key)) return {e, 0, true, false};
    }
    return {nullptr, 0, false, true};
}

namespace {

// GetBindingValue of an object environment record (9.1.1.2.6).
Value loadFromObject(Isolate& vm, EnvironmentRecord* e, JsString* name) {
    const PropertyKey key = vm.key(name);
    if (e->isWith && !e->bindingObject->hasProperty(vm, key)) {
        if (vm.interpreter().currentFrame()->code->isStrict) throwNotDefined(vm, name);
        return Value::undefined();
    }
    return e->bindingObject->get(vm, key);
}

} // namespace

Value loadName(Isolate& vm, EnvironmentRecord* environment, JsString* name, bool isTypeof, Value* receiver) {
    const NameLookup found = findName(vm, environment, name);
    if (found.isGlobal) return loadGlobal(vm, name, isTypeof);
    if (found.isObject) {
        if (receiver && found.environment->isWith) *receiver = Value(found.environment->bindingObject);
        return loadFromObject(vm, found.environment, name);
    }
    Value v = found.environment->values()[found.slot];
    if (v.isEmpty()) throwUninitialized(vm, name);
    if (v.isCell()) v = loadImport(vm, v, name);
    return v;
}

namespace {

void storeInSlot(Isolate& vm, EnvironmentRecord* e, std::uint32_t slot, JsString* name, Value value,
                 bool isStrict) {
    const BindingInfo& info = e->layout()->bindings[slot];
    if (e->values()[slot].isEmpty()) throwUninitialized(vm, name);
    if (info.isConst) {
        if (!info.isSilentlyImmutable || isStrict) vm.throwTypeError("Assignment to constant variable.");
        return;
    }
    e->values()[slot] = value;
}

// SetMutableBinding of an object environment record (9.1.1.2.5).
void storeInObject(Isolate& vm, EnvironmentRecord* e, JsString* name, Value value, bool isStrict) {
    const PropertyKey key = vm.key(name);
    if (!e->bindingObject->hasProperty(vm, key) && isStrict) throwNotDefined(vm, name);
    if (isStrict)
        e->bindingObject->setOrThrow(vm, key, value);
    else
        e->bindingObject->set(vm, key, value, Value(e->bindingObject));
}

} // namespace

// A reference is the environment it was found in, null for "global or nowhere".
Value resolveName(Isolate& vm, EnvironmentRecord* environment, JsString* name) {
    const NameLookup found = findName(vm, environment, name);
    if (!found.isGlobal) return Value::cell(found.environment);
    if (vm.realm().globalScope->find(name) || vm.realm().globalObject->hasProperty(vm, vm.key(name)))
        return Value::null();
    return Value::undefined(); // unresolvable
}

Value loadResolved(Isolate& vm, EnvironmentRecord*, Value reference, JsString* name) {
    if (!reference.isCell()) return loadGlobal(vm, name, false);
    auto* e = static_cast<EnvironmentRecord*>(reference.asCell());
    std::uint32_t slot = 0;
    if (!e->isWith && findSlot(e, name, slot)) {
        if (e->values()[slot].isEmpty()) throwUninitialized(vm, name);
        return e->values()[slot];
    }
    return loadFromObject(vm, e, name);
}

void storeResolved(Isolate& vm, EnvironmentRecord*, Value reference, JsString* name, Value value,
                   bool isStrict) {
    if (!reference.isCell()) {
        if (reference.isUndefined() && isStrict) throwNotDefined(vm, name);
        storeGlobal(vm, name, value, isStrict);
        return;
    }
    auto* e = static_cast<EnvironmentRecord*>(reference.asCell());
    std::uint32_t slot = 0;
    if (!e->isWith && findSlot(e, name, slot))
        storeInSlot(vm, e, slot, name, value, isStrict);
    else
        storeInObject(vm, e, name, value, isStrict);
}

void storeName(Isolate& vm, EnvironmentRecord* environment, JsString* name, Value value, bool isStrict) {
    storeResolved(vm, environment, resolveName(vm, environment, name), name, value, isStrict);
}

void initializeName(Isolate& vm, EnvironmentRecord* environment, JsString* name, Value value) {
    const NameLookup found = findName(vm, environment, name);
    if (found.isGlobal) {
        initializeGlobal(vm, name, value);
    } else if (found.isObject) {
        storeInObject(vm, found.environment, name, value, false);
    } else {
        Value& slot = found.environment->values()[found.slot];
        if (name->view() == u"this" && !slot.isEmpty())
            vm.throwReferenceError("Super constructor may only be called once");
        slot = value;
    }
}

bool deleteName(Isolate& vm, EnvironmentRecord* environment, JsString* name) {
    const NameLookup found = findName(vm, environment, name);
    const PropertyKey key = vm.key(name);
    if (found.isObject) return found.environment->bindingObject->deleteProperty(vm, key);
    if (!found.isGlobal || vm.realm().globalScope->find(name)) return false;
    return vm.realm().globalObject->deleteProperty(vm, key);
}

} // namespace tickscope::support
