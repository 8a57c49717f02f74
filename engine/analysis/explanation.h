#pragma once
// One explanation in the making: the event, the machine just before it, and the words so far.

#include "analysis/why_sources.h"

namespace tickscope {

// How much of the program's own texts a sentence quotes.
inline constexpr std::size_t kQuoteLength = 60;
// A delay worth a word.
inline constexpr VirtualTime kNoticeable{1000};

inline std::string_view pastOf(PromiseState state) {
    return state == PromiseState::Rejected ? "rejected" : "fulfilled";
}

class Explanation {
public:
    Explanation(const Trace& trace, StateTimeline& timeline, EventIndex index)
        : m_trace(trace), m_sources(trace, timeline), m_timeline(timeline), m_before(timeline.seek(index)),
          m_index(index), m_event(trace[index]) {}

    WhySentence make() {
        explain();
        return m_text.take();
    }

private:
    void explain();
    void statement();
    void frameEntered();
    void frameLeft();
    void frameSuspended();
    void frameResumed();
    void promiseEvent();
    void promiseReaction();
    void promiseSettled();
    void jobQueued();
    void jobStarted();
    void jobRule(JobKind kind);
    void jobOrigin(const JobView& job);
    void reactionOrigin(const JobView& job);
    void awaitOrigin(const JobView& job);
    void taskQueued();
    void taskStarted();
    void timerTask(const TaskView& task);
    void frameTask(const TaskView& task, std::string_view reason);
    void operationTask(const TaskView& task);
    void timerSet();
    void timerGone();
    void operationEvent();
    void clockMoved();
    void phaseEntered();
    void consoleOutput();
    void unhandledRejection();
    void uncaughtException();
    void runFinished();
    void workerEvent();
    void messageEvent();
    bool messageTask(const TaskView& task);

    // " at line 3" for the code that caused the event.
    void here(EventIndex index) { m_sources.namePlace(m_text, m_sources.placeWithin(index)); }
    void line(const Place& place) { m_text.link(place.line, place.target); }
    // "p was fulfilled at line 3".
    void settlement(PromiseId promise, EventIndex settled);
    static std::string nameOfThread(std::uint32_t number) {
        return number == 0 ? "the main thread" : "worker " + std::to_string(number);
    }
    std::string nameOfFrame(FrameId id) const;
    bool waitsForTimer() const;
    bool endsTheProgram() const;
    EventIndex settledBefore(PromiseId promise, EventIndex moment) const {
        const EventIndex settled = m_timeline.promise(promise).settled;
        return settled < moment ? settled : kNoEvent;
    }

    const Trace& m_trace;
    WhySources m_sources;
    StateTimeline& m_timeline;
    const State& m_before; // the machine just before the event
    EventIndex m_index;
    Event m_event;
    WhyText m_text;
};

// "The module" at the start of a sentence; a name of the program's keeps its case.
std::string atSentenceStart(std::string functionName);

} // namespace tickscope
