#pragma once
// Errors with a code, as Node's own functions throw them: TypeError [ERR_INVALID_ARG_TYPE].

#include "vm/isolate.h"

namespace tickscope {

Object* newNodeError(Isolate&, ErrorType, std::string_view code, std::string_view message);
[[noreturn]] void throwNodeError(Isolate&, ErrorType, std::string_view code, std::string_view message);
// The "callback" argument must be of type function. Received undefined
Object* newInvalidArgType(Isolate&, std::string_view name, std::string_view expected, Value received);
[[noreturn]] void throwInvalidArgType(Isolate&, std::string_view name, std::string_view expected,
                                      Value received);
// What such a message says of the value received: "an instance of Foo", "type string ('a')".
std::string describeReceived(Isolate&, Value);
void validateFunction(Isolate&, Value, std::string_view name);

} // namespace tickscope
