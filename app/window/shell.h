#pragma once
// What every page can ask of the application: which place is shown, and "open this in the Playground".

#include "session.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace tickscope {

class Shell : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(QString page READ page WRITE goTo NOTIFY pageChanged)
    Q_PROPERTY(tickscope::Session* session READ session CONSTANT)
    Q_PROPERTY(bool firstStart READ isFirstStart CONSTANT)

public:
    explicit Shell(QObject* parent = nullptr);
    Shell(RunController::Runner runner, QObject* parent);

    QString page() const { return m_page; }
    Session* session() { return &m_session; } // of the Playground
    bool isFirstStart() const { return m_firstStart; }
    void setFirstStart(bool first) { m_firstStart = first; }

    Q_INVOKABLE void goTo(const QString& page); // a key of PageList; unknown ones are ignored
    // Shows the Playground with a program, run. Asks first when unsaved changes would be lost.
    Q_INVOKABLE void openProgram(const QString& name, const QString& source);
    // The same, standing at a position of the run that follows.
    void openProgramAt(const QString& name, const QString& source, EventIndex position);

signals:
    void pageChanged();

private:
    Session m_session;
    QString m_page = QStringLiteral("playground");
    bool m_firstStart = false;
};

} // namespace tickscope
