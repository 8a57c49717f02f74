// Date.parse (21.4.3.2). The standard's own formats are tried first; what they leave over goes through the
// lenient rules which V8 has for everything else ("Jan 2, 2026 3:04 PM", "1/2/2026", RFC 2822 dates).

#include "builtins/date_math.h"
#include "vm/white_space.h"

#include <array>
#include <limits>
#include <optional>

namespace tickscope {
namespace {

constexpr int kNone = std::numeric_limits<int>::max();
bool isBetween(int value, int least, int most) { return value >= least && value <= most; }
bool isMonth(int n) { return isBetween(n, 1, 12); }
bool isDay(int n) { return isBetween(n, 1, 31); }
bool isHour(int n) { return isBetween(n, 0, 23); }
bool isMinute(int n) { return isBetween(n, 0, 59); }
bool isSecond(int n) { return isBetween(n, 0, 59); }
bool isMillisecond(int n) { return isBetween(n, 0, 999); }

enum class WordKind : std::uint8_t { Unknown, Month, HalfOfDay, TimeZone, TimeSeparator };

struct Token {
    enum class Kind : std::uint8_t { End, Number, Symbol, Word, Space, Other, Invalid } kind = Kind::End;
    int value = 0;       // of a number; a month, 0 or 12 hours, hours from UTC
    int length = 0;      // of a number, in digits; of a word
    char16_t symbol = 0; // : - + . ) (
    WordKind word = WordKind::Unknown;

    bool isEnd() const { return kind == Kind::End; }
    bool isNumber() const { return kind == Kind::Number; }
    bool isFixedNumber(int digits) const { return isNumber() && length == digits; }
    bool isSymbol(char16_t c) const { return kind == Kind::Symbol && symbol == c; }
    bool isSign() const { return isSymbol(u'+') || isSymbol(u'-'); }
    int sign() const { return symbol == u'-' ? -1 : 1; }
    bool isWord(WordKind k) const { return kind == Kind::Word && word == k; }
    bool isZ() const { return isWord(WordKind::TimeZone) && length == 1; }
};

class Tokenizer {
public:
    explicit Tokenizer(std::u16string_view text) : m_text(text) { m_next = scan(); }
    const Token& peek() const { return m_next; }
    Token take() {
        const Token token = m_next;
        m_next = scan();
        return token;
    }
    bool takeSymbol(char16_t c) {
        if (!m_next.isSymbol(c)) return false;
        take();
        return true;
    }

private:
    static constexpr int kSignificantDigits = 9;

    bool atEnd() const { return m_position == m_text.size(); }
    char16_t current() const { return m_text[m_position]; }
    bool atDigit() const { return !atEnd() && current() >= '0' && current() <= '9'; }
    bool atLetter() const { return !atEnd() && current() >= 'A' && !isWhiteSpaceOrLineTerminator(current()); }

    Token scan() {
        if (atEnd()) return {};
        if (atDigit()) return scanNumber();
        if (atLetter()) return scanWord();
        const char16_t c = current();
        if (c == '(') {
            skipComment();
            return {Token::Kind::Other};
        }
        ++m_position;
        if (c == ':' || c == '-' || c == '+' || c == '.' || c == ')') return {Token::Kind::Symbol, 0, 1, c};
        if (!isWhiteSpaceOrLineTerminator(c)) return {Token::Kind::Other};
        while (!atEnd() && isWhiteSpaceOrLineTerminator(current()))
            ++m_position;
        return {Token::Kind::Space};
    }
    Token scanNumber() {
        const std::size_t start = m_position;
        while (!atEnd() && current() == '0')
            ++m_position;
        int value = 0;
        for (int digits = 0; atDigit(); ++digits, ++m_position) {
            if (digits < kSignificantDigits) value = value * 10 + (current() - '0');
        }
        return {Token::Kind::Number, value,
                static_cast<int>(std::min<std::size_t>(m_position - start, 1000))};
    }
    Token scanWord() {
        std::array<char, 3> prefix{};
        std::size_t length = 0;
        for (; atLetter(); ++m_position, ++length) {
            const char16_t c = current();
            if (length < 3)
                prefix[length] = c < 128 ? static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c) : '\x7f';
        }
        Token token{Token::Kind::Word, 0, static_cast<int>(std::min<std::size_t>(length, 1000))};
        for (const Word& word : kWords) {
            // Longer words are only known by their beginning if they are months.
            if (word.prefix != std::string_view(prefix.data(), std::min<std::size_t>(length, 3))) continue;
            if (length > 3 && word.kind != WordKind::Month) continue;
            token.word = word.kind;
            token.value = word.value;
        }
        return token;
    }
    void skipComment() {
        int depth = 0;
        do {
            if (current() == '(') ++depth;
            if (current() == ')') --depth;
            ++m_position;
        } while (depth > 0 && !atEnd());
    }

    struct Word {
        std::string_view prefix;
        WordKind kind;
        int value;
    };
    static constexpr Word kWords[] = {
        {"jan", WordKind::Month, 1},     {"feb", WordKind::Month, 2},     {"mar", WordKind::Month, 3},
        {"apr", WordKind::Month, 4},     {"may", WordKind::Month, 5},     {"jun", WordKind::Month, 6},
        {"jul", WordKind::Month, 7},     {"aug", WordKind::Month, 8},     {"sep", WordKind::Month, 9},
        {"oct", WordKind::Month, 10},    {"nov", WordKind::Month, 11},    {"dec", WordKind::Month, 12},
        {"am", WordKind::HalfOfDay, 0},  {"pm", WordKind::HalfOfDay, 12}, {"ut", WordKind::TimeZone, 0},
        {"utc", WordKind::TimeZone, 0},  {"z", WordKind::TimeZone, 0},    {"gmt", WordKind::TimeZone, 0},
        {"cdt", WordKind::TimeZone, -5}, {"cst", WordKind::TimeZone, -6}, {"edt", WordKind::TimeZone, -4},
        {"est", WordKind::TimeZone, -5}, {"mdt", WordKind::TimeZone, -6}, {"mst", WordKind::TimeZone, -7},
        {"pdt", WordKind::TimeZone, -7}, {"pst", WordKind::TimeZone, -8}, {"t", WordKind::TimeSeparator, 0},
    };

    std::u16string_view m_text;
    std::size_t m_position = 0;
    Token m_next;
};

// The numbers of the date in the order of the text. Missing ones are 1.
struct DayParts {
    std::array<int, 3> numbers{1, 1, 1};
    int count = 0, namedMonth = kNone;
    bool isIso = false;

    bool add(int n) {
        if (count == 3) return false;
        numbers[static_cast<std::size_t>(count++)] = n;
        return true;
    }
    double day() const { // NaN if it is none
        if (count == 0) return std::numeric_limits<double>::quiet_NaN();
        const auto [first, second, third] = numbers;
        int year = 0, month = 0, day = 0;
        if (namedMonth == kNone) {
            const bool isYearFirst = isIso || !isDay(first);
            year = isYearFirst ? first : third;
            month = isYearFirst ? second : first;
            day = isYearFirst ? third : second;
        } else {
            month = namedMonth;
            const bool isDayFirst = isDay(first);
            day = isDayFirst ? first : second;
            year = isDayFirst ? second : first;
        }
        if (!isIso && isBetween(year, 0, 49))
            year += 2000;
        else if (!isIso && isBetween(year, 50, 99))
            year += 1900;
        if (!isMonth(month) || !isDay(day)) return std::numeric_limits<double>::quiet_NaN();
        return makeDay(year, month - 1, day);
    }
};

struct TimeParts {
    std::array<int, 4> numbers{};
    int count = 0, hourOffset = kNone;

    bool isEmpty() const { return count == 0; }
    bool isExpecting(int n) const {
        return (count == 1 && isMinute(n)) || (count == 2 && isSecond(n)) || (count == 3 && isMillisecond(n));
    }
    bool add(int n) {
        if (count == 4) return false;
        numbers[static_cast<std::size_t>(count++)] = n;
        return true;
    }
    bool addFinal(int n) {
        if (!add(n)) return false;
        count = 4;
        return true;
    }
    double time() const { // NaN if it is none
        auto [hour, minute, second, millisecond] = numbers;
        if (hourOffset != kNone) {
            if (!isBetween(hour, 0, 12)) return std::numeric_limits<double>::quiet_NaN();
            hour = hour % 12 + hourOffset;
        }
        const bool isMidnight = hour == 24 && minute == 0 && second == 0 && millisecond == 0;
        if (!isMidnight &&
            (!isHour(hour) || !isMinute(minute) || !isSecond(second) || !isMillisecond(millisecond))) {
            return std::numeric_limits<double>::quiet_NaN();
        }
        return makeTime(hour, minute, second, millisecond);
    }
};

struct ZoneParts {
    int sign = kNone, hour = kNone, minute = kNone;

    void set(int hoursFromUtc) {
        sign = hoursFromUtc < 0 ? -1 : 1;
        hour = hoursFromUtc * sign;
        minute = 0;
    }
    bool isExpecting(int n) const { return hour != kNone && minute == kNone && isMinute(n); }
    bool isUtc() const { return hour == 0 && minute == 0; }
    bool isEmpty() const { return hour == kNone; }
    double offset() const {
        if (sign == kNone) return 0; // local time is UTC
        return sign *
               ((hour == kNone ? 0 : hour) * kMsPerHour + (minute == kNone ? 0 : minute) * kMsPerMinute);
    }
};

// The first three digits of a fraction.
int millisecondsOf(const Token& number) {
    int value = number.value, length = std::min(number.length, 9);
    for (; length < 3; ++length)
        value *= 10;
    for (; length > 3; --length)
        value /= 10;
    return value;
}

class DateParser {
public:
    explicit DateParser(std::u16string_view text) : m_tokens(text) {}

    double parse() {
        Token token = parseIso();
        m_hasNumber = m_day.count > 0;
        for (; !token.isEnd(); token = m_tokens.take()) {
            if (token.kind == Token::Kind::Invalid || !parseLenient(token))
                return std::numeric_limits<double>::quiet_NaN();
        }
        return timeClip(makeDate(m_day.day(), m_time.time()) - m_zone.offset());
    }

private:
    static Token invalid() { return {Token::Kind::Invalid}; }
    const Token& peek() const { return m_tokens.peek(); }
    bool isTwoDigits(int least, int most) const {
        return peek().isFixedNumber(2) && isBetween(peek().value, least, most);
    }

    // 21.4.1.32 Date Time String Format. Returns the first token that does not belong to it.
    Token parseIso() {
        if (peek().isSign()) {
            const Token sign = m_tokens.take();
            if (!peek().isFixedNumber(6)) return sign;
            const int year = m_tokens.take().value;
            if (sign.sign() < 0 && year == 0) return sign;
            m_day.add(sign.sign() * year);
        } else if (peek().isFixedNumber(4)) {
            m_day.add(m_tokens.take().value);
        } else {
            return m_tokens.take();
        }
        if (m_tokens.takeSymbol(u'-')) {
            if (!isTwoDigits(1, 12)) return m_tokens.take();
            m_day.add(m_tokens.take().value);
            if (m_tokens.takeSymbol(u'-')) {
                if (!isTwoDigits(1, 31)) return m_tokens.take();
                m_day.add(m_tokens.take().value);
            }
        }
        if (peek().isWord(WordKind::TimeSeparator) && peek().length == 1) {
            if (!parseIsoTime() || !peek().isEnd()) return invalid();
        } else if (!peek().isEnd()) {
            return m_tokens.take();
        }
        m_day.isIso = true;
        return {};
    }

    // THH:mm[:ss[.sss]][Z|+HH:mm]
    bool parseIsoTime() {
        m_tokens.take();
        if (!isTwoDigits(0, 24)) return false;
        const bool isMidnight = peek().value == 24; // 24:00 only
        m_time.add(m_tokens.take().value);
        if (!m_tokens.takeSymbol(u':') || !isTwoDigits(0, isMidnight ? 0 : 59)) return false;
        m_time.add(m_tokens.take().value);
        if (m_tokens.takeSymbol(u':')) {
            if (!isTwoDigits(0, isMidnight ? 0 : 59)) return false;
            m_time.add(m_tokens.take().value);
            if (m_tokens.takeSymbol(u'.')) {
                if (!peek().isNumber() || (isMidnight && peek().value > 0)) return false;
                m_time.add(millisecondsOf(m_tokens.take()));
            }
        }
        if (peek().isZ()) {
            m_tokens.take();
            m_zone.set(0);
        } else if (peek().isSign()) {
            return parseIsoZone();
        }
        return true;
    }

    bool parseIsoZone() {
        m_zone.sign = m_tokens.take().sign();
        if (peek().isFixedNumber(4)) {
            const int both = m_tokens.take().value;
            m_zone.hour = both / 100;
            m_zone.minute = both % 100;
            return isHour(m_zone.hour) && isMinute(m_zone.minute);
        }
        if (!isTwoDigits(0, 23)) return false;
        m_zone.hour = m_tokens.take().value;
        if (!m_tokens.takeSymbol(u':') || !isTwoDigits(0, 59)) return false;
        m_zone.minute = m_tokens.take().value;
        return true;
    }

    // One token by the lenient rules; false if it makes the text no date.
    bool parseLenient(const Token& token) {
        if (token.isNumber()) {
            m_hasNumber = true;
            return parseNumber(token.value);
        }
        if (token.kind == Token::Kind::Word) return parseWord(token);
        if (token.isSign() && (m_zone.isUtc() || !m_time.isEmpty())) return parseOffset(token.sign());
        // Signs and closing brackets after numbers mean nothing.
        return !((token.isSign() || token.isSymbol(u')')) && m_hasNumber);
    }

    bool parseNumber(int n) {
        if (m_tokens.takeSymbol(u':')) {
            if (m_tokens.takeSymbol(u':')) { // n::
                if (!m_time.isEmpty()) return false;
                m_time.add(n);
                m_time.add(0);
                return true;
            }
            if (!m_time.add(n)) return false;
            m_tokens.takeSymbol(u'.');
            return true;
        }
        if (m_tokens.takeSymbol(u'.') && m_time.isExpecting(n)) {
            m_time.add(n);
            if (!peek().isNumber()) return false;
            return m_time.addFinal(millisecondsOf(m_tokens.take()));
        }
        if (m_zone.isExpecting(n)) {
            m_zone.minute = n;
            return true;
        }
        if (m_time.isExpecting(n)) {
            m_time.addFinal(n);
            return peek().isEnd() || peek().kind == Token::Kind::Space || peek().isZ() || peek().isSign();
        }
        if (!m_day.add(n)) return false;
        m_tokens.takeSymbol(u'-');
        return true;
    }

    bool parseWord(const Token& token) {
        if (token.word == WordKind::HalfOfDay && !m_time.isEmpty()) {
            m_time.hourOffset = token.value;
        } else if (token.word == WordKind::Month) {
            m_day.namedMonth = token.value;
            m_tokens.takeSymbol(u'-');
        } else if (token.word == WordKind::TimeZone && m_hasNumber) {
            m_zone.set(token.value);
        } else {
            // Other words may come before the first number only, and not touch it.
            return !m_hasNumber && !peek().isNumber();
        }
        return true;
    }

    // After UTC or a time: +hh, +hhmm, +hh:mm, or nothing.
    bool parseOffset(int sign) {
        m_zone.sign = sign;
        int n = 0, length = 0;
        if (peek().isNumber()) {
            const Token number = m_tokens.take();
            n = number.value;
            length = number.length;
        }
        m_hasNumber = true;
        if (peek().isSymbol(u':')) {
            m_zone.hour = n;
            m_zone.minute = kNone;
        } else if (length == 1 || length == 2) {
            m_zone.hour = n;
            m_zone.minute = 0;
        } else if (length == 3 || length == 4) {
            m_zone.hour = n / 100;
            m_zone.minute = n % 100;
        } else {
            return false;
        }
        return true;
    }

    Tokenizer m_tokens;
    DayParts m_day;
    TimeParts m_time;
    ZoneParts m_zone;
    bool m_hasNumber = false;
};

} // namespace

double parseDate(std::u16string_view text) { return DateParser(text).parse(); }

} // namespace tickscope
