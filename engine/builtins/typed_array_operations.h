#pragma once
// Abstract operations for TypedArray objects (ECMA-262 23.2.4).

#include "vm/operations.h"
#include "vm/typed_array.h"

namespace tickscope {

// The array made of zeros, with a buffer of its own. The prototype is the type's unless given.
TypedArrayObject* allocateTypedArray(Isolate&, ElementType, std::size_t length, Object* prototype = nullptr);

// ValidateTypedArray (23.2.4.4): TypeError unless it is a typed array, within its buffer. `method` is for the
// message: "%TypedArray%.prototype.fill". As in V8, only some methods name themselves and the receiver.
enum class ReceiverMessage : bool { Short, Full };
TypedArrayObject* validateTypedArray(Isolate&, Value, std::string_view method,
                                     ReceiverMessage = ReceiverMessage::Short);
[[noreturn]] void throwIncompatibleReceiver(Isolate&, Value, std::string_view method);
// The second part of it, for arrays that user code may have taken the buffer of.
void requireInBounds(Isolate&, const TypedArrayObject*, std::string_view method);

// 23.2.4.2 TypedArrayCreateFromConstructor
TypedArrayObject* typedArrayCreate(Isolate&, Object* constructor, std::span<const Value> arguments,
                                   std::string_view method);
TypedArrayObject* typedArrayCreateOfLength(Isolate&, Object* constructor, std::size_t length,
                                           std::string_view method);
// 23.2.4.1 TypedArraySpeciesCreate
TypedArrayObject* typedArraySpeciesCreate(Isolate&, TypedArrayObject* exemplar,
                                          std::span<const Value> arguments, std::string_view method);
TypedArrayObject* typedArraySpeciesCreateOfLength(Isolate&, TypedArrayObject* exemplar, std::size_t length,
                                                  std::string_view method);

// TypeError when one holds BigInts and the other Numbers.
void requireSameContentType(Isolate&, bool isBigInt, bool otherIsBigInt);

} // namespace tickscope
