#pragma once
// A quiz under way: a set of questions, the present one, its answer and the verdict. The engine runs each
// question's program in the background as soon as it is asked; that run is the truth.

#include "lesson_shelf.h"
#include "quiz_tiles.h"
#include "quiz_truth.h"
#include "run_controller.h"
#include "shell.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace tickscope {

class Quiz : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tickscope::LessonShelf* shelf READ shelf WRITE setShelf NOTIFY changed)
    Q_PROPERTY(tickscope::QuizTiles* tiles READ tiles CONSTANT)
    Q_PROPERTY(bool started READ isStarted NOTIFY changed)
    Q_PROPERTY(bool finished READ isFinished NOTIFY changed)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    Q_PROPERTY(bool checked READ isChecked NOTIFY changed)
    Q_PROPERTY(bool right READ isRight NOTIFY changed)
    Q_PROPERTY(int index READ index NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int score READ score NOTIFY changed)
    Q_PROPERTY(bool passed READ isPassed NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(Kind kind READ kind NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString programName READ programName NOTIFY changed)
    Q_PROPERTY(QString program READ program NOTIFY changed)
    Q_PROPERTY(QStringList options READ options NOTIFY changed)
    Q_PROPERTY(bool hasDecoys READ hasDecoys NOTIFY changed)
    Q_PROPERTY(int chosen READ chosen WRITE choose NOTIFY changed)
    Q_PROPERTY(int rightOption READ rightOption NOTIFY changed)
    Q_PROPERTY(QString typed READ typed WRITE setTyped NOTIFY changed)
    Q_PROPERTY(bool answerable READ isAnswerable NOTIFY changed)
    Q_PROPERTY(QStringList shownTruth READ shownTruth NOTIFY changed)
    Q_PROPERTY(int hiddenTruth READ hiddenTruth NOTIFY changed)
    Q_PROPERTY(QString lesson READ lesson NOTIFY changed)
    Q_PROPERTY(QVariantList review READ review NOTIFY changed)
    Q_PROPERTY(int firstDifference READ firstDifference NOTIFY changed)
    Q_PROPERTY(QString verdict READ verdict NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    enum Kind { Order, Choice, Time };
    Q_ENUM(Kind)

    explicit Quiz(QObject* parent = nullptr);

    LessonShelf* shelf() const { return m_shelf; }
    void setShelf(LessonShelf* shelf);
    QuizTiles* tiles() { return &m_tiles; }
    bool isStarted() const { return !m_questions.empty(); }
    bool isFinished() const { return isStarted() && m_index >= count(); }
    bool isReady() const { return m_result != nullptr; } // the truth is known
    bool isChecked() const { return m_checked; }
    bool isRight() const { return m_checked && m_right; }
    int index() const { return m_index; }
    int count() const { return static_cast<int>(m_questions.size()); }
    int score() const { return m_score; }
    // One entry per answered question: text, lesson (its title), isRight.
    QVariantList review() const;
    QString lesson() const { return m_lesson; } // empty: the quiz of all lessons
    bool isPassed() const { return m_score * 100 >= count() * kPassPercent; }
    QString title() const { return m_title; }
    Kind kind() const { return question() ? static_cast<Kind>(question()->kind) : Order; }
    QString text() const { return question() ? question()->text : QString(); }
    QString programName() const { return question() ? question()->program : QString(); }
    QString program() const { return question() ? question()->source.trimmed() : QString(); }
    QStringList options() const { return question() ? question()->options : QStringList(); }
    bool hasDecoys() const { return question() && !question()->decoys.isEmpty(); }
    int chosen() const { return m_chosen; }
    void choose(int option);
    int rightOption() const { return m_checked ? m_truth.option : -1; }
    QString typed() const { return m_typed; }
    void setTyped(const QString& text);
    bool isAnswerable() const;
    // What the program prints, once checked; of a wrong order only up to the first difference, and how many
    // lines are left to find out.
    QStringList shownTruth() const;
    int hiddenTruth() const {
        return m_checked ? static_cast<int>(m_truth.printed.size() - shownTruth().size()) : 0;
    }
    int firstDifference() const { return m_difference; }
    QString verdict() const;
    QString problem() const { return m_truth.problem; }

    static constexpr int kPassPercent = 80;

    // Begins the quiz of one lesson, or of all with an empty id.
    Q_INVOKABLE void start(const QString& lesson);
    Q_INVOKABLE void stop();
    void jumpTo(int question); // for pictures; those passed over count as wrong
    Q_INVOKABLE void check();
    Q_INVOKABLE void next(); // ignored until the question is checked, or cannot be asked
    // Opens the program in the Playground at the first difference, or at the moment asked for.
    Q_INVOKABLE void showFromHere(tickscope::Shell* shell);

signals:
    void changed();
    void asked();  // another question, or the start or the end of a quiz
    void judged(); // the answer was checked

private:
    const Question* question() const {
        return m_index < count() ? &m_questions[static_cast<std::size_t>(m_index)] : nullptr;
    }
    void ask();
    void runEnded(const RecordingPtr& recording);
    bool judge();

    LessonShelf* m_shelf = nullptr;
    RunController m_runner;
    quint64 m_runNumber = 0;
    std::vector<Question> m_questions;
    QString m_lesson, m_title;
    std::vector<bool> m_outcomes;
    QuizTiles m_tiles;
    RecordingPtr m_result;
    QuizTruth m_truth;
    int m_index = 0, m_score = 0, m_chosen = -1, m_difference = -1;
    QString m_typed;
    bool m_checked = false, m_right = false;
};

} // namespace tickscope
