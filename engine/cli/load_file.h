#pragma once
// A load file: the requests that come and the servers that take them (engine/load/LOAD_FORMAT.md).

#include "tickscope/load.h"

#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace tickscope::cli {

struct LoadFile {
    std::string title; // may be empty
    load::Load load;
    std::vector<load::Server> servers; // at least one; their names differ
};

// What is wrong, where, and what to do, over several lines, ready to be printed.
struct LoadFileError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Finds what a program asks of a server. `program` is as the file has it. Throws std::runtime_error with a
// message for the user when there is no such thing.
using ProfileSource = std::function<load::Profile(const std::string& program)>;

// Reads a load file. `name` is for messages. Throws LoadFileError at the first mistake.
LoadFile readLoadFile(const std::string& text, const std::string& name, const ProfileSource& profileOf);

// The name of a model as load files write it.
std::string_view modelName(load::Model model);

} // namespace tickscope::cli
