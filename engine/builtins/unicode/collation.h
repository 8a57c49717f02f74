#pragma once
// The order of text without regard to any language: the root collation of CLDR, exact for the European
// scripts, by code point for the others.

#include <string_view>

namespace tickscope::unicode {

// What Intl.Collator lets one choose (ECMA-402 10.1).
struct SortingOptions {
    enum class Sensitivity : unsigned char { Base, Accent, Case, Variant }; // which differences count
    Sensitivity sensitivity = Sensitivity::Variant;
    bool isNumeric = false; // runs of digits compare by their value
    bool putsUpperFirst = false;
    bool ignoresPunctuation = false; // and white space
};

// -1, 0 or 1. Letters first, then accents, then lower before upper case; control characters do not count.
int compareForSorting(std::u16string_view a, std::u16string_view b, const SortingOptions& = {});

} // namespace tickscope::unicode
