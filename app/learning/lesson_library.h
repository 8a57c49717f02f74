#pragma once
// The lessons as their files say them: lessons/<nn-chapter>/chapter.toml and
// lessons/<nn-chapter>/<nn-lesson>/{lesson.toml, lesson.md, quiz.toml, *.js}. Reading never fails as a whole:
// a lesson that cannot be read is in the list with `problem` saying what is wrong, where, in which file.

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace tickscope {

struct Checkpoint {
    QString question;
    QStringList options;
    int answer = 0; // index into options
    QString why;
};

// One stop of the guided tour: a section of lesson.md and the moment it speaks of.
struct TourStep {
    QString heading; // the `## heading` in lesson.md
    QString text;    // Markdown below it
    QString scenario;
    QString at; // an event query (event_query.h)
    QStringList panes;
    std::optional<Checkpoint> checkpoint;
};

// A number the lesson claims, which the trace must hold.
struct Figure {
    QString scenario;
    QString what;     // end, busy (milliseconds); microtasks, suspensions (counts)
    QString function; // for suspensions
    double ms = -1, tolerance = 0;
    int count = -1;
};

struct Question {
    enum class Kind { Order, Choice, Time } kind = Kind::Order;
    QString lesson; // id
    int number = 0; // within its lesson, from 0
    QString text, topic, program, source;
    QStringList decoys, options;
    int line = 0;   // Choice: the printed line (from 1; -1 the last) that equals the right option
    QString output; // Time: the printed text asked for
    double tolerance = 0.5;
    QString why;
};

struct Lesson {
    QString id; // "02-event-loop/03-microtasks-first"
    QString title, level, intro;
    int minutes = 0;
    QStringList topics, prerequisites, scenarios;
    std::vector<TourStep> steps;
    std::vector<Figure> figures;
    std::vector<Question> questions;
    QMap<QString, QString> programs; // by file name
    QString problem;                 // not empty: the lesson cannot be used
};

struct Chapter {
    QString id, title;
    std::vector<Lesson> lessons;
};

class LessonLibrary {
public:
    // `root` is a directory or a resource path.
    static LessonLibrary load(const QString& root);
    const std::vector<Chapter>& chapters() const { return m_chapters; }
    const Lesson* find(const QString& id) const;

private:
    std::vector<Chapter> m_chapters;
};

// Where the application keeps its lessons.
QString builtinLessons();

} // namespace tickscope
