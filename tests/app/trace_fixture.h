#pragma once
// Hand-made recordings, so that the application's models are tested without running the engine.

#include "tickscope/scenario.h"

#include <string>
#include <string_view>

namespace tickscope::fixture {

struct EventFields {
    std::uint8_t detail = 0;
    std::uint32_t subject = 0;
    std::uint32_t object = 0;
    std::string_view text = {};
    std::string_view code = {}; // range: where this text stands in the program
    EventIndex cause = kNoEvent;
};

// Writes a trace event by event. Spans are found by their text in the program.
class TraceBuilder {
public:
    explicit TraceBuilder(std::string source);

    EventIndex add(EventKind kind, EventFields fields = {});
    void setTime(std::int64_t us) { m_time = us; }
    void spend(std::int64_t us) { m_time += us; }
    // A statement of a frame, which takes a microsecond.
    EventIndex statement(std::uint32_t frame, std::string_view code);
    Trace take();

private:
    Trace m_trace;
    std::int64_t m_time = 0;
    EventIndex m_cause = kNoEvent;
};

// The program of the first start: a timer, a resolved promise, an async function that fetches.
std::string_view overtakeSource();
Trace overtakeTrace();

// An interval that fires three times, for the identity of its rounds.
Trace intervalTrace();

RunResult resultOf(Trace trace);

} // namespace tickscope::fixture
