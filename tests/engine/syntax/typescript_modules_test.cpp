#include "tree_text.h"

#include "support/catch.h"

using namespace tickscope;
using namespace tickscope::test;

namespace {

// What a module asks for: "specifier: local=imported ...; ... / exported names"
std::string linksOf(std::string_view code) {
    const ParseResult result = parseModule(sourceOf(code), inLanguage(Language::TypeScript));
    REQUIRE(errorOf(result) == "OK");
    const ModuleRecord& module = result.program->module;
    const auto text = [](const InternedName* name) { return name ? toUtf8(name->text) : std::string("*"); };
    std::string out;
    for (const ModuleRequest& request : module.requestedModules) {
        out += (out.empty() ? "" : "; ") + text(request.specifier) + ":";
        for (const ImportEntry& entry : module.importEntries)
            if (entry.moduleRequest == request.specifier)
                out += " " + text(entry.localName) + "=" + text(entry.importName);
    }
    for (const auto* entries :
         {&module.localExportEntries, &module.indirectExportEntries, &module.starExportEntries})
        for (const ExportEntry& entry : *entries)
            out += " /" + text(entry.exportName);
    return out;
}

} // namespace

TEST_CASE("imports of types are dropped") {
    CHECK(linksOf("import type A from 'a'; import type {B, C as D} from 'b'; import type * as E from 'c'") ==
          "");
    CHECK(linksOf("import {type A, b, type C as D, type as, type as as e} from 'x'; b") == "x: b=b");
    CHECK(linksOf("import {type} from 'x'; type") == "x: type=type");
    CHECK(linksOf("import {type as as} from 'x'; as") == "x: as=type");
    CHECK(linksOf("import {type as x} from 'x'; x") == "x: x=type");
    CHECK(linksOf("import type from 'x'; type") == "x: type=default");
    CHECK(linksOf("import type, {a} from 'x'; type, a") == "x: type=default a=a");
    CHECK(linksOf("import type from from 'x'") == "");
}

TEST_CASE("an import that is used in types only is dropped") {
    CHECK(linksOf("import A, {B, c} from 'x'; let d: A = c as B") == "x: c=c");
    CHECK(linksOf("import {A} from 'x'; let a: A; function f(a: A): typeof A {}") == "");
    CHECK(linksOf("import 'x'; import {} from 'y'") == "x:");
    CHECK(linksOf("import * as ns from 'x'; let a: ns.A") == "");
    CHECK(linksOf("import * as ns from 'x'; class B extends ns.A {}") == "x: ns=*");
    CHECK(linksOf("import {A} from 'x'; function f(A) { return A }") == "");
    CHECK(linksOf("import {A} from 'x'; x = {A}") == "x: A=A");
    CHECK(linksOf("import {A} from 'x'; function f(a = () => A): void; function f() {}") == "");
    CHECK(linksOf("import {A} from 'x'; let a: A; import {b} from 'x'; b") == "x: b=b");
    CHECK(linksOf("import {A} from 'x'; export {A}") == "x: A=A /A");
    CHECK(scopesOf(
              *parseModule(sourceOf("import {A, b} from 'x'; let c: A = b"), inLanguage(Language::TypeScript))
                   .program) == "module{b:import c:let}");
}

TEST_CASE("exports of types are dropped") {
    CHECK(linksOf("export interface A {} export type B = A; export declare const c: C; export enum D {}") ==
          " /D");
    CHECK(linksOf("interface A {} type B = A; const c = 1; export {A, B as X, c}") == " /c");
    CHECK(linksOf("export type {A} from 'x'; export type * from 'y'; export {type B, c} from 'z'") ==
          "z: /c");
    CHECK(linksOf("export {type A} from 'x'; type B = 1; export type {B}") == "");
    CHECK(linksOf("interface A {} export default A") == "");
    CHECK(linksOf("export default interface A {}") == "");
    CHECK(linksOf("export abstract class A {} export default abstract class B {}") == " /A /default");
    CHECK(linksOf("export function f(): void; export function f() {}") == " /f");
    CHECK(linksOf("export default function f(): void; export default function f() {}") == " /default");
    CHECK(linksOf("export as namespace a") == "");
}

TEST_CASE("what only CommonJS has becomes what it means there") {
    CHECK(treeOfTypeScript("import a = require('b')") == treeOf("const a = require('b')"));
    CHECK(treeOfTypeScript("import type a = require('b')") == treeOf(";"));
    CHECK(treeOfTypeScript("import a = b.c.d") == treeOf("var a = b.c.d"));
    CHECK(treeOfTypeScript("export = a") == treeOf("module.exports = a"));
    CHECK(treeOfTypeScript("import type {A} from 'x'; export type B = A; export interface C {}") ==
          treeOf(";;;"));
    const auto error = [](std::string_view code) {
        return errorOf(parseModule(sourceOf(code), inLanguage(Language::TypeScript)));
    };
    CHECK(error("import a = require('b')") == "Import assignment cannot be used in an ES module");
    CHECK(error("export = a") == "Export assignment cannot be used in an ES module");
}
