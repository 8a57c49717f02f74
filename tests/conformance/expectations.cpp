#include "expectations.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace tickscope::conformance {

Expectations::Expectations(const std::filesystem::path& file) {
    std::istringstream lines(readFile(file));
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        if (line.empty() || line[0] == '#') continue;
        try {
            addLine(line);
        } catch (const std::runtime_error& error) {
            throw std::runtime_error(file.string() + ":" + std::to_string(number) + ": " + error.what());
        }
    }
}

void Expectations::addLine(const std::string& line) {
    const auto colon = line.find(": ");
    if (colon == std::string::npos) throw std::runtime_error("the reason is missing");
    std::istringstream words(line.substr(0, colon));
    std::string verdict, kind, name, variant, rest;
    words >> verdict >> kind >> name >> variant >> rest;
    if (name.empty() || !rest.empty())
        throw std::runtime_error("expected: skip|fail feature|path NAME: reason");
    if (!variant.empty()) {
        if (variant.front() != '[' || variant.back() != ']') throw std::runtime_error("expected [variant]");
        variant = variant.substr(1, variant.size() - 2);
    }
    if (verdict == "skip" && kind == "feature")
        m_skippedFeatures.push_back(name);
    else if (verdict == "skip" && kind == "path")
        m_skippedPaths.push_back(name);
    else if (verdict == "fail" && kind == "path")
        m_failures.push_back({name, variant, line});
    else
        throw std::runtime_error("unknown: " + verdict + " " + kind);
}

bool Expectations::isSkippedPath(const std::string& path) const {
    return std::any_of(m_skippedPaths.begin(), m_skippedPaths.end(),
                       [&](const std::string& prefix) { return path.starts_with(prefix); });
}

bool Expectations::isSkipped(const TestFile& test) const {
    return isSkippedPath(test.path) ||
           std::any_of(m_skippedFeatures.begin(), m_skippedFeatures.end(),
                       [&](const std::string& feature) { return test.hasFeature(feature); });
}

bool Expectations::isExpectedToFail(const TestFile& test, Variant variant) {
    bool isExpected = false;
    for (Failure& failure : m_failures) {
        if (!test.path.starts_with(failure.prefix)) continue;
        if (!failure.variant.empty() && failure.variant != nameOf(variant)) continue;
        failure.isUsed = isExpected = true;
    }
    return isExpected;
}

std::vector<std::string> Expectations::unusedLines() const {
    std::vector<std::string> lines;
    for (const Failure& failure : m_failures)
        if (!failure.isUsed) lines.push_back(failure.line);
    return lines;
}

} // namespace tickscope::conformance
