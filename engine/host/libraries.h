#pragma once
// The libraries that are written in JavaScript: node/, web/, page/ and packages/. Those under the name
// internal/ are not for programs.

#include <optional>
#include <string_view>
#include <vector>

namespace tickscope {

// The text of the library of this name; nothing when there is none.
std::optional<std::string_view> librarySource(std::string_view name);
std::vector<std::string_view> libraryNames();

} // namespace tickscope
