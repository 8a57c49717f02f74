// What the @io pragmas say about the world outside, seen in the trace and in the output.

#include "engine/loop/trace_of.h"
#include "support/catch.h"

using namespace tickscope;

namespace {

const std::string kHead = "// @cpu 0us\n";

} // namespace

TEST_CASE("the thread pool has four threads: the fifth operation waits for one") {
    const ProgramOutput output = runProgram(
        kHead +
        "// @io fs.readFile * 100ms -> x\n"
        "const fs = require('fs');\n"
        "for (let i = 1; i <= 5; ++i) fs.readFile(`f${i}`, () => console.log(i, performance.now()));");
    CHECK(output.out == "1 100\n2 100\n3 100\n4 100\n5 200\n");
    const auto waits = eventsOf(output.result.trace, EventKind::OperationWaits);
    REQUIRE(waits.size() == 1);
    CHECK(waits[0].subject == 5);
    CHECK(waits[0].object == 100'000);
    CHECK(output.result.trace.text(waits[0]) == "a free thread of the pool");
}

TEST_CASE("UV_THREADPOOL_SIZE is read when the first thread is needed") {
    CHECK(runProgram(kHead + "// @io fs.readFile * 10ms -> x\n"
                             "process.env.UV_THREADPOOL_SIZE = '1';\n"
                             "for (const i of [1, 2, 3]) require('fs').readFile(`f${i}`, () => "
                             "console.log(i, performance.now()));")
              .out == "1 10\n2 20\n3 30\n");
}

TEST_CASE("five passwords are hashed by four threads: the fifth waits, and is done in twice the time") {
    const ProgramOutput output = runProgram(
        kHead +
        "const crypto = require('crypto');\n"
        "for (let i = 1; i <= 5; ++i)\n"
        "  crypto.pbkdf2('secret', 'salt', 100000, 64, 'sha512', () => console.log(i, performance.now()));");
    CHECK(output.out == "1 100\n2 100\n3 100\n4 100\n5 200\n");
    const auto waits = eventsOf(output.result.trace, EventKind::OperationWaits);
    REQUIRE(waits.size() == 1);
    CHECK(waits[0].subject == 5);
    CHECK(output.result.trace.text(waits[0]) == "a free thread of the pool");
}

TEST_CASE("work of all libraries shares the pool, and pragmas say how long it takes") {
    CHECK(
        runProgram(
            kHead +
            "// @io crypto.pbkdf2 * 40ms\n// @io zlib.gzip * 30ms\n// @io fs.readFile * 20ms -> x\n"
            "const crypto = require('crypto'), log = (name) => () => console.log(name, performance.now());\n"
            "crypto.pbkdf2('a', 'b', 1, 8, 'md5', log('key'));\n"
            "crypto.randomBytes(8, log('random'));\n"
            "require('fs').readFile('f', log('file'));\n"
            "require('zlib').gzip('text', log('gzip'));\n"
            "setImmediate(() => crypto.scrypt('a', 'b', 8, { N: 16 }, log('scrypt')));\n")
            .out.starts_with("random 0.1\n"));
}

TEST_CASE("a synchronous hash keeps the thread for as long as the other would keep one of the pool") {
    CHECK(runProgram(kHead + "require('crypto').pbkdf2Sync('a', 'b', 5000, 32, 'sha256');\n"
                             "console.log(performance.now());")
              .out == "5\n");
}

TEST_CASE("random values come from the seed") {
    const std::string program =
        "const crypto = require('crypto');\n"
        "console.log(crypto.randomUUID(), crypto.randomBytes(4), crypto.randomInt(1000));";
    const std::string first = runProgram("// @seed 7\n" + program).out;
    CHECK(first == runProgram("// @seed 7\n" + program).out);
    CHECK(first != runProgram("// @seed 8\n" + program).out);
}

TEST_CASE("fetch needs no thread of the pool") {
    CHECK(runProgram(kHead + "// @io fetch * 50ms -> 1\n"
                             "Promise.all([1, 2, 3, 4, 5, 6].map((i) => fetch(`/${i}`))).then(() => "
                             "console.log(performance.now()));")
              .out == "50\n");
}

TEST_CASE("a pool of connections lets so many operations run at a time") {
    CHECK(runProgram(kHead +
                     "// @stub query 20ms pool 2 -> 1\n"
                     "for (const i of [1, 2, 3]) query(i).then(() => console.log(i, performance.now()));")
              .out == "1 20\n2 20\n3 40\n");
}

TEST_CASE("what exceeds a rate limit is answered by 429") {
    CHECK(runProgram(kHead +
                     "// @io fetch * 5ms limit 2/s -> 1\n"
                     "const go = (i) => fetch(`/${i}`).then((r) => console.log(i, r.status));\n"
                     "go(1); go(2); go(3); setTimeout(() => go(4), 999); setTimeout(() => go(5), 1000);")
              .out == "1 200\n2 200\n3 429\n4 429\n5 200\n");
}

TEST_CASE("an answer is there before its body, which bandwidth makes slow") {
    CHECK(
        runProgram(kHead +
                   "// @io fetch * 10ms bandwidth 1kB/s -> 0123456789abcdef\n"
                   "fetch('/').then(async (r) => {\n"
                   "  console.log(performance.now(), r.status);\n"
                   "  for await (const chunk of r.body) console.log(performance.now(), chunk.length);\n"
                   "});\n"
                   "fetch('/').then((r) => r.text()).then((text) => console.log(performance.now(), text));\n")
            .out == "10 200\n12 2\n14 2\n16 2\n18 2\n20 2\n22 2\n24 2\n26 2\n26 0123456789abcdef\n");
}

TEST_CASE("a body that is on its way can be aborted") {
    CHECK(runProgram(kHead +
                     "// @io fetch * 10ms bandwidth 1kB/s -> 0123456789abcdef\n"
                     "const controller = new AbortController();\n"
                     "fetch('/', { signal: controller.signal }).then((r) => r.text()).catch((error) => "
                     "console.log(performance.now(), error.name));\n"
                     "setTimeout(() => controller.abort(), 15);\n")
              .out == "15 AbortError\n");
}

TEST_CASE("bandwidth adds the time that the body takes") {
    CHECK(runProgram(kHead + "// @io fetch * 10ms bandwidth 1kB/s -> 0123456789\n"
                             "fetch('/').then((r) => r.text()).then(() => console.log(performance.now()));")
              .out == "20\n");
}

TEST_CASE("the clauses of a rule may come in any order") {
    CHECK(runProgram(
              kHead +
              "// @io fetch * 10ms pool 1 fails 1 \"503 Busy\" limit 9/s -> 1\n"
              "fetch('/').then((r) => console.log(r.status)); fetch('/').then((r) => console.log(r.status));")
              .out == "503\n200\n");
}

TEST_CASE("a malformed clause is pointed at") {
    const auto problem = [](const std::string& pragma) {
        return runProgram("// @io fetch * " + pragma + "\n").result.diagnostics.at(0).message;
    };
    CHECK(problem("5ms limit 10") == "'10' is not a rate");
    CHECK(problem("5ms limit x/s") == "'x' is not a number of operations a second");
    CHECK(problem("5ms pool 0") == "'0' is not a number of connections from 1 to 1000000");
    CHECK(problem("5ms bandwidth 3") == "'3' is not a bandwidth");
    CHECK(problem("5ms pool") == "Expected how many at a time");
    CHECK(problem("5ms often") == "Unexpected text");
}

TEST_CASE("under the blocking policy nothing waits for a thread: nothing overlaps") {
    Scenario scenario;
    scenario.blockingIo = true;
    scenario.source = kHead + "// @io fs.readFile * 10ms -> x\n"
                              "for (let i = 0; i < 6; ++i) require('fs').readFile(`f${i}`, () => {});";
    const RunResult result = run(scenario);
    CHECK(eventsOf(result.trace, EventKind::OperationWaits).empty());
    CHECK(result.trace.events.back().time == VirtualTime::fromMs(60));
}

TEST_CASE("a bomb of Brotli ends by a budget, and so does what takes long to compress") {
    const std::string head = "const zlib = require('zlib'), kept = [];\n";
    const auto endOf = [&](const std::string& program) {
        return runProgram(head + program).result.stopReason;
    };
    const StopReason bomb =
        endOf("const bomb = zlib.brotliCompressSync(Buffer.alloc(5e6), { params: { 1: 2 } });\n"
              "for (;;) kept.push(zlib.brotliDecompressSync(bomb));");
    CHECK((bomb == StopReason::StepBudget || bomb == StopReason::MemoryBudget));
    CHECK(endOf("zlib.brotliCompressSync(Buffer.alloc(1e8));") == StopReason::StepBudget);
    CHECK(endOf("for (;;) kept.push(zlib.createBrotliCompress({ params: { 6: 1, 2: 30 } }));") ==
          StopReason::MemoryBudget);
}

TEST_CASE("an endless text of vm ends by the step budget") {
    const ProgramOutput output = runProgram("require('vm').runInNewContext('while (true);');");
    CHECK(output.result.stopReason == StopReason::StepBudget);
    CHECK(output.result.stopMessage.find("never ends") != std::string::npos);
}
