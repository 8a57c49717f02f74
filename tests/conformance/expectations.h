#pragma once
// What is known of the suite before it is run: which tests are out of scope and which fail, and why.
// One line each, `#` begins a comment:
//
//   skip feature NAME: reason            tests that need the feature are not run
//   skip path PREFIX: reason             nor are those whose path begins so
//   fail path PREFIX: reason             these are run, and every one of them fails
//   fail path PREFIX [strict]: reason    only in that variant

#include "test_file.h"

#include <filesystem>
#include <string>
#include <vector>

namespace tickscope::conformance {

class Expectations {
public:
    Expectations() = default;
    explicit Expectations(const std::filesystem::path& file); // throws std::runtime_error with file:line

    bool isSkipped(const TestFile&) const;
    bool isSkippedPath(const std::string& path) const; // known before the file is read
    bool isExpectedToFail(const TestFile&, Variant);
    // The lines of expected failures that nothing has been asked about.
    std::vector<std::string> unusedLines() const;

private:
    struct Failure {
        std::string prefix, variant, line;
        bool isUsed = false;
    };
    void addLine(const std::string& line);
    std::vector<std::string> m_skippedFeatures, m_skippedPaths;
    std::vector<Failure> m_failures;
};

} // namespace tickscope::conformance
