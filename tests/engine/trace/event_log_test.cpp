#include "support/catch.h"

#include "random_trace.h"

#include <limits>
#include <random>
#include <thread>
#include <vector>

using namespace tickscope;
using namespace tickscope::test;

namespace {

// Events with no sense in them: every field takes small, large and the largest values.
std::vector<Event> senselessEvents(std::size_t count) {
    std::mt19937_64 random(7);
    const auto number = [&]() -> std::uint32_t {
        switch (random() % 4) {
        case 0:
            return 0;
        case 1:
            return static_cast<std::uint32_t>(random() % 300);
        case 2:
            return std::numeric_limits<std::uint32_t>::max() - static_cast<std::uint32_t>(random() % 3);
        default:
            return static_cast<std::uint32_t>(random());
        }
    };
    std::vector<Event> events(count);
    for (Event& event : events) {
        event.kind = static_cast<EventKind>(random() % kEventKinds);
        event.detail = static_cast<std::uint8_t>(number());
        event.cause = number();
        event.time.us = static_cast<std::int64_t>(std::uint64_t(number()) << 32 | number());
        event.subject = number();
        event.object = number();
        event.text = number();
        event.range = {number(), number()};
    }
    return events;
}

EventLog logOf(const std::vector<Event>& events) {
    EventLog log;
    for (const Event& event : events)
        log.push_back(event);
    return log;
}

bool holds(const EventLog& log, const std::vector<Event>& events) {
    if (log.size() != events.size()) return false;
    for (std::size_t i = 0; i < events.size(); ++i)
        if (log[i] != events[i]) return false;
    return true;
}

} // namespace

TEST_CASE("an event log gives back every field of every event, whatever it is") {
    const std::vector<Event> events = senselessEvents(5000);
    CHECK(holds(logOf(events), events));
}

TEST_CASE("an event log can be read while it grows") {
    const std::vector<Event> events = senselessEvents(1000);
    EventLog log;
    bool allEqual = true;
    for (std::size_t i = 0; i < events.size(); ++i) {
        log.push_back(events[i]);
        allEqual = allEqual && log[i] == events[i] && log[i / 2] == events[i / 2];
    }
    CHECK(allEqual);
}

TEST_CASE("an event log can be read in any order") {
    const std::vector<Event> events = senselessEvents(3000);
    const EventLog log = logOf(events);
    std::mt19937 random(1);
    bool allEqual = true;
    for (int i = 0; i < 20'000; ++i) {
        const std::size_t index = random() % events.size();
        allEqual = allEqual && log[index] == events[index];
    }
    CHECK(allEqual);
}

TEST_CASE("a copy of an event log is its own") {
    const std::vector<Event> events = senselessEvents(600);
    EventLog log = logOf(events);
    const EventLog copy = log;
    log.push_back(Event());
    CHECK(holds(copy, events));
    CHECK(log.size() == 601);
    CHECK(log.back() == Event());
}

TEST_CASE("a moved event log takes its events along and leaves none") {
    const std::vector<Event> events = senselessEvents(600);
    EventLog log = logOf(events);
    CHECK(log[3] == events[3]);
    EventLog moved = std::move(log);
    CHECK(holds(moved, events));
    log = EventLog();
    log.push_back(events[5]);
    CHECK(log[0] == events[5]);
    log = std::move(moved);
    CHECK(holds(log, events));
}

TEST_CASE("an event log can be read from several threads") {
    const std::vector<Event> events = senselessEvents(4000);
    const EventLog log = logOf(events);
    std::vector<std::thread> threads;
    std::vector<int> equal(3, 0);
    for (std::size_t t = 0; t < equal.size(); ++t)
        threads.emplace_back([&, t] { equal[t] = holds(log, events); });
    for (std::thread& thread : threads)
        thread.join();
    CHECK(equal == std::vector<int>(3, 1));
}

TEST_CASE("an event of a busy program takes at most eight bytes") {
    const Trace trace = RandomTrace(3, 20).make(100'000);
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < trace.events.blockCount(); ++i)
        bytes += trace.events.block(i).byteCount;
    CHECK(bytes <= 8 * trace.size());
}
