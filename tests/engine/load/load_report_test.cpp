#include "cli/load_report.h"
#include "worlds.h"

#include <string>

using namespace tickscope;
using namespace tickscope::cli;
using namespace tickscope::load;
using namespace tickscope::load::test;

namespace {

LoadFile sample() {
    LoadFile file;
    file.title = "A \"sample\"";
    file.load = loadOf(constant(100, 10), {cpu(4), io(50)});
    file.load.timeout = VirtualTime::fromMs(2000);
    file.servers = {eventLoop(), threadPool(4)};
    file.servers[0].name = "loop";
    file.servers[1].name = "4 threads";
    return file;
}

std::string reportOf(const LoadFile& file,
                     void (*write)(const LoadFile&, const std::vector<Result>&, const TextSink&)) {
    std::vector<Result> results;
    for (const Server& server : file.servers)
        results.push_back(simulate(file.load, server));
    std::string text;
    write(file, results, [&](std::string_view piece) { text += piece; });
    return text;
}

bool has(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("the report compares the servers in a table") {
    const std::string text = reportOf(sample(), writeLoadText);
    CHECK(has(text, "A \"sample\"\n\n1,000 requests: 100 per second for 10 s\n"
                    "request: computes 4 ms, waits 50 ms\n"
                    "clients give up after 2 s\n"));
    CHECK(has(text, "                                    loop      4 threads\n"
                    "answered                     1,000 (all)   560 (56.0 %)\n"));
    CHECK(has(text, "latency p50                        54 ms         1.02 s\n"));
    CHECK(has(text, "event loops busy                  39.8 %              -\n"));
}

TEST_CASE("the report shows how latencies are spread and how the queue went") {
    const std::string text = reportOf(sample(), writeLoadText);
    CHECK(has(text, "\nloop\n  up to   100 ms ████████████████████████████████████████ 100.0 %\n"));
    CHECK(has(text, "| 259 at most, over 13.53 s\n"));
}

TEST_CASE("many servers are reported in several tables") {
    LoadFile file = sample();
    for (int i = 0; i < 9; ++i)
        file.servers.push_back(file.servers[0]);
    const std::string text = reportOf(file, writeLoadText);
    std::size_t begin = 0, tables = 0;
    while (begin < text.size()) {
        const std::size_t end = text.find('\n', begin);
        const std::string line = text.substr(begin, end - begin);
        if (line.rfind("answered", 0) == 0) {
            ++tables;
            CHECK(line.size() <= 110);
        }
        begin = end + 1;
    }
    CHECK(tables == 2);
}

TEST_CASE("the report is equal for equal input") {
    CHECK(reportOf(sample(), writeLoadText) == reportOf(sample(), writeLoadText));
    CHECK(reportOf(sample(), writeLoadJson) == reportOf(sample(), writeLoadJson));
}

TEST_CASE("the JSON has every figure, with units in the names") {
    const std::string text = reportOf(sample(), writeLoadJson);
    CHECK(
        has(text, "{\"format\":\"tickscope-load\",\"version\":1,\"title\":\"A \\\"sample\\\"\",\"seed\":1,"));
    CHECK(has(text, "{\"name\":\"loop\",\"model\":\"event-loop\","));
    CHECK(
        has(text, "\"arrived\":1000,\"answered\":1000,\"timedOut\":0,\"rejected\":0,\"throughput\":99.562,"));
    CHECK(
        has(text, "\"latencyUs\":{\"p50\":54000,\"p90\":54000,\"p99\":54000,\"max\":54000,\"mean\":54000}"));
    CHECK(has(text, "\"histogram\":[{\"upToUs\":100000,\"count\":1000}]"));
    CHECK(has(text, "\"threadsBusy\":null"));
}

TEST_CASE("a server that answers nothing has no latency") {
    LoadFile file = sample();
    file.load.timeout = VirtualTime::fromMs(10);
    const std::string text = reportOf(file, writeLoadText);
    CHECK(has(text, "latency p50                            -             -\n"));
}
