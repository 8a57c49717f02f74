#include "commands.h"
#include "output.h"
#include "tickscope/trace.h"
#include "tickscope/unresolved.h"

#include <cstdio>
#include <unistd.h>

namespace tickscope::cli {

namespace {

constexpr int kProblemsFound = 1;

std::string counted(std::size_t count, const std::string& one) {
    return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

// "called with 1 argument, awaited; used 2 times"
std::string describe(const UnresolvedName& name) {
    std::string text = name.isConstructed ? "constructed"
                       : name.isCalled    ? "called with " + counted(name.arguments, "argument")
                                          : "used as a value";
    if (name.isAwaited) text += ", awaited";
    if (name.uses.size() > 1) text += "; used " + counted(name.uses.size(), "time");
    return text;
}

} // namespace

std::string adviceFor(const UnresolvedName& name) {
    return name.name + " is defined nowhere. This line at the head of the program would simulate it:\n  " +
           name.pragma + "\n";
}

// What can be said about a program without running it.
int checkCommand(const Options& options) {
    const std::vector<ProgramDiagnostic> diagnostics = check(options.scenario);
    for (const ProgramDiagnostic& diagnostic : diagnostics)
        std::fputs(diagnostic.formatted.c_str(), stderr);
    if (!diagnostics.empty()) return kProblemsFound;
    Output out(STDOUT_FILENO, "standard output");
    const std::vector<UnresolvedName> names = unresolvedNames(options.scenario);
    Trace places; // for the lines of its files
    places.fileName = options.scenario.fileName;
    places.source = options.scenario.source;
    places.indexLines();
    for (const UnresolvedName& name : names) {
        const std::uint32_t offset = name.uses.front().begin;
        const Trace::LineColumn at = places.lineColumnInFile(offset);
        out.write(places.fileAt(offset).name + ":" + std::to_string(at.line) + ":" +
                  std::to_string(at.column) + ": " + name.name + " is defined nowhere (" + describe(name) +
                  ")\n  " + name.pragma + "\n");
    }
    out.flush();
    return names.empty() ? kOk : kProblemsFound;
}

} // namespace tickscope::cli
