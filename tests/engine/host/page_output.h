#pragma once
// Runs a program in a page and gives what it prints.

#include "program_output.h"

#include <algorithm>

inline ProgramOutput runPage(const std::string& program) { return runProgram("// @env browser\n" + program); }

// The lines of stdout as words of one line.
inline std::string printedBy(const std::string& program) {
    const ProgramOutput output = runPage(program);
    std::string words = output.out + output.err;
    if (!words.empty()) words.pop_back();
    std::replace(words.begin(), words.end(), '\n', ' ');
    return words;
}
