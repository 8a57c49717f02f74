#pragma once
// The one table of keyboard shortcuts: what QML binds, what tooltips say and what the "?" overlay lists.

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace tickscope {

class ShortcutMap : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(int count READ count CONSTANT)
    Q_PROPERTY(int middle READ middle CONSTANT)

public:
    enum Roles { GroupRole = Qt::UserRole, HeadingRole, KeysRole, InEditorRole, TextRole };
    explicit ShortcutMap(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    int count() const { return rowCount(); }
    int middle() const; // where a second column begins: with a group
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    // The key sequences of an action, for Shortcut.sequences. `plain` ones are keys without Ctrl or Alt,
    // which belong to the text while the editor has the focus; `always` ones work everywhere.
    Q_INVOKABLE QVariantList plain(const QString& action) const;
    Q_INVOKABLE QVariantList always(const QString& action) const;
    // "Ctrl+N": what a menu says at the right.
    Q_INVOKABLE QString keys(const QString& action) const;
    // "Back one statement (Left)": what a tooltip says.
    Q_INVOKABLE QString hint(const QString& action, const QString& text) const;
};

} // namespace tickscope
