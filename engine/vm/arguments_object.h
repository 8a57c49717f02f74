#pragma once
// Arguments exotic objects (10.4.4).

#include "vm/environment.h"

namespace tickscope {

class ArgumentsObject final : public Object {
public:
    static constexpr ObjectKind kKind = ObjectKind::Arguments;
    // `slots[i]` is the environment slot of formal i, or kNoSlot; empty for an unmapped object.
    ArgumentsObject(Shape* shape, EnvironmentRecord* environment, std::vector<std::uint32_t> slots);

    std::optional<PropertyDescriptor> getOwnProperty(Isolate&, PropertyKey) override;
    bool defineOwnProperty(Isolate&, PropertyKey, const PropertyDescriptor&) override;
    Value get(Isolate&, PropertyKey, Value receiver) override;
    bool set(Isolate&, PropertyKey, Value, Value receiver) override;
    bool deleteProperty(Isolate&, PropertyKey) override;
    void visitEdges(EdgeVisitor&) override;

private:
    Value* mapped(PropertyKey); // the binding behind an index, or nullptr
    EnvironmentRecord* m_environment;
    std::vector<std::uint32_t> m_slots;
};

} // namespace tickscope
