#pragma once
// What led to the present moment, step by step, the newest first. It is made while somebody looks; a jump to
// one of its steps leaves it as it is, every other move of the play head makes it anew.

#include "playhead.h"
#include "tickscope/why.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace tickscope {

class WhyChain : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by WhyLine")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)

public:
    enum Roles {
        TextRole = Qt::UserRole,
        WordRole, // what kind of step it is, in a word: "microtask"
        TimeRole,
        LineRole,      // of the program, from 1; 0: nowhere
        ColorRoleRole, // a StageModel.Color
        HereRole,      // the play head stands there
        LeadsRole,     // it can be jumped to
    };

    explicit WhyChain(Playhead* playhead, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return static_cast<int>(m_steps.size()); }
    bool isActive() const { return m_active; } // somebody looks
    void setActive(bool active);

    // Moves the play head to a step.
    Q_INVOKABLE void jump(int row);

signals:
    void countChanged();
    void activeChanged();

private:
    void moved();
    void reload();

    Playhead* m_playhead;
    std::vector<WhyStep> m_steps;
    bool m_active = false;
    bool m_isJumping = false;
};

} // namespace tickscope
