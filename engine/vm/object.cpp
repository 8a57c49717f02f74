// Storage of objects: slots, elements, and the default internal methods.
#include "vm/object.h"

#include "vm/isolate.h"

namespace tickscope {

namespace {

constexpr std::size_t kSparseNodeBytes = 80; // an estimate of one map node
constexpr std::size_t kDenseGap = 1024;      // how far behind its end dense storage may grow
constexpr std::size_t kMinDenseShare = 8;    // unless one element in so many is present, it does not grow
constexpr std::uint32_t kPreallocatedLength = 1u << 16; // `new Array(n)` up to this n is filled densely

// Kinds with internal methods of their own.
constexpr bool isExoticKind(ObjectKind kind) {
    switch (kind) {
    case ObjectKind::Array:
    case ObjectKind::Error:
    case ObjectKind::StringObject:
    case ObjectKind::Arguments:
    case ObjectKind::Proxy:
    case ObjectKind::TypedArray:
    case ObjectKind::ModuleNamespace:
    case ObjectKind::Global:
    case ObjectKind::Host:
        return true;
    default:
        return false;
    }
}

} // namespace

Object::Object(Shape* shape, ObjectKind kind)
    : Cell(CellKind::Object), m_kind(kind), m_slotCapacity(kInlineSlots), m_shape(shape),
      m_slots(m_inlineSlots) {
    if (shape->slotCount() > kInlineSlots) {
        m_slotCapacity = shape->slotCount();
        m_slots = new Value[m_slotCapacity];
        heap().noteExternal(m_slotCapacity * sizeof(Value));
    }
    // Last, when a collection would find a whole object.
    if (isExoticKind(kind)) m_shape = shape->forExotics();
}

Object::~Object() {
    if (m_slots != m_inlineSlots) delete[] m_slots;
}

void Object::visitEdges(EdgeVisitor& visitor) {
    visitor.visit(m_shape);
    const std::uint32_t count = std::min(m_shape->slotCount(), m_slotCapacity);
    for (std::uint32_t i = 0; i < count; ++i)
        visitor.visit(m_slots[i]);
    for (Value element : m_elements)
        visitor.visit(element);
    if (!m_sparse) return;
    for (const auto& [index, property] : *m_sparse)
        visitor.visit(property.value);
}

std::size_t Object::externalBytes() const {
    std::size_t bytes = m_elements.capacity() * sizeof(Value);
    if (m_slots != m_inlineSlots) bytes += m_slotCapacity * sizeof(Value);
    if (m_sparse) bytes += m_sparse->size() * kSparseNodeBytes;
    return bytes;
}

// --- Slots

void Object::growSlots(std::uint32_t needed) {
    const std::uint32_t capacity = std::max(needed, m_slotCapacity * 2);
    heap().chargeExternal(capacity * sizeof(Value));
    auto* slots = new Value[capacity];
    std::copy(m_slots, m_slots + m_slotCapacity, slots);
    if (m_slots != m_inlineSlots) delete[] m_slots;
    m_slots = slots;
    m_slotCapacity = capacity;
}

void Object::setShape(Shape* shape) {
    m_shape = shape;
    if (m_isPrototype) ++heap().prototypeEpoch;
}

void Object::clearExtensibleFlag() {
    if (!m_isExtensible) return;
    setShape(m_shape->withoutExtensions());
    m_isExtensible = false;
}

Object::Stored Object::findStored(PropertyKey key) {
    if (key.isIndex()) return findStoredElement(key.asIndex());
    const ShapeProperty* property = m_shape->find(key);
    if (!property) return {};
    return {&m_slots[property->slot], property->attributes};
}

void Object::addNamed(PropertyKey key, Value value, Attributes attributes) {
    Shape* next = m_shape->withProperty(key, attributes);
    const std::uint32_t slot = next->isUnique() ? next->find(key)->slot : next->slotCount() - 1;
    if (slot >= m_slotCapacity) growSlots(slot + 1);
    m_slots[slot] = value;
    setShape(next);
}

void Object::putNamed(PropertyKey key, Value value, Attributes attributes) {
    const ShapeProperty* property = m_shape->find(key);
    if (!property) return addNamed(key, value, attributes);
    const std::uint32_t slot = property->slot;
    if (property->attributes != attributes) setShape(m_shape->withAttributes(key, attributes));
    m_slots[slot] = value;
}

// --- Elements

Object::Stored Object::findStoredElement(std::uint32_t index) {
    if (index < m_elements.size()) {
        if (m_elements[index].isEmpty()) return {};
        return {&m_elements[index], kDefaultAttributes};
    }
    if (!m_sparse) return {};
    const auto found = m_sparse->find(index);
    if (found == m_sparse->end()) return {};
    return {&found->second.value, found->second.attributes};
}

void Object::reserveElements(std::size_t count) {
    const std::size_t capacity = m_elements.capacity();
    if (count <= capacity) return;
    const std::size_t grown = std::max(count, capacity + capacity / 2 + 4);
    heap().chargeExternal((grown - capacity) * sizeof(Value));
    m_elements.reserve(grown);
}

void Object::pushElement(Value v) {
    if (m_elements.size() == m_elements.capacity()) reserveElements(m_elements.size() + 1);
    m_elements.push_back(v);
}

// Whether dense storage may reach to index: not far behind its end, and not mostly holes when it would have
// to grow.
bool Object::isDenseEnoughFor(std::uint32_t index) const {
    if (m_kind == ObjectKind::Array) {
        const std::uint32_t length = static_cast<const ArrayObject*>(this)->m_length;
        if (index < length && length <= kPreallocatedLength) return true;
    }
    if (index >= m_elements.size() + kDenseGap) return false;
    if (index < m_elements.capacity() || index < kDenseGap) return true;
    const auto used =
        std::count_if(m_elements.begin(), m_elements.end(), [](Value v) { return !v.isEmpty(); });
    return static_cast<std::size_t>(used) >= index / kMinDenseShare;
}

// Makes dense storage reach to index, if that is worth it.
bool Object::growDenseTo(std::uint32_t index) {
    if (index < m_elements.size()) return true;
    if (!isDenseEnoughFor(index)) return false;
    reserveElements(std::size_t{index} + 1);
    m_elements.resize(std::size_t{index} + 1, Value::empty());
    return true;
}

void Object::putElement(std::uint32_t index, Value value, Attributes attributes) {
    if (!m_sparse) {
        if (attributes == kDefaultAttributes && growDenseTo(index)) {
            m_elements[index] = value;
            return;
        }
        makeSparse();
    }
    if (const auto found = m_sparse->find(index); found != m_sparse->end()) {
        found->second = {value, attributes};
        return;
    }
    heap().chargeExternal(kSparseNodeBytes);
    m_sparse->emplace(index, SparseProperty{value, attributes});
    // Looked at rarely enough to cost nothing: has the array, filled backwards for instance, become dense?
    const std::size_t count = m_sparse->size();
    if (count >= 64 && std::has_single_bit(count) && m_sparse->rbegin()->first / 4 < count) makeDenseAgain();
}

void Object::makeSparse() {
    if (m_sparse) return;
    heap().chargeExternal(m_elements.size() * kSparseNodeBytes);
    auto sparse = std::make_unique<std::map<std::uint32_t, SparseProperty>>();
    for (std::size_t i = 0; i < m_elements.size(); ++i) {
        if (m_elements[i].isEmpty()) continue;
        sparse->emplace_hint(sparse->end(), static_cast<std::uint32_t>(i), SparseProperty{m_elements[i]});
    }
    m_elements = ValueList();
    m_sparse = std::move(sparse);
}

void Object::makeDenseAgain() {
    for (const auto& [index, property] : *m_sparse) {
        if (property.attributes != kDefaultAttributes) return;
    }
    // The elements stay reachable through the map until all have moved.
    ValueList elements;
    const std::size_t size = std::size_t{m_sparse->rbegin()->first} + 1;
    heap().chargeExternal(size * sizeof(Value));
    elements.resize(size, Value::empty());
    for (const auto& [index, property] : *m_sparse)
        elements[index] = property.value;
    m_elements = std::move(elements);
    m_sparse.reset();
}

bool Object::prototypesLackElements() const {
    for (const Object* p = prototype(); p; p = p->prototype()) {
        if (p->m_isExoticForIndexed || p->hasAnyElements()) return false;
    }
    return true;
}

// --- Direct access

void Object::putDirect(PropertyKey key, Value value, Attributes attributes) {
    if (!key.isIndex()) return putNamed(key, value, attributes);
    const std::uint32_t index = key.asIndex();
    putElement(index, value, attributes);
    if (m_kind != ObjectKind::Array) return;
    auto* array = static_cast<ArrayObject*>(this);
    if (index >= array->m_length) array->m_length = index + 1;
}

void Object::putAccessorDirect(PropertyKey key, Object* getter, Object* setter, Attributes attributes) {
    const auto flags = static_cast<Attributes>((attributes & (kEnumerable | kConfigurable)) | kIsAccessor);
    putDirect(key, Value::cell(heap().allocate<Accessor>(getter, setter)), flags);
}

Value Object::getDirect(PropertyKey key) {
    const Stored stored = findStored(key);
    return stored && !stored.isAccessor() ? *stored.location : Value::empty();
}

std::optional<Value> Object::findDirect(PropertyKey key) {
    const Stored stored = findStored(key);
    if (!stored) return std::nullopt;
    return stored.isAccessor() ? Value::empty() : *stored.location;
}

bool Object::hasDirect(PropertyKey key) { return static_cast<bool>(findStored(key)); }

void Object::putPrivate(PropertyKey privateName, Value value, Attributes attributes) {
    addNamed(privateName, value, attributes);
}

bool Object::removeDirect(PropertyKey key) {
    if (!findStored(key)) return false;
    if (key.isIndex()) {
        const std::uint32_t index = key.asIndex();
        if (m_sparse) {
            m_sparse->erase(index);
            if (m_sparse->empty()) m_sparse.reset();
        } else {
            m_elements[index] = Value::empty();
        }
        return true;
    }
    if (!m_shape->isUnique()) m_shape = m_shape->toUnique();
    m_slots[m_shape->find(key)->slot] = Value::undefined();
    m_shape->removeFromUnique(key);
    return true;
}

// --- Internal methods of ordinary objects

Value Object::call(Isolate& vm, Value, std::span<const Value>) {
    vm.throwTypeError("object is not a function");
}

Object* Object::construct(Isolate& vm, std::span<const Value>, Object*) {
    vm.throwTypeError("object is not a constructor");
}

Object* Object::getPrototypeOf(Isolate&) { return prototype(); }

bool Object::setPrototypeOf(Isolate& vm, Object* prototypeOrNull) {
    return ordinarySetPrototypeOf(vm, prototypeOrNull);
}

bool Object::isExtensible(Isolate&) { return m_isExtensible; }

bool Object::preventExtensions(Isolate&) {
    clearExtensibleFlag();
    return true;
}

std::optional<PropertyDescriptor> Object::getOwnProperty(Isolate&, PropertyKey key) {
    return ordinaryGetOwnProperty(key);
}

bool Object::defineOwnProperty(Isolate& vm, PropertyKey key, const PropertyDescriptor& descriptor) {
    return ordinaryDefineOwnProperty(vm, key, descriptor);
}

bool Object::hasProperty(Isolate& vm, PropertyKey key) { return ordinaryHasProperty(vm, key); }

Value Object::get(Isolate& vm, PropertyKey key, Value receiver) { return ordinaryGet(vm, key, receiver); }

bool Object::set(Isolate& vm, PropertyKey key, Value value, Value receiver) {
    return ordinarySet(vm, key, value, receiver);
}

bool Object::deleteProperty(Isolate&, PropertyKey key) { return ordinaryDelete(key); }

void Object::ownPropertyKeys(Isolate&, std::vector<PropertyKey>& out) { ordinaryOwnPropertyKeys(out); }

} // namespace tickscope
