#include "load/generator.h"

#include <bit>

namespace tickscope::load {

std::uint64_t Generator::next() {
    std::uint64_t z = (m_state += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

double Generator::uniform() {
    constexpr double unit = 1.0 / 9007199254740992.0; // 2^-53
    return static_cast<double>((next() >> 11) + 1) * unit;
}

// The bias of the remainder is below bound / 2^64.
std::uint64_t Generator::below(std::uint64_t bound) { return next() % bound; }

double Generator::naturalLogarithm(double x) {
    constexpr std::uint64_t fraction = (std::uint64_t{1} << 52) - 1;
    constexpr double ln2 = 0.69314718055994530942;
    constexpr double sqrt2 = 1.41421356237309504880;
    const auto bits = std::bit_cast<std::uint64_t>(x);
    auto exponent = static_cast<std::int64_t>(bits >> 52) - 1023;
    auto m = std::bit_cast<double>((bits & fraction) | (std::uint64_t{1023} << 52)); // x = m 2^exponent
    if (m > sqrt2) {
        m *= 0.5;
        ++exponent;
    }
    // ln m = 2 artanh((m - 1) / (m + 1)); |s| < 0.172, so that ten terms are enough.
    const double s = (m - 1) / (m + 1);
    const double square = s * s;
    double sum = 0;
    for (int k = 21; k >= 1; k -= 2)
        sum = sum * square + 1.0 / k;
    return static_cast<double>(exponent) * ln2 + 2 * s * sum;
}

} // namespace tickscope::load
