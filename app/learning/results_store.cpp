#include "results_store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QUuid>
#include <QVariant>

#include <algorithm>

namespace tickscope {

namespace {

constexpr int kSchemaVersion = 1;

QString tr(const char* text) { return QCoreApplication::translate("results", text); }

bool execute(QSqlQuery& query, const QString& statement, const QVariantList& values = {}) {
    if (!query.prepare(statement)) return false;
    for (const QVariant& value : values)
        query.addBindValue(value);
    return query.exec();
}

} // namespace

QString ResultsStore::defaultPath() {
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(QStringLiteral("results.sqlite"));
}

ResultsStore::ResultsStore(const QString& path) : m_connection(QUuid::createUuid().toString()) {
    if (path != QLatin1String(":memory:")) QDir().mkpath(QFileInfo(path).path());
    if (open(path)) return;
    if (path == QLatin1String(":memory:") || !QFile::exists(path)) {
        m_problem = tr(QT_TRANSLATE_NOOP("results", "Results cannot be kept: %1")).arg(m_problem);
        return;
    }
    const QString aside = path + QStringLiteral(".damaged");
    QFile::remove(aside);
    if (!QFile::rename(path, aside) || !open(path)) {
        m_problem = tr(QT_TRANSLATE_NOOP("results",
                                         "Results cannot be kept: %1 is damaged and cannot be moved aside."))
                        .arg(path);
        return;
    }
    m_problem = tr(QT_TRANSLATE_NOOP(
                       "results",
                       "The file with your results was damaged. It was moved to %1 and a new one was begun."))
                    .arg(aside);
}

ResultsStore::~ResultsStore() {
    if (QSqlDatabase::contains(m_connection)) QSqlDatabase::removeDatabase(m_connection);
}

bool ResultsStore::open(const QString& path) {
    bool ok = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
        database.setDatabaseName(path);
        ok = database.open() && isHealthy() && createSchema();
        if (!ok) {
            m_problem = database.lastError().text();
            database.close();
        }
    }
    if (!ok) QSqlDatabase::removeDatabase(m_connection);
    m_isOpen = ok;
    return ok;
}

bool ResultsStore::isHealthy() const {
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    return query.exec(QStringLiteral("PRAGMA quick_check")) && query.next() &&
           query.value(0).toString() == QLatin1String("ok");
}

bool ResultsStore::createSchema() {
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    if (!query.exec(QStringLiteral("PRAGMA user_version")) || !query.next()) return false;
    const int version = query.value(0).toInt();
    query.finish();
    if (version > kSchemaVersion) return false; // of a newer program: it is moved aside, not overwritten
    if (version == kSchemaVersion) return true;
    return query.exec(QStringLiteral(
               "CREATE TABLE answer (id INTEGER PRIMARY KEY, at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP, "
               "lesson TEXT NOT NULL, question INTEGER NOT NULL, topic TEXT NOT NULL, is_right INTEGER NOT "
               "NULL)")) &&
           query.exec(QStringLiteral("CREATE INDEX answer_topic ON answer(topic)")) &&
           query.exec(QStringLiteral("CREATE TABLE progress (lesson TEXT PRIMARY KEY, step INTEGER NOT NULL, "
                                     "steps INTEGER NOT NULL)")) &&
           query.exec(QStringLiteral("PRAGMA user_version = %1").arg(kSchemaVersion));
}

void ResultsStore::recordAnswer(const QString& lesson, int question, const QString& topic, bool isRight) {
    if (!m_isOpen) return;
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    execute(query,
            QStringLiteral("INSERT INTO answer (lesson, question, topic, is_right) VALUES (?, ?, ?, ?)"),
            {lesson, question, topic, isRight ? 1 : 0});
}

ResultsStore::Score ResultsStore::topicScore(const QString& topic) const {
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    if (!m_isOpen ||
        !execute(query, QStringLiteral("SELECT SUM(is_right), COUNT(*) FROM answer WHERE topic = ?"),
                 {topic}) ||
        !query.next())
        return {};
    return {query.value(0).toInt(), query.value(1).toInt()};
}

int ResultsStore::answerCount() const {
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    return m_isOpen && execute(query, QStringLiteral("SELECT COUNT(*) FROM answer")) && query.next()
               ? query.value(0).toInt()
               : 0;
}

void ResultsStore::recordStep(const QString& lesson, int step, int stepCount) {
    if (!m_isOpen) return;
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    execute(query,
            QStringLiteral(
                "INSERT INTO progress (lesson, step, steps) VALUES (?, ?, ?) "
                "ON CONFLICT(lesson) DO UPDATE SET step = MAX(step, excluded.step), steps = excluded.steps"),
            {lesson, step, stepCount});
}

double ResultsStore::progress(const QString& lesson) const {
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    if (!m_isOpen ||
        !execute(query, QStringLiteral("SELECT step, steps FROM progress WHERE lesson = ?"), {lesson}) ||
        !query.next())
        return 0;
    const int steps = query.value(1).toInt();
    return steps > 0 ? std::min(1.0, (query.value(0).toInt() + 1.0) / steps) : 0;
}

} // namespace tickscope
