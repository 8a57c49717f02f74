#pragma once
// How the lines of a text move when it is edited, so that what was put beside a line stays beside it. Works
// on two texts, whoever changed the one into the other: typing, pasting, undo. The texts must outlive it.

#include <QList>
#include <QString>

namespace tickscope {

class LineChange {
public:
    LineChange(QStringView before, QStringView after);

    // False: typing within a line, for which moved() is the identity.
    bool movesLines() const { return !m_old.isEmpty(); }
    // Where a line (from 1) is now; 0 when it is gone.
    int moved(int line) const;

private:
    QList<QStringView> m_old, m_new; // all lines of both, when any moves
    qsizetype m_first = 0;           // [m_first, m_oldEnd) of the old ones became ...
    qsizetype m_oldEnd = 0;          // ... [m_first, m_newEnd) of the new ones
    qsizetype m_newEnd = 0;
};

} // namespace tickscope
