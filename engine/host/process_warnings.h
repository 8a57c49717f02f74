#pragma once
// process.emitWarning and what becomes of a warning (lib/internal/process/warning.js of Node 20).

#include "vm/function.h"
#include "vm/isolate.h"

namespace tickscope {

// process.emitWarning(warning[, type[, code[, ctor]]])
Value emitWarningFunction(Isolate&, const CallArguments&);
// The warning is printed, and 'warning' emitted, in a tick.
void emitWarning(Isolate&, std::string_view name, std::string_view message);

} // namespace tickscope
