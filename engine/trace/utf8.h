#pragma once
// Reading UTF-8 as the engine does: a malformed sequence is one U+FFFD per maximal subpart, as in the
// Encoding Standard, so that offsets counted here agree with the decoded program text.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tickscope::utf8 {

inline constexpr char32_t kReplacement = 0xFFFD;

// The code point that begins at byte `at`; moves `at` behind it. `at` must be inside `text`.
inline char32_t next(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t lead = byte(at++);
    if (lead < 0x80) return lead;

    int following = 0;
    char32_t value = 0;
    std::uint8_t lowest = 0x80;
    std::uint8_t highest = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF) {
        following = 1;
        value = lead & 0x1F;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        following = 2;
        value = lead & 0x0F;
        if (lead == 0xE0) lowest = 0xA0;
        if (lead == 0xED) highest = 0x9F;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        following = 3;
        value = lead & 0x07;
        if (lead == 0xF0) lowest = 0x90;
        if (lead == 0xF4) highest = 0x8F;
    } else {
        return kReplacement;
    }
    for (; following > 0; --following) {
        if (at >= text.size() || byte(at) < lowest || byte(at) > highest) return kReplacement;
        value = (value << 6) | (byte(at++) & 0x3F);
        lowest = 0x80;
        highest = 0xBF;
    }
    return value;
}

// How many UTF-16 code units the code point takes.
inline std::uint32_t utf16Length(char32_t codePoint) { return codePoint > 0xFFFF ? 2 : 1; }

} // namespace tickscope::utf8
