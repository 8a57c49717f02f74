// Runs many programs in one process, one after the other, each as if the process were its own: a program starts
// from an immediate (as a main script does, with nothing on the stack and no queue filled) when the loop of the one
// before is empty.
//
//   node batch_worker.mjs FILE...     one line of JSON per program: { file, stdout, status }
//
// A program that ends the process, or leaves its module pending, gets no line, nor do those behind it.

import { readFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const files = process.argv.slice(2);
const require = createRequire(import.meta.url);
const kPrivate = ['exit', 'beforeExit', 'uncaughtException', 'unhandledRejection', 'rejectionHandled', 'warning'];

let next = 0;
let written = [];
let pending = false;
process.stdout.write = (chunk) => { written.push(chunk); return true; };

function start(file) {
  if (!file.endsWith('.mjs')) {
    const run = new Function('require', 'module', '__filename', readFileSync(file, 'utf8'));
    const module = { exports: {} };
    setImmediate(() => run.call(module.exports, require, module, file));
    return;
  }
  pending = true;
  import(pathToFileURL(file).href).then(() => { pending = false; });
}

function finish(file) {
  if (pending) process.exit(13);
  process.emit('exit', process.exitCode ?? 0);
  writeSync(1, JSON.stringify({ file, stdout: written.join(''), status: process.exitCode ?? 0 }) + '\n');
  written = [];
  process.exitCode = undefined;
  for (const event of kPrivate) process.removeAllListeners(event);
}

function goOn() {
  if (next > 0) finish(files[next - 1]);
  if (next === files.length) return;
  process.once('beforeExit', goOn);
  start(files[next++]);
}
goOn();
