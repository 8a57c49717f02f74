// Which variables a frame sees, and what they hold.

#include "inspect_fixture.h"
#include "support/catch.h"

using namespace tickscope;
using tickscope::test::Look;

TEST_CASE("a call shows its parameters and variables, and what is not initialised yet") {
    Look look("function f(a, b) {\n  let c = a + b;\n  return c;\n}\nf(1, 'x');\n");
    CHECK(look.atLine(2).scopes() == "local: this = globalThis, a = 1, b = 'x', c = ?");
    CHECK(look.atLine(3).scopes() == "local: this = globalThis, a = 1, b = 'x', c = '1x'");
    CHECK(look.frames() == "f main script");
    CHECK(look.at("local/a").variable == VariableKind::Parameter);
    CHECK(look.at("local/c").variable == VariableKind::Let);
}

TEST_CASE("a missing argument is undefined, a surplus one is in arguments only") {
    Look look("function f(a, b) {\n  return arguments.length;\n}\nf(1);\nf(1, 2, 3);\n");
    CHECK(look.atLine(2, 1).text("local/b") == "undefined");
    look.atLine(2, 2);
    CHECK(look.text("local/b") == "2");
    CHECK(look.text("local/arguments/2") == "3");
}

TEST_CASE("const, let, var and class say what they are") {
    Look look("'use strict';\nconst a = 1;\nlet b = 2;\nvar c = 3;\nclass D {}\nfunction e() {}\ne();\n");
    look.atLine(7);
    CHECK(look.at("module/a").variable == VariableKind::Const);
    CHECK(look.at("module/b").variable == VariableKind::Let);
    CHECK(look.at("module/c").variable == VariableKind::Var);
    CHECK(look.at("module/D").variable == VariableKind::Class);
    CHECK(look.at("module/e").variable == VariableKind::Function);
}

TEST_CASE("a var is undefined before its statement, a let is not initialised") {
    Look look("f();\nvar early = 1;\nlet late = 2;\nfunction f() {\n  return 1;\n}\n");
    look.atLine(1);
    CHECK(look.text("module/early") == "undefined");
    CHECK(look.at("module/early").value == ValueKind::Undefined);
    CHECK(look.at("module/late").value == ValueKind::Uninitialised);
}

TEST_CASE("blocks that shadow a name are separate scopes") {
    Look look("const x = 1;\n{\n  const x = 2;\n  {\n    let x = 3;\n    x++;\n  }\n  void x;\n}\n");
    CHECK(look.atLine(5).scopes() == "block: x = ?; block: x = 2; module: x = 1");
    CHECK(look.atLine(6).scopes() == "block: x = 3; block: x = 2; module: x = 1");
    CHECK(look.atLine(8).scopes() == "block: x = 2; module: x = 1");
}

TEST_CASE("each round of a loop has its own variable, which its closures keep") {
    Look look("for (let i = 0; i < 3; i++) {\n  setTimeout(() => {\n    return i;\n  });\n}\n");
    CHECK(look.atLine(2, 3).text("loop/i") == "2");
    CHECK(look.atLine(3, 1).text("loop/i") == "0");
    CHECK(look.atLine(3, 3).text("loop/i") == "2");
}

TEST_CASE("var in a loop is one variable for all closures") {
    Look look("for (var i = 0; i < 3; i++) {\n  setTimeout(() => {\n    return i;\n  });\n}\n");
    CHECK(look.atLine(3, 1).text("module/i") == "3");
}

TEST_CASE("the variable of a for-of loop is what the round is about") {
    Look look("for (const [k, v] of [['a', 1], ['b', 2]]) {\n  void k;\n}\n");
    CHECK(look.atLine(2, 2).scopes() == "loop: k = 'b', v = 2");
}

TEST_CASE("a closure shows what it has captured of each function around it") {
    Look look("function outer(a) {\n  let unused = 1;\n  let count = a;\n  return function inner() {\n    "
              "return ++count;\n  };\n}\nconst f = outer(5);\nf();\n");
    CHECK(look.atLine(5).scopes() == "local: this = globalThis; closure: count = 5");
    CHECK(look.at("closure").name == "outer");
    CHECK(look.atLine(9).members("module/f/[[Scopes]]/closure") == "count=5");
}

TEST_CASE("this is the receiver of a method and undefined in a strict function") {
    Look look(
        "'use strict';\nconst o = {\n  n: 1,\n  m() {\n    return f();\n  },\n};\nfunction f() {\n  return "
        "1;\n}\no.m();\n");
    CHECK(look.atLine(5).text("local/this/.n") == "1");
    CHECK(look.atLine(9).text("local/this") == "undefined");
}

TEST_CASE("an arrow function has the this of where it was written") {
    Look look("function F() {\n  this.n = 1;\n  this.get = () => {\n    return this.n;\n  };\n}\nnew "
              "F().get.call({n: 2});\n");
    CHECK(look.atLine(4).text("local/this/.n") == "1");
}

TEST_CASE("this of a derived class is not initialised before super returns") {
    Look look("class A {}\nclass B extends A {\n  constructor() {\n    void 0;\n    super();\n    void 1;\n  "
              "}\n}\nnew B();\n");
    CHECK(look.atLine(4).at("local/this").value == ValueKind::Uninitialised);
    CHECK(look.atLine(6).text("local/this") == "B {}");
}

TEST_CASE("destructured parameters and defaults have their values") {
    Look look(
        "function f({ id, tags: [first, ...rest] }, n = id * 2) {\n  let m = n;\n  return m;\n}\nf({ id: 4, "
        "tags: ['a', 'b', 'c'] });\n");
    CHECK(look.atLine(3).scopes() ==
          "local: this = globalThis, id = 4, first = 'a', rest = [ 'b', 'c' ], n = 8, m = 8");
}

TEST_CASE("the parameter of a catch clause is in a scope of its own") {
    Look look("try {\n  throw new RangeError('no');\n} catch (error) {\n  void error;\n}\n");
    CHECK(look.atLine(4).scopes() == "catch: error = RangeError: no");
}

TEST_CASE("a suspended async function keeps its variables") {
    Look look(
        "async function load(id) {\n  const url = '/u/' + id;\n  const reply = await 1;\n  return reply;\n}\n"
        "load(7);\nvoid 0;\n");
    look.atLine(7);
    CHECK(look.frames() == "main script [load]");
    CHECK(look.scopes(1) == "local: this = globalThis, id = 7, url = '/u/7', reply = ?");
    CHECK(look.trace().sourceText(look.inspection().roots().at(1).range) == "await 1");
    CHECK(look.atLine(4).scopes() == "local: this = globalThis, id = 7, url = '/u/7', reply = 1");
}

TEST_CASE("a generator keeps its variables between two yields") {
    Look look(
        "function* count() {\n  let n = 0;\n  while (true) yield n++;\n}\nconst g = count();\ng.next();\n"
        "g.next();\nvoid g;\n");
    look.atLine(8);
    CHECK(look.frames() == "main script [count]");
    CHECK(look.scopes(1) == "local: this = globalThis, n = 2");
    CHECK(look.text("module/g/[[GeneratorState]]") == "suspended at a yield");
}

TEST_CASE("a module sees its variables and the live bindings that it imports") {
    Look look(
        "import { count, add as plus } from './lib.mjs';\nplus();\nvoid count;\n// @file lib.mjs\nexport let "
        "count = 0;\nexport function add() {\n  count++;\n}\n",
        true);
    CHECK(look.atLine(2).text("module/count") == "0");
    CHECK(look.atLine(3).text("module/count") == "1");
    CHECK(look.at("module/count").variable == VariableKind::Import);
    CHECK(look.atLine(7).scopes() == "local: this = undefined; module: count = 0");
}

TEST_CASE("a variable that eval has declared is among the others") {
    Look look("function f() {\n  eval('var made = 41');\n  made++;\n  return made;\n}\nf();\n");
    CHECK(look.atLine(4).text("local/made") == "42");
}

TEST_CASE("the object of a with statement is a scope") {
    Look look("function f(o) {\n  with (o) {\n    k = 2;\n    void k;\n  }\n}\nf({ k: 1 });\n");
    CHECK(look.atLine(4).text("with/k") == "2");
}

TEST_CASE("a browser's script shows its let and const, and what it added to the window") {
    Look look("// @env browser\nlet a = 1;\nvar b = 2;\nfunction g() { implicit = 3; }\ng();\nvoid 0;\n");
    look.atLine(6);
    CHECK(look.members("script") == "a=1");
    CHECK(look.members("global") == "b=2 implicit=3 g=[Function: g]");
}

TEST_CASE("a page's event listener shows its event, and the script that made the event") {
    Look look("// @env browser\ndocument.body.addEventListener('click', function onClick(e) {\n  const t = "
              "e.type;\n  void t;\n});\ndocument.body.click();\n");
    look.atLine(4);
    CHECK(look.frames() == "onClick main script");
    CHECK(look.text("local/t") == "'click'");
}

TEST_CASE("between callbacks the files' own variables are shown as far as they are kept") {
    Look look("let kept = 1;\nlet dropped = 2;\nsetTimeout(() => {\n  kept++;\n});\n");
    look.after(EventKind::TimerExpired);
    CHECK(look.frames() == "program");
    CHECK(look.scopes() == "module: kept = 1");
    CHECK(look.atEnd().scopes() == "module: kept = 2");
}

TEST_CASE("the variable of a round is gone while break leaves the loop") {
    Look look(
        "const it = { [Symbol.iterator]() { return this; }, next() { return { value: 1 }; }, return() {\n  "
        "return {};\n} };\nfor (const v of it) {\n  const w = () => v;\n  break;\n}\n");
    look.atLine(2);
    CHECK(look.frames() == "return main script");
    CHECK_FALSE(look.has("loop/v"));
    CHECK(look.has("module/it/.return"));
}

TEST_CASE("recursive calls have each their own variables") {
    Look look("(function down(n) {\n  if (n > 0) down(n - 1);\n  return n;\n})(2);\n");
    look.atLine(3);
    CHECK(look.frames() == "down down down main script");
    CHECK(look.scopes(0) == "local: this = globalThis, n = 0");
    CHECK(look.scopes(2) == "local: this = globalThis, n = 2");
}
