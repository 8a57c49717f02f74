// That no work is lost: drafts on disk, and windows that end without a word.

#include "document.h"

#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace tickscope;

namespace {

// A process that types `text` and goes on typing; its work is on disk when this returns.
std::unique_ptr<QProcess> typeElsewhere(const QString& drafts, const QString& text) {
    auto process = std::make_unique<QProcess>();
    process->start(TICKSCOPE_DRAFT_WRITER, {drafts, text});
    REQUIRE(process->waitForReadyRead(30'000));
    return process;
}

void killNow(QProcess& process) {
    process.kill(); // SIGKILL: it can do nothing any more
    REQUIRE(process.waitForFinished(30'000));
}

} // namespace

TEST_CASE("Work of a killed process comes back, as unsaved work") {
    QTemporaryDir directory;
    killNow(*typeElsewhere(directory.path(), "precious"));

    Document document;
    document.keepDrafts(directory.path());
    REQUIRE(document.restoreDraft());
    CHECK(document.text().startsWith("precious"));
    CHECK(document.isModified());
    CHECK(document.message().contains("brought back"));
}

TEST_CASE("Work that was brought back survives another crash") {
    QTemporaryDir directory;
    killNow(*typeElsewhere(directory.path(), "precious"));
    {
        Document document;
        document.keepDrafts(directory.path());
        REQUIRE(document.restoreDraft());
    } // ends without saving
    Document document;
    document.keepDrafts(directory.path());
    CHECK(document.restoreDraft());
}

TEST_CASE("Work that was saved does not come back") {
    QTemporaryDir directory;
    killNow(*typeElsewhere(directory.filePath("drafts"), "precious"));
    {
        Document document;
        document.keepDrafts(directory.filePath("drafts"));
        REQUIRE(document.restoreDraft());
        REQUIRE(document.savePath(directory.filePath("saved.js")));
    }
    Document document;
    document.keepDrafts(directory.filePath("drafts"));
    CHECK(!document.restoreDraft());
}

TEST_CASE("The work of a window that is still open is left to it") {
    QTemporaryDir directory;
    const auto other = typeElsewhere(directory.path(), "theirs");
    Document document;
    document.keepDrafts(directory.path());
    CHECK(!document.restoreDraft());
    document.setText("mine");
    killNow(*other);

    Document next;
    next.keepDrafts(directory.path());
    REQUIRE(next.restoreDraft());
    CHECK(next.text().startsWith("theirs"));
}

TEST_CASE("A damaged draft is passed over") {
    QTemporaryDir directory;
    QFile file(directory.filePath("1.json"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("{\"name\": \"a.js\", \"te");
    file.close();
    Document document;
    document.keepDrafts(directory.path());
    CHECK(!document.restoreDraft());
}

TEST_CASE("A folder that cannot be written is no reason to fail") {
    Document document;
    document.keepDrafts("/proc/no/such/folder");
    CHECK(!document.restoreDraft());
    document.setText("still here");
    CHECK(document.text() == "still here");
}
