#pragma once
// Reads the generated tables: texts of numbers (generate.js describes them).

#include <cstdint>
#include <string_view>

namespace tickscope::unicode {

class TableReader {
public:
    explicit TableReader(std::string_view text) : m_text(text) {}
    bool atEnd() const { return m_text.empty(); }
    std::uint32_t next() {
        std::uint32_t number = 0;
        while (true) {
            const std::uint32_t digit = digitOf(m_text.front());
            m_text.remove_prefix(1);
            if (digit < kBase) return number * kBase + digit;
            number = number * kBase + digit - kBase;
        }
    }

private:
    static constexpr std::uint32_t kBase = 45;
    // The alphabet is '#' to '~' without '?' and '\'.
    static std::uint32_t digitOf(char c) {
        return static_cast<std::uint32_t>(c - '#' - (c > '?') - (c > '\\'));
    }
    std::string_view m_text;
};

// --- UTF-16
inline constexpr char32_t kMaxCodePoint = 0x10ffff;
constexpr bool isLeadSurrogate(char32_t c) { return (c & 0xfffffc00) == 0xd800; }
constexpr bool isTrailSurrogate(char32_t c) { return (c & 0xfffffc00) == 0xdc00; }
constexpr char32_t joinSurrogates(char32_t lead, char32_t trail) {
    return 0x10000 + ((lead - 0xd800) << 10) + (trail - 0xdc00);
}

// CodePointAt (11.1.4): lone surrogates stand for themselves. Advances `position`.
inline char32_t nextCodePoint(std::u16string_view text, std::size_t& position) {
    const char16_t lead = text[position++];
    if (!isLeadSurrogate(lead) || position == text.size() || !isTrailSurrogate(text[position])) return lead;
    return joinSurrogates(lead, text[position++]);
}

template <typename Text>
void appendCodePoint(Text& text, char32_t c) {
    if (c > 0xffff) {
        text.push_back(static_cast<char16_t>(0xd800 + ((c - 0x10000) >> 10)));
        text.push_back(static_cast<char16_t>(0xdc00 + ((c - 0x10000) & 0x3ff)));
    } else {
        text.push_back(static_cast<char16_t>(c));
    }
}

} // namespace tickscope::unicode
