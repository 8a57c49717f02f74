#include "console_model.h"

#include "format.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonObject>

#include <algorithm>

namespace tickscope {

ConsoleModel::ConsoleModel(Playhead* playhead, QObject* parent)
    : QAbstractListModel(parent), m_playhead(playhead) {
    connect(playhead, &Playhead::recordingChanged, this, &ConsoleModel::reload);
    connect(playhead, &Playhead::moved, this, &ConsoleModel::follow);
}

int ConsoleModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QHash<int, QByteArray> ConsoleModel::roleNames() const {
    return {{TextRole, "text"},         {TimeRole, "time"}, {ErrorRole, "isError"}, {FutureRole, "isFuture"},
            {CurrentRole, "isCurrent"}, {LineRole, "line"}, {EventRole, "event"}};
}

QVariant ConsoleModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case TextRole:
        return line.text;
    case TimeRole:
        return line.time;
    case ErrorRole:
        return line.error;
    case FutureRole:
        return index.row() >= m_printed;
    case CurrentRole:
        return index.row() == m_printed - 1;
    case LineRole:
        return line.line;
    case EventRole:
        return static_cast<int>(line.event);
    default:
        return {};
    }
}

void ConsoleModel::reload() {
    beginResetModel();
    m_lines.clear();
    m_printed = 0;
    if (const RecordingPtr& recording = m_playhead->recording()) {
        for (const EventIndex event : recording->states().console()) {
            const Event& output = recording->trace()[event];
            m_lines.push_back({.text = recording->text(output.text),
                               .time = formatShort(output.time),
                               .line = recording->lineOf(output.range),
                               .event = event,
                               .error = static_cast<OutputStream>(output.detail) == OutputStream::Stderr});
        }
    }
    endResetModel();
    emit countChanged();
    emit printedChanged();
}

void ConsoleModel::follow() {
    const int printed = std::min(static_cast<int>(m_playhead->state().consoleLines), count());
    if (printed == m_printed) return;
    // The rows between the two, and the one that was the current one.
    const int first = std::max(0, std::min(printed, m_printed) - 1);
    const int last = std::min(count(), std::max(printed, m_printed)) - 1;
    m_printed = printed;
    if (last >= first) emit dataChanged(index(first), index(last), {FutureRole, CurrentRole});
    emit printedChanged();
}

void ConsoleModel::jump(int row) {
    if (row >= 0 && row < count())
        m_playhead->seekToEvent(static_cast<int>(m_lines[static_cast<std::size_t>(row)].event));
}

QString ConsoleModel::printedText() const {
    QString text;
    for (int row = 0; row < m_printed; ++row)
        text += m_lines[static_cast<std::size_t>(row)].text + u'\n';
    return text;
}

void ConsoleModel::copyAll() const { QGuiApplication::clipboard()->setText(printedText()); }

QJsonArray ConsoleModel::toJson() const {
    QJsonArray array;
    for (int row = 0; row < count(); ++row) {
        const Line& line = m_lines[static_cast<std::size_t>(row)];
        array.append(QJsonObject{
            {"text", line.text}, {"time", line.time}, {"line", line.line}, {"future", row >= m_printed}});
    }
    return array;
}

} // namespace tickscope
