// JSON.parse (25.5.1): a parser without recursion, so that nesting costs memory only.

#include "builtins/json.h"
#include "builtins/unicode/table.h"
#include "vm/text_builder.h"

namespace tickscope {

namespace {

class JsonParser {
public:
    JsonParser(Isolate& vm, JsString* source)
        : m_vm(vm), m_source(source), m_text(source->view()), m_open(vm.heap) {}

    Value parse() {
        Value value = parseValue();
        skipSpace();
        if (!atEnd()) failAfterJson();
        return value;
    }

private:
    // --- Reading
    bool atEnd() const { return m_position >= m_text.size(); }
    char16_t peek() const { return atEnd() ? u'\0' : m_text[m_position]; }
    bool take(char16_t c) {
        if (atEnd() || m_text[m_position] != c) return false;
        ++m_position;
        return true;
    }
    bool atDigit() const { return peek() >= '0' && peek() <= '9'; }
    void skipSpace() {
        while (!atEnd() && (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t'))
            ++m_position;
    }

    // --- Failing, as V8 words it
    [[noreturn]] void failAt(std::string_view problem) {
        m_vm.throwSyntaxError(std::string(problem) + " in JSON at position " + std::to_string(m_position));
    }
    [[noreturn]] void failAfterJson() {
        m_vm.throwSyntaxError("Unexpected non-whitespace character after JSON at position " +
                              std::to_string(m_position));
    }
    [[noreturn]] void failAtToken();

    // --- Values
    // The containers that are open are in m_open, innermost last: each object with the key that waits for its
    // value.
    Value parseValue();
    // A value that is complete at once; opens a container otherwise and returns empty.
    Value parseSimpleOrOpen();
    bool closesEmpty(char16_t bracket);
    enum class WhichKey { First, Later };
    void parseKey(WhichKey which);
    JsString* parseString();
    JsString* parseEscapedString(std::size_t start);
    char16_t parseEscape();
    Value parseNumber();
    Value parseWord(std::u16string_view word, Value value);
    Value attach(Value value);

    Isolate& m_vm;
    JsString* m_source;
    std::u16string_view m_text;
    std::size_t m_position = 0;
    RootedValues m_open;             // container, pending key (or empty for arrays), container, ...
    std::vector<PropertyKey> m_keys; // the same keys, as keys
};

void JsonParser::failAtToken() {
    constexpr std::size_t kContext = 10;
    if (atEnd()) m_vm.throwSyntaxError("Unexpected end of JSON input");
    // V8 has a shorter message for what JavaScript values become by mistake.
    const bool isSpecial =
        m_text == u"undefined" || m_text == u"NaN" || m_text == u"Infinity" || m_text == u"[object Object]";
    if (isSpecial) m_vm.throwSyntaxError("\"" + m_source->utf8() + "\" is not valid JSON");
    if (atDigit() || peek() == '-') failAt("Unexpected number");
    if (peek() == '"') failAt("Unexpected string");
    const std::size_t length = m_text.size();
    std::size_t start = 0, end = length;
    if (length > 2 * kContext) {
        if (m_position >= kContext) start = m_position - kContext;
        if (m_position < length - kContext) end = m_position + kContext;
    }
    m_vm.throwSyntaxError("Unexpected token '" + utf16ToUtf8(m_text.substr(m_position, 1)) + "', " +
                          (start > 0 ? "..." : "") + "\"" + utf16ToUtf8(m_text.substr(start, end - start)) +
                          "\"" + (end < length ? "..." : "") + " is not valid JSON");
}

Value JsonParser::parseValue() {
    Value value = parseSimpleOrOpen();
    while (true) {
        m_vm.charge(1);
        if (value.isEmpty()) {
            value = parseSimpleOrOpen();
            continue;
        }
        if (m_open.isEmpty()) return value;
        value = attach(value);
    }
}

// Puts a complete value into the innermost container, and closes the container if it ends here.
// Returns the closed container, or empty if another value follows.
Value JsonParser::attach(Value value) {
    Object* container = m_open[m_open.size() - 2].asObject();
    auto* array = as<ArrayObject>(container);
    if (array)
        array->push(value);
    else
        container->putDirect(m_keys.back(), value);
    skipSpace();
    if (take(u',')) {
        if (array) return Value::empty();
        skipSpace();
        if (peek() != '"') failAt("Expected double-quoted property name");
        parseKey(WhichKey::Later);
        return Value::empty();
    }
    if (!take(array ? u']' : u'}')) {
        failAt(array ? "Expected ',' or ']' after array element"
                     : "Expected ',' or '}' after property value");
    }
    m_open.values().resize(m_open.size() - 2);
    m_keys.pop_back();
    return container;
}

Value JsonParser::parseSimpleOrOpen() {
    skipSpace();
    switch (peek()) {
    case '"':
        return parseString();
    case '-':
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
    case '8':
    case '9':
        return parseNumber();
    case 't':
        return parseWord(u"true", Value::boolean(true));
    case 'f':
        return parseWord(u"false", Value::boolean(false));
    case 'n':
        return parseWord(u"null", Value::null());
    case '[': {
        ++m_position;
        ArrayObject* array = m_vm.newArray();
        skipSpace();
        if (take(u']')) return array;
        m_open.push(array);
        m_open.push(Value::empty());
        m_keys.emplace_back();
        return Value::empty();
    }
    case '{': {
        ++m_position;
        Object* object = m_vm.newObject();
        skipSpace();
        if (take(u'}')) return object;
        if (peek() != '"') failAt("Expected property name or '}'");
        m_open.push(object);
        m_open.push(Value::empty());
        m_keys.emplace_back();
        parseKey(WhichKey::First);
        return Value::empty();
    }
    default:
        failAtToken();
    }
}

// A property name and its colon.
void JsonParser::parseKey(WhichKey which) {
    const PropertyKey key = m_vm.key(parseString());
    m_keys.back() = key;
    m_open[m_open.size() - 1] = key.raw();
    skipSpace();
    if (take(u':')) return;
    if (which == WhichKey::Later) failAtToken(); // V8 expects the colon of the first by name only
    failAt("Expected ':' after property name");
}

Value JsonParser::parseWord(std::u16string_view word, Value value) {
    for (const char16_t c : word) {
        if (!take(c)) failAtToken();
    }
    return value;
}

JsString* JsonParser::parseString() {
    const std::size_t start = ++m_position; // after the quote
    while (!atEnd()) {
        const char16_t c = m_text[m_position];
        if (c == '"') {
            const std::u16string_view content = m_text.substr(start, m_position++ - start);
            m_vm.charge(content.size() / 16);
            // Short strings repeat: names above all.
            return content.size() <= 16 ? m_vm.atoms.intern(content) : m_vm.string(content);
        }
        if (c == '\\') return parseEscapedString(start);
        if (c < 0x20) failAt("Bad control character in string literal");
        ++m_position;
    }
    failAt("Unterminated string");
}

JsString* JsonParser::parseEscapedString(std::size_t start) {
    TextBuilder text(m_vm);
    text.append(m_text.substr(start, m_position - start));
    while (!atEnd()) {
        const char16_t c = m_text[m_position];
        if (c == '"') {
            ++m_position;
            return text.finish();
        }
        if (c < 0x20) failAt("Bad control character in string literal");
        ++m_position;
        text.append(c == '\\' ? parseEscape() : c);
    }
    failAt("Unterminated string");
}

char16_t JsonParser::parseEscape() {
    if (atEnd()) failAtToken();
    switch (m_text[m_position++]) {
    case '"':
        return '"';
    case '\\':
        return '\\';
    case '/':
        return '/';
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    case 'u': {
        char16_t unit = 0;
        for (int i = 0; i < 4; ++i, ++m_position) {
            const char16_t c = peek();
            if (atDigit())
                unit = static_cast<char16_t>(unit * 16 + (c - '0'));
            else if ((c | 32) >= 'a' && (c | 32) <= 'f')
                unit = static_cast<char16_t>(unit * 16 + ((c | 32) - 'a' + 10));
            else
                failAt("Bad Unicode escape");
        }
        return unit;
    }
    default:
        --m_position;
        failAt("Bad escaped character");
    }
}

Value JsonParser::parseNumber() {
    const std::size_t start = m_position;
    const bool isNegative = take(u'-');
    const std::size_t digits = m_position;
    if (!atDigit()) failAt("No number after minus sign");
    if (take(u'0')) {
        if (atDigit()) failAt("Unexpected number");
    } else {
        while (atDigit())
            ++m_position;
    }
    bool isInteger = true;
    if (take(u'.')) {
        isInteger = false;
        if (!atDigit()) failAt("Unterminated fractional number");
        while (atDigit())
            ++m_position;
    }
    if (peek() == 'e' || peek() == 'E') {
        isInteger = false;
        ++m_position;
        if (!take(u'+')) take(u'-');
        if (!atDigit()) failAt("Exponent part is missing a number");
        while (atDigit())
            ++m_position;
    }
    m_vm.charge((m_position - start) / 16);
    if (isInteger && m_position - digits <= 9) {
        std::int32_t value = 0;
        for (std::size_t i = digits; i < m_position; ++i)
            value = value * 10 + (m_text[i] - '0');
        return isNegative && value == 0 ? Value::fromDouble(-0.0) : Value::int32(isNegative ? -value : value);
    }
    const double magnitude = parseDecimalLiteral(m_text.substr(digits, m_position - digits));
    return Value::number(isNegative ? -magnitude : magnitude);
}

} // namespace

Value jsonParse(Isolate& vm, JsString* text) { return JsonParser(vm, text).parse(); }

} // namespace tickscope
