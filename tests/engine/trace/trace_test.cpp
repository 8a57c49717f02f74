#include "support/catch.h"

#include "trace_builder.h"

#include <functional>

using namespace tickscope;
using tickscope::test::TraceBuilder;

namespace {

Trace sample() {
    TraceBuilder builder("console.log(1);\n");
    const FrameId script = builder.enterScript();
    builder.statement(script, "console.log(1)");
    builder.time(3).print("1");
    builder.leave(script);
    builder.finish();
    return builder.take();
}

// The trace with one event changed.
Trace withEvent(Trace trace, std::size_t index, const std::function<void(Event&)>& change) {
    EventLog events;
    for (Event event : trace.events) {
        if (events.size() == index) change(event);
        events.push_back(event);
    }
    trace.events = std::move(events);
    return trace;
}

Trace withSource(std::string source) {
    Trace trace;
    trace.source = std::move(source);
    trace.indexLines();
    return trace;
}

} // namespace

TEST_CASE("equal traces have equal hashes") { CHECK(sample().hash() == sample().hash()); }

TEST_CASE("the hash changes with every field of an event") {
    const std::vector<std::function<void(Event&)>> changes{[](Event& e) { e.kind = EventKind::Notice; },
                                                           [](Event& e) { ++e.detail; },
                                                           [](Event& e) { ++e.cause; },
                                                           [](Event& e) { ++e.time.us; },
                                                           [](Event& e) { ++e.subject; },
                                                           [](Event& e) { ++e.object; },
                                                           [](Event& e) { e.text += 1; },
                                                           [](Event& e) { ++e.range.begin; },
                                                           [](Event& e) { ++e.range.end; }};
    const std::uint64_t original = sample().hash();
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const Trace changed = withEvent(sample(), 3, changes[i]);
        INFO("change " << i);
        CHECK(changed.hash() != original);
    }
}

TEST_CASE("the hash changes with the number of events") {
    Trace shorter = sample();
    shorter.events = tickscope::test::firstEvents(shorter, shorter.size() - 1);
    CHECK(shorter.hash() != sample().hash());
}

TEST_CASE("the hash tells texts apart by where one ends") {
    Trace first, second;
    first.texts.add("ab");
    first.texts.add("c");
    second.texts.add("a");
    second.texts.add("bc");
    CHECK(first.hash() != second.hash());
}

TEST_CASE("the hash is the same on every machine") {
    Trace trace;
    trace.events.push_back({});
    // Computed once; a change here changes what "the same run" means to stored results.
    CHECK(trace.hash() == 0xe96ef68ce4116721ull);
}

TEST_CASE("lines and columns count from one") {
    const Trace trace = withSource("ab\ncd\n");
    CHECK(trace.lineColumn(0).line == 1);
    CHECK(trace.lineColumn(0).column == 1);
    CHECK(trace.lineColumn(4).line == 2);
    CHECK(trace.lineColumn(4).column == 2);
    CHECK(trace.lineColumn(6).line == 3);
    CHECK(trace.lineCount() == 3);
}

TEST_CASE("a line ends at each of JavaScript's line terminators") {
    const Trace trace = withSource("a\r\nb\rc\nd\xE2\x80\xA8"
                                   "e\xE2\x80\xA9"
                                   "f");
    CHECK(trace.lineCount() == 6);
    CHECK(trace.lineColumn(3).line == 2); // b: CR LF is one terminator
}

TEST_CASE("columns count UTF-16 code units") {
    const Trace trace = withSource("\xC3\xA9\xF0\x9F\x98\x80x\ny"); // é, an emoji of two units, x
    CHECK(trace.lineColumn(3).column == 4);
    CHECK(trace.sourceText({3, 4}) == "x");
    CHECK(trace.sourceText({1, 3}) == "\xF0\x9F\x98\x80");
    CHECK(trace.sourceText({5, 6}) == "y");
}

TEST_CASE("a malformed byte counts as one replacement character") {
    const Trace trace = withSource("\xFF\xC3(x");
    CHECK(trace.sourceText({3, 4}) == "x");
}

TEST_CASE("a span beyond the end of the source has no text") {
    const Trace trace = withSource("ab");
    CHECK(trace.sourceText({5, 9}).empty());
    CHECK(trace.sourceText({1, 9}) == "b");
}

TEST_CASE("an empty source has one line") {
    const Trace trace = withSource("");
    CHECK(trace.lineCount() == 1);
    CHECK(trace.lineColumn(0).line == 1);
}
