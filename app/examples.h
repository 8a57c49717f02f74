#pragma once
// The built-in example programs, from the resources. The first comment line of a program is its title.

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

class QQmlEngine;
class QJSEngine;

namespace tickscope {

class Examples : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    enum Roles { TitleRole = Qt::UserRole, FileNameRole };
    explicit Examples(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_examples.size());
    }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE QString fileName(int row) const;
    Q_INVOKABLE QString source(int row) const;

    // What a first start shows: row 0.
    static constexpr int kWelcome = 0;

private:
    struct Example {
        QString title, fileName, path;
    };
    std::vector<Example> m_examples;
};

} // namespace tickscope
