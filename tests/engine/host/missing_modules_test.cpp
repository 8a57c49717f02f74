// What a program is told that asks for a module which is not here.

#include "engine/loop/trace_of.h"
#include "support/catch.h"

using namespace tickscope;

namespace {

ProgramOutput runModule(const std::string& source) {
    Scenario scenario;
    scenario.fileName = "program.mjs";
    scenario.source = source;
    scenario.isModule = true;
    return runScenario(scenario);
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

} // namespace

TEST_CASE("require of a module of Node's that is not simulated says so, and which are") {
    const ProgramOutput output = runProgram("const tls = require('node:tls');");
    CHECK(contains(output.err,
                   "Node's module 'node:tls' is not simulated here. The modules that are: assert, "
                   "async_hooks, buffer"));
    CHECK(contains(output.err, "code: 'MODULE_NOT_FOUND'"));
    CHECK(eventsOf(output.result.trace, EventKind::Notice).size() == 1);
}

TEST_CASE("what an optional require catches looks as in Node") {
    CHECK(runProgram("try { require('express'); } catch (error) { console.log(error.code, error.message); }")
              .out == "MODULE_NOT_FOUND Cannot find module 'express'\nRequire stack:\n- /program.js\n");
}

TEST_CASE("an import that is not simulated is pointed at") {
    const ProgramOutput output = runModule("import fs from 'fs';\nimport tls from 'tls';\n");
    CHECK(output.err.starts_with("program.mjs:2\nimport tls from 'tls';\n                ^\n"));
    CHECK(contains(output.err, "Error [ERR_MODULE_NOT_FOUND]: Node's module 'tls' is not simulated here."));
    CHECK(output.result.exitStatus == 1);
}

TEST_CASE("packages and files that are not here are told apart") {
    CHECK(contains(runModule("import _ from 'lodash';").err, "Cannot find package 'lodash' imported from"));
    CHECK(contains(runModule("import x from './x.mjs';").err, "Cannot find module '/x.mjs' imported from"));
    CHECK(contains(runModule("import x from 'node:nope';").err, "No such built-in module: node:nope"));
}

TEST_CASE("a dynamic import rejects") {
    CHECK(runModule("await import('http2').catch((error) => console.log(error.code));").out ==
          "ERR_MODULE_NOT_FOUND\n");
}
