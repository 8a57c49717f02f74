#pragma once
// What is counted and measured while a simulation runs, over all and over time.

#include "tickscope/load.h"

#include <cstdint>
#include <vector>

namespace tickscope::load {

// How many there are at the moment.
struct Levels {
    std::int64_t queue = 0;
    std::int64_t inFlight = 0;
    std::int64_t inIo = 0;
    std::int64_t cores = 0;   // that compute or switch
    std::int64_t loops = 0;   // event loops with a callback at hand
    std::int64_t threads = 0; // of a pool, with a request at hand
};

class Statistics {
public:
    // Buckets are as wide as cuts `window` into 30 to 75; as time goes on, they are merged.
    explicit Statistics(VirtualTime window);

    Levels levels; // the simulator changes them as things happen, after advanceTo

    void advanceTo(std::int64_t now); // from here on, events are at `now`; not less than before
    void noteArrival() { ++bucket().arrived; }
    void noteRejection() { ++bucket().rejected; }
    void noteQueue();    // the queue has grown
    void noteInFlight(); // more are in flight
    void noteAnswer(std::int64_t latency);
    void noteTimeout(std::int64_t gaveUpAt); // not after now

    // Fills in what was measured; `server` says of how many.
    void report(Result& result, const Server& server);

private:
    static constexpr std::size_t kMostBuckets = 150;

    // Products of a level and µs. Not integers: they may exceed 2^63, and rounding is the same everywhere.
    struct Areas {
        double queue = 0, inFlight = 0, cores = 0;
    };
    Bucket& bucket() { return m_buckets.back(); }
    void accrue(std::int64_t duration);
    void beginBucket();
    void mergeBuckets();
    void reportBuckets(Result& result, const Server& server);
    void reportLatencies(Result& result);
    void reportAverages(Result& result, const Server& server) const;

    std::int64_t m_now = 0;
    std::int64_t m_window;
    std::int64_t m_width;
    std::int64_t m_bucketEnd;
    std::int64_t m_lastAnswer = 0;
    std::int64_t m_longestQueue = 0;
    std::int64_t m_mostInFlight = 0;
    double m_ioArea = 0, m_loopArea = 0, m_threadArea = 0;
    std::vector<Bucket> m_buckets;
    std::vector<Areas> m_areas;            // of each bucket
    std::vector<std::int64_t> m_latencies; // in the order of the answers
};

} // namespace tickscope::load
