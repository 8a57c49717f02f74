#include "support/catch.h"

#include "random_trace.h"
#include "tickscope/export.h"
#include "tickscope/names.h"
#include "trace/json_writer.h"
#include "trace_builder.h"

using namespace tickscope;
using tickscope::test::RandomTrace;
using tickscope::test::TraceBuilder;

namespace {

std::string jsonString(std::string_view text) {
    std::string result;
    JsonWriter json([&](std::string_view piece) { result += piece; });
    json.value(text);
    json.finish();
    result.pop_back(); // the final newline
    return result;
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t number = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++number;
    return number;
}

} // namespace

TEST_CASE("JSON strings are escaped") {
    CHECK(jsonString("a\"b\\c\n\t\x01") == "\"a\\\"b\\\\c\\n\\t\\u0001\"");
    CHECK(jsonString("\xC3\xA9") == "\"\xC3\xA9\"");
    CHECK(jsonString("\xE2\x80\xA8") == "\"\\u2028\"");
}

TEST_CASE("JSON strings are valid UTF-8 whatever comes in") {
    CHECK(jsonString("\xFF") == "\"\xEF\xBF\xBD\"");
    CHECK(jsonString("\xED\xA0\x80") == "\"\\ud800\""); // a lone surrogate keeps its value
}

TEST_CASE("JSON puts commas between members and elements only") {
    std::string text;
    JsonWriter json([&](std::string_view piece) { text += piece; });
    json.beginObject();
    json.key("a").beginArray();
    json.value(std::int64_t{1});
    json.null();
    json.endArray();
    json.member("b", "c");
    json.endObject();
    json.finish();
    CHECK(text == "{\"a\":[1,null],\"b\":\"c\"}\n");
}

TEST_CASE("a trace's JSON names kinds, ids, causes and places") {
    TraceBuilder builder("a();\nb();\n");
    const FrameId script = builder.enterScript();
    builder.time(7).statement(script, "b()");
    const std::string json = toJson(builder.take());
    CHECK(contains(json, "{\"i\":2,\"event\":\"statement\",\"t\":7,\"cause\":1,\"frame\":1,\"range\":[5,8],"
                         "\"line\":2,\"column\":1}"));
    CHECK(contains(json, "\"cause\":null"));
}

TEST_CASE("an id that is none is null in JSON") {
    TraceBuilder builder;
    builder.queueJob(JobKind::NextTick, {}, "cb");
    CHECK(contains(toJson(builder.take()),
                   "\"job\":1,\"promise\":null,\"jobKind\":\"nextTick\",\"label\":\"cb\""));
}

TEST_CASE("equal traces export to equal bytes") {
    const auto make = [] { return RandomTrace(4, 10).make(500); };
    CHECK(toJson(make()) == toJson(make()));
    CHECK(toChromeTrace(make()) == toChromeTrace(make()));
}

TEST_CASE("every event is one line of JSON") {
    const Trace trace = RandomTrace(4, 10).make(300);
    CHECK(count(toJson(trace), "\n{\"i\":") == trace.size());
}

TEST_CASE("a Chrome trace closes every slice it opens, even of a run cut short") {
    Trace trace = RandomTrace(6, 30).make(2000);
    for (const std::size_t size : {2001u, 1500u, 777u, 3u}) {
        trace.events = tickscope::test::firstEvents(trace, std::min(trace.size(), std::size_t{size}));
        const std::string chrome = toChromeTrace(trace);
        CHECK(count(chrome, "\"ph\":\"B\"") == count(chrome, "\"ph\":\"E\""));
        CHECK(count(chrome, "\"ph\":\"b\"") == count(chrome, "\"ph\":\"e\""));
    }
}

TEST_CASE("a Chrome trace has an arrow from each timer to its callback") {
    TraceBuilder builder;
    builder.event(EventKind::TimerSet, {.subject = 4, .object = 10});
    builder.time(10'000).event(EventKind::TimerExpired, {.subject = 4, .object = 9});
    builder.event(EventKind::TaskQueued, {.subject = 9, .object = 4});
    builder.event(EventKind::TaskStarted, {.subject = 9});
    const std::string chrome = toChromeTrace(builder.take());
    CHECK(contains(chrome, R"({"ph":"s","name":"caused","cat":"timer","pid":1,"tid":1,"ts":0,"id":4})"));
    CHECK(contains(chrome,
                   R"({"ph":"f","name":"caused","cat":"timer","pid":1,"tid":1,"ts":10000,"id":4,"bp":"e"})"));
}

TEST_CASE("a Chrome trace counts what waits") {
    TraceBuilder builder;
    builder.event(EventKind::JobQueued, {.subject = 1});
    builder.event(EventKind::JobQueued, {.subject = 2});
    builder.event(EventKind::JobStarted, {.subject = 1});
    const std::string chrome = toChromeTrace(builder.take());
    CHECK(count(chrome, R"("ph":"C","name":"jobs queued")") == 3);
    CHECK(contains(chrome, R"("args":{"waiting":2})"));
}

TEST_CASE("a Chrome trace shows a suspended function as an async slice") {
    TraceBuilder builder("await p");
    const FrameId f = builder.enter(FrameKind::AsyncFunction, "f");
    builder.suspend(f, {}, "await p");
    builder.time(40).resume(f);
    builder.leave(f);
    const std::string chrome = toChromeTrace(builder.take());
    CHECK(contains(chrome, "\"ph\":\"b\",\"name\":\"f: await\",\"cat\":\"suspended\""));
    CHECK(contains(chrome,
                   "\"ph\":\"e\",\"name\":\"f: await\",\"cat\":\"suspended\",\"pid\":1,\"tid\":1,\"ts\":40"));
}

TEST_CASE("times are written in milliseconds without needless zeros") {
    CHECK(formatTime({0}) == "0 ms");
    CHECK(formatTime({50'000}) == "50 ms");
    CHECK(formatTime({20}) == "0.02 ms");
    CHECK(formatTime({1'001}) == "1.001 ms");
    CHECK(formatTime({-1'500}) == "-1.5 ms");
}
