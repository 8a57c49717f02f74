// Circular functions and their inverses.

#include "builtins/math_functions.h"
#include "builtins/math_words.h"

#include <boost/multiprecision/cpp_int.hpp>
#include <cmath>
#include <limits>

namespace tickscope::math {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kPi = 3.1415926535897931160e+00, kPiLow = 1.2246467991473531772e-16;
constexpr double kHalfPi = 1.57079632679489655800e+00, kHalfPiLow = 6.12323399573676603587e-17;
constexpr double kQuarterPi = 7.85398163397448278999e-01, kQuarterPiLow = 3.06161699786838301793e-17;

// --- Reduction: x = quadrant*pi/2 + (high + low)

struct Reduced {
    int quadrant;
    double high, low;
};

// 2/pi to 1216 binary places, and pi/2 to 256, in hexadecimal.
constexpr const char* kTwoOverPi =
    "0x"
    "a2f9836e4e441529fc2757d1f534ddc0db6295993c439041fe5163abdebbc561b7246e3a424dd2e006492eea09d1921c"
    "fe1deb1cb129a73ee88235f52ebb4484e99c7026b45f7e413991d639835339f49c845f8bbdf9283b1ff897ffde05980f"
    "ef2f118b5a0a6d1f6d367ecf27cb09b74f463f669e5fea2d7527bac7ebe5f17b3d0739f78a5292ea6bfb5fb11f8d5d08"
    "56033046fc7b6bab";
constexpr const char* kHalfPiHex = "0x1921fb54442d18469898cc51701b839a252049c1114cf98e804177d4c76273644";

// For |x| > 2^19*pi/2: in exact arithmetic, since all but the last bits of the quotient fall away.
Reduced reduceHuge(double x) {
    using boost::multiprecision::cpp_int;
    constexpr int kPlaces = 1216, kHalfPiPlaces = 256, kKept = 200;
    int exponent;
    const auto mantissa = static_cast<std::int64_t>(std::ldexp(std::frexp(std::abs(x), &exponent), 53));
    exponent -= 53;
    // The quotient with kKept binary places.
    cpp_int quotient = cpp_int(kTwoOverPi) * mantissa;
    const int shift = kPlaces - exponent - kKept;
    quotient >>= shift;
    const cpp_int one = cpp_int(1) << kKept;
    int quadrant = static_cast<int>((quotient >> kKept) & 3);
    cpp_int fraction = quotient & (one - 1);
    if (fraction >= one / 2) { // to the nearest
        fraction -= one;
        quadrant = (quadrant + 1) & 3;
    }
    const cpp_int rest = fraction * cpp_int(kHalfPiHex);
    constexpr int kScale = kKept + kHalfPiPlaces;
    // The leading 53 bits, then those after them.
    const auto leading = [&](const cpp_int& value) {
        if (value == 0) return 0.0;
        const cpp_int magnitude = value < 0 ? cpp_int(-value) : value;
        const int bits = static_cast<int>(msb(magnitude)) + 1;
        const int drop = bits > 60 ? bits - 60 : 0;
        const double top = static_cast<double>(static_cast<std::int64_t>(magnitude >> drop));
        return std::ldexp(value < 0 ? -top : top, drop - kScale);
    };
    const double high = leading(rest);
    const int exponentOfHigh = std::ilogb(high == 0 ? 1.0 : high) - 60;
    cpp_int exact = cpp_int(static_cast<std::int64_t>(std::ldexp(high, -exponentOfHigh)));
    const int up = exponentOfHigh + kScale;
    if (up >= 0)
        exact <<= up;
    else
        exact >>= -up;
    const double low = leading(rest - exact);
    return x < 0 ? Reduced{-quadrant, -high, -low} : Reduced{quadrant, high, low};
}

// Cody and Waite's method with pi/2 in up to three parts of 33 bits.
Reduced reduce(double x) {
    constexpr double part[] = {1.57079632673412561417e+00, 6.07710050630396597660e-11,
                               2.02226624871116645580e-21};
    constexpr double tail[] = {6.07710050650619224932e-11, 2.02226624879595063154e-21,
                               8.47842766036889956997e-32};
    const std::int32_t word = magnitudeWord(x);
    if (word <= 0x3fe921fb) return {0, x, 0}; // |x| <= pi/4
    if (word >= kInfinityWord) return {0, kNaN, kNaN};
    if (word > 0x413921fb) return reduceHuge(x);
    const double magnitude = std::abs(x);
    const double quarters = magnitude * 6.36619772367581382433e-01; // 2/pi
    // NOLINTNEXTLINE(bugprone-incorrect-roundings): either neighbour of a half will do
    const int n = word < 0x4002d97c ? 1 : static_cast<int>(quarters + 0.5);
    const double count = n;
    double r = magnitude - count * part[0], w = count * tail[0];
    double high = r - w;
    const int exponent = word >> 20;
    // Where much has cancelled, the next part of pi/2 makes up for it.
    constexpr int kCancelled[] = {16, 49};
    for (int i = 0; i < 2 && exponent - ((highWord(high) >> 20) & 0x7ff) > kCancelled[i]; ++i) {
        const double t = r;
        w = count * part[i + 1];
        r = t - w;
        w = count * tail[i + 1] - ((t - r) - w);
        high = r - w;
    }
    const double low = (r - high) - w;
    return x < 0 ? Reduced{-n, -high, -low} : Reduced{n, high, low};
}

// --- On [-pi/4, pi/4]; y is the rest of x.

double sinKernel(double x, double y, bool hasRest) {
    constexpr double s1 = -1.66666666666666324348e-01;
    constexpr double s[] = {8.33333333332248946124e-03, -1.98412698298579493134e-04,
                            2.75573137070700676789e-06, -2.50507602534068634195e-08,
                            1.58969099521155010221e-10};
    if (magnitudeWord(x) < 0x3e400000) return x; // |x| < 2^-27
    const double z = x * x, v = z * x, r = polynomial(z, s);
    if (!hasRest) return x + v * (s1 + z * r);
    return x - ((z * (0.5 * y - v * r) - y) - v * s1);
}

double cosKernel(double x, double y) {
    constexpr double c[] = {4.16666666666666019037e-02, -1.38888888888741095749e-03,
                            2.48015872894767294178e-05, -2.75573143513906633035e-07,
                            2.08757232129817482790e-09, -1.13596475577881948265e-11};
    const std::int32_t word = magnitudeWord(x);
    if (word < 0x3e400000) return 1;
    const double z = x * x, r = z * polynomial(z, c);
    if (word < 0x3fd33333) return 1 - (0.5 * z - (z * r - x * y)); // |x| < 0.3
    // About x/4, so that both differences below are exact.
    const double quarter = word > 0x3fe90000 ? 0.28125 : fromWords(word - 0x00200000, 0);
    const double half = 0.5 * z - quarter, a = 1 - quarter;
    return a - (half - (z * r - x * y));
}

// -1/(x+r) with w = x+r, more exactly than the division alone.
double negativeInverse(double w, double x, double r) {
    const double z = withoutLowWord(w), v = r - (z - x);
    const double a = -1 / w, t = withoutLowWord(a);
    const double s = 1 + t * z;
    return t + a * (s + t * v);
}

double tanKernel(double x, double y, bool isInverted) { // tan, or -1/tan
    constexpr double t[] = {
        3.33333333333334091986e-01, 1.33333333333201242699e-01, 5.39682539762260521377e-02,
        2.18694882948595424599e-02, 8.86323982359930005737e-03, 3.59207910759131235356e-03,
        1.45620945432529025516e-03, 5.88041240820264096874e-04, 2.46463134818469906812e-04,
        7.81794442939557092300e-05, 7.14072491382608190305e-05, -1.85586374855275456654e-05,
        2.59073051863633712884e-05};
    const std::int32_t word = magnitudeWord(x);
    const bool isNegative = highWord(x) < 0;
    if (word < 0x3e300000) return isInverted ? negativeInverse(x + y, x, y) : x;
    const bool isNearQuarterPi = word >= 0x3fe59428; // |x| > 0.6744
    if (isNearQuarterPi) {
        if (isNegative) {
            x = -x;
            y = -y;
        }
        x = (kQuarterPi - x) + (kQuarterPiLow - y);
        y = 0;
    }
    const double z = x * x, w = z * z;
    double r = t[1] + w * (t[3] + w * (t[5] + w * (t[7] + w * (t[9] + w * t[11]))));
    const double v = z * (t[2] + w * (t[4] + w * (t[6] + w * (t[8] + w * (t[10] + w * t[12])))));
    const double s = z * x;
    r = y + z * (s * (r + v) + y);
    r += t[0] * s;
    const double sum = x + r;
    if (isNearQuarterPi) {
        const double one = isInverted ? -1 : 1;
        return (isNegative ? -1 : 1) * (one - 2 * (x - (sum * sum / (sum + one) - r)));
    }
    return isInverted ? negativeInverse(sum, x, r) : sum;
}

// (asin(x)-x)/x^3 as a quotient of polynomials in x*x, times x*x
double asinQuotient(double z) {
    constexpr double p[] = {1.66666666666666657415e-01, -3.25565818622400915405e-01,
                            2.01212532134862925881e-01, -4.00555345006794114027e-02,
                            7.91534994289814532176e-04, 3.47933107596021167570e-05};
    constexpr double q[] = {1, -2.40339491173441421878e+00, 2.02094576023350569471e+00,
                            -6.88283971605453293030e-01, 7.70381505559019352791e-02};
    return z * polynomial(z, p) / polynomial(z, q);
}

} // namespace

double sin(double x) {
    const auto [quadrant, high, low] = reduce(x);
    const bool hasRest = magnitudeWord(x) > 0x3fe921fb;
    switch (quadrant & 3) {
    case 0:
        return sinKernel(high, low, hasRest);
    case 1:
        return cosKernel(high, low);
    case 2:
        return -sinKernel(high, low, hasRest);
    default:
        return -cosKernel(high, low);
    }
}

double cos(double x) {
    const auto [quadrant, high, low] = reduce(x);
    switch (quadrant & 3) {
    case 0:
        return cosKernel(high, low);
    case 1:
        return -sinKernel(high, low, true);
    case 2:
        return -cosKernel(high, low);
    default:
        return sinKernel(high, low, true);
    }
}

double tan(double x) {
    const auto [quadrant, high, low] = reduce(x);
    return tanKernel(high, low, (quadrant & 1) != 0);
}

double asin(double x) {
    const std::int32_t word = magnitudeWord(x);
    const double magnitude = std::abs(x);
    if (magnitude == 1) return x * kHalfPi + x * kHalfPiLow;
    if (!(magnitude < 1)) return kNaN;
    if (word < 0x3fe00000) { // |x| < 1/2
        if (word < 0x3e400000) return x;
        return x + x * asinQuotient(x * x);
    }
    const double z = (1 - magnitude) * 0.5, s = std::sqrt(z), r = asinQuotient(z);
    double angle;
    if (word >= 0x3fef3333) { // |x| > 0.975
        angle = kHalfPi - (2 * (s + s * r) - kHalfPiLow);
    } else {
        const double w = withoutLowWord(s), c = (z - w * w) / (s + w);
        const double p = 2 * s * r - (kHalfPiLow - 2 * c), q = kQuarterPi - 2 * w;
        angle = kQuarterPi - (p - q);
    }
    return x > 0 ? angle : -angle;
}

double acos(double x) {
    const std::int32_t word = magnitudeWord(x);
    if (x == 1) return 0;
    if (x == -1) return kPi + 2 * kHalfPiLow;
    if (!(std::abs(x) < 1)) return kNaN;
    if (word < 0x3fe00000) { // |x| < 1/2
        if (word <= 0x3c600000) return kHalfPi + kHalfPiLow;
        return kHalfPi - (x - (kHalfPiLow - x * asinQuotient(x * x)));
    }
    if (x < 0) {
        const double z = (1 + x) * 0.5, s = std::sqrt(z);
        const double w = asinQuotient(z) * s - kHalfPiLow;
        return kPi - 2 * (s + w);
    }
    const double z = (1 - x) * 0.5, s = std::sqrt(z);
    const double high = withoutLowWord(s), c = (z - high * high) / (s + high);
    const double w = asinQuotient(z) * s + c;
    return 2 * (high + w);
}

double atan(double x) {
    // atan(0.5), atan(1), atan(1.5), atan(infinity), each in two parts
    constexpr double high[] = {4.63647609000806093515e-01, kQuarterPi, 9.82793723247329054082e-01, kHalfPi};
    constexpr double low[] = {2.26987774529616870924e-17, kQuarterPiLow, 1.39033110312309984516e-17,
                              kHalfPiLow};
    constexpr double a[] = {
        3.33333333333329318027e-01,  -1.99999999998764832476e-01, 1.42857142725034663711e-01,
        -1.11111104054623557880e-01, 9.09088713343650656196e-02,  -7.69187620504482999495e-02,
        6.66107313738753120669e-02,  -5.83357013379057348645e-02, 4.97687799461593236017e-02,
        -3.65315727442169155270e-02, 1.62858201153657823623e-02};
    const std::int32_t word = magnitudeWord(x);
    const bool isNegative = x < 0;
    if (x != x) return x;
    if (word >= 0x44100000) return isNegative ? -(high[3] + low[3]) : high[3] + low[3]; // |x| >= 2^66
    int about = -1;          // which of the angles above is taken out
    if (word < 0x3fdc0000) { // |x| < 7/16
        if (word < 0x3e400000) return x;
    } else {
        x = std::abs(x);
        if (word < 0x3fe60000) { // < 11/16
            about = 0;
            x = (2 * x - 1) / (2 + x);
        } else if (word < 0x3ff30000) { // < 19/16
            about = 1;
            x = (x - 1) / (x + 1);
        } else if (word < 0x40038000) { // < 39/16
            about = 2;
            x = (x - 1.5) / (1 + 1.5 * x);
        } else {
            about = 3;
            x = -1 / x;
        }
    }
    const double z = x * x, w = z * z;
    const double odd = z * (a[0] + w * (a[2] + w * (a[4] + w * (a[6] + w * (a[8] + w * a[10])))));
    const double even = w * (a[1] + w * (a[3] + w * (a[5] + w * (a[7] + w * a[9]))));
    if (about < 0) return x - x * (odd + even);
    const double angle = high[about] - ((x * (odd + even) - low[about]) - x);
    return isNegative ? -angle : angle;
}

double atan2(double y, double x) {
    if (x != x || y != y) return kNaN;
    if (x == 1) return atan(y);
    const bool isLeft = std::signbit(x);
    const double sign = std::signbit(y) ? -1 : 1;
    if (y == 0) return isLeft ? sign * kPi : y;
    if (x == 0) return sign * kHalfPi;
    if (std::isinf(x)) {
        if (std::isinf(y)) return sign * (isLeft ? 3 * kQuarterPi : kQuarterPi);
        return sign * (isLeft ? kPi : 0.0);
    }
    if (std::isinf(y)) return sign * kHalfPi;
    const int exponents = (magnitudeWord(y) - magnitudeWord(x)) >> 20; // of y/x, about
    if (exponents > 60) return sign * (kHalfPi + 0.5 * kPiLow);
    const double angle = isLeft && exponents < -60 ? 0 : atan(std::abs(y / x));
    if (!isLeft) return sign < 0 ? -angle : angle;
    return sign < 0 ? (angle - kPiLow) - kPi : kPi - (angle - kPiLow);
}

} // namespace tickscope::math
