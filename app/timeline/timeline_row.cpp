#include "timeline_row.h"

#include <algorithm>

namespace tickscope {

TimelineRow::TimelineRow(std::vector<TimelineBar> bars) : m_bars(std::move(bars)) {
    if (m_bars.empty()) return;
    auto& first = m_levels.emplace_back((m_bars.size() + kFanOut - 1) / kFanOut);
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        Node& node = first[i / kFanOut];
        node.last = std::max(node.last, m_bars[i].last);
        node.roles |= static_cast<std::uint8_t>(1u << (m_bars[i].role & 7u));
    }
    while (m_levels.back().size() > 1) {
        const std::vector<Node>& below = m_levels.back();
        std::vector<Node> level((below.size() + kFanOut - 1) / kFanOut);
        for (std::size_t i = 0; i < below.size(); ++i) {
            Node& node = level[i / kFanOut];
            node.last = std::max(node.last, below[i].last);
            node.roles |= below[i].roles;
        }
        m_levels.push_back(std::move(level));
    }
}

std::size_t TimelineRow::firstReaching(std::size_t from, std::size_t to, EventIndex position) const {
    to = std::min(to, m_bars.size());
    std::size_t at = from;
    while (at < to) {
        // The largest group that begins here and ends too early is passed over as a whole.
        std::size_t skipped = 0, size = kFanOut, index = at;
        for (const auto& level : m_levels) {
            if (index % kFanOut != 0) break;
            index /= kFanOut;
            if (level[index].last >= position) break;
            skipped = size;
            size *= kFanOut;
        }
        if (skipped == 0) {
            if (m_bars[at].last >= position) return at;
            skipped = 1;
        }
        at += skipped;
    }
    return to;
}

std::size_t TimelineRow::firstFrom(std::size_t from, EventIndex position) const {
    // The next bars are the likeliest: look in strides that double.
    std::size_t low = from, stride = 1;
    while (low + stride <= m_bars.size() && m_bars[low + stride - 1].first < position) {
        low += stride;
        stride *= 2;
    }
    const auto end = m_bars.begin() + static_cast<std::ptrdiff_t>(std::min(low + stride, m_bars.size()));
    const auto found =
        std::lower_bound(m_bars.begin() + static_cast<std::ptrdiff_t>(std::min(low, m_bars.size())), end,
                         position, [](const TimelineBar& bar, EventIndex p) { return bar.first < p; });
    return static_cast<std::size_t>(found - m_bars.begin());
}

std::uint8_t TimelineRow::roles(std::size_t from, std::size_t to) const {
    to = std::min(to, m_bars.size());
    std::uint8_t found = 0;
    for (std::size_t at = from; at < to;) {
        std::size_t step = 1, size = kFanOut, index = at;
        const Node* whole = nullptr;
        for (const auto& level : m_levels) {
            if (index % kFanOut != 0 || at + size > to) break;
            index /= kFanOut;
            whole = &level[index];
            step = size;
            size *= kFanOut;
        }
        found |= whole ? whole->roles : static_cast<std::uint8_t>(1u << (m_bars[at].role & 7u));
        at += step;
    }
    return found;
}

} // namespace tickscope
