// Node's output of many programs. Starting Node takes far longer than running a small program, so one process runs
// many (batch_worker.mjs); a program that cannot share a process, because it ends it, runs alone.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { environment, runNode } from './oracle.mjs';

const kWorker = fileURLToPath(new URL('batch_worker.mjs', import.meta.url));

// Calls done(file, result) for each file as soon as it is known.
export async function runNodeBatch(files, timeoutMs, done) {
  let rest = files;
  while (rest.length > 0) {
    const count = await runTogether(rest, timeoutMs, done);
    rest = rest.slice(count);
    if (rest.length === 0) return;
    await done(rest[0], await runNode(rest[0], timeoutMs));
    rest = rest.slice(1);
  }
}

// How many of the files, from the first, one process has run.
function runTogether(files, timeoutMs, done) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [kWorker, ...files], { env: environment, stdio: ['ignore', 'pipe', 'ignore'] });
    const work = [];
    let timer;
    const watch = () => {
      clearTimeout(timer);
      timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    };
    watch();
    createInterface({ input: child.stdout }).on('line', (line) => {
      watch();
      const { file, stdout, status } = JSON.parse(line);
      work.push(done(file, { status, signal: null, timedOut: false, failure: undefined, stdout, stderr: '' }));
    });
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(timer);
      Promise.all(work).then(() => resolve(work.length), reject);
    });
  });
}
