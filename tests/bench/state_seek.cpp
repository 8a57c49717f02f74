// How long a step takes, forwards and backwards, in a trace of 100,000 events.

#include "engine/trace/random_trace.h"
#include "tickscope/state.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace {

using namespace tickscope;
using Clock = std::chrono::steady_clock;

double microseconds(Clock::duration duration) {
    return std::chrono::duration<double, std::micro>(duration).count();
}

// What keeps the compiler from dropping the work.
std::size_t checksum = 0;

struct Cost {
    double average = 0;
    double worst = 0;
};

template <typename Positions>
Cost measure(StateTimeline& timeline, const Positions& positions) {
    Cost cost;
    for (const EventIndex position : positions) {
        const auto start = Clock::now();
        checksum += timeline.seek(position).microtasks.size();
        const double taken = microseconds(Clock::now() - start);
        cost.average += taken;
        cost.worst = std::max(cost.worst, taken);
    }
    cost.average /= static_cast<double>(positions.size());
    return cost;
}

void run(const char* title, const Trace& trace) {
    const auto start = Clock::now();
    StateTimeline timeline(trace);
    const double built = microseconds(Clock::now() - start) / 1000.0;

    std::size_t longest = 0;
    std::vector<EventIndex> positions;
    for (EventIndex i = 0; i <= trace.size(); ++i) {
        positions.push_back(i);
        longest = std::max(longest, timeline.seek(i).microtasks.size());
    }
    timeline.seek(0);
    const Cost forward = measure(timeline, positions);
    std::reverse(positions.begin(), positions.end());
    const Cost backward = measure(timeline, positions);

    std::vector<EventIndex> jumps;
    std::uint64_t random = 1;
    for (int i = 0; i < 5000; ++i) {
        random = random * 6364136223846793005ull + 1442695040888963407ull;
        jumps.push_back(static_cast<EventIndex>((random >> 33) % trace.size()));
    }
    const Cost jump = measure(timeline, jumps);

    std::printf("%s: %zu events, up to %zu microtasks queued, built in %.1f ms\n", title, trace.size(),
                longest, built);
    std::printf("  step forward   %8.3f us on average, %8.1f us at worst\n", forward.average, forward.worst);
    std::printf("  step backward  %8.3f us on average, %8.1f us at worst\n", backward.average,
                backward.worst);
    std::printf("  random jump    %8.3f us on average, %8.1f us at worst\n", jump.average, jump.worst);
    std::printf("  backward / forward: %.1f\n", backward.average / forward.average);
}

} // namespace

int main() {
    using tickscope::test::RandomTrace;
    run("ordinary program", RandomTrace(1, 4).make(100'000));
    run("thousands of jobs", RandomTrace(2, 3000).make(100'000));
    run("a million events", RandomTrace(3, 200).make(1'000'000));
    std::printf("(checksum %zu)\n", checksum);
}
