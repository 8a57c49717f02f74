#include "host/unsimulated.h"

#include <algorithm>
#include <iterator>

namespace tickscope {

namespace {

constexpr std::string_view kUnsimulated[] = {
    "cluster", "constants",    "dgram", "domain", "http2", "inspector", "inspector/promises",
    "net",     "punycode",     "repl",  "sea",    "sys",   "test",      "test/reporters",
    "tls",     "trace_events", "vm",    "wasi"};

constexpr std::string_view kSimulated = "assert, async_hooks, buffer, child_process, console, crypto, "
                                        "diagnostics_channel, dns, events, fs, http, "
                                        "https, module, os, path, perf_hooks, process, querystring, "
                                        "readline, stream, string_decoder, timers, tty, "
                                        "url, util, v8, worker_threads, zlib";
constexpr std::string_view kSimulatedPackages = "p-limit, p-retry and rxjs";

} // namespace

std::span<const std::string_view> unsimulatedModules() { return kUnsimulated; }

bool isUnsimulated(std::string_view specifier) {
    if (specifier.starts_with("node:")) specifier.remove_prefix(5);
    return std::find(std::begin(kUnsimulated), std::end(kUnsimulated), specifier) != std::end(kUnsimulated);
}

std::string notSimulatedMessage(std::string_view specifier) {
    return "Node's module '" + std::string(specifier) +
           "' is not simulated here. The modules that are: " + std::string(kSimulated);
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
