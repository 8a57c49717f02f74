#include "break_index.h"

#include "tickscope/highlight.h"

#include <QString>

#include <algorithm>

namespace tickscope {

namespace {

// Where `throw` statements and the first statements of catch blocks begin, in UTF-16 units of the source.
//
// A trace says when a function is left by an exception and when an await throws, but not that an exception
// was caught in the function that raised it. Then the run goes on in a catch block, which tells. (One that is
// caught by an empty block, in the function that raised it, leaves no mark but for a `throw`.)
struct ThrowPlaces {
    std::vector<bool> throws, catches;

    explicit ThrowPlaces(const std::string& source) {
        const QString text = QString::fromStdString(source);
        const auto units = static_cast<std::size_t>(text.size());
        throws.resize(units + 1);
        catches.resize(units + 1);
        const std::u16string_view view(reinterpret_cast<const char16_t*>(text.utf16()), units);
        read(view, highlight(view));
    }

private:
    void read(std::u16string_view text, const std::vector<HighlightSpan>& spans) {
        const auto is = [&](std::size_t i, std::u16string_view word) {
            return i < spans.size() && text.substr(spans[i].begin, spans[i].end - spans[i].begin) == word;
        };
        for (std::size_t i = 0; i < spans.size(); ++i) {
            if (spans[i].kind != HighlightKind::Keyword) continue;
            if (is(i, u"throw")) throws[spans[i].begin] = true;
            if (!is(i, u"catch")) continue;
            std::size_t open = i + 1;
            for (int depth = 0; open < spans.size(); ++open) { // over `(error)` or `({ message })`
                if (is(open, u"(")) ++depth;
                if (is(open, u")")) --depth;
                if (is(open, u"{") && depth == 0) break;
            }
            std::size_t first = open + 1;
            while (first < spans.size() && spans[first].kind == HighlightKind::Comment)
                ++first;
            if (first < spans.size()) catches[spans[first].begin] = true;
        }
    }
};

} // namespace

class BreakIndexBuilder {
public:
    BreakIndexBuilder(BreakIndex& index, const Trace& trace)
        : m_index(index), m_trace(trace), m_places(trace.source), m_lineOf(trace.source.size() + 1),
          m_jobQueue(trace.size(), kNone), m_isTaskQueued(trace.size()), m_timers(trace.size()) {}

    void build() {
        EventIndex position = 0;
        for (const Event event : m_trace.events)
            read(event, ++position);
        sortByLine();
    }

private:
    static constexpr std::uint8_t kNone = 0xff;

    void read(const Event& event, EventIndex position) {
        switch (event.kind) {
        case EventKind::Statement:
            reachStatement(event, position);
            break;
        case EventKind::FrameLeft:
            if (event.detail == static_cast<std::uint8_t>(Completion::Threw)) raise(m_statement);
            break;
        case EventKind::FrameResumed:
            if (event.detail == static_cast<std::uint8_t>(Completion::Threw)) {
                raise(position);
                m_statement = position; // what follows from it is the same exception
            }
            break;
        case EventKind::ConsoleOutput:
            m_index.m_printed.push_back({event.text, position});
            break;
        case EventKind::UnhandledRejection:
            add(Raised::UnhandledRejection, position);
            break;
        case EventKind::UncaughtException:
            add(Raised::Uncaught, position);
            break;
        default:
            count(event, position);
        }
    }

    // They come by position. Counting them line by line keeps that order within each line.
    void sortByLine() {
        auto& reached = m_index.m_lines;
        std::vector<std::size_t> place; // of each line's next moment
        for (const auto& r : reached) {
            if (place.size() < r.line + std::size_t{2}) place.resize(r.line + std::size_t{2});
            ++place[r.line + 1];
        }
        for (std::size_t line = 1; line < place.size(); ++line)
            place[line] += place[line - 1];
        std::vector<BreakIndex::Reached> sorted(reached.size());
        for (const auto& r : reached)
            sorted[place[r.line]++] = r;
        reached = std::move(sorted);
    }

    void reachStatement(const Event& event, EventIndex position) {
        const std::uint32_t at = event.range.begin;
        if (at >= m_lineOf.size()) return; // of no known place
        if (m_lineOf[at] == 0) m_lineOf[at] = m_trace.lineColumn(at).line;
        m_index.m_lines.push_back({m_lineOf[at], position});
        if (at < m_places.catches.size()) {
            if (m_places.catches[at]) raise(m_statement);
            if (m_places.throws[at]) raise(position);
        }
        m_statement = position;
    }

    // An exception that travels through several functions is still one moment.
    void raise(EventIndex position) {
        Moments& thrown = m_index.m_raised[static_cast<std::size_t>(Raised::Thrown)];
        if (position > 0 && (thrown.empty() || thrown.back() < position)) thrown.push_back(position);
    }
    void add(Raised what, EventIndex position) {
        m_index.m_raised[static_cast<std::size_t>(what)].push_back(position);
    }

    // The same queues as State folds. What was never queued cannot leave.
    void count(const Event& event, EventIndex position) {
        if (event.subject >= m_trace.size()) return; // an honest trace has an event for each thing in it
        switch (event.kind) {
        case EventKind::JobQueued: {
            const bool isTick = event.detail == static_cast<std::uint8_t>(JobKind::NextTick);
            const WatchedQueue queue = isTick ? WatchedQueue::NextTicks : WatchedQueue::Microtasks;
            m_jobQueue[event.subject] = static_cast<std::uint8_t>(queue);
            change(queue, 1, position);
            break;
        }
        case EventKind::JobStarted:
            if (std::uint8_t& queue = m_jobQueue[event.subject]; queue != kNone) {
                change(static_cast<WatchedQueue>(queue), -1, position);
                queue = kNone;
            }
            break;
        case EventKind::TaskQueued:
            m_isTaskQueued[event.subject] = true;
            change(WatchedQueue::Tasks, 1, position);
            break;
        case EventKind::TaskStarted:
            if (m_isTaskQueued[event.subject]) change(WatchedQueue::Tasks, -1, position);
            m_isTaskQueued[event.subject] = false;
            break;
        case EventKind::TimerSet: {
            // An interval that is announced again takes its old place.
            const bool isInterval = event.detail == static_cast<std::uint8_t>(TimerKind::Interval);
            if (isInterval && m_timers[event.subject] > 0) break;
            ++m_timers[event.subject];
            change(WatchedQueue::Timers, 1, position);
            break;
        }
        case EventKind::TimerCleared:
        case EventKind::TimerExpired:
            if (m_timers[event.subject] == 0) break;
            --m_timers[event.subject];
            change(WatchedQueue::Timers, -1, position);
            break;
        default:
            break;
        }
    }

    void change(WatchedQueue queue, int by, EventIndex position) {
        auto& lengths = m_index.m_lengths[static_cast<std::size_t>(queue)];
        const std::uint32_t before = lengths.empty() ? 0 : lengths.back().length;
        lengths.push_back({position, before + static_cast<std::uint32_t>(by)});
    }

    BreakIndex& m_index;
    const Trace& m_trace;
    ThrowPlaces m_places;
    std::vector<std::uint32_t> m_lineOf; // by offset of the source; 0 until it is asked for
    std::vector<std::uint8_t> m_jobQueue;
    std::vector<bool> m_isTaskQueued;
    std::vector<std::uint32_t> m_timers; // how often each waits
    EventIndex m_statement = 0;          // the last one reached
};

BreakIndex::BreakIndex(const Trace& trace) { BreakIndexBuilder(*this, trace).build(); }

Moments BreakIndex::ofLine(int line) const {
    Moments moments;
    if (line <= 0) return moments;
    const auto wanted = static_cast<std::uint32_t>(line);
    auto reached = std::partition_point(m_lines.begin(), m_lines.end(),
                                        [=](const Reached& r) { return r.line < wanted; });
    for (; reached != m_lines.end() && reached->line == wanted; ++reached)
        moments.push_back(reached->position);
    return moments;
}

int BreakIndex::nearestLine(int line, bool down) const {
    const auto wanted = static_cast<std::uint32_t>(std::max(line, 1));
    const auto below = std::partition_point(m_lines.begin(), m_lines.end(),
                                            [=](const Reached& r) { return r.line < wanted; });
    if (down) return below == m_lines.end() ? 0 : static_cast<int>(below->line);
    if (below != m_lines.end() && below->line == wanted) return line;
    return below == m_lines.begin() ? 0 : static_cast<int>((below - 1)->line);
}

Moments BreakIndex::ofOutput(const Trace& trace, std::string_view text, bool isWhole) const {
    Moments moments;
    if (text.empty()) return moments;
    const auto matches = [&](TextId id) {
        const TraceText printed = trace.texts[id];
        return isWhole ? printed == text : printed.contains(text);
    };
    enum : std::uint8_t { Unknown, No, Yes };
    std::vector<std::uint8_t> known(trace.texts.size(), Unknown); // each stored text is looked at once
    const auto isMatch = [&](TextId id) {
        if (TextTable::isInteger(id)) return matches(id);
        if (known[id] == Unknown) known[id] = matches(id) ? Yes : No;
        return known[id] == Yes;
    };
    for (const Printed& line : m_printed)
        if (trace.texts.has(line.text) && isMatch(line.text)) moments.push_back(line.position);
    return moments;
}

Moments BreakIndex::ofQueue(WatchedQueue queue, std::uint32_t length) const {
    Moments moments;
    std::uint32_t before = 0;
    for (const Length& change : m_lengths[static_cast<std::size_t>(queue)]) {
        if (before <= length && change.length > length) moments.push_back(change.position);
        before = change.length;
    }
    return moments;
}

std::uint32_t BreakIndex::lengthAt(WatchedQueue queue, EventIndex position) const {
    const auto& lengths = m_lengths[static_cast<std::size_t>(queue)];
    const auto after = std::partition_point(lengths.begin(), lengths.end(),
                                            [=](const Length& l) { return l.position <= position; });
    return after == lengths.begin() ? 0 : (after - 1)->length;
}

} // namespace tickscope
