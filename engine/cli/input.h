#pragma once
// Reading the program.

#include <stdexcept>
#include <string>

namespace tickscope::cli {

// A message for the user, ready to be printed behind "tick: ".
struct InputError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// The bytes of a file, or of standard input for "-". Throws InputError.
std::string readProgram(const std::string& file);

// The name that diagnostics show.
std::string displayName(const std::string& file);

// ES modules by name: .mjs and .mts.
bool isModuleName(const std::string& file);

} // namespace tickscope::cli
