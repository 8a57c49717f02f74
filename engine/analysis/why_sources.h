#pragma once
// Finding the places and things that an explanation speaks of, and wording them with links.

#include "tickscope/names.h"
#include "tickscope/why.h"
#include "trace/subject_index.h"

#include <initializer_list>
#include <span>
#include <string_view>

namespace tickscope {

// A sentence in the making.
class WhyText {
public:
    WhyText& operator<<(std::string_view text) {
        m_sentence.text += text;
        return *this;
    }
    WhyText& operator<<(std::uint64_t number) { return *this << std::to_string(number); }
    WhyText& operator<<(VirtualTime time) { return *this << formatTime(time); }
    WhyText& link(std::string_view text, EventIndex target) {
        const std::size_t begin = m_sentence.text.size();
        m_sentence.text += text;
        if (target != kNoEvent) m_sentence.links.push_back({begin, m_sentence.text.size(), target});
        return *this;
    }
    // The commas around a part that says more, and the stop behind it, without doubling them.
    WhyText& comma() {
        if (!m_sentence.text.ends_with(',')) m_sentence.text += ',';
        return *this;
    }
    WhyText& stop() {
        if (m_sentence.text.ends_with(',')) m_sentence.text.pop_back();
        return *this << ".";
    }
    WhySentence take() { return std::move(m_sentence); }

private:
    WhySentence m_sentence;
};

// With a capital letter in front, where the sentence begins with our words: names of the program's keep their
// case.
WhySentence inSentenceCase(WhySentence sentence);

// Where something was brought about: a line of the program, or an operation of the outside world.
struct Place {
    enum class Kind : std::uint8_t { Nowhere, Line, Operation };
    Kind kind = Kind::Nowhere;
    std::string line; // "line 3"
    EventIndex target = kNoEvent;
    explicit operator bool() const { return kind != Kind::Nowhere; }
};

class WhySources {
public:
    WhySources(const Trace& trace, const StateTimeline& timeline) : m_trace(trace), m_timeline(timeline) {}

    Event operator[](EventIndex index) const { return m_trace[index]; }

    // The events of a frame, promise, ... within [begin, end).
    std::span<const EventIndex> eventsOf(SubjectKind kind, std::uint32_t id, EventIndex begin,
                                         EventIndex end) const {
        return m_timeline.subjects().eventsOf(kind, id, begin, end);
    }
    // The last event before `end` of that subject and one of the event kinds; kNoEvent when there is none.
    EventIndex findLast(EventIndex end, SubjectKind subject, std::uint32_t id,
                        std::initializer_list<EventKind> kinds) const;

    std::string lineOf(SourceSpan range) const { return m_trace.lineText(range.begin); }

    // The place of the code (or the operation) that made the event happen.
    Place placeOf(EventIndex index) const;
    // The same, but where the event's own range says better than its cause which line is meant: the line of
    // a callback inside a statement of many lines.
    Place placeWithin(EventIndex index) const;

    // The registration that made a job of a promise: its JobQueued event is given. kNoEvent: none is known.
    EventIndex reactionOf(EventIndex queued) const;

    // Where a timer was set. An interval announces itself again for each round: the first one counts.
    Place placeOfTimer(EventIndex set) const;

    // "load()", "the main script", "an anonymous function".
    std::string functionName(FrameKind kind, TextId name) const;
    std::string functionName(const FrameView& frame) const { return functionName(frame.kind, frame.name); }

    // The number of the line that a place names, within Trace::source; 0 when it names none.
    std::uint32_t lineNumberOf(const Place& place) const;

    // The code of a range on one line, shortened.
    std::string excerpt(SourceSpan range) const;
    // A text of the program's on one line, shortened.
    static std::string shortened(std::string_view text, std::size_t maxCharacters);

    // Words "p", "the promise of load()", "the promise made at line 3", with a link to its creation.
    void namePromise(WhyText& text, PromiseId promise) const;
    // " at line 3", " when fs.readFile a.txt completed", or nothing, with a link.
    void namePlace(WhyText& text, const Place& place) const;

private:
    Place climb(EventIndex index) const;
    EventIndex beginningOf(EventIndex started) const;
    std::string_view variableOf(PromiseId promise, EventIndex created) const;

    const Trace& m_trace;
    const StateTimeline& m_timeline;
};

} // namespace tickscope
