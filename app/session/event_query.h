#pragma once
// Finds moments in a trace by what happens there, so that a lesson need not count events.

#include "tickscope/trace.h"

#include <optional>
#include <string_view>

namespace tickscope {

// The position (for StateTimeline::seek) just after the event that the query names; nothing when there is
// none or the query is not understood. The language:
//   start | end | idle                           idle: the first time that the clock jumps
//   first microtask | second task | microtask 3  the start of that job or task (nextTick callbacks are
//   `tick`s) line 7                                       the first time that a statement on the line runs
//   output "text"                                just after that line was printed
//   first suspension of NAME | second resumption of NAME
//   timer 2 expires | promise rejected | unhandled rejection
std::optional<EventIndex> findMoment(const Trace& trace, std::string_view query);

} // namespace tickscope
