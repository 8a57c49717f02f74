#include "load/statistics.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace tickscope::load {

namespace {

// The smallest of 1, 2, 5, 10, 20, ... that is not below `least`.
std::int64_t roundNumber(std::int64_t least) {
    for (std::int64_t power = 1;; power *= 10) {
        for (const std::int64_t digit : {1, 2, 5}) {
            if (digit * power >= least) return digit * power;
        }
    }
}

// Nearest rank: the smallest value that at least `percent` % of them do not exceed. Reorders them.
std::int64_t percentile(std::span<std::int64_t> values, std::int64_t percent) {
    const std::int64_t rank = (static_cast<std::int64_t>(values.size()) * percent + 99) / 100;
    const auto wanted = values.begin() + std::max<std::int64_t>(rank, 1) - 1;
    std::nth_element(values.begin(), wanted, values.end());
    return *wanted;
}

double over(double area, std::int64_t duration, std::int64_t count = 1) {
    if (duration <= 0 || count <= 0) return 0;
    return area / static_cast<double>(duration) / static_cast<double>(count);
}

std::vector<LatencyBin> histogramOf(std::span<const std::int64_t> sorted) {
    std::vector<LatencyBin> bins;
    if (sorted.empty()) return bins;
    std::size_t begin = 0;
    for (std::int64_t upTo = roundNumber(sorted.front()); begin < sorted.size();
         upTo = roundNumber(upTo + 1)) {
        const auto end =
            std::upper_bound(sorted.begin() + static_cast<std::ptrdiff_t>(begin), sorted.end(), upTo);
        const auto next = static_cast<std::size_t>(end - sorted.begin());
        bins.push_back({{upTo}, static_cast<std::int64_t>(next - begin)});
        begin = next;
    }
    return bins;
}

} // namespace

Statistics::Statistics(VirtualTime window)
    : m_window(window.us), m_width(roundNumber(std::max<std::int64_t>(1, window.us / 75))),
      m_bucketEnd(m_width) {
    beginBucket();
}

void Statistics::beginBucket() {
    m_buckets.emplace_back().longestQueue = levels.queue;
    m_areas.emplace_back();
}

void Statistics::accrue(std::int64_t duration) {
    const auto time = static_cast<double>(duration);
    Areas& areas = m_areas.back();
    areas.queue += static_cast<double>(levels.queue) * time;
    areas.inFlight += static_cast<double>(levels.inFlight) * time;
    areas.cores += static_cast<double>(levels.cores) * time;
    m_ioArea += static_cast<double>(levels.inIo) * time;
    m_loopArea += static_cast<double>(levels.loops) * time;
    m_threadArea += static_cast<double>(levels.threads) * time;
}

void Statistics::advanceTo(std::int64_t now) {
    while (now >= m_bucketEnd) {
        accrue(m_bucketEnd - m_now);
        m_now = m_bucketEnd;
        if (m_buckets.size() == kMostBuckets) mergeBuckets();
        beginBucket();
        m_bucketEnd += m_width;
    }
    if (now > m_now) accrue(now - m_now);
    m_now = now;
}

void Statistics::mergeBuckets() {
    static_assert(kMostBuckets % 2 == 0);
    for (std::size_t i = 0; i < kMostBuckets / 2; ++i) {
        Bucket first = m_buckets[2 * i];
        const Bucket& second = m_buckets[2 * i + 1];
        first.arrived += second.arrived;
        first.answered += second.answered;
        first.timedOut += second.timedOut;
        first.rejected += second.rejected;
        first.longestQueue = std::max(first.longestQueue, second.longestQueue);
        m_buckets[i] = first;
        Areas areas = m_areas[2 * i];
        areas.queue += m_areas[2 * i + 1].queue;
        areas.inFlight += m_areas[2 * i + 1].inFlight;
        areas.cores += m_areas[2 * i + 1].cores;
        m_areas[i] = areas;
    }
    m_buckets.resize(kMostBuckets / 2);
    m_areas.resize(kMostBuckets / 2);
    m_width *= 2;
}

void Statistics::noteQueue() {
    bucket().longestQueue = std::max(bucket().longestQueue, levels.queue);
    m_longestQueue = std::max(m_longestQueue, levels.queue);
}

void Statistics::noteInFlight() { m_mostInFlight = std::max(m_mostInFlight, levels.inFlight); }

void Statistics::noteAnswer(std::int64_t latency) {
    ++bucket().answered;
    m_latencies.push_back(latency);
    m_lastAnswer = m_now;
}

void Statistics::noteTimeout(std::int64_t gaveUpAt) {
    ++m_buckets[static_cast<std::size_t>(gaveUpAt / m_width)].timedOut;
}

void Statistics::report(Result& result, const Server& server) {
    advanceTo(std::max(m_now, m_window));
    result.end = {m_now};
    for (const Bucket& bucket : m_buckets) {
        result.arrived += bucket.arrived;
        result.answered += bucket.answered;
        result.timedOut += bucket.timedOut;
        result.rejected += bucket.rejected;
    }
    result.throughput = over(static_cast<double>(result.answered) * 1e6, std::max(m_lastAnswer, m_window));
    reportAverages(result, server);
    reportBuckets(result, server); // before the latencies are sorted
    reportLatencies(result);
}

void Statistics::reportAverages(Result& result, const Server& server) const {
    Areas all;
    for (const Areas& areas : m_areas) {
        all.queue += areas.queue;
        all.inFlight += areas.inFlight;
        all.cores += areas.cores;
    }
    result.queue = over(all.queue, m_now);
    result.longestQueue = m_longestQueue;
    result.inFlight = over(all.inFlight, m_now);
    result.mostInFlight = m_mostInFlight;
    result.inIo = over(m_ioArea, m_now);
    result.cpu = over(all.cores, m_now, server.cores);
    if (server.model == Model::Threads) result.threadsBusy = over(m_threadArea, m_now, server.threads);
    if (server.model == Model::EventLoopWithWorkers)
        result.threadsBusy = over(m_threadArea, m_now, server.workers);
    if (server.model == Model::Cluster) result.loopsBusy = over(m_loopArea, m_now, server.processes);
    if (server.model == Model::EventLoop || server.model == Model::EventLoopWithWorkers)
        result.loopsBusy = over(m_loopArea, m_now);
}

void Statistics::reportBuckets(Result& result, const Server& server) {
    // A bucket that begins with the end holds at most what happened at that instant.
    const Bucket& last = m_buckets.back();
    const bool isEmpty =
        m_now + m_width == m_bucketEnd && last.arrived + last.answered + last.timedOut + last.rejected == 0;
    if (isEmpty && m_buckets.size() > 1) m_buckets.pop_back();
    result.bucketWidth = {m_width};
    std::size_t answered = 0;
    for (std::size_t i = 0; i < m_buckets.size(); ++i) {
        Bucket& bucket = m_buckets[i];
        const auto begin = static_cast<std::int64_t>(i) * m_width;
        const std::int64_t duration = std::min(m_width, m_now - begin);
        bucket.queue = over(m_areas[i].queue, duration);
        bucket.inFlight = over(m_areas[i].inFlight, duration);
        bucket.cpu = over(m_areas[i].cores, duration, server.cores);
        if (bucket.answered == 0) continue;
        const auto count = static_cast<std::size_t>(bucket.answered);
        const std::span<std::int64_t> latencies(m_latencies.data() + answered, count);
        bucket.p50 = {percentile(latencies, 50)};
        bucket.p99 = {percentile(latencies, 99)};
        answered += count;
    }
    result.buckets = std::move(m_buckets);
}

void Statistics::reportLatencies(Result& result) {
    if (m_latencies.empty()) return;
    std::sort(m_latencies.begin(), m_latencies.end());
    const auto at = [&](std::size_t percent) {
        return VirtualTime{m_latencies[(m_latencies.size() * percent + 99) / 100 - 1]};
    };
    double sum = 0;
    for (const std::int64_t latency : m_latencies)
        sum += static_cast<double>(latency);
    const auto mean = std::llround(sum / static_cast<double>(m_latencies.size()));
    result.latency = {at(50), at(90), at(99), {m_latencies.back()}, {mean}};
    result.histogram = histogramOf(m_latencies);
}

} // namespace tickscope::load
