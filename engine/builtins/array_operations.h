#pragma once
// What the Array builtins share: creation, elements by integer index, relative indices.

#include "vm/operations.h"

namespace tickscope {

inline constexpr std::uint64_t kMaxSafeLength = (1ull << 53) - 1;

ArrayObject* arrayCreate(Isolate&, std::uint64_t length, Object* prototype = nullptr); // 10.4.2.2
Object* arraySpeciesCreate(Isolate&, Object* original, std::uint64_t length);          // 10.4.2.3

// The callback of map, forEach, ...: TypeError "x is not a function" unless callable.
Object* callbackArgument(Isolate&, Value);

// A relative index argument (negative: from the end), cut to 0 .. length.
std::uint64_t relativeIndex(Isolate&, Value, std::uint64_t length);
// The same for an end argument, where undefined means length.
std::uint64_t relativeEnd(Isolate&, Value, std::uint64_t length);

// Elements of any object by integer index. The commonest case, a present plain element, reads storage.
inline bool isPlainElement(Object* object, std::uint64_t index) {
    return index < object->elements().size() && object->hasOrdinaryElements() &&
           !object->elements()[index].isEmpty();
}
Value getElementSlowly(Isolate&, Object*, std::uint64_t index);
bool getPresentElementSlowly(Isolate&, Object*, std::uint64_t index, Value& out);
inline Value getElement(Isolate& vm, Object* object, std::uint64_t index) { // Get
    return isPlainElement(object, index) ? object->elements()[index] : getElementSlowly(vm, object, index);
}
inline bool getPresentElement(Isolate& vm, Object* object, std::uint64_t index,
                              Value& out) { // HasProperty, Get
    if (!isPlainElement(object, index)) return getPresentElementSlowly(vm, object, index, out);
    out = object->elements()[index];
    return true;
}
void setElement(Isolate&, Object*, std::uint64_t index, Value);    // Set, throwing
void createElement(Isolate&, Object*, std::uint64_t index, Value); // CreateDataPropertyOrThrow
void deleteElement(Isolate&, Object*, std::uint64_t index);        // DeletePropertyOrThrow
void setLengthProperty(Isolate&, Object*, std::uint64_t length);   // Set(O, "length", length, true)

// The array, when the standard's steps over its indices 0 .. length can be done on elements() at once: dense,
// growable, no indexed property on any prototype (so holes are plainly absent). Otherwise nullptr.
ArrayObject* plainDenseArray(Object*);

// Defines source[from .. to) at index `at` of `target`, in one go. False, and nothing done, when a step could
// be observed: `target` must be an empty-handed array, `source` a plain dense one.
bool copyElementsInto(Isolate&, Object* target, std::uint64_t at, Object* source, std::uint64_t from,
                      std::uint64_t to);

} // namespace tickscope
