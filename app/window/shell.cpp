#include "shell.h"

#include "page_list.h"
#include "preferences.h"

namespace tickscope {

Shell::Shell(QObject* parent) : QObject(parent), m_session(nullptr) {}
Shell::Shell(RunController::Runner runner, QObject* parent)
    : QObject(parent), m_session(std::move(runner), nullptr) {}

void Shell::goTo(const QString& page) {
    if (m_page == page || PageList().indexOf(page) < 0) return;
    m_page = page;
    emit pageChanged();
}

void Shell::openProgram(const QString& name, const QString& source) {
    goTo(QStringLiteral("playground"));
    m_session.show(name, source, Session::Beginning);
}

void Shell::openProgramAt(const QString& name, const QString& source, EventIndex position) {
    goTo(QStringLiteral("playground"));
    Preferences::instance()->setBrowser(false); // positions count the events of a run in Node
    connect(
        &m_session, &Session::shown, this,
        [this, source, position] {
            if (m_session.document()->text() == source)
                m_session.playhead()->seek(static_cast<int>(position));
        },
        static_cast<Qt::ConnectionType>(Qt::SingleShotConnection));
    m_session.show(name, source, Session::Beginning);
}

} // namespace tickscope
