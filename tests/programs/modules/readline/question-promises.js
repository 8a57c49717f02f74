const readline = require('readline/promises');
const { PassThrough } = require('stream');
const input = new PassThrough(), output = new PassThrough();
output.resume();
const rl = readline.createInterface({ input, output });
(async () => {
  setTimeout(() => input.write('42\n'), 1);
  const answer = await rl.question('The answer? ');
  console.log(answer);
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 2);
  try { await rl.question('Too late? ', { signal: controller.signal }); } catch (error) { console.log(error.name, error.code); }
  const asking = require('util').promisify(require('readline').createInterface({ input, output }).question);
  console.log(typeof asking);
  rl.once('line', (line) => console.log('line', line)).once('close', () => console.log('close'));
  input.end('rest\n');
})();
