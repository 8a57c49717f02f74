#pragma once
// What String.prototype.trim, StringToNumber and parseInt strip: WhiteSpace and LineTerminator (12.2, 12.3).

#include <string_view>

namespace tickscope {

inline bool isWhiteSpaceOrLineTerminator(char16_t c) {
    if (c <= 0x20) return c == 0x20 || (c >= 0x09 && c <= 0x0d);
    if (c < 0xa0) return false;
    return c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 ||
           c == 0x202f || c == 0x205f || c == 0x3000 || c == 0xfeff;
}

inline std::u16string_view trimWhiteSpaceStart(std::u16string_view text) {
    while (!text.empty() && isWhiteSpaceOrLineTerminator(text.front()))
        text.remove_prefix(1);
    return text;
}

inline std::u16string_view trimWhiteSpaceEnd(std::u16string_view text) {
    while (!text.empty() && isWhiteSpaceOrLineTerminator(text.back()))
        text.remove_suffix(1);
    return text;
}

inline std::u16string_view trimWhiteSpace(std::u16string_view text) {
    return trimWhiteSpaceEnd(trimWhiteSpaceStart(text));
}

} // namespace tickscope
