#pragma once
// The cards of the stage as a list model whose rows are keyed by stable ids, so that a view can bind one item
// to one card for as long as it lives and animate its moves. Rows are sorted by id and never reordered.

#include "playhead.h"
#include "stage_layout.h"

#include <QAbstractListModel>
#include <QJsonArray>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace tickscope {

class StageModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(bool animating READ isAnimating NOTIFY updated)
    Q_PROPERTY(QList<int> counts READ counts NOTIFY updated)
    Q_PROPERTY(QString nextArrival READ nextArrival NOTIFY updated)

public:
    enum Pane { CallStack, World, NextTicks, Microtasks, Tasks, Suspended, WaitingRoom };
    Q_ENUM(Pane)
    enum Kind { FrameCard, JobCard, TickCard, TaskCard, TimerCard, OperationCard, SuspendedCard, MoreCard };
    Q_ENUM(Kind)
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
        MetaRole,
        DescriptionRole,
        ProgressRole,
        LineRole,
        RunningRole,
        LeavingRole,
        CompactRole,
        XRole,
        YRole,
        WidthRole,
        HeightRole,
    };

    explicit StageModel(Playhead* playhead, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    bool isAnimating() const { return m_animating; }
    QList<int> counts() const { return m_counts; }
    QString nextArrival() const { return m_nextArrival; }
    double scale() const { return m_geometry.scale; }
    void setScale(double scale);
    bool animationsEnabled() const { return m_animationsEnabled; }
    void setAnimationsEnabled(bool enabled);
    void setLevel(Preferences::Level level);

    // Tells where a pane's inside is, in stage coordinates.
    Q_INVOKABLE void setPaneRect(tickscope::StageModel::Pane pane, double x, double y, double width,
                                 double height);

    // Moments of a card's life, as event indices; -1: there is none.
    Q_INVOKABLE int createdEvent(int cardId) const;
    Q_INVOKABLE int queuedEvent(int cardId) const;
    Q_INVOKABLE int startedEvent(int cardId) const;
    Q_INVOKABLE int lineOf(int cardId) const;

    // The cards now on the stage without those that are fading out; for tests and --dump-models.
    std::vector<Card> cards() const;
    QJsonArray toJson() const;

signals:
    void updated();

private:
    void refresh(bool animate);
    void merge(std::vector<Card> next, bool keepLeaving);
    void purgeLeaving();

    Playhead* m_playhead;
    StageGeometry m_geometry;
    Preferences::Level m_level = Preferences::Queues;
    std::vector<Card> m_cards; // sorted by id
    QList<int> m_counts;
    QString m_nextArrival;
    bool m_animating = false;
    bool m_animationsEnabled = true;
    QTimer m_purge;
};

} // namespace tickscope
