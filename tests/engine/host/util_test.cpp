#include "host/util.h"

#include "program_output.h"
#include "support/catch.h"

TEST_CASE("promisify settles by the callback's arguments") {
    const auto output =
        runProgram("const { promisify } = require('util');"
                   "const f = promisify((x, done) => done(x < 0 ? new Error('low') : null, x * 2));"
                   "f(2).then((v) => console.log(v)); f(-1).catch((e) => console.log(e.message));");
    CHECK(output.out == "4\nlow\n");
}

TEST_CASE("isDeepStrictEqual compares structure, prototypes and cycles") {
    const auto output =
        runProgram("const eq = require('util').isDeepStrictEqual;"
                   "const a = { x: [1, { y: new Map([[{ k: 1 }, new Set([1])]]) }] }, b = { x: [1, { y: new "
                   "Map([[{ k: 1 }, new Set([1])]]) }] };"
                   "a.self = a; b.self = b;"
                   "console.log(eq(a, b), eq([1], { 0: 1 }), eq(0, -0), eq(new (class A {})(), {}));");
    CHECK(output.out == "true false false false\n");
}

TEST_CASE("types look inside, not at prototypes") {
    const auto output = runProgram("const { types } = require('util');"
                                   "console.log(types.isMap(Object.setPrototypeOf(new Map(), null)), "
                                   "types.isMap(Object.create(Map.prototype)));");
    CHECK(output.out == "true false\n");
}
