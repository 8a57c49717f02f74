#pragma once
// The JavaScript libraries around streams: Node's streams, files, lines, HTTP, and the streams of the web.

#include <span>
#include <string_view>

namespace tickscope {

// A library written in JavaScript. Those under internal/ are not for programs.
struct EmbeddedLibrary {
    std::string_view name;
    std::string_view source;
};
std::span<const EmbeddedLibrary> streamLibraries();

} // namespace tickscope
