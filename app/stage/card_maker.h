#pragma once
// Makes one card of one thing of the machine, in words.

#include "stage_cards.h"

namespace tickscope {

class CardMaker {
public:
    CardMaker(const StageMoment& moment, Preferences::Level level)
        : m_moment(moment), m_thread(moment.recording.thread(moment.thread)), m_level(level) {}

    Card frame(const FrameView& frame) const;
    Card suspended(const FrameView& frame) const;
    Card job(const JobView& job, StagePane pane) const;
    Card task(const TaskView& task, StagePane pane) const;
    Card timer(const TimerView& timer) const;
    Card operation(const OperationView& operation) const;
    Card message(const Flight& flight) const; // on its way to or from this thread
    Card worker(const WorkerLife& worker) const;

    QString name(TextId id, const QString& fallback) const;
    int lineOf(SourceSpan range) const { return m_thread.lineOf(range); }

private:
    bool isExact() const { return m_level == Preferences::Full; }
    QString frameTitle(const FrameView& frame) const;
    QString originText(const FrameView& frame) const;
    QString remaining(VirtualTime due) const;
    double progress(VirtualTime from, VirtualTime to) const;
    QString threadName(std::uint32_t thread) const;
    void markPromise(Card& card, PromiseId id) const;
    // The last touches, the same for every kind.
    Card finished(Card card, const QString& what) const;

    const StageMoment& m_moment;
    const ThreadRecord& m_thread;
    Preferences::Level m_level;
};

} // namespace tickscope
