#pragma once
// Runs the engine in a worker thread. The GUI thread never waits for it: results arrive by signal, and only
// the result of the newest start() does.

#include "recording.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <atomic>
#include <functional>
#include <memory>

namespace tickscope {

class RunController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(bool running READ isRunning NOTIFY runningChanged)
    Q_PROPERTY(bool slow READ isSlow NOTIFY slowChanged)
    Q_PROPERTY(double seconds READ seconds NOTIFY secondsChanged)

public:
    using Runner = std::function<RunResult(const Scenario&, const RunHooks&)>;

    explicit RunController(QObject* parent = nullptr);
    RunController(Runner runner, QObject* parent);
    ~RunController() override;

    bool isRunning() const { return m_running; }
    bool isSlow() const { return m_slow; } // it has been running for half a second: say so
    double seconds() const;                // real time the present run has taken, in tenths

    // Starts a run; one under way is cancelled and its result dropped. Returns the run's number. With
    // `recorded` that is the result, and nothing runs.
    quint64 start(const Scenario& scenario, std::shared_ptr<const Trace> recorded = {});

    // Ends the run under way: finished() follows with StopReason::Cancelled.
    Q_INVOKABLE void cancel();
    // Ends the run under way without a result.
    void abandon();

signals:
    void runningChanged();
    void slowChanged();
    void secondsChanged();
    // A run ended. `number` is what start() returned.
    void finished(quint64 number, const tickscope::RecordingPtr& recording);

private:
    void deliver(quint64 number, const RecordingPtr& recording);
    void setRunning(bool running);

    Runner m_runner;
    QThreadPool m_pool; // one thread: a cancelled run ends before the next begins
    std::shared_ptr<std::atomic<bool>> m_cancel;
    quint64 m_number = 0;
    bool m_running = false;
    bool m_slow = false;
    QTimer m_clock;
    QElapsedTimer m_elapsed;
};

} // namespace tickscope
