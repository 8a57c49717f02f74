#pragma once
// One thread of a run, ready to be looked at: its trace, its states and the identities of its cards.

#include "card_index.h"
#include "tickscope/state.h"

#include <QString>

#include <memory>

namespace tickscope {

class ThreadRecord {
public:
    explicit ThreadRecord(const Trace& trace); // which must outlive it

    const Trace& trace() const { return *m_trace; }
    StateTimeline& states() const { return *m_states; } // asking for a state moves it
    const CardIndex& cards() const { return m_cards; }
    bool isMain() const { return m_trace->thread == 0; }
    QString name() const; // a worker's; empty for the main thread

    EventIndex size() const { return static_cast<EventIndex>(m_trace->size()); }
    // How many of its events have happened by this time.
    EventIndex positionAt(VirtualTime time) const;

    int lineOf(SourceSpan span) const; // 0 for nowhere
    QString text(TextId id) const;

private:
    const Trace* m_trace;
    std::unique_ptr<StateTimeline> m_states;
    CardIndex m_cards;
};

} // namespace tickscope
