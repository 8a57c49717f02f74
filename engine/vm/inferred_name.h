// The names that V8 gives in stack traces to functions that have none: by what they are assigned to.
#pragma once

#include "syntax/source.h"

#include <string>

namespace tickscope {

// "exports.load" of the function that begins at `begin` behind `exports.load =`; empty when it is not the
// value of such an assignment. Read backwards from the text: this is only for stack traces.
std::u16string inferredName(const SourceText& source, uint32_t begin);

} // namespace tickscope
