#include "timeline_clock.h"

#include <algorithm>

namespace tickscope {

EventTable::EventTable(std::vector<EventIndex> events) : m_events(std::move(events)) {
    if (m_events.empty()) return;
    m_marks.resize((m_events.back() >> kShift) + 2);
    std::size_t count = 0;
    for (std::size_t n = 0; n < m_marks.size(); ++n) {
        while (count < m_events.size() && (m_events[count] >> kShift) < n)
            ++count;
        m_marks[n] = static_cast<std::uint32_t>(count);
    }
}

std::size_t EventTable::countUpTo(EventIndex event) const {
    const std::size_t block = event >> kShift;
    if (block + 1 >= m_marks.size()) return m_events.size();
    const auto begin = m_events.begin() + m_marks[block], end = m_events.begin() + m_marks[block + 1];
    return static_cast<std::size_t>(std::upper_bound(begin, end, event) - m_events.begin());
}

EventClock::EventClock(const Trace& trace) : m_size(static_cast<EventIndex>(trace.size())) {
    std::vector<EventIndex> changes;
    EventIndex index = 0;
    for (const Event& event : trace.events) {
        // Times of a damaged file may go back; here they never do.
        if (m_times.empty() || event.time.us > m_times.back()) {
            changes.push_back(index);
            m_times.push_back(event.time.us);
        }
        ++index;
    }
    changes.shrink_to_fit();
    m_times.shrink_to_fit();
    m_changes = EventTable(std::move(changes));
}

std::int64_t EventClock::at(EventIndex position) const {
    if (position == 0 || m_times.empty()) return 0;
    return m_times[m_changes.countUpTo(std::min(position, m_size) - 1) - 1];
}

EventIndex EventClock::positionAt(double us) const {
    const auto after = std::upper_bound(m_times.begin(), m_times.end(), us,
                                        [](double t, std::int64_t time) { return t < double(time); });
    return after == m_times.end() ? m_size : m_changes[static_cast<std::size_t>(after - m_times.begin())];
}

void TimeStretches::add(std::int64_t begin, std::int64_t end) {
    if (!m_all.empty()) begin = std::max(begin, m_all.back().end);
    if (end > begin) m_all.push_back({begin, end, total()});
}

std::int64_t TimeStretches::until(std::int64_t us) const {
    const auto after =
        std::upper_bound(m_all.begin(), m_all.end(), us,
                         [](std::int64_t time, const Stretch& stretch) { return time < stretch.begin; });
    if (after == m_all.begin()) return 0;
    const Stretch& last = *(after - 1);
    return last.before + std::min(us, last.end) - last.begin;
}

} // namespace tickscope
