// A worker that was made of a text requires and imports the files of the program; one of a data: URL has no place to start from.
const { Worker } = require('worker_threads');
process.chdir(__dirname); // an evaluated text lies in the working directory
const run = (program, options) => new Promise((resolve) => {
  const worker = new Worker(program, options);
  worker.on('message', (message) => console.log('message', message));
  worker.on('error', (error) => console.log('error', error.name, error.code, error.message));
  worker.on('exit', (code) => {
    console.log('exit', code);
    resolve();
  });
});
const head = "const { parentPort } = require('worker_threads'); const send = (message) => parentPort.postMessage(message);";
const preamble = "import { parentPort } from 'worker_threads'; const send = (message) => parentPort.postMessage(message); ";
const evaluated = (text) => run(head + text, { eval: true });
const fromUrl = (text) => run(new URL(`data:text/javascript,${preamble}${text}`));
(async () => {
  await evaluated("send([require('./lib/a').a, require('./lib/a.js').name, require('pack'), __filename])");
  await evaluated("import('./b.mjs').then((names) => send([names.b, names.a]))");
  await evaluated("require('./none')");
  await run('// nothing but a comment', { eval: true });
  await fromUrl("import('./b.mjs').catch((error) => send([error.name, error.code]))");
  await fromUrl("import('pack').catch((error) => send([error.name, error.code]))");
  await fromUrl("import('fs').then((names) => send(typeof names.readFile))");
  await run(new URL("data:text/javascript,import './b.mjs'"));
})();
// @file lib/a.js
exports.a = 'a';
exports.name = require('path').basename(__filename);
// @file b.mjs
import a from './lib/a.js';
export const b = 'b';
export { a };
// @file node_modules/pack/index.js
module.exports = 'pack';
