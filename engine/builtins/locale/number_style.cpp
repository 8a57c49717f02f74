#include "builtins/locale/number_style.h"

#include "builtins/number_format.h"

#include <algorithm>
#include <cmath>

namespace tickscope {

namespace {

constexpr std::string_view kNoBreakSpace = "\u00a0";

struct Currency {
    std::string_view code;
    int digits;
    std::string_view symbol, narrowSymbol, singular, plural;
};
constexpr Currency kCurrencies[] = {
#define X(code, digits, symbol, narrow, singular, plural) {code, digits, symbol, narrow, singular, plural},
#include "builtins/locale/currencies.inc"
#undef X
};

struct Unit {
    std::string_view name, one, other, longOne, longOther, narrow;
};
constexpr Unit kUnits[] = {
#define X(name, one, other, longOne, longOther, narrow) {name, one, other, longOne, longOther, narrow},
#include "builtins/locale/units.inc"
#undef X
};

const Currency* findCurrency(std::string_view code) {
    const auto found = std::find_if(std::begin(kCurrencies), std::end(kCurrencies),
                                    [&](const Currency& c) { return c.code == code; });
    return found == std::end(kCurrencies) ? nullptr : found;
}

const Unit* findUnit(std::string_view name) {
    const auto found =
        std::find_if(std::begin(kUnits), std::end(kUnits), [&](const Unit& u) { return u.name == name; });
    return found == std::end(kUnits) ? nullptr : found;
}

bool isAsciiLetter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

} // namespace

// --- Decimal numbers

DecimalNumber DecimalNumber::of(double number) {
    if (std::isnan(number)) return {Kind::NaN, false, {}, 0};
    const bool isNegative = std::signbit(number);
    if (std::isinf(number)) return {Kind::Infinite, isNegative, {}, 0};
    if (number == 0) return {Kind::Finite, isNegative, {}, 0};
    std::string text = numberToUtf8(std::fabs(number));
    int exponent = 0;
    if (const std::size_t e = text.find('e'); e != text.npos) {
        exponent = std::stoi(text.substr(e + 1));
        text.resize(e);
    }
    const std::size_t dot = std::min(text.find('.'), text.size());
    std::string digits = text.substr(0, dot) + (dot < text.size() ? text.substr(dot + 1) : "");
    const std::size_t zeros = std::min(digits.find_first_not_of('0'), digits.size());
    const int point = static_cast<int>(dot) - static_cast<int>(zeros) + exponent;
    digits.erase(0, zeros);
    digits.resize(digits.find_last_not_of('0') + 1);
    return {Kind::Finite, isNegative, digits, point};
}

DecimalNumber DecimalNumber::ofInteger(const std::string& decimal) {
    const bool isNegative = decimal.starts_with('-');
    std::string digits = decimal.substr(isNegative ? 1 : 0);
    if (digits == "0") return {};
    const int point = static_cast<int>(digits.size());
    digits.resize(digits.find_last_not_of('0') + 1);
    return {Kind::Finite, isNegative, digits, point};
}

void DecimalNumber::roundToSignificant(int count) {
    if (count >= static_cast<int>(digits.size())) return;
    const bool roundsUp = count >= 0 && digits[static_cast<std::size_t>(count)] >= '5';
    digits.resize(static_cast<std::size_t>(std::max(count, 0)));
    if (roundsUp) {
        std::size_t i = digits.size();
        while (i > 0 && digits[i - 1] == '9')
            --i;
        digits.resize(i);
        if (i > 0) {
            ++digits[i - 1];
        } else {
            digits = "1";
            ++point;
        }
    }
    digits.resize(digits.find_last_not_of('0') + 1);
}

void DecimalNumber::roundToFraction(int fractionDigits) { roundToSignificant(point + fractionDigits); }

// --- Options (15.1.2 to 15.1.4)

namespace {

void readDigits(Isolate& vm, const LocaleOptions& options, NumberStyle& style, int defaultMin,
                int defaultMax) {
    style.minInteger = options.integer("minimumIntegerDigits", 1, 21).value_or(1);
    const Value minFraction = options.value("minimumFractionDigits"),
                maxFraction = options.value("maximumFractionDigits"),
                minSignificant = options.value("minimumSignificantDigits"),
                maxSignificant = options.value("maximumSignificantDigits");
    style.minFraction = defaultMin;
    style.maxFraction = defaultMax;
    if (!minSignificant.isUndefined() || !maxSignificant.isUndefined()) {
        const int least = options.integer("minimumSignificantDigits", 1, 21).value_or(1);
        style.minSignificant = least;
        style.maxSignificant = options.integer("maximumSignificantDigits", least, 21).value_or(21);
        return;
    }
    if (minFraction.isUndefined() && maxFraction.isUndefined()) {
        style.roundsCompactly = style.notation == NumberStyle::Notation::Compact;
        return;
    }
    const auto least = options.integer("minimumFractionDigits", 0, 20);
    const auto most = options.integer("maximumFractionDigits", 0, 20);
    if (least && most && *least > *most) vm.throwRangeError("maximumFractionDigits value is out of range.");
    style.minFraction = least.value_or(std::min(defaultMin, most.value_or(defaultMin)));
    style.maxFraction = most.value_or(std::max(defaultMax, style.minFraction));
}

NumberStyle::Grouping readGrouping(const LocaleOptions& options, NumberStyle::Notation notation) {
    const auto byNotation = notation == NumberStyle::Notation::Compact ? NumberStyle::Grouping::FromFiveDigits
                                                                       : NumberStyle::Grouping::Always;
    const Value given = options.value("useGrouping");
    if (given.isUndefined()) return byNotation;
    if (given.isString() && given.asString()->view() == u"min2") return NumberStyle::Grouping::FromFiveDigits;
    return toBoolean(given) ? NumberStyle::Grouping::Always : NumberStyle::Grouping::None;
}

void readCurrency(Isolate& vm, const LocaleOptions& options, NumberStyle& style) {
    const auto code = options.anyText("currency");
    if (code) {
        const bool isCode = code->size() == 3 && std::all_of(code->begin(), code->end(), isAsciiLetter);
        if (!isCode) vm.throwRangeError("Invalid currency code : " + *code);
        style.currency = *code;
        std::transform(code->begin(), code->end(), style.currency.begin(),
                       [](char c) { return c >= 'a' ? static_cast<char>(c - 32) : c; });
    } else if (style.kind == NumberStyle::Kind::Currency) {
        vm.throwTypeError("Currency code is required with currency style.");
    }
    const std::string display =
        options.text("currencyDisplay", {"code", "symbol", "narrowSymbol", "name"}, "symbol");
    style.display = display == "code"           ? NumberStyle::Display::Code
                    : display == "name"         ? NumberStyle::Display::Long
                    : display == "narrowSymbol" ? NumberStyle::Display::Narrow
                                                : NumberStyle::Display::Short;
    style.isAccounting = options.text("currencySign", {"standard", "accounting"}) == "accounting";
}

void readUnit(Isolate& vm, const LocaleOptions& options, NumberStyle& style) {
    const auto unit = options.anyText("unit");
    if (unit && !findUnit(*unit))
        vm.throwRangeError("Invalid unit argument for Number.prototype.toLocaleString() '" + *unit + "'");
    if (style.kind != NumberStyle::Kind::Unit) return;
    if (!unit) vm.throwTypeError("Required option \"unit\" must not be undefined");
    style.unit = *unit;
    const std::string display = options.text("unitDisplay", {"short", "narrow", "long"}, "short");
    style.display = display == "long"     ? NumberStyle::Display::Long
                    : display == "narrow" ? NumberStyle::Display::Narrow
                                          : NumberStyle::Display::Short;
}

} // namespace

NumberStyle readNumberStyle(Isolate& vm, const LocaleOptions& options) {
    NumberStyle style;
    if (!options.isGiven()) return style;
    const std::string kind = options.text("style", {"decimal", "percent", "currency", "unit"});
    if (kind == "percent") style.kind = NumberStyle::Kind::Percent;
    if (kind == "currency") style.kind = NumberStyle::Kind::Currency;
    if (kind == "unit") style.kind = NumberStyle::Kind::Unit;
    readCurrency(vm, options, style);
    readUnit(vm, options, style);
    const std::string notation =
        options.text("notation", {"standard", "scientific", "engineering", "compact"});
    if (notation == "scientific") style.notation = NumberStyle::Notation::Scientific;
    if (notation == "engineering") style.notation = NumberStyle::Notation::Engineering;
    if (notation == "compact") style.notation = NumberStyle::Notation::Compact;
    const bool isMoney =
        style.kind == NumberStyle::Kind::Currency && style.notation == NumberStyle::Notation::Standard;
    const Currency* currency = findCurrency(style.currency);
    const int moneyDigits = currency ? currency->digits : 2;
    const bool isWhole =
        style.kind == NumberStyle::Kind::Percent || style.notation == NumberStyle::Notation::Compact;
    readDigits(vm, options, style, isMoney ? moneyDigits : 0, isMoney ? moneyDigits : isWhole ? 0 : 3);
    style.isCompactLong = options.text("compactDisplay", {"short", "long"}) == "long";
    style.grouping = readGrouping(options, style.notation);
    const std::string sign =
        options.text("signDisplay", {"auto", "always", "never", "exceptZero", "negative"});
    if (sign == "always") style.sign = NumberStyle::Sign::Always;
    if (sign == "never") style.sign = NumberStyle::Sign::Never;
    if (sign == "exceptZero") style.sign = NumberStyle::Sign::ExceptZero;
    if (sign == "negative") style.sign = NumberStyle::Sign::Negative;
    return style;
}

// --- Formatting (15.5.3)

namespace {

void round(DecimalNumber& number, const NumberStyle& style) {
    if (number.digits.empty()) return;
    if (style.maxSignificant) {
        number.roundToSignificant(*style.maxSignificant);
    } else if (style.roundsCompactly) {
        if (number.point < 2)
            number.roundToSignificant(2);
        else
            number.roundToFraction(0);
    } else {
        number.roundToFraction(style.maxFraction);
    }
}

struct Digits {
    std::string integer, fraction;
};
Digits digitsOf(const DecimalNumber& number, const NumberStyle& style) {
    Digits out;
    const int count = static_cast<int>(number.digits.size());
    for (int i = 0; i < number.point; ++i)
        out.integer += i < count ? number.digits[static_cast<std::size_t>(i)] : '0';
    for (int i = std::min(number.point, 0); i < 0 && count > 0; ++i)
        out.fraction += '0';
    if (number.point < count)
        out.fraction += number.digits.substr(static_cast<std::size_t>(std::max(number.point, 0)));
    const int minInteger = std::max(style.minInteger, 1);
    if (static_cast<int>(out.integer.size()) < minInteger)
        out.integer.insert(0, static_cast<std::size_t>(minInteger) - out.integer.size(), '0');
    std::size_t least = static_cast<std::size_t>(style.minFraction);
    if (style.minSignificant) {
        // Zero counts as one significant digit.
        const int shown = count == 0 ? 1 : number.point;
        least = static_cast<std::size_t>(std::max(*style.minSignificant - shown, 0));
    }
    if (out.fraction.size() < least) out.fraction.resize(least, '0');
    return out;
}

std::string plainText(const DecimalNumber& number, const NumberStyle& style) {
    const Digits digits = digitsOf(number, style);
    const bool isGrouped =
        style.grouping == NumberStyle::Grouping::Always ||
        (style.grouping == NumberStyle::Grouping::FromFiveDigits && digits.integer.size() > 4);
    const std::string integer = isGrouped ? groupDigits(digits.integer) : digits.integer;
    return digits.fraction.empty() ? integer : integer + "." + digits.fraction;
}

// The digits, with an exponent or a word for the power of ten.
std::string magnitude(DecimalNumber number, const NumberStyle& style) {
    if (style.notation == NumberStyle::Notation::Standard) {
        round(number, style);
        return plainText(number, style);
    }
    const bool isCompact = style.notation == NumberStyle::Notation::Compact;
    const int step = style.notation == NumberStyle::Notation::Scientific ? 1 : 3;
    const auto exponentOf = [&](int point) {
        int exponent = static_cast<int>(std::floor((point - 1) / static_cast<double>(step))) * step;
        return isCompact ? std::clamp(exponent, 0, 12) : exponent;
    };
    const auto rounded = [&](int exponent) {
        DecimalNumber scaled = number;
        scaled.point -= exponent;
        round(scaled, style);
        return scaled;
    };
    int exponent = number.isZero() ? 0 : exponentOf(number.point);
    DecimalNumber scaled = rounded(exponent);
    // 999,999 becomes 1M.
    if (!scaled.isZero() && exponentOf(scaled.point + exponent) != exponent) {
        exponent = exponentOf(scaled.point + exponent);
        scaled = rounded(exponent);
    }
    const std::string text = plainText(scaled, style);
    if (!isCompact) return text + "E" + std::to_string(exponent);
    static constexpr std::string_view kShort[] = {"", "K", "M", "B", "T"};
    static constexpr std::string_view kLong[] = {"", " thousand", " million", " billion", " trillion"};
    return text + std::string(style.isCompactLong ? kLong[exponent / 3] : kShort[exponent / 3]);
}

std::string withCurrency(const std::string& text, const NumberStyle& style) {
    const Currency* currency = findCurrency(style.currency);
    if (style.display == NumberStyle::Display::Long) {
        if (!currency) return text + " " + style.currency;
        return text + " " + std::string(text == "1" ? currency->singular : currency->plural);
    }
    std::string symbol = style.currency;
    if (currency && style.display == NumberStyle::Display::Short) symbol = currency->symbol;
    if (currency && style.display == NumberStyle::Display::Narrow) symbol = currency->narrowSymbol;
    const bool needsSpace = isAsciiLetter(symbol.back()) && text.front() >= '0' && text.front() <= '9';
    return symbol + (needsSpace ? std::string(kNoBreakSpace) : "") + text;
}

std::string withUnit(const std::string& text, const NumberStyle& style) {
    const Unit* unit = findUnit(style.unit);
    const bool isOne = text == "1";
    if (style.display == NumberStyle::Display::Narrow) return text + std::string(unit->narrow);
    if (style.display == NumberStyle::Display::Long)
        return text + std::string(isOne ? unit->longOne : unit->longOther);
    return text + std::string(isOne ? unit->one : unit->other);
}

std::string signOf(const DecimalNumber& number, bool isZero, NumberStyle::Sign sign) {
    switch (sign) {
    case NumberStyle::Sign::Never:
        return "";
    case NumberStyle::Sign::Always:
        return number.isNegative ? "-" : "+";
    case NumberStyle::Sign::ExceptZero:
        return isZero || number.kind == DecimalNumber::Kind::NaN ? "" : number.isNegative ? "-" : "+";
    case NumberStyle::Sign::Negative:
        return number.isNegative && !isZero ? "-" : "";
    case NumberStyle::Sign::Auto:
        break;
    }
    return number.isNegative ? "-" : "";
}

} // namespace

std::string formatNumber(DecimalNumber number, const NumberStyle& style) {
    if (style.kind == NumberStyle::Kind::Percent && !number.digits.empty()) number.point += 2;
    std::string text;
    if (number.kind == DecimalNumber::Kind::NaN) {
        text = "NaN";
    } else if (number.kind == DecimalNumber::Kind::Infinite) {
        text = "∞";
    } else {
        text = magnitude(number, style);
    }
    const bool isZero =
        number.kind == DecimalNumber::Kind::Finite && text.find_first_of("123456789") == text.npos;
    if (style.kind == NumberStyle::Kind::Percent) text += "%";
    if (style.kind == NumberStyle::Kind::Currency) text = withCurrency(text, style);
    if (style.kind == NumberStyle::Kind::Unit) text = withUnit(text, style);
    const std::string sign = signOf(number, isZero, style.sign);
    if (sign == "-" && style.isAccounting && style.kind == NumberStyle::Kind::Currency)
        return "(" + text + ")";
    return sign + text;
}

} // namespace tickscope
