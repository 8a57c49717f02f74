#include "host/package_resolution.h"

#include "syntax/scenario_files.h"

#include <algorithm>
#include <cctype>
#include <limits>
#include <optional>

namespace tickscope {

namespace {

using JsonKind = JsonValue::Kind;
using Kind = PackageTarget::Kind;

std::string replaced(std::string_view text, std::string_view match) {
    std::string result;
    for (const char c : text)
        if (c == '*')
            result += match;
        else
            result += c;
    return result;
}

// A segment that leads elsewhere: "..", ".", "node_modules".
bool hasInvalidSegment(std::string_view path) {
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find_first_of("/\\", begin), path.size());
        std::string segment(path.substr(begin, end - begin));
        std::transform(segment.begin(), segment.end(), segment.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        for (std::size_t dot; (dot = segment.find("%2e")) != std::string_view::npos;)
            segment.replace(dot, 3, ".");
        if (segment == "." || segment == ".." || segment == "node_modules") return true;
        begin = end + 1;
    }
    return false;
}

// Whether `new URL(text)` takes it.
bool isUrl(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == 0 || colon == std::string_view::npos || !std::isalpha(static_cast<unsigned char>(text[0])))
        return false;
    return std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(colon),
                       [](unsigned char c) { return std::isalnum(c) || c == '+' || c == '-' || c == '.'; });
}

bool isArrayIndex(std::string_view key) {
    if (key.empty() || key.size() > 10 || key.find_first_not_of("0123456789") != std::string_view::npos)
        return false;
    if (key.size() > 1 && key[0] == '0') return false;
    return std::stoull(std::string(key)) < std::numeric_limits<std::uint32_t>::max();
}

// PATTERN_KEY_COMPARE: whether `key` is more specific than `best`.
bool isBetterPattern(std::string_view key, std::string_view best) {
    const auto baseLength = [](std::string_view text) {
        const std::size_t star = text.find('*');
        return star == std::string_view::npos ? text.size() : star + 1;
    };
    if (baseLength(key) != baseLength(best)) return baseLength(key) > baseLength(best);
    if (best.find('*') == std::string_view::npos) return true;
    return key.size() > best.size();
}

class TargetResolver {
public:
    TargetResolver(const Package& package, Conditions conditions, const std::string& base, bool isInternal)
        : m_package(package), m_conditions(conditions), m_base(base), m_isInternal(isInternal) {}

    // PACKAGE_IMPORTS_EXPORTS_RESOLVE
    PackageTarget resolve(std::string_view key, const JsonValue& map) {
        const bool isPlain = key.find('*') == std::string_view::npos && (m_isInternal || !key.ends_with('/'));
        if (const JsonValue* target = isPlain ? map.member(key) : nullptr) {
            m_key = key;
            m_match.reset();
            return follow(*target);
        }
        const JsonValue* target = nullptr;
        for (const JsonMember& member : map.members)
            if (const auto match = matchOf(member.name, key); match && isBetterPattern(member.name, m_key)) {
                m_key = member.name;
                m_match = match;
                target = &member.value;
            }
        return target ? follow(*target) : PackageTarget{};
    }

    // Of an "exports" object that has no subpaths, the whole is that of ".".
    PackageTarget resolveMain(const JsonValue& target) {
        m_key = ".";
        return follow(target);
    }

    PackageTarget invalidConfig(std::string_view why) const {
        return failed("ERR_INVALID_PACKAGE_CONFIG",
                      "Invalid package config " + configPath() +
                          (m_base.empty() ? "" : " while importing file://" + m_base) + ". " +
                          std::string(why));
    }

private:
    static PackageTarget failed(std::string code, std::string message, bool isTypeError = false) {
        return {Kind::Error, {}, {std::move(code), std::move(message), isTypeError}};
    }
    std::string configPath() const { return packageConfigPath(m_package); }
    std::string importedFrom() const { return m_base.empty() ? "" : " imported from " + m_base; }

    static std::optional<std::string> matchOf(std::string_view pattern, std::string_view key) {
        const std::size_t star = pattern.find('*');
        if (star == std::string_view::npos || pattern.rfind('*') != star ||
            !key.starts_with(pattern.substr(0, star)))
            return std::nullopt;
        const std::string_view trailer = pattern.substr(star + 1);
        if (key.size() <= pattern.size() - 1 || !key.ends_with(trailer)) return std::nullopt;
        return std::string(key.substr(star, key.size() - trailer.size() - star));
    }

    // PACKAGE_TARGET_RESOLVE
    PackageTarget follow(const JsonValue& target) const {
        switch (target.kind) {
        case JsonKind::String:
            return text(target);
        case JsonKind::Array:
            return alternatives(target);
        case JsonKind::Object:
            return conditional(target);
        case JsonKind::Null:
            return {Kind::Null, {}, {}};
        default:
            return invalidTarget(target);
        }
    }

    PackageTarget alternatives(const JsonValue& target) const {
        PackageTarget last{Kind::Null, {}, {}};
        for (const JsonMember& member : target.members) {
            PackageTarget result = follow(member.value);
            const bool isInvalid =
                result.kind == Kind::Error && result.error.code == "ERR_INVALID_PACKAGE_TARGET";
            if (result.kind == Kind::Undefined) continue;
            if (result.kind != Kind::Null && !isInvalid) return result;
            last = std::move(result);
        }
        return last;
    }

    PackageTarget conditional(const JsonValue& target) const {
        for (const JsonMember& member : target.members)
            if (isArrayIndex(member.name))
                return invalidConfig("\"exports\" cannot contain numeric property keys.");
        for (const JsonMember& member : target.members) {
            const bool isTaken =
                member.name == "default" ||
                std::find(m_conditions.begin(), m_conditions.end(), member.name) != m_conditions.end();
            if (!isTaken) continue;
            PackageTarget result = follow(member.value);
            if (result.kind != Kind::Undefined) return result;
        }
        return {};
    }

    PackageTarget text(const JsonValue& target) const {
        const std::string& path = target.text;
        if (!path.starts_with("./")) {
            const bool isOther = m_isInternal && !path.starts_with("../") && !path.starts_with('/');
            if (!isOther || isUrl(path)) return invalidTarget(target);
            return {Kind::Specifier, m_match ? replaced(path, *m_match) : path, {}};
        }
        if (hasInvalidSegment(std::string_view(path).substr(2))) return invalidTarget(target);
        if (!m_match) return {Kind::Path, absolutePath(path, m_package.directory), {}};
        if (hasInvalidSegment(*m_match)) return invalidSubpath();
        return {Kind::Path, absolutePath(replaced(path, *m_match), m_package.directory), {}};
    }

    PackageTarget invalidTarget(const JsonValue& target) const {
        const std::string field = m_isInternal ? "imports" : "exports";
        const std::string shown = '"' + target.text + '"';
        const bool lacksDot = !m_isInternal && !target.text.empty() && !target.text.starts_with("./");
        const std::string what = m_key == "." ? "main target " + shown + " defined in"
                                              : "target " + shown + " defined for '" + m_key + "' in";
        return failed("ERR_INVALID_PACKAGE_TARGET",
                      "Invalid \"" + field + "\" " + what + " the package config " + configPath() +
                          importedFrom() + (lacksDot ? "; targets must start with \"./\"" : ""));
    }

    PackageTarget invalidSubpath() const {
        return failed("ERR_INVALID_MODULE_SPECIFIER",
                      "Invalid module \"" + replaced(m_key, *m_match) +
                          "\" request is not a valid match in pattern \"" + m_key + "\" for the \"" +
                          (m_isInternal ? "imports" : "exports") + "\" resolution of " + configPath() +
                          importedFrom(),
                      true);
    }

    const Package& m_package;
    Conditions m_conditions;
    const std::string& m_base;
    bool m_isInternal;
    std::string m_key; // of the map, which has led to the target
    std::optional<std::string> m_match;
};

bool isFound(const PackageTarget& target) {
    return target.kind != Kind::Undefined && target.kind != Kind::Null;
}

// An "exports" object that has conditions only: isConditionalExportsMainSugar
bool hasConditions(const JsonMember& member) { return !member.name.starts_with('.'); }

} // namespace

std::string packageConfigPath(const Package& package) {
    return (package.directory == "/" ? "" : package.directory) + "/package.json";
}

PackageTarget packageExportsResolve(const Package& package, std::string_view subpath, Conditions conditions,
                                    const std::string& base) {
    const JsonValue& exports = *package.config->member("exports");
    const std::vector<JsonMember>& members = exports.members;
    TargetResolver resolver(package, conditions, base, false);
    bool isMain = exports.kind == JsonKind::String || exports.kind == JsonKind::Array;
    if (exports.kind == JsonKind::Object && !members.empty()) {
        isMain = hasConditions(members[0]);
        if (std::any_of(members.begin(), members.end(),
                        [&](const JsonMember& member) { return hasConditions(member) != isMain; }))
            return resolver.invalidConfig(
                "\"exports\" cannot contain some keys starting with '.' and some not. The exports object "
                "must "
                "either be an object of package subpath keys or an object of main entry condition name keys "
                "only.");
    }
    PackageTarget result;
    if (!isMain)
        result = resolver.resolve(subpath, exports);
    else if (subpath == ".")
        result = resolver.resolveMain(exports);
    if (isFound(result)) return result;
    const std::string what =
        subpath == "." ? "No \"exports\" main defined in "
                       : "Package subpath '" + std::string(subpath) + "' is not defined by \"exports\" in ";
    return {Kind::Error,
            {},
            {"ERR_PACKAGE_PATH_NOT_EXPORTED",
             what + packageConfigPath(package) + (base.empty() ? "" : " imported from " + base)}};
}

PackageTarget packageImportsResolve(std::string_view name, const Package& scope, Conditions conditions,
                                    const std::string& base) {
    const std::string shown = '"' + std::string(name) + '"';
    if (name == "#" || name.starts_with("#/") || name.ends_with('/'))
        return {Kind::Error,
                {},
                {"ERR_INVALID_MODULE_SPECIFIER",
                 "Invalid module " + shown +
                     " is not a valid internal imports specifier name imported from " + base,
                 true}};
    const JsonValue* imports = scope.config ? scope.config->member("imports") : nullptr;
    if (imports) {
        PackageTarget result = TargetResolver(scope, conditions, base, true).resolve(name, *imports);
        if (isFound(result)) return result;
    }
    return {Kind::Error,
            {},
            {"ERR_PACKAGE_IMPORT_NOT_DEFINED",
             "Package import specifier " + shown + " is not defined" +
                 (scope.config ? " in package " + packageConfigPath(scope) : "") + " imported from " + base,
             true}};
}

PackageName parsePackageName(std::string_view specifier) {
    PackageName result;
    std::size_t slash = specifier.find('/');
    if (specifier.starts_with('@')) {
        result.isValid = slash != std::string_view::npos;
        if (result.isValid) slash = specifier.find('/', slash + 1);
    }
    result.name = specifier.substr(0, slash);
    if (result.name.starts_with('.') || result.name.find_first_of("%\\") != std::string_view::npos)
        result.isValid = false;
    result.subpath = "." + std::string(slash == std::string_view::npos ? "" : specifier.substr(slash));
    return result;
}

} // namespace tickscope
