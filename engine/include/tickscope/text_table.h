#pragma once
// The texts of a trace, one behind the other in one piece of memory. Id 0 is the empty text. Integers are not
// stored at all: a program that computes makes new ones all the time, so each is its own id (from
// kIntegerText up).

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tickscope {

// One text: a view into the table, or the digits of an integer, which are in the object itself. So the views
// of one that has no name are not to be had: they would outlive it.
class TraceText {
public:
    TraceText() = default;
    TraceText(std::string_view text) : m_text(text) {} // NOLINT(google-explicit-constructor)
    explicit TraceText(std::int32_t integer)
        : m_digitCount(static_cast<std::size_t>(
              std::to_chars(m_digits.data(), m_digits.data() + m_digits.size(), integer).ptr -
              m_digits.data())) {}

    std::string_view view() const& {
        return m_digitCount == 0 ? m_text : std::string_view(m_digits.data(), m_digitCount);
    }
    std::string_view view() const&& = delete;
    operator std::string_view() const& { return view(); } // NOLINT(google-explicit-constructor)
    operator std::string_view() const&& = delete;
    std::string_view orElse(std::string_view otherwise) const& { return empty() ? otherwise : view(); }
    std::string_view orElse(std::string_view otherwise) const&& = delete;
    std::string str() const { return std::string(view()); }
    bool empty() const { return view().empty(); }
    bool contains(std::string_view part) const { return view().find(part) != std::string_view::npos; }
    friend bool operator==(const TraceText& a, std::string_view b) { return a.view() == b; }
    friend bool operator==(const TraceText& a, const TraceText& b) { return a.view() == b.view(); }

private:
    std::string_view m_text;
    std::array<char, 11> m_digits{}; // with the sign
    std::size_t m_digitCount = 0;    // 0: it is m_text
};

class TextTable {
public:
    static constexpr std::uint32_t kIntegerText = std::uint32_t{1} << 31;
    static constexpr bool isInteger(std::uint32_t id) { return id >= kIntegerText; }
    // Whether an integer has an id of its own; if it has, which.
    static constexpr bool hasOwnId(std::int32_t integer) {
        return integer >= -kIntegers && integer < kIntegers;
    }
    static constexpr std::uint32_t idOf(std::int32_t integer) {
        return kIntegerText | static_cast<std::uint32_t>(integer);
    }

    // The number of texts that are stored, with the empty one: their ids are below it.
    std::size_t size() const { return m_ends.size(); }
    bool has(std::uint32_t id) const { return isInteger(id) || id < size(); }
    // Of an id that it has. Its view lives until the next add().
    TraceText operator[](std::uint32_t id) const {
        return isInteger(id) ? TraceText(integerOf(id)) : TraceText(stored(id));
    }
    std::string_view stored(std::uint32_t id) const { // of an id below size()
        const std::uint32_t begin = id == 0 ? 0 : m_ends[id - 1];
        return {m_bytes.data() + begin, m_ends[id] - begin};
    }
    // Returns its id; equal texts are not looked for. All texts together stay below 2 GB.
    std::uint32_t add(std::string_view text) {
        const std::size_t used = m_ends.back();
        if (m_bytes.size() - used < text.size())
            m_bytes.resize(std::max(2 * m_bytes.size(), used + text.size() + 64));
        std::copy(text.begin(), text.end(), m_bytes.begin() + static_cast<std::ptrdiff_t>(used));
        m_ends.push_back(static_cast<std::uint32_t>(used + text.size()));
        return static_cast<std::uint32_t>(m_ends.size() - 1);
    }
    std::size_t byteSize() const { return m_ends.back() + m_ends.size() * sizeof(std::uint32_t); }

private:
    static constexpr std::int32_t kIntegers = 1 << 30;
    static constexpr std::int32_t integerOf(std::uint32_t id) {
        return static_cast<std::int32_t>(id << 1) >> 1; // the sign is the second bit
    }

    std::vector<char> m_bytes; // the texts, and room
    std::vector<std::uint32_t> m_ends{0};
};

} // namespace tickscope
