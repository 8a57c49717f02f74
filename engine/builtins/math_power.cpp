// pow: 2^(y*log2(x)), with log2(x) and the product kept in two parts each.

#include "builtins/math_functions.h"
#include "builtins/math_words.h"

#include <cmath>
#include <limits>

namespace tickscope::math {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

struct Split {
    double high = 0, low = 0; // high has its low word clear
};

// log2(ax) for ax near 1 and a huge exponent: the first terms of the series.
Split log2NearOne(double ax) {
    constexpr double inverseLn2 = 1.44269504088896338700e+00, high = 1.44269502162933349609e+00,
                     low = 1.92596299112661746887e-08;
    const double t = ax - 1;
    const double w = (t * t) * (0.5 - t * (0.3333333333333333333333 - t * 0.25));
    const double u = high * t, v = t * low - w * inverseLn2;
    const double sum = withoutLowWord(u + v);
    return {sum, v - (sum - u)};
}

// log2(ax) for positive finite ax.
Split log2Split(double ax) {
    constexpr double base[] = {1, 1.5}, logOfBaseHigh[] = {0, 5.84962487220764160156e-01},
                     logOfBaseLow[] = {0, 1.35003920212974897128e-08};
    constexpr double l[] = {5.99999999999994648725e-01, 4.28571428578550184252e-01,
                            3.33333329818377432918e-01, 2.72728123808534006489e-01,
                            2.30660745775561754067e-01, 2.06975017800338417784e-01};
    // 2/(3 ln2), whole and in two parts
    constexpr double c = 9.61796693925975554329e-01, cHigh = 9.61796700954437255859e-01,
                     cLow = -7.02846165095275826516e-09;
    int n = 0;
    if (highWord(ax) < 0x00100000) {
        ax *= 9007199254740992.0; // 2^53
        n = -53;
    }
    std::int32_t high = highWord(ax);
    n += (high >> 20) - 0x3ff;
    const std::int32_t mantissa = high & 0x000fffff;
    high = mantissa | kOneWord;
    int k = 0; // which base is nearer
    if (mantissa > 0x3988e) {
        if (mantissa < 0xbb67a) {
            k = 1;
        } else {
            ++n;
            high -= 0x00100000;
        }
    }
    ax = withHighWord(ax, high);
    // s = (ax-base)/(ax+base), in two parts
    const double u = ax - base[k], v = 1 / (ax + base[k]);
    const double s = u * v, sHigh = withoutLowWord(s);
    double tHigh = fromWords(((high >> 1) | 0x20000000) + 0x00080000 + (k << 18), 0);
    double tLow = ax - (tHigh - base[k]);
    const double sLow = v * ((u - sHigh * tHigh) - sHigh * tLow);
    // log(ax), likewise
    double s2 = s * s;
    double r = s2 * s2 * polynomial(s2, l);
    r += sLow * (sHigh + s);
    s2 = sHigh * sHigh;
    tHigh = withoutLowWord(3 + s2 + r);
    tLow = r - ((tHigh - 3) - s2);
    const double productHigh = sHigh * tHigh, productLow = sLow * tHigh + tLow * s;
    const double pHigh = withoutLowWord(productHigh + productLow), pLow = productLow - (pHigh - productHigh);
    const double zHigh = cHigh * pHigh, zLow = cLow * pHigh + pLow * c + logOfBaseLow[k];
    const double whole = n;
    const double logHigh = withoutLowWord(((zHigh + zLow) + logOfBaseHigh[k]) + whole);
    return {logHigh, zLow - (((logHigh - whole) - logOfBaseHigh[k]) - zHigh)};
}

// 2^(high + low); infinite or zero out of range.
double exp2Split(double high, double low) {
    constexpr double p[] = {1.66666666666666019037e-01, -2.77777777770155933842e-03,
                            6.61375632143793436117e-05, -1.65339022054652515390e-06,
                            4.13813679705723846039e-08};
    constexpr double ln2 = 6.93147180559945286227e-01, ln2High = 6.93147182464599609375e-01,
                     ln2Low = -1.90465429995776804525e-09;
    constexpr double overflowRest = 8.0085662595372944372e-17; // -(1024 - log2(overflow threshold + 1/2 ulp))
    double z = low + high;
    const std::int32_t j = highWord(z);
    if (z >= 1024 && (z > 1024 || low + overflowRest > z - high)) return kInfinity;
    if (z <= -1075 && (z < -1075 || low <= z - high)) return 0;
    std::int32_t n = 0;
    const std::int32_t magnitude = j & 0x7fffffff;
    if (magnitude > 0x3fe00000) { // |z| > 1/2: take out the nearest integer
        int k = (magnitude >> 20) - 0x3ff;
        n = j + (0x00100000 >> (k + 1));
        k = ((n & 0x7fffffff) >> 20) - 0x3ff;
        const double whole = fromWords(n & ~(0x000fffff >> k), 0);
        n = ((n & 0x000fffff) | 0x00100000) >> (20 - k);
        if (j < 0) n = -n;
        high -= whole;
    }
    const double t = withoutLowWord(low + high);
    const double u = t * ln2High, v = (low - (t - high)) * ln2 + t * ln2Low;
    z = u + v;
    const double w = v - (z - u);
    const double square = z * z;
    const double t1 = z - square * polynomial(square, p);
    // V8 divides by the whole difference, where fdlibm subtracts from the quotient: kept, so that results
    // agree.
    const double r = (z * t1) / ((t1 - 2) - (w + z * w));
    z = 1 - (r - z);
    const std::int32_t word = highWord(z) + static_cast<std::int32_t>(static_cast<std::uint32_t>(n) << 20);
    return (word >> 20) <= 0 ? std::scalbn(z, n) : withHighWord(z, word);
}

enum class Parity { NotInteger, Odd, Even };
Parity parityOf(double y) {
    if (std::trunc(y) != y) return Parity::NotInteger;
    return std::fmod(y, 2) == 0 ? Parity::Even : Parity::Odd;
}

} // namespace

double pow(double x, double y) {
    if (y == 0) return 1;
    if (x != x || y != y) return kNaN;
    const double ax = std::abs(x);
    if (std::isinf(y)) {
        if (ax == 1) return kNaN;
        return (ax > 1) == (y > 0) ? kInfinity : 0;
    }
    if (y == 1) return x;
    if (y == -1) return 1 / x;
    if (y == 2) return x * x;
    if (y == 0.5 && x >= 0) return std::sqrt(x) + 0.0;
    const Parity parity = x < 0 || (x == 0 && std::signbit(x)) ? parityOf(y) : Parity::Even;
    if (ax == 0 || ax == 1 || std::isinf(ax)) {
        const double z = y < 0 ? 1 / ax : ax;
        if (!std::signbit(x)) return z;
        if (ax == 1 && parity == Parity::NotInteger) return kNaN;
        return parity == Parity::Odd ? -z : z;
    }
    if (parity == Parity::NotInteger) return kNaN;
    const double sign = parity == Parity::Odd ? -1 : 1;
    const std::int32_t xWord = magnitudeWord(x), yWord = magnitudeWord(y);
    Split log;
    if (yWord > 0x41e00000) { // |y| > 2^31
        const bool isHuge = yWord > 0x43f00000;
        if (isHuge ? ax < 1 : xWord < 0x3fefffff) return y < 0 ? sign * kInfinity : sign * 0.0;
        if (isHuge ? ax > 1 : xWord > kOneWord) return y > 0 ? sign * kInfinity : sign * 0.0;
        log = log2NearOne(ax);
    } else {
        log = log2Split(ax);
    }
    const double yHigh = withoutLowWord(y);
    const double low = (y - yHigh) * log.high + y * log.low;
    return sign * exp2Split(yHigh * log.high, low);
}

} // namespace tickscope::math
