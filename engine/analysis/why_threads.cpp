// Lines that different threads print. What one thread does happens in the order of its trace; between two of
// them there is an order only where one has told the other: by a message, by making it, by its end.

#include "analysis/why_words.h"

#include <algorithm>

namespace tickscope {

namespace {

const Trace* traceOf(const Trace& mainThread, std::uint32_t thread) {
    if (thread == mainThread.thread) return &mainThread;
    for (const Trace& worker : mainThread.workers)
        if (worker.thread == thread) return &worker;
    return nullptr;
}

EventIndex find(const Trace& trace, EventKind kind, std::uint32_t subject) {
    for (EventIndex i = 0; i < trace.size(); ++i)
        if (trace[i].kind == kind && trace[i].subject == subject) return i;
    return kNoEvent;
}

// How something in one thread depends on another one.
struct Tie {
    enum class Kind : std::uint8_t { None, Message, Start, End };
    Kind kind = Kind::None;
    ThreadEvent from;         // in the other thread: MessagePosted, WorkerStarted, its last event
    EventIndex at = kNoEvent; // in this thread: MessageReceived, the beginning, WorkerEnded
};

// The nearest such dependency on the way from an event back to its beginning.
Tie tieOf(const Trace& mainThread, const Trace& trace, EventIndex event) {
    const StateTimeline timeline(trace);
    const CauseGraph graph(trace, timeline);
    Run run = graph.runOf(event);
    for (; run.kind == RunKind::Task || run.kind == RunKind::Job; run = graph.parentOf(run)) {
        const EventIndex origin = graph.originOf(run);
        if (origin == kNoEvent) return {};
        const Event told = trace[origin];
        if (told.kind == EventKind::MessageReceived) {
            const Trace* const other = traceOf(mainThread, told.object);
            if (!other) return {};
            return {Tie::Kind::Message,
                    {told.object, find(*other, EventKind::MessagePosted, told.subject)},
                    origin};
        }
        // The end of a worker is heard of just before its task is queued.
        if (told.kind == EventKind::TaskQueued && origin > 0 &&
            trace[origin - 1].kind == EventKind::WorkerEnded) {
            const std::uint32_t ended = trace[origin - 1].subject;
            const Trace* const other = traceOf(mainThread, ended);
            if (!other || other->isEmpty()) return {};
            return {Tie::Kind::End, {ended, static_cast<EventIndex>(other->size() - 1)}, origin - 1};
        }
    }
    if (trace.thread == mainThread.thread) return {};
    const Trace* const parent = traceOf(mainThread, trace.parentThread);
    if (!parent) return {};
    return {Tie::Kind::Start, {trace.parentThread, find(*parent, EventKind::WorkerStarted, trace.thread)}, 0};
}

// The tie by which something of another thread depends on `first`, if any: it happened after that there.
Tie tieTo(const Trace& mainThread, ThreadEvent first, ThreadEvent second) {
    // Each tie leads to an earlier time; the limit is for damaged traces.
    for (std::size_t i = 0; i <= 1000; ++i) {
        const Trace* const trace = traceOf(mainThread, second.thread);
        const Tie tie = tieOf(mainThread, *trace, second.event);
        if (tie.kind == Tie::Kind::None || tie.from.event == kNoEvent) return {};
        if (tie.from.thread == first.thread) return tie.from.event > first.event ? tie : Tie{};
        second = tie.from;
    }
    return {};
}

// Only Node's loop has these phases, and one with workers gets to them.
bool isOfNode(const Trace& trace) {
    return std::any_of(trace.events.begin(), trace.events.end(), [](const Event& event) {
        const auto phase = static_cast<Phase>(event.detail);
        return event.kind == EventKind::PhaseEntered && phase >= Phase::Timers && phase <= Phase::Close;
    });
}

std::string lineOf(const Trace& trace, EventIndex event) {
    const StateTimeline timeline(trace);
    return WhySources(trace, timeline).placeWithin(event).line;
}

class Words {
public:
    Words(const Trace& mainThread, ThreadEvent first, ThreadEvent second)
        : m_main(mainThread), m_first(first), m_second(second) {}

    WhySentence make(const Tie& tie) {
        quote(m_first);
        m_text << " prints before ";
        quote(m_second);
        if (tie.kind == Tie::Kind::None) {
            m_text << ": " << nameOf(m_first.thread) << " and " << nameOf(m_second.thread)
                   << " run at the same time, and this is how it turned out: at " << timeOf(m_first)
                   << ", and at " << timeOf(m_second) << ".";
            return m_text.take();
        }
        m_text << " because " << nameOf(m_first.thread);
        const std::string line = lineOf(*traceOf(m_main, tie.from.thread), tie.from.event);
        const std::string at = line.empty() ? std::string() : " at " + line;
        if (tie.kind == Tie::Kind::Message)
            m_text << " had printed it when it posted" << at << " the message of which the other comes.";
        else if (tie.kind == Tie::Kind::Start)
            m_text << " had printed it when it made" << at << " the worker that prints the other.";
        else
            m_text << " had printed it when it ended, of which the other comes.";
        return m_text.take();
    }

private:
    static std::string nameOf(std::uint32_t thread) {
        return thread == 0 ? "the main thread" : "worker " + std::to_string(thread);
    }
    VirtualTime timeOf(ThreadEvent at) const { return (*traceOf(m_main, at.thread))[at.event].time; }
    void quote(ThreadEvent output) {
        const Trace& trace = *traceOf(m_main, output.thread);
        const std::string shown = WhySources::shortened(trace.text(trace[output.event]).str(), kShortQuote);
        m_text.link(shown.empty() ? "the empty line" : "\"" + shown + "\"", output.event);
    }

    const Trace& m_main;
    ThreadEvent m_first, m_second;
    WhyText m_text;
};

WhyBefore::Side sideOf(const Trace& trace, ThreadEvent output) {
    const StateTimeline timeline(trace);
    const WhySources sources(trace, timeline);
    return {.output = output.event,
            .decisive = output.event,
            .line = sources.lineNumberOf(sources.placeWithin(output.event)),
            .ready = trace[output.event].time,
            .thread = output.thread};
}

bool isOutput(const Trace* trace, EventIndex event) {
    return trace && event < trace->size() && (*trace)[event].kind == EventKind::ConsoleOutput;
}

} // namespace

std::vector<ThreadEvent> outputsOfThreads(const Trace& mainThread) {
    std::vector<std::pair<VirtualTime, ThreadEvent>> outputs;
    const auto collect = [&](const Trace& trace) {
        for (EventIndex i = 0; i < trace.size(); ++i)
            if (trace[i].kind == EventKind::ConsoleOutput)
                outputs.push_back({trace[i].time, {trace.thread, i}});
    };
    collect(mainThread);
    if (!isOfNode(mainThread))
        for (const Trace& worker : mainThread.workers)
            collect(worker);
    std::stable_sort(outputs.begin(), outputs.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<ThreadEvent> events;
    for (const auto& [time, event] : outputs)
        events.push_back(event);
    return events;
}

WhyBefore whyBefore(const Trace& mainThread, ThreadEvent one, ThreadEvent other) {
    const Trace* const oneTrace = traceOf(mainThread, one.thread);
    const Trace* const otherTrace = traceOf(mainThread, other.thread);
    if (!isOutput(oneTrace, one.event) || !isOutput(otherTrace, other.event)) return {};
    if (one.thread == other.thread) {
        StateTimeline timeline(*oneTrace);
        WhyBefore before = whyBefore(*oneTrace, timeline, one.event, other.event);
        before.first.thread = before.second.thread = one.thread;
        return before;
    }
    const auto orderOf = [](const Trace& trace, ThreadEvent at) {
        return std::pair(trace[at.event].time, at.thread);
    };
    if (orderOf(*otherTrace, other) < orderOf(*oneTrace, one)) return whyBefore(mainThread, other, one);
    const Tie tie = tieTo(mainThread, one, other);
    WhyBefore before;
    before.rule = tie.kind == Tie::Kind::None ? WhyRule::OtherThread : WhyRule::Message;
    before.first = sideOf(*oneTrace, one);
    before.second = sideOf(*otherTrace, other);
    if (tie.kind != Tie::Kind::None) {
        before.first.decisive = tie.from.event;
        before.second.queue = WhyQueue::Events;
    }
    before.sentence = Words(mainThread, one, other).make(tie);
    return before;
}

} // namespace tickscope
