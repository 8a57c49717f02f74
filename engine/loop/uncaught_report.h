#pragma once
// How Node prints the error that ends it, on stderr.

#include "vm/isolate.h"

namespace tickscope {

// Records the error and prints it: the place in the program (where it was thrown, or where a rejection's
// error was made), the line, and the error as the console would show it.
enum class ErrorOrigin : std::uint8_t { Thrown, Rejected };
void reportFatalException(Isolate&, Value error, ErrorOrigin = ErrorOrigin::Thrown);

} // namespace tickscope
