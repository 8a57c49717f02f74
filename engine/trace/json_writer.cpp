#include "trace/json_writer.h"

#include "trace/utf8.h"

#include <array>

namespace tickscope {

namespace {

constexpr std::size_t kPiece = std::size_t{64} * 1024;

void appendEscape(std::string& out, std::uint32_t unit) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        out += digits[(unit >> shift) & 0xF];
}

// A lone surrogate written as if it were a character (ED A0..BF xx). UTF-8 has no place for it, but a
// JavaScript string has, and a JSON escape can say it.
bool isEncodedSurrogate(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    return at + 2 < text.size() && byte(at) == 0xED && byte(at + 1) >= 0xA0 && byte(at + 1) <= 0xBF &&
           (byte(at + 2) & 0xC0) == 0x80;
}

} // namespace

JsonWriter& JsonWriter::key(std::string_view name) {
    separate();
    writeString(name);
    m_buffer += ':';
    m_afterKey = true;
    return *this;
}

void JsonWriter::value(std::string_view text) {
    separate();
    writeString(text);
}

void JsonWriter::value(std::int64_t number) { raw(std::to_string(number)); }

void JsonWriter::raw(std::string_view text) {
    separate();
    m_buffer += text;
}

void JsonWriter::open(char bracket) {
    separate();
    m_buffer += bracket;
    m_first = true;
}

void JsonWriter::close(char bracket) {
    if (m_lineBreak) m_buffer += '\n';
    m_lineBreak = false;
    m_buffer += bracket;
    m_first = false;
}

void JsonWriter::separate() {
    if (!m_afterKey && !m_first) m_buffer += ',';
    if (m_lineBreak) m_buffer += '\n';
    m_lineBreak = false;
    m_afterKey = false;
    m_first = false;
    if (m_buffer.size() < kPiece) return;
    m_sink(m_buffer);
    m_buffer.clear();
}

void JsonWriter::finish() {
    m_buffer += '\n';
    m_sink(m_buffer);
    m_buffer.clear();
}

void JsonWriter::writeString(std::string_view text) {
    m_buffer += '"';
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (isEncodedSurrogate(text, at)) {
            appendEscape(m_buffer, 0xD000u | ((text[at + 1] & 0x3Fu) << 6) | (text[at + 2] & 0x3Fu));
            at += 3;
            continue;
        }
        const char32_t c = utf8::next(text, at);
        switch (c) {
        case '"':
            m_buffer += "\\\"";
            break;
        case '\\':
            m_buffer += "\\\\";
            break;
        case '\n':
            m_buffer += "\\n";
            break;
        case '\t':
            m_buffer += "\\t";
            break;
        case '\r':
            m_buffer += "\\r";
            break;
        case utf8::kReplacement:
            m_buffer += "\xEF\xBF\xBD";
            break;
        default:
            // U+2028 and U+2029 too: then the text is also a JavaScript literal of any edition.
            if (c < 0x20 || c == 0x7F || c == 0x2028 || c == 0x2029) {
                appendEscape(m_buffer, static_cast<std::uint32_t>(c));
            } else {
                m_buffer.append(text, begin, at - begin);
            }
        }
    }
    m_buffer += '"';
}

} // namespace tickscope
