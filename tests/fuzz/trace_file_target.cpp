// Bytes as a trace file: whatever they are, the loader gives a message, or a trace that everything the
// application does with traces can stand. An input may also be a program: then it stands for the trace file
// of its run, so that the programs of the tests are seeds.

#include "fuzz/require.h"
#include "tickscope/export.h"
#include "tickscope/lanes.h"
#include "tickscope/metrics.h"
#include "tickscope/scenario.h"
#include "tickscope/state.h"
#include "tickscope/trace_file.h"
#include "tickscope/why.h"
#include "trace/fnv1a.h"

#include <algorithm>
#include <cstring>
#include <random>
#include <string>
#include <unordered_map>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t maxSize);

namespace {

using namespace tickscope;

constexpr std::size_t kMagicBytes = 16, kVersionBytes = 1, kChecksumBytes = 8;

std::string fileOf(const Trace& trace) {
    std::string bytes;
    writeTraceFile(trace, [&](std::string_view piece) { bytes += piece; });
    return bytes;
}

// Remembered: the same seeds come again and again, and a run under the sanitizers takes a third of a second.
const std::string& recordedFile(const std::string& program) {
    static std::unordered_map<std::string, std::string> files;
    const auto [file, isNew] = files.try_emplace(program);
    if (!isNew) return file->second;
    Scenario scenario;
    scenario.source = program;
    scenario.budgets = {.steps = 2000, .memoryBytes = 32u << 20, .events = 400, .virtualTime = {1'000'000}};
    return file->second = fileOf(run(scenario).trace);
}

// A checksum that fits: damage is not to be found by it alone.
void sign(std::string& bytes) {
    if (bytes.size() < kMagicBytes + kVersionBytes + kChecksumBytes) return;
    Fnv1a checksum;
    checksum.addBytes(std::string_view(bytes).substr(0, bytes.size() - kChecksumBytes));
    for (std::size_t i = 0; i < kChecksumBytes; ++i)
        bytes[bytes.size() - kChecksumBytes + i] = static_cast<char>(checksum.value() >> (8 * i));
}

// What the application asks of a trace.
void show(const Trace& trace) {
    StateTimeline timeline(trace);
    const auto size = static_cast<EventIndex>(trace.size());
    std::minstd_rand random(size);
    for (int i = 0; i < 12 && size > 0; ++i) {
        const auto position = static_cast<EventIndex>(random() % (size + 1));
        timeline.seek(position);
        why(trace, timeline, position);
    }
    measure(trace);
    toChromeTrace(trace);
    toJson(trace);
}

} // namespace

using namespace tickscope;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string bytes(reinterpret_cast<const char*>(data), size);
    if (!isTraceFile(bytes)) bytes = recordedFile(bytes);
    const TraceFileResult read = readTraceFile(bytes);
    require(read.trace.has_value() == read.error.empty(), "a trace or a message");
    if (!read.trace) return 0;
    show(*read.trace);
    const TraceFileResult again = readTraceFile(fileOf(*read.trace));
    require(again.trace && again.trace->hash() == read.trace->hash(), "what is written can be read");
    return 0;
}

// Changes bytes behind the version, and signs the result.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t maxSize,
                                               unsigned int) {
    std::string bytes(reinterpret_cast<const char*>(data), size);
    if (!isTraceFile(bytes)) bytes = recordedFile(bytes);
    if (bytes.size() > maxSize) return LLVMFuzzerMutate(data, size, maxSize);
    std::memcpy(data, bytes.data(), bytes.size());
    const std::size_t head = kMagicBytes + kVersionBytes;
    const std::size_t body = bytes.size() - head - kChecksumBytes;
    const std::size_t changed = LLVMFuzzerMutate(data + head, body, maxSize - head - kChecksumBytes);
    bytes.assign(reinterpret_cast<const char*>(data), head + changed);
    bytes.append(kChecksumBytes, '\0');
    sign(bytes);
    std::memcpy(data, bytes.data(), bytes.size());
    return bytes.size();
}
