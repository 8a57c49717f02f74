#include "report.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <ostream>

namespace tickscope::conformance {

namespace {

struct Counts {
    int passed = 0, failed = 0, skipped = 0;
    void add(const Result& result) {
        ++(result.variants.empty() ? skipped : result.passed() ? passed : failed);
    }
};

struct Group {
    std::string_view name;
    std::vector<std::string_view> prefixes;
    Counts counts = {};
};

// What the project promises sums of.
std::vector<Group> promisedGroups() {
    return {
        {"the async set",
         {"built-ins/Promise/", "built-ins/AsyncFunction/", "built-ins/AsyncGeneratorFunction/",
          "built-ins/AsyncGeneratorPrototype/", "built-ins/AsyncFromSyncIteratorPrototype/",
          "built-ins/AsyncIteratorPrototype/", "built-ins/GeneratorFunction/",
          "built-ins/GeneratorPrototype/", "language/expressions/async-", "language/expressions/await/",
          "language/expressions/generators/", "language/expressions/yield/", "language/statements/async-",
          "language/statements/for-await-of/", "language/statements/generators/",
          "language/module-code/top-level-await/"}},
        {"language", {"language/"}},
        {"built-ins", {"built-ins/"}},
        {"annexB", {"annexB/"}},
        {"everything", {""}},
    };
}

// Two levels of directories: built-ins/Array, language/expressions.
std::string directoryOf(const std::string& path) {
    const auto first = path.find('/');
    return path.substr(0, path.find('/', first + 1));
}

void printRow(std::ostream& out, std::string_view name, const Counts& counts) {
    const int run = counts.passed + counts.failed;
    const std::string share =
        run == 0 ? "-" : fmt::format("{:.2f} %", (counts.passed * 10000ll / run) / 100.0); // never rounded up
    out << fmt::format("| {:<42} | {:>6} | {:>6} | {:>6} | {:>9} |\n", name, counts.passed, counts.failed,
                       counts.skipped, share);
}

void printHead(std::ostream& out, std::string_view what) {
    out << fmt::format("| {:<42} | {:>6} | {:>6} | {:>6} | {:>9} |\n", what, "passed", "failed", "not run",
                       "share");
    out << fmt::format("| {0:-<42} | {1:->6} | {1:->6} | {1:->6} | {1:->9} |\n", "", ":");
}

std::string firstLine(std::string_view text) {
    return std::string(text.substr(0, std::min(text.find_first_of("\r\n"), std::size_t{300})));
}

} // namespace

void printTable(std::ostream& out, const std::vector<Result>& results) {
    std::vector<Group> groups = promisedGroups();
    std::map<std::string, Counts> directories;
    for (const Result& result : results) {
        const std::string& path = result.test->path;
        directories[directoryOf(path)].add(result);
        for (Group& group : groups)
            if (std::any_of(group.prefixes.begin(), group.prefixes.end(),
                            [&](std::string_view prefix) { return path.starts_with(prefix); }))
                group.counts.add(result);
    }
    printHead(out, "sum");
    for (const Group& group : groups)
        printRow(out, group.name, group.counts);
    out << '\n';
    printHead(out, "directory");
    for (const auto& [name, counts] : directories)
        printRow(out, name, counts);
}

void printFailures(std::ostream& out, const std::vector<Result>& results) {
    for (const Result& result : results)
        for (const auto& [variant, failure] : result.variants)
            if (failure)
                out << result.test->path << " [" << nameOf(variant) << "]: " << firstLine(*failure) << '\n';
}

int printSurprises(std::ostream& out, const std::vector<Result>& results, Expectations& expectations) {
    int count = 0;
    for (const Result& result : results) {
        for (const auto& [variant, failure] : result.variants) {
            if (failure.has_value() == expectations.isExpectedToFail(*result.test, variant)) continue;
            ++count;
            out << (failure ? "FAILS  " : "PASSES ") << result.test->path << " [" << nameOf(variant) << "]"
                << (failure ? ": " + firstLine(*failure) : ", though it is expected to fail") << '\n';
        }
    }
    return count;
}

} // namespace tickscope::conformance
