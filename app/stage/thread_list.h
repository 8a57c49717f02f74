#pragma once
// The threads of a run side by side, at the time of the play head: what each is doing, and how much waits for
// it. One row for each; the main thread is the first.

#include "playhead.h"
#include "thread_status.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace tickscope {

class ThreadList : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by StageModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Status { Absent, Starting, Running, Waiting, Ended }; // ThreadStatus, for QML
    Q_ENUM(Status)
    enum Roles {
        NumberRole = Qt::UserRole,
        TitleRole, // "main", "worker 1 · primes.js"
        BriefRole, // "1 · primes.js"
        StatusRole,
        StatusTextRole,
        PlaceRole, // the function it is in, and the line
        LineRole,
        StackRole,
        JobsRole,  // microtasks and nextTick callbacks that wait
        TasksRole, // tasks that wait
        WorldRole, // timers and I/O under way
        SuspendedRole,
        DescriptionRole, // all of it in words
    };

    explicit ThreadList(Playhead* playhead, QObject* parent = nullptr);

    int count() const { return static_cast<int>(m_rows.size()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    struct Row {
        QString title, brief, place;
        ThreadStatus status = ThreadStatus::Absent;
        int line = 0, stack = 0, jobs = 0, tasks = 0, world = 0, suspended = 0;
        bool operator==(const Row&) const = default;
    };

    void reload();
    void update();
    Row rowOf(int thread) const;
    static QString statusText(ThreadStatus status);
    static QString description(const Row& row);

    Playhead* m_playhead;
    std::vector<Row> m_rows;
};

} // namespace tickscope
