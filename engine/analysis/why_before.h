#pragma once
// Two printed lines, compared. The comparison finds the facts; the sentence is made of them.

#include "analysis/why_words.h"

#include <optional>
#include <vector>

namespace tickscope {

class Comparison {
public:
    // Two ConsoleOutput events, in their order.
    Comparison(const Trace& trace, const StateTimeline& timeline, EventIndex first, EventIndex second);

    WhyBefore make();

    // For the sentence.
    const WhyBefore& result() const { return m_result; }
    Run runOfFirst() const { return m_first; }
    Run runOfSecond() const { return m_second; }
    Run early() const { return m_early; }
    Run late() const { return m_late; }
    Run cause() const { return m_cause; }
    EventIndex commonFrame() const { return m_commonFrame; }

private:
    // What one run depends on.
    struct Dependency {
        enum class Kind : std::uint8_t { Queued, Attached, Element };
        EventIndex at = kNoEvent; // what happened there
        Run run;                  // the one that depends on it
        Kind kind = Kind::Queued;
    };
    // The callbacks from where the causal chains part up to the two outputs.
    struct Ways {
        Run parted;
        std::vector<Run> first, second;
    };

    void withinOneRun();
    bool causes();
    template <typename Visit>
    void dependenciesOf(Run run, Visit visit) const;
    std::vector<EventIndex> elementsOf(EventIndex settled) const;
    void explainCausation(const Dependency& link);
    std::uint32_t promiseAwaitedBy(Run run) const;
    EventIndex awaitBetween() const;
    std::optional<Ways> ways() const;
    void race();
    void decide(Ways& way);
    void compare(Run early, Run late, const Ways& way, std::size_t passed);
    void compareJobs(const RunFacts& one, const RunFacts& other, const Ways& way, std::size_t passed);
    WhyRule compareTasks(RunFacts one, RunFacts other);
    bool wasNotReady(const RunFacts& late);
    bool hops(const Ways& way);
    bool isTheEnd() const;
    WhyRule compareListeners(Run early, Run late) const;
    WhyRule compareTimers(const RunFacts& one, const RunFacts& other) const;
    bool wasOpen(const RunFacts& one, const RunFacts& other) const;
    bool sameTurn() const;
    void decideBy(WhyBefore::Side& side, Run run);
    void timeOrder(Run early, Run late);
    void setLines();

    const Trace& m_trace;
    const StateTimeline& m_timeline;
    WhyWords m_words;
    WhyBefore m_result;
    Run m_first, m_second;               // that print the lines
    Run m_early, m_late;                 // that were compared
    Run m_cause;                         // the callback by way of which the first led to the second
    EventIndex m_commonFrame = kNoEvent; // of one run: the innermost function that both are in
};

WhySentence sentenceOf(const WhyWords& words, const Trace& trace, const Comparison& comparison);

} // namespace tickscope
