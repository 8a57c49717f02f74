#pragma once
// What the stage calls the things of an event loop.

#include "tickscope/event.h"

#include <QString>
#include <QStringList>

namespace tickscope::words {

QString tr(const char* text); // in the translation context of the stage

// The parts that say something, with dots between them.
QString joined(const QStringList& parts);
QString line(int line); // "line 3"; empty for 0

// Reactions and continuations have their exact names at the full level only.
QString jobKind(JobKind kind, bool exact);
QString taskSource(TaskSource source);
QString timerFunction(TimerKind kind);
QString timerMoment(TimerKind kind); // what a callback without a due time waits for

// An await or yield as the program writes it, on one short line; empty: it is none.
QString awaited(std::string_view code);
QString shortened(const QString& text, int length);

} // namespace tickscope::words
