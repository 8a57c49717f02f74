#include "analysis/why_sources.h"

#include "trace/utf8.h"

#include <algorithm>

namespace tickscope {

namespace {

// A chain of causes is short; the limit only guards against a damaged trace.
constexpr int kLongestChain = 64;
constexpr std::size_t kExcerptLength = 60;

bool isIdentifierByte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '$' || static_cast<unsigned char>(c) >= 0x80;
}

std::string_view trimmedLeft(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    return begin == std::string_view::npos ? std::string_view() : text.substr(begin);
}

bool takePrefix(std::string_view& text, std::string_view prefix) {
    if (text.substr(0, prefix.size()) != prefix) return false;
    text.remove_prefix(prefix.size());
    return true;
}

// For `const p = initialiser`: the name, and the rest behind the equals sign.
std::string_view takeDeclaredName(std::string_view& statement) {
    statement = trimmedLeft(statement);
    if (!takePrefix(statement, "const ") && !takePrefix(statement, "let ") &&
        !takePrefix(statement, "var ")) {
        return {};
    }
    statement = trimmedLeft(statement);
    const auto end = std::find_if_not(statement.begin(), statement.end(), isIdentifierByte);
    const std::string_view name = statement.substr(0, static_cast<std::size_t>(end - statement.begin()));
    statement = trimmedLeft(statement.substr(name.size()));
    if (!takePrefix(statement, "=")) return {};
    statement = trimmedLeft(statement);
    return name;
}

// What a sentence of ours may begin with in small letters. A name of the program's never does: it is followed
// by another word.
constexpr std::string_view kOurBeginnings[] = {
    "the promise", "its promise",      "the rest of",     "the main script",    "the worker",
    "the module",  "the microtask",    "the callback of", "a promise callback", "a nextTick callback",
    "a microtask", "a timer callback", "an interval",     "a setImmediate",     "an animation frame",
    "an idle",     "a task",           "an anonymous",    "a function",         "the platform",
    "a callback",
};

} // namespace

WhySentence inSentenceCase(WhySentence sentence) {
    std::string& text = sentence.text;
    const bool isLine = text.starts_with("line ") && text.size() > 5 && text[5] >= '0' && text[5] <= '9';
    const bool isOurs =
        isLine || std::any_of(std::begin(kOurBeginnings), std::end(kOurBeginnings),
                              [&](std::string_view words) { return text.starts_with(words); });
    if (isOurs) text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return sentence;
}

EventIndex WhySources::findLast(EventIndex end, SubjectKind subject, std::uint32_t id,
                                std::initializer_list<EventKind> kinds) const {
    const auto events = eventsOf(subject, id, 0, end);
    const auto found = std::find_if(events.rbegin(), events.rend(), [&](EventIndex i) {
        return std::find(kinds.begin(), kinds.end(), m_trace[i].kind) != kinds.end();
    });
    return found == events.rend() ? kNoEvent : *found;
}

// The event that announced the start of a job or a task.
EventIndex WhySources::beginningOf(EventIndex started) const {
    const Event& event = m_trace[started];
    const bool isJob = event.kind == EventKind::JobStarted;
    const EventKind announced = isJob ? EventKind::JobQueued : EventKind::TaskQueued;
    if (event.cause < started && m_trace[event.cause].kind == announced) return event.cause;
    return findLast(started, isJob ? SubjectKind::Job : SubjectKind::Task, event.subject, {announced});
}

Place WhySources::placeOf(EventIndex index) const {
    const Event& event = m_trace[index];
    if (event.kind == EventKind::Statement) return {Place::Kind::Line, lineOf(event.range), index};
    if (Place place = climb(event.cause)) return place;
    if (event.range.isNowhere()) return {};
    return {Place::Kind::Line, lineOf(event.range), index};
}

Place WhySources::placeWithin(EventIndex index) const {
    const Event& event = m_trace[index];
    Place cause = placeOf(index);
    if (event.range.isNowhere() || cause.kind != Place::Kind::Line) return cause;
    const SourceSpan around = m_trace[cause.target].range;
    const bool inside = around.begin <= event.range.begin && event.range.end <= around.end;
    return inside ? Place{Place::Kind::Line, lineOf(event.range), index} : cause;
}

Place WhySources::placeOfTimer(EventIndex set) const {
    if (static_cast<TimerKind>(m_trace[set].detail) == TimerKind::Interval) {
        // The timer's first event is its first round's TimerSet; the index passes over ids of damaged traces.
        const auto events = m_timeline.subjects().eventsOf(SubjectKind::Timer, m_trace[set].subject);
        if (!events.empty()) set = events.front();
    }
    return placeWithin(set);
}

// Its cause when the promise was settled already. A promise that settles queues its reactions in the order of
// their registration, so the n-th job comes of the n-th that waited.
EventIndex WhySources::reactionOf(EventIndex queued) const {
    const Event job = m_trace[queued];
    if (job.cause < queued && m_trace[job.cause].kind == EventKind::PromiseReaction) return job.cause;
    const StateTimeline::PromiseLife life = m_timeline.promise({job.object});
    if (life.created == kNoEvent || life.settled == kNoEvent || life.settled > queued) return kNoEvent;
    // Those that waited are in front of those that came later, so that the last event is the answer then.
    std::size_t ahead = eventsOf(SubjectKind::PromiseJob, job.object, life.settled, queued).size();
    EventIndex reaction = kNoEvent;
    for (const EventIndex i : eventsOf(SubjectKind::Promise, job.object, 0, queued)) {
        if (m_trace[i].kind != EventKind::PromiseReaction) continue;
        reaction = i;
        if (m_trace[i].detail != 0 && ahead-- == 0) break;
    }
    return reaction;
}

std::uint32_t WhySources::lineNumberOf(const Place& place) const {
    if (place.kind != Place::Kind::Line || place.target >= m_trace.size()) return 0;
    return m_trace.lineColumn(m_trace[place.target].range.begin).line;
}

// From cause to cause, up to the first that has a place in the program or in the outside world.
Place WhySources::climb(EventIndex index) const {
    for (int i = 0; i < kLongestChain && index < m_trace.size(); ++i) {
        const Event& event = m_trace[index];
        switch (event.kind) {
        case EventKind::Statement:
            return {Place::Kind::Line, lineOf(event.range), index};
        case EventKind::OperationStarted:
        case EventKind::OperationCompleted:
            return {Place::Kind::Operation, {}, index};
        case EventKind::JobStarted:
        case EventKind::TaskStarted: {
            // A builtin ran as the callback, or a callback's result took effect: name the callback.
            const EventIndex queued = beginningOf(index);
            if (queued == kNoEvent) return {};
            const SourceSpan callback = m_trace[queued].range;
            const bool fromWorld = m_trace[queued].kind == EventKind::TaskQueued &&
                                   static_cast<TaskSource>(m_trace[queued].detail) == TaskSource::Io;
            if (!fromWorld && !callback.isNowhere()) return {Place::Kind::Line, lineOf(callback), queued};
            index = m_trace[queued].cause;
            break;
        }
        case EventKind::FrameResumed: {
            const EventIndex suspended =
                findLast(index, SubjectKind::Frame, event.subject, {EventKind::FrameSuspended});
            if (suspended == kNoEvent || m_trace[suspended].range.isNowhere()) return {};
            return {Place::Kind::Line, lineOf(m_trace[suspended].range), suspended};
        }
        case EventKind::FrameEntered: // its range is the function, not the call
        case EventKind::TimerExpired:
            index = event.cause;
            break;
        default:
            if (!event.range.isNowhere()) return {Place::Kind::Line, lineOf(event.range), index};
            index = event.cause;
        }
    }
    return {};
}

std::string WhySources::functionName(FrameKind kind, TextId name) const {
    const TraceText text = m_trace.texts[name];
    const bool isFile = kind == FrameKind::Script || kind == FrameKind::Module;
    if (isFile && text != kMainProgram && !text.empty()) return text.str();
    if (kind == FrameKind::Script) return "the main script";
    if (kind == FrameKind::Module) return "the module";
    return text.empty() || text.view().front() == '(' ? "an anonymous function" : text.str() + "()";
}

std::string WhySources::shortened(std::string_view text, std::size_t maxCharacters) {
    text = trimmedLeft(text);
    std::string result;
    std::size_t characters = 0;
    bool space = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = utf8::next(text, at);
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
            space = true;
            continue;
        }
        if (characters >= maxCharacters) return result + " …";
        if (space) result += ' ';
        characters += space ? 2 : 1;
        space = false;
        result.append(text, begin, at - begin);
    }
    return result;
}

// Of a statement with a body only the head: the body's statements have sentences of their own.
std::string WhySources::excerpt(SourceSpan range) const {
    std::string_view code = m_trace.sourceText(range);
    const std::size_t lineEnd = code.find_first_of("\r\n");
    const bool isCut = lineEnd != std::string_view::npos;
    if (isCut) code = code.substr(0, lineEnd);
    while (!code.empty() && (code.back() == ';' || code.back() == ' '))
        code.remove_suffix(1);
    std::string text = shortened(code, kExcerptLength);
    const bool isShortened = text.size() >= 3 && text.compare(text.size() - 3, 3, "…") == 0;
    return isCut && !isShortened ? text + " …" : text;
}

// The variable that holds the promise, when the statement that made it shows that beyond doubt: it is a
// declaration, its initialiser is a promise expression, and of all promises that the statement made
// (a chain makes one per link) this is the last.
std::string_view WhySources::variableOf(PromiseId promise, EventIndex created) const {
    const EventIndex cause = m_trace[created].cause;
    if (cause >= created || m_trace[cause].kind != EventKind::Statement) return {};
    std::string_view initialiser = m_trace.sourceText(m_trace[cause].range);
    const std::string_view name = takeDeclaredName(initialiser);
    if (name.empty()) return {};
    const bool isMade = initialiser.starts_with("new Promise") || initialiser.starts_with("Promise.");
    const bool isChained = initialiser.find(".then(") != std::string_view::npos ||
                           initialiser.find(".catch(") != std::string_view::npos ||
                           initialiser.find(".finally(") != std::string_view::npos;
    if (initialiser.starts_with("await") || !(isMade || isChained)) return {};

    // Until the frame goes on to its next statement.
    const std::uint32_t frame = m_trace[cause].subject;
    for (EventIndex i = created + 1; i < m_trace.size(); ++i) {
        const Event& event = m_trace[i];
        if ((event.kind == EventKind::Statement || event.kind == EventKind::FrameLeft ||
             event.kind == EventKind::FrameSuspended) &&
            event.subject == frame) {
            break;
        }
        if (event.kind == EventKind::PromiseCreated && event.cause == cause &&
            event.subject != promise.value) {
            return {};
        }
    }
    return name;
}

void WhySources::namePromise(WhyText& text, PromiseId promise) const {
    const EventIndex created = m_timeline.promise(promise).created;
    if (created == kNoEvent) {
        text << "its promise";
        return;
    }
    if (const std::string_view name = variableOf(promise, created); !name.empty()) {
        text.link(name, created);
        return;
    }
    const auto origin = static_cast<PromiseOrigin>(m_trace[created].detail);
    if (origin == PromiseOrigin::AsyncFunction) {
        // The frame that will settle it is entered next to its creation.
        const EventIndex end = std::min<EventIndex>(created + 8, static_cast<EventIndex>(m_trace.size()));
        EventIndex entered = kNoEvent;
        for (EventIndex i = created > 8 ? created - 8 : 0; i < end; ++i) {
            const Event& event = m_trace[i];
            if (event.kind == EventKind::FrameEntered && event.object == promise.value) entered = i;
        }
        if (entered != kNoEvent) {
            const Event& frame = m_trace[entered];
            text.link("the promise of " + functionName(static_cast<FrameKind>(frame.detail), frame.text),
                      entered);
            return;
        }
    }
    std::string words = "the promise";
    const Place place = placeOf(created);
    if (place.kind == Place::Kind::Line) {
        words += origin == PromiseOrigin::Then ? " returned by then at " : " made at ";
        words += place.line;
    }
    text.link(words, created);
}

void WhySources::namePlace(WhyText& text, const Place& place) const {
    switch (place.kind) {
    case Place::Kind::Nowhere:
        return;
    case Place::Kind::Line:
        text << " at ";
        text.link(place.line, place.target);
        return;
    case Place::Kind::Operation: {
        EventIndex started = place.target;
        if (m_trace[started].kind == EventKind::OperationCompleted) {
            started = findLast(started, SubjectKind::Operation, m_trace[started].subject,
                               {EventKind::OperationStarted});
        }
        const TraceText label = started == kNoEvent ? TraceText() : m_trace.text(m_trace[started]);
        text << " when ";
        text.link(label.orElse("an operation"), place.target);
        text << " completed";
        return;
    }
    }
}

} // namespace tickscope
