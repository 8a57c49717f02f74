#include "syntax/scenario_files.h"

#include <algorithm>

namespace tickscope {

namespace {

bool isBlank(char16_t c) { return c == u' ' || c == u'\t' || c == u'\r' || c == u'\n'; }

// The word of a line that begins a file, or nothing.
std::optional<SourceRange> fileNameIn(std::u16string_view text, SourceRange line) {
    uint32_t at = line.begin;
    const auto skipBlanks = [&] {
        while (at < line.end && isBlank(text[at]))
            ++at;
    };
    const auto take = [&](std::u16string_view word) {
        if (!text.substr(at, line.end - at).starts_with(word)) return false;
        at += static_cast<uint32_t>(word.size());
        return true;
    };
    skipBlanks();
    if (!take(u"//")) return std::nullopt;
    skipBlanks();
    if (!take(u"@file") || at == line.end || !isBlank(text[at])) return std::nullopt;
    skipBlanks();
    const uint32_t begin = at;
    while (at < line.end && !isBlank(text[at]))
        ++at;
    const uint32_t end = at;
    skipBlanks();
    if (begin == end || at != line.end) return std::nullopt;
    const std::u16string_view name = text.substr(begin, end - begin);
    const size_t slash = name.rfind(u'/');
    const std::u16string_view last = slash == name.npos ? name : name.substr(slash + 1);
    if (last.find_first_not_of(u'.') == last.npos || last.find(u'.') == last.npos) return std::nullopt;
    return SourceRange{begin, end};
}

// Whether there is nothing to run: only white space and comments.
bool isIdle(std::u16string_view text) {
    for (size_t at = 0; at < text.size();) {
        const std::u16string_view rest = text.substr(at);
        size_t skipped = 0;
        if (isBlank(text[at]) || text[at] == 0xfeff)
            skipped = 1;
        else if (rest.starts_with(u"//") || (at == 0 && rest.starts_with(u"#!")))
            skipped = std::min(rest.find(u'\n'), rest.size());
        else if (rest.starts_with(u"/*") && rest.find(u"*/", 2) != rest.npos)
            skipped = rest.find(u"*/", 2) + 2;
        else
            return false;
        at += skipped;
    }
    return true;
}

// Follows a path from where `parts` leads. Whether it stays below the root; where it does not, it stops
// there.
bool follow(std::vector<std::string_view>& parts, std::string_view path) {
    bool staysInside = true;
    for (size_t begin = 0; begin <= path.size();) {
        const size_t end = std::min(path.find('/', begin), path.size());
        const std::string_view part = path.substr(begin, end - begin);
        begin = end + 1;
        if (part.empty() || part == ".") continue;
        if (part != "..")
            parts.push_back(part);
        else if (parts.empty())
            staysInside = false;
        else
            parts.pop_back();
    }
    return staysInside;
}

bool leadsOut(std::string_view path) {
    std::vector<std::string_view> parts;
    return !follow(parts, path);
}

} // namespace

std::string absolutePath(std::string_view path, std::string_view directory) {
    std::vector<std::string_view> parts;
    if (!path.starts_with('/')) follow(parts, directory);
    follow(parts, path);
    std::string result;
    for (const std::string_view part : parts)
        result.append("/").append(part);
    return result.empty() ? "/" : result;
}

std::string directoryOf(std::string_view absolute) {
    const size_t slash = absolute.rfind('/');
    return slash == 0 || slash == absolute.npos ? "/" : std::string(absolute.substr(0, slash));
}

std::string rootPathOf(std::string_view fileName) {
    const size_t slash = fileName.find_last_of("/\\");
    return "/" + std::string(slash == fileName.npos ? fileName : fileName.substr(slash + 1));
}

ScenarioFiles::ScenarioFiles(const std::string& fileName, std::string_view utf8)
    : m_whole(SourceText::fromUtf8(fileName, utf8)) {
    split(fileName);
}

ScenarioFiles::ScenarioFiles(const Scenario& scenario) : ScenarioFiles(scenario.fileName, scenario.source) {
    if (scenario.mainFile.empty()) return;
    if (const ScenarioFile* file = find(scenario.mainFile))
        m_main = static_cast<size_t>(file - m_files.data());
}

void ScenarioFiles::split(const std::string& fileName) {
    const std::u16string_view text = m_whole.text();
    const std::string mainPath = rootPathOf(fileName);
    m_files.push_back({mainPath, fileName, {0, static_cast<uint32_t>(text.size())}, 1});
    for (uint32_t line = 1; line <= m_whole.lineCount(); ++line) {
        const uint32_t begin = m_whole.lineStart(line);
        const SourceRange range{begin, begin + static_cast<uint32_t>(m_whole.lineText(line).size())};
        const auto word = fileNameIn(text, range);
        if (!word) continue;
        m_files.back().range.end = begin;
        const std::string name = toUtf8(m_whole.slice(*word));
        const std::string path = absolutePath(name);
        if (leadsOut(name))
            m_problems.push_back({*word,
                                  "'" + name + "' leads out of the scenario",
                                  "The files of a scenario lie below its root: // @file lib/util.js",
                                  {}});
        else if (find(path) && !(m_files.size() == 1 && isIdle(m_whole.slice(m_files[0].range))))
            m_problems.push_back({*word,
                                  "There is a file '" + path.substr(1) + "' already",
                                  "Each // @file line needs a name of its own.",
                                  {}});
        const uint32_t next = line < m_whole.lineCount() ? m_whole.lineStart(line + 1) : range.end;
        m_files.push_back({path, path.substr(1), {next, static_cast<uint32_t>(text.size())}, line + 1});
    }
    if (isSingle() || !isIdle(m_whole.slice(m_files[0].range))) return;
    m_files.erase(m_files.begin());
    const auto named = std::find_if(m_files.begin(), m_files.end(),
                                    [&](const ScenarioFile& file) { return file.path == mainPath; });
    m_main = named == m_files.end() ? 0 : static_cast<size_t>(named - m_files.begin());
}

const ScenarioFile* ScenarioFiles::find(std::string_view path) const {
    const std::string absolute = absolutePath(path);
    const auto found = std::find_if(m_files.begin(), m_files.end(),
                                    [&](const ScenarioFile& file) { return file.path == absolute; });
    return found == m_files.end() ? nullptr : &*found;
}

const ScenarioFile& ScenarioFiles::at(uint32_t offset) const {
    const auto next =
        std::upper_bound(m_files.begin(), m_files.end(), offset,
                         [](uint32_t value, const ScenarioFile& file) { return value < file.range.begin; });
    return next == m_files.begin() ? *next : next[-1];
}

const ScenarioFile* ScenarioFiles::named(std::string_view name) const {
    const auto found = std::find_if(m_files.begin(), m_files.end(),
                                    [&](const ScenarioFile& file) { return file.name == name; });
    return found == m_files.end() ? nullptr : &*found;
}

std::string ScenarioFiles::lineText(uint32_t offset) const {
    const ScenarioFile& file = at(offset);
    const std::string line = "line " + std::to_string(m_whole.positionAt(offset).line - file.line + 1);
    return &file == &main() ? line : line + " of " + file.name;
}

SourceText ScenarioFiles::source(const ScenarioFile& file) const {
    return m_whole.part(file.name, file.range);
}

std::string ScenarioFiles::text(const ScenarioFile& file) const { return toUtf8(m_whole.slice(file.range)); }

} // namespace tickscope
