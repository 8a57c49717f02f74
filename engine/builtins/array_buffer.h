#pragma once
// Abstract operations for ArrayBuffer objects (ECMA-262 25.1.3).

#include "vm/array_buffer.h"
#include "vm/operations.h"

namespace tickscope {

// 25.1.3.1 AllocateArrayBuffer, of zeros.
ArrayBufferObject* allocateArrayBuffer(Isolate&, std::size_t byteLength, Object* prototype = nullptr);
// The same around bytes that exist; the heap has been charged for them.
ArrayBufferObject* newArrayBuffer(Isolate&, std::vector<std::uint8_t> bytes, Object* prototype = nullptr);
ArrayBufferObject* newArrayBuffer(Isolate&, std::span<const std::uint8_t> bytes);

// ToIndex with V8's RangeError for what the value is.
std::size_t bufferIndex(Isolate&, Value, std::string_view rangeMessage);

// 25.1.3.4 DetachArrayBuffer
void detachArrayBuffer(Isolate&, ArrayBufferObject*);

[[noreturn]] void throwDetached(Isolate&, std::string_view operation);

} // namespace tickscope
