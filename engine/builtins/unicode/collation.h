#pragma once
// The order of text without regard to any language: the root collation of CLDR, exact for the European
// scripts, by code point for the others.

#include <string_view>

namespace tickscope::unicode {

// -1, 0 or 1. Letters first, then accents, then lower before upper case; control characters do not count.
int compareForSorting(std::u16string_view a, std::u16string_view b);

} // namespace tickscope::unicode
