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
            {CurrentRole, "isCurrent"}, {LineRole, "line"}, {EventRole, "event"},   {PickRole, "pickNumber"}};
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
    case PickRole:
        return pickNumber(index.row());
    default:
        return {};
    }
}

void ConsoleModel::reload() {
    clearPicks();
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
    if (!isRow(row)) return;
    clearPicks();
    m_playhead->seekToEvent(static_cast<int>(m_lines[static_cast<std::size_t>(row)].event));
}

// 1 for the line printed first of those picked, 2 for the other, 0 for all others.
int ConsoleModel::pickNumber(int row) const {
    if (std::find(m_picks.begin(), m_picks.end(), row) == m_picks.end()) return 0;
    return static_cast<int>(std::count_if(m_picks.begin(), m_picks.end(), [row](int p) { return p <= row; }));
}

std::optional<std::pair<EventIndex, EventIndex>> ConsoleModel::pickedPair() const {
    if (m_picks.size() < 2) return std::nullopt;
    const auto [first, second] = std::minmax(m_picks[0], m_picks[1]);
    return std::pair(m_lines[static_cast<std::size_t>(first)].event,
                     m_lines[static_cast<std::size_t>(second)].event);
}

void ConsoleModel::togglePick(int row) {
    if (!isRow(row)) return;
    std::vector<int> picks = m_picks;
    if (std::erase(picks, row) == 0) picks.push_back(row);
    if (picks.size() > 2) picks.erase(picks.begin());
    setPicks(std::move(picks));
}

void ConsoleModel::pickWith(int row) {
    if (!isRow(row)) return;
    const int anchor = m_picks.empty() ? m_printed - 1 : m_picks.front();
    if (row == anchor || !isRow(anchor))
        setPicks({row});
    else
        setPicks({anchor, row});
}

void ConsoleModel::extendPick(int by) {
    if (count() == 0) return;
    const int last = std::max(0, m_picks.empty() ? m_printed - 1 : m_picks.back());
    pickWith(std::clamp(last + by, 0, count() - 1));
}

void ConsoleModel::clearPicks() { setPicks({}); }

void ConsoleModel::setPicks(std::vector<int> picks) {
    if (picks == m_picks) return;
    m_picks = std::move(picks);
    if (count() > 0) emit dataChanged(index(0), index(count() - 1), {PickRole});
    emit picksChanged();
}

QString ConsoleModel::printedText() const {
    QString text;
    for (int row = 0; row < m_printed; ++row)
        text += m_lines[static_cast<std::size_t>(row)].text + u'\n';
    return text;
}

void ConsoleModel::copyAll() const { QGuiApplication::clipboard()->setText(printedText()); }

void ConsoleModel::copyLine(int row) const {
    if (isRow(row)) QGuiApplication::clipboard()->setText(textOf(row));
}

QString ConsoleModel::textOf(int row) const {
    return isRow(row) ? m_lines[static_cast<std::size_t>(row)].text : QString();
}

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
