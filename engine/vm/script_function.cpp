#include "vm/script_function.h"

#include "vm/interpreter.h"
#include "vm/operations.h"

namespace tickscope {

void ClassData::visitEdges(EdgeVisitor& v) {
    for (const auto* fields : {&instanceFields, &staticElements})
        for (const ClassFieldDefinition& f : *fields) {
            v.visit(f.key);
            v.visit(f.initializer);
        }
    for (const auto* methods : {&instanceMethods, &staticMethods})
        for (const ClassPrivateMethod& m : *methods) {
            v.visit(m.name);
            v.visit(m.function);
        }
}

ScriptFunction::ScriptFunction(Shape* shape, Realm* realm, Code* code, EnvironmentRecord* environment)
    : Object(shape, ObjectKind::ScriptFunction), m_code(code), m_realm(realm), m_environment(environment) {}

void ScriptFunction::visitEdges(EdgeVisitor& v) {
    Object::visitEdges(v);
    v.visit(m_thisOrHome);
    v.visit(m_newTargetOrClass);
    v.visit(m_outerOrKey);
    v.visit(m_code);
    v.visit(m_realm);
    v.visit(m_environment);
}

Value ScriptFunction::call(Isolate& vm, Value thisValue, std::span<const Value> arguments) {
    return vm.interpreter().call(this, thisValue, arguments, nullptr);
}

Object* ScriptFunction::construct(Isolate& vm, std::span<const Value> arguments, Object* newTarget) {
    return vm.interpreter().call(this, Value::empty(), arguments, newTarget ? newTarget : this).asObject();
}

JsString* ScriptFunction::sourceText(Isolate& vm) const {
    const SourceRange range = m_code->textRange.end ? m_code->textRange : m_code->range;
    return vm.string(m_code->source->slice(range));
}

SourceSpan ScriptFunction::sourceSpan() const { return m_code->spanOf(m_code->range); }

namespace {

Object* functionPrototypeFor(Realm& realm, const Code& code) {
    if (code.isAsync)
        return code.isGenerator ? realm.asyncGeneratorFunctionPrototype : realm.asyncFunctionPrototype;
    return code.isGenerator ? realm.generatorFunctionPrototype : realm.functionPrototype;
}

} // namespace

ScriptFunction* newScriptFunction(Isolate& vm, Code* code, EnvironmentRecord* environment,
                                  Object* prototypeOrNull) {
    Realm& realm = vm.realm();
    Object* const proto = prototypeOrNull ? prototypeOrNull : functionPrototypeFor(realm, *code);
    Shape* const shape = proto == realm.functionPrototype ? realm.functionShape : vm.shapeFor(proto);
    auto* function = vm.heap.allocate<ScriptFunction>(shape, &realm, code, environment);
    if (code->closureBase == shape) {
        function->setSlot(0, Value::number(static_cast<double>(code->expectedLength)));
        function->setSlot(1, Value(code->name));
        function->setShape(code->closureShape);
        return function;
    }
    function->putDirect(vm.names.length, Value::number(static_cast<double>(code->expectedLength)),
                        kConfigurable);
    function->putDirect(vm.names.name, Value(code->name), kConfigurable);
    // V8's own: test262 wants no others to have them (17, Forbidden Extensions).
    if (!code->isStrict && !code->isGenerator && code->hasPrototypeProperty) {
        function->putDirect(vm.names.arguments, Value::null(), 0);
        function->putDirect(vm.names.caller, Value::null(), 0);
    }
    if (!code->hasPrototypeProperty || code->kind == CodeKind::ClassConstructor ||
        code->kind == CodeKind::DerivedConstructor) {
        if (!function->shape()->isUnique()) {
            code->closureBase = shape;
            code->closureShape = function->shape();
        }
        return function; // a class makes its own prototype
    }
    Object* prototype = nullptr;
    if (code->isGenerator) {
        prototype = vm.newObject(code->isAsync ? realm.asyncGeneratorPrototype : realm.generatorPrototype);
    } else {
        prototype = vm.newObject();
        prototype->putDirect(vm.names.constructor, Value(function), kMethodAttributes);
    }
    function->putDirect(vm.names.prototype, Value(prototype), kWritable);
    return function;
}

namespace {

void addPrivateMethod(Isolate& vm, Object* target, const ClassPrivateMethod& m) {
    const PropertyKey key = PropertyKey::symbol(m.name);
    if (m.kind == ClassPrivateMethod::Kind::Method) {
        if (target->hasDirect(key))
            vm.throwTypeError("Cannot initialize private methods of class twice on the same object");
        target->putPrivate(key, Value(m.function), 0);
        return;
    }
    // The two halves of an accessor are joined; each half is there at most once.
    Object* getter = nullptr;
    Object* setter = nullptr;
    const bool isGetter = m.kind == ClassPrivateMethod::Kind::Getter;
    if (const ShapeProperty* p = target->shape()->find(key)) {
        const auto* accessor = static_cast<Accessor*>(target->slot(p->slot).asCell());
        getter = accessor->getter;
        setter = accessor->setter;
        if (isGetter ? getter != nullptr : setter != nullptr)
            vm.throwTypeError("Cannot initialize private methods of class twice on the same object");
    }
    (isGetter ? getter : setter) = m.function;
    target->putAccessorDirect(key, getter, setter, 0);
}

void defineField(Isolate& vm, Object* target, const ClassFieldDefinition& f) {
    Value value;
    if (f.initializer) value = vm.interpreter().call(f.initializer, Value(target), {}, nullptr);
    if (f.key.isEmpty()) return; // a static block
    if (f.isPrivate) {
        const PropertyKey key = PropertyKey::symbol(f.key.asSymbol());
        if (target->hasDirect(key))
            vm.throwTypeError("Cannot initialize " + describeKey(vm, key) + " twice on the same object");
        target->putPrivate(key, value, kWritable);
        return;
    }
    target->createDataPropertyOrThrow(vm, toPropertyKey(vm, f.key), value);
}

} // namespace

void initializeInstance(Isolate& vm, Object* instance, ScriptFunction* constructor) {
    const ClassData* data = constructor->classData();
    if (!data) return;
    for (const ClassPrivateMethod& m : data->instanceMethods)
        addPrivateMethod(vm, instance, m);
    for (std::size_t i = 0; i < data->instanceFields.size(); ++i)
        defineField(vm, instance, data->instanceFields[i]);
}

void runStaticElements(Isolate& vm, ScriptFunction* constructor) {
    const ClassData* data = constructor->classData();
    if (!data) return;
    for (const ClassPrivateMethod& m : data->staticMethods)
        addPrivateMethod(vm, constructor, m);
    for (std::size_t i = 0; i < data->staticElements.size(); ++i)
        defineField(vm, constructor, data->staticElements[i]);
}

} // namespace tickscope
