#pragma once
// What the String and RegExp builtins share.

#include "vm/operations.h"

namespace tickscope {

// The empty string, a shared string of one unit, the whole string, or a new one.
JsString* substring(Isolate&, JsString* text, std::uint32_t start, std::uint32_t end);

// StringIndexOf (6.1.4.1) and its mirror; kNotFound if there is none. Both charge what they compare.
inline constexpr std::size_t kNotFound = static_cast<std::size_t>(-1);
std::size_t stringIndexOf(Isolate&, std::u16string_view text, std::u16string_view search, std::size_t from);
std::size_t stringLastIndexOf(Isolate&, std::u16string_view text, std::u16string_view search,
                              std::size_t from);

// What a replacement refers to (22.1.3.19.1).
struct Match {
    JsString* text;
    std::size_t position;
    JsString* matched;
    std::span<const Value> captures; // strings or undefined
    Value namedCaptures;             // an object or undefined
};
class TextBuilder;
// GetSubstitution: appends the replacement with $&, $1, $<name> ... filled in.
void appendSubstitution(Isolate&, TextBuilder& out, const Match&, JsString* replacement);

// The parts of String.prototype that live in other files.
[[gnu::cold]] void installStringRegExpMethods(Isolate&, Realm&);
[[gnu::cold]] void installStringHtmlMethods(Isolate&, Realm&);
[[gnu::cold]] void installStringIterator(Isolate&, Realm&);

} // namespace tickscope
