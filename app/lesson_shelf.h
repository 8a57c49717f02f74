#pragma once
// The list of chapters and lessons with the reader's progress, for the pages. One per application: it owns the
// lesson library and the results.

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

public:
    enum Roles { IdRole = Qt::UserRole, TitleRole, IsChapterRole, MinutesRole, LevelRole, ProgressRole, ProblemRole, QuestionsRole };
    explicit LessonShelf(QObject* parent = nullptr);
    LessonShelf(const QString& lessonRoot, const QString& resultsPath, QObject* parent = nullptr);

    // Where results go from now on; for tests and pictures. Call before the first shelf is made.
    static void keepNothing();

    const LessonLibrary& library() const { return m_library; }
    ResultsStore& results() { return *m_results; }
    QString problem() const { return m_results->problem(); }
    void recordStep(const QString& lesson, int step, int stepCount);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    Q_INVOKABLE QString firstLesson() const;
    Q_INVOKABLE QString titleOf(const QString& lesson) const;

private:
    struct Row {
        const Chapter* chapter = nullptr;
        const Lesson* lesson = nullptr; // nullptr: a chapter's heading
    };
    LessonLibrary m_library;
    std::unique_ptr<ResultsStore> m_results;
    std::vector<Row> m_rows;
};

} // namespace tickscope
