#include "why_chain.h"

#include "format.h"
#include "stage_cards.h"
#include "why_text.h"

namespace tickscope {

namespace {

ColorRole colorOf(WhyQueue queue) {
    switch (queue) {
    case WhyQueue::Microtasks:
        return ColorRole::Microtask;
    case WhyQueue::NextTicks:
        return ColorRole::NextTick;
    case WhyQueue::Io:
        return ColorRole::Io;
    case WhyQueue::Frames:
        return ColorRole::Rendering;
    case WhyQueue::None:
        return ColorRole::Running;
    default:
        return ColorRole::Task;
    }
}

ColorRole colorOf(const WhyStep& step) {
    switch (step.kind) {
    case WhyKind::Settled:
        return ColorRole::Microtask;
    case WhyKind::Skipped:
    case WhyKind::Start:
        return ColorRole::Suspended;
    default:
        return colorOf(step.queue);
    }
}

QString wordFor(const WhyStep& step) {
    switch (step.kind) {
    case WhyKind::Moment:
        //: a step of what led to the present moment: the moment itself
        return WhyChain::tr("this moment");
    case WhyKind::Call:
        //: a step of what led to the present moment: a function was called
        return WhyChain::tr("call");
    case WhyKind::Microtask:
        return WhyChain::tr("microtask");
    case WhyKind::NextTick:
        return WhyChain::tr("nextTick");
    case WhyKind::Task:
        //: a step of what led to the present moment: a callback of the event loop
        return WhyChain::tr("task");
    case WhyKind::Settled:
        return WhyChain::tr("promise");
    case WhyKind::Queued:
        //: a step of what led to the present moment: a callback joined a queue
        return WhyChain::tr("queued");
    case WhyKind::TimerSet:
        //: a step of what led to the present moment: a timer was set
        return WhyChain::tr("timer set");
    case WhyKind::Operation:
        return WhyChain::tr("I/O started");
    case WhyKind::Skipped:
        return {};
    case WhyKind::MainScript:
    case WhyKind::Worker:
    case WhyKind::Start:
        //: a step of what led to the present moment: where it all began
        return WhyChain::tr("the beginning");
    case WhyKind::Outside:
        //: a step of what led to the present moment: it came from outside of the program
        return WhyChain::tr("from outside");
    }
    return {};
}

} // namespace

WhyChain::WhyChain(Playhead* playhead, QObject* parent) : QAbstractListModel(parent), m_playhead(playhead) {
    connect(playhead, &Playhead::moved, this, &WhyChain::moved);
}

int WhyChain::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QHash<int, QByteArray> WhyChain::roleNames() const {
    return {{TextRole, "text"},           {WordRole, "word"},   {TimeRole, "time"},  {LineRole, "line"},
            {ColorRoleRole, "colorRole"}, {HereRole, "isHere"}, {LeadsRole, "leads"}};
}

QVariant WhyChain::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const WhyStep& step = m_steps[static_cast<std::size_t>(index.row())];
    const bool isSkipped = step.kind == WhyKind::Skipped;
    const RecordingPtr& recording = m_playhead->recording();
    switch (role) {
    case Qt::DisplayRole:
    case TextRole:
        //: steps of a long chain that are not shown
        return isSkipped ? tr("%n more step(s)", "", static_cast<int>(step.count)) : plainText(step.sentence);
    case WordRole:
        return wordFor(step);
    case TimeRole:
        return isSkipped || !recording ? QString() : formatShort(recording->trace()[step.event].time);
    case LineRole:
        return static_cast<int>(step.line);
    case ColorRoleRole:
        return static_cast<int>(colorOf(step));
    case HereRole:
        return m_playhead->position() == static_cast<int>(step.event) + 1;
    case LeadsRole:
        return !isSkipped;
    default:
        return {};
    }
}

void WhyChain::setActive(bool active) {
    if (active == m_active) return;
    m_active = active;
    reload();
    emit activeChanged();
}

void WhyChain::jump(int row) {
    if (row < 0 || row >= count()) return;
    const WhyStep& step = m_steps[static_cast<std::size_t>(row)];
    if (step.kind == WhyKind::Skipped) return;
    m_isJumping = true;
    m_playhead->seekToEvent(static_cast<int>(step.event));
    m_isJumping = false;
}

void WhyChain::moved() {
    if (!m_active) return;
    if (!m_isJumping) return reload();
    if (count() > 0) emit dataChanged(index(0), index(count() - 1), {HereRole});
}

void WhyChain::reload() {
    beginResetModel();
    m_steps.clear();
    const RecordingPtr& recording = m_playhead->recording();
    if (m_active && recording)
        m_steps = whyChain(recording->trace(), recording->narrationStates(),
                           static_cast<EventIndex>(m_playhead->position()));
    endResetModel();
    emit countChanged();
}

} // namespace tickscope
