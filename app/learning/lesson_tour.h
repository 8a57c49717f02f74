#pragma once
// One lesson being read: the step the reader is at, its text, its checkpoint, and the moment of the run it
// speaks of.

#include "lesson_shelf.h"
#include "session.h"
#include "shell.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace tickscope {

class LessonTour : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tickscope::LessonShelf* shelf READ shelf WRITE setShelf NOTIFY lessonChanged)
    Q_PROPERTY(tickscope::Session* session READ session CONSTANT)
    Q_PROPERTY(QString lesson READ lesson WRITE setLesson NOTIFY lessonChanged)
    Q_PROPERTY(QString title READ title NOTIFY lessonChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY lessonChanged)
    Q_PROPERTY(int stepCount READ stepCount NOTIFY lessonChanged)
    Q_PROPERTY(int step READ step WRITE setStep NOTIFY stepChanged)
    Q_PROPERTY(QString heading READ heading NOTIFY stepChanged)
    Q_PROPERTY(QString text READ text NOTIFY stepChanged)
    Q_PROPERTY(QString scenario READ scenario NOTIFY stepChanged)
    Q_PROPERTY(QStringList panes READ panes NOTIFY stepChanged)
    Q_PROPERTY(int questionCount READ questionCount NOTIFY lessonChanged)
    Q_PROPERTY(bool hasCheckpoint READ hasCheckpoint NOTIFY stepChanged)
    Q_PROPERTY(QString question READ question NOTIFY stepChanged)
    Q_PROPERTY(QStringList options READ options NOTIFY stepChanged)
    Q_PROPERTY(int chosen READ chosen NOTIFY answered)
    Q_PROPERTY(bool right READ isRight NOTIFY answered)
    Q_PROPERTY(int rightOption READ rightOption NOTIFY stepChanged)
    Q_PROPERTY(QString explanation READ explanation NOTIFY stepChanged)
    Q_PROPERTY(bool open READ isOpen NOTIFY answered)

public:
    explicit LessonTour(QObject* parent = nullptr);

    LessonShelf* shelf() const { return m_shelf; }
    void setShelf(LessonShelf* shelf);
    Session* session() { return &m_session; }
    QString lesson() const { return m_lesson ? m_lesson->id : QString(); }
    void setLesson(const QString& id);
    QString title() const { return m_lesson ? m_lesson->title : QString(); }
    QString problem() const { return m_lesson ? m_lesson->problem : QString(); }
    int stepCount() const { return isUsable() ? static_cast<int>(m_lesson->steps.size()) : 0; }
    int step() const { return m_step; }
    void setStep(int step); // clamped; moves the play head
    QString heading() const { return current() ? current()->heading : QString(); }
    QString text() const { return current() ? current()->text : QString(); }
    QString scenario() const { return current() ? current()->scenario : QString(); }
    QStringList panes() const { return current() ? current()->panes : QStringList(); } // where to look
    int questionCount() const { return isUsable() ? static_cast<int>(m_lesson->questions.size()) : 0; }
    bool hasCheckpoint() const { return current() && current()->checkpoint; }
    QString question() const { return hasCheckpoint() ? current()->checkpoint->question : QString(); }
    QStringList options() const { return hasCheckpoint() ? current()->checkpoint->options : QStringList(); }
    int chosen() const { return m_chosen; } // -1: none yet
    int rightOption() const { return hasCheckpoint() ? current()->checkpoint->answer : -1; }
    bool isRight() const { return hasCheckpoint() && m_chosen == current()->checkpoint->answer; }
    QString explanation() const { return hasCheckpoint() ? current()->checkpoint->why : QString(); }
    bool isOpen() const { return !hasCheckpoint() || m_chosen >= 0; } // the next step may be taken

    Q_INVOKABLE bool next(); // false at the end, or while a checkpoint is unanswered
    Q_INVOKABLE bool back();
    Q_INVOKABLE void skip(); // goes on without answering
    Q_INVOKABLE void answer(int option);
    Q_INVOKABLE void openInPlayground(tickscope::Shell* shell); // this program, at this moment
    QString programText() const;                                // of the step's scenario

signals:
    void lessonChanged();
    void stepChanged();
    void answered();

private:
    bool isUsable() const { return m_lesson && m_lesson->problem.isEmpty(); }
    const TourStep* current() const;
    void arrive();
    void seekToMoment();

    LessonShelf* m_shelf = nullptr;
    const Lesson* m_lesson = nullptr;
    Session m_session;
    QString m_shownScenario; // lesson and file whose run the session shows
    int m_step = 0;
    int m_chosen = -1;
};

} // namespace tickscope
