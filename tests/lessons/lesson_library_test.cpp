// Reading lessons: what is wrong is said with file and line, and one bad lesson does not spoil the others.

#include "lesson_library.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace tickscope;

namespace {

const char* const kLesson = R"(title = "One"
minutes = 3
level = "basic"
concepts = ["timer"]
scenarios = ["a.js"]

[[step]]
heading = "First"
scenario = "a.js"
at = "start"
)";
const char* const kText = "# One\n\nBefore.\n\n## First\n\nText *here*.\n\n## Second\n\nMore.\n";
const char* const kQuiz = R"([[question]]
kind = "order"
text = "Order?"
concept = "timer"
program = "a.js"
)";

// A library of one lesson, written to disk.
class Shelf {
public:
    Shelf() {
        write("chapter.toml", "title = \"Chapter\"\n", m_chapter);
        write("lesson.toml", kLesson);
        write("lesson.md", kText);
        write("quiz.toml", kQuiz);
        write("a.js", "console.log(1);\nconsole.log(2);\n");
    }
    void write(const QString& name, const QByteArray& text) { write(name, text, m_lesson); }
    void remove(const QString& name) { QFile::remove(m_directory.filePath(m_lesson + name)); }
    LessonLibrary load() const { return LessonLibrary::load(m_directory.path()); }
    // What is wrong with the lesson, without the path to the folder.
    std::string problem() const {
        const LessonLibrary library = load();
        REQUIRE(library.chapters().size() == 1);
        REQUIRE(library.chapters()[0].lessons.size() == 1);
        return QString(library.chapters()[0].lessons[0].problem)
            .remove(m_directory.filePath(m_lesson))
            .toStdString();
    }

private:
    void write(const QString& name, const QByteArray& text, const QString& folder) {
        REQUIRE(QDir(m_directory.path()).mkpath(folder));
        QFile file(m_directory.filePath(folder + name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    const QString m_chapter = QStringLiteral("01-chapter/"),
                  m_lesson = QStringLiteral("01-chapter/01-lesson/");
    QTemporaryDir m_directory;
};

QByteArray replaced(const char* text, const char* what, const char* with) {
    return QByteArray(text).replace(what, with);
}

} // namespace

TEST_CASE("A good lesson is read with its text by headings, its programs and its questions") {
    const Shelf shelf;
    CHECK(shelf.problem() == "");
    const LessonLibrary library = shelf.load();
    CHECK(library.chapters()[0].title == "Chapter");
    const Lesson* lesson = library.find("01-chapter/01-lesson");
    REQUIRE(lesson);
    CHECK(lesson->intro == "Before.");
    CHECK(lesson->steps.at(0).text == "Text *here*.");
    CHECK(lesson->questions.at(0).source == "console.log(1);\nconsole.log(2);\n");
    CHECK(lesson->questions.at(0).lesson == lesson->id);
    CHECK(library.find("01-chapter/nothing") == nullptr);
}

TEST_CASE("A missing key is named with the file and the line of its table") {
    Shelf shelf;
    shelf.write("lesson.toml", replaced(kLesson, "at = \"start\"\n", ""));
    CHECK(shelf.problem() == "lesson.toml:7: `at` is missing (a text)");
}

TEST_CASE("A key of the wrong type is named with its own line") {
    Shelf shelf;
    shelf.write("lesson.toml", replaced(kLesson, "minutes = 3", "minutes = \"three\""));
    CHECK(shelf.problem() == "lesson.toml:2: `minutes` must be a whole number");
    shelf.write("lesson.toml", replaced(kLesson, "concepts = [\"timer\"]", "concepts = [1]"));
    CHECK(shelf.problem() == "lesson.toml:4: `concepts` must be a list of texts");
}

TEST_CASE("Bad TOML is reported where it is bad") {
    Shelf shelf;
    shelf.write("quiz.toml", "[[question]]\nkind = \n");
    const std::string problem = shelf.problem();
    INFO(problem);
    CHECK(problem.rfind("quiz.toml:2: ", 0) == 0);
}

TEST_CASE("A missing file is named") {
    Shelf shelf;
    shelf.remove("lesson.md");
    CHECK(shelf.problem().rfind("lesson.md: cannot be read: ", 0) == 0);
}

TEST_CASE("A step must have its section and its scenario") {
    Shelf shelf;
    shelf.write("lesson.toml", replaced(kLesson, "\"First\"", "\"Frist\""));
    CHECK(shelf.problem() == "lesson.toml:7: lesson.md has no section \"## Frist\"");
    shelf.write("lesson.toml", replaced(kLesson, "scenario = \"a.js\"", "scenario = \"b.js\""));
    CHECK(shelf.problem() == "lesson.toml:7: there is no file b.js");
}

TEST_CASE("A checkpoint's answer must be one of its options") {
    Shelf shelf;
    const QByteArray checkpoint =
        "\n[step.checkpoint]\nquestion = \"?\"\noptions = [\"a\", \"b\"]\nwhy = \"!\"\n";
    shelf.write("lesson.toml", kLesson + checkpoint + "answer = 2\n");
    CHECK(shelf.problem() == "lesson.toml:12: `answer` must be the number of an option, counted from 0");
    shelf.write("lesson.toml", kLesson + checkpoint + "answer = 1\n");
    CHECK(shelf.problem() == "");
}

TEST_CASE("A question must be of a known kind") {
    Shelf shelf;
    shelf.write("quiz.toml", replaced(kQuiz, "\"order\"", "\"riddle\""));
    CHECK(shelf.problem() == "quiz.toml:1: `kind` must be order, choice or time");
}

TEST_CASE("A library without a folder is empty, not an error") {
    CHECK(LessonLibrary::load("/nowhere/at/all").chapters().empty());
}

TEST_CASE("The lessons are in the application's resources, the same as on disk") {
    const LessonLibrary built = LessonLibrary::load(builtinLessons()),
                        source = LessonLibrary::load(QStringLiteral(TICKSCOPE_LESSONS));
    REQUIRE(built.chapters().size() == source.chapters().size());
    for (std::size_t i = 0; i < built.chapters().size(); ++i) {
        CHECK(built.chapters()[i].title == source.chapters()[i].title);
        REQUIRE(built.chapters()[i].lessons.size() == source.chapters()[i].lessons.size());
        for (const Lesson& lesson : built.chapters()[i].lessons) {
            CHECK(lesson.problem.toStdString() == "");
            CHECK(lesson.programs == source.find(lesson.id)->programs);
        }
    }
}
