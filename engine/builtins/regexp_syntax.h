#pragma once
// Parses regular expressions and finds their early errors.

#include "builtins/regexp_tree.h"

#include <variant>

namespace tickscope {

// The tree, or what is wrong in V8's words ("Unterminated group").
std::variant<RegExpTree, std::string> parseRegExp(std::u16string_view pattern, const RegExpFlags& flags);

// The whole message of the SyntaxError that a literal or the constructor gives, as V8 words it:
// "Invalid regular expression: /(/: Unterminated group"; nothing if pattern and flags are fine.
std::optional<std::string> validateRegExp(std::u16string_view pattern, std::u16string_view flags);
std::string regExpErrorMessage(std::u16string_view pattern, std::u16string_view flags,
                               std::string_view problem);

} // namespace tickscope
