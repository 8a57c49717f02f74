#include "program_output.h"
#include "support/catch.h"

TEST_CASE("the files of the pragmas are there from the start") {
    const ProgramOutput output = runProgram(R"js(// @io fs.readFile data/config.json 30ms -> {"port": 80}
// @io fs.readFile logs/*.txt 5ms -> "line\n"
const fs = require('fs');
console.log(fs.readdirSync('data'), fs.existsSync('data/config.json'), fs.statSync('data/config.json').size);
fs.readFile('data/config.json', 'utf8', (error, text) => console.log(text, Math.round(performance.now())));
fs.readFile('logs/a.txt', 'utf8', (error, text) => console.log(JSON.stringify(text)));
)js");
    CHECK(output.out == "[ 'config.json' ] true 12\n\"line\\n\"\n{\"port\": 80} 32\n");
}

TEST_CASE("what a program writes is what it reads") {
    const ProgramOutput output = runProgram(R"js(// @io fs.readFile a.txt 1ms -> old
const fs = require('fs');
fs.writeFileSync('a.txt', 'new');
fs.readFile('a.txt', 'utf8', (error, text) => console.log(text));
)js");
    CHECK(output.out == "new\n");
}

TEST_CASE("a pragma lets an operation fail") {
    const ProgramOutput output = runProgram(R"js(// @io fs.writeFile * 1ms fails 1 "EACCES: permission denied"
const fs = require('fs');
fs.writeFile('x', '', (error) => {
  console.log(error.code, error.message);
  fs.writeFile('x', '', (error) => console.log(error));
});
)js");
    CHECK(output.out == "EACCES EACCES: permission denied\nnull\n");
}

TEST_CASE("a file is read in pieces that each take their time") {
    const ProgramOutput output = runProgram(R"js(// @io fs.open * 1ms
// @io fs.read * 10ms
const fs = require('fs');
fs.writeFileSync('big', Buffer.alloc(100000));
const start = performance.now();
fs.createReadStream('big').on('data', (chunk) => console.log(chunk.length, Math.round(performance.now() - start)));
)js");
    CHECK(output.out == "65536 11\n34464 21\n");
}

TEST_CASE("watching files is not simulated, and says so") {
    const ProgramOutput output =
        runProgram("try { require('fs').watch('.') } catch (error) { console.log(error.message) }");
    CHECK(output.out == "fs.watch is not simulated here: nothing changes the files but the program\n");
}
