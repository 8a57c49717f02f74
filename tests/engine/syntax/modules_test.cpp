#include "tree_text.h"

#include "support/catch.h"

using namespace tickscope;
using namespace tickscope::test;

namespace {

std::string nameText(const InternedName* name) { return name ? toUtf8(name->text) : "-"; }

std::string exportsText(const std::vector<ExportEntry>& entries) {
    std::string out;
    for (const ExportEntry& entry : entries)
        out += (out.empty() ? "" : " ") + nameText(entry.exportName) + "/" + nameText(entry.moduleRequest) +
               "/" + nameText(entry.importName) + "/" + nameText(entry.localName);
    return out;
}

} // namespace

TEST_CASE("import entries and requested modules") {
    const ParseResult result = parseModule(sourceOf(
        "import a, {b, default as c, 'd e' as f} from 'm'; import * as g from 'n'; import 'm'; import 'o'"));
    REQUIRE(errorOf(result) == "OK");
    std::string imports, requests;
    for (const ImportEntry& entry : result.program->module.importEntries)
        imports += nameText(entry.moduleRequest) + ":" + nameText(entry.importName) + ":" +
                   nameText(entry.localName) + " ";
    for (const ModuleRequest& request : result.program->module.requestedModules)
        requests += nameText(request.specifier) + " ";
    CHECK(imports == "m:default:a m:b:b m:default:c m:d e:f n:-:g ");
    CHECK(requests == "m n o ");
}

TEST_CASE("export entries are local, indirect or star") {
    const ParseResult result = parseModule(sourceOf(
        "import {a} from 'm'; import * as ns from 'n'; export {a, ns, b as c}; let b; export var d, [e] = f;"
        "export {g, h as default} from 'o'; export * from 'p'; export * as q from 'p'"));
    REQUIRE(errorOf(result) == "OK");
    const ModuleRecord& module = result.program->module;
    CHECK(exportsText(module.localExportEntries) == "ns/-/-/ns c/-/-/b d/-/-/d e/-/-/e");
    CHECK(exportsText(module.indirectExportEntries) == "a/m/a/- g/o/g/- default/o/h/- q/p/-/-");
    CHECK(exportsText(module.starExportEntries) == "-/p/-/-");
}

TEST_CASE("default exports") {
    CHECK(treeOfModule("export default function () {}") == "(export-default (function []))");
    CHECK(treeOfModule("export default async function f() {}") == "(export-default (async-function f []))");
    CHECK(treeOfModule("export default class extends A {}") == "(export-default (class - extends A))");
    CHECK(treeOfModule("export default a + b") == "(export-default (+ a b))");
    CHECK(treeOfModule("export default (function () {})()") == "(export-default (call (function [])))");
}

TEST_CASE("await at the top level of a module") {
    const ParseResult result = parseModule(sourceOf("await a; for await (b of c);"));
    REQUIRE(errorOf(result) == "OK");
    CHECK(result.program->module.hasTopLevelAwait);
    CHECK_FALSE(parseModule(sourceOf("async () => await a")).program->module.hasTopLevelAwait);
    CHECK(moduleError("function f() { await a }") == "Unexpected reserved word");
    CHECK(moduleError("var await") == "Unexpected reserved word");
}

TEST_CASE("module early errors") {
    CHECK(moduleError("export {a}") == "Export 'a' is not defined in module");
    CHECK(moduleError("let a; export {a}; export {a}") == "Duplicate export of 'a'");
    CHECK(moduleError("export default 1; export default 2") == "Duplicate export of 'default'");
    CHECK(moduleError("import {a, a} from 'b'") == "Identifier 'a' has already been declared");
    CHECK(moduleError("{ import 'a' }") == "Cannot use import statement outside a module");
    CHECK(moduleError("if (1) export {}") == "Unexpected token 'export'");
    CHECK(moduleError("import {if} from 'a'") == "Unexpected token 'if'");
    CHECK(moduleError("import {eval} from 'a'") == "Unexpected eval or arguments in strict mode");
    CHECK(moduleError("export {'a'}") == "Unexpected string");
    CHECK(moduleError("import {'a' as b} from 'c'; export {b as 'd'}") == "OK");
    CHECK(moduleError("with (a) {}") == "Strict mode code may not include a with statement");
    CHECK(moduleError("import.meta; import('a')") == "OK");
}
