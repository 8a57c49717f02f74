#pragma once
// Where the moments of a trace are at which a breakpoint of any kind stops. One pass over the trace (made
// with the recording, off the GUI thread); after that every question is a look into a table.
//
// Moments are positions as in StateTimeline::seek: just after the event that they are about.

#include "tickscope/trace.h"

#include <array>
#include <string_view>
#include <vector>

namespace tickscope {

enum class WatchedQueue : std::uint8_t { Microtasks, NextTicks, Tasks, Timers };
enum class Raised : std::uint8_t {
    Thrown,             // anything is thrown, caught or not: see the .cpp
    UnhandledRejection, // nobody handled a rejected promise in time
    Uncaught,           // nobody caught an exception
};

using Moments = std::vector<EventIndex>; // ascending, without doubles

class BreakIndex {
public:
    BreakIndex() = default;
    explicit BreakIndex(const Trace& trace);

    // A statement that begins on a line of the source (from 1) is about to run.
    Moments ofLine(int line) const;
    // The first line from `line` on, going down (or up), on which a statement runs; 0 when there is none.
    int nearestLine(int line, bool down = true) const;
    // Something was printed that contains `text`, or that is `text` when it has to be whole.
    Moments ofOutput(const Trace& trace, std::string_view text, bool isWhole) const;
    // A queue grew to more than `length` entries.
    Moments ofQueue(WatchedQueue queue, std::uint32_t length) const;
    const Moments& ofRaised(Raised what) const { return m_raised[static_cast<std::size_t>(what)]; }

    // How many entries a queue has at a position. For checks: it walks.
    std::uint32_t lengthAt(WatchedQueue queue, EventIndex position) const;

private:
    struct Reached {
        std::uint32_t line = 0;
        EventIndex position = 0;
    };
    struct Printed {
        TextId text = 0;
        EventIndex position = 0;
    };
    struct Length {
        EventIndex position = 0;
        std::uint32_t length = 0;
    };
    static constexpr std::size_t kQueues = 4;
    static constexpr std::size_t kRaised = 3;
    friend class BreakIndexBuilder;

    std::vector<Reached> m_lines; // by line, then position
    std::vector<Printed> m_printed;
    std::array<std::vector<Length>, kQueues> m_lengths; // each change of it
    std::array<Moments, kRaised> m_raised;
};

} // namespace tickscope
