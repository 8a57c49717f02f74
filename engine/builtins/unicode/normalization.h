#pragma once
// Unicode normalization forms (UAX #15).

#include <cstdint>
#include <string>
#include <string_view>

namespace tickscope::unicode {

enum class NormalizationForm : std::uint8_t { Nfc, Nfd, Nfkc, Nfkd };
std::u16string normalize(std::u16string_view text, NormalizationForm form);

} // namespace tickscope::unicode
