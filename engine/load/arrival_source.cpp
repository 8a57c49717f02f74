#include "load/arrival_source.h"

namespace tickscope::load {

ArrivalSource::ArrivalSource(const Load& load) : m_load(load), m_kinds(load.seed) {
    for (const Request& request : load.requests)
        m_weights += request.weight;
    // Every stream has its own chance: one more stream does not move the requests of the others.
    Generator seeds(load.seed ^ 0x6172726976616c73u);
    for (const Arrivals& arrivals : load.arrivals) {
        Stream& stream = m_streams.emplace_back(Stream{&arrivals, Generator(seeds.next())});
        advance(stream);
    }
    chooseNext();
}

std::uint32_t ArrivalSource::take() {
    Stream& stream = m_streams[m_stream];
    ++stream.index;
    ++m_taken;
    advance(stream);
    chooseNext();
    if (m_load.requests.size() == 1) return 0;
    std::uint64_t pick = m_kinds.below(m_weights);
    std::uint32_t kind = 0;
    while (pick >= m_load.requests[kind].weight)
        pick -= m_load.requests[kind++].weight;
    return kind;
}

std::int64_t ArrivalSource::offset(Stream& stream) {
    const Arrivals& arrivals = *stream.arrivals;
    switch (arrivals.kind) {
    case Arrivals::Kind::Constant:
        return static_cast<std::int64_t>(static_cast<double>(stream.index) * 1e6 / arrivals.rate);
    case Arrivals::Kind::Poisson:
        stream.nanoseconds += static_cast<std::int64_t>(stream.generator.exponential() * 1e9 / arrivals.rate);
        return stream.nanoseconds / 1000;
    case Arrivals::Kind::Burst: {
        if (arrivals.size <= 0) return kNever;
        const std::int64_t round = stream.index / arrivals.size;
        if (round > 0 && arrivals.every.us == 0) return kNever;
        return round * arrivals.every.us;
    }
    }
    return kNever;
}

void ArrivalSource::advance(Stream& stream) {
    const std::int64_t at = offset(stream);
    // A burst takes no time: it comes even when its duration is 0.
    const bool isFirstBurst = stream.arrivals->kind == Arrivals::Kind::Burst && at == 0;
    const bool isOver = at >= stream.arrivals->duration.us && !isFirstBurst;
    stream.next = isOver ? kNever : stream.arrivals->start.us + at;
}

void ArrivalSource::chooseNext() {
    m_next = kNever;
    if (m_weights == 0 || m_taken >= kMostRequests) return;
    for (std::size_t i = 0; i < m_streams.size(); ++i) {
        if (m_streams[i].next >= m_next) continue;
        m_next = m_streams[i].next;
        m_stream = i;
    }
}

} // namespace tickscope::load
