#pragma once
// The list of chapters and lessons with the reader's progress, for the pages. One per application: it owns
// the lesson library and the results.

#include "lesson_library.h"
#include "results_store.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace tickscope {

class LessonShelf : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QString problem READ problem CONSTANT)
    Q_PROPERTY(int questionCount READ questionCount CONSTANT)
    // What a page asks of another: "take the quiz of this lesson", "read this lesson". Whoever does it
    // empties it.
    Q_PROPERTY(QString wantedQuiz MEMBER m_wantedQuiz NOTIFY wantedChanged)
    Q_PROPERTY(QString wantedLesson MEMBER m_wantedLesson NOTIFY wantedChanged)

public:
    enum Roles {
        IdRole = Qt::UserRole,
        TitleRole,
        IsChapterRole,
        MinutesRole,
        LevelRole,
        ProgressRole,
        ProblemRole,
        QuestionsRole
    };
    explicit LessonShelf(QObject* parent = nullptr);
    LessonShelf(const QString& lessonRoot, const QString& resultsPath, QObject* parent = nullptr);

    // Where results go from now on; for tests and pictures. Call before the first shelf is made.
    static void keepNothing();

    const LessonLibrary& library() const { return m_library; }
    ResultsStore& results() { return *m_results; }
    QString problem() const { return m_results->problem(); }
    int questionCount() const; // of all lessons
    void recordStep(const QString& lesson, int step, int stepCount);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    Q_INVOKABLE QString firstLesson() const;
    Q_INVOKABLE bool isChapter(int row) const;
    Q_INVOKABLE QString lessonAt(int row) const;        // empty for a chapter
    Q_INVOKABLE int rowOf(const QString& lesson) const; // -1: none
    Q_INVOKABLE QString titleOf(const QString& lesson) const;

signals:
    void wantedChanged();

private:
    struct Row {
        const Chapter* chapter = nullptr;
        const Lesson* lesson = nullptr; // nullptr: a chapter's heading
    };
    LessonLibrary m_library;
    std::unique_ptr<ResultsStore> m_results;
    std::vector<Row> m_rows;
    QString m_wantedQuiz, m_wantedLesson;
};

} // namespace tickscope
