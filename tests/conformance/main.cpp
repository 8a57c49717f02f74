// conformance_runner: ECMA-262's own test suite (test262) against the engine, in process.

#include "report.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <thread>

namespace {

using namespace tickscope::conformance;

struct Options {
    std::filesystem::path checkout;
    std::filesystem::path expectations = TICKSCOPE_CONFORMANCE_EXPECTATIONS;
    std::filesystem::path failureList;
    std::vector<std::string> filters;
    unsigned jobs = std::max(1u, std::thread::hardware_concurrency());
    std::size_t sample = 1;
    double timeout = 60;
    bool hidesTable = false, collectsAlways = false;
};

void addOptions(CLI::App& app, Options& options) {
    app.add_option("CHECKOUT", options.checkout, "The suite's directory")->envname("TEST262")->required();
    app.add_option("--filter", options.filters, "Only tests whose path below test/ begins so")
        ->type_name("PATH");
    app.add_option("--list-failures", options.failureList,
                   "Write every failing test with its message to a file")
        ->type_name("FILE");
    app.add_option("--sample", options.sample, "Only every so many-th test")->check(CLI::PositiveNumber);
    app.add_option("--jobs", options.jobs, "Threads")->check(CLI::PositiveNumber);
    app.add_option("--timeout", options.timeout, "Seconds per test, where the step budget does not end it");
    app.add_option("--expectations", options.expectations, "What is known to fail or out of scope")
        ->type_name("FILE");
    app.add_flag("--collect-always", options.collectsAlways,
                 "Collect garbage before every allocation (slow)");
    app.add_flag("--no-table", options.hidesTable, "Print only what was not expected");
}

std::vector<std::string> selectTests(const Options& options) {
    const auto isWanted = [&](const std::string& path) {
        return options.filters.empty() ||
               std::any_of(options.filters.begin(), options.filters.end(),
                           [&](const std::string& prefix) { return path.starts_with(prefix); });
    };
    std::vector<std::string> paths = findTests(options.checkout, isWanted);
    std::vector<std::string> sampled;
    for (std::size_t i = 0; i < paths.size(); i += options.sample)
        sampled.push_back(std::move(paths[i]));
    return sampled;
}

int runAndReport(const Options& options) {
    Expectations expectations(options.expectations);
    SuiteOptions suite;
    suite.checkout = std::filesystem::absolute(options.checkout);
    suite.jobs = options.jobs;
    suite.secondsPerTest = options.timeout;
    suite.run.collectsAlways = options.collectsAlways;
    suite.isSkipped = [&](const TestFile& test) { return expectations.isSkipped(test); };

    const std::vector<std::string> paths = selectTests(options);
    if (paths.empty()) throw std::runtime_error("no tests found below " + (suite.checkout / "test").string());
    const std::vector<Result> results = runSuite(suite, paths);

    if (!options.hidesTable) printTable(std::cout, results);
    if (!options.failureList.empty()) {
        std::ofstream file(options.failureList);
        printFailures(file, results);
    }
    int surprises = printSurprises(std::cout, results, expectations);
    if (options.filters.empty() && options.sample == 1) {
        for (const std::string& line : expectations.unusedLines()) {
            std::cout << "UNUSED " << line << '\n';
            ++surprises;
        }
    }
    std::cout << (surprises == 0 ? "as expected" : std::to_string(surprises) + " results were not expected")
              << '\n';
    return surprises == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    Options options;
    CLI::App app("Runs the ECMAScript conformance suite against Tickscope's engine.", "conformance_runner");
    addOptions(app, options);
    CLI11_PARSE(app, argc, argv);
    try {
        return runAndReport(options);
    } catch (const std::exception& error) {
        std::cerr << "conformance_runner: " << error.what() << '\n';
        return 2;
    }
}
