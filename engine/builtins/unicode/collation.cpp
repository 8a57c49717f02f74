#include "builtins/unicode/collation.h"

#include "builtins/unicode/normalization.h"
#include "builtins/unicode/properties.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace tickscope::unicode {
namespace {

#include "builtins/unicode/collation.inc"

struct Weights {
    std::uint32_t primary = 0; // 0: does not count as a letter
    std::uint16_t secondary = 0, tertiary = 0;
};

// A character that sorts as several others do, such as a ligature.
struct Expansion {
    bool hasAccent = false, isCapital = false;
    std::u32string text;
};

// The tables, read once; they never change.
struct CollationTables {
    std::map<char32_t, Weights> weights;
    std::map<char32_t, Expansion> expansions;
    CodePointSet punctuation = *binaryProperty("P"); // and white space
    CodePointSet capitals = *binaryProperty("Lu");
    CodePointSet signs = *binaryProperty("P"); // punctuation and symbols
    std::uint32_t beforeCurrencies = 0;
    static constexpr std::uint32_t kStep = 0x200000; // room for the code points between two ranks

    CollationTables() {
        char32_t c = 0;
        for (TableReader reader(kCollationRanks); !reader.atEnd();) {
            c += reader.next();
            const std::uint32_t primary = reader.next();
            const auto secondary = static_cast<std::uint16_t>(reader.next());
            const auto tertiary = static_cast<std::uint16_t>(reader.next());
            weights.emplace(c, Weights{primary, secondary, tertiary});
        }
        for (TableReader reader(kCollationExpansions); !reader.atEnd();) {
            const char32_t from = reader.next();
            Expansion to;
            to.hasAccent = reader.next() != 0;
            to.isCapital = reader.next() != 0;
            to.text.resize(reader.next());
            std::generate(to.text.begin(), to.text.end(), [&] { return reader.next(); });
            expansions.emplace(from, std::move(to));
        }
        punctuation.unite(*binaryProperty("White_Space"));
        signs.unite(*binaryProperty("S"));
        beforeCurrencies = weights.at(U'\u00a4').primary - 1;
    }
};
const CollationTables& collationTables() {
    static const CollationTables tables;
    return tables;
}

struct SortKey {
    static constexpr std::uint16_t kCapital = 0x100;   // tertiary weight of capital ligatures
    static constexpr std::uint16_t kCompatible = 4;    // of what is written in a special way
    static constexpr std::uint16_t kLigature = 0x1000; // secondary weight of being a ligature
    std::vector<std::uint64_t> primary;
    std::vector<std::uint32_t> secondary, tertiary;
    std::vector<bool> isCapital; // of the letters

    void append(const Weights& w, std::uint64_t primaryWeight) {
        if (primaryWeight) primary.push_back(primaryWeight);
        if (primaryWeight || w.secondary) {
            secondary.push_back(w.primary == 0 && !primaryWeight ? w.secondary + 0x100u : w.secondary);
            tertiary.push_back(w.tertiary);
        }
    }
    void append(const CollationTables& tables, char32_t c, std::uint16_t extraTertiary = 0) {
        if (const auto found = tables.expansions.find(c); found != tables.expansions.end()) {
            const Expansion& expansion = found->second;
            for (std::size_t i = 0; i < expansion.text.size(); ++i) {
                append(tables, expansion.text[i], expansion.isCapital ? kCapital : 1);
                if (i == 0 && expansion.hasAccent) append({0, kLigature, 0}, 0);
            }
            return;
        }
        const auto listed = tables.weights.find(c);
        if (listed != tables.weights.end()) {
            Weights w = listed->second;
            w.tertiary += extraTertiary;
            return append(w, std::uint64_t(w.primary) * CollationTables::kStep);
        }
        if (appendCompatible(tables, c)) return;
        // Unlisted signs come before the currencies, all others after the last listed letter.
        const std::uint64_t rank = tables.signs.contains(c) ? tables.beforeCurrencies : 0xffff;
        append({1, 0, 0}, rank * CollationTables::kStep + c + 1);
    }
    // What stands for other characters sorts after them: a ligature without a rank of its own.
    bool appendCompatible(const CollationTables& tables, char32_t c) {
        std::u16string text;
        appendCodePoint(text, c);
        const std::u16string compatible = normalize(text, NormalizationForm::Nfkd);
        if (compatible == text) return false;
        for (std::size_t position = 0; position < compatible.size();)
            append(tables, nextCodePoint(compatible, position), kCompatible);
        return true;
    }
    // A number is as great as it has digits, and then as they are.
    void appendNumber(const CollationTables& tables, std::u16string_view digits) {
        while (digits.size() > 1 && digits[0] == u'0')
            digits.remove_prefix(1);
        append({1, 0, 0},
               std::uint64_t(tables.weights.at(U'0').primary) * CollationTables::kStep + digits.size() + 1);
        for (const char16_t digit : digits)
            append(tables, digit);
    }
    SortKey(std::u16string_view text, const SortingOptions& options) {
        const CollationTables& tables = collationTables();
        const std::u16string decomposed = normalize(text, NormalizationForm::Nfd);
        const auto isDigit = [&](std::size_t i) {
            return i < decomposed.size() && decomposed[i] >= u'0' && decomposed[i] <= u'9';
        };
        for (std::size_t position = 0; position < decomposed.size();) {
            const std::size_t start = position;
            if (options.isNumeric && isDigit(position)) {
                while (isDigit(position))
                    ++position;
                appendNumber(tables, std::u16string_view(decomposed).substr(start, position - start));
                continue;
            }
            const char32_t c = nextCodePoint(decomposed, position);
            if (options.ignoresPunctuation && tables.punctuation.contains(c)) continue;
            const std::size_t before = primary.size();
            append(tables, c);
            isCapital.resize(isCapital.size() + primary.size() - before, tables.capitals.contains(c));
        }
    }
};

template <typename T>
int order(const std::vector<T>& a, const std::vector<T>& b) {
    const auto [i, j] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    if (i == a.end()) return j == b.end() ? 0 : -1;
    if (j == b.end()) return 1;
    return *i < *j ? -1 : 1;
}

} // namespace

int compareForSorting(std::u16string_view a, std::u16string_view b, const SortingOptions& options) {
    using Sensitivity = SortingOptions::Sensitivity;
    if (a == b) return 0;
    const SortKey left(a, options), right(b, options);
    if (const int difference = order(left.primary, right.primary)) return difference;
    const bool countsAccents =
        options.sensitivity == Sensitivity::Accent || options.sensitivity == Sensitivity::Variant;
    if (countsAccents)
        if (const int difference = order(left.secondary, right.secondary)) return difference;
    const bool countsCase =
        options.sensitivity == Sensitivity::Case || options.sensitivity == Sensitivity::Variant;
    if (!countsCase) return 0;
    if (options.putsUpperFirst || options.sensitivity == Sensitivity::Case)
        if (const int difference = order(left.isCapital, right.isCapital))
            return options.putsUpperFirst ? -difference : difference;
    return options.sensitivity == Sensitivity::Variant ? order(left.tertiary, right.tertiary) : 0;
}

} // namespace tickscope::unicode
