#include "why_line.h"

#include "stage_cards.h"
#include "tickscope/why.h"

namespace tickscope {

WhyLine::WhyLine(Playhead* playhead, QObject* parent) : QObject(parent), m_playhead(playhead) {
    connect(playhead, &Playhead::moved, this, &WhyLine::update);
}

void WhyLine::follow(int link) {
    if (link >= 0 && link < linkCount())
        m_playhead->seekToEvent(static_cast<int>(m_targets[static_cast<std::size_t>(link)]));
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
    m_targets.clear();
    m_text.clear();
    m_html.clear();
    if (const RecordingPtr& recording = m_playhead->recording()) {
        const WhySentence sentence = why(recording->trace(), recording->narrationStates(),
                                         static_cast<EventIndex>(m_playhead->position()));
        const auto part = [&sentence](std::size_t begin, std::size_t end) {
            return QString::fromUtf8(sentence.text.data() + begin, static_cast<qsizetype>(end - begin));
        };
        m_text = part(0, sentence.text.size());
        std::size_t done = 0;
        for (const WhyLink& link : sentence.links) {
            m_html += part(done, link.begin).toHtmlEscaped();
            m_html += QStringLiteral("<a href=\"%1\">%2</a>")
                          .arg(m_targets.size())
                          .arg(part(link.begin, link.end).toHtmlEscaped());
            m_targets.push_back(link.target);
            done = link.end;
        }
        m_html += part(done, sentence.text.size()).toHtmlEscaped();
    }
    m_colorRole = roleOfMoment();
    emit changed();
}

} // namespace tickscope
