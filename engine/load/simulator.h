#pragma once
// One server under one load, event by event. Times are int64 µs.
// At equal times what ends comes before what begins, and what was started first ends first.

#include "load/arrival_source.h"
#include "load/plan.h"
#include "load/statistics.h"
#include "tickscope/load.h"

#include <cstdint>
#include <vector>

namespace tickscope::load {

class Simulator {
public:
    // Both must outlive the simulator.
    Simulator(const Load& load, const Server& server);

    Result run();

private:
    static constexpr std::uint32_t kNone = UINT32_MAX;

    // First in, first out, in a ring that grows.
    class Queue {
    public:
        bool isEmpty() const { return m_size == 0; }
        void push(std::uint32_t value);
        std::uint32_t pop();

    private:
        std::vector<std::uint32_t> m_ring = std::vector<std::uint32_t>(16);
        std::size_t m_head = 0, m_size = 0;
    };

    // A request in the system; its slot is used again when it has left.
    struct Flight {
        std::int64_t arrived = 0;
        std::int64_t held = 0;  // µs for which a thread was its own, up to the last time it let go
        std::int64_t since = 0; // when it took the thread that it has
        std::uint32_t kind = 0;
        std::uint32_t stage = 0;
        std::uint32_t process = 0;
        std::uint32_t thread = kNone; // Own: the one that it keeps
        bool begun = false;
    };

    // Threads that share a queue: a pool, the workers, or one event loop.
    struct Team {
        Queue waiting;                   // requests
        std::vector<std::uint32_t> idle; // threads; the last one to become idle is the first to work again
        bool isLoop = false;
    };

    struct Process {
        std::int64_t waiting = 0; // requests that have not begun
        std::uint32_t main = 0;   // team: the pool or the event loop
        std::uint32_t workers = kNone;
    };

    struct Thread {
        std::uint32_t team = 0;
        std::uint32_t request = kNone;
        std::uint32_t core = kNone; // the one it ran on last
        std::int64_t remaining = 0; // µs of the computation at hand
        std::int64_t sliceLeft = 0;
    };

    struct Core {
        std::uint32_t thread = kNone; // that runs, or ran last
        std::int64_t piece = 0;       // how much of its computation is under way
        bool isBusy = false;
        bool isListed = false; // in m_idleCores
    };

    struct Event {
        std::int64_t time;
        std::uint64_t
            order; // the count of events before, and in the lowest bit: a core's (1) or a request's (0)
        std::uint32_t subject;
        bool operator>(const Event& other) const {
            return time != other.time ? time > other.time : order > other.order;
        }
    };
    enum class EventOf : std::uint8_t { Request, Core };

    std::uint32_t addTeam(std::int32_t threads, bool isLoop);
    void build();
    void schedule(std::int64_t duration, EventOf what, std::uint32_t subject);

    // A request's way.
    void arrive();
    bool canBegin(const Flight& flight) const;
    void proceed(std::uint32_t request); // to its stage, or out
    void begin(Flight& flight);
    void compute(std::uint32_t request, std::uint32_t team);
    void finish(std::uint32_t request);
    bool hasGivenUp(const Flight& flight) const;
    bool isDropped(const Flight& flight) const { return m_server.dropsAbandoned && hasGivenUp(flight); }
    std::uint32_t teamOf(const Flight& flight, Stage::Where where) const;

    // A thread's way.
    void assign(std::uint32_t thread, std::uint32_t request);
    void letGo(std::uint32_t thread);
    std::uint32_t nextFor(Team& team);
    void computationDone(std::uint32_t thread);
    std::int64_t& levelOf(const Thread& thread);

    // A core's way.
    void makeReady(std::uint32_t thread);
    void putOn(std::uint32_t core, std::uint32_t thread);
    void runPiece(std::uint32_t core, std::int64_t before);
    void pieceDone(std::uint32_t core);
    void takeNext(std::uint32_t core);

    std::int64_t memory() const;

    const Load& m_load;
    const Server& m_server;
    std::vector<Plan> m_plans; // of each kind of request
    ArrivalSource m_source;
    Statistics m_statistics;
    Result m_result;

    std::int64_t m_now = 0;
    std::uint64_t m_events = 0;
    std::vector<Event> m_heap; // the earliest one on top
    std::vector<Flight> m_flights;
    std::vector<std::uint32_t> m_freeSlots;
    std::vector<Team> m_teams;
    std::vector<Process> m_processes;
    std::uint32_t m_nextProcess = 0;
    std::vector<Thread> m_threads;
    std::vector<Core> m_cores;
    Queue m_idleCores; // the longest idle one first; some of them may be busy again
    Queue m_ready;     // threads that wait for a core
};

} // namespace tickscope::load
