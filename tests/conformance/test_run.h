#pragma once
// Runs one test in one variant on an isolate of its own.

#include "test_file.h"

#include <atomic>
#include <map>
#include <optional>

namespace tickscope::conformance {

// The suite's harness/ files, read once and shared by all threads.
class Harness {
public:
    explicit Harness(const std::filesystem::path& checkout);
    const std::string& file(const std::string& name) const; // throws std::runtime_error

private:
    std::map<std::string, std::string> m_files;
};

struct RunOptions {
    bool collectsAlways = false; // before every allocation of the test itself: finds what is not rooted
};

// Why the test failed; nothing when it passed. The run ends early once `cancel` is set.
std::optional<std::string> runTest(const Harness&, const TestFile&, Variant, const RunOptions&,
                                   const std::atomic<bool>& cancel);

} // namespace tickscope::conformance
