#pragma once
// Function objects other than script functions (those are in vm/script_function.h).

#include "vm/object.h"

#include <span>

namespace tickscope {

class NativeFunction;

// What a builtin receives. operator[] is undefined beyond the end.
struct CallArguments {
    Value thisValue;
    std::span<const Value> values;
    NativeFunction* callee = nullptr;
    Object* newTarget = nullptr; // nullptr for [[Call]]
    Value operator[](std::size_t i) const { return i < values.size() ? values[i] : Value::undefined(); }
    std::size_t size() const { return values.size(); }
};
// A builtin throws JavaScript errors by vm.throwTypeError(...) and friends (C++ exception ThrowCompletion).
using NativeCode = Value (*)(Isolate&, const CallArguments&);

// Built-in function object (10.3). May carry captured values (closures made by the standard's algorithms).
class NativeFunction final : public Object {
public:
    static constexpr ObjectKind kKind = ObjectKind::NativeFunction;
    enum class Constructs : bool { No, Yes };
    NativeFunction(Shape* shape, Realm* realm, NativeCode code, Constructs constructs);

    bool isCallable() const override { return true; }
    bool isConstructor() const override { return m_constructs == Constructs::Yes; }
    Value call(Isolate&, Value thisValue, std::span<const Value> arguments) override;
    Object* construct(Isolate&, std::span<const Value> arguments, Object* newTarget) override;

    Realm* realm() const { return m_realm; }
    NativeCode code() const { return m_code; }
    // Captured values by position; setting grows the list.
    Value captured(std::size_t i) const { return i < m_captured.size() ? m_captured[i] : Value::undefined(); }
    void setCaptured(std::size_t i, Value v);

    void visitEdges(EdgeVisitor&) override;
    std::size_t externalBytes() const override {
        return Object::externalBytes() + m_captured.capacity() * sizeof(Value);
    }

private:
    Realm* m_realm;
    NativeCode m_code;
    Constructs m_constructs;
    std::vector<Value> m_captured;
};

// Bound function exotic object (10.4.1).
class BoundFunction final : public Object {
public:
    static constexpr ObjectKind kKind = ObjectKind::BoundFunction;
    BoundFunction(Shape* shape, Object* target, Value boundThis, std::vector<Value> boundArguments);
    bool isCallable() const override { return true; }
    bool isConstructor() const override { return m_target->isConstructor(); }
    Value call(Isolate&, Value thisValue, std::span<const Value> arguments) override;
    Object* construct(Isolate&, std::span<const Value> arguments, Object* newTarget) override;
    Object* target() const { return m_target; }
    Value boundThis() const { return m_boundThis; }
    const std::vector<Value>& boundArguments() const { return m_boundArguments; }
    void visitEdges(EdgeVisitor&) override;
    std::size_t externalBytes() const override {
        return Object::externalBytes() + m_boundArguments.capacity() * sizeof(Value);
    }

private:
    Object* m_target;
    Value m_boundThis;
    std::vector<Value> m_boundArguments;
};

// --- Helpers to build the global objects (engine/vm/define.cpp). All use kMethodAttributes unless said.
NativeFunction* newNativeFunction(Isolate&, Value name /* string or symbol */, NativeCode, int length,
                                  NativeFunction::Constructs = NativeFunction::Constructs::No,
                                  Object* prototype = nullptr, std::string_view namePrefix = {});
NativeFunction* newNativeFunction(Isolate&, std::string_view name, NativeCode, int length);
NativeFunction* defineFunction(Isolate&, Object* on, std::string_view name, NativeCode, int length);
NativeFunction* defineFunction(Isolate&, Object* on, Symbol* name, std::string_view functionName, NativeCode,
                               int length, Attributes = kMethodAttributes);
void defineGetter(Isolate&, Object* on, PropertyKey key, std::string_view functionName, NativeCode getter,
                  NativeCode setter = nullptr); // {enumerable: false, configurable: true}
void defineValue(Isolate&, Object* on, std::string_view name, Value, Attributes = kMethodAttributes);
// A constructor with its `prototype` (non-writable) and prototype.constructor wired.
NativeFunction* defineConstructor(Isolate&, std::string_view name, NativeCode, int length, Object* prototype,
                                  Object* functionPrototype = nullptr);

} // namespace tickscope
