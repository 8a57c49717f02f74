#pragma once
// The entries of a Map or a Set (ECMA-262 24.1, 24.2): a hash table that keeps insertion order and may change
// while it is walked.

#include "vm/heap.h"

#include <cstdint>
#include <vector>

namespace tickscope {

class OrderedTable {
public:
    struct Entry {
        Value key; // empty: removed
        Value value;
        std::uint64_t order = 0; // grows from entry to entry
        std::uint32_t nextInBucket = 0;
    };
    // A place between two entries. It stays right whatever happens to the table.
    struct Cursor {
        std::uint64_t lastOrder = 0;
        std::uint32_t position = 0;
        std::uint32_t rebuilds = 0;
    };

    std::size_t size() const { return m_size; }
    const Entry* find(Value key) const;
    // Adds or overwrites. Charges the heap before growing.
    void set(Heap&, Value key, Value value);
    bool remove(Value key);
    void clear();
    // The entry behind the cursor, which moves past it; nullptr at the end. Valid until the table changes.
    const Entry* next(Cursor&) const;

    void visitEdges(EdgeVisitor&) const;
    std::size_t externalBytes() const;

private:
    static constexpr std::uint32_t kNone = 0xffffffffu;
    std::uint32_t findPosition(Value normalizedKey, std::uint32_t hash) const;
    void makeRoom(Heap&);
    void rebuild(std::size_t bucketCount);
    std::size_t bucketOf(std::uint32_t hash) const { return hash & (m_buckets.size() - 1); }

    std::vector<Entry> m_entries; // in order, removed ones among them
    std::vector<std::uint32_t> m_buckets;
    std::uint32_t m_size = 0;
    std::uint32_t m_rebuilds = 0; // how often positions changed
    std::uint64_t m_lastOrder = 0;
};

} // namespace tickscope
