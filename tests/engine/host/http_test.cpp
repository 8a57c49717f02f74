#include "host/scenario_pragmas.h"
#include "program_output.h"
#include "support/catch.h"

using namespace tickscope;

TEST_CASE("@request and @input are read") {
    const ParsedPragmas parsed =
        parsePragmas("p.js", "// @request GET /search every 10ms x 50 at 5ms -> {\"q\": 1}\n"
                             "// @request POST /orders\n// @input 1.5s \"a line\"\n");
    REQUIRE(parsed.diagnostics.empty());
    REQUIRE(parsed.world.requests.size() == 2);
    const RequestArrivals& search = parsed.world.requests[0];
    CHECK(search.method == "GET");
    CHECK(search.path == "/search");
    CHECK(search.interval == VirtualTime::fromMs(10));
    CHECK(search.count == 50);
    CHECK(search.first == VirtualTime::fromMs(5));
    CHECK(search.body == "{\"q\": 1}");
    CHECK(parsed.world.requests[1].count == 1);
    REQUIRE(parsed.world.inputLines.size() == 1);
    CHECK(parsed.world.inputLines[0].at == VirtualTime::fromMs(1500));
    CHECK(parsed.world.inputLines[0].text == "a line");
}

TEST_CASE("a malformed @request or @input says where") {
    const auto problem = [](const std::string& line) {
        const ParsedPragmas parsed = parsePragmas("p.js", line + "\n");
        REQUIRE(parsed.diagnostics.size() == 1);
        return std::to_string(parsed.diagnostics[0].column) + " " + parsed.diagnostics[0].message;
    };
    CHECK(problem("// @request GET") == "16 Expected a path such as /search");
    CHECK(problem("// @request GET / every 10 x 5") == "25 '10' is not a duration");
    CHECK(problem("// @request GET / every 10ms") == "29 Expected x and how many");
    CHECK(problem("// @request GET / every 10ms x many") == "32 'many' is not a count");
    CHECK(problem("// @request GET / soon") == "19 Unexpected text");
    CHECK(problem("// @input 5ms text") == "15 Expected the line in double quotes");
}

TEST_CASE("each request of the pragmas is a task of its own") {
    const ProgramOutput output = runProgram(R"js(// @request GET /search every 10ms x 2 at 5ms
// @request POST /orders at 12ms -> {"item": "book"}
const server = require('http').createServer((req, res) => {
  console.log(req.method, req.url, Math.floor(performance.now()));
  process.nextTick(() => console.log('tick'));
  let body = '';
  req.on('data', (chunk) => { body += chunk; }).on('end', () => { console.log('body', body); res.end('ok'); });
});
server.listen(3000, () => console.log('listening', server.address().port));
console.log('script');
)js");
    CHECK(output.out == "script\nlistening 3000\nGET /search 5\ntick\nbody \nPOST /orders 12\ntick\n"
                        "body {\"item\": \"book\"}\nGET /search 15\ntick\nbody \n");
}

TEST_CASE("requests wait while the thread is blocked") {
    const ProgramOutput output = runProgram(R"js(// @request GET / every 1ms x 3
require('http').createServer((req, res) => { block(10); res.end(); console.log(Math.floor(performance.now())); }).listen(80);
)js");
    CHECK(output.out == "10\n20\n30\n");
}

TEST_CASE("http.get is answered by a pragma") {
    const ProgramOutput output = runProgram(R"js(// @io http.get http://example.com/a 80ms -> [1]
// @io http.get http://example.com/b 10ms fails 1 "ECONNREFUSED: nobody there"
// @io http.get http://example.com/c 20ms fails 1 "404 Not Found"
const http = require('http');
http.get('http://example.com/a', async (res) => console.log(res.statusCode, String(await res.toArray()), Math.floor(performance.now())));
http.get('http://example.com/b').on('error', (error) => console.log(error.code));
http.get(new URL('http://example.com/c'), (res) => { console.log(res.statusCode, res.statusMessage); res.resume(); });
)js");
    CHECK(output.out == "ECONNREFUSED\n404 Not Found\n200 [1] 80\n");
}

TEST_CASE("a program can ask its own server") {
    const ProgramOutput output = runProgram(R"js(const http = require('http');
const server = http.createServer(async (req, res) => {
  let body = '';
  for await (const chunk of req) body += chunk;
  res.writeHead(201, { 'X-Kind': 'echo' }).end(`${req.method} ${body}`);
});
server.listen(8080, () => {
  const request = http.request({ port: 8080, method: 'POST', path: '/x' }, async (res) => {
    console.log(res.statusCode, res.headers['x-kind'], String(await res.toArray()));
    server.close(() => console.log('closed'));
  });
  request.write('hel');
  request.end('lo');
});
)js");
    CHECK(output.out == "201 echo POST hello\nclosed\n");
}

TEST_CASE("headers cannot be set once they are sent") {
    const ProgramOutput output = runProgram(R"js(// @request GET /
require('http').createServer((req, res) => {
  res.end('done');
  try { res.setHeader('a', 'b'); } catch (error) { console.log(error.code, error.message); }
}).listen(80);
)js");
    CHECK(output.out == "ERR_HTTP_HEADERS_SENT Cannot set headers after they are sent to the client\n");
}
