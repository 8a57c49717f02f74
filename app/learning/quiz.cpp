#include "quiz.h"

#include <algorithm>
#include <cmath>

namespace tickscope {

Quiz::Quiz(QObject* parent) : QObject(parent) {
    connect(&m_runner, &RunController::finished, this, [this](quint64 number, const RecordingPtr& recording) {
        if (number == m_runNumber) runEnded(recording);
    });
    connect(&m_tiles, &QuizTiles::changed, this, &Quiz::changed);
}

void Quiz::setShelf(LessonShelf* shelf) {
    m_shelf = shelf;
    emit changed();
}

void Quiz::start(const QString& lesson) {
    m_questions.clear();
    m_outcomes.clear();
    m_lesson = lesson;
    if (m_shelf)
        for (const Chapter& chapter : m_shelf->library().chapters())
            for (const Lesson& l : chapter.lessons)
                if (l.problem.isEmpty() && (lesson.isEmpty() || l.id == lesson))
                    m_questions.insert(m_questions.end(), l.questions.begin(), l.questions.end());
    m_title = lesson.isEmpty() ? tr("All lessons") : m_shelf ? m_shelf->titleOf(lesson) : QString();
    m_index = m_score = 0;
    ask();
}

void Quiz::stop() {
    m_runner.abandon();
    m_questions.clear();
    m_index = 0;
    emit changed();
}

void Quiz::jumpTo(int question) {
    m_index = std::clamp(question, 0, count());
    m_outcomes.assign(static_cast<std::size_t>(m_index), false);
    ask();
}

void Quiz::ask() {
    m_checked = m_right = false;
    m_chosen = m_difference = -1;
    m_typed.clear();
    m_result = nullptr;
    m_truth = {};
    m_tiles.assign({}, {}, 0);
    if (question()) m_runNumber = m_runner.start(scenarioOf(*question()));
    emit changed();
    emit asked();
}

void Quiz::runEnded(const RecordingPtr& recording) {
    if (!question()) return;
    m_result = recording;
    m_truth = truthOf(*question(), recording->result());
    if (question()->kind == Question::Kind::Order)
        m_tiles.assign(m_truth.printed, question()->decoys, qHash(question()->source) + 1u);
    emit changed();
}

void Quiz::choose(int option) {
    if (m_checked || m_chosen == option) return;
    m_chosen = option;
    emit changed();
}

void Quiz::setTyped(const QString& text) {
    if (m_checked || m_typed == text) return;
    m_typed = text;
    emit changed();
}

bool Quiz::isAnswerable() const {
    if (!question() || !isReady() || m_checked || !m_truth.problem.isEmpty()) return false;
    switch (question()->kind) {
    case Question::Kind::Order:
        return true;
    case Question::Kind::Choice:
        return m_chosen >= 0;
    case Question::Kind::Time: {
        bool ok = false;
        m_typed.trimmed().replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&ok);
        return ok;
    }
    }
    return false;
}

bool Quiz::judge() {
    switch (question()->kind) {
    case Question::Kind::Order:
        m_difference = m_tiles.judge(m_truth.printed);
        return m_difference < 0;
    case Question::Kind::Choice:
        return m_chosen == m_truth.option;
    case Question::Kind::Time:
        return std::abs(m_typed.trimmed().replace(QLatin1Char(','), QLatin1Char('.')).toDouble() -
                        m_truth.ms) <= question()->tolerance;
    }
    return false;
}

void Quiz::check() {
    if (!isAnswerable()) return;
    m_right = judge();
    m_checked = true;
    m_outcomes.push_back(m_right);
    if (m_right) ++m_score;
    if (m_shelf)
        m_shelf->results().recordAnswer(question()->lesson, question()->number, question()->topic, m_right);
    emit changed();
    emit judged();
}

void Quiz::next() {
    if (!m_checked && m_truth.problem.isEmpty()) return;
    if (!isStarted() || isFinished()) return;
    if (!m_checked) m_outcomes.push_back(false);
    ++m_index;
    ask();
}

QStringList Quiz::shownTruth() const {
    if (!m_checked) return {};
    return m_difference < 0 ? m_truth.printed : m_truth.printed.mid(0, m_difference + 1);
}

QVariantList Quiz::review() const {
    QVariantList list;
    for (std::size_t i = 0; i < m_outcomes.size(); ++i)
        list << QVariantMap{
            {QStringLiteral("text"), m_questions[i].text},
            {QStringLiteral("lesson"), m_shelf ? m_shelf->titleOf(m_questions[i].lesson) : QString()},
            {QStringLiteral("isRight"), static_cast<bool>(m_outcomes[i])}};
    return list;
}

QString Quiz::verdict() const {
    if (!m_checked || !question()) return {};
    const QString why = question()->why.isEmpty() ? QString() : QLatin1Char(' ') + question()->why;
    if (m_right && question()->kind == Question::Kind::Time)
        return tr("Right: %1 ms.").arg(m_truth.ms, 0, 'f', 1) + why;
    if (m_right) return tr("Right.") + why;
    switch (question()->kind) {
    case Question::Kind::Order:
        if (m_difference < m_truth.printed.size())
            return tr("Line %1 is “%2”.").arg(m_difference + 1).arg(m_truth.printed[m_difference]) + why;
        return tr("Nothing more is printed after line %1.").arg(m_truth.printed.size()) + why;
    case Question::Kind::Choice:
        return tr("It is “%1”.").arg(question()->options.value(m_truth.option)) + why;
    case Question::Kind::Time:
        return tr("It is printed after %1 ms.").arg(m_truth.ms, 0, 'f', 1) + why;
    }
    return {};
}

void Quiz::showFromHere(Shell* shell) {
    if (!shell || !question() || !m_result) return;
    EventIndex moment = m_truth.moment;
    if (question()->kind == Question::Kind::Order && !m_truth.positions.empty()) {
        const auto last = static_cast<int>(m_truth.positions.size()) - 1;
        const int line = m_difference < 0 ? 0 : std::min(m_difference, last);
        moment = m_truth.positions[static_cast<std::size_t>(line)];
    }
    shell->openProgramAt(question()->program, question()->source, moment);
}

} // namespace tickscope
