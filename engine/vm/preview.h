#pragma once
// Short texts about values for the trace and for error messages. No user code runs.

#include "vm/isolate.h"

#include <string>

namespace tickscope {

// One line for cards and tooltips: 'text' (cut at 40 characters), 42, […], {…}, Point {…}, Error: message.
std::string previewValue(Isolate&, Value);
TextId previewTextIdOfOther(Isolate&, Value); // than an int32
// Of previewValue() in the trace under way.
inline TextId previewTextId(Isolate& vm, Value value) {
    return value.isInt32() ? vm.recorder.textIdOf(value.asInt32()) : previewTextIdOfOther(vm, value);
}

// The function's own name, or nothing. For a bound function and for the closures of finally, the wrapped
// function's.
std::string functionLabel(Isolate&, Value function);
// Where a script function stands in the program; {0, 0} for native functions and embedded libraries.
SourceSpan sourceRangeOf(Value function);
// A data property of the object or of its prototypes; empty when there is none, when it is an accessor, and
// where a proxy would have to be asked.
Value quietLookup(Object*, PropertyKey);
// builtinTag of Object.prototype.toString (20.1.3.6), for an object that is no proxy.
std::string_view builtinTagOf(Object*);
// The class an object says it is of, from the nearest `constructor` data property that is a named function.
std::string classNameOf(Isolate&, Object*);

} // namespace tickscope
