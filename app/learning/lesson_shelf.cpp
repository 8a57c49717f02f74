#include "lesson_shelf.h"

namespace tickscope {

namespace {
bool s_keepsNothing = false;
}

void LessonShelf::keepNothing() { s_keepsNothing = true; }

LessonShelf::LessonShelf(QObject* parent)
    : LessonShelf(builtinLessons(), s_keepsNothing ? QStringLiteral(":memory:") : ResultsStore::defaultPath(),
                  parent) {}

LessonShelf::LessonShelf(const QString& lessonRoot, const QString& resultsPath, QObject* parent)
    : QAbstractListModel(parent), m_library(LessonLibrary::load(lessonRoot)),
      m_results(std::make_unique<ResultsStore>(resultsPath)) {
    for (const Chapter& chapter : m_library.chapters()) {
        m_rows.push_back({&chapter, nullptr});
        for (const Lesson& lesson : chapter.lessons)
            m_rows.push_back({&chapter, &lesson});
    }
}

int LessonShelf::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QHash<int, QByteArray> LessonShelf::roleNames() const {
    return {{IdRole, "lessonId"},     {TitleRole, "title"},        {IsChapterRole, "isChapter"},
            {MinutesRole, "minutes"}, {LevelRole, "level"},        {ProgressRole, "progress"},
            {ProblemRole, "problem"}, {QuestionsRole, "questions"}};
}

QVariant LessonShelf::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (!row.lesson) {
        switch (role) {
        case Qt::DisplayRole:
        case TitleRole:
            return row.chapter->title;
        case IsChapterRole:
            return true;
        case IdRole:
        case LevelRole:
        case ProblemRole:
            return QString();
        case MinutesRole:
        case QuestionsRole:
            return 0;
        case ProgressRole:
            return 0.0;
        default:
            return {};
        }
    }
    switch (role) {
    case IdRole:
        return row.lesson->id;
    case Qt::DisplayRole:
    case TitleRole:
        return row.lesson->title;
    case IsChapterRole:
        return false;
    case MinutesRole:
        return row.lesson->minutes;
    case LevelRole:
        return row.lesson->level;
    case ProgressRole:
        return m_results->progress(row.lesson->id);
    case ProblemRole:
        return row.lesson->problem;
    case QuestionsRole:
        return static_cast<int>(row.lesson->questions.size());
    default:
        return {};
    }
}

void LessonShelf::recordStep(const QString& lesson, int step, int stepCount) {
    m_results->recordStep(lesson, step, stepCount);
    const QModelIndex changed = index(rowOf(lesson));
    if (changed.isValid()) emit dataChanged(changed, changed, {ProgressRole});
}

int LessonShelf::questionCount() const {
    std::size_t count = 0;
    for (const Row& row : m_rows)
        if (row.lesson && row.lesson->problem.isEmpty()) count += row.lesson->questions.size();
    return static_cast<int>(count);
}

QString LessonShelf::firstLesson() const {
    for (const Row& row : m_rows)
        if (row.lesson && row.lesson->problem.isEmpty()) return row.lesson->id;
    return {};
}

bool LessonShelf::isChapter(int row) const {
    return row >= 0 && row < rowCount() && !m_rows[static_cast<std::size_t>(row)].lesson;
}

QString LessonShelf::lessonAt(int row) const {
    const Lesson* lesson =
        row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].lesson : nullptr;
    return lesson ? lesson->id : QString();
}

int LessonShelf::rowOf(const QString& lesson) const {
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        if (m_rows[row].lesson && m_rows[row].lesson->id == lesson) return static_cast<int>(row);
    return -1;
}

QString LessonShelf::titleOf(const QString& lesson) const {
    const Lesson* found = m_library.find(lesson);
    return found ? found->title : QString();
}

} // namespace tickscope
