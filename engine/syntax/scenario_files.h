// The files of a scenario. One text may hold several: a line
//
//     // @file lib/util.js
//
// begins one, which goes up to the next such line. The name is one word with a dot in its last part; any
// other comment is left alone. What stands before the first of these lines is the main file, unless it holds
// nothing but white space and comments: then the main file is the section with the scenario's own name, else
// the first one.
#pragma once

#include "syntax/diagnostic.h"
#include "tickscope/scenario.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tickscope {

struct ScenarioFile {
    std::string path; // where it lies in the simulated world: "/lib/util.js"
    std::string name; // in messages: "lib/util.js"; of the text before the first section, the scenario's name
    SourceRange range; // in the scenario's text, in UTF-16 units
    uint32_t line = 1; // of the scenario, where it begins
};

class ScenarioFiles {
public:
    explicit ScenarioFiles(const Scenario&);
    // `fileName` as in Scenario; malformed UTF-8 becomes U+FFFD.
    ScenarioFiles(const std::string& fileName, std::string_view utf8);

    const SourceText& whole() const { return m_whole; }
    // In the order of the text; never empty.
    const std::vector<ScenarioFile>& all() const { return m_files; }
    bool isSingle() const { return m_files.size() == 1; }
    const ScenarioFile& main() const { return m_files[m_main]; }
    // The file of that path, or nullptr. A relative path starts from the root: "./worker.js" is "/worker.js".
    const ScenarioFile* find(std::string_view path) const;
    // The file that an offset of the scenario's text lies in.
    const ScenarioFile& at(uint32_t offset) const;
    // The file that messages call so, or nullptr.
    const ScenarioFile* named(std::string_view name) const;
    // Where an offset lies, for a sentence: "line 3", "line 3 of lib/util.js".
    std::string lineText(uint32_t offset) const;

    // A file for the parser: its lines count from 1, its offsets are those of the scenario's text.
    SourceText source(const ScenarioFile&) const;
    // What is in it, as UTF-8.
    std::string text(const ScenarioFile&) const;

    // What is wrong with the lines that begin files: a name taken twice, or one that leads out of the world.
    const std::vector<Diagnostic>& problems() const { return m_problems; }

private:
    void split(const std::string& fileName);
    SourceText m_whole;
    std::vector<ScenarioFile> m_files;
    std::vector<Diagnostic> m_problems;
    size_t m_main = 0;
};

// An absolute path without . and .. of a path as a program writes it; relative ones start from `directory`.
std::string absolutePath(std::string_view path, std::string_view directory = "/");
std::string directoryOf(std::string_view absolute); // "/lib" of "/lib/util.js", "/" of "/util.js"
// "/" and the last part of a name that a user gave.
std::string rootPathOf(std::string_view fileName);

} // namespace tickscope
