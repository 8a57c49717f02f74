#pragma once
// The promises of a whole run and how they depend on each other: who awaits whom, who settled whom. Made
// from the trace alone.

#include "tickscope/trace.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tickscope {

struct PromiseNode {
    PromiseId id;
    PromiseOrigin origin = PromiseOrigin::Constructor;
    std::string label; // UTF-8: "load()", "new Promise", "then", "Promise.all"
    SourceSpan range;  // where it was made
    EventIndex created = kNoEvent;
    EventIndex locked = kNoEvent; // from here on it follows another one
    EventIndex settled = kNoEvent;
    EventIndex unhandled = kNoEvent; // its rejection was reported
    PromiseState finalState = PromiseState::Pending;
    TextId value = 0; // preview of its value or reason, once settled
    // Whose doing it was: at most one of the three; none when it was the main script's or the platform's.
    FrameId settledByFrame;
    SourceSpan settledAt; // the statement that did it; nowhere when it was the platform
    JobId settledByJob;
    TaskId settledByTask;

    PromiseState stateAt(EventIndex position) const { // after that many events
        return settled < position ? finalState : PromiseState::Pending;
    }
    bool existsAt(EventIndex position) const { return created < position; }
};

// `to` waits for `from`.
struct PromiseEdge {
    enum class Kind : std::uint8_t {
        Then,       // from.then(...) gave to
        Await,      // the async function whose promise is `to` awaits from
        Follows,    // to was resolved with from
        Combinator, // from is one of those that Promise.all, race, ... has got
    };
    std::uint32_t from = 0, to = 0; // indices of nodes
    Kind kind = Kind::Then;
    EventIndex made = kNoEvent; // the event that tied them
    SourceSpan range;
};

struct PromiseGraph {
    std::vector<PromiseNode> nodes; // by id; without those that only the machinery ever sees
    std::vector<PromiseEdge> edges; // by `made`; each pair and kind once
};

PromiseGraph promiseGraph(const Trace& trace);

} // namespace tickscope
