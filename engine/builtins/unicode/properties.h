#pragma once
// Unicode properties as regular expressions name them (ECMA-262 22.2.2.9, tables 67 to 71).

#include "builtins/unicode/code_point_set.h"

#include <optional>
#include <string>

namespace tickscope::unicode {

// \p{name=value}: General_Category, Script or Script_Extensions; nothing when there is no such property or
// value.
std::optional<CodePointSet> propertyWithValue(std::string_view name, std::string_view value);
// \p{name}: a binary property or a general category.
std::optional<CodePointSet> binaryProperty(std::string_view name);

// A property of strings (\p{RGI_Emoji}, with the v flag).
struct StringProperty {
    CodePointSet single;              // its strings of one code point
    std::vector<std::u32string> rest; // all others
};
std::optional<StringProperty> stringProperty(std::string_view name);

} // namespace tickscope::unicode
