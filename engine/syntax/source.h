// The text of one program, and positions in it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tickscope {

// Half-open range of offsets in UTF-16 code units.
struct SourceRange {
    uint32_t begin = 0;
    uint32_t end = 0;

    uint32_t length() const { return end - begin; }
    friend bool operator==(SourceRange, SourceRange) = default;
};

// The smallest range that covers both.
inline SourceRange joined(SourceRange a, SourceRange b) {
    return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

// Both numbers count from 1, as compilers print them. A column is a count of UTF-16 code units.
struct SourcePosition {
    uint32_t line = 1;
    uint32_t column = 1;

    friend bool operator==(SourcePosition, SourcePosition) = default;
};

// A named text with its line table. Lines end at the line terminators of the standard (LF, CR, CRLF, LS, PS).
// It may be a part of a longer text: then offsets count from that text's beginning, lines from the part's.
class SourceText {
public:
    SourceText() : SourceText("", u"") {}
    SourceText(std::string name, std::u16string text);
    // Malformed UTF-8 becomes U+FFFD; a byte order mark at the start is dropped.
    static SourceText fromUtf8(std::string name, std::string_view utf8);
    // A part of this text, which both share.
    SourceText part(std::string name, SourceRange range) const;

    const std::string& name() const { return m_name; }
    // The file whose code made this text (eval, Function): module specifiers are relative to it.
    const std::string& referrer() const { return m_referrer.empty() ? m_name : m_referrer; }
    void setReferrer(std::string fileName) { m_referrer = std::move(fileName); }
    // Up to the end; of a part also what is before it.
    std::u16string_view text() const { return std::u16string_view(*m_text).substr(0, m_range.end); }
    SourceRange range() const { return m_range; } // where it begins and ends in text()
    std::u16string_view slice(SourceRange range) const;

    uint32_t lineCount() const { return static_cast<uint32_t>(m_lineStarts.size()); }
    SourcePosition positionAt(uint32_t offset) const;
    // The first offset of a line counted from 1.
    uint32_t lineStart(uint32_t line) const { return m_lineStarts[line - 1]; }
    // The line without its terminator; lines count from 1.
    std::u16string_view lineText(uint32_t line) const;

private:
    SourceText(std::string name, const std::shared_ptr<const std::u16string>& text);
    SourceText(std::string name, std::shared_ptr<const std::u16string> text, SourceRange range);

    std::string m_name, m_referrer;
    std::shared_ptr<const std::u16string> m_text;
    SourceRange m_range;
    std::vector<uint32_t> m_lineStarts;
};

// Lone surrogates become U+FFFD, malformed bytes likewise.
std::string toUtf8(std::u16string_view text);
std::u16string toUtf16(std::string_view utf8);

} // namespace tickscope
