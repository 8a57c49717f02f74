#pragma once
// The phases of an event loop in their order, as the stage shows them at a level: names, meanings, colours.

#include "preferences.h"
#include "tickscope/event.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace tickscope {

class LoopPhases : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool browser READ isBrowser WRITE setBrowser NOTIFY changed)
    Q_PROPERTY(int level READ level WRITE setLevel NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QStringList names READ names NOTIFY changed)
    Q_PROPERTY(QList<int> roles READ roles NOTIFY changed)

public:
    explicit LoopPhases(QObject* parent = nullptr);

    bool isBrowser() const { return m_browser; }
    void setBrowser(bool browser);
    int level() const { return m_level; } // a Preferences::Level
    void setLevel(int level);

    int count() const { return static_cast<int>(m_phases.size()); }
    QStringList names() const;
    QList<int> roles() const; // StageModel.Color, as are all roles here
    // Where a phase (a Playhead.Phase) stands in the order; -1: it is not shown at this level.
    Q_INVOKABLE int indexOf(int phase) const;
    Q_INVOKABLE static QString nameOf(int phase);
    Q_INVOKABLE static int roleOf(int phase);
    // One sentence: what happens in it.
    Q_INVOKABLE QString meaning(int index) const;

signals:
    void changed();

private:
    void choose();

    bool m_browser = false;
    int m_level = Preferences::Queues;
    std::vector<Phase> m_phases;
};

} // namespace tickscope
