// Pragmas as forms: taken apart, put together, and understood by the engine as before.

#include "pragma_lines.h"
#include "support/catch.h"
#include "tickscope/unresolved.h"

#include <QDirIterator>
#include <QFile>

using namespace tickscope;

namespace {

QString again(const char* line) {
    const auto lines = pragmaLines(QString::fromUtf8(line));
    REQUIRE(lines.size() == 1);
    return composed(lines[0]);
}

bool isAccepted(const QString& program) {
    Scenario scenario;
    scenario.source = program.toStdString();
    return check(scenario).empty();
}

// How many pragmas of a file mean the same when they are written anew.
int checkPragmas(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString program = QString::fromUtf8(file.readAll());
    int checked = 0;
    for (const PragmaLine& pragma : pragmaLines(program)) {
        const QString before = program.mid(pragma.begin, pragma.end - pragma.begin);
        if (!isAccepted(before)) continue; // a test of its refusal
        INFO(path.toStdString() << ": " << before.toStdString());
        const QString after = composed(pragma);
        CHECK(isAccepted(after));
        const auto second = pragmaLines(after);
        REQUIRE(second.size() == 1);
        CHECK(second[0].fields == pragma.fields);
        CHECK(after.simplified() == QString(before).replace("//@", "// @").simplified());
        ++checked;
    }
    return checked;
}

} // namespace

TEST_CASE("A rule of the world has a field for everything it says") {
    const QString program =
        QString::fromUtf8("// @io fetch /a* 50ms ±5ms fails 2 \"503 no\" limit 10/s pool 3 "
                          "bandwidth 2MB/s -> {\"a\": [1, 2]}\nf();\n");
    const auto lines = pragmaLines(program);
    REQUIRE(lines.size() == 1);
    const auto& fields = lines[0].fields;
    CHECK(lines[0].line == 1);
    CHECK(lines[0].end == program.indexOf(u'\n'));
    CHECK(fields["operation"] == "fetch");
    CHECK(fields["target"] == "/a*");
    CHECK(fields["latency"] == "50ms");
    CHECK(fields["jitter"] == "5ms");
    CHECK(fields["failures"] == "2");
    CHECK(fields["failure"] == "503 no");
    CHECK(fields["limit"] == "10/s");
    CHECK(fields["pool"] == "3");
    CHECK(fields["bandwidth"] == "2MB/s");
    CHECK(fields["result"] == "{\"a\": [1, 2]}");
    CHECK(composed(lines[0]) == program.left(program.indexOf(u'\n')));
}

TEST_CASE("Every kind of line is written as it was read") {
    for (const char* line :
         {"// @env browser", "// @seed 7", "// @cpu 2us", "// @io db.query * 5ms -> [1]",
          "// @stub getUser 100ms ±5ms fails 1 \"no\" callback -> 1", "// @stub config.port = {\"a\": 1}",
          "// @stub now() = 5", "// @input 500ms \"a line\"",
          "// @request GET /s every 10ms x 50 at 5ms -> {}", "// @request GET /s",
          "// @html <b id=x>a  b</b>", "// @event click #b at 120ms -> {\"k\": 1}", "// @alert 1s",
          "// @worker 10ms", "// @message 50us"})
        CHECK(again(line) == QString::fromUtf8(line));
}

TEST_CASE("Examples of every kind are accepted by the engine") {
    for (int kind = 0; kind < kPragmaKinds; ++kind) {
        INFO(kind);
        CHECK(isAccepted(examplePragma(static_cast<PragmaKind>(kind))));
    }
}

TEST_CASE("What belongs to no field is kept, and what is missing stays missing") {
    CHECK(again("// @io fetch /a 50ms what is this -> 1") == "// @io fetch /a 50ms what is this -> 1");
    CHECK(again("// @io") == "// @io");
    CHECK(again("// @io fetch") == "// @io fetch");
    CHECK(again("//@seed 7 8") == "// @seed 7 8");
    CHECK(again("// @input 5ms \"open") == "// @input 5ms \"open\"");
}

TEST_CASE("The head ends at the program, or where another file begins") {
    CHECK(pragmaLines(u"// @seed 1\n\n// a remark\n// @ts-check\n// @cpu 1us\nf();\n// @seed 2\n").size() ==
          2);
    CHECK(pragmaLines(u"// @file a.js\n// @seed 1\n").empty());
    CHECK(pragmaLines(u"#!/usr/bin/env node\n// @seed 1").size() == 1);
    CHECK(pragmaLines(u"").empty());
    CHECK(pragmaLines(u"\n\n").empty());
}

TEST_CASE("A field cannot break out of its line") {
    auto lines = pragmaLines(u"// @io fetch /a 5ms -> 1");
    lines[0].fields["result"] = "1\nprocess.exit()";
    lines[0].fields["target"] = "/a b\tc";
    lines[0].fields["failure"] = "a \"quoted\"\nline";
    const QString line = composed(lines[0]);
    CHECK(!line.contains(u'\n'));
    CHECK(line == "// @io fetch /abc 5ms fails 1 \"a quoted line\" -> 1 process.exit()");
    CHECK(isAccepted(line));
}

TEST_CASE("Every pragma of the corpus means the same when it is written anew") {
    const QString root = QStringLiteral(TICKSCOPE_PROGRAMS_DIR) + "/../../";
    int checked = 0;
    for (const char* folder : {"tests/programs", "lessons", "resources/examples"}) {
        QDirIterator files(root + folder, {"*.js"}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            checked += checkPragmas(files.next());
    }
    CHECK(checked > 20);
}
