#pragma once
// Everything the program prints in the whole run; lines after the play head are "future". The rows never
// change while the play head moves, only their roles future and current.

#include "playhead.h"

#include <QAbstractListModel>
#include <QJsonArray>
#include <QtQml/qqmlregistration.h>

namespace tickscope {

class ConsoleModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int printed READ printed NOTIFY printedChanged)

public:
    enum Roles { TextRole = Qt::UserRole, TimeRole, ErrorRole, FutureRole, CurrentRole, LineRole, EventRole };

    explicit ConsoleModel(Playhead* playhead, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return static_cast<int>(m_lines.size()); }
    int printed() const { return m_printed; } // lines printed at the play head

    // Moves the play head to the moment just after a row was printed.
    Q_INVOKABLE void jump(int row);
    // What the program prints, up to the play head, as text for the clipboard.
    Q_INVOKABLE QString printedText() const;
    Q_INVOKABLE void copyAll() const;

    QJsonArray toJson() const;

signals:
    void countChanged();
    void printedChanged();

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

    Playhead* m_playhead;
    std::vector<Line> m_lines;
    int m_printed = 0;
};

} // namespace tickscope
