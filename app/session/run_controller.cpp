#include "run_controller.h"

namespace tickscope {

namespace {
constexpr int kSlowAfterMs = 500;
constexpr int kClockMs = 100;
} // namespace

RunController::RunController(QObject* parent)
    : RunController([](const Scenario& scenario, const RunHooks& hooks) { return run(scenario, hooks); },
                    parent) {}

RunController::RunController(Runner runner, QObject* parent) : QObject(parent), m_runner(std::move(runner)) {
    m_pool.setMaxThreadCount(1);
    m_clock.setInterval(kClockMs);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        if (!m_slow && m_elapsed.elapsed() >= kSlowAfterMs) {
            m_slow = true;
            emit slowChanged();
        }
        if (m_slow) emit secondsChanged();
    });
}

RunController::~RunController() {
    if (m_cancel) m_cancel->store(true);
    m_pool.waitForDone();
}

double RunController::seconds() const {
    return m_running ? static_cast<double>(m_elapsed.elapsed() / 100) / 10.0 : 0.0;
}

quint64 RunController::start(const Scenario& scenario, std::shared_ptr<const Trace> recorded) {
    if (m_cancel) m_cancel->store(true);
    m_cancel = std::make_shared<std::atomic<bool>>(false);
    const quint64 number = ++m_number;
    m_pool.start([this, number, scenario, recorded = std::move(recorded), cancel = m_cancel] {
        RunHooks hooks;
        hooks.cancel = cancel.get();
        RunResult result;
        if (recorded)
            result.trace = *recorded;
        else
            result = m_runner(scenario, hooks);
        auto recording = std::make_shared<const Recording>(std::move(result), scenario);
        QMetaObject::invokeMethod(
            this, [this, number, recording] { deliver(number, recording); }, Qt::QueuedConnection);
    });
    m_elapsed.start();
    setRunning(true);
    return number;
}

void RunController::cancel() {
    if (m_running && m_cancel) m_cancel->store(true);
}

void RunController::abandon() {
    cancel();
    ++m_number;
    setRunning(false);
}

void RunController::deliver(quint64 number, const RecordingPtr& recording) {
    if (number != m_number) return; // a newer run has been asked for
    setRunning(false);
    emit finished(number, recording);
}

void RunController::setRunning(bool running) {
    if (running)
        m_clock.start();
    else
        m_clock.stop();
    if (m_slow) {
        m_slow = false;
        emit slowChanged();
    }
    if (m_running == running) return;
    m_running = running;
    emit runningChanged();
}

} // namespace tickscope
