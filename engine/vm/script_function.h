#pragma once
// ECMAScript function objects (10.2): compiled code together with the environment it closes over.

#include "bytecode/code.h"
#include "vm/function.h"

namespace tickscope {

class ScriptFunction;

// What [[Construct]] of a class does besides running its constructor (15.7): [[Fields]], [[PrivateMethods]].
struct ClassFieldDefinition {
    Value key; // a property key value, a private name, or empty for a static block
    ScriptFunction* initializer = nullptr; // or nullptr: undefined
    bool isPrivate = false;
};
struct ClassPrivateMethod {
    Symbol* name;
    enum class Kind : std::uint8_t { Method, Getter, Setter } kind;
    ScriptFunction* function;
};
class ClassData final : public Cell {
public:
    ClassData() : Cell(CellKind::Other) {}
    std::vector<ClassFieldDefinition> instanceFields, staticElements;
    std::vector<ClassPrivateMethod> instanceMethods, staticMethods;
    void visitEdges(EdgeVisitor&) override;
};

class ScriptFunction final : public Object {
public:
    static constexpr ObjectKind kKind = ObjectKind::ScriptFunction;
    ScriptFunction(Shape* shape, Realm* realm, Code* code, EnvironmentRecord* environment);

    bool isCallable() const override { return true; }
    bool isConstructor() const override { return m_code->isConstructor; }
    Value call(Isolate&, Value thisValue, std::span<const Value> arguments) override;
    Object* construct(Isolate&, std::span<const Value> arguments, Object* newTarget) override;

    Code* code() const { return m_code; }
    Realm* realm() const { return m_realm; }
    EnvironmentRecord* environment() const { return m_environment; }
    JsString* sourceText(Isolate&) const; // what Function.prototype.toString gives
    SourceSpan sourceSpan() const;        // {0, 0} for library code
    bool isClassConstructor() const {
        return m_code->kind == CodeKind::ClassConstructor || m_code->kind == CodeKind::DerivedConstructor;
    }
    bool isArrow() const { return m_code->kind == CodeKind::Arrow; }
    // The function whose `super` and field initialisers apply here: itself, or for an arrow function the
    // enclosing one.
    ScriptFunction* thisOwner() { return isArrow() ? outerFunction() : this; }

    // Of an arrow function: what it closes over besides its environment.
    void capture(Value thisValue, Object* newTarget, ScriptFunction* outerFunction) {
        m_thisOrHome = thisValue;
        m_newTargetOrClass = newTarget;
        m_outerOrKey = outerFunction ? Value(outerFunction) : Value();
    }
    Value capturedThis() const { return m_thisOrHome; }
    Object* capturedNewTarget() const { return static_cast<Object*>(m_newTargetOrClass); }
    ScriptFunction* outerFunction() const {
        return m_outerOrKey.isObject() ? static_cast<ScriptFunction*>(m_outerOrKey.asObject()) : nullptr;
    }
    // Of all others. [[HomeObject]], or nullptr:
    Object* homeObject() const { return m_thisOrHome.isObject() ? m_thisOrHome.asObject() : nullptr; }
    void setHomeObject(Object* home) { m_thisOrHome = Value(home); }
    // Of class constructors with fields or private methods; else nullptr.
    ClassData* classData() const { return static_cast<ClassData*>(m_newTargetOrClass); }
    void setClassData(ClassData* data) { m_newTargetOrClass = data; }
    // Of field initialisers: the field's name.
    Value fieldKey() const { return m_outerOrKey; }
    void setFieldKey(Value key) { m_outerOrKey = key; }

    void visitEdges(EdgeVisitor&) override;

private:
    // No function needs both meanings.
    Value m_thisOrHome;
    Cell* m_newTargetOrClass = nullptr;
    Value m_outerOrKey;
    Code* m_code;
    Realm* m_realm;
    EnvironmentRecord* m_environment;
};

// OrdinaryFunctionCreate and MakeConstructor (10.2.3, 10.2.5): length, name, prototype.
ScriptFunction* newScriptFunction(Isolate&, Code*, EnvironmentRecord*, Object* prototypeOrNull = nullptr);
// What runs between construction of the object and the rest of a constructor (7.3.34
// InitializeInstanceElements).
void initializeInstance(Isolate&, Object* instance, ScriptFunction* constructor);
void runStaticElements(Isolate&, ScriptFunction* constructor);

} // namespace tickscope
