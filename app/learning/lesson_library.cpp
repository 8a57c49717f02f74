#include "lesson_library.h"

#include <QDir>
#include <QFile>

#include <toml++/toml.h>

namespace tickscope {

namespace {

// What is wrong with a lesson's files, for people who write lessons.
struct LessonError {
    QString message;
};

[[noreturn]] void fail(const QString& file, std::uint32_t line, const QString& what) {
    throw LessonError{line ? QStringLiteral("%1:%2: %3").arg(file).arg(line).arg(what)
                           : QStringLiteral("%1: %2").arg(file, what)};
}

QString readText(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        fail(path, 0, QStringLiteral("cannot be read: %1").arg(file.errorString()));
    return QString::fromUtf8(file.readAll());
}

// One TOML table, which complains about what is missing.
class Table {
public:
    Table(QString file, const toml::table& table) : m_file(std::move(file)), m_table(table) {}

    QString text(const char* key) const {
        if (const auto v = m_table[key].value<std::string>()) return QString::fromStdString(*v);
        missing(key, "a text");
    }
    QString text(const char* key, const QString& fallback) const {
        return m_table.contains(key) ? text(key) : fallback;
    }
    qint64 integer(const char* key) const {
        if (const auto v = m_table[key].value<std::int64_t>()) return *v;
        missing(key, "a whole number");
    }
    qint64 integer(const char* key, qint64 fallback) const {
        return m_table.contains(key) ? integer(key) : fallback;
    }
    double number(const char* key, double fallback) const {
        if (!m_table.contains(key)) return fallback;
        if (const auto v = m_table[key].value<double>()) return *v;
        missing(key, "a number");
    }
    QStringList texts(const char* key) const {
        QStringList list;
        if (!m_table.contains(key)) return list;
        const toml::array* array = m_table[key].as_array();
        if (!array) missing(key, "a list of texts");
        for (const auto& node : *array) {
            const auto v = node.value<std::string>();
            if (!v) missing(key, "a list of texts");
            list << QString::fromStdString(*v);
        }
        return list;
    }
    std::vector<Table> tables(const char* key) const {
        std::vector<Table> list;
        if (!m_table.contains(key)) return list;
        const toml::array* array = m_table[key].as_array();
        if (!array) missing(key, "a list of tables");
        for (const auto& node : *array) {
            if (!node.is_table()) missing(key, "a list of tables");
            list.emplace_back(m_file, *node.as_table());
        }
        return list;
    }
    std::optional<Table> table(const char* key) const {
        if (!m_table.contains(key)) return std::nullopt;
        if (!m_table[key].is_table()) missing(key, "a table");
        return Table(m_file, *m_table[key].as_table());
    }
    [[noreturn]] void wrong(const QString& what) const { fail(m_file, m_table.source().begin.line, what); }

private:
    [[noreturn]] void missing(const char* key, const char* wanted) const {
        const auto* node = m_table.get(key);
        fail(m_file, node ? node->source().begin.line : m_table.source().begin.line,
             node ? QStringLiteral("`%1` must be %2").arg(QLatin1String(key), QLatin1String(wanted))
                  : QStringLiteral("`%1` is missing (%2)").arg(QLatin1String(key), QLatin1String(wanted)));
    }
    QString m_file;
    const toml::table& m_table;
};

toml::table parseToml(const QString& path) {
    const std::string text = readText(path).toStdString();
    try {
        return toml::parse(text);
    } catch (const toml::parse_error& error) {
        fail(path, error.source().begin.line,
             QString::fromUtf8(error.description().data(), static_cast<int>(error.description().size())));
    }
}

// lesson.md by its `## headings`; the part before the first is under the empty heading.
QMap<QString, QString> readSections(const QString& path) {
    QMap<QString, QString> sections;
    QString heading;
    const QStringList lines = readText(path).split(QLatin1Char('\n'));
    for (const QString& line : lines) {
        if (line.startsWith(QLatin1String("## ")))
            heading = line.mid(3).trimmed();
        else if (!line.startsWith(QLatin1String("# ")))
            sections[heading] += line + QLatin1Char('\n');
    }
    for (QString& text : sections)
        text = text.trimmed();
    return sections;
}

Checkpoint readCheckpoint(const Table& table) {
    Checkpoint checkpoint{table.text("question"), table.texts("options"),
                          static_cast<int>(table.integer("answer")), table.text("why")};
    if (checkpoint.options.size() < 2)
        table.wrong(QStringLiteral("a checkpoint needs at least two `options`"));
    if (checkpoint.answer < 0 || checkpoint.answer >= checkpoint.options.size())
        table.wrong(QStringLiteral("`answer` must be the number of an option, counted from 0"));
    return checkpoint;
}

Question readQuestion(const Table& table, const Lesson& lesson) {
    Question question;
    const QString kind = table.text("kind");
    if (kind == QLatin1String("order"))
        question.kind = Question::Kind::Order;
    else if (kind == QLatin1String("choice"))
        question.kind = Question::Kind::Choice;
    else if (kind == QLatin1String("time"))
        question.kind = Question::Kind::Time;
    else
        table.wrong(QStringLiteral("`kind` must be order, choice or time"));
    question.lesson = lesson.id;
    question.number = static_cast<int>(lesson.questions.size());
    question.text = table.text("text");
    question.topic = table.text("concept");
    question.program = table.text("program");
    if (!lesson.programs.contains(question.program))
        table.wrong(QStringLiteral("there is no file %1").arg(question.program));
    question.source = lesson.programs.value(question.program);
    question.decoys = table.texts("decoys");
    question.why = table.text("why", QString());
    if (question.kind == Question::Kind::Choice) {
        question.options = table.texts("options");
        question.line = static_cast<int>(table.integer("line"));
    }
    if (question.kind == Question::Kind::Time) {
        question.output = table.text("output");
        question.tolerance = table.number("tolerance", 0.5);
    }
    return question;
}

void readTour(const Table& top, const QString& markdown, Lesson& lesson) {
    const QMap<QString, QString> sections = readSections(markdown);
    lesson.intro = sections.value(QString());
    for (const Table& table : top.tables("step")) {
        TourStep step;
        step.heading = table.text("heading");
        if (!sections.contains(step.heading))
            table.wrong(QStringLiteral("lesson.md has no section \"## %1\"").arg(step.heading));
        step.text = sections.value(step.heading);
        step.scenario = table.text("scenario");
        if (!lesson.programs.contains(step.scenario))
            table.wrong(QStringLiteral("there is no file %1").arg(step.scenario));
        step.at = table.text("at");
        step.panes = table.texts("panes");
        if (const auto checkpoint = table.table("checkpoint")) step.checkpoint = readCheckpoint(*checkpoint);
        lesson.steps.push_back(std::move(step));
    }
    if (lesson.steps.empty()) top.wrong(QStringLiteral("a lesson needs at least one [[step]]"));
}

void readLesson(const QDir& directory, Lesson& lesson) {
    const QStringList programs =
        directory.entryList({QStringLiteral("*.js"), QStringLiteral("*.mjs")}, QDir::Files, QDir::Name);
    for (const QString& name : programs)
        lesson.programs[name] = readText(directory.filePath(name));
    const QString file = directory.filePath(QStringLiteral("lesson.toml"));
    const toml::table parsed = parseToml(file);
    const Table top(file, parsed);
    lesson.title = top.text("title");
    lesson.minutes = static_cast<int>(top.integer("minutes"));
    lesson.level = top.text("level");
    lesson.topics = top.texts("concepts");
    lesson.prerequisites = top.texts("prerequisites");
    lesson.scenarios = top.texts("scenarios");
    readTour(top, directory.filePath(QStringLiteral("lesson.md")), lesson);
    for (const Table& table : top.tables("figure"))
        lesson.figures.push_back({table.text("scenario"), table.text("what"),
                                  table.text("function", QString()), table.number("ms", -1),
                                  table.number("tolerance", 0),
                                  static_cast<int>(table.integer("count", -1))});
    const QString quizFile = directory.filePath(QStringLiteral("quiz.toml"));
    const toml::table quiz = parseToml(quizFile);
    for (const Table& table : Table(quizFile, quiz).tables("question"))
        lesson.questions.push_back(readQuestion(table, lesson));
}

Lesson loadLesson(const QDir& directory, const QString& id) {
    Lesson lesson;
    lesson.id = id;
    lesson.title = id;
    try {
        readLesson(directory, lesson);
    } catch (const LessonError& error) {
        lesson.problem = error.message;
    }
    return lesson;
}

} // namespace

QString builtinLessons() { return QStringLiteral(":/tickscope/lessons"); }

LessonLibrary LessonLibrary::load(const QString& root) {
    LessonLibrary library;
    const QDir top(root);
    const QStringList chapters = top.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString& chapterName : chapters) {
        Chapter chapter;
        chapter.id = chapterName;
        chapter.title = chapterName;
        const QDir directory(top.filePath(chapterName));
        try {
            const QString file = directory.filePath(QStringLiteral("chapter.toml"));
            const toml::table parsed = parseToml(file);
            chapter.title = Table(file, parsed).text("title");
        } catch (const LessonError&) {
            // The folder's name will do; its lessons speak for themselves.
        }
        const QStringList lessons = directory.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        for (const QString& name : lessons)
            chapter.lessons.push_back(
                loadLesson(QDir(directory.filePath(name)), chapterName + QLatin1Char('/') + name));
        if (!chapter.lessons.empty()) library.m_chapters.push_back(std::move(chapter));
    }
    return library;
}

const Lesson* LessonLibrary::find(const QString& id) const {
    for (const Chapter& chapter : m_chapters)
        for (const Lesson& lesson : chapter.lessons)
            if (lesson.id == id) return &lesson;
    return nullptr;
}

} // namespace tickscope
