// Runs the application as a user of the command line does and looks at the picture it draws.

#include "support/catch.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>

namespace {

struct Outcome {
    int status = -1;
    QByteArray out, err;
};

Outcome tickscope(const QStringList& arguments) {
    QProcess process;
    process.start(TICKSCOPE_BINARY, arguments);
    if (!process.waitForFinished(60'000)) process.kill();
    // Qt's remark about the machine's folders is not ours.
    QByteArray err;
    for (const QByteArray& line : process.readAllStandardError().split('\n'))
        if (!line.isEmpty() && !line.startsWith("QStandardPaths:")) err += line + '\n';
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), err};
}

int distinctColours(const QImage& image) {
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 2)
        for (int x = 0; x < image.width(); x += 2)
            colours.insert(image.pixel(x, y));
    return static_cast<int>(colours.size());
}

QStringList titles(const QJsonObject& models, const QString& pane) {
    QStringList found;
    for (const QJsonValue& value : models["stage"].toArray())
        if (value.toObject()["pane"].toString() == pane) found << value.toObject()["title"].toString();
    return found;
}

} // namespace

TEST_CASE("--grab draws the Playground at the first interesting moment, in both themes") {
    QTemporaryDir directory;
    const QString program = directory.filePath("program.js");
    QFile file(program);
    REQUIRE(file.open(QIODevice::WriteOnly));
    QFile example(TICKSCOPE_EXAMPLE);
    REQUIRE(example.open(QIODevice::ReadOnly));
    file.write(example.readAll());
    file.close();

    for (const QString theme : {"dark", "light"}) {
        const QString picture = directory.filePath(theme + ".png");
        const Outcome outcome = tickscope({"--grab", picture, "--size", "1100x700", "--theme", theme, "--at",
                                           theme == "dark" ? "first" : "8", "--dump-models", program});
        INFO(outcome.err.toStdString());
        REQUIRE(outcome.status == 0);
        CHECK(outcome.err.isEmpty());
        const QImage image(picture);
        REQUIRE(image.size() == QSize(1100, 700));
        CHECK(distinctColours(image) > 60);
        // Nothing is drawn over the corner: the timeline's bars stay in the timeline.
        for (int x = 0; x < 40; ++x)
            CHECK(image.pixel(x, 3) == image.pixel(0, 3));
        CHECK((image.pixelColor(80, 20).lightness() < 128) == (theme == "dark"));

        const QJsonObject models = QJsonDocument::fromJson(outcome.out).object();
        CHECK(models["status"].toString() == "ready");
        CHECK(titles(models, "world").contains("setTimeout"));
        CHECK(titles(models, "world").size() == 2);
        CHECK(titles(models, "suspended") == QStringList{"checkout"});
        CHECK(titles(models, "callStack").size() == 1);
        CHECK(models["console"].toArray().size() == 4);
        CHECK(models["console"].toArray()[0].toObject()["text"].toString() == "end");
        CHECK(models["why"].toString().contains("microtask"));
    }
}

TEST_CASE("--grab is deterministic and --at END shows the end") {
    QTemporaryDir directory;
    QByteArray pictures[2];
    for (int i = 0; i < 2; ++i) {
        const QString picture = directory.filePath("again.png");
        const Outcome outcome = tickscope({"--grab", picture, "--at", "END", "--dump-models"});
        REQUIRE(outcome.status == 0);
        QFile file(picture);
        REQUIRE(file.open(QIODevice::ReadOnly));
        pictures[i] = file.readAll();
        const QJsonObject models = QJsonDocument::fromJson(outcome.out).object();
        CHECK(models["position"].toInt() == models["size"].toInt());
        CHECK(titles(models, "callStack").isEmpty());
    }
    CHECK(pictures[0] == pictures[1]);
}

TEST_CASE("--grab draws a step of a lesson and a quiz question") {
    QTemporaryDir directory;
    const QString picture = directory.filePath("page.png");
    const QList<QStringList> pages{{"--page", "lessons", "--lesson", "02-event-loop/03-microtasks-first",
                                    "--step", "2", "--answer", "1"},
                                   {"--page", "quiz"},
                                   {"--page", "quiz", "--lesson", "02-event-loop/03-microtasks-first",
                                    "--question", "1", "--answer", "1"}};
    for (const QStringList& page : pages) {
        QFile::remove(picture);
        const Outcome outcome = tickscope(QStringList{"--grab", picture, "--size", "1100x700"} + page);
        INFO(page.join(' ').toStdString() << outcome.err.toStdString());
        CHECK(outcome.status == 0);
        CHECK(outcome.err.isEmpty());
        CHECK(distinctColours(QImage(picture)) > 40);
    }
    CHECK(tickscope({"--grab", picture, "--page", "lessons", "--lesson", "no/such"}).status == 1);
    CHECK(tickscope({"--grab", picture, "--page", "quiz", "--lesson", "no/such", "--question", "1"}).status ==
          1);
}

TEST_CASE("--gallery draws the design system in both themes") {
    QTemporaryDir directory;
    const QString picture = directory.filePath("gallery.png");
    const Outcome outcome = tickscope({"--gallery", "--grab", picture});
    INFO(outcome.err.toStdString());
    CHECK(outcome.status == 0);
    CHECK(outcome.err.isEmpty());
    const QImage image(picture);
    REQUIRE(image.height() > 1500); // all of it, not what a window shows
    CHECK(image.pixelColor(5, 5).lightness() < 60);
    CHECK(image.pixelColor(image.width() - 5, 5).lightness() > 200);
    CHECK(distinctColours(image) > 300);
    CHECK(tickscope({"--gallery", "--grab", picture, "--theme", "light", "--size", "800x600"}).status == 0);
    CHECK(QImage(picture).size() == QSize(800, 600));
}

TEST_CASE("--self-test loads every page and every example without a warning") {
    const Outcome outcome = tickscope({"--self-test"});
    INFO(outcome.out.toStdString() << outcome.err.toStdString());
    CHECK(outcome.status == 0);
    CHECK(outcome.out.contains("settings"));
}

TEST_CASE("The command line is well mannered") {
    CHECK(tickscope({"--version"}).out.startsWith("tickscope "));
    CHECK(tickscope({"--help"}).out.contains("--grab"));
    CHECK(tickscope({"--nonsense"}).status == 2);
    CHECK(tickscope({"--grab", "/nowhere/x.png"}).status == 1);
    CHECK(tickscope({"--grab", "x.png", "--size", "7x7"}).status == 2);
}
