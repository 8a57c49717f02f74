#pragma once
// Texts as inspect() writes them: quoting, escaping, numbers with separators.

#include <string>
#include <string_view>

namespace tickscope {

enum class EscapeQuote : bool { No, Yes };
// Control characters, backslashes, lone surrogates and, if wanted, single quotes as escape sequences.
std::u16string escapeText(std::u16string_view text, EscapeQuote escapeQuote);
// Escaped and in the quotes that need the fewest escapes.
std::u16string quoteText(std::u16string_view text);

bool isIdentifierKey(std::u16string_view key);                    // needs no quotes as a property key
std::u16string groupDigits(std::u16string_view integer);          // 1_234_567
std::u16string groupFractionDigits(std::u16string_view fraction); // from the left

std::u16string asciiToUtf16(std::string_view ascii);
std::u16string decimal(std::size_t number);
std::u16string replaceLineBreaks(std::u16string_view text, std::u16string_view replacement);

} // namespace tickscope
