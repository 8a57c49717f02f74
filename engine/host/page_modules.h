#pragma once
// What the libraries of a page need of the scenario's files. Methods of BrowserLoop are in the .cpp as well.

#include "vm/isolate.h"

namespace tickscope {

// Fetches what the main module imports, and what that does. Calls then->run() once all is there; false: there
// is nothing to wait for.
bool fetchImports(Isolate&, Continuation* then);

// runFile(url) and fileText(url)
void definePageFiles(Isolate&, Object* host);

} // namespace tickscope
