#include "host/unsimulated.h"

#include "host/modules.h"

#include <algorithm>
#include <iterator>

namespace tickscope {

namespace {

constexpr std::string_view kUnsimulated[] = {
    "cluster", "constants",    "dgram", "domain", "http2", "inspector", "inspector/promises",
    "net",     "punycode",     "repl",  "sea",    "sys",   "test",      "test/reporters",
    "tls",     "trace_events", "wasi"};

// "assert, buffer, ..."; those with a slash are parts of others.
std::string simulatedModules() {
    std::string list;
    for (const std::string_view name : Modules::nodeModuleNames()) {
        if (name.find('/') != std::string_view::npos) continue;
        if (!list.empty()) list += ", ";
        list += name;
    }
    return list;
}
constexpr std::string_view kSimulatedPackages = "p-limit, p-retry and rxjs";

} // namespace

std::span<const std::string_view> unsimulatedModules() { return kUnsimulated; }

bool isUnsimulated(std::string_view specifier) {
    if (specifier.starts_with("node:")) specifier.remove_prefix(5);
    return std::find(std::begin(kUnsimulated), std::end(kUnsimulated), specifier) != std::end(kUnsimulated);
}

std::string notSimulatedMessage(std::string_view specifier) {
    return "Node's module '" + std::string(specifier) +
           "' is not simulated here. The modules that are: " + simulatedModules();
}

void noteMissingModule(Isolate& vm, std::string_view specifier) {
    const bool isFile = specifier.starts_with(".") || specifier.starts_with("/");
    const std::string why =
        isUnsimulated(specifier) ? notSimulatedMessage(specifier)
        : isFile                 ? "The program has no such file. A line `// @file NAME` begins one."
                 : "Of npm's packages only " + std::string(kSimulatedPackages) + " are simulated here.";
    vm.recorder.record(EventKind::Notice, {.text = why, .range = vm.recorder.currentRange()});
}

} // namespace tickscope
