#include "builtins/unicode/properties.h"

#include <algorithm>
#include <span>

namespace tickscope::unicode {
namespace {

struct NamedTable {
    std::string_view names; // separated by slashes
    std::string_view table;
};

#include "builtins/unicode/emoji.inc"
#include "builtins/unicode/properties.inc"

bool hasName(std::string_view names, std::string_view name) {
    while (true) {
        const std::size_t slash = names.find('/');
        if (names.substr(0, slash) == name) return true;
        if (slash == std::string_view::npos) return false;
        names.remove_prefix(slash + 1);
    }
}

std::optional<CodePointSet> lookUp(std::span<const NamedTable> tables, std::string_view name) {
    for (const NamedTable& entry : tables) {
        if (hasName(entry.names, name)) return CodePointSet::fromTable(entry.table);
    }
    return std::nullopt;
}

// The union of the categories whose short name starts with `initial` (and, if given, continues with one of
// `second`).
CodePointSet categoryGroup(char initial, std::string_view second = {}) {
    CodePointSet set;
    for (const NamedTable& entry : kGeneralCategory) {
        if (entry.names[0] != initial) continue;
        if (!second.empty() && second.find(entry.names[1]) == std::string_view::npos) continue;
        set.unite(CodePointSet::fromTable(entry.table));
    }
    return set;
}

std::optional<CodePointSet> generalCategory(std::string_view value) {
    struct Group {
        std::string_view names;
        char initial;
        std::string_view second = {};
    };
    static constexpr Group kGroups[] = {
        {"LC/Cased_Letter", 'L', "ult"}, {"L/Letter", 'L'}, {"M/Mark/Combining_Mark", 'M'}, {"N/Number", 'N'},
        {"P/Punctuation/punct", 'P'},    {"S/Symbol", 'S'}, {"Z/Separator", 'Z'},           {"C/Other", 'C'},
    };
    for (const Group& group : kGroups) {
        if (hasName(group.names, value)) return categoryGroup(group.initial, group.second);
    }
    return lookUp(kGeneralCategory, value);
}

std::optional<CodePointSet> scriptExtensions(std::string_view value) {
    std::optional<CodePointSet> set = lookUp(kScript, value);
    if (!set) return std::nullopt;
    if (const auto added = lookUp(kScriptExtensions, value)) set->unite(*added);
    if (value == "Zyyy" || value == "Common")
        set->subtract(CodePointSet::fromTable(kScriptExtensionNotCommon));
    if (value == "Zinh" || value == "Inherited" || value == "Qaai") {
        set->subtract(CodePointSet::fromTable(kScriptExtensionNotInherited));
    }
    return set;
}

void appendStrings(StringProperty& property, std::string_view table) {
    for (TableReader reader(table); !reader.atEnd();) {
        std::u32string text(reader.next(), U'\0');
        std::generate(text.begin(), text.end(), [&] { return reader.next(); });
        property.rest.push_back(std::move(text));
    }
}

} // namespace

std::optional<CodePointSet> propertyWithValue(std::string_view name, std::string_view value) {
    if (name == "General_Category" || name == "gc") return generalCategory(value);
    if (name == "Script" || name == "sc") return lookUp(kScript, value);
    if (name == "Script_Extensions" || name == "scx") return scriptExtensions(value);
    return std::nullopt;
}

std::optional<CodePointSet> binaryProperty(std::string_view name) {
    if (name == "Any") return CodePointSet::all();
    if (name == "Assigned") return generalCategory("Cn")->complement();
    if (auto set = lookUp(kBinaryProperty, name)) return set;
    return generalCategory(name);
}

std::optional<StringProperty> stringProperty(std::string_view name) {
    struct Entry {
        std::string_view name, table;
    };
    static constexpr Entry kEntries[] = {
        {"Basic_Emoji", kBasicEmojiStrings},
        {"Emoji_Keycap_Sequence", kKeycapStrings},
        {"RGI_Emoji_Modifier_Sequence", kModifierStrings},
        {"RGI_Emoji_Flag_Sequence", kFlagStrings},
        {"RGI_Emoji_Tag_Sequence", kTagStrings},
        {"RGI_Emoji_ZWJ_Sequence", kZwjStrings},
    };
    StringProperty property;
    const bool isAny = name == "RGI_Emoji";
    bool isKnown = isAny;
    for (const Entry& entry : kEntries) {
        if (!isAny && entry.name != name) continue;
        appendStrings(property, entry.table);
        isKnown = true;
    }
    if (!isKnown) return std::nullopt;
    if (isAny || name == "Basic_Emoji") {
        property.single = *binaryProperty("Emoji_Presentation");
        property.single.subtract(*binaryProperty("Regional_Indicator"));
    }
    return property;
}

} // namespace tickscope::unicode
