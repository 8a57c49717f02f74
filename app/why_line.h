#pragma once
// The WHY sentence of the present moment, as text, as rich text with links, and as spoken by a screen reader.

#include "playhead.h"

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

public:
    explicit WhyLine(Playhead* playhead, QObject* parent = nullptr);

    QString text() const { return m_text; }
    QString html() const { return m_html; }
    int linkCount() const { return static_cast<int>(m_targets.size()); }
    int colorRole() const { return m_colorRole; } // a StageModel.Color: what kind of moment this is

    // Goes to the moment behind a link, by its number from 0 (which is also its href).
    Q_INVOKABLE void follow(int link);

signals:
    void changed();

private:
    void update();
    int roleOfMoment() const;

    Playhead* m_playhead;
    QString m_text, m_html;
    std::vector<EventIndex> m_targets;
    int m_colorRole = 0;
};

} // namespace tickscope
