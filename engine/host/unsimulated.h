#pragma once
// The modules that Node has and this simulation does not, and what is said of them.

#include "vm/isolate.h"

#include <span>
#include <string>
#include <string_view>

namespace tickscope {

std::span<const std::string_view> unsimulatedModules();
bool isUnsimulated(std::string_view specifier); // with or without "node:"
// The message of the error: names the module, and those that are simulated.
std::string notSimulatedMessage(std::string_view specifier);
// Records why there is no such module here, beyond what Node would say.
void noteMissingModule(Isolate&, std::string_view specifier);

} // namespace tickscope
