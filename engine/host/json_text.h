#pragma once
// JSON as a tree, read without an isolate: what package.json files are understood with.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tickscope {

struct JsonMember;

struct JsonValue {
    enum class Kind : std::uint8_t { Null, Boolean, Number, String, Array, Object };
    Kind kind = Kind::Null;
    std::string text; // of a string; of a number and a boolean as they are written
    // Of an object in the order of its text, each name once; of an array without names.
    std::vector<JsonMember> members;

    const JsonValue* member(std::string_view name) const; // nullptr: there is none
};

struct JsonMember {
    std::string name;
    JsonValue value;
};

// Nothing when the text (UTF-8) is not JSON, or nested deeper than anybody writes by hand.
std::optional<JsonValue> parseJson(std::string_view text);

} // namespace tickscope
