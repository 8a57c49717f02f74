#include "vm/function.h"

#include "vm/isolate.h"
#include "vm/operations.h"

namespace tickscope {

namespace {

// Makes a realm the current one for the length of a call.
class RealmScope {
public:
    RealmScope(Isolate& vm, Realm* realm) : m_vm(vm), m_previous(&vm.realm()) { vm.setRealm(realm); }
    ~RealmScope() { m_vm.setRealm(m_previous); }
    RealmScope(const RealmScope&) = delete;
    RealmScope& operator=(const RealmScope&) = delete;

private:
    Isolate& m_vm;
    Realm* m_previous;
};

} // namespace

NativeFunction::NativeFunction(Shape* shape, Realm* realm, NativeCode code, Constructs constructs)
    : Object(shape, ObjectKind::NativeFunction), m_realm(realm), m_code(code), m_constructs(constructs) {}

// 10.3.1 [[Call]]
Value NativeFunction::call(Isolate& vm, Value thisValue, std::span<const Value> arguments) {
    const Isolate::NativeDepth depth(vm);
    const RealmScope scope(vm, m_realm);
    return m_code(vm, {thisValue, arguments, this, nullptr});
}

// 10.3.2 [[Construct]]
Object* NativeFunction::construct(Isolate& vm, std::span<const Value> arguments, Object* newTarget) {
    const Isolate::NativeDepth depth(vm);
    const RealmScope scope(vm, m_realm);
    return m_code(vm, {Value::empty(), arguments, this, newTarget}).asObject();
}

void NativeFunction::setCaptured(std::size_t i, Value v) {
    if (i >= m_captured.size()) m_captured.resize(i + 1);
    m_captured[i] = v;
}

void NativeFunction::visitEdges(EdgeVisitor& visitor) {
    Object::visitEdges(visitor);
    visitor.visit(m_realm);
    for (const Value value : m_captured)
        visitor.visit(value);
}

BoundFunction::BoundFunction(Shape* shape, Object* target, Value boundThis, std::vector<Value> boundArguments)
    : Object(shape, ObjectKind::BoundFunction), m_target(target), m_boundThis(boundThis),
      m_boundArguments(std::move(boundArguments)) {}

// 10.4.1.1 [[Call]]
Value BoundFunction::call(Isolate& vm, Value, std::span<const Value> arguments) {
    const Isolate::NativeDepth depth(vm);
    if (m_boundArguments.empty()) return m_target->call(vm, m_boundThis, arguments);
    RootedValues all(vm.heap);
    for (const Value argument : m_boundArguments)
        all.push(argument);
    for (const Value argument : arguments)
        all.push(argument);
    return m_target->call(vm, m_boundThis, all.values());
}

// 10.4.1.2 [[Construct]]
Object* BoundFunction::construct(Isolate& vm, std::span<const Value> arguments, Object* newTarget) {
    const Isolate::NativeDepth depth(vm);
    RootedValues all(vm.heap);
    for (const Value argument : m_boundArguments)
        all.push(argument);
    for (const Value argument : arguments)
        all.push(argument);
    return m_target->construct(vm, all.values(), newTarget == this ? m_target : newTarget);
}

void BoundFunction::visitEdges(EdgeVisitor& visitor) {
    Object::visitEdges(visitor);
    visitor.visit(m_target);
    visitor.visit(m_boundThis);
    for (const Value argument : m_boundArguments)
        visitor.visit(argument);
}

} // namespace tickscope
