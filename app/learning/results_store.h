#pragma once
// What the reader has done: answers and progress in lessons, kept in an SQLite database.
// Nothing here throws; when the database cannot be used the program goes on without memory and says so.

#include <QObject>
#include <QSqlDatabase>
#include <QString>
#include <QVariantMap>

namespace tickscope {

class ResultsStore {
public:
    // Opens (or makes) the database; ":memory:" keeps nothing. A damaged file is moved aside to
    // "<path>.damaged" and a fresh one is begun; `problem` says so.
    explicit ResultsStore(const QString& path);
    ~ResultsStore();
    ResultsStore(const ResultsStore&) = delete;
    ResultsStore& operator=(const ResultsStore&) = delete;

    static QString defaultPath(); // in the application's data folder
    bool isOpen() const { return m_isOpen; }
    QString problem() const { return m_problem; }

    void recordAnswer(const QString& lesson, int question, const QString& topic, bool isRight);
    struct Score {
        int right = 0, answered = 0;
    };
    Score topicScore(const QString& topic) const;
    int answerCount() const;

    // The furthest step seen (0-based) and the number of steps when it was recorded.
    void recordStep(const QString& lesson, int step, int stepCount);
    double progress(const QString& lesson) const; // 0 .. 1

private:
    bool open(const QString& path);
    bool createSchema();
    bool isHealthy() const;
    QString m_connection;
    QString m_problem;
    bool m_isOpen = false;
};

} // namespace tickscope
