#pragma once
// One program with its run, its play head and the models of every pane. The Playground has one; a lesson page
// makes its own. This is where a change of the text, a finished run and a move of the play head meet.

#include "bookmarks.h"
#include "breakpoints.h"
#include "console_model.h"
#include "diagnostic_model.h"
#include "document.h"
#include "inspector_model.h"
#include "playhead.h"
#include "preferences.h"
#include "promise_graph_model.h"
#include "run_controller.h"
#include "stage_model.h"
#include "why_line.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace tickscope {

class Session : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tickscope::Document* document READ document CONSTANT)
    Q_PROPERTY(tickscope::RunController* runner READ runner CONSTANT)
    Q_PROPERTY(tickscope::Playhead* playhead READ playhead CONSTANT)
    Q_PROPERTY(tickscope::StageModel* stage READ stage CONSTANT)
    Q_PROPERTY(tickscope::ConsoleModel* console READ console CONSTANT)
    Q_PROPERTY(tickscope::WhyLine* why READ why CONSTANT)
    Q_PROPERTY(tickscope::InspectorModel* inspector READ inspector CONSTANT)
    Q_PROPERTY(tickscope::PromiseGraphModel* promises READ promises CONSTANT)
    Q_PROPERTY(tickscope::DiagnosticModel* diagnostics READ diagnostics CONSTANT)
    Q_PROPERTY(tickscope::Breakpoints* breakpoints READ breakpoints CONSTANT)
    Q_PROPERTY(tickscope::Bookmarks* bookmarks READ bookmarks CONSTANT)
    Q_PROPERTY(Status status READ status NOTIFY statusChanged)
    Q_PROPERTY(bool hasRun READ hasRun NOTIFY statusChanged)
    Q_PROPERTY(bool stale READ isStale NOTIFY statusChanged)
    Q_PROPERTY(bool truncated READ isTruncated NOTIFY statusChanged)
    Q_PROPERTY(QString stopMessage READ stopMessage NOTIFY statusChanged)
    Q_PROPERTY(bool browser READ isBrowser NOTIFY environmentChanged)
    Q_PROPERTY(bool environmentFixed READ isEnvironmentFixed NOTIFY environmentChanged)
    Q_PROPERTY(int level READ level WRITE setLevel NOTIFY levelChanged)

public:
    // What the page as a whole has to say.
    enum Status {
        Empty,   // no program
        Loading, // the first run of this program is under way
        Ready,   // the stage shows the run of this very text
        Stale,   // the text was changed since
        Error,   // the text has an error; the last good run, if any, is still there
    };
    Q_ENUM(Status)

    // Where the play head stands when a run arrives.
    enum StartAt { Beginning, Interesting, Keep, End };
    Q_ENUM(StartAt)

    explicit Session(QObject* parent = nullptr);
    Session(RunController::Runner runner, QObject* parent);

    Document* document() { return &m_document; }
    RunController* runner() { return &m_runner; }
    Playhead* playhead() { return &m_playhead; }
    StageModel* stage() { return &m_stage; }
    ConsoleModel* console() { return &m_console; }
    WhyLine* why() { return &m_why; }
    InspectorModel* inspector() { return &m_inspector; }
    PromiseGraphModel* promises() { return &m_promises; }
    DiagnosticModel* diagnostics() { return &m_diagnostics; }
    Breakpoints* breakpoints() { return &m_breakpoints; }
    Bookmarks* bookmarks() { return &m_bookmarks; }

    Status status() const;
    bool hasRun() const { return m_playhead.isReady(); }
    bool isStale() const { return hasRun() && m_shownRevision != m_document.revision(); }
    bool isTruncated() const; // the run was ended by a budget or by the user
    QString stopMessage() const;
    bool isBrowser() const;
    bool isEnvironmentFixed() const { return m_pragma.has_value(); } // by a `// @env` line of the program

    Scenario scenario() const; // the program as it stands, in its environment
    Q_INVOKABLE void run(tickscope::Session::StartAt startAt = Beginning);
    // Loads a program and runs it.
    Q_INVOKABLE void show(const QString& name, const QString& source, tickscope::Session::StartAt startAt);
    // Where to stand when the run of the next loaded program arrives (once).
    void setNextStart(StartAt startAt) { m_nextStart = startAt; }

    // How much of the machine is shown, a Preferences.Level; the preference until it is set here.
    int level() const;
    void setLevel(int level);
    // From now on programs run in this environment, whatever the preference says. A `// @env` line still
    // wins.
    void fixEnvironment(Environment environment) { m_environment = environment; }

    QJsonObject toJson();

signals:
    void levelChanged();
    void statusChanged();
    void environmentChanged();
    // A run has arrived and everything shows it.
    void shown();
    // A run ended in diagnostics.
    void failed();

private:
    void connectAll();
    void textChanged();
    void programLoaded();
    void finished(quint64 number, const RecordingPtr& recording);
    EventIndex startPosition(const Recording& recording) const;
    void readPragma();

    Document m_document;
    RunController m_runner;
    Playhead m_playhead;
    StageModel m_stage{&m_playhead};
    ConsoleModel m_console{&m_playhead};
    WhyLine m_why{&m_playhead};
    InspectorModel m_inspector{&m_playhead};
    PromiseGraphModel m_promises{&m_playhead};
    DiagnosticModel m_diagnostics;
    Breakpoints m_breakpoints{&m_document, &m_playhead};
    Bookmarks m_bookmarks{&m_playhead};
    QTimer m_liveRun;
    StartAt m_startAt = Beginning;
    std::optional<StartAt> m_nextStart;
    std::optional<Environment> m_pragma;
    std::optional<Environment> m_environment;
    std::optional<Preferences::Level> m_level;
    std::shared_ptr<const Trace> m_recorded; // what the next run shows instead of running
    quint64 m_runNumber = 0;
    int m_runRevision = -1;    // of the text that is being run
    QString m_runText;         // that text
    int m_shownRevision = -1;  // of the text whose run is shown
    int m_failedRevision = -1; // of the text that has errors
};

} // namespace tickscope
