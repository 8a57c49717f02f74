#pragma once
// The breakpoints of a program: lines, printed texts, lengths of queues, exceptions. Lines move with the
// text. What stops at all is told to the play head, which does the stopping. Rows: lines by number, then the
// others as they were made, then one row for each kind of exception, which is always there.

#include "document.h"
#include "playhead.h"

#include <QAbstractListModel>
#include <QJsonArray>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace tickscope {

class Breakpoints : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(int count READ count NOTIFY changed)       // rows
    Q_PROPERTY(int armed READ armed NOTIFY changed)       // that are switched on
    Q_PROPERTY(int placed READ placed NOTIFY changed)     // that someone made
    Q_PROPERTY(int revision READ revision NOTIFY changed) // for bindings on markAt()
    Q_PROPERTY(bool anyHit READ anyHit NOTIFY changed)    // the run stops somewhere
    Q_PROPERTY(QString here READ here NOTIFY hereChanged) // what stops at the play head; empty: nothing does

public:
    enum Kind { Line, Prints, Queue, Exception };
    Q_ENUM(Kind)
    // What stands beside a line.
    enum Mark { None, Armed, Unreached, Off }; // Unreached: it is on, but the run never comes there
    Q_ENUM(Mark)
    enum Roles { KindRole = Qt::UserRole, TitleRole, DetailRole, EnabledRole, HitsRole, LineRole };

    Breakpoints(Document* document, Playhead* playhead, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return rowCount(); }
    int armed() const;
    int placed() const { return count() - kExceptions; }
    int revision() const { return m_revision; }
    bool anyHit() const { return !m_playhead->breaks().empty(); }
    QString here() const { return m_here; }

    Q_INVOKABLE tickscope::Breakpoints::Mark markAt(int line) const;
    Q_INVOKABLE void toggleLine(int line); // one that is there is removed
    Q_INVOKABLE void switchLine(int line); // on or off; one that is not there is made
    Q_INVOKABLE void addPrints(const QString& text, bool isWhole = false);
    Q_INVOKABLE void addQueue(int queue, int length); // a WatchedQueue; stops when it is longer
    Q_INVOKABLE void setEnabled(int row, bool enabled);
    Q_INVOKABLE void remove(int row); // an exception's is only switched off
    Q_INVOKABLE void removeAll();
    // To the next moment at which this one stops, going round.
    Q_INVOKABLE void goTo(int row);
    // The moments of all that are on, for marks on a scale: one at most in each of `most` equal parts of it.
    Q_INVOKABLE QList<int> moments(int most) const;
    // The queues' names, for a choice.
    Q_INVOKABLE QStringList queueNames() const;

    const Moments& momentsOf(int row) const { return m_points[static_cast<std::size_t>(row)].moments; }

signals:
    void changed();
    void hereChanged();

private:
    struct Point {
        Kind kind = Line;
        bool isEnabled = true;
        int line = 0;         // Line
        QString text;         // Prints
        bool isWhole = false; // Prints
        int queue = 0;        // Queue: a WatchedQueue
        int length = 0;       // Queue
        int raised = 0;       // Exception: a Raised
        Moments moments = {}; // in the present run
        bool isSame(const Point& other) const;
    };
    static constexpr int kExceptions = 3;

    static std::vector<Point> exceptions();
    QString titleOf(const Point& point) const;
    QString detailOf(const Point& point) const;
    int rowOfLine(int line) const; // -1: none
    void add(Point point);
    void find(Point& point) const; // its moments in the present run
    void findAll();
    void arm(); // tells the play head
    void touched();
    void lookHere();
    void followText();
    void restore();
    void store();

    Document* m_document;
    Playhead* m_playhead;
    std::vector<Point> m_points = exceptions();
    QString m_text;  // in which the lines are
    QString m_draft; // the unsaved text under which they were stored last
    QString m_here;
    int m_revision = 0;
};

} // namespace tickscope
