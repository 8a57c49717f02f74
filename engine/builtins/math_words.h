#pragma once
// The words of a double's representation, on which the methods of math_functions.h turn.

#include <bit>
#include <cstdint>

namespace tickscope::math {

inline std::int32_t highWord(double x) {
    return static_cast<std::int32_t>(std::bit_cast<std::uint64_t>(x) >> 32);
}
inline std::uint32_t lowWord(double x) { return static_cast<std::uint32_t>(std::bit_cast<std::uint64_t>(x)); }
// The high word without the sign: compares as the magnitude does.
inline std::int32_t magnitudeWord(double x) { return highWord(x) & 0x7fffffff; }
inline double fromWords(std::int32_t high, std::uint32_t low) {
    return std::bit_cast<double>(static_cast<std::uint64_t>(static_cast<std::uint32_t>(high)) << 32 | low);
}
inline double withHighWord(double x, std::int32_t high) { return fromWords(high, lowWord(x)); }
inline double withoutLowWord(double x) { return fromWords(highWord(x), 0); }
inline double powerOfTwo(int k) { return fromWords((0x3ff + k) << 20, 0); } // -1022 <= k <= 1023

inline constexpr std::int32_t kOneWord = 0x3ff00000, kInfinityWord = 0x7ff00000;

// a[0] + z*(a[1] + z*(...))
template <int kCount>
double polynomial(double z, const double (&a)[kCount]) {
    double value = a[kCount - 1];
    for (int i = kCount - 2; i >= 0; --i)
        value = a[i] + z * value;
    return value;
}

} // namespace tickscope::math
