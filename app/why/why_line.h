#pragma once
// The WHY sentence of the present moment, as text, as rich text with links, and as spoken by a screen reader.
// Or, while two printed lines are compared, why the one came before the other.

#include "playhead.h"
#include "why_chain.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace tickscope {

class WhyLine : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString html READ html NOTIFY changed)
    Q_PROPERTY(int linkCount READ linkCount NOTIFY changed)
    Q_PROPERTY(int colorRole READ colorRole NOTIFY changed)
    Q_PROPERTY(bool comparing READ isComparing NOTIFY changed)
    Q_PROPERTY(tickscope::WhyChain* chain READ chain CONSTANT)

public:
    explicit WhyLine(Playhead* playhead, QObject* parent = nullptr);

    QString text() const { return m_text; }
    QString html() const { return m_html; }
    int linkCount() const { return static_cast<int>(m_targets.size()); }
    int colorRole() const { return m_colorRole; } // a StageModel.Color: what kind of moment this is

    bool isComparing() const { return m_comparing; }
    WhyChain* chain() { return &m_chain; } // what led to the present moment

    // Compares two ConsoleOutput events, until closeComparison() or until the play head goes elsewhere: only
    // the links of the comparison leave it open.
    void compare(EventIndex one, EventIndex other);
    Q_INVOKABLE void closeComparison();

    // Goes to the moment behind a link, by its number from 0 (which is also its href).
    Q_INVOKABLE void follow(int link);

signals:
    void changed();
    void comparisonClosed();

private:
    void update();
    void follow(); // the play head has moved
    void say(const WhySentence& sentence);
    int roleOfMoment() const;

    Playhead* m_playhead;
    QString m_text, m_html;
    std::vector<EventIndex> m_targets;
    int m_colorRole = 0;
    bool m_comparing = false;
    bool m_isFollowing = false; // a link of the comparison
    WhyChain m_chain;
};

} // namespace tickscope
