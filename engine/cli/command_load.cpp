#include "commands.h"
#include "input.h"
#include "load_report.h"
#include "output.h"
#include "tickscope/load_profile.h"

#include <cstdio>
#include <filesystem>
#include <stdexcept>
#include <unistd.h>

namespace tickscope::cli {

namespace {

// Runs the program, which stands next to the load file: all that it does is the handling of one request.
load::Profile profileOfProgram(const std::string& loadFile, const std::string& program) {
    const std::filesystem::path directory =
        std::filesystem::path(loadFile == "-" ? "" : loadFile).parent_path();
    Scenario scenario;
    scenario.fileName = (directory / program).string();
    scenario.source = readProgram(scenario.fileName);
    scenario.isModule = isModuleName(program);
    const RunResult result = run(scenario);
    if (!result.diagnostics.empty())
        throw std::runtime_error("the program has a syntax error: `tick run " + scenario.fileName +
                                 "` shows it");
    if (result.stopReason != StopReason::Finished && result.stopReason != StopReason::Exited)
        throw std::runtime_error("the program does not end well: `tick run " + scenario.fileName +
                                 "` shows why");
    return load::profileOf(result.trace, TaskId{});
}

} // namespace

int loadCommand(const Options& options) {
    LoadFile file;
    try {
        file =
            readLoadFile(options.scenario.source, options.scenario.fileName,
                         [&](const std::string& program) { return profileOfProgram(options.file, program); });
    } catch (const LoadFileError& error) {
        std::fputs(error.what(), stderr);
        return kBadUsage;
    }
    if (options.loadSeed) file.load.seed = *options.loadSeed;
    std::vector<load::Result> results;
    for (const load::Server& server : file.servers)
        results.push_back(load::simulate(file.load, server));
    Output out(STDOUT_FILENO, "standard output");
    const TextSink sink = [&](std::string_view text) { out.write(text); };
    options.loadAsJson ? writeLoadJson(file, results, sink) : writeLoadText(file, results, sink);
    out.flush();
    return kOk;
}

} // namespace tickscope::cli
