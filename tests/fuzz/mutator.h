#pragma once
// Changes programs by their structure: most mutants of a program that parses parse again.

#include <cstddef>
#include <string>
#include <string_view>

namespace tickscope::fuzz {

// At most `maxSize` bytes; equal arguments, equal result.
std::string mutate(std::string_view program, std::size_t maxSize, unsigned seed);

// `program` with a piece of `donor`.
std::string crossOver(std::string_view program, std::string_view donor, std::size_t maxSize, unsigned seed);

// What the last line says behind "//!"; empty when it says nothing.
std::string_view optionsOf(std::string_view program);

} // namespace tickscope::fuzz
