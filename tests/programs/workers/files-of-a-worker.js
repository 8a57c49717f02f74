// A worker's file can require and import the other files of the scenario. Each thread runs them for itself.
const { Worker } = require('worker_threads');
const path = require('path');
const { once } = require('events');
const counter = require('./lib/counter');

async function run(name, workerData) {
  const worker = new Worker(path.join(__dirname, name), { workerData });
  worker.on('message', (message) => console.log(name, message));
  worker.on('error', (error) => console.log(name, error.code ?? error.name, error.message));
  const [code] = await once(worker, 'exit').catch(() => once(worker, 'exit'));
  console.log(name, 'ends with', code);
}

(async () => {
  console.log('main', counter.next(), counter.next());
  await run('worker.js', 4);
  await run('worker.js', 5);
  await run('module.mjs', 6);
  await run('nested/asks-for-what-is-not-there.js');
  await run('nested/fails.js');
  console.log('main', counter.next());
})();

// @file lib/counter.js
let count = 0;
exports.next = () => ++count;

// @file lib/square.js
const counter = require('./counter');
exports.square = (x) => {
  counter.next();
  return x ** 2;
};

// @file worker.js
const { parentPort, workerData, isMainThread, threadId } = require('worker_threads');
const { square } = require('./lib/square.js');
parentPort.postMessage([isMainThread, square(workerData), require('./lib/counter').next()]);
parentPort.postMessage([__filename, require.main === module, ...module.children.map((child) => child.filename)].join(' '));
const line = (error) => /:(\d+):\d+\)?$/.exec(error.stack.split('\n')[1])[1];
parentPort.postMessage(`line ${line(new Error('here'))}`);
import('./module.mjs').then(({ name }) => parentPort.postMessage(`imported ${name}`));

// @file module.mjs
import { parentPort, workerData } from 'worker_threads';
import { square } from './lib/square.js';
import texts from './lib/texts.json' with { type: 'json' };
export const name = import.meta.url.split('/').at(-1);
parentPort.postMessage([texts.greeting, square(workerData)]);

// @file lib/texts.json
{ "greeting": "hello" }

// @file nested/asks-for-what-is-not-there.js
require('../lib/square');
require('./square');

// @file nested/fails.js
require('../lib/broken');

// @file lib/broken.js
module.exports = ];
