#pragma once
// The texts of a trace, one behind the other in one piece of memory. Index 0 is the empty text.

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace tickscope {

class TextTable {
public:
    std::size_t size() const { return m_ends.size(); }
    // `index` < size(). The view lives until the next add().
    std::string_view operator[](std::uint32_t index) const {
        const std::uint32_t begin = index == 0 ? 0 : m_ends[index - 1];
        return {m_bytes.data() + begin, m_ends[index] - begin};
    }
    // Returns its index; equal texts are not looked for. All texts together stay below 4 GB.
    std::uint32_t add(std::string_view text) {
        return addUpTo(std::copy(text.begin(), text.end(), room(text.size())));
    }
    // Of an integer its decimal digits.
    std::uint32_t add(std::int32_t integer) {
        constexpr std::size_t kMostDigits = 11; // with the sign
        char* const at = room(kMostDigits);
        return addUpTo(std::to_chars(at, at + kMostDigits, integer).ptr);
    }
    std::size_t byteSize() const { return m_ends.back() + m_ends.size() * sizeof(std::uint32_t); }

private:
    // Where the next text goes; `bytes` are free there.
    char* room(std::size_t bytes) {
        const std::size_t used = m_ends.back();
        if (m_bytes.size() - used < bytes) m_bytes.resize(std::max(2 * m_bytes.size(), used + bytes + 64));
        return m_bytes.data() + used;
    }
    std::uint32_t addUpTo(const char* end) {
        m_ends.push_back(static_cast<std::uint32_t>(end - m_bytes.data()));
        return static_cast<std::uint32_t>(m_ends.size() - 1);
    }

    std::vector<char> m_bytes; // the texts, and room
    std::vector<std::uint32_t> m_ends{0};
};

} // namespace tickscope
