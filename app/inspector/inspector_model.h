#pragma once
// The variables at the play head as a tree of rows. The values are read by replaying the run in a worker
// thread: rows() are those of the last answer, and `busy` says that newer ones are on their way.

#include "inspector_rows.h"
#include "playhead.h"

#include <QAbstractListModel>
#include <QJsonArray>
#include <QThreadPool>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace tickscope {

class InspectorModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    // Looking costs a thread and the memory of a run: only while somebody sees it.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(Status status READ status NOTIFY statusChanged)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)          // for a while: say so
    Q_PROPERTY(bool pending READ isPending NOTIFY pendingChanged) // an answer is on its way
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int changedCount READ changedCount NOTIFY countChanged)
    Q_PROPERTY(bool cut READ isCut NOTIFY countChanged)
    Q_PROPERTY(int localsVersion READ localsVersion NOTIFY localsChanged)

public:
    enum Status {
        Nothing,   // no run
        Waiting,   // the first look is on its way
        Ready,     // the rows are those of the play head's moment, or of one just before while busy
        Different, // the run did not repeat itself
        Unknown,   // the run cannot be replayed, or not so far
    };
    Q_ENUM(Status)

    enum Kind { FrameRow, ScopeRow, ValueRow, RangeRow, InternalRow };
    Q_ENUM(Kind)

    // How a value is coloured.
    enum Value { Plain, Nil, Bool, Number, Text, Callable, Thing, Failure, PromiseValue, Getter, Unset };
    Q_ENUM(Value)

    enum Roles {
        DepthRole = Qt::UserRole,
        KindRole,
        LabelRole,
        NoteRole,    // after a header's name: "line 3"; after a name: what declares it
        PreviewRole, // the value
        ValueRole,
        PromiseStateRole, // 0 pending, 1 fulfilled, 2 rejected; -1 no promise
        ExpandableRole,
        OpenRole,
        ChangedRole,
        HiddenRole, // of less interest
        SharedRole, // "#3" when another row shows the same object
        SuspendedRole,
        LineRole, // where it stands in the program; 0: nowhere
        PromiseIdRole,
        SpokenRole,
    };

    explicit InspectorModel(Playhead* playhead, QObject* parent = nullptr);
    ~InspectorModel() override;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    // From now on another thread's variables, at this position of its own trace; thread 0 is the main thread,
    // at the play head.
    void lookAt(int thread, EventIndex position);

    bool isActive() const { return m_active; }
    void setActive(bool active);
    Status status() const { return m_status; }
    bool isBusy() const { return m_busy; }
    bool isPending() const { return m_isUnderWay; }
    double progress() const;
    int count() const { return static_cast<int>(m_rows.size()); }
    int changedCount() const;
    bool isCut() const { return m_isCut; }

    // What the suspended function of a frame keeps, in a line; empty when it keeps nothing, or while a newer
    // answer takes its time. Anew with each localsVersion.
    Q_INVOKABLE QString localsOf(int frame) const { return m_busy ? QString() : m_locals.value(frame); }
    int localsVersion() const { return m_localsVersion; }

    Q_INVOKABLE void setOpen(int row, bool open);
    Q_INVOKABLE void toggle(int row);
    Q_INVOKABLE int parentOf(int row) const; // -1: none
    Q_INVOKABLE bool isOpen(int row) const;
    Q_INVOKABLE bool isExpandable(int row) const;
    Q_INVOKABLE int promiseOf(int row) const; // its id; 0: none
    Q_INVOKABLE int lineOf(int row) const;
    Q_INVOKABLE void copy(int row) const;

    // For tests and pictures: returns once the rows are those of the play head.
    void waitForAnswer();
    QJsonArray toJson() const;

signals:
    void activeChanged();
    void statusChanged();
    void busyChanged();
    void pendingChanged();
    void progressChanged();
    void countChanged();
    void localsChanged();

private:
    void setLocals(QHash<int, QString> locals);
    QHash<int, QString> m_locals; // by frame
    int m_localsVersion = 0;

    void recordingChanged();
    void moved();
    void request();
    void send();
    void deliver(quint64 number, InspectorAnswer answer);
    void show(std::vector<InspectorRow> rows);
    void setStatus(Status status);
    void setBusy(bool busy);
    EventIndex momentBefore() const;
    EventIndex position() const {
        return m_thread == 0 ? static_cast<EventIndex>(m_playhead->position()) : m_threadPosition;
    }
    const InspectorRow& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    QString programLabel() const;
    QString label(const InspectorRow& row) const;
    QString note(const InspectorRow& row) const;
    QString preview(const InspectorRow& row) const;
    QString spoken(const InspectorRow& row) const;
    QString scopeLabel(const InspectNode& node) const;

    Playhead* m_playhead;
    bool m_active = false;
    Status m_status = Nothing;
    bool m_busy = false;
    bool m_isCut = false;
    InspectorChoices m_choices;
    std::vector<InspectorRow> m_rows;
    RecordingPtr m_shown;          // what the rows are of
    EventIndex m_lastPosition = 0; // the play head's before it moved
    EventIndex m_comparedWith = 0;
    int m_thread = 0;
    EventIndex m_threadPosition = 0; // of a worker
    quint64 m_number = 0;            // of the newest request
    bool m_isUnderWay = false;
    bool m_isWanted = false; // another one, as soon as that is done
    std::shared_ptr<std::atomic<bool>> m_cancel;
    std::shared_ptr<InspectorWorker> m_worker = std::make_shared<InspectorWorker>();
    QThreadPool m_pool; // one thread
    QTimer m_patience, m_clock;
};

} // namespace tickscope
