// Numbers to text and back (ECMA-262 6.1.6.1.20, 7.1.4.1), and to 32-bit integers (7.1.6, 7.1.7).

#include "vm/bigint.h"
#include "vm/operations.h"
#include "vm/white_space.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace tickscope {

namespace {

// The shortest digits that read back as the same number: value = 0.d1d2d3... * 10^pointPosition.
struct DecimalDigits {
    std::string digits;
    int pointPosition = 0;
};

DecimalDigits shortestDigits(double magnitude) {
    char buffer[40];
    const auto end =
        std::to_chars(buffer, buffer + sizeof buffer, magnitude, std::chars_format::scientific).ptr;
    const char* exponentMark =
        std::find(static_cast<const char*>(buffer), static_cast<const char*>(end), 'e');
    DecimalDigits result;
    for (const char* p = buffer; p < exponentMark; ++p)
        if (*p != '.') result.digits += *p;
    int exponent = 0;
    const char* exponentText = exponentMark + 1;
    if (*exponentText == '+') ++exponentText; // from_chars takes no plus sign
    std::from_chars(exponentText, end, exponent);
    result.pointPosition = exponent + 1;
    return result;
}

// Correctly rounded value of a run of digits in radix 2^bitsPerDigit.
double parsePowerOfTwoRadix(std::u16string_view digits, int bitsPerDigit) {
    std::uint64_t mantissa = 0;
    int exponent = 0;
    bool sticky = false;
    for (const char16_t c : digits) {
        const int digit = c <= u'9' ? c - u'0' : (c | 0x20) - u'a' + 10;
        for (int bit = bitsPerDigit - 1; bit >= 0; --bit) {
            const bool isSet = (digit >> bit) & 1;
            if (mantissa >> 62) { // full: 62 bits and a sticky bit decide any rounding
                sticky = sticky || isSet;
                if (exponent < 4096) ++exponent;
            } else {
                mantissa = mantissa << 1 | static_cast<std::uint64_t>(isSet);
            }
        }
    }
    return std::ldexp(static_cast<double>(mantissa << 1 | static_cast<std::uint64_t>(sticky)), exponent - 1);
}

bool isDigitOfRadix(char16_t c, int radix) {
    int digit = 99;
    if (c >= u'0' && c <= u'9')
        digit = c - u'0';
    else if ((c | 0x20) >= u'a' && (c | 0x20) <= u'f')
        digit = (c | 0x20) - u'a' + 10;
    return digit < radix;
}

// from_chars reports overflow and underflow alike: tell them apart by the place of the first significant
// digit.
double outOfRangeValue(std::string_view text) {
    const std::size_t exponentMark = text.find_first_of("eE");
    long exponent = 0;
    if (exponentMark != std::string_view::npos) {
        const bool isNegative = text[exponentMark + 1] == '-';
        for (const char c : text.substr(exponentMark + 1))
            if (c >= '0' && c <= '9' && exponent < 100'000'000) exponent = exponent * 10 + (c - '0');
        if (isNegative) exponent = -exponent;
    }
    const std::string_view mantissa = text.substr(0, exponentMark);
    const std::size_t point = std::min(mantissa.find('.'), mantissa.size());
    const std::size_t first = mantissa.find_first_of("123456789");
    if (first == std::string_view::npos) return 0;
    const long place =
        first < point ? static_cast<long>(point - first) : -static_cast<long>(first - point - 1);
    return place + exponent > 0 ? std::numeric_limits<double>::infinity() : 0;
}

} // namespace

// StrUnsignedDecimalLiteral without Infinity: digits [. digits] [e [sign] digits]. Returns the length
// matched.
std::size_t decimalLiteralLength(std::u16string_view text) {
    std::size_t i = 0;
    const auto digits = [&] {
        const std::size_t begin = i;
        while (i < text.size() && text[i] >= u'0' && text[i] <= u'9')
            ++i;
        return i - begin;
    };
    std::size_t mantissaDigits = digits();
    if (i < text.size() && text[i] == u'.') {
        ++i;
        mantissaDigits += digits();
    }
    if (mantissaDigits == 0) return 0;
    const std::size_t beforeExponent = i;
    if (i < text.size() && (text[i] | 0x20) == u'e') {
        ++i;
        if (i < text.size() && (text[i] == u'+' || text[i] == u'-')) ++i;
        if (digits() == 0) return beforeExponent;
    }
    return i;
}

double parseDecimalLiteral(std::u16string_view literal) {
    std::string text(literal.begin(), literal.end()); // ASCII by construction
    if (text.front() == '.') text.insert(text.begin(), '0');
    double value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    return result.ec == std::errc::result_out_of_range ? outOfRangeValue(text) : value;
}

double parseRadixDigits(std::u16string_view digits, int radix) {
    if (radix == 10) return digits.empty() ? 0 : parseDecimalLiteral(digits);
    if ((radix & (radix - 1)) == 0)
        return parsePowerOfTwoRadix(digits, std::countr_zero(static_cast<unsigned>(radix)));
    while (!digits.empty() && digits.front() == u'0')
        digits.remove_prefix(1);
    constexpr std::size_t kMoreThanAnyDouble = 1100; // digits of value >= 3^1099
    if (digits.size() > kMoreThanAnyDouble) return std::numeric_limits<double>::infinity();
    const auto number = parseBigIntDigits(digits, radix);
    return number ? bigIntToDouble(*number) : 0;
}

// 7.1.4.1.1 StringToNumber
double stringToNumber(std::u16string_view input) {
    std::u16string_view text = trimWhiteSpace(input);
    if (text.empty()) return 0;
    if (text.size() > 2 && text[0] == u'0') {
        const char16_t mark = text[1] | 0x20;
        const int bits = mark == u'x' ? 4 : mark == u'o' ? 3 : mark == u'b' ? 1 : 0;
        if (bits) {
            const std::u16string_view digits = text.substr(2);
            const bool isValid = std::all_of(digits.begin(), digits.end(),
                                             [&](char16_t c) { return isDigitOfRadix(c, 1 << bits); });
            return isValid ? parsePowerOfTwoRadix(digits, bits) : std::numeric_limits<double>::quiet_NaN();
        }
    }
    const bool isNegative = text[0] == u'-';
    if (isNegative || text[0] == u'+') text.remove_prefix(1);
    double magnitude = std::numeric_limits<double>::quiet_NaN();
    if (text == u"Infinity")
        magnitude = std::numeric_limits<double>::infinity();
    else if (!text.empty() && decimalLiteralLength(text) == text.size())
        magnitude = parseDecimalLiteral(text);
    return isNegative ? -magnitude : magnitude;
}

// 6.1.6.1.20 Number::toString, radix 10
std::string numberToUtf8(double number) {
    if (number != number) return "NaN";
    if (number == 0) return "0";
    if (std::isinf(number)) return number < 0 ? "-Infinity" : "Infinity";
    const std::string sign = number < 0 ? "-" : "";
    const auto [digits, n] = shortestDigits(std::abs(number));
    const int k = static_cast<int>(digits.size());
    if (k <= n && n <= 21) return sign + digits + std::string(static_cast<std::size_t>(n - k), '0');
    if (0 < n && n <= 21)
        return sign + digits.substr(0, static_cast<std::size_t>(n)) + "." +
               digits.substr(static_cast<std::size_t>(n));
    if (-6 < n && n <= 0) return sign + "0." + std::string(static_cast<std::size_t>(-n), '0') + digits;
    const int exponent = n - 1;
    const std::string power = (exponent < 0 ? "e-" : "e+") + std::to_string(std::abs(exponent));
    if (k == 1) return sign + digits + power;
    return sign + digits.substr(0, 1) + "." + digits.substr(1) + power;
}

JsString* numberToString(Isolate& vm, double number) {
    if (number >= 0 && number < 1000 && number == std::floor(number)) { // common, and worth sharing
        char buffer[4];
        const auto end = std::to_chars(buffer, buffer + sizeof buffer, static_cast<int>(number)).ptr;
        return vm.atoms.intern(std::string_view(buffer, static_cast<std::size_t>(end - buffer)));
    }
    const std::string text = numberToUtf8(number);
    return vm.string(std::u16string(text.begin(), text.end()));
}

// 7.1.7 ToUint32 on a Number
std::uint32_t toUint32(double number) {
    if (!std::isfinite(number)) return 0;
    if (std::abs(number) < 9007199254740992.0)
        return static_cast<std::uint32_t>(static_cast<std::int64_t>(number));
    return static_cast<std::uint32_t>(static_cast<std::int64_t>(std::fmod(number, 4294967296.0)));
}

// 7.1.6 ToInt32 on a Number
std::int32_t toInt32(double number) { return static_cast<std::int32_t>(toUint32(number)); }

} // namespace tickscope
