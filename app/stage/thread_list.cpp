#include "thread_list.h"

#include "stage_words.h"

#include <algorithm>

namespace tickscope {

using words::tr;

namespace {
// For where there is little room.
QString brief(const Recording& recording, int thread) {
    return thread == 0 ? threadTitle(recording, 0)
                       : words::joined({QString::number(thread), recording.thread(thread).name()});
}
} // namespace

ThreadList::ThreadList(Playhead* playhead, QObject* parent)
    : QAbstractListModel(parent), m_playhead(playhead) {
    connect(playhead, &Playhead::recordingChanged, this, &ThreadList::reload);
    connect(playhead, &Playhead::moved, this, &ThreadList::update);
}

int ThreadList::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QHash<int, QByteArray> ThreadList::roleNames() const {
    return {{NumberRole, "number"},
            {TitleRole, "title"},
            {BriefRole, "brief"},
            {StatusRole, "status"},
            {StatusTextRole, "statusText"},
            {PlaceRole, "place"},
            {LineRole, "line"},
            {StackRole, "stack"},
            {JobsRole, "jobs"},
            {TasksRole, "tasks"},
            {WorldRole, "world"},
            {SuspendedRole, "suspended"},
            {DescriptionRole, "description"}};
}

QString ThreadList::statusText(ThreadStatus status) {
    switch (status) {
    case ThreadStatus::Absent:
        return tr("not yet started");
    case ThreadStatus::Starting:
        return tr("starting");
    case ThreadStatus::Running:
        return tr("running");
    case ThreadStatus::Waiting:
        return tr("waiting");
    case ThreadStatus::Ended:
        break;
    }
    return tr("ended");
}

QString ThreadList::description(const Row& row) {
    return words::joined({row.title, statusText(row.status), row.place, tr("call stack %1").arg(row.stack),
                          tr("microtasks %1").arg(row.jobs), tr("tasks %1").arg(row.tasks)});
}

QVariant ThreadList::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case NumberRole:
        return index.row();
    case Qt::DisplayRole:
    case TitleRole:
        return row.title;
    case BriefRole:
        return row.brief;
    case StatusRole:
        return static_cast<int>(row.status);
    case StatusTextRole:
        return statusText(row.status);
    case PlaceRole:
        return row.place;
    case LineRole:
        return row.line;
    case StackRole:
        return row.stack;
    case JobsRole:
        return row.jobs;
    case TasksRole:
        return row.tasks;
    case WorldRole:
        return row.world;
    case SuspendedRole:
        return row.suspended;
    case DescriptionRole:
        return description(row);
    default:
        return {};
    }
}

ThreadList::Row ThreadList::rowOf(int thread) const {
    const Recording& recording = *m_playhead->recording();
    const VirtualTime now = m_playhead->state().now;
    const ThreadRecord& record = recording.thread(thread);
    // The main thread is where the play head is; its states are not to be moved.
    const State& state = thread == 0 ? m_playhead->state() : threadStateAt(recording, thread, now);
    Row row{.title = threadTitle(recording, thread), .brief = brief(recording, thread), .place = {}};
    row.status = statusOf(recording, thread, state, now);
    row.stack = static_cast<int>(state.stack.size());
    row.jobs = static_cast<int>(state.microtasks.size() + state.nextTicks.size());
    row.tasks = static_cast<int>(state.tasks.size());
    row.world = static_cast<int>(state.timers.size() + state.operations.size());
    row.suspended = static_cast<int>(state.suspended.size());
    if (!state.stack.empty()) {
        const FrameView& top = state.stack.back();
        row.line = record.lineOf(top.current.isNowhere() ? top.function : top.current);
        row.place = words::joined({record.text(top.name), words::line(row.line)});
    }
    return row;
}

void ThreadList::reload() {
    const RecordingPtr recording = m_playhead->recording();
    beginResetModel();
    m_rows.clear();
    if (recording)
        for (int thread = 0; thread < recording->threadCount(); ++thread)
            m_rows.push_back(
                {.title = threadTitle(*recording, thread), .brief = brief(*recording, thread), .place = {}});
    endResetModel();
    emit countChanged();
    update();
}

void ThreadList::update() {
    // Most programs have no workers: then nobody looks.
    if (!m_playhead->recording() || count() < 2) return;
    for (int thread = 0; thread < count(); ++thread) {
        Row row = rowOf(thread);
        Row& old = m_rows[static_cast<std::size_t>(thread)];
        if (old == row) continue;
        old = std::move(row);
        emit dataChanged(index(thread), index(thread));
    }
}

} // namespace tickscope
