#include "load_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace tickscope::cli {

namespace {

using namespace tickscope::load;

constexpr std::size_t kLabelWidth = 26;
constexpr std::size_t kTableWidth = 110;
constexpr std::size_t kBarWidth = 40;
constexpr std::size_t kLineWidth = 75; // of the queue over time

std::string count(std::int64_t value) {
    std::string text = std::to_string(value);
    for (std::size_t at = text.size(); at > 3;) {
        at -= 3;
        text.insert(at, ",");
    }
    return text;
}

std::string decimal(double value) {
    std::string text = fmt::format("{:.1f}", value);
    const std::size_t point = text.find('.');
    return count(std::stoll(text.substr(0, point))) + text.substr(point);
}

std::string withoutZeros(std::string text) {
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

// Three or four digits and a unit.
std::string duration(VirtualTime time) {
    if (time.us < 1000) return fmt::format("{} µs", time.us);
    if (time.us < 1'000'000)
        return withoutZeros(fmt::format("{:.{}f}", time.ms(), time.us < 100'000 ? 2 : 1)) + " ms";
    return withoutZeros(fmt::format("{:.{}f}", time.ms() / 1000, time.us < 100'000'000 ? 2 : 1)) + " s";
}

std::string percent(double part) { return fmt::format("{:.1f} %", part * 100); }
std::string percent(const std::optional<double>& part) { return part ? percent(*part) : "-"; }

std::string countOf(std::int64_t part, std::int64_t all) {
    if (part == 0) return "0";
    if (part == all) return count(part) + " (all)";
    const double share = static_cast<double>(part) / static_cast<double>(all);
    return fmt::format("{} ({})", count(part), percent(share));
}

std::string memory(std::int64_t bytes) {
    const double megabytes = static_cast<double>(bytes) / (1 << 20);
    return megabytes < 1024 ? fmt::format("{:.1f} MB", megabytes)
                            : fmt::format("{:.1f} GB", megabytes / 1024);
}

std::string latency(const Result& result, VirtualTime time) {
    return result.answered > 0 ? duration(time) : "-";
}

struct Row {
    const char* label;
    std::string (*cell)(const Result&);
};

const Row kRows[] = {
    {"answered", [](const Result& r) { return countOf(r.answered, r.arrived); }},
    {"  per second", [](const Result& r) { return decimal(r.throughput); }},
    {"timed out", [](const Result& r) { return countOf(r.timedOut, r.arrived); }},
    {"rejected", [](const Result& r) { return countOf(r.rejected, r.arrived); }},
    {"latency p50", [](const Result& r) { return latency(r, r.latency.p50); }},
    {"        p90", [](const Result& r) { return latency(r, r.latency.p90); }},
    {"        p99", [](const Result& r) { return latency(r, r.latency.p99); }},
    {"        max", [](const Result& r) { return latency(r, r.latency.max); }},
    {"queue, average", [](const Result& r) { return decimal(r.queue); }},
    {"       longest", [](const Result& r) { return count(r.longestQueue); }},
    {"in flight, average", [](const Result& r) { return decimal(r.inFlight); }},
    {"           most", [](const Result& r) { return count(r.mostInFlight); }},
    {"           waiting for I/O", [](const Result& r) { return decimal(r.inIo); }},
    {"processor busy", [](const Result& r) { return percent(r.cpu); }},
    {"event loops busy", [](const Result& r) { return percent(r.loopsBusy); }},
    {"pool's threads taken", [](const Result& r) { return percent(r.threadsBusy); }},
    {"context switches", [](const Result& r) { return count(r.contextSwitches); }},
    {"wasted processor time", [](const Result& r) { return duration(r.wastedCpu); }},
    {"memory, at most", [](const Result& r) { return memory(r.memoryBytes); }},
    {"all done after", [](const Result& r) { return duration(r.end); }},
};

// How many columns a text takes, if each of its characters takes one.
std::size_t width(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string padded(const std::string& text, std::size_t columns) {
    return std::string(columns - std::min(columns, width(text)), ' ') + text;
}

// Per second, as the file has it.
std::string rate(double perSecond) {
    const auto whole = static_cast<std::int64_t>(perSecond);
    if (static_cast<double>(whole) == perSecond) return count(whole);
    return withoutZeros(fmt::format("{:.3f}", perSecond));
}

std::string describe(const Arrivals& arrivals) {
    const std::string start =
        arrivals.start.us > 0 ? fmt::format(" from {} on", duration(arrivals.start)) : "";
    if (arrivals.kind == Arrivals::Kind::Burst) {
        const std::string again =
            arrivals.every.us > 0
                ? fmt::format(" every {} for {}", duration(arrivals.every), duration(arrivals.duration))
                : "";
        return fmt::format("{} at once{}{}", count(arrivals.size), again, start);
    }
    return fmt::format("{}{} per second for {}{}", arrivals.kind == Arrivals::Kind::Poisson ? "about " : "",
                       rate(arrivals.rate), duration(arrivals.duration), start);
}

std::string describe(const Request& request) {
    std::string text;
    for (const WorkSpan& span : request.work) {
        if (text.size() > 60) return text + ", ...";
        text += text.empty() ? "" : ", ";
        text += span.kind == WorkSpan::Kind::Cpu ? "computes " : "waits ";
        text += duration(span.duration);
    }
    return text.empty() ? "does nothing" : text;
}

void writeHead(const LoadFile& file, const Result& first, const TextSink& sink) {
    if (!file.title.empty()) sink(file.title + "\n\n");
    std::string requests = count(first.arrived) + " requests:";
    for (std::size_t i = 0; i < file.load.arrivals.size(); ++i)
        requests += (i == 0 ? " " : ", and ") + describe(file.load.arrivals[i]);
    sink(requests + "\n");
    for (const Request& request : file.load.requests) {
        const std::string weight =
            file.load.requests.size() > 1 ? fmt::format(" (weight {})", request.weight) : "";
        sink(fmt::format("{}{}: {}\n", request.name, weight, describe(request)));
    }
    if (file.load.timeout) sink(fmt::format("clients give up after {}\n", duration(*file.load.timeout)));
}

// The rows for servers [first, last), as wide as their columns need.
void writeTable(const LoadFile& file, const std::vector<Result>& results, std::size_t first, std::size_t last,
                const std::vector<std::size_t>& widths, const TextSink& sink) {
    std::string line(kLabelWidth, ' ');
    for (std::size_t i = first; i < last; ++i)
        line += padded(file.servers[i].name, widths[i]);
    sink("\n" + line + "\n");
    for (const Row& row : kRows) {
        line = fmt::format("{:{}}", row.label, kLabelWidth);
        for (std::size_t i = first; i < last; ++i)
            line += padded(row.cell(results[i]), widths[i]);
        sink(line + "\n");
    }
}

void writeTables(const LoadFile& file, const std::vector<Result>& results, const TextSink& sink) {
    std::vector<std::size_t> widths;
    for (std::size_t i = 0; i < results.size(); ++i) {
        std::size_t widest = width(file.servers[i].name);
        for (const Row& row : kRows)
            widest = std::max(widest, width(row.cell(results[i])));
        widths.push_back(widest + 3);
    }
    for (std::size_t first = 0; first < results.size();) {
        std::size_t last = first, total = kLabelWidth;
        while (last < results.size() && (last == first || total + widths[last] <= kTableWidth))
            total += widths[last++];
        writeTable(file, results, first, last, widths, sink);
        first = last;
    }
}

std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i)
        text += piece;
    return text;
}

void writeHistogram(const Result& result, const TextSink& sink) {
    std::int64_t most = 1;
    for (const LatencyBin& bin : result.histogram)
        most = std::max(most, bin.count);
    for (const LatencyBin& bin : result.histogram) {
        const auto length = static_cast<std::size_t>((bin.count * std::int64_t{kBarWidth} + most - 1) / most);
        const double share = static_cast<double>(bin.count) / static_cast<double>(result.answered);
        sink(fmt::format("  up to {} {}{}{}\n", padded(duration(bin.upTo), 8), repeated("█", length),
                         length == 0 ? "" : " ", percent(share)));
    }
}

// The longest queue of each stretch of time, in eighths of the longest of all.
std::string queueOverTime(const Result& result) {
    constexpr const char* bars[] = {" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    const std::size_t step = (result.buckets.size() + kLineWidth - 1) / kLineWidth;
    std::string line;
    for (std::size_t i = 0; i < result.buckets.size(); i += step) {
        std::int64_t longest = 0;
        for (std::size_t j = i; j < std::min(i + step, result.buckets.size()); ++j)
            longest = std::max(longest, result.buckets[j].longestQueue);
        line += bars[(longest * 8 + result.longestQueue - 1) / result.longestQueue];
    }
    return line;
}

void writeDetails(const std::string& name, const Result& result, const TextSink& sink) {
    if (result.answered == 0 && result.longestQueue == 0) return;
    sink(fmt::format("\n{}\n", name));
    writeHistogram(result, sink);
    if (result.longestQueue == 0) return;
    sink(fmt::format("  queue    |{}| {} at most, over {}\n", queueOverTime(result),
                     count(result.longestQueue), duration(result.end)));
}

// JSON

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += fmt::format("\\u{:04x}", c);
        } else {
            out += c;
        }
    }
    return out + '"';
}

std::string numberOrNull(const std::optional<double>& value) {
    return value ? fmt::format("{:.6f}", *value) : "null";
}

std::string histogramJson(const Result& result) {
    std::string out;
    for (const LatencyBin& bin : result.histogram)
        out +=
            fmt::format("{}{{\"upToUs\":{},\"count\":{}}}", out.empty() ? "" : ",", bin.upTo.us, bin.count);
    return "[" + out + "]";
}

std::string bucketJson(const Bucket& bucket) {
    return fmt::format(
        "{{\"arrived\":{},\"answered\":{},\"timedOut\":{},\"rejected\":{},\"p50Us\":{},\"p99Us\":{},"
        "\"queue\":{:.3f},\"longestQueue\":{},\"inFlight\":{:.3f},\"cpu\":{:.6f}}}",
        bucket.arrived, bucket.answered, bucket.timedOut, bucket.rejected, bucket.p50.us, bucket.p99.us,
        bucket.queue, bucket.longestQueue, bucket.inFlight, bucket.cpu);
}

std::string resultJson(const Server& server, const Result& r) {
    std::string out =
        fmt::format("{{\"name\":{},\"model\":{},\n", quoted(server.name), quoted(modelName(server.model)));
    out +=
        fmt::format("\"arrived\":{},\"answered\":{},\"timedOut\":{},\"rejected\":{},\"throughput\":{:.3f},\n",
                    r.arrived, r.answered, r.timedOut, r.rejected, r.throughput);
    out += fmt::format("\"latencyUs\":{{\"p50\":{},\"p90\":{},\"p99\":{},\"max\":{},\"mean\":{}}},\n",
                       r.latency.p50.us, r.latency.p90.us, r.latency.p99.us, r.latency.max.us,
                       r.latency.mean.us);
    out += fmt::format("\"histogram\":{},\n", histogramJson(r));
    out += fmt::format(
        "\"queue\":{:.3f},\"longestQueue\":{},\"inFlight\":{:.3f},\"mostInFlight\":{},\"inIo\":{:.3f},\n",
        r.queue, r.longestQueue, r.inFlight, r.mostInFlight, r.inIo);
    out += fmt::format("\"cpu\":{:.6f},\"loopsBusy\":{},\"threadsBusy\":{},\n", r.cpu,
                       numberOrNull(r.loopsBusy), numberOrNull(r.threadsBusy));
    out += fmt::format("\"contextSwitches\":{},\"switchingUs\":{},\"wastedCpuUs\":{},\"wastedHeldUs\":{},\n",
                       r.contextSwitches, r.switching.us, r.wastedCpu.us, r.wastedHeld.us);
    out += fmt::format("\"memoryBytes\":{},\"endUs\":{},\"bucketUs\":{},\n\"buckets\":[", r.memoryBytes,
                       r.end.us, r.bucketWidth.us);
    for (std::size_t i = 0; i < r.buckets.size(); ++i)
        out += (i == 0 ? "\n" : ",\n") + bucketJson(r.buckets[i]);
    return out + "\n]}";
}

} // namespace

void writeLoadText(const LoadFile& file, const std::vector<Result>& results, const TextSink& sink) {
    writeHead(file, results.front(), sink);
    writeTables(file, results, sink);
    for (std::size_t i = 0; i < results.size(); ++i)
        writeDetails(file.servers[i].name, results[i], sink);
}

void writeLoadJson(const LoadFile& file, const std::vector<Result>& results, const TextSink& sink) {
    sink(fmt::format("{{\"format\":\"tickscope-load\",\"version\":1,\"title\":{},\"seed\":{},\"servers\":[\n",
                     quoted(file.title), file.load.seed));
    for (std::size_t i = 0; i < results.size(); ++i)
        sink((i == 0 ? "" : ",\n") + resultJson(file.servers[i], results[i]));
    sink("\n]}\n");
}

} // namespace tickscope::cli
