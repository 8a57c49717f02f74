#include "host/byte_text.h"

#include <algorithm>

namespace tickscope {

namespace {

using Bytes = std::vector<std::uint8_t>;
using ByteSpan = std::span<const std::uint8_t>;

constexpr char32_t kReplacement = 0xfffd;

// The code point at `position`, which moves behind it; a lone surrogate counts as U+FFFD.
char32_t nextCodePoint(std::u16string_view text, std::size_t& position) {
    const char32_t unit = text[position++];
    if (unit < 0xd800 || unit > 0xdfff) return unit;
    const bool isPair =
        unit < 0xdc00 && position < text.size() && text[position] >= 0xdc00 && text[position] <= 0xdfff;
    if (!isPair) return kReplacement;
    return 0x10000 + ((unit - 0xd800) << 10) + (text[position++] - 0xdc00u);
}

std::size_t utf8Size(char32_t c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }

void appendUtf8(Bytes& out, char32_t c) {
    const std::size_t size = utf8Size(c);
    if (size == 1) {
        out.push_back(static_cast<std::uint8_t>(c));
        return;
    }
    constexpr std::uint8_t kLead[] = {0, 0, 0xc0, 0xe0, 0xf0};
    out.push_back(static_cast<std::uint8_t>(kLead[size] | (c >> (6 * (size - 1)))));
    for (std::size_t i = size - 1; i-- > 0;)
        out.push_back(static_cast<std::uint8_t>(0x80 | ((c >> (6 * i)) & 0x3f)));
}

Bytes encodeUtf8(std::u16string_view text) {
    Bytes out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();)
        appendUtf8(out, nextCodePoint(text, i));
    return out;
}

Bytes encodeUtf16(std::u16string_view text) {
    Bytes out;
    out.reserve(text.size() * 2);
    for (const char16_t unit : text) {
        out.push_back(static_cast<std::uint8_t>(unit & 0xff));
        out.push_back(static_cast<std::uint8_t>(unit >> 8));
    }
    return out;
}

int hexDigit(char16_t c) {
    if (c >= u'0' && c <= u'9') return c - u'0';
    if (c >= u'a' && c <= u'f') return c - u'a' + 10;
    if (c >= u'A' && c <= u'F') return c - u'A' + 10;
    return -1;
}

Bytes encodeHex(std::u16string_view text) {
    Bytes out;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
        const int high = hexDigit(text[i]), low = hexDigit(text[i + 1]);
        if (high < 0 || low < 0) break;
        out.push_back(static_cast<std::uint8_t>(high * 16 + low));
    }
    return out;
}

int base64Digit(char16_t c) {
    if (c >= u'A' && c <= u'Z') return c - u'A';
    if (c >= u'a' && c <= u'z') return c - u'a' + 26;
    if (c >= u'0' && c <= u'9') return c - u'0' + 52;
    if (c == u'+' || c == u'-') return 62;
    return c == u'/' || c == u'_' ? 63 : -1;
}

// Both alphabets are read.
Bytes encodeBase64(std::u16string_view text) {
    Bytes out;
    std::uint32_t bits = 0;
    unsigned count = 0;
    for (const char16_t c : text) {
        if (c == u'=') break;
        const int digit = base64Digit(c);
        if (digit < 0) continue;
        bits = bits << 6 | static_cast<std::uint32_t>(digit);
        count += 6;
        if (count < 8) continue;
        count -= 8;
        out.push_back(static_cast<std::uint8_t>(bits >> count & 0xff));
    }
    return out;
}

std::u16string decodeBase64(ByteSpan bytes, bool isForUrl) {
    constexpr std::u16string_view kAlphabet =
        u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    const auto digit = [&](std::uint32_t value) -> char16_t {
        if (value < 62) return kAlphabet[value];
        return value == 62 ? (isForUrl ? u'-' : u'+') : (isForUrl ? u'_' : u'/');
    };
    std::u16string out;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - i);
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 3; ++k)
            group = group << 8 | (k < count ? bytes[i + k] : 0u);
        for (std::size_t k = 0; k <= count; ++k)
            out += digit(group >> (18 - 6 * k) & 63);
        if (!isForUrl) out.append(3 - count, u'=');
    }
    return out;
}

std::u16string decodeHex(ByteSpan bytes) {
    constexpr std::u16string_view kDigits = u"0123456789abcdef";
    std::u16string out;
    out.reserve(bytes.size() * 2);
    for (const std::uint8_t byte : bytes) {
        out += kDigits[byte >> 4];
        out += kDigits[byte & 15];
    }
    return out;
}

// What a lead byte announces: the size of the sequence (0: none starts so) and the range of the next byte.
struct Utf8Lead {
    std::size_t size = 0;
    std::uint8_t lowest = 0x80, highest = 0xbf;
};
Utf8Lead utf8Lead(std::uint8_t byte) {
    if (byte < 0x80) return {1};
    if (byte < 0xc2 || byte > 0xf4) return {0};
    if (byte < 0xe0) return {2};
    if (byte == 0xe0) return {3, 0xa0, 0xbf};
    if (byte == 0xed) return {3, 0x80, 0x9f};
    if (byte < 0xf0) return {3};
    if (byte == 0xf0) return {4, 0x90, 0xbf};
    return byte == 0xf4 ? Utf8Lead{4, 0x80, 0x8f} : Utf8Lead{4};
}

// A character at the front of the bytes, or as much of one as is well-formed (at least one byte).
struct Utf8Character {
    std::size_t size = 0;
    bool isComplete = false;
    bool isCut = false; // well-formed as far as the bytes reach
    char32_t codePoint = kReplacement;
};
Utf8Character firstCharacter(ByteSpan bytes) {
    const Utf8Lead lead = utf8Lead(bytes[0]);
    if (lead.size == 0) return {1, false, false};
    if (lead.size == 1) return {1, true, false, bytes[0]};
    char32_t codePoint = bytes[0] & (0xff >> (lead.size + 1));
    for (std::size_t i = 1; i < lead.size; ++i) {
        if (i >= bytes.size()) return {i, false, true};
        const std::uint8_t lowest = i == 1 ? lead.lowest : 0x80, highest = i == 1 ? lead.highest : 0xbf;
        if (bytes[i] < lowest || bytes[i] > highest) return {i, false, false};
        codePoint = codePoint << 6 | (bytes[i] & 0x3fu);
    }
    return {lead.size, true, false, codePoint};
}

std::u16string decodeUtf8(ByteSpan bytes) {
    std::u16string out;
    out.reserve(bytes.size());
    while (!bytes.empty()) {
        const Utf8Character character = firstCharacter(bytes);
        bytes = bytes.subspan(character.size);
        if (character.codePoint < 0x10000) {
            out += static_cast<char16_t>(character.codePoint);
        } else {
            out += static_cast<char16_t>(0xd7c0 + (character.codePoint >> 10));
            out += static_cast<char16_t>(0xdc00 + (character.codePoint & 0x3ff));
        }
    }
    return out;
}

std::u16string decodeUtf16(ByteSpan bytes) {
    std::u16string out;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2)
        out += static_cast<char16_t>(bytes[i] | bytes[i + 1] << 8);
    return out;
}

} // namespace

std::optional<ByteEncoding> byteEncodingOf(std::u16string_view name) {
    constexpr std::pair<std::u16string_view, ByteEncoding> kNames[] = {
        {u"utf8", ByteEncoding::Utf8},
        {u"utf16le", ByteEncoding::Utf16le},
        {u"latin1", ByteEncoding::Latin1},
        {u"ascii", ByteEncoding::Ascii},
        {u"hex", ByteEncoding::Hex},
        {u"base64", ByteEncoding::Base64},
        {u"base64url", ByteEncoding::Base64url},
    };
    for (const auto& [known, encoding] : kNames)
        if (known == name) return encoding;
    return {};
}

std::vector<std::uint8_t> encodeText(std::u16string_view text, ByteEncoding encoding) {
    switch (encoding) {
    case ByteEncoding::Utf8:
        return encodeUtf8(text);
    case ByteEncoding::Utf16le:
        return encodeUtf16(text);
    case ByteEncoding::Hex:
        return encodeHex(text);
    case ByteEncoding::Base64:
    case ByteEncoding::Base64url:
        return encodeBase64(text);
    default: {
        Bytes out(text.size());
        std::transform(text.begin(), text.end(), out.begin(),
                       [](char16_t c) { return static_cast<std::uint8_t>(c); });
        return out;
    }
    }
}

std::u16string decodeText(ByteSpan bytes, ByteEncoding encoding) {
    switch (encoding) {
    case ByteEncoding::Utf8:
        return decodeUtf8(bytes);
    case ByteEncoding::Utf16le:
        return decodeUtf16(bytes);
    case ByteEncoding::Hex:
        return decodeHex(bytes);
    case ByteEncoding::Base64:
    case ByteEncoding::Base64url:
        return decodeBase64(bytes, encoding == ByteEncoding::Base64url);
    default: {
        std::u16string out(bytes.begin(), bytes.end());
        if (encoding == ByteEncoding::Ascii)
            for (char16_t& unit : out)
                unit &= 0x7f;
        return out;
    }
    }
}

std::size_t utf8Length(std::u16string_view text) {
    std::size_t length = 0;
    for (std::size_t i = 0; i < text.size();)
        length += utf8Size(nextCodePoint(text, i));
    return length;
}

bool isWellFormedUtf8(ByteSpan bytes) {
    while (!bytes.empty()) {
        const Utf8Character character = firstCharacter(bytes);
        if (!character.isComplete) return false;
        bytes = bytes.subspan(character.size);
    }
    return true;
}

std::size_t incompleteUtf8Bytes(ByteSpan bytes) {
    // A character has at most four bytes, so one that is cut has begun in the last three.
    for (std::size_t count = 1; count <= std::min<std::size_t>(3, bytes.size()); ++count) {
        const ByteSpan tail = bytes.last(count);
        if ((tail[0] & 0xc0) == 0x80) continue;
        const Utf8Character character = firstCharacter(tail);
        return character.isCut && character.size == count ? count : 0;
    }
    return 0;
}

} // namespace tickscope
