#include "thread_traffic.h"

#include <algorithm>
#include <limits>
#include <map>

namespace tickscope {

namespace {

constexpr VirtualTime kNever{std::numeric_limits<std::int64_t>::max()};

class Gatherer {
public:
    explicit Gatherer(ThreadTraffic& traffic) : m_traffic(traffic) {}

    void read(const Trace& trace) {
        for (EventIndex i = 0; i < trace.size(); ++i) {
            const Event& event = trace[i];
            switch (event.kind) {
            case EventKind::WorkerStarted:
                m_traffic.workers.push_back({.thread = event.subject,
                                             .parent = trace.thread,
                                             .made = event.time,
                                             .ended = kNever,
                                             .madeAt = i});
                break;
            case EventKind::WorkerEnded:
                end(event, i);
                break;
            case EventKind::MessagePosted:
                m_traffic.flights.push_back({.number = event.subject,
                                             .from = trace.thread,
                                             .to = event.object,
                                             .posted = event.time,
                                             .received = kNever,
                                             .postedAt = i});
                break;
            case EventKind::MessageReceived:
                m_received.emplace(Key{event.object, event.subject}, Arrival{trace.thread, event.time, i});
                break;
            default:
                break;
            }
        }
    }

    void finish() {
        std::vector<Flight> flights;
        for (Flight flight : m_traffic.flights) {
            const auto [first, last] = m_received.equal_range({flight.from, flight.number});
            if (first == last) flights.push_back(flight);
            // Who is told of it is known from there: a port may have moved to another thread on the way.
            for (auto arrival = first; arrival != last; ++arrival) {
                flight.to = arrival->second.thread;
                flight.received = arrival->second.time;
                flight.receivedAt = arrival->second.index;
                flights.push_back(flight);
            }
        }
        m_traffic.flights = std::move(flights);
        std::stable_sort(m_traffic.flights.begin(), m_traffic.flights.end(),
                         [](const Flight& a, const Flight& b) { return a.posted < b.posted; });
        std::sort(m_traffic.workers.begin(), m_traffic.workers.end(),
                  [](const WorkerLife& a, const WorkerLife& b) { return a.thread < b.thread; });
    }

private:
    struct Key {
        std::uint32_t from, number;
        auto operator<=>(const Key&) const = default;
    };
    struct Arrival {
        std::uint32_t thread;
        VirtualTime time;
        EventIndex index;
    };

    void end(const Event& event, EventIndex index) {
        for (WorkerLife& worker : m_traffic.workers) {
            if (worker.thread != event.subject) continue;
            worker.ended = event.time;
            worker.endedAt = index;
        }
    }

    ThreadTraffic& m_traffic;
    std::multimap<Key, Arrival> m_received;
};

} // namespace

ThreadTraffic::ThreadTraffic(const Trace& mainThread) {
    if (mainThread.workers.empty()) return;
    Gatherer gatherer(*this);
    gatherer.read(mainThread);
    for (const Trace& worker : mainThread.workers)
        gatherer.read(worker);
    gatherer.finish();
}

} // namespace tickscope
