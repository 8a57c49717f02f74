// Names that are defined nowhere, and the pragmas that define them.

#include "engine/host/program_output.h"
#include "support/catch.h"
#include "tickscope/unresolved.h"

#include <algorithm>

using namespace tickscope;

namespace {

std::vector<UnresolvedName> namesOf(const std::string& source, Environment environment = Environment::Node) {
    Scenario scenario;
    scenario.source = source;
    scenario.environment = environment;
    return unresolvedNames(scenario);
}

// The names, in one line.
std::string listOf(const std::string& source, Environment environment = Environment::Node) {
    std::string list;
    for (const UnresolvedName& each : namesOf(source, environment))
        list += (list.empty() ? "" : " ") + each.name;
    return list;
}

std::string pragmaFor(const std::string& source) {
    const std::vector<UnresolvedName> names = namesOf(source);
    return names.size() == 1 ? names[0].pragma : "not one name but " + listOf(source);
}

std::string printed(const std::string& source) { return runProgram(source).out; }

} // namespace

TEST_CASE("What the program or the platform defines is no unresolved name") {
    CHECK(
        listOf("const a = 1; let b; var c; function d(e) { return a + b + c + e + arguments.length; }\n"
               "class F {} new F(); try {} catch (g) { g; } d(h => h); for (const i of []) i;\n"
               "console.log(process, require, module, exports, __filename, setTimeout, undefined, NaN, "
               "globalThis);\n"
               "label: for (;;) break label; ({ shorthand: a }).shorthand; service('s', {}); block(1);\n") ==
        "");
    CHECK(listOf("import fs, { readFile as r } from 'fs'; fs; r; await 1; export const x = import.meta;") ==
          "");
    CHECK(listOf("document.title; window.x; fetch('/'); alert(1);", Environment::Browser) == "");
    CHECK(listOf("// @stub fetchUser 10ms\n// @stub api.get 10ms\nfetchUser(); api.get(); api.other();") ==
          "");
    CHECK(listOf("// @env browser\n// @html <b id=\"box\"></b>\nbox.click();") == "");
}

TEST_CASE("What the program itself makes global is defined") {
    CHECK(
        listOf("implicit = 1; implicit; globalThis.made = 2; made; for (k in {}) k; [first] = [1]; first;") ==
        "");
    CHECK(listOf("if (typeof maybe === 'function') maybe();") == "");
    CHECK(listOf("with ({}) { anything; }") == "");
    CHECK(listOf("function f() { eval('var x = 1'); return x; }") == "");
}

TEST_CASE("Uses are told with their places and what is done with them") {
    const auto names =
        namesOf("async function f() {\n  const user = await fetchUser(1, 'a');\n  return fetchUser(2);\n}\n");
    REQUIRE(names.size() == 1);
    const UnresolvedName& name = names[0];
    CHECK(name.name == "fetchUser");
    CHECK(name.uses == std::vector<SourceSpan>{{42, 51}, {70, 79}});
    CHECK(name.isCalled);
    CHECK(name.isAwaited);
    CHECK(name.isUsed);
    CHECK_FALSE(name.takesCallback);
    CHECK(name.arguments == 2);
}

TEST_CASE("Members of an unknown object are named with it") {
    CHECK(listOf("api.users.get(1).then(console.log); config.port; db;") == "api.users.get config.port db");
    CHECK(listOf("api; api.get(1);") == "api.get");
    CHECK(listOf("api.get(1).then(f => f).catch(e => e).finally();") == "api.get");
}

TEST_CASE("A pragma is offered that suits the use") {
    CHECK(pragmaFor("fetchUser(1).then(console.log);") == "// @stub fetchUser 100ms -> {\"id\": 1}");
    CHECK(pragmaFor("(async () => { for (const x of await api.getPosts()) x; })();") ==
          "// @stub api.getPosts 100ms -> [{\"id\": 1}]");
    CHECK(pragmaFor("Promise.all([compute()]);") == "// @stub compute 100ms -> {\"id\": 1}");
    CHECK(pragmaFor("getData('x', (error, data) => {});") ==
          "// @stub getData 100ms callback -> {\"id\": 1}");
    CHECK(pragmaFor("const a = add(1, 2);") == "// @stub add() = 1");
    CHECK(pragmaFor("render();") == "// @stub render() = undefined");
    CHECK(pragmaFor("new Widget();") == "// @stub Widget = class {}");
    CHECK(pragmaFor("console.log(settings);") == "// @stub settings = {}");
    CHECK(pragmaFor("console.log(settings.size);") == "// @stub settings.size = 1");
    CHECK(pragmaFor("document.title = 'x';") == "// @env browser");
    CHECK(pragmaFor("// @env browser\nsetImmediate(() => {});") == "// @env node");
}

TEST_CASE("Each file of a scenario has its own names") {
    CHECK(listOf("require('./a'); shared;\n// @file a.js\nconst shared = 1; other();\n") == "shared other");
    CHECK(listOf("shared;\n// @file a.js\nconst shared = 1;\n", Environment::Browser) == "");
    CHECK(listOf("f();\n// @file data.json\n{ \"a\": 1 }\n") == "f");
}

TEST_CASE("A program with a mistake has no list, and check() tells the mistake") {
    CHECK(listOf("f(; g();") == "");
    Scenario scenario;
    scenario.source = "f();\n// @file a.js\nlet x = ;\n";
    const auto problems = check(scenario);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].file == "a.js");
    CHECK(problems[0].line == 1);
}

TEST_CASE("Stubs may be values, functions, members, and take callbacks") {
    CHECK(
        printed("// @stub config.port = 80\n// @stub config.host = 'here'\n// @stub now() = 5 * 2\n"
                "// @stub add = (a, b) => a + b\n// @stub Widget = class { constructor(x) { this.x = x; } }\n"
                "console.log(config, now(), add(1, 2), new Widget(3).x);\n") ==
        "{ port: 80, host: 'here' } 10 3 3\n");
    CHECK(printed(
              "// @stub api.get 20ms fails 1 \"no\" -> {\"id\": 2}\n// @stub load 10ms callback -> \"text\"\n"
              "api.get(1).catch((e) => console.log(e.message)).then(() => api.get(1)).then(console.log);\n"
              "load('a', (error, text) => console.log(error, text));\n") == "null text\nno\n{ id: 2 }\n");
    CHECK(printed(
              "// @stub load 1ms fails 1 \"no\" callback\nload((error) => console.log(error.message));\n") ==
          "no\n");
    CHECK(printed("// @stub broken = nothing.at.all\nconsole.log(broken);\n") == "undefined\n");
}

TEST_CASE("A wrong stub is pointed at") {
    const auto message = [](const std::string& pragma) {
        Scenario scenario;
        scenario.source = pragma + "\n";
        const auto problems = check(scenario);
        return problems.empty() ? "" : problems[0].message;
    };
    CHECK(message("// @stub a-b 5ms") == "'a-b' is not a name");
    CHECK(message("// @stub a. 5ms") == "'a.' is not a name");
    CHECK(message("// @stub x = {") == "What follows is not a JavaScript expression");
    CHECK(message("// @stub f()") == "Expected = and a value");
}
