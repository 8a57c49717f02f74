#include "vm/object.h"

namespace tickscope {

namespace {

constexpr std::uint16_t kMaxChainLength = 256;
constexpr std::size_t kLinearSearchLimit = 8;

std::size_t hashOf(PropertyKey key) {
    return static_cast<std::size_t>((key.raw().bits() >> 4) * 0x9e3779b97f4a7c15ull >> 24);
}

} // namespace

void Accessor::visitEdges(EdgeVisitor& visitor) {
    visitor.visit(getter);
    visitor.visit(setter);
}

// --- Property table

const ShapeProperty* Shape::Table::find(PropertyKey key) const {
    if (index.empty()) {
        for (const ShapeProperty& property : properties) {
            if (property.key == key) return &property;
        }
        return nullptr;
    }
    const std::size_t mask = index.size() - 1;
    for (std::size_t i = hashOf(key) & mask; index[i] != 0; i = (i + 1) & mask) {
        const ShapeProperty& property = properties[index[i] - 1];
        if (property.key == key) return &property;
    }
    return nullptr;
}

void Shape::Table::add(const ShapeProperty& property) {
    properties.push_back(property);
    if (properties.size() <= kLinearSearchLimit) return;
    if (properties.size() * 2 > index.size()) return reindex();
    const std::size_t mask = index.size() - 1;
    std::size_t i = hashOf(property.key) & mask;
    while (index[i] != 0)
        i = (i + 1) & mask;
    index[i] = static_cast<std::uint32_t>(properties.size());
}

void Shape::Table::reindex() {
    index.clear();
    if (properties.size() <= kLinearSearchLimit) return;
    index.resize(std::bit_ceil(properties.size() * 4));
    const std::size_t mask = index.size() - 1;
    for (std::size_t position = 0; position < properties.size(); ++position) {
        std::size_t i = hashOf(properties[position].key) & mask;
        while (index[i] != 0)
            i = (i + 1) & mask;
        index[i] = static_cast<std::uint32_t>(position + 1);
    }
}

void Shape::Table::compact() {
    if (removed == 0) return;
    std::erase_if(properties, [](const ShapeProperty& p) { return p.key.raw().isEmpty(); });
    removed = 0;
    reindex();
}

// --- Shape

Shape::Shape(Object* prototype, bool isUnique)
    : Cell(CellKind::Shape), m_prototype(prototype), m_isUnique(isUnique) {
    if (prototype) prototype->markAsPrototype();
    if (isUnique) m_table = std::make_unique<Table>();
}

const std::vector<ShapeProperty>& Shape::properties() {
    if (!m_table) buildTable();
    m_table->compact();
    return m_table->properties;
}

// Starts from the nearest ancestor that has a table and replays the changes since.
void Shape::buildTable() {
    std::vector<const Shape*> chain;
    const Shape* ancestor = this;
    while (ancestor && !ancestor->m_table) {
        chain.push_back(ancestor);
        ancestor = ancestor->m_parent;
    }
    auto table = ancestor ? std::make_unique<Table>(*ancestor->m_table) : std::make_unique<Table>();
    for (std::size_t i = chain.size(); i-- > 0;)
        chain[i]->applyTo(*table);
    m_table = std::move(table);
    heap().noteExternal(externalBytes());
}

void Shape::applyTo(Table& table) const {
    if (m_change == Change::Property) table.add(m_added);
    if (m_change == Change::Attributes) {
        const_cast<ShapeProperty*>(table.find(m_added.key))->attributes = m_added.attributes;
    }
}

Shape* Shape::existingTransition(const Transition& transition) const {
    if (m_onlyTarget && m_onlyTransition == transition) return m_onlyTarget;
    if (!m_transitions) return nullptr;
    const auto found = m_transitions->find(transition);
    return found == m_transitions->end() ? nullptr : found->second;
}

void Shape::addTransition(const Transition& transition, Shape* target) {
    if (!m_onlyTarget) {
        m_onlyTransition = transition;
        m_onlyTarget = target;
        return;
    }
    if (!m_transitions)
        m_transitions = std::make_unique<std::unordered_map<Transition, Shape*, TransitionHash>>();
    m_transitions->emplace(transition, target);
}

// A new shape one change away. The caller says what changed.
Shape* Shape::newSuccessor(const Transition& transition, Object* prototype) {
    Shape* shape = heap().allocate<Shape>(prototype, false);
    shape->m_parent = this;
    shape->m_isForExotics = m_isForExotics;
    shape->m_change = transition.change;
    shape->m_slotCount = m_slotCount;
    shape->m_propertyCount = m_propertyCount;
    shape->m_chainLength = static_cast<std::uint16_t>(m_chainLength + 1);
    addTransition(transition, shape);
    return shape;
}

Shape* Shape::withProperty(PropertyKey key, Attributes attributes) {
    if (m_isUnique) {
        std::uint32_t slot = m_slotCount;
        if (m_table->freeSlots.empty()) {
            ++m_slotCount;
        } else {
            slot = m_table->freeSlots.back();
            m_table->freeSlots.pop_back();
        }
        m_table->add({key, slot, attributes});
        ++m_propertyCount;
        return this;
    }
    const Transition transition{key.raw().bits(), Change::Property, attributes};
    if (Shape* existing = existingTransition(transition)) return existing;
    if (m_propertyCount >= kMaxOrdinaryProperties || m_chainLength >= kMaxChainLength) {
        return toUnique()->withProperty(key, attributes);
    }
    Shape* shape = newSuccessor(transition, m_prototype);
    shape->m_added = {key, m_slotCount, attributes};
    ++shape->m_slotCount;
    ++shape->m_propertyCount;
    // The table moves on with the growing object; this shape rebuilds it when asked again.
    if (m_table) {
        shape->m_table = std::move(m_table);
        shape->applyTo(*shape->m_table);
    }
    return shape;
}

Shape* Shape::withAttributes(PropertyKey key, Attributes attributes) {
    const ShapeProperty* property = find(key);
    if (property->attributes == attributes) return this;
    if (m_isUnique) {
        const_cast<ShapeProperty*>(property)->attributes = attributes;
        ++heap().prototypeEpoch;
        return this;
    }
    const Transition transition{key.raw().bits(), Change::Attributes, attributes};
    if (Shape* existing = existingTransition(transition)) return existing;
    if (m_chainLength >= kMaxChainLength) return toUnique()->withAttributes(key, attributes);
    const ShapeProperty changed{key, property->slot, attributes};
    Shape* shape = newSuccessor(transition, m_prototype);
    shape->m_added = changed;
    return shape;
}

Shape* Shape::withPrototype(Object* prototype) {
    if (prototype == m_prototype) return this;
    if (m_isUnique) {
        m_prototype = prototype;
        if (prototype) prototype->markAsPrototype();
        ++heap().prototypeEpoch;
        return this;
    }
    const Transition transition{reinterpret_cast<std::uintptr_t>(prototype), Change::Prototype, 0};
    if (Shape* existing = existingTransition(transition)) return existing;
    if (m_chainLength >= kMaxChainLength) return toUnique()->withPrototype(prototype);
    return newSuccessor(transition, prototype);
}

Shape* Shape::withoutExtensions() {
    if (m_isUnique) return this;
    const Transition transition{0, Change::Extensions, 0};
    if (Shape* existing = existingTransition(transition)) return existing;
    return newSuccessor(transition, m_prototype);
}

Shape* Shape::forExotics() {
    if (m_isForExotics || m_isUnique) return this;
    const Transition transition{0, Change::Exotic, 0};
    if (Shape* existing = existingTransition(transition)) return existing;
    Shape* shape = newSuccessor(transition, m_prototype);
    shape->m_isForExotics = true;
    return shape;
}

Shape* Shape::toUnique() {
    if (!m_table) buildTable();
    Shape* shape = heap().allocate<Shape>(m_prototype, true);
    *shape->m_table = *m_table;
    shape->m_slotCount = m_slotCount;
    shape->m_propertyCount = m_propertyCount;
    heap().noteExternal(shape->externalBytes());
    return shape;
}

void Shape::removeFromUnique(PropertyKey key) {
    auto* property = const_cast<ShapeProperty*>(find(key));
    m_table->freeSlots.push_back(property->slot);
    // The index keeps pointing at the removed entry until the next compaction.
    property->key = PropertyKey();
    --m_propertyCount;
    if (++m_table->removed > 8 && m_table->removed > m_table->properties.size() / 2) m_table->compact();
    ++heap().prototypeEpoch;
}

void Shape::visitEdges(EdgeVisitor& visitor) {
    visitor.visit(m_prototype);
    visitor.visit(m_parent);
    visitor.visit(m_added.key.raw());
    if (m_isUnique) {
        for (const ShapeProperty& property : m_table->properties)
            visitor.visit(property.key.raw());
    }
    if (m_onlyTarget || m_transitions) visitor.deferWeakEdges(this);
}

void Shape::dropDeadEdges(const Heap& heap) {
    if (m_onlyTarget && !heap.isMarked(m_onlyTarget)) m_onlyTarget = nullptr;
    if (!m_transitions) return;
    std::erase_if(*m_transitions, [&heap](const auto& entry) { return !heap.isMarked(entry.second); });
    if (m_transitions->empty()) m_transitions.reset();
}

std::size_t Shape::externalBytes() const {
    std::size_t bytes = 0;
    if (m_table) {
        bytes += sizeof(Table) + m_table->properties.capacity() * sizeof(ShapeProperty) +
                 (m_table->index.capacity() + m_table->freeSlots.capacity()) * sizeof(std::uint32_t);
    }
    if (m_transitions) bytes += 64 + m_transitions->size() * 64;
    return bytes;
}

} // namespace tickscope
