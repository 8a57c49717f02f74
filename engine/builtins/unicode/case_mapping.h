#pragma once
// Case conversion of text and case folding of characters, without regard to any language.

#include "builtins/unicode/code_point_set.h"

#include <string>

namespace tickscope::unicode {

// toLowercase and toUppercase of the Unicode Default Case Conversion algorithm (with SpecialCasing's final
// sigma).
std::u16string toLowerCase(std::u16string_view text);
std::u16string toUpperCase(std::u16string_view text);

// How a regular expression with the i flag identifies characters (22.2.2.7.3 Canonicalize).
enum class CaseEquivalence : std::uint8_t {
    Exact,     // without the i flag
    UpperCase, // code units, by toUppercase
    Folding,   // code points, by simple case folding
};
char32_t canonicalize(char32_t c, CaseEquivalence equivalence);
// The canonical characters of the members of a set.
CodePointSet canonicalized(const CodePointSet& set, CaseEquivalence equivalence);
// Every character whose canonical character is that of a member of the set.
CodePointSet closedOverCase(const CodePointSet& set, CaseEquivalence equivalence);

} // namespace tickscope::unicode
