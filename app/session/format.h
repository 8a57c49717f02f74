#pragma once
// Times, numbers and the engine's texts as the interface writes them. One place, so that panes, timeline and
// tests agree.

#include "tickscope/ids.h"
#include "tickscope/text_table.h"

#include <QString>

#include <string_view>

namespace tickscope {

// "0.013 ms", "12.5 ms", "1.250 s": three decimals below 10 ms, fewer above.
QString formatClock(VirtualTime time);

// "1.0 ms", "49.9 ms", "2.0 s": one decimal, for cards and lists; "13 µs" below 0.1 ms.
QString formatShort(VirtualTime time);

// UTF-8, as all texts of the engine.
inline QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}
inline QString toQString(const TraceText& text) { return toQString(text.view()); }

} // namespace tickscope
