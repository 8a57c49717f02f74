#include "tree_text.h"

#include "support/catch.h"

using namespace tickscope;
using namespace tickscope::test;

TEST_CASE("var goes to the function, let and const stay in their block") {
    CHECK(scriptScopes("{ var a; let b; const c = 1; class D {} }") ==
          "script{a:var} block{b:let c:const D:class} class{D:class-name}");
    CHECK(scriptScopes("function f(p) { { var a } let b }") ==
          "script{f:function} function{p:parameter a:var b:let}");
}

TEST_CASE("names are declared once, and functions win over variables") {
    CHECK(scriptScopes("var a; var a; function a() {} var a") == "script{a:function}");
    const ParseResult result = parseScript(sourceOf("function f(p) { function p() {} }"));
    const Declaration* p = result.program->functions[0]->scope->declarations.data();
    CHECK(p->kind == DeclarationKind::Parameter);
    CHECK(p->function == result.program->functions[1]);
}

TEST_CASE("parameter expressions separate the body from the parameters") {
    CHECK(scriptScopes("function f(a, b = a) { var a; let c }") ==
          "script{f:function} function{a:parameter b:parameter} body{a:var c:let}");
    CHECK(scriptScopes("function f([a], {b}) { var c }") ==
          "script{f:function} function{a:parameter b:parameter c:var}");
}

TEST_CASE("loops, switches, catch clauses and named function expressions have scopes") {
    CHECK(scriptScopes("for (let i of []) { let i }") == "for{i:let} block{i:let}");
    CHECK(scriptScopes("switch (1) { case 1: let a; case 2: function b() {} }") ==
          "script{b:var?} switch{a:let b:block-function+var}");
    CHECK(scriptScopes("try {} catch (e) { var e; let f }") == "script{e:var} catch{e:catch} block{f:let}");
    CHECK(scriptScopes("(function f(a) {})") == "name{f:function-name} function{a:parameter}");
}

TEST_CASE("sloppy block functions also make a var, unless that were an error") {
    CHECK(scriptScopes("{ function f() {} }") == "script{f:var?} block{f:block-function+var}");
    CHECK(scriptScopes("'use strict'; { function f() {} }") == "block{f:block-function}");
    CHECK(scriptScopes("let f; { function f() {} }") == "script{f:let} block{f:block-function}");
    CHECK(scriptScopes("{ let f; { function f() {} } }") == "block{f:let} block{f:block-function}");
    CHECK(scriptScopes("function g(f) { { function f() {} } }") ==
          "script{g:function} function{f:parameter} block{f:block-function}");
    CHECK(scriptScopes("try {} catch (f) { { function f() {} } }") ==
          "script{f:var?} catch{f:catch} block{f:block-function+var}");
    CHECK(scriptScopes("try {} catch ([f]) { { function f() {} } }") ==
          "catch{f:catch} block{f:block-function}");
    CHECK(scriptScopes("{ async function f() {} }") == "block{f:block-function}");
    CHECK(scriptScopes("{ function f() {} function f() {} }") ==
          "script{f:var?} block{f:block-function+var}");
    CHECK(scriptScopes("if (1) function f() {}") == "script{f:var?} block{f:block-function+var}");
}

TEST_CASE("the statement of a hoisted block function says so") {
    const ParseResult result = parseScript(sourceOf("{ function f() {} } let g; { function g() {} }"));
    const auto declarationIn = [&](size_t i) {
        return to<FunctionDeclaration>(to<Block>(result.program->body[i])->body[0]);
    };
    CHECK(declarationIn(0)->assignsVar);
    CHECK_FALSE(declarationIn(2)->assignsVar);
}

TEST_CASE("module scopes") {
    const ParseResult result = parseModule(sourceOf(
        "import a, {b as c} from 'm'; import * as d from 'n'; export default class {} function f() {}"));
    REQUIRE(errorOf(result) == "OK");
    CHECK(scopesOf(*result.program) == "module{a:import c:import d:import *default*:class f:block-function}");
}

TEST_CASE("scopes know about direct eval and with inside of them") {
    const ParseResult result = parseScript(
        sourceOf("function f() { { eval('') } function g() { 'use strict'; eval('') } function h() {} } "
                 "function k() { with (a) {} }"));
    REQUIRE(errorOf(result) == "OK");
    const auto& functions = result.program->functions;
    CHECK(functions[0]->scope->containsDirectEval);
    CHECK(functions[0]->scope->mayGainVariables);
    CHECK(functions[1]->scope->containsDirectEval);
    CHECK_FALSE(functions[1]->scope->mayGainVariables);
    CHECK_FALSE(functions[2]->scope->containsDirectEval);
    CHECK(functions[3]->scope->containsWith);
    CHECK(result.program->scope->containsDirectEval);
    CHECK_FALSE(result.program->containsDirectEval);
}
