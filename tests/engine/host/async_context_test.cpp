// Asynchronous contexts, where Node cannot be compared with.

#include "engine/loop/trace_of.h"
#include "support/catch.h"

using namespace tickscope;

TEST_CASE("a program that does not load async_hooks leaves the same trace as one that has loaded nothing") {
    const std::string program =
        "setTimeout(() => {}, 1); Promise.resolve().then(() => {}); (async () => { await 1; })();";
    const Trace plain = runProgram(program).result.trace;
    const Trace withEvents = runProgram("require('events');" + program).result.trace;
    CHECK(eventsOf(plain, EventKind::PromiseCreated).size() ==
          eventsOf(withEvents, EventKind::PromiseCreated).size());
}

TEST_CASE("the promise behind an await is no promise of the trace") {
    const std::string program = "(async () => { await null; })();";
    const Trace plain = runProgram(program).result.trace;
    const Trace tracked = runProgram("const { AsyncLocalStorage } = require('async_hooks');"
                                     "new AsyncLocalStorage().run(1, () => {" +
                                     program + "});")
                              .result.trace;
    CHECK(eventsOf(plain, EventKind::PromiseCreated).size() ==
          eventsOf(tracked, EventKind::PromiseCreated).size());
}

TEST_CASE("every request of a server has a store of its own") {
    CHECK(runProgram("// @cpu 0us\n// @request GET /a at 5ms\n// @request GET /b at 7ms\n"
                     "const { AsyncLocalStorage } = require('async_hooks');\n"
                     "const storage = new AsyncLocalStorage();\n"
                     "const server = require('http').createServer((request, response) => {\n"
                     "  storage.run(request.url, async () => {\n"
                     "    await new Promise((resolve) => setTimeout(resolve, 10));\n"
                     "    console.log(storage.getStore(), request.url);\n"
                     "    response.end();\n"
                     "  });\n"
                     "});\n"
                     "server.listen(80);\n"
                     "setTimeout(() => server.close(), 30);\n")
              .out == "/a /a\n/b /b\n");
}

TEST_CASE("the work of the pool is a resource with the name Node gives it") {
    CHECK(runProgram("const hooks = require('async_hooks'), types = [];\n"
                     "hooks.createHook({ init(id, type) { types.push(type); } }).enable();\n"
                     "require('fs').readFile(__filename, () => {});\n"
                     "require('dns').lookup('example.com', () => {});\n"
                     "require('crypto').pbkdf2('a', 'b', 1, 1, 'md5', () => {});\n"
                     "require('crypto').randomBytes(1, () => {});\n"
                     "setTimeout(() => console.log(types.join()), 100);\n")
              .out == "FSREQCALLBACK,GETADDRINFOREQWRAP,PBKDF2REQUEST,RANDOMBYTESREQUEST,Timeout\n");
}

TEST_CASE("a hook that throws ends the process") {
    const ProgramOutput output = runProgram(
        "require('async_hooks').createHook({ init() { throw new Error('of the hook'); } }).enable();\n"
        "process.on('uncaughtException', () => console.log('never'));\n"
        "setTimeout(() => console.log('never'), 1);\n");
    CHECK(output.out.empty());
    CHECK(output.err.starts_with("Error: of the hook\n"));
    CHECK(output.result.exitStatus == 1);
}

TEST_CASE("contexts survive the collector") {
    CHECK(runProgram(
              "const { AsyncLocalStorage } = require('async_hooks');\n"
              "const storage = new AsyncLocalStorage();\n"
              "async function work(i) {\n"
              "  for (let j = 0; j < 20; ++j) await new Promise((resolve) => setTimeout(resolve, j % 3));\n"
              "  if (storage.getStore() !== i) console.log('lost', i);\n"
              "}\n"
              "for (let i = 0; i < 500; ++i) storage.run(i, work, i);\n"
              "process.on('exit', () => console.log('done'));\n")
              .out == "done\n");
}
