#include "builtins/unicode/code_point_set.h"

#include <algorithm>

namespace tickscope::unicode {

CodePointSet CodePointSet::fromTable(std::string_view table) {
    CodePointSet set;
    char32_t end = 0;
    for (TableReader reader(table); !reader.atEnd();) {
        const char32_t first = end + reader.next();
        end = first + reader.next() + 1;
        set.m_ranges.push_back({first, end - 1});
    }
    return set;
}

bool CodePointSet::contains(char32_t c) const {
    const auto above = std::upper_bound(m_ranges.begin(), m_ranges.end(), c,
                                        [](char32_t v, const Range& r) { return v < r.first; });
    return above != m_ranges.begin() && c <= (above - 1)->last;
}

std::size_t CodePointSet::size() const {
    std::size_t count = 0;
    for (const Range& r : m_ranges)
        count += r.last - r.first + 1;
    return count;
}

void CodePointSet::add(char32_t first, char32_t last) {
    if (first > last) return;
    if (m_ranges.empty() || first > m_ranges.back().last + 1) {
        m_ranges.push_back({first, last});
        return;
    }
    // The first range that touches or follows the new one.
    auto begin = std::lower_bound(m_ranges.begin(), m_ranges.end(), first,
                                  [](const Range& r, char32_t v) { return r.last + 1 < v; });
    auto end = begin;
    while (end != m_ranges.end() && end->first <= last + 1) {
        first = std::min(first, end->first);
        last = std::max(last, end->last);
        ++end;
    }
    if (begin == end) {
        m_ranges.insert(begin, {first, last});
    } else {
        *begin = {first, last};
        m_ranges.erase(begin + 1, end);
    }
}

void CodePointSet::remove(char32_t c) {
    if (contains(c)) subtract({{c, c}});
}

void CodePointSet::unite(const CodePointSet& other) {
    if (m_ranges.empty()) {
        m_ranges = other.m_ranges;
        return;
    }
    std::vector<Range> mine;
    mine.swap(m_ranges);
    auto a = mine.begin();
    auto b = other.m_ranges.begin();
    while (a != mine.end() || b != other.m_ranges.end()) {
        const bool takeMine = b == other.m_ranges.end() || (a != mine.end() && a->first <= b->first);
        const Range next = takeMine ? *a++ : *b++;
        if (!m_ranges.empty() && next.first <= m_ranges.back().last + 1) {
            m_ranges.back().last = std::max(m_ranges.back().last, next.last);
        } else {
            m_ranges.push_back(next);
        }
    }
}

void CodePointSet::intersect(const CodePointSet& other) {
    std::vector<Range> common;
    auto a = m_ranges.begin();
    auto b = other.m_ranges.begin();
    while (a != m_ranges.end() && b != other.m_ranges.end()) {
        const char32_t first = std::max(a->first, b->first), last = std::min(a->last, b->last);
        if (first <= last) common.push_back({first, last});
        if (a->last < b->last) {
            ++a;
        } else {
            ++b;
        }
    }
    m_ranges = std::move(common);
}

void CodePointSet::subtract(const CodePointSet& other) { intersect(other.complement()); }

CodePointSet CodePointSet::complement() const {
    CodePointSet result;
    char32_t next = 0;
    for (const Range& r : m_ranges) {
        if (r.first > next) result.m_ranges.push_back({next, r.first - 1});
        next = r.last + 1;
    }
    if (next <= kMaxCodePoint) result.m_ranges.push_back({next, kMaxCodePoint});
    return result;
}

} // namespace tickscope::unicode
