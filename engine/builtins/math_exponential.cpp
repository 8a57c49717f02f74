// Exponentials, logarithms, powers, and the hyperbolic functions made from them.

#include "builtins/math_functions.h"
#include "builtins/math_words.h"

#include <cmath>
#include <limits>
#include <numbers>

namespace tickscope::math {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kLn2High = 6.93147180369123816490e-01, kLn2Low = 1.90821492927058770002e-10;
constexpr double kInverseLn2 = 1.44269504088896338700e+00;
constexpr double kLn2 = 6.93147180559945286227e-01;
constexpr double kOverflowOfExp = 7.09782712893383973096e+02, kUnderflowOfExp = -7.45133219101941108420e+02;
constexpr double kTwo54 = 18014398509481984.0;
constexpr std::int32_t kHalfLn2Word = 0x3fd62e42, kOneAndHalfLn2Word = 0x3ff0a2b2;

// x*(exp(x)+1)/(exp(x)-1) - 2, as a polynomial in x*x
constexpr double kExp[] = {1.66666666666666019037e-01, -2.77777777770155933842e-03,
                           6.61375632143793436117e-05, -1.65339022054652515390e-06,
                           4.13813679705723846039e-08};
// (log(1+f) - 2s)/s with s = f/(2+f), as a polynomial in s*s
constexpr double kLog[] = {6.666666666666735130e-01, 3.999999999940941908e-01, 2.857142874366239149e-01,
                           2.222219843214978396e-01, 1.818357216161805012e-01, 1.531383769920937332e-01,
                           1.479819860511658591e-01};

// The same polynomial, its even and odd terms apart.
double logPolynomial(double z) {
    const double w = z * z;
    const double even = w * (kLog[1] + w * (kLog[3] + w * kLog[5]));
    const double odd = z * (kLog[0] + w * (kLog[2] + w * (kLog[4] + w * kLog[6])));
    return odd + even;
}

// x = k*ln2 + (high - low), |high - low| <= ln2/2
struct ReducedByLn2 {
    int k;
    double high, low;
};
ReducedByLn2 reduceByLn2(double x) {
    const bool isNegative = x < 0;
    if (magnitudeWord(x) < kOneAndHalfLn2Word) {
        return isNegative ? ReducedByLn2{-1, x + kLn2High, -kLn2Low} : ReducedByLn2{1, x - kLn2High, kLn2Low};
    }
    const int k = static_cast<int>(kInverseLn2 * x + (isNegative ? -0.5 : 0.5));
    return {k, x - k * kLn2High, k * kLn2Low};
}

// x = 2^k * m with sqrt(2)/2 < m < sqrt(2); `mantissa` is the high word's mantissa field before that choice.
struct Normalized {
    int k;
    double m;
    std::int32_t mantissa;
};
Normalized normalize(double x) {
    int k = 0;
    if (highWord(x) < 0x00100000) {
        k = -54;
        x *= kTwo54;
    }
    const std::int32_t high = highWord(x), mantissa = high & 0x000fffff;
    const std::int32_t carry = (mantissa + 0x95f64) & 0x100000;
    k += (high >> 20) - 1023 + (carry >> 20);
    return {k, withHighWord(x, mantissa | (carry ^ kOneWord)), mantissa};
}

// Zero, negative and non-finite arguments of logarithms.
bool isSpecialForLog(double x, double& result) {
    if (x == 0)
        result = -kInfinity;
    else if (x < 0)
        result = kNaN;
    else if (magnitudeWord(x) >= kInfinityWord)
        result = x + x;
    else
        return false;
    return true;
}

} // namespace

double exp(double x) {
    if (x != x) return x;
    if (x > kOverflowOfExp) return kInfinity;
    if (x < kUnderflowOfExp) return 0;
    int k = 0;
    double high = 0, low = 0;
    const std::int32_t word = magnitudeWord(x);
    if (word > kHalfLn2Word) {
        if (x == 1) return std::numbers::e;
        const ReducedByLn2 reduced = reduceByLn2(x);
        k = reduced.k;
        high = reduced.high;
        low = reduced.low;
        x = high - low;
    } else if (word < 0x3e300000) { // |x| < 2^-28
        return 1 + x;
    }
    const double t = x * x;
    const double c = x - t * polynomial(t, kExp);
    if (k == 0) return 1 - ((x * c) / (c - 2) - x);
    const double y = 1 - ((low - (x * c) / (2 - c)) - high);
    if (k == 1024) return y * 2 * powerOfTwo(1023);
    if (k >= -1021) return y * powerOfTwo(k);
    return y * powerOfTwo(k + 1000) * powerOfTwo(-1000);
}

double expm1(double x) {
    constexpr double q[] = {1,
                            -3.33333333333331316428e-02,
                            1.58730158725481460165e-03,
                            -7.93650757867487942473e-05,
                            4.00821782732936239552e-06,
                            -2.01099218183624371326e-07};
    const std::int32_t word = magnitudeWord(x);
    if (word >= 0x4043687a) { // |x| >= 56*ln2
        if (x != x) return x;
        if (x > kOverflowOfExp) return kInfinity;
        if (x < 0) return -1;
    }
    int k = 0;
    double c = 0;
    if (word > kHalfLn2Word) {
        const ReducedByLn2 reduced = reduceByLn2(x);
        k = reduced.k;
        x = reduced.high - reduced.low;
        c = (reduced.high - x) - reduced.low;
    } else if (word < 0x3c900000) { // |x| < 2^-54
        return x;
    }
    const double halfX = 0.5 * x, xs = x * halfX;
    const double r = polynomial(xs, q);
    double t = 3 - r * halfX;
    double e = xs * ((r - t) / (6 - x * t));
    if (k == 0) return x - (x * e - xs);
    e = x * (e - c) - c;
    e -= xs;
    if (k == -1) return 0.5 * (x - e) - 0.5;
    if (k == 1) return x < -0.25 ? -2 * (e - (x + 0.5)) : 1 + 2 * (x - e);
    if (k <= -2 || k > 56) {
        const double y = 1 - (e - x);
        return (k == 1024 ? y * 2 * powerOfTwo(1023) : y * powerOfTwo(k)) - 1;
    }
    if (k < 20) {
        t = fromWords(kOneWord - (0x200000 >> k), 0); // 1 - 2^-k
        return (t - (e - x)) * powerOfTwo(k);
    }
    t = powerOfTwo(-k);
    return (x - (e + t) + 1) * powerOfTwo(k);
}

double log(double x) {
    double special;
    if (isSpecialForLog(x, special)) return special;
    const auto [k, m, mantissa] = normalize(x);
    const double f = m - 1, dk = k;
    if ((0x000fffff & (2 + mantissa)) < 3) { // |f| < 2^-20
        if (f == 0) return k == 0 ? 0 : dk * kLn2High + dk * kLn2Low;
        const double r = f * f * (0.5 - 0.33333333333333333 * f);
        return k == 0 ? f - r : dk * kLn2High - ((r - dk * kLn2Low) - f);
    }
    const double s = f / (2 + f);
    const double r = logPolynomial(s * s);
    if (((mantissa - 0x6147a) | (0x6b851 - mantissa)) > 0) {
        const double half = 0.5 * f * f;
        if (k == 0) return f - (half - s * (half + r));
        return dk * kLn2High - ((half - (s * (half + r) + dk * kLn2Low)) - f);
    }
    if (k == 0) return f - s * (f - r);
    return dk * kLn2High - ((s * (f - r) - dk * kLn2Low) - f);
}

double log1p(double x) {
    const std::int32_t high = highWord(x), word = magnitudeWord(x);
    int k = 1;
    double f = 0, c = 0;
    std::int32_t mantissa = 1;
    if (high < 0x3fda827a) { // 1+x < sqrt(2)
        if (word >= kOneWord && x <= -1) return x == -1 ? -kInfinity : kNaN;
        if (x != x) return x;
        if (word < 0x3e200000) return word < 0x3c900000 ? x : x - x * x * 0.5; // |x| < 2^-29
        if (high > 0 || high <= static_cast<std::int32_t>(0xbfd2bec4)) {       // sqrt(2)/2 <= 1+x
            k = 0;
            f = x;
        }
    }
    if (high >= kInfinityWord) return x + x;
    if (k != 0) {
        double u = x;
        if (high < 0x43400000) {
            u = 1 + x;
            k = (highWord(u) >> 20) - 1023;
            c = (k > 0 ? 1 - (u - x) : x - (u - 1)) / u; // what 1+x lost
        } else {
            k = (highWord(u) >> 20) - 1023;
        }
        mantissa = highWord(u) & 0x000fffff;
        if (mantissa < 0x6a09e) {
            u = withHighWord(u, mantissa | kOneWord);
        } else {
            ++k;
            u = withHighWord(u, mantissa | 0x3fe00000);
            mantissa = (0x00100000 - mantissa) >> 2;
        }
        f = u - 1;
    }
    const double half = 0.5 * f * f, dk = k;
    if (mantissa == 0) { // |f| < 2^-20
        if (f == 0) return k == 0 ? 0 : dk * kLn2High + (c + dk * kLn2Low);
        const double r = half * (1 - 0.66666666666666666 * f);
        return k == 0 ? f - r : dk * kLn2High - ((r - (dk * kLn2Low + c)) - f);
    }
    const double s = f / (2 + f), z = s * s;
    const double r = z * polynomial(z, kLog);
    if (k == 0) return f - (half - s * (half + r));
    return dk * kLn2High - ((half - (s * (half + r) + (dk * kLn2Low + c))) - f);
}

double log2(double x) {
    constexpr double inverseLn2High = 1.44269504072144627571e+00, inverseLn2Low = 1.67517131648865118353e-10;
    double special;
    if (isSpecialForLog(x, special)) return special;
    if (x == 1) return 0;
    const auto [k, m, mantissa] = normalize(x);
    const double f = m - 1, half = 0.5 * f * f;
    const double s = f / (2 + f);
    const double r = s * (half + logPolynomial(s * s));
    const double high = withoutLowWord(f - half);
    const double low = (f - high) - half + r;
    const double valueHigh = high * inverseLn2High;
    double valueLow = (low + high) * inverseLn2Low + low * inverseLn2High;
    const double y = k, w = y + valueHigh;
    valueLow += (y - w) + valueHigh;
    return valueLow + w;
}

double log10(double x) {
    constexpr double inverseLn10 = 4.34294481903251816668e-01;
    constexpr double log2High = 3.01029995663611771306e-01,
                     log2Low = 3.69423907715893078616e-13; // of 2, to base 10
    double special;
    if (isSpecialForLog(x, special)) return special;
    if (x == 1) return 0;
    int k = 0;
    if (highWord(x) < 0x00100000) {
        k = -54;
        x *= kTwo54;
    }
    k += (highWord(x) >> 20) - 1023;
    const int shift = k < 0 ? 1 : 0; // then the mantissa is in [1/2, 1)
    const double y = k + shift;
    const double m = withHighWord(x, (highWord(x) & 0x000fffff) | ((0x3ff - shift) << 20));
    const double z = y * log2Low + inverseLn10 * log(m);
    return z + y * log2High;
}

double cbrt(double x) {
    constexpr double p[] = {1.87595182427177009643, -1.88497979543377169875, 1.621429720105354466140,
                            -0.758397934778766047437, 0.145996192886612446982};
    constexpr std::uint32_t bias = 715094163,
                            subnormalBias = 696219795; // of the exponent, after division by 3
    const std::int32_t word = magnitudeWord(x);
    if (word >= kInfinityWord || x == 0) return x + x;
    const std::uint32_t sign = static_cast<std::uint32_t>(highWord(x)) & 0x80000000u;
    double t;
    if (word < 0x00100000) {
        const auto scaled = static_cast<std::uint32_t>(magnitudeWord(x * kTwo54));
        t = fromWords(static_cast<std::int32_t>(sign | (scaled / 3 + subnormalBias)), 0);
    } else {
        t = fromWords(static_cast<std::int32_t>(sign | (static_cast<std::uint32_t>(word) / 3 + bias)), 0);
    }
    double r = (t * t) * (t / x);
    t = t * ((p[0] + r * (p[1] + r * p[2])) + ((r * r) * r) * (p[3] + r * p[4]));
    // Rounded to 23 bits, t*t is exact; one step of Newton's method does the rest.
    t = std::bit_cast<double>((std::bit_cast<std::uint64_t>(t) + 0x80000000u) & 0xffffffffc0000000ull);
    const double s = t * t;
    r = x / s;
    r = (r - t) / (t + t + r);
    return t + t * r;
}

double sinh(double x) {
    constexpr double overflow = 710.4758600739439, largestOfExp = 709.7822265625;
    const double half = x < 0 ? -0.5 : 0.5, magnitude = std::abs(x);
    if (magnitude < 22) {
        if (magnitude < 3.725290298461914e-9) return x;
        const double t = expm1(magnitude);
        return magnitude < 1 ? half * (2 * t - t * t / (t + 1)) : half * (t + t / (t + 1));
    }
    if (magnitude < largestOfExp) return half * exp(magnitude);
    if (magnitude <= overflow) {
        const double w = exp(0.5 * magnitude);
        return half * w * w;
    }
    return x * kInfinity;
}

double cosh(double x) {
    constexpr double overflow = 710.4758600739439;
    const double magnitude = std::abs(x);
    const std::int32_t word = magnitudeWord(x);
    if (word < 0x3fd62e43) {
        const double t = expm1(magnitude), w = 1 + t;
        return word < 0x3c800000 ? w : 1 + (t * t) / (w + w);
    }
    if (word < 0x40360000) { // |x| < 22
        const double t = exp(magnitude);
        return 0.5 * t + 0.5 / t;
    }
    if (word < 0x40862e42) return 0.5 * exp(magnitude);
    if (magnitude <= overflow) {
        const double w = exp(0.5 * magnitude);
        return 0.5 * w * w;
    }
    return word >= kInfinityWord ? x * x : kInfinity;
}

double tanh(double x) {
    const std::int32_t word = magnitudeWord(x);
    if (x != x) return x;
    double z = 1;
    if (word < 0x40360000) { // |x| < 22
        if (word < 0x3e300000) return x;
        if (word >= kOneWord) {
            z = 1 - 2 / (expm1(2 * std::abs(x)) + 2);
        } else {
            const double t = expm1(-2 * std::abs(x));
            z = -t / (t + 2);
        }
    }
    return x < 0 ? -z : z;
}

double asinh(double x) {
    const std::int32_t word = magnitudeWord(x);
    if (word >= kInfinityWord) return x + x;
    if (word < 0x3e300000) return x;
    const double magnitude = std::abs(x);
    double w;
    if (word > 0x41b00000) { // > 2^28
        w = log(magnitude) + kLn2;
    } else if (word > 0x40000000) { // > 2
        w = log(2 * magnitude + 1 / (std::sqrt(x * x + 1) + magnitude));
    } else {
        const double t = x * x;
        w = log1p(magnitude + t / (1 + std::sqrt(1 + t)));
    }
    return x > 0 ? w : -w;
}

double acosh(double x) {
    if (x < 1) return kNaN;
    if (x == 1) return 0;
    const std::int32_t word = highWord(x);
    if (x != x || word >= kInfinityWord) return x + x;
    if (word >= 0x41b00000) return log(x) + kLn2;
    if (word > 0x40000000) return log(2 * x - 1 / (x + std::sqrt(x * x - 1)));
    const double t = x - 1;
    return log1p(t + std::sqrt(2 * t + t * t));
}

double atanh(double x) {
    const double magnitude = std::abs(x);
    if (magnitude > 1 || x != x) return kNaN;
    if (magnitude == 1) return x * kInfinity;
    if (magnitudeWord(x) < 0x3e300000) return x;
    const double twice = magnitude + magnitude;
    const double t = magnitude < 0.5 ? 0.5 * log1p(twice + twice * magnitude / (1 - magnitude))
                                     : 0.5 * log1p(twice / (1 - magnitude));
    return x >= 0 ? t : -t;
}

} // namespace tickscope::math
