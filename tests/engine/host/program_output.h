#pragma once
// Runs a program and gives what it prints.

#include "tickscope/scenario.h"

#include <string>

struct ProgramOutput {
    std::string out, err;
    tickscope::RunResult result;
};

inline ProgramOutput runScenario(const tickscope::Scenario& scenario) {
    ProgramOutput output;
    tickscope::RunHooks hooks;
    hooks.onOutput = [&](tickscope::OutputStream stream, std::string_view text) {
        (stream == tickscope::OutputStream::Stdout ? output.out : output.err) += text;
    };
    output.result = tickscope::run(scenario, hooks);
    return output;
}

inline ProgramOutput runProgram(std::string source) {
    tickscope::Scenario scenario;
    scenario.source = std::move(source);
    return runScenario(scenario);
}

// What console.log(expression) prints, without the last newline.
inline std::string logged(const std::string& expression) {
    std::string out = runProgram("console.log(" + expression + ");").out;
    if (!out.empty()) out.pop_back();
    return out;
}
