// The literals: numbers, strings, templates, regular expressions (ECMA-262, 12.9).
#include "syntax/lexer.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace tickscope {

namespace {

unsigned digitValue(char16_t c) {
    if (c >= '0' && c <= '9') return c - '0';
    const char16_t lower = c | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10u : 99u;
}

// The double nearest to digits in a base that is a power of two, ties to even.
double powerOfTwoValue(std::u16string_view digits, unsigned bitsPerDigit) {
    uint64_t significand = 0;
    int exponent = 0;
    bool sticky = false;
    for (const char16_t c : digits) {
        if (c == '_') continue;
        const unsigned digit = digitValue(c);
        for (unsigned bit = bitsPerDigit; bit-- > 0;) {
            const bool one = (digit >> bit) & 1;
            if (significand >> 62) {
                ++exponent;
                sticky |= one;
            } else {
                significand = significand << 1 | (one ? 1 : 0);
            }
        }
    }
    // 63 significant bits and one for everything below: the conversion rounds once, correctly.
    return std::ldexp(static_cast<double>(significand << 1 | (sticky ? 1 : 0)), exponent - 1);
}

double decimalValue(std::u16string_view digits) {
    if (digits.size() < 16) {
        uint64_t value = 0;
        size_t i = 0;
        while (i < digits.size() && digits[i] >= '0' && digits[i] <= '9')
            value = value * 10 + (digits[i++] - '0');
        if (i == digits.size()) return static_cast<double>(value);
    }
    std::string ascii;
    for (const char16_t c : digits)
        if (c != '_') ascii += static_cast<char>(c);
    double value = 0;
    const auto [end, error] = std::from_chars(ascii.data(), ascii.data() + ascii.size(), value);
    if (error != std::errc::result_out_of_range) return value;
    // from_chars leaves the value alone: too large, or too small?
    const size_t e = ascii.find_first_of("eE");
    if (e != std::string::npos && ascii[e + 1] == '-') return 0;
    return std::numeric_limits<double>::infinity();
}

} // namespace

// ---- Numbers
// ----------------------------------------------------------------------------------------------------

// Digits with separators. At least one digit is needed; the caller has seen it if it is optional.
LexicalError Lexer::scanDigits(unsigned radix, SourceRange& errorRange) {
    const uint32_t begin = m_position;
    bool separated = true; // a separator may not come first
    while (!atEnd()) {
        const char16_t c = m_text[m_position];
        if (c == '_') {
            if (separated) {
                errorRange = {m_position, m_position + 1};
                return m_position == begin ? LexicalError::MissingDigits : LexicalError::SeparatorDoubled;
            }
            separated = true;
        } else if (digitValue(c) < radix) {
            separated = false;
        } else {
            break;
        }
        ++m_position;
    }
    errorRange = {m_position, m_position};
    if (m_position == begin) return LexicalError::MissingDigits;
    if (separated) {
        errorRange = {m_position - 1, m_position};
        return LexicalError::SeparatorAtEnd;
    }
    return LexicalError::None;
}

Token Lexer::finishNumber(Token result) {
    result.range.end = m_position;
    const char32_t c = codePointAt(m_position);
    if (!atEnd() && (isIdentifierStart(c) || c == '\\' || (c >= '0' && c <= '9'))) {
        m_position += c > 0xffff ? 2 : 1;
        return error(LexicalError::IdentifierAfterNumber, result.range.begin, m_position);
    }
    return result;
}

Token Lexer::scanRadixNumber(uint32_t begin, unsigned radix) {
    m_position += 2;
    const uint32_t digitsBegin = m_position;
    SourceRange errorRange;
    if (const LexicalError failure = scanDigits(radix, errorRange); failure != LexicalError::None)
        return error(failure, begin, errorRange.end);
    const std::u16string_view digits = m_text.substr(digitsBegin, m_position - digitsBegin);
    Token result;
    if (take('n')) {
        result = token(TokenKind::BigInt, begin);
        std::u16string normal = radix == 16 ? u"0x" : radix == 8 ? u"0o" : u"0b";
        for (const char16_t c : digits)
            if (c != '_') normal += c;
        result.text = m_arena.text(normal);
    } else {
        result = token(TokenKind::Number, begin);
        result.number = powerOfTwoValue(digits, radix == 16 ? 4 : radix == 8 ? 3 : 1);
    }
    return finishNumber(result);
}

Token Lexer::scanNumber(uint32_t begin) {
    LegacySyntax legacy = LegacySyntax::None;
    SourceRange errorRange;
    if (peek() == '0') {
        const char16_t marker = peek(1) | 0x20;
        if (marker == 'x' || marker == 'o' || marker == 'b')
            return scanRadixNumber(begin, marker == 'x' ? 16 : marker == 'o' ? 8 : 2);
        if (peek(1) == '_') return error(LexicalError::SeparatorAfterZero, begin, m_position += 2);
        if (digitValue(peek(1)) < 10) {
            // Annex B: a leading zero. Octal, unless there is an 8 or 9.
            legacy = LegacySyntax::OctalLiteral;
            while (digitValue(peek()) < 10) {
                if (digitValue(peek()) >= 8) legacy = LegacySyntax::DecimalWithLeadingZero;
                ++m_position;
            }
            if (peek() == '_') return error(LexicalError::SeparatorAfterZero, begin, ++m_position);
        }
    }
    if (legacy == LegacySyntax::OctalLiteral) {
        Token result = token(TokenKind::Number, begin);
        result.number = powerOfTwoValue(m_text.substr(begin + 1, m_position - begin - 1), 3);
        result.legacy = legacy;
        result.errorRange = result.range;
        return finishNumber(result);
    }
    if (legacy == LegacySyntax::None && peek() != '.')
        if (const LexicalError failure = scanDigits(10, errorRange); failure != LexicalError::None)
            return error(failure, begin, errorRange.end);
    if (legacy == LegacySyntax::None && take('n')) {
        Token result = token(TokenKind::BigInt, begin);
        std::u16string digits;
        for (const char16_t c : m_text.substr(begin, m_position - 1 - begin))
            if (c != '_') digits += c;
        result.text = m_arena.text(digits);
        return finishNumber(result);
    }
    LexicalError failure = LexicalError::None;
    if (take('.')) {
        if (digitValue(peek()) < 10 || peek() == '_') failure = scanDigits(10, errorRange);
    }
    if (failure == LexicalError::None && (peek() | 0x20) == 'e') {
        ++m_position;
        if (!take('+')) take('-');
        failure = scanDigits(10, errorRange);
    }
    if (failure != LexicalError::None) return error(failure, begin, errorRange.end);
    Token result = token(TokenKind::Number, begin);
    result.number = decimalValue(m_text.substr(begin, m_position - begin));
    result.legacy = legacy;
    result.errorRange = result.range;
    return finishNumber(result);
}

// ---- Strings and templates
// --------------------------------------------------------------------------------------

// After `\u`. Reads four hexadecimal digits, or any number of them in braces.
LexicalError Lexer::scanUnicodeEscape(char32_t& result) {
    result = 0;
    if (take('{')) {
        const uint32_t begin = m_position;
        bool tooLarge = false;
        for (; digitValue(peek()) < 16 && !atEnd(); ++m_position) {
            result = result * 16 + digitValue(peek());
            if (result > 0x10ffff) {
                tooLarge = true;
                result = 0x10ffff;
            }
        }
        if (tooLarge) return LexicalError::UndefinedCodePoint;
        if (m_position == begin || !take('}')) return LexicalError::InvalidUnicodeEscape;
        return LexicalError::None;
    }
    for (int i = 0; i < 4; ++i, ++m_position) {
        if (atEnd() || digitValue(peek()) >= 16) return LexicalError::InvalidUnicodeEscape;
        result = result * 16 + digitValue(peek());
    }
    return LexicalError::None;
}

LexicalError Lexer::scanEscape(Token& token, bool inTemplate) {
    const uint32_t begin = m_position - 1;
    const auto legacy = [&](LegacySyntax syntax) {
        token.legacy = syntax;
        token.errorRange = {begin, m_position};
        return LexicalError::None;
    };
    if (atEnd()) return LexicalError::None; // the caller reports the missing end
    const char16_t c = m_text[m_position++];
    switch (c) {
    case 'b':
        m_buffer += u'\b';
        return LexicalError::None;
    case 'f':
        m_buffer += u'\f';
        return LexicalError::None;
    case 'n':
        m_buffer += u'\n';
        return LexicalError::None;
    case 'r':
        m_buffer += u'\r';
        return LexicalError::None;
    case 't':
        m_buffer += u'\t';
        return LexicalError::None;
    case 'v':
        m_buffer += u'\v';
        return LexicalError::None;
    case '\r':
        take('\n');
        return LexicalError::None;
    case '\n':
    case 0x2028:
    case 0x2029:
        return LexicalError::None;
    case 'x': {
        const unsigned high = digitValue(peek()), low = digitValue(peek(1));
        if (atEnd(1) || high >= 16 || low >= 16) return LexicalError::InvalidHexEscape;
        m_position += 2;
        m_buffer += static_cast<char16_t>(high * 16 + low);
        return LexicalError::None;
    }
    case 'u': {
        char32_t value = 0;
        if (const LexicalError failure = scanUnicodeEscape(value); failure != LexicalError::None)
            return failure;
        if (value > 0xffff) {
            m_buffer += static_cast<char16_t>(0xd800 + ((value - 0x10000) >> 10));
            m_buffer += static_cast<char16_t>(0xdc00 + ((value - 0x10000) & 0x3ff));
        } else {
            m_buffer += static_cast<char16_t>(value);
        }
        return LexicalError::None;
    }
    case '8':
    case '9':
        if (inTemplate) return LexicalError::EightOrNineInTemplate;
        m_buffer += c;
        return legacy(LegacySyntax::EightOrNineEscape);
    default:
        break;
    }
    if (c < '0' || c > '7') {
        m_buffer += c;
        return LexicalError::None;
    }
    if (c == '0' && digitValue(peek()) >= 10) {
        m_buffer += u'\0';
        return LexicalError::None;
    }
    if (inTemplate) return LexicalError::OctalInTemplate;
    unsigned value = c - '0';
    for (int more = c <= '3' ? 2 : 1; more > 0 && digitValue(peek()) < 8; --more)
        value = value * 8 + digitValue(m_text[m_position++]);
    m_buffer += static_cast<char16_t>(value);
    return legacy(LegacySyntax::OctalEscape);
}

Token Lexer::scanString(uint32_t begin, char16_t quote) {
    uint32_t plainBegin = m_position;
    Token result;
    m_buffer.clear();
    while (true) {
        if (atEnd() || m_text[m_position] == '\n' || m_text[m_position] == '\r')
            return error(LexicalError::UnterminatedString, begin, m_position);
        const char16_t c = m_text[m_position++];
        if (c == quote) break;
        if (c != '\\') continue;
        result.escaped = true;
        m_buffer += m_text.substr(plainBegin, m_position - 1 - plainBegin);
        const uint32_t escapeBegin = m_position - 1;
        if (const LexicalError failure = scanEscape(result, false); failure != LexicalError::None) {
            result = error(failure, escapeBegin, m_position);
            result.range.begin = begin;
            return result;
        }
        plainBegin = m_position;
    }
    const std::u16string_view plain = m_text.substr(plainBegin, m_position - 1 - plainBegin);
    result.kind = TokenKind::String;
    result.range = {begin, m_position};
    result.name = m_names.intern(result.escaped ? std::u16string_view(m_buffer += plain) : plain);
    return result;
}

// After the opening ` or }.
Token Lexer::scanTemplate(uint32_t begin) {
    Token result;
    result.kind = TokenKind::Template;
    const uint32_t textBegin = m_position;
    uint32_t plainBegin = m_position;
    bool hasReturns = false;
    m_buffer.clear();
    while (true) {
        if (atEnd()) return error(LexicalError::UnterminatedTemplate, begin, m_position);
        const char16_t c = m_text[m_position++];
        if (c == '`' || (c == '$' && peek() == '{')) {
            result.templateTail = c == '`';
            break;
        }
        if (c == '\r') { // cooked as a line feed, with or without one behind it
            m_buffer += m_text.substr(plainBegin, m_position - 1 - plainBegin);
            m_buffer += u'\n';
            take('\n');
            hasReturns = true;
            plainBegin = m_position;
        } else if (c == '\\') {
            m_buffer += m_text.substr(plainBegin, m_position - 1 - plainBegin);
            const uint32_t escapeBegin = m_position - 1;
            hasReturns |= peek() == '\r';
            const LexicalError failure = scanEscape(result, true);
            if (failure != LexicalError::None && result.error == LexicalError::None) {
                result.error = failure;
                result.errorRange = {escapeBegin, m_position};
            }
            plainBegin = m_position;
        }
    }
    const uint32_t textEnd = m_position - 1;
    m_buffer += m_text.substr(plainBegin, textEnd - plainBegin);
    if (!result.templateTail) ++m_position; // the brace of ${
    result.range = {begin, m_position};
    if (result.error == LexicalError::None) result.name = m_names.intern(m_buffer);
    std::u16string_view raw = m_text.substr(textBegin, textEnd - textBegin);
    if (hasReturns) {
        m_buffer.clear();
        for (size_t i = 0; i < raw.size(); ++i) {
            m_buffer += raw[i] == '\r' ? u'\n' : raw[i];
            if (raw[i] == '\r' && i + 1 < raw.size() && raw[i + 1] == '\n') ++i;
        }
        raw = m_buffer;
    }
    result.raw = m_names.intern(raw);
    return result;
}

Token Lexer::rescanAsTemplateContinuation(const Token& brace) {
    m_position = brace.range.begin + 1;
    Token result = scanTemplate(brace.range.begin);
    result.newlineBefore = brace.newlineBefore;
    return result;
}

// ---- Regular expressions
// ----------------------------------------------------------------------------------------

Token Lexer::rescanAsRegExp(const Token& slash) {
    const uint32_t begin = slash.range.begin;
    m_position = begin + 1;
    for (bool inClass = false;; ++m_position) {
        if (atEnd() || isLineTerminator(m_text[m_position]))
            return error(LexicalError::UnterminatedRegExp, begin, m_position);
        const char16_t c = m_text[m_position];
        if (c == '\\') {
            if (!atEnd(1) && !isLineTerminator(peek(1))) ++m_position;
        } else if (c == '[') {
            inClass = true;
        } else if (c == ']') {
            inClass = false;
        } else if (c == '/' && !inClass) {
            break;
        }
    }
    const std::u16string_view pattern = m_text.substr(begin + 1, m_position - begin - 1);
    const uint32_t flagsBegin = ++m_position;
    while (!atEnd() && isIdentifierPart(codePointAt(m_position)))
        m_position += codePointAt(m_position) > 0xffff ? 2 : 1;
    Token result = token(TokenKind::RegExp, begin);
    result.newlineBefore = slash.newlineBefore;
    result.text = m_arena.text(pattern);
    result.flags = m_arena.text(m_text.substr(flagsBegin, m_position - flagsBegin));
    result.errorRange = {flagsBegin, m_position};
    return result;
}

} // namespace tickscope
