#pragma once

#include <cstdint>

namespace tickscope {

// Where a value that cannot be iterated or destructured comes from: it decides how the error names it.
enum class ValueSource : std::uint8_t {
    Expression, // at the frame's position
    Parameter,
    DefaultedParameter,
    Nested, // in another pattern, or anywhere V8 finds no expression
    ForOf,  // the value of a turn of the loop
    Catch,
    Delegated, // a call behind yield*
};

} // namespace tickscope
