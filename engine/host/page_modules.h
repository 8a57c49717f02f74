#pragma once
// What the libraries of a page need of the scenario's files. Methods of BrowserLoop are in the .cpp as well.

#include "vm/isolate.h"

namespace tickscope {

// runFile(url) and fileText(url)
void definePageFiles(Isolate&, Object* host);

} // namespace tickscope
