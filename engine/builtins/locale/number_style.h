#pragma once
// Numbers as Intl.NumberFormat writes them (ECMA-402 15) in American English.

#include "builtins/locale/options.h"

#include <string>

namespace tickscope {

// A number in decimal: 0.DIGITS times ten to the power of `point`. Zero has no digits.
struct DecimalNumber {
    enum class Kind : std::uint8_t { Finite, Infinite, NaN };
    Kind kind = Kind::Finite;
    bool isNegative = false;
    std::string digits;
    int point = 0;

    static DecimalNumber of(double); // its shortest digits
    static DecimalNumber ofInteger(const std::string& decimal);
    bool isZero() const { return kind == Kind::Finite && digits.empty(); }
    // Half away from zero, to so many digits before or behind the decimal point.
    void roundToFraction(int fractionDigits);
    void roundToSignificant(int count);
};

struct NumberStyle {
    enum class Kind : std::uint8_t { Decimal, Percent, Currency, Unit };
    enum class Notation : std::uint8_t { Standard, Scientific, Engineering, Compact };
    enum class Sign : std::uint8_t { Auto, Always, Never, ExceptZero, Negative };
    enum class Grouping : std::uint8_t { None, Always, FromFiveDigits };
    enum class Display : std::uint8_t { Short, Long, Narrow, Code };

    Kind kind = Kind::Decimal;
    Notation notation = Notation::Standard;
    Sign sign = Sign::Auto;
    Grouping grouping = Grouping::Always;
    Display display = Display::Short; // of the currency, the unit
    bool isCompactLong = false, isAccounting = false;
    std::string currency, unit;
    int minInteger = 1, minFraction = 0, maxFraction = 3;
    std::optional<int> minSignificant, maxSignificant;
    bool roundsCompactly = false; // compact notation without a wish: two digits, or the integer
};
NumberStyle readNumberStyle(Isolate&, const LocaleOptions&);
std::string formatNumber(DecimalNumber, const NumberStyle&); // UTF-8

} // namespace tickscope
