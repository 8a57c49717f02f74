#pragma once
// A set of code points as sorted ranges.

#include "builtins/unicode/table.h"

#include <initializer_list>
#include <vector>

namespace tickscope::unicode {

class CodePointSet {
public:
    struct Range {
        char32_t first, last; // inclusive
        bool operator==(const Range&) const = default;
    };

    CodePointSet() = default;
    CodePointSet(std::initializer_list<Range> ranges) {
        for (const Range& r : ranges)
            add(r.first, r.last);
    }
    // From a table of {gap since the end of the run before, length - 1}.
    static CodePointSet fromTable(std::string_view table);
    static CodePointSet all() { return {{0, kMaxCodePoint}}; }

    bool isEmpty() const { return m_ranges.empty(); }
    bool contains(char32_t c) const;
    const std::vector<Range>& ranges() const { return m_ranges; }
    std::size_t size() const; // number of code points

    void add(char32_t c) { add(c, c); }
    void add(char32_t first, char32_t last); // cheap in ascending order
    void remove(char32_t c);
    void unite(const CodePointSet& other);
    void intersect(const CodePointSet& other);
    void subtract(const CodePointSet& other);
    CodePointSet complement() const;
    bool operator==(const CodePointSet&) const = default;

private:
    std::vector<Range> m_ranges; // ascending, never touching
};

} // namespace tickscope::unicode
