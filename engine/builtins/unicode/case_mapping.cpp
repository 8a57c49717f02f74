#include "builtins/unicode/case_mapping.h"

#include "builtins/unicode/properties.h"

#include <algorithm>
#include <map>

namespace tickscope::unicode {
namespace {

#include "builtins/unicode/case.inc"

using Mapping = std::pair<char32_t, char32_t>; // from, to
using Mappings = std::vector<Mapping>;         // sorted

Mappings readRuns(std::string_view table) {
    Mappings mappings;
    char32_t first = 0;
    for (TableReader reader(table); !reader.atEnd();) {
        first += reader.next();
        const std::uint32_t count = reader.next(), stride = reader.next();
        const bool isDown = reader.next() != 0;
        const std::uint32_t distance = reader.next();
        for (std::uint32_t i = 0; i < count; ++i) {
            const char32_t c = first + i * stride;
            mappings.emplace_back(c, isDown ? c - distance : c + distance);
        }
    }
    // A run of a stride may reach past the start of the next one.
    std::sort(mappings.begin(), mappings.end());
    return mappings;
}

char32_t mapped(const Mappings& mappings, char32_t c) {
    const auto found = std::lower_bound(mappings.begin(), mappings.end(), Mapping{c, 0});
    return found != mappings.end() && found->first == c ? found->second : c;
}

using SpecialMappings = std::map<char32_t, std::u32string>;
SpecialMappings readSpecial(std::string_view table) {
    SpecialMappings mappings;
    for (TableReader reader(table); !reader.atEnd();) {
        const char32_t c = reader.next();
        std::u32string text(reader.next(), U'\0');
        std::generate(text.begin(), text.end(), [&] { return reader.next(); });
        mappings.emplace(c, std::move(text));
    }
    return mappings;
}

// The tables, read once; they never change.
struct CaseTables {
    Mappings lower = readRuns(kLower), upper = readRuns(kUpper);
    SpecialMappings lowerSpecial = readSpecial(kLowerSeveral), upperSpecial = readSpecial(kUpperSeveral);
    Mappings folding;     // for CaseEquivalence::Folding
    Mappings regExpUpper; // for CaseEquivalence::UpperCase
    CodePointSet cased = *binaryProperty("Cased"), caseIgnorable = *binaryProperty("Case_Ignorable");

    CaseTables() {
        char32_t c = 0;
        for (TableReader reader(kFolding); !reader.atEnd();) {
            c += reader.next();
            const bool isDown = reader.next() != 0;
            const std::uint32_t distance = reader.next();
            folding.emplace_back(c, isDown ? c - distance : c + distance);
        }
        // 22.2.2.7.3 steps 3-11: one code unit to one code unit, and never from beyond ASCII into it.
        for (const auto& [from, to] : upper) {
            if (from <= 0xffff && to <= 0xffff && !(from >= 128 && to < 128))
                regExpUpper.emplace_back(from, to);
        }
    }
};
const CaseTables& caseTables() {
    static const CaseTables tables;
    return tables;
}

// SpecialCasing.txt, Final_Sigma: after a cased letter, and not before one; letters that ignore case do not
// count.
bool isFinalSigma(const CaseTables& tables, std::u16string_view text, std::size_t position) {
    std::size_t before = position;
    bool afterCased = false;
    while (before > 0) {
        char32_t c = text[--before];
        if (isTrailSurrogate(c) && before > 0 && isLeadSurrogate(text[before - 1])) {
            --before;
            c = joinSurrogates(text[before], c);
        }
        if (tables.caseIgnorable.contains(c)) continue;
        afterCased = tables.cased.contains(c);
        break;
    }
    if (!afterCased) return false;
    for (std::size_t after = position + 1; after < text.size();) {
        const char32_t c = nextCodePoint(text, after);
        if (!tables.caseIgnorable.contains(c)) return !tables.cased.contains(c);
    }
    return true;
}

bool isAscii(std::u16string_view text) {
    return std::all_of(text.begin(), text.end(), [](char16_t c) { return c < 128; });
}

const Mappings* mappingsOf(CaseEquivalence equivalence) {
    switch (equivalence) {
    case CaseEquivalence::Exact:
        return nullptr;
    case CaseEquivalence::UpperCase:
        return &caseTables().regExpUpper;
    case CaseEquivalence::Folding:
        return &caseTables().folding;
    }
    return nullptr;
}

} // namespace

std::u16string toLowerCase(std::u16string_view text) {
    std::u16string result;
    result.reserve(text.size());
    if (isAscii(text)) {
        for (const char16_t c : text)
            result.push_back(c >= 'A' && c <= 'Z' ? c + 32 : c);
        return result;
    }
    const CaseTables& tables = caseTables();
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t start = position;
        const char32_t c = nextCodePoint(text, position);
        if (c == 0x3a3) {
            result.push_back(isFinalSigma(tables, text, start) ? 0x3c2 : 0x3c3);
        } else if (const auto special = tables.lowerSpecial.find(c); special != tables.lowerSpecial.end()) {
            for (const char32_t s : special->second)
                appendCodePoint(result, s);
        } else {
            appendCodePoint(result, mapped(tables.lower, c));
        }
    }
    return result;
}

std::u16string toUpperCase(std::u16string_view text) {
    std::u16string result;
    result.reserve(text.size());
    if (isAscii(text)) {
        for (const char16_t c : text)
            result.push_back(c >= 'a' && c <= 'z' ? c - 32 : c);
        return result;
    }
    const CaseTables& tables = caseTables();
    for (std::size_t position = 0; position < text.size();) {
        const char32_t c = nextCodePoint(text, position);
        if (const auto special = tables.upperSpecial.find(c); special != tables.upperSpecial.end()) {
            for (const char32_t s : special->second)
                appendCodePoint(result, s);
        } else {
            appendCodePoint(result, mapped(tables.upper, c));
        }
    }
    return result;
}

char32_t canonicalize(char32_t c, CaseEquivalence equivalence) {
    switch (equivalence) {
    case CaseEquivalence::Exact:
        return c;
    case CaseEquivalence::UpperCase:
        if (c < 128) return c >= 'a' && c <= 'z' ? c - 32 : c;
        return mapped(caseTables().regExpUpper, c);
    case CaseEquivalence::Folding:
        if (c < 128) return c >= 'A' && c <= 'Z' ? c + 32 : c;
        return mapped(caseTables().folding, c);
    }
    return c;
}

CodePointSet canonicalized(const CodePointSet& set, CaseEquivalence equivalence) {
    const Mappings* mappings = mappingsOf(equivalence);
    if (!mappings) return set;
    CodePointSet moved, added;
    for (const auto& [from, to] : *mappings) {
        if (!set.contains(from)) continue;
        moved.add(from);
        added.add(to);
    }
    CodePointSet result = set;
    result.subtract(moved);
    result.unite(added);
    return result;
}

CodePointSet closedOverCase(const CodePointSet& set, CaseEquivalence equivalence) {
    const Mappings* mappings = mappingsOf(equivalence);
    if (!mappings) return set;
    const CodePointSet canonical = canonicalized(set, equivalence);
    CodePointSet result = canonical;
    for (const auto& [from, to] : *mappings) {
        // A canonical character may itself be moved by a later entry only when it is not canonical.
        if (canonical.contains(to)) result.add(from);
    }
    return result;
}

} // namespace tickscope::unicode
