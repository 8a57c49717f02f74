#pragma once
// The places of the application, for the navigation rail. A place is one QML file in the Tickscope module; a
// place whose file is not there is not shown, so adding the file is all it takes.

#include <QAbstractListModel>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace tickscope {

class PageList : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(int count READ count CONSTANT)

public:
    enum Roles { KeyRole = Qt::UserRole, TitleRole, IconRole, SourceRole, ShortcutRole, AtBottomRole };
    explicit PageList(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return static_cast<int>(m_pages.size()); }
    Q_INVOKABLE int indexOf(const QString& key) const; // -1: no such place
    Q_INVOKABLE QString key(int row) const;

private:
    struct Page {
        QString key, title, icon;
        QUrl source;
        bool atBottom = false;
    };
    std::vector<Page> m_pages;
};

} // namespace tickscope
