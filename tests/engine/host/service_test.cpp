// service(name, methods): operations that the program describes itself.

#include "page_output.h"
#include "program_output.h"
#include "support/catch.h"

using namespace tickscope;

namespace {

// What the program prints; `at()` is the virtual time in whole milliseconds.
std::string printed(const std::string& program) {
    return runProgram("const at = () => Math.floor(performance.now());\n" + program).out;
}

} // namespace

TEST_CASE("A method gives a promise of its result after its latency") {
    CHECK(printed("const db = service('db', { get: { latency: '50ms', result: { id: 1 } }, ping: 7 });\n"
                  "db.get().then((r) => console.log(at(), r));\n"
                  "db.ping().then((r) => console.log(at(), r));\n") == "7 undefined\n50 { id: 1 }\n");
}

TEST_CASE("A result may be computed from the arguments, when the latency is over") {
    CHECK(printed("let rows = {};\n"
                  "const db = service('db', { find(id) { return rows[id] ?? this.size; },\n"
                  "  add: { latency: 1, result: (id, row) => { rows[id] = row; return "
                  "Object.keys(rows).length; } } });\n"
                  "db.find(1).then((r) => console.log(at(), r));\n"
                  "db.add(1, 'Ada').then((r) => console.log(at(), r));\n") == "1 1\n5 Ada\n");
}

TEST_CASE("Calls fail as the service says") {
    CHECK(
        printed("const s = service('s', {\n"
                "  always: { latency: 1, fails: 'disk full' },\n"
                "  error: { latency: 1, fails: new RangeError('too far') },\n"
                "  twice: { latency: 1, fails: { times: 2, message: 'busy' }, result: 'fine' },\n"
                "  some: { latency: 1, fails: (n) => n < 0 && `negative: ${n}`, result: (n) => n },\n"
                "  throws: { latency: 1, result() { throw new TypeError('thrown'); } },\n"
                "});\n"
                "const show = (p) => p.then((v) => console.log(v), (e) => console.log(e.name, e.message));\n"
                "(async () => {\n"
                "  await show(s.always()); await show(s.error());\n"
                "  await show(s.twice()); await show(s.twice()); await show(s.twice());\n"
                "  await show(s.some(-1)); await show(s.some(1)); await show(s.throws());\n"
                "})();\n") == "Error disk full\nRangeError too far\nError busy\nError busy\nfine\n"
                              "Error negative: -1\n1\nTypeError thrown\n");
}

TEST_CASE("A pool and a limit hold calls back") {
    CHECK(
        printed("const s = service('s', { q: { latency: 10, pool: 2 }, l: { latency: 1, limit: '1/s' } });\n"
                "for (const n of [1, 2, 3]) s.q(n).then(() => console.log(n, at()));\n"
                "s.l().then(() => console.log('first'));\n"
                "s.l().catch((e) => console.log(e.message));\n") ==
        "first\n429 Too Many Requests\n1 10\n2 10\n3 20\n");
}

TEST_CASE("A method may take a callback") {
    CHECK(printed("const s = service('s', { add: { latency: 3, callback: true, result: (a, b) => a + b },\n"
                  "  bad: { latency: 1, callback: true, fails: 'no' } });\n"
                  "s.add(1, 2, (error, sum) => console.log(at(), error, sum));\n"
                  "s.bad((error) => console.log(error.message));\n"
                  "try { s.add(1, 2); } catch (e) { console.log(e.code); }\n") ==
          "ERR_INVALID_ARG_TYPE\nno\n3 null 3\n");
}

TEST_CASE("Jitter is the same on every run, and within its bounds") {
    const std::string program =
        "const s = service('s', { m: '50ms ±5ms' });\n"
        "for (let i = 0; i < 9; ++i) s.m().then(() => console.log(performance.now()));\n";
    const std::string out = printed(program);
    CHECK(out == printed(program));
    CHECK(out.substr(0, 3) >= "45.");
    CHECK(out.substr(out.rfind('\n', out.size() - 2) + 1, 2) <= "55");
}

TEST_CASE("A rule of the scenario goes before what the program says") {
    CHECK(runProgram("// @io db.get (7) 20ms -> {\"from\": \"rule\"}\n"
                     "const db = service('db', { get: { latency: 50, result: 'own' } });\n"
                     "db.get(7).then((r) => console.log(r, performance.now() < 25));\n"
                     "db.get(8).then((r) => console.log(r));\n")
              .out == "{ from: 'rule' } true\nown\n");
}

TEST_CASE("A call is an operation of the trace") {
    const Trace trace = runProgram("service('db', { get: '5ms' }).get(7, 'x');\n").result.trace;
    std::string label;
    for (EventIndex i = 0; i < trace.size(); ++i)
        if (trace[i].kind == EventKind::OperationStarted) label = trace.text(trace[i]);
    CHECK(label == "db.get(7, 'x')");
}

TEST_CASE("A page has services too") {
    CHECK(printedBy("service('api', { load: { latency: 1, result: 5 } }).load().then(console.log);") == "5");
}

TEST_CASE("A wrong description is refused") {
    const auto message = [](const std::string& call) {
        return runProgram("try { service(" + call + "); } catch (e) { console.log(e.message); }").out;
    };
    CHECK(message("'db'") ==
          "service: db must be given its methods: service('db', { find: { latency: '5ms' } })\n");
    CHECK(message("'a b', {}") == "service: the name must be a word, not 'a b'\n");
    CHECK(message("'x', { m: { lat: 1 } }") == "service: x.m has no option 'lat': there are latency, jitter, "
                                               "result, fails, pool, limit, callback\n");
    CHECK(message("'x', { m: { latency: 'soon' } }") ==
          "service: x.m.latency must be a number of milliseconds or a text such as '50ms', not 'soon'\n");
    CHECK(message("'x', { m: { pool: 0 } }") ==
          "service: x.m.pool must be a whole number from 1 to 1000000, not 0\n");
}
