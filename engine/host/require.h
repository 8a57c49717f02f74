#pragma once
// The wrapper of a CommonJS file: exports, require, module, __filename, __dirname.

#include "vm/isolate.h"

#include <array>

namespace tickscope {

// The five arguments of the wrapper function, in its order.
std::array<Value, 5> createCommonJsArguments(Isolate&);
// What the library module needs: { createRequire }.
Object* createRequireFunctions(Isolate&);
// Where the program claims to lie: "/" and the last part of its name.
std::string programPath(const Isolate&);
// What import throws for a specifier that no module has here: as Node, and clear about what is not simulated.
[[noreturn]] void throwImportNotFound(Isolate&, const std::string& specifier);

} // namespace tickscope
