#include "thread_record.h"

#include "format.h"

namespace tickscope {

ThreadRecord::ThreadRecord(const Trace& trace)
    : m_trace(&trace), m_states(std::make_unique<StateTimeline>(trace)), m_cards(trace) {}

QString ThreadRecord::name() const { return toQString(m_trace->threadName); }

EventIndex ThreadRecord::positionAt(VirtualTime time) const {
    EventIndex low = 0, high = size();
    while (low < high) {
        const EventIndex middle = low + (high - low) / 2;
        if ((*m_trace)[middle].time <= time)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

int ThreadRecord::lineOf(SourceSpan span) const {
    return span.isNowhere() ? 0 : static_cast<int>(m_trace->lineColumn(span.begin).line);
}

QString ThreadRecord::text(TextId id) const {
    return toQString(m_trace->texts[m_trace->texts.has(id) ? id : 0]);
}

} // namespace tickscope
