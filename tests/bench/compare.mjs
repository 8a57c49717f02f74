// Runs every workload in tick and in a quickjs-ng build, alternating, and compares time and peak memory.
//
//   QJS=path node compare.mjs --tick PATH [--rounds 5] [--only TEXT] [--json FILE]
//
// Needs bash and GNU time (Debian's package `time`).

import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArguments } from '../differential/oracle.mjs';

const { options } = parseArguments(process.argv.slice(2), { tick: '', rounds: 5, only: '', json: '' });
const qjs = process.env.QJS;
if (!options.tick || !qjs) {
  console.error('usage: QJS=path node compare.mjs --tick PATH [--rounds 5] [--only TEXT] [--json FILE]');
  process.exit(2);
}

// bash tells processor time to the millisecond, GNU time the peak memory.
const kMeasure = 'TIMEFORMAT="%3U %3S"; time /usr/bin/time -f %M "$@"';

function once(command, args) {
  const child = spawnSync('bash', ['-c', kMeasure, 'bash', command, ...args], { encoding: 'utf8' });
  const [peak, user, system] = child.stderr.trim().split('\n').slice(-2).join(' ').split(' ').map(Number);
  return { seconds: user + system, peakMB: peak / 1024, stdout: child.stdout, status: child.status };
}

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
const directory = join(dirname(fileURLToPath(import.meta.url)), 'workloads');
const results = [];
for (const name of readdirSync(directory).sort()) {
  if (!name.endsWith('.js') || !name.includes(options.only)) continue;
  const file = join(directory, name);
  const runs = { tick: [], qjs: [] };
  for (let round = 0; round < options.rounds; ++round) {
    runs.tick.push(once(options.tick, ['run', '--plain', '--max-steps', '10000000000', '--max-memory', '8000', file]));
    runs.qjs.push(once(qjs, ['--std', file]));
  }
  const [tick, other] = [runs.tick, runs.qjs].map((list) => ({
    seconds: median(list.map((r) => r.seconds)),
    peakMB: Math.max(...list.map((r) => r.peakMB)),
  }));
  const isSame = runs.tick.every((r) => r.stdout === runs.qjs[0].stdout && r.status === 0);
  const result = { workload: name.replace('.js', ''), tick, qjs: other, ratio: tick.seconds / other.seconds,
                   memoryRatio: tick.peakMB / other.peakMB, isSame };
  results.push(result);
  console.log(`${result.workload.padEnd(20)} tick ${tick.seconds.toFixed(3)} s  qjs ${other.seconds.toFixed(3)} s  ` +
              `ratio ${result.ratio.toFixed(2)}   memory ${tick.peakMB.toFixed(0)} / ${other.peakMB.toFixed(0)} MB  ` +
              `ratio ${result.memoryRatio.toFixed(2)}${isSame ? '' : '   OUTPUT DIFFERS'}`);
}
if (options.json) writeFileSync(options.json, JSON.stringify(results, null, 2) + '\n');
process.exit(results.every((r) => r.isSame) ? 0 : 1);
