#include "timeline_labels.h"

#include <algorithm>

namespace tickscope {

QHash<int, QByteArray> TimelineLabels::roleNames() const { return {{TextRole, "label"}, {XRole, "labelX"}}; }

QVariant TimelineLabels::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const TimelineLabel& label = m_labels[static_cast<std::size_t>(index.row())];
    if (role == XRole) return label.x;
    return role == TextRole || role == Qt::DisplayRole ? QVariant(label.text) : QVariant();
}

void TimelineLabels::assign(const std::vector<TimelineLabel>& labels) {
    const int before = rowCount(), after = static_cast<int>(labels.size());
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_labels.resize(labels.size());
        endRemoveRows();
    }
    const int kept = std::min(before, after);
    int first = -1, last = -1;
    for (int i = 0; i < kept; ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (m_labels[at] == labels[at]) continue;
        m_labels[at] = labels[at];
        if (first < 0) first = i;
        last = i;
    }
    if (first >= 0) emit dataChanged(index(first), index(last));
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_labels.insert(m_labels.end(), labels.begin() + before, labels.end());
        endInsertRows();
    }
}

} // namespace tickscope
