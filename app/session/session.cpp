#include "session.h"

#include "format.h"
#include "preferences.h"
#include "tickscope/names.h"

#include <algorithm>
#include <utility>

namespace tickscope {

namespace {
constexpr int kLiveRunAfterMs = 300;
} // namespace

Session::Session(QObject* parent) : QObject(parent) { connectAll(); }

Session::Session(RunController::Runner runner, QObject* parent)
    : QObject(parent), m_runner(std::move(runner), nullptr) {
    connectAll();
}

void Session::connectAll() {
    Preferences* preferences = Preferences::instance();
    m_liveRun.setSingleShot(true);
    m_liveRun.setInterval(kLiveRunAfterMs);
    connect(&m_liveRun, &QTimer::timeout, this, [this] { run(Keep); });
    connect(&m_document, &Document::textChanged, this, &Session::textChanged);
    connect(&m_document, &Document::loaded, this, &Session::programLoaded);
    connect(&m_runner, &RunController::finished, this, &Session::finished);
    connect(&m_runner, &RunController::runningChanged, this, &Session::statusChanged);
    connect(preferences, &Preferences::levelChanged, this, [this, preferences] {
        if (m_level) return;
        m_stage.setLevel(preferences->level());
        emit levelChanged();
    });
    connect(preferences, &Preferences::browserChanged, this, [this] {
        emit environmentChanged();
        if (!m_pragma && !m_environment && hasRun()) run(Keep);
    });
    connect(&m_console, &ConsoleModel::picksChanged, this, [this] {
        const auto pair = m_console.pickedPair();
        pair ? m_why.compare(pair->first, pair->second) : m_why.closeComparison();
    });
    connect(&m_why, &WhyLine::comparisonClosed, this, [this] {
        if (m_console.pickedPair()) m_console.clearPicks();
    });
    connect(&m_playhead, &Playhead::speedChanged, this,
            [this, preferences] { preferences->setSpeed(m_playhead.speed()); });
    connect(&m_stage, &StageModel::updated, this, [this] {
        if (hasRun()) m_inspector.lookAt(m_stage.thread(), m_stage.threadPosition());
    });
    const auto followLook = [this, preferences] {
        m_stage.setScale(preferences->textScale());
        m_stage.setAnimationsEnabled(!preferences->reducedMotion());
    };
    connect(preferences, &Preferences::textScaleChanged, this, followLook);
    connect(preferences, &Preferences::reducedMotionChanged, this, followLook);
    followLook();
    m_stage.setLevel(preferences->level());
    m_playhead.setSpeed(preferences->speed());
}

Session::Status Session::status() const {
    if (m_failedRevision == m_document.revision()) return Error;
    if (hasRun()) return isStale() ? Stale : Ready;
    return m_runner.isRunning() ? Loading : Empty;
}

bool Session::isTruncated() const {
    if (!hasRun()) return false;
    switch (m_playhead.recording()->result().stopReason) {
    case StopReason::StepBudget:
    case StopReason::MemoryBudget:
    case StopReason::TimeBudget:
    case StopReason::EventBudget:
    case StopReason::Cancelled:
        return true;
    default:
        return false;
    }
}

QString Session::stopMessage() const {
    if (!isTruncated()) return {};
    const RunResult& result = m_playhead.recording()->result();
    if (result.stopReason == StopReason::Cancelled)
        return tr("You stopped this run; everything up to there can be explored.");
    QString message = QString::fromStdString(result.stopMessage);
    if (!message.isEmpty()) message[0] = message[0].toUpper(); // the engine writes it to follow a file name
    return message;
}

// The last `// @env` line of the head counts, as it does for the engine.
void Session::readPragma() {
    const QString text = m_document.text();
    std::optional<Environment> found;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = text.indexOf(u'\n', at);
        const QStringView line = QStringView(text).mid(at, end < 0 ? -1 : end - at).trimmed();
        if (!line.isEmpty() && !line.startsWith(u"//") && !line.startsWith(u"#!"))
            break; // here the head ends
        const QStringView pragma = line.mid(2).trimmed();
        if (pragma == u"@env" || pragma.startsWith(u"@env ") || pragma.startsWith(u"@env\t")) {
            const QStringView name = pragma.mid(4).trimmed();
            if (name == u"browser") found = Environment::Browser;
            if (name == u"node") found = Environment::Node;
        }
        if (end < 0) break;
        at = end + 1;
    }
    if (found == m_pragma) return;
    m_pragma = found;
    emit environmentChanged();
}

bool Session::isBrowser() const {
    if (m_pragma) return *m_pragma == Environment::Browser;
    return m_environment ? *m_environment == Environment::Browser : Preferences::instance()->isBrowser();
}

int Session::level() const { return m_level.value_or(Preferences::instance()->level()); }

void Session::setLevel(int level) {
    m_level = static_cast<Preferences::Level>(std::clamp<int>(level, Preferences::Basic, Preferences::Full));
    m_stage.setLevel(*m_level);
    emit levelChanged();
}

void Session::textChanged() {
    readPragma();
    m_playhead.pause();
    if (Preferences::instance()->liveRun() && !m_document.isTooLarge()) m_liveRun.start();
    emit statusChanged();
}

void Session::programLoaded() {
    m_liveRun.stop();
    m_runner.abandon();
    m_diagnostics.assign({});
    m_playhead.setRecording(nullptr, 0);
    m_recorded = m_document.takeRecorded();
    run(std::exchange(m_nextStart, std::nullopt).value_or(Beginning));
}

void Session::show(const QString& name, const QString& source, StartAt startAt) {
    m_nextStart = startAt;
    m_document.openProgram(name, source);
}

Scenario Session::scenario() const {
    Scenario scenario;
    scenario.fileName = m_document.fileName().toStdString();
    scenario.source = m_document.text().toStdString();
    scenario.isModule = m_document.isModule();
    scenario.environment = isBrowser() ? Environment::Browser : Environment::Node;
    return scenario;
}

void Session::run(StartAt startAt) {
    m_liveRun.stop();
    if (m_document.text().trimmed().isEmpty()) {
        m_runner.abandon();
        m_diagnostics.assign({});
        m_playhead.setRecording(nullptr, 0);
        emit statusChanged();
        return;
    }
    m_startAt = startAt;
    m_runRevision = m_document.revision();
    m_runText = m_document.text();
    m_runNumber = m_runner.start(scenario(), std::exchange(m_recorded, nullptr));
    emit statusChanged();
}

void Session::finished(quint64 number, const RecordingPtr& recording) {
    if (number != m_runNumber) return;
    if (!recording->result().diagnostics.empty()) {
        m_failedRevision = m_runRevision;
        m_diagnostics.assign(recording->result().diagnostics, m_runText);
        emit statusChanged();
        emit failed();
        return;
    }
    m_diagnostics.assign({});
    const EventIndex position = startPosition(*recording);
    m_shownRevision = m_runRevision;
    m_playhead.setRecording(recording, position);
    emit statusChanged();
    emit shown();
}

EventIndex Session::startPosition(const Recording& recording) const {
    const auto& stops = recording.stops(StepGrain::Statement);
    if (stops.empty()) return 0;
    switch (m_startAt) {
    case Interesting:
        return recording.interestingMoment();
    case End:
        return recording.size();
    case Keep:
        if (hasRun()) {
            if (m_playhead.atEnd()) return recording.size();
            const auto step = static_cast<std::size_t>(std::max(1, m_playhead.stepNumber()));
            return stops[std::min(step, stops.size()) - 1];
        }
        break;
    case Beginning:
        break;
    }
    return stops.front();
}

QJsonObject Session::toJson() {
    static const char* const kStatus[] = {"empty", "loading", "ready", "stale", "error"};
    QJsonObject object{{"file", m_document.fileName()},
                       {"status", kStatus[status()]},
                       {"position", m_playhead.position()},
                       {"size", m_playhead.size()},
                       {"step", m_playhead.stepNumber()},
                       {"steps", m_playhead.stepCount()},
                       {"clock", m_playhead.clockText()},
                       {"turn", m_playhead.turn()},
                       {"line", m_playhead.line()},
                       {"phase", toQString(nameOf(m_playhead.state().phase))},
                       {"why", m_why.text()},
                       {"stage", m_stage.toJson()},
                       {"console", m_console.toJson()}};
    if (m_inspector.isActive()) {
        m_inspector.waitForAnswer();
        object.insert("variables", m_inspector.toJson());
    }
    if (m_diagnostics.count() > 0)
        object.insert("diagnostic",
                      QJsonObject{{"message", m_diagnostics.message()}, {"line", m_diagnostics.line()}});
    if (isTruncated()) object.insert("stopMessage", stopMessage());
    return object;
}

} // namespace tickscope
