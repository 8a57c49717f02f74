// Records every program below the given directories ten times, each time in other surroundings (time zone,
// language, length of the environment, and with it the addresses of everything), and compares the traces.
//
//   node determinism.mjs --tick PATH [--runs N] [--jobs N] PATH...

import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { inParallel, parseArguments, programsBelow } from './oracle.mjs';

const { options, rest } = parseArguments(process.argv.slice(2), { tick: '', runs: 10, jobs: 2 });
if (!options.tick || rest.length === 0) {
  console.error('usage: node determinism.mjs --tick PATH [--runs N] [--jobs N] PATH...');
  process.exit(2);
}

const kZones = ['UTC', 'Asia/Kolkata', 'America/St_Johns'];
const kLanguages = ['C', 'C.UTF-8', 'de_DE.UTF-8'];

function hashOfTrace(file, round) {
  const env = { PATH: process.env.PATH, TZ: kZones[round % 3], LC_ALL: kLanguages[round % 3], PADDING: 'x'.repeat(round * 1234) };
  return new Promise((resolve, reject) => {
    const child = spawn(options.tick, ['trace', file], { env, stdio: ['ignore', 'pipe', 'ignore'] });
    const hash = createHash('sha256');
    child.stdout.on('data', (chunk) => hash.update(chunk));
    child.on('error', reject);
    child.on('close', (status, signal) => resolve(`${signal ?? status} ${hash.digest('hex')}`));
  });
}

const files = rest.flatMap(programsBelow);
let failed = 0;
await inParallel(files, options.jobs, async (file) => {
  const hashes = new Set();
  for (let round = 0; round < options.runs; ++round) hashes.add(await hashOfTrace(file, round));
  if (hashes.size === 1) return;
  ++failed;
  console.log(`${file}: ${options.runs} runs gave ${hashes.size} traces`);
});
console.log(`${files.length} programs, ${options.runs} runs each: ${failed} with more than one trace`);
process.exit(failed > 0 || files.length === 0 ? 1 : 0);
