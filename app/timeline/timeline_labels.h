#pragma once
// Short texts at places along the axis of the timeline. Rows are reused when the texts change, so that
// zooming does not create and destroy items.

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace tickscope {

struct TimelineLabel {
    QString text;
    double x = 0; // pixels
    bool operator==(const TimelineLabel&) const = default;
};

class TimelineLabels : public QAbstractListModel {
    Q_OBJECT
    QML_ANONYMOUS

public:
    enum Roles { TextRole = Qt::UserRole, XRole };
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_labels.size());
    }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    void assign(const std::vector<TimelineLabel>& labels);
    const std::vector<TimelineLabel>& labels() const { return m_labels; }

private:
    std::vector<TimelineLabel> m_labels;
};

} // namespace tickscope
