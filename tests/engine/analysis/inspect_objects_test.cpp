// What objects show of their inside.

#include "inspect_fixture.h"
#include "support/catch.h"

using namespace tickscope;
using tickscope::test::Look;

namespace {

// Stands after the program, which ends with `void 0;` on a line of its own.
Look after(const std::string& program) {
    Look look(program + "\nvoid 0;\n");
    std::uint32_t line = 1;
    for (const char c : program)
        line += c == '\n';
    look.atLine(line + 1);
    return look;
}

} // namespace

TEST_CASE("primitives look as in Node's console") {
    Look look =
        after("const s = 'it\\'s', n = -0, b = 10n, y = Symbol('k'), u = undefined, l = null, t = true;");
    CHECK(look.text("module/s") == "\"it's\"");
    CHECK(look.text("module/n") == "-0");
    CHECK(look.text("module/b") == "10n");
    CHECK(look.text("module/y") == "Symbol(k)");
    CHECK(look.at("module/u").value == ValueKind::Undefined);
    CHECK(look.at("module/l").value == ValueKind::Null);
    CHECK(look.text("module/t") == "true");
}

TEST_CASE("a getter is shown and never run") {
    Look look =
        after("let ran = false;\nconst o = { get a() { ran = true; return 1; }, set b(v) { ran = true; } };");
    CHECK(look.text("module/o") == "{ a: [Getter], b: [Setter] }");
    CHECK(look.at("module/o/.a").value == ValueKind::Accessor);
    CHECK(look.members("module/o/.a") == "get=[Function: get a]");
    CHECK(look.text("module/ran") == "false");
}

TEST_CASE("no trap of a proxy is called") {
    Look look = after("const log = [];\nconst all = new Proxy({}, { get(t, k) { log.push(k); return () => "
                      "true; } });\nconst p = new Proxy({ k: 1 }, all);");
    CHECK(look.text("module/p") == "Proxy({ k: 1 })");
    CHECK(look.text("module/p/[[Target]]/.k") == "1");
    CHECK(look.text("module/log") == "[]");
}

TEST_CASE("toString, toJSON and custom inspection of the program are not called") {
    Look look = after("const o = { toString() { throw 1; }, toJSON() { throw 2; }, "
                      "[Symbol.for('nodejs.util.inspect.custom')]() { throw 3; } };");
    CHECK(look.at("module/o").value == ValueKind::Object);
    CHECK(look.has("module/o/.toString"));
}

TEST_CASE("private fields and methods are shown") {
    Look look = after("class P { #x = 1; #m() {} y = 2; }\nconst p = new P();");
    CHECK(look.at("module/p/.#x").role == InspectRole::Private);
    CHECK(look.text("module/p/.#x") == "1");
    CHECK(look.text("module/p/.y") == "2");
    CHECK(look.text("module/p/[[Prototype]]") == "P");
}

TEST_CASE("an object that holds itself can be followed without end, and has one number") {
    Look look = after("const o = { n: 1 };\no.self = o;");
    CHECK(look.text("module/o") == "{ n: 1, self: [Circular] }");
    CHECK(look.text("module/o/.self/.self/.n") == "1");
    CHECK(look.at("module/o").object == look.at("module/o/.self/.self").object);
    CHECK(look.at("module/o").object != 0);
}

TEST_CASE("a long array opens in ranges of a hundred") {
    Look look = after("const a = Array.from({ length: 250 }, (_, i) => i * i);");
    CHECK(look.members("module/a") == "[0 … 99]= [100 … 199]= [200 … 249]=");
    CHECK(look.text("module/a/[200 … 249]/225") == "50625");
}

TEST_CASE("a very long array opens in ranges of ranges") {
    Look look = after("const a = new Array(25000).fill(1);");
    CHECK(look.members("module/a") == "[0 … 9999]= [10000 … 19999]= [20000 … 24999]=");
    CHECK(look.text("module/a/[20000 … 24999]/[24900 … 24999]/24999") == "1");
}

TEST_CASE("holes of an array are counted together") {
    Look look = after("const a = [1, , , 4];");
    CHECK(look.text("module/a") == "[ 1, <2 empty items>, 4 ]");
    CHECK(look.members("module/a") == "0=1 holes 1=2 × empty 3=4");
}

TEST_CASE("Map and Set list their entries") {
    Look look = after("const m = new Map([['a', 1], [{ k: 1 }, 2]]);\nconst s = new Set(['x', 'y']);");
    CHECK(look.text("module/m") == "Map(2) { 'a' => 1, { k: 1 } => 2 }");
    CHECK(look.text("module/m/'a'") == "1");
    CHECK(look.members("module/m/1 { k: 1 }") == "key={ k: 1 } value=2");
    CHECK(look.members("module/s") == "0='x' 1='y'");
}

TEST_CASE("a WeakMap keeps its entries to itself") {
    Look look = after("const w = new WeakMap([[{}, 1]]);");
    CHECK(look.text("module/w") == "WeakMap { <items unknown> }");
}

TEST_CASE("typed arrays show their elements, BigInts too") {
    Look look = after("const t = new Uint8Array([1, 2]);\nconst b = new BigInt64Array([-5n]);");
    CHECK(look.text("module/t") == "Uint8Array(2) [ 1, 2 ]");
    CHECK(look.text("module/b/0") == "-5n");
    CHECK(look.text("module/t/buffer") == "ArrayBuffer { byteLength: 2 }");
}

TEST_CASE("Date, RegExp and errors are known by what they are") {
    Look look = after("const d = new Date(0), r = /a+/gi, e = new TypeError('bad', { cause: 1 });");
    CHECK(look.text("module/d") == "1970-01-01T00:00:00.000Z");
    CHECK(look.text("module/r") == "/a+/gi");
    CHECK(look.text("module/e") == "TypeError: bad");
    CHECK(look.text("module/e/.cause") == "1");
}

TEST_CASE("a bound function shows what it binds") {
    Look look = after("function add(a, b) {}\nconst f = add.bind({ me: 1 }, 2);");
    CHECK(look.text("module/f/[[TargetFunction]]") == "[Function: add]");
    CHECK(look.text("module/f/[[BoundThis]]") == "{ me: 1 }");
    CHECK(look.text("module/f/[[BoundArgument 1]]") == "2");
}

TEST_CASE("a function says where it stands") {
    Look look = after("const f = () => 1;");
    CHECK(look.trace().sourceText(look.at("module/f").range) == "() => 1");
}

TEST_CASE("a pending promise says who waits for it") {
    Look look = after(
        "const p = new Promise(() => {});\nasync function waits() { await p; }\nwaits();\np.then(function "
        "next() {});\np.catch(() => {});");
    CHECK(look.text("module/p") == "Promise { <pending> }");
    CHECK(look.text("module/p/[[PromiseState]]") == "pending");
    const InspectNode await = look.at("module/p/[[PromiseReactions]]/0");
    CHECK(await.name == "await");
    CHECK(await.preview == "waits");
    CHECK(look.trace().sourceText(await.range) == "await p");
    const InspectNode then = look.at("module/p/[[PromiseReactions]]/1");
    CHECK(then.name == "then");
    CHECK(then.preview == "[Function: next]");
    CHECK(then.promise);
    CHECK(look.at("module/p/[[PromiseReactions]]/2").name == "catch");
}

TEST_CASE("a settled promise shows its value or reason") {
    Look look =
        after("const p = Promise.resolve({ id: 1 });\nconst q = Promise.reject(new Error('no'));\nq.catch(() "
              "=> {});");
    CHECK(look.text("module/p") == "Promise { { id: 1 } }");
    CHECK(look.text("module/p/[[PromiseResult]]/.id") == "1");
    CHECK(look.text("module/q") == "Promise { <rejected> Error: no }");
    CHECK(look.at("module/q").promiseState == PromiseState::Rejected);
    CHECK(look.at("module/q").promise);
}

TEST_CASE("properties of symbols, odd names and many properties can all be reached") {
    Look look =
        after("const o = { [Symbol('s')]: 1, 'x y': 2 };\nconst many = {};\nfor (let i = 0; i < 150; i++) "
              "many['p' + i] = i;");
    CHECK(look.members("module/o") == "[Symbol(s)] 0=1 .'x y'=2");
    CHECK(look.text("module/many/properties 101 … 150/.p149") == "149");
}

TEST_CASE("a sparse array and a detached buffer are no trouble") {
    Look look =
        after("const a = [];\na[4000000000] = 1;\nconst t = new Uint8Array(4);\nstructuredClone(t.buffer, { "
              "transfer: [t.buffer] });");
    CHECK(look.at("module/a").handle != 0);
    CHECK(look.members("module/a").size() > 10);
    CHECK(look.text("module/t") == "Uint8Array(0) []");
}

TEST_CASE("a module's namespace shows what it exports") {
    Look look("import * as lib from './lib.mjs';\nvoid lib;\n// @file lib.mjs\nexport const a = 1;\nexport "
              "default 2;\n",
              true);
    CHECK(look.atLine(2).members("module/lib") == ".a=1 .default=2");
}
