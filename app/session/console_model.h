#pragma once
// Everything the program prints in the whole run; lines after the play head are "future". The rows never
// change while the play head moves, only their roles future and current.
//
// Up to two lines can be picked, to ask why the one was printed before the other.

#include "playhead.h"

#include <QAbstractListModel>
#include <QJsonArray>
#include <QtQml/qqmlregistration.h>

#include <optional>
#include <utility>
#include <vector>

namespace tickscope {

class ConsoleModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int printed READ printed NOTIFY printedChanged)
    Q_PROPERTY(int picked READ picked NOTIFY picksChanged)

public:
    enum Roles {
        TextRole = Qt::UserRole,
        TimeRole,
        ErrorRole,
        FutureRole,
        CurrentRole,
        LineRole,
        EventRole,
        PickRole
    };

    explicit ConsoleModel(Playhead* playhead, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return static_cast<int>(m_lines.size()); }
    int printed() const { return m_printed; } // lines printed at the play head

    int picked() const { return static_cast<int>(m_picks.size()); }
    // The two picked lines' events, in the order in which they were printed.
    std::optional<std::pair<EventIndex, EventIndex>> pickedPair() const;

    // Moves the play head to the moment just after a row was printed; no line is picked any more.
    Q_INVOKABLE void jump(int row);
    // Picks a row, or lets go of it. Of three the last two stay.
    Q_INVOKABLE void togglePick(int row);
    // Picks a row next to the one that was picked before; failing that, next to the current one.
    Q_INVOKABLE void pickWith(int row);
    // The same with the row that is `by` rows further than the one picked last.
    Q_INVOKABLE void extendPick(int by);
    Q_INVOKABLE void clearPicks();

    // What the program prints, up to the play head, as text for the clipboard.
    Q_INVOKABLE QString printedText() const;
    Q_INVOKABLE void copyAll() const;
    Q_INVOKABLE void copyLine(int row) const;
    Q_INVOKABLE QString textOf(int row) const; // empty: no such row

    QJsonArray toJson() const;

signals:
    void countChanged();
    void printedChanged();
    void picksChanged();

private:
    struct Line {
        QString text;
        QString time;
        int line = 0;
        EventIndex event = 0;
        bool error = false;
    };
    void reload();
    void follow();
    void setPicks(std::vector<int> picks);
    int pickNumber(int row) const;
    bool isRow(int row) const { return row >= 0 && row < count(); }

    Playhead* m_playhead;
    std::vector<Line> m_lines;
    int m_printed = 0;
    std::vector<int> m_picks; // rows, in the order of picking
};

} // namespace tickscope
