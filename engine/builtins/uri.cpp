#include "builtins/uri.h"

#include "vm/operations.h"

namespace tickscope {

namespace {

constexpr char16_t kHexDigits[] = u"0123456789ABCDEF";
constexpr std::string_view kUriReserved = ";/?:@&=+$,";
constexpr std::string_view kUriMarks = "-_.!~*'()";

[[noreturn]] void throwMalformed(Isolate& vm) { vm.throwError(ErrorType::URIError, "URI malformed"); }

bool isAlphanumeric(char16_t c) {
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isOneOf(char16_t c, std::string_view set) {
    return c < 128 && set.find(static_cast<char>(c)) != std::string_view::npos;
}

int hexValue(char16_t c) {
    if (c >= u'0' && c <= u'9') return c - u'0';
    if (c >= u'a' && c <= u'f') return c - u'a' + 10;
    if (c >= u'A' && c <= u'F') return c - u'A' + 10;
    return -1;
}

// The value of `count` hexadecimal digits at the position, or -1.
int hexAt(std::u16string_view text, std::size_t position, std::size_t count) {
    if (position + count > text.size()) return -1;
    int value = 0;
    for (const char16_t c : text.substr(position, count)) {
        if (hexValue(c) < 0) return -1;
        value = value * 16 + hexValue(c);
    }
    return value;
}

void appendPercent(std::u16string& out, unsigned byte) {
    out += u'%';
    out += kHexDigits[byte >> 4 & 15];
    out += kHexDigits[byte & 15];
}

void appendCodePoint(std::u16string& out, char32_t c) {
    if (c >= 0x10000) {
        out += static_cast<char16_t>(0xd800 + ((c - 0x10000) >> 10));
        out += static_cast<char16_t>(0xdc00 + ((c - 0x10000) & 0x3ff));
    } else {
        out += static_cast<char16_t>(c);
    }
}

void appendUtf8Percent(std::u16string& out, char32_t c) {
    if (c < 0x80) return appendPercent(out, c);
    if (c < 0x800) {
        appendPercent(out, 0xc0 | c >> 6);
    } else if (c < 0x10000) {
        appendPercent(out, 0xe0 | c >> 12);
        appendPercent(out, 0x80 | (c >> 6 & 63));
    } else {
        appendPercent(out, 0xf0 | c >> 18);
        appendPercent(out, 0x80 | (c >> 12 & 63));
        appendPercent(out, 0x80 | (c >> 6 & 63));
    }
    appendPercent(out, 0x80 | (c & 63));
}

// Finishes a result: no longer than a string may be.
JsString* finish(Isolate& vm, std::u16string_view text) {
    if (text.size() > kMaxStringLength) vm.throwRangeError("Invalid string length");
    return vm.string(text);
}

// Reads one %XX at the position, which moves on; -1 when there is none.
int takePercent(std::u16string_view text, std::size_t& position) {
    if (position >= text.size() || text[position] != u'%') return -1;
    const int byte = hexAt(text, position + 1, 2);
    if (byte >= 0) position += 3;
    return byte;
}

// Reads a UTF-8 sequence of %XX whose first byte is given; throws unless it is well-formed.
char32_t takeUtf8(Isolate& vm, std::u16string_view text, std::size_t& position, int first) {
    const int extra = (first & 0xe0) == 0xc0   ? 1
                      : (first & 0xf0) == 0xe0 ? 2
                      : (first & 0xf8) == 0xf0 ? 3
                                               : 0;
    if (extra == 0) throwMalformed(vm);
    constexpr char32_t kSmallest[] = {0, 0x80, 0x800, 0x10000};
    char32_t c = static_cast<char32_t>(first) & (0x3fu >> extra);
    for (int i = 0; i < extra; ++i) {
        const int next = takePercent(text, position);
        if (next < 0 || (next & 0xc0) != 0x80) throwMalformed(vm);
        c = c << 6 | (static_cast<char32_t>(next) & 0x3f);
    }
    if (c < kSmallest[extra] || c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff)) throwMalformed(vm);
    return c;
}

} // namespace

// 19.2.6.5 Encode
JsString* encodeUri(Isolate& vm, JsString* input, UriPart part) {
    const std::u16string_view text = input->view();
    vm.charge(text.size() / 8 + 1);
    vm.heap.chargeExternal(text.size() * 2);
    std::u16string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char16_t c = text[i];
        const bool isPlain = isAlphanumeric(c) || isOneOf(c, kUriMarks) ||
                             (part == UriPart::Whole && (isOneOf(c, kUriReserved) || c == u'#'));
        if (isPlain) {
            out += c;
            continue;
        }
        char32_t codePoint = c;
        if (c >= 0xdc00 && c <= 0xdfff) throwMalformed(vm);
        if (c >= 0xd800 && c <= 0xdbff) {
            if (i + 1 >= text.size() || text[i + 1] < 0xdc00 || text[i + 1] > 0xdfff) throwMalformed(vm);
            codePoint = 0x10000 + ((static_cast<char32_t>(c) - 0xd800) << 10) + (text[++i] - 0xdc00u);
        }
        appendUtf8Percent(out, codePoint);
    }
    return finish(vm, out);
}

// 19.2.6.6 Decode
JsString* decodeUri(Isolate& vm, JsString* input, UriPart part) {
    const std::u16string_view text = input->view();
    vm.charge(text.size() / 8 + 1);
    vm.heap.chargeExternal(text.size() * 2);
    std::u16string out;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] != u'%') {
            out += text[i++];
            continue;
        }
        const std::size_t begin = i;
        const int first = takePercent(text, i);
        if (first < 0) throwMalformed(vm);
        if (first >= 0x80) {
            appendCodePoint(out, takeUtf8(vm, text, i, first));
            continue;
        }
        const auto c = static_cast<char16_t>(first);
        const bool staysEncoded = part == UriPart::Whole && (isOneOf(c, kUriReserved) || c == u'#');
        if (staysEncoded)
            out += text.substr(begin, 3);
        else
            out += c;
    }
    return finish(vm, out);
}

// B.2.1.1 escape
JsString* escapeText(Isolate& vm, JsString* input) {
    const std::u16string_view text = input->view();
    vm.charge(text.size() / 8 + 1);
    vm.heap.chargeExternal(text.size() * 2);
    std::u16string out;
    for (const char16_t c : text) {
        if (isAlphanumeric(c) || isOneOf(c, "@*_+-./")) {
            out += c;
        } else if (c < 256) {
            appendPercent(out, c);
        } else {
            out += u"%u";
            for (int shift = 12; shift >= 0; shift -= 4)
                out += kHexDigits[c >> shift & 15];
        }
    }
    return finish(vm, out);
}

// B.2.1.2 unescape
JsString* unescapeText(Isolate& vm, JsString* input) {
    const std::u16string_view text = input->view();
    vm.charge(text.size() / 8 + 1);
    vm.heap.chargeExternal(text.size() * 2);
    std::u16string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == u'%') {
            const bool isLong = i + 1 < text.size() && text[i + 1] == u'u';
            const int unit = isLong ? hexAt(text, i + 2, 4) : hexAt(text, i + 1, 2);
            if (unit >= 0) {
                out += static_cast<char16_t>(unit);
                i += isLong ? 5 : 2;
                continue;
            }
        }
        out += text[i];
    }
    return vm.string(std::move(out));
}

} // namespace tickscope
