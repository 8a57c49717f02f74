#include "why_line.h"

#include "stage_cards.h"
#include "why_text.h"

#include <utility>

namespace tickscope {

WhyLine::WhyLine(Playhead* playhead, QObject* parent)
    : QObject(parent), m_playhead(playhead), m_chain(playhead) {
    connect(playhead, &Playhead::moved, this, qOverload<>(&WhyLine::follow));
}

void WhyLine::follow(int link) {
    if (link < 0 || link >= linkCount()) return;
    m_isFollowing = true;
    m_playhead->seekToEvent(static_cast<int>(m_targets[static_cast<std::size_t>(link)]));
    m_isFollowing = false;
}

void WhyLine::follow() {
    if (m_comparing && m_isFollowing) return;
    const bool wasComparing = std::exchange(m_comparing, false);
    update();
    if (wasComparing) emit comparisonClosed();
}

void WhyLine::compare(EventIndex one, EventIndex other) {
    const RecordingPtr& recording = m_playhead->recording();
    if (!recording) return;
    const WhyBefore before = whyBefore(recording->trace(), recording->narrationStates(), one, other);
    if (before.sentence.text.empty()) return closeComparison();
    m_comparing = true;
    m_colorRole = static_cast<int>(ColorRole::Running);
    say(before.sentence);
}

void WhyLine::closeComparison() {
    if (!m_comparing) return;
    m_comparing = false;
    update();
    emit comparisonClosed();
}

// The colour of what runs, or of what has just happened when nothing runs.
int WhyLine::roleOfMoment() const {
    const State& state = m_playhead->state();
    const RecordingPtr& recording = m_playhead->recording();
    if (!recording || state.position == 0) return static_cast<int>(ColorRole::Suspended);
    switch (recording->trace()[state.position - 1].kind) {
    case EventKind::UnhandledRejection:
    case EventKind::UncaughtException:
    case EventKind::BudgetExceeded:
        return static_cast<int>(ColorRole::Danger);
    case EventKind::ClockMoved:
    case EventKind::FrameSuspended:
        return static_cast<int>(ColorRole::Suspended);
    default:
        break;
    }
    if (state.runningJob)
        return static_cast<int>(state.runningJobView.kind == JobKind::NextTick ? ColorRole::NextTick
                                                                               : ColorRole::Microtask);
    if (state.runningTask)
        return static_cast<int>(state.runningTaskView.source == TaskSource::Io ? ColorRole::Io
                                                                               : ColorRole::Task);
    return static_cast<int>(state.stack.empty() ? ColorRole::Suspended : ColorRole::Running);
}

void WhyLine::update() {
    WhySentence sentence;
    if (const RecordingPtr& recording = m_playhead->recording())
        sentence = why(recording->trace(), recording->narrationStates(),
                       static_cast<EventIndex>(m_playhead->position()));
    m_colorRole = roleOfMoment();
    say(sentence);
}

void WhyLine::say(const WhySentence& sentence) {
    m_targets.clear();
    m_text = plainText(sentence);
    m_html = richText(sentence, m_targets);
    emit changed();
}

} // namespace tickscope
