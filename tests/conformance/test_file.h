#pragma once
// One file of the suite with its metadata (the suite's INTERPRETING.md).

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tickscope::conformance {

enum class Phase { None, Parse, Resolution, Runtime };
// The ways in which a test is run: most twice, sloppy and strict.
enum class Variant { Sloppy, Strict, Module, Raw };

struct TestFile {
    std::string path;                   // below test/, with slashes
    std::filesystem::path absolutePath; // what relative module specifiers refer to
    std::string source;
    Phase negativePhase = Phase::None; // None: no error is expected
    std::string negativeType;
    std::vector<std::string> includes, features, flags;

    bool hasFlag(std::string_view flag) const;
    bool hasFeature(std::string_view feature) const;
    std::vector<Variant> variants() const;
};

// Throws std::runtime_error when the file cannot be read.
TestFile readTestFile(const std::filesystem::path& testDirectory, const std::string& path);
std::string readFile(const std::filesystem::path&);

std::string_view nameOf(Variant);
std::string_view nameOf(Phase);

} // namespace tickscope::conformance
