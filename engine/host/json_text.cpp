#include "host/json_text.h"

#include "vm/string.h"

#include <algorithm>

namespace tickscope {

namespace {

constexpr int kMostNested = 100;

class JsonReader {
public:
    explicit JsonReader(std::string_view text) : m_text(text) {}

    std::optional<JsonValue> read() {
        JsonValue value;
        if (!readValue(value, 0)) return std::nullopt;
        skipSpace();
        if (m_at < m_text.size()) return std::nullopt;
        return value;
    }

private:
    using Kind = JsonValue::Kind;

    void skipSpace() { m_at = std::min(m_text.find_first_not_of(" \t\r\n", m_at), m_text.size()); }
    bool take(char wanted) {
        skipSpace();
        if (m_at == m_text.size() || m_text[m_at] != wanted) return false;
        ++m_at;
        return true;
    }
    bool takeWord(std::string_view word) {
        if (!m_text.substr(m_at).starts_with(word)) return false;
        m_at += word.size();
        return true;
    }

    bool readValue(JsonValue& value, int depth) {
        skipSpace();
        if (m_at == m_text.size() || depth > kMostNested) return false;
        switch (m_text[m_at]) {
        case '{':
            return readMembers(value, Kind::Object, '}', depth);
        case '[':
            return readMembers(value, Kind::Array, ']', depth);
        case '"':
            value.kind = Kind::String;
            return readString(value.text);
        default:
            return readScalar(value);
        }
    }

    bool readMembers(JsonValue& value, Kind kind, char end, int depth) {
        value.kind = kind;
        ++m_at;
        if (take(end)) return true;
        do {
            JsonMember member;
            if (kind == Kind::Object && !(take('"') && (--m_at, readString(member.name)) && take(':')))
                return false;
            if (!readValue(member.value, depth + 1)) return false;
            add(value, kind, std::move(member));
        } while (take(','));
        return take(end);
    }

    // A name that comes again keeps its place and gets the new value.
    static void add(JsonValue& value, Kind kind, JsonMember member) {
        const auto isSame = [&](const JsonMember& other) { return other.name == member.name; };
        const auto before = kind == Kind::Object
                                ? std::find_if(value.members.begin(), value.members.end(), isSame)
                                : value.members.end();
        if (before == value.members.end())
            value.members.push_back(std::move(member));
        else
            before->value = std::move(member.value);
    }

    bool readString(std::string& text) {
        ++m_at;
        std::u16string escaped; // until a surrogate has its second half
        const auto flush = [&] {
            text += utf16ToUtf8(escaped);
            escaped.clear();
        };
        while (m_at < m_text.size()) {
            const char c = m_text[m_at++];
            if (static_cast<unsigned char>(c) < ' ') return false;
            if (c == '\\') {
                if (!readEscape(escaped)) return false;
                continue;
            }
            flush();
            if (c == '"') return true;
            text += c;
        }
        return false;
    }

    bool readEscape(std::u16string& escaped) {
        constexpr std::string_view kNames = "\"\\/bfnrt", kMeanings = "\"\\/\b\f\n\r\t";
        if (m_at == m_text.size()) return false;
        const char c = m_text[m_at++];
        if (const std::size_t at = kNames.find(c); at != std::string_view::npos) {
            escaped += static_cast<char16_t>(kMeanings[at]);
            return true;
        }
        constexpr std::size_t kDigits = 4;
        const std::string_view digits = m_text.substr(m_at, kDigits);
        constexpr std::string_view kHex = "0123456789abcdefABCDEF";
        if (c != 'u' || digits.size() < kDigits || digits.find_first_not_of(kHex) != std::string_view::npos)
            return false;
        escaped += static_cast<char16_t>(std::stoul(std::string(digits), nullptr, 16));
        m_at += kDigits;
        return true;
    }

    bool readScalar(JsonValue& value) {
        const std::size_t begin = m_at;
        if (takeWord("null")) return true;
        value.kind = Kind::Boolean;
        if (!takeWord("true") && !takeWord("false")) {
            value.kind = Kind::Number;
            if (!takeNumber()) return false;
        }
        value.text = m_text.substr(begin, m_at - begin);
        return true;
    }

    bool takeDigits() {
        const std::size_t begin = m_at;
        m_at = std::min(m_text.find_first_not_of("0123456789", m_at), m_text.size());
        return m_at > begin;
    }
    bool takeNumber() {
        takeWord("-");
        if (!takeWord("0") && !takeDigits()) return false;
        if (takeWord(".") && !takeDigits()) return false;
        if (!takeWord("e") && !takeWord("E")) return true;
        if (!takeWord("+")) takeWord("-");
        return takeDigits();
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

const JsonValue* JsonValue::member(std::string_view name) const {
    if (kind != Kind::Object) return nullptr;
    const auto isNamed = [&](const JsonMember& each) { return each.name == name; };
    const auto found = std::find_if(members.begin(), members.end(), isNamed);
    return found == members.end() ? nullptr : &found->value;
}

std::optional<JsonValue> parseJson(std::string_view text) { return JsonReader(text).read(); }

} // namespace tickscope
