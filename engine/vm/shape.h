#pragma once
// Shapes (hidden classes): the named-property layout shared by objects built the same way.
// An ordinary shape is immutable and reached by transitions; a unique shape belongs to one object and is
// mutable (after deletes, many properties, or many transitions). The prototype is part of the shape.

#include "vm/property_key.h"

#include <memory>
#include <unordered_map>
#include <vector>

namespace tickscope {

enum PropertyAttribute : std::uint8_t {
    kWritable = 1,
    kEnumerable = 2,
    kConfigurable = 4,
    kIsAccessor = 8, // the slot holds an Accessor cell
};
using Attributes = std::uint8_t;
inline constexpr Attributes kDefaultAttributes = kWritable | kEnumerable | kConfigurable;
inline constexpr Attributes kMethodAttributes = kWritable | kConfigurable; // builtin methods
inline constexpr std::uint32_t kNoSlot = 0xffffffffu;

class Accessor final : public Cell {
public:
    Accessor(Object* getter, Object* setter) : Cell(CellKind::Accessor), getter(getter), setter(setter) {}
    Object* getter; // or nullptr
    Object* setter; // or nullptr
    void visitEdges(EdgeVisitor&) override;
};

struct ShapeProperty {
    PropertyKey key; // never an index
    std::uint32_t slot = kNoSlot;
    Attributes attributes = 0;
};

// Whoever caches what a shape tells must hold the shape strongly. An ordinary shape never changes; what a
// unique shape told holds as long as Heap::prototypeEpoch (and, for an absent property, until one is added).
class Shape final : public Cell {
public:
    // Beyond this many properties a shape is unique.
    static constexpr std::uint32_t kMaxOrdinaryProperties = 128;

    // The empty shape with this prototype (nullptr for null). Marks the prototype as one.
    Shape(Object* prototype, bool isUnique);

    Object* prototype() const { return m_prototype; }
    bool isUnique() const { return m_isUnique; }
    std::uint32_t slotCount() const { return m_slotCount; }

    // The property, or nullptr. O(1) expected. The pointer is valid until the shape changes.
    const ShapeProperty* find(PropertyKey key) {
        if (m_propertyCount == 0) return nullptr;
        if (!m_table) buildTable();
        return m_table->find(key);
    }
    // All properties in creation order.
    const std::vector<ShapeProperty>& properties();

    // Transitions. For a unique shape they mutate and return `this`; else they return another shape.
    Shape* withProperty(PropertyKey key,
                        Attributes attributes); // an ordinary result's slot is the old slotCount()
    Shape* withAttributes(PropertyKey key, Attributes attributes);
    Shape* withPrototype(Object* prototype);
    Shape* withoutExtensions(); // objects of other shapes may grow, so cached growth never applies to these
    // The same for objects with internal methods of their own: they share no shape with ordinary objects, so
    // that what a cache learnt of one is never applied to the other.
    Shape* forExotics();
    Shape* toUnique();                      // a private copy
    void removeFromUnique(PropertyKey key); // its slot will be used again

    void visitEdges(EdgeVisitor&) override;
    std::size_t externalBytes() const override;
    void dropDeadEdges(const Heap&) override;

private:
    enum class Change : std::uint8_t { None, Property, Attributes, Prototype, Extensions, Exotic };
    // What leads from a shape to another.
    struct Transition {
        std::uint64_t bits = 0; // key or prototype
        Change change = Change::None;
        Attributes attributes = 0;
        bool operator==(const Transition&) const = default;
    };
    struct TransitionHash {
        std::size_t operator()(const Transition& t) const {
            return (t.bits >> 4 ^
                    (static_cast<std::uint64_t>(t.attributes) << 3 | static_cast<std::uint64_t>(t.change))
                        << 44) *
                       0x9e3779b97f4a7c15ull >>
                   20;
        }
    };
    // The properties in creation order, with an index once there are more than a few.
    struct Table {
        std::vector<ShapeProperty> properties; // removed ones have an empty key
        std::vector<std::uint32_t> index;      // open addressing: 1 + position in properties
        std::vector<std::uint32_t> freeSlots;
        std::uint32_t removed = 0;

        const ShapeProperty* find(PropertyKey key) const;
        void add(const ShapeProperty& property);
        void reindex();
        void compact();
    };

    void buildTable();
    void applyTo(Table&) const;
    Shape* existingTransition(const Transition&) const;
    void addTransition(const Transition&, Shape*);
    Shape* newSuccessor(const Transition&, Object* prototype);

    Object* m_prototype;
    Shape* m_parent = nullptr; // previous shape in the transition chain
    ShapeProperty m_added;     // what this shape added to (or changed in) its parent
    std::uint32_t m_slotCount = 0;
    std::uint32_t m_propertyCount = 0;
    std::uint16_t m_chainLength = 0;
    Change m_change = Change::None;
    bool m_isUnique;
    bool m_isForExotics = false;
    std::unique_ptr<Table> m_table; // built lazily from the chain; a unique shape always has one
    // Transitions hold their targets weakly. Most shapes have at most one.
    Transition m_onlyTransition;
    Shape* m_onlyTarget = nullptr;
    std::unique_ptr<std::unordered_map<Transition, Shape*, TransitionHash>>
        m_transitions; // never iterated observably
};

} // namespace tickscope
