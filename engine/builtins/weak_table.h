#pragma once
// The entries of WeakMap and its relatives: held as long as their keys live otherwise. Never enumerated, so
// that forgetting an entry shows nowhere.

#include "vm/object.h"

#include <unordered_map>

namespace tickscope {

class WeakTable {
public:
    const Value* find(Value key) const {
        const auto found = m_entries.find(key.bits());
        return found == m_entries.end() ? nullptr : &found->second.value;
    }
    void set(Heap& heap, Value key, Value value) {
        m_isUnused = false;
        const auto [entry, isNew] = m_entries.insert_or_assign(key.bits(), Entry{key, value});
        if (isNew) heap.chargeExternal(kEntryBytes);
    }
    bool remove(Value key) { return m_entries.erase(key.bits()) > 0; }

    // Nothing was ever put in.
    bool isUnused() const { return m_isUnused; }

    void visitEphemerons(EdgeVisitor& visitor) const {
        for (const auto& [bits, entry] : m_entries)
            visitor.visitEphemeron(entry.key.asCell(), entry.value);
    }
    void dropDeadEntries(const Heap& heap) {
        std::erase_if(m_entries,
                      [&heap](const auto& item) { return !heap.isMarked(item.second.key.asCell()); });
    }
    std::size_t externalBytes() const { return m_entries.size() * kEntryBytes; }

private:
    struct Entry {
        Value key, value;
    };
    static constexpr std::size_t kEntryBytes = 56; // an estimate of one map node
    std::unordered_map<std::uint64_t, Entry> m_entries;
    bool m_isUnused = true;
};

// WeakMap, WeakSet and FinalizationRegistry objects (ECMA-262 24.3, 24.4, 26.2). A registry remembers its
// unregister tokens: during a run no target dies, so its callback is never due.
template <ObjectKind theKind>
class WeakCollection final : public Object {
public:
    static constexpr ObjectKind kKind = theKind;
    explicit WeakCollection(Shape* shape) : Object(shape, theKind) {}
    WeakTable entries;

    void visitEdges(EdgeVisitor& visitor) override {
        Object::visitEdges(visitor);
        visitor.deferWeakEdges(this);
    }
    void visitEphemerons(EdgeVisitor& visitor) override { entries.visitEphemerons(visitor); }
    void dropDeadEdges(const Heap& heap) override { entries.dropDeadEntries(heap); }
    std::size_t externalBytes() const override { return Object::externalBytes() + entries.externalBytes(); }
};

using WeakMapObject = WeakCollection<ObjectKind::WeakMap>;
using WeakSetObject = WeakCollection<ObjectKind::WeakSet>;
using FinalizationRegistryObject = WeakCollection<ObjectKind::FinalizationRegistry>;

} // namespace tickscope
