#include "syntax/names.h"

namespace tickscope {

namespace {

constexpr std::u16string_view kWords[] = {
#define X(name, text) text,
    TICKSCOPE_KEYWORDS(X) TICKSCOPE_WORDS(X)
#undef X
};

uint32_t hashOf(std::u16string_view text) {
    uint64_t hash = 0xcbf29ce484222325;
    for (const char16_t c : text)
        hash = (hash ^ c) * 0x100000001b3;
    return static_cast<uint32_t>(hash ^ (hash >> 29));
}

} // namespace

NameTable::NameTable(Arena& arena, std::vector<const InternedName*>& names)
    : m_arena(arena), m_names(names), m_slots(512) {
    for (const std::u16string_view word : kWords)
        intern(word);
}

const InternedName* NameTable::intern(std::u16string_view text) {
    const uint32_t hash = hashOf(text);
    const size_t mask = m_slots.size() - 1;
    size_t slot = hash & mask;
    for (; m_slots[slot].name; slot = (slot + 1) & mask)
        if (m_slots[slot].hash == hash && m_slots[slot].name->text == text) return m_slots[slot].name;
    const auto* name =
        m_arena.create<InternedName>(m_arena.text(text), static_cast<uint32_t>(m_names.size()));
    m_names.push_back(name);
    m_slots[slot] = {hash, name};
    if (m_names.size() * 2 > m_slots.size()) grow();
    return name;
}

void NameTable::grow() {
    std::vector<Slot> old(m_slots.size() * 2);
    old.swap(m_slots);
    const size_t mask = m_slots.size() - 1;
    for (const Slot& entry : old) {
        if (!entry.name) continue;
        size_t slot = entry.hash & mask;
        while (m_slots[slot].name)
            slot = (slot + 1) & mask;
        m_slots[slot] = entry;
    }
}

} // namespace tickscope
