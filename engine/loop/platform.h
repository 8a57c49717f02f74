#pragma once
// What a program finds around it: the globals of Node or of a page.

#include "host/scenario_pragmas.h"
#include "vm/isolate.h"

#include <set>
#include <string>

namespace tickscope {

// What the pragmas and the program's text say goes into the scenario, unless the caller has decided already.
Scenario withPragmas(const Scenario& given, const World& world);
// Defines the globals of the scenario's environment; its event loop is the isolate's host.
[[gnu::cold]] void installPlatform(Isolate&);
// The names of all globals that a program of this scenario has, stubs included.
std::set<std::string> platformGlobals(const Scenario&, World);

} // namespace tickscope
