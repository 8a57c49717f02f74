#include "support/catch.h"

#include "random_trace.h"
#include "tickscope/state.h"
#include "tickscope/trace_file.h"
#include "trace/fnv1a.h"
#include "trace_builder.h"

#include <string>

using namespace tickscope;
using namespace tickscope::test;

namespace {

std::string fileOf(const Trace& trace) {
    std::string bytes;
    writeTraceFile(trace, [&](std::string_view piece) { bytes += piece; });
    return bytes;
}

// The file with a checksum that fits, as someone who means harm would write it.
std::string resigned(std::string bytes) {
    Fnv1a checksum;
    checksum.addBytes(std::string_view(bytes).substr(0, bytes.size() - 8));
    for (std::size_t i = 0; i < 8; ++i)
        bytes[bytes.size() - 8 + i] = static_cast<char>(checksum.value() >> (8 * i));
    return bytes;
}

Trace smallTrace() {
    TraceBuilder builder("f();");
    builder.time(10).event(EventKind::ConsoleOutput, {.text = "größer", .range = builder.at("f()")});
    builder.event(EventKind::RunFinished);
    return builder.take();
}

std::string errorOf(const Trace& trace) { return readTraceFile(fileOf(trace)).error; }

Trace withLast(Event event) {
    Trace trace = smallTrace();
    event.time = trace.events.back().time;
    trace.events.push_back(event);
    return trace;
}

} // namespace

TEST_CASE("a trace read from a file is the one that was written") {
    const Trace trace = RandomTrace(5, 30).make(20'000);
    const TraceFileResult read = readTraceFile(fileOf(trace));
    REQUIRE(read.trace);
    CHECK(read.trace->hash() == trace.hash());
    CHECK(read.trace->fileName == trace.fileName);
    CHECK(read.trace->source == trace.source);
    CHECK(read.trace->lineCount() == trace.lineCount());
}

TEST_CASE("reading and writing a trace file gives the same bytes") {
    const std::string bytes = fileOf(RandomTrace(6, 30).make(5000));
    CHECK(fileOf(*readTraceFile(bytes).trace) == bytes);
}

TEST_CASE("a loaded trace can be sought like the recorded one") {
    const Trace trace = RandomTrace(8, 30).make(5000);
    const Trace loaded = *readTraceFile(fileOf(trace)).trace;
    StateTimeline first(trace), second(loaded);
    for (EventIndex position : {0u, 4999u, 77u, 2500u, 2499u})
        CHECK(first.seek(position).microtasks.size() == second.seek(position).microtasks.size());
}

TEST_CASE("a trace without events can be saved") { CHECK(readTraceFile(fileOf(Trace())).trace); }

TEST_CASE("a file that is no trace is refused as such") {
    CHECK(readTraceFile("console.log(1)").error == "this is not a Tickscope trace file");
    CHECK(readTraceFile("").error == "this is not a Tickscope trace file");
}

TEST_CASE("a trace file of a newer format says which one it is") {
    std::string bytes = fileOf(smallTrace());
    bytes[16] = 9;
    CHECK(readTraceFile(bytes).error == "the trace file has format 9; this Tickscope reads formats 1 to 3");
}

TEST_CASE("texts that are integers come back from a trace file") {
    const TextId minusSeven = TextTable::idOf(-7);
    const Trace trace = withLast({.kind = EventKind::Notice, .cause = 0, .text = minusSeven});
    const TraceFileResult read = readTraceFile(fileOf(trace));
    REQUIRE(read.trace);
    CHECK(read.trace->text(read.trace->events.back()) == "-7");
}

TEST_CASE("a trace file of format 1 ends with its events") {
    std::string bytes = fileOf(smallTrace());
    bytes[16] = 1;
    bytes.erase(bytes.size() - 9, 1); // the number of workers
    const TraceFileResult read = readTraceFile(resigned(bytes));
    REQUIRE(read.trace);
    CHECK(read.trace->hash() == smallTrace().hash());
}

TEST_CASE("a trace file of format 2 has workers") {
    Trace trace = smallTrace();
    trace.workers.push_back(smallTrace());
    trace.workers[0].thread = 1;
    std::string bytes = fileOf(trace);
    bytes[16] = 2;
    const TraceFileResult read = readTraceFile(resigned(bytes));
    REQUIRE(read.trace);
    CHECK(read.trace->hash() == trace.hash());
}

TEST_CASE("a trace file that was cut short is refused") {
    const std::string bytes = fileOf(smallTrace());
    for (std::size_t size = 16; size < bytes.size(); ++size) {
        INFO("cut after " << size << " bytes");
        CHECK_FALSE(readTraceFile(bytes.substr(0, size)).trace);
    }
}

TEST_CASE("a trace file with one changed byte is refused") {
    const std::string bytes = fileOf(smallTrace());
    for (std::size_t i = 17; i < bytes.size(); ++i) {
        std::string changed = bytes;
        changed[i] = static_cast<char>(changed[i] ^ 0x20);
        INFO("byte " << i << " changed");
        CHECK_FALSE(readTraceFile(changed).trace);
    }
}

TEST_CASE("any byte of a trace file may be anything") {
    const std::string bytes = fileOf(RandomTrace(2, 10).make(300));
    std::size_t readable = 0;
    for (std::size_t i = 17; i + 8 < bytes.size(); ++i) {
        std::string changed = bytes;
        changed[i] = static_cast<char>(changed[i] * 7 + 13);
        TraceFileResult read = readTraceFile(resigned(changed));
        CHECK(read.trace.has_value() == read.error.empty());
        if (!read.trace) continue;
        ++readable;
        StateTimeline timeline(*read.trace);
        timeline.seek(static_cast<EventIndex>(read.trace->size()));
    }
    CHECK(readable > 0);
}

TEST_CASE("events that cannot be are refused") {
    CHECK(errorOf(withLast({.kind = EventKind::Notice, .cause = 3})).find("a cause comes too late") !=
          std::string::npos);
    CHECK(errorOf(withLast({.kind = EventKind::Notice, .text = 99})).find("a text is missing") !=
          std::string::npos);
    CHECK(errorOf(withLast({.kind = EventKind::Notice, .range = {2, 9}}))
              .find("it speaks of a place that is not in the program") != std::string::npos);
    CHECK(errorOf(withLast({.kind = EventKind::PhaseEntered, .detail = 77}))
              .find("an event says something unknown") != std::string::npos);
    CHECK(errorOf(withLast({.kind = EventKind::RunStarted})).find("it does not start once") !=
          std::string::npos);
}

TEST_CASE("a trace whose time runs backwards is refused") {
    Trace trace = smallTrace();
    trace.events.push_back({.kind = EventKind::Notice, .time = {3}});
    CHECK(errorOf(trace).find("its time runs backwards") != std::string::npos);
}
