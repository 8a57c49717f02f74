#pragma once
// The program's own words for a call that a library is in the middle of: for messages that quote them.

#include "vm/function.h"

namespace tickscope {

// callText() of the libraries: { text, column } of the innermost call by the program's own code, column from
// 1; undefined for code of eval and of Function, which is in no file.
Value callText(Isolate&, const CallArguments&);

} // namespace tickscope
