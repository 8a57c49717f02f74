#pragma once
// The texts of a trace, one behind the other in one piece of memory. Index 0 is the empty text.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tickscope {

class TextTable {
public:
    std::size_t size() const { return m_ends.size(); }
    // `index` < size(). The view lives until the next add().
    std::string_view operator[](std::uint32_t index) const {
        const std::uint32_t begin = index == 0 ? 0 : m_ends[index - 1];
        return std::string_view(m_bytes).substr(begin, m_ends[index] - begin);
    }
    // Returns its index; equal texts are not looked for. All texts together stay below 4 GB.
    std::uint32_t add(std::string_view text) {
        m_bytes += text;
        m_ends.push_back(static_cast<std::uint32_t>(m_bytes.size()));
        return static_cast<std::uint32_t>(m_ends.size() - 1);
    }
    std::size_t byteSize() const { return m_bytes.size() + m_ends.size() * sizeof(std::uint32_t); }

private:
    std::string m_bytes;
    std::vector<std::uint32_t> m_ends{0};
};

} // namespace tickscope
