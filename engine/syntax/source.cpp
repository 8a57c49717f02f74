#include "syntax/source.h"

namespace tickscope {

namespace {

bool endsLine(char16_t c) { return c == u'\n' || c == u'\r' || c == 0x2028 || c == 0x2029; }

constexpr char32_t kReplacement = 0xfffd;

void appendUtf8(std::string& out, char32_t c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xc0 | (c >> 6));
        out += static_cast<char>(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xe0 | (c >> 12));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3f));
        out += static_cast<char>(0x80 | (c & 0x3f));
    } else {
        out += static_cast<char>(0xf0 | (c >> 18));
        out += static_cast<char>(0x80 | ((c >> 12) & 0x3f));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3f));
        out += static_cast<char>(0x80 | (c & 0x3f));
    }
}

// Reads one code point and moves `at` behind it. A malformed sequence is as long as its valid start (the
// practice of the Encoding standard), and at least one byte.
char32_t decodeUtf8(std::string_view text, size_t& at) {
    const auto lead = static_cast<unsigned char>(text[at++]);
    if (lead < 0x80) return lead;
    int more = 0;
    unsigned lowest = 0x80, highest = 0xbf;
    char32_t c = 0;
    if (lead >= 0xc2 && lead <= 0xdf) {
        more = 1;
        c = lead & 0x1f;
    } else if (lead >= 0xe0 && lead <= 0xef) {
        more = 2;
        c = lead & 0x0f;
        lowest = lead == 0xe0 ? 0xa0 : 0x80;
        highest = lead == 0xed ? 0x9f : 0xbf;
    } else if (lead >= 0xf0 && lead <= 0xf4) {
        more = 3;
        c = lead & 0x07;
        lowest = lead == 0xf0 ? 0x90 : 0x80;
        highest = lead == 0xf4 ? 0x8f : 0xbf;
    } else {
        return kReplacement;
    }
    for (; more > 0; --more) {
        if (at >= text.size()) return kReplacement;
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < lowest || byte > highest) return kReplacement;
        lowest = 0x80;
        highest = 0xbf;
        c = (c << 6) | (byte & 0x3f);
        ++at;
    }
    return c;
}

} // namespace

SourceText::SourceText(std::string name, std::shared_ptr<const std::u16string> text, SourceRange range)
    : m_name(std::move(name)), m_text(std::move(text)), m_range(range) {
    const std::u16string_view all = this->text();
    m_lineStarts.push_back(range.begin);
    for (uint32_t i = range.begin; i < all.size(); ++i) {
        if (!endsLine(all[i])) continue;
        if (all[i] == u'\r' && i + 1 < all.size() && all[i + 1] == u'\n') ++i;
        m_lineStarts.push_back(i + 1);
    }
}

SourceText::SourceText(std::string name, std::u16string text)
    : SourceText(std::move(name), std::make_shared<const std::u16string>(std::move(text))) {}

SourceText::SourceText(std::string name, const std::shared_ptr<const std::u16string>& text)
    : SourceText(std::move(name), text, {0, static_cast<uint32_t>(text->size())}) {}

SourceText SourceText::part(std::string name, SourceRange range) const {
    return SourceText(std::move(name), m_text, range);
}

SourceText SourceText::fromUtf8(std::string name, std::string_view utf8) {
    if (utf8.starts_with("\xef\xbb\xbf")) utf8.remove_prefix(3);
    return SourceText(std::move(name), toUtf16(utf8));
}

std::u16string_view SourceText::slice(SourceRange range) const {
    return text().substr(range.begin, range.length());
}

SourcePosition SourceText::positionAt(uint32_t offset) const {
    const auto next = std::upper_bound(m_lineStarts.begin(), m_lineStarts.end(), offset);
    const auto line = std::max(static_cast<uint32_t>(next - m_lineStarts.begin()), 1u);
    return {line, std::max(offset, m_range.begin) - m_lineStarts[line - 1] + 1};
}

std::u16string_view SourceText::lineText(uint32_t line) const {
    const uint32_t begin = m_lineStarts[line - 1];
    uint32_t end = line < lineCount() ? m_lineStarts[line] : m_range.end;
    if (line < lineCount()) {
        --end;
        if (end > begin && text()[end] == u'\n' && text()[end - 1] == u'\r') --end;
    }
    return text().substr(begin, end - begin);
}

std::string toUtf8(std::u16string_view text) {
    std::string out;
    out.reserve(text.size());
    for (size_t i = 0; i < text.size(); ++i) {
        char32_t c = text[i];
        if (c >= 0xd800 && c < 0xe000) {
            const bool isPair =
                c < 0xdc00 && i + 1 < text.size() && text[i + 1] >= 0xdc00 && text[i + 1] < 0xe000;
            c = isPair ? 0x10000 + ((c - 0xd800) << 10) + (text[++i] - 0xdc00) : kReplacement;
        }
        appendUtf8(out, c);
    }
    return out;
}

std::u16string toUtf16(std::string_view utf8) {
    std::u16string out;
    out.reserve(utf8.size());
    for (size_t at = 0; at < utf8.size();) {
        const char32_t c = decodeUtf8(utf8, at);
        if (c < 0x10000) {
            out += static_cast<char16_t>(c);
        } else {
            out += static_cast<char16_t>(0xd800 + ((c - 0x10000) >> 10));
            out += static_cast<char16_t>(0xdc00 + ((c - 0x10000) & 0x3ff));
        }
    }
    return out;
}

} // namespace tickscope
