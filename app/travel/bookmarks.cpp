#include "bookmarks.h"

#include "format.h"
#include "mark_store.h"

#include <QJsonObject>

#include <algorithm>

namespace tickscope {

Bookmarks::Bookmarks(Playhead* playhead, QObject* parent) : QAbstractListModel(parent), m_playhead(playhead) {
    connect(playhead, &Playhead::recordingChanged, this, &Bookmarks::reload);
    connect(playhead, &Playhead::moved, this, &Bookmarks::lookHere);
}

int Bookmarks::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_bookmarks.size());
}

QHash<int, QByteArray> Bookmarks::roleNames() const {
    return {{NameRole, "name"},
            {StepRole, "step"},
            {PositionRole, "position"},
            {WhenRole, "when"},
            {HereRole, "isHere"}};
}

QVariant Bookmarks::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Bookmark& bookmark = m_bookmarks[static_cast<std::size_t>(index.row())];
    const EventIndex position = m_playhead->positionOfStep(bookmark.step);
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return bookmark.name;
    case StepRole:
        return bookmark.step;
    case PositionRole:
        return static_cast<int>(position);
    case WhenRole:
        return formatClock(position > 0 ? m_playhead->recording()->trace()[position - 1].time
                                        : VirtualTime{});
    case HereRole:
        return bookmark.step == stepHere();
    default:
        return {};
    }
}

QString Bookmarks::kind() const {
    const bool isBrowser = m_playhead->recording()->environment() == Environment::Browser;
    return isBrowser ? QStringLiteral("bookmarks.browser") : QStringLiteral("bookmarks.node");
}

void Bookmarks::reload() {
    beginResetModel();
    m_bookmarks.clear();
    if (m_playhead->isReady()) {
        const QString program = QString::fromStdString(m_playhead->recording()->trace().source);
        for (const QJsonValue& value : mark_store::read(program, kind())) {
            const int step = value[QStringLiteral("step")].toInt();
            if (step < 1 || step > m_playhead->stepCount()) continue;
            m_bookmarks.push_back({step, value[QStringLiteral("name")].toString()});
        }
    }
    endResetModel();
    lookHere();
    emit changed();
}

void Bookmarks::store() const {
    QJsonArray array;
    for (const Bookmark& bookmark : m_bookmarks)
        array.append(QJsonObject{{"step", bookmark.step}, {"name", bookmark.name}});
    mark_store::write(QString::fromStdString(m_playhead->recording()->trace().source), kind(), array);
}

void Bookmarks::touched() {
    store();
    lookHere();
    emit changed();
}

void Bookmarks::lookHere() {
    const bool isHere = rowHere() >= 0;
    if (count() > 0) emit dataChanged(index(0), index(count() - 1), {HereRole});
    if (isHere == m_isHere) return;
    m_isHere = isHere;
    emit hereChanged();
}

int Bookmarks::rowHere() const {
    const auto found = std::find_if(m_bookmarks.begin(), m_bookmarks.end(),
                                    [this](const Bookmark& b) { return b.step == stepHere(); });
    return found == m_bookmarks.end() ? -1 : static_cast<int>(found - m_bookmarks.begin());
}

// What happens there, as far as a few words can say it.
QString Bookmarks::suggestedName() const {
    if (m_playhead->isFinished()) return tr("The end");
    const int line = m_playhead->line();
    if (line <= 0) return tr("Step %1").arg(stepHere());
    return tr("Line %1").arg(line);
}

void Bookmarks::toggle() {
    const int step = stepHere();
    if (step < 1) return;
    const auto place = std::find_if(m_bookmarks.begin(), m_bookmarks.end(),
                                    [step](const Bookmark& b) { return b.step >= step; });
    const auto row = static_cast<int>(place - m_bookmarks.begin());
    if (place != m_bookmarks.end() && place->step == step) return remove(row);
    beginInsertRows({}, row, row);
    m_bookmarks.insert(place, {step, suggestedName()});
    endInsertRows();
    touched();
}

void Bookmarks::rename(int row, const QString& name) {
    if (row < 0 || row >= count() || name.trimmed().isEmpty()) return;
    m_bookmarks[static_cast<std::size_t>(row)].name = name.trimmed();
    emit dataChanged(index(row), index(row), {NameRole});
    touched();
}

void Bookmarks::remove(int row) {
    if (row < 0 || row >= count()) return;
    beginRemoveRows({}, row, row);
    m_bookmarks.erase(m_bookmarks.begin() + row);
    endRemoveRows();
    touched();
}

void Bookmarks::goTo(int row) {
    if (row >= 0 && row < count()) m_playhead->seekStep(m_bookmarks[static_cast<std::size_t>(row)].step);
}

bool Bookmarks::next() {
    const auto found = std::find_if(m_bookmarks.begin(), m_bookmarks.end(),
                                    [this](const Bookmark& b) { return b.step > stepHere(); });
    if (found == m_bookmarks.end()) return false;
    goTo(static_cast<int>(found - m_bookmarks.begin()));
    return true;
}

bool Bookmarks::previous() {
    const auto found = std::find_if(m_bookmarks.rbegin(), m_bookmarks.rend(),
                                    [this](const Bookmark& b) { return b.step < stepHere(); });
    if (found == m_bookmarks.rend()) return false;
    goTo(static_cast<int>(m_bookmarks.rend() - found) - 1);
    return true;
}

} // namespace tickscope
