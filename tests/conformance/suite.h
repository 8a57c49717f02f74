#pragma once
// Runs many tests in parallel: an isolate per test and variant, threads that share nothing but the list.

#include "test_run.h"

#include <functional>

namespace tickscope::conformance {

struct Result {
    std::optional<TestFile> test; // without its source
    struct VariantResult {
        Variant variant;
        std::optional<std::string> failure;
    };
    std::vector<VariantResult> variants; // none: skipped
    bool passed() const;
};

struct SuiteOptions {
    std::filesystem::path checkout;
    unsigned jobs = 2;
    double secondsPerTest = 60; // a net below the step budget, for native code that does not count
    RunOptions run;
    std::function<bool(const TestFile&)> isSkipped;
};

// Paths of all tests below test/, sorted, without fixtures.
std::vector<std::string> findTests(const std::filesystem::path& checkout,
                                   const std::function<bool(const std::string& path)>& isWanted);
// One result per path, in the same order.
std::vector<Result> runSuite(const SuiteOptions&, const std::vector<std::string>& paths);

} // namespace tickscope::conformance
