#pragma once
// The ids of previews recorded not long ago, by the bits of the value that a preview is made of: most
// programs pass the same few values about. It only saves time; what it forgets is looked up by the text.

#include "tickscope/event.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace tickscope {

class PreviewTexts {
public:
    // Of a value itself, of an instance of the class with this name without and with content, ...
    enum class Form : std::uint8_t { Value, EmptyInstance, Instance, EmptyArray, Array, Promise };

    // Where the id stands or is to be put, 0 for unknown; `bits` of a value that cannot change its text.
    TextId& of(std::uint64_t bits, Form form) {
        const std::uint64_t mixed = (bits + static_cast<std::uint64_t>(form)) * 0x9e3779b97f4a7c15u;
        Entry& entry = m_entries[mixed >> (64 - kBits)];
        if (entry.bits != bits || entry.form != form) entry = {bits, 0, form};
        return entry.id;
    }
    // The collector may give the cells to others.
    void forget() { m_entries = {}; }

private:
    struct Entry {
        std::uint64_t bits = 0;
        TextId id = 0;
        Form form = Form::Value;
    };
    static constexpr unsigned kBits = 6;
    std::array<Entry, std::size_t{1} << kBits> m_entries{};
};

} // namespace tickscope
