#include "quiz_tiles.h"

#include <QRandomGenerator>

#include <algorithm>

namespace tickscope {

void QuizTiles::assign(const QStringList& printed, const QStringList& decoys, quint32 seed) {
    beginResetModel();
    m_tiles.clear();
    m_isJudged = false;
    for (const QString& line : printed + decoys)
        m_tiles.push_back({line, false, Open});
    QRandomGenerator random(seed);
    for (std::size_t i = m_tiles.size(); i > 1; --i)
        std::swap(m_tiles[i - 1], m_tiles[random.bounded(static_cast<quint32>(i))]);
    if (decoys.isEmpty() && answer() == printed && m_tiles.size() > 1)
        std::rotate(m_tiles.begin(), m_tiles.begin() + 1, m_tiles.end());
    endResetModel();
    emit changed();
}

QStringList QuizTiles::answer() const {
    QStringList lines;
    for (const Tile& tile : m_tiles)
        if (!tile.aside) lines << tile.text;
    return lines;
}

int QuizTiles::judge(const QStringList& printed) {
    int difference = -1, position = 0;
    m_isJudged = true;
    for (Tile& tile : m_tiles) {
        if (tile.aside) continue;
        const bool isRight = position < printed.size() && tile.text == printed[position];
        if (!isRight && difference < 0) difference = position;
        tile.verdict = difference < 0 ? Right : position == difference ? Wrong : After;
        ++position;
    }
    if (difference < 0 && position < printed.size()) difference = position; // a printed line was put aside
    QStringList rest = printed;
    for (const QString& line : answer())
        rest.removeOne(line);
    for (Tile& tile : m_tiles)
        if (tile.aside) tile.verdict = rest.removeOne(tile.text) ? Wrong : Right;
    emit dataChanged(index(0), index(count() - 1), {VerdictRole});
    return difference;
}

QVariant QuizTiles::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Tile& tile = m_tiles[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case TextRole:
        return tile.text;
    case AsideRole:
        return tile.aside;
    case VerdictRole:
        return tile.verdict;
    default:
        return {};
    }
}

QHash<int, QByteArray> QuizTiles::roleNames() const {
    return {{TextRole, "tileText"}, {AsideRole, "aside"}, {VerdictRole, "verdict"}};
}

void QuizTiles::move(int from, int to) {
    if (m_isJudged || from == to || from < 0 || to < 0 || from >= count() || to >= count()) return;
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    const auto first = m_tiles.begin();
    if (from < to)
        std::rotate(first + from, first + from + 1, first + to + 1);
    else
        std::rotate(first + to, first + from, first + from + 1);
    endMoveRows();
    emit changed();
}

void QuizTiles::toggleAside(int row) {
    if (m_isJudged || row < 0 || row >= count()) return;
    Tile& tile = m_tiles[static_cast<std::size_t>(row)];
    tile.aside = !tile.aside;
    emit dataChanged(index(row), index(row), {AsideRole});
    emit changed();
}

} // namespace tickscope
