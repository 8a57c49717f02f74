#pragma once
// What can be said about a program while it is being written: mistakes in any of its files, the names that
// are defined nowhere, and the pragmas that would simulate them. Looks in a thread of its own, a while after
// the last key.

#include "session.h"
#include "tickscope/unresolved.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QThreadPool>
#include <QTimer>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

namespace tickscope {

class ProgramCheck : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tickscope::Session* session MEMBER m_session WRITE setSession NOTIFY sessionChanged)
    Q_PROPERTY(bool enabled MEMBER m_isEnabled WRITE setEnabled NOTIFY enabledChanged)
    Q_PROPERTY(int caret MEMBER m_caret WRITE setCaret NOTIFY caretChanged)
    // The names to offer a simulation of, and a line for each that would do it.
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString names READ names NOTIFY changed)
    Q_PROPERTY(QString pragmas READ pragmas NOTIFY changed)
    Q_PROPERTY(QString firstName READ firstName NOTIFY changed)
    Q_PROPERTY(QString firstPragma READ firstPragma NOTIFY changed)
    Q_PROPERTY(tickscope::DiagnosticModel* diagnostics READ diagnostics CONSTANT)
    Q_PROPERTY(QVariantList uses READ uses NOTIFY changed) // begin and end of each use

public:
    explicit ProgramCheck(QObject* parent = nullptr);
    ~ProgramCheck() override;

    void setSession(Session* session);
    void setEnabled(bool enabled);
    void setCaret(int caret);
    DiagnosticModel* diagnostics() { return &m_diagnostics; }
    QStringList offered() const;
    int count() const { return static_cast<int>(offered().size()); }
    QString names() const { return offered().join(tr(", ", "between the items of a list")); }
    QString pragmas() const { return offeredPragmas().join(u'\n'); }
    QString firstName() const { return offered().value(0); }
    QString firstPragma() const { return offeredPragmas().value(0); }
    QStringList offeredPragmas() const;
    QVariantList uses() const;

    Q_INVOKABLE QString textAt(int position) const;
    Q_INVOKABLE void dismiss(); // these names are not offered again

    void checkNow(); // without the wait

signals:
    void sessionChanged();
    void enabledChanged();
    void caretChanged();
    void changed();

private:
    void schedule();
    struct Findings {
        int revision = 0;
        QString source;
        std::vector<ProgramDiagnostic> diagnostics;
        std::vector<UnresolvedName> names;
    };
    void forget();
    void deliver(const Findings& findings);
    bool isOffered(const UnresolvedName& name) const;
    bool isBeingTyped(const UnresolvedName& name) const;

    QPointer<Session> m_session;
    bool m_isEnabled = true;
    int m_caret = -1;
    DiagnosticModel m_diagnostics;
    std::vector<UnresolvedName> m_names;
    QSet<QString> m_dismissed;
    QTimer m_later;
    QThreadPool m_pool;
};

} // namespace tickscope
