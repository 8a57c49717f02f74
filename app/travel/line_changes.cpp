#include "line_changes.h"

#include <algorithm>
#include <cstdlib>

namespace tickscope {

namespace {

// Of both texts, the length of what they begin with in common.
qsizetype commonStart(QStringView a, QStringView b) {
    const auto end = std::min(a.size(), b.size());
    return std::mismatch(a.begin(), a.begin() + end, b.begin()).first - a.begin();
}

qsizetype commonEnd(QStringView a, QStringView b) {
    const auto end = std::min(a.size(), b.size());
    return std::mismatch(a.rbegin(), a.rbegin() + end, b.rbegin()).first - a.rbegin();
}

} // namespace

LineChange::LineChange(QStringView before, QStringView after) {
    const qsizetype start = commonStart(before, after);
    const qsizetype end = commonEnd(before.mid(start), after.mid(start));
    const bool breaks = before.mid(start).chopped(end).contains(u'\n');
    if (!breaks && !after.mid(start).chopped(end).contains(u'\n')) return; // within a line: nothing moves
    m_old = before.split(u'\n');
    m_new = after.split(u'\n');
    while (m_first < std::min(m_old.size(), m_new.size()) && m_old[m_first] == m_new[m_first])
        ++m_first;
    m_oldEnd = m_old.size();
    m_newEnd = m_new.size();
    while (std::min(m_oldEnd, m_newEnd) > m_first && m_old[m_oldEnd - 1] == m_new[m_newEnd - 1]) {
        --m_oldEnd;
        --m_newEnd;
    }
}

int LineChange::moved(int line) const {
    const qsizetype index = line - 1;
    if (index < m_first) return line;
    if (index >= m_oldEnd) return line + static_cast<int>(m_newEnd - m_oldEnd);
    // Among the changed lines: to the same text if it is there, the nearest one.
    qsizetype best = -1;
    for (qsizetype i = m_first; i < m_newEnd; ++i)
        if (m_new[i] == m_old[index] && (best < 0 || std::abs(i - index) < std::abs(best - index))) best = i;
    if (best < 0 && m_newEnd > m_first) best = std::min(index, m_newEnd - 1);
    return static_cast<int>(best + 1);
}

} // namespace tickscope
