#pragma once
// Moments of a run that the reader wants back, with names. They are remembered by the program's text, its
// platform and the number of the step, so that the same program finds them again.

#include "playhead.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace tickscope {

class Bookmarks : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(bool isHere READ isHere NOTIFY hereChanged) // the play head stands at one

public:
    enum Roles { NameRole = Qt::UserRole, StepRole, PositionRole, WhenRole, HereRole };

    explicit Bookmarks(Playhead* playhead, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return rowCount(); }
    bool isHere() const { return m_isHere; }

    Q_INVOKABLE void toggle(); // at the play head
    Q_INVOKABLE void rename(int row, const QString& name);
    Q_INVOKABLE void remove(int row);
    Q_INVOKABLE void goTo(int row);
    Q_INVOKABLE int rowHere() const; // of the one at the play head; -1: none
    Q_INVOKABLE bool next();         // false: there is none, and no move
    Q_INVOKABLE bool previous();

signals:
    void changed();
    void hereChanged();

private:
    struct Bookmark {
        int step = 0; // from 1; rows are in this order
        QString name;
    };
    int stepHere() const { return m_playhead->stepNumber(); }
    QString suggestedName() const;
    QString kind() const; // for the store
    void reload();
    void store() const;
    void lookHere();
    void touched();

    Playhead* m_playhead;
    std::vector<Bookmark> m_bookmarks;
    bool m_isHere = false;
};

} // namespace tickscope
