#include "builtins/unicode/normalization.h"

#include "builtins/unicode/table.h"

#include <algorithm>
#include <vector>

namespace tickscope::unicode {
namespace {

#include "builtins/unicode/normalization.inc"

// Full decompositions, sorted by character.
struct Decompositions {
    struct Entry {
        char32_t character;
        std::uint32_t offset, length;
    };
    std::vector<Entry> entries;
    std::u32string pool;

    explicit Decompositions(std::string_view table) {
        char32_t c = 0;
        for (TableReader reader(table); !reader.atEnd();) {
            c += reader.next();
            const std::uint32_t length = reader.next();
            entries.push_back({c, static_cast<std::uint32_t>(pool.size()), length});
            for (std::uint32_t i = 0; i < length; ++i)
                pool.push_back(reader.next());
        }
    }
    std::u32string_view find(char32_t c) const {
        const auto entry = std::lower_bound(entries.begin(), entries.end(), c,
                                            [](const Entry& e, char32_t v) { return e.character < v; });
        if (entry == entries.end() || entry->character != c) return {};
        return std::u32string_view(pool).substr(entry->offset, entry->length);
    }
};

struct Composition {
    char32_t first, second, composite;
    bool operator<(const Composition& o) const {
        return first != o.first ? first < o.first : second < o.second;
    }
};

struct ClassRun {
    char32_t first, last;
    std::uint8_t combiningClass;
};

// The tables, read once; they never change.
struct NormalizationTables {
    Decompositions canonical{kCanonical}, compatible{kCompatible};
    std::vector<Composition> compositions;
    std::vector<ClassRun> classes;

    NormalizationTables() {
        for (TableReader reader(kCompositions); !reader.atEnd();) {
            const char32_t first = reader.next(), second = reader.next(), composite = reader.next();
            compositions.push_back({first, second, composite});
        }
        std::sort(compositions.begin(), compositions.end());
        char32_t end = 0;
        for (TableReader reader(kCombiningClasses); !reader.atEnd();) {
            const char32_t first = end + reader.next();
            end = first + reader.next();
            classes.push_back({first, end - 1, static_cast<std::uint8_t>(reader.next())});
        }
    }
    // A rank that orders marks as their Canonical_Combining_Class does; 0 for starters.
    std::uint8_t combiningClass(char32_t c) const {
        if (c < 0x300) return 0;
        const auto above = std::upper_bound(classes.begin(), classes.end(), c,
                                            [](char32_t v, const ClassRun& r) { return v < r.first; });
        return above != classes.begin() && c <= (above - 1)->last ? (above - 1)->combiningClass : 0;
    }
};
const NormalizationTables& normalizationTables() {
    static const NormalizationTables tables;
    return tables;
}

// Hangul syllables are composed by arithmetic (The Unicode Standard, 3.12).
constexpr char32_t kSyllableBase = 0xac00, kLeadBase = 0x1100, kVowelBase = 0x1161, kTailBase = 0x11a7;
constexpr char32_t kLeadCount = 19, kVowelCount = 21, kTailCount = 28;
constexpr char32_t kSyllableCount = kLeadCount * kVowelCount * kTailCount;

struct Piece {
    char32_t character;
    std::uint8_t combiningClass;
};

class Normalizer {
public:
    explicit Normalizer(bool isCompatible) : m_tables(normalizationTables()), m_isCompatible(isCompatible) {}

    void decompose(std::u16string_view text) {
        m_pieces.reserve(text.size());
        for (std::size_t position = 0; position < text.size();)
            decomposeOne(nextCodePoint(text, position));
        // Canonical ordering: each run of marks in order of class, stable.
        for (auto start = m_pieces.begin(); start != m_pieces.end();) {
            if (start->combiningClass == 0) {
                ++start;
                continue;
            }
            auto end = start;
            while (end != m_pieces.end() && end->combiningClass != 0)
                ++end;
            std::stable_sort(start, end, [](const Piece& a, const Piece& b) {
                return a.combiningClass < b.combiningClass;
            });
            start = end;
        }
    }

    void compose() {
        std::size_t starter = m_pieces.size(); // none yet
        std::size_t out = 0;
        std::uint8_t lastClass = 0;
        for (const Piece piece : m_pieces) {
            const bool isAdjacent = starter < out && starter + 1 == out;
            const bool isBlocked = !isAdjacent && (lastClass == 0 || lastClass >= piece.combiningClass);
            if (starter < out && !isBlocked) {
                if (const char32_t composite = compositeOf(m_pieces[starter].character, piece.character)) {
                    m_pieces[starter].character = composite;
                    continue;
                }
            }
            if (piece.combiningClass == 0) starter = out;
            lastClass = piece.combiningClass;
            m_pieces[out++] = piece;
        }
        m_pieces.resize(out);
    }

    std::u16string text() const {
        std::u16string result;
        result.reserve(m_pieces.size());
        for (const Piece& piece : m_pieces)
            appendCodePoint(result, piece.character);
        return result;
    }

private:
    void push(char32_t c) { m_pieces.push_back({c, m_tables.combiningClass(c)}); }

    void decomposeOne(char32_t c) {
        if (c < 0xa0) return push(c);
        if (c - kSyllableBase < kSyllableCount) {
            const char32_t index = c - kSyllableBase;
            push(kLeadBase + index / (kVowelCount * kTailCount));
            push(kVowelBase + index % (kVowelCount * kTailCount) / kTailCount);
            if (index % kTailCount) push(kTailBase + index % kTailCount);
            return;
        }
        std::u32string_view decomposition =
            m_isCompatible ? m_tables.compatible.find(c) : std::u32string_view();
        if (decomposition.empty()) decomposition = m_tables.canonical.find(c);
        if (decomposition.empty()) return push(c);
        for (const char32_t part : decomposition)
            push(part);
    }

    char32_t compositeOf(char32_t first, char32_t second) const {
        if (first - kLeadBase < kLeadCount && second - kVowelBase < kVowelCount) {
            return kSyllableBase + ((first - kLeadBase) * kVowelCount + (second - kVowelBase)) * kTailCount;
        }
        if (first - kSyllableBase < kSyllableCount && (first - kSyllableBase) % kTailCount == 0 &&
            second > kTailBase && second < kTailBase + kTailCount) {
            return first + (second - kTailBase);
        }
        const Composition wanted{first, second, 0};
        const auto found =
            std::lower_bound(m_tables.compositions.begin(), m_tables.compositions.end(), wanted);
        return found != m_tables.compositions.end() && !(wanted < *found) ? found->composite : 0;
    }

    const NormalizationTables& m_tables;
    bool m_isCompatible;
    std::vector<Piece> m_pieces;
};

} // namespace

std::u16string normalize(std::u16string_view text, NormalizationForm form) {
    const bool isCompatible = form == NormalizationForm::Nfkc || form == NormalizationForm::Nfkd;
    const bool isComposed = form == NormalizationForm::Nfc || form == NormalizationForm::Nfkc;
    // Nothing changes below the first character with a decomposition, or (composed) the first mark.
    const char16_t limit = isComposed && !isCompatible ? 0x300 : isCompatible ? 0xa0 : 0xc0;
    if (std::all_of(text.begin(), text.end(), [&](char16_t c) { return c < limit; }))
        return std::u16string(text);
    Normalizer normalizer(isCompatible);
    normalizer.decompose(text);
    if (isComposed) normalizer.compose();
    return normalizer.text();
}

} // namespace tickscope::unicode
