#include "syntax/scenario_files.h"

#include "support/catch.h"
#include "syntax/diagnostic.h"
#include "syntax/parser.h"

using namespace tickscope;

namespace {

const char* const kTwoFiles = "import { x } from './util.mjs';\n"
                              "log(x);\n"
                              "// @file util.mjs\n"
                              "export const x = 1;\n"
                              "// @file data/list.json\n"
                              "[1, 2]\n";

std::vector<std::string> pathsOf(const ScenarioFiles& files) {
    std::vector<std::string> paths;
    for (const ScenarioFile& file : files.all())
        paths.push_back(file.path);
    return paths;
}

} // namespace

TEST_CASE("A text without sections is one file") {
    const ScenarioFiles files("some/where/a.js", "f();\n");
    CHECK(files.isSingle());
    CHECK(files.main().path == "/a.js");
    CHECK(files.main().name == "some/where/a.js");
    CHECK(files.text(files.main()) == "f();\n");
}

TEST_CASE("A @file line begins a file") {
    const ScenarioFiles files("main.mjs", kTwoFiles);
    CHECK(pathsOf(files) == std::vector<std::string>{"/main.mjs", "/util.mjs", "/data/list.json"});
    CHECK(files.main().path == "/main.mjs");
    CHECK(files.text(files.main()) == "import { x } from './util.mjs';\nlog(x);\n");
    CHECK(files.text(*files.find("./util.mjs")) == "export const x = 1;\n");
    CHECK(files.text(*files.find("/data/list.json")) == "[1, 2]\n");
    CHECK(files.find("util.mjs")->line == 4);
    CHECK(files.find("nothing.js") == nullptr);
}

TEST_CASE("Without code before the first section, a section is the main file") {
    CHECK(ScenarioFiles("x.js", "// @seed 1\n\n// @file a.js\nf();\n// @file b.js\n").main().path == "/a.js");
    CHECK(ScenarioFiles("dir/b.js", "/* ... */\n// @file a.js\nf();\n// @file b.js\n").main().path ==
          "/b.js");
    CHECK(ScenarioFiles("b.js", "f();\n// @file a.js\n").main().path == "/b.js");
}

TEST_CASE("A comment that names no file begins none") {
    for (const char* text :
         {"f();\n// @file\n", "f();\n// @file The utilities. See a.js\n", "f();\n// @files a.js\n",
          "f();\n// @file name\n", "f();\n// @file lib/..\n", "f(); // @file a.js\n"}) {
        INFO(text);
        CHECK(ScenarioFiles("main.js", text).isSingle());
    }
}

TEST_CASE("White space around a @file line says nothing") {
    const ScenarioFiles files("main.js", "f();\r\n  //@file \t a.js \r\ng();\r\n");
    CHECK(files.text(*files.find("a.js")) == "g();\r\n");
    CHECK(files.text(files.main()) == "f();\r\n");
}

TEST_CASE("An offset belongs to a file") {
    const ScenarioFiles files("main.mjs", kTwoFiles);
    CHECK(files.at(0).path == "/main.mjs");
    CHECK(files.at(files.find("util.mjs")->range.begin).path == "/util.mjs");
    CHECK(files.at(files.find("util.mjs")->range.begin - 1).path == "/main.mjs");
    CHECK(files.at(100000).path == "/data/list.json");
}

TEST_CASE("A name may be taken once, and lies below the root") {
    const ScenarioFiles twice("main.js", "f();\n// @file a.js\n// @file ./a.js\n");
    REQUIRE(twice.problems().size() == 1);
    CHECK(twice.problems()[0].message == "There is a file 'a.js' already");
    CHECK(toUtf8(twice.whole().slice(twice.problems()[0].range)) == "./a.js");
    CHECK(ScenarioFiles("a.js", "f();\n// @file a.js\n").problems().size() == 1);
    CHECK(ScenarioFiles("a.js", "\n// @file a.js\n").problems().empty());
    const ScenarioFiles outside("main.js", "f();\n// @file lib/../../a.js\n");
    REQUIRE(outside.problems().size() == 1);
    CHECK(outside.problems()[0].message == "'lib/../../a.js' leads out of the scenario");
}

TEST_CASE("A section counts its own lines and keeps the scenario's offsets") {
    const ScenarioFiles files("main.js", "f();\n// @file a.js\n\nlet x = ;\n// @file b.js\n}\n");
    const SourceText source = files.source(*files.find("a.js"));
    const ParseResult result = parseCommonJs(source);
    REQUIRE_FALSE(result);
    const Diagnostic& problem = result.diagnostics.front();
    CHECK(toUtf8(files.whole().slice(problem.range)) == ";");
    CHECK(source.positionAt(problem.range.begin) == SourcePosition{2, 9});
    CHECK(source.lineText(2) == u"let x = ;");
    CHECK(formatDiagnostic(source, problem)
              .starts_with("a.js:2:9: error: Unexpected token ';'\n  2 | let x = ;\n"));
}

TEST_CASE("A section ends where the next one begins") {
    const ScenarioFiles files("main.js", "f();\n// @file a.js\n(1\n// @file b.js\n+ 2)\n");
    const SourceText source = files.source(*files.find("a.js"));
    CHECK_FALSE(parseCommonJs(source));
    CHECK(parseCommonJs(files.source(files.main())));
    const ScenarioFiles hashbang("main.js", "f();\n// @file a.js\n#!/usr/bin/env node\ng();\n");
    CHECK(parseCommonJs(hashbang.source(*hashbang.find("a.js"))));
}

TEST_CASE("Paths are put together as in a file system") {
    CHECK(absolutePath("./a.js") == "/a.js");
    CHECK(absolutePath("../x/./a.js", "/lib/deep") == "/lib/x/a.js");
    CHECK(absolutePath("/a//b/", "/lib") == "/a/b");
    CHECK(absolutePath("..", "/lib") == "/");
    CHECK(directoryOf("/lib/util.js") == "/lib");
    CHECK(directoryOf("/util.js") == "/");
    CHECK(rootPathOf("C:\\x\\main.js") == "/main.js");
}
