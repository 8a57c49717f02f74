#include "event_query.h"

#include <charconv>
#include <string>
#include <vector>

namespace tickscope {

namespace {

std::vector<std::string_view> words(std::string_view text) {
    std::vector<std::string_view> found;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (end > at) found.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return found;
}

// "first" is 1, "3" is 3, anything else is 0.
unsigned ordinal(std::string_view word) {
    static constexpr std::string_view kOrdinals[] = {"first", "second", "third", "fourth", "fifth"};
    for (unsigned i = 0; i < std::size(kOrdinals); ++i)
        if (word == kOrdinals[i]) return i + 1;
    unsigned number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    return error == std::errc() && end == word.data() + word.size() ? number : 0;
}

// The position after the n-th event that satisfies the predicate.
template <typename Predicate>
std::optional<EventIndex> nth(const Trace& trace, unsigned n, Predicate matches) {
    if (n == 0) return std::nullopt;
    for (EventIndex i = 0; i < trace.size(); ++i)
        if (matches(trace[i]) && --n == 0) return i + 1;
    return std::nullopt;
}

bool isTickJob(const Trace& trace, const Event& started) {
    return started.cause != kNoEvent &&
           trace[started.cause].detail == static_cast<std::uint8_t>(JobKind::NextTick);
}

std::optional<EventIndex> countedMoment(const Trace& trace, std::string_view what, unsigned n) {
    if (what == "task") return nth(trace, n, [](const Event& e) { return e.kind == EventKind::TaskStarted; });
    if (what == "microtask" || what == "tick") {
        const bool wantsTick = what == "tick";
        return nth(trace, n, [&](const Event& e) {
            return e.kind == EventKind::JobStarted && isTickJob(trace, e) == wantsTick;
        });
    }
    if (what == "line")
        return nth(trace, 1, [&](const Event& e) {
            return e.kind == EventKind::Statement && trace.lineColumn(e.range.begin).line == n;
        });
    return std::nullopt;
}

// The n-th suspension or resumption of calls of the function `name`.
std::optional<EventIndex> frameMoment(const Trace& trace, EventKind kind, std::string_view name, unsigned n) {
    std::vector<bool> isNamed;
    return nth(trace, n, [&](const Event& e) {
        if (e.kind == EventKind::FrameEntered) {
            if (isNamed.size() <= e.subject) isNamed.resize(e.subject + 1);
            isNamed[e.subject] = trace.text(e) == name;
        }
        return e.kind == kind && e.subject < isNamed.size() && isNamed[e.subject];
    });
}

} // namespace

std::optional<EventIndex> findMoment(const Trace& trace, std::string_view query) {
    const std::vector<std::string_view> w = words(query);
    const auto first = [&](EventKind kind) {
        return nth(trace, 1, [kind](const Event& e) { return e.kind == kind; });
    };
    if (w.empty()) return std::nullopt;
    if (query == "start") return nth(trace, 1, [](const Event& e) { return e.kind == EventKind::Statement; });
    if (query == "end") return static_cast<EventIndex>(trace.size());
    if (query == "idle") return first(EventKind::ClockMoved);
    if (query == "unhandled rejection") return first(EventKind::UnhandledRejection);
    if (query == "promise rejected")
        return nth(trace, 1, [](const Event& e) {
            return e.kind == EventKind::PromiseSettled &&
                   e.detail == static_cast<std::uint8_t>(PromiseState::Rejected);
        });
    if (w[0] == "output" && query.size() > 9 && query.back() == '"') {
        const std::string_view text = query.substr(8, query.size() - 9);
        return nth(trace, 1, [&](const Event& e) {
            return e.kind == EventKind::ConsoleOutput && trace.text(e) == text;
        });
    }
    if (w.size() == 4 && w[2] == "of" && (w[1] == "suspension" || w[1] == "resumption"))
        return frameMoment(trace, w[1] == "suspension" ? EventKind::FrameSuspended : EventKind::FrameResumed,
                           w[3], ordinal(w[0]));
    if (w.size() == 3 && w[0] == "timer" && w[2] == "expires") {
        const unsigned timer = ordinal(w[1]);
        return nth(trace, 1, [timer](const Event& e) {
            return e.kind == EventKind::TimerExpired && e.subject == timer;
        });
    }
    if (w.size() != 2) return std::nullopt;
    return ordinal(w[0]) ? countedMoment(trace, w[1], ordinal(w[0]))
                         : countedMoment(trace, w[0], ordinal(w[1]));
}

} // namespace tickscope
