#pragma once
// The names that an ES module can import from a CommonJS file. They must be known before the file runs, so
// they are guessed from its text, in the way of cjs-module-lexer, which Node uses.

#include "syntax/source.h"

#include <string>
#include <vector>

namespace tickscope {

struct CjsExports {
    std::vector<std::u16string> names;     // without default
    std::vector<std::u16string> reexports; // specifiers of files whose names are exported too
};

CjsExports cjsExportsOf(const SourceText&);

} // namespace tickscope
