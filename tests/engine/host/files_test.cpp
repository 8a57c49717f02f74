// Several files in one scenario: what the trace, the diagnostics and the reports say about places.

#include "program_output.h"

#include "page_output.h"
#include "support/catch.h"
#include "tickscope/export.h"
#include "tickscope/why.h"

#include <algorithm>

using namespace tickscope;

namespace {

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

// The first event of that kind whose range begins with `code`.
EventIndex find(const Trace& trace, EventKind kind, std::string_view code) {
    for (EventIndex i = 0; i < trace.size(); ++i)
        if (trace[i].kind == kind && trace.sourceText(trace[i].range).starts_with(code)) return i;
    return kNoEvent;
}

const char* const kTwoFiles = "const { twice } = require('./math');\n"
                              "console.log(twice(4));\n"
                              "// @file math.js\n"
                              "exports.twice = (n) => {\n"
                              "  console.log('twice');\n"
                              "  return 2 * n;\n"
                              "};\n";

} // namespace

TEST_CASE("A statement of a section has its place in the scenario's text and in its file") {
    const Trace trace = runProgram(kTwoFiles).result.trace;
    const EventIndex statement = find(trace, EventKind::Statement, "return 2 * n;");
    REQUIRE(statement != kNoEvent);
    const std::uint32_t offset = trace[statement].range.begin;
    CHECK(trace.lineColumn(offset).line == 6);
    CHECK(trace.lineColumnInFile(offset).line == 3);
    CHECK(trace.fileAt(offset).name == "math.js");
    CHECK(trace.lineText(offset) == "line 3 of math.js");
    CHECK(trace.lineText(0) == "line 1");
    CHECK(trace.files().size() == 2);
}

TEST_CASE("A file's own frame is called by its name") {
    const Trace trace = runProgram(kTwoFiles).result.trace;
    std::vector<std::string> names;
    for (EventIndex i = 0; i < trace.size(); ++i)
        if (trace[i].kind == EventKind::FrameEntered &&
            trace[i].detail == static_cast<std::uint8_t>(FrameKind::Script))
            names.emplace_back(trace.text(trace[i]));
    CHECK(names == std::vector<std::string>{"main script", "math.js"});
}

TEST_CASE("Sentences say which file a line is in") {
    const Trace trace = runProgram(kTwoFiles).result.trace;
    StateTimeline timeline(trace);
    const EventIndex output = find(trace, EventKind::ConsoleOutput, "console.log('twice')");
    REQUIRE(output != kNoEvent);
    CHECK(contains(why(trace, timeline, output + 1).text, "ine 2 of math.js"));
}

TEST_CASE("The JSON form names the files") {
    const std::string json = toJson(runProgram(kTwoFiles).result.trace);
    CHECK(contains(json, R"("files":[{"name":"program.js","range":[0,60],"line":1},{"name":"math.js",)"));
    CHECK(contains(json, R"("line":5,"column":3,"file":"math.js","fileLine":2)"));
    CHECK_FALSE(contains(toJson(runProgram("f = 1;").result.trace), "\"files\""));
}

TEST_CASE("A mistake in a module is reported in its file before anything runs") {
    const RunResult result = runProgram("import './a.mjs';\n// @file a.mjs\n\nlet x = ;\n").result;
    REQUIRE(result.diagnostics.size() == 1);
    const ProgramDiagnostic& problem = result.diagnostics[0];
    CHECK(problem.file == "a.mjs");
    CHECK(problem.line == 2);
    CHECK(problem.column == 9);
    CHECK(problem.range == SourceSpan{42, 43});
    CHECK(problem.formatted.starts_with("a.mjs:2:9: error: Unexpected token ';'"));
}

TEST_CASE("A mistake in a required file ends the program where it is required") {
    const ProgramOutput output = runProgram("console.log(1);\nrequire('./a');\n// @file a.js\nlet x = ;\n");
    CHECK(output.out == "1\n");
    CHECK(output.result.diagnostics.empty());
    CHECK(output.err.starts_with("a.js:1\nlet x = ;\n        ^\n\nSyntaxError: Unexpected token ';'\n"));
    const Trace& trace = output.result.trace;
    const EventIndex uncaught = find(trace, EventKind::UncaughtException, ";");
    REQUIRE(uncaught != kNoEvent);
    CHECK(trace.lineText(trace[uncaught].range.begin) == "line 1 of a.js");
}

TEST_CASE("The report of an error shows the line of the file that threw it") {
    const std::string report =
        runProgram("require('./a')();\n// @file a.js\n\nmodule.exports = () => null.x;\n").err;
    CHECK(report.starts_with("a.js:2\nmodule.exports = () => null.x;\n"));
    CHECK(contains(report, "at module.exports (a.js:2:29)"));
    CHECK(contains(report, "at Object.<anonymous> (program.js:1:15)"));
}

TEST_CASE("A name that is not exported is reported at the import") {
    const std::string report =
        runProgram("import { b } from './a.mjs';\n// @file a.mjs\nexport const a = 1;\n").err;
    CHECK(report.starts_with("program.js:1\nimport { b } from './a.mjs';\n         ^\n"));
    CHECK(contains(report, "does not provide an export named 'b'"));
}

TEST_CASE("A scenario may begin with a section") {
    const char* const source = "// @seed 3\n// @file start.mjs\nimport { a } from './a.mjs';\n"
                               "console.log(a, import.meta.filename);\n// @file a.mjs\nexport const a = 1;\n";
    const ProgramOutput output = runProgram(source);
    CHECK(output.out == "1 /start.mjs\n");
    Scenario scenario;
    scenario.source = source;
    scenario.mainFile = "a.mjs";
    CHECK(run(scenario).exitStatus == 0);
}

TEST_CASE("Files of the same name are refused") {
    const RunResult result = runProgram("f();\n// @file a.js\n// @file a.js\n").result;
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics[0].line == 3);
    CHECK(result.diagnostics[0].message == "There is a file 'a.js' already");
}

TEST_CASE("import() of a file is an operation of the world") {
    const ProgramOutput output =
        runProgram("// @io import a.mjs 20ms fails 1 \"gone\"\n"
                   "const load = () => import('./a.mjs').then((m) => m.a, (e) => e.message);\n"
                   "load().then(async (first) => {\n"
                   "  console.log(first, await load(), performance.now() >= 40);\n"
                   "});\n"
                   "// @file a.mjs\nexport const a = 1;\n");
    CHECK(output.out == "gone 1 true\n");
    const auto& texts = output.result.trace.texts;
    bool isThere = false;
    for (TextId i = 0; i < texts.size(); ++i)
        isThere |= texts[i] == "import a.mjs";
    CHECK(isThere);
}

TEST_CASE("A page loads the files of the scenario") {
    const std::string out = runPage("import('./a.js').then((m) => console.log('module', m.default));\n"
                                    "import('a').catch((e) => console.log(e.message.slice(0, 32)));\n"
                                    "import('./none.js').catch((e) => console.log(e.message));\n"
                                    "const s = document.createElement('script');\n"
                                    "s.src = 'c.js';\n"
                                    "s.onload = () => console.log('loaded', shared);\n"
                                    "document.head.append(s);\n"
                                    "fetch('/d.json').then((r) => r.json()).then((d) => console.log(d));\n"
                                    "// @file a.js\nexport default import.meta.url;\n"
                                    "// @file c.js\nvar shared = 'global';\n"
                                    "// @file d.json\n[1]\n")
                                .out;
    CHECK(out == "Failed to resolve module specifi\n"
                 "Failed to fetch dynamically imported module: http://localhost/none.js\n"
                 "module http://localhost/a.js\n"
                 "loaded global\n"
                 "[ 1 ]\n");
}
