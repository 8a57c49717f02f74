#include "builtins/ordered_table.h"

#include "vm/bigint.h"
#include "vm/string.h"

#include <algorithm>

namespace tickscope {

namespace {

constexpr std::size_t kFewEntries = 8;

// Numbers that are SameValueZero get one representation.
Value normalized(Value key) {
    if (!key.isDouble()) return key;
    const double number = key.asDouble();
    return number == 0 ? Value::int32(0) : Value::number(number);
}

std::uint32_t mix(std::uint64_t bits) {
    bits = (bits ^ (bits >> 32)) * 0x9e3779b97f4a7c15ull;
    return static_cast<std::uint32_t>(bits >> 32);
}

// By content for strings and numbers, by identity for the rest. Only the table's inner order depends on it.
std::uint32_t hashOf(Value key) {
    if (key.isString()) return mix(key.asString()->hash());
    if (key.isBigInt()) {
        const auto& backend = key.asBigInt()->number().backend();
        return mix(static_cast<std::uint64_t>(backend.limbs()[0]) + backend.size());
    }
    return mix(key.bits());
}

// SameValueZero of normalized keys.
bool isSameKey(Value a, Value b) {
    if (a == b) return true;
    if (a.isString() && b.isString()) {
        return a.asString()->length() == b.asString()->length() &&
               a.asString()->view() == b.asString()->view();
    }
    return a.isBigInt() && b.isBigInt() && a.asBigInt()->number() == b.asBigInt()->number();
}

} // namespace

std::uint32_t OrderedTable::findPosition(Value key, std::uint32_t hash) const {
    if (m_buckets.empty()) return kNone;
    std::uint32_t position = m_buckets[bucketOf(hash)];
    while (position != kNone && !isSameKey(m_entries[position].key, key))
        position = m_entries[position].nextInBucket;
    return position;
}

const OrderedTable::Entry* OrderedTable::find(Value key) const {
    key = normalized(key);
    const std::uint32_t position = findPosition(key, hashOf(key));
    return position == kNone ? nullptr : &m_entries[position];
}

void OrderedTable::set(Heap& heap, Value key, Value value) {
    key = normalized(key);
    const std::uint32_t hash = hashOf(key);
    if (const std::uint32_t position = findPosition(key, hash); position != kNone) {
        m_entries[position].value = value;
        return;
    }
    if (m_entries.size() == m_entries.capacity() || m_buckets.empty()) makeRoom(heap);
    std::uint32_t& bucket = m_buckets[bucketOf(hash)];
    m_entries.push_back({key, value, ++m_lastOrder, bucket});
    bucket = static_cast<std::uint32_t>(m_entries.size() - 1);
    ++m_size;
}

// Drops removed entries when there are many, else doubles.
void OrderedTable::makeRoom(Heap& heap) {
    if (m_size < m_entries.size() / 2) return rebuild(m_buckets.size());
    const std::size_t capacity = std::max(kFewEntries, m_entries.capacity() * 2);
    heap.chargeExternal(capacity * (sizeof(Entry) + sizeof(std::uint32_t)));
    m_entries.reserve(capacity);
    rebuild(std::bit_ceil(capacity));
}

void OrderedTable::rebuild(std::size_t bucketCount) {
    if (m_size < m_entries.size()) {
        std::erase_if(m_entries, [](const Entry& entry) { return entry.key.isEmpty(); });
        ++m_rebuilds;
    }
    m_buckets.assign(bucketCount, kNone);
    for (std::uint32_t position = 0; position < m_entries.size(); ++position) {
        std::uint32_t& bucket = m_buckets[bucketOf(hashOf(m_entries[position].key))];
        m_entries[position].nextInBucket = bucket;
        bucket = position;
    }
}

bool OrderedTable::remove(Value key) {
    key = normalized(key);
    const std::uint32_t hash = hashOf(key);
    const std::uint32_t position = findPosition(key, hash);
    if (position == kNone) return false;
    std::uint32_t* link = &m_buckets[bucketOf(hash)];
    while (*link != position)
        link = &m_entries[*link].nextInBucket;
    *link = m_entries[position].nextInBucket;
    m_entries[position].key = Value::empty();
    m_entries[position].value = Value::undefined();
    --m_size;
    if (m_entries.size() > 4 * kFewEntries && m_size < m_entries.size() / 4) rebuild(m_buckets.size());
    return true;
}

void OrderedTable::clear() {
    std::vector<Entry>().swap(m_entries);
    std::vector<std::uint32_t>().swap(m_buckets);
    m_size = 0;
    ++m_rebuilds;
}

const OrderedTable::Entry* OrderedTable::next(Cursor& cursor) const {
    if (cursor.rebuilds != m_rebuilds) {
        const auto behind =
            std::upper_bound(m_entries.begin(), m_entries.end(), cursor.lastOrder,
                             [](std::uint64_t order, const Entry& e) { return order < e.order; });
        cursor.position = static_cast<std::uint32_t>(behind - m_entries.begin());
        cursor.rebuilds = m_rebuilds;
    }
    while (cursor.position < m_entries.size()) {
        const Entry& entry = m_entries[cursor.position++];
        cursor.lastOrder = entry.order;
        if (!entry.key.isEmpty()) return &entry;
    }
    return nullptr;
}

void OrderedTable::visitEdges(EdgeVisitor& visitor) const {
    for (const Entry& entry : m_entries) {
        visitor.visit(entry.key);
        visitor.visit(entry.value);
    }
}

std::size_t OrderedTable::externalBytes() const {
    return m_entries.capacity() * sizeof(Entry) + m_buckets.capacity() * sizeof(std::uint32_t);
}

} // namespace tickscope
