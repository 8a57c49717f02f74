#include "test_file.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

namespace tickscope::conformance {

namespace {

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

std::vector<std::string_view> linesOf(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = text.find_first_of("\r\n");
        lines.push_back(text.substr(0, end));
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return lines;
}

// The text between /*--- and ---*/.
std::string_view metadataOf(std::string_view source) {
    const auto begin = source.find("/*---");
    if (begin == std::string_view::npos) return {};
    const auto end = source.find("---*/", begin);
    return source.substr(begin + 5, end == std::string_view::npos ? end : end - begin - 5);
}

// The small part of YAML that the suite uses: keys at the left margin, each with the indented text below it.
std::map<std::string, std::string, std::less<>> parseMetadata(std::string_view metadata) {
    std::map<std::string, std::string, std::less<>> fields;
    std::string* current = nullptr;
    for (const std::string_view line : linesOf(metadata)) {
        const auto colon = line.find(':');
        const bool startsKey = !line.empty() && line[0] >= 'a' && line[0] <= 'z';
        if (startsKey && colon != std::string_view::npos) {
            current = &fields[std::string(line.substr(0, colon))];
            *current = trimmed(line.substr(colon + 1));
        } else if (current) {
            *current += '\n';
            *current += trimmed(line);
        }
    }
    return fields;
}

// [a, b], also over several lines, or one "- a" per line.
std::vector<std::string> parseList(std::string_view text) {
    std::vector<std::string> items;
    std::string item;
    const auto finish = [&] {
        std::string_view name = trimmed(item);
        if (name.starts_with("- ")) name = trimmed(name.substr(2));
        if (!name.empty()) items.emplace_back(name);
        item.clear();
    };
    for (const char c : text) {
        if (c == ',' || c == '\n' || c == '[' || c == ']')
            finish();
        else
            item += c;
    }
    finish();
    return items;
}

std::string valueOf(std::string_view text, std::string_view key) {
    for (const std::string_view line : linesOf(text))
        if (line.starts_with(key) && line.substr(key.size()).starts_with(':'))
            return std::string(trimmed(line.substr(key.size() + 1)));
    return {};
}

Phase phaseNamed(std::string_view name) {
    if (name == "parse") return Phase::Parse;
    if (name == "resolution") return Phase::Resolution;
    if (name == "runtime") return Phase::Runtime;
    throw std::runtime_error("unknown phase " + std::string(name));
}

} // namespace

std::string readFile(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path.string());
    std::ostringstream text;
    text << file.rdbuf();
    return std::move(text).str();
}

TestFile readTestFile(const std::filesystem::path& testDirectory, const std::string& path) {
    TestFile test;
    test.path = path;
    test.absolutePath = testDirectory / path;
    test.source = readFile(test.absolutePath);
    const auto fields = parseMetadata(metadataOf(test.source));
    const auto list = [&](std::string_view key) {
        const auto field = fields.find(key);
        return field == fields.end() ? std::vector<std::string>{} : parseList(field->second);
    };
    test.includes = list("includes");
    test.features = list("features");
    test.flags = list("flags");
    if (const auto negative = fields.find("negative"); negative != fields.end()) {
        test.negativePhase = phaseNamed(valueOf(negative->second, "phase"));
        test.negativeType = valueOf(negative->second, "type");
    }
    return test;
}

bool TestFile::hasFlag(std::string_view flag) const {
    return std::find(flags.begin(), flags.end(), flag) != flags.end();
}

bool TestFile::hasFeature(std::string_view feature) const {
    return std::find(features.begin(), features.end(), feature) != features.end();
}

std::vector<Variant> TestFile::variants() const {
    if (hasFlag("module")) return {Variant::Module};
    if (hasFlag("raw")) return {Variant::Raw};
    if (hasFlag("onlyStrict")) return {Variant::Strict};
    if (hasFlag("noStrict")) return {Variant::Sloppy};
    return {Variant::Sloppy, Variant::Strict};
}

std::string_view nameOf(Variant variant) {
    switch (variant) {
    case Variant::Sloppy:
        return "sloppy";
    case Variant::Strict:
        return "strict";
    case Variant::Module:
        return "module";
    case Variant::Raw:
        return "raw";
    }
    return "";
}

std::string_view nameOf(Phase phase) {
    switch (phase) {
    case Phase::None:
        return "none";
    case Phase::Parse:
        return "parse";
    case Phase::Resolution:
        return "resolution";
    case Phase::Runtime:
        return "runtime";
    }
    return "";
}

} // namespace tickscope::conformance
