// How long it takes to read a program's variables: at the end of its run, one statement on, one back, and
// anywhere. Milliseconds of real time; one JSON object per program.
//
//   bench_inspect FILE...

#include "tickscope/inspect.h"
#include "tickscope/promise_graph.h"
#include "tickscope/state.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <vector>

namespace {

using namespace tickscope;
using Clock = std::chrono::steady_clock;

double since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

// Goes there and reads all that is open at first.
double look(Inspection& inspection, EventIndex position, std::size_t& rows) {
    const auto start = Clock::now();
    if (inspection.moveTo(position) != InspectStatus::Ready) return -1;
    const std::vector<InspectNode> frames = inspection.roots();
    for (const InspectNode& scope : inspection.children(frames.front().handle))
        rows += inspection.children(scope.handle).size();
    return since(start);
}

void measure(const char* file) {
    std::ifstream in(file, std::ios::binary);
    Scenario scenario;
    scenario.fileName = file;
    scenario.source.assign(std::istreambuf_iterator<char>(in), {});
    RunResult result = run(scenario);
    if (result.trace.isEmpty()) return;
    const auto trace = std::make_shared<const Trace>(std::move(result.trace));
    const StateTimeline timeline(*trace);
    const std::vector<EventIndex>& stops = timeline.statementStops();
    if (stops.size() < 100) return;
    Inspection inspection(scenario, trace);
    std::size_t rows = 0;
    const double end = look(inspection, stops[stops.size() - 60], rows);
    double forward = 0, back = 0;
    constexpr int kSteps = 20;
    for (int i = 0; i < kSteps; ++i)
        forward += look(inspection, stops[stops.size() - 59 + static_cast<std::size_t>(i)], rows) / kSteps;
    for (int i = 0; i < 5; ++i)
        back += look(inspection, stops[stops.size() - 60 - static_cast<std::size_t>(i)], rows) / 5;
    const double middle = look(inspection, stops[stops.size() / 2], rows);
    const auto start = Clock::now();
    const PromiseGraph graph = promiseGraph(*trace);
    std::printf(
        "{\"program\": \"%s\", \"events\": %zu, \"endMs\": %.1f, \"stepForwardMs\": %.2f, "
        "\"stepBackMs\": %.1f, \"middleMs\": %.1f, \"rows\": %zu, \"graphMs\": %.1f, \"promises\": %zu}\n",
        file, trace->size(), end, forward, back, middle, rows, since(start), graph.nodes.size());
}

} // namespace

int main(int argc, char** argv) {
    for (int i = 1; i < argc; ++i)
        measure(argv[i]);
    return 0;
}
