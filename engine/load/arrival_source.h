#pragma once
// The requests that come, one by one, in the order of time.

#include "load/generator.h"
#include "tickscope/load.h"

#include <cstdint>
#include <vector>

namespace tickscope::load {

class ArrivalSource {
public:
    // `load` must outlive the source.
    explicit ArrivalSource(const Load& load);

    static constexpr std::int64_t kNever = INT64_MAX;
    std::int64_t next() const { return m_next; } // in µs; kNever when all have come
    std::uint32_t take(); // which of the load's requests came; moves on to the next one

private:
    struct Stream {
        const Arrivals* arrivals = nullptr;
        Generator generator{0};
        std::int64_t index = 0;
        std::int64_t nanoseconds = 0; // Poisson: since the start; microseconds would be too coarse to add up
        std::int64_t next = kNever;
    };
    static void advance(Stream& stream);
    static std::int64_t offset(Stream& stream); // µs from the stream's start to its request `index`
    void chooseNext();

    const Load& m_load;
    std::vector<Stream> m_streams;
    std::size_t m_stream = 0; // the one that `m_next` is of
    std::int64_t m_next = kNever;
    std::int64_t m_taken = 0;
    Generator m_kinds;
    std::uint64_t m_weights = 0;
};

} // namespace tickscope::load
