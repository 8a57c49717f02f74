#pragma once
// How the bytes of a serialized value are made: a tag, then what belongs to it. Every object has a number, in
// the order in which they are met; those that are transferred come first.

#include <cstdint>

namespace tickscope {

enum class CloneTag : std::uint8_t {
    Undefined,
    Null,
    False,
    True,
    Number, // eight bytes
    String, // length, UTF-16 code units
    BigInt, // text
    Known,  // number of an object that was met before
    BooleanObject,
    NumberObject,
    BigIntObject,
    StringObject, // each: the primitive
    Date,         // eight bytes
    RegExp,       // source, flags
    Map,          // count, keys and values
    Set,          // count, keys
    Error,        // ErrorType, then message, stack and cause, each after True, or False
    ArrayBuffer,  // length, maximal length + 1 or 0, bytes
    TypedArray,   // type, buffer, offset, length + 1 or 0
    DataView,     // buffer, offset, length + 1 or 0
    Array,        // length, properties
    Object,       // properties: True, key, value; at last False
    Platform,     // name of a global class, array of what its constructor takes
};

} // namespace tickscope
