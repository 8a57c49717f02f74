const readline = require('readline');
const { PassThrough } = require('stream');
const input = new PassThrough(), output = new PassThrough();
output.setEncoding('utf8').on('data', (text) => console.log('output', JSON.stringify(text)));
const rl = readline.createInterface({ input, output, prompt: 'cmd: ' });
rl.question('Name? ', (name) => {
  console.log('hello', name);
  rl.question('Age? ', (age) => {
    console.log('age', age);
    rl.prompt();
  });
});
rl.on('line', (line) => { console.log('command', line); if (line === 'quit') rl.close(); });
rl.on('close', () => {
  console.log('bye');
  try { rl.question('again? ', () => {}); } catch (error) { console.log(error.code, error.message); }
});
['Ada\n', '36\n', 'help\n', 'quit\n'].forEach((text, i) => setTimeout(() => input.write(text), 2 * i));
