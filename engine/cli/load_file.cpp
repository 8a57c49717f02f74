#include "load_file.h"

#include "load_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>

namespace tickscope::cli {

namespace {

using namespace tickscope::load;

constexpr double kMillisecond = 1e3; // in µs
constexpr double kSecond = 1e6;
constexpr double kKilobyte = 1 << 10;
constexpr double kMegabyte = 1 << 20;

// Far beyond any server, and far from overflowing in the simulation.
constexpr double kLongestSpan = 3.6e6;  // ms: an hour
constexpr double kLongestLoad = 604800; // s: a week
constexpr std::int64_t kMostThreads = 100'000;
constexpr std::int64_t kMostCores = 1024;
constexpr std::size_t kMostSpans = 1000;
constexpr std::size_t kMostTables = 100;                                 // of one kind
constexpr VirtualTime kLongestRequest = VirtualTime::fromMs(86'400'000); // a day
constexpr double kMostPieces = 200e6; // of computing, between which threads take turns: about a minute

const std::vector<std::string_view> kModels = {"threads", "event-loop", "event-loop+workers",
                                               "cluster"}; // as Model
const std::vector<std::string_view> kServerKeys = {"threads",   "stack_mb",        "workers",
                                                   "processes", "offload_from_ms", "handoff_us"};

class LoadFileReader {
public:
    LoadFileReader(const std::string& text, const std::string& name, const ProfileSource& profiles)
        : m_source(text), m_text(text, name), m_profiles(profiles) {}

    LoadFile read() {
        const toml::table parsed = parse();
        m_text.setValid();
        LoadTable top(m_text, parsed, "the file");
        LoadFile file;
        file.title = top.text("title").value_or("");
        file.load.seed = static_cast<std::uint64_t>(
            top.integer("seed", 0, std::numeric_limits<std::int64_t>::max()).value_or(1));
        file.load.timeout = top.time("timeout_ms", kMillisecond, 0.001, kLongestSpan);
        for (LoadTable& table : some(top, "arrivals"))
            file.load.arrivals.push_back(readArrivals(table));
        for (LoadTable& table : some(top, "request"))
            file.load.requests.push_back(readRequest(table));
        for (LoadTable& table : some(top, "server"))
            addServer(file, table);
        top.finish();
        check(top, file);
        return file;
    }

private:
    toml::table parse() const {
        try {
            return toml::parse(m_source);
        } catch (const toml::parse_error& error) {
            m_text.fail(error.source(), std::string(error.description()));
        }
    }

    static std::vector<LoadTable> some(LoadTable& top, std::string_view key);
    static Arrivals readArrivals(LoadTable& table);
    Request readRequest(LoadTable& table) const;
    Profile readProgram(LoadTable& table) const;
    Profile readWork(LoadTable& table) const;
    WorkSpan readSpan(LoadTable& table) const;
    static void addServer(LoadFile& file, LoadTable& table);
    static void check(const LoadTable& top, const LoadFile& file);

    const std::string& m_source;
    LoadText m_text;
    const ProfileSource& m_profiles;
};

std::vector<LoadTable> LoadFileReader::some(LoadTable& top, std::string_view key) {
    std::vector<LoadTable> tables = top.tables(key);
    if (tables.empty())
        top.fail(fmt::format("there is no [{}]", key), "engine/load/LOAD_FORMAT.md shows a whole file");
    if (tables.size() > kMostTables)
        tables[kMostTables].fail(fmt::format("more than {} [[{}]]", kMostTables, key));
    return tables;
}

Arrivals LoadFileReader::readArrivals(LoadTable& table) {
    Arrivals arrivals;
    const auto kind = table.choice("kind", {"constant", "poisson", "burst"});
    arrivals.kind = static_cast<Arrivals::Kind>(table.needed("kind", kind, "\"constant\""));
    arrivals.start = table.time("start_s", kSecond, 0, kLongestLoad).value_or(VirtualTime{});
    const auto duration = table.time("duration_s", kSecond, 0.001, kLongestLoad);
    if (arrivals.kind != Arrivals::Kind::Burst) {
        arrivals.rate = table.needed("rate", table.number("rate", 0.001, 1e6), "100");
        arrivals.duration = table.needed("duration_s", duration, "10");
        table.finish({"size", "every_ms"}, "only bursts have it");
        return arrivals;
    }
    arrivals.size = table.needed("size", table.integer("size", 1, kMostRequests), "1000");
    arrivals.every = table.time("every_ms", kMillisecond, 0.001, kLongestSpan).value_or(VirtualTime{});
    if (arrivals.every.us > 0) {
        arrivals.duration = table.needed("duration_s", duration, "10");
    } else if (duration) {
        table.failAt("duration_s", "one burst has no duration",
                     "say how often it comes with every_ms, or leave it out");
    }
    table.finish({"rate"}, "a burst has a size");
    return arrivals;
}

Request LoadFileReader::readRequest(LoadTable& table) const {
    Request request;
    request.name = table.text("name").value_or("request");
    request.weight = static_cast<std::uint32_t>(table.integer("weight", 1, 1'000'000).value_or(1));
    const bool hasProgram = table.has("program");
    if (hasProgram && table.has("work"))
        table.failAt("program", "a request has either `work` or `program`", "leave one of them out");
    request.work = hasProgram ? readProgram(table) : readWork(table);
    table.finish();
    return request;
}

Profile LoadFileReader::readProgram(LoadTable& table) const {
    const std::string program = *table.text("program");
    try {
        return m_profiles(program);
    } catch (const LoadFileError&) {
        throw;
    } catch (const std::runtime_error& error) {
        table.failAt("program", error.what());
    }
}

Profile LoadFileReader::readWork(LoadTable& table) const {
    constexpr std::string_view example = "[{ cpu_ms = 4 }, { io_ms = 50 }]";
    const toml::node* node = table.node("work");
    if (node == nullptr) table.missing("work", example);
    const toml::array* array = node->as_array();
    if (array == nullptr)
        table.failAt("work", "`work` must be a list of spans", fmt::format("work = {}", example));
    if (array->size() > kMostSpans)
        table.failAt("work", fmt::format("`work` has more than {} spans", kMostSpans));
    Profile work;
    for (const toml::node& span : *array) {
        if (!span.is_table())
            m_text.fail(span.source(), "a span is written { cpu_ms = 4 } or { io_ms = 50 }");
        LoadTable spanTable(m_text, *span.as_table(), "a span");
        work.push_back(readSpan(spanTable));
    }
    return work;
}

WorkSpan LoadFileReader::readSpan(LoadTable& table) const {
    const auto cpu = table.time("cpu_ms", kMillisecond, 0, kLongestSpan);
    const auto io = table.time("io_ms", kMillisecond, 0, kLongestSpan);
    table.finish();
    if (cpu.has_value() == io.has_value())
        table.fail("a span has either `cpu_ms` or `io_ms`", "write two spans, one after the other");
    return cpu ? WorkSpan{WorkSpan::Kind::Cpu, *cpu} : WorkSpan{WorkSpan::Kind::Io, *io};
}

void LoadFileReader::addServer(LoadFile& file, LoadTable& table) {
    Server server;
    const auto count = [&](std::string_view key, std::int64_t most, std::int32_t& value) {
        value = static_cast<std::int32_t>(table.integer(key, 1, most).value_or(value));
    };
    const auto time = [&](std::string_view key, double unit, double least, double most, VirtualTime& value) {
        value = table.time(key, unit, least, most).value_or(value);
    };
    const auto bytes = [&](std::string_view key, double unit, double most, std::int64_t& value) {
        value = table.bytes(key, unit, most).value_or(value);
    };
    const auto model = table.choice("model", kModels);
    server.model = static_cast<Model>(table.needed("model", model, "\"event-loop\""));
    server.name = table.text("name").value_or(std::string(kModels[static_cast<std::size_t>(server.model)]));
    count("cores", kMostCores, server.cores);
    if (server.model == Model::Threads) count("threads", kMostThreads, server.threads);
    if (server.model == Model::Cluster) count("processes", kMostThreads, server.processes);
    if (server.model == Model::EventLoopWithWorkers) {
        count("workers", kMostThreads, server.workers);
        time("offload_from_ms", kMillisecond, 0, kLongestSpan, server.offloadFrom);
        time("handoff_us", 1, 0, 1e6, server.handOff);
    }
    if (server.model == Model::Threads || server.model == Model::EventLoopWithWorkers)
        bytes("stack_mb", kMegabyte, 1024, server.stackBytes);
    time("context_switch_us", 1, 0, 1e6, server.contextSwitch);
    time("time_slice_ms", kMillisecond, 0.1, 1e5, server.timeSlice);
    server.queueLimit = table.integer("queue_limit", 0, kMostRequests);
    server.dropsAbandoned = table.flag("drops_abandoned").value_or(false);
    bytes("process_mb", kMegabyte, 1 << 20, server.processBytes);
    bytes("request_kb", kKilobyte, 1 << 20, server.requestBytes);
    table.finish(kServerKeys, fmt::format("a server of model \"{}\" has none",
                                          kModels[static_cast<std::size_t>(server.model)]));
    const bool isTaken = std::any_of(file.servers.begin(), file.servers.end(),
                                     [&](const Server& other) { return other.name == server.name; });
    if (isTaken) {
        const std::string message = fmt::format("there is a server \"{}\" already", server.name);
        const std::string hint = "give each one a name of its own";
        table.has("name") ? table.failAt("name", message, hint) : table.fail(message, hint);
    }
    file.servers.push_back(std::move(server));
}

// What no single table can know.
void LoadFileReader::check(const LoadTable& top, const LoadFile& file) {
    const double count = requestCount(file.load);
    constexpr double most = 0.95 * kMostRequests; // a Poisson stream may bring some more
    if (count > most)
        top.fail(fmt::format("about {:.1e} requests would come, and {:.1e} are the most", count, most),
                 "lower a rate, a size or a duration");
    for (const Request& request : file.load.requests) {
        const VirtualTime cpu = timeIn(request.work, WorkSpan::Kind::Cpu);
        if (cpu + timeIn(request.work, WorkSpan::Kind::Io) > kLongestRequest)
            top.fail(fmt::format("the request \"{}\" takes longer than a day", request.name));
        for (const Server& server : file.servers) {
            const double pieces = static_cast<double>(request.work.size()) +
                                  static_cast<double>(cpu.us) / static_cast<double>(server.timeSlice.us);
            if (count * pieces <= kMostPieces) continue;
            top.fail(
                fmt::format("\"{}\" would take too long to simulate: {:.0f} requests in {:.0f} pieces each",
                            server.name, count, pieces),
                "let fewer requests come, or give them less to do");
        }
    }
}

} // namespace

std::string_view modelName(Model model) { return kModels[static_cast<std::size_t>(model)]; }

LoadFile readLoadFile(const std::string& text, const std::string& name, const ProfileSource& profileOf) {
    return LoadFileReader(text, name, profileOf).read();
}

} // namespace tickscope::cli
