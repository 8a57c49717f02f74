#include "builtins/number_format.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace tickscope {
namespace {

// A positive number as 0.digits * 10^point, without trailing zeros.
struct Decimal {
    std::string digits;
    int point = 0;

    // Keeps `count` digits; halves round up. May be negative: nothing is left, not even a carry.
    void round(int count) {
        if (count < 0) {
            digits.clear();
            return;
        }
        const auto kept = static_cast<std::size_t>(count);
        if (kept >= digits.size()) return;
        const bool isUp = digits[kept] >= '5';
        digits.resize(kept);
        if (!isUp) return;
        std::size_t i = kept;
        while (i > 0 && digits[i - 1] == '9')
            digits[--i] = '0';
        if (i > 0) {
            ++digits[i - 1];
        } else {
            digits.insert(digits.begin(), '1');
            ++point;
        }
    }
    std::string padded(int count) const {
        std::string text = digits;
        if (static_cast<std::size_t>(std::max(count, 0)) > text.size())
            text.resize(static_cast<std::size_t>(count), '0');
        return text;
    }
};

Decimal fromScientific(std::string_view text) { // d.ddde+xx
    const std::size_t e = text.find('e');
    Decimal decimal;
    decimal.digits = text.substr(0, 1);
    if (e > 2) decimal.digits += text.substr(2, e - 2);
    while (!decimal.digits.empty() && decimal.digits.back() == '0')
        decimal.digits.pop_back();
    int exponent = 0;
    std::string_view power = text.substr(e + 1);
    if (power.front() == '+') power.remove_prefix(1);
    std::from_chars(power.data(), power.data() + power.size(), exponent);
    decimal.point = decimal.digits.empty() ? 0 : exponent + 1;
    return decimal;
}

// The exact value: no double has more than 767 significant digits.
Decimal exactDecimal(double magnitude) {
    char buffer[800];
    const auto end =
        std::to_chars(buffer, buffer + sizeof buffer, magnitude, std::chars_format::scientific, 766).ptr;
    return fromScientific(std::string_view(buffer, static_cast<std::size_t>(end - buffer)));
}

// The shortest digits that read back as the same number.
Decimal shortestDecimal(double magnitude) {
    char buffer[40];
    const auto end =
        std::to_chars(buffer, buffer + sizeof buffer, magnitude, std::chars_format::scientific).ptr;
    return fromScientific(std::string_view(buffer, static_cast<std::size_t>(end - buffer)));
}

// The digits with a decimal point after the first `point` of them.
std::string withPoint(const Decimal& decimal, int fractionDigits) {
    std::string integer =
        decimal.point > 0 ? decimal.padded(decimal.point).substr(0, static_cast<std::size_t>(decimal.point))
                          : "0";
    if (fractionDigits == 0) return integer;
    std::string fraction =
        decimal.point >= 0 ? "" : std::string(static_cast<std::size_t>(-decimal.point), '0');
    if (static_cast<std::size_t>(std::max(decimal.point, 0)) < decimal.digits.size()) {
        fraction += decimal.digits.substr(static_cast<std::size_t>(std::max(decimal.point, 0)));
    }
    fraction.resize(static_cast<std::size_t>(fractionDigits), '0');
    return integer + "." + fraction;
}

std::string withExponent(const std::string& digits, int exponent) {
    std::string text = digits.substr(0, 1);
    if (digits.size() > 1) text += "." + digits.substr(1);
    return text + (exponent < 0 ? "e-" : "e+") + std::to_string(std::abs(exponent));
}

char digitOf(int value) { return static_cast<char>(value < 10 ? '0' + value : 'a' + value - 10); }
int valueOf(char digit) { return digit <= '9' ? digit - '0' : digit - 'a' + 10; }

} // namespace

std::string formatFixed(double number, int fractionDigits) {
    Decimal decimal = exactDecimal(std::abs(number));
    decimal.round(decimal.point + fractionDigits);
    const std::string text = withPoint(decimal, fractionDigits);
    return number < 0 ? "-" + text : text;
}

std::string formatExponential(double number, std::optional<int> fractionDigits) {
    const std::string sign = number < 0 ? "-" : "";
    if (number == 0)
        return withExponent(std::string(static_cast<std::size_t>(fractionDigits.value_or(0)) + 1, '0'), 0);
    if (!fractionDigits) {
        const Decimal decimal = shortestDecimal(std::abs(number));
        return sign + withExponent(decimal.digits, decimal.point - 1);
    }
    Decimal decimal = exactDecimal(std::abs(number));
    decimal.round(*fractionDigits + 1);
    return sign +
           withExponent(
               decimal.padded(*fractionDigits + 1).substr(0, static_cast<std::size_t>(*fractionDigits) + 1),
               decimal.point - 1);
}

std::string formatPrecision(double number, int precision) {
    const std::string sign = number < 0 ? "-" : "";
    Decimal decimal = exactDecimal(std::abs(number));
    decimal.round(precision);
    const int exponent = number == 0 ? 0 : decimal.point - 1;
    const std::string digits = decimal.padded(precision).substr(0, static_cast<std::size_t>(precision));
    if (exponent < -6 || exponent >= precision) return sign + withExponent(digits, exponent);
    if (number == 0) decimal.point = 1;
    return sign + withPoint(decimal, precision - 1 - exponent);
}

// The standard leaves the digits of a fraction to the implementation: as V8, they are as many as tell the
// number from its neighbours, found by comparing what is left with half the distance to the next double.
std::string formatRadix(double number, int radix) {
    if (number != number) return "NaN";
    if (std::isinf(number)) return number < 0 ? "-Infinity" : "Infinity";
    const double magnitude = std::abs(number);
    double integer = std::floor(magnitude);
    double fraction = magnitude - integer;
    const double next = std::nextafter(magnitude, std::numeric_limits<double>::infinity());
    double distance = std::max(0.5 * (next - magnitude), std::numeric_limits<double>::denorm_min());
    std::string fractionDigits;
    if (fraction >= distance) {
        do {
            fraction *= radix;
            distance *= radix;
            const int digit = static_cast<int>(fraction);
            fractionDigits.push_back(digitOf(digit));
            fraction -= digit;
            const bool roundsUp = fraction > 0.5 || (fraction == 0.5 && (digit & 1));
            if (!roundsUp || fraction + distance <= 1) continue;
            // What is left is nearer to one more in the last place: carry.
            while (!fractionDigits.empty() && valueOf(fractionDigits.back()) + 1 == radix)
                fractionDigits.pop_back();
            if (fractionDigits.empty())
                integer += 1;
            else
                fractionDigits.back() = digitOf(valueOf(fractionDigits.back()) + 1);
            break;
        } while (fraction >= distance);
    }
    std::string digits; // of the integer, backwards
    // Above 2^53 the low digits are not known.
    while (integer / radix >= 9007199254740992.0) {
        integer /= radix;
        digits.push_back('0');
    }
    do {
        const double remainder = std::fmod(integer, radix);
        digits.push_back(digitOf(static_cast<int>(remainder)));
        integer = (integer - remainder) / radix;
    } while (integer > 0);
    std::reverse(digits.begin(), digits.end());
    std::string text = number < 0 ? "-" + digits : digits;
    return fractionDigits.empty() ? text : text + "." + fractionDigits;
}

std::string groupDigits(const std::string& integer) {
    const std::size_t start = !integer.empty() && integer[0] == '-' ? 1 : 0;
    std::string text = integer;
    for (std::size_t i = integer.size(); i > start + 3;) {
        i -= 3;
        text.insert(i, 1, ',');
    }
    return text;
}

} // namespace tickscope
