#pragma once
// Words that the causal chain and the comparison of two lines share.

#include "analysis/causes.h"
#include "analysis/why_sources.h"

#include <string>

namespace tickscope {

// How much of a printed text a sentence quotes when it is not about that text alone.
inline constexpr std::size_t kShortQuote = 30;

// What a run of code is and where it waited, as far as the trace says.
struct RunFacts {
    WhyQueue queue = WhyQueue::None;
    WhyRule rule = WhyRule::RunToCompletion; // by which such code comes to run
    EventIndex origin = kNoEvent;            // see CauseGraph::originOf
    Place place;                             // the code that made it wait
    VirtualTime ready;                       // when it could run at the earliest
    bool isBrowser = false;
};

class WhyWords {
public:
    WhyWords(const Trace& trace, const StateTimeline& timeline)
        : m_trace(trace), m_sources(trace, timeline), m_graph(trace, timeline) {}

    const WhySources& sources() const { return m_sources; }
    const CauseGraph& graph() const { return m_graph; }

    RunFacts factsOf(Run run) const;
    // Where the callback of a promise was attached, or an await stands.
    Place placeOfReaction(Run run) const;
    // "f() after its await at line 4", "the timer callback", "a nextTick callback", "the main script".
    void nameRun(WhyText& text, Run run) const;
    // "p was fulfilled at line 3" (or "rejected").
    void nameSettlement(WhyText& text, EventIndex settled) const;
    // "\"text\"" with a link to its output.
    void quote(WhyText& text, EventIndex output) const;
    // The function whose frame an event belongs to: "f()".
    std::string functionOf(EventIndex enteredOrResumed) const;
    // Of FrameResumed the await or yield it waited at; kNoEvent.
    EventIndex suspensionOf(EventIndex resumed) const;
    // The operation's label: "fs.readFile a.txt".
    TraceText operationLabel(EventIndex origin) const;
    std::string threadName(std::uint32_t number) const;

    // When a timer is due. Node counts whole milliseconds of its loop's clock.
    VirtualTime dueOf(EventIndex timerSet, bool isBrowser) const;

private:
    void taskFacts(Run run, EventIndex queued, RunFacts& facts) const;
    bool isBrowserAt(EventIndex taskStarted) const;

    const Trace& m_trace;
    WhySources m_sources;
    CauseGraph m_graph;
};

} // namespace tickscope
