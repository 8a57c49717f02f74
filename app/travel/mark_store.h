#pragma once
// What the reader put beside programs (breakpoints, bookmarks), remembered by the programs' texts: the same
// text finds its marks again, wherever it came from. Of the programs used last only.

#include <QJsonArray>
#include <QString>

namespace tickscope::mark_store {

constexpr int kMostPrograms = 60;

// `kind` names what it is about: "breakpoints". Empty when there is nothing.
QJsonArray read(const QString& program, const QString& kind);
void write(const QString& program, const QString& kind, const QJsonArray& marks); // empty: forgets them

} // namespace tickscope::mark_store
