#include "program_output.h"
#include "support/catch.h"

TEST_CASE("@input is typed on standard input at its time") {
    const ProgramOutput output = runProgram(R"js(// @input 500ms "Ada"
// @input 900ms "36"
const rl = require('readline').createInterface({ input: process.stdin, output: process.stdout });
rl.question('Name? ', (name) => {
  console.log(name, Math.floor(performance.now()));
  rl.once('line', (line) => console.log(line, Math.floor(performance.now())));
});
rl.on('close', () => console.log('close'));
)js");
    CHECK(output.out == "Name? Ada 500\n36 900\nclose\n");
}

TEST_CASE("standard input without pragmas ends at once") {
    const ProgramOutput output = runProgram("process.stdin.resume().on('end', () => console.log('end', "
                                            "process.stdin.isTTY, Math.floor(performance.now())))");
    CHECK(output.out == "end false 0\n");
}

TEST_CASE("a program that stops reading does not wait for what else is typed") {
    const ProgramOutput output = runProgram(R"js(// @input 10ms "one"
// @input 5s "two"
process.stdin.once('data', (chunk) => { console.log(String(chunk)); process.stdin.pause(); });
process.on('exit', () => console.log('exit', Math.floor(performance.now())));
)js");
    CHECK(output.out.starts_with("one\n\nexit 10\n"));
}

TEST_CASE("standard output is a writable stream") {
    const ProgramOutput output = runProgram(R"js(
process.stdout.write(Buffer.from('bytes\n'));
require('stream').Readable.from(['piped\n']).pipe(process.stdout);
console.log(process.stdout instanceof require('stream').Writable, process.stdout.fd);
)js");
    CHECK(output.out == "bytes\ntrue 1\npiped\n");
}
