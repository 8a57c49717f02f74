#pragma once
// How servers of several kinds stand up to the same requests: a discrete-event simulation, without
// JavaScript. Times are integer microseconds; equal input gives equal results to the bit, on every machine.
// Values only: nothing here is owned or shared, nothing is thrown. The models: engine/load/LOAD_FORMAT.md.

#include "tickscope/ids.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tickscope::load {

// What handling one request consists of, in order.
struct WorkSpan {
    enum class Kind : std::uint8_t {
        Cpu, // some thread computes
        Io,  // the request waits for the world: a database, a timer, another server
    };
    Kind kind = Kind::Cpu;
    VirtualTime duration; // not negative
    bool operator==(const WorkSpan&) const = default;
};
using Profile = std::vector<WorkSpan>;

// The time that a profile spends with one kind of span.
VirtualTime timeIn(const Profile& profile, WorkSpan::Kind kind);

// One kind of request, and how often it comes.
struct Request {
    std::string name;
    std::uint32_t weight = 1; // relative to the other kinds; at least one kind has a weight
    Profile work;
};

// When requests come: from `start` on, for `duration`. Several streams may overlap.
struct Arrivals {
    enum class Kind : std::uint8_t {
        Constant, // every 1/rate seconds, the first one at `start`
        Poisson,  // independent of each other, `rate` per second on average
        Burst,    // `size` at once at `start`, and again every `every` (once only when that is 0)
    };
    Kind kind = Kind::Constant;
    double rate = 0; // per second, > 0; Constant and Poisson
    std::int64_t size = 0;
    VirtualTime every;
    VirtualTime start;
    VirtualTime duration;
};

enum class Model : std::uint8_t {
    Threads,              // a pool; each thread keeps one request from its first span to its last
    EventLoop,            // one thread computes, callback by callback; I/O overlaps
    EventLoopWithWorkers, // an event loop that hands long computations to a pool of threads
    Cluster,              // several processes, one event loop each, served in turn
};

struct Server {
    std::string name;
    Model model = Model::EventLoop;
    std::int32_t cores = 8;     // how many threads can really compute at a time
    std::int32_t threads = 200; // Threads
    std::int32_t workers = 4;   // EventLoopWithWorkers; libuv's default
    std::int32_t processes = 8; // Cluster
    VirtualTime offloadFrom;    // EventLoopWithWorkers: shorter computations stay on the loop
    VirtualTime handOff; // EventLoopWithWorkers: what giving work away, and taking the result, costs the loop
    VirtualTime contextSwitch{5};           // a core turns from one thread to another
    VirtualTime timeSlice{5000};            // a thread computes so long while others wait for a core; > 0
    std::optional<std::int64_t> queueLimit; // requests that may wait to begin, per process; more are rejected
    bool dropsAbandoned = false;            // notices, between spans, that the client has given up
    std::int64_t stackBytes = 1 << 20;      // of each thread of a pool
    std::int64_t processBytes = 50 << 20;   // of each process, before any request
    std::int64_t requestBytes = 16 << 10;   // of each request that waits or is being handled
};

struct Load {
    std::vector<Arrivals> arrivals;
    std::vector<Request> requests;
    std::optional<VirtualTime> timeout; // from its arrival on, after which a client gives up
    std::uint64_t seed = 1; // of Poisson arrivals and of the choice among several kinds of requests
};

// Nearest-rank percentiles of the requests that were answered in time; all 0 when there are none.
struct Latencies {
    VirtualTime p50, p90, p99, max, mean;
    bool operator==(const Latencies&) const = default;
};

// One stretch of the simulated time.
struct Bucket {
    std::int64_t arrived = 0;
    std::int64_t answered = 0;
    std::int64_t timedOut = 0; // counted when the client gave up
    std::int64_t rejected = 0;
    VirtualTime p50, p99; // of those answered in this stretch
    double queue = 0;     // requests that waited to begin, on average
    std::int64_t longestQueue = 0;
    double inFlight = 0; // requests begun and not finished, on average
    double cpu = 0;      // 0..1: of all cores
    bool operator==(const Bucket&) const = default;
};

// The answered requests whose latency lay above the bin before and at most at `upTo`.
struct LatencyBin {
    VirtualTime upTo; // 1, 2, 5, 10, ... microseconds
    std::int64_t count = 0;
    bool operator==(const LatencyBin&) const = default;
};

struct Result {
    std::int64_t arrived = 0; // = answered + timedOut + rejected
    std::int64_t answered = 0;
    std::int64_t timedOut = 0;
    std::int64_t rejected = 0;
    VirtualTime end;       // all requests have come and all work is done; averages are over [0, end]
    double throughput = 0; // answers per second, up to the last answer or the last arrival stream's end
    Latencies latency;
    std::vector<LatencyBin> histogram; // without gaps; from the first bin that holds a request to the last

    double queue = 0; // as in Bucket
    std::int64_t longestQueue = 0;
    double inFlight = 0;
    std::int64_t mostInFlight = 0;
    double inIo = 0; // the part of inFlight that waits for I/O

    double cpu = 0;                    // 0..1: of all cores, context switches included
    std::optional<double> loopsBusy;   // 0..1: of the event loops: has a callback to run
    std::optional<double> threadsBusy; // 0..1: of the pool's threads: has a request, computing or blocked
    std::int64_t contextSwitches = 0;
    VirtualTime switching; // processor time that they took
    VirtualTime wastedCpu; // spent on requests whose clients had given up by the end of the work
    VirtualTime
        wastedHeld; // for how long threads of the pool, or loops and workers, were kept by such requests

    std::int64_t memoryBytes = 0; // at most: stacks, processes, requests

    VirtualTime bucketWidth; // > 0
    std::vector<Bucket> buckets;
    bool operator==(const Result&) const = default;
};

// At most so many requests come; more are not simulated. See requestCount.
inline constexpr std::int64_t kMostRequests = 10'000'000;

// Runs `load` against `server`. The same load brings the same requests to every server.
Result simulate(const Load& load, const Server& server);

// About how many requests a load brings (a Poisson stream: on average).
double requestCount(const Load& load);

} // namespace tickscope::load
