#include "host/inspect_text.h"

#include "host/inspect.h"

#include <algorithm>
#include <array>

namespace tickscope {

namespace {

constexpr char16_t kUpperHex[] = u"0123456789ABCDEF";
constexpr char16_t kLowerHex[] = u"0123456789abcdef";

bool isHighSurrogate(char16_t unit) { return unit >= 0xd800 && unit <= 0xdbff; }
bool isLowSurrogate(char16_t unit) { return unit >= 0xdc00 && unit <= 0xdfff; }

void appendEscape(std::u16string& out, char16_t unit) {
    switch (unit) {
    case '\b':
        out += u"\\b";
        return;
    case '\t':
        out += u"\\t";
        return;
    case '\n':
        out += u"\\n";
        return;
    case '\f':
        out += u"\\f";
        return;
    case '\r':
        out += u"\\r";
        return;
    case '\'':
        out += u"\\'";
        return;
    case '\\':
        out += u"\\\\";
        return;
    default:
        break;
    }
    if (unit < 0xa0) {
        out += u"\\x";
        out += kUpperHex[unit >> 4];
        out += kUpperHex[unit & 15];
        return;
    }
    out += u"\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        out += kLowerHex[(unit >> shift) & 15];
}

bool isDecimalDigit(char16_t unit) { return unit >= '0' && unit <= '9'; }
bool isAsciiLetter(char16_t unit) { return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z'); }

struct WidthRange {
    char32_t first, last;
    std::uint8_t width;
};
constexpr WidthRange kWidths[] = {
#include "host/inspect_width.inc"
};

std::size_t widthOf(char32_t codePoint) {
    if (codePoint < 0x7f) return codePoint >= 0x20 ? 1 : 0;
    const auto* range = std::lower_bound(std::begin(kWidths), std::end(kWidths), codePoint,
                                         [](const WidthRange& r, char32_t c) { return r.last < c; });
    return range != std::end(kWidths) && range->first <= codePoint ? range->width : 1;
}

// The end of the escape sequence that starts at `at`, or `at` when none does.
std::size_t endOfEscapeSequence(std::u16string_view text, std::size_t at) {
    if (text[at] != 0x1b && text[at] != 0x9b) return at;
    std::size_t i = at + 1;
    const auto isAny = [](char16_t unit, std::u16string_view set) { return set.find(unit) != set.npos; };
    while (i < text.size() && isAny(text[i], u"[]()#;?"))
        ++i;
    while (i < text.size() && (isDecimalDigit(text[i]) || text[i] == ';'))
        ++i;
    if (i >= text.size()) return at;
    return isAsciiLetter(text[i]) || isAny(text[i], u"=><~") ? i + 1 : at;
}

} // namespace

std::u16string escapeText(std::u16string_view text, EscapeQuote escapeQuote) {
    std::u16string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i];
        if (isHighSurrogate(unit) && i + 1 < text.size() && isLowSurrogate(text[i + 1])) {
            out += unit;
            out += text[++i];
            continue;
        }
        const bool isControl = unit < 0x20 || (unit >= 0x7f && unit <= 0x9f);
        const bool isQuote = unit == '\'' && escapeQuote == EscapeQuote::Yes;
        if (isControl || isQuote || unit == '\\' || isHighSurrogate(unit) || isLowSurrogate(unit))
            appendEscape(out, unit);
        else
            out += unit;
    }
    return out;
}

std::u16string quoteText(std::u16string_view text) {
    const auto has = [&](std::u16string_view part) { return text.find(part) != text.npos; };
    char16_t quote = '\'';
    if (has(u"'")) {
        if (!has(u"\""))
            quote = '"';
        else if (!has(u"`") && !has(u"${"))
            quote = '`';
    }
    return quote + escapeText(text, quote == '\'' ? EscapeQuote::Yes : EscapeQuote::No) + quote;
}

bool isIdentifierKey(std::u16string_view key) {
    if (key.empty() || isDecimalDigit(key[0])) return false;
    return std::all_of(key.begin(), key.end(), [](char16_t unit) {
        return isAsciiLetter(unit) || isDecimalDigit(unit) || unit == '_';
    });
}

std::u16string groupDigits(std::u16string_view integer) {
    const std::size_t sign = integer.starts_with(u'-') ? 1 : 0;
    std::u16string out(integer);
    for (std::size_t i = integer.size(); i >= sign + 4; i -= 3)
        out.insert(i - 3, 1, u'_');
    return out;
}

std::u16string groupFractionDigits(std::u16string_view fraction) {
    std::u16string out;
    for (std::size_t i = 0; i < fraction.size(); ++i) {
        if (i > 0 && i % 3 == 0) out += u'_';
        out += fraction[i];
    }
    return out;
}

std::u16string asciiToUtf16(std::string_view ascii) { return {ascii.begin(), ascii.end()}; }
std::u16string decimal(std::size_t number) { return asciiToUtf16(std::to_string(number)); }

std::u16string replaceLineBreaks(std::u16string_view text, std::u16string_view replacement) {
    std::u16string out;
    for (const char16_t unit : text) {
        if (unit == '\n')
            out += replacement;
        else
            out += unit;
    }
    return out;
}

std::u16string stripEscapeSequences(std::u16string_view text) {
    std::u16string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t end = endOfEscapeSequence(text, i);
        if (end == i)
            out += text[i++];
        else
            i = end;
    }
    return out;
}

std::size_t displayWidth(std::u16string_view text, bool skipEscapeSequences) {
    std::u16string stripped;
    if (skipEscapeSequences && text.find_first_of(u"\x1b\x9b") != text.npos)
        text = stripped = stripEscapeSequences(text);
    std::size_t width = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char32_t codePoint = text[i];
        if (isHighSurrogate(text[i]) && i + 1 < text.size() && isLowSurrogate(text[i + 1]))
            codePoint = 0x10000 + ((codePoint - 0xd800) << 10) + (text[++i] - 0xdc00);
        width += widthOf(codePoint);
    }
    return width;
}

} // namespace tickscope
