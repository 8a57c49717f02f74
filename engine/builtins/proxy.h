#pragma once
// Proxy exotic objects (ECMA-262 10.5).

#include "vm/object.h"

namespace tickscope {

class ProxyObject final : public Object {
public:
    static constexpr ObjectKind kKind = ObjectKind::Proxy;
    ProxyObject(Shape* shape, Object* target, Object* handler);

    Object* target() const { return m_target; }
    Object* handler() const { return m_handler; }
    bool isRevoked() const { return m_handler == nullptr; } // then target() is nullptr too
    void revoke() { m_target = m_handler = nullptr; }

    bool isCallable() const override { return m_isCallable; }
    bool isConstructor() const override { return m_isConstructor; }
    Value call(Isolate&, Value thisValue, std::span<const Value> arguments) override;
    Object* construct(Isolate&, std::span<const Value> arguments, Object* newTarget) override;

    Object* getPrototypeOf(Isolate&) override;
    bool setPrototypeOf(Isolate&, Object* prototypeOrNull) override;
    bool isExtensible(Isolate&) override;
    bool preventExtensions(Isolate&) override;
    std::optional<PropertyDescriptor> getOwnProperty(Isolate&, PropertyKey) override;
    bool defineOwnProperty(Isolate&, PropertyKey, const PropertyDescriptor&) override;
    bool hasProperty(Isolate&, PropertyKey) override;
    using Object::get;
    Value get(Isolate&, PropertyKey, Value receiver) override;
    bool set(Isolate&, PropertyKey, Value, Value receiver) override;
    bool deleteProperty(Isolate&, PropertyKey) override;
    void ownPropertyKeys(Isolate&, std::vector<PropertyKey>& out) override;
    void visitEdges(EdgeVisitor&) override;

private:
    // The handler's method, or undefined; TypeError when revoked. Looking it up may revoke the proxy: who
    // goes on needs the target and the handler from before.
    Value trap(Isolate&, PropertyKey name);
    Object* m_target;
    Object* m_handler;
    bool m_isCallable;
    bool m_isConstructor;
};

ProxyObject* proxyCreate(Isolate&, Value target, Value handler); // 10.5.14

} // namespace tickscope
