#include "lesson_tour.h"

#include "event_query.h"

#include <algorithm>

namespace tickscope {

namespace {

Preferences::Level levelOf(const QString& name) {
    if (name == QLatin1String("basic")) return Preferences::Basic;
    return name == QLatin1String("full") ? Preferences::Full : Preferences::Queues;
}

} // namespace

LessonTour::LessonTour(QObject* parent) : QObject(parent) {
    m_session.fixEnvironment(Environment::Node);
    connect(&m_session, &Session::shown, this, &LessonTour::seekToMoment);
}

void LessonTour::setShelf(LessonShelf* shelf) {
    if (m_shelf == shelf) return;
    m_shelf = shelf;
    emit lessonChanged();
}

void LessonTour::setLesson(const QString& id) {
    const Lesson* found = m_shelf ? m_shelf->library().find(id) : nullptr;
    if (found == m_lesson) return;
    m_lesson = found;
    m_shownScenario.clear();
    m_step = 0;
    if (isUsable()) m_session.setLevel(levelOf(m_lesson->level));
    emit lessonChanged();
    arrive();
}

const TourStep* LessonTour::current() const {
    return m_step < stepCount() ? &m_lesson->steps[static_cast<std::size_t>(m_step)] : nullptr;
}

void LessonTour::setStep(int step) {
    const int clamped = std::clamp(step, 0, std::max(0, stepCount() - 1));
    if (clamped == m_step) return;
    m_step = clamped;
    arrive();
}

void LessonTour::arrive() {
    m_chosen = -1;
    emit stepChanged();
    emit answered();
    if (!current()) return;
    if (m_shelf) m_shelf->recordStep(m_lesson->id, m_step, stepCount());
    const QString wanted = m_lesson->id + QLatin1Char('/') + current()->scenario;
    if (wanted == m_shownScenario && m_session.hasRun()) seekToMoment();
    if (wanted == m_shownScenario && (m_session.hasRun() || m_session.runner()->isRunning())) return;
    m_shownScenario = wanted;
    m_session.document()->load(current()->scenario, {}, programText());
}

// Called when a run has arrived, and when the step changes within a run.
void LessonTour::seekToMoment() {
    const RecordingPtr& recording = m_session.playhead()->recording();
    if (!current() || !recording) return;
    if (const auto moment = findMoment(recording->trace(), current()->at.toStdString()))
        m_session.playhead()->seek(static_cast<int>(*moment));
}

QString LessonTour::programText() const {
    return current() ? m_lesson->programs.value(current()->scenario) : QString();
}

void LessonTour::openInPlayground(Shell* shell) {
    if (shell && current())
        shell->openProgramAt(current()->scenario, programText(),
                             static_cast<EventIndex>(m_session.playhead()->position()));
}

bool LessonTour::next() {
    if (!isOpen() || m_step + 1 >= stepCount()) return false;
    setStep(m_step + 1);
    return true;
}

bool LessonTour::back() {
    if (m_step == 0) return false;
    setStep(m_step - 1);
    return true;
}

void LessonTour::skip() {
    if (m_step + 1 < stepCount()) setStep(m_step + 1);
}

void LessonTour::answer(int option) {
    if (!hasCheckpoint() || m_chosen >= 0 || option < 0 || option >= options().size()) return;
    m_chosen = option;
    emit answered();
}

} // namespace tickscope
