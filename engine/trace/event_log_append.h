#pragma once
// EventLog::append(), for the functions of the recorder that write events: each knows the kind of its event
// when it is compiled, and most of the encoding with it.

#include "tickscope/event_log.h"
#include "trace/event_codec.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace tickscope {

// Ranges are looked up among the last ones seen; one that is not found there gets another index, which costs
// eight bytes and nothing else.
class EventLog::RecentSpans {
public:
    struct Known {
        std::uint64_t key = 0; // 0: none yet
        std::uint32_t index = 0;
    };
    static std::uint64_t keyOf(SourceSpan span) { return std::uint64_t{span.end} << 32 | span.begin; }
    Known& at(std::uint64_t key) { return m_known[(key * 0x9e3779b97f4a7c15u) >> (64 - kBits)]; }

private:
    static constexpr unsigned kBits = 9;
    std::array<Known, std::size_t{1} << kBits> m_known{};
};

struct EventLog::Writer {
    codec::Expectation expectation;
    std::uint8_t* at = nullptr; // the end of the last block, and of the memory behind it
    std::uint8_t* end = nullptr;
    RecentSpans recentSpans;
};

[[gnu::always_inline]] inline bool EventLog::findSpan(SourceSpan span, std::uint32_t& index) const {
    const std::uint64_t key = RecentSpans::keyOf(span);
    index = 0;
    if (key == 0) return true; // nowhere
    const RecentSpans::Known& known = m_writer->recentSpans.at(key);
    if (known.key != key) return false;
    index = known.index;
    return true;
}

[[gnu::always_inline]] inline EventIndex EventLog::append(const Event& event, std::uint32_t span) {
    const auto index = static_cast<EventIndex>(m_size);
    codec::encode(event, index, span, m_writer->expectation, m_writer->at);
    ++m_size;
    return index;
}

} // namespace tickscope
