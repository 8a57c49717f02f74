#pragma once
// The promises of a run as boxes in a picture, with their states at the play head. The boxes never move while
// the play head does.

#include "playhead.h"
#include "promise_layout.h"

#include <QAbstractListModel>
#include <QThreadPool>
#include <QtQml/qqmlregistration.h>

namespace tickscope {

class PromiseGraphModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    // The graph is made when somebody wants to see it.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged) // the graph of a long run is being made
    Q_PROPERTY(int count READ count NOTIFY graphChanged)
    Q_PROPERTY(int promiseCount READ promiseCount NOTIFY graphChanged)
    Q_PROPERTY(double pictureWidth READ pictureWidth NOTIFY graphChanged)
    Q_PROPERTY(double pictureHeight READ pictureHeight NOTIFY graphChanged)
    Q_PROPERTY(double boxHeight READ boxHeight CONSTANT)
    Q_PROPERTY(bool folded READ isFolded NOTIFY graphChanged) // promises of one place share a box
    Q_PROPERTY(bool cut READ isCut NOTIFY graphChanged)       // there are more than the picture shows
    Q_PROPERTY(int current READ current NOTIFY followed)      // the box that this moment concerns; -1: none

public:
    enum State {
        Future, // not made yet
        Pending,
        Following, // resolved with another promise: that one decides
        Fulfilled,
        Rejected,
    };
    Q_ENUM(State)

    enum Roles {
        XRole = Qt::UserRole,
        YRole,
        WidthRole,
        LabelRole,
        NoteRole, // "line 3", "×12"
        ValueRole,
        StateRole,
        CurrentRole,
        LineRole,
        SpokenRole,
    };

    explicit PromiseGraphModel(Playhead* playhead, QObject* parent = nullptr);
    ~PromiseGraphModel() override { m_pool.waitForDone(); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    bool isActive() const { return m_active; }
    void setActive(bool active);
    bool isBusy() const { return m_busy; }
    int count() const { return static_cast<int>(m_picture.boxes.size()); }
    int promiseCount() const { return static_cast<int>(m_graph.nodes.size()); }
    double pictureWidth() const { return m_picture.width; }
    double pictureHeight() const { return m_picture.height; }
    double boxHeight() const { return PromisePicture::kBoxHeight; }
    bool isFolded() const { return m_picture.isFolded; }
    bool isCut() const { return m_picture.isCut; }
    int current() const { return m_current; }
    const PromisePicture& picture() const { return m_picture; }
    // How far the play head is: links made later are of the future.
    EventIndex position() const { return static_cast<EventIndex>(m_playhead->position()); }

    State stateOf(int box) const;
    // Moves the play head to where the box's promise was made, or from there to where it was settled.
    Q_INVOKABLE void jump(int box);
    Q_INVOKABLE int lineOf(int box) const;
    Q_INVOKABLE int boxOfPromise(int promiseId) const; // -1: none
    // The nearest box in a direction, for the arrow keys; the box itself when there is none.
    Q_INVOKABLE int neighbour(int box, int dx, int dy) const;
    Q_INVOKABLE double boxX(int box) const;
    Q_INVOKABLE double boxY(int box) const;
    Q_INVOKABLE double boxWidth(int box) const;

signals:
    void activeChanged();
    void busyChanged();
    void graphChanged();
    void followed(); // the play head has moved

private:
    void reload();
    void take(PromiseGraph graph, PromisePicture picture);
    void setBusy(bool busy);
    void follow();
    State stateOf(const PromiseNode& node) const;
    const PromiseNode& shownNode(int box) const;
    QString spoken(int box) const;
    QString settler(const PromiseNode& node) const;
    bool isBox(int box) const { return box >= 0 && box < count(); }

    Playhead* m_playhead;
    bool m_active = false;
    RecordingPtr m_recording; // whose graph it is
    PromiseGraph m_graph;
    PromisePicture m_picture;
    int m_current = -1;
    bool m_busy = false;
    QThreadPool m_pool; // one thread
};

} // namespace tickscope
