#pragma once
// Numbers of variable length (LEB128), and signed ones made small (zigzag).

#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace tickscope::varint {

// The most bytes that a Number takes.
template <typename Number>
inline constexpr std::size_t kMaxBytes = (sizeof(Number) * 8 + 6) / 7;

// A difference, computed modulo 2^N, as a number that is small when it is near zero on either side.
template <typename Number>
constexpr Number zigzag(Number difference) {
    static_assert(std::is_unsigned_v<Number>);
    constexpr Number sign = Number{1} << (sizeof(Number) * 8 - 1);
    return static_cast<Number>(difference << 1) ^ static_cast<Number>(difference & sign ? ~Number{0} : 0);
}
template <typename Number>
constexpr Number unzigzag(Number coded) {
    static_assert(std::is_unsigned_v<Number>);
    return static_cast<Number>(coded >> 1) ^ static_cast<Number>(0 - (coded & 1));
}

// Writes to `out`, where kMaxBytes are free; returns the end of what was written.
template <typename Number>
std::uint8_t* put(std::uint8_t* out, Number number) {
    while (number >= 0x80) {
        *out++ = static_cast<std::uint8_t>(number | 0x80);
        number >>= 7;
    }
    *out++ = static_cast<std::uint8_t>(number);
    return out;
}

// Reads at most kMaxBytes, whatever they are.
template <typename Number>
Number take(const std::uint8_t*& in) {
    Number number = 0;
    for (unsigned shift = 0; shift < sizeof(Number) * 8; shift += 7) {
        const std::uint8_t byte = *in++;
        number |= static_cast<Number>(byte & 0x7f) << shift;
        if (byte < 0x80) break;
    }
    return number;
}

} // namespace tickscope::varint
