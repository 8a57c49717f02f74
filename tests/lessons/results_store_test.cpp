// What is kept of a reader's work, and what happens when the file is not what it should be.

#include "results_store.h"
#include "support/catch.h"

#include <QCoreApplication>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace tickscope;

namespace {

// Database drivers need an application.
QString filePathIn(const QTemporaryDir& directory) {
    static int count = 1;
    static char name[] = "lessons_test";
    static char* arguments[] = {name, nullptr};
    // Never destroyed: the drivers outlive it otherwise.
    static auto* const application = new QCoreApplication(count, arguments);
    (void)application;
    return directory.filePath(QStringLiteral("results.sqlite"));
}

void writeFile(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

TEST_CASE("Answers and progress are there when the file is opened again") {
    const QTemporaryDir directory;
    const QString path = filePathIn(directory);
    {
        ResultsStore store(path);
        REQUIRE(store.isOpen());
        CHECK(store.problem().isEmpty());
        store.recordAnswer("one", 0, "timer", true);
        store.recordAnswer("one", 1, "timer", false);
        store.recordAnswer("two", 0, "promise", true);
        store.recordStep("one", 1, 4);
    }
    const ResultsStore store(path);
    CHECK(store.answerCount() == 3);
    CHECK(store.topicScore("timer").right == 1);
    CHECK(store.topicScore("timer").answered == 2);
    CHECK(store.topicScore("nothing").answered == 0);
    CHECK(store.progress("one") == 0.5);
    CHECK(store.progress("two") == 0);
}

TEST_CASE("Progress is the furthest step, also after going back") {
    const QTemporaryDir directory;
    ResultsStore store(filePathIn(directory));
    store.recordStep("one", 3, 4);
    store.recordStep("one", 0, 4);
    CHECK(store.progress("one") == 1.0);
    store.recordStep("one", 0, 2); // the lesson became shorter
    CHECK(store.progress("one") == 1.0);
}

TEST_CASE("A damaged file is moved aside, said so, and a new one begun") {
    const QTemporaryDir directory;
    const QString path = filePathIn(directory);
    writeFile(path, QByteArray("this is not a database ").repeated(500));
    ResultsStore store(path);
    CHECK(store.isOpen());
    CHECK(store.problem().contains(path + ".damaged"));
    CHECK(QFile::exists(path + ".damaged"));
    store.recordAnswer("one", 0, "timer", true);
    CHECK(store.answerCount() == 1);
}

TEST_CASE("A file of a newer program is not overwritten") {
    const QTemporaryDir directory;
    const QString path = filePathIn(directory);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase("QSQLITE", "newer");
        database.setDatabaseName(path);
        REQUIRE(database.open());
        REQUIRE(QSqlQuery(database).exec("PRAGMA user_version = 999"));
        database.close();
    }
    QSqlDatabase::removeDatabase("newer");
    const ResultsStore store(path);
    CHECK(store.isOpen());
    CHECK_FALSE(store.problem().isEmpty());
    CHECK(QFile::exists(path + ".damaged"));
}

TEST_CASE("Where nothing can be written, nothing is kept and nothing breaks") {
    const QTemporaryDir directory;
    filePathIn(directory);
    writeFile(directory.filePath("file"), "x");
    ResultsStore store(directory.filePath("file/results.sqlite"));
    CHECK_FALSE(store.isOpen());
    CHECK_FALSE(store.problem().isEmpty());
    store.recordAnswer("one", 0, "timer", true);
    store.recordStep("one", 0, 2);
    CHECK(store.answerCount() == 0);
    CHECK(store.progress("one") == 0);
    CHECK(store.topicScore("timer").answered == 0);
}

TEST_CASE("In memory everything works and nothing is kept") {
    const QTemporaryDir directory;
    filePathIn(directory);
    ResultsStore store(":memory:");
    CHECK(store.isOpen());
    store.recordStep("one", 0, 2);
    CHECK(store.progress("one") == 0.5);
    CHECK(ResultsStore(":memory:").progress("one") == 0);
}
