#pragma once
// The cards of the stage as a list model whose rows are keyed by stable ids, so that a view can bind one item
// to one card for as long as it lives and animate its moves. Rows are sorted by id and never reordered.

#include "playhead.h"
#include "stage_layout.h"
#include "step_pace.h"
#include "thread_list.h"

#include <QAbstractListModel>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <optional>

namespace tickscope {

class StageModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(bool animating READ isAnimating NOTIFY updated)
    Q_PROPERTY(bool fading READ isFading NOTIFY updated)
    Q_PROPERTY(int moveMs READ moveMs NOTIFY updated)
    Q_PROPERTY(tickscope::ThreadList* threads READ threads CONSTANT)
    Q_PROPERTY(int thread READ thread WRITE setThread NOTIFY threadChanged)
    Q_PROPERTY(QString threadTitle READ threadTitle NOTIFY threadChanged)
    Q_PROPERTY(bool threadAtStart READ isThreadAtStart NOTIFY updated)
    Q_PROPERTY(bool threadAtEnd READ isThreadAtEnd NOTIFY updated)
    Q_PROPERTY(QString threadClock READ threadClock NOTIFY updated)
    Q_PROPERTY(QString threadWhy READ threadWhy NOTIFY updated)
    Q_PROPERTY(int phase READ phase NOTIFY updated)
    Q_PROPERTY(int drain READ drain NOTIFY updated)
    Q_PROPERTY(int turn READ turn NOTIFY updated)
    Q_PROPERTY(bool alive READ isAlive NOTIFY updated)
    Q_PROPERTY(int line READ line NOTIFY updated)
    Q_PROPERTY(bool idle READ isIdle NOTIFY updated)
    Q_PROPERTY(QList<int> counts READ counts NOTIFY updated)
    Q_PROPERTY(int entryPane READ entryPane NOTIFY updated)
    Q_PROPERTY(QString nextArrival READ nextArrival NOTIFY updated)

public:
    enum Pane { CallStack, World, NextTicks, Microtasks, Tasks, Suspended, WaitingRoom };
    Q_ENUM(Pane)
    enum Kind {
        FrameCard,
        JobCard,
        TickCard,
        TaskCard,
        TimerCard,
        OperationCard,
        SuspendedCard,
        MoreCard,
        MessageCard,
        WorkerCard
    };
    Q_ENUM(Kind)
    enum Size { Tall, Compact, Slim };
    Q_ENUM(Size)
    enum Promise { NoPromise, PromisePending, PromiseFulfilled, PromiseRejected };
    Q_ENUM(Promise)
    enum Direction { PreviousCard, NextCard, PreviousPane, NextPane };
    Q_ENUM(Direction)
    enum Color { Running, Microtask, NextTick, Task, Io, Rendering, Paused, Danger };
    Q_ENUM(Color)
    enum Roles {
        CardIdRole = Qt::UserRole,
        PaneRole,
        SlotRole,
        KindRole,
        ColorRoleRole,
        TitleRole,
        SubtitleRole,
        BriefRole,
        MetaRole,
        DescriptionRole,
        ProgressRole,
        LineRole,
        RunningRole,
        LeavingRole,
        SizeRole,
        FrameRole,
        PromiseRole,
        PromiseTextRole,
        BornXRole,
        BornYRole,
        KnownRole, // it was in a pile before: it comes out of it, and does not appear
        XRole,
        YRole,
        WidthRole,
        HeightRole,
    };

    explicit StageModel(Playhead* playhead, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    // How the last change is to be seen: cards fly to their places for moveMs; or they only appear and vanish
    // softly, as when steps come fast; or all is in its place at once.
    bool isAnimating() const { return m_motion == StepPace::Move; }
    bool isFading() const { return m_motion != StepPace::Still; }
    int moveMs() const { return m_pace.moveMs(); }
    QList<int> counts() const { return m_counts; }
    int entryPane() const; // the first that has cards: where the keyboard enters; -1: all are empty
    QString nextArrival() const { return m_nextArrival; }
    double scale() const { return m_geometry.scale; }
    void setScale(double scale);
    bool animationsEnabled() const { return m_animationsEnabled; }
    void setAnimationsEnabled(bool enabled);
    void setLevel(Preferences::Level level);
    // Real milliseconds from some moment on: how fast steps follow each other.
    void setClock(std::function<qint64()> clock) { m_clock = std::move(clock); }

    // Which thread is on the stage: 0 is the main thread, which the play head is in. Another one is shown at
    // the play head's time, until it is stepped on its own.
    ThreadList* threads() { return &m_threads; }
    int thread() const { return m_thread; }
    void setThread(int thread);
    EventIndex threadPosition() const; // in the trace of that thread
    QString threadTitle() const;
    bool isThreadAtStart() const;
    bool isThreadAtEnd() const;
    QString threadClock() const;                      // the time that the stage shows
    QString threadWhy() const { return m_threadWhy; } // a worker's sentence; empty for the main thread
    Q_INVOKABLE void stepThread(bool forward);

    // The loop of the thread on the stage: its phase (a Playhead.Phase), the queue that is being drained (the
    // Color of its jobs; -1: none), its turn, and whether it goes round at all.
    int phase() const { return m_loop.phase; }
    int drain() const { return m_loop.drain; }
    int turn() const { return m_loop.turn; }
    bool isAlive() const { return m_loop.alive; }
    int line() const { return m_line; } // of the code that runs; 0: none does
    bool isIdle() const;                // nothing runs or is ready to run, but something is under way

    // Tells where a pane's inside is, in stage coordinates.
    Q_INVOKABLE void setPaneRect(tickscope::StageModel::Pane pane, double x, double y, double width,
                                 double height);

    // Moments of a card's life, as event indices; -1: there is none.
    Q_INVOKABLE int createdEvent(int cardId) const;
    Q_INVOKABLE int queuedEvent(int cardId) const;
    Q_INVOKABLE int startedEvent(int cardId) const;
    Q_INVOKABLE int lineOf(int cardId) const;
    // The thread that a worker's card stands for; -1: it is no such card.
    Q_INVOKABLE int threadOf(int cardId) const;
    // Goes to the moment just after an event of the thread on the stage.
    Q_INVOKABLE void showEvent(int event);
    // The row of the card next to a row's; -1: there is none. Panes are entered at their first card.
    Q_INVOKABLE int neighbour(int row, tickscope::StageModel::Direction direction) const;

    // The cards now on the stage without those that are fading out; for tests and --dump-models.
    std::vector<Card> cards() const;
    QJsonArray toJson() const;

signals:
    void updated();
    void threadChanged();

private:
    struct Row {
        Card card;
        QPointF born;       // where the item is to appear
        bool known = false; // it was in a pile before
        qint64 left = 0;    // when it began to leave
    };
    // What changed from one moment to the next, for the way that cards come and go.
    struct Change {
        std::vector<Card> before, after; // who was and is in a pile
        EventIndex from = 0, to = 0;
        QPointF running; // the place of the code that runs, which makes things
        bool hasRunning = false;
    };

    struct Loop {
        int phase = 0, drain = -1, turn = 0;
        bool alive = false;
    };

    void moved();
    void refresh(StepPace::Motion motion);
    StageCards cardsNow(EventIndex& position);
    void merge(std::vector<Card> next, const Change& change);
    void insertRow(int row, Card card, const Change& change);
    bool leaveRow(int row, const Change& change);
    void flyIntoPiles(const Change& change);
    void changeRow(int row, Card card);
    void removeRow(int row);
    void purgeLeaving();
    const ThreadRecord* threadRecord() const;
    const CardLife* lifeOf(int cardId) const;

    Playhead* m_playhead;
    ThreadList m_threads{m_playhead};
    StageGeometry m_geometry;
    Preferences::Level m_level = Preferences::Queues;
    std::vector<Row> m_rows; // sorted by id
    std::vector<Card> m_hidden;
    EventIndex m_position = 0;
    int m_thread = 0;
    std::optional<EventIndex> m_ownPosition; // of a thread stepped on its own
    VirtualTime m_shownTime;
    QString m_threadWhy;
    Loop m_loop;
    int m_line = 0;
    QList<int> m_counts;
    QString m_nextArrival;
    StepPace m_pace;
    StepPace::Motion m_motion = StepPace::Still;
    bool m_animationsEnabled = true;
    std::function<qint64()> m_clock;
    QElapsedTimer m_time;
    std::optional<qint64> m_lastStep; // none: the play head jumped
    QTimer m_purge;
};

} // namespace tickscope
